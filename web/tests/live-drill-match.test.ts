// The engine of drills against a match of the Python stage: a script, a person's keys, drags; bit for bit to the end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { KEYS, type EnvSpec } from "../src/generated/contracts";
import { LiveError, type PlayedPolicy, type Tick, type Vec3 } from "../src/live/engine";
import { GOAL } from "../src/live/drills/ball/constants";
import { DrillEngine, makeDrill } from "../src/live/drills/drill";
import { HeldKeys } from "../src/live/drills/keys";
import { golden, hexOf, Sum } from "./drills";

const PAUSE_TICKS = 84;
const FLOATS = GOAL + 1;

interface Match {
  env: EnvSpec;
  ticks: number;
  seeds: number[];
  events: [number, string, number, Vec3, Vec3][];
  crc: number[];
  score: [number, number];
  state: string;
}

const match = golden<Match>("ball-match");
const live = { kind: "drill", drill: "ball", config: {} } as const;
const made = (policies: readonly PlayedPolicy[] = []): DrillEngine => makeDrill(live, match.env, policies) as DrillEngine;

test("a match of the stage is played again, bit for bit", () => {
  const engine = made();
  engine.seat(1, { kind: "human" });
  engine.reset(match.seeds[0]!);
  const score = [0, 0];
  const sum = new Sum();
  let [episode, pause, next] = [0, 0, 0];
  for (let at = 0; at < match.ticks; at++) {
    for (; match.events[next]?.[0] === at; next++) {
      const [, what, value, point, target] = match.events[next]!;
      if (what === "keys") engine.hold(1, value);
      else if (what === "grab") engine.grab(value, point, target);
      else engine.release();
    }
    const told = engine.tick();
    if (told.terminated) score[told.outcome > 0 ? 0 : 1]! += 1;
    if (pause > 0) {
      pause -= 1;
      if (pause === 0) engine.reset(match.seeds[++episode]!);
    } else if (told.terminated || told.truncated) pause = PAUSE_TICKS;
    sum.state(engine.core.state, FLOATS);
    if (at % 100 === 99) assert.equal(sum.value, match.crc[(at - 99) / 100], `until tick ${at}`);
  }
  assert.equal(hexOf(engine.core.state, FLOATS), match.state);
  assert.deepEqual(score, match.score);
  assert.ok(episode > 0);
});

test("decisions come every 4 ticks, and a new player decides at once without moving that rhythm", () => {
  const seen: number[] = [];
  let now = 0;
  const policy = (name: string, action: number): PlayedPolicy => ({
    name, obsSize: 32, actionSize: 30,
    act(_obs, out) {
      seen.push(now);
      out[0] = action;
    },
  });
  const engine = made([policy("a", 6), policy("b", 12)]);
  engine.seat(0, { kind: "policy", name: "a" });
  engine.reset(3);
  const decided: boolean[] = [];
  for (; now < 12; now++) {
    if (now === 6) engine.seat(0, { kind: "policy", name: "b" });
    decided.push(engine.tick().decided);
  }
  assert.deepEqual(seen, [0, 4, 6, 8]);
  assert.deepEqual(decided.flatMap((was, tick) => (was ? [tick] : [])), [0, 4, 6, 8]);
  assert.equal(engine.decisions, 3);
  assert.equal(engine.timeS, 0.1);
  assert.deepEqual(engine.players(), [{ kind: "policy", name: "b" }, { kind: "script", name: "scripted" }]);
  engine.seat(0, { kind: "none" });
  engine.tick();
  engine.add(policy("late", 99));
  engine.seat(0, { kind: "policy", name: "late" });
  assert.throws(() => engine.tick(), LiveError);
});

test("once an episode has ended nobody decides and nothing is paid until the next one", () => {
  const engine = makeDrill({ ...live, config: { time_limit_decisions: 2 } }, match.env, []);
  const ticks: Tick[] = Array.from({ length: 40 }, () => ({ ...engine.tick(), reward: [] }));
  assert.deepEqual(ticks.flatMap((tick, i) => (tick.truncated || tick.terminated ? [i] : [])), [7]);
  assert.deepEqual(ticks.flatMap((tick, i) => (tick.decided ? [i] : [])), [0, 4]);
  engine.reset(1);
  assert.equal(engine.tick().decided, true);
});

test("a push lasts as long as it is told, and a drag until it is released", () => {
  const engine = made();
  const [positions, quaternions] = [new Float32Array(9), new Float32Array(12)];
  for (let agent = 0; agent < 2; agent++) engine.seat(agent, { kind: "none" });
  engine.reset(0);
  engine.grab(0, [0, 0, 0], [2, -3, 0]);
  for (let i = 0; i < 200; i++) engine.tick();
  engine.poses(positions, quaternions);
  assert.ok(Math.hypot(positions[0]! - 2, positions[1]! + 3) < 0.1);
  engine.release();
  for (let i = 0; i < 400; i++) engine.tick();
  engine.poses(positions, quaternions);
  const [x, y] = [positions[0]!, positions[1]!];
  engine.push(0, [-3, 0, 0], 0.1);
  for (let i = 0; i < 60; i++) engine.tick();
  engine.poses(positions, quaternions);
  assert.ok(positions[0]! < x - 0.1 && Math.abs(positions[1]! - y) < 0.05);
});

test("a pointer at the horizon pulls no harder than one at the wall", () => {
  const engine = made();
  const [positions, quaternions] = [new Float32Array(9), new Float32Array(12)];
  engine.reset(0);
  engine.grab(1, [0, 0, 0], [1e300, -1e300, 0]);
  for (let i = 0; i < 100; i++) engine.tick();
  engine.poses(positions, quaternions);
  assert.ok([...positions, ...quaternions].every((value) => Math.abs(value) < 10));
});

test("what does not fit is refused in a sentence", () => {
  const policy = { name: "small", obsSize: 4, actionSize: 2, act: () => undefined };
  assert.throws(() => made([policy]), LiveError);
  const engine = made();
  for (const body of [
    () => engine.seat(2, { kind: "none" }),
    () => engine.seat(0, { kind: "policy", name: "nobody" }),
    () => engine.seat(0, { kind: "script", name: "nobody" }),
    () => engine.hold(7, 1),
    () => engine.grab(3, [0, 0, 0], [0, 0, 0]),
    () => engine.grab(0, [0, 0, 0], [Number.NaN, 0, 0]),
    () => engine.push(0, [Number.POSITIVE_INFINITY, 0, 0], 1),
    () => engine.push(0, [1, 0, 0], Number.NaN),
    () => engine.setPhysics("mass", 1),
    () => makeDrill({ ...live, config: { gamma: 2 } }, match.env, []),
    () => makeDrill({ ...live, config: { speed: 2 } }, match.env, []),
    () => makeDrill({ ...live, config: { time_limit_decisions: 2.5 } }, match.env, []),
    () => makeDrill({ ...live, drill: "balance" }, match.env, []),
    () => makeDrill(live, { ...match.env, decision_rate_hz: 60 }, []),
    () => makeDrill(live, { ...match.env, simulation_rate_hz: Number.NaN }, []),
  ]) {
    assert.throws(body, LiveError);
  }
  assert.deepEqual(engine.moved(), {});
});

test("held keys are actions, as on the stage: the last of two that cannot be combined wins", () => {
  const bits = (...keys: (typeof KEYS)[number][]): number => keys.reduce((mask, key) => mask | (1 << KEYS.indexOf(key)), 0);
  const ball = new HeldKeys(match.env.action.names);
  const name = (): string => match.env.action.names[ball.action]!;
  assert.equal(ball.press(0), false);
  assert.equal(ball.press(bits("forward")), true);
  assert.equal(name(), "forward");
  ball.press(bits("forward", "left"));
  assert.equal(name(), "left");
  ball.press(bits("forward", "left", "turn_left", "dash"));
  assert.equal(name(), "left+turn_left+dash");
  ball.press(bits("forward", "turn_left", "turn_right"));
  assert.equal(name(), "forward+turn_right");
  ball.press(0);
  assert.equal(name(), "none");
  const balance = new HeldKeys(["back", "none", "forward"]);
  const held = [0, bits("left"), bits("left", "right"), bits("right"), bits("back"), bits("dash")].map((keys) => {
    balance.press(keys);
    return balance.action;
  });
  assert.deepEqual(held, [1, 0, 2, 2, 0, 1]);
});
