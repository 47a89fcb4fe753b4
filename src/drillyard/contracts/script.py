"""Scripts: unattended episodes of several players under the same seeds, and what they leave behind."""

from enum import StrEnum
from typing import Any

import msgspec

from drillyard.contracts.llm import LLMSpec
from drillyard.contracts.operator import OperatorKind, OperatorSpec

SCRIPT_VERSION = 1


class Player(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One operator under a name. `source`: as in OperatorSpec, or a run (id, start of one, `latest`) = its newest
    checkpoint."""

    name: str
    kind: OperatorKind
    source: str = ""
    deterministic: bool = True
    llm: LLMSpec | None = None

    @property
    def operator(self) -> OperatorSpec:
        return OperatorSpec(kind=self.kind, source=self.source, deterministic=self.deterministic, llm=self.llm)


class ScriptEnv(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    options: dict[str, Any] = {}


class Record(StrEnum):
    """Which episodes are kept as replays and drawn as videos."""

    NONE = "none"
    EXTREMES = "extremes"  # best, median and worst of each player (or of each pair)
    ALL = "all"


class Execution(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How it is carried out."""

    episodes: int = 10
    """Of each lineup on each env; not used where `seeds` are given."""
    seeds: tuple[int, ...] = ()
    """One episode each; empty = first_seed, first_seed + 1, ..."""
    first_seed: int = 0
    max_steps: int = 0
    """Decisions after which an episode is truncated; 0 = the env's own limit."""
    speed: float = 0.0
    """0 = as fast as players decide, the env waits for each; else simulated seconds a real second, and whoever is late
    plays the action in force."""
    workers: int = 0
    """Processes; 0 = one for each core."""
    both_sides: bool = True
    """Two-player envs: each seed is played from both sides."""
    record: Record = Record.NONE


class Script(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A script file (TOML or JSON) or the arguments of `drillyard.evaluation.run_script`."""

    v: int = SCRIPT_VERSION
    name: str = "script"
    envs: tuple[ScriptEnv, ...]
    operators: tuple[Player, ...]
    lineups: tuple[tuple[str, ...], ...] = ()
    """Names of players, one an agent, or one for all agents. Empty: each player alone where the env has one agent or a
    team, every pair in a two-player game."""
    execution: Execution = Execution()


class EpisodeRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One line of results.jsonl. Nothing in it depends on time or on how many processes there were: the same script
    with deterministic players gives the same bytes."""

    v: int = SCRIPT_VERSION
    index: int
    """Place in the plan; lines are in this order."""
    env: str
    lineup: tuple[str, ...]
    """Who played each agent."""
    seed: int
    episode_return: float
    """Of agent 0."""
    returns: tuple[float, ...]
    outcome: int
    """+1 agent 0 won, -1 agent 1 won, 0 undecided; 0 where nobody plays against anybody."""
    num_steps: int
    """Decisions."""
    terminated: bool
    truncated: bool
    progression: float | None = None
    """Share of the task that was done, 0..1, where the env knows one."""
    action_frequency: tuple[dict[str, int], ...] = ()
    """Of each agent: how often each action (its word) was played; empty for a box."""
    failed_candidates: tuple[int, ...] = ()
    """Of each agent: answers that were no legal action."""
    defaults: tuple[int, ...] = ()
    """Of each agent: decisions in which the default action played."""
    input_tokens: tuple[int, ...] = ()
    output_tokens: tuple[int, ...] = ()
    state_digest: str = ""
    """blake2b-64 of the final state, in hex."""
    error: str = ""
    """Why the episode could not be played to its end, in a sentence; its figures do not count."""


class EpisodeTiming(msgspec.Struct, frozen=True, kw_only=True):
    """One line of timing.jsonl: what differs from run to run."""

    index: int
    seconds: float
    latency_mean_ms: tuple[float, ...]
    latency_p95_ms: tuple[float, ...]
    counts: tuple[dict[str, int], ...] = ()
    """OperatorFigures.counts of each agent in this episode."""
    cost: tuple[float, ...] = ()
    worker: int = 0


RESULTS_FILE, CSV_FILE, TIMING_FILE = "results.jsonl", "results.csv", "timing.jsonl"
SCRIPT_FILE = "script.json"
"""The resolved script, in the results folder."""
PROGRESS_FILE = "progress.jsonl"
"""Records in the order in which they were finished; what a resumed script does not play again."""
TALK_FILE = "talk.jsonl"
"""LLMExchange of every decision of a language model, with the index of its episode."""
SUMMARY_FILE, REPORT_FILE = "summary.json", "report.html"
INFO_FILE = "report.json"
"""ReportInfo, for the studio's list."""
REPLAY_FOLDER, VIDEO_FOLDER = "replays", "videos"
"""Files are named by index: 000012.dyreplay, 000012.mp4."""
