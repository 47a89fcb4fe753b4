// The match: which env, who plays, how it stands, the picture and what lies over it.
import { useEffect, useRef } from "preact/hooks";
import { app } from "../app";
import { Choice } from "../parts/choice";
import type { EnvSpec, StageMode } from "../generated/contracts";
import { isSingle } from "../state/envs";
import { canHuman } from "../state/operators";
import { scoreKind } from "../state/scores";
import { seatsOf } from "../state/seats";
import { store, useApp } from "../state/store";
import { operatorWords } from "../state/words";
import type { Drawn } from "../viewport/viewport";
import { Bars } from "./bars";
import { Board } from "./board";
import { Decisions } from "./decisions";
import { EnvButton } from "./env-button";
import { Figures } from "./figures";
import { Physics } from "./physics";
import { Picture, Waiting } from "./picture";
import { PushButtons } from "./push";
import { agentColour, ScoreBoard } from "./score";
import { Seats } from "./seat";
import { Talk } from "./talk";
import { Look, Tools } from "./tools";
import { hasTouch, Touch } from "./touch";

interface Mode {
  value: StageMode;
  label: string;
  hint: string;
}

const MODES: readonly Mode[] = [
  { value: "ai_vs_ai", label: "AI vs AI", hint: "Watch them play each other." },
  {
    value: "human_vs_ai",
    label: "Human vs AI",
    hint: hasTouch() ? "You play: the stick moves, the buttons turn and dash." : "You play: WASD moves, Q and E turn, Space dashes.",
  },
  { value: "sandbox", label: "Sandbox", hint: "No match: drag the ball and the players about." },
];

/** With one agent there is nobody to play against, and a person has no keys for its joints. */
const ALONE: readonly Mode[] = [
  { value: "ai_vs_ai", label: "Episodes", hint: "It acts until it falls or the time is up, then begins anew. Drag it to disturb it." },
  { value: "sandbox", label: "Sandbox", hint: "Nothing ends here but by Reset: drag it, push it over, change its physics." },
];

const EPISODES: Mode = { value: "ai_vs_ai", label: "Episodes", hint: "It plays until the episode ends, then begins anew." };
const ALONG: Mode = { value: "human_vs_ai", label: "Play along", hint: "You have a seat: sit down and play." };
const AT_BOARD = "Your moves stand below the board: click one, or press its number.";

function modesOf(env: EnvSpec | undefined): readonly Mode[] {
  if (env === undefined) return MODES;
  const kind = scoreKind(env);
  if (kind === "single" && !env.pixels) return ALONE;
  const person = canHuman(env);
  if (kind !== "duel") return person ? [EPISODES, env.turn_based ? { ...ALONG, hint: AT_BOARD } : ALONG] : [EPISODES];
  const modes = env.turn_based ? MODES.map((mode) => (mode.value === "human_vs_ai" ? { ...mode, hint: AT_BOARD } : mode)) : MODES;
  return modes.filter((mode) => (mode.value !== "sandbox" || !env.pixels) && (mode.value !== "human_vs_ai" || person));
}

export function Stage() {
  const status = useApp((state) => state.status);
  const env = useApp((state) => state.hello?.env);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const modes = modesOf(env);
  const mode = modes.find((one) => one.value === status?.mode);
  const human = status?.operators.findIndex((operator) => operator.kind === "human") ?? -1;
  return (
    <section class="stage card" aria-label="Match">
      <div class="stage-head">
        <EnvButton />
        {modes.length > 1 && !readOnly && (
          <Choice label="Mode" options={modes} value={status?.mode} onPick={(value) => app.players.mode(value)} />
        )}
        <ScoreBoard />
      </div>
      <div class="viewport-frame">
        <Match hint={readOnly ? "" : (mode?.hint ?? "")} readOnly={readOnly} />
      </div>
      {env !== undefined && <Seats stage="" env={env} status={status} />}
      {env?.trainable === true && <Figures stage="" env={env} status={status} />}
      {human >= 0 && hasTouch() && env?.turn_based !== true && <Touch key={human} />}
      <Talk />
    </section>
  );
}

/** Name tags move outside of components: 60 times a second is not for a renderer of trees. */
function Match({ hint, readOnly }: { hint: string; readOnly: boolean }) {
  const host = useRef<HTMLDivElement>(null);
  const env = useApp((state) => state.hello?.env);
  const status = useApp((state) => state.status);
  const mine = useApp((state) => state.mine);
  const together = useApp((state) => Object.keys(state.lanes).length > 0);
  const replay = status?.replay ?? "";
  const bodies = env !== undefined && !isSingle(env) && !together ? env.scene.bodies : [];

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
  }, [env, together]);

  const learned = (status?.policy_version ?? 0) > 0;
  return (
    <Picture deep={env?.scene.camera.flat === false && !env.pixels}>
      <div class="tags" aria-hidden="true" ref={host}>
        {bodies.map((body, index) =>
          body.agent < 0 ? null : (
            <div key={body.name} class="tag" data-body={index}>
              <span>
                <i style={{ background: agentColour(body.agent) }} />
                {operatorWords(status?.operators[body.agent], learned, mine.some((one) => one.stage === "" && one.agent === body.agent))}
              </span>
            </div>
          ),
        )}
      </div>
      <div class="overlay-left">
        <Bars />
        <Decisions env={env} status={status} />
      </div>
      <PushButtons />
      {replay === "" && hint !== "" && seatsOf(status).length === 0 && <p class="hint">{hint}</p>}
      <Board stage="" status={status} />
      {status?.paused === true && replay === "" && <div class="ribbon">Paused</div>}
      {replay !== "" && (
        <div class="ribbon replay over">
          Replay
          {!readOnly && (
            <button type="button" onClick={() => app.match.playReplay("")}>
              Back to the live match
            </button>
          )}
        </div>
      )}
      <Tools />
      <Look />
      <Physics />
      <Goal />
      <Waiting />
    </Picture>
  );
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
