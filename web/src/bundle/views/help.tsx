// The keys of the page.
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../parts/icons";
import { useController } from "../context";
import { canPlay } from "../controller";
import { usePage } from "../state";

const LIVE: readonly (readonly [string, string])[] = [
  ["Space or P", "pause or go on"],
  [".", "one step while paused"],
  ["R", "begin anew"],
  ["− +", "slower, faster"],
  ["G", "physics"],
];
const DEEP: readonly (readonly [string, string])[] = [
  ["drag it", "pull at it, with the mouse or a finger"],
  ["drag the ground", "turn the view; two fingers or the wheel zoom"],
  ["J L", "push it to the left or to the right"],
  ["F", "the camera goes along or stays"],
  ["V", "camera back to where it began"],
];
const PLAY: readonly (readonly [string, string])[] = [
  ["H", "take a seat, or leave it"],
  ["W A S D or arrows", "move, while you play"],
  ["Q E", "turn, while you play"],
  ["Space or Shift", "dash, while you play"],
];
const REPLAY: readonly (readonly [string, string])[] = [
  ["Space or P", "pause or go on"],
  ["← →", "a second back or forward"],
  [", .", "one frame back or forward"],
  ["Home End", "the beginning, the end"],
  ["↑ ↓", "the next or the last marker"],
  ["− +", "slower, faster"],
  ["F V", "the camera goes along; back to where it began"],
];

export function Help() {
  const controller = useController();
  const open = usePage((state) => state.sheet === "help");
  const manifest = usePage((state) => state.manifest);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const replay = manifest?.content.kind === "replay";
  const deep = manifest?.env.scene.camera.flat === false;
  const keys = replay ? REPLAY : [...LIVE, ...(deep ? DEEP : []), ...(canPlay(manifest) ? PLAY : [])];
  return (
    <dialog ref={dialog} class="help" aria-label="Help" onClose={() => open && controller.sheet("")}>
      <div class="dialog-head">
        <h2>{replay ? "A recording" : "It lives in this page"}</h2>
        <button type="button" class="quiet square" aria-label="Close" onClick={() => controller.sheet("")}>
          <Icon name="close" />
        </button>
      </div>
      <p>
        {replay
          ? "What you see was recorded; turn the view, and move along its time."
          : "A simulation and what was learned in it, both in this one file. Nothing you do is sent anywhere, and nothing you break stays broken: press Reset."}
      </p>
      <table class="keys">
        <tbody>
          {keys.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">Drillyard {manifest?.versions["drillyard"] ?? ""}</p>
    </dialog>
  );
}
