"""TextWorld: text adventures that are made by a seed, with the commands that each state admits."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

import textworld
from textworld.challenges import coin_collector, cooking, treasure_hunter

from text_worker.game import About, Game, Picture, State, Word, refuse_options, take_limit, unknown

MAX_STEPS = 100
MOST_COMMANDS = 512
MOST_KEPT = 500
"""Games, some 200 KB each."""
COOKING = (
    {"recipe": 1, "take": 1, "go": 1, "open": False, "cook": False, "cut": False, "drop": False},
    {"recipe": 1, "take": 1, "go": 1, "open": True, "cook": True, "cut": True, "drop": False},
    {"recipe": 2, "take": 2, "go": 6, "open": True, "cook": True, "cut": True, "drop": False},
    {"recipe": 3, "take": 3, "go": 9, "open": True, "cook": True, "cut": True, "drop": True},
    {"recipe": 4, "take": 4, "go": 12, "open": True, "cook": True, "cut": True, "drop": True},
)
"""Levels of `textworld/cooking-N`."""
ABANDONED_S = 3600.0
KINDS = {
    "coin": ("Coin collector", 100, "Find the coin and take it."),
    "treasure": ("Treasure hunter", 30, "Find the object that the objective names, and take it."),
    "cooking": ("Cooking", len(COOKING), "Cook and eat the meal as the recipe in the cookbook says."),
}
_NAME = re.compile(r"textworld/(coin|treasure|cooking)-([1-9][0-9]{0,2})")


def make(name: str, options: dict[str, Any]) -> Game:
    """`textworld/coin-5`, `textworld/treasure-12`, `textworld/cooking-2`: kind and level; the seed makes the game."""
    named = _NAME.fullmatch(name)
    if named is None or int(named[2]) > KINDS[named[1]][1]:
        raise unknown(name, [f"textworld/{kind}-{level}" for kind, (_, most, _) in KINDS.items()
                             for level in range(1, most + 1)])  # fmt: skip
    given = dict(options)
    limit = take_limit(given, MAX_STEPS)
    refuse_options(name, given)
    return TextWorld(named[1], int(named[2]), limit)


class TextWorld(Game):
    """One kind and level; the observation is the share of the score."""

    def __init__(self, kind: str, level: int, limit: int) -> None:
        self._kind, self._level, self._limit = kind, level, limit
        self._env: Any = None
        self._made = -1
        """Seed of the game that is there."""
        self._told: Any = None
        self._steps = 0
        title, _, goal = KINDS[kind]
        self.about = About(
            title=f"{title} {level}",
            role="You play a text adventure.",
            goal=goal,
            rules="Each command takes one turn. Only the commands that are listed are understood.",
            obs_names=("score_share",),
            time_limit=limit,
            most_actions=MOST_COMMANDS,
        )

    def reset(self, seed: int) -> State:
        if seed != self._made:
            self._start(seed)
        self._told = self._env.reset()
        self._steps = 0
        return self._state("")

    def step(self, action: int) -> State:
        before = self._told.score or 0
        self._told, _, done = self._env.step(self._commands()[action])
        self._steps += 1
        state = self._state(tidy(self._told.feedback))
        state.reward = float((self._told.score or 0) - before)
        state.terminated, state.truncated = bool(done), self._steps >= self._limit
        return state

    def picture(self) -> Picture:
        return Picture(lines=self._text.splitlines())

    def close(self) -> None:
        if self._env is not None:
            self._env.close()

    def _start(self, seed: int) -> None:
        path = games_folder() / f"{self._kind}-{self._level}-{seed}.z8"
        if path.exists():
            path.touch()  # used last
        else:
            self._make(seed, path)
        if self._env is not None:
            self._env.close()
        wanted = textworld.EnvInfos(
            admissible_commands=True, description=True, inventory=True, objective=True, score=True, max_score=True,
            feedback=True,
        )  # fmt: skip
        self._env = textworld.start(str(path), wanted)
        self._made = seed

    def _make(self, seed: int, path: Path) -> None:
        """Make the game of a seed, which takes seconds, and keep it for the next time."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left in path.parent.glob(".making-*"):  # by processes that were killed
            with contextlib.suppress(FileNotFoundError):  # another process did the same
                if time.time() - left.stat().st_mtime > ABANDONED_S:
                    shutil.rmtree(str(left), ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix=".making-", dir=str(path.parent)) as scratch:
            options = textworld.GameOptions()
            options.seeds = seed
            options.path = str(Path(scratch) / path.name)
            if self._kind == "cooking":
                settings = {**COOKING[self._level - 1], "recipe_seed": seed, "split": None}
                game = cooking.make(settings, options)
            else:
                maker = coin_collector if self._kind == "coin" else treasure_hunter
                game = maker.make({"level": self._level}, options)
            made = Path(textworld.generator.compile_game(game, options))
            # The game counts once its .z8 is there, so that comes last.
            made.with_suffix(".json").replace(path.with_suffix(".json"))
            made.replace(path)
        kept = sorted(path.parent.glob("*.z8"), key=lambda each: each.stat().st_mtime)
        for old in kept[:-MOST_KEPT]:
            old.unlink(missing_ok=True)
            old.with_suffix(".json").unlink(missing_ok=True)

    def _commands(self) -> list[str]:
        return sorted(self._told.admissible_commands)[:MOST_COMMANDS] or ["look"]

    def _state(self, feedback: str) -> State:
        share = (self._told.score or 0) / max(self._told.max_score or 0, 1)
        room, carried = tidy(self._told.description), tidy(self._told.inventory)
        parts = [f"Objective: {tidy(self._told.objective)}"]
        if feedback and feedback != room:
            parts.append(f"What happened: {feedback}")
        parts += [f"Where you are: {room}", carried, f"Score: {self._told.score or 0} of {self._told.max_score}."]
        self._text = "\n".join(parts)
        return State(
            words=self._text, obs=[share], progression=min(max(share, 0.0), 1.0),
            choices=[Word(command) for command in self._commands()],
        )  # fmt: skip


def games_folder() -> Path:
    """Where games that were made are kept: in Drillyard's cache."""
    base = os.environ.get("DRILLYARD_CACHE")
    if not base:
        base = str(Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "drillyard")
    return Path(base).expanduser().absolute() / f"textworld-{textworld.__version__}"


def tidy(text: str | None) -> str:
    """Without prompts, status lines and needless blanks."""
    lines = (line.partition("> ")[0] if line.startswith("> ") else line for line in (text or "").splitlines())
    return " ".join(" ".join(line for line in lines if line.strip() not in ("", ">")).split())
