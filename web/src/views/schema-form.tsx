// Fields made from what a worker says about its settings.
import type { WorkerSetting } from "../generated/contracts";
import { changed, range, read, written, type Texts } from "../state/schema";

interface Props {
  settings: readonly WorkerSetting[];
  texts: Texts;
  /** What stands for a default that is not known here. */
  unset: string;
  set: (key: string, text: string | undefined) => void;
}

export function SchemaForm({ settings, texts, unset, set }: Props) {
  return (
    <div class="schema">
      {settings.map((setting) => (
        <Field key={setting.key} setting={setting} text={texts[setting.key]} unset={unset} set={(text) => set(setting.key, text)} />
      ))}
    </div>
  );
}

function Field({ setting, text, unset, set }: { setting: WorkerSetting; text: string | undefined; unset: string; set: (text: string | undefined) => void }) {
  const usual = written(setting.default);
  const shown = text ?? usual;
  const error = text === undefined ? "" : read(setting, text).error;
  const differs = changed(setting, text === undefined ? {} : { [setting.key]: text });
  const id = `setting-${setting.key}`;
  return (
    <div class={`field ${differs ? "changed" : ""} ${error === "" ? "" : "wrong"}`} data-setting={setting.key}>
      <label for={id} title={setting.help}>
        {setting.key.replaceAll("_", " ")}
        {differs && <i title="Differs from the default" />}
      </label>
      <div class="field-input">
        <Input id={id} setting={setting} shown={shown} unset={unset} wrong={error !== ""} set={set} />
        {differs && (
          <button type="button" class="quiet small reset" title={`Back to ${usual || unset}`} aria-label={`Reset ${setting.key}`} onClick={() => set(undefined)}>
            reset
          </button>
        )}
      </div>
      {error === "" ? (
        <p class="muted small field-help" id={`${id}-help`}>
          {setting.help}
          {(setting.kind === "int" || setting.kind === "float") && range(setting) !== "" && <span class="num"> ({range(setting).trim()})</span>}
        </p>
      ) : (
        <p class="bad-text small field-help" id={`${id}-help`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function Input({ id, setting, shown, unset, wrong, set }: { id: string; setting: WorkerSetting; shown: string; unset: string; wrong: boolean; set: (text: string) => void }) {
  const common = { id, name: setting.key, "aria-describedby": `${id}-help`, "aria-invalid": wrong };
  switch (setting.kind) {
    case "bool":
      return <input {...common} type="checkbox" class="switch" role="switch" checked={shown === "true"} onChange={(event) => set(String(event.currentTarget.checked))} />;
    case "choice":
      return (
        <select {...common} value={shown} onChange={(event) => set(event.currentTarget.value)}>
          {setting.default === null && <option value="">{unset}</option>}
          {setting.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      );
    case "int":
    case "float":
      return <input {...common} class="num" inputMode="decimal" autoComplete="off" placeholder={unset} value={shown} onInput={(event) => set(event.currentTarget.value)} />;
    case "str":
      return <input {...common} autoComplete="off" spellcheck={false} placeholder={unset} value={shown} onInput={(event) => set(event.currentTarget.value)} />;
  }
}
