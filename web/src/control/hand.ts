// The pointer on robots: a pull on a stage's robot is a force; a crowd's robot is chosen, and a pull asks for its copy.
import { Drag, toLocal } from "../input/drag";
import type { Connection } from "../net/connection";
import type { Hit, Viewport } from "../viewport/viewport";

type Vec3 = readonly [number, number, number];

/** Pixels that a pointer may tremble and still mean a click. */
const CLICK_PX = 8;

export class Hand {
  readonly drag: Drag;
  private hit: Hit | undefined;
  private local: Vec3 = [0, 0, 0];
  private pressed: { x: number; y: number } | undefined;

  constructor(
    private readonly viewport: Viewport,
    connection: Connection,
    private readonly listener: {
      chosen(runId: string, env: number): void;
      pulled(runId: string, env: number): void;
    },
  ) {
    this.drag = new Drag(
      ({ stage, body, point, target }) => connection.tell({ type: "force", stage, body, point, target }),
      (stage) => connection.tell({ type: "release", stage }),
    );
  }

  /** Whether something is held or pressed, so that the pointer's ways belong to it. */
  get busy(): boolean {
    return this.hit !== undefined;
  }

  /** The pointer went down at a point of the viewport (CSS pixels); false when there is nothing to hold. */
  press(x: number, y: number): boolean {
    const hit = this.viewport.pick(x, y);
    if (hit === undefined) return false;
    this.hit = hit;
    this.pressed = { x, y };
    if (hit.record !== undefined) return true;
    this.local = toLocal(hit.point, hit.position, hit.quaternion);
    this.drag.start(hit.stage_id, hit.body, this.local, minus(hit.point, hit.shift), performance.now());
    return true;
  }

  move(x: number, y: number): void {
    const { hit, pressed } = this;
    if (hit === undefined || pressed === undefined) return;
    if (hit.record !== undefined) {
      if (Math.hypot(x - pressed.x, y - pressed.y) < CLICK_PX) return;
      this.listener.pulled(hit.record.runId, hit.record.env);
      this.end();
      return;
    }
    const target = this.viewport.target(x, y, hit.point);
    if (target !== undefined) this.drag.move(minus(target, hit.shift), performance.now());
  }

  lift(): void {
    const record = this.hit?.record;
    if (record !== undefined) this.listener.chosen(record.runId, record.env);
    this.end();
  }

  /** Let go without a word: focus, view or connection was lost. */
  end(): void {
    this.hit = undefined;
    this.pressed = undefined;
    this.drag.end();
    this.viewport.band(undefined, undefined);
  }

  /** Once a drawn frame: what is to be sent, and the rubber band. */
  drawn(nowMs: number): void {
    this.drag.flush(nowMs);
    const { hit } = this;
    const grabbed = this.drag.grabbed;
    if (hit === undefined || grabbed === undefined) return;
    this.viewport.band(this.viewport.grip(hit, this.local), plus(grabbed.target, hit.shift));
  }
}

function minus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function plus(a: Vec3, b: Vec3): Vec3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}
