// A drill as a stage plays it: one game, tick by tick. Python's StageEnv, as far as a page needs it.
import type { Vec3 } from "../engine";

/** What the last tick did; one object for all ticks. */
export interface Judged {
  terminated: boolean;
  truncated: boolean;
  outcome: number;
  readonly reward: Float64Array;
}

/** Called by the engine of drill.ts and by the tests that hold it to golden traces. */
export interface DrillCore {
  readonly obsSize: number;
  readonly actionCount: number;
  readonly bodies: number;
  /** Ticks a second, and ticks a decision. */
  readonly rateHz: number;
  readonly repeat: number;
  /** The action of whom nobody steers. */
  readonly idle: number;
  /** Words of 4 bytes: the whole state but for what waits, in the order of Python's. */
  readonly state: Uint32Array;
  readonly judged: Judged;
  reset(seed: number): void;
  observe(agent: number, out: Float32Array): void;
  decide(agent: number, action: number): void;
  tick(): void;
  /** For the next tick: newtons at a world point in metres; both in float32 precision, as a match records them. */
  force(body: number, point: Vec3, vector: Vec3): void;
  poses(positions: Float32Array, quaternions: Float32Array): void;
  /** m/s of a world point that moves with the body, into `out`. */
  velocity(body: number, point: Vec3, out: Float64Array): void;
  mass(body: number): number;
  gripMass(body: number, point: Vec3): number;
  /** The episode is over and watched to its end. */
  relax(): void;
  scripted(name: string, agent: number): number;
  setPhysics(name: string, value: number): void;
  resetPhysics(): void;
  moved(): Record<string, number>;
}
