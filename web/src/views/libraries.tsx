// The libraries to choose from: what they are, whether they are here, and how to get them.
import { app } from "../app";
import { Icon } from "../parts/icons";
import { size, stateWords, type Library } from "../state/libraries";
import { useApp } from "../state/store";

interface Props {
  all: readonly Library[];
  chosen: string;
  pick: (name: string) => void;
}

export function Libraries({ all, chosen, pick }: Props) {
  const asked = useApp((state) => state.workers !== undefined);
  return (
    <div class="libraries" role="radiogroup" aria-label="Library">
      {all.map((library) => (
        <Card key={library.name} library={library} chosen={library.name === chosen} pick={pick} />
      ))}
      {!asked && <p class="muted small">Asking which libraries there are …</p>}
    </div>
  );
}

function Card({ library, chosen, pick }: { library: Library; chosen: boolean; pick: (name: string) => void }) {
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const { name, state } = library;
  const missing = state === "absent" || (state === "broken" && library.algorithms.length > 0);
  return (
    <div class={`library ${chosen ? "chosen" : ""} library-${state}`} data-library={name}>
      <button type="button" role="radio" aria-checked={chosen} class="library-pick" onClick={() => pick(name)}>
        <span class="library-title">
          {library.title}
          {state === "ready" && <Icon name="check" />}
        </span>
        <span class="muted small library-words">{library.words}</span>
        <span class="small library-state num">
          {library.version !== "" && `${library.version} · `}
          {stateWords(library)}
        </span>
      </button>
      {state === "installing" && (
        <div class="library-progress">
          <div class="bar" role="progressbar" aria-label={`Installing ${library.title}`} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(library.share * 100)}>
            <i style={{ width: `${Math.max(library.share * 100, 3)}%` }} />
          </div>
        </div>
      )}
      {library.reason !== "" && state !== "ready" && <p class="bad-text small library-reason">{library.reason}</p>}
      {missing && (
        <button type="button" class="library-install" disabled={readOnly} onClick={() => app.runs.install(name, library.environment, "auto")}>
          <Icon name="install" />
          {state === "broken" ? "Install again" : "Install"}
          {library.sizeMb > 0 && <span class="muted num">{size(library.sizeMb)}</span>}
        </button>
      )}
    </div>
  );
}
