// A slider of one physical quantity, with a mark where training has it.
import { useEffect, useState } from "preact/hooks";
import type { PhysicsSetting } from "../generated/contracts";
import { figure } from "../state/words";

interface Props {
  setting: PhysicsSetting;
  value: number;
  off: boolean;
  onTake: (value: number) => void;
}

export function Slider({ setting, value, off, onTake }: Props) {
  const { name, title, low, high, unit, help } = setting;
  const [held, setHeld] = useState<number | undefined>(undefined);
  // The stage has the last word, but not under a finger that moves.
  useEffect(() => {
    if (held === undefined) return undefined;
    const timer = window.setTimeout(() => setHeld(undefined), 700);
    return () => window.clearTimeout(timer);
  }, [held]);
  const shown = held ?? value;
  const trained = Math.abs(shown - setting.default) < (high - low) / 2000;
  const step = (high - low) / 200;
  const take = (wish: number): void => {
    // The trained value lies between two steps of the slider: near it means it.
    const meant = Math.abs(wish - setting.default) < step ? setting.default : wish;
    setHeld(meant);
    onTake(meant);
  };
  return (
    <label class={`slider ${trained ? "" : "moved"}`} title={help}>
      <span>{title}</span>
      <output class="num" data-testid={`physics-${name}-value`}>
        {figure(Number(shown.toPrecision(3)))} {unit}
      </output>
      <span class="slider-track" style={{ "--at": (setting.default - low) / (high - low) }}>
        <input
          type="range"
          name={`physics-${name}`}
          min={low}
          max={high}
          step="any"
          value={shown}
          disabled={off}
          aria-valuetext={`${figure(shown)} ${unit}`}
          onInput={(event) => take(Number(event.currentTarget.value))}
          onKeyDown={(event) => {
            const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
            if (way === undefined) return;
            event.preventDefault();
            const wish = Math.min(Math.max(shown + way * step * 2, low), high);
            setHeld(wish);
            onTake(wish);
          }}
        />
      </span>
    </label>
  );
}
