// One stage of several that are seen side by side: its world, its camera, and the canvas that its picture is copied to.
import { Vector3, type WebGLRenderer } from "three";
import type { Header } from "../stream/header";
import type { Member } from "./actor";
import type { Palette } from "./backdrop";
import { makeCamera, placeCamera } from "./camera";
import { Gestures } from "./gestures";
import type { MeshStore } from "./meshes";
import { Picture } from "./picture";
import type { Quality } from "./quality";
import { Rig } from "./rig";
import { homeOf } from "./stands";
import { World, type Overlays } from "./world";

/** What has stood still so long is drawn no more, until something moves. */
const STILL_MS = 700;

/** All that panes have in common. */
export interface Making {
  quality: Quality;
  palette: Palette;
  meshes: MeshStore;
}

export class Pane {
  /** Milliseconds that the last picture took. */
  costMs = 0;
  private readonly canvas = document.createElement("canvas");
  private readonly context = this.canvas.getContext("2d");
  private readonly picture = new Picture();
  private readonly rig = new Rig();
  private readonly view = makeCamera();
  private readonly gestures: Gestures;
  private readonly subject = new Vector3();
  private world: World | undefined;
  private member: Member | undefined;
  private placed = 0;
  private home = true;
  private seen = "";
  private movedMs = 0;
  private agent = -1;
  private shape = "";

  constructor(readonly host: HTMLElement) {
    this.canvas.className = "canvas pane-canvas";
    this.gestures = new Gestures({
      orbit: (azimuth, elevation) => this.turned(() => this.rig.orbit(azimuth, elevation)),
      zoom: (factor) => this.turned(() => this.rig.zoom(factor)),
      pan: (right, up) => this.turned(() => this.rig.pan(right, up, (this.view.fov * Math.PI) / 180)),
    });
    this.gestures.attach(host);
  }

  /** Show this stream from now on, in this quality; the camera stays where it is. */
  build(member: Member | undefined, making: Making): void {
    this.drop();
    if (member === undefined) return;
    this.home = this.home || this.member?.env.id !== member.env.id;
    this.member = member;
    if (member.env.pixels) {
      this.picture.mount(this.host);
      return;
    }
    this.host.prepend(this.canvas);
    this.world = new World([member], undefined, making.quality, making.palette, making.meshes, () => undefined);
    this.world.highlight(this.agent);
    this.gestures.enable(!this.world.flat);
    this.placed = 0;
    this.movedMs = performance.now();
  }

  /** Mark the player of this agent, -1 for none. */
  highlight(agent: number): void {
    this.agent = agent;
    this.world?.highlight(agent);
    this.movedMs = performance.now();
  }

  get head(): Header | undefined {
    return this.member?.feed.head;
  }

  /** Whether there is anything new to draw. */
  due(nowMs: number): boolean {
    const { head } = this;
    const seen = head === undefined ? "" : `${head.tick} ${head.episode} ${head.flags}`;
    const shape = `${this.host.clientWidth} ${this.host.clientHeight}`;
    if (seen !== this.seen || shape !== this.shape) this.movedMs = nowMs;
    this.seen = seen;
    this.shape = shape;
    return nowMs - this.movedMs < STILL_MS;
  }

  /** Draw what is to be seen now; `size` makes room in the renderer and gives how much of it this picture may take. */
  draw(renderer: WebGLRenderer, pixelRatio: number, nowMs: number, dtS: number, overlays: Overlays, fault: () => void): boolean {
    if (this.member?.env.pixels === true) return this.picture.show(this.member.feed.image, fault);
    const { world, context, host, canvas } = this;
    if (world === undefined || context === null) return false;
    const began = performance.now();
    const ratio = Math.min(window.devicePixelRatio, pixelRatio);
    const [width, height] = [Math.round(host.clientWidth * ratio), Math.round(host.clientHeight * ratio)];
    if (width < 2 || height < 2) return false;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    this.stage(world, nowMs, dtS, overlays, width / height);
    const whole = renderer.domElement;
    if (whole.width < width || whole.height < height) renderer.setSize(Math.max(whole.width, width), Math.max(whole.height, height), false);
    renderer.setViewport(0, 0, width, height);
    renderer.setScissor(0, 0, width, height);
    renderer.render(world.scene, this.view);
    context.drawImage(whole, 0, whole.height - height, width, height, 0, 0, width, height);
    this.costMs = performance.now() - began;
    return world.ready;
  }

  dispose(): void {
    this.gestures.detach();
    this.drop();
    this.member = undefined;
  }

  private stage(world: World, nowMs: number, dtS: number, overlays: Overlays, aspect: number): void {
    const turned = Math.abs(this.view.aspect - aspect) > 0.01;
    this.view.aspect = aspect;
    const known = world.update(nowMs, dtS, overlays, undefined, this.subject);
    const again = this.placed !== world.placed || turned;
    if (world.flat) {
      const hint = this.member?.env.scene.camera;
      if (again && hint !== undefined) placeCamera(this.view, hint, world.backdrop.bounds, aspect);
    } else {
      if (this.home && again) {
        const { stand, mode } = homeOf(world, this.view);
        this.rig.go(stand, mode, world.backdrop.ground, true);
        this.home = !world.ready;
      }
      this.rig.update(dtS, known ? this.subject : undefined, 0);
      this.rig.place(this.view);
      world.look(this.view, this.rig.target, this.rig.distance);
    }
    this.placed = world.placed;
  }

  private turned(move: () => void): void {
    move();
    this.movedMs = performance.now();
  }

  private drop(): void {
    this.gestures.enable(false);
    this.picture.unmount();
    this.canvas.remove();
    this.world?.dispose();
    this.world = undefined;
  }
}
