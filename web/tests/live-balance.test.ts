// The balancing robot's core against the golden traces of scripts/golden_drills.py, within the tolerances of
// docs/drills-in-browser.md: NumPy and a browser round sine and cosine differently.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { EnvSpec } from "../src/generated/contracts";
import { LiveError } from "../src/live/engine";
import { balanceConfig, SLIDERS } from "../src/live/drills/balance/config";
import * as c from "../src/live/drills/balance/constants";
import { BalanceCore } from "../src/live/drills/balance/live";
import { modelOf, move } from "../src/live/drills/balance/physics";
import { makeDrill } from "../src/live/drills/drill";
import { chance, floatsOf, golden, noise } from "./drills";

/** Radians, radians a tick, metres, metres a tick: what one tick may differ by. */
const OF_A_TICK = [2.4e-7, 8e-9, 1e-6, 4e-9];
/** The same after 25 ticks, hands and all. */
const OF_A_STRETCH = [4e-6, 1e-7, 2e-6, 1e-7];
const NAMES = ["angle", "spin", "x", "speed"];

interface Steps {
  steps: { options: Record<string, unknown>; before: string; actions: number[]; after: string }[];
}

test("single ticks from states all over are the same within a unit in the last place", () => {
  let [same, all] = [0, 0];
  for (const { options, before, actions, after } of golden<Steps>("balance-steps").steps) {
    const model = modelOf(balanceConfig(options));
    const [from, to, s] = [floatsOf(before), floatsOf(after), new Float32Array(4)];
    actions.forEach((action, i) => {
      s.set(from.subarray(4 * i, 4 * i + 4));
      move(s, (action - c.NONE) * model.push, (c.NONE - action) * model.turn, model);
      NAMES.forEach((name, j) => {
        const apart = Math.abs(s[j]! - to[4 * i + j]!);
        assert.ok(apart <= OF_A_TICK[j]!, `${JSON.stringify(options)} state ${i}: ${name} is ${apart} apart`);
        all += 1;
        same += Number(apart === 0);
      });
    });
  }
  assert.ok(same > 0.97 * all, `${same} of ${all} are the same`);
});

interface Runs {
  env: EnvSpec;
  every: number;
  runs: Run[];
}

interface Run {
  options: Record<string, unknown>;
  player: string;
  hands: boolean;
  seed: number;
  ticks: number;
  states: string[];
  actions: string;
  ends: [number, boolean, boolean][];
  reward: number;
  poses: string[];
}

function near(got: ArrayLike<number>, wanted: ArrayLike<number>, within: number | readonly number[], what: string): void {
  for (let i = 0; i < wanted.length; i++) {
    const limit = typeof within === "number" ? within : within[i]!;
    assert.ok(Math.abs(got[i]! - wanted[i]!) <= limit, `${what}, number ${i}: ${got[i]} instead of ${wanted[i]}`);
  }
}

test("the stage's robot: hands, sliders, the ground, sights, rewards and ends", () => {
  const { env, every, runs } = golden<Runs>("balance-runs");
  for (const run of runs) {
    const core = new BalanceCore(balanceConfig(run.options));
    const s = new Float32Array(core.state.buffer);
    const [positions, quaternions] = [new Float32Array(18), new Float32Array(24)];
    const ends: [number, boolean, boolean][] = [];
    let [reward, others, limp] = [0, 0, false];
    core.reset(run.seed);
    assert.deepEqual([...s.subarray(0, c.SEEN + core.obsSize)], [...floatsOf(run.states[0]!)], "the start");
    for (let at = 0; at < run.ticks; at++) {
      if (at % 4 === 0) {
        const action = Number(run.actions[at / 4]);
        others += Number(action !== (run.player === "noise" ? noise(40, run.seed, at) % 3 : core.scripted(run.player, 0)));
        core.decide(0, action);
      }
      if (run.hands && at % 120 >= 90) {
        const drawn = [0, 1, 2, 3, 4, 5].map((i) => Math.fround(chance(42, run.seed, 6 * at + i) * (i < 3 ? 0.2 : 60) - (i < 3 ? 0 : 30)));
        const [x, y, z, ...vector] = drawn as [number, number, number, number, number, number];
        core.force(noise(41, run.seed, Math.trunc(at / 120)) % 6, [s[c.X]! + x - 0.1, y, z + 0.3], vector);
      }
      if (run.hands && at % 250 === 200) {
        const setting = env.physics[noise(43, run.seed, at) % SLIDERS.length]!;
        core.setPhysics(setting.name, setting.low + chance(44, run.seed, at) * (setting.high - setting.low));
      }
      if (run.hands && at === 700) core.resetPhysics();
      core.tick();
      const { judged } = core;
      reward += judged.reward[0]!;
      if (judged.terminated || judged.truncated) {
        ends.push([at, judged.terminated, judged.truncated]);
        if (ends.length % 6 === 5 && !limp) {
          core.relax();
          limp = true;
        } else if (ends.length % 6 === 0) {
          core.reset(run.seed + 1000 * ends.length);
          limp = false;
        }
      }
      if (at % every !== every - 1) continue;
      const index = (at + 1) / every;
      const wanted = floatsOf(run.states[index]!);
      const what = `${run.player} of seed ${run.seed} after tick ${at}`;
      near(s, wanted.subarray(0, c.SEEN), OF_A_STRETCH, what);
      near(s.subarray(c.SEEN), wanted.subarray(c.SEEN), 2e-5, `${what}, what is seen`);
      core.poses(positions, quaternions);
      const pose = [...positions.subarray(15), ...quaternions.subarray(20), ...quaternions.subarray(4, 8)];
      near(pose, floatsOf(run.poses[index - 1]!), 1e-5, `${what}, poses`);
      s.set(wanted); // from the same state into the next stretch
    }
    assert.deepEqual(ends, run.ends);
    assert.ok(Math.abs(reward - run.reward) < 1e-3, `${reward} instead of ${run.reward}`);
    assert.ok(others <= 1, `${others} other actions`);
  }
});

test("sliders move the robot and are told; the fall is what they say", () => {
  const { env } = golden<Runs>("balance-runs");
  const engine = makeDrill({ kind: "drill", drill: "balance", config: {} }, env, []);
  assert.deepEqual(engine.moved(), {});
  engine.setPhysics("mass", 2);
  engine.setPhysics("motor", 5);
  assert.deepEqual(engine.moved(), { mass: 2 });
  engine.resetPhysics();
  assert.deepEqual(engine.moved(), {});
  assert.throws(() => engine.setPhysics("mass", 4), LiveError);
  assert.throws(() => engine.setPhysics("weight", 1), LiveError);
  assert.throws(() => engine.setPhysics("mass", Number.NaN), LiveError);
});

test("a robot that nobody steers falls, is told so once, and lies", () => {
  const { env } = golden<Runs>("balance-runs");
  const engine = makeDrill({ kind: "drill", drill: "balance", config: {} }, env, []);
  const [positions, quaternions] = [new Float32Array(18), new Float32Array(24)];
  engine.seat(0, { kind: "none" });
  engine.reset(4);
  let [falls, reward] = [0, 0];
  for (let at = 0; at < 800; at++) {
    const told = engine.tick();
    falls += Number(told.terminated);
    reward += told.reward[0]!;
  }
  engine.poses(positions, quaternions);
  assert.equal(falls, 1);
  assert.ok(reward > 5 && reward < 100);
  assert.ok(positions[17]! < 0.07 && positions[17]! > 0.05, `the head is at ${positions[17]} m`);
  engine.reset(4);
  engine.seat(0, { kind: "script", name: "balancer" });
  engine.push(5, [10, 0, 0], 0.1);
  for (let at = 0; at < 1000; at++) assert.ok(!engine.tick().terminated);
  engine.poses(positions, quaternions);
  assert.ok(positions[17]! > 0.5);
});

test("options that the env would refuse are refused", () => {
  for (const options of [{ mass: 9 }, { history: 1.5 }, { history: 9 }, { shaped: "yes" }, { speed: 1 }, { mass: "1" }]) {
    assert.throws(() => balanceConfig(options), LiveError);
  }
  assert.equal(balanceConfig({ shaped: 1, history: 8 }).shaped, true);
});
