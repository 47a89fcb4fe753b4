// Which streams are looked at. No DOM.
import type { EnvSpec, StreamInfo } from "../generated/contracts";
import type { Feeds } from "../stream/feed";
import type { Member } from "./actor";

/** Which scene is drawn: stages side by side ('' = the show), or all crowd streams. */
export type Look = { kind: "stages"; stages: readonly string[] } | { kind: "crowd" };

/** The streams that the page knows of, and the choice among them. */
export class Members {
  /** The show's env. */
  show: EnvSpec | undefined;
  others: readonly StreamInfo[] = [];
  envs: Readonly<Record<string, EnvSpec>> = {};
  look: Look = { kind: "stages", stages: [""] };

  constructor(private readonly feeds: Feeds) {}

  /** What is looked at, in order; streams whose env is not known yet are left out. */
  current(): Member[] {
    const others = this.others.flatMap((info) => this.memberOf(info));
    const { look, show } = this;
    if (look.kind === "crowd") return others.filter((member) => member.crowd);
    const stages = others.filter((member) => !member.crowd);
    if (show !== undefined) {
      stages.unshift({ stream: 0, stageId: "", runId: "", envKey: "", env: show, feed: this.feeds.show, crowd: false });
    }
    const wanted = look.stages.flatMap((id) => stages.filter((member) => member.stageId === id));
    // Side by side only what has poses; alone also what streams pictures.
    return wanted.length === 1 ? wanted : wanted.filter((member) => !member.env.pixels);
  }

  /** A stage beside the show, wherever it is drawn. */
  stage(id: string): Member | undefined {
    return this.others.flatMap((info) => (info.stage_id === id && info.kind === "stage" ? this.memberOf(info) : []))[0];
  }

  /** Equal when the same is drawn from the same streams. */
  key(): string {
    const parts = this.current().map(({ stream, stageId, envKey, env }) => [stream, stageId, envKey, env.id, env.scene.bodies.length].join(" "));
    return `${this.look.kind} ${parts.join("|")}`;
  }

  private memberOf(info: StreamInfo): Member[] {
    const [env, feed] = [this.envs[info.env], this.feeds.get(info.stream)];
    if (env === undefined || feed === undefined) return [];
    const crowd = info.kind === "crowd";
    return [{ stream: info.stream, stageId: info.stage_id, runId: info.run_id, envKey: info.env, env, feed, crowd }];
  }
}
