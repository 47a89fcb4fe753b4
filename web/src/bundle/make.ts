// From a bundle to an engine that plays it: its policies, its task, who sits where at the start. No DOM.
import type { BundleManifest, BundlePolicy } from "../generated/contracts";
import { makeDrill } from "../live/drills/drill";
import { LiveError, type Engine, type PlayedPolicy, type Player } from "../live/engine";
import { makePolicy } from "../live/policy";
import { makeRobot } from "../live/robot/robot";

export type Parts = (name: string) => Promise<Uint8Array>;

const SCRIPT = "script:";

/** Rejects with a LiveError of one sentence. */
export async function makeEngine(manifest: BundleManifest, parts: Parts): Promise<Engine> {
  const { content, env } = manifest;
  if (content.kind === "replay") throw new LiveError("This page holds a recording, which is played and not simulated.");
  const policies = await Promise.all(manifest.policies.map((policy) => load(policy, parts)));
  const engine = content.kind === "robot" ? await makeRobot(content, env, parts, policies) : makeDrill(content, env, policies);
  manifest.players.slice(0, env.agents.length).forEach((name, agent) => engine.seat(agent, playerOf(name)));
  return engine;
}

/** `script:NAME`, `human`, `none`, else the name of a policy. */
export function playerOf(name: string): Player {
  if (name.startsWith(SCRIPT)) return { kind: "script", name: name.slice(SCRIPT.length) };
  return name === "human" || name === "none" ? { kind: name } : { kind: "policy", name };
}

export function nameOf(player: Player | undefined): string {
  if (player === undefined) return "none";
  return player.kind === "policy" ? player.name : player.kind === "script" ? SCRIPT + player.name : player.kind;
}

async function load(policy: BundlePolicy, parts: Parts): Promise<PlayedPolicy> {
  const bytes = (await parts(policy.part)).slice();
  if (bytes.length % 4 !== 0) throw new LiveError(`This page is damaged: the policy ${policy.name} has no whole number of figures.`);
  return makePolicy(policy.spec, policy.name, new Float32Array(bytes.buffer));
}
