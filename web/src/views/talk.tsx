// What was said to a language model and what it answered: text as it came, never as a page. With it what it costs.
import { useEffect, useState } from "preact/hooks";
import { app } from "../app";
import { envOf } from "../control/players";
import type { LLMExchange } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { latency } from "../state/scores";
import { store, useApp } from "../state/store";
import { figure, sentence, short } from "../state/words";
import { agentColour, sideName } from "./score";

const ASK_MS = 1200;

export function Talk() {
  const stage = useApp((state) => state.listening);
  return stage === undefined ? null : <Open key={stage} stage={stage} />;
}

function Open({ stage }: { stage: string }) {
  const [talk, setTalk] = useState<readonly LLMExchange[] | undefined>(undefined);
  const title = useApp((state) => state.comparison?.stages.find((one) => one.stage_id === stage)?.contestant.name ?? "");
  useEffect(() => {
    let timer = 0;
    let open = true;
    const ask = async (): Promise<void> => {
      const heard = document.hidden ? undefined : await app.players.talk(stage);
      if (!open) return;
      if (heard !== undefined) setTalk(heard);
      timer = window.setTimeout(() => void ask(), ASK_MS);
    };
    void ask();
    return () => {
      open = false;
      window.clearTimeout(timer);
    };
  }, [stage]);
  return (
    <aside class="talk card" aria-label="Talk with the language model" data-testid="talk">
      <div class="dialog-head">
        <h2>
          What was said <span class="muted small">{title}</span>
        </h2>
        <button type="button" class="quiet square" aria-label="Close" onClick={() => store.set({ listening: undefined })}>
          <Icon name="close" />
        </button>
      </div>
      <ol>
        {talk === undefined || talk.length === 0 ? (
          <li class="muted pad-talk">{talk === undefined ? "Listening …" : "Nothing yet: it is asked at its first decision."}</li>
        ) : (
          [...talk].reverse().map((one) => <Exchange key={`${one.episode} ${one.tick} ${one.agent}`} one={one} stage={stage} />)
        )}
      </ol>
    </aside>
  );
}

function Exchange({ one, stage }: { one: LLMExchange; stage: string }) {
  const env = envOf(stage);
  const tokens = one.prompt_tokens + one.completion_tokens;
  const facts = [
    latency(one.latency_ms),
    tokens > 0 ? `${short(one.prompt_tokens)} + ${short(one.completion_tokens)} tokens` : "",
    one.calls > 1 ? `${one.calls} calls` : "",
    one.cost > 0 ? `cost ${figure(one.cost)}` : "",
    one.constraint,
  ].filter(Boolean);
  return (
    <li class={one.default ? "exchange exchange-default" : "exchange"}>
      <div class="exchange-head">
        <i style={{ background: agentColour(one.agent, env) }} />
        <b class="exchange-word">{one.word || "–"}</b>
        {one.default && <span class="chip held">default</span>}
        <span class="muted small num exchange-at">
          {env !== undefined && env.agents.length > 1 && `${sideName(env.agents[one.agent] ?? "")} · `}episode {one.episode}, {one.tick}
        </span>
      </div>
      {one.fault !== "" && <p class="bad-text small">{sentence(one.fault)}</p>}
      {one.reply !== "" && one.reply.trim() !== one.word && <pre class="reply">{one.reply}</pre>}
      <p class="muted small num">
        {one.model && `${one.model} · `}
        {facts.join(" · ")}
      </p>
      <details>
        <summary class="muted small">The prompt</summary>
        {one.messages.map((message, index) => (
          <div key={index} class="prompt">
            <b class="muted small">{message.role}</b>
            <pre>{message.content}</pre>
          </div>
        ))}
      </details>
    </li>
  );
}
