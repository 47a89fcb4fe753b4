"""Rollout worker: steps its groups with the newest policy and writes chunks in place into its lane.

Started by the pool as `python -m drillyard.rollout.worker PLAN_FD`. Ends by itself when the learner is gone (end of
file on lane, board or control socket; parent-death signal where the system has one).
"""

import select
import socket
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from drillyard.processes import child
from drillyard.rollout.config import SetOption, WorkerPlan, read_plan

if TYPE_CHECKING:
    from drillyard.rollout.group import Group


class LearnerGoneError(Exception):
    """The control socket reached its end."""


class Worker:
    """The working loop. One thread; waits only for credit of the lane or for new weights, and counts both."""

    def __init__(self, plan: WorkerPlan) -> None:
        from drillyard.contracts.chunk import chunk_layout
        from drillyard.contracts.policy import weights_layout
        from drillyard.envs.registry import env_spec, make_batch
        from drillyard.policies.inference import NumPyPolicy
        from drillyard.rollout.crowd import make_crowd
        from drillyard.rollout.group import Group
        from drillyard.rollout.roles import group_envs
        from drillyard.transport.board import BoardReader
        from drillyard.transport.lane import LaneWriter

        shared = plan.shared
        self._plan = plan
        self._policy = NumPyPolicy(shared.policy, shared.rows)
        self._groups: list[Group] = []
        for group in plan.groups:
            env = make_batch(shared.env_id, group_envs(group.role.role, shared.rows), **shared.env_options)
            self._groups.append(Group(group, shared, env, self._policy))
        self._control = socket.socket(fileno=plan.control)
        self._control.settimeout(0)
        self._lines = b""
        self._board = BoardReader.attach(*plan.board, weights_layout(shared.policy, shared.opponents))
        layout = chunk_layout(
            env_spec(shared.env_id, **shared.env_options), shared.steps, shared.rows, shared.state_size
        )
        self._lane = LaneWriter.attach(*plan.lane, layout, plan.epoch)
        self._weights_wait_s = 0.0
        self._version = -1
        self._crowd = make_crowd(shared.crowd, plan.worker, plan.epoch, self._groups)

    def run(self) -> None:
        """Fill chunks until the learner is gone.

        Raises:
            LaneClosed, BoardClosed, LearnerGoneError: the learner is gone.
        """
        lockstep, offset = self._plan.shared.lockstep, self._plan.shared.version_offset
        while True:
            # In lockstep a worker's groups may stand at different iterations after a replacement: lowest first.
            groups = sorted(self._groups, key=lambda group: (group.iteration, group.index))
            if lockstep:
                groups = [group for group in groups if group.iteration == groups[0].iteration]
            for group in groups:
                self._take_weights(group.iteration + offset if lockstep else None)
                self._make_chunk(group)

    def _make_chunk(self, group: "Group") -> None:
        started, waited = time.monotonic(), self._lane.waited_s
        while (chunk := self._lane.acquire(self._nap_s)) is None:
            self._turn()
        credit_s = self._lane.waited_s - waited
        if not self._plan.shared.lockstep:
            self._take_weights(None)  # newer weights may have come while the lane was full
        self._take_options()
        group.fill(chunk)
        chunk["worker"][0], chunk["policy_version"][0] = self._plan.worker, self._version
        wait = chunk["wait_s"]
        wait[0], wait[1] = credit_s, self._weights_wait_s
        wait[2] = time.monotonic() - started - credit_s
        self._weights_wait_s = 0.0
        self._lane.commit(self._plan.shared.rows * self._plan.shared.steps, self._version)

    def _take_weights(self, wanted: int | None) -> None:
        """Adopt the newest weights; block until there are some at all, or until version `wanted` is there."""
        started = time.monotonic()
        while True:
            weights = self._board.read()
            if weights is not None:
                self._version = int(weights["policy_version"][0])
                self._policy.load(weights["actor"], weights["critic"], weights["obs_mean"], weights["obs_scale"])
                for group in self._groups:
                    group.load_opponent(weights)
            if self._version >= (0 if wanted is None else wanted):
                if self._crowd is not None:
                    self._crowd.acts(self._version)
                self._weights_wait_s += time.monotonic() - started
                return
            ready, _, _ = select.select([self._board.fileno(), self._control], [], [], self._nap_s)
            if self._control in ready:
                self._take_options()
            self._turn()

    @property
    def _nap_s(self) -> float | None:
        """How long it may wait before the crowd wants a turn; None = for ever."""
        return None if self._crowd is None else self._crowd.wait_s

    def _turn(self) -> None:
        """The crowd goes on while the worker waits."""
        if self._crowd is not None:
            self._crowd.turn()

    def _take_options(self) -> None:
        """Apply options that the learner sent, without waiting."""
        while True:
            try:
                data = self._control.recv(4096)
            except BlockingIOError:
                return
            if not data:
                raise LearnerGoneError
            *lines, self._lines = (self._lines + data).split(b"\n")
            for line in lines:
                option = msgspec.json.decode(line, type=SetOption)
                for group in self._groups:
                    group.env.set_option(option.name, option.value)


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point; the one argument is the descriptor of the plan."""
    child.arm()
    arguments = sys.argv[1:] if argv is None else argv
    plan = read_plan(int(arguments[0]))
    from drillyard.transport.board import BoardClosed
    from drillyard.transport.lane import LaneClosed

    try:
        Worker(plan).run()
    except (LaneClosed, BoardClosed, LearnerGoneError, BrokenPipeError, ConnectionResetError):
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
