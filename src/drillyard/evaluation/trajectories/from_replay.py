"""Trajectories of a recorded match: it is played again, and what happens in it is written down."""

import time
from pathlib import Path
from typing import Any, NamedTuple, cast

from drillyard.contracts.env import StageEnv, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import make_stage
from drillyard.evaluation.trajectories.spaces import Spaces, reads_words, spaces_of
from drillyard.evaluation.trajectories.trajectory import Trajectory
from drillyard.evaluation.trajectories.watcher import Watcher
from drillyard.operators.default import default_action
from drillyard.stage.recording import read_replay
from drillyard.stage.replay import Playback

_BUSY_S = 0.001


class Watched(NamedTuple):
    """What a replay holds."""

    env_id: str
    env_options: dict[str, Any]
    spaces: Spaces
    players: tuple[str, ...]
    """Of each agent at the end: kind, and what it was made from."""
    trajectories: list[Trajectory]


def watch_replay(path: Path, view: int | None) -> Watched:
    """Play a file again.

    Args:
        path: of the .dyreplay.
        view: the agent that is written down; None = all.

    Raises:
        DrillyardError: as `read_replay` and `Playback`; INVALID_STATE when it plays differently here, BAD_VALUE when it
            has no such agent or holds no whole decision.
    """
    recording = read_replay(path)
    env = make_stage(recording.env_id, **recording.env_options)
    try:
        agents = tuple(range(len(env.spec.agents)))
        if view is not None and view not in agents:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{path.name} has no side {view}; give 0 to {len(agents) - 1}.")
        watched = agents if view is None else (view,)
        noting = _Noting(env, Watcher(env, watched, reads=reads_words(recording.env_id)))
        playback = Playback(recording, cast(StageEnv, noting))
        while not playback.ended:
            if env.busy():
                time.sleep(_BUSY_S)
            noting.about = {
                "policy_version": playback.policy_version, "env_steps": playback.policy_env_steps,
                "from_state": bool(recording.start_state) and playback.game.episode == 0,
            }  # fmt: skip
            playback.tick()
        noting.finish()
        if playback.departed_tick is not None:
            raise DrillyardError(ErrorCode.INVALID_STATE, playback.departed_sentence(path.name))
        if not noting.found:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{path.name} holds no decision; record a longer match.")
        players = tuple(
            f"{one.kind.value} {Path(one.source).name}".strip() for one in playback.operators
        )  # fmt: skip
        spaces = spaces_of(env, recording.env_id, recording.env_options, watched[0], "")
        return Watched(recording.env_id, recording.env_options, spaces, players, noting.found)
    finally:
        env.close()


class _Noting:
    """The env of a match, noted down call by call; everything else it is asked goes to the env itself."""

    def __init__(self, env: StageEnv, watcher: Watcher) -> None:
        self._env, self._watcher = env, watcher
        self._actions: dict[int, Any] = {}
        self._rewards = [0.0] * len(env.spec.agents)
        self._active = False
        self._phase = self._forces = 0
        self._ended: TickResult | None = None
        self.about: dict[str, Any] = {}
        self.found: list[Trajectory] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._env, name)

    def reset(self, seed: int) -> None:
        self.finish()
        self._env.reset(seed)
        self._watcher.begin(seed)
        self._actions, self._active, self._ended = {}, True, None
        self._phase = self._forces = 0

    def decide(self, agent: int, action: Any) -> None:
        self._actions[agent] = action
        self._env.decide(agent, action)

    def force(self, body: int, point: tuple[float, float, float], vector: tuple[float, float, float]) -> None:
        self._forces += 1
        self._env.force(body, point, vector)

    def tick(self) -> TickResult:
        env = self._env
        if self._active and not self._phase:
            for agent in env.turn():
                action = self._actions.get(agent)
                chosen = default_action(env.spec.action, env.choices(agent)) if action is None else action
                self._watcher.decides(agent, chosen)
            self._rewards = [0.0] * len(env.spec.agents)
        result = env.tick()
        if self._active:
            if self._ended is None:
                self._rewards = [had + got for had, got in zip(self._rewards, result.reward, strict=True)]
            self._phase += 1
            if self._ended is None and (result.terminated or result.truncated):
                self._ended = result
            # A decision lasts as long as it lasts in a batch, whose sights these are; the match plays on meanwhile.
            if self._phase >= env.spec.ticks_per_decision:
                self._watcher.played(self._rewards)
                self._phase = 0
                if self._ended is not None:
                    self.finish()
        return result

    def finish(self) -> None:
        """The episode is over, or the match is; what is begun of a decision is not kept."""
        if not self._active:
            return
        self._active = False
        ended = self._ended
        if self._phase and ended is None:
            self._watcher.forget()
        elif self._phase:
            self._watcher.played(self._rewards)
        notes = self.about | {
            "complete": ended is not None, "outcome": int(ended.outcome) if ended else 0,
            "forces": self._forces, "physics_moved": bool(self._env.moved()),
        }  # fmt: skip
        terminated = ended is not None and ended.terminated
        self.found += self._watcher.end(notes, terminated=terminated, truncated=not terminated)
