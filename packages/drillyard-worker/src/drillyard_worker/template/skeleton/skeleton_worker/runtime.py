"""The training, and what plays its checkpoints."""

from __future__ import annotations

import json
import math
import random
from pathlib import Path
from typing import Any

from drillyard_worker import Session, Stop, read_checkpoint, space_info
from drillyard_worker.envs import make
from drillyard_worker.evaluate import as_action, flat_observation

from skeleton_worker.config import SkeletonConfig

FILE = "policy.json"


def train(session: Session) -> None:
    """Called by the SDK in a process of its own; ends by Stop, which a limit or a user brings."""
    settings = session.settings(SkeletonConfig)
    env = make(session.config)  # gym:ID, and Drillyard's own envs
    spaces = {"observation_space": space_info(env.observation_space), "action_space": space_info(env.action_space)}
    rng = random.Random(session.config.seed)  # noqa: S311
    policy = Policy(**spaces)
    best, best_return = list(policy.weights), -math.inf
    if session.config.resume_from:
        manifest = read_checkpoint(session.config.resume_from)
        best = list(load_policy(Path(session.config.resume_from), manifest).weights)
        session.loaded(manifest)  # counters go on from there

    def save(reason: str) -> None:
        def write(folder: Path) -> None:
            (folder / FILE).write_text(json.dumps(best), encoding="utf-8")

        session.save(write, reason=reason, format="json", **spaces)

    steps, updates = session.env_steps, session.updates
    session.started()
    try:
        while True:
            policy.weights = [weight + rng.gauss(0.0, settings.spread) for weight in best]
            mean = 0.0
            for _ in range(settings.episodes):
                obs, _ = env.reset(seed=rng.getrandbits(31))
                total, length, done = 0.0, 0, False
                while not done:
                    action = policy.act(flat_observation(obs))
                    obs, reward, terminated, truncated, _ = env.step(as_action(action, env.action_space))
                    total, length, done = total + float(reward), length + 1, bool(terminated or truncated)
                    steps += 1
                    session.step(steps, updates)
                    session.check()  # telemetry, pause, stop
                session.episode(total, length)
                mean += total / settings.episodes
            updates += 1
            session.metrics({"skeleton/candidate_return": mean})
            if mean > best_return:
                best, best_return = list(policy.weights), mean
            if session.save_due():
                save("autosave")
    except Stop as stop:
        save(stop.reason)
        raise
    finally:
        env.close()


class Policy:
    """One linear unit an action; `act` and `reset` are all that an evaluation and a show need."""

    def __init__(self, observation_space: dict[str, Any], action_space: dict[str, Any]) -> None:
        self.inputs = math.prod(observation_space["shape"])
        self.discrete = action_space["kind"] == "discrete"
        self.outputs = action_space["n"] if self.discrete else math.prod(action_space["shape"])
        self.weights = [0.0] * (self.inputs * self.outputs)

    def reset(self, seed: int) -> None:
        """It remembers nothing."""

    def act(self, obs: Any, deterministic: bool = True) -> int | list[float]:
        """The action for a flat observation of float32."""
        rows = range(0, len(self.weights), self.inputs)
        values = [sum(w * x for w, x in zip(self.weights[row : row + self.inputs], obs)) for row in rows]
        return values.index(max(values)) if self.discrete else [math.tanh(value) for value in values]


def load_policy(folder: Path, manifest: dict[str, Any]) -> Policy:
    """The policy of a checkpoint, whose files the SDK has checked."""
    policy = Policy(manifest["observation_space"], manifest["action_space"])
    policy.weights = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return policy
