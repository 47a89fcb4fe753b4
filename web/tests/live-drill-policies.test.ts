// Policies that play in the page's engine, against the golden traces of NumPy: the same choices, the same match.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { EnvSpec, PolicySpec } from "../src/generated/contracts";
import type { PlayedPolicy } from "../src/live/engine";
import { GOAL } from "../src/live/drills/ball/constants";
import { DrillEngine, makeDrill } from "../src/live/drills/drill";
import { makePolicy } from "../src/live/policy";
import { chance, golden, hexOf } from "./drills";

type Net = Omit<PolicySpec, "action">;

interface Act {
  env: EnvSpec;
  seed: number;
  specs: Net[];
  actions: number[][];
  logits: number[][];
  ended: number;
}

interface Trace {
  match: Act & { state: string };
  balance: Act;
}

const f = Math.fround;

/** The numbers of scripts/_golden_policy.py. `more`: log_std of the same net as one of means. */
function numbersOf(spec: Net, actions: number, purpose: number, more = 0): Float32Array {
  const scales = [0.2, 1];
  const counts = [spec.obs_size, spec.obs_size];
  let inputs = spec.obs_size;
  [...spec.hidden, actions].forEach((outputs, layer) => {
    scales.push(layer === spec.hidden.length ? 0.2 : 0.9, 0.2);
    counts.push(inputs * outputs, outputs);
    inputs = outputs;
  });
  const numbers = new Float32Array(counts.reduce((sum, count) => sum + count) + more);
  let at = 0;
  counts.forEach((count, part) => {
    for (let i = 0; i < count; i++, at++) {
      numbers[at] = f(f(chance(purpose, 0, at) - 0.5) * f(scales[part]!));
      if (part === 1) numbers[at] = numbers[at]! + 1;
    }
  });
  return numbers;
}

/** Sits where the policy sits, and keeps its logits (those of a box head are what comes out) and its choices. */
class Witness implements PlayedPolicy {
  readonly obsSize: number;
  readonly actionSize: number;
  readonly logits: Float32Array[] = [];
  readonly chosen: number[] = [];
  private readonly policy: PlayedPolicy;
  private readonly means: PlayedPolicy;

  constructor(readonly name: string, net: Net, env: EnvSpec, purpose: number) {
    const { size } = env.action;
    this.policy = makePolicy({ ...net, action: env.action }, name, numbersOf(net, size, purpose));
    const box = { ...env.action, kind: "box", low: -1, high: 1, names: [], ranges: [] } as const;
    this.means = makePolicy({ ...net, action: box, squash: "clip" }, name, numbersOf(net, size, purpose, size));
    this.obsSize = net.obs_size;
    this.actionSize = size;
  }

  act(obs: Float32Array, out: Float32Array): void {
    const logits = new Float32Array(this.actionSize);
    this.means.act(obs, logits);
    this.logits.push(logits);
    this.policy.act(obs, out);
    this.chosen.push(out[0]!);
  }
}

function play(engine: DrillEngine, act: Act, witnesses: Witness[]): void {
  witnesses.forEach((witness, agent) => {
    engine.add(witness);
    engine.seat(agent, { kind: "policy", name: witness.name });
  });
  engine.reset(act.seed);
  let ended = -1;
  for (let at = 0; ended < 0 && at < 4 * act.actions.length; at++) {
    const told = engine.tick();
    if (told.terminated || told.truncated) ended = at;
  }
  assert.equal(ended, act.ended);
  assert.deepEqual(witnesses.map((witness) => witness.chosen), witnesses.map((_, agent) => act.actions.map((chosen) => chosen[agent])));
  act.logits.forEach((wanted, i) => {
    const witness = witnesses[i % witnesses.length]!;
    const got = witness.logits[20 * Math.trunc(i / witnesses.length)]!;
    wanted.forEach((logit, k) => assert.ok(Math.abs(got[k]! - logit) < 1e-5, `logit ${k}: ${got[k]} instead of ${logit}`));
  });
}

test("a match of two policies is chosen and played as by NumPy, bit for bit to the end", () => {
  const { match } = golden<Trace>("ball-policies");
  const engine = makeDrill({ kind: "drill", drill: "ball", config: { time_limit_decisions: 250 } }, match.env, []) as DrillEngine;
  play(engine, match, match.specs.map((net, agent) => new Witness(`policy ${agent}`, net, match.env, 50 + agent)));
  assert.equal(hexOf(engine.core.state, GOAL + 1), match.state);
});

test("the recorded actions alone lead to the same end", () => {
  const { match } = golden<Trace>("ball-policies");
  const engine = makeDrill({ kind: "drill", drill: "ball", config: { time_limit_decisions: 250 } }, match.env, []) as DrillEngine;
  const { core } = engine;
  core.reset(match.seed);
  for (const chosen of match.actions) {
    chosen.forEach((action, agent) => core.decide(agent, action));
    for (let i = 0; i < 4; i++) core.tick();
  }
  assert.equal(hexOf(core.state, GOAL + 1), match.state);
  assert.equal(core.judged.truncated, true);
});

test("a robot that a policy balances falls at the same decision", () => {
  const { balance } = golden<Trace>("ball-policies");
  const engine = makeDrill({ kind: "drill", drill: "balance", config: { history: 3 } }, balance.env, []) as DrillEngine;
  play(engine, balance, [new Witness("policy", balance.specs[0]!, balance.env, 50)]);
});
