// What a run is called, tagged and noted as; changed where it stands.
import { useEffect, useRef, useState } from "preact/hooks";
import { app } from "../app";
import type { RunInfo } from "../generated/contracts";
import { cleanTag, titleOf } from "../state/rows";
import { useApp } from "../state/store";

export function Tags({ run, pick }: { run: RunInfo; pick?: (tag: string) => void }) {
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState("");
  const add = (): void => {
    const tag = cleanTag(text);
    setText("");
    if (tag !== "" && !run.tags.includes(tag)) void app.runs.label(run.run_id, { tags: [...run.tags, tag] });
  };
  return (
    <span class="labels">
      {run.tags.map((tag) => (
        <span key={tag} class="label-chip">
          {pick === undefined ? tag : (
            <button type="button" title={`Only runs tagged ${tag}`} onClick={() => pick(tag)}>
              {tag}
            </button>
          )}
          {!readOnly && (
            <button type="button" class="label-drop" aria-label={`Remove tag ${tag}`} onClick={() => void app.runs.label(run.run_id, { tags: run.tags.filter((one) => one !== tag) })}>
              ×
            </button>
          )}
        </span>
      ))}
      {adding ? (
        <input
          class="label-input"
          aria-label={`New tag of ${titleOf(run)}`}
          placeholder="tag"
          maxLength={40}
          value={text}
          ref={(element) => element?.focus()}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={() => {
            add();
            setAdding(false);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" || event.key === ",") {
              event.preventDefault();
              add();
            } else if (event.key === "Escape") {
              event.stopPropagation();
              setText("");
              setAdding(false);
            }
          }}
        />
      ) : (
        !readOnly && (
          <button type="button" class="label-add" aria-label={`Add a tag to ${titleOf(run)}`} title="Add a tag" onClick={() => setAdding(true)}>
            + tag
          </button>
        )
      )}
    </span>
  );
}

interface EditProps {
  /** What is said by a screen reader. */
  label: string;
  value: string;
  placeholder: string;
  many?: boolean;
  kind: string;
  save: (text: string) => void;
}

/** Text that becomes a field when it is clicked; Enter or leaving keeps it, Escape does not. */
export function Editable({ label, value, placeholder, many = false, kind, save }: EditProps) {
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const [text, setText] = useState<string | undefined>(undefined);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const open = text !== undefined;
  useEffect(() => {
    if (open) field.current?.select();
  }, [open]);
  if (text === undefined) {
    return (
      <button type="button" class={`editable ${kind} ${value === "" ? "muted" : ""}`} aria-label={`${label}: ${value || "none"}`} title="Click to change" disabled={readOnly} onClick={() => setText(value)}>
        {value === "" ? placeholder : value}
      </button>
    );
  }
  const close = (keep: boolean): void => {
    setText(undefined);
    const wanted = text.trim();
    if (keep && wanted !== value) save(wanted);
  };
  const common = {
    ref: field,
    class: `editing ${kind}`,
    "aria-label": label,
    value: text,
    onInput: (event: Event) => setText((event.currentTarget as HTMLInputElement).value),
    onBlur: () => close(true),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Enter" && (!many || event.ctrlKey || event.metaKey)) close(true);
      if (event.key === "Escape") {
        event.stopPropagation();
        close(false);
      }
    },
  };
  return many ? <textarea {...common} rows={3} maxLength={4000} placeholder={placeholder} /> : <input {...common} maxLength={200} placeholder={placeholder} />;
}
