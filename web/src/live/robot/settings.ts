// Sliders of a robot: physics, and the numbers of its command, which are held from the first that is moved.
import type { EnvSpec, PhysicsSetting } from "../../generated/contracts";
import { LiveError } from "../engine";
import type { Extras } from "./extras";
import type { Physics } from "./physics";

export const COMMAND_PREFIX = "command_";

export class Settings {
  private readonly commands = new Map<string, number>();

  constructor(
    private readonly settings: ReadonlyMap<string, PhysicsSetting>,
    private readonly names: readonly string[],
    private readonly physics: Physics,
    private readonly extras: Extras,
  ) {}

  /** Throws a LiveError for an unknown name or a value out of range. */
  set(name: string, value: number): void {
    const setting = this.settings.get(name);
    if (setting === undefined) throw new LiveError(`There is no setting '${name}'; there is ${[...this.settings.keys()].join(", ")}.`);
    // Written so that NaN fails as well.
    if (!(value >= setting.low && value <= setting.high)) {
      throw new LiveError(`${setting.title} must be from ${setting.low} to ${setting.high} ${setting.unit}.`);
    }
    if (!this.isCommand(name)) {
      this.physics.set(name, value);
      return;
    }
    this.commands.set(name, value);
    this.hold();
  }

  /** Everything as trained. */
  reset(): void {
    this.physics.reset();
    this.commands.clear();
    this.hold();
  }

  /** Settings that are not as trained, and commands that are held. */
  get moved(): Readonly<Record<string, number>> {
    return { ...this.physics.moved, ...Object.fromEntries(this.commands) };
  }

  /** Give the robot what is held; call it after each start of an episode. */
  hold(): void {
    if (this.names.length === 0) return;
    const values = this.names.map((name) => {
      const setting = COMMAND_PREFIX + name;
      return this.commands.get(setting) ?? this.settings.get(setting)?.default ?? 0;
    });
    this.extras.giveCommand(this.commands.size > 0 ? values : null);
  }

  private isCommand(name: string): boolean {
    return name.startsWith(COMMAND_PREFIX) && this.names.includes(name.slice(COMMAND_PREFIX.length));
  }
}

export function settingsOf(env: EnvSpec): ReadonlyMap<string, PhysicsSetting> {
  return new Map(env.physics.map((setting) => [setting.name, setting]));
}
