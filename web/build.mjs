// Builds the page into src/drillyard/studio/static/ (committed, shipped in the wheel), or the tests into .test-build/.
// The output depends only on the sources and the lock file: no hashes of time, no source maps, no absolute paths.
import { context, build } from "esbuild";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../src/drillyard/studio/static");
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
  });
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
  await writeFile(join(out, "licenses.txt"), await licences());
  if (mode === "--watch") {
    await (await context(options)).watch();
  } else {
    await build(options);
    for (const name of ["app.js", "app.css"]) {
      const bytes = await readFile(join(out, name));
      const packed = gzipSync(bytes, { level: 9 }).length;
      console.log(`${name} ${(bytes.length / 1024).toFixed(1)} KB, gzipped ${(packed / 1024).toFixed(1)} KB`);
    }
  }
}

/** The licences of what the bundle contains, as they ask for. */
async function licences() {
  const manifest = JSON.parse(await readFile(join(here, "package.json"), "utf8"));
  const parts = [];
  for (const name of Object.keys(manifest.dependencies).sort()) {
    const folder = join(here, "node_modules", name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence file`);
    const text = (await readFile(join(folder, file), "utf8")).trim();
    parts.push(`${name} ${manifest.dependencies[name]}\n\n${text}\n`);
  }
  return parts.join(`\n${"-".repeat(80)}\n\n`);
}
