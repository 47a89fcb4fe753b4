// FastLane: pictures of the envs that a worker trains on, as they are now.
import { useEffect, useRef } from "preact/hooks";
import { app } from "../app";
import type { RunInfo, StreamInfo } from "../generated/contracts";
import { shortEnv } from "../state/envs";
import { useApp } from "../state/store";
import { figure, short } from "../state/words";
import { Picture } from "../viewport/picture";

export function Lanes({ run }: { run: RunInfo }) {
  const streams = useApp((state) => state.streams);
  const mine = streams.filter((one) => one.kind === "lane" && one.run_id === run.run_id);
  if (mine.length === 0) return null;
  return (
    <section class="lanes" aria-label="Training envs">
      {mine.map((stream) => (
        <Lane key={stream.stream} run={run} stream={stream} />
      ))}
    </section>
  );
}

function Lane({ run, stream }: { run: RunInfo; stream: StreamInfo }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const picture = new Picture();
    picture.mount(element);
    let frame = 0;
    const draw = (): void => {
      frame = requestAnimationFrame(draw);
      const image = app.viewport.feeds.get(stream.stream)?.image;
      if (picture.show(image, () => (app.viewport.feeds.malformed += 1))) app.lanePictures += 1;
    };
    draw();
    return () => {
      cancelAnimationFrame(frame);
      picture.unmount();
    };
  }, [stream.stream]);
  const [mean, rate] = [run.metrics["return_mean"], run.metrics["env_steps_per_s"]];
  return (
    <figure class="lane card" data-testid="lane">
      <div class="lane-picture" ref={host} />
      <figcaption>
        <span class="chip training-chip">training</span>
        <b>{shortEnv(run.env_id)}</b>
        <span class="muted num">
          {stream.instances > 1 && `${stream.instances} envs · `}
          return {mean === undefined ? "–" : figure(mean)} · {rate === undefined ? "–" : short(rate)} steps/s
        </span>
      </figcaption>
    </figure>
  );
}
