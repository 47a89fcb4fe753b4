"""MiniGrid and BabyAI: small worlds of rooms, seen 7 cells ahead."""

from __future__ import annotations

from typing import Any

import gymnasium
import minigrid  # noqa: F401 - registers its envs
import numpy as np
from minigrid.core.constants import IDX_TO_COLOR, IDX_TO_OBJECT

from text_worker.game import About, Game, Picture, RefusalError, State, Word, refuse_options, unknown

PREFIXES = {"minigrid": "MiniGrid-", "babyai": "BabyAI-"}
WORDS = (
    Word("turn left"),
    Word("turn right"),
    Word("go forward"),
    Word("pick up", "the object in the cell ahead, if the hands are empty"),
    Word("drop", "what is carried, into the empty cell ahead"),
    Word("toggle", "open or close the door ahead, unlock it with the key of its colour, open the box ahead"),
    Word("done", "says that the task is done; most tasks take no notice"),
)
DIRECTIONS = ("east", "south", "west", "north")
DOORS = ("open", "closed", "locked")
_NOTHING = {"unseen", "empty", "floor", "wall", "agent"}


def make(name: str, options: dict[str, Any]) -> Game:
    """`minigrid/Empty-5x5-v0`, `babyai/GoToRedBall-v0`."""
    scheme, _, short = name.partition("/")
    env_id = PREFIXES[scheme] + short
    if env_id not in gymnasium.registry:
        raise unknown(name, [f"{key}/{each.removeprefix(start)}" for key, start in PREFIXES.items()
                             for each in gymnasium.registry if each.startswith(start)])  # fmt: skip
    given = dict(options)
    arguments = {}
    if "max_steps" in given:
        limit = given.pop("max_steps")
        if isinstance(limit, bool) or not isinstance(limit, int) or not 1 <= limit <= 1_000_000:
            raise RefusalError(
                "bad_value", f"The option max_steps is {limit!r}; give a whole number from 1 to 1000000."
            )
        arguments["max_steps"] = limit
    refuse_options(name, given)
    env = gymnasium.make(env_id, render_mode="rgb_array", disable_env_checker=True, **arguments)
    return MiniGrid(env, short)


class MiniGrid(Game):
    """One env; observations are the 7 x 7 x 3 numbers of the view, then the direction."""

    def __init__(self, env: Any, name: str) -> None:
        self._env = env
        observation, _ = env.reset(seed=0)
        width, height = observation["image"].shape[:2]
        cells = [f"cell_{x}_{y}_{part}" for x in range(width) for y in range(height)
                 for part in ("object", "colour", "state")]  # fmt: skip
        self.about = About(
            title=name,
            role="You are an agent in a world of square cells.",
            goal="Do what the mission says.",
            rules=(
                f"You see {height - 1} cells ahead and {width // 2} to each side, not through walls and closed doors. "
                "Steps are counted from where you stand, in the direction that you look. You can carry one object, and "
                "walk onto free cells, open doors and goals only; lava ends the episode. The earlier the mission is "
                "done, the larger the reward."
            ),
            obs_names=(*cells, "direction"),
            time_limit=int(env.unwrapped.max_steps),
            actions=WORDS,
        )
        self._seen = observation
        self._won = False

    def reset(self, seed: int) -> State:
        self._seen, _ = self._env.reset(seed=seed)
        self._won = False
        return self._state()

    def step(self, action: int) -> State:
        self._seen, reward, terminated, truncated, _ = self._env.step(action)
        self._won = self._won or reward > 0
        state = self._state()
        state.reward, state.terminated, state.truncated = float(reward), bool(terminated), bool(truncated)
        return state

    def picture(self) -> Picture:
        pixels = np.ascontiguousarray(self._env.render(), np.uint8)
        return Picture(height=pixels.shape[0], width=pixels.shape[1], pixels=pixels.tobytes())

    def close(self) -> None:
        self._env.close()

    def _state(self) -> State:
        image = self._seen["image"]
        direction = int(self._seen["direction"])
        return State(
            words=self._words(image, direction),
            obs=[*image.ravel().tolist(), direction],
            progression=1.0 if self._won else 0.0,
        )

    def _words(self, image: np.ndarray, direction: int) -> str:
        carried = self._env.unwrapped.carrying
        lines = [
            f"Mission: {self._seen['mission']}.",
            f"You look {DIRECTIONS[direction]} and carry "
            + (f"{article(f'{carried.color} {carried.type}')}." if carried is not None else "nothing."),
        ]
        things = seen(image)
        lines += [f"You see {thing} {where}." for thing, where in things] or ["You see no objects."]
        lines += [f"The way {way} is {told}." for way, told in ways(image)]
        return "\n".join(lines)


def seen(image: np.ndarray) -> list[tuple[str, str]]:
    """Objects in view and where, the nearest first; image (W, H, 3) with the agent in the middle of its last row."""
    width, height = image.shape[:2]
    found = []
    for x in range(width):
        for y in range(height):
            kind = IDX_TO_OBJECT[int(image[x, y, 0])]
            ahead, right = height - 1 - y, x - width // 2
            if kind in _NOTHING or (ahead, right) == (0, 0):
                continue
            name = {"goal": "goal", "lava": "lava"}.get(kind, f"{IDX_TO_COLOR[int(image[x, y, 1])]} {kind}")
            if kind == "door":
                name = f"{DOORS[int(image[x, y, 2])]} {name}"
            found.append((ahead + abs(right), ahead, right, "lava" if kind == "lava" else article(name)))
    return [(thing, place(ahead, right)) for _, ahead, right, thing in sorted(found)]


def place(ahead: int, right: int) -> str:
    """Where something is, in steps."""
    parts = []
    if ahead:
        parts.append(f"{steps(ahead)} forward")
    if right:
        parts.append(f"{steps(abs(right))} to the {'right' if right > 0 else 'left'}")
    return " and ".join(parts)


def ways(image: np.ndarray) -> list[tuple[str, str]]:
    """How far one can walk ahead, to the left and to the right, as far as can be seen."""
    width, height = image.shape[:2]
    x, y = width // 2, height - 1
    told = []
    for way, dx, dy in (("forward", 0, -1), ("to the left", -1, 0), ("to the right", 1, 0)):
        free, cell = 0, (x + dx, y + dy)
        while 0 <= cell[0] < width and 0 <= cell[1] < height and _walkable(image[cell]):
            free, cell = free + 1, (cell[0] + dx, cell[1] + dy)
        if 0 <= cell[0] < width and 0 <= cell[1] < height:
            kind = IDX_TO_OBJECT[int(image[cell][0])]
            what = {"unseen": "nothing that you can see", "lava": "lava"}.get(kind, article(kind))
            told.append((way, f"free for {steps(free)}, then comes {what}" if free else f"blocked by {what}"))
        else:
            told.append((way, f"free for {steps(free)}, as far as you see"))
    return told


def _walkable(cell: np.ndarray) -> bool:
    kind = IDX_TO_OBJECT[int(cell[0])]
    return kind in ("empty", "floor", "goal") or (kind == "door" and int(cell[2]) == 0)


def article(name: str) -> str:
    """`a` or `an` before it."""
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def steps(count: int) -> str:
    """1 step, 2 steps."""
    return f"{count} step" if count == 1 else f"{count} steps"
