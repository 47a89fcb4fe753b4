import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../parts/icons";
import { SHORTCUTS } from "../input/shortcuts";
import { store, useApp } from "../state/store";

/** What spectators may press. */
const LOOKS: ReadonlySet<string> = new Set(["V", "F", "?"]);

export function Help() {
  const open = useApp((state) => state.help);
  const watching = useApp((state) => state.hello?.read_only ?? false);
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
      {watching ? <Watching /> : <Owning />}
      <table class="keys">
        <tbody>
          {SHORTCUTS.filter(([keys]) => !watching || LOOKS.has(keys)).map(([keys, what]) => (
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

function Watching() {
  return (
    <p>
      Somebody lets you watch: a match, or a robot, played by what it has learned so far, as it happens on their machine. You can look at it from
      all sides; nothing that you do here reaches it.
    </p>
  );
}

function Owning() {
  return (
    <>
      <p>
        A match, or a robot, played by what has been learned so far. Press <b>Train</b>, and other processes play thousands of
        episodes to find out what works. The Show takes up each new policy as it is learned: you watch it get better.
      </p>
      <p>
        Nothing you do to the Show reaches the training: pause it, drag a robot by any limb, change its gravity. The <b>Crowd</b>{" "}
        shows the training itself, a hundred robots at once; drag one, and you pull at a copy of it.
      </p>
    </>
  );
}
