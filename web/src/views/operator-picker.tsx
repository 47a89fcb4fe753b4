// The list of who may play an agent. What needs more words than a list has is asked for in a dialog.
import { useEffect } from "preact/hooks";
import { app } from "../app";
import type { EnvSpec, OperatorSpec, RunInfo } from "../generated/contracts";
import { canHuman, modelName, operatorOf, operatorSpec, operatorValue, policyName } from "../state/operators";
import { store, useApp } from "../state/store";
import { short, shortId } from "../state/words";

const ASK = "ask:";
const NEWEST = "newest:";
const MOST_SAVED = 12;

interface Props {
  env: EnvSpec;
  agent: number;
  /** Whose agent it is: the show's, or a contestant's. */
  title: string;
  operator: OperatorSpec | undefined;
  disabled?: boolean;
  /** The run whose newest policy plays, where each contestant has its own; undefined on the show, which follows one. */
  runId?: string;
  onPick: (operator: OperatorSpec, runId?: string) => void;
}

export function OperatorPicker({ env, agent, title, operator, disabled, runId, onPick }: Props) {
  const players = useApp((state) => state.players[env.id]);
  const runs = useApp((state) => state.runs);
  useEffect(() => {
    if (store.state.players[env.id] === undefined) void app.players.load(env.id);
  }, [env.id]);
  const own = operatorValue(operator, env.scripted_players);
  const value = runId !== undefined && own === "policy:" ? NEWEST + runId : own;
  const random = env.scripted_players.includes("random");
  const saved = (players?.checkpoints ?? []).slice(0, MOST_SAVED);
  const models = players?.models ?? [];
  const name = env.agents[agent] ?? "this side";
  const chosen = (next: string): void => {
    if (next.startsWith(ASK)) {
      store.set({ picking: { env, agent, title, now: next === `${ASK}llm` ? asModel(operator) : operatorSpec("policy"), pick: (one) => onPick(one) } });
    } else if (next.startsWith(NEWEST)) onPick(operatorSpec("policy"), next.slice(NEWEST.length));
    else onPick(operatorOf(next));
  };
  return (
    <select
      class="operator"
      aria-label={`Who plays ${name}`}
      data-agent={agent}
      value={value}
      disabled={disabled}
      onFocus={() => void app.players.load(env.id)}
      onChange={(event) => {
        const next = event.currentTarget.value;
        // Until the stage says so, it is who it was.
        event.currentTarget.value = value;
        if (next !== value || next.startsWith(ASK)) chosen(next);
      }}
    >
      {runId === undefined ? (env.trainable || own === "policy:") && <option value="policy:">AI (newest)</option> : <Newest env={env} runs={runs} runId={runId} now={value} />}
      {env.scripted_players.map((player) => (
        <option key={player} value={player === "random" ? "random:" : `scripted:${player}`}>
          {player === "random" ? "Random" : player === "scripted" ? "Script" : `Script ${player}`}
        </option>
      ))}
      {!random && <option value="random:">Random</option>}
      {canHuman(env) && <option value="human:">You</option>}
      {operator?.kind === "llm" && <option value={own}>{modelName(operator.llm)}</option>}
      <option value={`${ASK}llm`}>{operator?.kind === "llm" ? "Change the language model …" : "Language model …"}</option>
      {operator?.kind === "policy" && operator.source !== "" && ![...saved, ...models].some((one) => one.path === operator.source) && (
        <option value={own}>{policyName(operator.source, runs)}</option>
      )}
      {models.length > 0 && (
        <optgroup label="Models">
          {models.map((one) => (
            <option key={one.path} value={`policy:${one.path}`}>
              {one.name}
            </option>
          ))}
        </optgroup>
      )}
      {saved.length > 0 && (
        <optgroup label="Saved policies">
          {saved.map((one) => (
            <option key={one.path} value={`policy:${one.path}`}>
              {shortId(one.name || one.run_id)} · {short(one.env_steps)} steps
            </option>
          ))}
        </optgroup>
      )}
      <option value={`${ASK}policy`}>Saved policy or ONNX …</option>
    </select>
  );
}

/** The newest policy of each run on this env. */
function Newest({ env, runs, runId, now }: { env: EnvSpec; runs: readonly RunInfo[]; runId: string; now: string }) {
  const fitting = runs.filter((run) => run.env_id === env.id && (run.can_show || run.run_id === runId));
  return (
    <>
      {now.startsWith(NEWEST) && !fitting.some((run) => run.run_id === runId) && <option value={now}>AI (newest)</option>}
      {fitting.slice(0, MOST_SAVED).map((run) => (
        <option key={run.run_id} value={NEWEST + run.run_id}>
          AI: {run.name || shortId(run.run_id)}
        </option>
      ))}
    </>
  );
}

function asModel(operator: OperatorSpec | undefined): OperatorSpec {
  return operator?.kind === "llm" ? operator : operatorSpec("llm");
}
