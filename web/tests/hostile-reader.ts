// Reads bundles and addresses as the page does, one a line of stdin, and says what became of each: for the benchmark
// `hostile`, which sends broken ones. {"html"} or {"fragment", "html"} in, {"kind", "words"} out. With the path of
// mujoco.wasm as its argument it plays robots too, by that one in the place of the bundle's own.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { makeEngine } from "../src/bundle/make";
import { policyOf } from "../src/bundle/link";
import { Bundle } from "../src/bundle/open";
import { LiveError } from "../src/live/engine";

interface Wanted {
  readonly html: string;
  readonly fragment?: string;
}

const TICKS = 3;
const WASM = "mujoco.wasm";
const given = process.argv[2];
const engineBytes = given === undefined ? undefined : new Uint8Array(readFileSync(given));

/** Text of the script element with this id, as src/live/node.ts finds it. */
function element(html: string, id: string): string | undefined {
  const begin = html.indexOf(` id="${id}">`);
  if (begin < 0) return undefined;
  const start = html.indexOf(">", begin) + 1;
  const end = html.indexOf("</script>", start);
  return html.slice(start, end < 0 ? html.length : end);
}

async function look({ html, fragment }: Wanted): Promise<string> {
  const bundle = new Bundle((id) => element(html, id));
  const { manifest } = bundle;
  if (fragment !== undefined) {
    await policyOf(fragment, manifest.env);
    return "link_read";
  }
  let words = "manifest_read";
  for (const { name } of manifest.parts) if (name !== WASM) await bundle.part(name);
  words += " parts_read";
  const { kind } = manifest.content;
  if (kind === "replay" || (kind === "robot" && engineBytes === undefined)) return words;
  const engine = await makeEngine(manifest, (name) => (name === WASM && engineBytes !== undefined ? Promise.resolve(engineBytes) : bundle.part(name)));
  engine.reset(1);
  for (let tick = 0; tick < TICKS; tick++) engine.tick();
  engine.dispose();
  return `${words} played`;
}

const { stdin } = process as unknown as { stdin: unknown };
for await (const line of createInterface({ input: stdin })) {
  let told: { kind: string; words: string };
  try {
    told = { kind: "accepted", words: await look(JSON.parse(line) as Wanted) };
  } catch (reason) {
    const sentence = reason instanceof LiveError;
    told = { kind: sentence ? "refused" : "fault", words: sentence ? reason.message : String((reason as Error)?.stack ?? reason) };
  }
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
