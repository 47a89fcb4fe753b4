// The camera's stand in an open scene: it turns about what it looks at, follows it, and moves there smoothly. No DOM.
import { Vector3, type PerspectiveCamera } from "three";

export type CameraMode = "follow" | "free";

/** Angles in radians: azimuth from +x, elevation above the ground; metres. */
export interface Stand {
  azimuth: number;
  elevation: number;
  distance: number;
  target: Vector3;
}

const MIN_ELEVATION = 0.04;
const MAX_ELEVATION = 1.52;
const MIN_DISTANCE = 0.25;
const MAX_DISTANCE = 400;
/** Robots that ran so far apart are no longer all kept in view. */
const MAX_LEAST = 60;
/** Time constants, seconds: of what a pointer moves, of what is followed along and above the ground. */
const EASE_S = 0.09;
const FOLLOW_S = 0.16;
const RISE_S = 0.5;
/** How fast what is followed goes is taken over this time. */
const SPEED_S = 0.25;
/** A robot does not move so far in a frame: it was put elsewhere. */
const JUMP_M = 3;

export class Rig {
  mode: CameraMode = "follow";
  private readonly now: Stand = { azimuth: -1, elevation: 0.4, distance: 5, target: new Vector3() };
  private readonly wanted: Stand = { azimuth: -1, elevation: 0.4, distance: 5, target: new Vector3() };
  private ground = 0;
  /** Where what is followed was last, and its speed along the ground, metres a second. */
  private before: { x: number; y: number } | undefined;
  private readonly speed = { x: 0, y: 0 };

  get target(): Vector3 {
    return this.now.target;
  }

  get distance(): number {
    return this.now.distance;
  }

  /** Go to a stand, at once or smoothly. */
  go(stand: Stand, mode: CameraMode, ground: number, atOnce: boolean): void {
    this.mode = mode;
    this.ground = ground;
    // The short way round.
    const turns = Math.round((this.now.azimuth - stand.azimuth) / (2 * Math.PI));
    copyStand(this.wanted, { ...stand, azimuth: stand.azimuth + turns * 2 * Math.PI });
    if (atOnce) copyStand(this.now, this.wanted);
  }

  /** Turn by angles; what a finger does is followed almost at once. */
  orbit(azimuth: number, elevation: number): void {
    this.wanted.azimuth += azimuth;
    this.wanted.elevation = clamp(this.wanted.elevation + elevation, MIN_ELEVATION, MAX_ELEVATION);
  }

  zoom(factor: number): void {
    this.wanted.distance = clamp(this.wanted.distance * factor, MIN_DISTANCE, MAX_DISTANCE);
  }

  /** Move over the ground by shares of the view's height; ends following. */
  pan(right: number, up: number, fieldOfView: number): void {
    this.mode = "free";
    const metres = 2 * this.now.distance * Math.tan(fieldOfView / 2);
    const [c, s] = [Math.cos(this.now.azimuth), Math.sin(this.now.azimuth)];
    this.wanted.target.x += (-s * right - c * up) * metres;
    this.wanted.target.y += (c * right - s * up) * metres;
  }

  /** Advance by `dtS`; `subject` is what is followed, if anything, from no nearer than `least` metres. */
  update(dtS: number, subject: Vector3 | undefined, least = 0): void {
    const { now, wanted } = this;
    const ease = 1 - Math.exp(-dtS / EASE_S);
    if (this.mode === "follow" && subject !== undefined) {
      const far = Math.hypot(subject.x - now.target.x, subject.y - now.target.y) > JUMP_M + now.distance;
      const along = far ? 1 : 1 - Math.exp(-dtS / FOLLOW_S);
      this.watch(subject, far ? 0 : dtS);
      // Whoever follows by a share of the way lags by speed times time: look so far ahead.
      now.target.x += (subject.x + this.speed.x * FOLLOW_S - now.target.x) * along;
      now.target.y += (subject.y + this.speed.y * FOLLOW_S - now.target.y) * along;
      now.target.z += (subject.z - now.target.z) * (far ? 1 : 1 - Math.exp(-dtS / RISE_S));
      wanted.target.copy(now.target);
    } else {
      this.before = undefined;
      now.target.lerp(wanted.target, ease);
    }
    now.azimuth += (wanted.azimuth - now.azimuth) * ease;
    now.elevation += (wanted.elevation - now.elevation) * ease;
    const distance = this.mode === "follow" ? Math.max(wanted.distance, Math.min(least, MAX_LEAST)) : wanted.distance;
    now.distance *= (distance / now.distance) ** ease;
  }

  /** Take up the speed of what is followed; it begins anew after a jump (dtS 0). */
  private watch({ x, y }: Vector3, dtS: number): void {
    const { before, speed } = this;
    const share = before === undefined || dtS <= 0 ? 0 : 1 - Math.exp(-dtS / SPEED_S);
    if (share === 0) speed.x = speed.y = 0;
    else if (before !== undefined) {
      speed.x += ((x - before.x) / dtS - speed.x) * share;
      speed.y += ((y - before.y) / dtS - speed.y) * share;
    }
    this.before = { x, y };
  }

  /** Put the camera there, never below the ground. */
  place(camera: PerspectiveCamera): void {
    const { azimuth, elevation, distance, target } = this.now;
    const flat = Math.cos(elevation) * distance;
    camera.position.set(target.x + Math.cos(azimuth) * flat, target.y + Math.sin(azimuth) * flat, target.z + Math.sin(elevation) * distance);
    camera.position.z = Math.max(camera.position.z, this.ground + 0.05);
    camera.lookAt(target);
    camera.near = Math.max(distance * 0.02, 0.01);
    camera.far = Math.max(distance * 12, 120);
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
  }
}

/** The stand of a camera hint. */
export function standAt(position: readonly [number, number, number], target: readonly [number, number, number]): Stand {
  const [x, y, z] = [position[0] - target[0], position[1] - target[1], position[2] - target[2]];
  const distance = Math.hypot(x, y, z) || 1;
  return {
    azimuth: Math.atan2(y, x),
    elevation: clamp(Math.asin(z / distance), MIN_ELEVATION, MAX_ELEVATION),
    distance,
    target: new Vector3(...target),
  };
}

function copyStand(to: Stand, from: Stand): void {
  to.azimuth = from.azimuth;
  to.elevation = from.elevation;
  to.distance = from.distance;
  to.target.copy(from.target);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
