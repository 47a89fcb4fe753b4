// The timeline of a recording: where it stands, what happened when, to be dragged to any frame.
import { useRef } from "preact/hooks";
import { useController } from "../context";
import { store, usePage } from "../state";
import { clock } from "../words";

export function Timeline() {
  const controller = useController();
  const frame = usePage((state) => state.now.frame);
  const content = usePage((state) => state.manifest?.content);
  const markers = usePage((state) => state.manifest?.markers);
  const resumes = useRef(false);
  if (content?.kind !== "replay") return null;
  const last = Math.max(content.frames - 1, 1);
  return (
    <div class="reel">
      <span class="num small" data-testid="clock">
        {clock(frame / content.rate_hz)}
      </span>
      <div class="reel-track" style={{ "--at": frame / last }}>
        <div class="reel-marks">
          {(markers ?? [])
            .filter((one) => one.frame <= last)
            .map((one, index) => (
              <button
                key={index}
                type="button"
                class="reel-mark"
                style={{ left: `${(one.frame / last) * 100}%` }}
                title={`${one.title}, ${clock(one.frame / content.rate_hz)}`}
                aria-label={`${one.title} at ${clock(one.frame / content.rate_hz)}`}
                onClick={() => controller.seek(one.frame)}
              />
            ))}
        </div>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={frame}
          aria-label="Frame"
          aria-valuetext={`${clock(frame / content.rate_hz)} of ${clock(last / content.rate_hz)}`}
          data-testid="timeline"
          // A hand on it holds it still.
          onPointerDown={() => {
            resumes.current = !store.state.paused;
            controller.pause(true);
          }}
          onPointerUp={() => resumes.current && controller.pause(false)}
          onPointerCancel={() => resumes.current && controller.pause(false)}
          onInput={(event) => controller.seek(Number(event.currentTarget.value))}
        />
      </div>
      <span class="num small muted">{clock(last / content.rate_hz)}</span>
    </div>
  );
}
