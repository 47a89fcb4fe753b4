// The model shelf: what is kept, played, compared, noted, written as C and thrown away.
import { useEffect, useState } from "preact/hooks";
import { app } from "../app";
import type { ShelfModel } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { shortEnv } from "../state/envs";
import { libraryName } from "../state/libraries";
import { MAX_CONTESTANTS, MIN_CONTESTANTS } from "../state/operators";
import { chosenOf, mayChoose, mayCompare } from "../state/shelf";
import { ofModel } from "../state/share";
import { useApp } from "../state/store";
import { bytes, figure, grouped, short, shortId } from "../state/words";
import { Editable } from "./run-labels";
import { ShareButton } from "./share";

const LOOK_MS = 4000;

export function Shelf() {
  const models = useApp((state) => state.models);
  const faults = useApp((state) => state.modelFaults);
  const open = useApp((state) => state.link.kind === "open");
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!open) return undefined;
    void app.shelf.load();
    const timer = window.setInterval(() => {
      if (!document.hidden) void app.shelf.load();
    }, LOOK_MS);
    return () => window.clearInterval(timer);
  }, [open]);
  const chosen = chosenOf(models ?? [], names);
  const choose = (name: string, on: boolean): void => {
    const next = new Set(names);
    if (on) next.add(name);
    else next.delete(name);
    setNames(next);
  };
  return (
    <section class="list shelf" aria-label="Models">
      <div class="shelf-head">
        <div>
          <h1>Models</h1>
          <p class="muted">Policies that you keep: copies with a name, which stay when their run goes on or is deleted.</p>
        </div>
        {models !== undefined && models.length >= MIN_CONTESTANTS && <CompareButton chosen={chosen} />}
      </div>
      {faults.map((sentence) => (
        <p key={sentence} class="bad-text small" role="alert">
          {sentence}
        </p>
      ))}
      {models === undefined ? (
        <div class="empty card">
          <p>Looking for models …</p>
        </div>
      ) : models.length === 0 ? (
        <Empty />
      ) : (
        <ul class="rows models">
          {models.map((model) => (
            <Row key={model.name} model={model} chosen={names.has(model.name)} choosable={mayChoose(model, chosen)} several={models.length >= MIN_CONTESTANTS} onChoose={choose} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CompareButton({ chosen }: { chosen: readonly ShelfModel[] }) {
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const opening = useApp((state) => state.busy["open_comparison"] ?? false);
  const few = chosen.length < MIN_CONTESTANTS;
  return (
    <button
      type="button"
      class={few ? "" : "primary"}
      data-testid="compare-models"
      disabled={readOnly || opening || !mayCompare(chosen)}
      title={`Side by side, from the same starts: choose ${MIN_CONTESTANTS} to ${MAX_CONTESTANTS} of one env`}
      onClick={() => void app.shelf.beside(chosen)}
    >
      <Icon name="group" />
      {opening ? "Opening …" : few ? `Choose ${MIN_CONTESTANTS} to ${MAX_CONTESTANTS} to compare` : `Compare ${chosen.length}`}
    </button>
  );
}

function Empty() {
  return (
    <div class="empty card">
      <h2>No model is kept yet</h2>
      <p>
        Beside the match, under the training, press <b>Keep this model</b>; or keep a checkpoint on a run's page.
      </p>
      <p>
        <code>drillyard models keep latest --name my-first</code> does the same.
      </p>
      <button type="button" class="primary" onClick={() => app.go("show")}>
        To the Show
      </button>
    </div>
  );
}

interface RowProps {
  model: ShelfModel;
  chosen: boolean;
  choosable: boolean;
  several: boolean;
  onChoose: (name: string, on: boolean) => void;
}

function Row({ model, chosen, choosable, several, onChoose }: RowProps) {
  const options = Object.entries(model.env_options);
  const facts: [string, string, string][] = [
    ["Steps", short(model.env_steps), `${grouped(model.env_steps)} env steps of training`],
    ["Return", model.return_mean === null ? "–" : figure(model.return_mean), "Mean return while training, when it was saved"],
    ["Network", model.hidden.length === 0 ? "–" : model.hidden.join(" × "), model.parameters > 0 ? `${grouped(model.parameters)} parameters act` : "Known to its library alone"],
  ];
  return (
    <li class="row card" data-model={model.name}>
      <label class="choose-model" title={choosable || chosen ? "Choose it for a comparison" : "Of another env than those chosen, or too many"}>
        {several && (
          <input type="checkbox" checked={chosen} disabled={!chosen && !choosable} aria-label={`Compare ${model.name}`} onChange={(event) => onChoose(model.name, event.currentTarget.checked)} />
        )}
      </label>
      <div class="row-main">
        <div class="row-name">
          <Editable label="Name" kind="model-name" value={model.name} placeholder="name" save={(name) => void rename(model, name, chosen, onChoose)} />
        </div>
        <div class="muted small">
          {shortEnv(model.env_id)}
          {options.length > 0 && ` · ${options.map(([key, value]) => `${key} ${String(value)}`).join(", ")}`} · {libraryName(model.worker)} {model.algorithm} ·{" "}
          <span title={model.run_id}>{model.run_name || shortId(model.run_id)}</span> · <span class="num">{new Date(model.kept_at * 1000).toLocaleString()}</span>
        </div>
        <div class="small model-notes">
          <Editable label="Notes" kind="note" many value={model.notes} placeholder="Notes" save={(notes) => void app.shelf.label(model.name, { notes })} />
        </div>
      </div>
      <dl class="row-facts num">
        {facts.map(([key, fact, title]) => (
          <div key={key} title={title}>
            <dt>{key}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <Actions model={model} />
    </li>
  );
}

async function rename(model: ShelfModel, name: string, chosen: boolean, onChoose: RowProps["onChoose"]): Promise<void> {
  if (chosen) onChoose(model.name, false);
  await app.shelf.label(model.name, { new_name: name });
}

function Actions({ model }: { model: ShelfModel }) {
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const busy = useApp((state) => state.busy);
  const [sure, setSure] = useState(false);
  const [playing, setPlaying] = useState(false);
  const [files, setFiles] = useState<Readonly<Record<string, Blob>> | undefined>(undefined);
  if (sure) {
    return (
      <div class="row-actions" role="group" aria-label={`Delete ${model.name}?`}>
        <span class="sure">Delete for good?</span>
        <button type="button" class="danger" disabled={busy["delete_model"] === true} onClick={() => void app.shelf.remove(model.name)}>
          Delete
        </button>
        <button type="button" onClick={() => setSure(false)}>
          Keep
        </button>
      </div>
    );
  }
  if (files !== undefined) {
    return (
      <div class="row-actions files" role="group" aria-label={`Files of ${model.name}`}>
        {Object.entries(files).map(([name, content]) => (
          <button key={name} type="button" data-testid="download" title={`Download, ${bytes(content.size)}`} onClick={() => download(name, content)}>
            <Icon name="install" />
            {name}
          </button>
        ))}
        <button type="button" class="quiet square" aria-label="Done" title="Done" onClick={() => setFiles(undefined)}>
          <Icon name="close" />
        </button>
      </div>
    );
  }
  const play = async (): Promise<void> => {
    setPlaying(true);
    await app.shelf.play(model);
    setPlaying(false);
  };
  const written = model.exports.includes("c");
  return (
    <div class="row-actions" role="group" aria-label={`Actions on ${model.name}`}>
      <button type="button" disabled={readOnly || playing} title="Let it play on the show" onClick={() => void play()}>
        <Icon name="play" />
        {playing ? "Opening …" : "Play"}
      </button>
      <button
        type="button"
        data-testid="export-c"
        disabled={!written || busy["export_model"] === true}
        title={written ? "Write it as two files of C, for a microcontroller or a game" : model.unexportable}
        onClick={() => void app.shelf.source(model.name, "c").then(setFiles)}
      >
        Export C
      </button>
      <button
        type="button"
        data-testid="export-onnx"
        disabled={!model.exports.includes("onnx") || busy["export_model"] === true}
        title="Write it as an ONNX file, for other programs"
        onClick={() => void app.shelf.source(model.name, "onnx").then(setFiles)}
      >
        ONNX
      </button>
      <ShareButton target={() => ofModel(model)} brief />
      <button type="button" class="quiet square" disabled={readOnly} title="Delete" aria-label={`Delete ${model.name}`} onClick={() => setSure(true)}>
        <Icon name="trash" />
      </button>
    </div>
  );
}

function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
