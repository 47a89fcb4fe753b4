"""A text env for tests: the real host process of the worker `text`, with a game of ours in place of MiniGrid."""

import sys
from pathlib import Path

import msgspec
import pytest

from drillyard.contracts.worker import HostCommand
from drillyard.envs.text import source
from drillyard.workers.files import sdk_source, shipped_workers

ENV_ID = "text:minigrid/Corridor"
GAME = '''
"""A corridor of five cells for the real host: walk to its end; what may be said depends on where one is."""
import os, time
from text_worker.game import About, Game, Picture, RefusalError, State, Word, refuse_options, take_limit

class Corridor(Game):
    def __init__(self, masked, limit):
        moves = () if masked else (Word("left"), Word("right", "towards the end"))
        self.about = About("Corridor", "You walk.", "Reach the end.", "", ("place",), limit, moves, 3 if masked else 0)
        self.masked, self.limit, self.place, self.steps = masked, limit, 0, 0

    def reset(self, seed):
        self.place, self.steps = seed % 3, 0
        return self.state()

    def step(self, action):
        word = self.words()[action].word
        if word == "right" and os.environ.get("CORRIDOR_DIES") in ("always", str(self.place)):
            os._exit(7)
        if word == "right" and os.environ.get("CORRIDOR_HANGS") in ("always", str(self.place)):
            time.sleep(1000)
        if word == "right" and os.environ.get("CORRIDOR_FAILS") == str(self.place):
            raise ValueError("the floor broke")
        self.place = max(0, self.place + (1 if word == "right" else -1))
        self.steps += 1
        state = self.state()
        state.reward = float(self.place == 5)
        state.terminated, state.truncated = self.place == 5, self.steps >= self.limit
        return state

    def words(self):
        return [Word("right")] if self.masked and self.place == 0 else [Word("left"), Word("right")]

    def state(self):
        choices = self.words() if self.masked else []
        return State(f"You are in cell {self.place}.", [float(self.place)], progression=self.place / 5, choices=choices)

    def picture(self):
        if os.environ.get("CORRIDOR_BLIND"):
            raise OSError("no colours here")
        if self.masked:
            return Picture(lines=[f"cell {self.place}"])
        return Picture(height=2, width=3, pixels=bytes([self.place * 40] * 18))

def make(name, options):
    given = dict(options)
    masked, limit = given.pop("masked", False), take_limit(given, 9)
    if name != "minigrid/Corridor":
        raise RefusalError("unknown_env", f"There is no env text:{name}.")
    refuse_options(name, given)
    return Corridor(masked, limit)
'''


def provide(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make ENV_ID playable in this process and its children, until the test ends."""
    (folder / "corridor_game.py").write_text(GAME)
    start = (
        "import sys, corridor_game; sys.modules['text_worker.families.minigrid'] = corridor_game; "
        "from text_worker.host import main; main()"
    )
    command = HostCommand(
        argv=(sys.executable, "-c", start, "minigrid"),
        env={"PYTHONPATH": f"{folder}:{shipped_workers() / 'text_worker'}:{sdk_source()}"},
    )
    monkeypatch.setenv("DRILLYARD_TEXT_HOST_MINIGRID", msgspec.json.encode(command).decode())
    source._described.cache_clear()
