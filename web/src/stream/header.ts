// The header that every binary message of a stream begins with (contracts/frame.py). No DOM.
import { FrameFlag, FRAME_VERSION, HEADER_BYTES, HEADER_OFFSETS, MAX_FRAME_BYTES, MessageType } from "../generated/contracts";

/** What a frame says besides its poses or its picture. */
export interface Header {
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
  episodeReturn: number;
}

/** A frame that does not keep to the format; the page counts it and shows the last good one. */
export class MalformedFrame extends Error {}

export function emptyHeader(): Header {
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
    episodeReturn: 0,
  };
}

/** Which kind of message this is, of which stream and which number; undefined when it is too short to say or of another version. */
export function peek(data: ArrayBuffer): { type: number; stream: number; sequence: number } | undefined {
  if (data.byteLength < HEADER_BYTES) return undefined;
  const view = new DataView(data);
  if (view.getUint8(HEADER_OFFSETS.version) !== FRAME_VERSION) return undefined;
  return {
    type: view.getUint8(HEADER_OFFSETS.type),
    stream: view.getUint16(HEADER_OFFSETS.stream, true),
    sequence: view.getUint32(HEADER_OFFSETS.sequence, true),
  };
}

/** Read the header of a message of `type` into `into`. Throws MalformedFrame. */
export function readHeader(view: DataView, type: number, into: Header): void {
  if (view.byteLength < HEADER_BYTES) throw new MalformedFrame(`a frame of ${view.byteLength} bytes has no header`);
  if (view.byteLength > MAX_FRAME_BYTES) throw new MalformedFrame(`a frame of ${view.byteLength} bytes is too long`);
  const found = view.getUint8(HEADER_OFFSETS.type);
  const version = view.getUint8(HEADER_OFFSETS.version);
  const wanted = type === MessageType.POSES ? "a pose frame" : "an image frame";
  if (found !== type) throw new MalformedFrame(`message type ${found} is not ${wanted}`);
  if (version !== FRAME_VERSION) throw new MalformedFrame(`frame version ${version}, this page reads ${FRAME_VERSION}`);
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
  const sum = view.getFloat32(HEADER_OFFSETS.episode_return, true);
  // Pictures of training envs carry a mean over episodes; before the first there is none.
  const none = Number.isNaN(sum) && type === MessageType.IMAGE && (into.flags & FrameFlag.TRAINING) !== 0;
  into.episodeReturn = none ? sum : finite(sum, "episode return");
}

export function finite(value: number, what: string): number {
  if (!Number.isFinite(value)) throw new MalformedFrame(`${what} is not a finite number`);
  return value;
}
