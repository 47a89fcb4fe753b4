// Where the camera of an open scene first stands.
import { Vector3, type Box3, type PerspectiveCamera } from "three";
import type { CameraMode, Stand } from "./rig";
import { standAt } from "./rig";
import { isTied } from "./model";
import type { World } from "./world";

/** Room round what is shown. */
const MARGIN = 1.08;
/** Of a camera hint's distance, for robots that walk away. */
const AROUND = 1.5;

/** The stand that shows what the world is about, and whether it follows. */
export function homeOf(world: World, camera: PerspectiveCamera): { stand: Stand; mode: CameraMode } {
  if (world.crowd !== undefined) {
    const race = world.crowd.mode === "race";
    // Tiles are seen as a page is read; runners from behind, with the lanes side by side.
    const stand = overview(world.bounds(), camera, race ? Math.PI * 0.97 : -Math.PI / 2 + 0.1, race ? 0.5 : 0.95);
    return { stand, mode: race ? "follow" : "free" };
  }
  const first = world.actors[0];
  const scene = first?.member.env.scene;
  if (first === undefined || scene === undefined) return { stand: standAt([3, -4, 2.5], [0, 0, 0.5]), mode: "free" };
  const stand = standAt(scene.camera.position, scene.camera.target);
  // Hints are for a close look; ground round the robot shows how it moves. A narrow view must stand still further off.
  stand.distance *= AROUND * Math.max(1, 1.25 / camera.aspect);
  const contents = isTied(scene) ? world.contents(first) : undefined;
  if (contents !== undefined && !contents.isEmpty()) {
    return { stand: overview(contents, camera, stand.azimuth, Math.max(stand.elevation, 0.3)), mode: "free" };
  }
  if (world.actors.length > 1) {
    const whole = overview(world.bounds(), camera, stand.azimuth, 0.45);
    stand.target.copy(whole.target).setZ(scene.camera.target[2]);
    stand.elevation = 0.45;
    stand.distance = Math.max(stand.distance, whole.distance);
  }
  return { stand, mode: isTied(scene) ? "free" : "follow" };
}

/** Behind and above one robot of a crowd. */
export function closeTo(at: Vector3, reach: number, camera: PerspectiveCamera): Stand {
  const distance = Math.max(reach * 7.5, 1.2) * Math.max(1, 1.25 / camera.aspect);
  return { azimuth: -Math.PI / 2 + 0.55, elevation: 0.6, distance, target: at.clone() };
}

/** The nearest stand from these angles that has the whole box in view, in the middle. */
export function overview(box: Box3, camera: PerspectiveCamera, azimuth: number, elevation: number): Stand {
  const target = box.getCenter(new Vector3());
  const back = new Vector3(Math.cos(azimuth) * Math.cos(elevation), Math.sin(azimuth) * Math.cos(elevation), Math.sin(elevation));
  const right = new Vector3(-Math.sin(azimuth), Math.cos(azimuth), 0);
  const up = new Vector3().crossVectors(back, right);
  const tanY = Math.tan((camera.fov * Math.PI) / 360);
  const tanX = tanY * camera.aspect;
  const corners = cornersOf(box);
  const seen = new Vector3();
  let distance = 1;
  // What is near looks larger: aim so that as much is free above as below, then come as near as that allows.
  for (let round = 0; round < 12; round++) {
    distance = 1;
    let [low, high, left, most] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const corner of corners) {
      seen.subVectors(corner, target);
      const needed = Math.max(Math.abs(seen.dot(right)) / tanX, Math.abs(seen.dot(up)) / tanY);
      distance = Math.max(distance, seen.dot(back) + needed * MARGIN);
    }
    for (const corner of corners) {
      seen.subVectors(corner, target);
      const depth = distance - seen.dot(back);
      [low, high] = [Math.min(low, seen.dot(up) / depth), Math.max(high, seen.dot(up) / depth)];
      [left, most] = [Math.min(left, seen.dot(right) / depth), Math.max(most, seen.dot(right) / depth)];
    }
    target.addScaledVector(up, ((low + high) / 2) * distance * 0.8).addScaledVector(right, ((left + most) / 2) * distance * 0.8);
  }
  return { azimuth, elevation, distance, target };
}

function cornersOf(box: Box3): Vector3[] {
  const [xs, ys, zs] = [[box.min.x, box.max.x], [box.min.y, box.max.y], [box.min.z, box.max.z]] as const;
  return xs.flatMap((x) => ys.flatMap((y) => zs.map((z) => new Vector3(x, y, z))));
}
