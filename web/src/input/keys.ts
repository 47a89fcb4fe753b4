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

/** Joystick deflection (x right, y up, each -1..1) as one of four directions on the screen. */
export function stickBits(x: number, y: number): number {
  if (Math.hypot(x, y) < 0.3) return 0;
  if (Math.abs(x) > Math.abs(y)) return bit(x > 0 ? "right" : "left");
  return bit(y > 0 ? "forward" : "back");
}

const RIGHT_ATTACKER = { forward: "left", back: "right", left: "back", right: "forward" } as const;
const LEFT_ATTACKER = { forward: "right", back: "left", left: "forward", right: "back" } as const;

/**
 * On a flat scene seen from above, "up" is up on the screen; the env however moves each player in its own frame, in
 * which forward is towards the other goal: +x for even agents, -x for odd ones. Turns keys as seen into keys as meant.
 */
export function fromScreen(mask: number, agent: number): number {
  const table = agent % 2 === 0 ? RIGHT_ATTACKER : LEFT_ATTACKER;
  let turned = mask;
  for (const name of Object.keys(table) as (keyof typeof table)[]) turned &= ~bit(name);
  for (const [seen, meant] of Object.entries(table) as [keyof typeof table, KeyName][]) {
    if ((mask & bit(seen)) !== 0) turned |= bit(meant);
  }
  return turned;
}
