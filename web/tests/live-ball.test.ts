// Ball Drill's core against the golden traces of scripts/golden_drills.py: bit for bit.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as c from "../src/live/drills/ball/constants";
import { ballConfig } from "../src/live/drills/ball/config";
import { kickOff } from "../src/live/drills/ball/kickoff";
import { BallCore } from "../src/live/drills/ball/live";
import { command, CONTROL_SIZE, dash, tick } from "../src/live/drills/ball/physics";
import { writeKey } from "../src/live/drills/draws";
import { chance, golden, hexOf, noise, Sum } from "./drills";

const FLOATS = c.GOAL + 1;

interface Played {
  games: number;
  ticks: number;
  case: number;
  crc: number[];
  states: Record<string, string>;
}

const first = (seed: number): Uint32Array => {
  const words = new Uint32Array(c.WORDS);
  writeKey(seed, words, c.KEY);
  kickOff(new Float32Array(words.buffer), words);
  return words;
};

/** Random actions for both players every 4 ticks, no episodes. */
function play(words: Uint32Array, game: number, trace: Played): void {
  const s = new Float32Array(words.buffer);
  const control = new Float32Array(CONTROL_SIZE);
  const wanted = new Uint8Array(2);
  const sum = new Sum();
  for (let at = 0; at < trace.ticks; at++) {
    if (at % 4 === 0) {
      for (let player = 0; player < 2; player++) {
        const action = noise(trace.case, game, at + player) % 30;
        command(action, player, control);
        wanted[player] = action % 2;
      }
      dash(s, wanted);
    }
    tick(s, control);
    words[c.TICK]!++;
    sum.state(words, FLOATS);
  }
  if (trace.states[game] !== undefined) assert.equal(hexOf(words, FLOATS), trace.states[game], `game ${game}`);
  assert.equal(sum.value, trace.crc[game], `game ${game}`);
}

test("the same seed gives the same kick-off, bit for bit", () => {
  const trace = golden<{ states: Record<string, string>; first: number; crc: number }>("ball-kickoffs");
  for (const [seed, state] of Object.entries(trace.states)) assert.equal(hexOf(first(Number(seed)), FLOATS), state, seed);
  const sum = new Sum();
  for (let seed = 0; seed < trace.first; seed++) sum.state(first(seed), FLOATS);
  assert.equal(sum.value, trace.crc);
});

test("random games are the same, bit for bit, after every tick", () => {
  const trace = golden<Played>("ball-physics");
  for (let game = 0; game < trace.games; game++) play(first(game), game, trace);
});

interface Kind extends Record<string, readonly number[] | number | undefined> {
  ball_by?: number;
}

/** A game put up as the file says; what scripts/_golden_ball.py does. */
function corner(kind: Kind, game: number): Uint32Array {
  const words = new Uint32Array(c.WORDS);
  const s = new Float32Array(words.buffer);
  const f = Math.fround;
  const box = (name: string): readonly number[] => kind[name] as readonly number[];
  const centred = (index: number, half: number): number => f(f(chance(2, game, index) - 0.5) * f(f(half) + f(half)));
  const fields: [string, number, number][] = [
    ["position", c.POSITION, 4], ["velocity", c.VELOCITY, 4], ["heading", c.HEADING, 4], ["spin", c.SPIN, 2],
    ["cooldown", c.COOLDOWN, 2], ["ball_position", c.BALL, 2], ["ball_velocity", c.BALL_VELOCITY, 2],
  ];
  for (const [name, at, size] of fields) {
    for (let i = 0; i < size; i++) s[at + i] = centred(at + i, box(name)[Math.trunc(i / (size / 2))]!);
  }
  for (let axis = 0; axis < 2; axis++) {
    if (kind["blue_at"] !== undefined) s[2 * axis] = s[2 * axis]! + f(box("blue_at")[axis]!);
    if (kind["orange"] !== undefined) s[2 * axis + 1] = s[2 * axis]! + centred(2 * axis + 1, box("orange")[axis]!);
    if (kind.ball_by !== undefined) s[c.BALL + axis] = s[c.BALL + axis]! + s[2 * axis + kind.ball_by]!;
    if (kind["ball_at"] !== undefined) s[c.BALL + axis] = s[c.BALL + axis]! + f(box("ball_at")[axis]!);
  }
  for (let player = 0; player < 2; player++) {
    const x = s[c.HEADING + player]!;
    const y = s[c.HEADING + 2 + player]!;
    const length = f(Math.sqrt(f(f(x * x) + f(y * y))));
    s[c.HEADING + player] = x / length;
    s[c.HEADING + 2 + player] = y / length;
  }
  words[c.KEY] = 5;
  words[c.KEY + 1] = game;
  return words;
}

test("contacts of all kinds and depths are resolved the same, bit for bit", () => {
  const trace = golden<Played & { kinds: Kind[] }>("ball-corners");
  for (let game = 0; game < trace.games; game++) play(corner(trace.kinds[game % trace.kinds.length]!, game), game, trace);
});

interface Run {
  options: Record<string, unknown>;
  players: string[];
  forces: boolean;
  seed: number;
  ticks: number;
  crc: number[];
  ends: number;
  state: string;
}

test("the stage's game is the same: sights, scripts, forces, rewards, ends and poses", () => {
  for (const run of golden<{ runs: Run[] }>("ball-stages").runs) {
    const core = new BallCore(ballConfig(run.options));
    const obs = new Float32Array(c.OBS_SIZE);
    const [positions, quaternions] = [new Float32Array(9), new Float32Array(12)];
    const sum = new Sum();
    let [episode, ends] = [0, 0];
    core.reset(run.seed);
    for (let at = 0; at < run.ticks; at++) {
      if (at % 4 === 0) {
        run.players.forEach((player, agent) => {
          core.observe(agent, obs);
          sum.numbers(obs);
          core.decide(agent, player === "noise" ? noise(4, run.seed, 2 * at + agent) % 30 : core.scripted(player, agent));
        });
      }
      if (run.forces && at % 7 === 0) {
        const drawn = (index: number, size: number): number => chance(6, run.seed, 6 * at + index) * size - size / 2;
        core.force(noise(5, run.seed, at) % 3, [drawn(0, 8), drawn(1, 8), drawn(2, 8)], [drawn(3, 900), drawn(4, 900), drawn(5, 900)]);
      }
      core.tick();
      sum.state(core.state, FLOATS);
      const { reward, terminated, truncated, outcome } = core.judged;
      sum.float64(reward[0]!, reward[1]!, Number(terminated), Number(truncated), outcome);
      if (terminated || truncated) {
        ends += 1;
        if (at % 2 === 1) core.reset(run.seed + 1000 * ++episode);
      }
      if (at % 100 === 99) {
        core.poses(positions, quaternions);
        sum.numbers(positions);
        sum.numbers(quaternions);
        assert.equal(sum.value, run.crc[(at - 99) / 100], `${run.players} until tick ${at}`);
      }
    }
    assert.equal(ends, run.ends);
    assert.ok(ends > 0);
    assert.equal(hexOf(core.state, FLOATS), run.state);
  }
});
