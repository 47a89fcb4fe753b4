import assert from "node:assert/strict";
import { test } from "node:test";
import type { Geom, Scene } from "../src/generated/contracts";
import { parseMesh } from "../src/viewport/meshfile";
import { batches, isTied } from "../src/viewport/model";
import { pick, type Target } from "../src/viewport/pick";

const geom = (extra: Partial<Geom>): Geom => ({
  shape: "capsule",
  size: [0.1, 0.5],
  position: [0, 0, 0],
  quaternion: [1, 0, 0, 0],
  colour: "#cc9966",
  points: [],
  opacity: 1,
  mesh: "",
  ...extra,
});

const scene = (bodies: Geom[][], still: Geom[], flat = false): Scene => ({
  name: "test",
  extent: 2,
  bodies: bodies.map((geoms, i) => ({ name: `body ${i}`, geoms, agent: i === 0 ? 0 : -1, draggable: true, visuals: [] })),
  static: still,
  camera: { position: [3, -3, 2], target: [0, 0, 0], flat },
  meshes: [],
});

test("equal shapes of all bodies are drawn together, what stands still apart", () => {
  const leg = geom({});
  const ground = geom({ shape: "plane", size: [0, 0] });
  const robot = scene([[geom({ shape: "sphere", size: [0.25] }), leg], [leg], [geom({ colour: "#ff0000" })]], [ground, geom({})]);
  const found = batches(robot, true);
  assert.deepEqual(found.map((batch) => [batch.geom.shape, batch.moving, [...batch.body]]), [
    ["sphere", true, [0]],
    ["capsule", true, [0, 1, 2]],
    ["capsule", false, [-1]],
  ]);
  assert.deepEqual(found[1]?.colours, ["#cc9966", "#cc9966", "#ff0000"]);
  assert.deepEqual([found[1]?.radius, found[1]?.axis], [0.1, [0, 0, 0.5]]);
  assert.equal(batches(robot, false).length, 2);
  assert.equal(isTied(robot), true);
  assert.equal(isTied(scene([[leg]], [ground])), false);
});

test("a player of a flat scene that is a single box shows where it looks", () => {
  const box = geom({ shape: "box", size: [0.2, 0.2, 0.1] });
  const found = batches(scene([[box], [geom({ shape: "sphere", size: [0.1] })]], [], true), true);
  assert.deepEqual(found.map((batch) => batch.surface), ["solid", "mark", "solid"]);
});

/** Shapes of one geom at these places, one instance each. */
function targets(shape: Geom, places: [number, number, number][]): Target[] {
  const [batch] = batches(scene([[shape]], []), false);
  const matrices = new Float32Array(places.length * 16);
  places.forEach(([x, y, z], i) => matrices.set([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, x, y, z, 1], i * 16));
  return batch === undefined ? [] : [{ batch, matrices }];
}

const all = (): boolean => true;
const forward = { origin: [0, 0, 0] as const, direction: [1, 0, 0] as const };

test("the nearest shape that the ray meets is picked, at its surface", () => {
  const met = pick(forward, targets(geom({}), [[9, 0, 0.4], [5, 0, 0.4], [-3, 0, 0]]), 0, all);
  assert.deepEqual([met?.instance, met?.body, met?.miss], [1, 0, 0]);
  assert.ok(Math.abs((met?.point[0] ?? 0) - 4.9) < 1e-5);
  const box = pick(forward, targets(geom({ shape: "box", size: [1, 0.2, 0.3] }), [[5, 0.1, -0.2]]), 0, all);
  assert.ok(Math.abs((box?.distance ?? 0) - 4) < 1e-5);
  assert.equal(pick(forward, targets(geom({ shape: "box", size: [1, 0.2, 0.3] }), [[5, 0.5, 0]]), 0, all), undefined);
});

test("a near miss counts within the margin, but never before a hit; hidden and unwanted bodies do not", () => {
  const ball = geom({ shape: "sphere", size: [0.1] });
  const aside = targets(ball, [[5, 0.3, 0]]);
  assert.equal(pick(forward, aside, 0.02, all), undefined);
  const met = pick(forward, aside, 0.05, all);
  assert.ok(Math.abs((met?.miss ?? 0) - 0.2) < 1e-5);
  assert.ok(Math.abs((met?.point[1] ?? 0) - 0.2) < 1e-5);
  assert.equal(pick(forward, targets(ball, [[5, 0.3, 0], [9, 0, 0]]), 0.05, all)?.instance, 1);
  assert.equal(pick(forward, targets(ball, [[9, 0, 0]]), 0.05, () => false), undefined);
  const [hidden] = targets(ball, [[9, 0, 0]]);
  hidden?.matrices.fill(0);
  assert.equal(pick(forward, hidden === undefined ? [] : [hidden], 0.05, all), undefined);
});

function meshFile(vertices: number[], triangles: number[], magic = "DYM1"): ArrayBuffer {
  const data = new ArrayBuffer(12 + (vertices.length + triangles.length) * 4);
  const view = new DataView(data);
  [...magic].forEach((letter, i) => view.setUint8(i, letter.charCodeAt(0)));
  view.setUint32(4, vertices.length / 3, true);
  view.setUint32(8, triangles.length / 3, true);
  vertices.forEach((value, i) => view.setFloat32(12 + i * 4, value, true));
  triangles.forEach((value, i) => view.setUint32(12 + (vertices.length + i) * 4, value, true));
  return data;
}

test("a mesh file is read, a damaged one refused", () => {
  const corners = [0, 0, 0, 1, 0, 0, 0, 1, 0];
  const { vertices, triangles } = parseMesh(meshFile(corners, [0, 1, 2]));
  assert.deepEqual([[...vertices], [...triangles]], [corners, [0, 1, 2]]);
  for (const [data, words] of [
    [meshFile(corners, [0, 1, 2], "DYM2"), /no mesh file/],
    [new ArrayBuffer(4), /no mesh file/],
    [meshFile(corners, [0, 1, 2]).slice(0, 40), /has 60 bytes, not 40/],
    [meshFile(corners, [0, 1, 3]), /names a vertex/],
    [meshFile([Number.NaN, ...corners.slice(1)], [0, 1, 2]), /not a finite number/],
  ] as [ArrayBuffer, RegExp][]) {
    assert.throws(() => parseMesh(data), words);
  }
});
