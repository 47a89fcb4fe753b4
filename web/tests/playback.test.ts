import assert from "node:assert/strict";
import { test } from "node:test";
import { Feeds } from "../src/stream/feed";
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
    if (sample(ring, playback.time(ring, now), poses) !== undefined) shown.push(poses.positions[0] ?? 0);
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

test("a producer that began anew is followed at once", () => {
  const ring = new SnapshotRing();
  ring.push(frame({ sequence: 900, simTimeS: 50 }));
  assert.equal(ring.push(frame({ sequence: 1, simTimeS: 0 })), "snapped");
});

function pair(share: number, first: object, second: object, positions: [number, number][]): number[] {
  const record = { env: 0, episode: 0, length: 1, return: 0 };
  const frames = [0, 1].map((k) =>
    frame({
      sequence: k + 1,
      simTimeS: k,
      flags: 16,
      blocks: [
        positions.map((x, i) => ({
          bodies: [{ position: [x[k] ?? 0, 0, 0] as [number, number, number] }],
          record: { ...record, env: i, ...(i === 1 ? (k === 0 ? first : second) : {}) },
        })),
      ],
    }),
  );
  const [ring, poses] = [new SnapshotRing(), emptyPoses()];
  for (const data of frames) ring.push(data);
  sample(ring, share, poses);
  return [poses.positions[0] ?? 9, poses.positions[3] ?? 9];
}

test("of many instances only the one whose episode ended snaps", () => {
  const near = (got: number[], wanted: number[]): void =>
    got.forEach((x, i) => assert.ok(Math.abs(x - (wanted[i] ?? 9)) < 1e-3, `${got} instead of ${wanted}`));
  const runs: [number, number][] = [[0, 1], [4, 0]];
  near(pair(0.5, {}, {}, runs), [0.5, 2]);
  near(pair(0.5, { episode: 3 }, { episode: 4 }, runs), [0.5, 4]);
  near(pair(1, { episode: 3 }, { episode: 4 }, runs), [1, 0]);
  near(pair(0.5, { env: 7 }, { env: 8 }, runs), [0.5, 4]);
});

test("streams are kept apart, each owes its own answer, strangers are counted", () => {
  const feeds = new Feeds();
  feeds.announce([3]);
  feeds.take(frame({ stream: 0, sequence: 5 }), 0);
  feeds.take(frame({ stream: 3, sequence: 70, bodies: [{ position: [2, 0, 0] }] }), 0);
  feeds.take(frame({ stream: 3, sequence: 71, simTimeS: 0.1 }), 16);
  feeds.take(frame({ stream: 4 }), 16);
  feeds.take(new ArrayBuffer(3), 16);
  feeds.take(frame({ stream: 3, sequence: 72, speed: Number.NaN }), 16);
  assert.deepEqual([feeds.unknown, feeds.malformed], [1, 2]);
  assert.equal(feeds.show.newest?.sequence, 5);
  const answers: number[][] = [];
  feeds.acknowledge((data) => answers.push([...new Uint8Array(data)]));
  feeds.acknowledge((data) => answers.push([...new Uint8Array(data)]));
  assert.deepEqual(answers, [[2, 2, 0, 0, 5, 0, 0, 0], [2, 2, 3, 0, 71, 0, 0, 0], [2, 2, 4, 0, 1, 0, 0, 0]]);
  assert.equal(feeds.get(3)?.advance(1000), true);
  feeds.announce([6]);
  assert.equal(feeds.get(3), undefined);
  assert.equal(feeds.show.newest?.sequence, 5);
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
