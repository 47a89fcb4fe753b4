// Tasks and models of robots that do not fit, are tampered with, or bring files; starts and their generator.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Task } from "../src/generated/contracts";
import { LiveError } from "../src/live/engine";
import { compileModel, loadMujoco } from "../src/live/robot/mujoco";
import { Random } from "../src/live/robot/random";
import { Robot } from "../src/live/robot/robot";
import { Start } from "../src/live/robot/start";
import { robot, wasm, wave } from "./robots-live";

test("what does not fit is said in one sentence", async () => {
  const ant = await robot("ant");
  assert.throws(() => ant.seat(0, { kind: "human" }), LiveError);
  assert.throws(() => ant.seat(1, { kind: "none" }), LiveError);
  assert.throws(() => ant.seat(0, { kind: "policy", name: "nobody" }), LiveError);
  assert.throws(() => ant.add({ name: "small", obsSize: 3, actionSize: 8, act: () => undefined }), LiveError);
  ant.dispose();
  const slice = { field: "delete", of: "", start: 0, stop: null };
  const broken: ((task: Task) => Task)[] = [
    (task) => ({ ...task, healthy: [{ source: slice, low: null, high: null, inclusive: false }] }),
    (task) => ({ ...task, frame_skip: 0 }),
    (task) => ({ ...task, reset: [{ ...task.reset[0]!, low: [1, 2, 3] }] }),
    (task) => ({ ...task, reset: [{ ...task.reset[0]!, norm_above: 1e9 }] }),
    (task) => ({ ...task, feet: [{ sensor: "nose", name: "" }] }),
    (task) => ({ ...task, observation: task.observation.slice(1) }),
  ];
  for (const change of broken) {
    const failed = await robot("ant", wave, change).then(
      () => null,
      (reason: unknown) => reason,
    );
    assert.ok(failed instanceof LiveError, String(failed));
  }
  const mujoco = await loadMujoco(wasm());
  assert.throws(() => compileModel(mujoco, "<mujoco><nonsense/></mujoco>", new Map()), /nonsense/);
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Another value of the same type somewhere in a task, as a file could say that passes the checks of its form. */
function mutated(task: Task, random: Random): Task {
  const copy = JSON.parse(JSON.stringify(task)) as Json;
  const leaves: [Json[] | { [key: string]: Json }, string][] = [];
  const walk = (value: Json): void => {
    if (value === null || typeof value !== "object") return;
    for (const [key, inner] of Object.entries(value)) {
      if (inner !== null && typeof inner === "object") walk(inner);
      else leaves.push([value, key]);
    }
    if (Array.isArray(value) && value.length > 0) leaves.push([value, "0"]);
  };
  walk(copy);
  const [owner, key] = leaves[Math.floor(random.unit() * leaves.length)]!;
  const place = owner as { [key: string]: Json };
  const old = place[key]!;
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random.unit() * values.length)]!;
  if (Array.isArray(owner) && random.unit() < 0.3) owner.pop();
  else if (typeof old === "number") place[key] = pick([-1e9, -7, -1, 0, 0.5, 1, 3, 100, 1e9, 1e300]);
  else if (typeof old === "boolean") place[key] = !old;
  else if (typeof old === "string") place[key] = pick(["", "qpos", "xpos", "action", "command", "landing", "time", "__proto__", "delete", "efc_J", "torso", "contact", "names"]);
  else if (old === null) place[key] = pick([-3, 0, 2, 1e9]);
  return copy as unknown as Task;
}

test("a task that was tampered with plays, or is refused in one sentence", async () => {
  const random = new Random(11);
  let refused = 0;
  for (const name of ["ant", "go1", "reacher", "inverted-double-pendulum"]) {
    for (let round = 0; round < 30; round++) {
      const made: unknown = await robot(name, wave, (task) => mutated(task, random)).catch((reason: unknown) => reason);
      if (made instanceof Robot) {
        try {
          for (let tick = 0; tick < 12; tick++) made.tick();
          made.reset(1);
        } catch (reason) {
          assert.ok(reason instanceof LiveError, reason instanceof Error ? reason.stack : "");
        }
        made.dispose();
      } else {
        refused += 1;
        assert.ok(made instanceof LiveError, String(made));
        assert.ok(!(made as LiveError).message.includes("\n"));
      }
    }
  }
  assert.ok(refused > 20);
});

test("a model brings its meshes and fields along", async () => {
  const mujoco = await loadMujoco(wasm());
  const xml = `<mujoco><asset><mesh name="m" file="mesh0.obj"/><hfield name="h" file="field0.bin" size="1 1 1 0.1"/></asset>
    <worldbody><geom type="hfield" hfield="h"/><body pos="0 0 2"><freejoint/><geom type="mesh" mesh="m" density="500"/></body></worldbody></mujoco>`;
  const mesh = new TextEncoder().encode("v 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\nf 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n");
  const field = new Uint8Array(new Int32Array([2, 2]).buffer.byteLength + 16);
  new Int32Array(field.buffer, 0, 2).set([2, 2]);
  const model = compileModel(mujoco, xml, new Map([["mesh0.obj", mesh], ["field0.bin", field]]));
  assert.ok(Math.abs(model.body_mass[1] - 500 / 6) < 1e-6);
  model.delete();
  assert.throws(() => compileModel(mujoco, xml, new Map()), LiveError);
});

test("starts keep to their bounds", () => {
  const term = { target: "qpos", draw: "uniform", low: [-0.2, -0.2], high: [0.2, 0.2], start: -2, stop: null, mode: "set", norm_below: 0.2, norm_above: 0.1 } as const;
  const start = new Start([term], new Float64Array([1, 2, 3, 4]), new Float64Array(2));
  const [random, qpos, qvel] = [new Random(1), new Float64Array(4), new Float64Array(2)];
  for (let draw = 0; draw < 200; draw++) {
    start.draw(random, qpos, qvel);
    const length = Math.hypot(qpos[2]!, qpos[3]!);
    assert.ok(qpos[0] === 1 && length < 0.2 && length > 0.1);
  }
});

test("the generator is fair enough, and its seed is all of it", () => {
  const random = new Random(7);
  const count = 20_000;
  const units = Array.from({ length: count }, () => random.unit());
  const normals = Array.from({ length: count }, () => random.normal());
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  assert.ok(Math.abs(mean(units) - 0.5) < 0.01 && Math.abs(mean(units.map((value) => value * value)) - 1 / 3) < 0.01);
  assert.ok(Math.abs(mean(normals)) < 0.03 && Math.abs(mean(normals.map((value) => value * value)) - 1) < 0.04);
  random.seed(7);
  assert.deepEqual(Array.from({ length: 5 }, () => random.unit()), units.slice(0, 5));
  assert.notDeepEqual(new Random(2 ** 40).unit(), new Random(0).unit());
});
