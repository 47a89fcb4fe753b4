// What the policies of the show decided last; outside of the store, which has better things to do ten times a second.
import type { ActionValues } from "../generated/contracts";

type Newest = ReadonlyMap<number, ActionValues>;

export class Decided {
  newest: Newest = new Map();
  private readonly listeners = new Set<(newest: Newest) => void>();

  heard(told: ActionValues): void {
    this.put(new Map([...this.newest, [told.agent, told]]));
  }

  /** Another match: what was decided in the last one says nothing. */
  forget(): void {
    if (this.newest.size > 0) this.put(new Map());
  }

  listen(listener: (newest: Newest) => void): () => void {
    this.listeners.add(listener);
    listener(this.newest);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private put(newest: Newest): void {
    this.newest = newest;
    for (const listener of this.listeners) listener(newest);
  }
}
