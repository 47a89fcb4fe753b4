import assert from "node:assert/strict";
import { test } from "node:test";
import type { EnvInfo, EnvSpec, RunInfo, StreamInfo } from "../src/generated/contracts";
import { countOf, liveRuns, sameWatch, wanted } from "../src/state/beside";
import { allEnvs, grouped, gymId, isSingle, shortEnv, travels } from "../src/state/envs";
import { ReturnBook } from "../src/state/returns";

const env = (id: string, title: string, family: string): EnvInfo => ({ id, title, family, available: true, reason: "" });
const run = (run_id: string, state: string, env_id = "Drillyard/Ant-v5"): RunInfo => ({ run_id, state, env_id, worker: "drillyard" }) as unknown as RunInfo;

test("envs stand in groups and are found by any word of title or id", () => {
  const all = [env("Drillyard/BallDrill-v0", "Ball Drill", "drill"), env("Drillyard/Ant-v5", "Ant", "robot"), env("x", "Odd", "new")];
  assert.deepEqual(grouped(all, "").map(({ title, envs }) => [title, envs.length]), [["Games", 1], ["Robots", 1], ["Others", 1]]);
  assert.deepEqual(grouped(all, "v5  ANT").map(({ envs }) => envs[0]?.id), ["Drillyard/Ant-v5"]);
  assert.deepEqual(grouped(all, "ant ball"), []);
});

test("envs that runs were started on stand in the list once", () => {
  const listed = [env("Drillyard/Ant-v5", "Ant", "robot")];
  const runs = [run("a", "ended"), run("b", "ended", "gym:CartPole-v1"), run("c", "running", "gym:CartPole-v1"), run("d", "ended", "mjcf:/h/runs/20261121-110747-wise-fox/env/task.toml")];
  assert.deepEqual(allEnvs(listed, runs).map(({ title, family }) => [title, family]), [["Ant", "robot"], ["CartPole", "gym"], ["wise-fox", "mjcf"]]);
});

test("names and ids of envs", () => {
  assert.equal(shortEnv("Drillyard/HalfCheetah-v5"), "HalfCheetah");
  assert.equal(shortEnv("gym:ALE/Pong-v5"), "Pong");
  assert.equal(shortEnv("mjcf:/tmp/leg.xml"), "leg");
  assert.equal(gymId(" CartPole-v1 "), "gym:CartPole-v1");
  assert.equal(gymId("gym:CartPole-v1"), "gym:CartPole-v1");
  assert.equal(gymId("os:system-v0"), undefined);
  assert.equal(gymId(""), undefined);
  assert.ok(isSingle({ agents: ["robot"] } as unknown as EnvSpec));
  assert.ok(!isSingle({ agents: ["blue", "orange"] } as unknown as EnvSpec));
  assert.ok(!isSingle(undefined));
  assert.ok(travels({ info_names: ["x_position"] } as unknown as EnvSpec));
  assert.ok(!travels({ info_names: [] } as unknown as EnvSpec));
});

test("returns of one agent: now, last, best, and how far", () => {
  const book = new ReturnBook();
  const sight = { key: "a", episode: 4, episodeReturn: 12, tick: 0, x: 1, y: 0 };
  book.see(sight, 100);
  const { now, seconds, distance } = book.see({ ...sight, tick: 250, x: 4, y: 4, episodeReturn: 30 }, 100);
  assert.deepEqual([now, seconds, distance], [30, 2.5, 5]);
  book.finished(null);
  assert.equal(book.value.last, undefined);
  book.finished(30);
  book.finished(-5);
  assert.deepEqual([book.value.last, book.value.best], [-5, 30]);
  assert.equal(book.see({ ...sight, episode: 5, tick: 1, x: 0.5, y: 0 }, 100).distance, 0);
  assert.equal(book.see({ ...sight, episode: 5, x: Number.NaN }, 100).distance, 0);
  const other = book.see({ ...sight, key: "b" }, 100);
  assert.deepEqual([other.last, other.best], [undefined, undefined]);
});

test("what is watched: crowds of running runs in the crowd, lanes and the copy anywhere", () => {
  const runs = [run("a", "running"), run("b", "ended"), run("c", "paused"), run("d", "created")];
  assert.deepEqual(liveRuns(runs).map((one) => one.run_id), ["a", "c"]);
  assert.deepEqual(wanted("crowd", runs, {}, undefined, ""), { stages: [], crowds: ["a", "c"], lanes: [] });
  assert.deepEqual(wanted("show", runs, { c: "s1" }, undefined, ""), { stages: ["s1"], crowds: [], lanes: [] });
  const opening = { runId: "a", env: 3, stage: "" };
  assert.deepEqual(wanted("crowd", [], {}, opening, ""), { stages: [], crowds: [], lanes: [] });
  assert.deepEqual(wanted("crowd", [], {}, { ...opening, stage: "s2" }, ""), { stages: ["s2"], crowds: [], lanes: [] });
  const foreign = [{ ...run("e", "running", "gym:CartPole-v1"), worker: "sb3" }, { ...run("f", "ended"), worker: "sb3" }, { ...run("g", "running"), worker: "sb3" }];
  assert.deepEqual(wanted("crowd", foreign, {}, undefined, "e"), { stages: [], crowds: ["g"], lanes: [] });
  assert.deepEqual(wanted("runs", foreign, {}, undefined, "e"), { stages: [], crowds: [], lanes: ["e"] });
  assert.deepEqual(wanted("runs", foreign, {}, undefined, "f"), { stages: [], crowds: [], lanes: [] });
  assert.deepEqual(wanted("runs", runs, {}, undefined, "a"), { stages: [], crowds: [], lanes: [] });
  assert.ok(sameWatch({ stages: ["a"], crowds: [], lanes: [] }, { stages: ["a"], crowds: [], lanes: [] }));
  assert.ok(!sameWatch({ stages: ["a"], crowds: [], lanes: [] }, { stages: [], crowds: ["a"], lanes: [] }));
  assert.ok(!sameWatch({ stages: [], crowds: [], lanes: ["a"] }, { stages: [], crowds: [], lanes: [] }));
  const streams = [{ kind: "crowd", run_id: "a", instances: 64 }, { kind: "crowd", run_id: "a", instances: 36 }, { kind: "stage", run_id: "a", instances: 1 }];
  assert.equal(countOf(streams as unknown as StreamInfo[], "a"), 100);
});
