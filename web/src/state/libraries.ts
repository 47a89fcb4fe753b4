// The libraries that a run may be of: ours and every worker. No DOM.
import type { AlgorithmInfo, InstallProgress, InstallState, WorkerAlgorithm, WorkerInfo } from "../generated/contracts";
import { ours } from "./schema";

export const OURS = "drillyard";

export interface Library {
  name: string;
  title: string;
  words: string;
  /** What is wrapped, with its version. */
  version: string;
  state: InstallState;
  sizeMb: number;
  /** What the installation does, and how far it is, 0..1; only while it goes on. */
  step: string;
  share: number;
  /** Why it is broken, or why the last installation failed. */
  reason: string;
  algorithms: readonly WorkerAlgorithm[];
  /** The environment that its state speaks of; an algorithm may need another one. */
  environment: string;
  needsScript: boolean;
  /** Whether it takes our envs as well as Gymnasium's. */
  ourEnvs: boolean;
  wantsGpu: boolean;
}

const TITLES: Readonly<Record<string, string>> = {
  drillyard: "Drillyard",
  cleanrl: "CleanRL",
  sb3: "Stable-Baselines3",
  rllib: "Ray RLlib",
  xuance: "XuanCe",
  script: "Your own script",
};

export function libraryName(worker: string): string {
  return TITLES[worker] ?? worker;
}

/** Ours first, with its algorithms for the env of the show (`tuned`: that one is chosen), then the workers as the daemon lists them. */
export function libraries(
  workers: readonly WorkerInfo[],
  progress: Readonly<Record<string, InstallProgress>>,
  algorithms: readonly AlgorithmInfo[],
  tuned: boolean,
): Library[] {
  return [mine(algorithms, tuned), ...workers.map((worker) => libraryOf(worker, progress[worker.name]))];
}

function libraryOf(worker: WorkerInfo, progress: InstallProgress | undefined): Library {
  const { description } = worker;
  const going = progress !== undefined && !progress.done;
  const failed = progress?.done === true && !progress.ok;
  const state = going ? "installing" : description === null ? "broken" : worker.state;
  return {
    name: worker.name,
    title: TITLES[worker.name] ?? (description?.metadata.upstream_library || worker.name),
    words: description?.metadata.description ?? "",
    version: description === null ? "" : `${description.metadata.upstream_library} ${description.metadata.upstream_version}`.trim(),
    state,
    sizeMb: worker.size_mb,
    step: going ? progress.step : worker.step,
    share: going ? progress.share : 0,
    reason: failed ? progress.reason : worker.reason,
    algorithms: description?.algorithms ?? [],
    environment: description?.environments[0]?.name ?? "default",
    needsScript: description?.capabilities.needs_script ?? false,
    ourEnvs: description?.capabilities.env_families.includes("drillyard") ?? true,
    wantsGpu: description?.capabilities.requires_gpu ?? false,
  };
}

const SPACES: Readonly<Record<string, readonly string[]>> = { dqn: ["discrete"] };

/** What trains another env than that of the show is known to the daemon only. */
const AS_USUAL: WorkerAlgorithm = {
  name: "",
  title: "As the env has it",
  help: "PPO for most, DQN where it suits better",
  action_spaces: ["discrete", "box"],
  settings: [],
  environment: "default",
};

function mine(algorithms: readonly AlgorithmInfo[], tuned: boolean): Library {
  const known = algorithms.map(({ name, title, help, settings }): WorkerAlgorithm => ({ name, title, help, action_spaces: SPACES[name] ?? AS_USUAL.action_spaces, settings: ours(settings, tuned), environment: "default" }));
  return {
    name: OURS,
    title: "Drillyard",
    words: "Our own learner: a hundred envs at once, seen in the Crowd.",
    version: "built in",
    state: "ready",
    sizeMb: 0,
    step: "",
    share: 0,
    reason: "",
    algorithms: tuned ? known : [AS_USUAL, ...known],
    environment: "default",
    needsScript: false,
    ourEnvs: true,
    wantsGpu: false,
  };
}

/** One line for its card. */
export function stateWords(library: Library): string {
  switch (library.state) {
    case "ready":
      return library.name === OURS ? "ready" : `installed${library.sizeMb > 0 ? `, ${size(library.sizeMb)}` : ""}`;
    case "absent":
      return `not installed${library.sizeMb > 0 ? `, ${size(library.sizeMb)}` : ""}`;
    case "installing":
      return library.step || "installing";
    case "broken":
      return "broken";
  }
}

export function size(mb: number): string {
  return mb >= 1000 ? `${(mb / 1000).toFixed(1)} GB` : `${Math.round(mb)} MB`;
}
