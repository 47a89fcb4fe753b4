// What the tests of drills share: golden files, check sums over states, and the inputs that both sides draw.
import { readFileSync } from "node:fs";
import { draw, uniform } from "../src/live/drills/draws";

export const golden = <T>(name: string): T => JSON.parse(readFileSync(`tests/golden/${name}.json`, "utf8")) as T;

/** uint32: `noise` of scripts/_golden_ball.py. */
export const noise = (purpose: number, game: number, index: number): number => draw(purpose, 1, game, index);
export const chance = (purpose: number, game: number, index: number): number => uniform(noise(purpose, game, index));

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let i = 0; i < 8; i++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** zlib.crc32(bytes, before). */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (let i = 0; i < bytes.length; i++) sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[i]!) & 255]!;
  return ~sum >>> 0;
}

/** A check sum of float32 numbers, in which a zero has no sign; words from `floats` on are whole numbers. */
export class Sum {
  value = 0;
  private readonly memory = new ArrayBuffer(1024);
  private readonly bytes = new Uint8Array(this.memory);
  private readonly floats = new Float32Array(this.memory);
  private readonly words = new Uint32Array(this.memory);
  private readonly doubles = new Float64Array(this.memory);

  numbers(numbers: ArrayLike<number>): void {
    for (let i = 0; i < numbers.length; i++) this.floats[i] = numbers[i]! + 0;
    this.add(4 * numbers.length);
  }

  state(state: Uint32Array, floats: number): void {
    this.words.set(state);
    for (let i = 0; i < floats; i++) this.floats[i] = this.floats[i]! + 0;
    this.add(4 * state.length);
  }

  float64(...numbers: number[]): void {
    numbers.forEach((number, i) => (this.doubles[i] = number + 0));
    this.add(8 * numbers.length);
  }

  private add(bytes: number): void {
    this.value = crc32(this.bytes.subarray(0, bytes), this.value);
  }
}

/** A state in hexadecimal, in which a zero has no sign. */
export function hexOf(state: Uint32Array, floats: number): string {
  const copy = state.slice();
  const numbers = new Float32Array(copy.buffer);
  for (let i = 0; i < floats; i++) numbers[i] = numbers[i]! + 0;
  return [...new Uint8Array(copy.buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** float32 numbers from hexadecimal, little-endian. */
export function floatsOf(hex: string): Float32Array {
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
  return new Float32Array(bytes.buffer);
}
