"""Control: every command that a page, a command line or a test may send, and its answer.

On a Unix socket each message is one line of JSON; on the WebSocket one text message. Every command is answered by one
`Answer` with its id: ok, or an error with a sentence.
"""

from typing import Any

import msgspec

from drillyard.contracts.command import CONTROL_VERSION, MAX_COMMAND_BYTES, Answer, Command, RunCommand, StageCommand
from drillyard.contracts.comparison import Contestant
from drillyard.contracts.llm import LLMSpec
from drillyard.contracts.operator import OperatorSpec
from drillyard.contracts.run import RunRequest
from drillyard.contracts.share import ShareCommands
from drillyard.contracts.shelf import ShelfCommands
from drillyard.contracts.stage import StageMode, SwapStyle

__all__ = ["CONTROL_VERSION", "MAX_COMMAND_BYTES", "Answer", "Command", "RunCommand", "StageCommand"]


class SetMode(StageCommand, frozen=True, kw_only=True, tag="set_mode"):
    """sandbox, ai_vs_ai or human_vs_ai."""

    mode: StageMode


class Play(StageCommand, frozen=True, kw_only=True, tag="play"):
    """Go on."""


class Pause(StageCommand, frozen=True, kw_only=True, tag="pause"):
    """Hold the match; frames go on."""


class StepOnce(StageCommand, frozen=True, kw_only=True, tag="step_once"):
    """Advance a paused match by one simulation tick."""


class Reset(StageCommand, frozen=True, kw_only=True, tag="reset"):
    """Start a new match, score 0:0; without a seed a fresh one is drawn and reported."""

    seed: int | None = None


class Speed(StageCommand, frozen=True, kw_only=True, tag="speed"):
    """Simulation seconds a real second, 0.25 to 4."""

    value: float


class Swap(StageCommand, frozen=True, kw_only=True, tag="swap"):
    """How newer weights are adopted; `seconds` is the length of a blend, 0.5 to 2."""

    style: SwapStyle
    seconds: float = 1.0


class Input(StageCommand, frozen=True, kw_only=True, tag="input"):
    """Held keys of a human player as a bitmask (see KEYS), sent on change and 10 times a second while any is held."""

    agent: int
    keys: int


class Force(StageCommand, frozen=True, kw_only=True, tag="force"):
    """Drag: a spring from the grabbed point of a body to `target`. Sent at most 60 times a second; ends with
    `release`, 300 ms after the last message, or with the connection."""

    body: int
    point: tuple[float, float, float]
    """Grabbed point in the body's own frame, metres."""
    target: tuple[float, float, float]
    """Where the pointer is, world metres."""


class Release(StageCommand, frozen=True, kw_only=True, tag="release"):
    """Ends this connection's drag."""


class Assign(StageCommand, frozen=True, kw_only=True, tag="assign"):
    """Give an agent another operator; the match goes on."""

    agent: int
    operator: OperatorSpec


class Follow(StageCommand, frozen=True, kw_only=True, tag="follow"):
    """Follow a run: its newest policy plays wherever an operator of kind `policy` has no source. Empty = none."""

    run_folder: str
    run_id: str = ""


class ActionRepeat(StageCommand, frozen=True, kw_only=True, tag="action_repeat"):
    """Simulation ticks a decision, 4 (30 Hz) to 12 (10 Hz) at 120 Hz."""

    ticks: int


class SaveReplay(StageCommand, frozen=True, kw_only=True, tag="save_replay"):
    """Write the match since its last reset to a file; answered with its path."""

    name: str = ""


class PlayReplay(StageCommand, frozen=True, kw_only=True, tag="play_replay"):
    """Play a recorded file on this stage; empty = back to the live match."""

    path: str


class SetPhysics(StageCommand, frozen=True, kw_only=True, tag="set_physics"):
    """Move one of EnvSpec.physics on this stage, from the next tick on; training does not see it."""

    name: str
    value: float


class ResetPhysics(StageCommand, frozen=True, kw_only=True, tag="reset_physics"):
    """All physics settings back to what the env is trained with."""


class TakeSeat(StageCommand, frozen=True, kw_only=True, tag="take_seat"):
    """Sit down on a human's seat, or say that one still sits there; answered with {"holder"}, this connection's number,
    or refused while another page has it."""

    agent: int


class LeaveSeat(StageCommand, frozen=True, kw_only=True, tag="leave_seat"):
    """Stand up; the default action plays until somebody else sits down."""

    agent: int


class Act(StageCommand, frozen=True, kw_only=True, tag="act"):
    """A human's choice in a turn-based match, one of `choices` in the status; takes the seat if it is free."""

    agent: int
    action: int


class BeginEpisode(StageCommand, frozen=True, kw_only=True, tag="begin_episode"):
    """Start the next episode of a stage in lock-step; refused unless it is the one after the present."""

    episode: int


class GetTalk(StageCommand, frozen=True, kw_only=True, tag="get_talk"):
    """The newest exchanges with language models in this match; answered with {"talk": [LLMExchange]}, oldest first."""

    most: int = 20


class StopTraining(RunCommand, frozen=True, kw_only=True, tag="stop_training"):
    """Save a checkpoint and end; complete when no process of the run is left."""

    reason: str = "stopped by its user"


class PauseTraining(RunCommand, frozen=True, kw_only=True, tag="pause_training"):
    """Hold training; processes and policy stay."""


class ResumeTraining(RunCommand, frozen=True, kw_only=True, tag="resume_training"):
    """Go on after a pause."""


class SetHyper(RunCommand, frozen=True, kw_only=True, tag="set_hyper"):
    """Change a live-settable setting (LIVE_SETTINGS) from the next update on."""

    key: str
    value: float


class Save(RunCommand, frozen=True, kw_only=True, tag="save"):
    """Write a checkpoint now."""


class ResetTrainer(RunCommand, frozen=True, kw_only=True, tag="reset_trainer"):
    """Start learning over with fresh weights in the same run; counters go on."""


class GetTimeline(RunCommand, frozen=True, kw_only=True, tag="get_timeline"):
    """Which worker played which episodes when, newest last; answered with a `Timeline`. Only runs whose episodes are
    tasks have one. Spans that ended at or before `since_s` are left out."""

    since_s: float = 0.0


class StartTraining(Command, frozen=True, kw_only=True, tag="start_training"):
    """Submit a run; the show follows it."""

    request: RunRequest


class ResumeRun(RunCommand, frozen=True, kw_only=True, tag="resume_run"):
    """Continue an ended run from its newest valid checkpoint, as a new run."""


class DeleteRun(RunCommand, frozen=True, kw_only=True, tag="delete_run"):
    """Remove an ended run with its folder."""


class ListRuns(Command, frozen=True, kw_only=True, tag="list_runs"):
    """Answered with {"runs": [RunInfo]}."""


class LabelRun(RunCommand, frozen=True, kw_only=True, tag="label_run"):
    """Change the name, tags or notes of a run; null = leave as it is. Answered with {"run": RunInfo}."""

    name: str | None = None
    tags: tuple[str, ...] | None = None
    notes: str | None = None


class GetRunDetail(RunCommand, frozen=True, kw_only=True, tag="get_run_detail"):
    """Answered with {"detail": RunDetail}: checkpoints, stderr, resource use, settings."""


class GetCurves(Command, frozen=True, kw_only=True, tag="get_curves"):
    """Curves of several runs to lay over each other; answered with {"curves": [RunCurve]}."""

    run_ids: tuple[str, ...]
    names: tuple[str, ...] = ()
    points: int = 500


class ListWorkers(Command, frozen=True, kw_only=True, tag="list_workers"):
    """Answered with {"workers": [WorkerInfo]}: which libraries there are, and whether they are installed."""


class InstallWorker(Command, frozen=True, kw_only=True, tag="install_worker"):
    """Build the environment of a worker; answered at once, then `worker_progress` pushes to every page."""

    name: str
    environment: str = "default"
    torch: str = "auto"


class WatchRun(RunCommand, frozen=True, kw_only=True, tag="watch_run"):
    """Send this run's events from `since_seq` on to this connection; empty run_id = stop."""

    since_seq: int = 0


class WatchShow(RunCommand, frozen=True, kw_only=True, tag="watch_show"):
    """Let the show follow a run, live or ended (its newest checkpoint); empty run_id = the scripted match."""


class ListReplays(Command, frozen=True, kw_only=True, tag="list_replays"):
    """Answered with {"replays": [{name, path, bytes, created_at}]}."""


class SelectEnv(Command, frozen=True, kw_only=True, tag="select_env"):
    """The show plays another env from now on; every page gets a new `hello`."""

    env_id: str
    env_options: dict[str, Any] = {}


class CrowdEnv(msgspec.Struct, frozen=True, kw_only=True):
    """One training env of a run, as in the records of a crowd frame."""

    run_id: str
    env: int


class OpenStage(Command, frozen=True, kw_only=True, tag="open_stage"):
    """Open another stage beside the show; answered with {"stage_id"}. With `copy`, it begins in the present state of
    that training env and plays its run's policy; the training env itself is never touched."""

    env_id: str = ""
    env_options: dict[str, Any] = {}
    run_id: str = ""
    copy: CrowdEnv | None = None


class CloseStage(Command, frozen=True, kw_only=True, tag="close_stage"):
    """End a stage that `open_stage` opened."""

    stage: str


class OpenComparison(Command, frozen=True, kw_only=True, tag="open_comparison"):
    """Open 2 to 6 stages side by side on the same env and seeds; one that is open is closed first. Without a seed one
    is drawn. Answered with {"comparison": Comparison}."""

    env_id: str
    env_options: dict[str, Any] = {}
    seed: int | None = None
    contestants: tuple[Contestant, ...]


class CompareAgain(Command, frozen=True, kw_only=True, tag="compare_again"):
    """Start the comparison over: from the same seed, or from another."""

    seed: int | None = None


class SaveComparison(Command, frozen=True, kw_only=True, tag="save_comparison"):
    """Write a replay of each stage; answered with {"paths": [str]}."""

    name: str = ""


class CloseComparison(Command, frozen=True, kw_only=True, tag="close_comparison"):
    """Close its stages."""


class ListPlayers(Command, frozen=True, kw_only=True, tag="list_players"):
    """Answered with {"checkpoints": [{run_id, name, worker, path, env_steps}], "models": [ShelfModel],
    "scripted": [str], "env": EnvSpec}: who may be assigned to an agent of an env besides humans, chance and language
    models, and what the env is."""

    env_id: str
    env_options: dict[str, Any] = {}


class TryModel(Command, frozen=True, kw_only=True, tag="try_model"):
    """Try a language model's endpoint; answered with {"model", "models", "constraint", "latency_ms"}, or the fault."""

    llm: LLMSpec


class ListReports(Command, frozen=True, kw_only=True, tag="list_reports"):
    """Answered with {"reports": [ReportInfo]}, newest first: results of scripts, tournaments and text suites."""


class Watch(Command, frozen=True, kw_only=True, tag="watch"):
    """Which streams this page wants besides the show: stages by id, and the crowds of runs. Replaces what was wanted
    before; answered by a `streams` push whenever the streams change."""

    stages: tuple[str, ...] = ()
    crowds: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    """Runs whose FastLane is wanted: pictures of a worker's training envs."""


class Visible(Command, frozen=True, kw_only=True, tag="visible"):
    """Whether this page is looked at, and which views it needs: frames are sent only while `frames`, the process table
    only while `system`."""

    frames: bool
    system: bool = False


StageCommands = (
    SetMode | Play | Pause | StepOnce | Reset | Speed | Swap | Input | Force | Release | Assign | Follow
    | ActionRepeat | SaveReplay | PlayReplay | SetPhysics | ResetPhysics | TakeSeat | LeaveSeat | Act | BeginEpisode
    | GetTalk
)  # fmt: skip
RunCommands = StopTraining | PauseTraining | ResumeTraining | SetHyper | Save | ResetTrainer | GetTimeline
StudioCommands = (
    StartTraining | ResumeRun | DeleteRun | ListRuns | WatchRun | WatchShow | ListReplays | Visible | SelectEnv
    | OpenStage | CloseStage | Watch | LabelRun | GetRunDetail | GetCurves | ListWorkers | InstallWorker
    | OpenComparison | CompareAgain | SaveComparison | CloseComparison | ListPlayers | TryModel | ListReports
)  # fmt: skip
AnyCommand = StageCommands | RunCommands | StudioCommands | ShelfCommands | ShareCommands

KEYS: tuple[str, ...] = ("forward", "back", "left", "right", "turn_left", "turn_right", "dash")
"""Bit i of `Input.keys` is KEYS[i]."""

LIVE_SETTINGS: tuple[str, ...] = (
    "lr", "clip_epsilon", "entropy_coef", "value_coef", "gamma", "gae_lambda", "epochs", "target_kl", "shaping_scale",
    "approach_scale",
)  # fmt: skip
"""Settings of PPO that `set_hyper` may change while a run goes on."""

DQN_LIVE_SETTINGS: tuple[str, ...] = (
    "lr", "target_every", "target_tau", "updates_per_step", "epsilon_end", "max_grad_norm", "priority_beta",
)  # fmt: skip
"""Settings of DQN that `set_hyper` may change while a run goes on."""
