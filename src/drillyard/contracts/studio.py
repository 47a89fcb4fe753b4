"""What the studio pushes to a page besides answers, stage status and frames; text messages tagged by `type`."""

from typing import Any, Literal

import msgspec

from drillyard.contracts.comparison import Comparison
from drillyard.contracts.control import CONTROL_VERSION, Answer
from drillyard.contracts.daemon import HealthReport
from drillyard.contracts.env import EnvInfo, EnvSpec
from drillyard.contracts.run import RunInfo
from drillyard.contracts.stage import ActionValues, EpisodeEnded, StageStatus
from drillyard.contracts.worker import InstallProgress


class SettingInfo(msgspec.Struct, frozen=True, kw_only=True):
    """One training setting, for forms and docs."""

    key: str
    default: float | int | str | bool
    help: str
    live: bool
    minimum: float | None = None
    maximum: float | None = None


class AlgorithmInfo(msgspec.Struct, frozen=True, kw_only=True):
    """One way to train of our own learner, with its settings for the env of the show."""

    name: str
    title: str
    help: str
    settings: tuple[SettingInfo, ...]


class Push(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    v: int = CONTROL_VERSION


class Hello(Push, frozen=True, kw_only=True, tag="hello"):
    """First message on each connection: all that a page needs to draw itself."""

    version: str
    env: EnvSpec
    stage_id: str
    settings: tuple[SettingInfo, ...]
    runs: tuple[RunInfo, ...]
    watched_run: str
    read_only: bool = False
    envs: tuple[EnvInfo, ...] = ()
    """Every env that a run may be started on from here."""
    env_options: dict[str, Any] = {}
    comparison: Comparison | None = None
    algorithms: tuple[AlgorithmInfo, ...] = ()
    """How our own learner can train on the env of the show, the default first; `settings` are those of the default."""


class StreamInfo(msgspec.Struct, frozen=True, kw_only=True):
    """One stream of frames to this page. Stream 0 is the show and is never listed."""

    stream: int
    kind: Literal["stage", "crowd", "lane"]
    env: str
    """Key in `Streams.envs`; empty for a lane, whose frames are pictures."""
    run_id: str = ""
    stage_id: str = ""
    worker: int = 0
    instances: int = 1


class Streams(Push, frozen=True, kw_only=True, tag="streams"):
    """The streams that this page asked for with `watch`, as they are now; `envs` holds the spec of each env in them
    that this page has not been sent before."""

    streams: tuple[StreamInfo, ...]
    envs: dict[str, EnvSpec]


class RunChanged(Push, frozen=True, kw_only=True, tag="run_changed"):
    run: RunInfo


class WorkerProgress(Push, frozen=True, kw_only=True, tag="worker_progress"):
    """An installation that a page asked for goes on, or has ended."""

    progress: InstallProgress


class RunDeleted(Push, frozen=True, kw_only=True, tag="run_deleted"):
    run_id: str


class Events(Push, frozen=True, kw_only=True, tag="events"):
    """Telemetry of the watched run, in order; each entry is one event object. A worker that says more than a page can
    show is thinned: its newest figures, its episodes summed up, of the rest the newest."""

    run_id: str
    events: tuple[msgspec.Raw, ...]
    left_out: dict[str, int] = {}
    """Events of each type that are in the file but neither here nor summed up here."""


class System(Push, frozen=True, kw_only=True, tag="system"):
    """Twice a second while a page shows the System view."""

    health: HealthReport
    clients: int
    bytes_per_s: float


class Notice(Push, frozen=True, kw_only=True, tag="notice"):
    """Something happened that the user should know: one sentence. level: info, warning, error."""

    level: str
    message: str


class ComparisonChanged(Push, frozen=True, kw_only=True, tag="comparison_changed"):
    """The comparison was opened, goes on, or was closed (None)."""

    comparison: Comparison | None = None


class ShareProgress(Push, frozen=True, kw_only=True, tag="share_progress"):
    """A share is being made: what is done now, in one sentence; or its making has ended, well or not."""

    sentence: str
    done: bool = False


class ReportInfo(msgspec.Struct, frozen=True, kw_only=True):
    """A results folder with a report; the page is at /reports/<id>/report.html."""

    id: str
    name: str
    kind: Literal["script", "tournament", "suite", "balrog"]
    created_at: float
    envs: tuple[str, ...]
    players: tuple[str, ...]
    episodes: int
    planned: int
    state: Literal["running", "complete", "interrupted"]


class StageGone(Push, frozen=True, kw_only=True, tag="stage_gone"):
    """The stage process died; a new one is on its way."""

    reason: str


AnyPush = (
    Hello | RunChanged | RunDeleted | Events | System | Notice | StageGone | Streams | WorkerProgress | StageStatus
    | Answer | ComparisonChanged | EpisodeEnded | ActionValues | ShareProgress
)  # fmt: skip
