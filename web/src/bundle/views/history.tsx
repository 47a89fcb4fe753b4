// The episodes that ended here, one bar each: what they brought, or who won them.
import { scoreKind } from "../../state/scores";
import { usePage } from "../state";
import { agentColour, points } from "../words";

const SHOWN = 40;

export function History() {
  const ended = usePage((state) => state.ended);
  const played = usePage((state) => state.played);
  const env = usePage((state) => state.manifest?.env);
  if (env === undefined) return null;
  const duel = scoreKind(env) === "duel";
  const shown = ended.slice(-SHOWN);
  const most = Math.max(...shown.map((one) => Math.abs(duel ? one.seconds : one.return)), 1e-6);
  return (
    <section class="history">
      <h3>
        {duel ? "Rounds played here" : "Episodes played here"} <span class="muted num">{played}</span>
      </h3>
      {shown.length === 0 ? (
        <p class="muted small">The first one is under way.</p>
      ) : (
        <ol aria-label="Newest last">
          {shown.map((one, index) => {
            const share = Math.max(Math.abs(duel ? one.seconds : one.return) / most, 0.04);
            const colour = !duel ? "var(--good)" : one.outcome === 0 ? "var(--raised-3)" : agentColour(one.outcome > 0 ? 0 : 1, env);
            const words = duel ? `${one.outcome === 0 ? "nobody won" : `${env.agents[one.outcome > 0 ? 0 : 1]} won`} after ${one.seconds.toFixed(1)} s` : `return ${points(one.return)} in ${one.seconds.toFixed(1)} s`;
            return <li key={played - shown.length + index} title={words} style={{ height: `${(share * 100).toFixed(1)}%`, background: !duel && one.return < 0 ? "var(--warm)" : colour }} />;
          })}
        </ol>
      )}
    </section>
  );
}
