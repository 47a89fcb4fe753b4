// The world of the show, live: sliders, and what training varies by itself.
import { app } from "../app";
import type { EnvSpec, Randomisation } from "../generated/contracts";
import { Slider } from "../parts/slider";
import { retraining, retrainWords } from "../state/retraining";
import { currentRun, useApp } from "../state/store";
import { figure } from "../state/words";
import { Panel } from "./tools";

export function Physics() {
  const env = useApp((state) => state.hello?.env);
  const changed = useApp((state) => state.status?.physics ?? NONE);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  if (env === undefined || env.physics.length === 0) return null;
  const moved = Object.keys(changed).length > 0;
  return (
    <Panel name="physics" title="Physics">
      <p class="muted small">Here on the show only: what learns goes on in the world it knows.</p>
      {env.physics.map((setting) => (
        <Slider key={`${env.id} ${setting.name}`} setting={setting} value={changed[setting.name] ?? setting.default} off={readOnly} onTake={(value) => app.match.setPhysics(setting.name, value)} />
      ))}
      <h3>While it trains</h3>
      {env.randomisation.length === 0 ? (
        <p class="muted small">Every robot learns in the same world, the one above.</p>
      ) : (
        <ul class="varied">
          {env.randomisation.map((one) => (
            <li key={one.name}>
              <b>{one.title}</b> <span class="muted">{randomWords(one)}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="sheet-foot">
        <Retrain env={env} moved={changed} readOnly={readOnly} />
        <button type="button" class="wide-button" data-testid="reset-physics" disabled={readOnly || !moved} onClick={() => app.match.resetPhysics()}>
          Reset to trained values
        </button>
      </div>
    </Panel>
  );
}

/** Sliders that training can take as well: a run goes on in the world that they make. */
function Retrain({ env, moved, readOnly }: { env: EnvSpec; moved: Readonly<Record<string, number>>; readOnly: boolean }) {
  const run = useApp(currentRun);
  const busy = useApp((state) => state.busy["retrain"] === true);
  const { offered, why } = retraining(env, moved);
  if (!offered) return null;
  return (
    <div class="retrain">
      <button type="button" class="wide-button primary" data-testid="retrain" disabled={readOnly || busy || why !== ""} onClick={() => void app.retrain.begin()}>
        {busy ? "Changing over …" : run === undefined ? "Train with these" : "Retrain with these"}
      </button>
      <p class="muted small" role="status">{why !== "" ? why : retrainWords(env, moved, run)}</p>
    </div>
  );
}

/** What a randomisation does, as one plain sentence. */
export function randomWords({ how, low, high, unit, help }: Randomisation): string {
  const range = `${figure(low)} to ${figure(high)}`;
  const space = unit === "" ? "" : ` ${unit}`;
  const what = {
    scale: `each robot has ${range} times as much.`,
    add: `each robot has ${figure(low)} to ${high > 0 ? "+" : ""}${figure(high)}${space} more.`,
    set: `each robot has another one, ${range}${space}.`,
    push: `now and then each robot is pushed, by ${range}${space || " m/s"}.`,
  }[how];
  return help === "" ? what : `${what} ${help}`;
}

const NONE: Readonly<Record<string, number>> = {};
