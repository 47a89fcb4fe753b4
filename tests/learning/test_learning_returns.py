"""Returns of finished episodes, and settings of a box policy inside the trainer."""

import numpy as np
import pytest

from drillyard.contracts.errors import DrillyardError
from drillyard.envs.registry import env_ids, env_spec
from drillyard.learning.config import resolve
from drillyard.learning.returns import LEAST, WINDOW, Returns
from drillyard.learning.trainer import Trainer
from drillyard.learning.tuned import TUNED
from drillyard.policies import mlp

ROBOT = "Drillyard/HalfCheetah-v5"


def test_a_mean_needs_enough_episodes_and_the_best_one_stays() -> None:
    returns = Returns()
    returns.add([5.0] * (LEAST - 1))
    assert returns.mean is None and returns.best is None
    returns.add([5.0])
    assert returns.mean == returns.best == 5.0
    returns.add([-1.0] * WINDOW)
    assert returns.mean == -1.0 and returns.best == 5.0


def test_returns_go_on_after_a_resume() -> None:
    one, two = Returns(), Returns()
    one.add([float(value) for value in range(150)])
    two.restore(one.state())
    assert (two.mean, two.best) == (one.mean, one.best)
    one.add([3.0])
    two.add([3.0])
    assert two.state() == one.state()


def test_deviations_start_where_they_are_told_and_do_not_fall_below_the_least() -> None:
    config = resolve(ROBOT, {"init_std": 0.5, "min_std": 0.25, "squash": "tanh"})
    trainer = Trainer(config, env_spec(ROBOT), 1)
    log_std = mlp.unflatten_all(trainer.params, trainer.spec)[mlp.LOG_STD]
    np.testing.assert_allclose(np.exp(log_std), 0.5, rtol=1e-6)
    assert trainer.spec.squash == "tanh"
    log_std[:2] = -9.0
    trainer._bound_std()  # pyright: ignore[reportPrivateUsage]
    np.testing.assert_allclose(np.exp(log_std), [0.25, 0.25, 0.5, 0.5, 0.5, 0.5], rtol=1e-6)
    with pytest.raises(DrillyardError, match="min_std must be at most init_std"):
        resolve(ROBOT, {"init_std": 0.1, "min_std": 0.2})


def test_a_warm_up_makes_versions_and_no_updates() -> None:
    trainer = Trainer(resolve(ROBOT, {"warm_up": 2}), env_spec(ROBOT), 1)
    version, params = trainer.version, trainer.params.copy()
    trainer.skip()
    assert (trainer.warm_up_left, trainer.version, trainer.updates) == (1, version + 1, 0)
    np.testing.assert_array_equal(trainer.params, params)


@pytest.mark.parametrize("env_id", sorted(TUNED))
def test_tuned_settings_fit_their_env(env_id: str) -> None:
    config = resolve(env_id, {})
    assert config.minibatch <= config.batch_size
    assert env_id in env_ids()
