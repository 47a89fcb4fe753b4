// What each motor does now: a bar to the left or the right of nothing. Written outside of components, with each frame.
import { useEffect, useRef } from "preact/hooks";
import { app } from "../app";
import { useApp } from "../state/store";
import { figure } from "../state/words";

export function Bars() {
  const host = useRef<HTMLOListElement>(null);
  const names = useApp((state) => state.hello?.env.actuators ?? NONE);
  const on = useApp((state) => state.drawing.bars);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const fills = [...element.querySelectorAll<HTMLElement>("i")];
    const write = (): void => {
      const bars = app.viewport.newest()?.bars;
      fills.forEach((fill, index) => {
        const value = Math.min(Math.max(bars?.[index] ?? 0, -1), 1);
        fill.style.transform = `scaleX(${value.toFixed(3)})`;
      });
    };
    app.drawnListeners.add(write);
    return () => {
      app.drawnListeners.delete(write);
    };
  }, [names, on]);
  if (!on || names.length === 0) return null;
  return (
    <ol class="bars" ref={host} aria-label={`What the ${figure(names.length)} motors do`}>
      {names.map((name) => (
        <li key={name}>
          <span class="clip">{name.replaceAll("_", " ")}</span>
          <u>
            <i />
          </u>
        </li>
      ))}
    </ol>
  );
}

const NONE: readonly string[] = [];
