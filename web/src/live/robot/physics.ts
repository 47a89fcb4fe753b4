// What a visitor may move of a robot's world: gravity, friction, mass, strength, wind; as envs/robots/physics.py.
import type { MjData, MjModel, MjOption, MjStatistic } from "@mujoco/mujoco";
import type { PhysicsSetting } from "../../generated/contracts";
import { LiveError } from "../engine";
import type { Mujoco } from "./mujoco";

const AIR_KG_M3 = 1.2;
/** What the settings change, and what mj_setConst then computes anew. */
const FIELDS = [
  "geom_friction", "pair_friction", "body_mass", "body_inertia", "actuator_gainprm", "actuator_biasprm",
  "actuator_forcerange", "body_subtreemass", "body_invweight0", "dof_invweight0", "dof_M0", "tendon_invweight0",
  "actuator_acc0", "tendon_length0", "actuator_length0", "tendon_lengthspring",
  "cam_pos0", "cam_poscom0", "cam_mat0", "light_pos0", "light_poscom0", "light_dir0",
] as const; // prettier-ignore
const STATISTICS = ["meaninertia", "meanmass", "meansize", "extent"] as const;
/** Parameters of a gain or a bias that are scaled. */
const SCALED = 3;

type Field = (typeof FIELDS)[number];

export class Physics {
  /** Settings that are not as trained. */
  private values = new Map<string, number>();
  private readonly trained: ReadonlyMap<Field, Float64Array>;
  private readonly statistics: readonly number[];
  private readonly gravity: Float64Array;
  private readonly wind: Float64Array;
  private readonly density: number;
  private readonly option: MjOption;
  private readonly stat: MjStatistic;

  /** `scratch`: data of the model, used up when masses change. */
  constructor(
    private readonly mujoco: Mujoco,
    private readonly model: MjModel,
    private readonly scratch: MjData,
    private readonly settings: ReadonlyMap<string, PhysicsSetting>,
  ) {
    this.trained = new Map(FIELDS.map((name) => [name, Float64Array.from(this.field(name))]));
    [this.option, this.stat] = [model.opt, model.stat];
    this.statistics = STATISTICS.map((name) => this.stat[name]);
    this.gravity = Float64Array.from(this.option.gravity as Float64Array);
    this.wind = Float64Array.from(this.option.wind as Float64Array);
    this.density = this.option.density;
  }

  get moved(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.values);
  }

  /** Move one setting; its default value brings the trained numbers back bit for bit. */
  set(name: string, value: number): void {
    const values = new Map(this.values);
    if (value === this.settings.get(name)?.default) values.delete(name);
    else values.set(name, value);
    this.restore(values);
  }

  /** Everything as trained. */
  reset(): void {
    this.restore(new Map());
  }

  private restore(values: Map<string, number>): void {
    this.values = values;
    this.putBack();
    for (const [name, value] of values) this.apply(name, value);
    if (values.has("mass")) this.mujoco.mj_setConst(this.model, this.scratch);
  }

  private putBack(): void {
    for (const [name, numbers] of this.trained) this.field(name).set(numbers);
    STATISTICS.forEach((name, index) => (this.stat[name] = this.statistics[index]!));
    (this.option.gravity as Float64Array).set(this.gravity);
    (this.option.wind as Float64Array).set(this.wind);
    this.option.density = this.density;
  }

  private apply(name: string, value: number): void {
    const { option: opt } = this;
    switch (name) {
      case "gravity": {
        const factor = value / this.settings.get(name)!.default;
        (opt.gravity as Float64Array).set(this.gravity.map((number) => number * factor));
        return;
      }
      case "friction":
        this.scale(value, "geom_friction", "pair_friction");
        return;
      case "mass":
        this.scale(value, "body_mass", "body_inertia");
        return;
      case "strength":
        this.scaleFirst(value, "actuator_gainprm", this.mujoco.mjNGAIN);
        this.scaleFirst(value, "actuator_biasprm", this.mujoco.mjNBIAS);
        this.scale(value, "actuator_forcerange");
        return;
      case "wind":
        (opt.wind as Float64Array)[0] = value;
        if (this.density <= 0) opt.density = AIR_KG_M3;
        return;
      default:
        throw new LiveError(`There is no setting '${name}' of this robot.`);
    }
  }

  private field(name: Field): Float64Array {
    return this.model[name] as Float64Array;
  }

  private scale(factor: number, ...names: Field[]): void {
    for (const name of names) {
      const numbers = this.field(name);
      for (let i = 0; i < numbers.length; i++) numbers[i]! *= factor;
    }
  }

  private scaleFirst(factor: number, name: Field, width: number): void {
    const numbers = this.field(name);
    for (let i = 0; i < numbers.length; i++) if (i % width < SCALED) numbers[i]! *= factor;
  }
}
