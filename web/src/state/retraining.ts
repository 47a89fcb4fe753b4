// Whether training can go on in the world that the sliders make, and in which words that is said. No DOM.
import type { EnvSpec, RunInfo } from "../generated/contracts";
import { figure, isActive } from "./words";

type Moved = Readonly<Record<string, number>>;

/** `offered`: the env takes some of its sliders as options. `why` it cannot be done now, or empty. */
export function retraining(env: Pick<EnvSpec, "physics" | "trainable">, moved: Moved): { offered: boolean; why: string } {
  const offered = env.trainable && env.physics.some((one) => one.option);
  const names = Object.keys(moved);
  if (names.length === 0) return { offered, why: "Move a slider first." };
  const fixed = env.physics.filter((one) => names.includes(one.name) && !one.option).map((one) => one.title.toLowerCase());
  return { offered, why: fixed.length > 0 ? `Training cannot take ${fixed.join(" and ")}; put that back first.` : "" };
}

/** What pressing the button does. */
export function retrainWords(env: Pick<EnvSpec, "physics">, moved: Moved, run: RunInfo | undefined): string {
  const world = env.physics
    .filter((one) => moved[one.name] !== undefined)
    .map((one) => `${one.title.toLowerCase()} ${figure(Number((moved[one.name] ?? 0).toPrecision(3)))} ${one.unit}`.trim())
    .join(", ");
  if (run === undefined) return `Starts a new run that learns with ${world}. The Show plays that world then.`;
  const first = isActive(run) ? "Saves and ends the present run, then starts" : "Starts";
  return `${first} a new run that learns on from its newest policy, with ${world}. The Show plays that world then.`;
}

/** A slider stands at 1.2499999999999991 where a person means 1.25. */
export function rounded(moved: Moved): Record<string, number> {
  return Object.fromEntries(Object.entries(moved).map(([name, value]) => [name, Number(value.toPrecision(6))]));
}
