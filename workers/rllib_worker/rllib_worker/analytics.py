"""A checkpoint: RLlib's own, and beside it what a policy needs that is loaded without Ray.

| file | what |
|---|---|
| `algorithm/` | `algo.save_to_path`: networks, optimisers, connectors, counters; pickles: only for your own |
| `weights.pt` | the network that acts; tensors only |
| `policy.onnx` | the policy, normalisation and scaling of actions inside |

The manifest holds the state of the MeanStdFilter too. The replay buffer is not saved.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from rllib_worker.algorithm import CLIP
from rllib_worker.export import ONNX_FILE, write_onnx
from rllib_worker.policy import EPSILON, WEIGHTS_FILE, Head, load_weights, make_module

if TYPE_CHECKING:
    from drillyard_worker import Session

FORMAT = "rllib"
FOLDER = "algorithm"


class Checkpoints:
    """Of one run.

    Args:
        session: of the run.
        algorithm: RLlib's.
        settings: of the run.
        seen, acted: observation and action space of the env.
    """

    def __init__(self, session: Session, algorithm: Any, settings: Any, seen: Any, acted: Any) -> None:
        self._session, self._algorithm, self._settings = session, algorithm, settings
        self._seen, self._acted = seen, acted
        self._best = -np.inf
        # A copy on the CPU to export and save; its first weights would draw from the training's generator.
        with torch.random.fork_rng():
            self._twin = make_module(session.config.algorithm, settings, seen, acted)

    def save(self, reason: str) -> None:
        """Write one; it is the best so far when the mean return is."""
        session = self._session
        mean = session.values.get("return_mean", -np.inf)
        best, self._best = mean > self._best, max(mean, self._best)
        normalisation = self.normalisation()
        # The learner's: those of the env runners may be an update behind.
        learned = self._algorithm.learner_group.get_weights()["default_policy"]
        weights = {name: torch.as_tensor(learned[name]).cpu() for name in self._twin.state_dict() if name in learned}
        load_weights(self._twin, weights)
        problem = "not wanted"
        if self._settings.onnx:
            # The manifest names the file, so that it must be known before whether there is one.
            problem = write_onnx(Head(self._twin, self._seen, self._acted, normalisation), session.work / ONNX_FILE)
            if problem:
                session.log("warning", problem)

        def write(folder: Path) -> None:
            self._algorithm.save_to_path(str(folder / FOLDER))
            torch.save(weights, str(folder / WEIGHTS_FILE))
            if not problem:
                (session.work / ONNX_FILE).rename(folder / ONNX_FILE)

        session.save(
            write,
            reason=reason,
            format=FORMAT,
            observation_space=self._seen,
            action_space=self._acted,
            normalisation=normalisation,
            onnx="" if problem else ONNX_FILE,
            extra={"action_start": int(getattr(self._acted, "start", 0)), "algorithm": FOLDER},
            best=best,
        )

    def normalisation(self) -> dict[str, Any]:
        """Of the manifest, as the trainer's own env runner has it now; RLlib keeps those of the others equal to it."""
        found: dict[str, Any] = {
            "obs_mean": [],
            "obs_var": [],
            "epsilon": EPSILON**2,
            "clip_action": bool(getattr(self._acted, "is_bounded", bool)()),
        }
        if self._settings.normalise_observations:
            connectors = self._algorithm.env_runner_group.local_env_runner._env_to_module.connectors
            (state,) = (each for each in connectors if type(each).__name__ == "MeanStdFilter")
            (filters,) = state._filters.values()
            stats = filters.running_stats
            found |= {
                "obs_mean": np.asarray(stats.mean).reshape(-1).tolist(),
                "obs_var": np.square(np.asarray(stats.std)).reshape(-1).tolist(),
                "count": float(stats.n),
                "clip": CLIP,
            }
        return found
