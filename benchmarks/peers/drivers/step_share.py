"""A group of ours filling chunks of a lane, and right after each chunk the engine alone playing it again.

A replay starts every simulation from the same state, applies the same controls and resets at the same places, so all do
the same physics bit for bit, and the ratio of the times is what our code costs on top of the engine's.
"""

import os
import sys
import time

import mujoco
import mujoco.batch
import numpy as np
from _plans import plans
from _stepping import answer, arguments

from drillyard.envs.registry import make_batch
from drillyard.policies.action import to_env
from drillyard.policies.inference import NumPyPolicy
from drillyard.rollout.config import GroupPlan
from drillyard.rollout.group import Group
from drillyard.transport.lane import LaneReader, LaneWriter

STATE = int(mujoco.mjtState.mjSTATE_INTEGRATION)


class RandomPolicy(NumPyPolicy):
    """Draws uniform actions and computes nothing."""

    def draw_noise(self, rows, rng):
        return rng.uniform(-1.0, 1.0, (rows, self.spec.action.size)).astype(np.float32)

    def offsets(self, noise):
        return noise, np.zeros(noise.shape[:-1], np.float32)

    def logits(self, obs):
        return np.float32(0.0)

    def values(self, obs):
        return np.zeros(len(obs), np.float32)


class Recorder:
    """Listens to a batch while it plays: the states before a chunk, and every new start in it."""

    def __init__(self, env):
        self.engine = env._engine
        self.states = np.empty((env.num_envs, self.engine.state(0).size))
        self.starts = {}
        self.decision = 0
        start, step = self.engine.start, env.step

        def noted_start(envs, qpos, qvel):
            self.starts.setdefault(self.decision, []).append((envs.copy(), qpos.copy(), qvel.copy()))
            start(envs, qpos, qvel)

        def counted_step(actions):
            result = step(actions)
            self.decision += 1
            return result

        self.engine.start, env.step = noted_start, counted_step

    def begin(self):
        """A chunk is about to be made."""
        self.engine.save(self.states)
        self.starts = {}
        self.decision = 0

    def difference(self, coordinates):
        """Largest difference between (N, nq) coordinates after a replay and those of the batch."""
        now = np.empty_like(self.states)
        self.engine.save(now)
        return float(np.abs(now[:, 1 : 1 + coordinates.shape[1]] - coordinates).max())


class Loop:
    """The engine as everybody calls it: N MjData, `mj_step` on one after the other."""

    def __init__(self, model, count, frame_skip):
        self.model, self.frame_skip = model, frame_skip
        self.datas = [mujoco.MjData(model) for _ in range(count)]
        self.pairs = [(data, data.ctrl) for data in self.datas]

    def take(self, states):
        for data, state in zip(self.datas, states, strict=True):
            mujoco.mj_setState(self.model, data, state, STATE)

    def play(self, controls, starts):
        model, skip, step = self.model, self.frame_skip, mujoco.mj_step
        for number, control in enumerate(controls):
            for (data, view), chosen in zip(self.pairs, control, strict=True):
                view[:] = chosen
                step(model, data, skip)
            for envs, qpos, qvel in starts.get(number, ()):
                for row, index in enumerate(envs):
                    data = self.datas[index]
                    mujoco.mj_resetData(model, data)
                    data.qpos[:], data.qvel[:] = qpos[row], qvel[row]
                    mujoco.mj_forward(model, data)

    def coordinates(self):
        return np.array([data.qpos for data in self.datas])


class Batch:
    """The engine's own batch on one thread: the loop is in C and one MjData plays all rows of states."""

    def __init__(self, model, count, frame_skip):
        self.frame_skip = frame_skip
        self.batch = mujoco.batch.Batch(model, count, 1)
        self.qpos, self.qvel, self.ctrl = (self.batch.bind(name) for name in ("qpos", "qvel", "ctrl"))

    def take(self, states):
        self.batch.state[...] = states

    def play(self, controls, starts):
        batch, skip = self.batch, self.frame_skip
        for number, control in enumerate(controls):
            self.ctrl[...] = control
            batch.step(None, skip)
            for envs, qpos, qvel in starts.get(number, ()):
                batch.reset(envs, -1, int(mujoco.mjtStage.mjSTAGE_NONE))
                self.qpos[envs], self.qvel[envs] = qpos, qvel
                batch.forward(envs)

    def coordinates(self):
        return np.array(self.qpos)


def main():
    options = arguments(("policy", "random"))
    env_id = f"Drillyard/{options.env}"
    shared, roles, layout, weights = plans(env_id, 1)
    env = make_batch(env_id, shared.rows)
    recorder = Recorder(env)
    model, skip = recorder.engine.model, env.spec.ticks_per_decision
    engines = {"loop": Loop(model, env.num_envs, skip), "batch": Batch(model, env.num_envs, skip)}
    policy = (NumPyPolicy if options.variant == "policy" else RandomPolicy)(shared.policy, shared.rows)
    policy.load(weights["actor"], weights["critic"], weights["obs_mean"], weights["obs_scale"])
    group = Group(GroupPlan(group=0, role=roles[0], seed=0), shared, env, policy)
    lane = LaneReader.create(layout, 2, 0)
    writer = LaneWriter.attach(*(os.dup(fd) for fd in lane.remote_fds()), layout, 0)
    for _ in range(max(1, 256 // shared.steps)):  # let episodes come apart, and caches fill
        make(group, lane, writer, shared)
    answer({"ready": True, "envs": shared.rows})
    for line in sys.stdin:
        answer(rounds(group, recorder, engines, lane, writer, shared, float(line)))
    writer.close()
    lane.close()


def make(group, lane, writer, shared):
    """One chunk, as a worker makes it; returns seconds, and the actions as the policy drew them."""
    before = time.perf_counter()
    chunk = writer.acquire()
    group.fill(chunk)
    writer.commit(shared.rows * shared.steps, 0)
    took = time.perf_counter() - before
    (ticket,) = lane.receive()
    actions = lane.arrays(ticket.slot)["action"].copy()
    lane.release(ticket.slot)
    return took, actions


def rounds(group, recorder, engines, lane, writer, shared, seconds):
    """Chunks by us and by each engine in turn, for so long."""
    ours, times = 0.0, dict.fromkeys(engines, 0.0)
    count, worst = 0, 0.0
    while ours + sum(times.values()) < seconds:
        recorder.begin()
        took, actions = make(group, lane, writer, shared)
        ours += took
        controls = to_env(actions, shared.policy, actions).astype(np.float64)  # what the simulations got
        for name, engine in engines.items():
            engine.take(recorder.states)
            before = time.perf_counter()
            engine.play(controls, recorder.starts)
            times[name] += time.perf_counter() - before
            worst = max(worst, recorder.difference(engine.coordinates()))
        count += 1
    steps = count * shared.steps * shared.rows
    rates = {f"{name}_env_steps_per_s": steps / took for name, took in times.items()}
    return {"env_steps": steps, "env_steps_per_s": steps / ours, **rates, "difference": worst}


if __name__ == "__main__":
    main()
