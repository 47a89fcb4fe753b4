"""Puts our look at envs behind `gymnasium.make` and `gym.make`, and Gymnasium's envs behind the old `gym.make`."""

from __future__ import annotations

from typing import Any, Callable

from cleanrl_worker import fastlane
from cleanrl_worker.watch import Watch

Undo = Callable[[], None]


def install(watch: Watch, imports: tuple[str, ...], env_id: str, options: dict[str, Any]) -> Undo:
    """Replace the makers of those of gym and gymnasium that a script imports.

    Args:
        env_id: the run's env; `options` are handed to its maker.
    """
    fastlane.prepare()
    undo: list[Undo] = []
    if "gymnasium" in imports or "gym" not in imports:
        undo += _gymnasium(watch, env_id, options)
    if "gym" in imports:
        undo += _gym(watch, env_id, options)
    return lambda: [each() for each in reversed(undo)] and None  # type: ignore[func-returns-value]


def _replace(owner: Any, name: str, value: Any) -> Undo:
    original = getattr(owner, name)
    setattr(owner, name, value)
    return lambda: setattr(owner, name, original)


def _gymnasium(watch: Watch, env_id: str, options: dict[str, Any]) -> list[Undo]:
    import gymnasium

    original = gymnasium.make

    def make(id: Any, *args: Any, **keywords: Any) -> Any:  # noqa: A002 - the name that callers give
        return watch.env(original(id, *args, **_keywords(id, keywords, env_id, options, gymnasium)))

    undo = [_replace(gymnasium, "make", make)]
    asynchronous = gymnasium.vector.AsyncVectorEnv
    undo.append(_construct(asynchronous, watch))
    if hasattr(gymnasium, "make_vec"):
        vectors = gymnasium.make_vec

        def make_vec(*args: Any, **keywords: Any) -> Any:
            made = vectors(*args, **keywords)
            return made if made in watch.vectors or getattr(made, "envs", None) else watch.vector(made)

        undo.append(_replace(gymnasium, "make_vec", make_vec))
    return undo


def _gym(watch: Watch, env_id: str, options: dict[str, Any]) -> list[Undo]:
    import gym
    import gymnasium

    from cleanrl_worker.legacy import LegacyEnv

    original, modern = gym.make, gymnasium.make

    def make(id: Any, *args: Any, **keywords: Any) -> Any:  # noqa: A002 - the name that callers give
        # Options of the run are those of Gymnasium's make, which knows more of them (a time limit, for one).
        if _has(gym, id) and not (options and id == env_id):
            return watch.env(original(id, *args, **keywords), legacy=True)
        made = modern(id, *args, **_keywords(id, keywords, env_id, options, gymnasium))
        return watch.env(LegacyEnv(made), legacy=True)

    return [_replace(gym, "make", make), _construct(gym.vector.AsyncVectorEnv, watch)]


def _has(gym: Any, env_id: Any) -> bool:
    """Whether the old gym can make it: its MuJoCo envs need a package that is long gone."""
    try:
        entry = gym.spec(env_id).entry_point
    except Exception:  # noqa: BLE001 - of many kinds, all mean no
        return False
    return "mujoco" not in str(entry)


def _construct(kind: Any, watch: Watch) -> Undo:
    """Watch every vector env of this kind once it is made."""
    original = kind.__init__

    def construct(self: Any, *args: Any, **keywords: Any) -> None:
        original(self, *args, **keywords)
        watch.vector(self)

    return _replace(kind, "__init__", construct)


def _keywords(
    wanted: Any, keywords: dict[str, Any], env_id: str, options: dict[str, Any], gymnasium: Any
) -> dict[str, Any]:
    given = {**(options if wanted == env_id else {}), **keywords}
    if isinstance(wanted, str) and given.get("render_mode") is None and fastlane.can_render(wanted, gymnasium):
        given["render_mode"] = "rgb_array"
    return given
