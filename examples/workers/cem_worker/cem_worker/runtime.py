"""The training: episodes of the search, told to the session."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from drillyard_worker import Session, Stop, read_checkpoint, space_info
from drillyard_worker.envs import make
from drillyard_worker.evaluate import as_action

from cem_worker.config import CemConfig
from cem_worker.policy import FILE, Policy
from cem_worker.search import Search, Statistics


def train(session: Session) -> None:
    """Called by the SDK; ends by Stop, which a limit or a user brings."""
    env = make(session.config)
    try:
        training = Training(session, env)
        if session.config.resume_from:
            training.load(Path(session.config.resume_from))
        session.started()
        try:
            while True:
                training.generation()
                if session.save_due():
                    training.save("autosave")
        except Stop as stop:
            training.save(stop.reason)
            raise
    finally:
        env.close()


class Training:
    """One run: the search, the env it plays, and what was seen there."""

    def __init__(self, session: Session, env: Any) -> None:
        self.session, self.env = session, env
        self.config = session.settings(CemConfig)
        self.spaces = (space_info(env.observation_space), space_info(env.action_space))
        self.policy = Policy(*self.spaces, self.config.hidden)
        self.search = Search(self.policy.size, session.config.seed, self.config.spread)
        self.statistics = Statistics(self.policy.inputs)
        self.env_steps, self.updates = session.env_steps, session.updates

    def generation(self) -> None:
        """Play an episode with each candidate and fit the search to the best; raises Stop."""
        left = max(0.0, 1.0 - self.search.generation / self.config.noise_generations)
        candidates = self.search.draw(self.config.population, self.config.extra_noise * left)
        seen: list[np.ndarray] = []
        returns = np.array([self.episode(candidate, seen) for candidate in candidates])
        best = self.search.fit(candidates, returns, self.config.elite)
        if self.config.normalise:
            self.statistics.add(np.array(seen))
            self.policy.normalise(self.normalisation())
        self.updates += 1
        self.session.step(self.env_steps, self.updates)
        self.session.metrics(
            {
                "cem/return_elite": returns[best].mean(),
                "cem/return_generation": returns.mean(),
                "cem/spread": np.sqrt(self.search.variance).mean(),
            }
        )

    def episode(self, candidate: np.ndarray, seen: list[np.ndarray]) -> float:
        """The return of one episode."""
        self.policy.numbers = candidate
        # Every episode of a run has its own seed, also after a resume.
        obs, _ = self.env.reset(seed=(self.session.config.seed * 1_000_003 + self.session.episodes) % 2**31)
        total, length, done = 0.0, 0, False
        while not done:
            flat = np.asarray(obs, np.float64).reshape(-1)
            seen.append(flat)
            action = as_action(self.policy.act(flat), self.env.action_space)
            obs, reward, terminated, truncated, _ = self.env.step(action)
            total += float(reward)
            length += 1
            done = bool(terminated or truncated)
            self.env_steps += 1
            self.session.step(self.env_steps)
            self.session.check()  # telemetry, pause, stop: raises Stop
        self.session.episode(total, length)
        return total

    def normalisation(self) -> dict[str, Any]:
        """As the manifest has it; without it, an evaluation would feed the policy other numbers than it knows."""
        return {
            "obs_mean": self.statistics.mean,
            "obs_var": self.statistics.variance,
            "epsilon": 1e-8,
            "clip": 10.0,
            "count": self.statistics.count,
        }

    def save(self, reason: str) -> None:
        """A checkpoint with all that `load` needs."""

        def write(folder: Path) -> None:
            np.savez(
                folder / FILE,
                mean=self.search.mean,
                variance=self.search.variance,
                generation=self.search.generation,
                seen_count=self.statistics.count,
                seen_mean=self.statistics.mean,
                seen_squares=self.statistics.squares,
            )

        self.session.save(
            write,
            reason=reason,
            format="npz",
            observation_space=self.spaces[0],
            action_space=self.spaces[1],
            normalisation=self.normalisation() if self.config.normalise and self.statistics.count else None,
        )

    def load(self, folder: Path) -> None:
        """Go on from a checkpoint; raises WorkerError when it is damaged."""
        manifest = read_checkpoint(folder)
        with np.load(folder / FILE) as arrays:
            self.search.mean, self.search.variance = arrays["mean"], arrays["variance"]
            self.search.generation = int(arrays["generation"])
            self.statistics.count = float(arrays["seen_count"])
            self.statistics.mean, self.statistics.squares = arrays["seen_mean"], arrays["seen_squares"]
        if self.config.normalise and self.statistics.count:
            self.policy.normalise(self.normalisation())
        self.session.loaded(manifest)
        self.env_steps, self.updates = self.session.env_steps, self.session.updates
