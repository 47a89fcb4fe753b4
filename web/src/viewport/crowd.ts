// What a viewer wants of a crowd: colours by return, who is shown, who is followed. No DOM.
import type { Records } from "../stream/decode";
import { scaleColour, shareOf } from "./colours";
import type { CrowdMode } from "./layout";
import { chosen, follow, percentiles, type Filter, type Range } from "./rank";

/** One stream of training envs. */
export interface CrowdStream {
  readonly stream: number;
  readonly runId: string;
  /** Envs of different kinds have returns of different size: each kind has its own colours. */
  readonly envKey: string;
  readonly records: Records;
  /** I x 4: linear RGB and strength; written here. */
  readonly tints: Float32Array;
  /** I: 1 = passes the filter; written here. */
  readonly shown: Uint8Array;
}

/** What a viewer may change. */
export interface CrowdWish {
  filter?: Filter;
  mode?: CrowdMode;
  /** Leave out those that do not pass the filter, instead of dimming them. */
  hide?: boolean;
}

export interface Chosen {
  runId: string;
  env: number;
}

export interface CrowdRecord extends Chosen {
  stream: number;
  instance: number;
  episode: number;
  length: number;
  return: number;
}

/** How fast the range of the colours follows what is measured, a recolouring. */
const RANGE_SHARE = 0.25;

export class Crowd {
  filter: Filter = { kind: "all", count: 10 };
  mode: CrowdMode = "tiles";
  hide = false;
  selected: Chosen | undefined;
  /** Instances of all streams, and those that pass the filter. */
  count = 0;
  shown = 0;
  /** Colour of what is dimmed, linear RGB. */
  dim: readonly [number, number, number] = [0.03, 0.04, 0.035];
  private readonly ranges = new Map<string, Range>();

  /** The range of the colours now, of the first kind of env. */
  get range(): Range {
    return this.ranges.values().next().value ?? { low: 0, high: 0 };
  }

  /** Take a wish; true when the crowd must stand otherwise. */
  wish({ filter, mode, hide }: CrowdWish): boolean {
    this.filter = filter ?? this.filter;
    this.hide = hide ?? this.hide;
    const another = mode !== undefined && mode !== this.mode;
    this.mode = mode ?? this.mode;
    return another;
  }

  /** Rank and colour all instances. Best and worst are those of one kind of env, over all of its streams. */
  recolour(streams: readonly CrowdStream[]): void {
    this.count = 0;
    this.shown = 0;
    const kinds = new Map<string, CrowdStream[]>();
    for (const stream of streams) kinds.set(stream.envKey, [...(kinds.get(stream.envKey) ?? []), stream]);
    for (const key of this.ranges.keys()) if (!kinds.has(key)) this.ranges.delete(key);
    for (const [key, group] of kinds) this.recolourKind(key, group);
  }

  /** The record of the selected env as it is now; undefined when none is selected or it is not in the streams. */
  find(streams: readonly CrowdStream[]): CrowdRecord | undefined {
    const { selected } = this;
    if (selected === undefined) return undefined;
    for (const stream of streams) {
      if (stream.runId !== selected.runId) continue;
      const instance = stream.records.env.indexOf(selected.env);
      if (instance >= 0) return recordOf(stream, instance);
    }
    return undefined;
  }

  private recolourKind(key: string, group: readonly CrowdStream[]): void {
    const total = group.reduce((sum, stream) => sum + stream.shown.length, 0);
    const returns = new Float32Array(total);
    let at = 0;
    for (const { records, shown } of group) {
      returns.set(records.return.subarray(0, shown.length), at);
      at += shown.length;
    }
    const range = follow(this.ranges.get(key), percentiles(returns), RANGE_SHARE);
    this.ranges.set(key, range);
    const kept = new Uint8Array(total);
    chosen(returns, this.filter, kept);
    at = 0;
    const { selected } = this;
    for (const { tints, shown, records, runId } of group) {
      const followed = selected?.runId === runId ? records.env.indexOf(selected.env) : -1;
      for (let i = 0; i < shown.length; i++, at++) {
        const passes = kept[at] as number;
        shown[i] = passes;
        this.shown += passes;
        if (passes === 1 || i === followed) {
          scaleColour(shareOf(returns[at] as number, range), tints, i * 4);
        } else {
          tints.set(this.dim, i * 4);
        }
        tints[i * 4 + 3] = 1;
      }
    }
    this.count += total;
  }
}

export function recordOf(stream: CrowdStream, instance: number): CrowdRecord {
  const { records } = stream;
  return {
    stream: stream.stream,
    instance,
    runId: stream.runId,
    env: records.env[instance] ?? 0,
    episode: records.episode[instance] ?? 0,
    length: records.length[instance] ?? 0,
    return: records.return[instance] ?? 0,
  };
}
