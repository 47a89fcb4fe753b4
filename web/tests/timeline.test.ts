import assert from "node:assert/strict";
import { test } from "node:test";
import type { Barrier, Span, Timeline } from "../src/generated/contracts";
import { boxAt, boxWords, neighbour, TimelineBook, WINDOW_S } from "../src/state/timeline";

const answer = (now_s: number, spans: readonly Span[], barriers: readonly Barrier[] = []): Timeline => ({
  now_s, workers: 2, mode: "episodes", batch: 1, batch_tasks: 8, batch_done: 2, spans, barriers, efficiency: null, steps_per_s: null, steps_per_s_alone: null,
});
const done = (worker: number, task: number, start: number, end: number, outcome = "done", attempt = 0): Span => [worker, task, attempt, start, end, 2, 90, outcome];

test("spans are merged: what was under way ends, what is old goes, what vanished without an end is dropped", () => {
  const book = new TimelineBook("r");
  assert.equal(book.sinceS, 0);
  book.take(answer(10, [done(0, 1, 8, 9), [1, 2, 0, 9.5, null, 2, 0, "running"], [1, 3, 0, 9.6, null, 2, 0, "running"]]), 1000);
  assert.equal(book.sinceS, 9);
  book.take(answer(11, [done(1, 2, 9.5, 10.5)]), 2000);
  const boxes = book.boxes({ endS: 11, width: 500 });
  assert.deepEqual(boxes.map(({ lane, tone }) => [lane, tone]), [[0, "odd"], [1, "even"]]);
  book.take(answer(30, []), 21_000);
  assert.deepEqual(book.boxes({ endS: 11, width: 500 }), []);
});

test("boxes lie where their seconds are, cut at the edges, wide enough to be seen; waiting stays a gap", () => {
  const book = new TimelineBook("r");
  book.take(answer(10, [done(0, 0, 4, 6), done(0, 2, 7, 7.0001), [1, 4, 0, 9, null, 2, 0, "running"], done(1, 6, 3, 4.9)], [[1, 8, 9, 20]]), 0);
  const boxes = book.boxes({ endS: 10, width: 100 });
  assert.equal(WINDOW_S, 5);
  const near = boxes.map(({ lane, x, width, tone }) => [lane, Math.round(x), Math.round(width), tone]);
  assert.deepEqual(near, [[0, 0, 20, "even"], [0, 40, 1, "even"], [1, 80, 20, "running"], [2, 60, 20, "learner"]]);
  assert.ok(Math.abs(book.busy(0, 10) - 0.20002) < 1e-9);
  assert.equal(book.busy(1, 10), 0.2);
  assert.equal(book.busy(2, 10), 0.2);
});

test("an end that lies beyond the edge is not shown before its time", () => {
  const book = new TimelineBook("r");
  book.take(answer(10, [done(0, 1, 8, 9.8)]), 0);
  assert.deepEqual(book.boxes({ endS: 9, width: 500 }).map(({ tone, x, width }) => [tone, Math.round(x + width)]), [["running", 500]]);
});

test("the clock moves on by itself, does not run ahead of what is known, and does not jump with slow answers", () => {
  const book = new TimelineBook("r");
  assert.equal(book.endS(0), 0);
  book.take(answer(100, []), 5000);
  assert.ok(Math.abs(book.endS(5000) - 99.1) < 1e-9);
  assert.ok(Math.abs(book.endS(5400) - 99.5) < 1e-9);
  assert.equal(book.endS(60_000), 100, "nothing is known beyond");
  book.take(answer(100.5, []), 5800);
  assert.ok(Math.abs(book.endS(5800) - 99.9) < 0.01, "an answer that took 0.3 s longer moves nothing back");
  book.take(answer(3, []), 7000);
  assert.ok(Math.abs(book.endS(7000) - 2.1) < 1e-9, "a clock that was set anew is taken over");
});

test("what lies under a pointer, and what stands beside it", () => {
  const book = new TimelineBook("r");
  book.take(answer(10, [done(0, 1, 6, 7), done(0, 2, 8, 9, "discarded", 1), done(1, 3, 6, 7, "lost")]), 0);
  const boxes = book.boxes({ endS: 10, width: 500 });
  const first = boxAt(boxes, 0, 150);
  assert.equal(first?.attempt?.task, 1);
  assert.equal(boxAt(boxes, 0, 204)?.attempt?.task, 1, "a near miss counts");
  assert.equal(boxAt(boxes, 0, 250), undefined);
  assert.equal(boxAt(boxes, 2, 150), undefined);
  const next = neighbour(boxes, first, 0, 1);
  assert.equal(next?.attempt?.task, 2);
  assert.equal(neighbour(boxes, next, 0, 1)?.attempt?.task, 2, "the last has no other side");
  assert.equal(neighbour(boxes, undefined, 0, -1)?.attempt?.task, 2, "one begins with the newest");
  assert.equal(neighbour(boxes, next, 1, 1)?.tone, "lost");
  assert.equal(boxWords(first as never), "Task 1 on worker 1: 2 episodes, 90 steps, 1.00 s, done");
  assert.match(boxWords(next as never), /^Task 2, attempt 2 on worker 1: .* thrown away, another attempt was faster$/);
});

test("words of the learner, of what is under way, and of all of it", () => {
  const book = new TimelineBook("r");
  assert.equal(book.summary(0), "Nothing is known yet of who plays what.");
  book.take(answer(10, [done(0, 1, 6, 8.5), done(1, 2, 6, 7, "lost"), [1, 3, 0, 9, null, 1, 0, "running"]], [[4, 9, 9.5, 1]]), 0);
  const boxes = book.boxes({ endS: 10, width: 500 });
  assert.deepEqual(boxes.map(boxWords).slice(2), ["Task 3 on worker 2: 1 episode, under way", "Learner, batch 4: 1 update in 500 ms"]);
  assert.equal(book.summary(10), "The last 5 seconds: worker 1 played 2 episodes, busy 50 % of the time; worker 2 played 0 episodes, busy 40 % of the time; the learner was busy 10 %; 1 attempt thrown away or lost.");
});
