// The official MuJoCo in WebAssembly: loaded from bytes that are given, one thread, no fetch, no shared memory.
import start, { type MainModule, type MjModel } from "@mujoco/mujoco";
import { LiveError } from "../engine";

export type Mujoco = MainModule;

let loading: Promise<Mujoco> | undefined;

/**
 * The engine; loaded once for all robots of a page, a worker or a process.
 *
 * `wasm`: the bytes of mujoco.wasm, checked by the caller. Throws a LiveError where WebAssembly cannot run.
 */
export function loadMujoco(wasm: Uint8Array): Promise<Mujoco> {
  loading ??= start({ wasmBinary: wasm, print: silent, printErr: silent }).catch((reason: unknown) => {
    loading = undefined;
    throw new LiveError(`The physics engine does not start in this browser: ${firstLine(reason)}.`);
  });
  return loading;
}

/**
 * A compiled model, the caller's to delete.
 *
 * `files`: by the names that the model says. Throws a LiveError with MuJoCo's complaint.
 */
export function compileModel(mujoco: Mujoco, xml: string, files: ReadonlyMap<string, Uint8Array>): MjModel {
  const folder = new mujoco.MjVFS();
  try {
    for (const [name, bytes] of files) folder.addBuffer(name, bytes);
    return mujoco.MjModel.from_xml_string(xml, folder);
  } catch (reason) {
    throw new LiveError(`MuJoCo cannot read the model of this page: ${firstLine(reason)}.`);
  } finally {
    folder.delete();
  }
}

/** MuJoCo's own words for what went wrong. */
export function firstLine(reason: unknown): string {
  const text = reason instanceof Error ? reason.message : String(reason);
  const lines = text.replace(/^MuJoCo Error: (Loading error: )?/, "").split("\n");
  return lines.slice(0, 2).join(", ").trim().replace(/[.,]+$/, "").slice(0, 300);
}

function silent(): void {}
