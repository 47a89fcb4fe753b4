// A recorded clip: any frame at once, the same whether it is sought or played to, bit for bit what Python reads.
import { LiveError } from "../engine";
import { BadClip, BODY_COLUMNS, type ClipHead, FRAME_COLUMNS, framesOf, INSTANCE_COLUMNS, PICTURES, type Place, readIndex, type Tie, unpackedBytes } from "./layout";
import { Poses } from "./pose";

/** Of a whole frame. */
export interface FrameFacts {
  readonly timeS: number;
  readonly policyVersion: number;
  readonly score: readonly [number, number];
}

/** Read a clip file. Rejects with a LiveError for whatever is no whole clip. */
export async function openClip(bytes: Uint8Array): Promise<Clip> {
  try {
    const index = readIndex(bytes);
    const chunks: Uint8Array[] = [];
    for (const [number, place] of index.chunks.entries()) {
      chunks.push(await inflate(part(bytes, place), unpackedBytes(index.head, number)));
    }
    return new Clip(
      index.head,
      index.ties,
      chunks,
      index.pictures.map((place) => part(bytes, place)),
    );
  } catch (error) {
    const why = error instanceof BadClip ? error.message : "a part of it cannot be unpacked";
    throw new LiveError(`The recording cannot be played: ${why}.`);
  }
}

export class Clip {
  readonly frames: number;
  readonly rateHz: number;
  readonly instances: number;
  /** Of each instance; 0 in a clip of pictures. */
  readonly bodies: number;
  /** Frames are pictures, not poses. */
  readonly pictures: boolean;
  private open = -1;
  private at = 0;
  private wide = new Int32Array(0);
  private narrow = new Int16Array(0);
  private readonly poses: Poses;
  private readonly root = new Float64Array(3);

  constructor(
    private readonly head: ClipHead,
    ties: readonly Tie[],
    private readonly chunks: readonly Uint8Array[],
    private readonly files: readonly Uint8Array[],
  ) {
    this.frames = head.frames;
    this.rateHz = head.rateHz;
    this.instances = head.instances;
    this.bodies = head.bodies;
    this.pictures = head.kind === PICTURES;
    this.poses = new Poses(ties, head.positionUnit, head.turnScale);
  }

  /** Write the poses of a frame: positions (N, B, 3) metres of the world, quaternions (N, B, 4) w x y z. */
  seek(frame: number, positions: Float32Array, quaternions: Float32Array): FrameFacts {
    this.go(frame);
    const { head, narrow, poses, root } = this;
    const frames = framesOf(head, this.open);
    let column = this.at;
    for (let instance = 0; instance < head.instances; instance++) {
      for (let axis = 0; axis < 3; axis++) root[axis] = this.ofInstance(instance, 3 + axis) * head.rootUnit;
      for (let body = 0; body < head.bodies; body++) {
        const number = (offset: number): number => narrow[column + offset * frames] ?? 0;
        poses.put(body, number(0), number(1), number(2), number(3), number(4), number(5), number(6), root);
        column += BODY_COLUMNS * frames;
      }
      positions.set(poses.places, 3 * instance * head.bodies);
      quaternions.set(poses.turns, 4 * instance * head.bodies);
    }
    return { timeS: frame / head.rateHz, policyVersion: this.ofFrame(0), score: [this.ofFrame(1), this.ofFrame(2)] };
  }

  /** Of an instance at the frame last sought: frames of different episodes do not go on from one another. */
  episode(instance: number): number {
    return this.ofInstance(instance, 0);
  }

  /** Decisions of the present episode of an instance, at the frame last sought. */
  decisions(instance: number): number {
    return this.ofInstance(instance, 1);
  }

  /** Return of the present episode of an instance, at the frame last sought. */
  returnOf(instance: number): number {
    return this.ofInstance(instance, 2) * this.head.returnUnit;
  }

  /** The JPEG of a frame of a clip of pictures; the same array for the same picture. */
  picture(frame: number): Uint8Array {
    this.go(frame);
    const file = this.files[this.ofFrame(3)];
    if (file === undefined) throw new LiveError("The recording cannot be played: a frame has a picture that is not there.");
    return file;
  }

  private ofFrame(column: number): number {
    return this.wide[column * framesOf(this.head, this.open) + this.at] ?? 0;
  }

  private ofInstance(instance: number, column: number): number {
    return this.ofFrame(FRAME_COLUMNS + instance * INSTANCE_COLUMNS + column);
  }

  private go(frame: number): void {
    if (!Number.isInteger(frame) || frame < 0 || frame >= this.frames) {
      throw new LiveError(`The recording has the frames 0 to ${this.frames - 1}, not ${frame}.`);
    }
    const chunk = Math.floor(frame / this.head.chunkFrames);
    this.at = frame - chunk * this.head.chunkFrames;
    if (chunk === this.open) return;
    const columns = this.chunks[chunk] ?? new Uint8Array(0);
    const frames = framesOf(this.head, chunk);
    const cut = 4 * this.head.wide * frames;
    this.wide = joinWide(columns.subarray(0, cut), frames);
    this.narrow = joinNarrow(columns.subarray(cut), frames);
    this.open = chunk;
  }
}

/** Byte planes of zigzag differences as numbers, column after column. */
function joinWide(planes: Uint8Array, frames: number): Int32Array<ArrayBuffer> {
  const count = planes.length / 4;
  const numbers = new Int32Array(count);
  for (let index = 0, last = 0; index < count; index++) {
    if (index % frames === 0) last = 0;
    const low = (planes[index] ?? 0) | ((planes[count + index] ?? 0) << 8);
    const zigzag = low | ((planes[2 * count + index] ?? 0) << 16) | ((planes[3 * count + index] ?? 0) << 24);
    last = (last + ((zigzag >>> 1) ^ -(zigzag & 1))) | 0;
    numbers[index] = last;
  }
  return numbers;
}

function joinNarrow(planes: Uint8Array, frames: number): Int16Array<ArrayBuffer> {
  const count = planes.length / 2;
  const numbers = new Int16Array(count);
  for (let index = 0, last = 0; index < count; index++) {
    if (index % frames === 0) last = 0;
    const zigzag = (planes[index] ?? 0) | ((planes[count + index] ?? 0) << 8);
    last = (last + ((zigzag >>> 1) ^ -(zigzag & 1))) | 0;
    numbers[index] = last; // an Int16Array takes the lowest 16 bits: differences wrap around
    last = numbers[index] ?? 0;
  }
  return numbers;
}

function part(bytes: Uint8Array, place: Place): Uint8Array {
  return bytes.subarray(place.start, place.start + place.bytes);
}

/** Unpack zlib of exactly so many bytes; stops as soon as there are more. */
async function inflate(packed: Uint8Array, whole: number): Promise<Uint8Array> {
  const source = new ReadableStream<BufferSource>({
    start(control) {
      control.enqueue(packed.slice());
      control.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream("deflate")).getReader();
  const out = new Uint8Array(whole);
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (at + value.length > whole) {
      void reader.cancel().catch(() => undefined);
      throw new BadClip("a part of it is longer than its frames");
    }
    out.set(value, at);
    at += value.length;
  }
  if (at !== whole) throw new BadClip("a part of it is shorter than its frames");
  return out;
}
