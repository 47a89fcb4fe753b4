// Writes the stream's binary messages (contracts/frame.py) in the page itself, for the same viewport that the studio has. No DOM.
import {
  BLOCK_BYTES,
  BLOCK_OFFSETS,
  BlockFlag,
  FRAME_VERSION,
  HEADER_BYTES,
  HEADER_OFFSETS,
  IMAGE_BYTES,
  IMAGE_OFFSETS,
  ImageFormat,
  MAX_FRAME_BYTES,
  MessageType,
  RECORD_BYTES,
  RECORD_OFFSETS,
} from "../generated/contracts";

/** What a frame says besides its poses. */
export interface Moment {
  readonly episode: number;
  readonly tick: number;
  readonly policyVersion: number;
  readonly speed: number;
  readonly simTimeS: number;
  readonly score: readonly [number, number];
  readonly flags: number;
  readonly episodeReturn: number;
}

/** What a crowd says of one of its robots. */
export interface InstanceRecord {
  readonly episode: number;
  readonly length: number;
  readonly return: number;
}

const INT16_MAX = 32767;

export class FrameWriter {
  /** Absolute, I x B x 3 metres and I x B x 4 w x y z: fill them, then write. */
  readonly positions: Float32Array;
  readonly quaternions: Float32Array;
  private sequence = 0;
  private readonly view: DataView<ArrayBuffer>;

  /** `crowd`: with a record of each instance. */
  constructor(
    private readonly stream: number,
    readonly instances: number,
    readonly bodies: number,
    private readonly crowd: boolean,
  ) {
    this.positions = new Float32Array(instances * bodies * 3);
    this.quaternions = new Float32Array(instances * bodies * 4);
    const size = HEADER_BYTES + BLOCK_BYTES + instances * (12 + (crowd ? RECORD_BYTES : 0) + bodies * 14);
    if (size > MAX_FRAME_BYTES) throw new RangeError(`${instances} instances of ${bodies} bodies do not fit into a frame`);
    this.view = new DataView(new ArrayBuffer(size));
  }

  /** One message; its memory is written again by the next. Undefined when a pose is no pose. */
  write(moment: Moment, record?: (instance: number) => InstanceRecord): ArrayBuffer | undefined {
    const { view, positions, quaternions, instances, bodies, crowd } = this;
    for (const value of positions) if (!Number.isFinite(value)) return undefined;
    writeHeader(view, MessageType.POSES, this.stream, (this.sequence += 1), moment);
    view.setUint16(HEADER_OFFSETS.blocks, 1, true);
    const block = HEADER_BYTES;
    const extent = this.extent();
    view.setUint16(block + BLOCK_OFFSETS.instances, instances, true);
    view.setUint16(block + BLOCK_OFFSETS.bodies, bodies, true);
    view.setUint16(block + BLOCK_OFFSETS.flags, crowd ? BlockFlag.RECORDS : 0, true);
    view.setFloat32(block + BLOCK_OFFSETS.extent, extent, true);
    const scale = INT16_MAX / Math.fround(extent);
    const roots = block + BLOCK_BYTES;
    const records = roots + instances * 12;
    let at = records + (crowd ? instances * RECORD_BYTES : 0);
    for (let i = 0; i < instances; i++) {
      const root = i * bodies * 3;
      for (let axis = 0; axis < 3; axis++) view.setFloat32(roots + i * 12 + axis * 4, positions[root + axis]!, true);
      if (crowd && record !== undefined) writeRecord(view, records + i * RECORD_BYTES, i, record(i));
      for (let k = 0; k < bodies * 3; k++, at += 2) view.setInt16(at, Math.round((positions[root + k]! - positions[root + (k % 3)]!) * scale), true);
    }
    for (let k = 0; k < quaternions.length; k += 4) {
      const size = Math.hypot(quaternions[k]!, quaternions[k + 1]!, quaternions[k + 2]!, quaternions[k + 3]!);
      if (!(size > 0.1 && size < 10)) return undefined;
      for (let c = 0; c < 4; c++, at += 2) view.setInt16(at, Math.round((quaternions[k + c]! / size) * INT16_MAX), true);
    }
    return view.buffer;
  }

  /** How far any body is from its root: what the int16 numbers are shares of. */
  private extent(): number {
    const { positions, instances, bodies } = this;
    let most = 1e-3;
    for (let i = 0; i < instances; i++) {
      const root = i * bodies * 3;
      for (let k = 3; k < bodies * 3; k++) most = Math.max(most, Math.abs(positions[root + k]! - positions[root + (k % 3)]!));
    }
    return most;
  }
}

/** A message with a JPEG, for what has no poses. */
export function pictureFrame(sequence: number, moment: Moment, jpeg: Uint8Array, width: number, height: number): ArrayBuffer {
  const data = new ArrayBuffer(HEADER_BYTES + IMAGE_BYTES + jpeg.length);
  const view = new DataView(data);
  writeHeader(view, MessageType.IMAGE, 0, sequence, moment);
  view.setUint16(HEADER_BYTES + IMAGE_OFFSETS.width, width, true);
  view.setUint16(HEADER_BYTES + IMAGE_OFFSETS.height, height, true);
  view.setUint16(HEADER_BYTES + IMAGE_OFFSETS.format, ImageFormat.JPEG, true);
  new Uint8Array(data).set(jpeg, HEADER_BYTES + IMAGE_BYTES);
  return data;
}

function writeHeader(view: DataView, type: number, stream: number, sequence: number, moment: Moment): void {
  view.setUint8(HEADER_OFFSETS.type, type);
  view.setUint8(HEADER_OFFSETS.version, FRAME_VERSION);
  view.setUint16(HEADER_OFFSETS.stream, stream, true);
  view.setUint32(HEADER_OFFSETS.sequence, sequence, true);
  view.setUint32(HEADER_OFFSETS.episode, moment.episode, true);
  view.setUint32(HEADER_OFFSETS.tick, moment.tick, true);
  view.setUint32(HEADER_OFFSETS.policy_version, moment.policyVersion, true);
  view.setFloat32(HEADER_OFFSETS.speed, moment.speed, true);
  view.setFloat64(HEADER_OFFSETS.sim_time_s, moment.simTimeS, true);
  view.setUint16(HEADER_OFFSETS.score_0, moment.score[0], true);
  view.setUint16(HEADER_OFFSETS.score_1, moment.score[1], true);
  view.setUint8(HEADER_OFFSETS.flags, moment.flags);
  view.setFloat32(HEADER_OFFSETS.episode_return, Number.isFinite(moment.episodeReturn) ? moment.episodeReturn : 0, true);
}

function writeRecord(view: DataView, at: number, instance: number, record: InstanceRecord): void {
  view.setUint32(at + RECORD_OFFSETS.env, instance, true);
  view.setUint32(at + RECORD_OFFSETS.episode, record.episode, true);
  view.setUint32(at + RECORD_OFFSETS.length, record.length, true);
  view.setFloat32(at + RECORD_OFFSETS.return, Number.isFinite(record.return) ? record.return : 0, true);
}
