"""Videos of the episodes of which a results folder has replays."""

from pathlib import Path

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.script import REPLAY_FOLDER, VIDEO_FOLDER
from drillyard.evaluation.games import seats
from drillyard.evaluation.stored import Stored
from drillyard.evaluation.summary import Highlight, Summary
from drillyard.sharing.video import draw_video
from drillyard.stage.recording import REPLAY_SUFFIX

MAX_VIDEOS = 120


def draw_videos(stored: Stored, summary: Summary) -> Summary:
    """Draw what is not drawn yet; the summary with its videos, and a note where one could not be drawn.

    A highlight without a replay stays without a video; a replay that is no highlight is drawn and added.
    """
    replays = sorted((stored.folder / REPLAY_FOLDER).glob(f"*{REPLAY_SUFFIX}"))
    by_index = {record.index: record for record in stored.records}
    shown = {highlight.index: highlight for highlight in summary.highlights}
    notes: list[str] = []
    if len(replays) > MAX_VIDEOS:
        notes.append(f"There are {len(replays)} replays; videos are of the first {MAX_VIDEOS}.")
    for replay in replays[:MAX_VIDEOS]:
        record = by_index.get(int(replay.stem)) if replay.stem.isdigit() else None
        if record is None:
            continue
        highlight = shown.get(record.index) or Highlight(
            index=record.index, env=record.env, lineup=record.lineup, seed=record.seed, returns=record.returns, why=()
        )
        relative = f"{VIDEO_FOLDER}/{replay.stem}.mp4"
        path = stored.folder / relative
        try:
            if not _fresh(path, replay):
                draw_video(replay, path, players=seats(record))
        except DrillyardError as error:
            notes.append(error.sentence)
            if error.code in {ErrorCode.UNAVAILABLE, ErrorCode.DISK}:
                break
            continue
        shown[record.index] = msgspec.structs.replace(highlight, video=relative)
    return msgspec.structs.replace(
        summary,
        highlights=tuple(shown[index] for index in sorted(shown)),
        notes=(*summary.notes, *dict.fromkeys(notes)),
    )


def _fresh(path: Path, replay: Path) -> bool:
    """Whether the video was drawn after the replay was written."""
    try:
        return path.stat().st_mtime >= replay.stat().st_mtime
    except OSError:
        return False
