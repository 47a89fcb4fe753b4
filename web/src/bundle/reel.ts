// A recording that is played: where it stands, how fast, what is to be drawn. No DOM.
import { FrameFlag, type BundleManifest, type Marker } from "../generated/contracts";
import type { Clip, FrameFacts } from "../live/clip/clip";
import { FrameWriter, pictureFrame } from "./frames";

/** The last moment stays so long before it begins anew. */
const HOLD_S = 1;

const NOTHING = new Float32Array(0);

export class Reel {
  paused = false;
  speed = 1;
  /** Frame that is shown. */
  frame = 0;
  facts: FrameFacts | undefined;
  readonly markers: readonly Marker[];
  readonly writer: FrameWriter | undefined;
  readonly crowd: boolean;
  private at = 0;
  private holdS = 0;
  private lap = 1;
  private lastMs = Number.NaN;
  private stale = true;
  private pictures = 0;

  constructor(
    readonly clip: Clip,
    manifest: BundleManifest,
    /** A binary message of stream 0, or of stream 1 where there are many robots. */
    private readonly emit: (frame: ArrayBuffer) => void,
  ) {
    this.markers = manifest.markers.filter((marker) => marker.frame < clip.frames);
    this.crowd = clip.instances > 1;
    if (!clip.pictures) this.writer = new FrameWriter(this.crowd ? 1 : 0, clip.instances, clip.bodies, true);
  }

  get seconds(): number {
    return this.frame / this.clip.rateHz;
  }

  pause(on: boolean): void {
    if (this.paused === on) return;
    this.paused = on;
    this.stale = true;
    // From the end, Play begins anew.
    if (!on && this.frame >= this.clip.frames - 1) this.seek(0);
  }

  /** Show this frame, exactly. */
  seek(frame: number): void {
    const wanted = Math.min(Math.max(Math.round(frame), 0), this.clip.frames - 1);
    this.at = wanted;
    this.frame = wanted;
    this.holdS = 0;
    this.stale = true;
    // Time that jumps is not to be blended: to the viewport it is another lap.
    this.lap += 1;
  }

  /** One frame forward or back while paused. */
  step(by: number): void {
    this.paused = true;
    this.seek(this.frame + by);
  }

  /** The next marker in this direction; the end where there is none. */
  mark(way: 1 | -1): void {
    const ahead = this.markers.filter((marker) => (marker.frame - this.frame) * way > 0).map((marker) => marker.frame);
    this.seek(ahead.length === 0 ? (way > 0 ? this.clip.frames - 1 : 0) : way > 0 ? Math.min(...ahead) : Math.max(...ahead));
  }

  advance(nowMs: number): void {
    const passedS = Number.isNaN(this.lastMs) ? 0 : Math.min(Math.max((nowMs - this.lastMs) / 1000, 0), 0.25);
    this.lastMs = nowMs;
    if (!this.paused) this.play(passedS);
    if (this.stale) this.show();
  }

  private play(passedS: number): void {
    const last = this.clip.frames - 1;
    if (this.frame >= last) {
      this.holdS += passedS;
      if (this.holdS >= HOLD_S) this.seek(0);
      return;
    }
    this.at = Math.min(this.at + passedS * this.speed * this.clip.rateHz, last);
    const frame = Math.floor(this.at);
    if (frame === this.frame) return;
    this.frame = frame;
    this.stale = true;
  }

  private show(): void {
    const { clip, writer } = this;
    this.stale = false;
    const moment = (facts: FrameFacts | undefined) => ({
      episode: this.lap,
      tick: this.frame,
      policyVersion: facts?.policyVersion ?? 0,
      speed: this.speed,
      simTimeS: this.seconds,
      score: facts?.score ?? ([0, 0] as const),
      flags: FrameFlag.REPLAY | (this.paused ? FrameFlag.PAUSED : 0),
      episodeReturn: clip.returnOf(0),
    });
    if (writer === undefined) {
      this.facts = clip.seek(this.frame, NOTHING, NOTHING);
      this.emit(pictureFrame((this.pictures += 1), moment(this.facts), clip.picture(this.frame), 1, 1));
      return;
    }
    this.facts = clip.seek(this.frame, writer.positions, writer.quaternions);
    const frame = writer.write(moment(this.facts), (i) => ({ episode: clip.episode(i), length: clip.decisions(i), return: clip.returnOf(i) }));
    if (frame !== undefined) this.emit(frame);
  }
}
