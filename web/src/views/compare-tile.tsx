// One contestant: who plays, its picture, how its episode stands, what it scored so far.
import { useEffect, useRef, useState } from "preact/hooks";
import { app } from "../app";
import type { ComparedStage, Contestant, EnvSpec, StageStatus } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { scoreKind, totals, type ScoreKind } from "../state/scores";
import { useApp } from "../state/store";
import { Board } from "./board";
import { Figures } from "./figures";
import { OperatorPicker } from "./operator-picker";
import { points } from "./returns";
import { agentColour, sideName } from "./score";
import { Seats } from "./seat";
import { hasTouch, Touch } from "./touch";

interface Props {
  index: number;
  env: EnvSpec;
  contestant: Contestant;
  stage: ComparedStage | undefined;
  removable: boolean;
  readOnly: boolean;
}

export function Tile({ index, env, contestant, stage, removable, readOnly }: Props) {
  const status = useApp((state) => (stage === undefined ? undefined : state.stages[stage.stage_id]));
  const steers = useApp((state) => stage !== undefined && state.mine.some((one) => one.stage === stage.stage_id));
  const kind = scoreKind(env);
  return (
    <section class="tile card" aria-label={contestant.name} data-testid="tile" data-stage={stage?.stage_id ?? ""} data-over={stage?.over === true ? "true" : "false"}>
      <header class="tile-head">
        <span class="tile-number num">{index + 1}</span>
        <b class="clip tile-name">{contestant.name}</b>
        {stage !== undefined && <State stage={stage} status={status} />}
        {removable && (
          <button type="button" class="quiet square tile-remove" aria-label={`Remove ${contestant.name}`} title={stage === undefined ? "Remove" : "Remove; the others start over from the same start"} onClick={() => app.compare.remove(index)}>
            <Icon name="close" />
          </button>
        )}
      </header>
      <div class="tile-players">
        {env.agents.map((name, agent) => (
          <div class="tile-player" key={name}>
            {env.agents.length > 1 && (
              <span class="tile-side capital">
                <i style={{ background: agentColour(agent, env) }} />
                {sideName(name)}
              </span>
            )}
            <OperatorPicker
              env={env}
              agent={agent}
              title={contestant.name}
              operator={status?.operators[agent] ?? contestant.operators[agent]}
              disabled={readOnly || (stage !== undefined && stage.reason !== "")}
              runId={contestant.run_id}
              onPick={(operator, runId) => void app.compare.assign(index, agent, operator, runId)}
            />
          </div>
        ))}
      </div>
      {stage === undefined ? <div class="tile-picture tile-empty muted">{contestant.name}</div> : <Pane stage={stage} status={status} env={env} kind={kind} />}
      {stage !== undefined && stage.reason === "" && (
        <>
          <Seats stage={stage.stage_id} env={env} status={status} />
          {steers && hasTouch() && !env.turn_based && <Touch />}
        </>
      )}
      {stage !== undefined && (
        <footer class="tile-foot">
          <Score stage={stage} kind={kind} />
          <Figures stage={stage.stage_id} env={env} status={status} all />
        </footer>
      )}
    </section>
  );
}

function State({ stage, status }: { stage: ComparedStage; status: StageStatus | undefined }) {
  const [tone, word] =
    stage.reason !== "" ? ["bad", "gone"] : stage.over ? ["held", "over, waits"] : status === undefined ? ["busy", "coming up"] : status.paused ? ["idle", "paused"] : ["good", "plays"];
  return (
    <span class={`tile-state tone-${tone}`} data-testid="tile-state">
      <i />
      {word}
    </span>
  );
}

/** The picture, and over it what is to be known at once. */
function Pane({ stage, status, env, kind }: { stage: ComparedStage; status: StageStatus | undefined; env: EnvSpec; kind: ScoreKind }) {
  const host = useRef<HTMLDivElement>(null);
  const id = stage.stage_id;
  const trouble = useApp((state) => state.trouble);
  const coming = useApp((state) => !state.streams.some((one) => one.stage_id === id));
  const seat = useApp((state) => state.mine.find((one) => one.stage === id)?.agent ?? -1);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    app.gallery.mount(id, element);
    return () => app.gallery.unmount(id);
  }, [id]);
  useEffect(() => app.gallery.highlight(id, seat), [id, seat]);
  const last = stage.scores.at(-1);
  return (
    <div class="tile-picture" ref={host}>
      <Board stage={id} status={status} />
      <Live id={id} kind={kind} />
      {stage.over && stage.reason === "" && (
        <div class="ribbon" data-testid="tile-over">
          {last?.result || "Over"} <span class="muted">waits for the others</span>
        </div>
      )}
      {stage.reason !== "" && (
        <div class="waiting tile-gone" role="alert">
          {stage.reason}
        </div>
      )}
      {stage.reason === "" && (trouble !== "" || coming) && <div class="waiting">{trouble || "Coming up …"}</div>}
      {env.turn_based && status !== undefined && !stage.over && (status.turn ?? []).length > 0 && (
        <span class="tile-turn capital">{(status.turn ?? []).map((agent) => sideName(env.agents[agent] ?? "")).join(", ")} to move</span>
      )}
    </div>
  );
}

const READ_MS = 250;

/** The present episode as the frames have it, four times a second. */
function Live({ id, kind }: { id: string; kind: ScoreKind }) {
  const [text, setText] = useState("");
  useEffect(() => {
    let [episode, from] = [-1, Number.NaN];
    const timer = window.setInterval(() => {
      const member = app.viewport.members.stage(id);
      const head = member?.feed.head;
      if (member === undefined || head === undefined) return;
      // Ticks count the match; of an episode that was joined in its middle nobody here knows the beginning.
      if (head.episode !== episode) from = episode < 0 && head.tick > member.env.simulation_rate_hz ? Number.NaN : head.tick;
      episode = head.episode;
      const ticks = head.tick - from;
      const time = Number.isNaN(ticks) ? "" : member.env.turn_based ? `move ${ticks}` : `${(ticks / member.env.simulation_rate_hz).toFixed(0)} s`;
      setText([kind === "duel" ? "" : points(head.episodeReturn), time].filter(Boolean).join(" · "));
    }, READ_MS);
    return () => window.clearInterval(timer);
  }, [id, kind]);
  return text === "" ? null : <span class="tile-live num">{text}</span>;
}

function Score({ stage, kind }: { stage: ComparedStage; kind: ScoreKind }) {
  const all = totals(stage, kind);
  const form = stage.scores.slice(-10);
  return (
    <div class="tile-score num" data-testid="tile-score">
      {kind === "duel" ? (
        <b class="tile-big" title={`${all.wins} won, ${all.draws} undecided, ${all.losses} lost`}>
          {all.wins}
          <span class="muted"> : </span>
          {all.losses}
          {all.draws > 0 && <span class="muted small"> {all.draws} drawn</span>}
        </b>
      ) : (
        <b class="tile-big" title="Mean return of its episodes">
          {Number.isFinite(all.mean) ? points(all.mean) : "–"}
          <span class="muted small"> mean of {all.episodes}</span>
        </b>
      )}
      <span class="form" aria-hidden="true">
        {form.map((one) => (
          <i key={one.episode} class={kind === "duel" ? (one.outcome > 0 ? "won" : one.outcome < 0 ? "lost" : "drawn") : "done"} title={`Episode ${one.episode + 1}: ${one.result}`} />
        ))}
      </span>
    </div>
  );
}
