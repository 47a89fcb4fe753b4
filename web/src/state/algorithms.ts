// How our own learner trains: which ways there are for the env of the show, and which one it is now. No DOM.
import type { AlgorithmInfo, Hello } from "../generated/contracts";
import { currentRun, type AppState } from "./store";
import { isActive, playsTasks } from "./words";

const DQN = "dqn";

/** Those that can train the env of the show, the default first. */
export function algorithmsOf(hello: Hello | undefined): readonly AlgorithmInfo[] {
  if (hello === undefined) return [];
  return hello.algorithms.length > 0 ? hello.algorithms : [{ name: "ppo", title: "PPO", help: "", settings: hello.settings }];
}

/** The one of the run that goes on, else the one that the next Train is to use. */
export function algorithmNow(state: AppState): AlgorithmInfo | undefined {
  const all = algorithmsOf(state.hello);
  const run = currentRun(state);
  const wanted = run !== undefined && isActive(run) ? run.algorithm : state.algorithm;
  return all.find((one) => one.name === wanted) ?? all[0];
}

/** Whether the Show speaks of a run whose episodes are tasks, or would with the next Train. */
export function episodic(state: AppState): boolean {
  const run = currentRun(state);
  if (run !== undefined) return playsTasks(run);
  return algorithmNow(state)?.name === DQN;
}
