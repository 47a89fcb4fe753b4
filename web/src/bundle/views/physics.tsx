// The world and the commands of what lives here, as sliders.
import { Icon } from "../../parts/icons";
import { Slider } from "../../parts/slider";
import { useController } from "../context";
import { usePage } from "../state";

const COMMAND = "command_";

export function PhysicsSheet() {
  const controller = useController();
  const settings = usePage((state) => state.manifest?.env.physics);
  const open = usePage((state) => state.sheet === "physics" && state.kind === "live");
  const moved = usePage((state) => state.moved);
  if (!open || settings === undefined) return null;
  const hold = (event: Event): void => event.stopPropagation();
  const sliders = (wanted: boolean) =>
    settings
      .filter((one) => one.name.startsWith(COMMAND) === wanted)
      .map((one) => <Slider key={one.name} setting={one} value={moved[one.name] ?? one.default} off={false} onTake={(value) => controller.physics(one.name, value)} />);
  const commands = sliders(true);
  return (
    <section class="sheet over card" aria-label="Physics" data-testid="sheet-physics" onPointerDown={hold} onWheel={hold}>
      <div class="dialog-head">
        <h2>Physics</h2>
        <button type="button" class="quiet square" aria-label="Close Physics" onClick={() => controller.sheet("")}>
          <Icon name="close" />
        </button>
      </div>
      <p class="muted small">A mark on each slider is the world it learned in.</p>
      {sliders(false)}
      {commands.length > 0 && <h3>What it is asked to do</h3>}
      {commands}
      <button type="button" class="wide-button" data-testid="reset-physics" disabled={Object.keys(moved).length === 0} onClick={() => controller.resetPhysics()}>
        Back to trained values
      </button>
    </section>
  );
}
