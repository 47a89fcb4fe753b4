// Robots in the real WebAssembly of MuJoCo: starts, determinism, hand, sliders, ends.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LiveError, type Vec3 } from "../src/live/engine";
import { measure } from "../src/live/measure";
import type { Hand } from "../src/live/robot/hand";
import { loadMujoco } from "../src/live/robot/mujoco";
import type { Simulation } from "../src/live/robot/simulation";
import { bytes, golden, NAMES, place, recorded, robot, simulation, singles, wasm, wave } from "./robots-live";

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
