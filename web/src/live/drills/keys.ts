// Held keys to actions, as src/drillyard/operators/human.py: an action stands for the keys that its name joins by `+`.
import { KEYS } from "../../generated/contracts";
import { LiveError } from "../engine";

type Key = (typeof KEYS)[number];

const OPPOSITES: Partial<Record<Key, Key>> = {
  forward: "back", back: "forward", left: "right", right: "left", turn_left: "turn_right", turn_right: "turn_left",
};
const bit = (key: Key): number => 1 << KEYS.indexOf(key);

/** One person's keys: those that no action combines give way to the one pressed last. */
export class HeldKeys {
  /** Of the keys that are held now. */
  action: number;
  private mask = 0;
  private order: number[] = [];
  /** Keys as a bitmask -> action, in the order of the actions. */
  private readonly actions = new Map<number, number>();
  private readonly sideways: boolean;

  constructor(names: readonly string[]) {
    names.forEach((name, action) => {
      const keys = KEYS.reduce((mask, key) => (name.split("+").includes(key) ? mask | bit(key) : mask), 0);
      if (!this.actions.has(keys)) this.actions.set(keys, action);
    });
    const known = [...this.actions.keys()].reduce((all, keys) => all | keys, 0);
    // A robot that only drives ahead and back is seen from its side: there, ahead is to the right.
    this.sideways = (known & (bit("left") | bit("right"))) === 0 && (known & bit("forward")) !== 0;
    this.action = this.actions.get(0) ?? 0;
  }

  /** Hold exactly the keys of the bitmask; returns whether that changed anything. */
  press(keys: number): boolean {
    if (!Number.isInteger(keys) || keys < 0 || keys >= 1 << KEYS.length) throw new LiveError(`There are no keys ${keys}.`);
    if (keys === this.mask) return false;
    this.mask = keys;
    const meant = this.sideways ? folded(keys) : keys;
    this.order = this.order.filter((index) => (meant >> index) & 1);
    for (let index = 0; index < KEYS.length; index++) {
      if ((meant >> index) & 1 && !this.order.includes(index)) this.order.push(index);
    }
    this.action = this.choose();
    return true;
  }

  private choose(): number {
    let chosen = 0;
    for (let i = this.order.length - 1; i >= 0; i--) {
      const key = KEYS[this.order[i]!]!;
      const opposite = OPPOSITES[key];
      const wider = chosen | bit(key);
      const against = opposite !== undefined && (chosen & bit(opposite)) !== 0;
      if (!against && [...this.actions.keys()].some((keys) => (wider & keys) === wider)) chosen = wider;
    }
    // Nothing but those keys if there is such an action, else as little besides as possible.
    let [best, fewest] = [0, KEYS.length + 1];
    for (const [keys, action] of this.actions) {
      const count = KEYS.filter((_, index) => (keys >> index) & 1).length;
      if ((chosen & keys) === chosen && count < fewest) [best, fewest] = [action, count];
    }
    return best;
  }
}

function folded(keys: number): number {
  let meant = keys & (bit("forward") | bit("back"));
  if (keys & bit("right")) meant |= bit("forward");
  if (keys & bit("left")) meant |= bit("back");
  return meant;
}
