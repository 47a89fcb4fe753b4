// What may differ between two balancing robots; names and limits of src/drillyard/envs/drills/balance/config.py.
import { LiveError } from "../../engine";
import { numberOption, refuseOthers, wholeOption } from "../options";

/** What a viewer may move, in the order of the env's sliders. */
export const SLIDERS = ["mass", "height", "motor", "max_angle", "friction", "damping"] as const;
export type Slider = (typeof SLIDERS)[number];

const RANGES: Readonly<Record<Slider, readonly [number, number, number]>> = {
  mass: [0.5, 3, 1], height: [0.2, 1, 0.4], motor: [2, 20, 5],
  max_angle: [20, 80, 60], friction: [0, 0.2, 0.02], damping: [0, 0.1, 0.01],
};

export interface BalanceConfig {
  readonly physics: Readonly<Record<Slider, number>>;
  /** Degrees. */
  readonly startAngle: number;
  readonly shaped: boolean;
  readonly history: number;
  readonly timeLimitDecisions: number;
}

const isSlider = (name: string): name is Slider => (SLIDERS as readonly string[]).includes(name);

/** Throws a LiveError for what the env would refuse. */
export function balanceConfig(config: Readonly<Record<string, unknown>>): BalanceConfig {
  refuseOthers(config, [...SLIDERS, "start_angle", "shaped", "history", "time_limit_decisions"], "Balance");
  const shaped = config["shaped"] ?? false;
  if (![true, false, 0, 1].includes(shaped as number | boolean)) {
    throw new LiveError(`The option shaped cannot be ${JSON.stringify(shaped)}; it is true or false.`);
  }
  const physics = Object.fromEntries(SLIDERS.map((name) => [name, numberOption(config, name, ...RANGES[name])]));
  return {
    physics: physics as Record<Slider, number>,
    startAngle: numberOption(config, "start_angle", 0, 60, 15),
    shaped: Boolean(shaped),
    history: wholeOption(config, "history", 1, 8, 1),
    timeLimitDecisions: wholeOption(config, "time_limit_decisions", 1, 100_000, 500),
  };
}

/** The same robot with one slider moved. */
export function moved(config: BalanceConfig, name: string, value: number): BalanceConfig {
  if (!isSlider(name)) throw new LiveError(`There is no physics setting ${name}; there is ${SLIDERS.join(", ")}.`);
  const [low, high] = RANGES[name];
  return { ...config, physics: { ...config.physics, [name]: numberOption({ [name]: value }, name, low, high, value) } };
}
