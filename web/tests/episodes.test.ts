import assert from "node:assert/strict";
import { test } from "node:test";
import type { EnvSpec, Hello, PhysicsSetting, RunInfo } from "../src/generated/contracts";
import { algorithmNow, algorithmsOf, episodic } from "../src/state/algorithms";
import { crowdRuns } from "../src/state/beside";
import { DecisionBook, leftOut } from "../src/state/decisions";
import { efficiencyOf, replayOf } from "../src/state/parallel";
import { retraining, retrainWords, rounded } from "../src/state/retraining";
import { initialState, type AppState } from "../src/state/store";
import { playsTasks, runWords } from "../src/state/words";

const run = (fields: Partial<RunInfo>): RunInfo => ({ run_id: "r", worker: "drillyard", algorithm: "dqn", state: "running", phase: "training", env_id: "Drillyard/Balance-v0", name: "", reason: "", ...fields }) as RunInfo;

// --- decisions

test("few choices keep their order; bars of values say by how much each falls short of the best", () => {
  const book = new DecisionBook();
  const names = ["back", "none", "go_on"];
  const rows = book.rows({ kind: "values", numbers: [10, 20, 15], chosen: 1 }, { names });
  assert.deepEqual(rows.map(({ name, share, chosen }) => [name, share, chosen]), [["back", 0, false], ["none", 1, true], ["go on", 0.5, false]]);
  const later = book.rows({ kind: "values", numbers: [19, 20, 20], chosen: 2 }, { names });
  assert.ok((later[0]?.share ?? 0) > 0.85, "a spread that shrinks is forgotten slowly, so that bars do not flicker");
  assert.deepEqual(later.slice(1).map(({ share }) => share), [1, 1]);
});

test("probabilities are drawn as they are; all alike, or not finite, harms nothing", () => {
  const book = new DecisionBook();
  assert.deepEqual(book.rows({ kind: "probabilities", numbers: [0.25, 0.75], chosen: 0 }, { names: [] }).map(({ name, share }) => [name, share]), [["action 0", 0.25], ["action 1", 0.75]]);
  assert.deepEqual(book.rows({ kind: "values", numbers: [3, 3], chosen: 0 }, { names: [] }).map(({ share }) => share), [1, 1]);
  const broken = book.rows({ kind: "values", numbers: [null as unknown as number, 3], chosen: 1 }, { names: [] });
  assert.deepEqual(broken.map(({ value, share }) => [value, share]), [[undefined, 0], [3, 1]]);
});

test("of many choices the best five are shown, and always the one that was taken", () => {
  const numbers = Array.from({ length: 30 }, (_, index) => index);
  const top = new DecisionBook().rows({ kind: "values", numbers, chosen: 29 }, { names: [] });
  assert.deepEqual(top.map(({ action }) => action), [29, 28, 27, 26, 25]);
  const rows = new DecisionBook().rows({ kind: "values", numbers, chosen: 3 }, { names: [] });
  assert.deepEqual(rows.map(({ action }) => action), [29, 28, 27, 26, 3]);
  assert.equal(leftOut(rows, 30), 25);
});

// --- figures

test("efficiency is said only when it was measured", () => {
  assert.deepEqual(efficiencyOf({}, undefined, true), { words: "–", share: "measuring", hint: "Steps a second of all workers, against those of one alone. One worker alone is measured at the start." });
  assert.equal(efficiencyOf({}, 2, false).share, "");
  assert.equal(efficiencyOf({ steps_per_s_alone: 100, env_steps_per_s: 90 }, 2, true).share, "measuring");
  const known = efficiencyOf({ steps_per_s_alone: 5000, env_steps_per_s: 8600, parallel_efficiency: 0.86 }, undefined, true);
  assert.deepEqual([known.words, known.share], ["1.7× of 2 workers", "86 %"]);
  assert.match(known.hint, /^One worker alone made 5000 steps a second at the start; all together make 8600 now\.$/);
  assert.equal(efficiencyOf({ parallel_efficiency: 1 }, 1, true).words, "1.0× of 1 worker");
});

test("the replay says how much of what it holds", () => {
  assert.deepEqual(replayOf({}), { share: 0, words: "–", size: "" });
  assert.deepEqual(replayOf({ replay_size: 0, replay_fill: 0, replay_mb: 4.11 }), { share: 0, words: "0", size: "4.11 MB" });
  assert.deepEqual(replayOf({ replay_size: 25_000, replay_fill: 0.25, replay_mb: 12 }), { share: 0.25, words: "25.0 k of 100 k", size: "12 MB" });
});

// --- retraining

const slider = (name: string, option: boolean): PhysicsSetting => ({ name, title: name.toUpperCase(), default: 1, low: 0, high: 2, unit: "kg", help: "", option });
const env = { trainable: true, physics: [slider("mass", true), slider("gravity", false)] } as unknown as EnvSpec;

test("training takes sliders that are options, and says which are not", () => {
  assert.deepEqual(retraining(env, {}), { offered: true, why: "Move a slider first." });
  assert.deepEqual(retraining(env, { mass: 2 }), { offered: true, why: "" });
  assert.deepEqual(retraining(env, { mass: 2, gravity: 0 }), { offered: true, why: "Training cannot take gravity; put that back first." });
  assert.equal(retraining({ ...env, physics: [slider("gravity", false)] }, {}).offered, false);
  assert.equal(retraining({ ...env, trainable: false }, { mass: 2 }).offered, false);
});

test("it is said what happens to the run that goes on", () => {
  assert.equal(retrainWords(env, { mass: 1.5 }, run({})), "Saves and ends the present run, then starts a new run that learns on from its newest policy, with mass 1.50 kg. The Show plays that world then.");
  assert.match(retrainWords(env, { mass: 1.5 }, run({ state: "ended" })), /^Starts a new run that learns on/);
  assert.match(retrainWords(env, { mass: 1.5 }, undefined), /^Starts a new run that learns with mass/);
});

// --- algorithms

test("the algorithm is that of the run that goes on, else the chosen one, else the env's own", () => {
  const info = (name: string) => ({ name, title: name.toUpperCase(), help: "", settings: [] });
  const hello = { algorithms: [info("dqn"), info("ppo")], settings: [] } as unknown as Hello;
  const state: AppState = { ...initialState, hello, runId: "r" };
  assert.equal(algorithmNow(state)?.name, "dqn");
  assert.ok(episodic(state));
  assert.equal(algorithmNow({ ...state, algorithm: "ppo" })?.name, "ppo");
  assert.ok(!episodic({ ...state, algorithm: "ppo" }));
  assert.equal(algorithmNow({ ...state, algorithm: "ppo", runs: [run({})] })?.name, "dqn");
  assert.equal(algorithmNow({ ...state, algorithm: "ppo", runs: [run({ state: "ended" })] })?.name, "ppo");
  assert.ok(episodic({ ...state, algorithm: "ppo", runs: [run({ state: "ended" })] }), "what is told is of the run that was");
  assert.deepEqual(algorithmsOf({ ...hello, algorithms: [] }).map(({ name }) => name), ["ppo"]);
  assert.deepEqual(algorithmsOf(undefined), []);
});

test("runs by tasks are no crowd, and say so in their own words", () => {
  assert.ok(playsTasks(run({})) && !playsTasks(run({ worker: "sb3" })) && !playsTasks(run({ algorithm: "ppo" })) && !playsTasks(undefined));
  assert.deepEqual(crowdRuns([run({}), run({ run_id: "p", algorithm: "ppo" })]).map(({ run_id }) => run_id), ["p"]);
  assert.match(runWords(run({}), true).hint, /J and L/);
  assert.match(runWords(undefined, true, true).hint, /whole episode/);
});

test("values of sliders are sent as they were meant", () => {
  assert.deepEqual(rounded({ mass: 1.2499999999999991, height: 0.4 }), { mass: 1.25, height: 0.4 });
});
