import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHalf, hasPolicy, policyOf } from "../src/bundle/link";
import { base64, ENV, gzip, sentenceOf, SPEC, TRAINING } from "./bundles";

const LINK = { v: 1, env_id: ENV.id, name: "linked", spec: SPEC, precision: "float32", training: TRAINING };

async function fragmentOf(link: unknown, numbers: ArrayBuffer): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(link));
  const bytes = new Uint8Array(4 + json.length + numbers.byteLength);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  bytes.set(new Uint8Array(numbers), 4 + json.length);
  return `#policy=${base64(await gzip(bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

const NUMBERS = Float32Array.of(0, 0, 1, 1, 0.5, -0.25, 0.125, 0);

test("a policy in the address is read with its numbers", async () => {
  const fragment = await fragmentOf(LINK, NUMBERS.buffer);
  assert.ok(hasPolicy(fragment));
  const { link, numbers } = await policyOf(fragment, ENV);
  assert.equal(link.name, "linked");
  assert.deepEqual([...numbers], [...NUMBERS]);
});

test("halves are read as halves", async () => {
  const halves = Uint16Array.of(0x3c00, 0xb800, 0x0001, 0x7bff, 0x8000, 0x3555);
  assert.deepEqual([...fromHalf(new Uint8Array(halves.buffer))], [1, -0.5, Math.fround(2 ** -24), 65504, -0, Math.fround(0.333251953125)]);
  const { numbers } = await policyOf(await fragmentOf({ ...LINK, precision: "float16" }, halves.buffer), ENV);
  assert.equal(numbers.length, 6);
});

test("what does not fit, or is no policy, is one sentence", async () => {
  const nan = Float32Array.of(Number.NaN);
  for (const [link, numbers, words] of [
    [{ ...LINK, env_id: "Other-v1" }, NUMBERS.buffer, /plays Other-v1, not Test/],
    [{ ...LINK, spec: { ...SPEC, obs_size: 3 } }, NUMBERS.buffer, /takes 3 numbers/],
    [{ ...LINK, v: 9 }, NUMBERS.buffer, /newer Drillyard/],
    [{ ...LINK, precision: "text" }, NUMBERS.buffer, /precision is not one of/],
    [LINK, nan.buffer, /not finite/],
    [LINK, new ArrayBuffer(3), /cannot be read/],
  ] as const) {
    assert.match(await sentenceOf(async () => policyOf(await fragmentOf(link, numbers), ENV)), words);
  }
  for (const bad of ["#policy=", "#policy=!!!", "#policy=AAAA", `#policy=${"A".repeat(70_000)}`]) {
    assert.match(await sentenceOf(() => policyOf(bad, ENV)), /the page plays its own/);
  }
  assert.ok(!hasPolicy("#about"));
});
