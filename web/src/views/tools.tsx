// Buttons over the picture, and the panel that says how it is drawn.
import type { ComponentChildren } from "preact";
import { app } from "../app";
import { Choice } from "../parts/choice";
import { Icon, type IconName } from "../parts/icons";
import { liveRuns } from "../state/beside";
import { store, useApp, type QualityChoice, type Sheet } from "../state/store";

const QUALITIES: readonly { value: QualityChoice; label: string; hint: string }[] = [
  { value: "auto", label: "Auto", hint: "As good as this machine draws without stuttering" },
  { value: "low", label: "Low", hint: "For a machine without a graphics card" },
  { value: "medium", label: "Medium", hint: "Shadows under robots, coarse pixels" },
  { value: "high", label: "High", hint: "Everything" },
];

export function Tools() {
  const crowd = useApp((state) => state.view === "crowd");
  const env = useApp((state) => state.hello?.env);
  const moved = useApp((state) => Object.keys(state.status?.physics ?? {}).length > 0);
  const sheet = useApp((state) => state.sheet);
  const robot = env !== undefined && !env.scene.camera.flat && !env.pixels;
  return (
    <div class="tools over" role="toolbar" aria-label="Picture">
      {!crowd && (env?.physics.length ?? 0) > 0 && (
        <Tool name="physics" icon="sliders" label="Physics" open={sheet === "physics"} marked={moved} />
      )}
      <Tool name="look" icon="eye" label="View" open={sheet === "look"} />
      {(robot || crowd) && (
        <button type="button" class="tool" title="Camera back to where it began (V)" aria-label="Reset the camera" onClick={() => app.viewport.resetCamera()}>
          <Icon name="centre" />
        </button>
      )}
      {!crowd && <Together />}
    </div>
  );
}

function Tool({ name, icon, label, open, marked }: { name: Sheet; icon: IconName; label: string; open: boolean; marked?: boolean }) {
  return (
    <button
      type="button"
      class={`tool ${marked === true ? "marked" : ""}`}
      aria-expanded={open}
      aria-label={label}
      title={label}
      data-testid={`open-${name}`}
      onClick={() => store.set({ sheet: open ? "" : name })}
    >
      <Icon name={icon} />
      <span class="tool-name">{label}</span>
    </button>
  );
}

/** Robots of all running runs side by side. */
function Together() {
  const count = useApp((state) => liveRuns(state.runs).filter((run) => run.can_show).length);
  const on = useApp((state) => state.together);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  if (readOnly || (count < 2 && !on)) return null;
  return (
    <button
      type="button"
      class="tool"
      aria-pressed={on}
      data-testid="together"
      title="Put the robots of all running trainings side by side"
      onClick={() => void app.beside.showAll(!on)}
    >
      <Icon name="group" />
      <span class="tool-name">{on ? "Only this one" : "All robots"}</span>
    </button>
  );
}

/** A panel over the picture; at the bottom of the screen on a phone. */
export function Panel({ name, title, children }: { name: Sheet; title: string; children: ComponentChildren }) {
  const open = useApp((state) => state.sheet === name);
  if (!open) return null;
  return (
    <section class="sheet over card" aria-label={title} data-testid={`sheet-${name}`} onPointerDown={hold} onWheel={hold}>
      <div class="dialog-head">
        <h2>{title}</h2>
        <button type="button" class="quiet square" aria-label={`Close ${title}`} onClick={() => store.set({ sheet: "" })}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </section>
  );
}

/** What happens on a panel is not for the camera behind it. */
function hold(event: Event): void {
  event.stopPropagation();
}

export function Look() {
  const env = useApp((state) => state.hello?.env);
  const crowd = useApp((state) => state.view === "crowd");
  const drawing = useApp((state) => state.drawing);
  const hide = useApp((state) => state.hide);
  const robot = env !== undefined && !env.scene.camera.flat && !env.pixels;
  return (
    <Panel name="look" title="View">
      <div class="sheet-row">
        <span>Quality</span>
        <Choice label="Quality" options={QUALITIES} value={drawing.quality} onPick={(quality) => app.draw({ quality })} />
      </div>
      {(robot || crowd) && (
        <>
          <div class="sheet-row">
            <span>Camera</span>
            <Choice
              label="Camera"
              options={[
                { value: "follow", label: "Follows", hint: "Goes along with the robot" },
                { value: "free", label: "Stays", hint: "Stays where you put it" },
              ]}
              value={drawing.camera}
              onPick={(camera) => app.draw({ camera })}
            />
          </div>
          {crowd && <Check label="Hide the rest" hint="Those that the filter leaves out" on={hide} set={(on) => app.arrange({ hide: on })} />}
          <Check label="Forces" hint="Contacts with the ground, and your own pull" on={drawing.forces} set={(forces) => app.draw({ forces })} />
          <Check label="Trails" hint="Where it has been" on={drawing.trails} set={(trails) => app.draw({ trails })} />
          {(env?.actuators.length ?? 0) > 0 && !crowd && (
            <Check label="Motors" hint="What each motor does" on={drawing.bars} set={(bars) => app.draw({ bars })} />
          )}
          <p class="muted small">Turn: drag the ground. Zoom: wheel or two fingers. Move: right button.</p>
        </>
      )}
      {env?.action.kind === "discrete" && !crowd && (
        <Check label="Decisions" hint="What the policy makes of its choices" on={drawing.values} set={(values) => app.draw({ values })} />
      )}
    </Panel>
  );
}

function Check({ label, hint, on, set }: { label: string; hint: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
      <span>{label}</span>
      <span class="muted small">{hint}</span>
    </label>
  );
}
