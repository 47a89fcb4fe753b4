"""One decision of N robots as pure functions: the whole of the env, for NumPy and jax alike."""

import math
from typing import Any, NamedTuple

import numpy as np

from drillyard.envs.drills.arrays import ONE, Array, f32, pair, sparse
from drillyard.envs.drills.balance import constants as c
from drillyard.envs.drills.balance.config import BalanceConfig
from drillyard.envs.drills.balance.observation import glance, remembered
from drillyard.envs.drills.balance.physics import Model, bounded, model_of, moved
from drillyard.envs.drills.balance.state import BalanceState
from drillyard.envs.drills.draws import draw, keys, uniform


class Rules(NamedTuple):
    """The options of an env, made ready for `advance`."""

    model: Model
    fall: Array  # radians
    per_fall: Array  # 1 / radians
    widest: Array  # the angle of a fall as it is seen
    start: Array  # radians
    penalty: Array  # added to the reward of a fall
    shaped: bool
    history: int
    limit_ticks: int


def rules_of(config: BalanceConfig) -> Rules:
    """Constants of an env; 0-d float32 arrays."""
    fall = math.radians(config.max_angle)
    return Rules(
        model=model_of(config),
        fall=f32(fall),
        per_fall=f32(1.0 / fall),
        widest=f32(fall / c.ANGLE_UNIT),
        start=f32(min(math.radians(config.start_angle), c.START_SHARE * fall)),
        penalty=f32(-c.FALL_PENALTY if config.shaped else 0.0),
        shaped=config.shaped,
        history=config.history,
        limit_ticks=config.time_limit_decisions * c.TICKS_PER_DECISION,
    )


class Outcome(NamedTuple):
    """What a decision led to, before ended episodes start anew."""

    reward_parts: Array  # (part, N) float32
    terminated: Array  # (N,) bool
    truncated: Array  # (N,) bool


def start(seed: int, count: int, rules: Rules, xp: Any) -> BalanceState:
    """Episode 0 of `count` envs; env i depends on (seed, i) only."""
    return set_up(keys(xp, seed, count), xp.zeros(count, dtype="uint32"), rules, xp)


_INDEX = np.arange(2, dtype=np.uint32)[:, None]
_TWO, _START_SPIN = f32(2.0), f32(c.START_SPIN * c.DT)


def set_up(key: Array, episode: Array, rules: Rules, xp: Any) -> BalanceState:
    """The first state of an episode; a pure function of (key, episode) and the start angle.

    Args:
        key: (2, n) uint32.
        episode: (n,) uint32.
        rules: of the env.
        xp: numpy or jax.numpy.
    """
    chance = uniform(xp, draw(xp, key, episode, xp.asarray(_INDEX))) * _TWO - ONE
    angle, spin = chance[0] * rules.start, chance[1] * _START_SPIN
    sight = glance(angle, spin, rules.widest, xp)
    zeros = xp.zeros_like(angle)
    return BalanceState(
        angle=angle,
        spin=spin,
        x=zeros,
        speed=zeros + 0.0,
        seen=sight if rules.history == 1 else xp.concatenate([sight] * rules.history),
        tick=xp.zeros_like(episode, dtype="int32"),
        key=key,
        episode=episode,
    )


def advance(state: BalanceState, actions: Array, rules: Rules, xp: Any) -> tuple[BalanceState, Outcome]:
    """Play one decision.

    Args:
        state: N robots, all standing.
        actions: (N,) int32 in 0..2.
        rules: of the env.
        xp: numpy or jax.numpy.
    """
    angle, spin, x, speed, seen, ticks, key, episode = state
    model = rules.model
    push, turn = xp.take(model.push, actions), xp.take(model.turn, actions)
    for _ in range(c.TICKS_PER_DECISION):
        angle, spin, x, speed = moved(angle, spin, x, speed, push, turn, model, xp)
    spin, speed = bounded(spin, speed, xp)
    ticks = ticks + c.TICKS_PER_DECISION
    parts, fallen = judge(angle, rules, xp)
    truncated = (ticks >= rules.limit_ticks) > fallen  # and not fallen, in one operation
    seen = remembered(seen, glance(angle, spin, rules.widest, xp), xp)
    return BalanceState(angle, spin, x, speed, seen, ticks, key, episode), Outcome(parts, fallen, truncated)


def judge(angle: Array, rules: Rules, xp: Any) -> tuple[Array, Array]:
    """What a decision that led to these angles, (N,) radians, pays, (part, N), and where it was a fall, (N,) bool."""
    size = abs(angle)
    fallen = size > rules.fall
    upright = ONE - size * rules.per_fall if rules.shaped else ONE
    return pair(xp, upright * ~fallen, rules.penalty * fallen), fallen


def restart(state: BalanceState, ended: Array, rules: Rules, xp: Any) -> BalanceState:
    """Begin the next episode where `ended`, (N,) bool. NumPy writes into the state's arrays."""

    def again(xp: Any, *fields: Array) -> tuple[Array, ...]:
        old = BalanceState(*fields)
        return tuple(set_up(old.key, old.episode + xp.uint32(1), rules, xp))

    return BalanceState(*sparse(xp, ended, again, tuple(state)))


def selected(state: BalanceState, where: Array) -> BalanceState:
    """The robots `where`, (n,) integers, as a state of their own; NumPy only."""
    return BalanceState(*(np.take(field, where, -1) for field in state))
