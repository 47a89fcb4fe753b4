// Who plays: operators as values of a list, in words, and what a form of a language model may say. No DOM.
import { KEYS, type Contestant, type EnvSpec, type LLMSpec, type OperatorKind, type OperatorSpec, type RunInfo, type ShelfModel } from "../generated/contracts";
import { short, shortId } from "./words";

/** A saved policy as `list_players` names it. */
export interface SavedPolicy {
  run_id: string;
  name: string;
  worker: string;
  path: string;
  env_steps: number;
}

/** Who may be assigned to an agent of an env besides humans, chance and language models. */
export interface Players {
  checkpoints: readonly SavedPolicy[];
  models?: readonly ShelfModel[];
  scripted: readonly string[];
  env?: EnvSpec;
}

/** How many may be compared; as in contracts/comparison.py. */
export const [MIN_CONTESTANTS, MAX_CONTESTANTS] = [2, 6];

export const USUAL_LLM: LLMSpec = {
  base_url: "http://127.0.0.1:8000/v1",
  model: "",
  key_env: "",
  constraint: "auto",
  style: "brief",
  history: 0,
  instruction: "",
  temperature: 0,
  seed: 0,
  max_tokens: 64,
  timeout_s: 30,
  retries: 2,
  max_calls: 0,
  max_total_tokens: 0,
  max_cost: 0,
  price_prompt: 0,
  price_completion: 0,
};

export function operatorSpec(kind: OperatorKind, source = "", llm: LLMSpec | null = null): OperatorSpec {
  return { kind, source, deterministic: true, llm };
}

/** One string that tells operators apart that a list can offer. */
export function operatorValue(operator: OperatorSpec | undefined, scripted: readonly string[] = ["scripted"]): string {
  if (operator === undefined) return "policy:";
  if (operator.kind === "llm") return `llm:${JSON.stringify(operator.llm)}`;
  if (operator.kind === "random" || (operator.kind === "scripted" && operator.source === "random")) return "random:";
  if (operator.kind === "scripted" && operator.source === "") return `scripted:${scripted[0] ?? "scripted"}`;
  return `${operator.kind}:${operator.source}`;
}

/** What a list's value stands for; a language model is no such value. */
export function operatorOf(value: string): OperatorSpec {
  const cut = value.indexOf(":");
  return operatorSpec(value.slice(0, cut) as OperatorKind, value.slice(cut + 1));
}

/** The model, or whose machine answers where the server is to choose. */
export function modelName(llm: LLMSpec | null | undefined): string {
  if (llm === null || llm === undefined) return "language model";
  const name = llm.model.split("/").at(-1) ?? "";
  return name || `LLM ${llm.base_url.replace(/^https?:\/\//, "").replace(/\/.*$/, "")}`;
}

/** A saved policy by the name of its run and its steps, where they are known; an ONNX file by its own name. */
export function policyName(source: string, runs: readonly RunInfo[] = [], saved: readonly SavedPolicy[] = []): string {
  const one = saved.find(({ path }) => path === source);
  if (one !== undefined) return `${shortId(one.name || one.run_id)} ${short(one.env_steps)}`;
  const run = runs.find((one) => one.folder !== "" && source.startsWith(`${one.folder}/`));
  if (run !== undefined) return run.name || shortId(run.run_id);
  const parts = source.split("/").filter(Boolean);
  const last = parts.at(-1) ?? source;
  return last === "policy.onnx" ? (parts.at(-2) ?? last) : last;
}

/** In a word or two: "AI", "script", "random", "human", the model. */
export function operatorTitle(operator: OperatorSpec | undefined, runs: readonly RunInfo[] = [], saved: readonly SavedPolicy[] = []): string {
  switch (operator?.kind) {
    case "policy":
      return operator.source === "" ? "AI" : policyName(operator.source, runs, saved);
    case "scripted":
      return operator.source === "" || operator.source === "scripted" ? "script" : operator.source;
    case "random":
      return "random";
    case "human":
      return "human";
    case "llm":
      return modelName(operator.llm);
    default:
      return "";
  }
}

/** "AI vs script"; with one agent, or the same everywhere, just "AI". */
export function contestantName(operators: readonly OperatorSpec[], runId: string, runs: readonly RunInfo[], saved: readonly SavedPolicy[] = []): string {
  const run = runs.find((one) => one.run_id === runId);
  const own = run === undefined ? "AI" : run.name || shortId(run.run_id);
  const names = operators.map((one) => (one.kind === "policy" && one.source === "" ? own : operatorTitle(one, runs, saved)));
  const same = names.every((name) => name === names[0]);
  if (same && names.length !== 2) return names[0] ?? "";
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} …` : names.join(" vs ");
}

/** Names that tell contestants apart. */
export function named(contestants: readonly Contestant[], runs: readonly RunInfo[], saved: readonly SavedPolicy[] = []): Contestant[] {
  const seen = new Map<string, number>();
  return contestants.map((one) => {
    const name = contestantName(one.operators, one.run_id, runs, saved).slice(0, 80);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...one, name: count === 1 ? name : `${name} (${count})` };
  });
}

/** Whether a person can play: by choosing moves, or with keys that the actions are named by. */
export function canHuman(env: EnvSpec | undefined): boolean {
  if (env === undefined || env.action.kind !== "discrete") return false;
  if (env.turn_based) return true;
  const keyed = env.action.names.map((name) => name.split("+").some((part) => (KEYS as readonly string[]).includes(part)));
  return keyed.includes(true) && keyed.includes(false);
}

/** What is wrong with a form of a language model, by field; empty when it can be asked. */
export function llmFaults(llm: LLMSpec): Partial<Record<keyof LLMSpec, string>> {
  const faults: Partial<Record<keyof LLMSpec, string>> = {};
  if (!/^https?:\/\/[^\s/]+/.test(llm.base_url)) faults.base_url = "An address that begins with http:// or https://, such as http://127.0.0.1:8000/v1.";
  if (llm.key_env !== "" && !/^[A-Z_][A-Z0-9_]*$/.test(llm.key_env)) {
    faults.key_env = "The name of an environment variable, such as OPENAI_API_KEY; never the key itself.";
  }
  const whole = (key: "history" | "max_tokens" | "retries" | "max_calls" | "max_total_tokens", low: number, high: number): void => {
    if (!Number.isInteger(llm[key]) || llm[key] < low || llm[key] > high) faults[key] = `A whole number from ${low} to ${high}.`;
  };
  whole("history", 0, 32);
  whole("max_tokens", 1, 4096);
  whole("retries", 0, 10);
  whole("max_calls", 0, 1e9);
  whole("max_total_tokens", 0, 1e12);
  if (!(llm.timeout_s >= 0.1 && llm.timeout_s <= 600)) faults.timeout_s = "0.1 to 600 seconds.";
  if (!(llm.temperature >= 0 && llm.temperature <= 2)) faults.temperature = "0 to 2.";
  for (const key of ["max_cost", "price_prompt", "price_completion"] as const) {
    if (!(llm[key] >= 0)) faults[key] = "0 or more.";
  }
  if (llm.max_cost > 0 && llm.price_prompt === 0 && llm.price_completion === 0) faults.max_cost = "Prices are needed to know the cost.";
  if (llm.instruction.length > 2000) faults.instruction = "At most 2000 characters.";
  return faults;
}
