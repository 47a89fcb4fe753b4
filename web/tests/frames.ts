// Builds frames for the tests, byte by byte and independently of the decoder.
type Vec3 = [number, number, number];

export interface BodyOptions {
  position: Vec3;
  quaternion?: [number, number, number, number];
}

export interface InstanceOptions {
  root?: Vec3;
  bodies: BodyOptions[];
  record?: { env: number; episode: number; length: number; return: number };
}

export interface FrameOptions {
  type?: number;
  version?: number;
  stream?: number;
  sequence?: number;
  episode?: number;
  tick?: number;
  policyVersion?: number;
  speed?: number;
  simTimeS?: number;
  score?: [number, number];
  flags?: number;
  episodeReturn?: number;
  extent?: number;
  /** One instance: its root and its bodies. */
  root?: Vec3;
  bodies?: BodyOptions[];
  /** Or blocks of many. */
  blocks?: InstanceOptions[][];
  arrows?: { kind: number; body: number; point: Vec3; vector: Vec3 }[];
  bars?: number[];
  /** An image frame instead: width, height, format and the encoded picture. */
  image?: { width: number; height: number; format: number; bytes: number[]; tiles?: number[][] };
}

/** A growing buffer; little-endian. */
class Writer {
  private readonly bytes: number[] = [];

  put(size: number, write: (view: DataView) => void): void {
    const view = new DataView(new ArrayBuffer(size));
    write(view);
    for (let i = 0; i < size; i++) this.bytes.push(view.getUint8(i));
  }

  u8(value: number): void {
    this.bytes.push(value & 255);
  }

  u16(value: number): void {
    this.put(2, (view) => view.setUint16(0, value, true));
  }

  i16(value: number): void {
    this.put(2, (view) => view.setInt16(0, value, true));
  }

  u32(value: number): void {
    this.put(4, (view) => view.setUint32(0, value, true));
  }

  f32(...values: number[]): void {
    for (const value of values) this.put(4, (view) => view.setFloat32(0, value, true));
  }

  f64(value: number): void {
    this.put(8, (view) => view.setFloat64(0, value, true));
  }

  get buffer(): ArrayBuffer {
    return new Uint8Array(this.bytes).buffer;
  }
}

export function frame(options: FrameOptions = {}): ArrayBuffer {
  const image = options.image;
  const single: InstanceOptions = { root: options.root ?? [0, 0, 0], bodies: options.bodies ?? [{ position: [0, 0, 0] }] };
  const blocks = image === undefined ? (options.blocks ?? [[single]]) : [];
  const out = new Writer();
  out.u8(options.type ?? (image === undefined ? 1 : 3));
  out.u8(options.version ?? 2);
  out.u16(options.stream ?? 1);
  out.u32(options.sequence ?? 1);
  out.u32(options.episode ?? 1);
  out.u32(options.tick ?? 2);
  out.u32(options.policyVersion ?? 7);
  out.f32(0.5, options.speed ?? 1);
  out.f64(options.simTimeS ?? 0);
  out.u16(options.score?.[0] ?? 0);
  out.u16(options.score?.[1] ?? 0);
  out.u8(options.flags ?? 0);
  out.u8(1);
  out.u16(blocks.length);
  out.u16(options.arrows?.length ?? 0);
  out.u16(options.bars?.length ?? 0);
  out.f32(options.episodeReturn ?? 0);
  for (const block of blocks) writeBlock(out, block, options.extent ?? 8);
  for (const arrow of options.arrows ?? []) {
    out.u16(arrow.kind);
    out.i16(arrow.body);
    out.f32(...arrow.point, ...arrow.vector);
  }
  out.f32(...(options.bars ?? []));
  if (image !== undefined) {
    for (const value of [image.width, image.height, image.format, image.tiles?.length ?? 0]) out.u16(value);
    for (const byte of image.bytes) out.u8(byte);
    for (const [env = 0, episode = 0, length = 0, sum = 0] of image.tiles ?? []) {
      for (const value of [env, episode, length]) out.u32(value);
      out.f32(sum);
    }
  }
  return out.buffer;
}

function writeBlock(out: Writer, instances: InstanceOptions[], extent: number): void {
  const records = instances.some((instance) => instance.record !== undefined);
  out.u16(0);
  out.u16(instances.length);
  out.u16(instances[0]?.bodies.length ?? 0);
  out.u16(records ? 1 : 0);
  out.f32(extent);
  for (const instance of instances) out.f32(...(instance.root ?? [0, 0, 0]));
  for (const { record } of instances) {
    if (record === undefined) continue;
    out.u32(record.env);
    out.u32(record.episode);
    out.u32(record.length);
    out.f32(record.return);
  }
  const bodies = instances.flatMap((instance) => instance.bodies);
  for (const body of bodies) for (const part of body.position) out.i16(Math.round((part / extent) * 32767));
  for (const body of bodies) for (const part of body.quaternion ?? [1, 0, 0, 0]) out.i16(Math.round(part * 32767));
}
