// The interpreter of task data for one robot: what it sees, is paid, and ends by; as src/drillyard/envs/robots/program.py.
import type { Quantity, Slice, Task } from "../../generated/contracts";
import { LiveError } from "../engine";
import { Extras } from "./extras";
import type { Facts } from "./facts";
import type { Fields } from "./fields";
import { Health } from "./health";
import { Sight } from "./observation";
import { Meter } from "./quantity";

const CONTACT_FIELDS = new Set(["cacc", "cfrc_int", "cfrc_ext"]);

export class Program {
  readonly extras: Extras;
  readonly obsSize: number;
  /** mj_rnePostConstraint must run after each decision. */
  readonly contactForces: boolean;
  /** What the last decision was worth; float64. */
  reward = 0;
  /** By reward term. */
  readonly parts: Float64Array;
  healthy = true;
  terminated = false;
  private readonly sights: Sight[] = [];
  private readonly health: readonly Health[];
  private readonly meters: readonly Meter[];
  private readonly moving: readonly Meter[];
  private readonly paid: readonly Meter[];
  private readonly told: readonly Meter[];
  /** Position of each reward term's group among the groups, and their sums. */
  private readonly groupOf: readonly number[];
  private readonly groups: Float64Array;
  private readonly seen: Uint8Array;
  private readonly offset: Float64Array | null = null;
  private readonly scale: Float64Array | null = null;

  /** Throws a LiveError for what the model does not have. */
  constructor(
    readonly task: Task,
    private readonly facts: Facts,
    fields: Fields,
  ) {
    checkTimes(task);
    const read = slices(task);
    this.contactForces = read.some((one) => CONTACT_FIELDS.has(one.field));
    this.extras = new Extras(task, facts, fields, new Set(read.map((one) => one.field)));
    let size = 0;
    for (const term of task.observation) {
      const sight = new Sight(term, facts, fields, size);
      this.sights.push(sight);
      size += sight.size;
    }
    this.obsSize = size;
    const known = new Map<string, Meter>();
    const meter = (of: Quantity): Meter => {
      const key = JSON.stringify(of);
      const found = known.get(key) ?? new Meter(of, facts, fields, facts.timestep * task.frame_skip, task.command !== null);
      known.set(key, found);
      return found;
    };
    this.paid = task.reward.map((term) => meter(term.of));
    this.told = task.infos.map((term) => meter(term.of));
    this.meters = [...known.values()];
    this.moving = this.meters.filter((one) => one.moves);
    const wide = this.paid.findIndex((one) => one.value.length !== 1);
    if (wide >= 0) throw new LiveError(`The reward ${task.reward[wide]!.name} is of several numbers; the file is damaged.`);
    this.parts = new Float64Array(task.reward.length);
    const order = [...new Set(task.reward.map((term) => term.group))];
    this.groupOf = task.reward.map((term) => order.indexOf(term.group));
    this.groups = new Float64Array(order.length);
    this.seen = new Uint8Array(order.length);
    this.health = task.healthy.map((term) => new Health(term, facts, fields));
    if (task.action.kind === "target") {
      [this.offset, this.scale] = [spread(task.action.offset, facts.nu), spread(task.action.scale, facts.nu)];
    }
  }

  /** What the action in `extras.action` sets the controls to. */
  controls(out: Float64Array): void {
    const { offset, scale, facts } = this;
    const { action } = this.extras;
    if (offset === null || scale === null) {
      out.set(action);
      return;
    }
    for (let i = 0; i < action.length; i++) {
      out[i] = Math.min(Math.max(offset[i]! + scale[i]! * action[i]!, facts.controlLow[i]!), facts.controlHigh[i]!);
    }
  }

  /** Write what the robot sees, (O,). */
  observe(out: Float32Array): void {
    for (const sight of this.sights) sight.write(out);
  }

  /** Keep what velocities are measured from; call it before a decision is played. */
  remember(): void {
    for (const meter of this.moving) meter.remember();
  }

  /** What the decision that has just been played was worth: `reward`, `parts`, `healthy`, `terminated`. */
  judge(): void {
    this.healthy = this.health.every((one) => one.holds());
    for (const meter of this.meters) meter.read(this.healthy);
    this.seen.fill(0);
    const { reward: terms } = this.task;
    for (let i = 0; i < terms.length; i++) {
      const { weight, low, high } = terms[i]!;
      const { single, value: of } = this.paid[i]!;
      let value = single ? Math.fround(Math.fround(weight) * of[0]!) : weight * of[0]!;
      if (low !== null && value < low) value = single ? Math.fround(low) : low;
      if (high !== null && value > high) value = single ? Math.fround(high) : high;
      this.parts[i] = value;
      const group = this.groupOf[i]!;
      this.groups[group] = this.seen[group] ? this.groups[group]! + value : value;
      this.seen[group] = 1;
    }
    this.reward = 0;
    for (let group = 0; group < this.groups.length; group++) {
      this.reward = group === 0 ? this.groups[0]! : this.reward + this.groups[group]!;
    }
    this.terminated = !this.healthy && this.task.terminate_when_unhealthy;
  }

  /** The info terms of the last decision. */
  infos(): Record<string, readonly number[]> {
    return Object.fromEntries(this.told.map((meter, index) => [this.task.infos[index]!.name, [...meter.value]]));
  }
}

function slices(task: Task): Slice[] {
  const found: (Slice | null)[] = [];
  for (const term of task.observation) found.push(term.source, term.minus);
  for (const term of [...task.reward, ...task.infos]) found.push(term.of.source, term.of.minus);
  for (const term of task.healthy) found.push(term.source);
  return found.filter((one) => one !== null);
}

function checkTimes(task: Task): void {
  for (const count of [task.frame_skip, task.time_limit]) {
    if (!Number.isInteger(count) || count < 1) throw new LiveError("The task of this page has a time that is no whole number above 0; the file is damaged.");
  }
}

function spread(numbers: readonly number[], count: number): Float64Array {
  if (numbers.length !== 1 && numbers.length !== count) {
    throw new LiveError(`The action has ${numbers.length} numbers for ${count} controls; the file is damaged.`);
  }
  return Float64Array.from({ length: count }, (_, index) => numbers[numbers.length === 1 ? 0 : index]!);
}
