// How long to wait before the next attempt to connect. No DOM.

const FIRST_MS = 250;
const LONGEST_MS = 5000;

/** Doubles from a quarter of a second to five, with a little jitter so that many pages do not knock at once. */
export function backoffMs(attempt: number, random: number): number {
  const base = Math.min(FIRST_MS * 2 ** Math.max(attempt, 0), LONGEST_MS);
  return Math.round(base * (0.8 + 0.4 * random));
}
