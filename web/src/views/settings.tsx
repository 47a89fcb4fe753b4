// The main hyperparameters: before Train they are wishes, while training the live ones act at the next update.
import { useEffect, useRef, useState } from "preact/hooks";
import { app } from "../app";
import type { AlgorithmInfo, RunInfo, SettingInfo } from "../generated/contracts";
import { Choice } from "../parts/choice";
import { algorithmNow, algorithmsOf } from "../state/algorithms";
import { store, useApp } from "../state/store";
import { isActive } from "../state/words";

const MAIN: Readonly<Record<string, readonly string[]>> = {
  ppo: ["lr", "entropy_coef", "clip_epsilon", "epochs", "gamma"],
  dqn: ["lr", "epsilon_end", "updates_per_step", "target_every", "gamma"],
};

const NAMES: Readonly<Record<string, string>> = {
  lr: "Learning rate",
  entropy_coef: "Exploration (entropy)",
  clip_epsilon: "Clip range",
  epochs: "Passes a batch",
  gamma: "Discount",
  gae_lambda: "GAE lambda",
  value_coef: "Value weight",
  target_kl: "KL limit",
  shaping_scale: "Shaping reward",
  epsilon_end: "Exploration in the end",
  epsilon_start: "Exploration at the start",
  epsilon_steps: "Steps until then",
  updates_per_step: "Updates a step",
  target_every: "Target net every",
  target_tau: "Target net moves by",
  n_step: "Steps in a target",
};

export function Settings({ run }: { run: RunInfo | undefined }) {
  const algorithm = useApp(algorithmNow);
  const numbers = (algorithm?.settings ?? []).filter((one) => typeof one.default === "number");
  const keys = MAIN[algorithm?.name ?? ""] ?? [];
  const main = keys.flatMap((key) => numbers.find((one) => one.key === key) ?? []);
  const rest = numbers.filter((one) => !keys.includes(one.key)).sort((a, b) => Number(b.live) - Number(a.live));
  const active = isActive(run);
  return (
    <div class="settings">
      <h3>
        Settings <span class="muted">{active ? "act from the next update on" : "for the next Train"}</span>
      </h3>
      {!active && <Algorithms now={algorithm} />}
      {main.map((info) => (
        <Setting key={`${algorithm?.name} ${info.key}`} info={info} run={run} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>More settings</summary>
          {rest.map((info) => (
            <Setting key={`${algorithm?.name} ${info.key}`} info={info} run={run} />
          ))}
        </details>
      )}
    </div>
  );
}

/** How the next Train is to learn, where there are several ways. */
function Algorithms({ now }: { now: AlgorithmInfo | undefined }) {
  const all = algorithmsOf(useApp((state) => state.hello));
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  if (all.length < 2) return null;
  const options = all.map(({ name, title, help }) => ({ value: name, label: title, hint: help }));
  return (
    <div class="algorithms">
      <Choice label="Algorithm" options={options} value={now?.name} disabled={readOnly} onPick={(algorithm) => store.set({ algorithm, settings: {} })} />
      <p class="muted small">{now?.help}</p>
    </div>
  );
}

function Setting({ info, run }: { info: SettingInfo; run: RunInfo | undefined }) {
  const wish = useApp((state) => state.settings[info.key]);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const active = isActive(run);
  const now = useApp((state) => state.history.newest?.values[info.key]);
  const settled = wish ?? (active && now !== undefined ? Number(now.toPrecision(4)) : Number(info.default));
  const [text, setText] = useState(write(settled));
  const [error, setError] = useState("");
  const input = useRef<HTMLInputElement>(null);
  // Not under the fingers of somebody who types.
  useEffect(() => {
    if (document.activeElement !== input.current) setText(write(settled));
  }, [settled]);

  const commit = async (): Promise<void> => {
    const value = Number(text.trim().replace(",", "."));
    const wrong = check(info, value, text);
    setError(wrong);
    if (wrong !== "" || value === settled) return;
    if (active && run !== undefined) {
      const refused = await app.setHyper(run.run_id, info.key, value);
      setError(refused);
      if (refused !== "") return;
    }
    const { [info.key]: _, ...others } = store.state.settings;
    store.set({ settings: value === Number(info.default) ? others : { ...others, [info.key]: value } });
  };

  return (
    <label class={`setting ${error === "" ? "" : "wrong"}`} title={info.help}>
      <span class="setting-name">{NAMES[info.key] ?? info.key.replaceAll("_", " ")}</span>
      <input
        ref={input}
        class="num"
        inputMode="decimal"
        name={info.key}
        value={text}
        disabled={readOnly || (active && !info.live)}
        aria-invalid={error !== ""}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void commit();
          if (event.key === "Escape") {
            setText(write(settled));
            setError("");
          }
        }}
      />
      {error !== "" && <span class="setting-error">{error}</span>}
    </label>
  );
}

/** 0.0003 stays 0.0003, 1e-7 stays 1e-7. */
function write(value: number): string {
  return String(value);
}

function check(info: SettingInfo, value: number, text: string): string {
  if (text.trim() === "" || !Number.isFinite(value)) return "A number, please.";
  if (info.minimum !== null && value < info.minimum) return `At least ${info.minimum}.`;
  if (info.maximum !== null && value > info.maximum) return `At most ${info.maximum}.`;
  return "";
}
