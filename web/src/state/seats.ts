// Seats of humans and moves that are theirs: pure decisions. No DOM.
import type { ActionWord, HumanSeat, StageStatus } from "../generated/contracts";

/** A seat that this page has taken. `stage` is empty for the show. */
export interface Mine {
  stage: string;
  agent: number;
  /** This page's number on that stage, as `take_seat` answered; 0 until it did. */
  holder: number;
}

export type SeatState = "mine" | "free" | "taken";

export function seatState(seat: HumanSeat, stage: string, mine: readonly Mine[]): SeatState {
  if (mine.some((one) => one.stage === stage && one.agent === seat.agent)) return "mine";
  return seat.holder === 0 ? "free" : "taken";
}

/** The humans' seats of a stage. */
export function seatsOf(status: StageStatus | undefined): readonly HumanSeat[] {
  if (status === undefined || status.replay !== "") return [];
  return status.seats ?? [];
}

/** Whose keys this page sends: a seat of its own before a free one; undefined where others sit. */
export function keySeat(stages: readonly { stage: string; status: StageStatus | undefined }[], mine: readonly Mine[]): Mine | undefined {
  const all = stages.flatMap(({ stage, status }) => seatsOf(status).map((seat) => ({ stage, seat, state: seatState(seat, stage, mine) })));
  const found = all.find((one) => one.state === "mine") ?? all.find((one) => one.state === "free");
  return found === undefined ? undefined : { stage: found.stage, agent: found.seat.agent, holder: found.seat.holder };
}

/** Seats that this page has no longer: the agent is no human's any more, or somebody else sits there. */
export function lost(mine: readonly Mine[], stage: string, status: StageStatus): readonly Mine[] {
  return mine.filter((one) => {
    if (one.stage !== stage) return false;
    const seat = seatsOf(status).find((other) => other.agent === one.agent);
    return seat === undefined || (one.holder !== 0 && seat.holder !== 0 && seat.holder !== one.holder);
  });
}

/** The human whose move it is in a turn-based match, or -1. */
export function humanTurn(status: StageStatus | undefined): number {
  if (status === undefined || status.over || status.replay !== "") return -1;
  return (status.turn ?? []).find((agent) => status.operators[agent]?.kind === "human") ?? -1;
}

/** The choices that have every word of `text`; a word that is exactly the text comes first. */
export function fitting(choices: readonly ActionWord[], text: string): readonly ActionWord[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  const found = choices.filter((one) => words.every((word) => `${one.word} ${one.meaning}`.toLowerCase().includes(word)));
  const exact = words.join(" ");
  return [...found].sort((a, b) => Number(b.word.toLowerCase() === exact) - Number(a.word.toLowerCase() === exact));
}

/** Rows and columns when the words are cells of a small board ("top left", "middle", "bottom right"), else undefined. */
export function cellOf(word: string): readonly [number, number] | undefined {
  const parts = word.toLowerCase().split(/[\s-]+/);
  if (!parts.every((part) => part in ROWS || part in COLUMNS)) return undefined;
  const row = parts.find((part) => part in ROWS && !(part === "middle" || part === "centre" || part === "center"));
  const column = parts.find((part) => part === "left" || part === "right");
  return [row === undefined ? 1 : (ROWS[row] as number), column === undefined ? 1 : (COLUMNS[column] as number)];
}

const ROWS: Readonly<Record<string, number>> = { top: 0, upper: 0, middle: 1, centre: 1, center: 1, bottom: 2, lower: 2 };
const COLUMNS: Readonly<Record<string, number>> = { left: 0, middle: 1, centre: 1, center: 1, right: 2 };

/** The number in "column 4": where on a row of equal columns it stands, from 1. */
export function columnOf(word: string): number | undefined {
  const match = /^column (\d+)$/i.exec(word);
  return match === null ? undefined : Number(match[1]);
}

/** The choice that a digit stands for: a column, a cell counted as one reads, else its place among at most nine. */
export function byDigit(choices: readonly ActionWord[], digit: number): ActionWord | undefined {
  if (choices.length === 0 || digit < 1) return undefined;
  if (choices.every((one) => columnOf(one.word) !== undefined)) return choices.find((one) => columnOf(one.word) === digit);
  const cells = choices.map((one) => cellOf(one.word));
  if (cells.every((cell) => cell !== undefined)) return choices.find((_, i) => (cells[i]?.[0] ?? 9) * 3 + (cells[i]?.[1] ?? 9) + 1 === digit);
  return choices.length <= 9 ? choices[digit - 1] : undefined;
}
