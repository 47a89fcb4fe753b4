// Touch controls of a human player of the studio.
import { app } from "../app";
import { Touch as Controls } from "../parts/touch";

export { hasTouch } from "../parts/touch";

export function Touch() {
  return <Controls hold={(source, bits) => app.players.hold(source, bits)} />;
}
