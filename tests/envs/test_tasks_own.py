"""Somebody's own model as an env: broken ones are named, the default task fits, a copy outlives the original."""

import re
import shutil
from pathlib import Path

import numpy as np
import pytest
from own_models import PENDULUM, TASK, written

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import env_spec, keep, make_batch, make_stage, same_env
from drillyard.envs.robots.model import assets_folder
from drillyard.envs.tasks.model import dependencies, load_own_model
from drillyard.envs.tasks.own import read_own
from drillyard.envs.tasks.parse import parse_task

TETRAHEDRON = "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\nf 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n"
BODY = '<mujoco>\n<worldbody>\n<body name="b">\n{}\n</body>\n</worldbody>{}</mujoco>'


def refused(path: Path) -> DrillyardError:
    with pytest.raises(DrillyardError) as error:
        env_spec(f"mjcf:{path}")
    return error.value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<mujoco>\n<worldbody>\n<body>\n</worldbody></mujoco>", "line 3, element body: mismatched element"),
        ("hello", "line 1: parsing text"),
        ("", "empty file"),
        (BODY.format('<geom size="1"/>\n<foo/>', ""), "line 5, element foo: Schema violation: unrecognized element"),
        (BODY.format('<geom size="1" typ="box"/>', ""), "line 4, element geom: .*unrecognized attribute: 'typ'"),
        (BODY.format('<geom size="1 x"/>', ""), "line 4, element geom: bad format in attribute 'size'"),
        (BODY.format('<geom size="1" type="spherex"/>', ""), "line 4, element geom: invalid keyword: 'spherex'"),
        (BODY.format('<joint name="j"/>', ""), "line 3: mass and inertia of moving bodies must be larger"),
        (BODY.format('<joint name="j"/><geom size="1"/>', '<actuator>\n<motor joint="k"/></actuator>'),
         "line 7: unknown transmission target 'k'"),
        (BODY.format('<joint name="j"/><geom size="1"/>', ""), "has no actuator, so there is nothing to learn"),
        (BODY.format('<geom size="1"/>', ""), "has no joint, so there is nothing to learn"),
        ("<mujoco>\n<asset>\n<mesh name='m' file=\"gone.stl\"/></asset>\n</mujoco>",
         "line 3: the file gone.stl cannot be opened; put it there"),
        ('<mujoco>\n<include file="gone.xml"/>\n</mujoco>', "line 2: the file gone.xml cannot be opened"),
    ],
)  # fmt: skip
def test_a_broken_model_names_file_line_and_reason(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "broken.xml"
    path.write_text(text)
    error = refused(path)
    assert str(path) in error.sentence
    assert re.search(words, error.sentence), error.sentence
    assert error.code in {ErrorCode.DAMAGED, ErrorCode.UNSUPPORTED}


def test_what_is_wrong_in_an_included_file_names_that_file(tmp_path: Path) -> None:
    (tmp_path / "legs.xml").write_text('<mujoco>\n<worldbody>\n<geom size="q"/>\n</worldbody></mujoco>')
    (tmp_path / "robot.xml").write_text('<mujoco>\n<include file="legs.xml"/>\n</mujoco>')
    sentence = refused(tmp_path / "robot.xml").sentence
    assert f"{tmp_path / 'legs.xml'}, line 3, element geom" in sentence


def test_a_mesh_that_is_missing_from_an_included_file(tmp_path: Path) -> None:
    (tmp_path / "looks.xml").write_text('<mujoco>\n\n<asset><mesh name="m" file="sub/gone.obj"/></asset></mujoco>')
    (tmp_path / "robot.xml").write_text('<mujoco>\n<include file="looks.xml"/>\n</mujoco>')
    sentence = refused(tmp_path / "robot.xml").sentence
    assert f"{tmp_path / 'looks.xml'}, line 3: the file" in sentence


def test_a_model_that_is_not_there(tmp_path: Path) -> None:
    for name in ("gone.xml", "gone.toml"):
        error = refused(tmp_path / name)
        assert error.code is ErrorCode.NOT_FOUND
        assert name in error.sentence
    assert refused(tmp_path).code is ErrorCode.NOT_FOUND


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('of = "tip"', 'of = "top"', "task.toml, line 16, reward 1 ('height'): The model has no site 'top'"),
        ('field = "qvel"', 'field = "qvle"', "task.toml, line 12, observation 2: MuJoCo's MjData has no array 'qvle'"),
        ("start = 2", "start = 9", "line 16, reward 1 ('height'): site_xpos of tip has 3 numbers in this model"),
        ("time_limit = 50", 'keyframe = "down"', "line 5, key keyframe: the model has no keyframe 'down'; it has up."),
        ("time_limit = 50", 'feet = ["toe"]', "has no touch sensor 'toe'"),
        ('field = "qvel"', 'field = "gravity"', "observation 2: The model has no free joint"),
        ('field = "qvel"', 'field = "command"', "observation 2: The task reads `command` and has no [command]"),
        ('model = "swing.xml"', 'model = "swong.xml"', "There is no model file"),
        ('model = "swing.xml"\n', "", 'names no model; add `model = "FILE.xml"`'),
        ("time_limit = 50", "[randomise]\nmass = [2.0, 1.0]", "key randomise: The option randomise.mass cannot be"),
        ("time_limit = 50", "[randomise]\npush = [0.0, 1.0]", "pushes are about"),
        ("time_limit = 50", "[action]\nmode = 'target'\nscale = [1.0, 2.0]", "The action has 2 numbers in scale"),
        ("weight = 2.0", 'kind = "kernel"\ntargets = [1.0, 2.0]', "kernel of site_xpos has 1 numbers and 2 targets"),
        ("weight = 2.0", '[[info]]\nname = "height"\nkind = "healthy"', "two rewards or infos are called 'height'"),
        ("weight = 2.0", '[[reward]]\nname = "x"\nkind = "norm"', "reward 2 ('x'): A quantity of kind norm needs a"),
        ("weight = 2.0", "[[reset]]\ntarget = 'qpos'\nlow = [1.0, 2.0]", "reset 1: A reset term draws 1 numbers"),
    ],
)  # fmt: skip
def test_what_the_model_does_not_have_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in TASK
    sentence = refused(written(tmp_path, TASK.replace(old, new, 1))).sentence
    assert words in sentence


def test_the_task_is_what_the_file_says(tmp_path: Path) -> None:
    path = written(tmp_path, TASK.replace("time_limit = 50", 'time_limit = 50\nkeyframe = "up"'))
    env = make_batch(f"mjcf:{path}", 3)
    spec = env.spec
    assert (spec.title, spec.obs_size, spec.time_limit_decisions, spec.decision_rate_hz) == ("Swing", 2, 50, 50.0)
    assert spec.reward_parts == ("height",)
    assert spec.actuators == ("turn",)
    obs = np.zeros((3, 2), np.float32)
    env.observe(0, obs)
    assert obs[0] == pytest.approx((np.cos(3.1), 0.05))
    transition = env.step(np.zeros((1, 3, 1), np.float32))
    assert transition.reward[0] == pytest.approx(2.0 * env._engine.fields["site_xpos"][:, 2])


def test_a_model_and_a_task_apart(tmp_path: Path) -> None:
    task = written(tmp_path / "a")
    model = tmp_path / "b" / "other.xml"
    model.parent.mkdir()
    model.write_text(PENDULUM)
    assert env_spec(f"mjcf:{model}", task=str(task)).title == "Swing"
    assert env_spec(f"mjcf:{model}").reward_parts == ("height", "effort")


def test_options_of_an_own_env(tmp_path: Path) -> None:
    env_id = f"mjcf:{written(tmp_path)}"
    assert env_spec(env_id, max_episode_steps=7).time_limit_decisions == 7
    assert [one.name for one in env_spec(env_id, randomise="on").randomisation] == ["mass", "friction", "strength"]
    for options, words in (({"speed": 1}, "has no option 'speed'"), ({"max_episode_steps": 0}, "max_episode_steps"),
                           ({"task": 3}, "Option task")):  # fmt: skip
        with pytest.raises(DrillyardError, match=words):
            env_spec(env_id, **options)


@pytest.mark.parametrize("path", sorted(assets_folder().glob("*.xml")), ids=lambda path: path.stem)
def test_the_default_task_fits_every_model_of_gymnasium(path: Path) -> None:
    own = read_own(f"mjcf:{path}", {})
    assert own.is_default
    assert parse_task(own.text.encode(), "x") == own.file
    env = make_batch(f"mjcf:{path}", 2)
    low, high = env.spec.action.low, env.spec.action.high
    rng = np.random.default_rng(0)
    for _ in range(10):
        transition = env.step(rng.uniform(low, high, (1, 2, env.spec.action.size)).astype(np.float32))
        assert np.isfinite(transition.reward).all()
    assert "effort" in env.spec.reward_parts
    assert 40.0 < env.spec.decision_rate_hz < 60.0


def test_stage_and_batch_play_alike(tmp_path: Path) -> None:
    env_id = f"mjcf:{written(tmp_path)}"
    stage, env = make_stage(env_id), make_batch(env_id, 1)
    stage.reset(0)
    env.reset(0)
    for number in range(20):
        action = np.array([np.sin(number)], np.float32)
        stage.decide(0, action)
        last = [stage.tick() for _ in range(stage.spec.ticks_per_decision)][-1]
        assert last.reward[0] == pytest.approx(float(env.step(action[None, None]).reward[0, 0]), rel=1e-6)


def test_a_copy_outlives_the_original(tmp_path: Path) -> None:
    model = PENDULUM.replace("<worldbody>", '<compiler meshdir="parts"/><include file="sub/asset.xml"/><worldbody>')
    model = model.replace("</body>", '<geom type="mesh" mesh="m" contype="0" conaffinity="0"/></body>')
    source = tmp_path / "source"
    path = written(source, model=model)
    (source / "sub").mkdir()
    (source / "parts").mkdir()
    (source / "sub" / "asset.xml").write_text('<mujoco><asset><mesh name="m" file="t.obj"/></asset></mujoco>')
    (source / "parts" / "t.obj").write_text(TETRAHEDRON)
    before = make_batch(f"mjcf:{path}", 2)
    env_id, options = keep(f"mjcf:{path}", {"max_episode_steps": 9}, tmp_path / "run" / "env")
    assert env_id == f"mjcf:{tmp_path / 'run' / 'env' / 'task.toml'}"
    assert options == {"max_episode_steps": 9}
    assert (tmp_path / "run" / "env" / "task.toml").read_text().startswith("# Swing up.")
    assert same_env(f"mjcf:{path}", env_id)
    again, _ = keep(env_id, options, tmp_path / "next" / "env")
    shutil.rmtree(source)
    after = make_batch(again, 2)
    actions = np.ones((1, 2, 1), np.float32)
    for _ in range(30):
        assert np.array_equal(before.step(actions).reward, after.step(actions).reward)
    assert same_env(again, env_id)
    assert not same_env(again, "mjcf:/gone.toml")
    file = Path(again.removeprefix("mjcf:"))
    file.write_text(file.read_text().replace("weight = 2.0", "weight = 3.0"))
    assert not same_env(again, env_id)


def test_a_copy_of_a_default_task_says_what_it_was(tmp_path: Path) -> None:
    (tmp_path / "swing.xml").write_text(PENDULUM)
    env_id, _ = keep(f"mjcf:{tmp_path / 'swing.xml'}", {}, tmp_path / "env")
    file = parse_task(Path(env_id.removeprefix("mjcf:")).read_bytes(), "x")
    assert file.model == "model/swing.xml"
    assert file.reward[0].name == "height"


def test_files_named_by_absolute_paths_are_refused(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "t.obj").write_text(TETRAHEDRON)
    asset = f'<asset><mesh name="m" file="{tmp_path / "far" / "t.obj"}"/></asset><worldbody>'
    path = written(tmp_path / "own", model=PENDULUM.replace("<worldbody>", asset))
    with pytest.raises(DrillyardError, match="by an absolute path, so no copy of it would last"):
        keep(f"mjcf:{path}", {}, tmp_path / "run")


def test_dependencies_are_all_files_of_a_model(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert [one.name for one in dependencies(path.with_name("swing.xml"))] == ["swing.xml"]
    assert load_own_model(path.with_name("swing.xml")).nu == 1


def test_the_example_is_a_task_that_works() -> None:
    example = Path(__file__).resolve().parents[2] / "examples" / "beetle" / "task.toml"
    env = make_batch(f"mjcf:{example}", 4)
    assert env.spec.title == "Beetle"
    assert {one.name for one in env.spec.randomisation} == {"mass", "friction"}
    for _ in range(50):
        assert not env.step(np.zeros((1, 4, 12), np.float32)).terminated.any()
    assert (env._engine.fields["foot_contact"] == 1.0).all()
