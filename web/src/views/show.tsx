// The Show: the match, what moves it, what it has learned.
import { Charts } from "./charts";
import { MatchControls } from "./controls";
import { Stage } from "./stage";
import { Training } from "./training";

export function Show() {
  return (
    <>
      <div class="left">
        <Stage />
        <MatchControls />
        <Charts />
      </div>
      <Training />
    </>
  );
}
