// Counter-based random numbers, bit for bit those of src/drillyard/envs/drills/draws.py. All modulo 2**32.
// The mixing function is Chris Wellons' `lowbias32` (public domain, https://nullprogram.com/blog/2018/07/31/).

const GOLDEN = 0x9e3779b9;
const STEP = 0x85ebca6b;

/** A bijection of uint32 whose output bits each depend on every input bit. */
export function mix(value: number): number {
  value ^= value >>> 16;
  value = Math.imul(value, 0x7feb352d);
  value ^= value >>> 15;
  value = Math.imul(value, 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The key of env 0 of a batch of this seed, both words into `out` at `at`. Seeds are whole numbers; 64 bits count. */
export function writeKey(seed: number, out: Uint32Array, at: number): void {
  const whole = BigInt.asUintN(64, BigInt(Math.trunc(seed)));
  const first = mix(mix(Number(whole & 0xffffffffn)) + GOLDEN);
  const second = mix(mix(Number(whole >> 32n)) + STEP);
  out[at] = mix(mix(first) + second);
  out[at + 1] = mix(mix(second) ^ mix(first + second));
}

/** uint32 for (key, episode, index). */
export function draw(key0: number, key1: number, episode: number, index: number): number {
  const stream = mix(key0 + Math.imul(episode, GOLDEN));
  return mix(mix(stream ^ Math.imul(index, STEP)) + key1);
}

/** float32 in [0, 1) with 24 bits. */
export const uniform = (bits: number): number => (bits >>> 8) * 2 ** -24;
