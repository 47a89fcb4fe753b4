"""Clip: consecutive looks at some envs of one group, recorded as they come and given out at the pace of a viewer."""

import math
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.frame import RECORD_FORMAT
from drillyard.envs.crowd.shown import Shown

CAPACITY = 80
"""Looks that wait to be shown: 4 s at 20 Hz, enough to bridge the turns of a worker's other groups and an update."""
LEAST_LEFT = 8
RECORD = np.dtype([("env", "<u4"), ("episode", "<u4"), ("length", "<u4"), ("return", "<f4")])
assert RECORD.itemsize == 16, RECORD_FORMAT


class Look:
    """Poses and progress of K envs, as arrays of a frame: roots (K, 3), positions (K, B, 3), quaternions (K, B, 4),
    records (K,), state_bytes (K,), states (K, S)."""

    def __init__(self, roots: Array, records: Array, positions: Array, quaternions: Array,
                 state_bytes: Array, states: Array) -> None:  # fmt: skip
        self.fields = (roots, records, positions, quaternions, state_bytes, states)


class Clip:
    """Used by one rollout worker's crowd; memory is held only between `open` and `close`.

    A group moves in bursts: a chunk as fast as the machine goes, then nothing while others have their turn or the
    learner updates. So looks wait here, a fixed simulation time apart, and are shown evenly. Training slower than a
    viewer's clock is shown in slow motion, every decision of it. Training faster than that fills the clip; then
    recording stops until most of it was shown, and goes on with a cut.

    Args:
        group: whose envs.
        count: K, its first envs that are shown.
        state_size: bytes of one env's state, 0 = states are not kept.
        rate_hz: frames a second wanted.
    """

    def __init__(self, group: Shown, count: int, state_size: int, rate_hz: float) -> None:
        spec = group.env.spec
        self.group, self.count = group, count
        self.real_time_stride = max(1, round(spec.decision_rate_hz / rate_hz))
        """Decisions between two looks at which a second of simulation takes a second."""
        self.frame_hz = spec.decision_rate_hz / self.real_time_stride
        self.version = 0
        """Of the policy that acts now; the worker sets it."""
        self._bodies = len(spec.scene.bodies)
        self._flat = spec.scene.camera.flat
        self._scale = np.float32(32767.0 / spec.scene.extent)
        self._state_size = state_size
        self._ring: list[Look] = []
        self._versions = [0] * CAPACITY
        self._positions: Array = None
        self._quaternions: Array = None
        self._first = self._filled = 0
        self._recording = False
        self._cuts = 0
        self._wait = 0
        self._due = 0.0
        self._stride, self._pace = self.real_time_stride, 1.0
        self._low = LEAST_LEFT
        self._iteration = -1
        self._steps = 0
        self._turn_s = math.nan

    def open(self) -> None:
        """Begin to record, with a look at how things stand."""
        k, bodies = self.count, self._bodies
        ring: tuple[Array, ...] = (
            np.zeros((CAPACITY, k, 3), "<f4"),
            np.zeros((CAPACITY, k), RECORD),
            np.zeros((CAPACITY, k, bodies, 3), "<i2"),
            np.zeros((CAPACITY, k, bodies, 4), "<i2"),
            np.zeros((CAPACITY, k), np.uint32),
            np.zeros((CAPACITY, k, max(self._state_size, 1)), np.uint8),
        )
        ring[1]["env"] = self.group.first_row + np.arange(k, dtype=np.uint32)
        self._ring = [Look(*(field[index] for field in ring)) for index in range(CAPACITY)]
        self._positions = np.zeros((k, bodies, 3), np.float32)
        self._quaternions = np.zeros((k, bodies, 4), np.float32)
        self._first = self._filled = 0
        self._iteration, self._turn_s = -1, math.nan
        self._stride, self._pace, self._due, self._low = self.real_time_stride, 1.0, 0.0, LEAST_LEFT
        self._recording, self._wait = True, 0
        self._record()

    def close(self) -> None:
        """Nobody looks: let go of the memory."""
        self._ring = []
        self._positions = self._quaternions = None

    def stepped(self, now_s: float) -> None:
        """The group has made a decision; called only while open."""
        if self.group.iteration != self._iteration:
            self._measure(now_s)
        self._steps += 1
        self._wait -= 1
        if self._wait > 0:
            return
        if self._recording and self._filled == CAPACITY:
            self._recording = False
        if not self._recording:
            if self._filled > self._low:
                return
            self._recording = True
            self._cuts += 1
        self._wait = self._stride
        self._record()

    def advance(self, frames: int) -> tuple[Look, int]:
        """Frames have passed on the viewer's clock; returns what to show now and the policy version that made it."""
        self._due += frames * self._pace
        gone = min(int(self._due), self._filled - 1)
        self._due = min(self._due - gone, 1.0)  # what was due while there was nothing to show is not made up for
        self._first = (self._first + gone) % CAPACITY
        self._filled -= gone
        return self._ring[self._first], self._versions[self._first]

    def _measure(self, now_s: float) -> None:
        """A new chunk begins: how many decisions a second were there from the last one's beginning to here?"""
        took = now_s - self._turn_s
        if took > 0.0:  # not at the first, when it is NaN
            rate = self._steps / took
            self._stride = max(1, min(self.real_time_stride, int(rate / self.frame_hz)))
            self._pace = min(1.0, rate / self._stride / self.frame_hz)
            self._low = min(max(math.ceil(self.frame_hz * took) + 2, LEAST_LEFT), CAPACITY // 2)
        self._iteration, self._turn_s, self._steps = self.group.iteration, now_s, 0

    def _record(self) -> None:
        """Write the present poses, progress and states to the next free place of the ring."""
        k, place = self.count, (self._first + self._filled) % CAPACITY
        roots, records, packed, turned, state_bytes, states = self._ring[place].fields
        positions, quaternions = self._positions, self._quaternions
        self.group.env.poses(k, positions, quaternions)
        if not self._flat:
            roots[:] = positions[:, 0]
            positions -= positions[:, :1].copy()
        pack(positions, self._scale, packed)
        pack(quaternions, np.float32(32767.0), turned)
        finished, length, returned = self.group.progress(k)
        np.add(finished, self._cuts, out=records["episode"], casting="unsafe")
        records["length"], records["return"] = length, returned
        if self._state_size:
            self._keep_states(state_bytes, states)
        self._versions[place] = self.version
        self._filled += 1

    def _keep_states(self, sizes: Array, out: Array) -> None:
        copies = [self.group.env.copy_state(env) for env in range(self.count)]
        if all(len(copy) == self._state_size for copy in copies):
            out[:] = np.frombuffer(b"".join(copies), np.uint8).reshape(self.count, self._state_size)
            sizes[:] = self._state_size
            return
        for env, copy in enumerate(copies):
            sizes[env] = len(copy) if len(copy) <= self._state_size else 0
            out[env, : sizes[env]] = np.frombuffer(copy, np.uint8, int(sizes[env]))


def pack(values: Array, scale: Any, out: Array) -> None:
    """Round values * scale to int16 in `out`; `values` is used up."""
    np.multiply(values, scale, out=values)
    np.rint(values, out=values)
    np.clip(values, -32767.0, 32767.0, out=values)
    out[:] = values
