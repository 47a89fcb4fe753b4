// Several stages side by side: one drawing context for all, and one budget of time that they share.
import type { WebGLRenderer } from "three";
import type { Palette } from "./backdrop";
import { MeshStore } from "./meshes";
import { Pane } from "./pane";
import { QualityControl } from "./quality";
import { Drawing, isSoftware } from "./renderer";
import type { Viewport } from "./viewport";

/** Drawing may take so long of a frame; panes whose turn has not come are drawn in the next. */
const BUDGET_MS = 13;

export class Gallery {
  /** Pictures that were drawn, of all panes. */
  drawn = 0;
  readonly control = new QualityControl(isSoftware() ? 4 : 2);
  private readonly panes = new Map<string, { pane: Pane; key: string }>();
  private readonly meshes = new MeshStore();
  private readonly drawing: Drawing;
  private palette: Palette = { background: "#0c1210", dark: true };
  private running = false;
  private lastMs = Number.NaN;
  private readonly drawnMs = new Map<string, number>();
  /** Whose turn it is. */
  private turn = 0;

  constructor(
    private readonly viewport: Viewport,
    private readonly send: (data: ArrayBuffer) => void,
  ) {
    this.drawing = new Drawing(
      (sentence) => viewport.onTrouble(sentence),
      () => this.rebuild(),
    );
  }

  /** Show a stage in `host`. */
  mount(stage: string, host: HTMLElement): void {
    this.unmount(stage);
    this.panes.set(stage, { pane: new Pane(host), key: "" });
    if (this.running) return;
    this.running = true;
    this.viewport.elsewhere = true;
    this.lastMs = Number.NaN;
    requestAnimationFrame(this.loop);
  }

  unmount(stage: string): void {
    this.panes.get(stage)?.pane.dispose();
    this.panes.delete(stage);
    if (this.panes.size > 0) return;
    this.running = false;
    this.viewport.elsewhere = false;
    this.drawing.drop();
  }

  highlight(stage: string, agent: number): void {
    this.panes.get(stage)?.pane.highlight(agent);
  }

  paint(palette: Palette): void {
    this.palette = palette;
    this.rebuild();
  }

  private rebuild(): void {
    for (const one of this.panes.values()) one.key = "";
  }

  private readonly loop = (nowMs: number): void => {
    if (!this.running) return;
    requestAnimationFrame(this.loop);
    try {
      this.draw(nowMs);
    } catch (error) {
      this.viewport.faults += 1;
      if (this.viewport.faults <= 3) console.error("A compared stage could not be drawn:", error);
    }
  };

  private draw(nowMs: number): void {
    const interval = nowMs - this.lastMs;
    this.lastMs = nowMs;
    if (interval > 0 && interval < 1000) this.viewport.meter.add(interval);
    if (this.control.measure(interval)) this.rebuild();
    const renderer = this.prepare();
    // A lost context draws nothing: what was copied last stays until it is restored.
    if (renderer !== undefined && !renderer.getContext().isContextLost()) this.take(renderer, nowMs);
    this.viewport.feeds.acknowledge(this.send);
  }

  /** Draw the panes in turn until the time is spent. */
  private take(renderer: WebGLRenderer, nowMs: number): void {
    const all = [...this.panes];
    const began = performance.now();
    const fault = (): void => {
      this.viewport.feeds.malformed += 1;
    };
    for (let i = 0; i < all.length; i++) {
      const [stage, one] = all[this.turn % all.length] as (typeof all)[number];
      if (i > 0 && performance.now() - began + one.pane.costMs > BUDGET_MS) break;
      this.turn = (this.turn + 1) % all.length;
      this.renew(stage, one);
      if (!one.pane.due(nowMs)) continue;
      const since = nowMs - (this.drawnMs.get(stage) ?? nowMs);
      this.drawnMs.set(stage, nowMs);
      const ratio = this.control.quality.pixelRatio;
      if (one.pane.draw(renderer, ratio, began, Math.min(since / 1000, 0.25), this.viewport.wished, fault)) this.drawn += 1;
    }
  }

  private renew(stage: string, one: { pane: Pane; key: string }): void {
    const member = this.viewport.members.stage(stage);
    const key = member === undefined ? "none" : `${member.stream} ${member.env.id} ${member.env.scene.bodies.length} ${this.control.level}`;
    if (key === one.key) return;
    one.key = key;
    one.pane.build(member, { quality: this.control.quality, palette: this.palette, meshes: this.meshes });
  }

  private prepare(): WebGLRenderer | undefined {
    const before = this.drawing.renderer;
    this.drawing.prepare(undefined, this.control.quality);
    const { renderer } = this.drawing;
    if (renderer !== undefined && renderer !== before) {
      renderer.setPixelRatio(1);
      renderer.setScissorTest(true);
    }
    return renderer;
  }
}
