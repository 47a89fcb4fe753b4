"""Golden traces of Ball Drill: what the env does, so that the page's core can be held to it bit for bit.

A trace is a check sum (CRC-32) over the whole state after every tick, with a few states in hexadecimal beside it. Both
sides draw their inputs by `noise`. A zero counts as the same number with either sign: which one NumPy's maximum gives
is the processor's choice.
"""

import zlib
from typing import Any

import msgspec
import numpy as np

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageConfig, StageMode, StageRequest
from drillyard.envs.drills.ball import memory
from drillyard.envs.drills.ball.config import BallConfig
from drillyard.envs.drills.ball.live import BallStage
from drillyard.envs.drills.ball.physics import command, dash, tick
from drillyard.envs.drills.ball.state import FIELDS, BallState
from drillyard.envs.drills.ball.step import start
from drillyard.envs.drills.draws import draw, uniform
from drillyard.stage.errands import Errands
from drillyard.stage.game import episode_seed
from drillyard.stage.stage import Stage

FLOATS = 21
Array = Any


def noise(case: int, game: Array, index: Array) -> Array:
    """uint32: what `draw(case, 1, game, index)` is in the page."""
    game = np.atleast_1d(np.asarray(game, np.uint32))
    key = np.stack([np.full(len(game), case, np.uint32), np.ones(len(game), np.uint32)])
    return draw(np, key, game, np.asarray(index, np.uint32))


def chance(case: int, game: int, index: int) -> float:
    """In [0, 1), exact in both languages."""
    return float(uniform(np, noise(case, game, index))[0])


def words_of(state: BallState) -> Array:
    """(N, 25) uint32, zeros positive."""
    rows = memory.rows(state).view(np.uint32)
    floats = rows[:, :FLOATS].copy().view(np.float32) + np.float32(0.0)
    rows[:, :FLOATS] = floats.view(np.uint32)
    return rows


def uniforms(case: int, game: int, count: int) -> Array:
    """`chance` of the first `count` indices, (count,) float32."""
    return uniform(np, noise(case, np.full(count, game), np.arange(count)))


def kickoffs() -> dict[str, Any]:
    """First states of seeds of all sizes."""
    seeds = [0, 1, 2, 7, 42, 2**31 - 1, 2**31, 2**32 - 1, 2**32, 2**40 + 3, 2**53 - 1]
    many = 2000
    total = 0
    for seed in range(many):
        total = zlib.crc32(words_of(start(seed, 1, np)).tobytes(), total)
    states = {str(seed): words_of(start(seed, 1, np)).astype("<u4").tobytes().hex() for seed in seeds}
    return {"about": "First states of Ball Drill by seed.", "states": states, "first": many, "crc": total}


def _played(state: BallState, case: int, ticks: int) -> dict[str, Any]:
    """Random actions for both players every 4 ticks, no episodes."""
    count = len(state.tick)
    sums = [0] * count
    for at in range(ticks):
        if at % 4 == 0:
            actions = np.stack(
                [noise(case, np.arange(count), np.full(1, at + player)) % np.uint32(30) for player in (0, 1)]
            )
            control, wanted = command(actions.astype(np.int32), np)
            state = dash(state, wanted, np)
        state = tick(state, control, np)
        for game, row in enumerate(words_of(state)):
            sums[game] = zlib.crc32(row.tobytes(), sums[game])
    last = words_of(state).astype("<u4")
    shown = {str(game): last[game].tobytes().hex() for game in range(0, count, max(count // 8, 1))}
    return {"games": count, "ticks": ticks, "case": case, "crc": sums, "states": shown}


def physics() -> dict[str, Any]:
    """Many games from their kick-offs."""
    count = 400
    first = [start(seed, 1, np) for seed in range(count)]
    state = BallState(*(np.concatenate(parts, -1) for parts in zip(*first, strict=True)))
    return {"about": "Games of seeds 0 and up, random actions."} | _played(state, 1, 240)


ANYWHERE: dict[str, tuple[float, float]] = {
    "position": (6.2, 4.2), "velocity": (9.0, 9.0), "heading": (1.0, 1.0), "spin": (20.0, 0.0),
    "cooldown": (0.0, 0.0), "ball_position": (7.0, 4.2), "ball_velocity": (12.0, 12.0),
}  # fmt: skip
"""Half widths of the boxes around 0 from which corner cases are drawn, along x and y."""
CORNERS: dict[str, dict[str, Any]] = {
    "anywhere": {},
    "ball in the middle of blue": {"ball_position": (0.0, 0.0), "ball_by": 0},
    "ball in orange": {"ball_position": (0.34, 0.34), "ball_by": 1},
    "ball at blue's side": {"ball_position": (0.7, 0.7), "ball_by": 0},
    "players at one point": {"position": (5.0, 3.0), "orange": (0.0, 0.0), "ball_position": (1.0, 1.0), "ball_by": 0},
    "players in one another": {"orange": (0.5, 0.5), "ball_position": (0.8, 0.8), "ball_by": 1},
    "ball between players": {"orange": (1.1, 0.1), "ball_position": (0.6, 0.1), "ball_by": 0},
    "at a post": {"ball_position": (0.4, 0.4), "ball_at": (6.0, 1.3)},
    "on a post": {"ball_position": (0.12, 0.12), "ball_at": (5.88, 1.18)},
    "beside a post": {"ball_position": (0.1, 0.2), "ball_at": (5.9, 1.1), "velocity": (1.0, 1.0)},
    "in a net": {"ball_position": (0.5, 1.3), "ball_at": (6.6, 0.0)},
    "in a corner": {"ball_position": (0.6, 0.6), "ball_at": (5.4, 3.4), "position": (0.2, 0.2), "blue_at": (5.2, 3.2)},
    "on the lines": {"ball_position": (0.0, 0.0), "ball_at": (5.75, 3.75), "heading": (1.0, 0.0)},
    "at rest": {"velocity": (0.0, 0.0), "ball_velocity": (0.0, 0.0), "spin": (0.0, 0.0), "orange": (0.8, 0.8)},
}  # fmt: skip
"""What differs. orange: around blue; ball_by: the ball around that player; ball_at and blue_at: around a point."""


def corner_states(count: int) -> BallState:
    """Games put up as `CORNERS` says, taken in turn; the page does the same from the file."""
    kinds = list(CORNERS.values())
    games: list[Array] = []
    for game in range(count):
        kind = ANYWHERE | kinds[game % len(kinds)]
        drawn = uniforms(2, game, FLOATS)
        values = np.zeros(FLOATS, np.float32)
        at = 0
        for name, (_, shape) in list(FIELDS.items())[:7]:
            size = 2 ** len(shape)
            per_axis = size // 2
            for i in range(size):
                half = np.float32(kind[name][i // per_axis])
                values[at + i] = (drawn[at + i] - np.float32(0.5)) * (half + half)
            at += size
        if "blue_at" in kind:
            values[0], values[2] = (
                values[0] + np.float32(kind["blue_at"][0]),
                values[2] + np.float32(kind["blue_at"][1]),
            )
        if "orange" in kind:
            for axis in (0, 1):
                half = np.float32(kind["orange"][axis])
                values[2 * axis + 1] = values[2 * axis] + (drawn[2 * axis + 1] - np.float32(0.5)) * (half + half)
        for axis in (0, 1):
            if "ball_by" in kind:
                values[16 + axis] = values[16 + axis] + values[2 * axis + kind["ball_by"]]
            if "ball_at" in kind:
                values[16 + axis] = values[16 + axis] + np.float32(kind["ball_at"][axis])
        for player in (0, 1):
            x, y = values[8 + player], values[10 + player]
            length = np.sqrt(x * x + y * y)
            values[8 + player], values[10 + player] = x / length, y / length
        games.append(np.concatenate([values.view(np.uint32), np.asarray([0, 5, game, 0], np.uint32)]))
    block = np.stack(games).T.copy()
    fields: list[Array] = []
    at = 0
    for dtype, shape in FIELDS.values():
        size = 2 ** len(shape)
        fields.append(block[at : at + size].reshape((*shape, count)).view(dtype))
        at += size
    return BallState(*fields)


def corners() -> dict[str, Any]:
    """Everything in everything: contacts of all kinds, at all depths."""
    count = 1400
    kinds = [ANYWHERE | kind for kind in CORNERS.values()]
    about = {"about": "Corner cases and what becomes of them.", "kinds": kinds}
    return about | _played(corner_states(count), 3, 16)


def stages() -> dict[str, Any]:
    """`BallStage` with scripted players, random actions and forces; rewards, ends and sights as well."""
    options: list[dict[str, Any]] = [
        {},
        {"shaping_scale": 0.7, "approach_scale": 0.3, "gamma": 0.97, "timeout_penalty": 0.5,
         "time_limit_decisions": 90},
    ]  # fmt: skip
    # Options, who plays (a script, or chance), whether forces act, seed, ticks.
    plans: list[tuple[int, tuple[str, str], bool, int, int]] = [
        (0, ("scripted", "scripted"), False, 11, 1900), (1, ("scripted", "random"), False, 12, 1400),
        (0, ("random", "scripted"), True, 13, 1400), (1, ("noise", "noise"), True, 14, 900),
    ]  # fmt: skip
    runs: list[dict[str, Any]] = []
    for number, players, forces, seed, ticks in plans:
        env = BallStage(BallConfig().with_options(options[number]))
        runs.append(
            {"options": options[number], "players": players, "forces": forces, "seed": seed, "ticks": ticks}
            | _stage_run(env, players, forces, seed, ticks)
        )  # fmt: skip
    return {"about": "The stage's game, tick by tick.", "runs": runs}


def _stage_run(env: BallStage, players: tuple[str, str], forces: bool, seed: int, ticks: int) -> dict[str, Any]:
    env.reset(seed)
    total, episode, points, ended = 0, 0, [], 0
    for at in range(ticks):
        if at % 4 == 0:
            for agent, player in enumerate(players):
                total = zlib.crc32((env.observe(agent) + np.float32(0.0)).tobytes(), total)
                drawn = player == "noise"
                env.decide(agent, int(noise(4, seed, 2 * at + agent)[0] % 30) if drawn else env.scripted(player, agent))
        if forces and at % 7 == 0:
            body = int(noise(5, seed, at)[0] % 3)
            point = [chance(6, seed, 6 * at + axis) * 8 - 4 for axis in range(3)]
            vector = [chance(6, seed, 6 * at + 3 + axis) * 900 - 450 for axis in range(3)]
            values = [float(np.float32(number)) for number in (*point, *vector)]
            env.force(body, (values[0], values[1], values[2]), (values[3], values[4], values[5]))
        result = env.tick()
        total = zlib.crc32(words_of(env.state).tobytes(), total)
        judged = (*result.reward, float(result.terminated), float(result.truncated), float(result.outcome))
        total = zlib.crc32((np.asarray(judged) + 0.0).tobytes(), total)
        if result.terminated or result.truncated:
            ended += 1
            if at % 2:  # every second end begins anew; the others go on beyond it, as in a sandbox
                episode += 1
                env.reset(seed + 1000 * episode)
        if at % 100 == 99:
            positions, quaternions = np.zeros((3, 3), np.float32), np.zeros((3, 4), np.float32)
            env.bodies(positions, quaternions)
            total = zlib.crc32((positions + np.float32(0.0)).tobytes(), total)
            total = zlib.crc32((quaternions + np.float32(0.0)).tobytes(), total)
            points.append(total)
    return {"crc": points, "ends": ended, "state": words_of(env.state).astype("<u4").tobytes().hex()}


def match() -> dict[str, Any]:
    """A match of the stage itself: a person, a script, keys and drags; what they did is in the file."""
    ticks, seed = 1500, 5
    request = StageRequest(
        seed=seed, mode=StageMode.HUMAN_VS_AI,
        operators=(OperatorSpec(kind=OperatorKind.SCRIPTED), OperatorSpec(kind=OperatorKind.HUMAN)),
    )  # fmt: skip
    errands = Errands()
    stage = Stage(StageConfig(stage_id="golden", request=request, replay_folder=""), errands)
    live, game = stage.live, stage.live.game
    env = game.env
    assert isinstance(env, BallStage)
    events: list[tuple[Any, ...]] = []
    points: list[int] = []
    total = 0
    for at in range(ticks):
        if at % 13 == 0:
            keys = int(noise(7, seed, at)[0] % 128)
            stage.inputs.press(1, 1, keys, 0.0)
            if not keys:
                stage.inputs.depart(1)
            events.append((at, "keys", keys))
        if at % 90 == 20:
            body = int(noise(8, seed, at)[0] % 3)
            x, y, z, *to = (chance(9, seed, 9 * at + axis) - 0.5 for axis in range(6))
            point, target = (x, y, z), (8 * to[0], 8 * to[1], 8 * to[2])
            stage.inputs.drag(2, body, point, target, 0.0)
            events.append((at, "grab", body, point, target))
        if at % 90 == 60:
            stage.inputs.release(2)
            events.append((at, "release"))
        live.tick()
        total = zlib.crc32(words_of(env.state).tobytes(), total)
        if at % 100 == 99:
            points.append(total)
    seeds = [episode_seed(seed, episode) for episode in range(game.episode + 1)]
    last = words_of(env.state).astype("<u4").tobytes().hex()
    about = "A match of the stage: a script against a person, with drags. A pause of 84 ticks lies between episodes."
    found = {"about": about, "ticks": ticks, "seeds": seeds, "events": events, "crc": points, "score": game.score}
    stage.close()
    errands.close()
    return found | {"state": last, "env": plain_spec(env.spec)}


def plain_spec(spec: EnvSpec) -> dict[str, Any]:
    """What an engine asks of an env: all but how it looks."""
    bodies = tuple(msgspec.structs.replace(body, geoms=()) for body in spec.scene.bodies)
    scene = msgspec.structs.replace(spec.scene, bodies=bodies, static=())
    return msgspec.to_builtins(msgspec.structs.replace(spec, scene=scene))
