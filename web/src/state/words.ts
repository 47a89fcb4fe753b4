// States and figures in words. No DOM.
import type { OperatorSpec, RunInfo } from "../generated/contracts";

const OURS = "drillyard";
const DQN = "dqn";

/** Its episodes are tasks that are handed to workers. */
export function playsTasks(run: RunInfo | undefined): boolean {
  return run?.worker === OURS && run.algorithm === DQN;
}

export type Tone = "idle" | "busy" | "good" | "held" | "bad";

export interface Words {
  title: string;
  hint: string;
  tone: Tone;
}

/** What the run is doing, for someone who has read nothing. */
export function runWords(run: RunInfo | undefined, alone = false, tasks = playsTasks(run)): Words {
  if (run === undefined) {
    const hint = tasks ? "Press Train: it learns by trying, a whole episode on each core." : alone ? "Press Train: it learns by trying, in a hundred copies at once." : "Press Train: the players learn by playing thousands of matches.";
    return { title: "Not trained yet", hint, tone: "idle" };
  }
  switch (run.state) {
    case "created":
    case "starting":
      return run.phase === "compiling"
        ? { title: "Compiling", hint: "Preparing the maths; this happens once.", tone: "busy" }
        : { title: "Starting", hint: "The training processes are coming up.", tone: "busy" };
    case "running":
      if (run.phase === "compiling") return { title: "Compiling", hint: "Preparing the maths; this happens once.", tone: "busy" };
      if (run.phase === "starting") return { title: "Starting", hint: "The training processes are coming up.", tone: "busy" };
      if (run.phase === "saving") return { title: "Saving", hint: "Writing a checkpoint; training goes on.", tone: "good" };
      if (run.worker !== OURS) return { title: "Training", hint: "The Show plays each checkpoint that it saves.", tone: "good" };
      if (tasks) return { title: "Training", hint: "The Show adopts every new policy as it is learned. Push it over: keys J and L.", tone: "good" };
      return { title: "Training", hint: alone ? "The Show adopts every new policy as it is learned. Key C: the crowd that learns." : "The match adopts every new policy as it is learned.", tone: "good" };
    case "paused":
      return { title: "Paused", hint: "Learning is on hold; nothing is lost. Resume goes on.", tone: "held" };
    case "stopping":
      return { title: "Stopping", hint: "Saving a last checkpoint, then ending its processes.", tone: "busy" };
    case "ended":
      return endedWords(run);
  }
}

function endedWords(run: RunInfo): Words {
  const hint = sentence(run.reason);
  switch (run.outcome) {
    case "failed":
      return { title: "Crashed", hint: `${hint || "It ended without a reason."} Continue from its last checkpoint, or train afresh.`, tone: "bad" };
    case "lost":
      return { title: "Lost", hint: `${hint || "Its processes vanished."} Continue from its last checkpoint, or train afresh.`, tone: "bad" };
    case "cancelled":
      return { title: "Stopped", hint: `${hint || "Stopped by you."} What was learned is saved.`, tone: "held" };
    default:
      return { title: "Finished", hint: `${hint || "The run reached its limit."} What was learned is saved.`, tone: "good" };
  }
}

/** "20261121-110747-gentle-lion" -> "gentle-lion": the part of an id that a person remembers. */
export function shortId(id: string): string {
  return id.replace(/^\d{8}-\d{6}-/, "");
}

/** First letter large, a full stop at the end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

export function isActive(run: RunInfo | undefined): boolean {
  return run !== undefined && run.state !== "ended";
}

/** `mine`: this page sits on the seat. */
export function operatorWords(operator: OperatorSpec | undefined, learned: boolean, mine = true): string {
  switch (operator?.kind) {
    case "policy":
      return learned || operator.source !== "" ? "AI" : "AI (untrained)";
    case "scripted":
      return operator.source ? `script: ${operator.source}` : "script";
    case "random":
      return "random";
    case "human":
      return mine ? "you" : "a person";
    case "llm":
      return operator.llm?.model.split("/").at(-1) || "LLM";
    default:
      return "";
  }
}

const THIN = "\u2009";

/** 3214880 -> "3 214 880" with thin spaces. */
export function grouped(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, THIN);
}

/** 3214880 -> "3.2 M". */
export function short(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return "–";
  if (size >= 1e9) return `${(value / 1e9).toFixed(1)} G`;
  if (size >= 1e6) return `${(value / 1e6).toFixed(size >= 1e8 ? 0 : 1)} M`;
  if (size >= 1e4) return `${(value / 1e3).toFixed(size >= 1e5 ? 0 : 1)} k`;
  return Math.round(value).toString();
}

/** A figure of unknown size in few characters. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e4) return String(value);
  if (size >= 1e4) return short(value);
  if (size >= 100) return value.toFixed(0);
  if (size >= 10) return value.toFixed(1);
  if (size >= 0.1) return value.toFixed(2);
  if (size >= 0.001) return value.toFixed(4);
  return value.toExponential(1).replace("e-", "e−");
}

export function percent(value: number | null | undefined): string {
  return value === null || value === undefined || !Number.isFinite(value) ? "–" : `${Math.round(value * 100)} %`;
}

export function duration(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return "–";
  const s = Math.floor(seconds);
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${String(s % 60).padStart(2, "0")} s`;
  return `${Math.floor(s / 3600)} h ${String(Math.floor((s % 3600) / 60)).padStart(2, "0")} min`;
}

export function age(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return "–";
  return seconds < 10 ? `${seconds.toFixed(1)} s ago` : `${duration(seconds)} ago`;
}

/** How long ago in one figure: "36 s ago", "6 min ago". */
export function ago(seconds: number): string {
  const s = Math.max(Math.floor(seconds), 0);
  if (s < 60) return `${s} s ago`;
  if (s < 3600) return `${Math.floor(s / 60)} min ago`;
  if (s < 48 * 3600) return `${Math.floor(s / 3600)} h ago`;
  return `${Math.floor(s / 86400)} days ago`;
}

export function bytes(count: number): string {
  if (count >= 1e6) return `${(count / 1e6).toFixed(1)} MB`;
  if (count >= 1e3) return `${(count / 1e3).toFixed(1)} kB`;
  return `${count} B`;
}
