import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../parts/icons";
import { SHORTCUTS } from "../input/shortcuts";
import { store, useApp } from "../state/store";

export function Help() {
  const open = useApp((state) => state.help);
  const version = useApp((state) => state.hello?.version ?? "");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="help" aria-label="Help" onClose={() => store.set({ help: false })}>
      <div class="dialog-head">
        <h2>What you see here</h2>
        <button type="button" class="quiet square" aria-label="Close" onClick={() => store.set({ help: false })}>
          <Icon name="close" />
        </button>
      </div>
      <p>
        Two players play football. Press <b>Train</b>, and other processes play thousands of matches to find out what works. The
        match on screen takes up each new policy as it is learned: you watch the players get better.
      </p>
      <p>Nothing you do to the match reaches the training: pause it, drag the ball, play yourself.</p>
      <table class="keys">
        <tbody>
          {SHORTCUTS.map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">{keys}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">Drillyard {version}</p>
    </dialog>
  );
}
