// Icons as strokes of one weight, drawn here so that nothing is loaded.
const PATHS = {
  play: "M8 5.5v13l11-6.5z",
  pause: "M8 5v14M16 5v14",
  step: "M6 5.5v13l9-6.5zM18.5 5.5v13",
  reset: "M5 12a7 7 0 1 0 2.2-5.1M5 4v4.2h4.2",
  stop: "M7 7h10v10H7z",
  record: "M12 12m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0",
  sun: "M12 12m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
  help: "M9.2 9a2.9 2.9 0 1 1 4.2 2.9c-.9.5-1.4 1-1.4 2.1M12 17.4v.1",
  close: "M6 6l12 12M18 6 6 18",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 12m-2.8 0a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0",
  trash: "M5 7h14M10 7V4.8h4V7M7 7l.8 12.2h8.4L17 7",
  turnLeft: "M6 13a6.5 6.5 0 1 1 3 5.4M3 9.5 6 13l3.8-2.6",
  turnRight: "M18 13a6.5 6.5 0 1 0-3 5.4M21 9.5 18 13l-3.8-2.6",
  down: "M6 9.5l6 6 6-6",
  sliders: "M4 7h9M17 7h3M4 17h3M11 17h9M15 7m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M9 17m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
  centre: "M12 12m-2.2 0a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  group: "M8 8.5m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M16 8.5m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M3.5 19c0-3 1.8-5 4.5-5s4.5 2 4.5 5M13.5 14.6c.7-.4 1.6-.6 2.5-.6 2.7 0 4.5 2 4.5 5",
  copy: "M9 9h10v10H9zM5 15V5h10",
  search: "M11 11m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15.5 15.5 20 20",
  plus: "M12 5v14M5 12h14",
  back: "M14.5 5.5 8 12l6.5 6.5",
  forward: "M9.5 5.5 16 12l-6.5 6.5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  install: "M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14",
  talk: "M4.5 5.5h15v10.5h-8.5L7 19.5V16H4.5z",
  report: "M6 3.5h8.5L18.5 7.5v13h-12.5zM9 16.5v-3M12.2 16.5v-6M15.4 16.5v-4.5",
  share: "M17 6.5m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M6.5 12m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M17 17.5m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M8.8 10.8l6-3.1M8.8 13.2l6 3.1",
  dash: "M13 3 5 14h6l-1 7 9-12h-6z",
} as const;

export type IconName = keyof typeof PATHS;

const FILLED: ReadonlySet<IconName> = new Set<IconName>(["play", "stop", "record", "dash", "step"]);

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill={FILLED.has(name) ? "currentColor" : "none"}>
      <path d={PATHS[name]} stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
