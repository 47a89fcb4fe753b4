// The live picture: takes frames in, draws them late and smoothly, reports what it did. Its loop never throws.
import { Vector3, type PerspectiveCamera } from "three";
import type { EnvSpec, StreamInfo } from "../generated/contracts";
import type { Snapshot } from "../stream/decode";
import { Feeds } from "../stream/feed";
import type { Header } from "../stream/header";
import type { ImageFrame } from "../stream/image";
import type { Poses } from "../stream/interpolate";
import type { Palette } from "./backdrop";
import { makeCamera, placeCamera } from "./camera";
import { Crowd, type Chosen, type CrowdRecord, type CrowdWish } from "./crowd";
import { Gestures } from "./gestures";
import { MeshStore } from "./meshes";
import { Members, type Look } from "./members";
import { Picture } from "./picture";
import { Pointing, type CrowdRobot, type Hit, type Vec3 } from "./pointing";
import { IntervalMeter, QualityControl, type QualityChoice } from "./quality";
import { Drawing, isSoftware } from "./renderer";
import { Rig, type CameraMode } from "./rig";
import { closeTo, homeOf } from "./stands";
import { Tether } from "./tether";
import { World, type Overlays } from "./world";

export type { Look } from "./members";
export type { CrowdRobot, Hit } from "./pointing";

/** What a drawn frame means to the rest of the page. */
export interface Drawn {
  /** The newest frame of the show; undefined while none came. */
  newest: Header | undefined;
  /** Page position of each body of the show, CSS pixels from the viewport's corner; NaN while unknown. */
  screen: Float32Array;
}

export class Viewport {
  readonly meter = new IntervalMeter();
  readonly feeds = new Feeds();
  readonly crowd = new Crowd();
  readonly control = new QualityControl(isSoftware() ? 4 : 1);
  screen = new Float32Array(0);
  faults = 0;
  drawn = 0;
  /** Milliseconds that the last frame took in scripts, without the drawing itself; and the drawing's. */
  scriptMs = 0;
  renderMs = 0;
  /** For measurements: everything but the drawing itself. */
  stubDraws = false;
  elsewhere = false; // somebody else draws the streams, and answers their frames
  private readonly drawing: Drawing;
  private readonly picture = new Picture();
  private readonly rig = new Rig();
  private readonly gestures: Gestures;
  private readonly view: PerspectiveCamera = makeCamera();
  private readonly observer = new ResizeObserver(() => this.resize());
  private world: World | undefined;
  private host: HTMLElement | undefined;
  private pointing: Pointing | undefined;
  readonly members = new Members(this.feeds);
  private drawnKey = ""; // of what is drawn now
  private palette: Palette = { background: "#0c1210", dark: true };
  wished: Overlays = { forces: false, trails: false };
  private tether: Tether | undefined;
  private lastMs = Number.NaN;
  private running = false;
  private highlighted = -1;
  private placed = 0;
  /** The camera has yet to find its first place. */
  private home = true;
  private pictures = false; // what is looked at streams them
  private followed: CrowdRecord | undefined;
  private readonly subject = new Vector3();

  constructor(
    private readonly send: (data: ArrayBuffer) => void,
    private readonly onDrawn: (drawn: Drawn, nowMs: number) => void,
    readonly onTrouble: (sentence: string) => void,
    private readonly meshes = new MeshStore(),
  ) {
    this.drawing = new Drawing(onTrouble, () => this.rebuild());
    this.gestures = new Gestures({
      orbit: (azimuth, elevation) => this.rig.orbit(azimuth, elevation),
      zoom: (factor) => this.rig.zoom(factor),
      pan: (right, up) => this.rig.pan(right, up, (this.view.fov * Math.PI) / 180),
    });
  }

  right(): Vec3 | undefined {
    return this.pointing?.right();
  }

  get poses(): Poses {
    return this.feeds.show.poses;
  }

  get malformed(): number {
    return this.feeds.malformed;
  }

  get pixelRatio(): number {
    return this.drawing.renderer?.getPixelRatio() ?? 0;
  }

  get cameraMode(): CameraMode {
    return this.rig.mode;
  }

  get drawCalls(): { calls: number; triangles: number } {
    const { calls, triangles } = this.drawing.renderer?.info.render ?? { calls: 0, triangles: 0 };
    return { calls, triangles };
  }

  /** Put the picture into `host`; it moves there from wherever it was. */
  mount(host: HTMLElement): void {
    if (this.host !== undefined && this.host !== host) this.unmount(this.host);
    this.host = host;
    this.observer.disconnect();
    this.observer.observe(host);
    this.gestures.attach(host);
    this.rebuild();
    if (this.running) return;
    this.running = true;
    this.lastMs = Number.NaN;
    requestAnimationFrame(this.loop);
  }

  /** Take the picture out of `host`. A view that is left may say so only after the next has taken the picture. */
  unmount(host: HTMLElement): void {
    if (this.host !== host) return;
    this.running = false;
    this.observer.disconnect();
    this.gestures.detach();
    this.picture.unmount();
    this.host = undefined;
    this.dropWorld();
    this.drawing.drop();
  }

  show(spec: EnvSpec): void {
    this.members.show = spec;
    this.feeds.show.clear();
    this.rebuild();
  }

  /** The streams besides the show, as they are now, and the envs that they name. */
  streams(infos: readonly StreamInfo[], envs: Readonly<Record<string, EnvSpec>>): void {
    this.members.others = infos;
    this.members.envs = envs;
    this.feeds.announce(infos.map((info) => info.stream));
    if (this.members.key() !== this.drawnKey) this.rebuild();
  }

  look(look: Look): void {
    this.members.look = look;
    if (this.members.key() !== this.drawnKey) this.rebuild();
  }

  paint(palette: Palette): void {
    this.palette = palette;
    this.rebuild();
  }

  highlight(agent: number): void {
    this.highlighted = agent;
    this.world?.highlight(agent);
  }

  flare(): void {
    this.world?.backdrop.flare();
  }

  overlays(overlays: Overlays): void {
    this.wished = overlays;
  }

  /** Who of the crowd is shown, and how it stands. */
  setCrowd(wish: CrowdWish): void {
    if (this.crowd.wish(wish)) {
      this.home = true;
      this.rebuild();
    } else {
      this.world?.recolour(performance.now());
    }
  }

  /** Mark a robot of the crowd and follow it; undefined: show all again. */
  select(chosen: Chosen | undefined): void {
    this.crowd.selected = chosen;
    const { world } = this;
    if (world?.crowd === undefined) return;
    const record = this.crowd.find(world.actors);
    const actor = world.actors.find((one) => one.stream === record?.stream);
    if (record === undefined || actor === undefined) this.goHome(false);
    else this.rig.go(closeTo(actor.root(record.instance, new Vector3()), actor.reach[0], this.view), "follow", world.backdrop.ground, false);
  }

  selected(): CrowdRecord | undefined {
    return this.followed;
  }

  /** Where the selected robot is in the picture, CSS pixels from the viewport's corner. */
  label(): { x: number; y: number } | undefined {
    return this.followed === undefined ? undefined : this.pointing?.onScreen(scratch.copy(this.subject));
  }

  robots(): CrowdRobot[] {
    return this.pointing?.robots() ?? [];
  }

  newest(): Snapshot | undefined {
    return this.feeds.show.newest;
  }

  setQuality(choice: QualityChoice): void {
    if (this.control.choose(choice)) this.rebuild();
  }

  camera(mode: CameraMode): void {
    this.rig.mode = mode;
  }

  resetCamera(): void {
    if (this.crowd.selected !== undefined) this.select(this.crowd.selected);
    else this.goHome(false);
  }

  frame(data: ArrayBuffer, nowMs: number): void {
    this.feeds.take(data, nowMs);
    if (!this.running && !this.elsewhere) this.feeds.acknowledge(this.send);
  }

  /** The connection is new: what came before belongs to another stream. */
  restart(): void {
    this.feeds.restart();
  }

  /** The draggable body under a point of the viewport (CSS pixels), as drawn now; a near miss counts. */
  pick(x: number, y: number): Hit | undefined {
    return this.pointing?.pick(x, y);
  }

  /** Where a grabbed point, given in its body's frame, is drawn now. */
  grip(hit: Hit, local: Vec3): Vec3 | undefined {
    return this.pointing?.grip(hit, local);
  }

  /** Where the pointer's ray meets the horizontal plane (flat) or the plane that faces the camera through `at`. */
  target(x: number, y: number, at: Vec3): Vec3 | undefined {
    return this.pointing?.target(x, y, at);
  }

  band(from: Vec3 | undefined, to: Vec3 | undefined): void {
    this.tether?.span(from, to);
  }

  private readonly loop = (nowMs: number): void => {
    if (!this.running) return;
    requestAnimationFrame(this.loop);
    try {
      this.draw(nowMs);
    } catch (error) {
      // One bad frame must not end the show; the count is visible to the System view and the tests.
      this.faults += 1;
      if (this.faults <= 3) console.error("A frame could not be drawn:", error);
    }
  };

  private draw(nowMs: number): void {
    const interval = nowMs - this.lastMs;
    this.lastMs = nowMs;
    if (interval > 0 && interval < 1000) this.meter.add(interval);
    if (this.control.measure(interval)) this.rebuild();
    const began = performance.now();
    const dtS = interval > 0 ? Math.min(interval / 1000, 0.25) : 0;
    const { world } = this;
    const { renderer } = this.drawing;
    if (this.pictures && world === undefined) {
      if (this.picture.show(this.image(), () => (this.feeds.malformed += 1))) this.drawn += 1;
    } else if (renderer !== undefined && world !== undefined) {
      this.stage(world, began, dtS);
      const ready = performance.now();
      if (!this.stubDraws) renderer.render(world.scene, this.view);
      this.renderMs = performance.now() - ready;
      if (world.ready) this.drawn += 1;
    }
    this.project();
    const newest = this.feeds.show.head;
    if (newest !== undefined || world?.crowd !== undefined) this.onDrawn({ newest, screen: this.screen }, nowMs);
    this.feeds.acknowledge(this.send);
    this.scriptMs = performance.now() - began - this.renderMs;
  }

  /** Bring the world and the camera to now. */
  private stage(world: World, nowMs: number, dtS: number): void {
    this.followed = world.crowd === undefined ? undefined : this.crowd.find(world.actors);
    const known = world.update(nowMs, dtS, this.wished, this.followed, this.subject);
    if (world.flat) {
      if (this.placed !== world.placed) this.placeFlat(world);
    } else {
      if (this.placed !== world.placed && (this.home || (this.placed > 0 && this.followed === undefined))) {
        this.goHome(this.home);
        this.home = this.home && !world.ready;
      }
      this.rig.update(dtS, known ? this.subject : undefined, world.spread * 4.4 * Math.max(1, 1.3 / this.view.aspect));
      this.rig.place(this.view);
      world.look(this.view, this.rig.target, this.rig.distance);
    }
    this.placed = world.placed;
  }

  private image(): ImageFrame | undefined {
    return this.members.current()[0]?.feed.image;
  }

  private goHome(atOnce: boolean): void {
    const { world } = this;
    if (world === undefined || world.flat) return;
    const { stand, mode } = homeOf(world, this.view);
    this.rig.go(stand, mode, world.backdrop.ground, atOnce);
  }

  private placeFlat(world: World): void {
    const hint = world.actors[0]?.member.env.scene.camera;
    if (hint !== undefined) placeCamera(this.view, hint, world.backdrop.bounds, this.view.aspect);
  }

  private project(): void {
    const { host } = this;
    const { positions, bodies } = this.poses;
    if (host === undefined) return;
    if (this.screen.length !== bodies * 2) this.screen = new Float32Array(bodies * 2);
    const inView = this.world?.actors.some((actor) => actor.stream === 0) === true;
    for (let i = 0; i < bodies; i++) {
      scratch.set(positions[i * 3] ?? 0, positions[i * 3 + 1] ?? 0, positions[i * 3 + 2] ?? 0).project(this.view);
      this.screen[i * 2] = inView ? ((scratch.x + 1) / 2) * host.clientWidth : Number.NaN;
      this.screen[i * 2 + 1] = inView ? ((1 - scratch.y) / 2) * host.clientHeight : Number.NaN;
    }
  }

  private rebuild(): void {
    const { host } = this;
    if (host === undefined) return;
    const members = this.members.current();
    const key = this.members.key();
    const kept = this.world !== undefined && key === this.drawnKey;
    this.drawnKey = key;
    this.dropWorld();
    this.gestures.enable(false);
    this.pictures = members[0]?.env.pixels === true;
    if (this.pictures) {
      this.drawing.drop();
      this.picture.mount(host);
      return;
    }
    this.picture.unmount();
    const { quality } = this.control;
    this.drawing.prepare(host, quality);
    const crowd = this.members.look.kind === "crowd" ? this.crowd : undefined;
    if (this.drawing.renderer === undefined || (members.length === 0 && crowd === undefined)) return;
    const { show } = this.members;
    const world = new World(members, crowd, quality, this.palette, this.meshes, (id) => (show?.id === id ? show.scene : undefined));
    world.highlight(this.highlighted);
    this.tether = new Tether(this.palette.dark);
    world.scene.add(this.tether.line);
    world.place(this.view.aspect);
    this.world = world;
    this.pointing = new Pointing(world, this.view, host);
    this.gestures.enable(!world.flat);
    // The same streams in another quality or colour: the camera stays where it is.
    this.home = this.home || !kept;
    this.placed = 0;
    this.resize();
    if (this.home) this.goHome(true);
  }

  private dropWorld(): void {
    this.world?.dispose();
    this.world = undefined;
    this.tether = undefined;
    this.pointing = undefined;
  }

  private resize(): void {
    const { host, world } = this;
    const { renderer } = this.drawing;
    if (host === undefined || renderer === undefined || world === undefined) return;
    const [width, height] = [host.clientWidth, host.clientHeight];
    if (width < 2 || height < 2) return;
    renderer.setPixelRatio(Math.min(window.devicePixelRatio, this.control.quality.pixelRatio));
    renderer.setSize(width, height, true);
    const turned = Math.abs(this.view.aspect - width / height) > 0.05;
    this.view.aspect = width / height;
    if (turned && world.crowd !== undefined) world.place(this.view.aspect);
    if (world.flat) this.placeFlat(world);
    else this.rig.place(this.view);
    renderer.render(world.scene, this.view);
  }
}

const scratch = new Vector3();
