// FastLane: pictures of the envs that a worker trains on, as they are now.
import { useEffect, useRef, useState } from "preact/hooks";
import { app } from "../app";
import type { RunInfo, StreamInfo } from "../generated/contracts";
import { shortEnv } from "../state/envs";
import { useApp } from "../state/store";
import { figure, short } from "../state/words";
import type { ImageFrame } from "../stream/image";
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

const READ_MS = 250;

function Lane({ run, stream }: { run: RunInfo; stream: StreamInfo }) {
  const host = useRef<HTMLDivElement>(null);
  const [facts, setFacts] = useState("");
  const newest = useRef(run);
  newest.current = run;
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const picture = new Picture();
    picture.mount(element);
    let frame = 0;
    let readMs = 0;
    const draw = (nowMs: number): void => {
      frame = requestAnimationFrame(draw);
      const image = app.viewport.feeds.get(stream.stream)?.image;
      if (picture.show(image, () => (app.viewport.feeds.malformed += 1))) app.lanePictures += 1;
      if (image !== undefined && nowMs - readMs > READ_MS) {
        readMs = nowMs;
        element.style.aspectRatio = `${image.width} / ${image.height}`;
        setFacts(factsOf(image, newest.current));
      }
    };
    frame = requestAnimationFrame(draw);
    return () => {
      cancelAnimationFrame(frame);
      picture.unmount();
    };
  }, [stream.stream]);
  return (
    <figure class="lane card" data-testid="lane">
      <div class="lane-picture" ref={host} />
      <figcaption>
        <span class="chip training-chip">training</span>
        <b>{shortEnv(run.env_id)}</b>
        <span class="muted num">{facts}</span>
      </figcaption>
    </figure>
  );
}

/** How many envs, their mean return, how fast they are stepped: as the run says, else as the pictures do. */
function factsOf(image: ImageFrame, run: RunInfo): string {
  const value = run.metrics["return_mean"] ?? image.episodeReturn;
  const mean = Number.isNaN(value) ? "no episode yet" : `return ${figure(value)}`;
  const envs = image.tiles.length > 1 ? `${image.tiles.length} envs · ` : "";
  return `${envs}${mean} · ${short(run.metrics["env_steps_per_s"] ?? image.speed)} steps/s`;
}
