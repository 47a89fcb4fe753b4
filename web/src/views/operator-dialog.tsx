// Who plays an agent, where a list does not do: a language model behind an address, a saved policy, an ONNX file.
import { useEffect, useRef, useState } from "preact/hooks";
import { app } from "../app";
import type { OperatorSpec } from "../generated/contracts";
import { Choice } from "../parts/choice";
import { Icon } from "../parts/icons";
import { operatorSpec } from "../state/operators";
import { store, useApp, type Picking } from "../state/store";
import { short, shortId } from "../state/words";
import { ModelForm } from "./model-form";
import { sideName } from "./score";

const KINDS = [
  { value: "llm", label: "Language model" },
  { value: "policy", label: "Saved policy or ONNX" },
] as const;

export function OperatorDialog() {
  const picking = useApp((state) => state.picking);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = picking !== undefined;
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    else if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="help operator-dialog" aria-label="Who plays" onClose={() => store.set({ picking: undefined })}>
      {picking !== undefined && <Content picking={picking} />}
    </dialog>
  );
}

function Content({ picking }: { picking: Picking }) {
  const [kind, setKind] = useState<"llm" | "policy">(picking.now?.kind === "llm" ? "llm" : "policy");
  const done = (operator: OperatorSpec): void => {
    store.set({ picking: undefined });
    picking.pick(operator);
  };
  const agent = picking.env.agents.length > 1 ? sideName(picking.env.agents[picking.agent] ?? "") : picking.env.title;
  return (
    <>
      <div class="dialog-head">
        <h2>
          Who plays <span class="capital">{agent}</span>
        </h2>
        <button type="button" class="quiet square" aria-label="Close" onClick={() => store.set({ picking: undefined })}>
          <Icon name="close" />
        </button>
      </div>
      <p class="muted">On {picking.title} the match goes on; whom you choose decides from the next decision on.</p>
      <Choice label="Kind" options={KINDS} value={kind} onPick={setKind} />
      {kind === "llm" ? <ModelForm llm={picking.now?.llm ?? undefined} onPick={(llm) => done(operatorSpec("llm", "", llm))} /> : <Saved picking={picking} onPick={done} />}
    </>
  );
}

function Saved({ picking, onPick }: { picking: Picking; onPick: (operator: OperatorSpec) => void }) {
  const players = useApp((state) => state.players[picking.env.id]);
  const [search, setSearch] = useState("");
  const [path, setPath] = useState("");
  useEffect(() => {
    void app.players.load(picking.env.id);
  }, []);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const all = players?.checkpoints ?? [];
  const found = all.filter((one) => words.every((word) => `${one.name} ${one.run_id} ${one.worker} ${one.env_steps}`.toLowerCase().includes(word)));
  return (
    <>
      <div class="search">
        <Icon name="search" />
        <input type="search" placeholder="Run, library" aria-label="Search saved policies" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      </div>
      <ul class="saved-list">
        {found.slice(0, 60).map((one) => (
          <li key={one.path}>
            <button type="button" class="env-entry" title={one.path} onClick={() => onPick(operatorSpec("policy", one.path))}>
              <span class="env-title">
                {shortId(one.name || one.run_id)} <span class="muted small">{one.worker}</span>
              </span>
              <span class="muted small num">{short(one.env_steps)} steps</span>
            </button>
          </li>
        ))}
        {found.length === 0 && <li class="muted small">{players === undefined ? "Looking for checkpoints …" : all.length === 0 ? "No run has saved a policy for this env yet." : `None is called “${search}”.`}</li>}
      </ul>
      <form
        class="onnx"
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== "") onPick(operatorSpec("policy", path.trim()));
        }}
      >
        <label for="onnx-path">ONNX file</label>
        <input id="onnx-path" placeholder="/home/me/policy.onnx" autoCapitalize="off" autoComplete="off" spellcheck={false} value={path} onInput={(event) => setPath(event.currentTarget.value)} />
        <button type="submit" disabled={path.trim() === ""}>
          Let it play
        </button>
      </form>
      <p class="muted small">A path on the machine that runs Drillyard. What does not fit the env is refused in words; whoever plays now stays.</p>
    </>
  );
}
