// Where in an array of MjData the numbers of a task's slice lie; as src/drillyard/envs/robots/addresses.py.
import type { Slice } from "../../generated/contracts";
import { LiveError } from "../engine";
import { BALL, FREE, type Facts, type Kind } from "./facts";
import type { Fields } from "./fields";

export const ACTION = "action";

export interface Address {
  readonly field: string;
  readonly slot: number;
  readonly start: number;
  readonly size: number;
}

const BODY = new Set([
  "xpos", "xquat", "xmat", "xipos", "ximat", "cvel", "cinert", "cacc", "cfrc_int", "cfrc_ext", "xfrc_applied",
  "subtree_com", "subtree_linvel", "subtree_angmom", "crb",
]); // prettier-ignore
const PREFIXES: readonly (readonly [string, Kind | "dof"])[] = [
  ["site_", "site"],
  ["geom_", "geom"],
  ["ten_", "tendon"],
  ["sensor", "sensor"],
  ["actuator_", "actuator"],
  ["qfrc_", "dof"],
  ["cam_", "camera"],
  ["light_", "light"],
];

/** Throws a LiveError for a field, an object or a stretch that the model does not have. */
export function address(facts: Facts, fields: Fields, slice: Slice): Address {
  const slot = fields.slot(slice.field);
  const size = fields.list[slot]!.length;
  const [begin, count] = slice.of === "" ? [0, size] : part(facts, slice.field, slice.of, size);
  const [start, stop] = bounds(slice.start, slice.stop, count);
  if (stop <= start) {
    throw new LiveError(`${slice.field} has ${count} numbers in this model, so ${slice.start} to ${slice.stop ?? "its end"} picks none.`);
  }
  return { field: slice.field, slot, start: begin + start, size: stop - start };
}

/** First and last of `start:stop` as Python's slices count. */
export function bounds(start: number, stop: number | null, count: number): [number, number] {
  const within = (at: number): number => Math.min(Math.max(at < 0 ? at + count : at, 0), count);
  return [within(start), stop === null ? count : within(stop)];
}

/** These numbers in the model's initial state: qpos0, and zeros of all other fields. */
export function initial(facts: Facts, place: Address): Float64Array {
  if (place.field === "qpos") return facts.qpos0.slice(place.start, place.start + place.size);
  return new Float64Array(place.size);
}

function kindOf(field: string): Kind | "qpos" | "dof" | "" {
  if (BODY.has(field)) return "body";
  if (field === "qpos") return "qpos";
  if (field === "qvel" || field === "qacc" || field === "qacc_warmstart") return "dof";
  if (field === "xanchor" || field === "xaxis") return "joint";
  if (field === "ctrl" || field === ACTION) return "actuator";
  if (field === "sensordata") return "sensor";
  return PREFIXES.find(([prefix]) => field.startsWith(prefix))?.[1] ?? "";
}

function part(facts: Facts, field: string, of: string | number, size: number): [number, number] {
  const kind = kindOf(field);
  if (kind === "") throw new LiveError(`${field} has no parts by name, and the task of this page asks for '${of}'.`);
  const names = facts.names[kind === "qpos" || kind === "dof" ? "joint" : kind];
  const index = typeof of === "number" ? of : names.indexOf(of);
  if (!Number.isInteger(index) || index < 0 || index >= names.length) {
    throw new LiveError(`The model has no '${of}' for ${field}; it has ${names.join(", ") || "none"}.`);
  }
  if (kind === "sensor") return [facts.sensors[index]!.start, facts.sensors[index]!.size];
  const joint = facts.joints[index];
  if (kind === "qpos") return [joint!.qpos, joint!.type === FREE ? 7 : joint!.type === BALL ? 4 : 1];
  if (kind === "dof") return [joint!.dof, joint!.type === FREE ? 6 : joint!.type === BALL ? 3 : 1];
  const width = Math.floor(size / names.length);
  return [index * width, width];
}
