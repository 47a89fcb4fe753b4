// What the page of a bundle shows; views read it, the controller writes it.
import { Watched, useWatched } from "../parts/watched";
import type { BundleManifest, Measurement } from "../generated/contracts";
import type { Ended } from "./session";

export type Sheet = "" | "physics" | "players" | "about" | "help";

/** Measuring in a worker of this page. */
export type Measuring = { kind: "idle" } | { kind: "running"; done: number; total: number } | { kind: "done"; result: Measurement } | { kind: "failed"; sentence: string };

export interface PageState {
  kind: "opening" | "live" | "replay" | "failed";
  /** Why there is nothing to see. */
  sentence: string;
  /** Something went wrong that the page can live with. */
  notice: string;
  manifest: BundleManifest | undefined;
  paused: boolean;
  speed: number;
  seed: number;
  /** Who sits where, in the words of a manifest. */
  players: readonly string[];
  /** Names of all policies that can be seated. */
  policies: readonly string[];
  moved: Readonly<Record<string, number>>;
  score: readonly [number, number];
  ended: readonly Ended[];
  played: number;
  sheet: Sheet;
  measuring: Measuring;
  /** Figures that change with each frame, a few times a second. */
  now: { return: number; seconds: number; episode: number; frame: number; policyVersion: number };
  follow: boolean;
  bytes: number;
}

const first: PageState = {
  kind: "opening",
  sentence: "",
  notice: "",
  manifest: undefined,
  paused: false,
  speed: 1,
  seed: 1,
  players: [],
  policies: [],
  moved: {},
  score: [0, 0],
  ended: [],
  played: 0,
  sheet: "",
  measuring: { kind: "idle" },
  now: { return: 0, seconds: 0, episode: 1, frame: 0, policyVersion: 0 },
  follow: true,
  bytes: 0,
};

export const store = new Watched<PageState>(first);

/** Re-render when what `pick` gives changes (compared by identity). */
export function usePage<T>(pick: (state: PageState) => T): T {
  return useWatched(store, pick);
}
