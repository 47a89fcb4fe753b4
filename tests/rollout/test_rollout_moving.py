"""Groups change hands between real workers, and nothing that they play changes."""

import hashlib
import select
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
import pytest

from drillyard.contracts.chunk import chunk_layout
from drillyard.contracts.policy import PolicySpec, weights_layout
from drillyard.envs.registry import env_spec, make_batch
from drillyard.policies import mlp
from drillyard.rollout.balance import Move
from drillyard.rollout.config import PoolPlan
from drillyard.rollout.pool import WorkerPool
from drillyard.rollout.roles import assign_roles, group_state_size
from drillyard.transport.board import BoardWriter

ENV = "Drillyard/BallDrill-v0"
GROUPS, ROWS, STEPS = 4, 16, 8
DEADLINE_S = 60.0
MIX = {"latest": 0.5, "snapshot": 0.25, "scripted": 0.25}
Seen = dict[tuple[int, int], str]


class Bench:
    """A pool without a learner: publishes a version an iteration and keeps a digest of each chunk."""

    def __init__(self, *, lockstep: bool, workers: int = 2) -> None:
        spec = env_spec(ENV)
        self.policy = PolicySpec(spec.obs_size, spec.action, (16, 16))
        size = group_state_size(make_batch(ENV, ROWS).state_size, ROWS, ROWS)
        shared = PoolPlan(
            env_id=ENV, env_options={}, seed=5, rows=ROWS, steps=STEPS, workers=workers, lockstep=lockstep,
            version_offset=0, policy=self.policy, opponents=2, state_size=size, balance=True,
        )  # fmt: skip
        self.board = BoardWriter(weights_layout(self.policy, 2), 16)
        roles = assign_roles(GROUPS, MIX, 2)
        self.pool = WorkerPool(shared, chunk_layout(spec, STEPS, ROWS, size), roles, self.board, {})
        self.seen: Seen = {}
        self.makers: dict[tuple[int, int], int] = {}
        self._version = 0

    def publish(self) -> None:
        params = mlp.init_params(self.policy, np.random.default_rng(self._version))
        with self.board.publish() as arrays:
            arrays["policy_version"][0] = self._version
            arrays["obs_mean"][:], arrays["obs_scale"][:] = 0.0, 1.0
            for part in mlp.PARTS:
                mlp.flatten(params, self.policy, part, arrays[part])
            arrays["opponent_version"][:] = self._version
            arrays["opponent_mean"][:], arrays["opponent_scale"][:] = 0.0, 1.0
            arrays["opponent_actor"][:] = arrays["actor"]
        self._version += 1

    def until(self, done: Callable[[], bool]) -> None:
        deadline = time.monotonic() + DEADLINE_S
        while not done():
            assert time.monotonic() < deadline, "the workers are late"
            self.board.serve()
            for chunk in self.pool.receive():
                digest = hashlib.sha256(chunk.arrays["obs"].tobytes() + chunk.arrays["action"].tobytes())
                digest.update(chunk.arrays["reward"].tobytes())
                key = (chunk.group, chunk.iteration)
                assert key not in self.seen, "the same chunk twice"
                self.seen[key], self.makers[key] = digest.hexdigest(), int(chunk.arrays["worker"][0])
                chunk.handle.release(chunk)
            if not done():
                select.select([*self.pool.filenos(), *self.board.filenos()], [], [], 0.2)

    def iterate(self) -> None:
        """One version, one chunk of every group."""
        self.publish()
        made = self._version
        self.until(lambda: all((group, made - 1) in self.seen for group in range(GROUPS)))


@contextmanager
def bench(*, lockstep: bool, workers: int = 2) -> Iterator[Bench]:
    made = Bench(lockstep=lockstep, workers=workers)
    try:
        made.pool.start()
        yield made
    finally:
        made.pool.stop()
        made.board.close()


def test_groups_that_change_hands_play_on_bit_for_bit() -> None:
    with bench(lockstep=True) as undisturbed:
        for _ in range(12):
            undisturbed.iterate()
    with bench(lockstep=True) as moved:
        for iteration in range(12):
            if iteration == 2:
                assert moved.pool.move(Move(0, 1))
            if iteration == 4:
                assert moved.pool.move(Move(2, 1))  # worker 0 has nothing left
            if iteration == 6:
                assert moved.pool.move(Move(1, 0))
                assert not moved.pool.move(Move(1, 0)), "it is on its way already"
            if iteration == 8:
                moved.pool._workers[1].process.kill()
            moved.iterate()
        moved.until(lambda: moved.pool.groups_moved == 3)
        assert {moved.makers[group, 11] for group in (0, 2, 3)} == {1}
        assert moved.makers[1, 11] == 0
        assert moved.pool.restarts == 1
    assert moved.seen == undisturbed.seen


def test_a_worker_that_dies_while_it_is_asked_loses_nothing() -> None:
    with bench(lockstep=True) as undisturbed:
        for _ in range(6):
            undisturbed.iterate()
    with bench(lockstep=True) as moved:
        for iteration in range(6):
            if iteration == 2:
                assert moved.pool.move(Move(0, 1))
                moved.pool._workers[0].process.kill()
            if iteration == 4:
                moved.pool.move(Move(1, 0))
                moved.pool._workers[0].process.kill()
            moved.iterate()
        assert moved.pool.restarts == 2
    assert moved.seen == undisturbed.seen


@pytest.mark.parametrize("lockstep", [True, False])
def test_a_busy_worker_gives_groups_away(lockstep: bool) -> None:
    with bench(lockstep=lockstep) as uneven:
        uneven.publish()
        uneven.pool.move(Move(0, 1))
        uneven.until(lambda: uneven.pool.groups_moved == 1)

        # Worker 1 has three of four groups. What is asked for depends on what is measured, so ask until it is enough.
        def shared_out() -> bool:
            uneven.pool.balance()
            if lockstep:
                uneven.publish()
            return uneven.pool.groups_moved >= 2

        uneven.until(shared_out)
