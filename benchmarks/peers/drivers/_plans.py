"""What rollout workers of ours are told: an env's tuned settings as plans, and a fresh policy as the board gives it."""

from typing import Any, NamedTuple

import numpy as np

from drillyard.contracts.chunk import chunk_layout
from drillyard.contracts.layout import Layout
from drillyard.contracts.policy import weights_layout
from drillyard.envs.registry import env_spec, make_batch
from drillyard.learning.config import resolve
from drillyard.learning.trainer import Trainer
from drillyard.rollout.config import PoolPlan
from drillyard.rollout.roles import GroupRole, Role, group_state_size


class Plans(NamedTuple):
    """A run's workers, without a run."""

    shared: PoolPlan
    roles: tuple[GroupRole, ...]
    layout: Layout
    weights: dict[str, Any]


def plans(env_id: str, workers: int, rows_a_chunk: int | None = None, rows: int | None = None) -> Plans:
    """Plans for `workers` processes with the groups that a run on so many cores has.

    Args:
        rows_a_chunk: about so many decisions in a chunk instead of what is tuned.
        rows: envs in a group, one group a worker, instead of what is tuned.
    """
    own = {} if rows is None else {"rows": rows, "groups": workers}
    config, env = resolve(env_id, own), env_spec(env_id)
    steps = config.steps if rows_a_chunk is None else max(1, min(config.steps, rows_a_chunk // config.rows))
    trainer = Trainer(config, env, 0)
    size = group_state_size(make_batch(env_id, config.rows).state_size, config.rows, config.rows)
    shared = PoolPlan(
        env_id=env_id,
        env_options={},
        seed=0,
        rows=config.rows,
        steps=steps,
        workers=workers,
        lockstep=False,
        version_offset=0,
        policy=trainer.spec,
        opponents=config.opponents,
        state_size=size,
        lane_slots=config.lane_slots,
        balance=False,
    )
    layout = weights_layout(trainer.spec, config.opponents)
    weights = {field.name: np.zeros(field.shape, field.dtype) for field in layout.fields}
    trainer.publish(weights, 0.0)
    roles = (GroupRole(Role.SOLO),) * max(config.groups, workers)
    return Plans(shared, roles, chunk_layout(env, steps, config.rows, size), weights)
