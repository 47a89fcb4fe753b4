// What lives here, where it comes from, how good it is, and what it is made of.
import { useState } from "preact/hooks";
import type { BundleManifest, BundlePolicy } from "../../generated/contracts";
import { Icon } from "../../parts/icons";
import { bytes, grouped } from "../../state/words";
import { usePage } from "../state";
import { dateWords, learnerWords, packageName, trainedWords } from "../words";
import { History } from "./history";
import { Measured } from "./measured";

export function Facts() {
  const manifest = usePage((state) => state.manifest);
  if (manifest === undefined) return null;
  const { content, env, policies } = manifest;
  const lives = content.kind !== "replay";
  return (
    <aside class="facts-panel" aria-label="About">
      <section>
        <h1>{manifest.title}</h1>
        <p class="muted">
          {[trainedWords(policies[0]?.training), lives ? "Alive in this page: it simulates and decides on your own device." : "Recorded: move along its time as you like."].filter(Boolean).join(" ")}
        </p>
      </section>
      <Measured manifest={manifest} />
      {lives && <History />}
      {policies.map((policy) => (
        <Trained key={policy.name} policy={policy} alone={policies.length === 1} />
      ))}
      <section>
        <h3>{lives ? "What it lives in" : "What it was recorded in"}</h3>
        <dl class="pairs">
          <Pair name="Environment" value={env.id} />
          <Pair name="Decisions" value={`${env.decision_rate_hz} a second`} />
          <Pair name="Simulation" value={`${env.simulation_rate_hz} steps a second`} />
          {Object.entries(manifest.env_options).map(([name, value]) => (
            <Pair key={name} name={name.replaceAll("_", " ")} value={typeof value === "string" ? value : JSON.stringify(value)} />
          ))}
          {Object.entries(manifest.versions).map(([name, version]) => (
            <Pair key={`v ${name}`} name={packageName(name)} value={version} />
          ))}
          {content.kind === "robot" && <Pair name="In this page" value={`MuJoCo ${MUJOCO_VERSION}, WebAssembly`} />}
          <Pair name="Made" value={dateWords(manifest.made_at)} />
          <Size />
        </dl>
      </section>
      <Licences manifest={manifest} />
      <p class="muted small foot">
        This page is one file. It works without a network, asks for nothing and sends nothing. Press <b>?</b> for its keys.
      </p>
    </aside>
  );
}

function Size() {
  const size = usePage((state) => state.bytes);
  if (size === 0) return null;
  return <Pair name="Size of this page" value={bytes(size)} />;
}

function Trained({ policy, alone }: { policy: BundlePolicy; alone: boolean }) {
  const { training, spec } = policy;
  return (
    <section>
      <h3>{alone ? "How it learned" : `How ${policy.name} learned`}</h3>
      <dl class="pairs">
        <Pair name="Algorithm" value={learnerWords(training)} />
        <Pair name="Environment steps" value={grouped(training.env_steps)} />
        {training.updates > 0 && <Pair name="Updates" value={grouped(training.updates)} />}
        {training.episodes > 0 && <Pair name="Episodes" value={grouped(training.episodes)} />}
        <Pair name="Seed" value={training.seed === null ? "–" : String(training.seed)} />
        <Pair name="Policy" value={`version ${training.policy_version}, ${[spec.obs_size, ...spec.hidden, spec.action.size].join(" – ")}`} />
        <Pair name="Run" value={training.run_name || training.run_id || "–"} title={training.run_id} />
        <Pair name="Saved" value={dateWords(training.created_at)} />
      </dl>
    </section>
  );
}

function Pair({ name, value, title }: { name: string; value: string; title?: string }) {
  return (
    <div title={title}>
      <dt>{name}</dt>
      <dd class="num">{value}</dd>
    </div>
  );
}

function Licences({ manifest }: { manifest: BundleManifest }) {
  const [shown, show] = useState("");
  return (
    <section>
      <h3>Licences</h3>
      <ul class="licences">
        {manifest.licences.map(({ name, version, licence, text }) => (
          <li key={name}>
            <button type="button" class="quiet" aria-expanded={shown === name} disabled={text === ""} onClick={() => show(shown === name ? "" : name)}>
              <b>
                {name} {version}
              </b>
              <span class="muted">{licence}</span>
              {text !== "" && <Icon name="down" />}
            </button>
            {shown === name && <pre>{text}</pre>}
          </li>
        ))}
      </ul>
    </section>
  );
}
