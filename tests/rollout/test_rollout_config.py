import os

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.rollout.config import GroupPlan, PoolPlan, WorkerPlan, read_plan, write_plan
from drillyard.rollout.roles import GroupRole, Role


def test_a_plan_of_any_size_survives_its_way() -> None:
    shared = PoolPlan(
        env_id="x",
        env_options={"gamma": 0.99},
        seed=-3,
        rows=4,
        steps=2,
        workers=1,
        lockstep=True,
        version_offset=-5,
        policy=PolicySpec(obs_size=3, action=ActionSpec("discrete", 2)),
        opponents=1,
        state_size=9,
    )
    group = GroupPlan(group=0, role=GroupRole(Role.SNAPSHOT, 3), seed=2**62, iteration=7, state=os.urandom(1 << 20))
    plan = WorkerPlan(shared=shared, worker=0, epoch=2, groups=(group,), lane=(1, 2), slots=1, board=(3, 4), control=5)
    assert read_plan(write_plan(plan)) == plan
