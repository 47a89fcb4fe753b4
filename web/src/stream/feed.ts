// One stream as the page sees it: its last frames, its clock, the poses to draw now, what is owed to the studio. No DOM.
import { MessageType } from "../generated/contracts";
import { encodeAck, MalformedFrame, type Snapshot } from "./decode";
import { peek, type Header } from "./header";
import { decodeImage, type ImageFrame } from "./image";
import { emptyPoses, sample } from "./interpolate";
import { Playback } from "./playback";
import { SnapshotRing } from "./ring";

export class Feed {
  readonly ring = new SnapshotRing();
  readonly playback = new Playback();
  readonly poses = emptyPoses();
  /** The frame to which `poses` are on their way; it may be the newest. */
  shown: Snapshot | undefined;
  /** The newest picture of an env that has no poses. */
  image: ImageFrame | undefined;
  /** Frames that were taken in; tells a viewer whether something is new. */
  taken = 0;
  private owed: number | undefined;

  constructor(readonly stream: number) {}

  get newest(): Snapshot | undefined {
    return this.ring.newest;
  }

  /** What the newest frame says besides its poses or its picture. */
  get head(): Header | undefined {
    return this.ring.newest ?? this.image;
  }

  /** A message of this stream arrived. Throws MalformedFrame; what is shown stays. */
  take(data: ArrayBuffer, type: number, nowMs: number): void {
    if (type === MessageType.IMAGE) {
      this.image = decodeImage(data);
      this.owed = this.image.sequence;
    } else {
      const result = this.ring.push(data);
      const newest = this.ring.newest as Snapshot;
      if (result === "snapped") this.playback.snap();
      if (result !== "ignored") this.playback.arrived(newest, nowMs);
      this.owed = newest.sequence;
    }
    this.taken += 1;
  }

  /** Bring `poses` to what is to be seen at `nowMs`; false while nothing came. */
  advance(nowMs: number): boolean {
    this.shown = sample(this.ring, this.playback.time(this.ring, nowMs), this.poses);
    return this.shown !== undefined;
  }

  /** The answer to the newest frame, which counts for all before it; undefined when none is owed. */
  acknowledge(): ArrayBuffer | undefined {
    if (this.owed === undefined) return undefined;
    const answer = encodeAck(this.stream, this.owed);
    this.owed = undefined;
    return answer;
  }

  clear(): void {
    this.ring.clear();
    this.playback.reset();
    this.image = undefined;
    this.shown = undefined;
    this.owed = undefined;
  }
}

/** All streams of the page by number. Stream 0, the show, is always there; the others when they were announced. */
export class Feeds {
  /** Messages that kept to no format, or came on a stream that nobody announced. */
  malformed = 0;
  unknown = 0;
  /** Answers to frames of streams that were not announced yet: without them their credit would be spent for good. */
  private readonly strays = new Map<number, number>();
  private readonly feeds = new Map<number, Feed>([[0, new Feed(0)]]);

  get show(): Feed {
    return this.feeds.get(0) as Feed;
  }

  get(stream: number): Feed | undefined {
    return this.feeds.get(stream);
  }

  /** Keep exactly the show and these streams; those that stay keep what they have. */
  announce(streams: readonly number[]): void {
    const wanted = new Set(streams);
    for (const stream of this.feeds.keys()) if (stream !== 0 && !wanted.has(stream)) this.feeds.delete(stream);
    for (const stream of wanted) if (!this.feeds.has(stream)) this.feeds.set(stream, new Feed(stream));
  }

  /** A binary message arrived; a bad one is counted and dropped. */
  take(data: ArrayBuffer, nowMs: number): void {
    const head = peek(data);
    if (head === undefined) {
      this.malformed += 1;
      return;
    }
    const feed = this.feeds.get(head.stream);
    if (feed === undefined) {
      this.unknown += 1;
      this.strays.set(head.stream, head.sequence);
      return;
    }
    try {
      feed.take(data, head.type, nowMs);
    } catch (error) {
      if (!(error instanceof MalformedFrame)) throw error;
      this.malformed += 1;
    }
  }

  /** Hand the answers that are due to `send`. */
  acknowledge(send: (data: ArrayBuffer) => void): void {
    for (const feed of this.feeds.values()) {
      const answer = feed.acknowledge();
      if (answer !== undefined) send(answer);
    }
    for (const [stream, sequence] of this.strays) send(encodeAck(stream, sequence));
    this.strays.clear();
  }

  /** The connection is new: what came before belongs to another one. */
  restart(): void {
    for (const feed of this.feeds.values()) feed.clear();
  }
}
