import assert from "node:assert/strict";
import { test } from "node:test";
import { readManifest } from "../src/bundle/manifest";
import { Bundle } from "../src/bundle/open";
import { digestOf, sha256 } from "../src/bundle/sha256";
import { ENV, manifestOf, pageOf, sentenceOf } from "./bundles";

const BYTES = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256);

test("our SHA-256 says what the browser's says", async () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const bytes = BYTES.slice(0, length);
    assert.equal(sha256(bytes), await digestOf(bytes), `${length} bytes`);
  }
  assert.equal(sha256(new TextEncoder().encode("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a part comes out as it went in", async () => {
  const bundle = new Bundle(await pageOf(manifestOf(BYTES), { policy: BYTES }));
  assert.deepEqual(await bundle.part("policy"), BYTES);
  assert.equal(bundle.manifest.title, "A test");
});

test("parts that are missing, longer, shorter, other or no gzip are refused with a sentence", async () => {
  const manifest = manifestOf(BYTES);
  const other = BYTES.slice();
  other[17]! ^= 1;
  const longer = new Uint8Array(BYTES.length + 1);
  for (const [parts, words] of [
    [{}, /part policy is missing/],
    [{ policy: other }, /not what it was/],
    [{ policy: longer }, /cannot be unpacked/],
    [{ policy: BYTES.slice(1) }, /not what it was/],
  ] as const) {
    const bundle = new Bundle(await pageOf(manifest, parts as Record<string, Uint8Array>));
    assert.match(await sentenceOf(() => bundle.part("policy")), words);
  }
  const texts: Record<string, string> = { drillyard: JSON.stringify(manifest), "part-policy": "H4sIAAAA%%%" };
  assert.match(await sentenceOf(() => new Bundle((id) => texts[id]).part("policy")), /cannot be unpacked/);
  assert.match(await sentenceOf(async () => new Bundle(await pageOf(manifest, {})).part("other")), /part other is missing/);
});

test("an engine other than the published one is refused", async () => {
  const manifest = manifestOf(BYTES, { parts: [{ name: "mujoco.wasm", bytes: BYTES.length, digest: sha256(BYTES) }], policies: [], players: [] });
  const bundle = new Bundle(await pageOf(manifest, { "mujoco.wasm": BYTES }));
  assert.match(await sentenceOf(() => bundle.part("mujoco.wasm")), /refuses to run: .* is not MuJoCo/);
});

test("a page without a manifest, or with another version, says so", async () => {
  assert.match(await sentenceOf(() => new Bundle(() => undefined)), /holds no bundle/);
  assert.match(await sentenceOf(() => readManifest("{")), /cannot be read/);
  assert.match(await sentenceOf(() => readManifest("[]")), /not a set of fields/);
  assert.match(await sentenceOf(() => readManifest(JSON.stringify({ v: 2 }))), /newer Drillyard/);
  assert.match(await sentenceOf(() => readManifest(JSON.stringify({ v: "1" }))), /damaged/);
});

test("every field that is wrong is named in one sentence", async () => {
  const geom = { ...ENV.scene.bodies[0].geoms[0], colour: "red" };
  const scene = { ...ENV.scene, bodies: [{ ...ENV.scene.bodies[0], geoms: [geom] }] };
  for (const [change, words] of [
    [{ title: 3 }, /title is not a text/],
    [{ env: { ...ENV, simulation_rate_hz: 0 } }, /env.simulation_rate_hz is not a number from/],
    [{ env: { ...ENV, scene } }, /env.scene.bodies\[0\].geoms\[0\].colour is not a colour/],
    [{ content: { kind: "code" } }, /content.kind is not robot, drill or replay/],
    [{ content: { kind: "constructor" } }, /content.kind is not/],
    [{ policies: "none" }, /policies is not a list/],
    [{ parts: [] }, /part policy is not listed/],
    [{ parts: [...manifestOf(BYTES).parts, ...manifestOf(BYTES).parts] }, /two parts named policy/],
    [{ parts: [{ name: "policy", bytes: 1e12, digest: sha256(BYTES) }] }, /parts\[0\].bytes is not a whole number/],
    [{ parts: [{ name: "policy", bytes: 1, digest: "zz" }] }, /parts\[0\].digest is not a SHA-256/],
    [{ meshes: [] }, /meshes is not a set of fields/],
    [{ licences: undefined }, /licences is not a list/],
  ] as const) {
    assert.match(await sentenceOf(() => readManifest(JSON.stringify({ ...manifestOf(BYTES), ...change }))), words);
  }
});

test("a manifest that was cut, or changed anywhere, is read or refused, and never more than that", async () => {
  const json = JSON.stringify(manifestOf(BYTES));
  let state = 7;
  const next = (below: number): number => (state = (state * 48271) % 2147483647) % below;
  let refused = 0;
  for (let i = 0; i < 2000; i++) {
    const at = next(json.length);
    const changed = next(4) === 0 ? json.slice(0, at) : json.slice(0, at) + '"{}[]:,0-x\\'.charAt(next(11)) + json.slice(at + 1 + next(3));
    if ((await sentenceOf(() => readManifest(changed))) !== "") refused += 1;
  }
  assert.ok(refused > 1000, `${refused} of 2000 were refused`);
});
