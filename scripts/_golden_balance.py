"""Golden traces of the balancing robot. It uses sine and cosine, which NumPy and a browser round differently: the core
of the page is held to single ticks and to stretches of 25, within the tolerances of docs/drills-in-browser.md."""

from typing import Any

import numpy as np

from _golden_ball import chance, noise, plain_spec
from drillyard.envs.drills.balance.config import BalanceConfig
from drillyard.envs.drills.balance.live import BalanceStage
from drillyard.envs.drills.balance.physics import model_of, moved
from drillyard.envs.drills.balance.spec import SLIDERS

OPTIONS: tuple[dict[str, Any], ...] = (
    {},
    {"mass": 2.5, "height": 0.9, "motor": 18.0, "max_angle": 35.0, "friction": 0.0, "damping": 0.0},
    {"mass": 0.5, "height": 0.2, "motor": 2.0, "friction": 0.2, "damping": 0.1, "shaped": True, "history": 4},
    {"shaped": 1, "history": 8, "time_limit_decisions": 120, "start_angle": 40.0},
)
EVERY = 25
"""Ticks between two states of a run that are in the file."""
Array = Any


def hexed(numbers: Array) -> str:
    """float32, little-endian."""
    return np.asarray(numbers, "<f4").tobytes().hex()


def steps() -> dict[str, Any]:
    """Single ticks from states all over."""
    count = 150
    half = np.asarray([1.4, 0.06, 8.0, 0.03], np.float32)
    found: list[dict[str, Any]] = []
    for number, options in enumerate(OPTIONS):
        model = model_of(BalanceConfig().with_options(options))
        drawn = [[chance(20 + number, state, at) for at in range(4)] for state in range(count)]
        before = ((np.asarray(drawn, np.float32) - np.float32(0.5)) * (half + half)).T
        actions = (noise(30 + number, np.arange(count), np.zeros(1)) % np.uint32(3)).astype(np.int32)
        after = np.stack(moved(*before, model.push[actions], model.turn[actions], model, np))
        found.append(
            {"options": options, "before": hexed(before.T), "actions": actions.tolist(), "after": hexed(after.T)}
        )
    return {"about": "States of angle, spin, x and speed, and the same a tick later.", "steps": found}


def runs() -> dict[str, Any]:
    """`BalanceStage` by its players and by chance, with hands and sliders."""
    plans: list[tuple[int, str, bool, int, int]] = [
        (0, "balancer", False, 1, 1000), (0, "noise", False, 2, 600), (1, "balancer", True, 3, 1000),
        (2, "random", True, 4, 1000), (3, "balancer", True, 5, 1000), (3, "random", False, 6, 600),
    ]  # fmt: skip
    found: list[dict[str, Any]] = []
    for number, player, hands, seed, ticks in plans:
        env = BalanceStage(BalanceConfig().with_options(OPTIONS[number]))
        about = {"options": OPTIONS[number], "player": player, "hands": hands, "seed": seed, "ticks": ticks}
        found.append(about | _run(env, player, hands, seed, ticks))
    spec = plain_spec(BalanceStage().spec)
    return {"about": "The stage's robot, tick by tick.", "env": spec, "every": EVERY, "runs": found}


def _run(env: BalanceStage, player: str, hands: bool, seed: int, ticks: int) -> dict[str, Any]:
    env.reset(seed)
    states, poses = [_state(env)], list[str]()
    rewards, ends, actions, limp = list[float](), list[tuple[int, bool, bool]](), "", False
    for at in range(ticks):
        if at % 4 == 0:
            drawn = player == "noise"
            actions += str(action := int(noise(40, seed, at)[0] % 3) if drawn else env.scripted(player, 0))
            env.decide(0, action)
        if hands and at % 120 >= 90:
            body = int(noise(41, seed, at // 120)[0] % 6)
            x, y, z = (float(np.float32(chance(42, seed, 6 * at + axis) * 0.2)) for axis in range(3))
            u, v, w = (float(np.float32(chance(42, seed, 6 * at + 3 + axis) * 60 - 30)) for axis in range(3))
            along = float(np.float32(float(env.state.x[0]) + x - 0.1))
            env.force(body, (along, y, float(np.float32(z + 0.3))), (u, v, w))
        if hands and at % 250 == 200:
            index = int(noise(43, seed, at)[0] % len(SLIDERS))
            setting = env.spec.physics[index]
            env.set_physics(setting.name, setting.low + chance(44, seed, at) * (setting.high - setting.low))
        if hands and at == 700:
            env.reset_physics()
        result = env.tick()
        rewards.append(result.reward[0])
        if result.terminated or result.truncated:
            ends.append((at, result.terminated, result.truncated))
            if len(ends) % 6 == 5 and not limp:
                env.relax()
                limp = True
            elif len(ends) % 6 == 0:
                env.reset(seed + 1000 * len(ends))
                limp = False
        if at % EVERY == EVERY - 1:
            states.append(_state(env))
            positions, quaternions = np.zeros((6, 3), np.float32), np.zeros((6, 4), np.float32)
            env.bodies(positions, quaternions)
            poses.append(hexed([*positions[5], *quaternions[5], *quaternions[1]]))
    return {"states": states, "actions": actions, "ends": ends, "reward": sum(rewards), "poses": poses}


def _state(env: BalanceStage) -> str:
    state = env.state
    return hexed([state.angle[0], state.spin[0], state.x[0], state.speed[0], *state.seen[:, 0]])
