// A form made from what a worker says about its settings. No DOM.
import type { SettingInfo, WorkerSetting } from "../generated/contracts";

export type Value = number | string | boolean;
/** What stands in the fields that were touched. */
export type Texts = Readonly<Record<string, string>>;

export interface Reading {
  /** Settings that differ from their defaults. */
  values: Record<string, Value>;
  /** What is wrong, by key: one sentence each. */
  errors: Record<string, string>;
}

/** Settings of our own learner in the form of a worker's. `tuned`: whether the defaults are those of the chosen env. */
export function ours(settings: readonly SettingInfo[], tuned: boolean): WorkerSetting[] {
  return settings.map(({ key, default: value, help, minimum, maximum }) => ({
    key,
    kind: typeof value === "boolean" ? "bool" : typeof value === "number" ? "float" : "str",
    default: tuned || typeof value === "boolean" ? value : null,
    help,
    minimum,
    maximum,
    choices: [],
  }));
}

/** A default as it stands in a field; empty when there is none. */
export function written(value: WorkerSetting["default"]): string {
  return value === null ? "" : String(value);
}

/** What a field means. An empty one means the default, where there is any. */
export function read(setting: WorkerSetting, text: string): { value: Value | undefined; error: string } {
  const trimmed = text.trim();
  const wrong = (error: string): { value: undefined; error: string } => ({ value: undefined, error });
  switch (setting.kind) {
    case "bool":
      return trimmed === "true" || trimmed === "false" ? { value: trimmed === "true", error: "" } : trimmed === "" ? { value: undefined, error: "" } : wrong("On or off.");
    case "choice":
      if (trimmed === "") return { value: undefined, error: "" };
      return setting.choices.includes(trimmed) ? { value: trimmed, error: "" } : wrong(`One of ${setting.choices.join(", ")}.`);
    case "str":
      return { value: text === "" && setting.default === null ? undefined : text, error: "" };
    case "int":
    case "float": {
      if (trimmed === "") return setting.default === null ? { value: undefined, error: "" } : wrong(`A number${range(setting)}.`);
      const value = Number(trimmed.replace(",", "."));
      if (!Number.isFinite(value)) return wrong(`A number${range(setting)}.`);
      if (setting.kind === "int" && !Number.isSafeInteger(value)) return wrong(`A whole number${range(setting)}.`);
      if (setting.minimum !== null && value < setting.minimum) return wrong(`At least ${setting.minimum}.`);
      if (setting.maximum !== null && value > setting.maximum) return wrong(`At most ${setting.maximum}.`);
      return { value, error: "" };
    }
  }
}

/** Whether a field says something else than its default. */
export function changed(setting: WorkerSetting, texts: Texts): boolean {
  const text = texts[setting.key];
  if (text === undefined) return false;
  const { value, error } = read(setting, text);
  return error !== "" || (value !== undefined && value !== setting.default);
}

/** All fields together. */
export function readAll(settings: readonly WorkerSetting[], texts: Texts): Reading {
  const reading: Reading = { values: {}, errors: {} };
  for (const setting of settings) {
    const text = texts[setting.key];
    if (text === undefined) continue;
    const { value, error } = read(setting, text);
    if (error !== "") reading.errors[setting.key] = error;
    else if (value !== undefined && value !== setting.default) reading.values[setting.key] = value;
  }
  return reading;
}

/** " from 0 to 1", " of at least 1", or nothing. */
export function range({ minimum, maximum }: Pick<WorkerSetting, "minimum" | "maximum">): string {
  if (minimum !== null && maximum !== null) return ` from ${minimum} to ${maximum}`;
  if (minimum !== null) return ` of at least ${minimum}`;
  return maximum !== null ? ` of at most ${maximum}` : "";
}

/** A positive number from a field such as "100k" or "2.5 M"; undefined when empty, NaN when it is none. */
export function amount(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const match = /^(\d+(?:[.,]\d+)?(?:e\d+)?)\s*([kmg]?)$/i.exec(trimmed.replace(/[\s_\u2009](?=\d)/g, ""));
  if (match === null) return Number.NaN;
  const factor = { k: 1e3, m: 1e6, g: 1e9 }[(match[2] ?? "").toLowerCase()] ?? 1;
  const value = Number((match[1] ?? "").replace(",", ".")) * factor;
  return value > 0 ? value : Number.NaN;
}
