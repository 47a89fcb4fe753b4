// The pointer on the robot, and pushes from the side: both pull at a body of the engine. No DOM.
import { toLocal } from "../input/drag";
import type { Engine } from "../live/engine";
import type { Hit, Viewport } from "../viewport/viewport";

type Vec3 = readonly [number, number, number];
export type Side = "left" | "right";

/** How far the spring of a push is drawn aside, in heights of the robot; and for how long. */
const REACH = 1.1;
const PUSH_MS = 160;

export class Hand {
  pushes = 0;
  private hit: Hit | undefined;
  private local: Vec3 = [0, 0, 0];
  private target: Vec3 = [0, 0, 0];
  private pushEndMs = Number.NEGATIVE_INFINITY;
  private pushing = false;

  constructor(
    private readonly viewport: Viewport,
    private readonly engine: Engine,
  ) {}

  get busy(): boolean {
    return this.hit !== undefined;
  }

  /** Whether there is a robot to push from the side. */
  get pushable(): boolean {
    const { scene } = this.engine.env;
    return !scene.camera.flat && scene.bodies.some((body) => body.draggable && body.agent >= 0);
  }

  /** The pointer went down at a point of the viewport (CSS pixels); false when there is nothing to hold. */
  press(x: number, y: number): boolean {
    const hit = this.viewport.pick(x, y);
    if (hit === undefined) return false;
    this.endPush();
    this.hit = hit;
    this.local = toLocal(hit.point, hit.position, hit.quaternion);
    this.pull(minus(hit.point, hit.shift));
    return true;
  }

  move(x: number, y: number): void {
    const { hit } = this;
    if (hit === undefined) return;
    const target = this.viewport.target(x, y, hit.point);
    if (target !== undefined) this.pull(minus(target, hit.shift));
  }

  /** Let go of everything. */
  end(): void {
    this.endPush();
    if (this.hit === undefined) return;
    this.hit = undefined;
    this.engine.release();
    this.viewport.band(undefined, undefined);
  }

  /** Push to a side as it is seen. Pressed again, it goes on. */
  push(side: Side, nowMs: number): void {
    const grip = this.pushable && !this.busy ? this.grip() : undefined;
    const right = this.viewport.right();
    if (grip === undefined || right === undefined) return;
    const reach = (side === "right" ? 1 : -1) * REACH * grip.height;
    const [x, y, z] = grip.position;
    this.engine.grab(grip.body, [0, 0, 0], [x + right[0] * reach, y + right[1] * reach, z]);
    this.pushing = true;
    this.pushEndMs = nowMs + PUSH_MS;
    this.pushes += 1;
  }

  /** Once a drawn frame: the rubber band, and the end of a push. */
  drawn(nowMs: number): void {
    if (this.pushing && nowMs >= this.pushEndMs) this.endPush();
    const { hit } = this;
    if (hit !== undefined) this.viewport.band(this.viewport.grip(hit, this.local), plus(this.target, hit.shift));
  }

  private endPush(): void {
    if (!this.pushing) return;
    this.pushing = false;
    this.engine.release();
  }

  private pull(target: Vec3): void {
    if (this.hit === undefined) return;
    this.target = target;
    this.engine.grab(this.hit.body, this.local, target);
  }

  /** The highest body of the robot as it stands now. */
  private grip(): { body: number; position: Vec3; height: number } | undefined {
    const { positions } = this.viewport.poses;
    let best = -1;
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    this.engine.env.scene.bodies.forEach((body, index) => {
      const z = positions[index * 3 + 2];
      if (!body.draggable || body.agent < 0 || z === undefined || !Number.isFinite(z)) return;
      low = Math.min(low, z);
      if (z > high) [best, high] = [index, z];
    });
    if (best < 0) return undefined;
    const at = (axis: number): number => positions[best * 3 + axis] ?? 0;
    return { body: best, position: [at(0), at(1), at(2)], height: Math.max(high - low, 0.2) };
  }
}

function minus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function plus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}
