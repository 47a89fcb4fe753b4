// A policy in the page's address: #policy= and base64url of gzip (contracts/bundle.py, PolicyLink). No DOM.
import { MAX_LINK_CHARACTERS, POLICY_FRAGMENT, type EnvSpec, type PolicyLink } from "../generated/contracts";
import { LiveError } from "../live/engine";
import { readLink } from "./manifest";
import { fromBase64, gunzip } from "./unpack";

const MOST_BYTES = 4 << 20;
const UNREADABLE = "The policy in the address cannot be read; the page plays its own.";

export interface Linked {
  link: PolicyLink;
  /** As in BundlePolicy. */
  numbers: Float32Array;
}

/** Whether an address's fragment (with or without #) holds a policy. */
export function hasPolicy(fragment: string): boolean {
  return bare(fragment).startsWith(POLICY_FRAGMENT);
}

/** Rejects with a LiveError of one sentence when it cannot be read or does not fit `env`. */
export async function policyOf(fragment: string, env: EnvSpec): Promise<Linked> {
  const packed = bare(fragment).slice(POLICY_FRAGMENT.length);
  if (packed.length > MAX_LINK_CHARACTERS) throw new LiveError("The policy in the address is too long; the page plays its own.");
  let bytes: Uint8Array<ArrayBuffer>;
  let json: string;
  let head: number;
  try {
    if (!/^[A-Za-z0-9_-]*={0,2}$/.test(packed)) throw new LiveError(UNREADABLE);
    const plain = packed.replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/");
    bytes = (await gunzip(fromBase64(plain.padEnd(Math.ceil(plain.length / 4) * 4, "=")), MOST_BYTES)).slice();
    head = new DataView(bytes.buffer).getUint32(0, true);
    if (4 + head > bytes.length) throw new LiveError(UNREADABLE);
    json = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(4, 4 + head));
  } catch {
    throw new LiveError(UNREADABLE);
  }
  const link = readLink(json);
  if (link.env_id !== env.id) throw new LiveError(`The policy in the address plays ${link.env_id.slice(0, 80)}, not ${env.title}; the page plays its own.`);
  const { action, obs_size } = link.spec;
  if (obs_size !== env.obs_size || action.kind !== env.action.kind || action.size !== env.action.size) {
    throw new LiveError(
      `The policy in the address takes ${obs_size} numbers and gives ${action.size}, ${env.title} has ${env.obs_size} and ${env.action.size}; the page plays its own.`,
    );
  }
  const data = bytes.slice(4 + head);
  const width = link.precision === "float16" ? 2 : 4;
  if (data.length % width !== 0) throw new LiveError(UNREADABLE);
  const numbers = width === 4 ? new Float32Array(data.buffer) : fromHalf(data);
  if (!numbers.every(Number.isFinite)) throw new LiveError("The policy in the address holds numbers that are not finite; the page plays its own.");
  return { link, numbers };
}

function bare(fragment: string): string {
  return fragment.startsWith("#") ? fragment.slice(1) : fragment;
}

/** Half-precision numbers, little-endian, in float32. */
export function fromHalf(bytes: Uint8Array): Float32Array {
  const out = new Float32Array(bytes.length / 2);
  for (let i = 0; i < out.length; i++) {
    const bits = bytes[i * 2]! | (bytes[i * 2 + 1]! << 8);
    const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
    const size = exponent === 31 ? (fraction === 0 ? Number.POSITIVE_INFINITY : Number.NaN) : exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15);
    out[i] = bits & 0x8000 ? -size : size;
  }
  return out;
}
