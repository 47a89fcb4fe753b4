// The controller of the page: opens what the file holds, moves it, and does what a button asks for.
import type { BundleManifest } from "../generated/contracts";
import { bit, fromScreen, HeldKeys, KEY_CODES } from "../input/keys";
import { openClip } from "../live/clip/clip";
import { LiveError } from "../live/engine";
import { makePolicy } from "../live/policy";
import { scoreKind } from "../state/scores";
import { MeshStore } from "../viewport/meshes";
import { LEVELS } from "../viewport/quality";
import { Viewport, type Drawn } from "../viewport/viewport";
import { Alive } from "./alive";
import { Hand, type Side } from "./hand";
import { hasPolicy, policyOf } from "./link";
import { makeEngine, nameOf, playerOf } from "./make";
import { Measurer } from "./measuring";
import { Bundle, fromDocument } from "./open";
import { Reel } from "./reel";
import { Session } from "./session";
import { store, type Sheet } from "./state";

const BOOK_MS = 100;
/** What balances falls within a second: a person needs time to see which way. */
const BY_HAND = 0.25;
const FAIR = 2;
const NOTICE_MS = 9000;
/** To count the characters of a large page takes a moment that its start can do without. */
const WEIGH_AFTER_MS = 1500;
const DAMAGED = "This page could not be opened: what it holds is damaged.";

export class Controller {
  readonly viewport: Viewport;
  readonly alive = new Alive();
  readonly keys = new HeldKeys((mask) => this.hold(mask));
  /** Called with each drawn frame, for what is written to the page outside of components. */
  readonly drawnListeners = new Set<(drawn: Drawn, nowMs: number) => void>();
  session: Session | undefined;
  reel: Reel | undefined;
  hand: Hand | undefined;
  private bundle: Bundle | undefined;
  private measurer: Measurer | undefined;
  private bookedMs = 0;
  private noticeTimer = 0;
  private wantedRun = true;

  /** `script`: text of the page's own script, for the worker that measures. */
  constructor(private readonly script: string) {
    this.viewport = new Viewport(
      () => undefined,
      (drawn, nowMs) => this.drawn(drawn, nowMs),
      (trouble) => {
        if (trouble !== "") this.notice(trouble, true);
      },
      new MeshStore((digest) => (this.bundle === undefined ? Promise.reject(new Error("no bundle")) : this.bundle.mesh(digest))),
    );
  }

  /** Never rejects: what goes wrong stands on the page. */
  async open(): Promise<void> {
    this.alive.mark("script");
    // Without a graphics card the first picture takes longest: begin coarse, it gets better by itself.
    const { control } = this.viewport;
    if (control.level > FAIR) control.level = LEVELS.length - 1;
    try {
      const bundle = new Bundle(fromDocument());
      const { manifest } = bundle;
      this.bundle = bundle;
      document.title = `${manifest.title} – Drillyard`;
      store.set({ manifest, policies: manifest.policies.map((policy) => policy.name) });
      if (manifest.content.kind === "replay") await this.openReplay(bundle, manifest.content.clip);
      else await this.openLive(bundle);
      requestAnimationFrame(this.loop);
      window.setTimeout(() => store.set({ bytes: sizeOfPage() }), WEIGH_AFTER_MS);
    } catch (error) {
      this.fail(error);
    }
  }

  // --- what moves it

  playPause(): void {
    this.pause(!store.state.paused);
  }

  pause(on: boolean): void {
    this.session?.pause(on);
    this.reel?.pause(on);
    store.set({ paused: on });
  }

  /** One simulation step, or one frame of a recording, while paused. */
  step(by: 1 | -1 = 1): void {
    store.set({ paused: true });
    this.attempt(() => {
      if (by > 0) this.session?.step();
      this.reel?.step(by);
    });
  }

  speed(value: number): void {
    if (this.session !== undefined) this.session.speed = value;
    if (this.reel !== undefined) this.reel.speed = value;
    store.set({ speed: value });
  }

  reset(seed = 1 + Math.floor(Math.random() * 999_999)): void {
    this.wantedRun = true;
    this.hand?.end();
    this.attempt(() => this.session?.reset(seed));
    this.book();
  }

  seek(frame: number): void {
    this.reel?.seek(frame);
    store.set({ now: { ...store.state.now, frame: this.reel?.frame ?? 0 } });
  }

  mark(way: 1 | -1): void {
    this.reel?.mark(way);
  }

  /** Follow the robot of a recording of many under a point of the viewport, or none. */
  choose(x: number, y: number): void {
    if (this.reel?.crowd !== true) return;
    const record = this.viewport.pick(x, y)?.record;
    this.viewport.select(record === undefined ? undefined : { runId: record.runId, env: record.env });
  }

  seat(agent: number, name: string): void {
    const { session } = this;
    if (session === undefined) return;
    this.attempt(() => session.engine.seat(agent, playerOf(name)));
    this.letGo();
    store.set({ players: session.engine.players().map(nameOf) });
  }

  /** A person takes the first seat, and what was learned plays all others; or everybody is back in the first seating. */
  play(on: boolean): void {
    const { manifest, players, policies } = store.state;
    if (manifest === undefined) return;
    const [learned] = policies;
    manifest.env.agents.forEach((_, agent) => {
      if (!on) this.seat(agent, manifest.players[agent] ?? "none");
      else if (agent === 0) this.seat(agent, "human");
      else if (learned !== undefined && !policies.includes(players[agent] ?? "")) this.seat(agent, learned);
    });
    if (!isDuel(manifest)) this.speed(on ? BY_HAND : 1);
    this.pause(false);
  }

  /** The agent that a person steers here, -1 for none. */
  get steered(): number {
    return store.state.players.indexOf("human");
  }

  /** A part of the controls holds these keys now. */
  press(source: string, bits: number): void {
    if (this.steered >= 0 || bits === 0) this.keys.set(source, bits, performance.now());
  }

  /** True when a person plays and this is one of the keys. */
  key(code: string, down: boolean): boolean {
    const name = KEY_CODES[code];
    if (name === undefined || this.steered < 0) return false;
    this.keys.set(code, down ? bit(name) : 0, performance.now());
    return true;
  }

  push(side: Side): void {
    this.hand?.push(side, performance.now());
  }

  /** Focus was lost: nothing is held any more. */
  letGo(): void {
    this.keys.releaseAll(performance.now());
    this.hand?.end();
  }

  physics(name: string, value: number): void {
    this.attempt(() => this.session?.engine.setPhysics(name, value));
    store.set({ moved: { ...this.session?.engine.moved() } });
  }

  resetPhysics(): void {
    this.attempt(() => this.session?.engine.resetPhysics());
    store.set({ moved: { ...this.session?.engine.moved() } });
  }

  // --- what is seen

  sheet(name: Sheet): void {
    store.set({ sheet: store.state.sheet === name ? "" : name });
  }

  follow(on: boolean): void {
    this.viewport.camera(on ? "follow" : "free");
    store.set({ follow: on });
  }

  notice(sentence: string, lasting = false): void {
    window.clearTimeout(this.noticeTimer);
    store.set({ notice: sentence });
    if (!lasting) this.noticeTimer = window.setTimeout(() => store.set({ notice: "" }), NOTICE_MS);
  }

  /** Measure who was seated when the page was made, over whole episodes of the first seeds, beside what the page was delivered with. */
  async measure(episodes: number): Promise<void> {
    if (this.measurer === undefined || this.session === undefined || store.state.measuring.kind === "running") return;
    store.set({ measuring: { kind: "running", done: 0, total: episodes } });
    try {
      const { manifest } = store.state;
      const told = manifest?.policies[0]?.measured[0];
      const result = await this.measurer.measure(manifest?.players ?? [], episodes, told?.first_seed ?? 1, (done) => store.set({ measuring: { kind: "running", done, total: episodes } }));
      store.set({ measuring: { kind: "done", result } });
    } catch (error) {
      store.set({ measuring: { kind: "failed", sentence: error instanceof LiveError ? error.message : "The measurement broke off." } });
    }
  }

  private async openLive(bundle: Bundle): Promise<void> {
    const { manifest } = bundle;
    const { env } = manifest;
    // Its base64 is the largest thing in the page: unpack it while the view is being built.
    const making = makeEngine(manifest, bundle.part);
    making.catch(() => undefined);
    this.viewport.show(env);
    this.alive.mark("scene");
    const engine = await making;
    this.alive.mark("engine");
    const session = new Session(
      engine,
      (frame) => this.viewport.frame(frame, performance.now()),
      () => this.book(),
    );
    this.session = session;
    this.hand = new Hand(this.viewport, engine);
    this.measurer = new Measurer(this.script, bundle);
    store.set({ kind: "live", players: engine.players().map(nameOf), seed: session.seed });
    await this.adopt(manifest, location.hash);
    window.addEventListener("hashchange", () => void this.adopt(manifest, location.hash));
  }

  private async openReplay(bundle: Bundle, part: string): Promise<void> {
    const { manifest } = bundle;
    const clip = await openClip(await bundle.part(part));
    const { bodies } = manifest.env.scene;
    if (!clip.pictures && clip.bodies !== bodies.length) throw new LiveError(`This page is damaged: its recording has ${clip.bodies} bodies, its scene ${bodies.length}.`);
    const reel = new Reel(clip, manifest, (frame) => this.viewport.frame(frame, performance.now()));
    this.viewport.show(manifest.env);
    if (reel.crowd) {
      const crowd = { stream: 1, kind: "crowd" as const, run_id: "", stage_id: "", env: "0", worker: 0, instances: clip.instances };
      this.viewport.look({ kind: "crowd" });
      this.viewport.streams([crowd], { "0": manifest.env });
    }
    this.reel = reel;
    store.set({ kind: "replay", players: manifest.players });
  }

  /** A policy in the address plays first; a bad one is one sentence, and the page's own goes on. */
  private async adopt(manifest: BundleManifest, fragment: string): Promise<void> {
    const { session } = this;
    if (session === undefined || !hasPolicy(fragment)) return;
    try {
      const { link, numbers } = await policyOf(fragment, manifest.env);
      const name = `${link.name.slice(0, 60) || "policy"} (address)`;
      if (!store.state.policies.includes(name)) {
        session.engine.add(makePolicy(link.spec, name, numbers));
        store.set({ policies: [...store.state.policies, name] });
      }
      this.seat(0, name);
      this.reset(session.seed);
      this.notice(`You watch the policy of this address: ${link.name}.`);
    } catch (error) {
      this.notice(error instanceof LiveError ? error.message : "The policy in the address cannot be read; the page plays its own.");
    }
  }

  private readonly loop = (nowMs: number): void => {
    if (store.state.kind === "failed") return;
    requestAnimationFrame(this.loop);
    if (this.wantedRun) {
      this.attempt(() => {
        this.session?.advance(nowMs);
        this.reel?.advance(nowMs);
      });
    }
    if (nowMs - this.bookedMs >= BOOK_MS) {
      this.bookedMs = nowMs;
      this.book();
    }
  };

  /** Do it; when the simulation cannot go on it stands still, and one sentence says so. */
  private attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.wantedRun = false;
      this.notice(error instanceof LiveError ? error.message : "The simulation cannot go on: press Reset to begin anew.", true);
    }
  }

  /** What is read and not watched goes to the page a few times a second. */
  private book(): void {
    const { session, reel } = this;
    if (session !== undefined) {
      const { return: sum, episode, engine, score, seed, played } = session;
      const now = { return: sum, seconds: engine.timeS, episode, frame: 0, policyVersion: 0 };
      const ended = played === store.state.played ? store.state.ended : [...session.ended];
      store.set({ now, seed, score: score[0] === store.state.score[0] && score[1] === store.state.score[1] ? store.state.score : score, ended, played });
    } else if (reel !== undefined) {
      const { facts } = reel;
      store.set({
        now: {
          return: reel.clip.returnOf(0),
          seconds: reel.seconds,
          episode: reel.clip.episode(0),
          frame: reel.frame,
          policyVersion: facts?.policyVersion ?? 0,
        },
        score: facts?.score ?? [0, 0],
        paused: reel.paused,
      });
    }
  }

  private hold(mask: number): void {
    const { session, steered } = this;
    if (session === undefined || steered < 0) return;
    const { camera } = session.engine.env.scene;
    session.engine.hold(steered, camera.flat ? fromScreen(mask, steered) : mask);
  }

  private drawn(drawn: Drawn, nowMs: number): void {
    this.hand?.drawn(nowMs);
    this.alive.drawn(this.viewport, nowMs);
    for (const listener of this.drawnListeners) listener(drawn, nowMs);
  }

  private fail(error: unknown): void {
    this.viewport.unmount(document.querySelector<HTMLElement>(".viewport") ?? document.body);
    store.set({ kind: "failed", sentence: error instanceof LiveError ? error.message : DAMAGED });
  }
}

/** Characters of what the file holds; but for a head of some lines, all of it. */
function sizeOfPage(): number {
  return [...document.querySelectorAll("script, style")].reduce((sum, one) => sum + (one.textContent?.length ?? 0), 0);
}

/** Whether a person may take a seat: robots have too many joints for keys. */
export function canPlay(manifest: BundleManifest | undefined): boolean {
  return manifest?.content.kind === "drill";
}

/** Two sides against each other. */
export function isDuel(manifest: BundleManifest | undefined): boolean {
  return manifest !== undefined && scoreKind(manifest.env) === "duel";
}
