"""A checkpoint: what XuanCe's own `save_model` writes, and beside it what it forgets.

| file | what |
|---|---|
| `final_train_model.pth` | `agent.save_model`: network, optimisers, torch's generator |
| `obs_rms.npy` | XuanCe's normalisation of observations; a pickle, which nothing here reads: the manifest has it too |
| `policy.onnx` | the policy, normalisation and scaling of actions inside |

The manifest holds the normalisation, and the schedules go on from its counters. The replay buffer is not saved.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from xuance_worker.agent import load_weights, network
from xuance_worker.envs import Actions, given_spaces
from xuance_worker.export import ONNX_FILE, write_onnx
from xuance_worker.policy import EPSILON, MODEL_FILE, Head

if TYPE_CHECKING:
    from drillyard_worker import Session

FORMAT = "xuance"


class Checkpoints:
    """Of one run.

    Args:
        session: of the run.
        agent: XuanCe's.
        made: its envs.
        onnx: whether to write the policy as ONNX.
    """

    def __init__(self, session: Session, agent: Any, made: Any, *, onnx: bool) -> None:
        self._session, self._agent, self._onnx = session, agent, onnx
        self._observation_space, action_space = given_spaces(made)
        self._actions = Actions(action_space)
        self._best = -np.inf
        # A policy of XuanCe holds what it computed last and cannot be copied. Weights of a new one draw from torch's
        # generator, which is the training's.
        with torch.random.fork_rng():
            config = Namespace(**{**vars(agent.config), "device": "cpu"})
            self._twin = network(config, agent.observation_space, agent.action_space).eval()

    def save(self, reason: str) -> None:
        """Write one; it is the best so far when the mean return is."""
        agent, session = self._agent, self._session
        normalisation = self.normalisation()
        mean = session.values.get("return_mean", -np.inf)
        best, self._best = mean > self._best, max(mean, self._best)
        problem = "not wanted"
        if self._onnx:
            # The manifest names the file, so that it must be known before whether there is one.
            path = session.work / ONNX_FILE
            load_weights(self._twin, agent.policy.state_dict())
            head = Head(self._twin, self._actions, agent.observation_space.shape[0], normalisation)
            problem = write_onnx(head, path)
            if problem:
                session.log("warning", problem)

        def write(folder: Path) -> None:
            agent.save_model(MODEL_FILE, str(folder))
            if not problem:
                (session.work / ONNX_FILE).rename(folder / ONNX_FILE)

        session.save(
            write,
            reason=reason,
            format=FORMAT,
            observation_space=self._observation_space,
            action_space=self._actions.given,
            normalisation=normalisation,
            onnx="" if problem else ONNX_FILE,
            extra={
                "return_mean": float(agent.ret_rms.mean),
                "return_count": float(agent.ret_rms.count),
                "action_start": self._actions.start,
            },
            best=best,
        )

    def normalisation(self) -> dict[str, Any]:
        """Of the manifest, as the run has it now."""
        agent = self._agent
        found: dict[str, Any] = {"clip_action": self._actions.scale is not None, "epsilon": EPSILON**2}
        if agent.use_obsnorm:
            found |= {
                "obs_mean": agent.obs_rms.mean.tolist(),
                "obs_var": agent.obs_rms.var.tolist(),
                "count": float(agent.obs_rms.count),
                "clip": float(agent.obsnorm_range),
            }
        if agent.use_rewnorm:
            found["return_var"] = float(agent.ret_rms.var)
        return {"obs_mean": [], "obs_var": [], "clip": None, **found}


def restore(agent: Any, folder: Path, manifest: Mapping[str, Any]) -> None:
    """Put network, optimisers, generator and normalisation of a checkpoint into an agent.

    Raises:
        WorkerError: DAMAGED, it belongs to another network.
    """
    saved = torch.load(str(folder / MODEL_FILE), map_location=agent.device, weights_only=True)
    load_weights(agent.policy, saved["policy"])
    agent.learner.load_model(str(folder), MODEL_FILE)
    found = manifest["normalisation"] or {}
    if agent.use_obsnorm and found.get("obs_mean"):
        agent.obs_rms.mean = np.asarray(found["obs_mean"], np.float32)
        agent.obs_rms.var = np.asarray(found["obs_var"], np.float32)
        agent.obs_rms.count = found["count"]
    if agent.use_rewnorm and found.get("return_var") is not None:
        agent.ret_rms.var = np.asarray(found["return_var"], np.float32)
        agent.ret_rms.mean = np.asarray(manifest["extra"]["return_mean"], np.float32)
        agent.ret_rms.count = manifest["extra"]["return_count"]
