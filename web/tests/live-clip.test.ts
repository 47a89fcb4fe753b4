import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Clip, openClip } from "../src/live/clip/clip";
import { crc32 } from "../src/live/clip/layout";
import { LiveError } from "../src/live/engine";

interface Golden {
  rateHz: number;
  instances: number;
  bodies: number;
  pictures: boolean;
  frames: {
    positions: number;
    quaternions: number;
    policyVersion: number;
    score: number[];
    episodes: number[];
    decisions: number[];
    returns: number[];
    picture: string;
  }[];
}

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/golden/${name}.bin`));
const golden = (name: string): Golden => JSON.parse(readFileSync(`tests/golden/${name}.json`, "utf8")) as Golden;
const bytesOf = (numbers: Float32Array): Uint8Array => new Uint8Array(numbers.buffer);

function look(clip: Clip, frame: number): Golden["frames"][number] {
  const positions = new Float32Array(3 * clip.instances * clip.bodies);
  const quaternions = new Float32Array(4 * clip.instances * clip.bodies);
  const facts = clip.seek(frame, positions, quaternions);
  const each = Array.from({ length: clip.instances }, (_, instance) => instance);
  return {
    positions: crc32(bytesOf(positions)),
    quaternions: crc32(bytesOf(quaternions)),
    policyVersion: facts.policyVersion,
    score: [...facts.score],
    episodes: each.map((instance) => clip.episode(instance)),
    decisions: each.map((instance) => clip.decisions(instance)),
    returns: each.map((instance) => clip.returnOf(instance)),
    picture: clip.pictures ? String.fromCharCode(...clip.picture(frame)) : "",
  };
}

for (const name of ["clip-poses", "clip-pictures"]) {
  test(`${name}: every frame is what Python reads, bit for bit`, async () => {
    const [clip, known] = [await openClip(file(name)), golden(name)];
    assert.deepEqual([clip.rateHz, clip.instances, clip.bodies, clip.pictures], [known.rateHz, known.instances, known.bodies, known.pictures]);
    assert.equal(clip.frames, known.frames.length);
    known.frames.forEach((frame, number) => assert.deepEqual(look(clip, number), frame, `frame ${number}`));
  });
}

test("a frame that is sought equals the frame that is played to", async () => {
  const [played, sought] = [await openClip(file("clip-poses")), await openClip(file("clip-poses"))];
  const shown = Array.from({ length: played.frames }, (_, frame) => look(played, frame));
  for (let step = 0; step < 200; step++) {
    const frame = (step * 29 + step * step) % sought.frames;
    assert.deepEqual(look(sought, frame), shown[frame]);
  }
});

test("a picture that stays is given out once", async () => {
  const clip = await openClip(file("clip-pictures"));
  assert.ok(clip.picture(0) === clip.picture(1) && clip.picture(1) === clip.picture(4));
  assert.ok(clip.picture(0) !== clip.picture(2));
});

async function refused(bytes: Uint8Array): Promise<string> {
  try {
    const clip = await openClip(bytes);
    for (let frame = 0; frame < clip.frames; frame++) look(clip, frame);
    return "";
  } catch (error) {
    assert.ok(error instanceof LiveError, String(error));
    return (error as LiveError).message;
  }
}

test("a frame that is not there, a torn file and foreign bytes are one sentence", async () => {
  const whole = file("clip-poses");
  const clip = await openClip(whole);
  assert.throws(() => clip.seek(clip.frames, new Float32Array(0), new Float32Array(0)), LiveError);
  assert.throws(() => clip.seek(-1, new Float32Array(0), new Float32Array(0)), LiveError);
  assert.match(await refused(new Uint8Array(0)), /no clip/);
  assert.match(await refused(whole.subarray(0, whole.length - 1)), /checksum/);
  assert.match(await refused(new Uint8Array(5000)), /no clip/);
});

/** The checksum as it should be, so that what follows it is looked at. */
function sealed(bytes: Uint8Array): Uint8Array {
  new DataView(bytes.buffer).setUint32(12, crc32(bytes.subarray(16)), true);
  return bytes;
}

test("changed bytes with a right checksum do no harm", async () => {
  const whole = file("clip-poses");
  let refusals = 0;
  for (let step = 0; step < 400; step++) {
    const bytes = new Uint8Array(whole);
    const at = 16 + ((step * 7919) % (step % 2 === 0 ? 80 : bytes.length - 16));
    bytes[at] = ((bytes[at] ?? 0) + 1 + ((step * 31) % 255)) & 255;
    if ((await refused(sealed(bytes))) !== "") refusals++;
  }
  assert.ok(refusals > 200, `${refusals}`);
});

test("sizes that promise too much are refused before memory is taken", async () => {
  const bytes = new Uint8Array(file("clip-poses"));
  const view = new DataView(bytes.buffer);
  view.setUint32(48, 200_000, true);
  view.setUint32(52, 4096, true);
  assert.match(await refused(sealed(bytes)), /larger than a clip gets/);
});
