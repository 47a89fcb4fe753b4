"""Envs for a worker: Gymnasium's own, and Drillyard's by the env host, under one name.

    env = make(config)                      a Gymnasium env: config.env_id with config.env_options
    envs = make_vector(config, 8)           a Gymnasium vector env
    gym_id = register(config)               an id for libraries that call gymnasium.make themselves

`gym:ID` is plain `gymnasium.make(ID)`. Nothing is imported before it is needed: neither NumPy nor Gymnasium is a
requirement of this package. docs/env-host.md says more.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union

from drillyard_worker.envs.link import COMMAND, FOLDER, LIST, acquire, close_hosts, linger
from drillyard_worker.errors import WorkerError

if TYPE_CHECKING:
    from drillyard_worker.config import WorkerConfig

__all__ = ["close_hosts", "is_ours", "make", "make_vector", "register", "use"]

GYM, FILES, OURS = "gym:", "mjcf:", "Drillyard/"
Wanted = Union["WorkerConfig", str]


def use(config: WorkerConfig) -> None:
    """Tell this process and its children how to start an env host, and where to show envs."""
    if config.env_host:
        os.environ[COMMAND] = json.dumps(list(config.env_host))
    os.environ[FOLDER] = config.folder if config.mode == "train" else ""


def is_ours(env_id: str) -> bool:
    """Whether the env host serves it."""
    return env_id.startswith((OURS, FILES))


def make(wanted: Wanted, **options: Any) -> Any:
    """A Gymnasium env, as `gymnasium.make` gives it (time limit, order of calls).

    Args:
        wanted: a config, or an env id.
        options: of the env, besides those of the config; for a Gymnasium env what gymnasium.make takes.

    Raises:
        WorkerError: what is wrong with env or options.
    """
    import gymnasium

    env_id, options = _split(wanted, options)
    if is_ours(env_id):
        return gymnasium.make(register(env_id, **options))
    try:
        return gymnasium.make(env_id.removeprefix(GYM), **options)
    except (gymnasium.error.Error, TypeError, ImportError) as error:
        raise WorkerError("unknown_env", _one_sentence(env_id, error)) from error


def make_vector(wanted: Wanted, num_envs: int, *, autoreset_mode: Any = None, **options: Any) -> Any:
    """A Gymnasium vector env of N envs.

    Args:
        wanted: a config, or an env id.
        num_envs: N.
        autoreset_mode: `same_step` or `next_step`; None = what this version of Gymnasium does. Gymnasium's own envs
            take it since 1.1.
        options: of the env.

    Raises:
        WorkerError: what is wrong with env or options.
    """
    import gymnasium

    env_id, options = _split(wanted, options)
    if is_ours(env_id):
        from drillyard_worker.envs.vector import HostedVectorEnv

        return HostedVectorEnv(env_id, num_envs, autoreset_mode=autoreset_mode, **options)
    plain = env_id.removeprefix(GYM)
    vector_kwargs = {}
    if autoreset_mode is not None and hasattr(gymnasium.vector, "AutoresetMode"):
        from drillyard_worker.envs.vector import _mode

        vector_kwargs = {"autoreset_mode": gymnasium.vector.AutoresetMode[_mode(autoreset_mode).upper()]}
    try:
        return gymnasium.vector.SyncVectorEnv(
            [lambda: gymnasium.make(plain, **options) for _ in range(num_envs)], **vector_kwargs
        )
    except (gymnasium.error.Error, TypeError, ImportError) as error:
        raise WorkerError("unknown_env", _one_sentence(env_id, error)) from error


def register(wanted: Wanted | None = None, **options: Any) -> str:
    """Make an env known to this process's `gymnasium.make` and `gymnasium.make_vec`; again does nothing.

    Args:
        wanted: a config, or an env id; None = every `Drillyard/...` env with its usual options.

    Returns:
        The id: the env's own, or one made of its name and a digest where there are options or a file; empty for all.

    Raises:
        WorkerError: what is wrong with env or options.
    """
    import gymnasium

    if wanted is None:
        host = acquire()
        try:
            _, found, _ = host.ask(LIST)
        finally:
            linger(host)
        for each in found:
            _register(each["env_id"], each["env_id"], {}, each["time_limit"])
        return ""
    env_id, options = _split(wanted, options)
    if not is_ours(env_id):
        return env_id.removeprefix(GYM)
    gym_id = _gym_id(env_id, options)
    if gym_id not in gymnasium.registry:
        from drillyard_worker.envs.session import Session

        host = acquire()
        try:
            session = Session(env_id, options, 1, "separate", time_limit=True, infos=False)
            limit = session.time_limit
            session.close()
        finally:
            linger(host)
        _register(gym_id, env_id, options, limit)
    return gym_id


def _register(gym_id: str, env_id: str, options: dict[str, Any], limit: int) -> None:
    import gymnasium

    if gym_id in gymnasium.registry:
        return
    gymnasium.register(
        id=gym_id,
        entry_point=f"drillyard_worker.envs.single:{'UncutEnv' if limit else 'HostedEnv'}",
        vector_entry_point="drillyard_worker.envs.vector:HostedVectorEnv",
        # Gymnasium's TimeLimit cuts single envs, so that a caller's own limit holds; vector envs are cut by the host.
        max_episode_steps=limit or None,
        disable_env_checker=True,
        kwargs={"env_id": env_id, **options},
    )


def _split(wanted: Wanted, options: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    if isinstance(wanted, str):
        return wanted, options
    use(wanted)
    return wanted.env_id, {**wanted.env_options, **options}


def _gym_id(env_id: str, options: dict[str, Any]) -> str:
    if not options and not env_id.startswith(FILES):
        return env_id
    digest = hashlib.blake2b(json.dumps([env_id, options], sort_keys=True).encode(), digest_size=4).hexdigest()
    name = Path(env_id.removeprefix(FILES)).name
    name = Path(name).stem if env_id.startswith(FILES) else name
    name, _, version = name.rpartition("-v") if re.search(r"-v\d+$", name) else (name, "", "0")
    return f"{OURS}{re.sub(r'[^A-Za-z0-9_.]+', '', name) or 'Own'}-{digest}-v{version}"


def _one_sentence(env_id: str, error: Exception) -> str:
    first = (str(error).strip().splitlines() or [type(error).__name__])[0]
    return f"The env {env_id} cannot be made: {first[:400]}"
