// What was compared, in a table: a row a contestant, a column an episode that began from the same start.
import type { Comparison, EnvSpec, EpisodeScore } from "../generated/contracts";
import { latency, leaders, scoreKind, totals, worth, type ScoreKind } from "../state/scores";
import { useApp } from "../state/store";
import { percent } from "../state/words";
import { points } from "./returns";

const MOST = 10;

export function Results({ env, comparison }: { env: EnvSpec; comparison: Comparison }) {
  const names = useApp((state) => state.draft);
  const kind = scoreKind(env);
  const all = comparison.stages.map((one) => totals(one, kind));
  const first = leaders(all, kind);
  const episodes = [...new Set(comparison.stages.flatMap((one) => one.scores.map((score) => score.episode)))].sort((a, b) => a - b).slice(-MOST);
  const progress = all.some((one) => one.progression !== undefined);
  if (episodes.length === 0) return <p class="muted compare-none">The first episode is being played. What each one scored stands here when it has ended.</p>;
  return (
    <section class="card table-card results" aria-label="Results" data-testid="results">
      <div class="table-head">
        <h2>Results</h2>
        <span class="muted small">{kind === "duel" ? "the side on the left, episode by episode" : kind === "team" ? "return of the team" : `return${env.agents.length > 1 ? " of the first agent" : ""}`}</span>
      </div>
      <div class="scroll">
        <table class="num">
          <thead>
            <tr>
              <th>Contestant</th>
              {kind === "duel" && <th>Won</th>}
              {kind === "duel" && <th>Drawn</th>}
              {kind === "duel" && <th>Lost</th>}
              <th>Mean return</th>
              {progress && <th>Task done</th>}
              <th title="Mean ticks of an episode">Length</th>
              <th title="Mean time from the question to the action">Decides in</th>
              <th title="Decisions in which the default action played, because nobody decided">Defaults</th>
              {episodes.map((episode) => (
                <th key={episode} title={`Seed ${seedOf(comparison, episode)}`}>
                  E{episode + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparison.stages.map((one, index) => {
              const sum = all[index];
              if (sum === undefined) return null;
              return (
                <tr key={one.stage_id} class={first.has(index) ? "leads" : ""}>
                  <td class="clip">
                    <span class="tile-number">{index + 1}</span> {names[index]?.name ?? one.contestant.name}
                    {first.has(index) && <span class="chip">leads</span>}
                  </td>
                  {kind === "duel" && <td>{sum.wins}</td>}
                  {kind === "duel" && <td>{sum.draws}</td>}
                  {kind === "duel" && <td>{sum.losses}</td>}
                  <td>{Number.isFinite(sum.mean) ? points(sum.mean) : "–"}</td>
                  {progress && <td>{percent(sum.progression)}</td>}
                  <td>{Number.isFinite(sum.length) ? sum.length.toFixed(0) : "–"}</td>
                  <td>{latency(sum.latencyMs)}</td>
                  <td class={sum.defaults > 0 ? "held-text" : ""}>{sum.defaults}</td>
                  {episodes.map((episode) => (
                    <Cell key={episode} score={one.scores.find((score) => score.episode === episode)} kind={kind} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({ score, kind }: { score: EpisodeScore | undefined; kind: ScoreKind }) {
  if (score === undefined) return <td class="muted">·</td>;
  if (kind !== "duel") return <td title={score.result}>{points(worth(score, kind))}</td>;
  const [tone, word] = score.outcome > 0 ? ["won", "won"] : score.outcome < 0 ? ["lost", "lost"] : ["drawn", "drawn"];
  return (
    <td title={`${score.result} after ${score.length} ticks`}>
      <span class={`outcome-${tone}`}>{word}</span>
    </td>
  );
}

function seedOf(comparison: Comparison, episode: number): number {
  return comparison.stages.flatMap((one) => one.scores).find((score) => score.episode === episode)?.seed ?? comparison.seed;
}
