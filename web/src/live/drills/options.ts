// Options of a drill as a bundle's manifest has them: checked, because a file may come from anybody.
import { LiveError } from "../engine";

/** A number within its limits, `fallback` where it is not given. */
export function numberOption(config: Readonly<Record<string, unknown>>, name: string, low: number, high: number, fallback: number): number {
  const value = config[name] ?? fallback;
  if (typeof value !== "number" || !(value >= low && value <= high)) {
    throw new LiveError(`The option ${name} cannot be ${JSON.stringify(value)}; it is a number from ${low} to ${high}.`);
  }
  return value;
}

/** A whole number within its limits. */
export function wholeOption(config: Readonly<Record<string, unknown>>, name: string, low: number, high: number, fallback: number): number {
  const value = numberOption(config, name, low, high, fallback);
  if (!Number.isInteger(value)) throw new LiveError(`The option ${name} cannot be ${value}; it is a whole number from ${low} to ${high}.`);
  return value;
}

/** Refuse options that there are not. */
export function refuseOthers(config: Readonly<Record<string, unknown>>, known: readonly string[], title: string): void {
  for (const name of Object.keys(config)) {
    if (!known.includes(name)) throw new LiveError(`${title} has no option ${name}; it has ${known.join(", ")}.`);
  }
}
