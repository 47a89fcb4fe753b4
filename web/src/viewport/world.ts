// Everything that is drawn at once: a backdrop, the streams on it, shadows, arrows, the mark of the selected one.
import { Box3, Color, DoubleSide, Group, Mesh, MeshBasicMaterial, RingGeometry, Scene as ThreeScene, Vector3, type PerspectiveCamera } from "three";
import type { Scene } from "../generated/contracts";
import { Actor, type Member } from "./actor";
import { ForceArrows } from "./arrows";
import { disposeAll, type Backdrop, type Palette } from "./backdrop";
import { ContactShadows, SUN_SLANT } from "./contact";
import type { Crowd, CrowdRecord } from "./crowd";
import { layoutCrowd, layoutStages, type Group as Standing, type Layout, type Placement } from "./layout";
import type { MeshStore } from "./meshes";
import { isTied } from "./model";
import { Pitch } from "./pitch";
import type { Quality } from "./quality";
import type { Look } from "./shapes";
import { Trail } from "./trail";
import { Yard } from "./yard";

const RECOLOUR_MS = 220;
/** Share of the segments of round shapes in a crowd: each is small. */
const CROWD_SEGMENTS = 0.4;

export interface Overlays {
  forces: boolean;
  trails: boolean;
}

export class World {
  readonly scene = new ThreeScene();
  readonly actors: Actor[];
  readonly flat: boolean;
  readonly backdrop: Backdrop;
  /** Counts how often everything was placed anew: a camera that shows all must look again. */
  placed = 0;
  layout: Layout = { placements: [], minX: -1, maxX: 1, minY: -1, maxY: 1 };
  /** Metres from what is followed to the farthest stage beside it; from 4.4 times as far the lens has all in view. */
  spread = 0;
  private aspect = 1.7;
  private readonly cast = new Group();
  private readonly arrows = new ForceArrows();
  private readonly trail: Trail;
  private readonly marker: Mesh<RingGeometry, MeshBasicMaterial>;
  private shadows: ContactShadows | undefined;
  private colouredMs = Number.NEGATIVE_INFINITY;
  private agent = -1;

  constructor(
    members: readonly Member[],
    readonly crowd: Crowd | undefined,
    private readonly quality: Quality,
    palette: Palette,
    meshes: MeshStore,
    /** Scenes with meshes by env, for the crowd's selected robot. */
    private readonly detailed: (envId: string) => Scene | undefined,
  ) {
    const first = members[0]?.env.scene;
    this.flat = crowd === undefined && members.length === 1 && first?.camera.flat === true;
    const look = lookOf(first, quality, palette, this.flat, crowd !== undefined);
    const runs = first !== undefined && !isTied(first);
    const marks = crowd === undefined ? (runs ? "side" : "none") : crowd.mode === "race" ? "behind" : "none";
    this.backdrop = this.flat && first !== undefined ? new Pitch(first, look, quality, palette) : new Yard(first, quality, palette, marks);
    this.actors = members.map((member) => new Actor(member, { look, meshes, ownBackdrop: this.flat, dark: palette.dark }, this.cast));
    this.trail = new Trail(palette.dark ? "#7fe0b0" : "#0c9a5b");
    this.marker = new Mesh(
      new RingGeometry(0.95, 1, 64),
      new MeshBasicMaterial({ color: palette.dark ? 0xffffff : 0x14201a, transparent: true, opacity: 0.85, side: DoubleSide, depthWrite: false }),
    );
    this.marker.visible = false;
    if (crowd !== undefined) crowd.dim = new Color(palette.dark ? "#2a3530" : "#b9c6bf").toArray() as [number, number, number];
    this.scene.add(this.backdrop.object, this.cast, this.arrows.mesh, this.trail.line, this.marker);
    this.scene.background = new Color(this.backdrop.behind);
  }

  /** Something of what is looked at has come. */
  get ready(): boolean {
    return this.actors.some((actor) => actor.cast !== undefined);
  }

  /** Bring everything to `nowMs`; true when `out` is what a camera may follow, with `spread` metres round it. */
  update(nowMs: number, dtS: number, overlays: Overlays, follow: CrowdRecord | undefined, out: Vector3): boolean {
    let changed = false;
    for (const actor of this.actors) changed = actor.advance(nowMs) || changed;
    if (changed) this.place();
    if (this.crowd !== undefined && (changed || nowMs - this.colouredMs > RECOLOUR_MS)) this.recolour(nowMs);
    const subject = this.subject(follow);
    for (const actor of this.actors) {
      actor.pose();
      if (this.crowd === undefined) actor.drawCloser(0);
      else if (actor === subject?.actor) actor.drawCloser(subject.instance, this.detailed(actor.member.env.id));
      else actor.drawCloser(-1);
    }
    this.shade();
    this.point(dtS, overlays.forces);
    this.backdrop.animate(dtS);
    this.mark(subject);
    this.spread = 0;
    if (subject === undefined) return this.crowd?.mode === "race" && this.middle(out);
    subject.actor.root(subject.instance, out);
    this.trail.line.visible = overlays.trails && !this.flat;
    if (this.trail.line.visible) this.trail.add(trailPoint.copy(out).setZ(this.backdrop.ground + 0.02));
    else this.trail.clear();
    return this.actors.length < 2 || this.crowd !== undefined || this.middle(out);
  }

  /** The middle between all robots, as long as there are any; `spread` is how far they are from it. */
  private middle(out: Vector3): boolean {
    const box = new Box3();
    for (const actor of this.actors) {
      for (let i = 0; i < (actor.cast?.instances ?? 0); i++) box.expandByPoint(actor.root(i, corner));
    }
    if (box.isEmpty()) return false;
    box.getCenter(out);
    this.spread = this.crowd === undefined ? Math.hypot(box.max.x - out.x, box.max.y - out.y) : 0;
    return true;
  }

  /** Give everyone a place; `aspect` of the view that a crowd is to fill. */
  place(aspect = this.aspect): void {
    this.aspect = aspect;
    const { ground } = this.backdrop;
    const { crowd } = this;
    if (crowd === undefined) {
      this.layout = layoutStages(this.actors.map((actor) => actor.standing()));
      this.actors.forEach((actor, i) => actor.place(this.layout.placements[i] as Placement, ground, false));
    } else {
      // The workers of one run stand together, however many streams they come on.
      const runs = [...new Set(this.actors.map(runOf))].map((run) => this.actors.filter((actor) => runOf(actor) === run));
      // Seen from above at a slant, a square of ground is a third lower than wide.
      this.layout = layoutCrowd(runs.map(together), crowd.mode, aspect / 1.3);
      runs.forEach((actors, i) => {
        const whole = this.layout.placements[i] as Placement;
        let from = 0;
        for (const actor of actors) {
          const to = from + (actor.cast?.instances ?? 0) * 2;
          actor.place({ ...whole, offsets: whole.offsets.slice(from, to) }, ground, crowd.mode === "tiles");
          from = to;
        }
      });
    }
    this.makeShadows();
    this.placed += 1;
  }

  /** The filter changed, or time passed. */
  recolour(nowMs: number): void {
    if (this.crowd === undefined) return;
    this.colouredMs = nowMs;
    this.crowd.recolour(this.actors.filter((actor) => actor.cast !== undefined));
    for (const actor of this.actors) actor.repaint(this.crowd.hide);
  }

  highlight(agent: number): void {
    this.agent = agent;
  }

  /** What a camera that shows all has in view. */
  bounds(): Box3 {
    if (this.flat) return this.backdrop.bounds;
    const { minX, minY, maxX, maxY } = this.layout;
    const top = Math.max(...this.actors.map((actor) => actor.reach[0]), 0.5);
    return new Box3(new Vector3(minX, minY, this.backdrop.ground), new Vector3(maxX, maxY, this.backdrop.ground + top));
  }

  /** What all shapes of one stream fill now; empty before its first frame. */
  contents(actor: Actor): Box3 {
    const box = new Box3();
    for (const { batch, matrices } of actor.cast?.drawings ?? []) {
      const [ax, ay, az] = batch.axis;
      for (let at = 0; at < matrices.length; at += 16) {
        if (matrices[at + 15] === 0) continue;
        const reach = (row: number): number =>
          Math.abs((matrices[at + row] ?? 0) * ax + (matrices[at + 4 + row] ?? 0) * ay + (matrices[at + 8 + row] ?? 0) * az) + batch.radius;
        extent.set(reach(0), reach(1), reach(2));
        corner.set(matrices[at + 12] ?? 0, matrices[at + 13] ?? 0, matrices[at + 14] ?? 0);
        box.expandByPoint(corner.add(extent)).expandByPoint(corner.addScaledVector(extent, -2));
      }
    }
    return box;
  }

  /** The camera moved. */
  look(camera: PerspectiveCamera, focus: Vector3, span: number): void {
    this.backdrop.look(camera, focus, span);
  }

  dispose(): void {
    for (const actor of this.actors) actor.dispose();
    this.shadows?.dispose();
    this.arrows.dispose();
    this.trail.dispose();
    disposeAll(this.scene);
  }

  private subject(follow: CrowdRecord | undefined): { actor: Actor; instance: number } | undefined {
    if (this.crowd === undefined) {
      const actor = this.actors[0];
      return actor?.cast === undefined ? undefined : { actor, instance: 0 };
    }
    const actor = follow === undefined ? undefined : this.actors.find((one) => one.stream === follow.stream);
    return actor?.cast === undefined || follow === undefined ? undefined : { actor, instance: follow.instance };
  }

  private makeShadows(): void {
    if (this.shadows !== undefined) {
      this.scene.remove(this.shadows.mesh);
      this.shadows.dispose();
    }
    const room = this.actors.reduce((sum, actor) => sum + (actor.cast?.shapes ?? 0), 0);
    // Under a shadow map they only darken what touches the ground.
    const mapped = this.quality.shadowMap > 0;
    this.shadows = new ContactShadows(Math.max(room, 1), this.backdrop.ground, mapped ? [0, 0] : SUN_SLANT, mapped ? 0.34 : 0.6);
    this.scene.add(this.shadows.mesh);
  }

  private shade(): void {
    const { shadows } = this;
    if (shadows === undefined) return;
    shadows.begin();
    for (const actor of this.actors) actor.cast?.shade(shadows);
    shadows.end();
  }

  private point(dtS: number, on: boolean): void {
    this.arrows.begin(dtS);
    if (on && this.crowd === undefined) {
      for (const { cast, member, reach } of this.actors) {
        const { shown } = member.feed;
        if (cast === undefined || shown === undefined) continue;
        this.arrows.add(shown.arrows, [cast.shift[0] ?? 0, cast.shift[1] ?? 0, cast.shift[2] ?? 0], Math.min(reach[0], 2));
      }
    }
    this.arrows.end();
  }

  /** The ring: round the selected robot of a crowd, or round the player that a viewer steers. */
  private mark(subject: { actor: Actor; instance: number } | undefined): void {
    const { marker } = this;
    if (this.crowd !== undefined) {
      marker.visible = subject !== undefined;
      if (subject === undefined) return;
      subject.actor.root(subject.instance, marker.position).setZ(this.backdrop.ground + 0.012);
      marker.scale.setScalar(Math.min(subject.actor.placement.tileX, subject.actor.placement.tileY) * 0.46);
      return;
    }
    const actor = this.actors[0];
    const body = actor?.member.env.scene.bodies.findIndex((one) => one.agent === this.agent) ?? -1;
    marker.visible = this.flat && this.agent >= 0 && body >= 0;
    if (!marker.visible || actor === undefined) return;
    const { positions } = actor.member.feed.poses;
    marker.position.set(positions[body * 3] ?? 0, positions[body * 3 + 1] ?? 0, this.backdrop.ground + 0.006);
    const size = actor.member.env.scene.bodies[body]?.geoms[0]?.size ?? [];
    marker.scale.setScalar(Math.max(...size, 0.1) * 1.58);
  }
}

const trailPoint = new Vector3();
const corner = new Vector3();
const extent = new Vector3();

function runOf(actor: Actor): string {
  return `${actor.runId} ${actor.envKey}`;
}

/** Streams of one run as one group of robots. */
function together(actors: readonly Actor[]): Standing {
  const all = actors.map((actor) => actor.standing());
  return {
    instances: all.reduce((sum, one) => sum + one.instances, 0),
    reachX: Math.max(...all.map((one) => one.reachX)),
    reachY: Math.max(...all.map((one) => one.reachY)),
    roams: all.every((one) => one.roams),
  };
}

function lookOf(scene: Scene | undefined, quality: Quality, palette: Palette, flat: boolean, crowd: boolean): Look {
  return {
    segments: crowd ? Math.max(6, Math.round(quality.segments * CROWD_SEGMENTS)) : quality.segments,
    rich: quality.shadowMap > 0,
    shadows: quality.shadowMap > 0,
    flat,
    line: (scene?.extent ?? 1) * 0.009,
    dark: palette.dark,
  };
}
