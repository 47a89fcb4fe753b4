// "Share": opens the dialog in which a link is made.
import { app } from "../app";
import { Icon } from "../parts/icons";
import type { ShareTarget } from "../state/share";
import { useApp } from "../state/store";

export function ShareButton({ target, brief = false }: { target: () => ShareTarget; brief?: boolean }) {
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const name = brief ? `Share ${target().name}` : "Share";
  return (
    <button
      type="button"
      class={brief ? "quiet square" : "share-button"}
      data-testid="share"
      disabled={readOnly}
      title="Make a page of it that you can give away"
      aria-label={name}
      aria-haspopup="dialog"
      onClick={() => app.share.open(target())}
    >
      <Icon name="share" />
      {!brief && "Share"}
    </button>
  );
}
