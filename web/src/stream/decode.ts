// Binary messages of the stream (contracts/frame.py): a pose frame in, an acknowledgement out. No DOM.
import {
  ACK_BYTES,
  ACK_OFFSETS,
  BLOCK_BYTES,
  BLOCK_OFFSETS,
  FRAME_VERSION,
  HEADER_BYTES,
  HEADER_OFFSETS,
  MAX_FRAME_BYTES,
  MessageType,
} from "../generated/contracts";

/** One decoded pose frame; positions are world metres (B x 3), quaternions w x y z (B x 4), blocks in order. */
export interface Snapshot {
  stream: number;
  sequence: number;
  episode: number;
  tick: number;
  policyVersion: number;
  policyAgeS: number;
  speed: number;
  simTimeS: number;
  score: [number, number];
  flags: number;
  mode: number;
  bodies: number;
  positions: Float32Array;
  quaternions: Float32Array;
}

/** A frame that does not keep to the format; the page counts it and shows the last good one. */
export class MalformedFrame extends Error {}

export function emptySnapshot(): Snapshot {
  return {
    stream: 0,
    sequence: 0,
    episode: 0,
    tick: 0,
    policyVersion: 0,
    policyAgeS: 0,
    speed: 1,
    simTimeS: 0,
    score: [0, 0],
    flags: 0,
    mode: 0,
    bodies: 0,
    positions: new Float32Array(0),
    quaternions: new Float32Array(0),
  };
}

const INT16_MAX = 32767;

/** Decode `data` into `into`, whose arrays are reused when they fit. Throws MalformedFrame and leaves `into` unusable. */
export function decodeFrame(data: ArrayBuffer, into: Snapshot = emptySnapshot()): Snapshot {
  if (data.byteLength < HEADER_BYTES) throw new MalformedFrame(`a frame of ${data.byteLength} bytes has no header`);
  if (data.byteLength > MAX_FRAME_BYTES) throw new MalformedFrame(`a frame of ${data.byteLength} bytes is too long`);
  const view = new DataView(data);
  const type = view.getUint8(HEADER_OFFSETS.type);
  const version = view.getUint8(HEADER_OFFSETS.version);
  if (type !== MessageType.POSES) throw new MalformedFrame(`message type ${type} is not a pose frame`);
  if (version !== FRAME_VERSION) throw new MalformedFrame(`frame version ${version}, this page reads ${FRAME_VERSION}`);

  const blocks = view.getUint16(HEADER_OFFSETS.blocks, true);
  const bodies = countBodies(view, blocks);
  into.stream = view.getUint16(HEADER_OFFSETS.stream, true);
  into.sequence = view.getUint32(HEADER_OFFSETS.sequence, true);
  into.episode = view.getUint32(HEADER_OFFSETS.episode, true);
  into.tick = view.getUint32(HEADER_OFFSETS.tick, true);
  into.policyVersion = view.getUint32(HEADER_OFFSETS.policy_version, true);
  into.policyAgeS = finite(view.getFloat32(HEADER_OFFSETS.policy_age_s, true), "policy age");
  into.speed = finite(view.getFloat32(HEADER_OFFSETS.speed, true), "speed");
  into.simTimeS = finite(view.getFloat64(HEADER_OFFSETS.sim_time_s, true), "simulation time");
  into.score[0] = view.getUint16(HEADER_OFFSETS.score_0, true);
  into.score[1] = view.getUint16(HEADER_OFFSETS.score_1, true);
  into.flags = view.getUint8(HEADER_OFFSETS.flags);
  into.mode = view.getUint8(HEADER_OFFSETS.mode);
  if (into.bodies !== bodies || into.positions.length !== bodies * 3) {
    into.bodies = bodies;
    into.positions = new Float32Array(bodies * 3);
    into.quaternions = new Float32Array(bodies * 4);
  }
  readPoses(view, blocks, into);
  return into;
}

/** Check that the blocks fill the message exactly; the number of bodies in all of them. */
function countBodies(view: DataView, blocks: number): number {
  let offset = HEADER_BYTES;
  let total = 0;
  for (let block = 0; block < blocks; block++) {
    if (offset + BLOCK_BYTES > view.byteLength) throw new MalformedFrame("a block header is cut off");
    const instances = view.getUint16(offset + BLOCK_OFFSETS.instances, true);
    const bodies = view.getUint16(offset + BLOCK_OFFSETS.bodies, true);
    offset += BLOCK_BYTES + instances * (12 + bodies * 14);
    total += instances * bodies;
  }
  if (offset !== view.byteLength) {
    throw new MalformedFrame(`blocks describe ${offset} bytes, the frame has ${view.byteLength}`);
  }
  return total;
}

function readPoses(view: DataView, blocks: number, into: Snapshot): void {
  let offset = HEADER_BYTES;
  let body = 0;
  for (let block = 0; block < blocks; block++) {
    const instances = view.getUint16(offset + BLOCK_OFFSETS.instances, true);
    const bodies = view.getUint16(offset + BLOCK_OFFSETS.bodies, true);
    const scale = finite(view.getFloat32(offset + BLOCK_OFFSETS.extent, true), "extent") / INT16_MAX;
    const roots = offset + BLOCK_BYTES;
    const positions = roots + instances * 12;
    const quaternions = positions + instances * bodies * 6;
    for (let instance = 0; instance < instances; instance++) {
      for (let index = 0; index < bodies; index++) {
        const item = instance * bodies + index;
        for (let axis = 0; axis < 3; axis++) {
          const root = finite(view.getFloat32(roots + instance * 12 + axis * 4, true), "root");
          into.positions[body * 3 + axis] = root + view.getInt16(positions + item * 6 + axis * 2, true) * scale;
        }
        readQuaternion(view, quaternions + item * 8, into.quaternions, body * 4);
        body++;
      }
    }
    offset = quaternions + instances * bodies * 8;
  }
}

/** int16 components to a unit quaternion; one of length zero cannot be a rotation. */
function readQuaternion(view: DataView, offset: number, out: Float32Array, at: number): void {
  let square = 0;
  for (let part = 0; part < 4; part++) {
    const value = view.getInt16(offset + part * 2, true) / INT16_MAX;
    out[at + part] = value;
    square += value * value;
  }
  if (square < 1e-6) throw new MalformedFrame("a quaternion has length zero");
  const scale = 1 / Math.sqrt(square);
  for (let part = 0; part < 4; part++) out[at + part] = (out[at + part] ?? 0) * scale;
}

function finite(value: number, what: string): number {
  if (!Number.isFinite(value)) throw new MalformedFrame(`${what} is not a finite number`);
  return value;
}

/** The answer to a frame that was drawn. */
export function encodeAck(stream: number, sequence: number): ArrayBuffer {
  const data = new ArrayBuffer(ACK_BYTES);
  const view = new DataView(data);
  view.setUint8(ACK_OFFSETS.type, MessageType.ACK);
  view.setUint8(ACK_OFFSETS.version, FRAME_VERSION);
  view.setUint16(ACK_OFFSETS.stream, stream, true);
  view.setUint32(ACK_OFFSETS.sequence, sequence, true);
  return data;
}
