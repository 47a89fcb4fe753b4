// The last few snapshots of one stream, oldest first, in reused memory. No DOM.
import { FRAME_CREDIT } from "../generated/contracts";
import { decodeFrame, emptySnapshot, type Snapshot } from "./decode";

export class SnapshotRing {
  /** One slot more than the ring holds: the next frame is decoded there, so that a bad one damages nothing. */
  private readonly slots: Snapshot[];
  private first = 0;
  private count = 0;

  constructor(private readonly capacity = 12) {
    this.slots = Array.from({ length: capacity + 1 }, emptySnapshot);
  }

  get length(): number {
    return this.count;
  }

  get newest(): Snapshot | undefined {
    return this.count === 0 ? undefined : this.at(this.count - 1);
  }

  /** Snapshot `index` places after the oldest. */
  at(index: number): Snapshot {
    if (index < 0 || index >= this.count) throw new RangeError(`snapshot ${index} of ${this.count}`);
    return this.slot(index);
  }

  clear(): void {
    this.first = 0;
    this.count = 0;
  }

  /**
   * Decode a frame into the ring. "snapped" when it begins something new (another stream or episode, or time that runs
   * backwards): what stood before is then gone. "ignored" when it is not newer than what is there; further behind than
   * the frames that may be in flight, it comes from a producer that started anew.
   * Throws MalformedFrame; the ring is then as it was.
   */
  push(data: ArrayBuffer): "added" | "snapped" | "ignored" {
    const previous = this.newest;
    const frame = decodeFrame(data, this.slot(this.count));
    if (previous !== undefined && previous.stream === frame.stream) {
      const behind = (previous.sequence - frame.sequence) | 0;
      if (behind >= 0 && behind <= FRAME_CREDIT) return "ignored";
    }
    if (previous !== undefined && isBreak(previous, frame)) {
      this.first = (this.first + this.count) % this.slots.length;
      this.count = 1;
      return "snapped";
    }
    if (this.count === this.capacity) this.first = (this.first + 1) % this.slots.length;
    else this.count += 1;
    return "added";
  }

  private slot(index: number): Snapshot {
    return this.slots[(this.first + index) % this.slots.length] as Snapshot;
  }
}

function isBreak(before: Snapshot, after: Snapshot): boolean {
  return (
    before.stream !== after.stream ||
    before.episode !== after.episode ||
    before.bodies !== after.bodies ||
    before.instances !== after.instances ||
    before.records.count !== after.records.count ||
    before.simTimeS > after.simTimeS
  );
}
