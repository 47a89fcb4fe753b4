"""Rollouts: how fast a core steps the drill, alone, with inference, with transport; and how long the learner waits.

    python benchmarks/rollout.py --json

An env step is one decision of one env (4 simulation ticks, both players); a row step is one decision of one learning
agent. Each part runs in one process on one core; `training` is a real run on all cores.
"""

import argparse
import os
import select
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from _harness import run

ENV = "Drillyard/BallDrill-v0"


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--envs", type=int, default=4096, help="envs of the physics measurement")
    parser.add_argument("--seconds", type=float, default=3.0, help="of each part")
    parser.add_argument("--training-seconds", type=float, default=20.0, help="of the training run; 0 = none")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    from drillyard.learning.config import resolve

    config = resolve(ENV, {})
    figures: dict[str, Any] = {}
    for envs, name in ((arguments.envs, ""), (config.rows, "_training_size")):
        figures |= {f"{key}{name}": value for key, value in physics(envs, arguments.seconds).items()}
    figures |= inference(config, arguments.seconds)
    figures |= transport(config, arguments.seconds)
    if arguments.training_seconds > 0:
        figures |= training(arguments.training_seconds)
    return figures


def physics(envs: int, seconds: float) -> dict[str, Any]:
    """Random actions, no observation but what `step` itself needs; then with both agents' observations."""
    from drillyard.envs.registry import make_batch

    env = make_batch(ENV, envs)
    actions = np.random.default_rng(0).integers(0, env.spec.action.size, (16, 2, envs), dtype=np.int32)
    obs = np.empty((envs, env.spec.obs_size), np.float32)
    figures: dict[str, Any] = {"physics_envs": envs}
    for name in ("physics", "physics_and_observations"):
        steps, started = 0, time.perf_counter()
        while (took := time.perf_counter() - started) < seconds or steps < 20:
            env.step(actions[steps % 16])
            if name != "physics":
                env.observe(0, obs)
                env.observe(1, obs)
            steps += 1
        figures[f"{name}_steps_per_s_per_core"] = round(steps * envs / took)
    return figures


def plans(config: Any) -> tuple[Any, tuple[Any, ...], Any]:
    """What the run's workers would be told: shared plan, roles, layout of a chunk."""
    from drillyard.contracts.chunk import chunk_layout
    from drillyard.contracts.policy import PolicySpec
    from drillyard.envs.registry import env_spec, make_batch
    from drillyard.learning.config import opponent_shares
    from drillyard.rollout.config import PoolPlan
    from drillyard.rollout.roles import assign_roles, group_state_size

    env = env_spec(ENV)
    size = group_state_size(make_batch(ENV, config.rows).state_size, config.rows, config.rows)
    shared = PoolPlan(
        env_id=ENV,
        env_options={},
        seed=0,
        rows=config.rows,
        steps=config.steps,
        workers=1,
        lockstep=False,
        version_offset=0,
        policy=PolicySpec(obs_size=env.obs_size, action=env.action, hidden=config.hidden),
        opponents=config.opponents,
        state_size=size,
    )
    roles = assign_roles(config.groups, opponent_shares(config), config.opponents)
    return shared, roles, chunk_layout(env, config.steps, config.rows, size)


def weights(spec: Any, opponents: int) -> dict[str, np.ndarray]:
    """A fresh policy as the weights board would give it."""
    from drillyard.contracts.policy import weights_layout
    from drillyard.policies.mlp import flatten, init_params

    layout = weights_layout(spec, opponents)
    arrays = {field.name: np.zeros(field.shape, field.dtype) for field in layout.fields}
    params = init_params(spec, np.random.default_rng(0))
    arrays["actor"][:], arrays["critic"][:] = flatten(params, spec, "actor"), flatten(params, spec, "critic")
    arrays["obs_scale"][:] = arrays["opponent_scale"][:] = 1.0
    arrays["opponent_actor"][:] = arrays["actor"]
    arrays["policy_version"][0] = 1
    return arrays


def inference(config: Any, seconds: float) -> dict[str, Any]:
    """Groups filling chunks in plain memory: physics, observations, opponents, inference, bookkeeping."""
    from drillyard.envs.registry import make_batch
    from drillyard.policies.inference import NumPyPolicy
    from drillyard.rollout.config import GroupPlan
    from drillyard.rollout.group import Group
    from drillyard.rollout.roles import group_envs

    shared, roles, layout = plans(config)
    policy = NumPyPolicy(shared.policy, shared.rows)
    board = weights(shared.policy, shared.opponents)
    policy.load(board["actor"], board["critic"], board["obs_mean"], board["obs_scale"])
    chunk = {field.name: np.zeros(field.shape, field.dtype) for field in layout.fields}
    figures: dict[str, Any] = {}
    rows_total = env_total = 0
    took_total = 0.0
    by_role: dict[str, list[float]] = {}
    for index, role in enumerate(roles):
        env = make_batch(ENV, group_envs(role.role, shared.rows))
        group = Group(GroupPlan(group=index, role=role, seed=index), shared, env, policy)
        group.load_opponent(board)
        group.fill(chunk)
        count, started = 0, time.perf_counter()
        while (took := time.perf_counter() - started) < seconds / len(roles) or count < 3:
            group.fill(chunk)
            count += 1
        rows_total += count * shared.rows * shared.steps
        env_total += count * env.num_envs * shared.steps
        took_total += took
        rate = by_role.setdefault(role.role.value, [0.0, 0.0])
        rate[0] += count * shared.rows * shared.steps
        rate[1] += took
    figures["with_inference_row_steps_per_s_per_core"] = round(rows_total / took_total)
    figures["with_inference_env_steps_per_s_per_core"] = round(env_total / took_total)
    figures["row_steps_per_s_per_core_by_role"] = {name: round(a / b) for name, (a, b) in by_role.items()}
    return figures


def transport(config: Any, seconds: float) -> dict[str, Any]:
    """A real worker over a real lane; the consumer only gives slots back."""
    from drillyard.contracts.policy import weights_layout
    from drillyard.rollout.pool import WorkerPool
    from drillyard.transport.board import BoardWriter

    shared, roles, layout = plans(config)
    with BoardWriter(weights_layout(shared.policy, shared.opponents), 2) as board:
        with board.publish() as arrays:
            for name, array in weights(shared.policy, shared.opponents).items():
                arrays[name][:] = array
        pool = WorkerPool(shared, layout, roles, board, {})
        pool.start()
        chunks, started = -shared.workers * len(roles), 0.0
        try:
            while True:
                poll = select.poll()
                for fd in (*pool.filenos(), *board.filenos()):
                    poll.register(fd, select.POLLIN)
                poll.poll(1000)
                board.serve()
                for chunk in pool.receive():
                    chunks += 1
                    if chunks == 0:
                        started = time.perf_counter()
                    chunk.handle.release(chunk)
                if started and time.perf_counter() - started >= seconds and chunks >= len(roles):
                    break
            took = time.perf_counter() - started
        finally:
            pool.stop()
    return {"with_transport_row_steps_per_s_per_core": round(chunks * shared.rows * shared.steps / took)}


def training(seconds: float) -> dict[str, Any]:
    """A run as `drillyard train` does it, without the daemon."""
    from learning_curve import train

    names = ("learner_wait_share", "rollout_wait_share", "rollout_age_versions", "env_steps_per_s", "updates_per_s")
    with tempfile.TemporaryDirectory() as folder:
        arguments = argparse.Namespace(env=ENV, seconds=seconds, seed=1, json=True)
        result = train(Path(folder), arguments, {})
    points = result["curve"][1:] or result["curve"]
    figures = {name: float(np.mean([point[name] for point in points if name in point])) for name in names}
    return figures | {"training_cores": result["cores"], "training_first_update_s": round(result["first_update_s"], 3)}


if __name__ == "__main__":
    for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        if os.environ.get(variable) != "1":
            os.environ[variable] = "1"  # BLAS reads it when it is loaded, so start over with it set
            os.execv(sys.executable, [sys.executable, *sys.argv])
    run("rollout", measure, options)
