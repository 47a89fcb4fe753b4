// What a task needs to know about a compiled model: sizes, names, joints, sensors; read once.
import type { MjModel } from "@mujoco/mujoco";

export type Kind = "body" | "joint" | "site" | "geom" | "tendon" | "sensor" | "actuator" | "camera" | "light";

export interface Joint {
  /** MuJoCo's mjtJoint: 0 free, 1 ball, 2 slide, 3 hinge. */
  readonly type: number;
  readonly qpos: number;
  readonly dof: number;
}

export interface Sensor {
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

export const [FREE, BALL] = [0, 1];
/** MuJoCo's mjtSensor. */
export const TOUCH = 0;

export interface Facts {
  readonly nu: number;
  readonly bodies: number;
  readonly timestep: number;
  /** By kind; an object without a name has its number for one. */
  readonly names: Readonly<Record<Kind, readonly string[]>>;
  readonly joints: readonly Joint[];
  readonly sensors: readonly Sensor[];
  readonly qpos0: Float64Array;
  readonly mass: Float64Array;
  /** Range of each control; infinite where it has none. */
  readonly controlLow: Float64Array;
  readonly controlHigh: Float64Array;
}

export function readFacts(model: MjModel): Facts {
  const text = new TextDecoder();
  const letters: Uint8Array = new Uint8Array(model.names as ArrayLike<number>);
  const named = (addresses: ArrayLike<number>, count: number): string[] =>
    Array.from({ length: count }, (_, index) => {
      const start = addresses[index] ?? letters.length;
      const end = letters.indexOf(0, start);
      return text.decode(letters.subarray(start, end < 0 ? letters.length : end)) || String(index);
    });
  const range = model.actuator_ctrlrange as ArrayLike<number>;
  const limited = Array.from({ length: model.nu }, (_, index) => isLimited(model, index));
  const bound = (side: number): Float64Array =>
    Float64Array.from(limited, (cut, index) => (cut ? range[2 * index + side]! : side === 0 ? -Infinity : Infinity));
  return {
    nu: model.nu,
    bodies: model.nbody,
    timestep: model.opt.timestep,
    names: {
      body: named(model.name_bodyadr, model.nbody),
      joint: named(model.name_jntadr, model.njnt),
      site: named(model.name_siteadr, model.nsite),
      geom: named(model.name_geomadr, model.ngeom),
      tendon: named(model.name_tendonadr, model.ntendon),
      sensor: named(model.name_sensoradr, model.nsensor),
      actuator: named(model.name_actuatoradr, model.nu),
      camera: named(model.name_camadr, model.ncam),
      light: named(model.name_lightadr, model.nlight),
    },
    joints: Array.from({ length: model.njnt }, (_, index) => ({
      type: model.jnt_type[index],
      qpos: model.jnt_qposadr[index],
      dof: model.jnt_dofadr[index],
    })),
    sensors: Array.from({ length: model.nsensor }, (_, index) => ({
      type: model.sensor_type[index],
      start: model.sensor_adr[index],
      size: model.sensor_dim[index],
    })),
    qpos0: Float64Array.from(model.qpos0 as ArrayLike<number>),
    mass: Float64Array.from(model.body_mass as ArrayLike<number>),
    controlLow: bound(0),
    controlHigh: bound(1),
  };
}

/** Arrays of flags cannot be read whole in this MuJoCo, one actuator's can. */
function isLimited(model: MjModel, actuator: number): boolean {
  const one = model.actuator(actuator);
  const limited = Boolean(one.ctrllimited);
  one.delete();
  return limited;
}
