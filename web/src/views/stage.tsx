// The match: viewport, score board, name tags, drag, touch controls.
import { useEffect, useRef } from "preact/hooks";
import { app } from "../app";
import { Choice } from "../parts/choice";
import type { OperatorKind, OperatorSpec, StageMode } from "../generated/contracts";
import { store, useApp } from "../state/store";
import { operatorWords } from "../state/words";
import type { Drawn } from "../viewport/viewport";
import { hasTouch, Touch } from "./touch";

const MODES: readonly { value: StageMode; label: string; hint: string }[] = [
  { value: "ai_vs_ai", label: "AI vs AI", hint: "Watch them play each other." },
  {
    value: "human_vs_ai",
    label: "Human vs AI",
    hint: hasTouch() ? "You play: the stick moves, the buttons turn and dash." : "You play: WASD moves, Q and E turn, Space dashes.",
  },
  { value: "sandbox", label: "Sandbox", hint: "No match: drag the ball and the players about." },
];

export function Stage() {
  const status = useApp((state) => state.status);
  const env = useApp((state) => state.hello?.env);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const mode = MODES.find((one) => one.value === status?.mode);
  const human = status?.operators.findIndex((operator) => operator.kind === "human") ?? -1;
  return (
    <section class="stage card" aria-label="Match">
      <div class="stage-head">
        <Choice label="Mode" options={MODES} value={status?.mode} disabled={readOnly} onPick={(value) => app.mode(value)} />
        <ScoreBoard />
      </div>
      <div class="viewport-frame">
        <Picture hint={mode?.hint ?? ""} />
      </div>
      {human >= 0 && hasTouch() && <Touch key={human} />}
      <span class="sr">{env?.title}</span>
    </section>
  );
}

function ScoreBoard() {
  const env = useApp((state) => state.hello?.env);
  const score = useApp((state) => state.score);
  const status = useApp((state) => state.status);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const agents = env?.agents ?? ["", ""];
  const side = (agent: number) => (
    <div class={`side side-${agent}`}>
      <b class="side-name" style={{ color: agentColour(agent) }}>
        {agents[agent] ?? ""}
      </b>
      <select
        aria-label={`Who plays ${agents[agent] ?? "this side"}`}
        value={operatorValue(status?.operators[agent])}
        disabled={readOnly || status === undefined}
        onChange={(event) => app.assign(agent, operatorOf(event.currentTarget.value))}
      >
        <option value="policy:">AI (newest)</option>
        {(env?.scripted_players ?? ["scripted"]).map((player) => (
          <option key={player} value={player === "random" ? "random:" : `scripted:${player}`}>
            {player === "random" ? "Random" : player === "scripted" ? "Script" : `Script ${player}`}
          </option>
        ))}
        <option value="human:">You</option>
        {isCheckpoint(status?.operators[agent]) && (
          <option value={operatorValue(status?.operators[agent])}>A saved policy</option>
        )}
      </select>
    </div>
  );
  return (
    <div class="scoreboard">
      {side(0)}
      <div class="score num" data-testid="score" aria-label="Score">
        <b>{score[0]}</b>
        <span>:</span>
        <b>{score[1]}</b>
      </div>
      {side(1)}
    </div>
  );
}

function isCheckpoint(operator: OperatorSpec | undefined): boolean {
  return operator?.kind === "policy" && operator.source !== "";
}

function operatorValue(operator: OperatorSpec | undefined): string {
  if (operator === undefined) return "policy:";
  if (operator.kind === "random") return "random:";
  if (operator.kind === "scripted" && operator.source === "") return "scripted:scripted";
  if (operator.kind === "scripted" && operator.source === "random") return "random:";
  return `${operator.kind}:${operator.source}`;
}

function operatorOf(value: string): OperatorSpec {
  const cut = value.indexOf(":");
  return { kind: value.slice(0, cut) as OperatorKind, source: value.slice(cut + 1), deterministic: true };
}

export function agentColour(agent: number): string {
  const body = store.state.hello?.env.scene.bodies.find((one) => one.agent === agent);
  return body?.geoms[0]?.colour ?? "inherit";
}

/** The canvas and what lies over it. Name tags move outside of components: 60 times a second is not for a renderer of trees. */
function Picture({ hint }: { hint: string }) {
  const host = useRef<HTMLDivElement>(null);
  const scene = useApp((state) => state.hello?.env.scene);
  const status = useApp((state) => state.status);
  const view = useApp((state) => state.view);
  const replay = status?.replay ?? "";

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    app.viewport.mount(element);
    return () => app.viewport.unmount();
  }, [view]);

  const bodies = scene?.bodies ?? [];
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const tags = [...element.querySelectorAll<HTMLElement>(".tag")];
    const place = ({ screen }: Drawn): void => {
      for (const tag of tags) {
        const body = Number(tag.dataset["body"]);
        const [x, y] = [screen[body * 2], screen[body * 2 + 1]];
        if (x === undefined || y === undefined || !Number.isFinite(x)) continue;
        tag.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
        tag.style.opacity = "1";
      }
    };
    app.drawnListeners.add(place);
    return () => {
      app.drawnListeners.delete(place);
    };
  }, [scene]);

  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const learned = (status?.policy_version ?? 0) > 0;
  const at = (event: PointerEvent): [number, number] => {
    const box = (host.current as HTMLDivElement).getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  return (
    <div
      class="viewport"
      ref={host}
      data-testid="viewport"
      onPointerDown={(event) => {
        if (readOnly || event.button !== 0 || !app.grab(...at(event))) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.classList.add("dragging");
      }}
      onPointerMove={(event) => {
        if (app.drag.active) app.pull(...at(event));
        else if (event.pointerType === "mouse" && !readOnly) {
          event.currentTarget.classList.toggle("can-grab", app.viewport.pick(...at(event)) !== undefined);
        }
      }}
      onPointerUp={(event) => {
        event.currentTarget.classList.remove("dragging");
        app.drop();
      }}
      onPointerCancel={(event) => {
        event.currentTarget.classList.remove("dragging");
        app.drop();
      }}
    >
      <div class="tags" aria-hidden="true">
        {bodies.map((body, index) =>
          body.agent < 0 ? null : (
            <div key={body.name} class="tag" data-body={index}>
              <span>
                <i style={{ background: agentColour(body.agent) }} />
                {operatorWords(status?.operators[body.agent], learned)}
              </span>
            </div>
          ),
        )}
      </div>
      {replay === "" && <p class="hint">{hint}</p>}
      {status?.paused === true && replay === "" && <div class="ribbon">Paused</div>}
      {replay !== "" && (
        <div class="ribbon replay">
          Replay
          <button type="button" onClick={() => app.playReplay("")}>
            Back to the live match
          </button>
        </div>
      )}
      <Goal />
      <Waiting />
    </div>
  );
}

/** Why there is no picture yet. */
function Waiting() {
  const known = useApp((state) => state.hello !== undefined);
  const trouble = useApp((state) => state.trouble);
  if (known && trouble === "") return null;
  return <div class="waiting">{trouble || "The match is coming up …"}</div>;
}

/** A word when a goal falls. */
function Goal() {
  const goal = useApp((state) => state.goal);
  const element = useRef<HTMLDivElement>(null);
  const first = useRef(goal.count);
  useEffect(() => {
    const word = element.current;
    if (word === null || goal.count === first.current) return;
    const name = store.state.hello?.env.agents[goal.by] ?? "";
    word.textContent = `Goal for ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    word.style.color = agentColour(goal.by);
    for (const animation of word.getAnimations()) animation.cancel();
    word.animate(
      [
        { opacity: 0, transform: "translate(-50%, -30%) scale(0.9)" },
        { opacity: 1, transform: "translate(-50%, -50%) scale(1)", offset: 0.12 },
        { opacity: 1, transform: "translate(-50%, -50%) scale(1)", offset: 0.7 },
        { opacity: 0, transform: "translate(-50%, -60%) scale(1)" },
      ],
      { duration: 1300, easing: "ease-out" },
    );
  }, [goal]);
  return <div class="goal" ref={element} aria-live="polite" />;
}
