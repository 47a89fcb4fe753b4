// Episodes of one agent as they went by on the show: the present return, the last, the best. No DOM.

export interface Returns {
  /** Which show this is: another env or another match begins anew. */
  key: string;
  now: number;
  /** Seconds of simulation since the episode began. */
  seconds: number;
  /** Metres from where it began, along the ground. */
  distance: number;
  last: number | undefined;
  best: number | undefined;
  /** Distance of the best episode. */
  farthest: number;
}

export interface Sight {
  key: string;
  episode: number;
  episodeReturn: number;
  tick: number;
  /** Where the root of the robot is, metres; NaN while unknown. */
  x: number;
  y: number;
}

/** Reads drawn frames; `sight` gives a new object only when what is shown has changed. */
export class ReturnBook {
  value: Returns = empty("");
  private episode = -1;
  private begun = { tick: 0, x: Number.NaN, y: Number.NaN };

  see(sight: Sight, rateHz: number): Returns {
    if (sight.key !== this.value.key) {
      this.value = empty(sight.key);
      this.episode = -1;
    }
    if (sight.episode !== this.episode) {
      this.episode = sight.episode;
      // An episode that was joined in the middle began at the origin as far as anyone can say.
      this.begun = { tick: 0, x: sight.tick < rateHz / 4 ? sight.x : 0, y: sight.tick < rateHz / 4 ? sight.y : 0 };
    }
    const distance = Math.hypot(sight.x - this.begun.x, sight.y - this.begun.y);
    this.value = {
      ...this.value,
      now: sight.episodeReturn,
      seconds: rateHz > 0 ? sight.tick / rateHz : 0,
      distance: Number.isFinite(distance) ? distance : 0,
      farthest: Math.max(this.value.farthest, Number.isFinite(distance) ? distance : 0),
    };
    return this.value;
  }

  /** The stage says what the last finished episode gave. */
  finished(last: number | null): void {
    if (last === null || last === this.value.last) return;
    const best = this.value.best === undefined ? last : Math.max(this.value.best, last);
    this.value = { ...this.value, last, best };
  }
}

function empty(key: string): Returns {
  return { key, now: 0, seconds: 0, distance: 0, last: undefined, best: undefined, farthest: 0 };
}
