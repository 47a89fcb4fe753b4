// How those who decide are doing: how long they think, what it costs, how often the default action played for them.
import type { EnvSpec, OperatorFigures, OperatorSpec, StageStatus } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { operatorTitle } from "../state/operators";
import { faultWords, latency, usageWords } from "../state/scores";
import { store, useApp } from "../state/store";
import { agentColour, sideName } from "./score";

interface Props {
  stage: string;
  env: EnvSpec;
  status: StageStatus | undefined;
  /** Say also how fast policies and scripts decide. */
  all?: boolean;
}

export function Figures({ stage, env, status, all = false }: Props) {
  const figures = (status?.figures ?? []).filter((one) => {
    const operator = status?.operators[one.agent];
    // Held keys are there at once; how long a person thinks counts at a board.
    if (operator?.kind === "human" && !env.turn_based) return one.defaults > 0;
    return all || worthSaying(one, operator);
  });
  if (status === undefined || status.replay !== "" || figures.length === 0) return null;
  return (
    <ul class="figures num" data-testid="figures">
      {figures.map((one) => (
        <Line key={one.agent} stage={stage} env={env} one={one} operator={status.operators[one.agent]} alone={env.agents.length === 1} turns={env.turn_based} />
      ))}
    </ul>
  );
}

interface LineProps {
  stage: string;
  env: EnvSpec;
  one: OperatorFigures;
  operator: OperatorSpec | undefined;
  alone: boolean;
  turns: boolean;
}

function Line({ stage, env, one, operator, alone, turns }: LineProps) {
  const runs = useApp((state) => state.runs);
  const listening = useApp((state) => state.listening === stage);
  const model = operator?.kind === "llm";
  const troubles = model ? faultWords(one.counts) : [];
  if (one.illegal > 0 && (one.counts["illegal"] ?? 0) === 0) troubles.push(`${one.illegal} illegal`);
  return (
    <li class="figure-line" data-agent={one.agent}>
      {!alone && <i style={{ background: agentColour(one.agent, env) }} title={sideName(env.agents[one.agent] ?? "")} />}
      <b class="clip">{operatorTitle(operator, runs)}</b>
      {one.thinking && <span class="thinking" title="A question is under way">thinking</span>}
      {(operator?.kind !== "human" || turns) && (
        <span title="From the question to the action: the mean, and the longest">
          {one.decisions === 0 ? "no decision yet" : `${latency(one.latency_mean_ms)}`}
          {one.decisions > 0 && <span class="muted"> · longest {latency(one.latency_max_ms)}</span>}
        </span>
      )}
      {usageWords(one).map((words) => (
        <span key={words} class="muted">
          {words}
        </span>
      ))}
      {one.defaults > 0 && (
        <span class="held-text" title="Nobody decided, so the default action played">
          {one.defaults} {one.defaults === 1 ? "default" : "defaults"}
        </span>
      )}
      {troubles.map((words) => (
        <span key={words} class="bad-text">
          {words}
        </span>
      ))}
      {one.sentence !== "" && <span class="figure-sentence">{one.sentence}</span>}
      {model && (
        <button type="button" class="small-button" aria-expanded={listening} onClick={() => store.set({ listening: listening ? undefined : stage })}>
          <Icon name="talk" />
          Talk
        </button>
      )}
    </li>
  );
}

/** Policies and scripts decide at once; who thinks, fails or is a person is worth a line. */
function worthSaying(one: OperatorFigures, operator: OperatorSpec | undefined): boolean {
  if (operator?.kind === "llm") return true;
  return one.illegal > 0 || one.sentence !== "" || (operator?.kind !== "human" && (one.defaults > 0 || one.latency_mean_ms > 5));
}
