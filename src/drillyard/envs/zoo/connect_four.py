"""Connect Four in words, and a player for it."""

from collections.abc import Sequence
from typing import Final

from drillyard.contracts.env import ActionSpec
from drillyard.envs.zoo.speech import PlainSpeech, pick

COLUMNS: Final = 7
ROWS: Final = 6
_CHIPS: Final = (".", "X", "O")
_COLOURS: Final = ("red", "black")
_WAYS: Final = ((0, 1), (1, 0), (1, 1), (1, -1))

Board = list[list[int]]
"""Rows from the top: 0 empty, 1 the first player's chip, 2 the other's."""


class ConnectFourSpeech(PlainSpeech):
    """The board as PettingZoo keeps it, 42 squares from the top left."""

    players = ("scripted",)
    goal = "Get four of your chips in a row: across, upright or diagonal, before your opponent does."
    rules = (
        "Players take turns dropping a chip into a column that is not full; it falls to the lowest empty square. "
        "A full board without four in a row is a draw."
    )

    def names(self, action: ActionSpec) -> tuple[str, ...]:
        """`column 1` is the leftmost."""
        return tuple(f"column {column + 1}" for column in range(COLUMNS))

    def numbers(self) -> tuple[str, ...]:
        """Of the observation: two boards, squares from the top left."""
        return tuple(
            f"{who} row {row + 1} column {column + 1}"
            for row in range(ROWS)
            for column in range(COLUMNS)
            for who in ("own", "opponent")
        )

    def role(self, agent: int) -> str:
        """Which chips the agent has."""
        return f"You play {_CHIPS[agent + 1]} (the {_COLOURS[agent]} chips) in Connect Four; X begins."

    def describe(self, agent: int) -> str:
        """The board, row by row."""
        rows = [" ".join(_CHIPS[chip] for chip in row) for row in self._board()]
        return (
            f"You are {_CHIPS[agent + 1]}. The board, top row first, columns 1 to 7 from the left (. = empty):\n"
            + "\n".join((" ".join(str(column + 1) for column in range(COLUMNS)), *rows))
        )

    def play(self, agent: int, legal: Sequence[int], seed: int) -> int:
        """Win, block, give nothing away on top of the own chip, and stay near the centre."""
        board = self._board()
        own, other = agent + 1, 2 - agent
        for chip in (own, other):
            for column in legal:
                if self._wins(_dropped(board, column, chip), chip):
                    return column
        calm = [
            column for column in legal if not self._wins(_dropped(_dropped(board, column, own), column, other), other)
        ] or list(legal)
        nearest = min(abs(column - COLUMNS // 2) for column in calm)
        return pick([column for column in calm if abs(column - COLUMNS // 2) <= nearest + 1], seed, board)

    def _board(self) -> Board:
        squares = [int(chip) for chip in self.game.raw.board]
        return [squares[row * COLUMNS : (row + 1) * COLUMNS] for row in range(ROWS)]

    @staticmethod
    def _wins(board: Board, chip: int) -> bool:
        for row in range(ROWS):
            for column in range(COLUMNS):
                for down, right in _WAYS:
                    last_row, last_column = row + 3 * down, column + 3 * right
                    if not (last_row < ROWS and 0 <= last_column < COLUMNS):
                        continue
                    if all(board[row + step * down][column + step * right] == chip for step in range(4)):
                        return True
        return False


def _dropped(board: Board, column: int, chip: int) -> Board:
    """A copy with a chip in a column; of a full column, the same board."""
    after = [list(row) for row in board]
    for row in reversed(after):
        if row[column] == 0:
            row[column] = chip
            break
    return after
