// Asks for the timeline of a run about twice a second while somebody looks at it, and only while the run lives.
import type { Timeline } from "../generated/contracts";
import { Refusal, type Connection } from "../net/connection";
import { TimelineBook } from "../state/timeline";

const ASK_MS = 450;
const RETRY_MS = 2000;

export class TimelineWatch {
  readonly book: TimelineBook;
  /** Why nothing comes, in a sentence; empty while all is well. */
  trouble = "";
  private timer = 0;
  private ended = false;

  constructor(
    private readonly connection: Connection,
    runId: string,
    private readonly heard: () => void,
  ) {
    this.book = new TimelineBook(runId);
    void this.ask();
  }

  end(): void {
    this.ended = true;
    window.clearTimeout(this.timer);
  }

  private async ask(): Promise<void> {
    let wait = ASK_MS;
    try {
      const { runId, sinceS } = this.book;
      const data = await this.connection.ask({ type: "get_timeline", run_id: runId, since_s: sinceS });
      if (this.ended) return;
      this.book.take(data as unknown as Timeline, performance.now());
      this.trouble = "";
    } catch (error) {
      if (this.ended) return;
      // A run that starts listens to nobody yet.
      this.trouble = error instanceof Refusal && error.code !== "unavailable" ? error.message : "";
      if (this.trouble !== "") wait = RETRY_MS;
    }
    this.heard();
    this.timer = window.setTimeout(() => void this.ask(), wait);
  }
}
