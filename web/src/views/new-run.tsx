// A new run of any library: which, on what, how long, with what.
import { useEffect, useRef, useState } from "preact/hooks";
import { app } from "../app";
import { Icon } from "../parts/icons";
import { algorithmsOf } from "../state/algorithms";
import { allEnvs, grouped, GYM, gymId } from "../state/envs";
import { libraries, OURS, type Library } from "../state/libraries";
import { asRequest, FIRST_DRAFT, problems, type Draft } from "../state/draft";
import type { Refusal } from "../net/connection";
import { store, useApp } from "../state/store";
import { Libraries } from "./libraries";
import { Back } from "./run-detail";
import { SchemaForm } from "./schema-form";

export function NewRun() {
  const workers = useApp((state) => state.workers);
  const installs = useApp((state) => state.installs);
  const hello = useApp((state) => state.hello);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const [draft, setDraft] = useState<Draft>(() => ({ ...FIRST_DRAFT, env: store.state.hello?.env.id ?? "" }));
  const [refused, setRefused] = useState<Refusal | undefined>(undefined);
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const all = libraries(workers ?? [], installs, algorithmsOf(hello), hello?.env.id === draft.env);
  const library = all.find((one) => one.name === draft.library) ?? (all[0] as Library);
  const algorithm = library.algorithms.find((one) => one.name === draft.algorithm) ?? library.algorithms[0];
  const wrong = problems(draft, library, algorithm);
  const change = (part: Partial<Draft>): void => {
    setRefused(undefined);
    setDraft((former) => ({ ...former, ...part }));
  };
  // The page may come before the studio has said what there is.
  useEffect(() => {
    if (draft.env === "" && hello !== undefined) change({ env: hello.env.id });
  }, [hello?.env.id]);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(wrong).length > 0 || algorithm === undefined) {
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      return;
    }
    setAsking(true);
    const said = await app.runs.begin(asRequest(draft, library, algorithm, optionsOf(draft.env)));
    setAsking(false);
    setRefused(said);
  };
  const say = (key: string) =>
    tried && wrong[key] !== undefined ? (
      <p class="bad-text small field-help" role="alert">
        {wrong[key]}
      </p>
    ) : null;

  return (
    <section class="list runs new-run" aria-label="New run">
      <Back />
      <h1>New run</h1>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <fieldset>
          <legend>Library</legend>
          <Libraries all={all} chosen={library.name} pick={(name) => change({ library: name, algorithm: "", texts: {} })} />
          {say("library")}
        </fieldset>
        {algorithm !== undefined && (
          <>
            <fieldset class="two">
              <legend>What learns, and on what</legend>
              <div class="field">
                <label for="algorithm">Algorithm</label>
                <select id="algorithm" value={algorithm.name} onChange={(event) => change({ algorithm: event.currentTarget.value, texts: {} })}>
                  {library.algorithms.map((one) => (
                    <option key={one.name} value={one.name}>
                      {one.title}
                    </option>
                  ))}
                </select>
                <p class="muted small field-help">{algorithm.help}</p>
              </div>
              <EnvField draft={draft} library={library} change={change} wrong={tried ? (wrong["env"] ?? "") : ""} />
              {library.needsScript && (
                <div class="field wide">
                  <label for="script">Your script</label>
                  <input id="script" spellcheck={false} autoCapitalize="off" placeholder="~/experiments/train.py" value={draft.script} aria-invalid={tried && wrong["script"] !== undefined} onInput={(event) => change({ script: event.currentTarget.value })} />
                  {say("script") ?? <p class="muted small field-help">Path of a training script on this machine; it runs unchanged.</p>}
                </div>
              )}
            </fieldset>
            <fieldset class="four">
              <legend>How long, and as what</legend>
              <Plain id="steps" label="Steps" value={draft.steps} hint="empty = no limit" placeholder="100k" wrong={tried ? wrong["steps"] : undefined} set={(steps) => change({ steps })} />
              <Plain id="minutes" label="Minutes" value={draft.minutes} hint="empty = no limit" placeholder="no limit" wrong={tried ? wrong["minutes"] : undefined} set={(minutes) => change({ minutes })} />
              <Plain id="seed" label="Seed" value={draft.seed} hint="the same seed, the same beginning" placeholder="0" wrong={tried ? wrong["seed"] : undefined} set={(seed) => change({ seed })} />
              <Plain id="name" label="Name" value={draft.name} hint="how you call it" placeholder="" text set={(name) => change({ name })} />
              <Plain id="tags" label="Tags" value={draft.tags} hint="with commas between" placeholder="baseline, wide" text set={(tags) => change({ tags })} />
            </fieldset>
            <details class="more">
              <summary>Queue and resources</summary>
              <div class="four">
                <Plain id="priority" label="Priority" value={draft.priority} hint="-100 to 100; the highest starts first" placeholder="0" wrong={tried ? wrong["priority"] : undefined} set={(priority) => change({ priority })} />
                <Plain id="cpus" label="Cores" value={draft.cpus} hint="empty = all" placeholder="all" wrong={tried ? wrong["cpus"] : undefined} set={(cpus) => change({ cpus })} />
                <Plain id="memory" label="Memory, MB" value={draft.memory} hint="beyond it the run is ended" placeholder="no limit" wrong={tried ? wrong["memory"] : undefined} set={(memory) => change({ memory })} />
                <Plain id="gpus" label="GPUs" value={draft.gpus} hint={library.wantsGpu ? "it needs one" : "for it alone"} placeholder="0" wrong={tried ? wrong["gpus"] : undefined} set={(gpus) => change({ gpus })} />
              </div>
            </details>
            <details class="more" open={algorithm.settings.length > 0 && algorithm.settings.length <= 16}>
              <summary>
                Settings <span class="muted small num">{changedWords(Object.keys(draft.texts).length, algorithm.settings.length)}</span>
              </summary>
              {algorithm.settings.length === 0 ? (
                <p class="muted small">It has none.</p>
              ) : (
                <SchemaForm
                  settings={algorithm.settings}
                  texts={draft.texts}
                  unset={library.name === OURS ? "as tuned" : "default"}
                  set={(key, text) => {
                    const { [key]: _, ...rest } = draft.texts;
                    change({ texts: text === undefined ? rest : { ...rest, [key]: text } });
                  }}
                />
              )}
            </details>
          </>
        )}
        <div class="submit">
          <button type="submit" class="primary tall" disabled={readOnly || asking || library.state === "installing"} data-testid="start-run">
            <Icon name="play" />
            {asking ? "Starting …" : "Start"}
          </button>
          <p class={refused === undefined ? "muted small" : "bad-text"} role={refused === undefined ? undefined : "alert"} data-testid="refused">
            {refused?.message ?? hintOf(library, tried && Object.keys(wrong).length > 0)}
          </p>
          {refused?.code === "unavailable" && algorithm !== undefined && algorithm.environment !== library.environment && (
            <button
              type="button"
              onClick={() => {
                app.runs.install(library.name, algorithm.environment, "auto");
                setRefused(undefined);
              }}
            >
              <Icon name="install" />
              Install what {algorithm.title} needs
            </button>
          )}
        </div>
      </form>
    </section>
  );
}

/** Options with which an env is shown, or was trained on when it is not in the list. */
function optionsOf(env: string): Readonly<Record<string, unknown>> {
  const { hello, runs } = store.state;
  if (hello?.env.id === env) return hello.env_options;
  return hello?.envs.some((one) => one.id === env) === true ? {} : (runs.find((run) => run.env_id === env)?.env_options ?? {});
}

function changedWords(changed: number, all: number): string {
  return changed === 0 ? `${all}, all as usual` : `${changed} of ${all} changed`;
}

function hintOf(library: Library, wrong: boolean): string {
  if (wrong) return "Something above needs another look.";
  switch (library.state) {
    case "absent":
      return `${library.title} is not installed yet: press Install on its card first.`;
    case "installing":
      return `${library.title} is being installed; it can start when that is done.`;
    case "broken":
      return `${library.title} does not work here: its card says why.`;
    case "ready":
      return "It starts at once where there is room, else it waits in the queue.";
  }
}

function Plain({ id, label, value, hint, placeholder, wrong, text = false, set }: { id: string; label: string; value: string; hint: string; placeholder: string; wrong?: string | undefined; text?: boolean; set: (text: string) => void }) {
  return (
    <div class={`field ${wrong === undefined ? "" : "wrong"}`}>
      <label for={id}>{label}</label>
      <input id={id} class="num" autoComplete="off" {...(text ? {} : { inputMode: "decimal" as const })} placeholder={placeholder} value={value} aria-invalid={wrong !== undefined} onInput={(event) => set(event.currentTarget.value)} />
      <p class={`small field-help ${wrong === undefined ? "muted" : "bad-text"}`} {...(wrong === undefined ? {} : { role: "alert" as const })}>
        {wrong ?? hint}
      </p>
    </div>
  );
}

function EnvField({ draft, library, change, wrong }: { draft: Draft; library: Library; change: (part: Partial<Draft>) => void; wrong: string }) {
  const listed = useApp((state) => state.hello?.envs) ?? [];
  const runs = useApp((state) => state.runs);
  const groups = grouped(allEnvs(listed, runs), "")
    .map((group) => ({ ...group, envs: group.envs.filter((env) => library.ourEnvs || env.id.startsWith(GYM)) }))
    .filter((group) => group.envs.length > 0);
  const known = groups.some((group) => group.envs.some((env) => env.id === draft.env));
  const free = draft.freeEnv !== undefined || (!known && draft.env !== "");
  const shown = draft.freeEnv ?? draft.env.replace(/^gym:/, "");
  return (
    <div class={`field ${wrong === "" ? "" : "wrong"}`}>
      <label for="env">Env</label>
      <select id="env" value={free ? "" : draft.env} onChange={(event) => change(event.currentTarget.value === "" ? { freeEnv: "CartPole-v1" } : { env: event.currentTarget.value, freeEnv: undefined })}>
        {groups.map((group) => (
          <optgroup key={group.title} label={group.title}>
            {group.envs.map((env) => (
              <option key={env.id} value={env.id} disabled={!env.available}>
                {env.title}
                {env.available ? "" : " (not here)"}
              </option>
            ))}
          </optgroup>
        ))}
        <option value="">Another Gymnasium env …</option>
      </select>
      {free && (
        <input class="env-id" aria-label="Id of the Gymnasium env" spellcheck={false} autoCapitalize="off" placeholder="CartPole-v1" value={shown} aria-invalid={gymId(shown) === undefined} onInput={(event) => change({ freeEnv: event.currentTarget.value })} />
      )}
      <p class={`small field-help ${wrong === "" ? "muted" : "bad-text"}`}>{wrong || (free ? "Any id that Gymnasium knows where the library is installed." : draft.env)}</p>
    </div>
  );
}
