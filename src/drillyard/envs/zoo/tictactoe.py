"""Tic-Tac-Toe in words, and a player for it."""

from collections.abc import Sequence
from typing import Final

from drillyard.contracts.env import ActionSpec
from drillyard.envs.zoo.speech import PlainSpeech, pick

CELLS: Final = (
    "top left", "middle left", "bottom left",
    "top centre", "centre", "bottom centre",
    "top right", "middle right", "bottom right",
)  # fmt: skip
"""By action: the board is counted down its columns."""
_LINES: Final = ((0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6))
_MARKS: Final = (".", "X", "O")


class TicTacToeSpeech(PlainSpeech):
    """Squares are 0 empty, 1 the first player's cross, 2 the other's circle."""

    players = ("scripted",)
    goal = "Get three of your marks in a row, column or diagonal before your opponent does."
    rules = "Players take turns putting a mark into an empty cell. A full board without three in a row is a draw."

    def names(self, action: ActionSpec) -> tuple[str, ...]:
        """Of the cells."""
        return CELLS

    def numbers(self) -> tuple[str, ...]:
        """Of the observation: two boards, rows and columns as PettingZoo orders them."""
        return tuple(f"{who} {cell}" for cell in CELLS for who in ("own", "opponent"))

    def role(self, agent: int) -> str:
        """Which mark the agent has."""
        return f"You play {_MARKS[agent + 1]} in Tic-Tac-Toe; X begins."

    def describe(self, agent: int) -> str:
        """The board, row by row."""
        squares = self._squares()
        rows = [" ".join(_MARKS[squares[row + 3 * column]] for column in range(3)) for row in range(3)]
        return f"You are {_MARKS[agent + 1]}. The board, top row first (. = empty):\n" + "\n".join(rows)

    def play(self, agent: int, legal: Sequence[int], seed: int) -> int:
        """Win, block, the centre, a corner, a side."""
        squares = self._squares()
        for mark in (agent + 1, 2 - agent):
            for line in _LINES:
                inside = [squares[cell] for cell in line]
                if inside.count(mark) == 2 and 0 in inside:
                    return line[inside.index(0)]
        for wanted in ((4,), (0, 2, 6, 8)):
            if free := [cell for cell in wanted if cell in legal]:
                return pick(free, seed, squares)
        return pick(legal, seed, squares)

    def _squares(self) -> list[int]:
        return [int(mark) for mark in self.game.raw.board.squares]
