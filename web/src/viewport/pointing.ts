// Between the screen and the scene: what is under the pointer, where a robot is in the picture.
import { Plane, Raycaster, Vector2, Vector3, type PerspectiveCamera } from "three";
import type { Actor } from "./actor";
import { recordOf, type CrowdRecord } from "./crowd";
import { pick } from "./pick";
import type { World } from "./world";

export type Vec3 = readonly [number, number, number];

/** A body under the pointer. Points are metres as drawn; `shift` is how far its instance is drawn from its own world. */
export interface Hit {
  stream: number;
  /** Empty for the show. */
  stage_id: string;
  instance: number;
  /** What a crowd says of the env. */
  record?: CrowdRecord;
  body: number;
  point: Vec3;
  position: Vec3;
  quaternion: readonly [number, number, number, number];
  shift: Vec3;
}

/** A robot of a crowd as it stands in the picture; x and y are pixels from the viewport's corner. */
export interface CrowdRobot extends CrowdRecord {
  x: number;
  y: number;
  /** It passes the filter. */
  shown: boolean;
}

/** Fingers are thick and balls are small: what the pointer misses by so many pixels still counts as hit. */
const MARGIN_PX = { flat: 26, open: 10, crowd: 5 };

export class Pointing {
  constructor(
    private readonly world: World,
    private readonly camera: PerspectiveCamera,
    private readonly host: HTMLElement,
  ) {}

  /** The draggable body under a point (pixels), as drawn now; a near miss counts. */
  pick(x: number, y: number): Hit | undefined {
    const { world, camera, host } = this;
    const { origin, direction } = this.ray(x, y);
    const ray = { origin: origin.toArray(), direction: direction.toArray() };
    const pixels = world.flat ? MARGIN_PX.flat : world.crowd === undefined ? MARGIN_PX.open : MARGIN_PX.crowd;
    const margin = (pixels * 2 * Math.tan((camera.fov * Math.PI) / 360)) / host.clientHeight;
    let best: Hit | undefined;
    let [miss, distance] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const actor of world.actors) {
      const { cast, member } = actor;
      if (cast === undefined) continue;
      const { bodies } = member.env.scene;
      const met = pick(ray, cast.drawings, margin, (body) => member.crowd || bodies[body]?.draggable === true);
      if (met === undefined || met.miss > miss || (met.miss === miss && met.distance >= distance)) continue;
      ({ miss, distance } = met);
      best = {
        stream: member.stream,
        stage_id: member.stageId,
        instance: met.instance,
        ...(member.crowd ? { record: recordOf(actor, met.instance) } : {}),
        body: met.body,
        point: met.point,
        ...poseOf(actor, met.instance, met.body),
      };
    }
    return best;
  }

  /** Where a grabbed point (in the body's own frame) is drawn now; undefined when its stream has gone. */
  grip(hit: Hit, local: Vec3): Vec3 | undefined {
    const actor = this.world.actors.find((one) => one.stream === hit.stream);
    if (actor?.cast === undefined || hit.instance >= actor.cast.instances) return undefined;
    const { position, quaternion } = poseOf(actor, hit.instance, hit.body);
    const [w, x, y, z] = quaternion;
    const [tx, ty, tz] = [2 * (y * local[2] - z * local[1]), 2 * (z * local[0] - x * local[2]), 2 * (x * local[1] - y * local[0])];
    return [
      position[0] + local[0] + w * tx + y * tz - z * ty,
      position[1] + local[1] + w * ty + z * tx - x * tz,
      position[2] + local[2] + w * tz + x * ty - y * tx,
    ];
  }

  /** Where the pointer's ray meets the horizontal plane (flat) or the plane that faces the camera through `at`. */
  target(x: number, y: number, at: Vec3): Vec3 | undefined {
    const normal = this.world.flat ? new Vector3(0, 0, 1) : this.camera.getWorldDirection(new Vector3());
    const plane = new Plane().setFromNormalAndCoplanarPoint(normal, new Vector3(...at));
    const hit = this.ray(x, y).intersectPlane(plane, new Vector3());
    return hit === null ? undefined : [hit.x, hit.y, hit.z];
  }

  /** The way to the right of the picture along the ground, of length 1. */
  right(): Vec3 {
    const right = new Vector3(1, 0, 0).applyQuaternion(this.camera.quaternion).setZ(0).normalize();
    return [right.x, right.y, 0];
  }

  /** Pixels of a point as drawn; undefined behind the camera. `at` is overwritten. */
  onScreen(at: Vector3): { x: number; y: number } | undefined {
    at.project(this.camera);
    if (at.z > 1) return undefined;
    return { x: ((at.x + 1) / 2) * this.host.clientWidth, y: ((1 - at.y) / 2) * this.host.clientHeight };
  }

  /** All robots of the crowd in view of the camera's front. */
  robots(): CrowdRobot[] {
    const found: CrowdRobot[] = [];
    const at = new Vector3();
    for (const actor of this.world.actors) {
      if (!actor.member.crowd || actor.cast === undefined) continue;
      for (let i = 0; i < Math.min(actor.cast.instances, actor.records.count); i++) {
        const place = this.onScreen(actor.root(i, at));
        if (place !== undefined) found.push({ ...recordOf(actor, i), ...place, shown: actor.shown[i] === 1 });
      }
    }
    return found;
  }

  private ray(x: number, y: number): Raycaster["ray"] {
    const { host } = this;
    raycaster.setFromCamera(pointer.set((x / host.clientWidth) * 2 - 1, 1 - (y / host.clientHeight) * 2), this.camera);
    return raycaster.ray;
  }
}

const raycaster = new Raycaster();
const pointer = new Vector2();

/** Pose of a body as drawn, and how far that is from its own world. */
function poseOf(actor: Actor, instance: number, body: number): Pick<Hit, "position" | "quaternion" | "shift"> {
  const { positions: p, quaternions: q, bodies } = actor.member.feed.poses;
  const at = instance * bodies + body;
  const s = instance * 3;
  const moved = actor.cast?.shift;
  const shift: Vec3 = [moved?.[s] ?? 0, moved?.[s + 1] ?? 0, moved?.[s + 2] ?? 0];
  return {
    position: [(p[at * 3] ?? 0) + shift[0], (p[at * 3 + 1] ?? 0) + shift[1], (p[at * 3 + 2] ?? 0) + shift[2]],
    quaternion: [q[at * 4] ?? 1, q[at * 4 + 1] ?? 0, q[at * 4 + 2] ?? 0, q[at * 4 + 3] ?? 0],
    shift,
  };
}
