// The picture: the canvas, the pointer on it, and what lies over it.
import { useEffect, useRef } from "preact/hooks";
import type { BundleManifest } from "../../generated/contracts";
import { Icon } from "../../parts/icons";
import { isSingle } from "../../state/envs";
import type { Drawn } from "../../viewport/viewport";
import { useController } from "../context";
import { isDuel } from "../controller";
import { store, usePage } from "../state";
import { agentColour, playerWords } from "../words";
import { PhysicsSheet } from "./physics";

/** Pixels that a pointer may tremble and still mean a click. */
const CLICK_PX = 8;

export function Scene() {
  const controller = useController();
  const host = useRef<HTMLDivElement>(null);
  const env = usePage((state) => state.manifest?.env);
  const kind = usePage((state) => state.kind);
  const sentence = usePage((state) => state.sentence);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    controller.viewport.mount(element);
    return () => controller.viewport.unmount(element);
  }, []);
  const pressed = useRef<[number, number]>([0, 0]);
  const at = (event: PointerEvent): [number, number] => {
    const box = (host.current as HTMLDivElement).getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const lift = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).classList.remove("dragging");
    controller.hand?.end();
  };
  const { hand } = controller;
  return (
    <div
      class={`viewport ${env?.scene.camera.flat === false ? "deep" : ""}`}
      ref={host}
      data-testid="viewport"
      onPointerDown={(event) => {
        pressed.current = at(event);
        if (event.button !== 0 || !event.isPrimary || overlaid(event) || controller.hand?.press(...at(event)) !== true) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.classList.add("dragging");
      }}
      // Only this keeps a page that could scroll from taking the finger away.
      onTouchStart={(event) => {
        if (controller.hand?.busy === true && event.cancelable) event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (controller.hand?.busy === true) controller.hand.move(...at(event));
        else if (event.pointerType === "mouse" && event.buttons === 0 && controller.hand !== undefined) {
          event.currentTarget.classList.toggle("can-grab", !overlaid(event) && controller.viewport.pick(...at(event)) !== undefined);
        }
      }}
      onPointerUp={(event) => {
        lift(event);
        const [x, y] = at(event);
        if (!overlaid(event) && Math.hypot(x - pressed.current[0], y - pressed.current[1]) < CLICK_PX) controller.choose(x, y);
      }}
      onPointerCancel={lift}
    >
      <Tags />
      <Hint />
      {hand?.pushable === true && kind === "live" && <Pushes />}
      <Tools />
      <PhysicsSheet />
      <Word />
      {kind === "opening" && <div class="waiting">Coming to life …</div>}
      {kind === "failed" && (
        <div class="waiting failed" role="alert" data-testid="failed">
          {sentence}
        </div>
      )}
    </div>
  );
}

/** The pointer is on a button or a panel over the picture. */
function overlaid(event: PointerEvent): boolean {
  return event.target instanceof Element && event.target.closest(".over") !== null;
}

/** Name tags move outside of components: 60 times a second is not for a renderer of trees. */
function Tags() {
  const controller = useController();
  const host = useRef<HTMLDivElement>(null);
  const manifest = usePage((state) => state.manifest);
  const kind = usePage((state) => state.kind);
  const players = usePage((state) => state.players);
  const env = manifest?.env;
  const many = manifest?.content.kind === "replay" && manifest.content.instances > 1;
  const bodies = env !== undefined && !isSingle(env) && !many && (kind === "live" || kind === "replay") ? env.scene.bodies : [];
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const place = ({ screen }: Drawn): void => {
      for (const tag of element.children) {
        if (!(tag instanceof HTMLElement)) continue;
        const body = Number(tag.dataset["body"]);
        const [x, y] = [screen[body * 2], screen[body * 2 + 1]];
        if (x === undefined || y === undefined || !Number.isFinite(x)) continue;
        tag.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
        tag.style.opacity = "1";
      }
    };
    controller.drawnListeners.add(place);
    return () => {
      controller.drawnListeners.delete(place);
    };
  }, []);
  return (
    <div class="tags" aria-hidden="true" ref={host}>
      {bodies.map((body, index) =>
        body.agent < 0 ? null : (
          <div key={body.name} class="tag" data-body={index}>
            <span>
              <i style={{ background: agentColour(body.agent, env) }} />
              {kind === "live" ? playerWords(players[body.agent] ?? "none", manifest) : (players[body.agent] ?? body.name)}
            </span>
          </div>
        ),
      )}
    </div>
  );
}

function Hint() {
  const kind = usePage((state) => state.kind);
  const players = usePage((state) => state.players);
  const manifest = usePage((state) => state.manifest);
  const paused = usePage((state) => state.paused);
  if (kind !== "live" && kind !== "replay") return null;
  const many = manifest?.content.kind === "replay" && manifest.content.instances > 1;
  const why = manifest?.content.kind === "replay" ? manifest.content.why : "";
  const words = kind === "replay" ? recordedWords(why, many) : players.includes("human") ? playWords(manifest) : aliveWords(manifest);
  return (
    <>
      <p class={`hint ${players.includes("human") ? "with-keys" : ""}`}>{words}</p>
      {paused && kind === "live" && <div class="ribbon">Paused</div>}
    </>
  );
}

function recordedWords(why: string, many: boolean): string {
  if (why !== "") return `A recording. ${why}`;
  return many ? "A recording. Click a robot to follow it; drag the timeline." : "A recording. Drag the timeline, or press Space.";
}

function playWords(manifest: BundleManifest | undefined): string {
  return isDuel(manifest) ? "You play: WASD moves, Q and E turn, Space dashes." : "You drive, in slow motion: W or → ahead, S or ← back.";
}

function aliveWords(manifest: BundleManifest | undefined): string {
  if (isDuel(manifest)) return "Alive. Drag the ball and the players, or play against it.";
  return manifest?.env.scene.camera.flat === true ? "Alive. Drag it." : "Alive. Drag it by any limb; drag the ground to turn.";
}

/** Two buttons that push the robot from the side; keys J and L do the same. */
function Pushes() {
  const controller = useController();
  return (
    <div class="pushes over" role="group" aria-label="Push it">
      <button type="button" class="tool" data-testid="push-left" aria-label="Push to the left" title="Push it to the left (J)" onClick={() => controller.push("left")}>
        <Icon name="back" />
      </button>
      <span class="muted small">push</span>
      <button type="button" class="tool" data-testid="push-right" aria-label="Push to the right" title="Push it to the right (L)" onClick={() => controller.push("right")}>
        <Icon name="forward" />
      </button>
    </div>
  );
}

function Tools() {
  const controller = useController();
  const env = usePage((state) => state.manifest?.env);
  const kind = usePage((state) => state.kind);
  const sheet = usePage((state) => state.sheet);
  const moved = usePage((state) => Object.keys(state.moved).length > 0);
  const follow = usePage((state) => state.follow);
  if (env === undefined || kind === "failed") return null;
  const deep = !env.scene.camera.flat && !env.pixels;
  return (
    <div class="tools over" role="toolbar" aria-label="Picture">
      {kind === "live" && env.physics.length > 0 && (
        <button type="button" class={`tool ${moved ? "marked" : ""}`} aria-expanded={sheet === "physics"} title="Physics (G)" data-testid="open-physics" onClick={() => controller.sheet("physics")}>
          <Icon name="sliders" />
          <span class="tool-name">Physics</span>
        </button>
      )}
      {deep && (
        <button type="button" class="tool" aria-pressed={follow} title="The camera goes along (F)" onClick={() => controller.follow(!follow)}>
          <Icon name="eye" />
          <span class="tool-name">Follow</span>
        </button>
      )}
      {deep && (
        <button type="button" class="tool" aria-label="Reset the camera" title="Camera back to where it began (V)" onClick={() => controller.viewport.resetCamera()}>
          <Icon name="centre" />
        </button>
      )}
    </div>
  );
}

/** A word when somebody scores. */
function Word() {
  const element = useRef<HTMLDivElement>(null);
  const score = usePage((state) => state.score);
  const before = useRef(score);
  useEffect(() => {
    const word = element.current;
    const [was, env] = [before.current, store.state.manifest?.env];
    before.current = score;
    const by = score[0] === was[0] + 1 && score[1] === was[1] ? 0 : score[1] === was[1] + 1 && score[0] === was[0] ? 1 : -1;
    if (word === null || by < 0 || store.state.kind !== "live") return;
    word.textContent = `Goal for ${playerWords(store.state.players[by] ?? "none", store.state.manifest)}`;
    word.style.color = agentColour(by, env);
    for (const animation of word.getAnimations()) animation.cancel();
    const [from, to] = ["translate(-50%, -30%) scale(0.9)", "translate(-50%, -50%) scale(1)"];
    word.animate(
      [
        { opacity: 0, transform: from },
        { opacity: 1, transform: to, offset: 0.12 },
        { opacity: 1, transform: to, offset: 0.7 },
        { opacity: 0, transform: to },
      ],
      { duration: 1300, easing: "ease-out" },
    );
  }, [score]);
  return <div class="goal" ref={element} aria-live="polite" />;
}
