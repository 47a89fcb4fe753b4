// A short push from the side at the highest part of the robot on the show: a drag that lets go by itself.
import type { Connection } from "../net/connection";
import { store } from "../state/store";
import type { Viewport } from "../viewport/viewport";

/** How far the spring is drawn aside, in heights of the robot; and for how long. */
const REACH = 1.1;
const PUSH_MS = 160;
const SEND_MS = 40;

export type Side = "left" | "right";

export class Push {
  private timer = 0;
  private endMs = 0;
  /** For tests and the curious: pushes since the page came. */
  count = 0;

  constructor(
    private readonly connection: Connection,
    private readonly viewport: Viewport,
  ) {}

  /** Whether there is a robot to push, and this page may. */
  static possible(): boolean {
    const { hello, status } = store.state;
    if (hello === undefined || hello.read_only || status === undefined || status.replay !== "") return false;
    const { scene, pixels } = hello.env;
    return !pixels && !scene.camera.flat && scene.bodies.some((body) => body.draggable && body.agent >= 0);
  }

  /** Push to a side as it is seen. Pressed again, it goes on. */
  begin(side: Side): void {
    const grip = Push.possible() ? this.grip() : undefined;
    const right = this.viewport.right();
    if (grip === undefined || right === undefined) return;
    this.end();
    this.count += 1;
    const { body, position, height } = grip;
    const reach = (side === "right" ? 1 : -1) * REACH * height;
    const target: [number, number, number] = [position[0] + right[0] * reach, position[1] + right[1] * reach, position[2]];
    this.endMs = performance.now() + PUSH_MS;
    const send = (): void => this.connection.tell({ type: "force", stage: "", body, point: [0, 0, 0], target });
    send();
    this.timer = window.setInterval(() => {
      if (performance.now() < this.endMs) send();
      else this.end();
    }, SEND_MS);
  }

  end(): void {
    if (this.timer === 0) return;
    window.clearInterval(this.timer);
    this.timer = 0;
    this.connection.tell({ type: "release", stage: "" });
  }

  /** The highest body of the robot as it stands now. */
  private grip(): { body: number; position: readonly [number, number, number]; height: number } | undefined {
    const bodies = store.state.hello?.env.scene.bodies ?? [];
    const { positions } = this.viewport.poses;
    let best = -1;
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    bodies.forEach((body, index) => {
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
