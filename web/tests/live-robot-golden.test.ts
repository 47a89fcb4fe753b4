// The page's task interpreter against recordings of the Python one (scripts/golden_robots.py), from the same numbers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { EnvSpec, PolicySpec, RobotLive } from "../src/generated/contracts";
import { makePolicy, numberCount } from "../src/live/policy";
import { Fields } from "../src/live/robot/fields";
import { readFacts } from "../src/live/robot/facts";
import { compileModel, loadMujoco } from "../src/live/robot/mujoco";
import { Program } from "../src/live/robot/program";

const NAMES = [
  "half-cheetah", "ant", "humanoid", "hopper", "walker2d", "swimmer", "inverted-pendulum", "inverted-double-pendulum",
  "reacher", "pusher", "beetle", "go1", "kinds",
]; // prettier-ignore
/** Sums run in NumPy's order; what is left is the last bit of exp, of dot products and of masses. */
const REWARD_TOLERANCE = 1e-12;
/** NumPy's exp of float32, in which kernels of actions are, is right to about two units in the last place. */
const SINGLE_TOLERANCE = 3e-7;
/** Of sine and cosine, whose last bit may round to another float32; all else is exact. */
const OBS_TOLERANCE = 1e-7;

interface Moment {
  readonly fields: string;
  readonly obs: string;
  readonly command?: readonly number[];
}

interface Step extends Moment {
  readonly action: string;
  readonly controls: string;
  readonly reward: number;
  readonly parts: string;
  readonly healthy: boolean;
  readonly terminated: boolean;
  readonly infos: Readonly<Record<string, readonly number[]>>;
}

interface Recording {
  readonly env: EnvSpec;
  readonly live: RobotLive;
  readonly parts: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, number>>;
  readonly start: Moment;
  readonly steps: readonly Step[];
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const doubles = (text: string): Float64Array => new Float64Array(bytes(text).buffer);
const singles = (text: string): Float32Array => new Float32Array(bytes(text).buffer);
const near = (got: number, wanted: number, within: number): boolean => Math.abs(got - wanted) <= within * Math.max(1, Math.abs(wanted));

function golden<T>(name: string): T {
  return JSON.parse(readFileSync(`tests/golden/robot-${name}.json`, "utf8")) as T;
}

for (const name of NAMES) {
  test(`${name}: observations, rewards and ends are those of Python`, async () => {
    const recording = golden<Recording>(name);
    const { live, env, steps } = recording;
    const mujoco = await loadMujoco(readFileSync("node_modules/@mujoco/mujoco/mujoco.wasm"));
    const files = new Map(Object.entries(live.files).map(([file, part]) => [file, bytes(recording.parts[part]!)]));
    const model = compileModel(mujoco, new TextDecoder().decode(bytes(recording.parts[live.model]!)), files);
    const data = new mujoco.MjData(model);
    const fields = new Fields(data);
    const program = new Program(live.task, readFacts(model), fields);
    assert.equal(program.obsSize, env.obs_size);
    const obs = new Float32Array(program.obsSize);
    const within = live.task.reward.map(({ of }) => (of.kind === "kernel" && of.source?.field === "action" ? SINGLE_TOLERANCE : REWARD_TOLERANCE));
    let inexact = 0;

    const put = (moment: Moment): void => {
      const numbers = doubles(moment.fields);
      let at = 0;
      for (const [field, size] of Object.entries(recording.fields)) fields.of(field).set(numbers.subarray(at, (at += size)));
    };
    const see = (moment: Moment, when: string): void => {
      if (moment.command !== undefined) program.extras.command!.set(moment.command);
      program.observe(obs);
      singles(moment.obs).forEach((wanted, index) => {
        if (obs[index] === wanted) return;
        inexact += 1;
        assert.ok(near(obs[index]!, wanted, OBS_TOLERANCE), `${when}: number ${index} (${env.obs_names[index]}) is ${obs[index]} and not ${wanted}`);
      });
    };

    put(recording.start);
    program.extras.look();
    see(recording.start, "start");
    steps.forEach((step, index) => {
      program.remember();
      program.extras.action.set(singles(step.action));
      const controls = new Float64Array(env.action.size);
      program.controls(controls);
      assert.deepEqual(controls, doubles(step.controls));
      put(step);
      program.extras.settle();
      program.judge();
      doubles(step.parts).forEach((wanted, part) => {
        assert.ok(near(program.parts[part]!, wanted, within[part]!), `decision ${index}: ${env.reward_parts[part]} is ${program.parts[part]} and not ${wanted}`);
      });
      assert.ok(near(program.reward, step.reward, Math.max(...within)));
      assert.equal(program.healthy, step.healthy);
      assert.equal(program.terminated, step.terminated);
      for (const [info, wanted] of Object.entries(step.infos)) {
        program.infos()[info]!.forEach((got, place) => assert.ok(near(got, wanted[place]!, REWARD_TOLERANCE), `${info} is ${got}`));
      }
      see(step, `decision ${index}`);
    });
    assert.ok(inexact <= 0.01 * program.obsSize * steps.length, `${inexact} numbers of observations are not exact`);
    data.delete();
    model.delete();
  });
}

test("the recordings have ends, landings and commands in them", () => {
  assert.ok(golden<Recording>("hopper").steps.some((step) => step.terminated));
  const index = golden<Recording>("go1").live.task.reward.findIndex((term) => term.of.kind === "stride");
  assert.ok(golden<Recording>("go1").steps.some((step) => doubles(step.parts)[index] !== 0));
  assert.ok(golden<Recording>("beetle").start.command !== undefined);
});

test("policies do what the Python ones do", () => {
  const cases = golden<{ policies: { spec: PolicySpec; numbers: string; obs: string; actions: string }[] }>("policies").policies;
  for (const { spec, numbers, obs, actions } of cases) {
    const given = singles(numbers);
    assert.equal(numberCount(spec), given.length);
    const policy = makePolicy(spec, "golden", given);
    const width = spec.action.kind === "box" ? spec.action.size : 1;
    const out = new Float32Array(width);
    const [seen, wanted] = [singles(obs), singles(actions)];
    for (let row = 0; row * spec.obs_size < seen.length; row++) {
      policy.act(seen.subarray(row * spec.obs_size, (row + 1) * spec.obs_size), out);
      out.forEach((got, index) => assert.ok(Math.abs(got - wanted[row * width + index]!) <= 1e-5, `row ${row}: ${got}`));
    }
    assert.throws(() => makePolicy(spec, "cut off", given.subarray(1)), /numbers/);
  }
});
