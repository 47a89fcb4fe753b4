"""The env host: a process of ours that steps our envs for a client that has NumPy and nothing else of ours.

Client and host share one Unix stream socket, which only ever carries TICKETs, each way: the client asks, the host
answers in order. OPEN and LIST are followed by JSON, and so are their answers and errors; the answer to OPEN carries
the descriptor of the session's memory (SCM_RIGHTS, with the first byte of its ticket). All numbers lie in that memory,
one slot of the layout that the answer names. The end of the socket ends the host, and its memory with it.
"""

from enum import IntEnum
from typing import Any, Literal

import msgspec

from drillyard.contracts.layout import Field, Layout
from drillyard.contracts.worker import SpaceInfo

ENV_HOST_VERSION = 1
TICKET_FORMAT = "<IIQ"
"""op (of a request) or status (of an answer), session, bytes of JSON that follow. An answer to STEP has the number of
envs whose episode ended in the last place."""
MAX_JSON_BYTES = 1 << 20
MAX_HOST_ENVS = 65536


class HostOp(IntEnum):
    """What a client asks for."""

    OPEN = 1
    RESET = 2
    """Rows where `restart` is 1 begin an episode with their `seed`; -1 = their generator goes on. A batch begins as a
    whole, whatever `restart` says."""
    STEP = 3
    """Every env decides `action`; in separate envs, those where `restart` is 1 begin an episode instead."""
    CLOSE = 4
    LIST = 5


class HostStatus(IntEnum):
    OK = 0
    ERROR = 1
    """HostError follows."""


class HostError(msgspec.Struct, frozen=True, kw_only=True):
    code: str
    sentence: str


class OpenRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A new session.

    kind `batch`: N envs as one batch with autoreset in the same step: a row that ended shows the start of its next
    episode in `obs` and what it saw last in `final_obs`. `separate`: N envs of their own, each seeded as Gymnasium
    seeds a single one; a row that ended shows what it saw last and stays so until it is begun anew.
    """

    v: int = ENV_HOST_VERSION
    env_id: str
    options: dict[str, Any] = {}
    """Of the env; for one with two agents also `opponent` (a built-in player, "scripted") and `side` (0)."""
    num_envs: int = 1
    kind: Literal["batch", "separate"] = "batch"
    time_limit: bool = True
    """False: robots go on for ever, since the client cuts episodes itself."""
    infos: bool = True
    """Whether info terms are written at each step."""
    folder: str = ""
    """Run's folder, in which a crowd is shown; empty = none."""


class OpenAnswer(msgspec.Struct, frozen=True, kw_only=True):
    v: int = ENV_HOST_VERSION
    session: int
    env_id: str
    observation_space: SpaceInfo
    action_space: SpaceInfo
    layout: Layout
    infos: dict[str, int]
    """Terms of a step, with the numbers each has; 0 = one number without an axis of its own. Fields `info.NAME`."""
    start_infos: dict[str, int]
    """Terms of the start of an episode, fields `start.NAME`."""
    one_seed: bool
    """A batch whose envs all derive from the seed of row 0."""
    time_limit: int
    """Decisions after which an episode is cut by default."""
    agents: int


class HostedEnv(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the answer to LIST, a JSON array."""

    env_id: str
    title: str
    available: bool
    reason: str = ""
    time_limit: int = 0


def env_host_layout(
    num_envs: int, obs_size: int, actions: int, infos: dict[str, int], start_infos: dict[str, int]
) -> Layout:
    """The one slot of a session's memory.

    Args:
        num_envs: N.
        obs_size: O.
        actions: numbers of a box action; 0 = discrete.
        infos, start_infos: as in OpenAnswer.
    """
    action = Field("action", "float32", (num_envs, actions)) if actions else Field("action", "int32", (num_envs,))
    terms = [
        Field(f"{prefix}.{name}", "float64", (num_envs, *((size,) if size else ())))
        for prefix, found in (("info", infos), ("start", start_infos))
        for name, size in found.items()
    ]
    return Layout(
        "env_host",
        ENV_HOST_VERSION,
        (
            action,
            Field("restart", "uint8", (num_envs,)),
            Field("seed", "int64", (num_envs,)),
            Field("obs", "float32", (num_envs, obs_size)),
            Field("final_obs", "float32", (num_envs, obs_size)),
            Field("reward", "float64", (num_envs,)),
            Field("terminated", "uint8", (num_envs,)),
            Field("truncated", "uint8", (num_envs,)),
            Field("outcome", "int8", (num_envs,)),
            *terms,
        ),
    )
