// Plays whole episodes of a drill under Node, for src/drillyard/testing/page_drills.py: a job as JSON on standard input.
import { readFileSync } from "node:fs";
import type { DrillLive, EnvSpec, PolicySpec } from "../src/generated/contracts";
import type { Player } from "../src/live/engine";
import { DrillEngine, makeDrill } from "../src/live/drills/drill";
import { makePolicy } from "../src/live/policy";
import { Sum } from "./drills";

interface Job {
  live: DrillLive;
  env: EnvSpec;
  /** Float32 numbers as hexadecimal. */
  policies: { name: string; spec: PolicySpec; numbers: string }[];
  players: Player[];
  seeds: number[];
  /** Leading words of the state that are float32. */
  floats: number;
}

const job = JSON.parse(readFileSync("/dev/stdin", "utf8")) as Job;
const policies = job.policies.map(({ name, spec, numbers }) => {
  const bytes = Uint8Array.from({ length: numbers.length / 2 }, (_, i) => Number.parseInt(numbers.slice(2 * i, 2 * i + 2), 16));
  return makePolicy(spec, name, new Float32Array(bytes.buffer));
});
const engine = makeDrill(job.live, job.env, policies) as DrillEngine;
job.players.forEach((player, agent) => engine.seat(agent, player));
const started = performance.now();
let ticks = 0;
const episodes = job.seeds.map((seed) => {
  const returns = job.env.agents.map(() => 0);
  const sum = new Sum();
  engine.reset(seed);
  for (;;) {
    const told = engine.tick();
    ticks += 1;
    told.reward.forEach((reward, agent) => (returns[agent] = returns[agent]! + reward));
    const over = told.terminated || told.truncated;
    if (told.decided || over) sum.state(engine.core.state, job.floats);
    if (over) return { seed, returns, outcome: told.outcome, decisions: engine.decisions, truncated: told.truncated, sum: sum.value };
  }
});
console.log(JSON.stringify({ episodes, ticks, seconds: (performance.now() - started) / 1000 }));
