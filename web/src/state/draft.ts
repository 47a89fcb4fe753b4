// A run that is being put together: what stands in the form, what is wrong with it, the request that it makes. No DOM.
import type { WorkerAlgorithm } from "../generated/contracts";
import type { Asked } from "../net/connection";
import { gymId } from "./envs";
import type { Library } from "./libraries";
import { cleanTag } from "./rows";
import { amount, readAll, type Texts } from "./schema";

/** Every field as its text. */
export interface Draft {
  library: string;
  /** Empty = the library's first. */
  algorithm: string;
  /** An env of the list. */
  env: string;
  /** The id of another one of Gymnasium's; undefined while `env` counts. */
  freeEnv: string | undefined;
  script: string;
  steps: string;
  minutes: string;
  seed: string;
  name: string;
  tags: string;
  priority: string;
  cpus: string;
  memory: string;
  gpus: string;
  /** Settings that were touched. */
  texts: Texts;
}

export const FIRST_DRAFT: Draft = {
  library: "drillyard",
  algorithm: "",
  env: "",
  freeEnv: undefined,
  script: "",
  steps: "",
  minutes: "",
  seed: "",
  name: "",
  tags: "",
  priority: "",
  cpus: "",
  memory: "",
  gpus: "",
  texts: {},
};

/** What must be put right before it can start: a sentence for each field. */
export function problems(draft: Draft, library: Library, algorithm: WorkerAlgorithm | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  if (library.state === "absent") found["library"] = `${library.title} is not installed yet: press Install on its card.`;
  else if (library.state === "broken") found["library"] = library.reason || `${library.title} does not work here.`;
  else if (algorithm === undefined) found["library"] = `${library.title} says of no algorithm that it has it.`;
  if (envOf(draft) === undefined) found["env"] = "An id such as CartPole-v1.";
  if (library.needsScript && draft.script.trim() === "") found["script"] = "The path of your training script.";
  if (Number.isNaN(amount(draft.steps))) found["steps"] = "A number such as 100000, 100k or 2.5M.";
  if (Number.isNaN(amount(draft.minutes))) found["minutes"] = "A number above 0.";
  const whole = (key: "seed" | "priority" | "cpus" | "memory" | "gpus", low: number, high: number): void => {
    const text = draft[key].trim();
    const value = Number(text);
    if (text !== "" && !(Number.isSafeInteger(value) && value >= low && value <= high)) {
      found[key] = high === Number.MAX_SAFE_INTEGER ? `A whole number of at least ${low}.` : `A whole number from ${low} to ${high}.`;
    }
  };
  whole("seed", 0, 2 ** 31 - 1);
  whole("priority", -100, 100);
  whole("cpus", 1, 4096);
  whole("memory", 64, Number.MAX_SAFE_INTEGER);
  whole("gpus", 0, 64);
  for (const [key, error] of Object.entries(readAll(algorithm?.settings ?? [], draft.texts).errors)) found[`setting ${key}`] = error;
  return found;
}

/** The request; only what differs from the usual. Call it when there are no problems. `options` are those of `draft.env`. */
export function asRequest(draft: Draft, library: Library, algorithm: WorkerAlgorithm, options: Readonly<Record<string, unknown>> = {}): Asked {
  const { values } = readAll(algorithm.settings, draft.texts);
  const [steps, minutes] = [amount(draft.steps), amount(draft.minutes)];
  const tags = [...new Set(draft.tags.split(",").map(cleanTag).filter(Boolean))];
  const number = (text: string): number | undefined => (text.trim() === "" ? undefined : Number(text));
  const resources = {
    ...some("gpus", number(draft.gpus)),
    ...some("cpus", number(draft.cpus)),
    ...some("memory_mb", number(draft.memory)),
  };
  const limits = { ...some("env_steps", steps === undefined ? undefined : Math.round(steps)), ...some("seconds", minutes === undefined ? undefined : minutes * 60) };
  return {
    worker: library.name,
    algorithm: algorithm.name,
    env_id: envOf(draft) ?? "",
    ...(draft.freeEnv === undefined && Object.keys(options).length > 0 ? { env_options: options } : {}),
    ...(Object.keys(values).length > 0 ? { settings: values } : {}),
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
    ...(Object.keys(resources).length > 0 ? { resources } : {}),
    ...some("seed", number(draft.seed)),
    ...some("priority", number(draft.priority)),
    ...(draft.name.trim() === "" ? {} : { name: draft.name.trim() }),
    ...(tags.length > 0 ? { tags } : {}),
    ...(library.needsScript ? { script: draft.script.trim() } : {}),
  };
}

function envOf(draft: Draft): string | undefined {
  if (draft.freeEnv !== undefined) return gymId(draft.freeEnv);
  return draft.env === "" ? undefined : draft.env;
}

function some<K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, number>);
}
