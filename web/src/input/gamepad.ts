// A gamepad as held keys: the left stick or the cross moves, the right stick or the shoulders turn, a button dashes.
import { bit, stickBits } from "./keys";

/** What is read of a gamepad in the standard layout. */
export interface PadReading {
  readonly axes: readonly number[];
  readonly buttons: readonly { readonly pressed: boolean }[];
}

const TURN_FROM = 0.45;
const DASH = [0, 1, 2, 3, 7];
const CROSS = [
  [12, "forward"],
  [13, "back"],
  [14, "left"],
  [15, "right"],
] as const;

/** The bitmask of a gamepad's stick and buttons. */
export function padBits({ axes, buttons }: PadReading): number {
  const held = (index: number): boolean => buttons[index]?.pressed === true;
  let bits = stickBits(axes[0] ?? 0, -(axes[1] ?? 0));
  for (const [index, name] of CROSS) if (held(index)) bits |= bit(name);
  const turn = axes[2] ?? 0;
  if (turn < -TURN_FROM || held(4)) bits |= bit("turn_left");
  if (turn > TURN_FROM || held(5)) bits |= bit("turn_right");
  if (DASH.some(held)) bits |= bit("dash");
  return bits;
}

/** All gamepads together; null where there is none. */
export function readPads(): number | null {
  const pads = (navigator.getGamepads?.() ?? []).filter((pad) => pad !== null && pad.connected);
  return pads.length === 0 ? null : pads.reduce((bits, pad) => bits | padBits(pad as Gamepad), 0);
}
