"""Elo ratings and moving averages of won games."""

from dataclasses import dataclass

SCRIPTED_ELO = 1000.0
"""The scripted player's rating is fixed here; all others follow from it."""
K_FACTOR = 16.0
"""Most points that one game can move a rating."""


def expected_score(rating: float, opponent: float) -> float:
    """Score (win 1, draw 1/2) that the ratings predict."""
    return 1.0 / (1.0 + 10.0 ** (min(max(opponent - rating, -4000.0), 4000.0) / 400.0))


def rating_change(rating: float, opponent: float, games: int, score: float, k: float = K_FACTOR) -> float:
    """How many points `games` games with `score` points in all move a rating.

    One game at a time would depend on an order that a batch of parallel games does not have; all at once overshoots.
    The implicit step x = k (score - games * expected(rating + x)) does neither. Left minus right side grows with x, so
    halving finds the root.
    """
    if games == 0:
        return 0.0
    low, high = -k * games, k * games
    for _ in range(60):
        middle = 0.5 * (low + high)
        if middle > k * (score - games * expected_score(rating + middle, opponent)):
            high = middle
        else:
            low = middle
    return 0.5 * (low + high)


@dataclass
class WinRate:
    """Exponential moving average of won / decided games; every decided game decays the older ones alike.

    Attributes:
        window: games after which an old one counts 1/e.
        won, decided: decayed counts.
    """

    window: float = 200.0
    won: float = 0.0
    decided: float = 0.0

    @property
    def value(self) -> float | None:
        """None before the first decided game."""
        return self.won / self.decided if self.decided > 0.0 else None

    def add(self, won: int, lost: int) -> None:
        """Take in games that ended at the same time."""
        decay = (1.0 - 1.0 / self.window) ** (won + lost)
        fresh = self.window * (1.0 - decay) / max(won + lost, 1)
        self.won = self.won * decay + won * fresh
        self.decided = self.decided * decay + (won + lost) * fresh
