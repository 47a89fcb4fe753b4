// When the page came to life: the first drawn frame in which something had moved.
import type { Viewport } from "../viewport/viewport";

const MOVED_M = 1e-5;

export class Alive {
  /** Milliseconds since navigation began; 0 while nothing has moved. */
  atMs = 0;
  /** The same of what comes before: the script began, the engine stood, a frame was drawn. */
  readonly steps: Record<string, number> = {};
  private first: Float32Array | undefined;

  mark(step: string): void {
    this.steps[step] ??= performance.now();
  }

  drawn(viewport: Viewport, nowMs: number): void {
    if (this.atMs > 0) return;
    if (viewport.feeds.show.image !== undefined && viewport.drawn > 1) this.atMs = Math.max(nowMs, performance.now());
    const { positions } = viewport.feeds.get(1)?.poses ?? viewport.poses;
    if (positions.length === 0 || viewport.drawn === 0) return;
    this.mark("drawn");
    if (this.first === undefined || this.first.length !== positions.length) this.first = positions.slice();
    else if (positions.some((value, i) => Math.abs(value - (this.first as Float32Array)[i]!) > MOVED_M)) this.atMs = Math.max(nowMs, performance.now());
  }
}
