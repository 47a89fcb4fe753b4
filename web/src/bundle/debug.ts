// What the browser tests and a curious person may read: window.drillyard. It changes nothing but what is drawn.
import type { QualityChoice } from "../viewport/quality";
import type { Controller } from "./controller";
import { store } from "./state";

export interface BundleDebug {
  readonly kind: string;
  readonly sentence: string;
  readonly notice: string;
  readonly tick: number;
  readonly decisions: number;
  readonly episode: number;
  readonly simTimeS: number;
  readonly seed: number;
  readonly score: readonly [number, number];
  readonly episodeReturn: number;
  readonly returns: readonly number[];
  readonly players: readonly string[];
  readonly paused: boolean;
  readonly speed: number;
  readonly moved: Readonly<Record<string, number>>;
  readonly measured: unknown;
  readonly dragging: boolean;
  readonly heldKeys: number;
  readonly pushes: number;
  /** Of a recording. */
  readonly frame: number;
  readonly frames: number;
  readonly fps: number;
  readonly frameInterval: { p50: number; p99: number; max: number };
  readonly framesDrawn: number;
  readonly drawFaults: number;
  readonly malformedFrames: number;
  readonly qualityLevel: number;
  readonly scriptMs: number;
  readonly renderMs: number;
  /** Milliseconds from navigation to the first drawn frame in which something had moved; 0 before. */
  readonly aliveMs: number;
  /** The same of what comes before it: script, scene, engine, drawn. */
  readonly steps: Readonly<Record<string, number>>;
  /** Positions as drawn, and where on the page. */
  readonly bodies: readonly { name: string; x: number; y: number; world: [number, number, number] }[];
  /** Root of each robot of a recording of many, metres. */
  readonly roots: readonly [number, number, number][];
  readonly stubDraws: (on: boolean) => void;
  /** How well it is drawn, from now on; `auto` follows the measured frame time. */
  readonly quality: (choice: QualityChoice) => void;
}

export function exposeDebug(controller: Controller): void {
  const { viewport } = controller;
  const getters: { [K in keyof BundleDebug]: () => BundleDebug[K] } = {
    kind: () => store.state.kind,
    sentence: () => store.state.sentence,
    notice: () => store.state.notice,
    tick: () => controller.session?.tick ?? 0,
    decisions: () => controller.session?.engine.decisions ?? 0,
    episode: () => controller.session?.episode ?? store.state.now.episode,
    simTimeS: () => controller.session?.engine.timeS ?? controller.reel?.seconds ?? 0,
    seed: () => controller.session?.seed ?? 0,
    score: () => controller.session?.score ?? store.state.score,
    episodeReturn: () => controller.session?.return ?? store.state.now.return,
    returns: () => (controller.session?.ended ?? []).map((one) => one.return),
    players: () => store.state.players,
    paused: () => store.state.paused,
    speed: () => store.state.speed,
    moved: () => controller.session?.engine.moved() ?? {},
    measured: () => (store.state.measuring.kind === "done" ? store.state.measuring.result : null),
    dragging: () => controller.hand?.busy ?? false,
    heldKeys: () => controller.keys.mask,
    pushes: () => controller.hand?.pushes ?? 0,
    frame: () => controller.reel?.frame ?? 0,
    frames: () => controller.reel?.clip.frames ?? 0,
    fps: () => viewport.meter.report().fps,
    frameInterval: () => {
      const { p50, p99, max } = viewport.meter.report();
      return { p50, p99, max };
    },
    framesDrawn: () => viewport.drawn,
    drawFaults: () => viewport.faults,
    malformedFrames: () => viewport.malformed,
    qualityLevel: () => viewport.control.level,
    scriptMs: () => viewport.scriptMs,
    renderMs: () => viewport.renderMs,
    aliveMs: () => controller.alive.atMs,
    steps: () => controller.alive.steps,
    bodies: () => {
      const corner = document.querySelector(".viewport")?.getBoundingClientRect();
      const { positions } = viewport.poses;
      const names = positions.length === 0 ? [] : (store.state.manifest?.env.scene.bodies ?? []);
      return names.map((body, i) => ({
        name: body.name,
        x: (corner?.left ?? 0) + (viewport.screen[i * 2] ?? Number.NaN),
        y: (corner?.top ?? 0) + (viewport.screen[i * 2 + 1] ?? Number.NaN),
        world: [positions[i * 3] ?? Number.NaN, positions[i * 3 + 1] ?? Number.NaN, positions[i * 3 + 2] ?? Number.NaN],
      }));
    },
    roots: () => {
      const poses = viewport.feeds.get(1)?.poses;
      if (poses === undefined) return [];
      const at = (i: number): number => poses.positions[i] ?? Number.NaN;
      return Array.from({ length: poses.instances }, (_, i) => [at(i * poses.bodies * 3), at(i * poses.bodies * 3 + 1), at(i * poses.bodies * 3 + 2)]);
    },
    stubDraws: () => (on) => {
      viewport.stubDraws = on;
    },
    quality: () => (choice) => viewport.setQuality(choice),
  };
  const debug = {};
  for (const [name, get] of Object.entries(getters)) Object.defineProperty(debug, name, { get, enumerable: true });
  Object.defineProperty(window, "drillyard", { value: Object.freeze(debug) });
}
