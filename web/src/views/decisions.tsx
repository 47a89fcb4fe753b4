// What the policy makes of its choices, beside the match: a bar for each, ten times a second.
import { useEffect, useRef, useState } from "preact/hooks";
import { app } from "../app";
import type { ActionValues, EnvSpec, StageStatus } from "../generated/contracts";
import { DecisionBook, leftOut } from "../state/decisions";
import { useApp } from "../state/store";
import { percent } from "../state/words";
import { agentColour, sideName } from "./score";

/** With three agents and more there is no room for what each of them thinks. */
const MOST_AGENTS = 2;

export function Decisions({ env, status }: { env: EnvSpec | undefined; status: StageStatus | undefined }) {
  const on = useApp((state) => state.drawing.values);
  const [told, setTold] = useState<ReadonlyMap<number, ActionValues>>(app.decided.newest);
  useEffect(() => app.decided.listen(setTold), []);
  if (!on || env === undefined || env.action.kind !== "discrete" || status === undefined || status.replay !== "") return null;
  const policies = status.operators.flatMap((operator, agent) => (operator.kind === "policy" && told.has(agent) ? [agent] : []));
  if (policies.length === 0 || policies.length > MOST_AGENTS) return null;
  return (
    <div class="decisions" data-testid="decisions">
      {policies.map((agent) => (
        <Rows key={agent} env={env} agent={agent} told={told.get(agent) as ActionValues} />
      ))}
    </div>
  );
}

function Rows({ env, agent, told }: { env: EnvSpec; agent: number; told: ActionValues }) {
  const book = useRef(new DecisionBook());
  const rows = book.current.rows(told, env.action);
  const values = told.kind === "values";
  const rest = leftOut(rows, told.numbers.length);
  const title = values ? "Action values" : "Chances";
  return (
    <section title={values ? "Q(s, a): the return that it expects of each action" : "How likely each action is"} aria-label={title}>
      <h4>
        {env.agents.length > 1 && <i style={{ background: agentColour(agent, env) }} title={sideName(env.agents[agent] ?? "")} />}
        {title}
        {rest > 0 && <span class="muted"> best {rows.length} of {told.numbers.length}</span>}
      </h4>
      <ol>
        {rows.map((row, at) => (
          // Sorted rows stay where they are; what stands in them moves.
          <li key={rest > 0 ? at : row.action} class={row.chosen ? "chosen" : ""} data-action={row.action} aria-current={row.chosen ? "true" : undefined}>
            <span class="clip">{row.name}</span>
            <u>
              <i style={{ transform: `scaleX(${row.share.toFixed(3)})` }} />
            </u>
            <b class="num">{row.value === undefined ? "–" : values ? row.value.toFixed(2) : percent(row.value)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
