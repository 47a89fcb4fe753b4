import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeFrame, encodeAck, MalformedFrame } from "../src/stream/decode";
import { frame } from "./frames";

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
  assert.equal(got.bodies, 2);
  const expected = [11, -2, 0.5, 7, 0, 0];
  expected.forEach((value, i) => assert.ok(Math.abs((got.positions[i] ?? 9) - value) < 3e-4, `position ${i}`));
  assert.ok(Math.abs((got.quaternions[7] ?? 0) - 0.8) < 1e-4);
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
  ["cut in the header", (data) => data.slice(0, 43)],
  ["cut in a block header", (data) => data.slice(0, 50)],
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
    const data = new Uint8Array(frame({ bodies: [{ position: [0, 0, 0] }, { position: [1, 1, 0] }] }));
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
  assert.deepEqual([...new Uint8Array(encodeAck(0x0102, 0x03040506))], [2, 1, 2, 1, 6, 5, 4, 3]);
});
