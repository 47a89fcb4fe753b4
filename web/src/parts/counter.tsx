// The big step counter: runs smoothly from one report to the next, always behind the truth, never ahead of it.
import { useEffect, useRef } from "preact/hooks";
import { grouped } from "../state/words";

interface Props {
  value: number;
  /** Counts smoothly only while something is learning; else shows the value at once. */
  live: boolean;
}

export function Counter({ value, live }: Props) {
  const element = useRef<HTMLSpanElement>(null);
  const shown = useRef({ from: value, to: value, startMs: 0, spanMs: 500, lastReportMs: 0 });

  useEffect(() => {
    const state = shown.current;
    const now = performance.now();
    const at = along(state, now);
    const jumps = !live || value < at || state.lastReportMs === 0;
    state.spanMs = Math.min(Math.max(now - state.lastReportMs, 150), 1500);
    state.from = jumps ? value : at;
    state.to = value;
    state.startMs = now;
    state.lastReportMs = now;
    let timer = 0;
    const draw = (): void => {
      if (element.current !== null) element.current.textContent = grouped(along(state, performance.now()));
      if (performance.now() < state.startMs + state.spanMs) timer = window.setTimeout(draw, 50);
    };
    draw();
    return () => window.clearTimeout(timer);
  }, [value, live]);

  return <span ref={element} class="counter" data-testid="steps" />;
}

function along(state: { from: number; to: number; startMs: number; spanMs: number }, nowMs: number): number {
  const share = Math.min(Math.max((nowMs - state.startMs) / state.spanMs, 0), 1);
  return state.from + (state.to - state.from) * share;
}
