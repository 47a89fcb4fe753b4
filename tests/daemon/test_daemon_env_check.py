"""The look at an env before a run or a stage is started for it."""

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.daemon import env_check
from drillyard.envs import registry
from drillyard.envs.probe import ProbeRequest, probe

pytestmark = pytest.mark.process
BALL, CHEETAH = "Drillyard/BallDrill-v0", "Drillyard/HalfCheetah-v5"


def checked(env_id: str, options: dict[str, Any], keep_in: Path | None = None) -> tuple[str, dict[str, Any]]:
    return asyncio.run(env_check.check_env(env_id, options, keep_in))


def refused(env_id: str, options: dict[str, Any], code: ErrorCode) -> str:
    with pytest.raises(DrillyardError) as error:
        checked(env_id, options)
    assert error.value.code is code, error.value
    return error.value.sentence


def test_a_known_env_without_options_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(env_check, "spawn", lambda *_, **__: pytest.fail("a process was started"))
    assert checked(BALL, {}) == (BALL, {})


def test_options_are_looked_at() -> None:
    assert checked(CHEETAH, {"ctrl_cost_weight": 0.2}) == (CHEETAH, {"ctrl_cost_weight": 0.2})
    assert "no option 'speed'" in refused(CHEETAH, {"speed": 1}, ErrorCode.BAD_VALUE)
    assert "is no JSON value" in refused(CHEETAH, {"speed": object()}, ErrorCode.BAD_VALUE)


def test_an_unknown_env_is_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(env_check, "spawn", lambda *_, **__: pytest.fail("a process was started"))
    assert "HalfCheetah" in refused("Drillyard/HalfCheeta-v5", {"speed": 1}, ErrorCode.UNKNOWN_ENV)


def test_an_env_that_is_not_available_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("DRILLYARD_ASSETS", raising=False)
    assert "is not here yet" in refused("Drillyard/Go1-v0", {}, ErrorCode.UNAVAILABLE)


def test_a_look_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(env_check, "PROBE_S", 0.001)
    assert "could not be made within" in refused(CHEETAH, {"ctrl_cost_weight": 0.2}, ErrorCode.TIMED_OUT)


def test_a_look_that_breaks_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    spawn = env_check.spawn
    monkeypatch.setattr(env_check, "spawn", lambda _module, **options: spawn("drillyard.no_such_module", **options))
    assert "ended with code 1" in refused(CHEETAH, {"ctrl_cost_weight": 0.2}, ErrorCode.CRASHED)


def test_a_bug_in_an_env_is_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(_env_id: str, **_options: Any) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(registry, "env_spec", broken)
    answer = probe(ProbeRequest(env_id=BALL))
    assert (answer.code, "ZeroDivisionError: division by zero" in answer.sentence) == (ErrorCode.CRASHED, True)
    assert "Traceback" in capsys.readouterr().err


def test_the_daemon_stays_light() -> None:

    code = (
        "import asyncio, sys; from drillyard.daemon.env_check import check_env;"
        f"asyncio.run(check_env('{CHEETAH}', {{'ctrl_cost_weight': 0.2}}));"
        "print([name for name in ('numpy', 'mujoco') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("env_id", ["zoo:chess_v6", "text:minigrid/Empty-5x5-v0"])
def test_what_can_only_be_played_is_not_trained_on(env_id: str) -> None:
    with pytest.raises(DrillyardError, match="can be played, but not trained on") as error:
        env_check.check_trainable(env_id)
    assert error.value.code is ErrorCode.UNSUPPORTED
    env_check.check_trainable(CHEETAH)


def test_an_env_is_described_for_those_without_numpy() -> None:
    spec = asyncio.run(env_check.describe_env("gym:CartPole-v1", {}))
    assert spec.agents and spec.action.size == 2
    with pytest.raises(DrillyardError, match="no option"):
        asyncio.run(env_check.describe_env(CHEETAH, {"speed": 1}))
