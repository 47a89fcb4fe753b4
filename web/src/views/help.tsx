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
        A match, or a robot, played by what has been learned so far. Press <b>Train</b>, and other processes play thousands of
        episodes to find out what works. The Show takes up each new policy as it is learned: you watch it get better.
      </p>
      <p>
        Nothing you do to the Show reaches the training: pause it, drag a robot by any limb, change its gravity. The <b>Crowd</b>{" "}
        shows the training itself, a hundred robots at once; drag one, and you pull at a copy of it.
      </p>
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
