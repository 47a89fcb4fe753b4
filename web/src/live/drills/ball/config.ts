// What may differ between two Ball Drills; names and limits of src/drillyard/envs/drills/ball/config.py.
import { numberOption, refuseOthers, wholeOption } from "../options";

export interface BallConfig {
  readonly shapingScale: number;
  readonly approachScale: number;
  readonly gamma: number;
  readonly timeoutPenalty: number;
  readonly timeLimitDecisions: number;
}

const NAMES = ["shaping_scale", "approach_scale", "gamma", "timeout_penalty", "time_limit_decisions"];

/** Throws a LiveError for what the env would refuse. */
export function ballConfig(config: Readonly<Record<string, unknown>>): BallConfig {
  refuseOthers(config, NAMES, "Ball Drill");
  return {
    shapingScale: numberOption(config, "shaping_scale", 0, 1000, 1),
    approachScale: numberOption(config, "approach_scale", 0, 1000, 0),
    gamma: numberOption(config, "gamma", 0, 1, 0.99),
    timeoutPenalty: numberOption(config, "timeout_penalty", 0, 1000, 0),
    timeLimitDecisions: wholeOption(config, "time_limit_decisions", 1, 100_000, 450),
  };
}
