// The form of a language model: where it answers, what it may cost, how it is held to legal moves.
import { useState } from "preact/hooks";
import { app } from "../app";
import type { LLMSpec } from "../generated/contracts";
import type { Tried } from "../control/players";
import { llmFaults, USUAL_LLM } from "../state/operators";
import { latency } from "../state/scores";

const STORED = "drillyard.llm";

const HELD: readonly (readonly [LLMSpec["constraint"], string])[] = [
  ["auto", "the strongest that the server obeys"],
  ["choice", "a list of choices (vLLM)"],
  ["grammar", "a grammar (llama.cpp)"],
  ["schema", "a JSON schema"],
  ["logprobs", "the likeliest label"],
  ["parse", "free text, read strictly"],
];

const HELD_WORDS: Readonly<Record<string, string>> = Object.fromEntries(HELD);

type NumberKey = "history" | "temperature" | "seed" | "max_tokens" | "timeout_s" | "retries" | "max_calls" | "max_total_tokens" | "max_cost" | "price_prompt" | "price_completion";

const LIMITS: readonly (readonly [NumberKey, string, string])[] = [
  ["timeout_s", "Seconds for an answer", "to its last byte; then the default action plays"],
  ["retries", "Tries again", "after a fault that another try may mend"],
  ["max_calls", "At most calls", "0 is no limit"],
  ["max_total_tokens", "At most tokens", "0 is no limit"],
  ["max_cost", "At most cost", "0 is no limit"],
  ["price_prompt", "Price of 1 M prompt tokens", "in any currency"],
  ["price_completion", "Price of 1 M answer tokens", "in the same currency"],
];

const ASKING: readonly (readonly [NumberKey, string, string])[] = [
  ["history", "Past decisions in the prompt", "0 to 32"],
  ["temperature", "Temperature", "0 answers alike each time"],
  ["max_tokens", "Tokens of an answer", "64 is enough for an action"],
  ["seed", "Seed", "of the server's sampling"],
];

export function ModelForm({ llm, onPick }: { llm: LLMSpec | undefined; onPick: (llm: LLMSpec) => void }) {
  const [form, setForm] = useState<LLMSpec>(() => llm ?? remembered());
  const [trying, setTrying] = useState(false);
  const [tried, setTried] = useState<Tried | string>("");
  const [shown, setShown] = useState(false);
  const faults = llmFaults(form);
  const wrong = Object.keys(faults).length > 0;
  const set = (change: Partial<LLMSpec>): void => {
    setForm({ ...form, ...change });
    setTried("");
  };
  const attempt = async (): Promise<void> => {
    setShown(true);
    if (wrong) return;
    setTrying(true);
    setTried("");
    const answer = await app.players.tryModel(form);
    setTried(answer);
    setTrying(false);
    // What was tried is what plays, also when the server lists others first tomorrow.
    if (typeof answer !== "string" && form.model === "") setForm({ ...form, model: answer.model });
  };
  const fault = (key: keyof LLMSpec) => shown && faults[key] !== undefined && <span class="bad-text small field-help">{faults[key]}</span>;
  const number = ([key, label, help]: readonly [NumberKey, string, string]) => (
    <div class={`field ${faults[key] !== undefined ? "wrong" : ""}`} key={key}>
      <label for={`llm-${key}`}>{label}</label>
      <input
        id={`llm-${key}`}
        class="num"
        inputMode="decimal"
        value={Number.isNaN(form[key]) ? "" : String(form[key])}
        onChange={(event) => set({ [key]: event.currentTarget.value.trim() === "" ? USUAL_LLM[key] : Number(event.currentTarget.value.replace(",", ".")) })}
      />
      {fault(key) || <span class="muted small field-help">{help}</span>}
    </div>
  );
  return (
    <form
      class="model-form"
      onSubmit={(event) => {
        event.preventDefault();
        setShown(true);
        if (wrong) return;
        remember(form);
        onPick(form);
      }}
    >
      <div class="field wide">
        <label for="llm-base_url">Address</label>
        <input id="llm-base_url" autoCapitalize="off" autoComplete="off" spellcheck={false} value={form.base_url} onInput={(event) => set({ base_url: event.currentTarget.value.trim() })} />
        {fault("base_url") || <span class="muted small field-help">of any server that speaks as OpenAI's does: llama.cpp, vLLM, Ollama, a hosted one</span>}
      </div>
      <div class="field">
        <label for="llm-model">Model</label>
        <input id="llm-model" list="llm-models" placeholder="the first that it lists" autoCapitalize="off" autoComplete="off" spellcheck={false} value={form.model} onInput={(event) => set({ model: event.currentTarget.value.trim() })} />
        <datalist id="llm-models">{typeof tried === "string" ? null : tried.models.map((name) => <option key={name} value={name} />)}</datalist>
        <span class="muted small field-help" />
      </div>
      <div class="field">
        <label for="llm-key_env">Variable with its key</label>
        <input id="llm-key_env" placeholder="none is sent" autoCapitalize="off" autoComplete="off" spellcheck={false} value={form.key_env} onInput={(event) => set({ key_env: event.currentTarget.value.trim() })} />
        {fault("key_env") || <span class="muted small field-help">its name, such as OPENAI_API_KEY; the key stays in the environment</span>}
      </div>
      <details class="more">
        <summary>Limits and prices</summary>
        <div class="model-grid">{LIMITS.map(number)}</div>
      </details>
      <details class="more">
        <summary>How it is asked</summary>
        <div class="model-grid">
          <div class="field">
            <label for="llm-constraint">Held to legal moves by</label>
            <select id="llm-constraint" value={form.constraint} onChange={(event) => set({ constraint: event.currentTarget.value as LLMSpec["constraint"] })}>
              {HELD.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="llm-style">Prompt</label>
            <select id="llm-style" value={form.style} onChange={(event) => set({ style: event.currentTarget.value as LLMSpec["style"] })}>
              <option value="brief">brief: what is seen now</option>
              <option value="dialogue">dialogue: all that was said</option>
            </select>
          </div>
          {ASKING.map(number)}
          <div class="field wide">
            <label for="llm-instruction">Instruction besides what the env says</label>
            <textarea id="llm-instruction" rows={3} maxLength={2000} value={form.instruction} onInput={(event) => set({ instruction: event.currentTarget.value })} />
            {fault("instruction")}
          </div>
        </div>
      </details>
      <Outcome tried={tried} trying={trying} />
      <div class="dialog-end">
        <button type="button" disabled={trying} onClick={() => void attempt()}>
          {trying ? "Asking it …" : "Try it"}
        </button>
        <button type="submit" class="primary" disabled={shown && wrong}>
          Let it play
        </button>
      </div>
    </form>
  );
}

function Outcome({ tried, trying }: { tried: Tried | string; trying: boolean }) {
  if (trying || tried === "") return <p class="muted small outcome">{trying ? "Waiting for its answer …" : "Try it first: it says which model answers, how fast, and how well it can be held to legal moves."}</p>;
  if (typeof tried === "string") {
    return (
      <p class="bad-text outcome" role="alert">
        {tried}
      </p>
    );
  }
  return (
    <p class="good-text outcome" role="status" data-testid="tried">
      {tried.model} answers in {latency(tried.latency_ms)}, held to legal moves by {HELD_WORDS[tried.constraint] ?? tried.constraint}.
    </p>
  );
}

function remembered(): LLMSpec {
  try {
    const value = JSON.parse(localStorage.getItem(STORED) ?? "{}") as Partial<LLMSpec>;
    const known = Object.fromEntries(Object.entries(value).filter(([key, one]) => typeof one === typeof USUAL_LLM[key as keyof LLMSpec]));
    return { ...USUAL_LLM, ...known };
  } catch {
    return USUAL_LLM;
  }
}

function remember(llm: LLMSpec): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(llm));
  } catch {
    // Storage may be forbidden; then the form begins as usual next time.
  }
}
