// Hand-written checks of what was read from a file: each gives the value in its type or says what is wrong. No DOM.
import { LiveError } from "../live/engine";

/** Gives what it was given, or throws a LiveError that names `where`. */
export type Check<T> = (value: unknown, where: string) => T;

const MOST_CHARACTERS = 1 << 20;
const MOST_ENTRIES = 1 << 16;

export function wrong(where: string, wanted: string): never {
  throw new LiveError(`This page is damaged: ${where} is not ${wanted}.`);
}

export const text: Check<string> = (value, where) => {
  if (typeof value !== "string" || value.length > MOST_CHARACTERS) wrong(where, "a text");
  return value;
};

export const flag: Check<boolean> = (value, where) => {
  if (typeof value !== "boolean") wrong(where, "true or false");
  return value;
};

export function number(low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): Check<number> {
  return (value, where) => {
    if (typeof value !== "number" || !Number.isFinite(value) || value < low || value > high) wrong(where, rangeWords("a number", low, high));
    return value;
  };
}

export function whole(low = 0, high = Number.MAX_SAFE_INTEGER): Check<number> {
  return (value, where) => {
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < low || value > high) wrong(where, rangeWords("a whole number", low, high));
    return value;
  };
}

export function oneOf<T extends string>(...allowed: readonly T[]): Check<T> {
  return (value, where) => {
    if (!allowed.includes(value as T)) wrong(where, `one of ${allowed.join(", ")}`);
    return value as T;
  };
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value, where) => (value === null ? null : check(value, where));
}

export function list<T>(check: Check<T>, most = MOST_ENTRIES): Check<T[]> {
  return (value, where) => {
    if (!Array.isArray(value) || value.length > most) wrong(where, `a list of at most ${most}`);
    return value.map((entry, index) => check(entry, `${where}[${index}]`));
  };
}

export function tuple(length: number, check: Check<number> = number()): Check<readonly number[]> {
  return (value, where) => {
    const numbers = list(check, length)(value, where);
    if (numbers.length !== length) wrong(where, `${length} numbers`);
    return numbers;
  };
}

export function mapOf<T>(check: Check<T>, most = MOST_ENTRIES): Check<Record<string, T>> {
  return (value, where) => {
    const entries = Object.entries(record(value, where));
    if (entries.length > most) wrong(where, `a map of at most ${most}`);
    return Object.fromEntries(entries.map(([key, entry]) => [key, check(entry, `${where}.${key.slice(0, 40)}`)]));
  };
}

/** Checks these fields; others are left as they are, and nobody reads them. */
export function fields(checks: Readonly<Record<string, Check<unknown>>>): Check<Record<string, unknown>> {
  return (value, where) => {
    const found = record(value, where);
    for (const [key, check] of Object.entries(checks)) check(Object.hasOwn(found, key) ? found[key] : undefined, where === "" ? key : `${where}.${key}`);
    return found;
  };
}

/** Anything that JSON holds, in bounds; whoever reads it checks it. */
export const anything: Check<unknown> = (value) => value;

export function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) wrong(where === "" ? "what describes it" : where, "a set of fields");
  return value as Record<string, unknown>;
}

function rangeWords(what: string, low: number, high: number): string {
  if (Number.isFinite(low) && Number.isFinite(high) && high < Number.MAX_SAFE_INTEGER) return `${what} from ${low} to ${high}`;
  return Number.isFinite(low) ? `${what} of at least ${low}` : what;
}
