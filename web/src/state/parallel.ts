// How episode workers do, in figures and words: nothing is said that was not measured. No DOM.
import { figure, percent, short } from "./words";

type Values = Readonly<Record<string, number>>;

export interface Efficiency {
  /** "1.7× of 2 workers" or a dash. */
  words: string;
  /** "86 %" or "measuring". */
  share: string;
  hint: string;
}

/** `workers` undefined: not known yet. */
export function efficiencyOf(values: Values, workers: number | undefined, running: boolean): Efficiency {
  const share = values["parallel_efficiency"];
  const now = values["env_steps_per_s"];
  const alone = values["steps_per_s_alone"];
  const hint =
    alone === undefined || !Number.isFinite(alone)
      ? "Steps a second of all workers, against those of one alone. One worker alone is measured at the start."
      : `One worker alone made ${short(alone)} steps a second at the start; all together make ${short(now ?? Number.NaN)} now.`;
  if (share === undefined || !Number.isFinite(share)) return { words: "–", share: running ? "measuring" : "", hint };
  const count = workers ?? countOf(share, now, alone);
  return { words: count === undefined ? "" : `${(share * count).toFixed(1)}× of ${count} ${count === 1 ? "worker" : "workers"}`, share: percent(share), hint };
}

/** How many workers there are, from what was measured of them. */
function countOf(share: number, now: number | undefined, alone: number | undefined): number | undefined {
  if (now === undefined || alone === undefined || !(share > 0) || !(alone > 0)) return undefined;
  const count = Math.round(now / (alone * share));
  return count > 0 ? count : undefined;
}

export interface Replay {
  share: number;
  /** "12.3 k of 100 k", or a dash. */
  words: string;
  /** "8.2 MB", or empty. */
  size: string;
}

export function replayOf(values: Values): Replay {
  const [size, fill, mb] = [values["replay_size"], values["replay_fill"], values["replay_mb"]];
  const share = fill !== undefined && Number.isFinite(fill) ? Math.min(Math.max(fill, 0), 1) : 0;
  const capacity = size !== undefined && share > 0 ? size / share : undefined;
  const words = size === undefined ? "–" : capacity === undefined ? short(size) : `${short(size)} of ${short(capacity)}`;
  return { share, words, size: mb === undefined || !Number.isFinite(mb) ? "" : `${figure(mb)} MB` };
}
