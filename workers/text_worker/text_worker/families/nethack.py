"""NetHack and MiniHack: the dungeon on a terminal, with what stands around in words."""

from __future__ import annotations

import enum
import warnings
from typing import Any

import gymnasium
import numpy as np

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # MiniHack's own, about setuptools
    import minihack  # noqa: F401 - registers its envs
    from nle import nethack

from text_worker.game import About, Game, Picture, RefusalError, State, Word, refuse_options, take_limit, unknown

PREFIXES = {"nle": "", "minihack": "MiniHack-"}
KEYS = (
    "glyphs", "chars", "colors", "blstats", "message", "inv_strs", "inv_letters", "screen_descriptions", "tty_chars",
    "tty_colors", "tty_cursor",
)  # fmt: skip
SIDES = {
    "N": "north", "E": "east", "S": "south", "W": "west", "NE": "northeast", "SE": "southeast", "SW": "southwest",
    "NW": "northwest",
}  # fmt: skip
STATS = (
    "x", "y", "strength_percentage", "strength", "dexterity", "constitution", "intelligence", "wisdom", "charisma",
    "score", "health", "most_health", "depth", "gold", "energy", "most_energy", "armour_class", "monster_level",
    "experience_level", "experience_points", "time", "hunger", "burden", "dungeon", "level", "condition", "alignment",
)  # fmt: skip
CROP = 4
"""Cells to each side of the player in the observation."""
_DULL = ("", "floor of a room", "dark part of a room", "stone", "wall", "corridor", "lit corridor", "solid rock")
_MOST_THINGS = 20


def make(name: str, options: dict[str, Any]) -> Game:
    """`nle/NetHackScore-v0`, `minihack/Room-5x5-v0`."""
    scheme, _, short = name.partition("/")
    env_id = PREFIXES[scheme] + short
    start = "NetHack" if scheme == "nle" else "MiniHack-"
    if env_id not in gymnasium.registry or not env_id.startswith(start):
        raise unknown(name, [f"{key}/{each.removeprefix(PREFIXES[key])}" for each in gymnasium.registry
                             for key, begin in (("nle", "NetHack"), ("minihack", "MiniHack-"))
                             if each.startswith(begin)])  # fmt: skip
    given = dict(options)
    limit = take_limit(given, 0) if "max_steps" in given else 0
    refuse_options(name, given)
    arguments: dict[str, Any] = {"max_episode_steps": limit} if limit else {}
    try:
        env = gymnasium.make(env_id, disable_env_checker=True, observation_keys=KEYS, **arguments)
        return NetHack(env, short)
    except (OSError, RuntimeError, ValueError, AssertionError, TypeError) as error:
        words = " ".join(str(error).split())[:200] or type(error).__name__
        raise RefusalError("unavailable", f"text:{name} cannot be made: {words.rstrip('.')}.") from None


class NetHack(Game):
    """One game; observations are the 27 numbers of the status line and the 9 x 9 characters around the player."""

    def __init__(self, env: Any, name: str) -> None:
        self._env = env
        plain = env.unwrapped
        around = [f"char_{x}_{y}" for x in range(-CROP, CROP + 1) for y in range(-CROP, CROP + 1)]
        own_task = name.startswith("NetHack")
        self.about = About(
            title=name,
            role="You play NetHack: you are @ on the map.",
            goal=_GOALS.get(name.partition("-")[0], "Go as deep and become as strong as you can, and stay alive.")
            if own_task
            else "Do what the place asks for: most often reach the staircase down, >, and stay alive.",
            rules=(
                "| and - are walls or open doors, + a closed door, . is floor, # a corridor, < and > are stairs; "
                "letters are creatures. Walking into a creature attacks it. Questions must be "
                "answered first."
            ),
            obs_names=(*STATS, *around),
            time_limit=int(plain._max_episode_steps),
            actions=tuple(word_of(action) for action in plain.actions),
        )
        self._won = False
        self._seen: dict[str, np.ndarray] = {}

    def reset(self, seed: int) -> State:
        # The same two seeds, and none from the clock in between: then the same actions give the same game.
        self._env.unwrapped.seed(core=seed, disp=seed, reseed=False)
        self._seen, _ = self._env.reset()
        self._won = False
        return self._state()

    def step(self, action: int) -> State:
        self._seen, reward, terminated, truncated, info = self._env.step(action)
        status = getattr(info.get("end_status"), "name", "")
        self._won = self._won or status == "TASK_SUCCESSFUL"
        out_of_time = status == "ABORTED"  # which NLE calls terminated
        state = self._state()
        state.reward, state.terminated = float(reward), bool(terminated) and not out_of_time
        state.truncated = bool(truncated) or (bool(terminated) and out_of_time)
        return state

    def picture(self) -> Picture:
        return Picture(
            lines=self._screen(), colours=[[int(each) & 15 for each in row] for row in self._seen["tty_colors"]]
        )

    def close(self) -> None:
        self._env.close()

    def _state(self) -> State:
        stats = [float(number) for number in self._seen["blstats"]]
        padded = np.pad(self._seen["chars"], CROP)
        x, y = int(stats[0]), int(stats[1])
        crop = padded[y : y + 2 * CROP + 1, x : x + 2 * CROP + 1].T.ravel()
        free = self.about.title.partition("-")[0] in _ENDLESS
        return State(
            words=self._words(x, y),
            obs=[*(stats + [0.0] * len(STATS))[: len(STATS)], *crop.astype(float).tolist()],
            progression=None if free else float(self._won),
        )

    def _screen(self) -> list[str]:
        return [bytes(row).decode("latin-1").rstrip() for row in self._seen["tty_chars"]]

    def _words(self, x: int, y: int) -> str:
        screen = self._screen()
        shown = [line for line in screen[1:22] if line.strip()]
        left = min((len(line) - len(line.lstrip()) for line in shown), default=0)
        things = self._things(x, y)
        carried = [
            f"{chr(int(letter))}: {bytes(text).decode('latin-1').rstrip(chr(0))}"
            for letter, text in zip(self._seen["inv_letters"], self._seen["inv_strs"]) if int(letter)
        ]  # fmt: skip
        parts = [f"Message: {screen[0].strip() or 'none'}", "Map:", *(line[left:] for line in shown)]
        parts += ["Around you: " + ("; ".join(things) + "." if things else "nothing but floor and walls.")]
        parts += [
            "You carry " + ("; ".join(carried) + "." if carried else "nothing."),
            *(line for line in screen[22:] if line),
        ]
        return "\n".join(parts)

    def _things(self, x: int, y: int) -> list[str]:
        """What is on the map besides floor and walls, the nearest first."""
        told = self._seen["screen_descriptions"]
        found = []
        rows, columns = np.nonzero(told[:, :, 0])
        for row, column in zip(rows.tolist(), columns.tolist()):
            name = bytes(told[row, column]).decode("latin-1").rstrip("\0").strip()
            if name in _DULL or (row, column) == (y, x):
                continue
            found.append((max(abs(row - y), abs(column - x)), row - y, column - x, name))
        return [f"{name} {_where(right, down)}" for _, down, right, name in sorted(found)[:_MOST_THINGS]]


_GOALS = {
    "NetHackStaircase": "Find the staircase down, >, and stand on it.",
    "NetHackStaircasePet": "Stand on the staircase down, >, with your pet beside you.",
    "NetHackOracle": "Find the Oracle and stand beside her.",
    "NetHackGold": "Collect as much gold, $, as you can.",
    "NetHackEat": "Eat as much as you can.",
    "NetHackScout": "See as much of the dungeon as you can.",
}
_ENDLESS = ("NetHack", "NetHackScore", "NetHackChallenge", "NetHackGold", "NetHackEat", "NetHackScout")
"""Tasks without an end that could be reached, so nobody knows a share of them."""


def word_of(action: Any) -> Word:
    """NetHack's key as words."""
    name = action.name if isinstance(action, enum.Enum) else str(action)
    if isinstance(action, nethack.CompassDirection):
        return Word(SIDES[name])
    if isinstance(action, nethack.CompassDirectionLonger):
        return Word(f"far {SIDES[name]}", "until something interesting")
    if isinstance(action, nethack.TextCharacters):
        return Word(f"key {name.lower()}", f"types {chr(int(action))!r}")
    words = {"UP": "go up", "DOWN": "go down", "MORE": "continue", "WAIT": "wait"}
    return Word(words.get(name, name.lower().replace("_", " ")))


def _where(right: int, down: int) -> str:
    parts = []
    if down:
        parts.append(f"{abs(down)} {'south' if down > 0 else 'north'}")
    if right:
        parts.append(f"{abs(right)} {'east' if right > 0 else 'west'}")
    return " ".join(parts)
