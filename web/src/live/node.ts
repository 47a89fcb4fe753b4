// The page's engines under Node: `node measure.mjs BUNDLE [EPISODES [SEED]]` prints a Measurement as one line of JSON.
// BUNDLE is an HTML file, or a folder with manifest.json and a file a part, unpacked. One sentence on stderr if it fails.
import { existsSync, readFileSync, statSync } from "node:fs";
import { makeEngine, type Parts } from "../bundle/make";
import { readManifest } from "../bundle/manifest";
import { Bundle } from "../bundle/open";
import type { BundleManifest, Measurement } from "../generated/contracts";
import { LiveError } from "./engine";
import { measure } from "./measure";

const USUAL_EPISODES = 20;
const MOST_EPISODES = 100_000;

interface Opened {
  readonly manifest: BundleManifest;
  readonly part: Parts;
}

/** Throws a LiveError of one sentence. */
function open(target: string): Opened {
  if (!existsSync(target)) throw new LiveError(`There is no bundle ${target}.`);
  const isFolder = statSync(target).isDirectory();
  const described = `${target}/manifest.json`;
  if (isFolder && existsSync(described) && !existsSync(`${target}/index.html`)) {
    const manifest = readManifest(readFileSync(described, "utf8"));
    return { manifest, part: (name) => Promise.resolve(readPart(target, manifest, name)) };
  }
  const file = isFolder ? `${target}/index.html` : target;
  if (!existsSync(file)) throw new LiveError(`There is no bundle in ${target}: it has neither manifest.json nor index.html.`);
  const html = readFileSync(file, "utf8");
  return new Bundle((id) => element(html, id));
}

function readPart(folder: string, manifest: BundleManifest, name: string): Uint8Array {
  if (!manifest.parts.some((part) => part.name === name)) throw new LiveError(`This bundle has no part ${name}.`);
  // A copy: small files of Node lie in one buffer that they share.
  return new Uint8Array(readFileSync(`${folder}/${name}`));
}

/** Text of the script element with this id. */
function element(html: string, id: string): string | undefined {
  const begin = html.indexOf(` id="${id}">`);
  if (begin < 0) return undefined;
  const start = html.indexOf(">", begin) + 1;
  const end = html.indexOf("</script>", start);
  return html.slice(start, end < 0 ? html.length : end);
}

function whole(text: string | undefined, usual: number, what: string): number {
  const value = text === undefined ? usual : Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new LiveError(`${what} must be a whole number of 0 or more, not ${text ?? ""}.`);
  return value;
}

async function main(): Promise<void> {
  const [target, count, seed] = process.argv.slice(2);
  if (target === undefined) throw new LiveError("Name a bundle: node measure.mjs BUNDLE [EPISODES [SEED]].");
  const episodes = Math.min(Math.max(whole(count, USUAL_EPISODES, "The number of episodes"), 1), MOST_EPISODES);
  const firstSeed = whole(seed, 0, "The seed");
  const { manifest, part } = open(target);
  const engine = await makeEngine(manifest, part);
  const started = performance.now();
  const { mean, std, low, high, mean_length, returns } = measure(engine, episodes, firstSeed);
  const seconds = (performance.now() - started) / 1000;
  engine.dispose();
  const name = manifest.content.kind === "robot" ? `MuJoCo ${MUJOCO_VERSION} (WebAssembly)` : "Drillyard (TypeScript)";
  const found: Measurement = { where: "browser", engine: name, episodes, first_seed: firstSeed, mean, std, low, high, mean_length };
  process.stdout.write(`${JSON.stringify({ ...found, returns, seconds })}\n`);
}

main().catch((reason: unknown) => {
  const sentence = reason instanceof LiveError ? reason.message : `The simulation could not go on: ${String(reason)}`;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});
