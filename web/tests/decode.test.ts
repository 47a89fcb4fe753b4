import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeFrame, encodeAck, MalformedFrame } from "../src/stream/decode";
import { decodeImage } from "../src/stream/image";
import { frame, type InstanceOptions } from "./frames";

test("a frame gives back what was put in", () => {
  const data = frame({
    stream: 3,
    sequence: 4_000_000_000,
    episode: 9,
    policyVersion: 12,
    simTimeS: 1234.5,
    score: [2, 1],
    root: [10, 0, 0],
    bodies: [{ position: [1, -2, 0.5] }, { position: [-3, 0, 0], quaternion: [0.6, 0, 0, 0.8] }],
  });
  const got = decodeFrame(data);
  assert.equal(got.stream, 3);
  assert.equal(got.sequence, 4_000_000_000);
  assert.equal(got.episode, 9);
  assert.equal(got.policyVersion, 12);
  assert.equal(got.simTimeS, 1234.5);
  assert.deepEqual(got.score, [2, 1]);
  assert.equal(got.instances, 1);
  assert.equal(got.bodies, 2);
  const expected = [11, -2, 0.5, 7, 0, 0];
  expected.forEach((value, i) => assert.ok(Math.abs((got.positions[i] ?? 9) - value) < 3e-4, `position ${i}`));
  assert.ok(Math.abs((got.quaternions[7] ?? 0) - 0.8) < 1e-4);
});

const two: InstanceOptions[] = [
  { root: [100, 0, 1], bodies: [{ position: [0, 0, 0] }, { position: [0.5, 0, 0] }], record: { env: 4, episode: 2, length: 17, return: -3.5 } },
  { root: [0, -9, 1], bodies: [{ position: [0, 0, 0] }, { position: [0, 0.25, -1] }], record: { env: 5, episode: 0, length: 900, return: 812 } },
];

test("many instances: each has its own root and its record", () => {
  const got = decodeFrame(frame({ blocks: [two], extent: 4, flags: 16, episodeReturn: 6.5 }));
  assert.deepEqual([got.instances, got.bodies, got.episodeReturn], [2, 2, 6.5]);
  const expected = [100, 0, 1, 100.5, 0, 1, 0, -9, 1, 0, -8.75, 0];
  expected.forEach((value, i) => assert.ok(Math.abs((got.positions[i] ?? 9) - value) < 3e-4, `position ${i}`));
  assert.equal(got.records.count, 2);
  assert.deepEqual([...got.records.env], [4, 5]);
  assert.deepEqual([...got.records.episode], [2, 0]);
  assert.deepEqual([...got.records.length], [17, 900]);
  assert.deepEqual([...got.records.return], [-3.5, 812]);
});

test("instances of several blocks follow each other", () => {
  const got = decodeFrame(frame({ blocks: [two, two.slice(0, 1)] }));
  assert.equal(got.instances, 3);
  assert.deepEqual([...got.records.env], [4, 5, 4]);
  assert.ok(Math.abs((got.positions[12] ?? 0) - 100) < 1e-3);
});

test("arrows and bars come behind the blocks", () => {
  const arrows = [
    { kind: 1, body: -1, point: [1, 2, 3] as [number, number, number], vector: [0, 0, 40] as [number, number, number] },
    { kind: 0, body: 6, point: [0, 0, 0] as [number, number, number], vector: [-1, 0.5, 9] as [number, number, number] },
  ];
  const got = decodeFrame(frame({ arrows, bars: [-1, 0.25, 1] }));
  assert.equal(got.arrows.count, 2);
  assert.deepEqual([...got.arrows.kind.slice(0, 2)], [1, 0]);
  assert.deepEqual([...got.arrows.body.slice(0, 2)], [-1, 6]);
  assert.deepEqual([...got.arrows.data.slice(0, 12)], [1, 2, 3, 0, 0, 40, 0, 0, 0, -1, 0.5, 9]);
  assert.deepEqual([...got.bars], [-1, 0.25, 1]);
  assert.equal(decodeFrame(frame({ bars: [0.5, 0.5, 0.5] }), got).arrows.count, 0);
});

test("an image frame gives its picture and what its header says", () => {
  const got = decodeImage(frame({ stream: 2, sequence: 9, episodeReturn: 4, image: { width: 64, height: 48, format: 1, bytes: [255, 216, 7] } }));
  assert.deepEqual([got.stream, got.sequence, got.width, got.height, got.mime, got.episodeReturn], [2, 9, 64, 48, "image/jpeg", 4]);
  assert.deepEqual([...got.bytes], [255, 216, 7]);
  for (const image of [
    { width: 64, height: 48, format: 7, bytes: [1] },
    { width: 0, height: 48, format: 1, bytes: [1] },
    { width: 64, height: 48, format: 2, bytes: [] },
  ]) {
    assert.throws(() => decodeImage(frame({ image })), MalformedFrame);
  }
  assert.throws(() => decodeImage(frame()), MalformedFrame);
});

test("a picture of training envs says how each of them does; before the first episode there is no mean", () => {
  const image = { width: 8, height: 8, format: 1, bytes: [255, 216], tiles: [[0, 3, 40, 1.5], [1, 4, 2, -2]] };
  const got = decodeImage(frame({ flags: 16, speed: 4000, tick: 777, episodeReturn: Number.NaN, image }));
  assert.deepEqual([...got.bytes], [255, 216]);
  assert.deepEqual(got.tiles, [{ env: 0, episode: 3, length: 40, return: 1.5 }, { env: 1, episode: 4, length: 2, return: -2 }]);
  assert.deepEqual([got.speed, got.tick, got.episodeReturn], [4000, 777, Number.NaN]);
  assert.throws(() => decodeImage(frame({ episodeReturn: Number.NaN, image })), MalformedFrame);
  const short = new Uint8Array(frame({ flags: 16, image: { ...image, tiles: [] } }));
  new DataView(short.buffer).setUint16(short.length - 4, 9, true);
  assert.throws(() => decodeImage(short.buffer), MalformedFrame);
});

test("memory is reused when it fits", () => {
  const into = decodeFrame(frame({ sequence: 1 }));
  const positions = into.positions;
  decodeFrame(frame({ sequence: 2 }), into);
  assert.equal(into.positions, positions);
  assert.equal(into.sequence, 2);
});

const spoilt: [string, (data: ArrayBuffer) => ArrayBuffer][] = [
  ["empty", () => new ArrayBuffer(0)],
  ["cut in the header", (data) => data.slice(0, 51)],
  ["cut in a block header", (data) => data.slice(0, 60)],
  ["one byte short", (data) => data.slice(0, data.byteLength - 1)],
  ["one byte long", (data) => {
    const longer = new Uint8Array(data.byteLength + 1);
    longer.set(new Uint8Array(data));
    return longer.buffer;
  }],
  ["another type", () => frame({ type: 2 })],
  ["another version", () => frame({ version: 99 })],
  ["time that is no number", () => frame({ simTimeS: Number.NaN })],
  ["an endless speed", () => frame({ speed: Number.POSITIVE_INFINITY })],
  ["an extent that is no number", () => frame({ extent: Number.NaN })],
  ["a rotation of length zero", () => frame({ bodies: [{ position: [0, 0, 0], quaternion: [0, 0, 0, 0] }] })],
  ["a return that is no number", () => frame({ blocks: [[{ ...two[0], record: { env: 0, episode: 0, length: 0, return: Number.NaN } } as InstanceOptions]] })],
  ["an arrow that is no number", () => frame({ arrows: [{ kind: 0, body: 0, point: [Number.NaN, 0, 0], vector: [0, 0, 1] }] })],
  ["a bar that is no number", () => frame({ bars: [Number.NaN] })],
  ["blocks of different bodies", () => frame({ blocks: [two, [{ bodies: [{ position: [0, 0, 0] }], record: { env: 1, episode: 1, length: 1, return: 1 } }]] })],
  ["records in one block only", () => frame({ blocks: [two, [{ bodies: (two[0] as InstanceOptions).bodies }]] })],
  ["over the size limit", () => new ArrayBuffer(256 * 1024 + 1)],
];

for (const [name, spoil] of spoilt) {
  test(`refused: ${name}`, () => {
    assert.throws(() => decodeFrame(spoil(frame())), MalformedFrame);
  });
}

test("random bytes are refused or decoded, never anything else", () => {
  let seed = 7;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296;
  for (let round = 0; round < 3000; round++) {
    const data = new Uint8Array(frame({ blocks: [two], arrows: [{ kind: 0, body: 0, point: [0, 0, 0], vector: [0, 0, 1] }], bars: [1] }));
    for (let flips = 0; flips < 4; flips++) data[Math.floor(random() * data.length)] = Math.floor(random() * 256);
    try {
      const got = decodeFrame(data.buffer);
      assert.ok(got.positions.every(Number.isFinite) && got.quaternions.every(Number.isFinite));
    } catch (error) {
      assert.ok(error instanceof MalformedFrame, String(error));
    }
  }
});

test("an acknowledgement is eight bytes: type, version, stream, sequence", () => {
  assert.deepEqual([...new Uint8Array(encodeAck(0x0102, 0x03040506))], [2, 2, 2, 1, 6, 5, 4, 3]);
});
