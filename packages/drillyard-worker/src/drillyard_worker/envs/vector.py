"""N of our envs as a Gymnasium vector env: one round trip to the env host a step."""

from __future__ import annotations

from typing import Any

import gymnasium
import numpy as np
from gymnasium.vector.utils import batch_space

from drillyard_worker.envs.session import Session
from drillyard_worker.envs.single import no_pictures, seed_number
from drillyard_worker.envs.spaces import OLD, space_of

SAME_STEP, NEXT_STEP = "same_step", "next_step"


class HostedVectorEnv(gymnasium.vector.VectorEnv):
    """By default as this environment's Gymnasium expects it: before 1.0 with autoreset in the same step, since then in
    the next step.

    same_step: the host steps all envs as one batch, as Drillyard's own learner does: the fast way. What an episode saw
    last is `infos["final_obs"]` (before 1.0 `final_observation`).
    next_step: N single envs, each as HostedEnv with its own seed; after an end its next step begins an episode,
    whatever the action.

    Args:
        env_id: `Drillyard/...` or `mjcf:PATH`.
        num_envs: N.
        autoreset_mode: `same_step` or `next_step` (or Gymnasium's AutoresetMode); None = as above.
        infos: whether info terms are wanted; without them a step of robots costs less.
        options: of the env.
    """

    metadata: dict[str, Any] = {"render_modes": []}  # noqa: RUF012 - Gymnasium's own declaration

    def __init__(
        self,
        env_id: str,
        num_envs: int = 1,
        render_mode: str | None = None,
        autoreset_mode: Any = None,
        infos: bool = True,
        time_limit: bool = True,
        **options: Any,
    ) -> None:
        no_pictures(env_id, render_mode)
        mode = _mode(autoreset_mode)
        kind = "batch" if mode == SAME_STEP else "separate"
        self._session = session = Session(env_id, options, num_envs, kind, time_limit=time_limit, infos=infos)
        session.close_with(self)
        single = space_of(session.observation_space), space_of(session.action_space)
        if OLD:
            super().__init__(num_envs, *single)
        else:
            self.num_envs, self.render_mode, self.closed = num_envs, None, False
            self.single_observation_space, self.single_action_space = single
            self.observation_space = batch_space(space_of(session.observation_space), num_envs)
            self.action_space = batch_space(space_of(session.action_space), num_envs)
            declared = getattr(gymnasium.vector, "AutoresetMode", None)
            if declared is not None:
                self.metadata = {**self.metadata, "autoreset_mode": getattr(declared, mode.upper())}
        self.autoreset_mode = mode
        self._ended = np.zeros(num_envs, bool)
        self._chosen: Any = None

    def reset(self, *, seed: Any = None, options: dict[str, Any] | None = None) -> tuple[Any, dict[str, Any]]:
        """Start all envs afresh. Robots: env i by seed + i, or by its own of a list. A batch of drills derives all
        its envs' lives from one seed."""
        session, arrays = self._session, self._session.arrays
        if not OLD:
            super().reset(seed=seed if isinstance(seed, int) else None)
        arrays["restart"][:] = 1
        arrays["seed"][:] = self._seeds(seed)
        session.reset()
        arrays["restart"][:] = 0
        self._ended[:] = False
        infos: dict[str, Any] = {}
        _add(infos, self._terms("start", session.start_names), np.ones(self.num_envs, bool))
        return arrays["obs"].copy(), infos

    def step(self, actions: Any) -> tuple[Any, Any, Any, Any, dict[str, Any]]:
        """One decision of every env; actions (N,) or (N, size)."""
        session, arrays = self._session, self._session.arrays
        chosen = np.asarray(actions)
        if chosen.shape != arrays["action"].shape:
            raise ValueError(f"actions of shape {chosen.shape}; these envs take {arrays['action'].shape}")
        arrays["action"][...] = chosen
        separate = session.kind == "separate"
        restarted = self._ended.copy() if separate else None
        if restarted is not None and restarted.any():
            arrays["restart"][:] = restarted
            count = session.step()
            arrays["restart"][:] = 0
        else:
            count, restarted = session.step(), None
        terminated, truncated = arrays["terminated"].astype(bool), arrays["truncated"].astype(bool)
        ended = terminated | truncated
        self._ended = ended.copy()
        infos: dict[str, Any] = {}
        if separate:
            played = np.ones(self.num_envs, bool) if restarted is None else ~restarted
            _add(infos, self._terms("info", session.info_names), played)
            if restarted is not None:
                _add(infos, self._terms("start", session.start_names), restarted)
            if count and session.two_sided:
                _add(infos, {"outcome": arrays["outcome"].astype(np.int64)}, ended)
        else:
            _add(infos, self._terms("info", session.info_names), ~ended)
            if count:
                _add(infos, self._terms("start", session.start_names), ended)
                self._add_final(infos, ended)
        return arrays["obs"].copy(), arrays["reward"].copy(), terminated, truncated, infos

    # Gymnasium before 1.0 calls these from its own step and reset and from its wrappers.
    def step_async(self, actions: Any) -> None:
        self._chosen = actions

    def step_wait(self, **_: Any) -> Any:
        return self.step(self._chosen)

    def reset_async(self, seed: Any = None, options: dict[str, Any] | None = None) -> None:
        """Nothing; `reset_wait` does it."""

    def reset_wait(self, seed: Any = None, options: dict[str, Any] | None = None) -> Any:
        return self.reset(seed=seed, options=options)

    def close_extras(self, **_: Any) -> None:
        """Give the envs back."""
        self._session.close()

    def _terms(self, prefix: str, names: tuple[str, ...]) -> dict[str, Any]:
        return {name: self._session.arrays[f"{prefix}.{name}"] for name in names}

    def _add_final(self, infos: dict[str, Any], ended: Any) -> None:
        """What episodes saw last, and their last infos."""
        session, arrays = self._session, self._session.arrays
        last = np.full(self.num_envs, None, object)
        for row in ended.nonzero()[0]:
            last[row] = arrays["final_obs"][row].copy()
        terms: dict[str, Any] = {}
        _add(terms, self._terms("info", session.info_names), ended)
        if session.two_sided:
            _add(terms, {"outcome": arrays["outcome"]}, ended)
        name, final = ("final_observation", np.full(self.num_envs, None, object)) if OLD else ("final_obs", terms)
        if OLD:
            for row in ended.nonzero()[0]:
                final[row] = {key: value[row] for key, value in terms.items() if not key.startswith("_")}
        infos.update({name: last, f"_{name}": ended.copy(), "final_info": final, "_final_info": ended.copy()})

    def _seeds(self, seed: Any) -> Any:
        if seed is None:
            return -1
        if isinstance(seed, (list, tuple, np.ndarray)):
            if self._session.one_seed:
                raise ValueError("a batch of drills takes one seed, from which each env derives its own; give an int")
            if len(seed) != self.num_envs:
                raise ValueError(f"{len(seed)} seeds were given for {self.num_envs} envs; give one each")
            return [seed_number(each) for each in seed]
        first = seed_number(seed)
        return [first + row for row in range(self.num_envs)]


def _mode(given: Any) -> str:
    if given is None:
        return SAME_STEP if OLD else NEXT_STEP
    mode = str(getattr(given, "name", given)).lower()
    if mode not in {SAME_STEP, NEXT_STEP}:
        raise ValueError(f"autoreset_mode cannot be {given}; give 'same_step' or 'next_step'")
    return mode


def _add(infos: dict[str, Any], terms: dict[str, Any], rows: Any) -> None:
    """Add terms of some rows to infos, with their masks; other rows keep what they have, or 0."""
    if not rows.any():
        return
    for name, values in terms.items():
        mask = rows.reshape(-1, *[1] * (values.ndim - 1))
        infos[name] = np.where(mask, values, infos.get(name, np.zeros_like(values)))
        infos[f"_{name}"] = infos.get(f"_{name}", False) | rows
