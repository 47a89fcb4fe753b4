"""Stages: a process that plays one match in real time."""

from enum import StrEnum
from typing import Any, Literal

import msgspec

from drillyard.contracts.comparison import EpisodeScore
from drillyard.contracts.operator import OperatorFigures, OperatorSpec
from drillyard.contracts.words import ActionWord


class StageMode(StrEnum):
    """sandbox: nothing ends the episode but a reset, forces welcome; the others differ in who plays agent 1."""

    SANDBOX = "sandbox"
    AI_VS_AI = "ai_vs_ai"
    HUMAN_VS_AI = "human_vs_ai"


STAGE_MODES: tuple[StageMode, ...] = tuple(StageMode)
"""`mode` in the frame header is an index into this."""


class SwapStyle(StrEnum):
    """When a stage adopts newer weights."""

    ON_RESET = "on_reset"
    NOW = "now"
    BLEND = "blend"


class StageRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What to play. `replay` plays a recorded file back instead of a match."""

    env_id: str = "Drillyard/BallDrill-v0"
    env_options: dict[str, Any] = {}
    start_state: bytes = b""
    """What `BatchEnv.copy_state` gave: the first episode begins there."""
    seed: int = 0
    mode: StageMode = StageMode.AI_VS_AI
    operators: tuple[OperatorSpec, ...] = ()
    run_id: str | None = None
    replay: str | None = None
    name: str = "show"
    lockstep: bool = False
    """After an episode the stage waits for `begin_episode`: one of several that are compared."""


class StageConfig(msgspec.Struct, frozen=True, kw_only=True):
    """Written to `config.json` in the stage's folder by the daemon."""

    v: int = 1
    stage_id: str
    request: StageRequest
    run_folder: str | None = None
    replay_folder: str
    idle_end_s: float = 600.0
    """The stage ends when no client was connected for so long."""


ENV_FILE = "env.json"
"""The stage writes its EnvSpec here, as JSON, before it listens: so a process without NumPy knows what it plays."""
MESH_FOLDER = "meshes"
"""And before that the meshes of its scene here, as `<digest>.bin`."""


class StageInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What lists show of a stage. Its folder holds control.sock and frames.sock."""

    stage_id: str
    name: str
    env_id: str
    env_options: dict[str, Any] = {}
    folder: str
    pid: int | None
    alive: bool
    started_at: float
    reason: str = ""
    """One sentence: why it is no longer alive."""


class HumanSeat(msgspec.Struct, frozen=True, kw_only=True):
    """The seat of a human. One page at a time has it: whoever took it first keeps it until they leave, close the page
    or say nothing for SEAT_LEASE_S; then the default action plays."""

    agent: int
    holder: int = 0
    """Number of the connection that has it, 0 = nobody; the answer to `take_seat` tells a page its own."""
    was_held: bool = False
    """Somebody has sat here: while nobody does, the default action plays. A seat that nobody ever took makes a
    turn-based match wait."""


SEAT_LEASE_S = 2.5
"""A page that has a seat says so at least once a second (`take_seat`, `input` or `act`)."""


class EpisodeEnded(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="episode_ended"):
    """Pushed by a stage to every control client when an episode of the live match ends."""

    v: int = 1
    stage_id: str
    score: EpisodeScore


class ActionValues(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="action_values"):
    """What the policy of an agent made of what it last saw, pushed ten times a second while a policy with discrete
    actions plays: action values Q(s, a) of a policy of values, probabilities of one of logits."""

    v: int = 1
    stage_id: str
    agent: int
    kind: Literal["values", "probabilities"]
    numbers: tuple[float, ...]
    chosen: int


class StageStatus(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="stage_status"):
    """Pushed by a stage to every control client on each change and twice a second."""

    v: int = 1
    stage_id: str
    env_id: str
    mode: StageMode
    paused: bool
    speed: float
    episode: int
    tick: int
    score: tuple[int, ...]
    seed: int
    operators: tuple[OperatorSpec, ...]
    run_id: str | None = None
    policy_version: int = 0
    policy_env_steps: int = 0
    policy_age_s: float = 0.0
    swap: SwapStyle = SwapStyle.NOW
    blend_s: float = 0.0
    action_repeat: int = 4
    last_result: str = ""
    notice: str = ""
    """A sentence when something needs saying (a refused swap, an operator that fell silent)."""
    replay: str = ""
    """Path of the replay being played, or empty."""
    recording: str = ""
    episode_return: float = 0.0
    """Of the present episode: agent 0's, or the sum of all where the agents are cooperative."""
    last_return: float | None = None
    """The same of the last finished episode."""
    physics: dict[str, float] = {}
    """Physics settings that differ from what the env was trained with."""
    frame_interval_p50_ms: float = 0.0
    frame_interval_p99_ms: float = 0.0
    frame_interval_max_ms: float = 0.0
    frame_histogram: tuple[int, ...] = ()
    """Counts of frame intervals in bins of 2 ms, 0-2 ... 38-40 and longer: 21 numbers since the last reset."""
    adopted_p50_ms: float = 0.0
    adopted_p99_ms: float = 0.0
    """Publish -> adopted latency of the policies that this stage took up."""
    swaps: int = 0
    figures: tuple[OperatorFigures, ...] = ()
    """Of each agent."""
    seats: tuple[HumanSeat, ...] = ()
    """Of the agents that a human plays."""
    turn: tuple[int, ...] = ()
    """Who must decide now, in a turn-based match."""
    choices: tuple[ActionWord, ...] = ()
    """What the human whose turn it is may choose, in a turn-based match."""
    over: bool = False
    """The episode has ended and the stage waits for `begin_episode`."""
    lockstep: bool = False
