// Builds frames for the tests, byte by byte and independently of the decoder.
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
  extent?: number;
  root?: [number, number, number];
  bodies?: { position: [number, number, number]; quaternion?: [number, number, number, number] }[];
}

export function frame(options: FrameOptions = {}): ArrayBuffer {
  const bodies = options.bodies ?? [{ position: [0, 0, 0] }];
  const extent = options.extent ?? 8;
  const data = new ArrayBuffer(44 + 12 + 12 + bodies.length * 14);
  const view = new DataView(data);
  let at = 0;
  const u8 = (value: number): void => void (view.setUint8(at, value), (at += 1));
  const u16 = (value: number): void => void (view.setUint16(at, value, true), (at += 2));
  const i16 = (value: number): void => void (view.setInt16(at, value, true), (at += 2));
  const u32 = (value: number): void => void (view.setUint32(at, value, true), (at += 4));
  const f32 = (value: number): void => void (view.setFloat32(at, value, true), (at += 4));
  u8(options.type ?? 1);
  u8(options.version ?? 1);
  u16(options.stream ?? 1);
  u32(options.sequence ?? 1);
  u32(options.episode ?? 1);
  u32(options.tick ?? 2);
  u32(options.policyVersion ?? 7);
  f32(0.5);
  f32(options.speed ?? 1);
  view.setFloat64(at, options.simTimeS ?? 0, true);
  at += 8;
  u16(options.score?.[0] ?? 0);
  u16(options.score?.[1] ?? 0);
  u8(options.flags ?? 0);
  u8(1);
  u16(1);
  u16(0);
  u16(1);
  u16(bodies.length);
  u16(0);
  f32(extent);
  for (const part of options.root ?? [0, 0, 0]) f32(part);
  for (const body of bodies) for (const part of body.position) i16(Math.round((part / extent) * 32767));
  for (const body of bodies) for (const part of body.quaternion ?? [1, 0, 0, 0]) i16(Math.round(part * 32767));
  return data;
}
