// Beside an env that is only played: who decides how fast, and how the last episodes ended.
import type { EnvSpec, EpisodeScore } from "../generated/contracts";
import { scoreKind, worth } from "../state/scores";
import { useApp } from "../state/store";
import { duration, percent } from "../state/words";
import { Figures } from "./figures";
import { points } from "./returns";
import { agentColour, sideName } from "./score";

export function Played({ env }: { env: EnvSpec }) {
  const status = useApp((state) => state.status);
  const ended = useApp((state) => state.ended);
  const kind = scoreKind(env);
  return (
    <aside class="training played card" aria-label="Who plays">
      <div class="state tone-idle">
        <i />
        <b>Played, not trained</b>
      </div>
      <p class="state-hint">Nobody can train on this env here. People, scripts, chance, language models and policies from elsewhere play it.</p>
      <section aria-label="Who decides how fast">
        <h3>Who decides how fast</h3>
        <Figures stage="" env={env} status={status} all />
      </section>
      <section aria-label="Last episodes" class="last-episodes">
        <h3>Last episodes</h3>
        {ended.length === 0 ? (
          <p class="muted small">The first one is being played.</p>
        ) : (
          <ol class="num">
            {[...ended].reverse().map((one) => (
              <li key={`${one.seed} ${one.episode}`}>
                <span class="muted">{one.episode + 1}</span>
                <Ending env={env} one={one} />
                {kind === "duel" && <span class="muted">{env.turn_based ? `${one.length} moves` : duration(one.length / env.simulation_rate_hz)}</span>}
                {kind !== "duel" && <b>{points(worth(one, kind))}</b>}
                {one.progression !== null && <span class="muted">{percent(one.progression)} done</span>}
              </li>
            ))}
          </ol>
        )}
      </section>
    </aside>
  );
}

function Ending({ env, one }: { env: EnvSpec; one: EpisodeScore }) {
  const winner = one.outcome > 0 ? 0 : one.outcome < 0 ? 1 : -1;
  if (scoreKind(env) !== "duel") return <span class="clip" title={one.result}>{one.result}</span>;
  return (
    <span class="clip capital" style={winner < 0 ? {} : { color: agentColour(winner, env) }}>
      {winner < 0 ? one.result || "drawn" : `${sideName(env.agents[winner] ?? "")} won`}
    </span>
  );
}
