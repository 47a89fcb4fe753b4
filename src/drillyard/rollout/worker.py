"""Rollout worker: steps its groups with the newest policy and writes chunks in place into its lane.

Started by the pool as `python -m drillyard.rollout.worker PLAN_FD`. Ends by itself when the learner is gone (end of
file on lane, board or control socket; parent-death signal where the system has one).
"""

import select
import socket
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from drillyard.processes import child
from drillyard.rollout.config import (
    AnyOrder,
    DropGroup,
    GroupDropped,
    GroupPlan,
    SetOption,
    WorkerPlan,
    read_group,
    read_plan,
)

if TYPE_CHECKING:
    from drillyard.envs.crowd.crowd import Crowd
    from drillyard.rollout.group import Group


ORDER: msgspec.json.Decoder[AnyOrder] = msgspec.json.Decoder(AnyOrder)
MAX_DESCRIPTORS = 16
"""That come with one read of the control socket."""


class LearnerGoneError(Exception):
    """The control socket reached its end."""


class Worker:
    """The working loop. One thread; waits only for credit of the lane or for new weights, and counts both."""

    def __init__(self, plan: WorkerPlan) -> None:
        from drillyard.contracts.chunk import chunk_layout
        from drillyard.contracts.policy import weights_layout
        from drillyard.envs.registry import env_spec
        from drillyard.policies.inference import NumPyPolicy
        from drillyard.transport.board import BoardReader
        from drillyard.transport.lane import LaneWriter

        shared = plan.shared
        self._plan = plan
        self._policy = NumPyPolicy(shared.policy, shared.rows)
        self._options: dict[str, float] = {}
        self._weights: dict[str, Any] | None = None
        self._groups: list[Group] = [self._make_group(group) for group in plan.groups]
        self._to_drop: set[int] = set()
        self._to_take: list[GroupPlan] = []
        self._descriptors: list[int] = []
        """Came with orders of which the line is not complete yet."""
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
        self._crowd: Crowd | None = None
        self._show_crowd()

    def run(self) -> None:
        """Fill chunks until the learner is gone.

        Raises:
            LaneClosed, BoardClosed, LearnerGoneError: the learner is gone.
        """
        lockstep, offset = self._plan.shared.lockstep, self._plan.shared.version_offset
        while True:
            self._change_groups()
            # In lockstep a worker's groups may stand at different iterations after a replacement: lowest first.
            groups = sorted(self._groups, key=lambda group: (group.iteration, group.index))
            if lockstep:
                groups = [group for group in groups if group.iteration == groups[0].iteration]
            for group in groups:
                if self._to_drop or self._to_take:
                    break
                if self._take_weights(group.iteration + offset if lockstep else None):
                    self._make_chunk(group)

    def _make_group(self, plan: GroupPlan) -> "Group":
        from drillyard.envs.registry import make_batch
        from drillyard.rollout.group import Group
        from drillyard.rollout.roles import group_envs

        shared = self._plan.shared
        env = make_batch(shared.env_id, group_envs(plan.role.role, shared.rows), **shared.env_options)
        group = Group(plan, shared, env, self._policy)
        for name, value in self._options.items():
            env.set_option(name, value)
        if self._weights is not None:
            group.load_opponent(self._weights)
        return group

    def _change_groups(self) -> None:
        """Let go of groups and take others over, as ordered; wait while there is none at all."""
        while self._to_drop or self._to_take or not self._groups:
            for group in [group for group in self._groups if group.index in self._to_drop]:
                self._groups.remove(group)
                word = GroupDropped(group=group.index, iteration=group.iteration)
                self._control.send(msgspec.json.encode(word) + b"\n")
            self._groups += [self._make_group(plan) for plan in self._to_take]
            self._to_drop.clear()
            self._to_take.clear()
            self._show_crowd()
            if not self._groups:
                select.select([self._control], [], [])
                self._take_orders()

    def _show_crowd(self) -> None:
        """A crowd of the groups that are here now."""
        from drillyard.envs.crowd.crowd import show_crowd

        plan = self._plan
        self._crowd = show_crowd(self._crowd, plan.shared.crowd, plan.worker, plan.epoch, self._groups)

    def _make_chunk(self, group: "Group") -> None:
        started, waited = time.monotonic(), self._lane.waited_s
        while (chunk := self._lane.acquire(self._nap_s)) is None:
            self._turn()
        credit_s = self._lane.waited_s - waited
        if not self._plan.shared.lockstep:
            self._take_weights(None)  # newer weights may have come while the lane was full
        self._take_orders()
        group.fill(chunk)
        chunk["worker"][0], chunk["policy_version"][0] = self._plan.worker, self._version
        wait = chunk["wait_s"]
        wait[0], wait[1] = credit_s, self._weights_wait_s
        wait[2] = time.monotonic() - started - credit_s
        self._weights_wait_s = 0.0
        self._lane.commit(self._plan.shared.rows * self._plan.shared.steps, self._version)

    def _take_weights(self, wanted: int | None) -> bool:
        """Adopt the newest weights; block until there are some at all, or until version `wanted` is there.

        False when groups are to change hands instead: one of them may be what the version waits for.
        """
        started = time.monotonic()
        while True:
            weights = self._board.read()
            if weights is not None:
                self._weights = weights
                self._version = int(weights["policy_version"][0])
                self._policy.load(weights["actor"], weights["critic"], weights["obs_mean"], weights["obs_scale"])
                for group in self._groups:
                    group.load_opponent(weights)
            if self._version >= (0 if wanted is None else wanted):
                if self._crowd is not None:
                    self._crowd.acts(self._version)
                self._weights_wait_s += time.monotonic() - started
                return True
            if self._to_drop or self._to_take:
                return False
            ready, _, _ = select.select([self._board.fileno(), self._control], [], [], self._nap_s)
            if self._control in ready:
                self._take_orders()
            self._turn()

    @property
    def _nap_s(self) -> float | None:
        """How long it may wait before the crowd wants a turn; None = for ever."""
        return None if self._crowd is None else self._crowd.wait_s

    def _turn(self) -> None:
        """The crowd goes on while the worker waits."""
        if self._crowd is not None:
            self._crowd.turn()

    def _take_orders(self) -> None:
        """Apply options that the learner sent and note which groups are to change hands, without waiting."""
        while True:
            try:
                data, descriptors, _, _ = socket.recv_fds(self._control, 4096, MAX_DESCRIPTORS)
            except BlockingIOError:
                return
            if not data:
                raise LearnerGoneError
            self._descriptors += descriptors
            *lines, self._lines = (self._lines + data).split(b"\n")
            for line in lines:
                self._obey(ORDER.decode(line))

    def _obey(self, order: AnyOrder) -> None:
        if isinstance(order, SetOption):
            self._options[order.name] = order.value
            for group in self._groups:
                group.env.set_option(order.name, order.value)
        elif isinstance(order, DropGroup):
            self._to_drop.add(order.group)
        else:
            self._to_take.append(read_group(self._descriptors.pop(0)))


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
