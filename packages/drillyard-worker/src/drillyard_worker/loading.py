"""Code of a worker by name, "module:function", imported when it is needed."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Callable

from drillyard_worker.config import WorkerConfig
from drillyard_worker.errors import WorkerError

if TYPE_CHECKING:
    from drillyard_worker.metadata import Worker


def function(name: str) -> Callable[..., Any]:
    """The function that "module:function" names.

    Raises:
        WorkerError: UNAVAILABLE, the name is no such one, or the module has no such function. ImportError as it comes.
    """
    module, _, attribute = name.partition(":")
    if not module or not attribute:
        raise WorkerError("unavailable", f"The worker names its code as {name!r}; it must be module:function.")
    found = getattr(importlib.import_module(module), attribute, None)
    if not callable(found):
        raise WorkerError("unavailable", f"The worker's module {module} has no function {attribute}.")
    return found


def make_env(worker: Worker, config: WorkerConfig) -> Any:
    """The env of a config, as the worker makes it."""
    if worker.make_env:
        return function(worker.make_env)(config)
    from drillyard_worker.envs import make

    return make(config)
