// Live arrays of MjData by name, and the task's own beside them; they survive the growth of WebAssembly's memory.
import type { MjData } from "@mujoco/mujoco";
import { LiveError } from "../engine";

type Numbers = Float64Array;

/** Whoever reads often keeps the number of a slot and reads `list[slot]`, which is filled anew when memory has grown. */
export class Fields {
  readonly list: Numbers[] = [];
  private readonly slots = new Map<string, number>();
  private readonly own = new Set<string>();
  /** Fields that are no arrays of float64 in MjData, copied into one. */
  private readonly copied: string[] = [];
  private readonly probe: number;

  constructor(private readonly data: MjData) {
    this.probe = this.slot("xpos");
  }

  /** An array of the task's own under a name. */
  add(name: string, numbers: Numbers): number {
    this.own.add(name);
    return this.put(name, numbers);
  }

  /** Throws a LiveError where MjData has no such array. */
  slot(name: string): number {
    const known = this.slots.get(name);
    if (known !== undefined) return known;
    const found = this.view(name);
    if (found === undefined) throw new LiveError(`MuJoCo's MjData has no array '${name}', which the task of this page reads.`);
    if (found instanceof Float64Array) return this.put(name, found);
    this.copied.push(name);
    return this.put(name, Float64Array.from(found));
  }

  /** By name, for whoever reads seldom. */
  of(name: string): Numbers {
    return this.list[this.slot(name)]!;
  }

  /** Call it after MuJoCo has worked and before anything is read. */
  refresh(): void {
    if (this.list[this.probe]!.length === 0) {
      for (const [name, slot] of this.slots) {
        if (!this.own.has(name) && !this.copied.includes(name)) this.list[slot] = this.view(name) as Numbers;
      }
    }
    for (const name of this.copied) this.of(name).set(this.view(name)!);
  }

  private put(name: string, numbers: Numbers): number {
    const slot = this.list.length;
    this.list.push(numbers);
    this.slots.set(name, slot);
    return slot;
  }

  private view(name: string): ArrayLike<number> | undefined {
    let found: unknown;
    try {
      found = (this.data as unknown as Record<string, unknown>)[name];
    } catch {
      return undefined; // flags, which this MuJoCo does not hand out
    }
    if (name === "time") return [found as number];
    return ArrayBuffer.isView(found) && !(found instanceof DataView) ? (found as unknown as ArrayLike<number>) : undefined;
  }
}
