// The page's state: one immutable object, replaced on change; components pick what they need.
import { useLayoutEffect, useState } from "preact/hooks";
import type { Hello, RunInfo, StageStatus, System } from "../generated/contracts";
import type { LinkState } from "../net/connection";
import { RunHistory } from "./history";

export type View = "show" | "runs" | "replays" | "system";
export const VIEWS: readonly View[] = ["show", "runs", "replays", "system"];

export interface Toast {
  id: number;
  level: string;
  message: string;
}

export interface Replay {
  name: string;
  path: string;
  bytes: number;
  created_at: number;
}

export interface AppState {
  view: View;
  link: LinkState;
  hello: Hello | undefined;
  status: StageStatus | undefined;
  stageGone: string;
  /** Why the match cannot be drawn here: a sentence, or empty. */
  trouble: string;
  runs: readonly RunInfo[];
  /** The run that the Show view speaks about: the one that the show follows. */
  runId: string;
  history: RunHistory;
  historyRevision: number;
  system: System | undefined;
  replays: readonly Replay[] | undefined;
  toasts: readonly Toast[];
  help: boolean;
  /** Settings for the next Train, where they differ from the defaults. */
  settings: Readonly<Record<string, number>>;
  busy: Readonly<Record<string, boolean>>;
  score: readonly [number, number];
  policyVersion: number;
  /** The last goal that fell before our eyes: whose, and which one. */
  goal: { by: number; count: number };
}

export const initialState: AppState = {
  view: "show",
  link: { kind: "connecting" },
  hello: undefined,
  status: undefined,
  stageGone: "",
  trouble: "",
  runs: [],
  runId: "",
  history: new RunHistory(""),
  historyRevision: 0,
  system: undefined,
  replays: undefined,
  toasts: [],
  help: false,
  settings: {},
  busy: {},
  score: [0, 0],
  policyVersion: 0,
  goal: { by: -1, count: 0 },
};

export class Store {
  state: AppState = initialState;
  private readonly listeners = new Set<() => void>();

  set(change: Partial<AppState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

export const store = new Store();

/** Re-render when what `pick` gives changes (compared by identity). */
export function useApp<T>(pick: (state: AppState) => T): T {
  const [value, update] = useState(() => pick(store.state));
  useLayoutEffect(() => {
    const check = (): void => update(() => pick(store.state));
    check();
    return store.subscribe(check);
  }, []);
  return value;
}

export function currentRun(state: AppState): RunInfo | undefined {
  return state.runs.find((run) => run.run_id === state.runId);
}
