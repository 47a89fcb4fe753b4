// What can be given away, what will become of it, and where its link leads. No DOM.
import type { RunInfo, ShareInfo, ShelfModel } from "../generated/contracts";
import { shortEnv } from "./envs";
import { short, shortId } from "./words";

/** What a share is made of. */
export interface ShareTarget {
  /** As it is called here. */
  name: string;
  /** More of it, in a few words. */
  about: string;
  /** Empty where the recording alone knows. */
  envId: string;
  run_id: string;
  /** Empty = the newest of the run. */
  checkpoint: string;
  replay: string;
}

/** A share that is being made here, or by another page. */
export interface Making {
  sentence: string;
  sinceMs: number;
  /** This page asked for it. */
  mine: boolean;
}

/** What has become of the last one. */
export interface Made {
  share: ShareInfo;
  url: string;
  notice: string;
}

/** As in the answer to list_shares. */
export interface Shared {
  shares: readonly ShareInfo[];
  public: boolean;
  /** Of the live show; a share's is the same with its hash. */
  address: string;
}

export const MAX_TITLE = 120;
/** As in sharing/bundle/live.py: what a page can play, and what only Python can. */
const DRILLS: readonly string[] = ["Drillyard/BallDrill-v0", "Drillyard/Balance-v0"];
const IN_PYTHON: Readonly<Record<string, string>> = { "gym:": "an env of Gymnasium", "zoo:": "an env of PettingZoo", "text:": "a world in words" };

export function ofRun(run: RunInfo, checkpoint = "", envSteps = run.env_steps): ShareTarget {
  const about = `${shortEnv(run.env_id)} · ${short(envSteps)} steps`;
  return { name: run.name || shortId(run.run_id), about, envId: run.env_id, run_id: run.run_id, checkpoint, replay: "" };
}

export function ofModel(model: ShelfModel): ShareTarget {
  const about = `${shortEnv(model.env_id)} · ${short(model.env_steps)} steps`;
  return { name: model.name, about, envId: model.env_id, run_id: "", checkpoint: model.path, replay: "" };
}

export function ofReplay(replay: { name: string; path: string }): ShareTarget {
  return { name: replay.name, about: "a recorded match", envId: "", run_id: "", checkpoint: "", replay: replay.path };
}

/** What will be made, and why. */
export function promise(target: ShareTarget): { kind: "live" | "replay"; words: string } {
  if (target.replay !== "") return { kind: "replay", words: "A recording: this match as it was, to be scrubbed and looked at from all sides." };
  const what = IN_PYTHON[target.envId.slice(0, target.envId.indexOf(":") + 1)];
  if (what !== undefined) return { kind: "replay", words: `A recording of 10 seconds: ${what} runs in Python, which a page does not have.` };
  const game = DRILLS.includes(target.envId);
  return { kind: "live", words: game ? "It lives: the other person's browser plays the match, and they can play against it." : "It lives: the other person's browser simulates it, and they can pull at it." };
}

/** The address of a share, with the spectators' key. */
export function linkTo(address: string, hash: string): string {
  return address === "" ? "" : address.replace("/s/live?", `/s/${hash}?`);
}

/** Whether a link opens on this machine alone. */
export function onlyHere(shared: Shared | undefined): boolean {
  return shared === undefined || !shared.public;
}

export function fileName(share: ShareInfo): string {
  const plain = share.title.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").toLowerCase().slice(0, 60);
  return `${plain || "drillyard"}.html`;
}
