// The choice of what is played and trained.
import { useEffect, useRef, useState } from "preact/hooks";
import { app } from "../app";
import type { EnvInfo } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { allEnvs, grouped, gymId } from "../state/envs";
import { store, useApp } from "../state/store";
import { isActive } from "../state/words";

export function Envs() {
  const open = useApp((state) => state.choosing);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    else if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="help envs"
      aria-label="What is played"
      onClose={() => store.set({ choosing: false })}
      onClick={(event) => {
        if (event.target === dialog.current) store.set({ choosing: false });
      }}
    >
      {open && <Chooser />}
    </dialog>
  );
}

function Chooser() {
  const listed = useApp((state) => state.hello?.envs ?? NONE);
  const runs = useApp((state) => state.runs);
  const now = useApp((state) => state.hello?.env.id);
  const [search, setSearch] = useState("");
  const [error, setError] = useState("");
  const [asked, setAsked] = useState("");
  const all = allEnvs(listed, runs);
  const groups = grouped(all, search);
  const first = groups[0]?.envs.find((env) => env.available);
  const choose = async (id: string): Promise<void> => {
    setAsked(id);
    setError("");
    const options = runs.find((run) => run.env_id === id && !listed.some((env) => env.id === id))?.env_options;
    const refused = id === now ? "" : await app.selectEnv(id, options);
    setAsked("");
    setError(refused);
    if (refused === "") store.set({ choosing: false });
  };
  return (
    <>
      <div class="dialog-head">
        <h2>What is played</h2>
        <button type="button" class="quiet square" aria-label="Close" onClick={() => store.set({ choosing: false })}>
          <Icon name="close" />
        </button>
      </div>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (first !== undefined) void choose(first.id);
        }}
      >
        <Icon name="search" />
        <input
          type="search"
          placeholder="Search, then Enter"
          aria-label="Search what can be played"
          autoFocus
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </form>
      <div class="env-groups">
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 class="muted">{group.title}</h3>
            <ul>
              {group.envs.map((env) => (
                <Entry key={env.id} env={env} now={env.id === now} busy={asked === env.id} learning={runs.some((run) => isActive(run) && run.env_id === env.id)} choose={choose} />
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p class="muted">Nothing is called “{search}”. Gymnasium's envs can be named below.</p>}
      </div>
      <Gym busy={asked.startsWith("gym:")} choose={choose} />
      {error !== "" && (
        <p class="bad-text" role="alert">
          {error}
        </p>
      )}
    </>
  );
}

interface EntryProps {
  env: EnvInfo;
  now: boolean;
  busy: boolean;
  learning: boolean;
  choose: (id: string) => Promise<void>;
}

function Entry({ env, now, busy, learning, choose }: EntryProps) {
  return (
    <li>
      <button type="button" class="env-entry" data-env={env.id} aria-current={now ? "true" : undefined} disabled={!env.available || busy} onClick={() => void choose(env.id)}>
        <span class="env-title">
          {env.title}
          {now && <span class="chip">on the Show</span>}
          {learning && <span class="chip good">learning</span>}
          {busy && <span class="muted small">opening …</span>}
        </span>
        <span class="muted small clip">{env.available ? env.id : env.reason}</span>
      </button>
    </li>
  );
}

/** Any env of Gymnasium by its id. */
function Gym({ busy, choose }: { busy: boolean; choose: (id: string) => Promise<void> }) {
  const [text, setText] = useState("");
  const id = gymId(text);
  return (
    <form
      class="gym"
      onSubmit={(event) => {
        event.preventDefault();
        if (id !== undefined) void choose(id);
      }}
    >
      <label for="gym-id">Any Gymnasium env</label>
      <input id="gym-id" placeholder="CartPole-v1" autoCapitalize="off" autoComplete="off" spellcheck={false} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <button type="submit" disabled={id === undefined || busy}>
        {busy ? "Opening …" : "Play"}
      </button>
    </form>
  );
}

const NONE: readonly EnvInfo[] = [];
