// Where each instance stands: training envs all live at their own origin, so each gets a place of its own. No DOM.

/** `tiles`: each walks on the spot in its tile. `race`: all start at x = 0 and run, each in its lane. */
export type CrowdMode = "tiles" | "race";

/** Instances of one kind that stand together; reach is how far one extends from its root, metres. */
export interface Group {
  instances: number;
  reachX: number;
  reachY: number;
  /** It walks away; one that does not is drawn where it is, round its tile's centre. */
  roams: boolean;
}

/** How a group's instances are moved from their own world to their place. */
export type Hold = "none" | "root" | "lane";

export interface Placement {
  hold: Hold;
  /** I x 2 metres. */
  offsets: Float32Array;
  /** Size of a tile, metres; for lanes, y alone counts. */
  tileX: number;
  tileY: number;
}

export interface Layout {
  placements: Placement[];
  /** Ground that the places cover. */
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

const TILE_MARGIN = 1.12;
const GROUP_GAP = 0.6;
/** Many lanes are narrower than the robots: they start at one line but soon run apart. */
const FULL_LANES = 24;
const NARROWEST = 0.28;

/** Tiles in a rectangle of about `aspect` a group, groups side by side along x; or one lane each along y. */
export function layoutCrowd(groups: readonly Group[], mode: CrowdMode, aspect = 1.7): Layout {
  return mode === "race" ? lanes(groups) : tiles(groups, aspect);
}

/** Stages of one scene: lanes along y, the first in front at y = 0. */
export function layoutStages(groups: readonly Group[]): Layout {
  const placements: Placement[] = [];
  let y = 0;
  let reachX = 0;
  groups.forEach((group, index) => {
    if (index > 0) y += group.reachY * 1.25;
    placements.push({ hold: "none", offsets: new Float32Array([0, y]), tileX: group.reachX * 2, tileY: group.reachY * 2 });
    y += group.reachY * 1.25;
    reachX = Math.max(reachX, group.reachX);
  });
  return { placements, minX: -reachX, maxX: reachX, minY: -(groups[0]?.reachY ?? 1), maxY: Math.max(y, 1) };
}

function tiles(groups: readonly Group[], aspect: number): Layout {
  const placements: Placement[] = [];
  const layout: Layout = { placements, minX: 0, minY: 0, maxX: 0, maxY: 0 };
  const tileOf = (group: Group): [number, number] => [2 * group.reachX * TILE_MARGIN, 2 * group.reachY * TILE_MARGIN];
  const area = groups.reduce((sum, group) => sum + group.instances * tileOf(group)[0] * tileOf(group)[1], 0);
  // All groups are about as deep, whatever stands in them.
  const depth = Math.sqrt(area / aspect);
  let left = 0;
  for (const group of groups) {
    const [tileX, tileY] = tileOf(group);
    const columns = Math.max(1, Math.round((group.instances * tileY) / Math.max(depth, 1e-6)));
    const rows = Math.ceil(group.instances / columns);
    const offsets = new Float32Array(group.instances * 2);
    for (let i = 0; i < group.instances; i++) {
      offsets[i * 2] = left + ((i % columns) + 0.5) * tileX;
      // The first row is the farthest, as one reads.
      offsets[i * 2 + 1] = (rows / 2 - 0.5 - Math.floor(i / columns)) * tileY;
    }
    placements.push({ hold: group.roams ? "root" : "none", offsets, tileX, tileY });
    left += columns * tileX + GROUP_GAP * tileX;
    layout.maxX = left - GROUP_GAP * tileX;
    layout.maxY = Math.max(layout.maxY, (rows * tileY) / 2);
    layout.minY = -layout.maxY;
  }
  const half = layout.maxX / 2;
  for (const placement of placements) {
    for (let i = 0; i < placement.offsets.length; i += 2) placement.offsets[i] = (placement.offsets[i] as number) - half;
  }
  return { ...layout, minX: -half, maxX: half };
}

function lanes(groups: readonly Group[]): Layout {
  const placements: Placement[] = [];
  let y = 0;
  let reachX = 0;
  const total = groups.reduce((sum, group) => sum + group.instances, 0);
  const width = Math.min(Math.max(FULL_LANES / Math.max(total, 1), NARROWEST), 1);
  for (const group of groups) {
    const lane = 2 * group.reachY * width;
    const offsets = new Float32Array(group.instances * 2);
    for (let i = 0; i < group.instances; i++) offsets[i * 2 + 1] = y + (i + 0.5) * lane;
    placements.push({ hold: group.roams ? "lane" : "none", offsets, tileX: 2 * group.reachX, tileY: lane });
    y += group.instances * lane;
    reachX = Math.max(reachX, group.reachX);
  }
  for (const placement of placements) {
    for (let i = 1; i < placement.offsets.length; i += 2) placement.offsets[i] = (placement.offsets[i] as number) - y / 2;
  }
  return { placements, minX: -reachX, maxX: reachX, minY: -y / 2, maxY: y / 2 };
}

/** Write how far each instance is moved, I x 3 metres; `positions` I x B x 3, body 0 is the root. */
export function shifts(placement: Placement, positions: Float32Array, bodies: number, out: Float32Array): void {
  const { offsets, hold } = placement;
  const count = Math.min(offsets.length / 2, out.length / 3);
  for (let i = 0; i < count; i++) {
    const root = i * bodies * 3;
    out[i * 3] = (offsets[i * 2] as number) - (hold === "root" ? (positions[root] as number) : 0);
    out[i * 3 + 1] = (offsets[i * 2 + 1] as number) - (hold === "none" ? 0 : (positions[root + 1] as number));
    out[i * 3 + 2] = 0;
  }
}

/** How far bodies stand from their root in the first `instances`, at most, along x and y; metres. */
export function reachOf(positions: Float32Array, instances: number, bodies: number): [number, number] {
  let [x, y] = [0, 0];
  for (let i = 0; i < instances; i++) {
    const root = i * bodies * 3;
    for (let body = 1; body < bodies; body++) {
      const at = root + body * 3;
      x = Math.max(x, Math.abs((positions[at] as number) - (positions[root] as number)));
      y = Math.max(y, Math.abs((positions[at + 1] as number) - (positions[root + 1] as number)));
    }
  }
  return [x, y];
}
