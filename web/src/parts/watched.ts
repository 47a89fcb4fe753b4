// State that components watch: each is drawn again when what it picks of the state changes.
import { useLayoutEffect, useState } from "preact/hooks";

export class Watched<State> {
  private readonly listeners = new Set<() => void>();

  constructor(public state: State) {}

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** Re-render when what `pick` gives changes (compared by identity). */
export function useWatched<State, T>(watched: Watched<State>, pick: (state: State) => T): T {
  const [value, update] = useState(() => pick(watched.state));
  useLayoutEffect(() => {
    const check = (): void => update(() => pick(watched.state));
    check();
    return watched.subscribe(check);
  }, []);
  return value;
}
