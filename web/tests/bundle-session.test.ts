import assert from "node:assert/strict";
import { test } from "node:test";
import { FrameWriter } from "../src/bundle/frames";
import { Session } from "../src/bundle/session";
import { FrameFlag } from "../src/generated/contracts";
import { decodeFrame, type Snapshot } from "../src/stream/decode";
import { Double, sentenceOf } from "./bundles";

const MOMENT = { episode: 3, tick: 7, policyVersion: 0, speed: 1, simTimeS: 0.5, score: [2, 1] as const, flags: 0, episodeReturn: 1.5 };

function live(ticks?: number) {
  const engine = new Double(ticks);
  const frames: Snapshot[] = [];
  const ends: number[] = [];
  const session = new Session(
    engine,
    (data) => frames.push(decodeFrame(data.slice(0))),
    (ended) => ends.push(ended.return),
    () => 0,
  );
  return { engine, frames, ends, session };
}

test("the viewport's decoder reads what the page writes, to a share of how far it reaches", () => {
  const writer = new FrameWriter(1, 3, 2, true);
  for (let i = 0; i < writer.positions.length; i++) writer.positions[i] = Math.sin(i) * 3 + (i >= 6 ? 100 : 0);
  for (let i = 0; i < writer.quaternions.length; i += 4) writer.quaternions.set([0.5, -0.5, 0.5, -0.5], i);
  const data = writer.write(MOMENT, (i) => ({ episode: i, length: 4, return: 1 - i }));
  assert.ok(data !== undefined);
  const read = decodeFrame(data as ArrayBuffer);
  assert.equal(read.instances, 3);
  assert.deepEqual([read.episode, read.tick, read.score, read.episodeReturn], [3, 7, [2, 1], 1.5]);
  assert.deepEqual([...read.records.return], [1, 0, -1]);
  read.positions.forEach((value, i) => assert.ok(Math.abs(value - writer.positions[i]!) < 6 / 32767 + 1e-5, `${i}: ${value}`));
  read.quaternions.forEach((value, i) => assert.ok(Math.abs(value - writer.quaternions[i]!) < 1e-4));
});

test("poses that are none make no frame", () => {
  const writer = new FrameWriter(0, 1, 1, false);
  assert.equal(writer.write(MOMENT), undefined);
  writer.quaternions[0] = 1;
  assert.ok(writer.write(MOMENT) !== undefined);
  writer.positions[1] = Number.NaN;
  assert.equal(writer.write(MOMENT), undefined);
});

test("simulated time follows the clock and the speed", () => {
  const { session, frames } = live(1000);
  session.advance(0);
  for (let ms = 10; ms <= 1000; ms += 10) session.advance(ms);
  assert.ok(Math.abs(session.tick - 100) <= 1, `${session.tick} ticks in a second`);
  session.speed = 4;
  for (let ms = 1010; ms <= 2000; ms += 10) session.advance(ms);
  assert.ok(Math.abs(session.tick - 500) <= 2, `${session.tick} ticks`);
  assert.equal(frames.at(-1)?.speed, 4);
});

test("a long gap is not made up for", () => {
  const { session } = live(1000);
  session.advance(0);
  session.advance(60_000);
  assert.ok(session.tick <= 11, `${session.tick} ticks`);
});

test("paused it stands, and steps one tick at a time", () => {
  const { session, frames } = live();
  session.advance(0);
  session.pause(true);
  session.advance(500);
  assert.equal(session.tick, 0);
  session.step();
  session.step();
  assert.equal(session.tick, 2);
  assert.equal((frames.at(-1)?.flags ?? 0) & FrameFlag.PAUSED, FrameFlag.PAUSED);
});

test("an episode that ends is counted once, goes on for a moment, and the next begins by itself", () => {
  const { session, engine, ends } = live(20);
  for (let ms = 0; ms <= 250; ms += 10) session.advance(ms);
  assert.deepEqual(ends, [10]);
  assert.equal(session.episode, 1);
  const ended = session.tick;
  for (let ms = 260; ms <= 350; ms += 10) session.advance(ms);
  assert.ok(session.tick > ended + 5, "the world goes on while the end is seen");
  assert.deepEqual([session.episode, session.return], [1, 10]);
  for (let ms = 360; ms <= 1600; ms += 10) session.advance(ms);
  assert.equal(session.episode, 2);
  assert.deepEqual(engine.seeds, [1, 2]);
  session.reset(42);
  assert.deepEqual([session.seed, session.return, session.played, session.ended.length], [42, 0, 0, 0]);
});

test("what comes apart is one sentence", async () => {
  const { session, engine } = live();
  engine.broken = true;
  assert.match(await sentenceOf(() => session.advance(0)), /press Reset/);
});
