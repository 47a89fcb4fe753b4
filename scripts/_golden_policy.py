"""Golden traces of policies in Ball Drill: a whole match that a policy plays against another, and balancing by one."""

from itertools import pairwise
from typing import Any

import numpy as np

from _golden_ball import plain_spec, uniforms, words_of
from drillyard.contracts.env import StageEnv
from drillyard.contracts.policy import PolicySpec
from drillyard.envs.drills.balance.config import BalanceConfig
from drillyard.envs.drills.balance.live import BalanceStage
from drillyard.envs.drills.ball.config import BallConfig
from drillyard.envs.drills.ball.live import BallStage
from drillyard.policies.inference import NumPyPolicy

Array = Any
SURE = 2e-5
"""The two largest logits are never nearer than that: sums in another order differ by 1e-7."""


def policy_numbers(spec: PolicySpec, case: int) -> Array:
    """What a bundle's part holds, drawn by chance as the page draws it: obs_mean, obs_scale, actor."""
    sizes = (spec.obs_size, *spec.hidden, spec.action.size)
    scales = [0.2, 1.0]
    counts = [spec.obs_size, spec.obs_size]
    for layer, (inputs, outputs) in enumerate(pairwise(sizes)):
        last = layer == len(spec.hidden)
        scales += [0.2 if last else 0.9, 0.2]
        counts += [inputs * outputs, outputs]
    drawn = uniforms(case, 0, sum(counts)) - np.float32(0.5)
    numbers = drawn * np.repeat(np.asarray(scales, np.float32), counts)
    numbers[spec.obs_size : 2 * spec.obs_size] += np.float32(1.0)
    return numbers


def _loaded(spec: PolicySpec, case: int) -> NumPyPolicy:
    policy, numbers, size = NumPyPolicy(spec, 1), policy_numbers(spec, case), spec.obs_size
    policy.load(numbers[2 * size :], None, numbers[:size], numbers[size : 2 * size])
    return policy


def _played(env: StageEnv, specs: tuple[PolicySpec, ...], seed: int, ticks: int) -> dict[str, Any]:
    policies = [_loaded(spec, 50 + agent) for agent, spec in enumerate(specs)]
    env.reset(seed)
    actions: list[list[int]] = []
    logits: list[list[float]] = []
    margin = np.inf
    ended = -1
    for at in range(ticks):
        if at % 4 == 0:
            chosen: list[int] = []
            for agent, policy in enumerate(policies):
                obs = env.observe(agent)[None]
                head = policy.logits(obs)[0]
                first, second = np.sort(head)[::-1][:2]
                margin = min(margin, float(first - second))
                chosen.append(int(policy.act(obs, None)[0]))
                if at % 80 == 0:
                    logits.append([round(float(number), 7) for number in head])
            for agent, action in enumerate(chosen):
                env.decide(agent, action)
            actions.append(chosen)
        result = env.tick()
        if result.terminated or result.truncated:
            ended = at
            break
    if margin < SURE:
        raise ValueError(f"two logits are {margin} apart: choose another seed")
    return {
        "seed": seed, "specs": [_plain(spec) for spec in specs], "actions": actions, "logits": logits, "ended": ended,
    }  # fmt: skip


def _plain(spec: PolicySpec) -> dict[str, Any]:
    return {
        "obs_size": spec.obs_size, "hidden": spec.hidden, "activation": spec.activation, "obs_clip": spec.obs_clip,
        "squash": spec.squash, "head": spec.head,
    }  # fmt: skip


def policies() -> dict[str, Any]:
    """A match and a balancing act."""
    ball = BallStage(BallConfig(time_limit_decisions=250))
    match = _played(
        ball,
        (
            PolicySpec(32, ball.spec.action, (24, 24)),
            PolicySpec(32, ball.spec.action, (16,), activation="relu", obs_clip=1.5),
        ),
        BALL_SEED, 1000,
    )  # fmt: skip
    last = words_of(ball.state).astype("<u4").tobytes().hex()
    robot = BalanceStage(BalanceConfig(history=3))
    act = _played(robot, (PolicySpec(6, robot.spec.action, (16, 16)),), BALANCE_SEED, 400)
    return {
        "about": "Policies drawn by chance play; their logits every 80 ticks, and all that they chose.",
        "match": match | {"env": plain_spec(ball.spec), "state": last},
        "balance": act | {"env": plain_spec(robot.spec)},
    }


BALL_SEED, BALANCE_SEED = 14, 13
