// What stands on the page of a bundle, in words. No DOM.
import type { BundleManifest, EnvSpec, Training } from "../generated/contracts";
import { grouped, short } from "../state/words";

/** A return in few characters that do not change their number all the time. */
export function points(value: number): string {
  const text = Math.abs(value) >= 1e5 ? short(value) : value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) < 10 ? 2 : 1);
  return (/^-0[.0]*$/.test(text) ? text.slice(1) : text).replace("-", "−");
}

/** "player_0" is no name to read. */
export function sideName(name: string): string {
  return name.replaceAll("_", " ");
}

/** Who sits there, for somebody who has read nothing. */
export function playerWords(name: string, manifest: BundleManifest | undefined): string {
  if (name === "human") return "You";
  if (name === "none") return "Nobody";
  if (name === "script:scripted") return "Script";
  if (name.startsWith("script:")) return `Script: ${sideName(name.slice("script:".length))}`;
  return (manifest?.policies.length ?? 0) > 1 || name.endsWith(" (address)") ? `AI: ${name}` : "AI";
}

const SIDES = ["#3d9bff", "#ff8a3d", "#3ddc91", "#b59bff", "#f0c24b", "#ff6b9d"];

/** As the agent's body is painted, else one of six. */
export function agentColour(agent: number, env: EnvSpec | undefined): string {
  const body = env?.scene.bodies.find((one) => one.agent === agent);
  return body?.geoms[0]?.colour ?? (SIDES[agent % SIDES.length] as string);
}

/** "PPO", "Stable-Baselines3 SAC". */
export function learnerWords({ worker, algorithm }: Training): string {
  const name = algorithm.length <= 4 ? algorithm.toUpperCase() : algorithm;
  return worker === "drillyard" || worker === "" ? name : `${worker} ${name}`.trim();
}

export function trainedWords(training: Training | undefined): string {
  if (training === undefined) return "";
  return `Learned by ${learnerWords(training)} in ${grouped(training.env_steps)} steps.`;
}

export function dateWords(seconds: number): string {
  return seconds > 0 ? new Date(seconds * 1000).toISOString().slice(0, 10) : "–";
}

/** 75.5 -> "1:15.5". */
export function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${(seconds - minutes * 60).toFixed(1).padStart(4, "0")}`;
}

const NAMES: Readonly<Record<string, string>> = { mujoco: "MuJoCo, natively", numpy: "NumPy", pettingzoo: "PettingZoo" };

/** A package as it calls itself. */
export function packageName(name: string): string {
  return NAMES[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
}
