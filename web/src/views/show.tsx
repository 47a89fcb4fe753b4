// The Show: the match, what moves it, what it has learned.
import { Charts } from "./charts";
import { useApp } from "../state/store";
import { MatchControls } from "./controls";
import { Played } from "./played";
import { Stage } from "./stage";
import { Training } from "./training";

export function Show() {
  const env = useApp((state) => state.hello?.env);
  const played = env !== undefined && !env.trainable;
  return (
    <>
      <div class="left">
        <Stage />
        <MatchControls />
        {!played && <Charts />}
      </div>
      {played ? <Played env={env} /> : <Training />}
    </>
  );
}
