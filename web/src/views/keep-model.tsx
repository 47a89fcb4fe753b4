// "Keep this model": a button that becomes a name to be given.
import { useState } from "preact/hooks";
import { app } from "../app";
import type { RunInfo } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { asName, MAX_NAME, suggestedName } from "../state/shelf";
import { useApp } from "../state/store";

interface Props {
  run: RunInfo;
  /** Of another checkpoint than the newest. */
  checkpoint?: string;
  envSteps?: number;
  /** A sign with a name for those who cannot see it. */
  brief?: boolean;
}

export function KeepModel({ run, checkpoint = "", envSteps, brief = false }: Props) {
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const keeping = useApp((state) => state.busy["keep_model"] ?? false);
  const [name, setName] = useState<string | undefined>(undefined);
  if (name === undefined) {
    const words = checkpoint === "" ? "Keep this model" : `Keep the model of ${envSteps ?? 0} steps`;
    return (
      <button
        type="button"
        class={brief ? "quiet square" : "keep-button"}
        data-testid="keep-model"
        disabled={readOnly}
        title={checkpoint === "" ? "Copy its newest policy to the shelf, where it stays" : "Copy this checkpoint to the shelf"}
        aria-label={words}
        onClick={() => setName(suggestedName(run, envSteps ?? run.env_steps))}
      >
        <Icon name="install" />
        {!brief && words}
      </button>
    );
  }
  const fits = asName(name) !== "";
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (fits && (await app.shelf.keep(asName(name), run.run_id, checkpoint))) setName(undefined);
  };
  return (
    <form class="keep-form" onSubmit={(event) => void keep(event)}>
      <input
        aria-label="Name of the model"
        placeholder="name"
        maxLength={MAX_NAME}
        value={name}
        ref={select}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          setName(undefined);
        }}
      />
      <button type="submit" class="primary" disabled={!fits || keeping}>
        {keeping ? "Keeping …" : "Keep"}
      </button>
      <button type="button" class="quiet square" aria-label="Do not keep it" title="Do not keep it" onClick={() => setName(undefined)}>
        <Icon name="close" />
      </button>
    </form>
  );
}

/** Once, when the field appears. */
function select(element: HTMLInputElement | null): void {
  if (element !== null && element.dataset["seen"] === undefined) {
    element.dataset["seen"] = "yes";
    element.select();
  }
}
