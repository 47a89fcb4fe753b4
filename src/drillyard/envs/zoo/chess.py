"""Chess in words, and a player for it.

The rules are those of the package behind PettingZoo's env, whose licence is not ours: nothing here imports it.
"""

import importlib
from collections.abc import Sequence
from typing import Any, Final

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.words import ActionWord
from drillyard.envs.zoo.speech import PlainSpeech, pick

_SIDES: Final = ("White", "Black")
_VALUES: Final = {"p": 1, "n": 3, "b": 3, "r": 5, "q": 9, "k": 0}


class ChessSpeech(PlainSpeech):
    """Actions are PettingZoo's 4672 ways to move, from the mover's side of the board; words are UCI."""

    players = ("scripted",)
    goal = "Checkmate your opponent's king."
    rules = (
        "The usual rules. Stalemate, too little material, a threefold repetition and fifty moves without a capture or "
        "a pawn's move are draws. A move is written in UCI: the squares from and to, and the piece that a pawn becomes "
        "(e2e4, e7e8q)."
    )

    def names(self, action: ActionSpec) -> tuple[str, ...]:
        """None: each moment has words of its own."""
        return ()

    def role(self, agent: int) -> str:
        """Which side the agent has."""
        return f"You play {_SIDES[agent]} in chess; White begins."

    def describe(self, agent: int) -> str:
        """The board as White sees it, in letters and as FEN."""
        board = self._board
        rows = str(board).split("\n")
        lines = [f"You are {_SIDES[agent]}. Upper case is White, lower case Black, . is empty."]
        lines += [f"{8 - index} {row}" for index, row in enumerate(rows)]
        lines += ["  a b c d e f g h", f"FEN: {board.fen()}"]
        if board.move_stack:
            lines.append(f"Last move: {board.peek().uci()}")
        if board.is_check():
            lines.append(f"{_SIDES[0 if board.turn else 1]} is in check.")
        return "\n".join(lines)

    def choices(self, agent: int, legal: Sequence[int]) -> tuple[ActionWord, ...]:
        """Moves in UCI; what they mean is how chess players write them."""
        moves = self._moves(agent, legal)
        return tuple(
            ActionWord(action, move.uci(), self._board.san(move)) for action, move in zip(legal, moves, strict=True)
        )

    def play(self, agent: int, legal: Sequence[int], seed: int) -> int:
        """Mate at once; else take what is worth most, without losing more, and leave the opponent few moves."""
        board = self._board.copy()
        worth = [_worth(board, move) for move in self._moves(agent, legal)]
        best = max(worth)
        options = [action for action, value in zip(legal, worth, strict=True) if value == best]
        return pick(options, seed, board.fen())

    @property
    def _board(self) -> Any:
        return self.game.raw.board

    def _moves(self, agent: int, legal: Sequence[int]) -> list[Any]:
        utils: Any = importlib.import_module("pettingzoo.classic.chess.chess_utils")
        return [utils.action_to_move(self._board, action, agent) for action in legal]


def _worth(board: Any, move: Any) -> float:
    """A look at one move, in pawns; the board comes back as it was."""
    taken, own = board.piece_at(move.to_square), board.piece_at(move.from_square)
    gain = _VALUES[taken.symbol().lower()] if taken is not None else int(board.is_en_passant(move))
    gain += 8 if move.promotion is not None else 0
    board.push(move)
    try:
        if board.is_checkmate():
            return 1000.0
        if board.is_stalemate() or board.is_repetition(2):
            return -100.0
        loss = _VALUES[own.symbol().lower()] if board.is_attacked_by(board.turn, move.to_square) else 0
        return gain - loss - board.legal_moves.count() / 100
    finally:
        board.pop()
