// Where one is in the Runs view, as it stands in the address bar. No DOM.

export const SORTS = ["created", "name", "worker", "state", "steps", "rate", "return", "memory"] as const;
export type Sort = (typeof SORTS)[number];
export const KINDS = ["live", "waiting", "finished", "stopped", "failed"] as const;
export type Kind = (typeof KINDS)[number];

export interface RunFilter {
  text: string;
  worker: string;
  kind: Kind | "";
  tag: string;
  sort: Sort;
  /** Smallest first. */
  up: boolean;
}

export interface Place {
  page: "list" | "run" | "new";
  /** Of page "run". */
  run: string;
  filter: RunFilter;
  /** Runs whose curves lie over each other. */
  chosen: readonly string[];
  metric: string;
  /** 0 = as measured, towards 1 = smoother. */
  smooth: number;
  axis: "steps" | "time";
}

export const MOST_CHOSEN = 8;
export const EVERY_RUN: RunFilter = { text: "", worker: "", kind: "", tag: "", sort: "created", up: false };
export const FIRST_PLACE: Place = { page: "list", run: "", filter: EVERY_RUN, chosen: [], metric: "return_mean", smooth: 0.6, axis: "steps" };

/** The part of the address after and with "#"; only what differs from the usual. */
export function hashOf(place: Place): string {
  const path = place.page === "run" ? `/run/${encodeURIComponent(place.run)}` : place.page === "new" ? "/new" : "";
  const { filter } = place;
  const words = new URLSearchParams();
  if (filter.text !== "") words.set("text", filter.text);
  if (filter.worker !== "") words.set("worker", filter.worker);
  if (filter.kind !== "") words.set("state", filter.kind);
  if (filter.tag !== "") words.set("tag", filter.tag);
  if (filter.sort !== EVERY_RUN.sort || filter.up !== EVERY_RUN.up) words.set("sort", (filter.up ? "" : "-") + filter.sort);
  if (place.chosen.length > 0) words.set("with", place.chosen.join(","));
  if (place.metric !== FIRST_PLACE.metric) words.set("metric", place.metric);
  if (place.smooth !== FIRST_PLACE.smooth) words.set("smooth", String(place.smooth));
  if (place.axis !== FIRST_PLACE.axis) words.set("axis", place.axis);
  const query = words.toString();
  return `#runs${path}${query === "" ? "" : `?${query}`}`;
}

/** The place that an address names; undefined when it is none of the Runs view. What it says wrongly is as usual. */
export function placeOf(hash: string): Place | undefined {
  const match = /^#runs(?:\/(new|run\/([^?]+)))?(?:\?(.*))?$/.exec(hash);
  if (match === null) return undefined;
  const words = new URLSearchParams(match[3] ?? "");
  const sort = words.get("sort") ?? "";
  const named = SORTS.find((one) => one === sort.replace(/^-/, ""));
  const smooth = Number(words.get("smooth") ?? FIRST_PLACE.smooth);
  return {
    page: match[1] === "new" ? "new" : match[2] !== undefined ? "run" : "list",
    run: match[2] === undefined ? "" : decoded(match[2]),
    filter: {
      text: words.get("text") ?? "",
      worker: words.get("worker") ?? "",
      kind: KINDS.find((kind) => kind === words.get("state")) ?? "",
      tag: words.get("tag") ?? "",
      sort: named ?? EVERY_RUN.sort,
      up: named === undefined ? EVERY_RUN.up : !sort.startsWith("-"),
    },
    chosen: [...new Set((words.get("with") ?? "").split(",").filter(Boolean))].slice(0, MOST_CHOSEN),
    metric: words.get("metric") || FIRST_PLACE.metric,
    smooth: smooth >= 0 && smooth < 1 ? smooth : FIRST_PLACE.smooth,
    axis: words.get("axis") === "time" ? "time" : "steps",
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
