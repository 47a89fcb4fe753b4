"""Session: envs of one client with their memory, driven by its tickets."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.env_host import MAX_HOST_ENVS, OpenAnswer, OpenRequest, env_host_layout
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.host.game import DrillGame, Game, RobotGame, action_space, make_game, observation_space, time_limit
from drillyard.transport.segment import Segment


class Session:
    """One batch of N envs, or N of one env each.

    Args:
        request: what the client wants.
        number: names the session.

    Raises:
        DrillyardError: the env cannot be made; DISK without memory.
    """

    def __init__(self, request: OpenRequest, number: int) -> None:
        count = request.num_envs
        if not 1 <= count <= MAX_HOST_ENVS:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"num_envs cannot be {count}; give 1 to {MAX_HOST_ENVS}.")
        separate = request.kind == "separate"
        self.games: list[Game] = [make_game(request, 1) for _ in range(count)] if separate else [
            make_game(request, count)
        ]  # fmt: skip
        first = self.games[0]
        spec = first.batch.spec
        infos, starts = _terms(first) if request.infos else ({}, {})
        box = spec.action.kind == "box"
        layout = env_host_layout(count, spec.obs_size, spec.action.size if box else 0, infos, starts)
        self.request = request
        self.stepped: Callable[[int], None] | None = None
        """Called after each decision with how many episodes ended."""
        self.begun: Callable[[Any], None] | None = None
        """Called with the rows that began an episode because the client wanted it."""
        self._separate = separate
        self.segment = Segment.create(layout, 1)
        slot = self.segment.arrays(0)
        self.slot = slot
        self._action: Array = slot["action"]
        self._restart: Array = slot["restart"]
        self._seed: Array = slot["seed"]
        self._obs: Array = slot["obs"]
        self._infos = [(name, slot[f"info.{name}"]) for name in infos]
        self._starts = [(name, slot[f"start.{name}"]) for name in starts]
        self.answer = OpenAnswer(
            session=number,
            env_id=request.env_id,
            observation_space=observation_space(spec, request.env_id),
            action_space=action_space(spec.action),
            layout=layout,
            infos=infos,
            start_infos=starts,
            one_seed=isinstance(first, DrillGame) and not separate,
            time_limit=time_limit(request.env_id, request.options),
            agents=len(spec.agents),
        )

    @property
    def num_envs(self) -> int:
        """N."""
        return self.request.num_envs

    def reset(self) -> None:
        """Begin episodes as `restart` and `seed` say.

        Raises:
            DrillyardError: BAD_VALUE for a seed.
        """
        seeds: list[int | None] = [None if seed < 0 else seed for seed in self._seed.tolist()]
        if not self._separate:
            game = self.games[0]
            game.reset(seeds)
            game.see(self._obs)
            self._write(self._starts, game.start_infos, slice(None))
            if self.begun is not None:
                self.begun(slice(None))
            return
        for row in np.flatnonzero(self._restart).tolist():
            self._begin(row, seeds[row])

    def step(self) -> int:
        """One decision of every env; returns how many episodes ended.

        Raises:
            DrillyardError: BAD_VALUE for an action.
        """
        ended = self._step_rows() if self._separate else self._step_batch()
        if self.stepped is not None:
            self.stepped(ended)
        return ended

    def close(self) -> None:
        """Let go of the memory; the client keeps its mapping until it closes it."""
        self.stepped = self.begun = None
        self.slot = {}
        self._infos, self._starts = [], []
        del self._action, self._restart, self._seed, self._obs
        self.segment.close()

    def _step_batch(self) -> int:
        game, slot = self.games[0], self.slot
        played = game.play(self._action)
        slot["reward"][:] = played.reward
        slot["terminated"][:], slot["truncated"][:] = played.terminated, played.truncated
        if self._infos:
            self._write(self._infos, game.infos, slice(None))
        game.see(self._obs)
        if played.final_obs is None:
            return 0
        slot["final_obs"][:] = played.final_obs
        slot["outcome"][:] = played.outcome
        if self._starts:
            self._write(self._starts, game.start_infos, slice(None))
        return int((slot["terminated"] | slot["truncated"]).sum())

    def _step_rows(self) -> int:
        slot, ended = self.slot, 0
        restarts = self._restart.any()
        for row, game in enumerate(self.games):
            if restarts and self._restart[row]:
                self._begin(row, None)
                slot["reward"][row] = 0.0
                slot["terminated"][row] = slot["truncated"][row] = 0
                continue
            played = game.play(self._action[row : row + 1])
            slot["reward"][row] = played.reward[0]
            slot["terminated"][row], slot["truncated"][row] = played.terminated[0], played.truncated[0]
            if self._infos:
                self._write(self._infos, game.infos, row)
            if played.final_obs is None:
                game.see(self._obs[row : row + 1])
            else:
                self._obs[row] = played.final_obs[0]
                slot["outcome"][row] = played.outcome[0]
                ended += 1
        return ended

    def _begin(self, row: int, seed: int | None) -> None:
        game = self.games[row]
        game.reset([seed])
        game.see(self._obs[row : row + 1])
        if self._starts:
            self._write(self._starts, game.start_infos, row)
        if self.begun is not None:
            self.begun(row)

    def _write(
        self, terms: Sequence[tuple[str, Array]], read: Callable[[], Mapping[str, Array]], rows: Any
    ) -> None:  # fmt: skip
        found = read()
        for name, target in terms:
            target[rows] = found[name] if isinstance(rows, slice) else found[name][0]


def _terms(game: Game) -> tuple[dict[str, int], dict[str, int]]:
    """Info terms of a decision and of a start, with how many numbers each has (0 = one, without an axis)."""
    if not isinstance(game, RobotGame):
        return {}, {}
    game.try_step()
    found = tuple(
        {name: value.shape[1] if value.ndim > 1 else 0 for name, value in terms.items()}
        for terms in (game.infos(), game.start_infos())
    )
    game.batch.reset(0)
    return found[0], found[1]
