// An esbuild plugin: the official JavaScript of MuJoCo, whose two places that write code as text call ours instead.
// So a page needs no 'unsafe-eval' in its policy. The WebAssembly itself is not touched.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ours = join(dirname(fileURLToPath(import.meta.url)), "src/live/robot/invoker.ts");

const CHANGES = [
  [
    /let \[args, invokerFnBody\] = createJsInvoker\([^)]*\);\s*var invokerFn = new Function\([^)]*\)\(\.\.\.closureArgs\);/,
    `var invokerFn = drillyardInvoker({ name: humanName, types: argTypes, method: isClassMethodFunc, returns,
        stacked: needsDestructorStack, least: minArgs, invoker: cppInvokerFunc, target: cppTargetFunc,
        runDestructors, throwBindingError, checkArgCount });`,
  ],
  [
    /var invokerFunction = new Function\(\.\.\.params, functionBody\)\(\.\.\.args\);/,
    "var invokerFunction = drillyardCaller(retType, types, kind, emval_returnValue);",
  ],
];

/** Fails the build when MuJoCo's file is not the one we know. */
export function evalFree() {
  return {
    name: "eval-free",
    setup(build) {
      // Only reached under Node.
      build.onResolve({ filter: /^module$/ }, () => ({ path: "module", external: true }));
      build.onLoad({ filter: /@mujoco[\\/]mujoco[\\/]mujoco\.js$/ }, async ({ path }) => {
        let text = await readFile(path, "utf8");
        for (const [pattern, replacement] of CHANGES) {
          if (!pattern.test(text)) throw new Error(`${path} has no ${pattern}; another version of MuJoCo needs another change`);
          text = text.replace(pattern, () => replacement);
        }
        // A script in one file has no address; nothing is looked up beside it, because the WebAssembly is given.
        text = text.replaceAll("import.meta.url", JSON.stringify("file:///"));
        if (/new Function\b|\beval\(/.test(text)) throw new Error(`${path} still writes code as text`);
        return { contents: `import { drillyardCaller, drillyardInvoker } from ${JSON.stringify(ours)};\n${text}`, loader: "js" };
      });
    },
  };
}
