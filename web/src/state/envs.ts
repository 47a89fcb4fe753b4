// The envs to choose from: in groups, searched, named. No DOM.
import type { EnvInfo, EnvSpec, RunInfo } from "../generated/contracts";

export interface EnvGroup {
  title: string;
  envs: readonly EnvInfo[];
}

const FAMILIES: readonly (readonly [string, string])[] = [
  ["drill", "Games"],
  ["zoo", "Board games and teams"],
  ["text", "Worlds in words"],
  ["robot", "Robots"],
  ["menagerie", "Robots of today"],
  ["gym", "Gymnasium"],
  ["mjcf", "Your own"],
];

export const GYM = "gym:";
const FAMILY_OF: Readonly<Record<string, string>> = { [GYM]: "gym", "mjcf:": "mjcf", "zoo:": "zoo", "text:": "text" };

/** The envs whose title or id has every word of `search`, by family; families without any are left out. */
export function grouped(envs: readonly EnvInfo[], search: string): EnvGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = envs.filter((env) => words.every((word) => `${env.title} ${env.id}`.toLowerCase().includes(word)));
  const known = new Set(FAMILIES.map(([family]) => family));
  const groups = FAMILIES.map(([family, title]) => ({ title, envs: fitting.filter((env) => env.family === family) }));
  groups.push({ title: "Others", envs: fitting.filter((env) => !known.has(env.family)) });
  return groups.filter((group) => group.envs.length > 0);
}

/** The list of the studio, and what runs were started on besides: own files, Gymnasium's envs. */
export function allEnvs(listed: readonly EnvInfo[], runs: readonly RunInfo[]): EnvInfo[] {
  const seen = new Set(listed.map((env) => env.id));
  const more: EnvInfo[] = [];
  for (const { env_id } of runs) {
    if (seen.has(env_id)) continue;
    seen.add(env_id);
    const family = FAMILY_OF[env_id.slice(0, env_id.indexOf(":") + 1)] ?? "";
    more.push({ id: env_id, title: shortEnv(env_id), family, available: true, reason: "" });
  }
  return [...listed, ...more];
}

/** "Drillyard/Ant-v5" -> "Ant", "gym:CartPole-v1" -> "CartPole", "zoo:chess_v6" -> "chess", "mjcf:/a/b/hopper.xml" -> "hopper". */
export function shortEnv(id: string): string {
  const name = id.startsWith("mjcf:") ? ownName(id) : id.replace(/^(gym|zoo|text):/, "").replace(/^.*\//, "");
  return name.replace(/[-_]v\d+$/, "") || id;
}

/** A run keeps a copy of its files as `<run>/env/task.toml`: the folder says more than the file. */
function ownName(id: string): string {
  const parts = id.slice("mjcf:".length).split("/");
  const file = (parts.at(-1) ?? "").replace(/\.\w+$/, "");
  return file === "task" && parts.at(-2) === "env" ? (parts.at(-3) ?? file).replace(/^\d{8}-\d{6}-/, "") : file;
}

/** "CartPole-v1" or "gym:CartPole-v1" as an env id; undefined when it cannot be one. */
export function gymId(text: string): string | undefined {
  const name = text.trim().replace(/^gym:/, "");
  return /^[\w./-]+$/.test(name) ? GYM + name : undefined;
}

/** One that acts alone: an episode's return counts, and nobody wins. */
export function isSingle(env: EnvSpec | undefined): boolean {
  return env !== undefined && env.agents.length === 1;
}

/** Whether how far it came means anything: it walks, and is paid for where it goes. */
export function travels(env: EnvSpec): boolean {
  return env.info_names.includes("x_position") || env.info_names.includes("x_velocity");
}
