// A drag: the grabbed point of a body and where the pointer is, at most 60 messages a second. No DOM.

type Vec3 = readonly [number, number, number];

export const SHORTEST_GAP_MS = 1000 / 60;
/** The stage ends a drag after 300 ms of silence; a pointer that rests must go on speaking. */
const REPEAT_MS = 100;

export interface DragMessage {
  /** Empty = the show. */
  stage: string;
  body: number;
  point: Vec3;
  target: Vec3;
}

export class Drag {
  private stage = "";
  private body = -1;
  private point: Vec3 = [0, 0, 0];
  private target: Vec3 = [0, 0, 0];
  private dirty = false;
  private sentAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly send: (message: DragMessage) => void,
    private readonly release: (stage: string) => void,
  ) {}

  get active(): boolean {
    return this.body >= 0;
  }

  get grabbed(): DragMessage | undefined {
    return this.active ? { stage: this.stage, body: this.body, point: this.point, target: this.target } : undefined;
  }

  start(stage: string, body: number, point: Vec3, target: Vec3, nowMs: number): void {
    this.stage = stage;
    this.body = body;
    this.point = point;
    this.move(target, nowMs);
  }

  move(target: Vec3, nowMs: number): void {
    if (!this.active) return;
    this.target = target;
    this.dirty = true;
    this.flush(nowMs);
  }

  /** Call every drawn frame: sends what the rate limit held back, and repeats while the pointer rests. */
  flush(nowMs: number): void {
    if (!this.active) return;
    const since = nowMs - this.sentAtMs;
    if ((this.dirty && since >= SHORTEST_GAP_MS - 0.5) || since >= REPEAT_MS) {
      this.dirty = false;
      this.sentAtMs = nowMs;
      this.send({ stage: this.stage, body: this.body, point: this.point, target: this.target });
    }
  }

  end(): void {
    if (!this.active) return;
    this.body = -1;
    this.dirty = false;
    this.release(this.stage);
  }
}

/** World point to the frame of a body at `position` with rotation `q` (w x y z). */
export function toLocal(world: Vec3, position: Vec3, q: readonly [number, number, number, number]): Vec3 {
  const d: Vec3 = [world[0] - position[0], world[1] - position[1], world[2] - position[2]];
  const [w, x, y, z] = [q[0], -q[1], -q[2], -q[3]];
  const t: Vec3 = [2 * (y * d[2] - z * d[1]), 2 * (z * d[0] - x * d[2]), 2 * (x * d[1] - y * d[0])];
  return [
    d[0] + w * t[0] + y * t[2] - z * t[1],
    d[1] + w * t[1] + z * t[0] - x * t[2],
    d[2] + w * t[2] + x * t[1] - y * t[0],
  ];
}
