// Robots out of the golden recordings, in the real WebAssembly of MuJoCo, for the tests.
import { readFileSync } from "node:fs";
import type { EnvSpec, RobotLive, Task } from "../src/generated/contracts";
import type { PlayedPolicy, Vec3 } from "../src/live/engine";
import { compileModel, loadMujoco } from "../src/live/robot/mujoco";
import { makeRobot, type Robot } from "../src/live/robot/robot";
import type { Shape } from "../src/live/robot/shape";
import { Simulation } from "../src/live/robot/simulation";

export const NAMES = [
  "half-cheetah", "ant", "humanoid", "hopper", "walker2d", "swimmer", "inverted-pendulum", "inverted-double-pendulum",
  "reacher", "pusher", "beetle", "go1",
]; // prettier-ignore

export interface Recording {
  readonly env: EnvSpec;
  readonly live: RobotLive;
  readonly parts: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, number>>;
  readonly start: { readonly fields: string };
  readonly hand: { readonly positions: string; readonly quaternions: string; readonly body: number; readonly point: Vec3; readonly target: Vec3; readonly applied: readonly number[] };
  readonly steps: readonly { readonly action: string; readonly obs: string; readonly fields: string }[];
}

export const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
export const singles = (text: string): Float32Array => new Float32Array(bytes(text).buffer);
export const golden = (name: string): Recording => JSON.parse(readFileSync(`tests/golden/robot-${name}.json`, "utf8")) as Recording;
export const wasm = (): Uint8Array => readFileSync("node_modules/@mujoco/mujoco/mujoco.wasm");

/** Answers with what it is told. */
function puppet(env: EnvSpec, write: (out: Float32Array, decision: number) => void): PlayedPolicy {
  let decision = 0;
  return { name: "puppet", obsSize: env.obs_size, actionSize: env.action.size, act: (_, out) => write(out, decision++) };
}

export const wave = (out: Float32Array, decision: number): void => out.forEach((_, i) => (out[i] = 0.4 * Math.sin(0.7 * decision + i)));

export async function robot(name: string, write = wave, change: (task: Task) => Task = (task) => task): Promise<Robot> {
  const { env, live, parts } = golden(name);
  const part = (of: string): Promise<Uint8Array> => Promise.resolve(of === "mujoco.wasm" ? wasm() : bytes(parts[of]!));
  return (await makeRobot({ ...live, task: change(live.task) }, env, part, [puppet(env, write)])) as Robot;
}

export async function simulation(name: string): Promise<Simulation> {
  const { live, parts } = golden(name);
  const mujoco = await loadMujoco(wasm());
  const files = new Map(Object.entries(live.files).map(([file, part]) => [file, bytes(parts[part]!)]));
  return new Simulation(mujoco, compileModel(mujoco, new TextDecoder().decode(bytes(parts[live.model]!)), files));
}

export function place(of: Robot): { positions: Float32Array; quaternions: Float32Array } {
  const count = 64;
  const found = { positions: new Float32Array(3 * count), quaternions: new Float32Array(4 * count) };
  of.poses(found.positions, found.quaternions);
  return found;
}

/** Put a robot into a recorded start; returns numbers of a recorded moment by field. */
export function recorded(one: Robot, name: string, moment: string): (field: string) => Float64Array {
  const { fields, start } = golden(name);
  const reader = (text: string) => (wanted: string): Float64Array => {
    let at = 0;
    for (const [field, size] of Object.entries(fields)) {
      if (field === wanted) return new Float64Array(bytes(text).buffer).subarray(at, at + size);
      at += size;
    }
    throw new Error(wanted);
  };
  const first = reader(start.fields);
  const inside = one as unknown as { simulation: Simulation; shape: Shape };
  inside.simulation.start(first("qpos"), first("qvel"));
  inside.shape.outdated();
  return reader(moment);
}
