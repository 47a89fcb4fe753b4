// Recorded matches: list and play.
import { useEffect } from "preact/hooks";
import { app } from "../app";
import { Icon } from "../parts/icons";
import { ofReplay } from "../state/share";
import { useApp } from "../state/store";
import { bytes } from "../state/words";
import { ShareButton } from "./share";

export function Replays() {
  const replays = useApp((state) => state.replays);
  const playing = useApp((state) => state.status?.replay ?? "");
  useEffect(() => {
    void app.match.loadReplays();
  }, []);
  return (
    <section class="list" aria-label="Replays">
      <h1>Replays</h1>
      <p class="muted">A replay is a match as it was, bit for bit: its seed, every input, and the policies that played.</p>
      {replays === undefined ? (
        <div class="empty card">
          <p>Looking for replays …</p>
        </div>
      ) : replays.length === 0 ? (
        <div class="empty card">
          <h2>No replay yet</h2>
          <p>Under the match, press Save replay: the match since its last reset is kept here.</p>
          <button type="button" class="primary" onClick={() => app.go("show")}>
            To the Show
          </button>
        </div>
      ) : (
        <ul class="rows">
          {[...replays]
            .sort((a, b) => b.created_at - a.created_at)
            .map((replay) => (
              <li key={replay.path} class="row card">
                <div class="row-main">
                  <div class="row-name">
                    {replay.name} {replay.path === playing && <span class="chip">playing</span>}
                  </div>
                  <div class="muted small num">
                    {new Date(replay.created_at * 1000).toLocaleString()} · {bytes(replay.bytes)}
                  </div>
                </div>
                <div class="row-actions">
                  <ShareButton target={() => ofReplay(replay)} brief />
                  {replay.path === playing ? (
                    <button type="button" onClick={() => app.match.playReplay("")}>
                      Back to the live match
                    </button>
                  ) : (
                    <button type="button" onClick={() => app.match.playReplay(replay.path)}>
                      <Icon name="play" />
                      Play
                    </button>
                  )}
                </div>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}
