// Which worker plays which episodes: a lane for each, one for the learner, the last seconds, drawn on one canvas.
import { useEffect, useRef, useState } from "preact/hooks";
import { app } from "../app";
import { TimelineWatch } from "../control/timeline";
import type { RunInfo, Timeline } from "../generated/contracts";
import { boxAt, boxWords, neighbour, sameBox, WINDOW_S, type Box, type TimelineBook, type Tone } from "../state/timeline";
import { grouped, isActive } from "../state/words";
import { listeners as themeListeners } from "../theme";

/** The show needs the rest of the time. */
const DRAW_MS = 50;
const SUMMARY_MS = 3000;
const GUTTER_PX = 54;
const AXIS_PX = 15;

const LEGEND: readonly (readonly [Tone, string])[] = [
  ["even", "episodes"],
  ["running", "under way"],
  ["discarded", "thrown away"],
  ["cancelled", "cancelled"],
  ["lost", "lost"],
  ["learner", "learner updates"],
];

const COLOURS: Readonly<Record<Tone, string>> = {
  even: "--cool",
  odd: "--cool-2",
  running: "--raised-3",
  discarded: "--warm",
  cancelled: "--held",
  lost: "--bad",
  learner: "--violet",
};

/** What the pointer or a key has chosen, and where the picture stands still for it. */
interface Chosen {
  endS: number;
  box: Box | undefined;
}

export function WorkerTimeline({ run }: { run: RunInfo | undefined }) {
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const watch = useRef<TimelineWatch | undefined>(undefined);
  const chosen = useRef<Chosen | undefined>(undefined);
  const [newest, setNewest] = useState<Timeline | undefined>(undefined);
  const [lanes, setLanes] = useState(3);
  const [words, setWords] = useState("");
  const [summary, setSummary] = useState("");
  const [sight, setSight] = useState(false);
  // A run that starts or ends listens to nobody.
  const active = run !== undefined && (run.state === "running" || run.state === "paused");
  const id = run?.run_id ?? "";

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    let seen = false;
    const look = (): void => setSight(seen && !document.hidden);
    const observer = new IntersectionObserver((entries) => {
      seen = entries.at(-1)?.isIntersecting ?? false;
      look();
    });
    observer.observe(element);
    document.addEventListener("visibilitychange", look);
    return () => {
      observer.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
  }, []);

  useEffect(() => {
    if (!sight || !active) return undefined;
    const made = new TimelineWatch(app.connection, id, () => {
      setNewest(made.book.newest);
      if (made.book.newest !== undefined) setLanes(made.book.workers + 1);
    });
    watch.current = made;
    return () => made.end();
  }, [sight, active, id]);

  // What was of another run says nothing of this one.
  useEffect(() => {
    if (watch.current !== undefined && watch.current.book.runId !== id) {
      watch.current = undefined;
      setNewest(undefined);
      setWords("");
      setSummary("");
    }
  }, [id]);

  useEffect(() => {
    const element = canvas.current;
    if (element === null || !sight) return undefined;
    let palette = paletteOf();
    let drawn = "";
    let toldMs = Number.NEGATIVE_INFINITY;
    const draw = (): void => {
      const book = watch.current?.book;
      const nowMs = performance.now();
      const endS = chosen.current?.endS ?? book?.endS(nowMs) ?? 0;
      const { clientWidth: width, clientHeight: height } = element;
      const key = `${endS.toFixed(3)} ${width} ${height} ${palette.text} ${chosen.current?.box?.x ?? ""}`;
      if (key === drawn || width < GUTTER_PX + 40) return;
      drawn = key;
      paint(element, book, endS, chosen.current?.box, palette);
      if (book?.newest !== undefined && nowMs - toldMs > SUMMARY_MS) {
        toldMs = nowMs;
        setSummary(book.summary(endS));
      }
    };
    const recolour = (): void => {
      palette = paletteOf();
      drawn = "";
      draw();
    };
    draw();
    const timer = window.setInterval(draw, DRAW_MS);
    themeListeners.add(recolour);
    return () => {
      window.clearInterval(timer);
      themeListeners.delete(recolour);
    };
  }, [sight, id, lanes]);

  const boxes = (endS: number): Box[] => watch.current?.book.boxes({ endS, width: (canvas.current?.clientWidth ?? 0) - GUTTER_PX }) ?? [];
  const choose = (box: Box | undefined, endS: number): void => {
    chosen.current = { endS, box };
    setWords(box === undefined ? "" : boxWords(box));
  };
  const release = (): void => {
    chosen.current = undefined;
    setWords("");
  };
  const point = (event: PointerEvent): void => {
    const book = watch.current?.book;
    const element = canvas.current;
    if (book?.newest === undefined || element === null) return;
    const at = element.getBoundingClientRect();
    const endS = chosen.current?.endS ?? book.endS(performance.now());
    const lane = Math.floor(((event.clientY - at.top) / (at.height - AXIS_PX)) * lanes);
    const box = boxAt(boxes(endS), lane, event.clientX - at.left - GUTTER_PX, event.pointerType === "touch" ? 16 : 4);
    if (box === undefined && event.pointerType === "touch") release();
    else choose(box, endS);
  };
  const step = (event: KeyboardEvent): void => {
    const book = watch.current?.book;
    if (event.key === "Escape") {
      if (chosen.current !== undefined) event.stopPropagation();
      release();
      return;
    }
    const way = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 0, ArrowDown: 0 }[event.key];
    if (way === undefined || book?.newest === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const endS = chosen.current?.endS ?? book.endS(performance.now());
    const before = chosen.current?.box;
    const lane = Math.min(Math.max((before?.lane ?? 0) + (event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0), 0), lanes - 1);
    choose(neighbour(boxes(endS), before, lane, way === 1 ? 1 : -1), endS);
  };

  const lane = Math.min(Math.max(Math.floor(132 / lanes), 9), 20);
  const nothing = newest === undefined ? emptyWords(run, active, watch.current?.trouble ?? "") : "";
  return (
    <section class="timeline card" aria-label="Workers" ref={host} data-testid="timeline">
      <div class="timeline-head">
        <h3>Workers</h3>
        <span class="muted small num clip" data-testid="timeline-batch">
          {newest === undefined ? "" : batchWords(newest)}
        </span>
        <span class="muted small">last {WINDOW_S} s</span>
      </div>
      <div class="timeline-picture" style={{ height: `${lane * lanes + AXIS_PX}px` }}>
        <canvas
          ref={canvas}
          tabIndex={0}
          role="img"
          aria-label={`${summary || nothing} Arrow keys go from task to task.`}
          onPointerMove={(event) => event.pointerType !== "touch" && point(event)}
          onPointerDown={point}
          onPointerLeave={(event) => event.pointerType !== "touch" && release()}
          onKeyDown={step}
          onBlur={release}
        />
        {nothing !== "" && <p class="plot-empty">{nothing}</p>}
      </div>
      <p class="timeline-words small num" role="status">
        {words || <span class="muted">Each box is a task that a worker plays; what is empty is waiting. Point at one to read it.</span>}
      </p>
      <ul class="timeline-legend small muted" aria-label="Colours">
        {LEGEND.map(([tone, name]) => (
          <li key={tone}>
            <i style={{ background: `var(${COLOURS[tone]})` }} />
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

function emptyWords(run: RunInfo | undefined, active: boolean, trouble: string): string {
  if (trouble !== "") return trouble;
  if (run === undefined) return "Press Train: here you see which worker plays which episodes.";
  if (active || run.state === "starting") return "The workers are coming up.";
  return isActive(run) ? "Nobody plays: the run waits for its turn, or is ending." : "Nobody plays: the run has ended.";
}

function batchWords({ mode, batch, batch_tasks, batch_done }: Timeline): string {
  if (mode === "continuous") return "continuous, no barrier";
  return `${mode === "lockstep" ? "in lock-step, " : ""}batch ${grouped(batch)}: ${grouped(batch_done)} of ${grouped(batch_tasks)} tasks`;
}

interface Colours {
  tones: Readonly<Record<Tone, string>>;
  text: string;
  muted: string;
  line: string;
  row: string;
  font: string;
}

function paletteOf(): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  const tones = Object.fromEntries(Object.entries(COLOURS).map(([tone, name]) => [tone, read(name)])) as Record<Tone, string>;
  return { tones, text: read("--text"), muted: read("--muted"), line: read("--line"), row: read("--raised"), font: `11px ${read("--font")}` };
}

function paint(canvas: HTMLCanvasElement, book: TimelineBook | undefined, endS: number, marked: Box | undefined, colours: Colours): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = Math.min(window.devicePixelRatio, 2);
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, { width: wide, height: high });
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  if (book?.newest === undefined) return;
  const lanes = book.workers + 1;
  const lane = (height - AXIS_PX) / lanes;
  const gap = lane > 12 ? 2 : 1;
  const inner = width - GUTTER_PX;
  context.font = colours.font;
  context.textBaseline = "middle";
  context.textAlign = "right";
  for (let i = 0; i < lanes; i++) {
    context.fillStyle = colours.row;
    context.fillRect(GUTTER_PX, i * lane + gap / 2, inner, lane - gap);
    if (lane < 11 && i % 2 === 1 && i < lanes - 1) continue;
    context.fillStyle = colours.muted;
    context.fillText(i === lanes - 1 ? "learner" : `worker ${i + 1}`, GUTTER_PX - 7, (i + 0.5) * lane);
  }
  // Whole seconds, so that one sees it move.
  context.textAlign = "center";
  context.fillStyle = colours.muted;
  context.strokeStyle = colours.line;
  context.beginPath();
  for (let second = Math.ceil(endS - WINDOW_S); second <= endS; second++) {
    const x = GUTTER_PX + ((second - endS + WINDOW_S) / WINDOW_S) * inner;
    context.moveTo(x, 0);
    context.lineTo(x, height - AXIS_PX);
    if (second >= 0 && x > GUTTER_PX + 10 && x < width - 14) context.fillText(`${second} s`, x, height - AXIS_PX / 2 + 1);
  }
  context.stroke();
  for (const box of book.boxes({ endS, width: inner })) {
    // A hair between two tasks; what is thinner than that has none.
    const room = box.width > 4 ? 1 : 0;
    context.fillStyle = sameBox(box, marked) ? colours.text : colours.tones[box.tone];
    context.fillRect(GUTTER_PX + box.x, box.lane * lane + gap / 2 + 1, box.width - room, lane - gap - 2);
  }
}
