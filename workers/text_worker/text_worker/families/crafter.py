"""Crafter: survive in a world of blocks, gather, build and fight; 22 achievements."""

from __future__ import annotations

import itertools
from typing import Any

import crafter
import numpy as np

from text_worker.game import About, Game, Picture, State, Word, refuse_options, take_limit, unknown

NAMES = {"crafter/Reward-v1": True, "crafter/NoReward-v1": False}
MAX_STEPS = 10_000
PIXELS = 459
MEANINGS = {
    "noop": "do nothing",
    "move left": "west",
    "move right": "east",
    "move up": "north",
    "move down": "south",
    "do": "to what you face: gather it, drink, eat, hit",
    "sleep": "until you wake; restores energy",
    "place stone": "before you; needs stone",
    "place table": "before you; needs wood",
    "place furnace": "before you; needs stone, a table nearby",
    "place plant": "before you on grass; needs a sapling",
    "make wood pickaxe": "needs wood, a table nearby",
    "make stone pickaxe": "needs wood and stone, a table nearby",
    "make iron pickaxe": "needs wood, coal and iron, a table and a furnace nearby",
    "make wood sword": "needs wood, a table nearby",
    "make stone sword": "needs wood and stone, a table nearby",
    "make iron sword": "needs wood, coal and iron, a table and a furnace nearby",
}
VITAL = ("health", "food", "drink", "energy")
_SIDES = {(-1, 0): "west", (1, 0): "east", (0, -1): "north", (0, 1): "south"}


def make(name: str, options: dict[str, Any]) -> Game:
    """`crafter/Reward-v1` or `crafter/NoReward-v1`."""
    if name not in NAMES:
        raise unknown(name, list(NAMES))
    given = dict(options)
    limit = take_limit(given, MAX_STEPS)
    refuse_options(name, given)
    return Crafter(limit, reward=NAMES[name])


class Crafter(Game):
    """One world; observations are the 16 numbers of the inventory, the facing, and the 9 x 7 cells in view."""

    def __init__(self, limit: int, *, reward: bool) -> None:
        self._env = crafter.Env(seed=0, length=limit, reward=reward)
        self._achieved: set[str] = set()
        names = [action.replace("_", " ") for action in self._env.action_names]
        self._things = list(crafter.constants.items)
        view = [f"cell_{x}_{y}" for x in range(9) for y in range(7)]
        self.about = About(
            title="Crafter" if reward else "Crafter without reward",
            role="You live in a world of blocks, seen from above; north is up.",
            goal="Stay alive and reach as many of the 22 achievements as you can.",
            rules=(
                "Health falls while food, drink or energy are at 0 or when something hits you; at 0 you are dead. "
                "Moving towards something that blocks the way turns you to face it. Wood comes from trees; stone and "
                "coal need a wood pickaxe, iron a stone one, diamonds an iron one. Saplings come from grass, "
                "sometimes. At night zombies come."
            ),
            obs_names=(*self._things, "facing_x", "facing_y", *view),
            time_limit=limit,
            actions=tuple(Word(name, MEANINGS.get(name, "")) for name in names),
        )

    def reset(self, seed: int) -> State:
        _number_objects()
        self._env._seed, self._env._episode = seed, 0
        self._env.reset()
        self._achieved = set()
        return self._state()

    def step(self, action: int) -> State:
        _, reward, done, info = self._env.step(action)
        self._achieved = {name for name, count in info["achievements"].items() if count > 0}
        state = self._state()
        dead = info["discount"] == 0.0
        state.reward, state.terminated, state.truncated = float(reward), bool(done and dead), bool(done)
        return state

    def picture(self) -> Picture:
        pixels = np.ascontiguousarray(self._env.render((PIXELS, PIXELS)), np.uint8)
        return Picture(height=pixels.shape[0], width=pixels.shape[1], pixels=pixels.tobytes())

    def _state(self) -> State:
        player = self._env._player
        cells = self._cells()
        obs = [float(player.inventory[name]) for name in self._things]
        obs += [float(part) for part in player.facing]
        obs += [float(self._number(name)) for _, _, name in cells]
        return State(words=self._words(cells), obs=obs, progression=len(self._achieved) / len(player.achievements))

    def _cells(self) -> list[tuple[int, int, str]]:
        """What is in view: steps east and south of the player, and its name; empty outside the world."""
        world, position = self._env._world, self._env._player.pos
        found = []
        for right, down in itertools.product(range(-4, 5), range(-3, 4)):
            at = position + np.array((right, down))
            inside = 0 <= at[0] < world.area[0] and 0 <= at[1] < world.area[1]
            material, thing = world[at] if inside else ("", None)
            alive = thing is not None and (right, down) != (0, 0)
            found.append((right, down, type(thing).__name__.lower() if alive else material or ""))
        return found

    def _number(self, name: str) -> int:
        names = ("", *crafter.constants.materials, "cow", "zombie", "skeleton", "arrow", "plant")
        return names.index(name) if name in names else 0

    def _words(self, cells: list[tuple[int, int, str]]) -> str:
        player = self._env._player
        named = {(right, down): name for right, down, name in cells}
        nearest: dict[str, tuple[int, int, int]] = {}
        for right, down, name in cells:
            far = abs(right) + abs(down)
            if name and far and (name not in nearest or far < nearest[name][0]):
                nearest[name] = (far, right, down)
        facing = (int(player.facing[0]), int(player.facing[1]))
        inventory = player.inventory
        carried = [f"{count} {name.replace('_', ' ')}" for name, count in inventory.items()
                   if count and name not in VITAL]  # fmt: skip
        light = "day" if self._env._world.daylight > 0.4 else "night"
        lines = [
            ", ".join(f"{name} {inventory[name]}" for name in VITAL).capitalize() + f" (of 9); it is {light}.",
            "You are asleep."
            if player.sleeping
            else f"You face {named.get(facing) or 'the end of the world'} in the {_SIDES.get(facing, 'south')}.",
            f"You carry {', '.join(carried)}." if carried else "You carry nothing.",
            f"You stand on {named[0, 0]}. The nearest of what you see:",
        ]
        for name, (far, right, down) in sorted(nearest.items(), key=lambda each: (each[1], each[0])):
            lines.append(f"- {name}: {_where(right, down)}" + (" (next to you)" if far == 1 else ""))
        done = ", ".join(sorted(name.replace("_", " ") for name in self._achieved))
        lines.append(f"Achievements so far: {done or 'none'}.")
        return "\n".join(lines)


def _where(right: int, down: int) -> str:
    parts = []
    if down:
        parts.append(f"{abs(down)} {'south' if down > 0 else 'north'}")
    if right:
        parts.append(f"{abs(right)} {'east' if right > 0 else 'west'}")
    return ", ".join(parts)


def _number_objects() -> None:
    """Crafter keeps its creatures in sets, whose order follows from where they lie in memory; numbered by birth,
    the same seed gives the same world in every process."""
    births = itertools.count()
    objects = crafter.objects.Object

    def number(self: Any) -> int:
        if "_birth" not in self.__dict__:
            self._birth = next(births)
        return self._birth

    objects.__hash__ = number
