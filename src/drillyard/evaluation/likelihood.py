"""The model behind ratings: Davidson's (1970) extension of Bradley-Terry to draws, with a first mover's advantage.

Chances of a game of i (who moves first) against j, with x = strength i - strength j + advantage in natural units:
won e^(x/2), lost e^(-x/2), drawn e^d, divided by their sum. Its logarithm is concave, so Newton's method finds the one
maximum. All functions work on many ladders of the same schedule at once.

A little prior knowledge keeps everything finite: each strength has won and lost WEIGHT of a game against an average
player, the advantage has helped and hurt WEIGHT of a game, WEIGHT of a game of equals was drawn and as much was not.
It weighs less than the uncertainty that a handful of games leaves.
"""

from typing import NamedTuple

import numpy as np

WEIGHT = 0.5
_STEPS = 60


class Model(NamedTuple):
    """A schedule: M kinds of games over P players. Parameters: P strengths, the advantage, d; those that there are."""

    players: int
    pairs: np.ndarray
    """(M, 2) who moves first and who second; each pair once."""
    advantage: bool
    draws: bool

    @property
    def width(self) -> int:
        """Number of strengths and the advantage: what x is made of."""
        return self.players + self.advantage

    @property
    def size(self) -> int:
        """Number of all parameters."""
        return self.width + self.draws


class Counts(NamedTuple):
    """Games by kind, each (B, M): B ladders; seen from the player who moves first."""

    won: np.ndarray
    drawn: np.ndarray
    lost: np.ndarray


def make_model(players: int, pairs: np.ndarray, *, advantage: bool, draws: bool) -> Model:
    """Model of games between `pairs`, (M, 2) indices of who moves first and who second.

    Raises:
        ValueError: a pair is there twice.
    """
    if len(np.unique(pairs, axis=0)) != len(pairs):
        raise ValueError("a pair is there twice; add its games up")
    return Model(players, pairs, advantage, draws)


def chances(x: np.ndarray, d: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Probability of won, drawn and lost, and the logarithm of the sum that they are divided by."""
    half = 0.5 * x
    top = np.maximum(np.abs(half), d)
    won, lost, drawn = np.exp(half - top), np.exp(-half - top), np.exp(d - top)
    total = won + lost + drawn
    return won / total, drawn / total, lost / total, np.log(total) + top


def log_likelihood(model: Model, counts: Counts, parameters: np.ndarray) -> np.ndarray:
    """(B,) logarithm of the likelihood times the prior; parameters (B, model.size)."""
    width = model.width
    x = _differences(model, parameters)
    d = parameters[:, -1:] if model.draws else np.full((len(parameters), 1), -np.inf)
    _, _, _, norm = chances(x, d)
    value = (0.5 * (counts.won - counts.lost) * x - (counts.won + counts.drawn + counts.lost) * norm).sum(axis=1)
    free = parameters[:, :width]
    value += WEIGHT * (free - 2.0 * np.logaddexp(0.0, free)).sum(axis=1)
    if model.draws:
        drawn = d[:, 0]
        value += counts.drawn.sum(axis=1) * drawn
        value += WEIGHT * (drawn - 2.0 * np.logaddexp(drawn, np.log(2.0)))
    return value


def slope_and_curvature(model: Model, counts: Counts, parameters: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Gradient (B, Q) and negative Hessian (B, Q, Q) of `log_likelihood`."""
    width = model.width
    x = _differences(model, parameters)
    d = parameters[:, -1:] if model.draws else np.full((len(parameters), 1), -np.inf)
    won, drawn, lost, _ = chances(x, d)
    games = counts.won + counts.drawn + counts.lost
    gradient = np.empty_like(parameters)
    curvature = np.zeros((*parameters.shape, parameters.shape[1]))
    gradient[:, :width] = _to_parameters(model, 0.5 * (counts.won - counts.lost - games * (won - lost)))
    weight = 0.25 * games * (won + lost - (won - lost) ** 2)
    curvature[:, :width, :width] = _squares(model, weight)
    free = parameters[:, :width]
    share = 1.0 / (1.0 + np.exp(-free))
    gradient[:, :width] += WEIGHT * (1.0 - 2.0 * share)
    curvature[:, range(width), range(width)] += 2.0 * WEIGHT * share * (1.0 - share)
    if model.draws:
        gradient[:, -1] = (counts.drawn - games * drawn).sum(axis=1)
        cross = _to_parameters(model, -0.5 * games * (won - lost) * drawn)
        curvature[:, -1, :width] = cross
        curvature[:, :width, -1] = cross
        curvature[:, -1, -1] = (games * drawn * (1.0 - drawn)).sum(axis=1)
        share = 1.0 / (1.0 + 2.0 * np.exp(-d[:, 0]))
        gradient[:, -1] += WEIGHT * (1.0 - 2.0 * share)
        curvature[:, -1, -1] += 2.0 * WEIGHT * share * (1.0 - share)
    return gradient, curvature


def _differences(model: Model, parameters: np.ndarray) -> np.ndarray:
    """(B, M) x of each kind of game."""
    x = parameters[:, model.pairs[:, 0]] - parameters[:, model.pairs[:, 1]]
    return x + parameters[:, model.players, None] if model.advantage else x


def _spread(model: Model, values: np.ndarray) -> np.ndarray:
    """(B, M) values by kind as (B, P, P): who moves first, who second."""
    table = np.zeros((len(values), model.players, model.players))
    table[:, model.pairs[:, 0], model.pairs[:, 1]] = values
    return table


def _to_parameters(model: Model, values: np.ndarray) -> np.ndarray:
    """(B, width) what each parameter gets of (B, M) values of x."""
    table = _spread(model, values)
    out = np.empty((len(values), model.width))
    out[:, : model.players] = table.sum(axis=2) - table.sum(axis=1)
    if model.advantage:
        out[:, model.players] = values.sum(axis=1)
    return out


def _squares(model: Model, weight: np.ndarray) -> np.ndarray:
    """(B, width, width) sum over kinds of weight (B, M) times what x is made of, squared."""
    table = _spread(model, weight)
    players = model.players
    out = np.empty((len(weight), model.width, model.width))
    out[:, :players, :players] = -(table + table.transpose(0, 2, 1))
    met = table.sum(axis=2) + table.sum(axis=1)
    out[:, range(players), range(players)] += met
    if model.advantage:
        out[:, players, :] = out[:, :, players] = _to_parameters(model, weight)
    return out


def maximise(
    model: Model,
    counts: Counts,
    start: np.ndarray,
    contrast: np.ndarray | None = None,
    value: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Most likely parameters (B, Q) and their `log_likelihood` (B,).

    Args:
        start: (B, Q) first guess.
        contrast: (B, Q) and `value` (B,): hold contrast . parameters at the value.
    """
    parameters = start.copy()
    if contrast is not None and value is not None:
        short = value - (contrast * parameters).sum(axis=1)
        parameters += contrast * (short / (contrast**2).sum(axis=1))[:, None]
    best = log_likelihood(model, counts, parameters)
    active = np.ones(len(parameters), bool)
    for _ in range(_STEPS):
        rows = np.flatnonzero(active)
        part = Counts(*(column[rows] for column in counts))
        gradient, curvature = slope_and_curvature(model, part, parameters[rows])
        step = np.linalg.solve(curvature, gradient[:, :, None])[:, :, 0]
        if contrast is not None:
            along = np.linalg.solve(curvature, contrast[rows][:, :, None])[:, :, 0]
            pull = (contrast[rows] * step).sum(axis=1) / (contrast[rows] * along).sum(axis=1)
            step -= along * pull[:, None]
        gained = _search(model, part, parameters, best, rows, step)
        active[rows[(gained < 1e-9) | (np.abs(step).max(axis=1) < 1e-7)]] = False
        if not active.any():
            break
    return parameters, best


def _search(
    model: Model, counts: Counts, parameters: np.ndarray, best: np.ndarray, rows: np.ndarray, step: np.ndarray
) -> np.ndarray:
    """Go along the step, half as far where that made it worse; returns what was gained, (rows,)."""
    gained = np.zeros(len(rows))
    waiting = np.arange(len(rows))
    scale = 1.0
    for _ in range(30):
        tried = parameters[rows[waiting]] + scale * step[waiting]
        value = log_likelihood(model, Counts(*(column[waiting] for column in counts)), tried)
        better = value >= best[rows[waiting]]
        at = waiting[better]
        gained[at] = value[better] - best[rows[at]]
        parameters[rows[at]], best[rows[at]] = tried[better], value[better]
        waiting = waiting[~better]
        if not waiting.size:
            break
        scale *= 0.5
    return gained


def profile_interval(
    model: Model, counts: Counts, fitted: np.ndarray, best: np.ndarray, contrast: np.ndarray, z: float
) -> np.ndarray:
    """(B, 2) values of contrast . parameters beyond which the data are too unlikely, by the signed root of the profile
    likelihood.

    Args:
        fitted, best: as `maximise` gives them.
        contrast: (B, Q) what to know the interval of.
        z: normal quantile of the interval's ends.
    """
    _, curvature = slope_and_curvature(model, counts, fitted)
    spread = np.sqrt((contrast * np.linalg.solve(curvature, contrast[:, :, None])[:, :, 0]).sum(axis=1))
    middle = (contrast * fitted).sum(axis=1)
    sides = [
        _end(model, counts, fitted, best, contrast, np.stack([middle, np.full_like(middle, side)]), z, z * spread)
        for side in (-1.0, 1.0)
    ]
    return np.stack(sides, axis=1)


def _end(
    model: Model,
    counts: Counts,
    fitted: np.ndarray,
    best: np.ndarray,
    contrast: np.ndarray,
    middle_and_side: np.ndarray,
    z: float,
    distance: np.ndarray,
) -> np.ndarray:
    """One end of each interval. The root is nearly linear in the distance from the middle: scaled steps, held between
    what was too near and what was too far."""
    middle, side = middle_and_side
    near, far = np.zeros_like(distance), np.full_like(distance, np.inf)
    parameters = fitted.copy()
    active = np.ones(len(fitted), bool)
    for _ in range(40):
        rows = np.flatnonzero(active)
        part = Counts(*(column[rows] for column in counts))
        target = middle[rows] + side[rows] * distance[rows]
        parameters[rows], value = maximise(model, part, parameters[rows], contrast[rows], target)
        root = np.sqrt(np.maximum(2.0 * (best[rows] - value), 1e-12))
        short = root < z
        near[rows[short]] = distance[rows[short]]
        far[rows[~short]] = distance[rows[~short]]
        active[rows[np.abs(root - z) < 1e-3]] = False
        if not active.any():
            break
        guess = distance[rows] * z / root
        low, high = near[rows], np.minimum(far[rows], 8.0 * distance[rows])
        inside = (guess > low) & (guess < high)
        distance[rows] = np.where(active[rows], np.where(inside, guess, 0.5 * (low + high)), distance[rows])
    return middle + side * distance
