// "Measure here": whole episodes in a worker made of this page's own script, so that the picture goes on.
import type { BundleManifest, Measurement } from "../generated/contracts";
import { LiveError } from "../live/engine";
import { measure } from "../live/measure";
import type { Bundle } from "./open";
import { makeEngine, playerOf } from "./make";

interface Task {
  manifest: BundleManifest;
  parts: Record<string, Uint8Array>;
  players: readonly string[];
  episodes: number;
  firstSeed: number;
}

type Report = { done: number } | { result: Measurement } | { sentence: string };

export const NO_WORKER = "This browser starts no worker for a page like this one, so nothing can be measured here.";

/** In the page: measure in a worker; `stop` ends it. Rejects with a LiveError of one sentence. */
export class Measurer {
  private worker: Worker | undefined;

  /** `script`: text of this page's own script. */
  constructor(
    private readonly script: string,
    private readonly bundle: Bundle,
  ) {}

  async measure(players: readonly string[], episodes: number, firstSeed: number, onProgress: (done: number) => void): Promise<Measurement> {
    this.stop();
    const { manifest } = this.bundle;
    const parts: Record<string, Uint8Array> = {};
    for (const { name } of manifest.parts) if (!Object.values(manifest.meshes).includes(name)) parts[name] = await this.bundle.part(name);
    const task: Task = { manifest, parts, players, episodes, firstSeed };
    const worker = this.start();
    try {
      return await new Promise<Measurement>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Report>) => {
          if ("done" in data) onProgress(data.done);
          else if ("result" in data) resolve(data.result);
          else reject(new LiveError(data.sentence));
        };
        worker.onerror = (event) => {
          event.preventDefault();
          reject(new LiveError(NO_WORKER));
        };
        worker.postMessage(task);
      });
    } finally {
      worker.terminate();
    }
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  private start(): Worker {
    if (this.script === "") throw new LiveError(NO_WORKER);
    const url = URL.createObjectURL(new Blob([this.script], { type: "text/javascript" }));
    try {
      this.worker = new Worker(url);
      return this.worker;
    } catch {
      throw new LiveError(NO_WORKER);
    } finally {
      // The worker has begun to read it; without this the text stays in memory.
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    }
  }
}

/** In the worker: wait for a task, report, end. */
export function serve(): void {
  const port = globalThis as unknown as { onmessage: ((event: MessageEvent<Task>) => void) | null; postMessage(report: Report): void };
  port.onmessage = ({ data }) => {
    void work(data, (report) => port.postMessage(report));
  };
}

async function work({ manifest, parts, players, episodes, firstSeed }: Task, report: (report: Report) => void): Promise<void> {
  try {
    const engine = await makeEngine(manifest, async (name) => {
      const bytes = parts[name];
      if (bytes === undefined) throw new LiveError(`This page is damaged: its part ${name} is missing.`);
      return bytes;
    });
    players.forEach((name, agent) => engine.seat(agent, playerOf(name)));
    const found = measure(engine, episodes, firstSeed, (done: number) => report({ done }));
    engine.dispose();
    const { mean, std, low, high, mean_length } = found;
    const name = manifest.content.kind === "robot" ? `MuJoCo ${MUJOCO_VERSION} (WebAssembly)` : "Drillyard (TypeScript)";
    report({ result: { where: "browser", engine: name, episodes, first_seed: firstSeed, mean, std, low, high, mean_length } });
  } catch (error) {
    report({ sentence: error instanceof LiveError ? error.message : "The measurement broke off: the simulation could not go on." });
  }
}
