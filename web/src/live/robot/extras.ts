// What a task knows beyond MuJoCo's state: commands, feet, earlier actions, what follows from poses; as extras.py.
import type { Command, Task } from "../../generated/contracts";
import { LiveError } from "../engine";
import { ACTION } from "./addresses";
import { FREE, TOUCH, type Facts } from "./facts";
import type { Fields } from "./fields";
import type { Random } from "./random";

/** Seconds in the air of each foot that has just landed, else 0; valid until the next decision. */
export const LANDING = "landing";
/** A command shorter than this asks to stand. */
export const STILL = 0.05;

export class Extras {
  /** What was decided last, float32 values. */
  readonly action: Float64Array;
  readonly command: Float64Array | null = null;
  private readonly duration: number;
  private readonly gravity: Float64Array | null = null;
  private readonly baseVelocity: Float64Array | null = null;
  private readonly last: Float64Array | null = null;
  private readonly previous: Float64Array | null = null;
  private readonly contact: Float64Array | null = null;
  private readonly air: Float64Array | null = null;
  private readonly landing: Float64Array | null = null;
  private readonly touch: readonly number[];
  private readonly sensors: number;
  private readonly qpos: number;
  private readonly qvel: number;
  private readonly turnAt: number = -1;
  private readonly dofAt: number = -1;
  private left = 0;
  private given = false;

  /** Adds the virtual fields to `fields`. Throws a LiveError for what the model or the task does not have. */
  constructor(
    private readonly task: Task,
    facts: Facts,
    private readonly fields: Fields,
    wanted: ReadonlySet<string>,
  ) {
    const own = (name: string, size: number): Float64Array => fields.list[fields.add(name, new Float64Array(size))]!;
    this.duration = facts.timestep * task.frame_skip;
    [this.qpos, this.qvel, this.sensors] = [fields.slot("qpos"), fields.slot("qvel"), fields.slot("sensordata")];
    this.action = own(ACTION, facts.nu);
    if (task.command !== null) {
      checkCommand(task.command);
      this.command = own("command", task.command.names.length);
    }
    if (wanted.has("last_action") || wanted.has("previous_action")) this.last = own("last_action", facts.nu);
    if (wanted.has("previous_action")) this.previous = own("previous_action", facts.nu);
    this.touch = task.feet.map((foot) => touchSensor(facts, foot.sensor));
    if (task.feet.length > 0) {
      this.contact = own("foot_contact", task.feet.length);
      this.air = own("air_time", task.feet.length);
      this.landing = own(LANDING, task.feet.length);
    }
    const floats = wanted.has("gravity") || wanted.has("base_velocity");
    const joint = facts.joints.find((one) => one.type === FREE);
    if (joint !== undefined) [this.turnAt, this.dofAt] = [joint.qpos + 3, joint.dof];
    else if (floats) throw new LiveError("The model has no free joint, of which gravity and base_velocity are about.");
    if (wanted.has("gravity")) this.gravity = own("gravity", 3);
    if (wanted.has("base_velocity")) this.baseVelocity = own("base_velocity", 3);
  }

  /** Compute what follows from poses, velocities and touch; call it whenever those changed. */
  look(): void {
    const { list } = this.fields;
    const [qpos, qvel, at] = [list[this.qpos]!, list[this.qvel]!, this.turnAt];
    if (this.gravity !== null) {
      const [w, x, y, z] = [qpos[at]!, qpos[at + 1]!, qpos[at + 2]!, qpos[at + 3]!];
      this.gravity[0] = 2 * (w * y - x * z);
      this.gravity[1] = -2 * (w * x + y * z);
      this.gravity[2] = 2 * (x * x + y * y) - 1;
    }
    if (this.baseVelocity !== null) {
      const [w, x, y, z] = [qpos[at]!, -qpos[at + 1]!, -qpos[at + 2]!, -qpos[at + 3]!];
      const [a, b, c] = [qvel[this.dofAt]!, qvel[this.dofAt + 1]!, qvel[this.dofAt + 2]!];
      const [tx, ty, tz] = [2 * (y * c - z * b), 2 * (z * a - x * c), 2 * (x * b - y * a)];
      this.baseVelocity[0] = a + w * tx + (y * tz - z * ty);
      this.baseVelocity[1] = b + w * ty + (z * tx - x * tz);
      this.baseVelocity[2] = c + w * tz + (x * ty - y * tx);
    }
    if (this.contact !== null) {
      const sensordata = list[this.sensors]!;
      for (let foot = 0; foot < this.touch.length; foot++) this.contact[foot] = sensordata[this.touch[foot]!]! > 0 ? 1 : 0;
    }
  }

  /** A decision has been played; call it before it is judged. */
  settle(): void {
    this.look();
    if (this.previous !== null) this.previous.set(this.last!);
    if (this.last !== null) this.last.set(this.action);
    if (this.contact === null) return;
    const [contact, air, landing] = [this.contact, this.air!, this.landing!];
    for (let foot = 0; foot < contact.length; foot++) {
      landing[foot] = air[foot]! * contact[foot]!;
      air[foot] = (air[foot]! + this.duration) * (1 - contact[foot]!);
    }
  }

  /** Forget the last episode, and draw what the next one starts with. */
  start(random: Random): void {
    for (const numbers of [this.action, this.last, this.previous, this.air, this.landing, this.command]) numbers?.fill(0);
    this.given = false;
    this.drawCommand(random);
  }

  /** Ask for something else when its time has come; call it after a decision was judged. */
  turn(random: Random): void {
    if (this.command === null) return;
    this.left -= this.duration;
    if (this.left < 0.5 * this.duration && !this.given) this.drawCommand(random);
  }

  /** Hold a command from now on; null = let it draw again. */
  giveCommand(values: readonly number[] | null): void {
    if (values !== null) this.command?.set(values);
    else if (this.given) this.left = 0;
    this.given = values !== null;
  }

  private drawCommand(random: Random): void {
    const command = this.task.command;
    if (command === null) return;
    const values = this.command!;
    for (let i = 0; i < values.length; i++) values[i] = random.uniform(command.low[i]!, command.high[i]!);
    if (random.unit() < command.still) values.fill(0);
    this.left = random.uniform(command.every_s[0], command.every_s[1]);
  }
}

function checkCommand(command: Command): void {
  const count = command.names.length;
  if (count === 0 || command.low.length !== count || command.high.length !== count) {
    throw new LiveError(`The command has ${count} names, ${command.low.length} low and ${command.high.length} high bounds; the file is damaged.`);
  }
}

/** Its number in sensordata. */
function touchSensor(facts: Facts, name: string): number {
  const index = facts.names.sensor.findIndex((known, at) => known === name && facts.sensors[at]!.type === TOUCH);
  if (index < 0) throw new LiveError(`The model has no touch sensor '${name}' for a foot.`);
  return facts.sensors[index]!.start;
}
