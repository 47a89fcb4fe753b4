"""Its training, env and policy."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from typing import Any

from drillyard_worker import Session, Stop, WorkerError, read_checkpoint

from coin_worker import CoinConfig

SPACES = {
    "observation_space": {"kind": "box", "n": 0, "shape": [1], "dtype": "float32", "low": [0.0], "high": [1.0]},
    "action_space": {"kind": "discrete", "n": 2, "shape": [], "dtype": "int64", "low": [], "high": []},
}
LENGTH = 16


class Discrete:
    """As gymnasium's, which is not installed here."""

    n = 2


class CoinEnv:
    """16 tosses an episode; a right answer is worth 1."""

    observation_space = SPACES["observation_space"]
    action_space = Discrete()

    def reset(self, seed: int | None = None) -> tuple[list[float], dict[str, Any]]:
        self._random, self._left = random.Random(seed), LENGTH
        return self._toss(), {}

    def step(self, action: int) -> tuple[list[float], float, bool, bool, dict[str, Any]]:
        reward = float(action == self._side)
        self._left -= 1
        return self._toss(), reward, self._left == 0, False, {}

    def close(self) -> None:
        """Nothing is open."""

    def _toss(self) -> list[float]:
        self._side = self._random.randrange(2)
        return [float(self._side)]


class Policy:
    def __init__(self, trust: float) -> None:
        self.trust = trust

    def reset(self, seed: int) -> None:
        self._random = random.Random(seed)

    def act(self, obs: Any, deterministic: bool = True) -> int:
        right = self.trust >= 0.5 if deterministic else self._random.random() < self.trust
        return int(obs[0]) if right else 1 - int(obs[0])


def make_env(_config: Any) -> CoinEnv:
    return CoinEnv()


def load_policy(folder: Path, _manifest: dict[str, Any]) -> Policy:
    return Policy(json.loads((folder / "policy.json").read_text()))


def train(session: Session) -> None:
    settings, env, policy = session.settings(CoinConfig), CoinEnv(), Policy(0.0)
    if session.config.resume_from:
        manifest = read_checkpoint(session.config.resume_from)
        policy = load_policy(Path(session.config.resume_from), manifest)
        session.loaded(manifest)

    def save(reason: str) -> None:
        def write(folder: Path) -> None:
            (folder / "policy.json").write_text(json.dumps(policy.trust))

        session.save(write, reason=reason, format="json", **SPACES)

    session.started()
    print("this is no event")
    steps, episodes = session.env_steps, 0
    try:
        while True:
            policy.reset(episodes)
            obs, _ = env.reset(seed=session.config.seed + episodes)
            total, done = 0.0, False
            while not done:
                obs, reward, done, _, _ = env.step(policy.act(obs, deterministic=False))
                total, steps = total + reward, steps + 1
                session.step(steps, episodes)
                session.check()
            episodes += 1
            session.episode(total, LENGTH)
            policy.trust += settings.rate * (1.0 - policy.trust)
            session.metrics({"coin/trust": policy.trust})
            if settings.fault == "error":
                raise WorkerError("bad_value", "The coin has rolled away; look under the table.")
            if settings.fault == "exit":
                os._exit(7)
            if session.save_due():
                save("autosave")
    except Stop as stop:
        save(stop.reason)
        raise
