// The live picture: takes frames in, draws them late and smoothly, reports what it did. Its loop never throws.
import { LineBasicMaterial, BufferGeometry, Line, Float32BufferAttribute, Plane, Raycaster, Vector2, Vector3, WebGLRenderer, type PerspectiveCamera } from "three";
import type { Scene } from "../generated/contracts";
import { encodeAck, MalformedFrame, type Snapshot } from "../stream/decode";
import { emptyPoses, sample } from "../stream/interpolate";
import { Playback } from "../stream/playback";
import { SnapshotRing } from "../stream/ring";
import { makeCamera, placeCamera } from "./camera";
import { IntervalMeter, QualityControl } from "./quality";
import { SHADOW_TYPE, World, type Palette } from "./world";

type Vec3 = readonly [number, number, number];

/** What a drawn frame means to the rest of the page. */
export interface Drawn {
  newest: Snapshot;
  /** Page position of each body, CSS pixels from the viewport's corner; NaN while unknown. */
  screen: Float32Array;
}

export interface Hit {
  body: number;
  point: Vec3;
  position: Vec3;
  quaternion: readonly [number, number, number, number];
}

export class Viewport {
  readonly meter = new IntervalMeter();
  readonly ring = new SnapshotRing();
  readonly playback = new Playback();
  readonly poses = emptyPoses();
  screen = new Float32Array(0);
  malformed = 0;
  faults = 0;
  drawn = 0;
  readonly control: QualityControl;

  private renderer: WebGLRenderer | undefined;
  private world: World | undefined;
  private readonly camera: PerspectiveCamera = makeCamera();
  /** The newest frame that came and was not acknowledged; an answer counts for all before it. */
  private unacknowledged: { stream: number; sequence: number } | undefined;
  private host: HTMLElement | undefined;
  private spec: Scene | undefined;
  private palette: Palette = { background: "#0c1210", dark: true };
  private tether: Line | undefined;
  private lastMs = Number.NaN;
  private running = false;
  private highlighted = -1;
  private readonly observer: ResizeObserver;

  constructor(
    private readonly send: (data: ArrayBuffer) => void,
    private readonly onDrawn: (drawn: Drawn, nowMs: number) => void,
    /** Told whenever a drawing context was asked for: empty, or why there is none. */
    private readonly onTrouble: (sentence: string) => void,
  ) {
    this.control = new QualityControl(isSoftware() ? 4 : 1);
    this.observer = new ResizeObserver(() => this.resize());
  }

  /** Put the picture into `host`; it moves there from wherever it was. */
  mount(host: HTMLElement): void {
    this.host = host;
    this.observer.disconnect();
    this.observer.observe(host);
    this.rebuild();
    if (!this.running) {
      this.running = true;
      this.lastMs = Number.NaN;
      requestAnimationFrame(this.loop);
    }
  }

  unmount(): void {
    this.running = false;
    this.observer.disconnect();
    this.host = undefined;
    this.dropRenderer();
  }

  show(scene: Scene): void {
    this.spec = scene;
    this.ring.clear();
    this.playback.reset();
    if (this.host !== undefined) this.rebuild();
  }

  paint(palette: Palette): void {
    this.palette = palette;
    if (this.host !== undefined) this.rebuild();
  }

  highlight(agent: number): void {
    this.highlighted = agent;
    this.world?.highlight(agent);
  }

  flare(): void {
    this.world?.flare();
  }

  /** A binary message arrived. Malformed ones are counted and dropped. */
  frame(data: ArrayBuffer, nowMs: number): void {
    try {
      const result = this.ring.push(data);
      const newest = this.ring.newest as Snapshot;
      if (result === "snapped") this.playback.snap();
      if (result !== "ignored") this.playback.arrived(newest, nowMs);
      this.unacknowledged = { stream: newest.stream, sequence: newest.sequence };
      if (!this.running) this.acknowledge();
    } catch (error) {
      if (!(error instanceof MalformedFrame)) throw error;
      this.malformed += 1;
    }
  }

  /** The connection is new: what came before belongs to another stream. */
  restart(): void {
    this.unacknowledged = undefined;
    this.ring.clear();
    this.playback.reset();
  }

  /** The draggable body under a point of the viewport (CSS pixels), as drawn now; small bodies get a margin. */
  pick(x: number, y: number): Hit | undefined {
    const { world, spec } = this;
    if (world === undefined || spec === undefined) return undefined;
    const ray = this.ray(x, y);
    let best: { body: number; distance: number; point: Vector3 } | undefined;
    spec.bodies.forEach((body, index) => {
      const object = world.object(index);
      if (!body.draggable || object === undefined) return;
      const hit = ray.intersectObject(object, true)[0];
      if (hit !== undefined && (best === undefined || hit.distance < best.distance)) {
        best = { body: index, distance: hit.distance, point: hit.point };
      }
    });
    best ??= this.near(x, y, ray);
    if (best === undefined) return undefined;
    const [p, q, i] = [this.poses.positions, this.poses.quaternions, best.body];
    return {
      body: i,
      point: [best.point.x, best.point.y, best.point.z],
      position: [p[i * 3] ?? 0, p[i * 3 + 1] ?? 0, p[i * 3 + 2] ?? 0],
      quaternion: [q[i * 4] ?? 1, q[i * 4 + 1] ?? 0, q[i * 4 + 2] ?? 0, q[i * 4 + 3] ?? 0],
    };
  }

  /** Where the pointer's ray meets the horizontal plane at `height` (flat) or the camera-facing plane through `at`. */
  target(x: number, y: number, at: Vec3): Vec3 | undefined {
    const through = new Vector3(...at);
    const normal = this.spec?.camera.flat === true ? new Vector3(0, 0, 1) : this.camera.getWorldDirection(new Vector3());
    const hit = this.ray(x, y).ray.intersectPlane(new Plane().setFromNormalAndCoplanarPoint(normal, through), new Vector3());
    return hit === null ? undefined : [hit.x, hit.y, hit.z];
  }

  /** Draw the rubber band of a drag, or take it away. */
  band(from: Vec3 | undefined, to: Vec3 | undefined): void {
    const { tether } = this;
    if (tether === undefined) return;
    tether.visible = from !== undefined && to !== undefined;
    if (from === undefined || to === undefined) return;
    tether.geometry.setAttribute("position", new Float32BufferAttribute([...from, ...to], 3));
    tether.geometry.computeBoundingSphere();
  }

  get pixelRatio(): number {
    return this.renderer?.getPixelRatio() ?? 0;
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
    const { renderer, world } = this;
    const newest = this.ring.newest;
    if (renderer !== undefined && world !== undefined && newest !== undefined) {
      sample(this.ring, this.playback.time(this.ring, performance.now()), this.poses);
      world.pose(this.poses);
      world.animate(Number.isFinite(interval) ? interval / 1000 : 0);
      renderer.render(world.scene, this.camera);
      this.drawn += 1;
      this.project();
      this.onDrawn({ newest, screen: this.screen }, nowMs);
    } else if (renderer !== undefined && world !== undefined) {
      renderer.render(world.scene, this.camera);
    }
    this.acknowledge();
  }

  private acknowledge(): void {
    if (this.unacknowledged === undefined) return;
    this.send(encodeAck(this.unacknowledged.stream, this.unacknowledged.sequence));
    this.unacknowledged = undefined;
  }

  private project(): void {
    const { host } = this;
    if (host === undefined) return;
    const count = this.poses.bodies;
    if (this.screen.length !== count * 2) this.screen = new Float32Array(count * 2);
    for (let i = 0; i < count; i++) {
      scratch.set(this.poses.positions[i * 3] ?? 0, this.poses.positions[i * 3 + 1] ?? 0, this.poses.positions[i * 3 + 2] ?? 0);
      scratch.project(this.camera);
      this.screen[i * 2] = ((scratch.x + 1) / 2) * host.clientWidth;
      this.screen[i * 2 + 1] = ((1 - scratch.y) / 2) * host.clientHeight;
    }
  }

  /** Fingers are thick and the ball is small: the nearest body within 26 pixels counts as hit. */
  private near(x: number, y: number, ray: Raycaster): { body: number; distance: number; point: Vector3 } | undefined {
    let best: { body: number; distance: number; point: Vector3 } | undefined;
    this.spec?.bodies.forEach((body, index) => {
      const away = Math.hypot((this.screen[index * 2] ?? Number.NaN) - x, (this.screen[index * 2 + 1] ?? Number.NaN) - y);
      if (!body.draggable || !(away < 26) || (best !== undefined && best.distance <= away)) return;
      const p = this.poses.positions;
      const centre = new Vector3(p[index * 3], p[index * 3 + 1], p[index * 3 + 2]);
      const point = ray.ray.closestPointToPoint(centre, new Vector3());
      point.sub(centre).clampLength(0, this.world?.radius(index) ?? 0).add(centre);
      best = { body: index, distance: away, point };
    });
    return best;
  }

  private ray(x: number, y: number): Raycaster {
    const { host } = this;
    const raycaster = new Raycaster();
    if (host !== undefined) {
      const at = new Vector2((x / host.clientWidth) * 2 - 1, 1 - (y / host.clientHeight) * 2);
      raycaster.setFromCamera(at, this.camera);
    }
    return raycaster;
  }

  private rebuild(): void {
    const { host, spec } = this;
    if (host === undefined) return;
    const quality = this.control.quality;
    const context = this.renderer?.getContext();
    if (context === undefined || context.getContextAttributes()?.antialias !== quality.antialias) {
      this.dropRenderer();
      this.makeRenderer(host, quality.antialias);
    }
    this.world?.dispose();
    this.world = undefined;
    if (this.renderer === undefined || spec === undefined) return;
    this.renderer.shadowMap.enabled = quality.shadowMap > 0;
    this.renderer.shadowMap.type = SHADOW_TYPE;
    this.world = new World(spec, quality, this.palette);
    this.world.highlight(this.highlighted);
    if (this.poses.bodies > 0) this.world.pose(this.poses);
    this.tether = new Line(new BufferGeometry(), new LineBasicMaterial({ color: 0xffffff, depthTest: false, transparent: true, opacity: 0.9 }));
    this.tether.visible = false;
    this.tether.frustumCulled = false;
    this.world.scene.add(this.tether);
    this.resize();
  }

  private makeRenderer(host: HTMLElement, antialias: boolean): void {
    try {
      const renderer = new WebGLRenderer({ antialias, powerPreference: "high-performance", stencil: false });
      const canvas = renderer.domElement;
      canvas.className = "canvas";
      canvas.addEventListener("webglcontextlost", (event) => event.preventDefault());
      canvas.addEventListener("webglcontextrestored", () => this.rebuild());
      host.prepend(canvas);
      this.renderer = renderer;
      this.onTrouble("");
    } catch {
      this.onTrouble("This browser cannot draw in 3D: turn on hardware acceleration or WebGL in its settings and load the page again.");
    }
  }

  private dropRenderer(): void {
    this.world?.dispose();
    this.world = undefined;
    const { renderer } = this;
    this.renderer = undefined;
    if (renderer === undefined) return;
    renderer.domElement.remove();
    renderer.dispose();
    renderer.forceContextLoss();
  }

  private resize(): void {
    const { host, renderer, world, spec } = this;
    if (host === undefined || renderer === undefined || world === undefined || spec === undefined) return;
    const [width, height] = [host.clientWidth, host.clientHeight];
    if (width < 2 || height < 2) return;
    renderer.setPixelRatio(Math.min(window.devicePixelRatio, this.control.quality.pixelRatio));
    renderer.setSize(width, height, true);
    placeCamera(this.camera, spec.camera, world.bounds, width / height);
    renderer.render(world.scene, this.camera);
  }
}

const scratch = new Vector3();

/** Whether pictures are drawn by the processor: then begin low instead of stuttering first. */
function isSoftware(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    if (context === null) return true;
    const info = context.getExtension("WEBGL_debug_renderer_info");
    const name = String(context.getParameter(info === null ? context.RENDERER : info.UNMASKED_RENDERER_WEBGL));
    context.getExtension("WEBGL_lose_context")?.loseContext();
    return /swiftshader|llvmpipe|software|basic render/i.test(name);
  } catch {
    return true;
  }
}
