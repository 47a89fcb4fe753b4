// The score of two sides, and who plays each.
import { app } from "../app";
import type { OperatorKind, OperatorSpec } from "../generated/contracts";
import { isSingle } from "../state/envs";
import { store, useApp } from "../state/store";

export function ScoreBoard() {
  const env = useApp((state) => state.hello?.env);
  const score = useApp((state) => state.score);
  const agents = env?.agents ?? ["", ""];
  const side = (agent: number) => (
    <div class={`side side-${agent}`}>
      <b class="side-name" style={{ color: agentColour(agent) }}>
        {agents[agent] ?? ""}
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

/** Who plays an agent. */
export function Player({ agent }: { agent: number }) {
  const env = useApp((state) => state.hello?.env);
  const status = useApp((state) => state.status);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const operator = status?.operators[agent];
  const random = env?.scripted_players.includes("random") === true;
  return (
    <select
      aria-label={`Who plays ${env?.agents[agent] ?? "this side"}`}
      value={operatorValue(operator)}
      disabled={readOnly || status === undefined}
      onChange={(event) => app.match.assign(agent, operatorOf(event.currentTarget.value))}
    >
      <option value="policy:">AI (newest)</option>
      {(env?.scripted_players ?? []).map((player) => (
        <option key={player} value={player === "random" ? "random:" : `scripted:${player}`}>
          {player === "random" ? "Random" : player === "scripted" ? "Script" : `Script ${player}`}
        </option>
      ))}
      {!random && <option value="random:">Random</option>}
      {!isSingle(env) && <option value="human:">You</option>}
      {isCheckpoint(operator) && <option value={operatorValue(operator)}>A saved policy</option>}
    </select>
  );
}

export function agentColour(agent: number): string {
  const body = store.state.hello?.env.scene.bodies.find((one) => one.agent === agent);
  return body?.geoms[0]?.colour ?? "inherit";
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
