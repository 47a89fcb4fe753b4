// Picture quality follows the measured frame time, so that a machine without a GPU still gets a watchable match. No DOM.

export interface Quality {
  /** Canvas pixels a CSS pixel, at most. */
  pixelRatio: number;
  antialias: boolean;
  shadowMap: number;
  /** Segments of round shapes. */
  segments: number;
}

/** Best first. Antialias changes need a new drawing context, so neighbouring levels share it where possible. */
export const LEVELS: readonly Quality[] = [
  { pixelRatio: 2, antialias: true, shadowMap: 2048, segments: 48 },
  { pixelRatio: 1.5, antialias: true, shadowMap: 1024, segments: 32 },
  { pixelRatio: 1, antialias: true, shadowMap: 512, segments: 24 },
  { pixelRatio: 1, antialias: false, shadowMap: 0, segments: 24 },
  { pixelRatio: 0.75, antialias: false, shadowMap: 0, segments: 16 },
  { pixelRatio: 0.5, antialias: false, shadowMap: 0, segments: 12 },
];

/** What a viewer may choose; a fixed choice is never changed by what was measured. */
export type QualityChoice = "auto" | "low" | "medium" | "high";

const FIXED: Readonly<Record<Exclude<QualityChoice, "auto">, number>> = { low: 4, medium: 2, high: 0 };

const SLOW_MS = 30;
const VERY_SLOW_MS = 60;
const FAST_MS = 18.5;
const WINDOW = 40;
const RISE_AFTER_WINDOWS = 6;
/** Frames after a change that say nothing: shaders compile, textures go up. */
const SETTLE = 20;

/**
 * Feed it every frame interval; `level` falls after one slow window (two steps when very slow) and rises after a quiet
 * time. A rise that proved too much doubles the quiet time that the next one needs.
 */
export class QualityControl {
  private sum = 0;
  private count = -SETTLE;
  private quiet = 0;
  private patience = RISE_AFTER_WINDOWS;
  private rose = false;
  private fixed: QualityChoice = "auto";

  constructor(public level: number) {}

  get choice(): QualityChoice {
    return this.fixed;
  }

  /** Fix a level, or let it follow what is measured. Returns true when the level changed. */
  choose(choice: QualityChoice): boolean {
    this.fixed = choice;
    const before = this.level;
    if (choice !== "auto") this.level = FIXED[choice];
    this.sum = 0;
    this.count = -SETTLE;
    this.quiet = 0;
    return this.level !== before;
  }

  get quality(): Quality {
    return LEVELS[this.level] as Quality;
  }

  /** Returns true when the level changed. A gap over a second is a hidden tab, not a slow machine. */
  measure(intervalMs: number): boolean {
    if (this.fixed !== "auto" || !(intervalMs > 0 && intervalMs < 1000)) return false;
    this.count += 1;
    if (this.count <= 0) return false;
    this.sum += intervalMs;
    // On a very slow machine forty frames are seconds: decide sooner.
    if (this.count < WINDOW && this.sum < 1500) return false;
    const mean = this.sum / this.count;
    this.sum = 0;
    this.count = 0;
    const before = this.level;
    if (mean > SLOW_MS) {
      this.level = Math.min(this.level + (mean > VERY_SLOW_MS ? 2 : 1), LEVELS.length - 1);
      if (this.rose) this.patience = Math.min(this.patience * 2, 400);
      this.rose = false;
      this.quiet = 0;
    } else if (mean < FAST_MS) {
      this.quiet += 1;
      if (this.quiet >= this.patience && this.level > 0) {
        this.level -= 1;
        this.quiet = 0;
        this.rose = true;
      }
    } else {
      this.quiet = 0;
    }
    if (this.level !== before) this.count = -SETTLE;
    return this.level !== before;
  }
}

/** Frame intervals of the last few seconds, for the System view and the tests. */
export class IntervalMeter {
  private readonly ring = new Float64Array(300);
  private at = 0;
  private filled = 0;

  add(intervalMs: number): void {
    this.ring[this.at] = intervalMs;
    this.at = (this.at + 1) % this.ring.length;
    this.filled = Math.min(this.filled + 1, this.ring.length);
  }

  /** Figures over the window; zeros before the first frame. Histogram: bins of 2 ms, the last holds the rest. */
  report(): { fps: number; p50: number; p99: number; max: number; histogram: number[] } {
    const sorted = Array.from(this.ring.subarray(0, this.filled)).sort((a, b) => a - b);
    const histogram = new Array<number>(21).fill(0);
    let sum = 0;
    for (const value of sorted) {
      sum += value;
      const bin = Math.min(Math.floor(value / 2), 20);
      histogram[bin] = (histogram[bin] ?? 0) + 1;
    }
    const pick = (share: number): number => sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? 0;
    return { fps: sum > 0 ? (1000 * sorted.length) / sum : 0, p50: pick(0.5), p99: pick(0.99), max: pick(1), histogram };
  }
}
