// Mean returns beside each other: measured natively, by the page's engine when it was made, and here.
import { useState } from "preact/hooks";
import type { BundleManifest, Measurement } from "../../generated/contracts";
import { Choice } from "../../parts/choice";
import { useController } from "../context";
import { isDuel } from "../controller";
import { usePage } from "../state";
import { playerWords, points } from "../words";

const EPISODES = [
  { value: 10, label: "10" },
  { value: 50, label: "50" },
  { value: 100, label: "100" },
] as const;

interface Row {
  key: string;
  title: string;
  detail: string;
  measured: Measurement;
}

export function Measured({ manifest }: { manifest: BundleManifest }) {
  const measuring = usePage((state) => state.measuring);
  const several = manifest.policies.length > 1;
  const rows: Row[] = manifest.policies.flatMap((policy) =>
    policy.measured.map((one) => ({ key: `${policy.name} ${one.where}`, title: one.where === "native" ? "Natively, as it learned" : "As this page plays it", detail: `${several ? `${policy.name}, ` : ""}${one.engine}`, measured: one })),
  );
  if (measuring.kind === "done") rows.push({ key: "here", title: "On this device", detail: "just now", measured: measuring.result });
  const lives = manifest.content.kind !== "replay";
  if (rows.length === 0 && !lives) return null;
  const low = Math.min(...rows.map((row) => row.measured.low));
  const high = Math.max(...rows.map((row) => row.measured.high));
  const room = Math.max(high - low, Math.abs(high) * 0.02, 1e-6) * 0.35;
  const place = (value: number): string => `${(((value - low + room) / (high - low + 2 * room)) * 100).toFixed(2)}%`;
  return (
    <section class="measured" data-testid="measured">
      <h3>Mean return</h3>
      {rows.map(({ key, title, detail, measured }) => (
        <div key={key} class={`measure measure-${key === "here" ? "here" : measured.where}`} title={detail}>
          <span>
            <b>{title}</b>
            <span class="muted small clip">{detail}</span>
          </span>
          <span class="num">
            <b>{points(measured.mean)}</b> {measured.episodes > 1 && <span class="muted small">± {points((measured.high - measured.low) / 2)}</span>}
          </span>
          <i class="measure-line">
            <u style={{ left: place(measured.low), right: `calc(100% - ${place(measured.high)})` }} />
            <s style={{ left: place(measured.mean) }} />
          </i>
        </div>
      ))}
      {rows.length > 0 && <p class="muted small">{rowsWords(rows, manifest)}</p>}
      {lives && <Here />}
    </section>
  );
}

function rowsWords(rows: readonly Row[], manifest: BundleManifest): string {
  const counts = [...new Set(rows.map((row) => row.measured.episodes))];
  const against = isDuel(manifest) ? `, ${playerWords(manifest.players[0] ?? "none", manifest)} against ${playerWords(manifest.players[1] ?? "none", manifest)}` : "";
  return `Of ${counts.join(" and ")} whole episode${counts.at(-1) === 1 ? "" : "s"} of the most likely actions${against}; the lines are 95 % intervals.`;
}

function Here() {
  const controller = useController();
  const measuring = usePage((state) => state.measuring);
  const [episodes, setEpisodes] = useState(10);
  if (measuring.kind === "running") {
    return (
      <div class="measuring" role="status">
        <progress max={measuring.total} value={measuring.done} />
        <span class="num small muted">
          {measuring.done} of {measuring.total} episodes
        </span>
      </div>
    );
  }
  return (
    <>
      <div class="measuring">
        <button type="button" data-testid="measure" onClick={() => void controller.measure(episodes)}>
          Measure here
        </button>
        <Choice label="Episodes" options={EPISODES} value={episodes} onPick={setEpisodes} />
      </div>
      {measuring.kind === "failed" && <p class="bad-text small" role="status">{measuring.sentence}</p>}
    </>
  );
}
