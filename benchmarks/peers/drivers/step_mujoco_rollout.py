"""mujoco.rollout in a closed loop: one call of five ticks a decision, reward and end from the states it returns."""

import os

import mujoco
import numpy as np
from _mjbatch_task import FRAME_SKIP, LIMIT, TASKS, model_path
from _stepping import arguments, random_actions, serve
from mujoco import rollout


def main():
    options = arguments()
    count, threads = options.envs, len(os.sched_getaffinity(0))
    model = mujoco.MjModel.from_xml_path(model_path(options.env))
    datas = [mujoco.MjData(model) for _ in range(threads)]
    size = mujoco.mj_stateSize(model, mujoco.mjtState.mjSTATE_FULLPHYSICS)
    heights, noise = TASKS[options.env][4], 0.01 if options.env == "Humanoid-v5" else 0.1
    rng = np.random.default_rng(0)
    state, age = np.zeros((count, size)), np.zeros(count, np.int64)
    out = np.zeros((count, FRAME_SKIP, size))
    height = 1 + 2  # after the time come qpos's x, y, z

    def reset(ids):
        start = np.zeros((ids.size, size))
        start[:, 1 : 1 + model.nq] = model.qpos0 + rng.uniform(-noise, noise, (ids.size, model.nq))
        start[:, 1 + model.nq : 1 + model.nq + model.nv] = noise * rng.standard_normal((ids.size, model.nv))
        state[ids], age[ids] = start, 0

    reset(np.arange(count))
    low, high = model.actuator_ctrlrange.T
    actions = random_actions(count, low, high).astype(np.float64)

    with rollout.Rollout(nthread=threads) as pool:

        def step(number):
            chosen = np.repeat(actions[number % len(actions)][:, None], FRAME_SKIP, axis=1)
            before = state[:, 1].copy()
            pool.rollout(model, datas, state, chosen, nstep=FRAME_SKIP, state=out)
            state[:] = out[:, -1]
            _reward = (state[:, 1] - before) / (FRAME_SKIP * model.opt.timestep)
            age[:] += 1
            done = age >= LIMIT
            if heights is not None:
                done |= (state[:, height] < heights[0]) | (state[:, height] > heights[1])
            if done.any():
                reset(np.flatnonzero(done))

        serve(step, count)


if __name__ == "__main__":
    main()
