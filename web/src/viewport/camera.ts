// Where the camera stands: a flat scene is seen from above with a slight tilt, as large as the view allows.
import { PerspectiveCamera, Vector3, type Box3 } from "three";
import type { CameraHint } from "../generated/contracts";

const FIELD_OF_VIEW = 26;
const TILT = 0.38;
/** Share of the view that the scene may fill; the top keeps room for the name tags. */
const FILL_X = 0.975;
const FILL_Y = 0.93;

export function makeCamera(): PerspectiveCamera {
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.05, 500);
  camera.up.set(0, 0, 1);
  return camera;
}

/** Place the camera for a view of this aspect. */
export function placeCamera(camera: PerspectiveCamera, hint: CameraHint, bounds: Box3, aspect: number): void {
  camera.aspect = aspect;
  if (!hint.flat) {
    camera.position.set(...hint.position);
    camera.lookAt(new Vector3(...hint.target));
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
    return;
  }
  const centre = bounds.getCenter(new Vector3()).setZ(0);
  const direction = new Vector3(0, -Math.sin(TILT), Math.cos(TILT));
  const corners = cornersOf(bounds);
  let near = 0.1;
  let far = 400;
  // Perspective makes the near edge larger: aim so that what is seen is centred, then find the smallest distance.
  const aim = centre.clone();
  for (let round = 0; round < 40; round++) {
    const distance = (near + far) / 2;
    for (let settle = 0; settle < 3; settle++) {
      stand(camera, aim, direction, distance);
      const { top, bottom } = extent(camera, corners);
      aim.y += ((top + bottom) / 2) * distance * Math.tan((FIELD_OF_VIEW * Math.PI) / 360) * 0.9;
    }
    stand(camera, aim, direction, distance);
    const seen = extent(camera, corners);
    const fits = seen.side <= FILL_X && seen.top <= FILL_Y && seen.bottom >= -FILL_Y;
    if (fits) far = distance;
    else near = distance;
  }
}

function stand(camera: PerspectiveCamera, aim: Vector3, direction: Vector3, distance: number): void {
  camera.position.copy(aim).addScaledVector(direction, distance);
  camera.lookAt(aim);
  camera.near = distance * 0.2;
  camera.far = distance * 4;
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
}

const point = new Vector3();

function extent(camera: PerspectiveCamera, corners: readonly Vector3[]): { side: number; top: number; bottom: number } {
  let side = 0;
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  for (const corner of corners) {
    point.copy(corner).applyMatrix4(camera.matrixWorldInverse);
    if (point.z >= 0) return { side: 9, top: 9, bottom: -9 };
    point.applyMatrix4(camera.projectionMatrix);
    side = Math.max(side, Math.abs(point.x));
    top = Math.max(top, point.y);
    bottom = Math.min(bottom, point.y);
  }
  return { side, top, bottom };
}

function cornersOf(box: Box3): Vector3[] {
  const corners: Vector3[] = [];
  for (const x of [box.min.x, box.max.x]) {
    for (const y of [box.min.y, box.max.y]) {
      for (const z of [box.min.z, box.max.z]) corners.push(new Vector3(x, y, z));
    }
  }
  return corners;
}
