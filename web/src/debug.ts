// What the browser tests and a curious person may read: window.drillyard. It changes nothing but what is drawn here.
import { app } from "./app";
import type { ActionValues, StreamInfo } from "./generated/contracts";
import { store } from "./state/store";

export interface DebugBody {
  name: string;
  x: number;
  y: number;
  world: [number, number, number];
}

export interface Debug {
  readonly tick: number;
  readonly sequence: number;
  readonly episode: number;
  readonly simTimeS: number;
  readonly policyVersion: number;
  readonly score: readonly [number, number];
  readonly speed: number;
  readonly flags: number;
  readonly fps: number;
  readonly frameInterval: { p50: number; p99: number; max: number };
  readonly connection: string;
  readonly view: string;
  readonly runId: string;
  readonly runState: string;
  readonly envSteps: number;
  readonly framesDrawn: number;
  readonly malformedFrames: number;
  readonly drawFaults: number;
  readonly qualityLevel: number;
  readonly pixelRatio: number;
  readonly dragging: boolean;
  readonly heldKeys: number;
  readonly historyPoints: number;
  readonly bodies: readonly DebugBody[];
  readonly env: string;
  readonly stage: string;
  readonly episodeReturn: number;
  readonly streams: readonly StreamInfo[];
  readonly crowd: { count: number; shown: number; low: number; high: number };
  readonly robots: readonly DebugRobot[];
  readonly picked: { runId: string; env: number } | null;
  readonly copy: string;
  /** Height of the root of the copy, metres. */
  readonly copyHeight: number;
  /** What is under a point of the page. */
  readonly at: (x: number, y: number) => { stage: string; env: number; body: number } | null;
  /** Pictures of training envs that were drawn. */
  readonly lanePictures: number;
  /** Compared stages, as drawn: the newest frame of each, and how often each agent's operator has decided. */
  readonly compared: readonly { stage: string; tick: number; episode: number; episodeReturn: number; decisions: readonly number[] }[];
  /** Pictures of compared stages that were drawn. */
  readonly comparedDrawn: number;
  /** Seats of humans that this page has taken; stage "" is the show. */
  readonly seats: readonly { stage: string; agent: number }[];
  readonly physics: Readonly<Record<string, number>>;
  /** What the policies of the show decided last, by agent. */
  readonly decided: Readonly<Record<string, ActionValues>>;
  /** The newest figures of the run that the Show speaks about. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Pushes by key or button since the page came. */
  readonly pushes: number;
  readonly cameraMode: string;
  /** Milliseconds that the last frame took in scripts, and in drawing. */
  readonly scriptMs: number;
  readonly renderMs: number;
  readonly drawCalls: { calls: number; triangles: number };
  /** For measurements: do everything but the drawing itself. */
  readonly stubDraws: (on: boolean) => void;
}

/** One robot of the crowd; x, y on the page. */
export interface DebugRobot {
  runId: string;
  env: number;
  x: number;
  y: number;
  return: number;
  shown: boolean;
}

declare global {
  interface Window {
    readonly drillyard?: Debug;
  }
}

export function exposeDebug(): void {
  const { viewport } = app;
  const getters: { [K in keyof Debug]: () => Debug[K] } = {
    tick: () => viewport.feeds.show.head?.tick ?? 0,
    sequence: () => viewport.feeds.show.head?.sequence ?? 0,
    episode: () => viewport.feeds.show.head?.episode ?? 0,
    simTimeS: () => viewport.feeds.show.head?.simTimeS ?? 0,
    policyVersion: () => viewport.feeds.show.head?.policyVersion ?? 0,
    score: () => store.state.score,
    speed: () => viewport.feeds.show.head?.speed ?? 0,
    flags: () => viewport.feeds.show.head?.flags ?? 0,
    fps: () => viewport.meter.report().fps,
    frameInterval: () => {
      const { p50, p99, max } = viewport.meter.report();
      return { p50, p99, max };
    },
    connection: () => store.state.link.kind,
    view: () => store.state.view,
    runId: () => store.state.runId,
    runState: () => run()?.state ?? "",
    envSteps: () => Math.max(run()?.env_steps ?? 0, store.state.history.newest?.env_steps ?? 0),
    framesDrawn: () => viewport.drawn + app.gallery.drawn,
    malformedFrames: () => viewport.malformed,
    drawFaults: () => viewport.faults,
    qualityLevel: () => viewport.control.level,
    pixelRatio: () => viewport.pixelRatio,
    dragging: () => app.hand.drag.active,
    heldKeys: () => app.players.keys.mask,
    historyPoints: () => store.state.history.steps.length,
    env: () => store.state.hello?.env.id ?? "",
    stage: () => store.state.hello?.stage_id ?? "",
    episodeReturn: () => viewport.feeds.show.head?.episodeReturn ?? 0,
    streams: () => store.state.streams,
    crowd: () => ({ count: viewport.crowd.count, shown: viewport.crowd.shown, ...viewport.crowd.range }),
    robots: () => {
      const corner = document.querySelector(".viewport")?.getBoundingClientRect();
      return viewport.robots().map(({ runId, env, x, y, return: sum, shown }) => ({
        runId,
        env,
        x: (corner?.left ?? 0) + x,
        y: (corner?.top ?? 0) + y,
        return: sum,
        shown,
      }));
    },
    picked: () => store.state.picked ?? null,
    copy: () => store.state.copy?.stage ?? "",
    copyHeight: () => {
      const stream = store.state.streams.find((one) => one.stage_id !== "" && one.stage_id === store.state.copy?.stage);
      return (stream === undefined ? undefined : viewport.feeds.get(stream.stream)?.poses.positions[2]) ?? Number.NaN;
    },
    at: () => (x, y) => {
      const corner = document.querySelector(".viewport")?.getBoundingClientRect();
      const hit = viewport.pick(x - (corner?.left ?? 0), y - (corner?.top ?? 0));
      return hit === undefined ? null : { stage: hit.stage_id, env: hit.record?.env ?? -1, body: hit.body };
    },
    lanePictures: () => app.lanePictures,
    compared: () =>
      (store.state.comparison?.stages ?? []).map(({ stage_id }) => {
        const head = viewport.members.stage(stage_id)?.feed.head;
        const decisions = (store.state.stages[stage_id]?.figures ?? []).map((one) => one.decisions ?? 0);
        return { stage: stage_id, tick: head?.tick ?? -1, episode: head?.episode ?? -1, episodeReturn: head?.episodeReturn ?? 0, decisions };
      }),
    comparedDrawn: () => app.gallery.drawn,
    seats: () => store.state.mine.map(({ stage, agent }) => ({ stage, agent })),
    physics: () => store.state.status?.physics ?? {},
    decided: () => Object.fromEntries(app.decided.newest),
    metrics: () => store.state.history.newest?.values ?? {},
    pushes: () => app.push.count,
    cameraMode: () => viewport.cameraMode,
    scriptMs: () => viewport.scriptMs,
    renderMs: () => viewport.renderMs,
    drawCalls: () => viewport.drawCalls,
    stubDraws: () => (on) => {
      viewport.stubDraws = on;
    },
    bodies: () => {
      const corner = document.querySelector(".viewport")?.getBoundingClientRect();
      const names = store.state.hello?.env.scene.bodies ?? [];
      const { positions } = viewport.poses;
      return names.map((body, i) => ({
        name: body.name,
        x: (corner?.left ?? 0) + (viewport.screen[i * 2] ?? Number.NaN),
        y: (corner?.top ?? 0) + (viewport.screen[i * 2 + 1] ?? Number.NaN),
        world: [positions[i * 3] ?? Number.NaN, positions[i * 3 + 1] ?? Number.NaN, positions[i * 3 + 2] ?? Number.NaN],
      }));
    },
  };
  const debug = {};
  for (const [name, get] of Object.entries(getters)) Object.defineProperty(debug, name, { get, enumerable: true });
  Object.defineProperty(window, "drillyard", { value: Object.freeze(debug) });

  function run() {
    return store.state.runs.find((one) => one.run_id === store.state.runId);
  }
}
