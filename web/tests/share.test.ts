// What will become of what is shared, and where its link leads.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { RunInfo, ShareInfo, ShelfModel } from "../src/generated/contracts";
import { fileName, linkTo, ofModel, ofReplay, ofRun, onlyHere, promise, type ShareTarget } from "../src/state/share";

const of = (envId: string, replay = ""): ShareTarget => ({ name: "x", about: "", envId, run_id: "", checkpoint: "", replay });

test("drills and robots live, what needs Python is recorded, and a match is what it was", () => {
  for (const id of ["Drillyard/BallDrill-v0", "Drillyard/Balance-v0", "Drillyard/Ant-v5", "mjcf:/home/a/dog.xml", "menagerie:spot"]) {
    assert.equal(promise(of(id)).kind, "live", id);
  }
  assert.match(promise(of("Drillyard/BallDrill-v0")).words, /play against it/);
  for (const id of ["gym:CartPole-v1", "zoo:chess_v6", "text:minigrid/Empty"]) {
    assert.equal(promise(of(id)).kind, "replay", id);
    assert.match(promise(of(id)).words, /runs in Python/);
  }
  assert.equal(promise(of("", "/replays/a.dyreplay")).kind, "replay");
});

test("a run is shared by its newest checkpoint, a model and a replay by their paths", () => {
  const run = { run_id: "20261122-otter", name: "", env_id: "Drillyard/Ant-v5", env_steps: 2_000_000 } as RunInfo;
  assert.deepEqual({ ...ofRun(run), name: "", about: "" }, { name: "", about: "", envId: run.env_id, run_id: run.run_id, checkpoint: "", replay: "" });
  assert.match(ofRun(run).about, /^Ant · 2/);
  const model = { name: "walker", path: "/models/walker", env_id: "gym:CartPole-v1", env_steps: 5 } as ShelfModel;
  assert.equal(ofModel(model).checkpoint, "/models/walker");
  assert.equal(ofModel(model).run_id, "");
  assert.equal(ofReplay({ name: "a", path: "/replays/a.dyreplay" }).replay, "/replays/a.dyreplay");
});

test("a share's link is that of the live show with its hash, key and all", () => {
  const hash = "0123456789abcdef0123";
  assert.equal(linkTo("http://10.0.0.2:8643/s/live?key=a-b_c", hash), `http://10.0.0.2:8643/s/${hash}?key=a-b_c`);
  assert.equal(linkTo("", hash), "");
  assert.ok(onlyHere(undefined) && onlyHere({ shares: [], public: false, address: "" }));
  assert.ok(!onlyHere({ shares: [], public: true, address: "" }));
});

test("a title becomes a file name that any system takes", () => {
  const named = (title: string): string => fileName({ title } as ShareInfo);
  assert.equal(named("Ball Drill: first steps!"), "ball-drill-first-steps.html");
  assert.equal(named("../../etc/passwd\u0000"), "etc-passwd.html");
  assert.equal(named("…"), "drillyard.html");
  assert.equal(named("Läufer é"), "läufer-é.html");
});
