// Held keys of a human player as a bitmask: sent on change, repeated 10 times a second while any is held. No DOM.
import { KEYS } from "../generated/contracts";

export type KeyName = (typeof KEYS)[number];

/** Physical keys (KeyboardEvent.code), so that WASD sits in the same place on every layout. */
export const KEY_CODES: Readonly<Record<string, KeyName>> = {
  KeyW: "forward",
  ArrowUp: "forward",
  KeyS: "back",
  ArrowDown: "back",
  KeyA: "left",
  ArrowLeft: "left",
  KeyD: "right",
  ArrowRight: "right",
  KeyQ: "turn_left",
  KeyE: "turn_right",
  Space: "dash",
  ShiftLeft: "dash",
  ShiftRight: "dash",
};

export const HEARTBEAT_MS = 100;

export function bit(name: KeyName): number {
  return 1 << KEYS.indexOf(name);
}

/** Several sources (keyboard codes, touch buttons, the joystick) may hold the same key; it is up when all let go. */
export class HeldKeys {
  private readonly held = new Map<string, number>();
  private sentMask = 0;
  private sentAtMs = Number.NEGATIVE_INFINITY;

  constructor(private readonly send: (mask: number) => void) {}

  get mask(): number {
    let mask = 0;
    for (const bits of this.held.values()) mask |= bits;
    return mask;
  }

  /** `source` now holds exactly `bits`; 0 = lets go. */
  set(source: string, bits: number, nowMs: number): void {
    if (bits === 0) this.held.delete(source);
    else this.held.set(source, bits);
    if (this.mask !== this.sentMask) this.emit(nowMs);
  }

  /** Focus, visibility or connection was lost: nothing is held any more. */
  releaseAll(nowMs: number): void {
    this.held.clear();
    if (this.sentMask !== 0) this.emit(nowMs);
  }

  /** Call often; repeats the mask while a key is held. */
  heartbeat(nowMs: number): void {
    if (this.sentMask !== 0 && nowMs - this.sentAtMs >= HEARTBEAT_MS - 5) this.emit(nowMs);
  }

  private emit(nowMs: number): void {
    this.sentMask = this.mask;
    this.sentAtMs = nowMs;
    this.send(this.sentMask);
  }
}

/** Joystick deflection (x right, y up, each -1..1) as direction keys, eight ways. */
export function stickBits(x: number, y: number): number {
  if (Math.hypot(x, y) < 0.3) return 0;
  const sector = Math.round(Math.atan2(y, x) / (Math.PI / 4));
  let bits = 0;
  if (sector >= 1 && sector <= 3) bits |= bit("forward");
  if (sector <= -1 && sector >= -3) bits |= bit("back");
  if (sector === 0 || Math.abs(sector) === 1) bits |= bit("right");
  if (Math.abs(sector) >= 3) bits |= bit("left");
  return bits;
}
