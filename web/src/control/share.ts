// Links to give away: made, listed, copied, deleted.
import type { Answer, ShareInfo, ShareProgress } from "../generated/contracts";
import { Refusal, type Connection, type Request } from "../net/connection";
import { MAX_TITLE, type Made, type ShareTarget } from "../state/share";
import { store } from "../state/store";

interface House {
  attempt(request: Request): Promise<Answer["data"] | undefined>;
  toast(level: string, message: string): void;
}

export class Share {
  constructor(
    private readonly connection: Connection,
    private readonly house: House,
  ) {}

  /** Open the dialog: for something to be shared, or for what was shared before. */
  open(target: ShareTarget | "list"): void {
    store.set({ sharing: target, made: undefined, shareFault: "" });
    void this.load();
  }

  close(): void {
    store.set({ sharing: undefined });
  }

  /** Make a page of it. The dialog may be closed meanwhile. */
  async make(target: ShareTarget, title: string): Promise<void> {
    const { run_id, checkpoint, replay } = target;
    store.set({ made: undefined, shareFault: "", making: { sentence: "", sinceMs: performance.now(), mine: true } });
    try {
      const kind = replay === "" ? "live" : "replay";
      const data = await this.connection.ask({ type: "make_share", kind, run_id, checkpoint, replay, title: title.trim().slice(0, MAX_TITLE) });
      const made = { share: data["share"] as ShareInfo, url: String(data["url"]), notice: String(data["notice"] ?? "") } satisfies Made;
      if (store.state.sharing === target) store.set({ made });
      else this.house.toast("info", `The page of ${target.name} is ready: press Share to find its link.`);
      await this.load();
    } catch (error) {
      const sentence = error instanceof Refusal ? error.message : String(error);
      if (store.state.sharing === target) store.set({ shareFault: sentence });
      else this.house.toast("error", sentence);
    } finally {
      store.set({ making: undefined });
    }
  }

  /** The studio says how far a share is, which this page or another asked for. */
  heard({ sentence, done }: ShareProgress): void {
    const { making, sharing } = store.state;
    if (!done) store.set({ making: { sinceMs: making?.sinceMs ?? performance.now(), mine: making?.mine ?? false, sentence } });
    else if (making?.mine !== true) {
      store.set({ making: undefined });
      if (sharing !== undefined) void this.load();
    }
  }

  async load(): Promise<void> {
    const data = await this.house.attempt({ type: "list_shares" });
    if (data === undefined) return;
    const shares = (data["shares"] as ShareInfo[] | undefined) ?? [];
    store.set({ shared: { shares, public: data["public"] === true, address: String(data["spectator_url"] ?? "") } });
  }

  async remove(hash: string): Promise<void> {
    if ((await this.house.attempt({ type: "delete_share", hash })) === undefined) return;
    if (store.state.made?.share.hash === hash) store.set({ made: undefined });
    await this.load();
  }
}
