// The Show: the match, what moves it, what it has learned.
import { SPECTATING } from "../net/place";
import { Charts } from "./charts";
import { currentRun, useApp } from "../state/store";
import { episodic } from "../state/algorithms";
import { MatchControls } from "./controls";
import { Played } from "./played";
import { Stage } from "./stage";
import { WorkerTimeline } from "./timeline";
import { Training } from "./training";

export function Show() {
  const env = useApp((state) => state.hello?.env);
  const run = useApp(currentRun);
  const tasks = useApp(episodic);
  const readOnly = useApp((state) => state.hello?.read_only ?? SPECTATING);
  const played = env !== undefined && !env.trainable;
  if (readOnly) {
    return (
      <div class="left watching">
        <Stage />
      </div>
    );
  }
  return (
    <>
      <div class="left">
        <Stage />
        <MatchControls />
        {!played && tasks && <WorkerTimeline run={run} />}
        {!played && <Charts />}
      </div>
      {played ? <Played env={env} /> : <Training />}
    </>
  );
}
