// Robots in the real WebAssembly of MuJoCo: starts, determinism, hand, sliders, ends.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { EnvSpec, RobotLive, Task } from "../src/generated/contracts";
import { LiveError, type PlayedPolicy, type Vec3 } from "../src/live/engine";
import { measure } from "../src/live/measure";
import type { Hand } from "../src/live/robot/hand";
import { compileModel, loadMujoco } from "../src/live/robot/mujoco";
import { Random } from "../src/live/robot/random";
import { makeRobot, Robot } from "../src/live/robot/robot";
import type { Shape } from "../src/live/robot/shape";
import { Simulation } from "../src/live/robot/simulation";
import { Start } from "../src/live/robot/start";

const NAMES = [
  "half-cheetah", "ant", "humanoid", "hopper", "walker2d", "swimmer", "inverted-pendulum", "inverted-double-pendulum",
  "reacher", "pusher", "beetle", "go1",
]; // prettier-ignore

interface Recording {
  readonly env: EnvSpec;
  readonly live: RobotLive;
  readonly parts: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, number>>;
  readonly start: { readonly fields: string };
  readonly hand: { readonly positions: string; readonly quaternions: string; readonly body: number; readonly point: Vec3; readonly target: Vec3; readonly applied: readonly number[] };
  readonly steps: readonly { readonly action: string; readonly obs: string; readonly fields: string }[];
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const singles = (text: string): Float32Array => new Float32Array(bytes(text).buffer);
const golden = (name: string): Recording => JSON.parse(readFileSync(`tests/golden/robot-${name}.json`, "utf8")) as Recording;
const wasm = (): Uint8Array => readFileSync("node_modules/@mujoco/mujoco/mujoco.wasm");

/** Answers with what it is told. */
function puppet(env: EnvSpec, write: (out: Float32Array, decision: number) => void): PlayedPolicy {
  let decision = 0;
  return { name: "puppet", obsSize: env.obs_size, actionSize: env.action.size, act: (_, out) => write(out, decision++) };
}

const wave = (out: Float32Array, decision: number): void => out.forEach((_, i) => (out[i] = 0.4 * Math.sin(0.7 * decision + i)));

async function robot(name: string, write = wave, change: (task: Task) => Task = (task) => task): Promise<Robot> {
  const { env, live, parts } = golden(name);
  const part = (of: string): Promise<Uint8Array> => Promise.resolve(of === "mujoco.wasm" ? wasm() : bytes(parts[of]!));
  return (await makeRobot({ ...live, task: change(live.task) }, env, part, [puppet(env, write)])) as Robot;
}

async function simulation(name: string): Promise<Simulation> {
  const { live, parts } = golden(name);
  const mujoco = await loadMujoco(wasm());
  const files = new Map(Object.entries(live.files).map(([file, part]) => [file, bytes(parts[part]!)]));
  return new Simulation(mujoco, compileModel(mujoco, new TextDecoder().decode(bytes(parts[live.model]!)), files));
}

function place(of: Robot): { positions: Float32Array; quaternions: Float32Array } {
  const count = 64;
  const found = { positions: new Float32Array(3 * count), quaternions: new Float32Array(4 * count) };
  of.poses(found.positions, found.quaternions);
  return found;
}

for (const name of NAMES) {
  test(`${name} lives: finite, and the same seed plays the same episode`, async () => {
    const played = async (seed: number): Promise<{ seen: number[]; total: number }> => {
      const one = await robot(name);
      one.reset(seed);
      const seen = [...one.observe()];
      let total = 0;
      for (let tick = 0; tick < 40 * golden(name).live.task.frame_skip; tick++) {
        const { terminated, truncated, reward } = one.tick();
        total += reward[0]!;
        if (terminated || truncated) break;
      }
      seen.push(...one.observe());
      one.dispose();
      return { seen, total };
    };
    const [first, again, other] = [await played(3), await played(3), await played(4)];
    assert.ok(first.seen.every(Number.isFinite) && Number.isFinite(first.total));
    assert.deepEqual(again, first);
    assert.notDeepEqual(other.seen, first.seen);
  });
}

/** Put a robot into a recorded start; returns numbers of a recorded moment by field. */
function recorded(one: Robot, name: string, moment: string): (field: string) => Float64Array {
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

test("a decision from a recorded start ends where the other MuJoCo ended it", async () => {
  for (const name of NAMES) {
    const { steps, live } = golden(name);
    const one = await robot(name, (out) => out.set(singles(steps[0]!.action)));
    const after = recorded(one, name, steps[0]!.fields);
    for (let tick = 0; tick < live.task.frame_skip; tick++) one.tick();
    const { qpos } = (one as unknown as { simulation: Simulation }).simulation;
    qpos.forEach((got, index) => assert.ok(Math.abs(got - after("qpos")[index]!) < 1e-6, `${name}: qpos ${index} is ${got} and not ${after("qpos")[index]}`));
    one.dispose();
  }
});

test("bodies are where Python shows them, and a hand pulls as hard", async () => {
  for (const name of NAMES) {
    const { hand, start, live } = golden(name);
    const one = await robot(name);
    recorded(one, name, start.fields);
    const shown = place(one);
    const [positions, quaternions] = [new Float64Array(bytes(hand.positions).buffer), new Float64Array(bytes(hand.quaternions).buffer)];
    positions.forEach((wanted, index) => assert.ok(Math.abs(shown.positions[index]! - wanted) < 1e-6, `${name}: position ${index}`));
    quaternions.forEach((wanted, index) => assert.ok(Math.abs(shown.quaternions[index]! - wanted) < 1e-6, `${name}: quaternion ${index}`));
    const inside = one as unknown as { simulation: Simulation; hand: Hand; bodies: readonly number[] };
    one.grab(hand.body, hand.point, hand.target);
    const forces = new Float64Array(6 * inside.simulation.facts.bodies);
    assert.ok(inside.hand.apply(() => forces));
    const size = Math.hypot(...hand.applied);
    hand.applied.forEach((wanted, axis) => {
      const got = forces[6 * inside.bodies[hand.body]! + axis]!;
      assert.ok(Math.abs(got - wanted) < 1e-4 * size, `${name} (${live.bodies[hand.body]}): ${got} and not ${wanted}`);
    });
    one.dispose();
  }
});

test("episodes end by the task and by time; then the robot lies limp until the next one", async () => {
  const hopper = await robot("hopper", (out) => out.fill(1));
  let ticks = 0;
  for (;;) {
    const { terminated, decided } = hopper.tick();
    assert.equal(decided, ticks % 4 === 0);
    ticks += 1;
    if (terminated) break;
    assert.ok(ticks < 4000);
  }
  const { decisions } = hopper;
  for (let tick = 0; tick < 40; tick++) {
    const { terminated, reward, decided } = hopper.tick();
    assert.deepEqual([terminated, reward[0], decided], [false, 0, false]);
  }
  assert.equal(hopper.decisions, decisions);
  hopper.reset(1);
  assert.equal(hopper.timeS, 0);
  hopper.dispose();
  const short = await robot("reacher", wave, (task) => ({ ...task, time_limit: 3 }));
  const ends = [1, 2, 3].map(() => [short.tick(), short.tick()][1]!.truncated);
  assert.deepEqual(ends, [false, false, true]);
  short.dispose();
});

test("a diverged simulation ends its episode with a reward of 0", async () => {
  const ant = await robot("ant");
  const simulated = (ant as unknown as { simulation: Simulation }).simulation;
  for (let tick = 0; tick < 5; tick++) ant.tick();
  simulated.qvel.fill(1e12);
  const ticks = [1, 2, 3, 4, 5].map(() => ant.tick());
  assert.deepEqual([ticks[4]!.terminated, ticks[4]!.reward[0]], [true, 0]);
  ant.reset(2);
  assert.equal(ant.tick().terminated, false);
  ant.dispose();
});

test("a drag lifts a robot to the pointer, and letting go drops it", async () => {
  const ant = await robot("ant", (out) => out.fill(0), (task) => ({ ...task, healthy: [], time_limit: 100_000 }));
  for (let tick = 0; tick < 100; tick++) ant.tick();
  const target: Vec3 = [0.5, 0.2, 2];
  for (let tick = 0; tick < 300; tick++) {
    ant.grab(0, [0, 0, 0], target);
    ant.tick();
  }
  const { positions } = place(ant);
  target.forEach((wanted, axis) => assert.ok(Math.abs(positions[axis]! - wanted) < 0.25, `axis ${axis}: ${positions[axis]}`));
  ant.release();
  for (let tick = 0; tick < 150; tick++) ant.tick();
  assert.ok(place(ant).positions[2]! < 1);
  ant.dispose();
});

test("a drag at a light foot stays calm", async () => {
  const go1 = await robot("go1", (out) => out.fill(0), (task) => ({ ...task, healthy: [], time_limit: 100_000 }));
  const foot = golden("go1").live.bodies.length - 1;
  for (let tick = 0; tick < 600; tick++) {
    go1.grab(foot, [0, 0, 0], [0, 0, 1]);
    go1.tick();
  }
  const speeds = (go1 as unknown as { simulation: Simulation }).simulation.qvel;
  assert.ok(speeds.every((speed) => Math.abs(speed) < 30), String(speeds));
  go1.dispose();
});

test("a push moves a robot its way", async () => {
  const ant = await robot("ant", (out) => out.fill(0));
  const before = place(ant).positions[0]!;
  ant.push(0, [400, 0, 0], 0.1);
  for (let tick = 0; tick < 20; tick++) ant.tick();
  assert.ok(place(ant).positions[0]! > before + 0.02);
  assert.throws(() => ant.push(99, [1, 0, 0], 0.1), LiveError);
  ant.dispose();
});

test("sliders change the world, and their defaults bring every number back", async () => {
  for (const name of ["ant", "go1", "humanoid", "swimmer"]) {
    const one = await robot(name);
    const { model } = (one as unknown as { simulation: Simulation }).simulation;
    const values = (): number[] => [
      ...[model.body_mass, model.body_inertia, model.geom_friction, model.actuator_gainprm, model.actuator_biasprm].flatMap((array) => [...array]),
      ...[model.actuator_forcerange, model.dof_invweight0, model.body_invweight0, model.body_subtreemass, model.actuator_acc0].flatMap((array) => [...array]),
      ...[...model.opt.gravity, ...model.opt.wind, model.opt.density, model.stat.meaninertia, model.stat.meanmass, model.stat.extent],
    ];
    const trained = values();
    for (const setting of one.env.physics) {
      one.setPhysics(setting.name, setting.low);
      if (!setting.name.startsWith("command_")) assert.notDeepEqual(values(), trained, `${name}: ${setting.name}`);
      assert.equal(one.moved()[setting.name], setting.low);
      for (let tick = 0; tick < 10; tick++) one.tick();
      one.setPhysics(setting.name, setting.default);
      assert.deepEqual(values(), trained, `${name}: ${setting.name}`);
      assert.throws(() => one.setPhysics(setting.name, setting.high + 1), LiveError);
      assert.throws(() => one.setPhysics(setting.name, NaN), LiveError);
    }
    one.setPhysics("mass", 2);
    one.setPhysics("wind", 1);
    one.resetPhysics();
    assert.deepEqual(values(), trained);
    assert.deepEqual(one.moved(), {});
    assert.throws(() => one.setPhysics("colour", 1), LiveError);
    one.dispose();
  }
});

test("an episode after the sliders were put back is the one before they were moved", async () => {
  const ant = await robot("ant");
  const play = (): number[] => {
    ant.reset(9);
    for (let tick = 0; tick < 100; tick++) ant.tick();
    return [...ant.observe()];
  };
  ant.seat(0, { kind: "none" });
  const before = play();
  ant.setPhysics("gravity", 1.62);
  ant.setPhysics("mass", 3);
  assert.notDeepEqual(play(), before);
  ant.resetPhysics();
  assert.deepEqual(play(), before);
  ant.dispose();
});

test("commands are drawn anew while nobody holds them", async () => {
  const go1 = await robot("go1", (out) => out.fill(0), (task) => ({ ...task, healthy: [], command: { ...task.command!, every_s: [0.1, 0.2], still: 0 } }));
  const at = go1.env.obs_names.findIndex((name) => name.endsWith("command.x"));
  const asked = (): number => go1.observe()[at]!;
  const drawn = new Set<number>();
  for (let tick = 0; tick < 400; tick++) {
    go1.tick();
    drawn.add(asked());
  }
  assert.ok(drawn.size > 5);
  const setting = go1.env.physics.find((one) => one.name === "command_x")!;
  go1.setPhysics("command_x", setting.high);
  for (let tick = 0; tick < 400; tick++) {
    go1.tick();
    assert.equal(asked(), Math.fround(setting.high));
  }
  go1.reset(4);
  assert.equal(asked(), Math.fround(setting.high));
  go1.resetPhysics();
  for (let tick = 0; tick < 100; tick++) go1.tick();
  assert.ok(asked() !== Math.fround(setting.high));
  go1.dispose();
});

test("arrays are found again when the memory of WebAssembly has grown", async () => {
  const mujoco = await loadMujoco(wasm());
  const ant = await robot("ant");
  const heap = (): ArrayBufferLike => (ant as unknown as { simulation: Simulation }).simulation.data.qpos.buffer;
  const before = heap();
  const blocks = [];
  while (heap() === before && blocks.length < 64) blocks.push(new mujoco.DoubleBuffer(1 << 20));
  assert.ok(heap() !== before, "the memory has not grown");
  for (let tick = 0; tick < 10; tick++) ant.tick();
  assert.ok(ant.observe().some((value) => value !== 0) && ant.observe().every(Number.isFinite));
  blocks.forEach((block) => block.delete());
  ant.dispose();
});

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

test("measuring plays whole episodes from the seeds that follow", async () => {
  const pendulum = await robot("inverted-pendulum", (out) => out.fill(0));
  const told: number[] = [];
  const found = measure(pendulum, 5, 100, (done) => told.push(done));
  assert.deepEqual(told, [1, 2, 3, 4, 5]);
  assert.equal(found.mean_length, found.mean + 1); // the decision in which it falls pays nothing
  assert.ok(found.low <= found.mean && found.mean <= found.high && found.std > 0);
  assert.deepEqual(measure(pendulum, 5, 100).returns, found.returns);
  assert.notDeepEqual(measure(pendulum, 5, 200).returns, found.returns);
  pendulum.dispose();
});

test("the models of all recordings make the robot that they say", async () => {
  for (const name of NAMES) {
    const one = await simulation(name);
    assert.equal(one.facts.nu, golden(name).env.action.size);
    one.dispose();
  }
});
