"""Limits of a run that its process should notice itself, and that the daemon enforces when it does not."""

from typing import TYPE_CHECKING

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.run import RunState

if TYPE_CHECKING:
    from drillyard.daemon.run import Run


def over_limit(run: "Run", at: float, now: float, margin_s: float) -> str:
    """Why a run must be stopped now, or empty.

    Args:
        at: Unix time.
        now: monotonic time.
        margin_s: what it gets to stop by itself, which is the better end: it knows what it is in the middle of.
    """
    if run.life.state is not RunState.RUNNING:
        return ""
    try:
        limits = run.config().request.limits
        first = run.first_env_steps() if limits.env_steps is not None else 0
    except DrillyardError:
        return ""
    made = run.info.env_steps - first
    trained_s = run.life.trained_s(at)
    if limits.seconds is not None and trained_s > limits.seconds:
        reason = f"reached its limit of {limits.seconds:g} s"
    elif limits.env_steps is not None and made >= limits.env_steps:
        reason = f"reached its limit of {limits.env_steps} env steps"
    else:
        run.limit_since = None
        return ""
    if run.limit_since is None:
        run.limit_since = now
    if now - run.limit_since < margin_s:
        return ""
    return f"{reason}, did not stop by itself and was stopped"
