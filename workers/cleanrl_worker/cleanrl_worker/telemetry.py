"""What a script writes to TensorBoard also becomes our metrics; its event files are written as before."""

from __future__ import annotations

import math
from typing import Any, Callable

NAMES = {
    "losses/policy_loss": "loss_policy",
    "losses/value_loss": "loss_value",
    "losses/entropy": "entropy",
    "losses/approx_kl": "approx_kl",
    "losses/clipfrac": "clip_fraction",
    "losses/explained_variance": "explained_variance",
    "charts/learning_rate": "lr",
}
"""Tags whose meaning and unit are those of our metrics."""
OURS = ("charts/SPS", "charts/episodic_return", "charts/episodic_length")
"""Tags that we work out ourselves, from the envs: scripts leave episodes out, or count a resumed run from 0."""


def metric_name(tag: str, library: str) -> str:
    """Our name of a tag: one of METRICS where the meaning is the same, else `library/tag` without its group."""
    group, _, rest = tag.partition("/")
    return NAMES.get(tag) or f"{library}/{rest if rest and group in ('losses', 'charts') else tag}"


class Tee:
    """Collects the scalars of a script.

    Args:
        emit: takes {name: value} of finite values.
        library: prefix of names that are not ours.
    """

    def __init__(self, emit: Callable[[dict[str, float]], None], library: str) -> None:
        self.scalars = 0
        self.step = 0
        """The last global_step that the script gave."""
        self.on_episode: Callable[[float, int, int], None] | None = None
        """(return, length, global_step): set where no env is seen, so that the script's own word counts."""
        self.on_scalar: Callable[[str], None] | None = None
        self.directories: dict[str, None] = {}
        self._emit, self._library = emit, library
        self._names: dict[str, str] = {}
        self._return = math.nan

    def scalar(self, tag: str, value: Any, step: int | None) -> None:
        """One scalar, as given to `add_scalar`."""
        self.scalars += 1
        if step is not None:
            self.step = int(step)
        if tag in OURS:
            if self.on_episode is not None:
                self._episode(tag, value)
        else:
            name = self._names.get(tag)
            if name is None:
                name = self._names[tag] = metric_name(tag, self._library)
            number = float(value)
            if math.isfinite(number):
                self._emit({name: number})
        if self.on_scalar is not None:
            self.on_scalar(tag)

    def _episode(self, tag: str, value: Any) -> None:
        """Return and length come as two scalars, in this order, in every CleanRL script."""
        if tag == "charts/episodic_return":
            self._return = float(value)
        elif tag == "charts/episodic_length" and self.on_episode is not None and math.isfinite(self._return):
            self.on_episode(self._return, int(value), self.step)
            self._return = math.nan

    def install(self) -> Callable[[], None]:
        """Put a SummaryWriter that tells us too in place of PyTorch's (and tensorboardX's); returns what undoes it."""
        import torch.utils.tensorboard as module

        original, tee = module.SummaryWriter, self

        class SummaryWriter(original):  # type: ignore[misc, valid-type]
            def __init__(self, *args: Any, **keywords: Any) -> None:
                super().__init__(*args, **keywords)
                tee.directories[str(self.log_dir)] = None

            def add_scalar(
                self, tag: str, scalar_value: Any, global_step: Any = None, *args: Any, **keywords: Any
            ) -> None:
                super().add_scalar(tag, scalar_value, global_step, *args, **keywords)
                tee.scalar(tag, scalar_value, global_step)

        module.SummaryWriter = SummaryWriter

        def undo() -> None:
            module.SummaryWriter = original

        return undo
