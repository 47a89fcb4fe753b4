"""The training: the data set, the method and the session, tied together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from drillyard_worker import Session, Stop, WorkerError, read_checkpoint, space_info
from drillyard_worker.envs import make
from drillyard_worker.evaluate import as_action

from offline_worker.clone import Clone
from offline_worker.config import BcConfig, Td3BcConfig
from offline_worker.data import Transitions, bounds, play_at_random, read_dataset
from offline_worker.networks import arrays, batch_of
from offline_worker.policy import FILE, Policy
from offline_worker.td3bc import Td3Bc

STATE = "training.pt"


def train(session: Session) -> None:
    """Called by the SDK; ends by Stop, which a limit or a user brings."""
    env = make(session.config)
    try:
        training = Training(session, env)
        if session.config.resume_from:
            training.load(Path(session.config.resume_from))
        session.started()
        try:
            training.evaluate()
            while True:
                training.step()
                if session.save_due():
                    training.save("autosave")
        except Stop as stop:
            training.save(stop.reason)
            raise
    finally:
        env.close()


class Training:
    """One run."""

    def __init__(self, session: Session, env: Any) -> None:
        self.session, self.env = session, env
        kind = session.config.algorithm
        self.config: Any = session.settings(Td3BcConfig if kind == "td3bc" else BcConfig)
        self.discrete = hasattr(env.action_space, "n")
        if self.discrete and kind == "td3bc":
            raise WorkerError("unsupported", "TD3+BC learns box actions, and this env has choices; use bc.")
        torch.set_num_threads(1)
        torch.manual_seed(session.config.seed)
        data = self._data()
        self.mean = data.observations.mean(0)
        self.scale = 1.0 / (data.observations.std(0) + 1e-3)
        self.columns = [
            torch.from_numpy(column)
            for column in (
                (data.observations - self.mean) * self.scale, data.actions, data.rewards,
                (data.next_observations - self.mean) * self.scale, data.terminated,
            )
        ]  # fmt: skip
        inputs = data.observations.shape[1]
        outputs = int(env.action_space.n) if self.discrete else data.actions.shape[1]
        self.method = (
            Td3Bc(self.config, inputs, outputs)
            if kind == "td3bc"
            else Clone(self.config, inputs, outputs, self.discrete)
        )
        self.generator = torch.Generator().manual_seed(session.config.seed)
        self.steps = session.env_steps
        self.recorded = data.mean_return

    def step(self) -> None:
        """One gradient step; raises Stop."""
        told = self.method.update(*batch_of(self.columns, self.config.batch, self.generator))
        self.steps += 1
        self.session.step(self.steps, self.steps)
        self.session.metrics({**told, "offline/recorded_return": self.recorded})
        self.session.check()
        if self.steps % self.config.evaluate_every == 0:
            self.evaluate()

    def evaluate(self) -> None:
        """Play some episodes as the policy is now; raises Stop."""
        policy = Policy(self._arrays(), self.discrete)
        for _ in range(self.config.evaluate_episodes):
            seed = (self.session.config.seed * 1_000_003 + self.session.episodes) % 2**31
            observation, _ = self.env.reset(seed=seed)
            total, length, done = 0.0, 0, False
            while not done:
                action = as_action(policy.act(np.asarray(observation).reshape(-1)), self.env.action_space)
                observation, reward, terminated, truncated, _ = self.env.step(action)
                total, length = total + float(reward), length + 1
                done = bool(terminated or truncated)
                self.session.check()
            self.session.episode(total, length)

    def save(self, reason: str) -> None:
        """A checkpoint with all that `load` needs."""

        def write(folder: Path) -> None:
            np.savez(folder / FILE, **self._arrays())
            torch.save({"method": self.method.state(), "draws": self.generator.get_state()}, folder / STATE)

        self.session.save(
            write,
            reason=reason,
            format="npz",
            observation_space=space_info(self.env.observation_space),
            action_space=space_info(self.env.action_space),
        )

    def load(self, folder: Path) -> None:
        """Go on from a checkpoint; raises WorkerError when it is damaged."""
        manifest = read_checkpoint(folder)
        state = torch.load(folder / STATE, weights_only=True)
        self.method.load(state["method"])
        self.generator.set_state(state["draws"])
        self.session.loaded(manifest)
        self.steps = self.session.env_steps

    def _data(self) -> Transitions:
        if not self.config.dataset:
            return play_at_random(self.env, self.session.config.seed)
        return read_dataset(Path(self.config.dataset).expanduser(), self.env.observation_space, self.env.action_space)

    def _arrays(self) -> dict[str, np.ndarray]:
        found = arrays(self.method.policy) | {"mean": self.mean, "scale": self.scale}
        if self.discrete:
            return found
        middle, half = bounds(self.env.action_space)
        return found | {"middle": middle, "half": half}
