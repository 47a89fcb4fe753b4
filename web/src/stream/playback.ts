// When to show which moment: playback runs 1.6 frame intervals behind the newest frame. No DOM.
import { FrameFlag } from "../generated/contracts";
import type { Snapshot } from "./decode";
import type { SnapshotRing } from "./ring";

const DELAY_INTERVALS = 1.6;
const FIRST_INTERVAL_MS = 1000 / 60;
const SHORTEST_MS = 4;
const LONGEST_MS = 250;

/**
 * Maps the page's clock to simulation time. Frames carry the time they show; how late each one arrives jitters, so the
 * offset between the two clocks follows slowly, except after a jump (a seek, a speed change, a stall).
 */
export class Playback {
  private intervalMs = FIRST_INTERVAL_MS;
  private lastArrivalMs = Number.NaN;
  private lastSequence = 0;
  private offsetS = Number.NaN;
  private speed = 1;
  private shownS = Number.NEGATIVE_INFINITY;

  get frameIntervalMs(): number {
    return this.intervalMs;
  }

  reset(): void {
    this.intervalMs = FIRST_INTERVAL_MS;
    this.lastArrivalMs = Number.NaN;
    this.snap();
  }

  /** Forget the relation of the clocks (a new episode), keep the measured interval. */
  snap(): void {
    this.offsetS = Number.NaN;
    this.shownS = Number.NEGATIVE_INFINITY;
  }

  /** A frame arrived at `nowMs`. */
  arrived(frame: Snapshot, nowMs: number): void {
    const steps = (frame.sequence - this.lastSequence) | 0;
    if (Number.isFinite(this.lastArrivalMs) && steps > 0 && steps < 100) {
      const gap = nowMs - this.lastArrivalMs;
      if (gap < 4 * LONGEST_MS) {
        const bounded = Math.min(Math.max(gap, SHORTEST_MS), LONGEST_MS);
        this.intervalMs += (bounded - this.intervalMs) * 0.06;
      }
    }
    this.lastArrivalMs = nowMs;
    this.lastSequence = frame.sequence;
    const offset = frame.simTimeS - (frame.speed * nowMs) / 1000;
    const error = offset - this.offsetS;
    const held = (frame.flags & FrameFlag.PAUSED) !== 0;
    if (held || frame.speed !== this.speed || !(Math.abs(error) < 0.2 * Math.max(frame.speed, 0.25))) {
      this.offsetS = offset;
      this.speed = frame.speed;
    } else {
      this.offsetS += error * 0.08;
    }
  }

  /** The simulation time to show at `nowMs`; never runs backwards within an episode, never past the newest frame. */
  time(ring: SnapshotRing, nowMs: number): number {
    const newest = ring.newest;
    if (newest === undefined) return 0;
    if ((newest.flags & FrameFlag.PAUSED) !== 0) {
      this.shownS = newest.simTimeS;
      return this.shownS;
    }
    const wanted = this.offsetS + (this.speed * (nowMs - DELAY_INTERVALS * this.intervalMs)) / 1000;
    this.shownS = Math.min(Math.max(wanted, this.shownS, ring.at(0).simTimeS), newest.simTimeS);
    return this.shownS;
  }
}
