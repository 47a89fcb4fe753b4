// What a run has said, for a look at it: its curves, and its newest events in words. No DOM.
import type { AnyEvent, Events } from "../generated/contracts";
import { RunHistory } from "./history";
import { figure, grouped, sentence, short } from "./words";

const MOST = 400;

export interface Said {
  seq: number;
  ts: number;
  type: string;
  words: string;
  tone: "" | "bad" | "held" | "good";
}

export class EventBook {
  readonly history: RunHistory;
  /** Newest last. */
  readonly lines: Said[] = [];
  /** Events of each type, also those that are kept no more or were left out on the way. */
  readonly counts = new Map<string, number>();
  /** Grows with every change. */
  revision = 0;
  private lastSeq = -1;

  constructor(readonly runId: string) {
    this.history = new RunHistory(runId);
  }

  get nextSeq(): number {
    return this.lastSeq + 1;
  }

  take(message: Events): void {
    if (message.run_id !== this.runId) return;
    for (const event of message.events) this.add(event);
    for (const [type, count] of Object.entries(message.left_out)) this.count(type, count);
    this.revision += 1;
  }

  /** Newest first; an empty type means all but the signs of life, of which there are too many. */
  shown(type: string, most: number): Said[] {
    const found: Said[] = [];
    for (let i = this.lines.length - 1; i >= 0 && found.length < most; i--) {
      const line = this.lines[i] as Said;
      if (type === "" ? !DULL.has(line.type) : line.type === type) found.push(line);
    }
    return found;
  }

  private add(event: AnyEvent): void {
    if (!(event.seq > this.lastSeq)) return;
    this.lastSeq = event.seq;
    this.history.add(event);
    this.count(event.type, 1);
    const line = { seq: event.seq, ts: event.ts, type: event.type, ...say(event) };
    this.lines.push(line);
    if (this.lines.length > MOST * 2) this.forget();
  }

  /** Half of what is too much goes: first signs of life and figures, so that what happened stays. */
  private forget(): void {
    const dull = this.lines.filter((line) => DULL.has(line.type)).slice(-MOST / 4);
    const telling = this.lines.filter((line) => !DULL.has(line.type)).slice(-MOST);
    this.lines.splice(0, this.lines.length, ...[...dull, ...telling].sort((a, b) => a.seq - b.seq));
  }

  private count(type: string, more: number): void {
    this.counts.set(type, (this.counts.get(type) ?? 0) + more);
  }
}

const DULL: ReadonlySet<string> = new Set(["progress", "metrics", "episode"]);

/** An event in words. A worker may say anything, so nothing of it is taken for granted. */
export function say(event: AnyEvent): { words: string; tone: Said["tone"] } {
  switch (event.type) {
    case "run_started":
      return { words: event.resumed_from ? `Goes on from ${event.resumed_from}.` : "Begins.", tone: "good" };
    case "progress":
      return { words: `${event.phase}: ${grouped(event.env_steps)} steps, ${grouped(event.updates)} updates.`, tone: "" };
    case "metrics":
      return { words: figures(event.values), tone: "" };
    case "episode":
      return {
        words: `${grouped(event.count)} ${event.count === 1 ? "episode" : "episodes"}${event.opponent ? ` against ${event.opponent}` : ""}: return ${figure(event.return_mean)}, ${short(event.length_mean)} decisions.`,
        tone: "",
      };
    case "log":
      return { words: capital(String(event.message)), tone: event.level === "error" ? "bad" : event.level === "warning" ? "held" : "" };
    case "checkpoint_saved":
      return { words: `Checkpoint after ${short(event.env_steps)} steps (${event.reason})${event.best ? ", the best so far" : ""}.`, tone: "good" };
    case "checkpoint_loaded":
      return { words: `Went on from ${event.path}, ${short(event.env_steps)} steps.`, tone: "good" };
    case "run_completed":
      return { words: sentence(String(event.reason)) || "Completed.", tone: "good" };
    case "run_failed":
      return { words: sentence(String(event.reason)) || "Failed.", tone: "bad" };
    case "run_cancelled":
      return { words: sentence(String(event.reason)) || "Cancelled.", tone: "held" };
    default:
      return { words: unknown(event), tone: "" };
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function figures(values: unknown): string {
  if (typeof values !== "object" || values === null) return "";
  const known = Object.entries(values).slice(0, 6);
  return known.map(([name, value]) => `${name} ${typeof value === "number" ? figure(value) : "–"}`).join(", ");
}

/** What is not of the envelope, as it came. */
function unknown(event: object): string {
  const { v: _, type: __, run_id: ___, seq: ____, ts: _____, ...rest } = event as Record<string, unknown>;
  return JSON.stringify(rest).slice(0, 300);
}

/** "12:04:31". */
export function clock(ts: number): string {
  return new Date(ts * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
}
