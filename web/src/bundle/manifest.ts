// The manifest of a bundle (contracts/bundle.py), checked before anything of it is believed. No DOM.
import { BUNDLE_VERSION, MAX_MANIFEST_BYTES, MAX_PART_BYTES, MAX_PARTS, type BundleManifest, type PolicyLink } from "../generated/contracts";
import { LiveError } from "../live/engine";
import { anything, fields, flag, list, mapOf, number, oneOf, orNull, record, text, tuple, whole, wrong, type Check } from "./check";

const HEX = /^[0-9a-f]{64}$/;
const COLOUR = /^#[0-9a-fA-F]{6}$/;

const digest: Check<string> = (value, where) => (HEX.test(text(value, where)) ? (value as string) : wrong(where, "a SHA-256"));
const colour: Check<string> = (value, where) => (COLOUR.test(text(value, where)) ? (value as string) : wrong(where, "a colour"));

const geom = fields({
  shape: oneOf("box", "sphere", "cylinder", "capsule", "ellipsoid", "plane", "line", "mesh"),
  size: list(number(0), 3),
  position: tuple(3),
  quaternion: tuple(4),
  colour,
  points: list(tuple(3)),
  opacity: number(0, 1),
  mesh: text,
});
const body = fields({ name: text, geoms: list(geom, 4096), agent: whole(-1, 63), draggable: flag, visuals: list(geom, 4096) });
const scene = fields({
  name: text,
  extent: number(1e-6, 1e6),
  bodies: list(body, 1024),
  static: list(geom, 4096),
  camera: fields({ position: tuple(3), target: tuple(3), flat: flag }),
  meshes: list(fields({ name: text, digest, bytes: whole(0, MAX_PART_BYTES) }), 1024),
});
const action = fields({
  kind: oneOf("box", "discrete"),
  size: whole(1, 4096),
  low: number(),
  high: number(),
  names: list(text, 4096),
  ranges: list(tuple(2), 4096),
});
const setting = fields({ name: text, title: text, default: number(), low: number(), high: number(), unit: text, help: text });
const env = fields({
  id: text,
  title: text,
  obs_size: whole(0, 1 << 20),
  action,
  agents: list(text, 64),
  decision_rate_hz: number(0.01, 10_000),
  simulation_rate_hz: number(0.01, 10_000),
  time_limit_decisions: whole(0),
  scripted_players: list(text, 64),
  scene,
  physics: list(setting, 64),
  actuators: list(text, 1024),
  pixels: flag,
});
const training = fields({
  worker: text,
  algorithm: text,
  run_id: text,
  run_name: text,
  seed: orNull(whole(Number.MIN_SAFE_INTEGER)),
  env_steps: whole(),
  updates: whole(),
  episodes: whole(),
  policy_version: whole(),
  created_at: number(0),
});
const spec = fields({
  obs_size: whole(1, 1 << 20),
  action,
  hidden: list(whole(1, 1 << 16), 16),
  activation: oneOf("tanh", "relu"),
  obs_clip: number(0),
  squash: oneOf("clip", "tanh"),
  head: oneOf("logits", "values"),
});
const measurement = fields({
  where: oneOf("native", "browser"),
  engine: text,
  episodes: whole(),
  first_seed: whole(Number.MIN_SAFE_INTEGER),
  mean: number(),
  std: number(0),
  low: number(),
  high: number(),
  mean_length: number(0),
});
const policy = fields({ name: text, part: text, spec, training, measured: list(measurement, 16) });
const contents: Readonly<Record<string, Check<unknown>>> = {
  robot: fields({ model: text, files: mapOf(text, MAX_PARTS), task: (value, where) => record(value, where), bodies: list(text, 1024), qpos: list(number(), 4096), qvel: list(number(), 4096) }),
  drill: fields({ drill: oneOf("ball", "balance"), config: mapOf(anything) }),
  replay: fields({ clip: text, frames: whole(1, 1_000_000), rate_hz: number(0.1, 1000), instances: whole(1, 4096), why: text }),
};
const content: Check<unknown> = (value, where) => {
  const { kind } = record(value, where);
  const check = typeof kind === "string" && Object.hasOwn(contents, kind) ? contents[kind] : undefined;
  return check === undefined ? wrong(`${where}.kind`, "robot, drill or replay") : check(value, where);
};
const part = fields({ name: text, bytes: whole(0, MAX_PART_BYTES), digest });
const manifest = fields({
  title: text,
  env,
  env_options: mapOf(anything),
  content,
  policies: list(policy, 64),
  players: list(text, 64),
  markers: list(fields({ frame: whole(), title: text }), 4096),
  made_at: number(0),
  versions: mapOf(text, 64),
  licences: list(fields({ name: text, version: text, licence: text, text }), 64),
  parts: list(part, MAX_PARTS),
  meshes: mapOf(text, MAX_PARTS),
});
const link = fields({ env_id: text, name: text, spec, precision: oneOf("float32", "float16"), training });

/** Throws a LiveError of one sentence. */
export function readManifest(json: string): BundleManifest {
  if (json.length > MAX_MANIFEST_BYTES) throw new LiveError("This page is damaged: what describes it is too long.");
  const found = parse(json, "This page is damaged: what describes it cannot be read.");
  versioned(found, "This page");
  const read = manifest(found, "") as unknown as BundleManifest;
  const names = new Set<string>();
  for (const { name } of read.parts) {
    if (names.has(name)) throw new LiveError(`This page is damaged: it has two parts named ${name.slice(0, 60)}.`);
    names.add(name);
  }
  const wanted = [...read.policies.map((one) => one.part), ...Object.values(read.meshes)];
  if (read.content.kind === "robot") wanted.push(read.content.model, ...Object.values(read.content.files));
  if (read.content.kind === "replay") wanted.push(read.content.clip);
  for (const name of wanted) if (!names.has(name)) throw new LiveError(`This page is damaged: its part ${name.slice(0, 60)} is not listed.`);
  return read;
}

/** Throws a LiveError of one sentence. */
export function readLink(json: string): PolicyLink {
  const found = parse(json, "The policy in the address cannot be read.");
  versioned(found, "The policy in the address");
  return link(found, "policy") as unknown as PolicyLink;
}

function parse(json: string, sentence: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new LiveError(sentence);
  }
}

function versioned(found: unknown, what: string): void {
  const { v } = record(found, "");
  if (v === BUNDLE_VERSION) return;
  const newer = typeof v === "number" && v > BUNDLE_VERSION;
  throw new LiveError(newer ? `${what} was made for a newer Drillyard; ask whoever sent it for an older one.` : `${what} is damaged: its version is not ${BUNDLE_VERSION}.`);
}
