import assert from "node:assert/strict";
import { test } from "node:test";
import type { Events, InstallProgress, RunCurve, RunInfo, WorkerInfo } from "../src/generated/contracts";
import { ema, metricNames, metricTitle, newest, overlay, valueAt } from "../src/state/curves";
import { EventBook, say } from "../src/state/eventbook";
import { libraries, libraryName, stateWords } from "../src/state/libraries";
import { EVERY_RUN, FIRST_PLACE, hashOf, placeOf, type Place } from "../src/state/place";
import { cleanTag, kindOf, queueOf, rowsOf, tagsOf } from "../src/state/rows";

function run(run_id: string, fields: Partial<RunInfo> = {}): RunInfo {
  return { run_id, name: "", worker: "drillyard", env_id: "Drillyard/Ant-v5", algorithm: "ppo", seed: 0, state: "running", outcome: null, reason: "", created_at: 0, metrics: {}, env_steps: 0, tags: [], notes: "", priority: 0, usage: null, ...fields } as unknown as RunInfo;
}

// --- the address

test("a place comes back from its address, whatever it says", () => {
  const place: Place = {
    page: "list",
    run: "",
    filter: { text: "ant & co #1", worker: "sb3", kind: "failed", tag: "a b", sort: "return", up: true },
    chosen: ["20261121-1-a", "b"],
    metric: "sb3/train/std",
    smooth: 0.25,
    axis: "time",
  };
  assert.deepEqual(placeOf(hashOf(place)), place);
  assert.deepEqual(placeOf(hashOf({ ...place, page: "run", run: "ä/b?c" })), { ...place, page: "run", run: "ä/b?c" });
  assert.equal(hashOf(FIRST_PLACE), "#runs");
  assert.equal(hashOf({ ...FIRST_PLACE, page: "new" }), "#runs/new");
  assert.deepEqual(placeOf("#runs"), FIRST_PLACE);
});

test("a wrong address says what is usual, one of another view nothing", () => {
  assert.equal(placeOf(""), undefined);
  assert.equal(placeOf("#show"), undefined);
  assert.deepEqual(placeOf("#runs?state=odd&sort=odd&smooth=9&axis=odd&with="), FIRST_PLACE);
  assert.equal(placeOf("#runs/run/%E0%A4%A")?.run, "%E0%A4%A");
  assert.equal(placeOf(`#runs?with=${Array.from({ length: 30 }, (_, i) => i).join()}`)?.chosen.length, 8);
});

// --- the table

test("filters: every word, library, state, tag", () => {
  const runs = [
    run("20261121-110747-gentle-lion", { tags: ["wide"], notes: "twice the batch" }),
    run("b", { worker: "sb3", env_id: "gym:CartPole-v1", name: "first", state: "ended", outcome: "failed" }),
    run("c", { state: "created", worker: "sb3" }),
  ];
  const ids = (change: Partial<typeof EVERY_RUN>): string[] => rowsOf(runs, { ...EVERY_RUN, ...change }).map((one) => one.run_id);
  assert.equal(ids({}).length, 3);
  assert.deepEqual(ids({ text: "LION batch" }), ["20261121-110747-gentle-lion"]);
  assert.deepEqual(ids({ text: "cartpole stable-baselines" }), ["b"]);
  assert.deepEqual(ids({ worker: "sb3", kind: "waiting" }), ["c"]);
  assert.deepEqual(ids({ kind: "failed" }), ["b"]);
  assert.deepEqual(ids({ tag: "wide" }), ["20261121-110747-gentle-lion"]);
  assert.deepEqual(ids({ tag: "wid" }), []);
});

test("the order: what is not known is least, equals newest first", () => {
  const runs = [
    run("a", { created_at: 1, metrics: { return_mean: 5 }, env_steps: 10, name: "run 10" }),
    run("b", { created_at: 2, env_steps: 30, name: "run 9" }),
    run("c", { created_at: 3, metrics: { return_mean: -7 }, env_steps: 10, name: "run 1" }),
  ];
  const ids = (sort: typeof EVERY_RUN.sort, up = false): string => rowsOf(runs, { ...EVERY_RUN, sort, up }).map((one) => one.run_id).join("");
  assert.equal(ids("created"), "cba");
  assert.equal(ids("return"), "acb");
  assert.equal(ids("return", true), "bca");
  assert.equal(ids("steps"), "bca");
  assert.equal(ids("name", true), "cba");
});

test("the queue: priority, then the oldest; every state has its kind", () => {
  const waiting = (id: string, priority: number, created_at: number): RunInfo => run(id, { state: "created", priority, created_at });
  const queue = queueOf([waiting("late", 0, 9), waiting("early", 0, 1), run("on"), waiting("high", 5, 20)]);
  assert.deepEqual([...queue], [["high", 1], ["early", 2], ["late", 3]]);
  assert.equal(kindOf(run("a", { state: "paused" })), "live");
  assert.equal(kindOf(run("a", { state: "ended", outcome: "lost" })), "failed");
  assert.equal(kindOf(run("a", { state: "ended", outcome: "cancelled" })), "stopped");
  assert.equal(kindOf(run("a", { state: "ended", outcome: "completed" })), "finished");
});

test("tags are counted, and kept clean", () => {
  assert.deepEqual(tagsOf([run("a", { tags: ["x", "y"] }), run("b", { tags: ["y"] })]), [["y", 2], ["x", 1]]);
  assert.equal(cleanTag("  two   words, "), "two words");
  assert.equal(cleanTag(" , "), "");
  assert.equal(cleanTag("x".repeat(99)).length, 40);
});

// --- curves

function curve(run_id: string, env_steps: number[], values: number[], name = "return_mean"): RunCurve {
  return { run_id, name, env_steps, wall_s: env_steps.map((step) => step / 10), values };
}

test("smoothing: none changes nothing, a constant stays, the first values weigh no more than they should", () => {
  assert.deepEqual(ema([1, 5, null, 3], 0), [1, 5, null, 3]);
  for (const weight of [0.1, 0.9, 0.99]) {
    assert.ok(ema([7, 7, 7, 7], weight).every((value) => Math.abs((value ?? 0) - 7) < 1e-9));
  }
  const [first, second] = ema([0, 1], 0.5);
  assert.equal(first, 0);
  assert.ok(Math.abs((second ?? 0) - 2 / 3) < 1e-12);
  assert.deepEqual(ema([Number.NaN, 4], 0.5), [null, 4]);
  const noisy = Array.from({ length: 200 }, (_, i) => (i % 2) * 10);
  assert.ok(Math.abs((ema(noisy, 0.95).at(-1) ?? 0) - 5) < 0.5);
});

test("runs with steps of their own lie on one axis, with gaps, in the order that was asked for", () => {
  const curves = [curve("b", [0, 10, 30], [1, 2, 3]), curve("a", [5, 10], [7, 8]), curve("a", [0], [9], "other")];
  const laid = overlay(curves, ["a", "none", "b"], "return_mean", "steps", 0);
  assert.deepEqual(laid.xs, [0, 5, 10, 30]);
  assert.deepEqual(laid.smooth, [[null, 7, 8, null], [null, null, null, null], [1, null, 2, 3]]);
  assert.deepEqual(laid.raw, laid.smooth);
  assert.deepEqual(overlay(curves, ["b"], "return_mean", "time", 0).xs, [0, 1, 3]);
});

test("steps that stand still or run backwards, and figures that are none, draw no nonsense", () => {
  const laid = overlay([curve("a", [0, 10, 10, 5, 20], [1, 2, 3, 99, Number.NaN])], ["a"], "return_mean", "steps", 0);
  assert.deepEqual(laid.xs, [0, 10, 20]);
  assert.deepEqual(laid.smooth[0], [1, 3, null]);
});

test("under the pointer: the last value before it, nothing where a run has not begun or is over", () => {
  const xs = [0, 5, 10, 30];
  assert.equal(valueAt(xs, [null, 7, 8, null], 7), 7);
  assert.equal(valueAt(xs, [null, 7, 8, null], 4), undefined);
  assert.equal(valueAt(xs, [null, 7, 8, null], 10), 8);
  assert.equal(valueAt(xs, [null, 7, 8, null], 11), undefined);
  assert.equal(newest([1, 2, null]), 2);
  assert.equal(newest([null]), undefined);
});

test("metrics are named for people, the telling ones first", () => {
  assert.deepEqual(metricNames([{ "sb3/train/std": 1, entropy: 1, zeta: 0 }, { return_mean: 2 }]), ["return_mean", "entropy", "zeta", "sb3/train/std"]);
  assert.equal(metricTitle("return_mean"), "Return");
  assert.equal(metricTitle("sb3/train/clip_range"), "Train/clip range");
});

// --- what a run said

function events(list: readonly object[], left_out: Record<string, number> = {}): Events {
  return { type: "events", v: 1, run_id: "a", events: list.map((one) => ({ v: 1, run_id: "a", ts: 0, ...one })), left_out } as unknown as Events;
}

test("events: newest first, by type, counted also where they were left out, once each", () => {
  const book = new EventBook("a");
  book.take(events([{ type: "log", seq: 0, level: "error", message: "boom" }, { type: "progress", seq: 1, phase: "training", env_steps: 1, updates: 0 }]));
  book.take(events([{ type: "log", seq: 0, level: "info", message: "again" }, { type: "odd", seq: 5, text: "hello" }], { odd: 40 }));
  assert.deepEqual(book.shown("", 10).map((line) => line.type), ["odd", "log"]);
  assert.deepEqual(book.shown("progress", 10).length, 1);
  assert.equal(book.counts.get("odd"), 41);
  assert.equal(book.nextSeq, 6);
  assert.equal(book.shown("log", 10)[0]?.tone, "bad");
});

test("a flood is kept within bounds, and what happened stays", () => {
  const book = new EventBook("a");
  book.take(events([{ type: "run_started", seq: 0, resumed_from: null }]));
  for (let seq = 1; seq < 5000; seq++) book.take(events([{ type: "metrics", seq, env_steps: seq, values: { a: 1 } }]));
  assert.ok(book.lines.length <= 800);
  assert.equal(book.shown("", 10)[0]?.type, "run_started");
  assert.equal(book.counts.get("metrics"), 4999);
  assert.equal(book.history.newest?.env_steps, 4999);
});

test("events that lack everything are no crash", () => {
  const book = new EventBook("a");
  const kinds = ["metrics", "episode", "log", "progress", "checkpoint_saved", "run_failed", "run_completed", "odd"];
  for (const [seq, type] of kinds.entries()) book.take(events([{ type, seq }]));
  book.take(events([{ type: "metrics", seq: 99, values: "none" }]));
  assert.equal(book.nextSeq, 100);
  assert.equal(typeof say({ type: "odd" } as never).words, "string");
});

// --- libraries

test("libraries: ours first, a running installation wins over what was listed, a failed one says why", () => {
  const worker = (name: string, state: string, more: object = {}): WorkerInfo =>
    ({ name, folder: "", state, size_mb: 0, step: "", reason: "", description: { metadata: { upstream_library: "SB3", upstream_version: "2.9", description: "d" }, capabilities: { needs_script: false, env_families: ["gymnasium"], requires_gpu: false }, algorithms: [], environments: [] }, ...more }) as unknown as WorkerInfo;
  const progress = (fields: Partial<InstallProgress>): InstallProgress => ({ name: "sb3", step: "packages", share: 0.5, done: false, ok: false, reason: "", ...fields });
  const list = [worker("sb3", "absent"), worker("odd", "ready", { description: null, reason: "it says nothing" })];
  const [mine, sb3, odd] = libraries(list, { sb3: progress({}) }, [], true);
  assert.equal(mine?.name, "drillyard");
  assert.deepEqual([sb3?.title, sb3?.state, sb3?.share, sb3?.ourEnvs], ["Stable-Baselines3", "installing", 0.5, false]);
  assert.deepEqual([odd?.state, odd?.reason], ["broken", "it says nothing"]);
  const failed = libraries(list, { sb3: progress({ done: true, reason: "no network" }) }, [], true)[1];
  assert.deepEqual([failed?.state, failed?.reason], ["absent", "no network"]);
  assert.equal(stateWords({ ...(sb3 as NonNullable<typeof sb3>), state: "ready", sizeMb: 1234 }), "installed, 1.2 GB");
  assert.equal(libraryName("mine"), "mine");
});
