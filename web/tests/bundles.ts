// Bundles made by the tests, part by part and independently of what reads them.
import type { BundleManifest, EnvSpec } from "../src/generated/contracts";
import type { Engine, Player, PlayedPolicy, Tick } from "../src/live/engine";
import type { Source } from "../src/bundle/open";
import { sha256 } from "../src/bundle/sha256";

export const ENV = {
  id: "Drillyard/Test-v0",
  title: "Test",
  obs_size: 2,
  obs_names: ["a", "b"],
  action: { kind: "box", size: 1, low: -1, high: 1, names: ["push"], ranges: [] },
  agents: ["robot"],
  decision_rate_hz: 20,
  simulation_rate_hz: 100,
  time_limit_decisions: 10,
  reward_parts: [],
  scripted_players: [],
  scene: {
    name: "test",
    extent: 5,
    bodies: [body("root"), body("arm")],
    static: [],
    camera: { position: [0, -3, 2], target: [0, 0, 0], flat: false },
    meshes: [],
  },
  info_names: [],
  physics: [],
  randomisation: [],
  actuators: [],
  pixels: false,
  turn_based: false,
  masked: false,
  cooperative: false,
  trainable: true,
  curriculum: null,
} as const satisfies EnvSpec;

function body(name: string) {
  const geom = { shape: "sphere", size: [0.1], position: [0, 0, 0], quaternion: [1, 0, 0, 0], colour: "#808080", points: [], opacity: 1, mesh: "" } as const;
  return { name, geoms: [geom], agent: 0, draggable: true, visuals: [] } as const;
}

export const SPEC = { obs_size: 2, action: ENV.action, hidden: [], activation: "tanh", obs_clip: 10, squash: "clip", head: "logits" } as const;
export const TRAINING = {
  worker: "drillyard",
  algorithm: "ppo",
  run_id: "r",
  run_name: "",
  seed: 1,
  env_steps: 10,
  updates: 1,
  episodes: 1,
  policy_version: 1,
  created_at: 1,
} as const;

/** A manifest with one part, `policy`, of these bytes; `change` overrides fields. */
export function manifestOf(bytes: Uint8Array, change: Record<string, unknown> = {}): BundleManifest {
  return {
    v: 1,
    title: "A test",
    env: ENV,
    env_options: {},
    content: { kind: "drill", drill: "balance", config: {} },
    policies: [{ name: "one", part: "policy", spec: SPEC, training: TRAINING, measured: [] }],
    players: ["one"],
    markers: [],
    made_at: 1,
    versions: { drillyard: "0" },
    licences: [],
    parts: [{ name: "policy", bytes: bytes.length, digest: sha256(bytes) }],
    meshes: {},
    ...change,
  } as BundleManifest;
}

export async function gzip(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** A page with this manifest and these parts, packed. */
export async function pageOf(manifest: unknown, parts: Readonly<Record<string, Uint8Array>>): Promise<Source> {
  const texts = new Map<string, string>([["drillyard", typeof manifest === "string" ? manifest : JSON.stringify(manifest)]]);
  for (const [name, bytes] of Object.entries(parts)) texts.set(`part-${name}`, base64(await gzip(bytes)));
  return (id) => texts.get(id);
}

/** The sentence that something is refused with; anything but a LiveError is passed on. */
export async function sentenceOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && error.name === "LiveError") return error.message;
    throw error;
  }
  return "";
}

/** An engine that moves along x by 1 m/s and ends after `ticks`. */
export class Double implements Engine {
  readonly env = ENV;
  timeS = 0;
  decisions = 0;
  broken = false;
  readonly seeds: number[] = [];
  private count = 0;

  constructor(private readonly ticks = 20) {}

  reset(seed: number): void {
    this.seeds.push(seed);
    this.count = 0;
    this.timeS = 0;
    this.decisions = 0;
  }

  tick(): Tick {
    this.count += 1;
    this.timeS = this.count / 100;
    this.decisions = Math.ceil(this.count / 5);
    return { terminated: this.count >= this.ticks, truncated: false, outcome: 0, reward: [0.5], decided: this.count % 5 === 1 };
  }

  poses(positions: Float32Array, quaternions: Float32Array): void {
    positions.set([this.broken ? Number.NaN : this.timeS, 0, 1, this.timeS + 0.5, 0.25, 1]);
    quaternions.set([1, 0, 0, 0, 0.6, 0, 0, 0.8]);
  }

  players(): readonly Player[] {
    return [{ kind: "none" }];
  }

  seat(): void {}
  hold(): void {}
  grab(): void {}
  release(): void {}
  push(): void {}
  setPhysics(): void {}
  resetPhysics(): void {}
  moved(): Record<string, number> {
    return {};
  }
  add(_policy: PlayedPolicy): void {}
  dispose(): void {}
}
