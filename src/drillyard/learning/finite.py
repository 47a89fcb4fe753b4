"""The error that ends learning when a number is not finite."""

import numpy as np


class NotFiniteError(ArithmeticError):
    """Learning must stop: a loss or gradient is NaN or infinite. The parameters are those before the bad step.

    Args:
        what: which number, in words.
        rows: indices (into the batch) of the minibatch that did it.
    """

    def __init__(self, what: str, rows: np.ndarray) -> None:
        super().__init__(f"the {what} of a minibatch of {rows.size} samples is not finite")
        self.what = what
        self.rows = rows
