// How one agent alone is doing on the show: this episode, the last, the best.
import { travels } from "../state/envs";
import { useApp } from "../state/store";
import { short } from "../state/words";
import { Player } from "./score";

export function ReturnBoard() {
  const env = useApp((state) => state.hello?.env);
  const returns = useApp((state) => state.returns);
  const status = useApp((state) => state.status);
  const far = env !== undefined && travels(env);
  return (
    <div class="returnboard">
      <div class="return-now num">
        <b data-testid="return">{returns === undefined ? "–" : points(returns.now)}</b>
        <span>return</span>
      </div>
      <dl class="num">
        <div>
          <dt>Episode</dt>
          <dd data-testid="episode">{status?.episode ?? "–"}</dd>
        </div>
        <div>
          <dt>Time</dt>
          <dd>{returns === undefined ? "–" : `${returns.seconds.toFixed(1)} s`}</dd>
        </div>
        {far && (
          <div>
            <dt>Distance</dt>
            <dd>{returns === undefined ? "–" : `${returns.distance.toFixed(1)} m`}</dd>
          </div>
        )}
        <div>
          <dt>Last</dt>
          <dd data-testid="last-return">{returns?.last === undefined ? "–" : points(returns.last)}</dd>
        </div>
        <div>
          <dt>Best</dt>
          <dd>{returns?.best === undefined ? "–" : points(returns.best)}</dd>
        </div>
      </dl>
      <Player agent={0} />
    </div>
  );
}

/** A return in few characters that do not change their number all the time. */
export function points(value: number): string {
  const text = Math.abs(value) >= 1e5 ? short(value) : value.toFixed(Math.abs(value) >= 100 ? 0 : 1);
  return text === "-0.0" ? "0.0" : text.replace("-", "−");
}
