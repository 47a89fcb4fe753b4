// How it stands, and who plays each agent: two sides, one alone, a team, or many.
import { app } from "../app";
import { scoreKind, worth } from "../state/scores";
import { store, useApp } from "../state/store";
import { operatorWords } from "../state/words";
import { OperatorPicker } from "./operator-picker";
import { points, ReturnBoard } from "./returns";

export function ScoreBoard() {
  const env = useApp((state) => state.hello?.env);
  switch (scoreKind(env)) {
    case "single":
      return <ReturnBoard />;
    case "duel":
      return <Duel />;
    default:
      return <Many />;
  }
}

function Duel() {
  const env = useApp((state) => state.hello?.env);
  const score = useApp((state) => state.score);
  const agents = env?.agents ?? ["", ""];
  const side = (agent: number) => (
    <div class={`side side-${agent}`}>
      <b class="side-name" style={{ color: agentColour(agent) }}>
        {sideName(agents[agent] ?? "")}
      </b>
      <Player agent={agent} />
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

/** Three and more, or a team: what they earn, and who each of them is. */
function Many() {
  const env = useApp((state) => state.hello?.env);
  const status = useApp((state) => state.status);
  const ended = useApp((state) => state.ended.at(-1));
  const kind = scoreKind(env);
  const last = ended === undefined ? status?.last_return : worth(ended, kind);
  return (
    <div class="manyboard">
      <div class="return-now num">
        <b data-testid="return">{status === undefined ? "–" : points(status.episode_return)}</b>
        <span>{kind === "team" ? "team return" : `return of ${sideName(env?.agents[0] ?? "")}`}</span>
      </div>
      <dl class="num">
        <div>
          <dt>Episode</dt>
          <dd data-testid="episode">{status?.episode ?? "–"}</dd>
        </div>
        <div>
          <dt>Last</dt>
          <dd data-testid="last-return">{last === undefined || last === null ? "–" : points(last)}</dd>
        </div>
      </dl>
      <ul class="many-players">
        {(env?.agents ?? []).map((name, agent) => (
          <li key={name}>
            <i style={{ background: agentColour(agent) }} />
            <b class="side-name">{sideName(name)}</b>
            <Player agent={agent} />
            {kind === "many" && ended !== undefined && <span class="muted small num">{points(ended.returns[agent] ?? 0)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who plays an agent of the show. */
export function Player({ agent }: { agent: number }) {
  const env = useApp((state) => state.hello?.env);
  const status = useApp((state) => state.status);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const learned = useApp((state) => (state.status?.policy_version ?? 0) > 0);
  if (env === undefined) return null;
  if (readOnly) return <span class="muted clip">{status === undefined ? "" : operatorWords(status.operators[agent], learned, false)}</span>;
  return (
    <OperatorPicker
      env={env}
      agent={agent}
      title="the Show"
      operator={status?.operators[agent]}
      disabled={status === undefined}
      onPick={(operator) => void app.players.assign("", agent, operator)}
    />
  );
}

/** "player_0" is no name to read. */
export function sideName(name: string): string {
  return name.replaceAll("_", " ");
}

const SIDES = ["#3d9bff", "#ff8a3d", "#3ddc91", "#b59bff", "#f0c24b", "#ff6b9d"];

/** As the agent's body is painted, else one of six. */
export function agentColour(agent: number, env = store.state.hello?.env): string {
  const body = env?.scene.bodies.find((one) => one.agent === agent);
  if (body?.geoms[0] !== undefined) return body.geoms[0].colour;
  return env !== undefined && env.agents.length > 1 ? (SIDES[agent % SIDES.length] as string) : "inherit";
}
