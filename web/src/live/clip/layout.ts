// What the bytes of a clip file mean; src/drillyard/sharing/clip/layout.py says it in words and has the same numbers.

export const MAGIC = "DYCLIP\r\n";
export const CLIP_VERSION = 2;
export const START_BYTES = 16;
export const HEAD_BYTES = 56;
const BODY_BYTES = 28;
const NO_PARENT = 0xffffffff;
export const POSES = 1;
export const PICTURES = 2;
export const FRAME_COLUMNS = 4;
export const INSTANCE_COLUMNS = 6;
export const BODY_COLUMNS = 7;

const MAX_FILE_BYTES = 64 << 20;
const MAX_UNPACKED_BYTES = 128 << 20;
const MAX_CHUNK_BYTES = 32 << 20;
const MAX_FRAMES = 200_000;
const MAX_INSTANCES = 4096;
const MAX_BODIES = 4096;
const MAX_CHUNK_FRAMES = 1000;
const MAX_PICTURES = 50_000;
const MAX_TURN_SCALE = 16_383;
const MAX_OFFSET_M = 1e6;

/** Sizes and units of a clip; units are metres, or parts of a return. */
export interface ClipHead {
  readonly kind: number;
  readonly rateHz: number;
  readonly positionUnit: number;
  readonly rootUnit: number;
  readonly returnUnit: number;
  readonly frames: number;
  readonly instances: number;
  readonly bodies: number;
  readonly chunkFrames: number;
  readonly pictures: number;
  readonly turnScale: number;
  /** Columns of i32 and of i16. */
  readonly wide: number;
  readonly narrow: number;
  readonly chunks: number;
}

/** A part of the file. */
export interface Place {
  readonly start: number;
  readonly bytes: number;
}

/** How a body hangs on another one: its number, -1 = on none, and where it usually is in the frame of that one, metres. */
export interface Tie {
  readonly parent: number;
  readonly offset: readonly [number, number, number];
}

export interface ClipIndex {
  readonly head: ClipHead;
  /** Of each body. */
  readonly ties: readonly Tie[];
  readonly chunks: readonly Place[];
  readonly pictures: readonly Place[];
}

/** Why a clip cannot be read, in words. */
export class BadClip extends Error {
  override readonly name = "BadClip";
}

export function framesOf(head: ClipHead, chunk: number): number {
  return Math.min(head.chunkFrames, head.frames - chunk * head.chunkFrames);
}

/** Bytes of a chunk's columns. */
export function unpackedBytes(head: ClipHead, chunk: number): number {
  return framesOf(head, chunk) * (4 * head.wide + 2 * head.narrow);
}

/** Read all but the chunks. Throws BadClip for whatever is no whole clip. */
export function readIndex(bytes: Uint8Array): ClipIndex {
  if (bytes.length < START_BYTES + HEAD_BYTES || bytes.length > MAX_FILE_BYTES) throw new BadClip("it is no clip");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < MAGIC.length; at++) {
    if (view.getUint8(at) !== MAGIC.charCodeAt(at)) throw new BadClip("it is no clip");
  }
  if (view.getUint16(8, true) !== CLIP_VERSION) throw new BadClip("it is of another version");
  if (crc32(bytes.subarray(START_BYTES)) !== view.getUint32(12, true)) throw new BadClip("its bytes do not match their checksum");
  const head = readHead(view);
  const ties = readTies(view, head.bodies);
  const count = head.chunks + head.pictures;
  let at = START_BYTES + HEAD_BYTES + BODY_BYTES * head.bodies;
  if (bytes.length < at + 4 * count) throw new BadClip("it is torn");
  const sizes = at;
  at += 4 * count;
  const places: Place[] = [];
  for (let index = 0; index < count; index++) {
    const size = view.getUint32(sizes + 4 * index, true);
    places.push({ start: at, bytes: size });
    at += size;
  }
  if (at !== bytes.length) throw new BadClip("it is longer or shorter than its parts");
  return { head, ties, chunks: places.slice(0, head.chunks), pictures: places.slice(head.chunks) };
}

function readTies(view: DataView, bodies: number): Tie[] {
  const start = START_BYTES + HEAD_BYTES;
  if (view.byteLength < start + BODY_BYTES * bodies) throw new BadClip("it is torn");
  return Array.from({ length: bodies }, (_, body) => {
    const at = start + BODY_BYTES * body;
    const parent = view.getUint32(at, true);
    const offset = [view.getFloat64(at + 4, true), view.getFloat64(at + 12, true), view.getFloat64(at + 20, true)] as const;
    const sound = (parent === NO_PARENT || parent < body) && offset.every((value) => within(value, -MAX_OFFSET_M, MAX_OFFSET_M));
    if (!sound) throw new BadClip("a body hangs on what cannot be");
    return { parent: parent === NO_PARENT ? -1 : parent, offset };
  });
}

function readHead(view: DataView): ClipHead {
  const real = (index: number): number => view.getFloat64(START_BYTES + 8 * index, true);
  const whole = (index: number): number => view.getUint32(START_BYTES + 32 + 4 * index, true);
  const kind = view.getUint16(10, true);
  const [frames, instances, bodies, chunkFrames, pictures] = [whole(0), whole(1), whole(2), whole(3), whole(4)];
  const head: ClipHead = {
    kind,
    rateHz: real(0),
    positionUnit: real(1),
    rootUnit: real(2),
    returnUnit: real(3),
    frames,
    instances,
    bodies,
    chunkFrames,
    pictures,
    turnScale: whole(5),
    wide: FRAME_COLUMNS + INSTANCE_COLUMNS * instances,
    narrow: BODY_COLUMNS * instances * bodies,
    chunks: Math.ceil(frames / chunkFrames),
  };
  const units = [head.positionUnit, head.rootUnit, head.returnUnit];
  if (!within(head.rateHz, 0.01, 1000) || !units.every((unit) => within(unit, 1e-12, 1e12))) {
    throw new BadClip("its rate or its units make no sense");
  }
  const counts =
    within(frames, 1, MAX_FRAMES) &&
    within(instances, 1, MAX_INSTANCES) &&
    within(bodies, 0, MAX_BODIES) &&
    within(chunkFrames, 1, MAX_CHUNK_FRAMES) &&
    within(pictures, 0, MAX_PICTURES) &&
    within(head.turnScale, 1, MAX_TURN_SCALE);
  if (!counts) throw new BadClip("its counts make no sense");
  const poses = kind === POSES && bodies > 0 && pictures === 0;
  const seen = kind === PICTURES && bodies === 0 && pictures > 0;
  if (!poses && !seen) throw new BadClip("it has neither poses nor pictures, or both");
  if (frames * (4 * head.wide + 2 * head.narrow) > MAX_UNPACKED_BYTES || unpackedBytes(head, 0) > MAX_CHUNK_BYTES) {
    throw new BadClip("it is larger than a clip gets");
  }
  return head;
}

function within(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** The checksum of zlib, gzip and PNG. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
