// Binary messages of the stream (contracts/frame.py): a pose frame in, an acknowledgement out. No DOM.
import {
  ACK_BYTES,
  ACK_OFFSETS,
  ARROW_BYTES,
  ARROW_OFFSETS,
  BLOCK_BYTES,
  BLOCK_OFFSETS,
  BlockFlag,
  FRAME_VERSION,
  HEADER_BYTES,
  HEADER_OFFSETS,
  MessageType,
  RECORD_BYTES,
  RECORD_OFFSETS,
} from "../generated/contracts";
import { emptyHeader, finite, MalformedFrame, readHeader, type Header } from "./header";

export { MalformedFrame } from "./header";

/** What a crowd says of each instance; arrays of one entry an instance, empty where a stream has no records. */
export interface Records {
  count: number;
  env: Uint32Array;
  episode: Uint32Array;
  length: Uint32Array;
  return: Float32Array;
}

/** Forces to draw: kind and body of each, and six floats: point (metres), vector (newtons). */
export interface Arrows {
  count: number;
  kind: Uint16Array;
  body: Int16Array;
  data: Float32Array;
}

/**
 * One decoded pose frame of I instances with B bodies each: positions are world metres (I x B x 3), quaternions
 * w x y z (I x B x 4), instances in the order of the blocks.
 */
export interface Snapshot extends Header {
  instances: number;
  bodies: number;
  positions: Float32Array;
  quaternions: Float32Array;
  records: Records;
  arrows: Arrows;
  bars: Float32Array;
}

export function emptySnapshot(): Snapshot {
  return {
    ...emptyHeader(),
    instances: 0,
    bodies: 0,
    positions: new Float32Array(0),
    quaternions: new Float32Array(0),
    records: emptyRecords(0),
    arrows: emptyArrows(0),
    bars: new Float32Array(0),
  };
}

const INT16_MAX = 32767;

/** Decode `data` into `into`, whose arrays are reused when they fit. Throws MalformedFrame and leaves `into` unusable. */
export function decodeFrame(data: ArrayBuffer, into: Snapshot = emptySnapshot()): Snapshot {
  const view = new DataView(data);
  readHeader(view, MessageType.POSES, into);
  const blocks = view.getUint16(HEADER_OFFSETS.blocks, true);
  const arrows = view.getUint16(HEADER_OFFSETS.arrows, true);
  const bars = view.getUint16(HEADER_OFFSETS.bars, true);
  const tail = arrows * ARROW_BYTES + bars * 4;
  fit(into, measure(view, blocks, tail));
  let offset = HEADER_BYTES;
  let instance = 0;
  for (let block = 0; block < blocks; block++) {
    const count = view.getUint16(offset + BLOCK_OFFSETS.instances, true);
    offset = readBlock(view, offset, instance, into);
    instance += count;
  }
  readArrows(view, offset, arrows, into);
  if (into.bars.length !== bars) into.bars = new Float32Array(bars);
  offset += arrows * ARROW_BYTES;
  for (let bar = 0; bar < bars; bar++) into.bars[bar] = finite(view.getFloat32(offset + bar * 4, true), "a bar");
  return into;
}

interface Measure {
  instances: number;
  bodies: number;
  records: number;
}

/** Check that blocks and tail fill the message exactly; what is in the blocks together. */
function measure(view: DataView, blocks: number, tail: number): Measure {
  const total: Measure = { instances: 0, bodies: 0, records: 0 };
  let offset = HEADER_BYTES;
  for (let block = 0; block < blocks; block++) {
    if (offset + BLOCK_BYTES > view.byteLength) throw new MalformedFrame("a block header is cut off");
    const instances = view.getUint16(offset + BLOCK_OFFSETS.instances, true);
    const bodies = view.getUint16(offset + BLOCK_OFFSETS.bodies, true);
    const records = (view.getUint16(offset + BLOCK_OFFSETS.flags, true) & BlockFlag.RECORDS) !== 0;
    // A stream shows one env, so that its blocks have the same bodies.
    if (block > 0 && bodies !== total.bodies) throw new MalformedFrame(`a block of ${bodies} bodies after one of ${total.bodies}`);
    total.instances += instances;
    total.bodies = bodies;
    if (records) total.records += instances;
    offset += BLOCK_BYTES + instances * (12 + (records ? RECORD_BYTES : 0) + bodies * 14);
  }
  offset += tail;
  if (offset !== view.byteLength) throw new MalformedFrame(`the parts take ${offset} bytes, the frame has ${view.byteLength}`);
  if (total.records !== 0 && total.records !== total.instances) throw new MalformedFrame("some blocks have records and some have none");
  return total;
}

function fit(into: Snapshot, { instances, bodies, records }: Measure): void {
  const total = instances * bodies;
  into.instances = instances;
  into.bodies = bodies;
  if (into.positions.length !== total * 3) {
    into.positions = new Float32Array(total * 3);
    into.quaternions = new Float32Array(total * 4);
  }
  if (into.records.count !== records) into.records = emptyRecords(records);
}

/** Read the block at `offset` whose first instance is number `first`; the offset behind it. */
function readBlock(view: DataView, offset: number, first: number, into: Snapshot): number {
  const instances = view.getUint16(offset + BLOCK_OFFSETS.instances, true);
  const bodies = view.getUint16(offset + BLOCK_OFFSETS.bodies, true);
  const records = (view.getUint16(offset + BLOCK_OFFSETS.flags, true) & BlockFlag.RECORDS) !== 0;
  const scale = finite(view.getFloat32(offset + BLOCK_OFFSETS.extent, true), "extent") / INT16_MAX;
  const roots = offset + BLOCK_BYTES;
  const recordsAt = roots + instances * 12;
  const positionsAt = recordsAt + (records ? instances * RECORD_BYTES : 0);
  const quaternionsAt = positionsAt + instances * bodies * 6;
  // All offsets are even and every machine with a browser is little-endian: views read far faster than a DataView.
  const packed = new Int16Array(view.buffer, positionsAt, instances * bodies * 3);
  const { positions } = into;
  let from = 0;
  let to = first * bodies * 3;
  for (let instance = 0; instance < instances; instance++) {
    const root = roots + instance * 12;
    const x = finite(view.getFloat32(root, true), "root");
    const y = finite(view.getFloat32(root + 4, true), "root");
    const z = finite(view.getFloat32(root + 8, true), "root");
    for (let body = 0; body < bodies; body++) {
      positions[to++] = x + (packed[from++] as number) * scale;
      positions[to++] = y + (packed[from++] as number) * scale;
      positions[to++] = z + (packed[from++] as number) * scale;
    }
    if (records) readRecord(view, recordsAt + instance * RECORD_BYTES, first + instance, into.records);
  }
  readQuaternions(new Int16Array(view.buffer, quaternionsAt, instances * bodies * 4), into.quaternions, first * bodies * 4);
  return quaternionsAt + instances * bodies * 8;
}

/** int16 components to unit quaternions; one of length zero cannot be a rotation. */
function readQuaternions(packed: Int16Array, out: Float32Array, at: number): void {
  for (let i = 0; i < packed.length; i += 4) {
    const w = packed[i] as number;
    const x = packed[i + 1] as number;
    const y = packed[i + 2] as number;
    const z = packed[i + 3] as number;
    const square = w * w + x * x + y * y + z * z;
    if (square < 1000) throw new MalformedFrame("a quaternion has length zero");
    const scale = 1 / Math.sqrt(square);
    out[at + i] = w * scale;
    out[at + i + 1] = x * scale;
    out[at + i + 2] = y * scale;
    out[at + i + 3] = z * scale;
  }
}

function readRecord(view: DataView, offset: number, instance: number, into: Records): void {
  into.env[instance] = view.getUint32(offset + RECORD_OFFSETS.env, true);
  into.episode[instance] = view.getUint32(offset + RECORD_OFFSETS.episode, true);
  into.length[instance] = view.getUint32(offset + RECORD_OFFSETS.length, true);
  into.return[instance] = finite(view.getFloat32(offset + RECORD_OFFSETS.return, true), "a return");
}

function readArrows(view: DataView, offset: number, count: number, into: Snapshot): void {
  if (into.arrows.kind.length < count) into.arrows = emptyArrows(count);
  const { arrows } = into;
  arrows.count = count;
  for (let arrow = 0; arrow < count; arrow++) {
    const at = offset + arrow * ARROW_BYTES;
    arrows.kind[arrow] = view.getUint16(at + ARROW_OFFSETS.kind, true);
    arrows.body[arrow] = view.getInt16(at + ARROW_OFFSETS.body, true);
    for (let part = 0; part < 6; part++) {
      arrows.data[arrow * 6 + part] = finite(view.getFloat32(at + ARROW_OFFSETS.x + part * 4, true), "an arrow");
    }
  }
}

function emptyRecords(count: number): Records {
  return {
    count,
    env: new Uint32Array(count),
    episode: new Uint32Array(count),
    length: new Uint32Array(count),
    return: new Float32Array(count),
  };
}

function emptyArrows(capacity: number): Arrows {
  return { count: 0, kind: new Uint16Array(capacity), body: new Int16Array(capacity), data: new Float32Array(capacity * 6) };
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
