// One WebSocket: commands with answers, pushes and frames to listeners, reconnection with words for the user.
import type { AnyCommand, AnyPush, Answer, RunLimits, RunRequest, RunResources, StartTraining } from "../generated/contracts";
import { backoffMs } from "./backoff";

export type LinkState =
  | { kind: "connecting" }
  | { kind: "open" }
  | { kind: "waiting"; retryAtMs: number; attempt: number; why: string }
  | { kind: "refused"; why: string };

/** A command without the fields that the connection fills in. */
export type Request = Sendable<AnyCommand>;

/** What is asked for; the rest is as usual. */
export type Asked = Pick<RunRequest, "env_id"> &
  Partial<Omit<RunRequest, "limits" | "resources">> & { limits?: Partial<RunLimits>; resources?: Partial<RunResources> };

type Sendable<C> = C extends StartTraining
  ? { type: C["type"]; request: Asked }
  : C extends AnyCommand
    ? Omit<C, "id" | "v">
    : never;

/** The answer was an error; the message is the sentence for the user. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

export interface Listener {
  push(message: Exclude<AnyPush, Answer>): void;
  frame(data: ArrayBuffer): void;
  link(state: LinkState): void;
}

const ANSWER_TIMEOUT_MS = 20_000;
/** What starts or ends processes takes longer: a worker may ask for five minutes to stop. */
const SLOW_MS: Readonly<Partial<Record<Request["type"], number>>> = {
  stop_training: 330_000,
  delete_run: 90_000,
  start_training: 90_000,
  resume_run: 90_000,
  watch_show: 60_000,
  select_env: 60_000,
  keep_model: 60_000,
  export_model: 70_000,
  make_share: 700_000,
  open_stage: 60_000,
  list_workers: 60_000,
  open_comparison: 120_000,
  compare_again: 60_000,
  close_comparison: 60_000,
  save_comparison: 60_000,
  assign: 60_000,
  try_model: 120_000,
};
const CONNECT_TIMEOUT_MS = 8_000;

interface Waiting {
  resolve(data: Answer["data"]): void;
  reject(error: Refusal): void;
  timer: ReturnType<typeof setTimeout>;
}

export class Connection {
  state: LinkState = { kind: "connecting" };
  private socket: WebSocket | undefined;
  private nextId = 1;
  private attempt = 0;
  private readonly waiting = new Map<number, Waiting>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly url: string,
    private readonly listener: Listener,
    private readonly whyClosed: () => Promise<{ why: string; final: boolean }>,
  ) {}

  open(): void {
    clearTimeout(this.timer);
    this.set({ kind: "connecting" });
    const socket = new WebSocket(this.url);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    const giveUp = setTimeout(() => socket.close(), CONNECT_TIMEOUT_MS);
    socket.onopen = () => {
      clearTimeout(giveUp);
      this.attempt = 0;
      this.set({ kind: "open" });
    };
    socket.onmessage = (event: MessageEvent<unknown>) => {
      if (event.data instanceof ArrayBuffer) this.listener.frame(event.data);
      else if (typeof event.data === "string") this.text(event.data);
    };
    socket.onclose = () => {
      clearTimeout(giveUp);
      if (this.socket === socket) void this.closed();
    };
  }

  /** Connect at once instead of waiting for the next attempt. */
  retryNow(): void {
    if (this.state.kind === "waiting" || this.state.kind === "refused") this.open();
  }

  /** Send a command; the promise gives the answer's data or a Refusal with a sentence. */
  ask(request: Request): Promise<Answer["data"]> {
    const socket = this.socket;
    if (socket === undefined || socket.readyState !== WebSocket.OPEN) {
      return Promise.reject(new Refusal("unavailable", "Not connected to the studio just now; try again in a moment."));
    }
    const id = this.nextId++;
    const limitMs = SLOW_MS[request.type] ?? ANSWER_TIMEOUT_MS;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Refusal("timed_out", `The studio did not answer "${request.type}" within ${limitMs / 1000} s; try again.`));
      }, limitMs);
      this.waiting.set(id, { resolve, reject, timer });
      socket.send(JSON.stringify({ ...request, id }));
    });
  }

  /** Send a command whose answer does not matter (held keys, drags); silently nothing while disconnected. */
  tell(request: Request): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify({ ...request, id: 0 }));
  }

  bytes(data: ArrayBuffer): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(data);
  }

  private text(data: string): void {
    let message: AnyPush;
    try {
      message = JSON.parse(data) as AnyPush;
    } catch {
      return; // A text that is not JSON is no message of ours; the next one may be.
    }
    if (message.type !== "answer") {
      this.listener.push(message);
      return;
    }
    const waiting = this.waiting.get(message.id);
    if (waiting === undefined) return;
    this.waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.ok) waiting.resolve(message.data ?? {});
    else waiting.reject(new Refusal(message.code, message.error || "The studio refused this without saying why."));
  }

  private async closed(): Promise<void> {
    for (const waiting of this.waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.reject(new Refusal("unavailable", "The connection to the studio broke before it answered."));
    }
    this.waiting.clear();
    const attempt = this.attempt++;
    const delay = backoffMs(attempt, Math.random());
    this.set({ kind: "waiting", retryAtMs: performance.now() + delay, attempt, why: "" });
    this.timer = setTimeout(() => this.open(), delay);
    const { why, final } = await this.whyClosed();
    if (this.state.kind !== "waiting") return;
    if (final) {
      clearTimeout(this.timer);
      this.set({ kind: "refused", why });
    } else {
      this.set({ ...this.state, why });
    }
  }

  private set(state: LinkState): void {
    this.state = state;
    this.listener.link(state);
  }
}
