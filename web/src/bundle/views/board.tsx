// How it stands, and who plays each agent.
import type { BundleManifest } from "../../generated/contracts";
import { scoreKind } from "../../state/scores";
import { useController } from "../context";
import { canPlay } from "../controller";
import { usePage } from "../state";
import { agentColour, playerWords, points, sideName } from "../words";

export function Board() {
  const manifest = usePage((state) => state.manifest);
  const kind = usePage((state) => state.kind);
  if (manifest === undefined || (kind !== "live" && kind !== "replay")) return <div class="board" />;
  if (manifest.content.kind === "replay" && manifest.content.instances > 1) return <div class="board muted">{manifest.content.instances} robots</div>;
  switch (scoreKind(manifest.env)) {
    case "duel":
      return <Duel manifest={manifest} />;
    default:
      return <Alone manifest={manifest} />;
  }
}

function Alone({ manifest }: { manifest: BundleManifest }) {
  const now = usePage((state) => state.now);
  const ended = usePage((state) => state.ended);
  const last = ended.at(-1)?.return;
  const best = ended.length === 0 ? undefined : Math.max(...ended.map((one) => one.return));
  const { agents } = manifest.env;
  return (
    <div class="board alone">
      <div class="return-now num">
        <b data-testid="return">{points(now.return)}</b>
        <span>return</span>
      </div>
      <dl class="num">
        <Figure title="Episode" name="episode" value={String(now.episode)} />
        <Figure title="Time" name="time" value={`${now.seconds.toFixed(1)} s`} />
        {manifest.content.kind !== "replay" && <Figure title="Last" name="last-return" value={last === undefined ? "–" : points(last)} />}
        {manifest.content.kind !== "replay" && <Figure title="Best" name="best-return" value={best === undefined ? "–" : points(best)} />}
      </dl>
      {agents.map((name, agent) => (
        <Seat key={name} agent={agent} manifest={manifest} />
      ))}
    </div>
  );
}

function Figure({ title, name, value }: { title: string; name: string; value: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd data-testid={name}>{value}</dd>
    </div>
  );
}

function Duel({ manifest }: { manifest: BundleManifest }) {
  const score = usePage((state) => state.score);
  const { agents } = manifest.env;
  const side = (agent: number) => (
    <div class={`side side-${agent}`}>
      <b class="side-name" style={{ color: agentColour(agent, manifest.env) }}>
        {sideName(agents[agent] ?? "")}
      </b>
      <Seat agent={agent} manifest={manifest} />
    </div>
  );
  return (
    <div class="board scoreboard">
      {side(0)}
      <div class="score num" data-testid="score" aria-label="Score">
        <b>{score[0]}</b>
        <span>:</span>
        <b>{score[1]}</b>
      </div>
      {side(1)}
    </div>
  );
}

/** Who plays this agent; a choice where there is one. */
function Seat({ agent, manifest }: { agent: number; manifest: BundleManifest }) {
  const controller = useController();
  const player = usePage((state) => state.players[agent] ?? "none");
  const policies = usePage((state) => state.policies);
  if (manifest.content.kind === "replay") return <span class="muted small clip">{player === "none" ? "" : player}</span>;
  const choices = [...policies, ...manifest.env.scripted_players.map((name) => `script:${name}`), ...(canPlay(manifest) ? ["human"] : []), "none"];
  return (
    <select aria-label={`Who plays ${sideName(manifest.env.agents[agent] ?? "")}`} data-testid={`seat-${agent}`} value={player} onChange={(event) => controller.seat(agent, event.currentTarget.value)}>
      {(choices.includes(player) ? choices : [player, ...choices]).map((name) => (
        <option key={name} value={name}>
          {playerWords(name, manifest)}
        </option>
      ))}
    </select>
  );
}
