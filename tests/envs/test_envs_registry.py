"""The registry, and what an env declares."""

import subprocess
import sys

import pytest

from drillyard.contracts.control import KEYS
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import env_ids, env_infos, env_spec, make_batch, make_stage, obs_limit

BALL = "Drillyard/BallDrill-v0"


def test_every_env_declares_itself_and_can_be_made() -> None:
    assert BALL in env_ids()
    for info in env_infos():
        if info.available and info.id in env_ids():
            spec = env_spec(info.id)
            assert spec.id == info.id
            assert len(spec.obs_names) == len(set(spec.obs_names)) == spec.obs_size
            assert len(spec.action.names) == len(set(spec.action.names)) == spec.action.size
            assert spec.simulation_rate_hz == pytest.approx(spec.decision_rate_hz * spec.ticks_per_decision)
            assert spec.trainable
            assert make_batch(info.id, 3).num_envs == 3
            assert make_stage(info.id).spec == spec
            assert obs_limit(info.id) > 0


def test_what_can_only_be_played_says_so() -> None:
    played = [info for info in env_infos() if info.family in {"zoo", "text"}]
    assert {info.family for info in played} == {"zoo", "text"}
    for info in played:
        assert info.id not in env_ids()
        assert info.available or info.reason
    spec = env_spec("zoo:tictactoe_v3")
    assert not spec.trainable
    with pytest.raises(DrillyardError, match="for playing and comparing") as caught:
        make_batch("zoo:tictactoe_v3", 2)
    assert caught.value.code == ErrorCode.UNSUPPORTED


def test_an_action_is_named_by_the_keys_that_give_it() -> None:
    names = env_spec(BALL).action.names
    assert names[0] == "none"
    assert {part for name in names[1:] for part in name.split("+")} == set(KEYS)


def test_the_scene_has_ball_blue_orange_and_fits_its_extent() -> None:
    scene = env_spec(BALL).scene
    assert [body.name for body in scene.bodies] == ["ball", "blue", "orange"]
    assert [body.agent for body in scene.bodies] == [-1, 0, 1]
    assert scene.camera.flat
    for geom in scene.static:
        if geom.shape != "plane":
            for point in geom.points or (geom.position,):
                assert max(map(abs, point)) <= scene.extent


@pytest.mark.parametrize("call", [env_spec, make_stage, obs_limit, lambda name: make_batch(name, 1)])
def test_an_unknown_env_is_one_sentence_with_the_nearest_name(call) -> None:
    with pytest.raises(DrillyardError, match=r"no env 'balldril'.*Did you mean Drillyard/BallDrill-v0\?") as caught:
        call("balldril")
    assert caught.value.code is ErrorCode.UNKNOWN_ENV


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"colour": 1}, "no option 'colour'"),
        ({"gamma": 1.5}, "gamma .* cannot be 1.5; give a number from 0 to 1"),
        ({"shaping_scale": "much"}, "cannot be 'much'"),
        ({"shaping_scale": float("nan")}, "cannot be nan"),
        ({"time_limit_decisions": 0}, "from 1 to"),
    ],
)
def test_a_bad_option_is_one_sentence(options: dict[str, object], words: str) -> None:
    with pytest.raises(DrillyardError, match=words) as caught:
        make_stage(BALL, **options)
    assert caught.value.code is ErrorCode.BAD_VALUE


def test_a_batch_of_no_envs_is_refused() -> None:
    with pytest.raises(DrillyardError, match="num_envs cannot be 0"):
        make_batch(BALL, 0)


def test_rollout_workers_pay_for_numpy_only() -> None:
    code = (
        "import sys; from drillyard.envs.registry import *; make_batch(env_ids()[0], 2); make_stage(env_ids()[0]);"
        "print(sorted({'jax', 'gymnasium', 'pettingzoo', 'grpc', 'starlette', 'tyro', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
