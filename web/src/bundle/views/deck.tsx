// What moves it: play, step, speed, reset with a seed; who plays; the timeline of a recording.
import { useState } from "preact/hooks";
import { Choice } from "../../parts/choice";
import { Icon } from "../../parts/icons";
import { hasTouch, Touch } from "../../parts/touch";
import { useController } from "../context";
import { canPlay, isDuel } from "../controller";
import { usePage } from "../state";
import { Timeline } from "./timeline";

export const SPEEDS = [
  { value: 0.25, label: "¼×" },
  { value: 0.5, label: "½×" },
  { value: 1, label: "1×" },
  { value: 2, label: "2×" },
  { value: 4, label: "4×" },
] as const;

const MODES = [
  { value: "watch", label: "Watch", hint: "AI against AI" },
  { value: "play", label: "Play against it", hint: "You play blue: WASD moves, Q and E turn, Space dashes" },
] as const;
const ALONE = [
  { value: "watch", label: "Watch", hint: "The AI drives" },
  { value: "play", label: "Drive it", hint: "You drive: W or → ahead, S or ← back" },
] as const;

export function Deck() {
  const controller = useController();
  const kind = usePage((state) => state.kind);
  const paused = usePage((state) => state.paused);
  const speed = usePage((state) => state.speed);
  const steered = usePage((state) => state.players.includes("human"));
  const actions = usePage((state) => state.manifest?.env.action.names);
  if (kind !== "live" && kind !== "replay") return null;
  return (
    <>
      {steered && hasTouch() && <Touch actions={actions ?? []} hold={(source, bits) => controller.press(source, bits)} />}
      <section class="deck" aria-label="Controls">
        {kind === "replay" && <Timeline />}
        <div class="group">
          {kind === "replay" && (
            <button type="button" class="square" aria-label="One frame back" title="One frame back ( , )" onClick={() => controller.step(-1)}>
              <Icon name="back" />
            </button>
          )}
          <button type="button" class="wide primary" data-testid="play" title="Space" onClick={() => controller.playPause()}>
            <Icon name={paused ? "play" : "pause"} />
            {paused ? "Play" : "Pause"}
          </button>
          <button type="button" class={kind === "replay" ? "square" : ""} data-testid="step" disabled={kind === "live" && !paused} aria-label="One step" title="One step ( . )" onClick={() => controller.step()}>
            <Icon name={kind === "replay" ? "forward" : "step"} />
            {kind === "live" && "Step"}
          </button>
        </div>
        <Choice label="Speed" options={SPEEDS} value={speed} onPick={(value) => controller.speed(value)} />
        {kind === "live" && <Reset />}
        {kind === "live" && <Mode />}
      </section>
    </>
  );
}

function Reset() {
  const controller = useController();
  const current = usePage((state) => state.seed);
  const [seed, setSeed] = useState("");
  const wanted = seed.trim() === "" ? undefined : Number(seed);
  const fits = wanted === undefined || (Number.isSafeInteger(wanted) && wanted >= 0);
  return (
    <form
      class="group"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) controller.reset(wanted);
      }}
    >
      <button type="submit" disabled={!fits} data-testid="reset" title="Begin anew (R)">
        <Icon name="reset" />
        Reset
      </button>
      <input
        class="seed num"
        inputMode="numeric"
        placeholder={`seed ${current}`}
        aria-label="Seed of the next start; empty draws one"
        aria-invalid={!fits}
        title="The same seed gives the same start. Empty draws a new one."
        value={seed}
        data-testid="seed"
        onInput={(event) => setSeed(event.currentTarget.value)}
      />
    </form>
  );
}

/** Watch it, or take a seat. */
function Mode() {
  const controller = useController();
  const manifest = usePage((state) => state.manifest);
  const players = usePage((state) => state.players);
  if (manifest === undefined || !canPlay(manifest)) return null;
  const mode = players.includes("human") ? "play" : "watch";
  return (
    <div class="group push">
      <Choice
        label="Who plays"
        options={isDuel(manifest) ? MODES : ALONE}
        value={mode}
        onPick={(value) => value !== mode && controller.play(value === "play")}
      />
    </div>
  );
}
