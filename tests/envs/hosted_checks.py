"""Run by the Python of another environment: our envs by the env host, checked by that environment's Gymnasium.

Prints one JSON object: versions, and a digest of what a fixed sequence of actions saw, to be the same everywhere.
"""

import hashlib
import json
import sys
import warnings

import gymnasium
import numpy as np
from drillyard_worker import envs
from gymnasium.utils.env_checker import check_env

OLD = gymnasium.__version__.startswith("0.")


def digest(env_id: str, **options: object) -> str:
    """Of 120 decisions with actions from a generator of our own, since spaces sample differently."""
    env = envs.make(env_id, **options)
    rng, seen = np.random.Generator(np.random.PCG64(4)), hashlib.sha256()
    observation, _ = env.reset(seed=9)
    for _ in range(120):
        if hasattr(env.action_space, "n"):
            action = int(rng.integers(env.action_space.n))
        else:
            action = (2 * rng.random(env.action_space.shape) - 1).astype(np.float32)
        seen.update(observation.tobytes())
        observation, reward, terminated, truncated, info = env.step(action)
        seen.update(repr((float(reward), terminated, truncated, sorted(info))).encode())
        if terminated or truncated:
            observation, _ = env.reset()
    env.close()
    return seen.hexdigest()


def check_vector() -> None:
    """The autoreset that this Gymnasium expects by default."""
    many = envs.make_vector("Drillyard/BallDrill-v0", 4, time_limit_decisions=5)
    assert isinstance(many, gymnasium.vector.VectorEnv)
    many.reset(seed=1)
    for step in range(1, 13):
        seen, reward, _, truncated, infos = many.step(np.zeros(4, np.int64))
        assert many.observation_space.contains(seen), step
        if OLD:
            assert truncated.all() == (step % 5 == 0)
            if step % 5 == 0:
                assert infos["_final_observation"].all() and infos["_final_info"].all()
                assert all(last[-1] == 0.0 for last in infos["final_observation"])
                assert all(info == {"outcome": 0} for info in infos["final_info"])
                assert (seen[:, -1] == 1.0).all(), "the next episode has begun"
        else:
            assert truncated.all() == (step % 6 == 5)
            if step % 6 == 5:
                assert (seen[:, -1] == 0.0).all(), "what the episode saw last"
            elif step % 6 == 0:
                assert (seen[:, -1] == 1.0).all() and (reward == 0.0).all()
    many.close()


def check_statistics() -> None:
    """The wrapper that every library puts round vector envs."""
    many = envs.make_vector("Drillyard/Hopper-v5", 3, max_episode_steps=20)
    wrapper = gymnasium.wrappers if OLD else gymnasium.wrappers.vector
    many = wrapper.RecordEpisodeStatistics(many)
    many.reset(seed=1)
    finished = 0
    for _ in range(60):
        _, _, _, _, infos = many.step(np.zeros((3, 3), np.float32))
        finished += int(np.sum(infos.get("_episode", 0)))
    assert finished >= 6, finished
    many.close()


def main() -> None:
    """Everything; the first thing that is wrong raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for env_id in ("Drillyard/BallDrill-v0", "Drillyard/Ant-v5"):
            env = envs.make(env_id)
            check_env(env.unwrapped, skip_render_check=True)
            env.close()
        check_vector()
        check_statistics()
    envs.register()
    registered = sorted(name for name in gymnasium.registry if name.startswith("Drillyard/"))
    cheetah = gymnasium.make("Drillyard/HalfCheetah-v5")
    limit = cheetah.spec.max_episode_steps
    cheetah.close()
    envs.close_hosts()
    sys.stdout.write(json.dumps({
        "gymnasium": gymnasium.__version__, "numpy": np.__version__, "registered": registered, "limit": limit,
        "ball": digest("Drillyard/BallDrill-v0", time_limit_decisions=50),
        "hopper": digest("Drillyard/Hopper-v5"),
    }))  # fmt: skip


if __name__ == "__main__":
    main()
