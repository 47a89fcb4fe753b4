import assert from "node:assert/strict";
import { test } from "node:test";
import type { Metrics, RunInfo } from "../src/generated/contracts";
import { backoffMs } from "../src/net/backoff";
import { RunHistory } from "../src/state/history";
import { ago, duration, figure, grouped, runWords, sentence, short } from "../src/state/words";
import { IntervalMeter, LEVELS, QualityControl } from "../src/viewport/quality";

function metrics(seq: number, values: Record<string, number>, env_steps = seq * 100): Metrics {
  return { type: "metrics", v: 1, run_id: "a", seq, ts: seq, env_steps, updates: seq, episodes: 0, values };
}

test("curves stay aligned with the steps, gaps are gaps", () => {
  const history = new RunHistory("a");
  history.add(metrics(0, { entropy: 3 }));
  history.add(metrics(1, { entropy: 2, approx_kl: 0.1 }));
  history.add(metrics(2, { approx_kl: Number.NaN }));
  assert.deepEqual(history.steps, [0, 100, 200]);
  assert.deepEqual(history.column("entropy"), [3, 2, null]);
  assert.deepEqual(history.column("approx_kl"), [null, 0.1, null]);
  assert.deepEqual(history.column("unknown"), [null, null, null]);
});

test("returns in one event and losses in the next: one point a step, nothing lost, the newest of each", () => {
  const history = new RunHistory("a");
  history.add(metrics(0, { return_mean: 1 }, 100));
  history.add(metrics(1, { loss: 5 }, 100));
  history.add(metrics(2, { return_mean: 2 }, 200));
  assert.deepEqual(history.steps, [100, 200]);
  assert.deepEqual([history.column("return_mean"), history.column("loss")], [[1, 2], [5, null]]);
  assert.deepEqual(history.newest?.values, { return_mean: 2, loss: 5 });
  for (let seq = 3; seq < 9000; seq++) history.add(metrics(seq, seq % 5 === 0 ? { loss: seq } : { return_mean: seq }));
  assert.ok(history.steps.length <= 1601);
  const losses = history.column("loss").filter((value) => value !== null).length;
  assert.ok(losses > history.steps.length / 2, `${losses} of ${history.steps.length} points`);
  assert.equal(history.column("loss").length, history.steps.length);
});

test("an event seen twice, or of another run, is taken up once, or not at all", () => {
  const history = new RunHistory("a");
  history.add(metrics(5, { entropy: 1 }));
  history.add(metrics(5, { entropy: 1 }));
  history.add({ ...metrics(6, { entropy: 1 }), run_id: "b" });
  assert.equal(history.steps.length, 1);
  assert.equal(history.lastSeq, 5);
});

test("a long run is thinned and its newest point is always there", () => {
  const history = new RunHistory("a");
  for (let seq = 0; seq < 20_000; seq++) history.add(metrics(seq, { entropy: seq }));
  assert.ok(history.steps.length <= 1601 && history.steps.length > 500, `${history.steps.length} points`);
  assert.equal(history.steps.at(-1), 1_999_900);
  assert.equal(history.column("entropy").at(-1), 19_999);
  assert.ok(history.steps.every((step, i) => i === 0 || step > (history.steps[i - 1] ?? 0)));
});

test("every state of a run has words", () => {
  const run = { state: "running", phase: "training", reason: "", outcome: null } as unknown as RunInfo;
  assert.equal(runWords(undefined).title, "Not trained yet");
  assert.equal(runWords(run).title, "Training");
  for (const state of ["created", "starting", "running", "paused", "stopping"] as const) {
    assert.ok(runWords({ ...run, state }).hint.length > 10);
  }
  const crashed = runWords({ ...run, state: "ended", outcome: "failed", reason: "the loss became NaN" });
  assert.equal(crashed.title, "Crashed");
  assert.match(crashed.hint, /^The loss became NaN\. Continue/);
});

test("figures are short and readable", () => {
  assert.equal(grouped(3214880), "3\u2009214\u2009880");
  assert.equal(short(3_214_880), "3.2 M");
  assert.equal(short(999), "999");
  assert.equal(figure(Number.NaN), "–");
  assert.equal(figure(2), "2");
  assert.equal(figure(0.0117), "0.0117");
  assert.equal(duration(125), "2 min 05 s");
  assert.deepEqual([-1, 59.9, 60, 3600, 200_000].map(ago), ["0 s ago", "59 s ago", "1 min ago", "1 h ago", "2 days ago"]);
  assert.equal(sentence("it ended"), "It ended.");
});

test("attempts to connect grow apart, up to about five seconds", () => {
  assert.equal(backoffMs(0, 0.5), 250);
  assert.equal(backoffMs(1, 0.5), 500);
  assert.ok(backoffMs(50, 1) <= 6000 && backoffMs(50, 0) >= 4000);
});

test("quality falls on a slow machine, rises on a quiet one, and learns from a rise that failed", () => {
  const control = new QualityControl(1);
  for (let i = 0; i < 2000; i++) control.measure(90);
  assert.equal(control.level, LEVELS.length - 1);
  let frames = 0;
  while (control.level > 0 && frames < 20_000) {
    control.measure(16.7);
    frames++;
  }
  assert.equal(control.level, 0);
  assert.equal(control.measure(5000), false);
  const again = new QualityControl(3);
  const framesToRise = (): number => {
    let count = 0;
    const from = again.level;
    while (again.level === from && count < 100_000) {
      again.measure(16.7);
      count++;
    }
    return count;
  };
  const first = framesToRise();
  while (again.level === 2) again.measure(40);
  assert.ok(framesToRise() > first * 1.5);
});

test("frame intervals: figures and histogram", () => {
  const meter = new IntervalMeter();
  assert.equal(meter.report().fps, 0);
  for (let i = 0; i < 99; i++) meter.add(16.7);
  meter.add(60);
  const { p50, max, histogram } = meter.report();
  assert.equal(p50, 16.7);
  assert.equal(max, 60);
  assert.equal(histogram[8], 99);
  assert.equal(histogram[20], 1);
});
