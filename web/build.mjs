// Builds the studio's page into src/drillyard/studio/static/ and the page of bundles into src/drillyard/sharing/page/
// (both committed, shipped in the wheel), or the tests into .test-build/. `--page DIR` builds the page of bundles alone.
// The output depends only on the sources and the lock file: no hashes of time, no source maps, no absolute paths.
import { context, build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { evalFree } from "./eval-free.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../src/drillyard/studio/static");
const pageOut = join(here, "../src/drillyard/sharing/page");
const STUDIO_PACKAGES = ["preact", "three", "uplot"];
const PAGE_PACKAGES = ["@mujoco/mujoco", "preact", "three"];
const mode = process.argv[2] ?? "";

if (mode === "--tests") {
  const tests = join(here, "tests");
  const target = join(here, ".test-build");
  await rm(target, { recursive: true, force: true });
  const entries = (await readdir(tests)).filter((name) => name.endsWith(".test.ts")).sort();
  await build({
    absWorkingDir: here,
    entryPoints: entries.map((name) => join("tests", name)),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outdir: ".test-build",
    logLevel: "warning",
    ...(await mujoco()),
  });
} else if (mode === "--page") {
  await buildPage(resolve(process.argv[3] ?? pageOut));
} else {
  const options = {
    absWorkingDir: here,
    entryPoints: { app: "src/main.tsx" },
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022"],
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    charset: "utf8",
    outdir: out,
    logLevel: "warning",
  };
  await mkdir(out, { recursive: true });
  for (const name of await readdir(join(here, "public"))) await copyFile(join(here, "public", name), join(out, name));
  await writeFile(join(out, "licenses.txt"), await licences(STUDIO_PACKAGES));
  if (mode === "--watch") {
    await (await context(options)).watch();
  } else {
    await build(options);
    await weigh(out, ["app.js", "app.css"]);
    if ((await readFile(join(out, "app.js"), "utf8")).includes("mj_step")) throw new Error("MuJoCo got into the studio's page");
    await buildPage(pageOut);
  }
}

/** The page of bundles: a script and a style to be put into a file, MuJoCo to be put in as a part, the licences. */
async function buildPage(target) {
  await mkdir(target, { recursive: true });
  const common = { absWorkingDir: here, bundle: true, minify: true, target: ["es2022"], legalComments: "none", charset: "utf8", logLevel: "warning" };
  const engine = await mujoco();
  await build({
    ...common,
    ...engine,
    entryPoints: { player: "src/bundle/main.tsx" },
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir: target,
  });
  // The same engines under Node, for the one who makes a bundle to measure what the page plays.
  if (existsSync(join(here, "src/live/node.ts"))) {
    await build({ ...common, ...engine, entryPoints: { measure: "src/live/node.ts" }, format: "esm", platform: "node", outdir: target, outExtension: { ".js": ".mjs" } });
  }
  // Inside a page these end or hide a script, wherever they stand in it.
  const script = await readFile(join(target, "player.js"), "utf8");
  for (const word of ["</script", "<script", "<!--"]) {
    if (script.toLowerCase().includes(word)) throw new Error(`player.js says ${word}, which cannot stand inside a page`);
  }
  await copyFile(join(here, "node_modules/@mujoco/mujoco/mujoco.wasm"), join(target, "mujoco.wasm"));
  await writeFile(join(target, "licenses.txt"), await licences(PAGE_PACKAGES));
  await weigh(target, ["player.js", "player.css", "mujoco.wasm"]);
}

/** What bundles of MuJoCo need: its digest, and its glue without code as text. */
async function mujoco() {
  const bytes = await readFile(join(here, "node_modules/@mujoco/mujoco/mujoco.wasm"));
  const { version } = JSON.parse(await readFile(join(here, "node_modules/@mujoco/mujoco/package.json"), "utf8"));
  return {
    plugins: [evalFree()],
    define: {
      MUJOCO_DIGEST: JSON.stringify(createHash("sha256").update(bytes).digest("hex")),
      MUJOCO_VERSION: JSON.stringify(version),
    },
  };
}

async function weigh(folder, names) {
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    const packed = gzipSync(bytes, { level: 9 }).length;
    console.log(`${name} ${(bytes.length / 1024).toFixed(1)} KB, gzipped ${(packed / 1024).toFixed(1)} KB`);
  }
}

/** The licences of these packages, as they ask for. */
async function licences(names) {
  const manifest = JSON.parse(await readFile(join(here, "package.json"), "utf8"));
  const parts = [];
  for (const name of names) {
    const folder = join(here, "node_modules", name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = (await readFile(file === undefined ? await standIn(folder) : join(folder, file), "utf8")).trim();
    parts.push(`${name} ${manifest.dependencies[name]}\n\n${text}\n`);
  }
  return parts.join(`\n${"-".repeat(80)}\n\n`);
}

/** The text of the licence that a package names without having it. */
async function standIn(folder) {
  const { name, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = join(here, "licences", `${license}.txt`);
  if (!existsSync(file)) throw new Error(`${name} has no licence file, and web/licences has no ${license}.txt`);
  return file;
}
