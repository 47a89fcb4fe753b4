// What the page of a bundle plays: one env in the visitor's browser, tick by tick, like a stage's. No DOM.
import type { EnvSpec } from "../generated/contracts";

export type Vec3 = readonly [number, number, number];

/** What one tick did; `reward` is of this tick, by agent. */
export interface Tick {
  readonly terminated: boolean;
  readonly truncated: boolean;
  /** +1 agent 0 won, -1 agent 1 won, 0 undecided. */
  readonly outcome: number;
  readonly reward: readonly number[];
  /** Agents decided right before this tick. */
  readonly decided: boolean;
}

/** Who decides for an agent: a policy of the bundle by name, a person, a built-in player, nobody. */
export type Player = { kind: "policy"; name: string } | { kind: "human" } | { kind: "script"; name: string } | { kind: "none" };

/** Called by the page's loop, by the worker that measures, and by tests under Node. */
export interface Engine {
  readonly env: EnvSpec;
  /** Simulated seconds since the reset. */
  readonly timeS: number;
  /** Decisions since the reset. */
  readonly decisions: number;
  /** Start an episode; the same seed gives the same start. */
  reset(seed: number): void;
  /** Advance 1 / simulation_rate_hz seconds; whoever is due decides first. Never resets by itself. */
  tick(): Tick;
  /** Positions (B, 3) metres and quaternions (B, 4) w x y z of the scene's bodies. */
  poses(positions: Float32Array, quaternions: Float32Array): void;
  players(): readonly Player[];
  seat(agent: number, player: Player): void;
  /** The keys that a person holds: bit i is KEYS[i] of the contracts. */
  hold(agent: number, keys: number): void;
  /** Pull a body: `point` in its own frame, `target` in the world, until `release`; the spring of stage/drag.py. */
  grab(body: number, point: Vec3, target: Vec3): void;
  release(): void;
  /** Push a body for some ticks (the balancing robot's keys); newtons. */
  push(body: number, vector: Vec3, seconds: number): void;
  setPhysics(name: string, value: number): void;
  resetPhysics(): void;
  /** Settings and commands that are not as trained. */
  moved(): Readonly<Record<string, number>>;
  /** A policy that came later (in the address): it can be seated from now on. Throws a LiveError if it does not fit. */
  add(policy: PlayedPolicy): void;
  dispose(): void;
}

/** A policy ready to act. */
export interface PlayedPolicy {
  readonly name: string;
  readonly obsSize: number;
  readonly actionSize: number;
  /** Most likely action of one observation: the number of a choice in out[0], or the numbers of a box in env units. */
  act(obs: Float32Array, out: Float32Array): void;
}

/** One sentence for the visitor. */
export class LiveError extends Error {
  override readonly name = "LiveError";
}
