// The page's state: one immutable object, replaced on change; components pick what they need.
import { Watched, useWatched } from "../parts/watched";
import type {
  Comparison,
  Contestant,
  EnvSpec,
  EpisodeScore,
  Hello,
  InstallProgress,
  OperatorSpec,
  ReportInfo,
  RunCurve,
  RunDetail,
  RunInfo,
  ShelfModel,
  StageStatus,
  StreamInfo,
  System,
  WorkerInfo,
} from "../generated/contracts";
import type { LinkState } from "../net/connection";
import type { CrowdMode } from "../viewport/layout";
import type { Filter } from "../viewport/rank";
import type { Copy, Lanes } from "./beside";
import { EventBook } from "./eventbook";
import { RunHistory } from "./history";
import type { Players } from "./operators";
import { FIRST_PLACE, type Place } from "./place";
import type { Returns } from "./returns";
import type { Mine } from "./seats";
import type { Made, Making, Shared, ShareTarget } from "./share";

export type View = "show" | "crowd" | "compare" | "runs" | "replays" | "reports" | "system" | "models";
export const VIEWS: readonly View[] = ["show", "crowd", "compare", "runs", "replays", "reports", "system", "models"];

/** What lies over the match: one at a time. */
export type Sheet = "" | "physics" | "look";

export type QualityChoice = "auto" | "low" | "medium" | "high";

/** How the match is to be drawn. */
export interface Drawing {
  quality: QualityChoice;
  camera: "follow" | "free";
  forces: boolean;
  trails: boolean;
  bars: boolean;
  /** What the policy makes of its choices. */
  values: boolean;
}

/** One training env among the crowd. */
export interface Picked {
  runId: string;
  env: number;
}

/** An agent that is to get an operator which needs more words than a list has. */
export interface Picking {
  env: EnvSpec;
  agent: number;
  /** Of whom: the match, or a contestant. */
  title: string;
  now: OperatorSpec | undefined;
  pick(operator: OperatorSpec): void;
}

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
  /** Of the show. */
  status: StageStatus | undefined;
  /** Of the stages beside the show, by id. */
  stages: Readonly<Record<string, StageStatus>>;
  stageGone: string;
  /** Why the match cannot be drawn here: a sentence, or empty. */
  trouble: string;
  runs: readonly RunInfo[];
  /** The run that the Show view speaks about: the one that the show follows. */
  runId: string;
  history: RunHistory;
  historyRevision: number;
  /** Where one is in the Runs view. */
  place: Place;
  /** The run that is looked at there: what it said, what the daemon knows of it. */
  book: EventBook;
  bookRevision: number;
  detail: RunDetail | undefined;
  /** Curves that lie over each other; undefined until they came. */
  curves: readonly RunCurve[] | undefined;
  /** Every library; undefined until asked. */
  workers: readonly WorkerInfo[] | undefined;
  /** The newest of each installation since the page came. */
  installs: Readonly<Record<string, InstallProgress>>;
  system: System | undefined;
  replays: readonly Replay[] | undefined;
  /** Results with a report; undefined until they were listed. */
  reports: readonly ReportInfo[] | undefined;
  /** Kept models, the newest first, and a sentence for each that cannot be read; undefined until they were listed. */
  models: readonly ShelfModel[] | undefined;
  modelFaults: readonly string[];
  /** What the dialog of shares is open for, what it has made, why it has not, what goes on, what there is. */
  sharing: ShareTarget | "list" | undefined;
  made: Made | undefined;
  shareFault: string;
  making: Making | undefined;
  shared: Shared | undefined;
  /** The comparison that is open, and who takes part or is to. */
  comparison: Comparison | undefined;
  draft: readonly Contestant[];
  /** Seats of humans that this page has taken. */
  mine: readonly Mine[];
  gamepad: boolean;
  /** Who may be chosen, by env. */
  players: Readonly<Record<string, Players>>;
  picking: Picking | undefined;
  /** The stage whose language models are listened to; "" is the show. */
  listening: string | undefined;
  /** How the last episodes of the show ended, the newest last. */
  ended: readonly EpisodeScore[];
  toasts: readonly Toast[];
  help: boolean;
  choosing: boolean;
  sheet: Sheet;
  drawing: Drawing;
  /** How the next Train is to learn; empty = as the env has it. */
  algorithm: string;
  /** Settings for the next Train, where they differ from the defaults. */
  settings: Readonly<Record<string, number>>;
  busy: Readonly<Record<string, boolean>>;
  score: readonly [number, number];
  policyVersion: number;
  /** The last goal that fell before our eyes: whose, and which one. */
  goal: { by: number; count: number };
  /** Episodes of the show, where one agent acts alone; read five times a second. */
  returns: Returns | undefined;
  streams: readonly StreamInfo[];
  /** Specs of the envs in `streams`. */
  envs: Readonly<Record<string, EnvSpec>>;
  filter: Filter;
  layout: CrowdMode;
  /** Whether robots that do not pass the filter are left out instead of dimmed. */
  hide: boolean;
  picked: Picked | undefined;
  copy: Copy | undefined;
  /** Whether the robots of all runs are to be in the show, and the stages that they have there. */
  together: boolean;
  lanes: Lanes;
}

export const initialState: AppState = {
  view: "show",
  link: { kind: "connecting" },
  hello: undefined,
  status: undefined,
  stages: {},
  stageGone: "",
  trouble: "",
  runs: [],
  runId: "",
  history: new RunHistory(""),
  historyRevision: 0,
  place: FIRST_PLACE,
  book: new EventBook(""),
  bookRevision: 0,
  detail: undefined,
  curves: undefined,
  workers: undefined,
  installs: {},
  system: undefined,
  replays: undefined,
  reports: undefined,
  models: undefined,
  modelFaults: [],
  sharing: undefined,
  made: undefined,
  shareFault: "",
  making: undefined,
  shared: undefined,
  comparison: undefined,
  draft: [],
  mine: [],
  gamepad: false,
  players: {},
  picking: undefined,
  listening: undefined,
  ended: [],
  toasts: [],
  help: false,
  choosing: false,
  sheet: "",
  drawing: { quality: "auto", camera: "follow", forces: true, trails: false, bars: true, values: true },
  algorithm: "",
  settings: {},
  busy: {},
  score: [0, 0],
  policyVersion: 0,
  goal: { by: -1, count: 0 },
  returns: undefined,
  streams: [],
  envs: {},
  filter: { kind: "all", count: 10 },
  layout: "tiles",
  hide: false,
  picked: undefined,
  copy: undefined,
  together: false,
  lanes: {},
};

export const store = new Watched<AppState>(initialState);

/** Re-render when what `pick` gives changes (compared by identity). */
export function useApp<T>(pick: (state: AppState) => T): T {
  return useWatched(store, pick);
}

export function currentRun(state: AppState): RunInfo | undefined {
  return state.runs.find((run) => run.run_id === state.runId);
}
