// What is played; opens the choice of all there is.
import { Icon } from "../parts/icons";
import { store, useApp } from "../state/store";

export function EnvButton() {
  const title = useApp((state) => state.hello?.env.title ?? "");
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const busy = useApp((state) => state.busy["select_env"] ?? false);
  if (readOnly) {
    return (
      <b class="env-title clip" data-testid="env">
        {title}
      </b>
    );
  }
  return (
    <button
      type="button"
      class="env-button"
      data-testid="env"
      disabled={busy}
      title="Choose what is played and trained (E)"
      aria-haspopup="dialog"
      onClick={() => store.set({ choosing: true })}
    >
      <span class="clip">{busy ? "Opening …" : title}</span>
      <Icon name="down" />
    </button>
  );
}
