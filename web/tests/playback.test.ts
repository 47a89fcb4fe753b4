import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyPoses, sample } from "../src/stream/interpolate";
import { Playback } from "../src/stream/playback";
import { SnapshotRing } from "../src/stream/ring";
import { frame } from "./frames";

const STEP_MS = 1000 / 60;

function feed(ring: SnapshotRing, playback: Playback, data: ArrayBuffer, nowMs: number): string {
  const result = ring.push(data);
  if (result === "snapped") playback.snap();
  if (result !== "ignored" && ring.newest) playback.arrived(ring.newest, nowMs);
  return result;
}

/** Frames k = 0.. at 60 Hz, of a body that moves 1 m a second along x. */
function moving(k: number, extra: object = {}): ArrayBuffer {
  return frame({ sequence: k + 1, simTimeS: k / 60, bodies: [{ position: [k / 60, 0, 0] }], ...extra });
}

test("playback runs 1.6 intervals late", () => {
  const [ring, playback] = [new SnapshotRing(), new Playback()];
  for (let k = 0; k < 300; k++) feed(ring, playback, moving(k), k * STEP_MS);
  const late = 299 / 60 - playback.time(ring, 299 * STEP_MS);
  assert.ok(Math.abs(late - 1.6 / 60) < 1e-3, `late by ${late}`);
});

test("a steady movement is drawn steadily though frames arrive with jitter", () => {
  const [ring, playback, poses] = [new SnapshotRing(), new Playback(), emptyPoses()];
  const jitter = [0, 5, -4, 6, -6, 2, 3, -5, 1];
  const shown: number[] = [];
  let next = 0;
  for (let now = 0; now < 5000; now += STEP_MS) {
    while (next * STEP_MS + (jitter[next % jitter.length] ?? 0) <= now) {
      feed(ring, playback, moving(next), next * STEP_MS + (jitter[next % jitter.length] ?? 0));
      next += 1;
    }
    if (sample(ring, playback.time(ring, now), poses)) shown.push(poses.positions[0] ?? 0);
  }
  const steps = shown.slice(121).map((x, i) => x - (shown[i + 120] ?? 0));
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  assert.ok(Math.abs(mean * 60 - 1) < 0.01, `speed ${mean * 60}`);
  assert.ok(steps.every((step) => step >= 0 && step < 2.2 / 60));
});

test("starved, it holds the last pose and does not run on", () => {
  const [ring, playback, poses] = [new SnapshotRing(), new Playback(), emptyPoses()];
  for (let k = 0; k < 60; k++) feed(ring, playback, moving(k), k * STEP_MS);
  sample(ring, playback.time(ring, 60 * STEP_MS + 3000), poses);
  assert.ok(Math.abs((poses.positions[0] ?? 0) - 59 / 60) < 1e-3);
});

test("time never runs backwards within an episode", () => {
  const [ring, playback] = [new SnapshotRing(), new Playback()];
  let before = 0;
  for (let k = 0; k < 200; k++) {
    feed(ring, playback, moving(k), k * STEP_MS + (k % 7) * 9);
    const now = playback.time(ring, k * STEP_MS + (k % 7) * 9);
    assert.ok(now >= before);
    before = now;
  }
});

test("paused, the newest frame itself is shown", () => {
  const [ring, playback] = [new SnapshotRing(), new Playback()];
  for (let k = 0; k < 30; k++) feed(ring, playback, moving(k), k * STEP_MS);
  feed(ring, playback, moving(30, { flags: 1 }), 30 * STEP_MS);
  assert.equal(playback.time(ring, 30 * STEP_MS), 0.5);
});

test("a new episode snaps: nothing is drawn between the old one and the new", () => {
  const [ring, playback, poses] = [new SnapshotRing(), new Playback(), emptyPoses()];
  for (let k = 0; k < 30; k++) feed(ring, playback, moving(k), k * STEP_MS);
  const fresh = frame({ sequence: 31, episode: 2, simTimeS: 0, bodies: [{ position: [-5, 0, 0] }] });
  assert.equal(feed(ring, playback, fresh, 30 * STEP_MS), "snapped");
  sample(ring, playback.time(ring, 30 * STEP_MS), poses);
  assert.ok(Math.abs((poses.positions[0] ?? 0) + 5) < 1e-3);
});

test("another stream snaps, an old frame is ignored, sequence numbers may wrap", () => {
  const ring = new SnapshotRing();
  assert.equal(ring.push(frame({ sequence: 0xffffffff })), "added");
  assert.equal(ring.push(frame({ sequence: 0, simTimeS: 0.02 })), "added");
  assert.equal(ring.push(frame({ sequence: 0xffffffff })), "ignored");
  assert.equal(ring.push(frame({ stream: 2, sequence: 5 })), "snapped");
  assert.equal(ring.length, 1);
});

test("a bad frame leaves the ring as it was, also when it is full", () => {
  const ring = new SnapshotRing(4);
  for (let k = 0; k < 9; k++) ring.push(moving(k));
  const before = [0, 1, 2, 3].map((i) => ring.at(i).sequence);
  assert.throws(() => ring.push(frame({ sequence: 10, bodies: [{ position: [0, 0, 0], quaternion: [0, 0, 0, 0] }] })));
  assert.deepEqual([0, 1, 2, 3].map((i) => ring.at(i).sequence), before);
  assert.deepEqual(before, [6, 7, 8, 9]);
});

test("rotations take the short way round", () => {
  const [ring, poses] = [new SnapshotRing(), emptyPoses()];
  const c = Math.cos(0.05);
  const s = Math.sin(0.05);
  ring.push(frame({ sequence: 1, simTimeS: 0, bodies: [{ position: [0, 0, 0], quaternion: [c, 0, 0, s] }] }));
  ring.push(frame({ sequence: 2, simTimeS: 1, bodies: [{ position: [0, 0, 0], quaternion: [-c, 0, 0, s] }] }));
  sample(ring, 0.5, poses);
  assert.ok(Math.abs(Math.abs(poses.quaternions[0] ?? 0) - 1) < 1e-3);
});

test("a change of speed is followed at once", () => {
  const [ring, playback] = [new SnapshotRing(), new Playback()];
  for (let k = 0; k < 60; k++) feed(ring, playback, moving(k), k * STEP_MS);
  for (let k = 0; k < 60; k++) {
    feed(ring, playback, frame({ sequence: 61 + k, speed: 4, simTimeS: 1 + (4 * k) / 60 }), (60 + k) * STEP_MS);
  }
  const late = 1 + (4 * 59) / 60 - playback.time(ring, 119 * STEP_MS);
  assert.ok(late < (4 * 2) / 60, `late by ${late}`);
});
