// One stream on the scene: its instances, where they stand, the one that is drawn closely.
import { Vector3, type Group } from "three";
import type { EnvSpec } from "../generated/contracts";
import type { Records } from "../stream/decode";
import type { Feed } from "../stream/feed";
import { Cast } from "./cast";
import { Closeup } from "./closeup";
import type { CrowdStream } from "./crowd";
import { reachOf, shifts, type Group as Standing, type Placement } from "./layout";
import type { MeshStore } from "./meshes";
import { isTied } from "./model";
import { Pads } from "./pads";
import type { Look } from "./shapes";

/** A stream to be drawn. */
export interface Member {
  stream: number;
  /** Empty for the show. */
  stageId: string;
  runId: string;
  envKey: string;
  env: EnvSpec;
  feed: Feed;
  crowd: boolean;
}

export interface Making {
  look: Look;
  meshes: MeshStore;
  /** A backdrop of its own draws what stands still. */
  ownBackdrop: boolean;
  dark: boolean;
}

const NO_RECORDS: Records = { count: 0, env: new Uint32Array(0), episode: new Uint32Array(0), length: new Uint32Array(0), return: new Float32Array(0) };

export class Actor implements CrowdStream {
  cast: Cast | undefined;
  closeup: Closeup | undefined;
  pads: Pads | undefined;
  tints = new Float32Array(0);
  shown = new Uint8Array(0);
  placement: Placement = { hold: "none", offsets: new Float32Array(2), tileX: 1, tileY: 1 };
  /** How far an instance extends from its root, metres; measured at the first frame. */
  reach: [number, number] = [0.5, 0.5];

  constructor(
    readonly member: Member,
    private readonly making: Making,
    private readonly parent: Group,
  ) {}

  get stream(): number {
    return this.member.stream;
  }

  get runId(): string {
    return this.member.runId;
  }

  get envKey(): string {
    return this.member.envKey;
  }

  get records(): Records {
    return this.member.feed.newest?.records ?? NO_RECORDS;
  }

  /** Take the poses of now; true when the number of instances changed, so that all must be placed anew. */
  advance(nowMs: number): boolean {
    const { feed, env } = this.member;
    if (!feed.advance(nowMs) || feed.poses.bodies !== env.scene.bodies.length) return false;
    if (this.cast?.instances === feed.poses.instances) return false;
    this.recast(feed.poses.instances);
    return true;
  }

  standing(): Standing {
    return { instances: this.cast?.instances ?? 0, reachX: this.reach[0], reachY: this.reach[1], roams: !isTied(this.member.env.scene) };
  }

  place(placement: Placement, ground: number, padded: boolean): void {
    this.placement = placement;
    this.dropPads();
    if (padded && placement.offsets.length > 2) {
      this.pads = new Pads(placement, ground, this.making.dark);
      this.parent.add(this.pads.mesh);
      this.pads.paint(this.tints);
    }
    this.cast?.moved();
  }

  /** Write this moment into what is drawn. */
  pose(): void {
    const { cast, member } = this;
    if (cast === undefined) return;
    const { poses } = member.feed;
    shifts(this.placement, poses.positions, poses.bodies, cast.shift);
    cast.pose(poses);
    this.pads?.move(poses.positions, poses.bodies);
  }

  /** Draw instance `index` with its meshes, -1 for none; `scene` has them. */
  drawCloser(index: number, scene = this.member.env.scene): void {
    const { cast } = this;
    if (cast === undefined) return;
    const wanted = index >= 0 && Closeup.wanted(scene) && scene.bodies.length === this.member.env.scene.bodies.length;
    if (!wanted || (this.closeup !== undefined && this.closeup.spec !== scene)) this.dropCloseup();
    if (wanted && this.closeup === undefined) {
      this.closeup = new Closeup(scene, this.making.look, this.making.meshes);
      this.parent.add(this.closeup.object);
    }
    const { closeup } = this;
    if (closeup !== undefined) {
      closeup.object.visible = closeup.ready;
      const s = index * 3;
      closeup.pose(this.member.feed.poses, index, [cast.shift[s] ?? 0, cast.shift[s + 1] ?? 0, cast.shift[s + 2] ?? 0]);
    }
    cast.drawCloser(closeup?.ready === true ? index : -1);
  }

  /** Where the root of an instance is drawn. */
  root(instance: number, out: Vector3): Vector3 {
    const { poses } = this.member.feed;
    const at = instance * poses.bodies * 3;
    const shift = this.cast?.shift;
    const s = instance * 3;
    return out.set(
      (poses.positions[at] ?? 0) + (shift?.[s] ?? 0),
      (poses.positions[at + 1] ?? 0) + (shift?.[s + 1] ?? 0),
      (poses.positions[at + 2] ?? 0) + (shift?.[s + 2] ?? 0),
    );
  }

  /** Tints and the filter changed. */
  repaint(hide: boolean): void {
    const { cast } = this;
    if (cast === undefined) return;
    cast.paint(this.tints);
    this.pads?.paint(this.tints);
    for (let i = 0; i < cast.instances; i++) cast.visible[i] = hide ? (this.shown[i] ?? 1) : 1;
  }

  dispose(): void {
    this.dropPads();
    this.dropCloseup();
    this.dropCast();
  }

  private recast(instances: number): void {
    this.dropPads();
    this.dropCloseup();
    this.dropCast();
    const { env, feed, crowd } = this.member;
    const still = !this.making.ownBackdrop;
    this.cast = new Cast(env.scene, instances, this.making.look, still, this.making.meshes);
    this.parent.add(this.cast.object);
    this.tints = new Float32Array(instances * 4);
    this.shown = new Uint8Array(instances).fill(1);
    const [x, y] = reachOf(feed.poses.positions, instances, feed.poses.bodies);
    const tip = tipOf(env.scene);
    // A robot that turns needs its reach to every side; one that stays in a plane is long and narrow.
    const long = Math.max(x, y) + tip;
    this.reach = crowd && y < 0.02 ? [long, Math.max(long * 0.4, tip)] : [long, long];
  }

  private dropCast(): void {
    if (this.cast === undefined) return;
    this.parent.remove(this.cast.object);
    this.cast.dispose();
    this.cast = undefined;
  }

  private dropCloseup(): void {
    if (this.closeup === undefined) return;
    this.parent.remove(this.closeup.object);
    this.closeup.dispose();
    this.closeup = undefined;
  }

  private dropPads(): void {
    if (this.pads === undefined) return;
    this.parent.remove(this.pads.mesh);
    this.pads.dispose();
    this.pads = undefined;
  }
}

/** How far the shapes of a body reach from its origin: the median body, since the outermost counts most often. */
function tipOf(scene: EnvSpec["scene"]): number {
  const tips = scene.bodies.flatMap((body) =>
    body.geoms.map((geom) => Math.hypot(geom.position[0], geom.position[1]) + (geom.shape === "mesh" ? 0.1 : Math.max(...geom.size, 0.05))),
  );
  tips.sort((a, b) => a - b);
  return tips[tips.length >> 1] ?? 0.2;
}
