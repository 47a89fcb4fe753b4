import assert from "node:assert/strict";
import { test } from "node:test";
import { scaleColour, scaleGradient, shareOf } from "../src/viewport/colours";
import { Crowd, type CrowdStream } from "../src/viewport/crowd";
import { compose, LOCAL } from "../src/viewport/compose";
import { layoutCrowd, layoutStages, reachOf, shifts, type Group, type Placement } from "../src/viewport/layout";
import { chosen, follow, percentiles, ranking } from "../src/viewport/rank";

const near = (got: ArrayLike<number>, wanted: readonly number[], within = 1e-4): void => {
  wanted.forEach((value, i) => assert.ok(Math.abs((got[i] ?? Number.NaN) - value) < within, `${i}: ${got[i]} instead of ${value}`));
};

test("the colour scale goes from blue over grey to amber and grows lighter", () => {
  const rgb = new Float32Array(3);
  const luminance: number[] = [];
  for (let i = 0; i <= 20; i++) {
    scaleColour(i / 20, rgb, 0);
    const [r, g, b] = rgb as unknown as [number, number, number];
    luminance.push(0.2126 * r + 0.7152 * g + 0.0722 * b);
    if (i === 0) assert.ok(b > 2 * r);
    if (i === 10) assert.ok(Math.max(r, g, b) - Math.min(r, g, b) < 0.05);
    if (i === 20) assert.ok(r > 4 * b && g > 2 * b);
  }
  assert.ok(luminance.every((value, i) => i === 0 || value > (luminance[i - 1] ?? 1)));
  scaleColour(Number.POSITIVE_INFINITY, rgb, 0);
  assert.ok(rgb.every(Number.isFinite));
  assert.match(scaleGradient(), /^linear-gradient\(to right, rgb\(\d+ \d+ \d+\) 0\.0%, .* 100\.0%\)$/);
  assert.deepEqual([-1, 0, 5, 10, 99].map((value) => shareOf(value, { low: 0, high: 10 })), [0, 0, 0.5, 1, 1]);
  assert.equal(shareOf(3, { low: 3, high: 3 }), 0.5);
});

test("best, median and worst", () => {
  const returns = new Float32Array([5, -2, 9, 9, 0, 3, 7]);
  const kept = (kind: "all" | "best" | "median" | "worst", count: number): number[] => {
    const mask = new Uint8Array(returns.length);
    chosen(returns, { kind, count }, mask);
    return [...mask].flatMap((on, i) => (on === 1 ? [i] : []));
  };
  assert.deepEqual(kept("all", 2), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(kept("best", 2), [2, 3]);
  assert.deepEqual(kept("worst", 2), [1, 4]);
  assert.deepEqual(kept("median", 3), [0, 5, 6]);
  assert.deepEqual(kept("best", 0), [2]);
  assert.deepEqual(kept("worst", 99), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual([...ranking(returns)], [2, 3, 6, 0, 5, 4, 1]);
});

test("the range of the colours leaves out single outliers and follows slowly", () => {
  const returns = Float32Array.from({ length: 101 }, (_, i) => i);
  returns[100] = 1e6;
  const { low, high } = percentiles(returns);
  near([low, high], [5, 95]);
  assert.deepEqual(percentiles(new Float32Array(0)), { low: 0, high: 0 });
  assert.deepEqual(follow(undefined, { low: 1, high: 2 }, 0.1), { low: 1, high: 2 });
  assert.deepEqual(follow({ low: 0, high: 10 }, { low: 10, high: 20 }, 0.5), { low: 5, high: 15 });
});

const ants: Group = { instances: 100, reachX: 0.9, reachY: 0.9, roams: true };

test("tiles do not overlap and groups stand side by side", () => {
  const layout = layoutCrowd([ants, { instances: 7, reachX: 0.7, reachY: 0.2, roams: true }], "tiles");
  const places = layout.placements.flatMap((placement) =>
    Array.from({ length: placement.offsets.length / 2 }, (_, i) => ({
      x: placement.offsets[i * 2] as number,
      y: placement.offsets[i * 2 + 1] as number,
      w: placement.tileX,
      h: placement.tileY,
    })),
  );
  assert.equal(places.length, 107);
  for (const [i, a] of places.entries()) {
    assert.ok(a.x - a.w / 2 >= layout.minX - 1e-3 && a.x + a.w / 2 <= layout.maxX + 1e-3);
    assert.ok(a.y - a.h / 2 >= layout.minY - 1e-3 && a.y + a.h / 2 <= layout.maxY + 1e-3);
    for (const b of places.slice(i + 1)) {
      assert.ok(Math.abs(a.x - b.x) >= (a.w + b.w) / 2 - 1e-3 || Math.abs(a.y - b.y) >= (a.h + b.h) / 2 - 1e-3);
    }
  }
});

test("a runner stays in its tile, keeps x in a race, and one that stands is left alone", () => {
  const positions = new Float32Array([50, 7, 0.5, 51, 7, 0.5, -3, 2, 0.5, -3, 1, 0.5]);
  const two = { ...ants, instances: 2 };
  const out = new Float32Array(6);
  const tiles = layoutCrowd([two], "tiles").placements[0] as Placement;
  shifts(tiles, positions, 2, out);
  near([(out[0] ?? 0) + 50, (out[1] ?? 0) + 7], [...tiles.offsets.subarray(0, 2)]);
  const race = layoutCrowd([two], "race").placements[0] as Placement;
  shifts(race, positions, 2, out);
  near(out, [0, (race.offsets[1] ?? 0) - 7, 0, 0, (race.offsets[3] ?? 0) - 2, 0]);
  const fixed = layoutCrowd([{ ...two, roams: false }], "tiles").placements[0] as Placement;
  shifts(fixed, positions, 2, out);
  near(out, [fixed.offsets[0] ?? 9, fixed.offsets[1] ?? 9, 0]);
  near(reachOf(positions, 2, 2), [1, 1]);
});

test("stages stand behind each other, the show in front at its own place", () => {
  const { placements, maxY } = layoutStages([ants, ants, { ...ants, reachY: 2 }].map((group) => ({ ...group, instances: 1 })));
  near(placements.map((placement) => placement.offsets[1] ?? 9), [0, 2.25, 5.875]);
  assert.ok(maxY > 5.8);
});

test("a shape is drawn where its body carries it", () => {
  const s = Math.SQRT1_2;
  const poses = {
    instances: 2,
    bodies: 2,
    positions: new Float32Array([0, 0, 0, 1, 2, 3, 9, 9, 9, 0, 0, 0]),
    quaternions: new Float32Array([1, 0, 0, 0, s, 0, 0, s, 1, 0, 0, 0, 1, 0, 0, 0]),
  };
  // One shape a metre along the body's x, turned a quarter about x; one that stands still.
  const local = new Float32Array([1, 0, 0, s, s, 0, 0, 4, 5, 6, 1, 0, 0, 0]);
  assert.equal(local.length, 2 * LOCAL);
  const out = new Float32Array(2 * 2 * 16);
  compose(poses, { count: 2, body: new Int32Array([1, -1]), local }, new Float32Array([0, 0, 0, 10, 0, 0]), out);
  // The body is turned a quarter about z: its x is the world's y. Columns are the shape's axes.
  near(out.subarray(0, 16), [0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 3, 3, 1]);
  near(out.subarray(16, 32), [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 4, 5, 6, 1]);
  near(out.subarray(32 + 12, 32 + 16), [11, 0, 0, 1]);
  near(out.subarray(48 + 12, 48 + 16), [14, 5, 6, 1]);
});

function stream(number: number, envKey: string, first: number, returns: number[]): CrowdStream {
  const count = returns.length;
  const env = Uint32Array.from({ length: count }, (_, i) => first + i);
  return {
    stream: number,
    runId: "run",
    envKey,
    records: { count, env, episode: new Uint32Array(count), length: new Uint32Array(count).fill(9), return: new Float32Array(returns) },
    tints: new Float32Array(count * 4),
    shown: new Uint8Array(count),
  };
}

test("a crowd is ranked over all streams of one kind, each kind by itself", () => {
  const crowd = new Crowd();
  const streams = [stream(1, "ant", 0, [1, 9]), stream(2, "ant", 2, [8, 0]), stream(3, "cheetah", 0, [500, 100])];
  crowd.wish({ filter: { kind: "best", count: 1 } });
  crowd.selected = { runId: "run", env: 3 };
  crowd.recolour(streams);
  assert.deepEqual(streams.map((one) => [...one.shown]), [[0, 1], [0, 0], [1, 0]]);
  assert.deepEqual([crowd.count, crowd.shown], [6, 2]);
  assert.ok(crowd.range.high < 10);
  // The followed one keeps its colour, the others that do not pass are dimmed.
  assert.ok((streams[1]?.tints[6] ?? 0) > 3 * crowd.dim[2]);
  near(streams[1]?.tints.subarray(0, 3) ?? [], crowd.dim as unknown as number[]);
  assert.deepEqual(crowd.find(streams), { stream: 2, instance: 1, runId: "run", env: 3, episode: 0, length: 9, return: 0 });
  crowd.selected = { runId: "other", env: 3 };
  assert.equal(crowd.find(streams), undefined);
  assert.equal(crowd.wish({ mode: "race" }), true);
  assert.equal(crowd.wish({ mode: "race", hide: true }), false);
});
