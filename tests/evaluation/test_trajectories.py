"""Data sets of what operators did: read back by Minari's own loader and by pyarrow, bit for bit."""

import json
import resource
from pathlib import Path
from typing import Any

import gymnasium
import minari
import numpy as np
import pyarrow.parquet as parquet
import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageMode
from drillyard.envs.registry import make_stage
from drillyard.evaluation.trajectories import minari_files, record
from drillyard.evaluation.trajectories.dataset import Dataset, default_name
from drillyard.evaluation.trajectories.from_replay import watch_replay
from drillyard.evaluation.trajectories.minari_files import write_minari
from drillyard.evaluation.trajectories.parquet_file import write_parquet
from drillyard.evaluation.trajectories.record import Amount, Recorded, record_lineup, record_replay
from drillyard.evaluation.trajectories.spaces import Spaces, text_space
from drillyard.evaluation.trajectories.target import find_lineup
from drillyard.evaluation.trajectories.trajectory import Trajectory, pack, unpack
from drillyard.evaluation.trajectories.writer import WriteRequest, write_apart
from drillyard.stage.game import Game
from drillyard.stage.journal import Journal
from drillyard.stage.recording import record as record_match
from drillyard.stage.recording import write_replay


def lineup_of(target: str, tmp_path: Path, **told: Any) -> Any:
    settings = {"player": "", "opponent": "", "env": "", "options": {}, "side": 0, "view_all": False} | told
    return find_lineup(target, tmp_path / "runs", **settings)


def record_some(target: str, tmp_path: Path, amount: Amount, kind: Any = "both", **told: Any) -> Recorded:
    return record_lineup(lineup_of(target, tmp_path, **told), amount, tmp_path / "sets", kind=kind)


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("MINARI_DATASETS_PATH", str(tmp_path / "sets"))
    return minari.load_dataset


def played_again(dataset: Any, **kwargs: Any) -> None:
    """The env that Minari's loader makes gives every observation, reward, end and info again, bit for bit."""
    env = dataset.recover_environment(**kwargs)
    try:
        for episode, told in zip(
            dataset.iterate_episodes(), dataset.storage.get_episode_metadata(range(99)), strict=False
        ):
            seen, infos = env.reset(seed=told["seed"])
            np.testing.assert_array_equal(episode.observations[0], seen)
            for name, values in (episode.infos or {}).items():
                np.testing.assert_array_equal(values[0], infos[name])
            for step, action in enumerate(episode.actions):
                seen, reward, terminated, truncated, infos = env.step(action)
                np.testing.assert_array_equal(episode.observations[step + 1], seen)
                assert episode.rewards[step] == pytest.approx(reward, rel=0, abs=1e-6)
                assert (episode.terminations[step], episode.truncations[step]) == (terminated, truncated)
                for name, values in (episode.infos or {}).items():
                    np.testing.assert_array_equal(values[step + 1], infos[name])
            assert terminated or truncated
    finally:
        env.close()


@pytest.mark.process
def test_robot_is_read_back_and_its_seeds_play_again(tmp_path: Path, load: Any) -> None:
    found = record_some("Drillyard/Hopper-v5", tmp_path, Amount(steps=60, first_seed=7, workers=2))
    assert found.dataset_id == "drillyard/hopper/random-v0"
    dataset = load(found.dataset_id)
    assert dataset.total_episodes == found.episodes >= 2
    assert dataset.total_steps == found.steps >= 60
    assert dataset.total_steps - len(list(dataset.iterate_episodes())[-1].rewards) < 60
    assert dataset.action_space == gymnasium.spaces.Box(-1.0, 1.0, (3,), np.float32)
    episode = next(iter(dataset.iterate_episodes()))
    assert episode.observations.dtype == np.float32
    assert episode.observations.shape == (len(episode.rewards) + 1, 11)
    assert "x_position" in episode.infos
    played_again(dataset)
    # In robots the reward is the same to the last bit too.
    env = dataset.recover_environment()
    env.reset(seed=next(iter(dataset.storage.get_episode_metadata([0])))["seed"])
    assert [env.step(action)[1] for action in episode.actions] == episode.rewards.tolist()
    env.close()
    assert json.loads(dataset.storage.metadata["drillyard"])["players"] == ["random"]
    # The same steps are in the Parquet file.
    table = parquet.read_table(found.folder / "steps.parquet")
    assert table.num_rows == found.steps
    first = table.filter(np.equal(table["episode"], 0))
    np.testing.assert_array_equal(np.stack(first["observation"].to_numpy()), episode.observations[:-1])
    np.testing.assert_array_equal(np.stack(first["action"].to_numpy()), episode.actions)
    np.testing.assert_array_equal(first["reward"].to_numpy(), episode.rewards)
    last = first["final_observation"].to_pylist()
    assert last[:-1] == [None] * (len(last) - 1)
    np.testing.assert_array_equal(np.array(last[-1], np.float32), episode.observations[-1])
    # Recorded again with another number of processes: the same numbers, under the next version.
    again = record_some("Drillyard/Hopper-v5", tmp_path, Amount(steps=60, first_seed=7, workers=1), "parquet")
    assert again.dataset_id == "drillyard/hopper/random-v1"
    assert parquet.read_table(again.folder / "steps.parquet").equals(table)
    assert set(minari.list_local_datasets()) == {found.dataset_id}


@pytest.mark.process
def test_own_model_with_commands_and_randomised_physics(tmp_path: Path, load: Any) -> None:
    task = Path(__file__).parents[2] / "examples" / "beetle" / "task.toml"
    found = record_some(f"mjcf:{task}", tmp_path, Amount(episodes=1), "minari", player="random")
    assert found.dataset_id == "drillyard/beetle/random-v0"
    dataset = load(found.dataset_id)
    assert dataset.env_spec.kwargs == {"env_id": f"mjcf:{task}", "randomise": "off"}
    played_again(dataset)


@pytest.mark.process
def test_two_sides_of_a_drill(tmp_path: Path, load: Any) -> None:
    found = record_some("Drillyard/BallDrill-v0", tmp_path, Amount(episodes=2, workers=2), "minari", view_all=True)
    dataset = load(found.dataset_id)
    told = list(dataset.storage.get_episode_metadata(range(4)))
    assert [one["agent"] for one in told] == [0, 1, 0, 1]
    assert [one["outcome"] for one in told[::2]] == [one["outcome"] for one in told[1::2]]
    assert told[0]["seed"] == told[1]["seed"] != told[2]["seed"]
    assert [one["return"] for one in told] == [episode.rewards.sum() for episode in dataset.iterate_episodes()]
    played_again(dataset.filter_episodes(lambda episode: episode.id == 0))
    second = dataset.recover_environment(side=1)
    seen, _ = second.reset(seed=told[1]["seed"])
    np.testing.assert_array_equal(seen, next(iter(dataset.iterate_episodes([1]))).observations[0])


@pytest.mark.process
def test_gymnasium_env_keeps_its_own_units(tmp_path: Path, load: Any) -> None:
    found = record_some("gym:Pendulum-v1", tmp_path, Amount(episodes=1), "arrow", options={"g": 5.0})
    dataset = load(found.dataset_id)
    assert dataset.env_spec.kwargs == {"g": 5.0}
    (episode,) = dataset.iterate_episodes()
    assert np.abs(episode.actions).max() > 1.0, "the env's own range is -2..2"
    assert dataset.action_space.contains(episode.actions[0])
    played_again(dataset)


@pytest.mark.process
def test_board_game_keeps_what_was_legal(tmp_path: Path, load: Any) -> None:
    found = record_some("zoo:connect_four_v3", tmp_path, Amount(episodes=2), opponent="random", side=1)
    dataset = load(found.dataset_id)
    with pytest.raises(ValueError, match="cannot be recovered"):
        dataset.recover_environment()
    for episode, told in zip(dataset.iterate_episodes(), dataset.storage.get_episode_metadata(range(2)), strict=True):
        assert told["agent"] == 1
        assert all(legal[action] for legal, action in zip(episode.infos["legal"], episode.actions, strict=False))
        assert episode.terminations[-1]
        assert not episode.terminations[:-1].any()
        assert episode.rewards[-1] == -told["outcome"]
    table = parquet.read_table(found.folder / "steps.parquet")
    assert all(
        legal[action] for legal, action in zip(table["legal"].to_pylist(), table["action"].to_pylist(), strict=True)
    )


@pytest.mark.process
def test_match_of_a_human_from_its_replay(tmp_path: Path, load: Any) -> None:
    env = make_stage("Drillyard/BallDrill-v0")
    game = Game(env, Journal(env.spec, {}))
    game.start(11, StageMode.HUMAN_VS_AI)
    human = OperatorSpec(kind=OperatorKind.HUMAN)
    game.note_operators((human, OperatorSpec(kind=OperatorKind.SCRIPTED, source="scripted")))
    repeat = env.spec.ticks_per_decision
    while game.episode < 2 or game.length < 3 * repeat + 1:
        if game.length % repeat == 0 and not game.hold:
            game.decide(0, game.tick // 40 % 9)
            game.decide(1, env.scripted("scripted", 1))
        game.advance()
    path = write_replay(record_match(game), tmp_path, "match")
    found = record_replay(path, tmp_path / "sets", view=0)
    assert found.dataset_id == "drillyard/balldrill/replay-v0"
    dataset = load(found.dataset_id)
    told = list(dataset.storage.get_episode_metadata(range(3)))
    assert [bool(one["complete"]) for one in told] == [True, True, False]
    assert [int(one["total_steps"]) for one in told][2] == 3
    assert found.episodes == 3
    played_again(dataset.filter_episodes(lambda episode: episode.id < 2))
    assert [len(one.trajectories) for one in (watch_replay(path, None), watch_replay(path, 1))] == [6, 3]


def some(**changes: Any) -> Trajectory:
    told = {
        "agent": 0, "seed": 3, "notes": {"complete": True},
        "observations": {"a": np.arange(6.0).reshape(3, 2), "b": np.array([1, 2, 3])},
        "actions": (np.array([0, 1]), np.ones((2, 2), np.float32)),
        "rewards": np.array([1.0, 0.1]), "terminations": np.array([False, True]), "truncations": np.zeros(2, bool),
        "infos": {"x": np.array([0.0, 1.0, 2.0])},
    }  # fmt: skip
    return Trajectory(**(told | changes))


def dataset_of(trajectory: Trajectory, spaces: Spaces) -> Dataset:
    about = {"players": ["somebody"], "drillyard": "0", "agents": [0], "env": "gym:A-v0"}
    return Dataset("drillyard/a/b-v0", spaces, "b", about, lambda: iter([trajectory]))


def test_nested_spaces(tmp_path: Path, load: Any) -> None:
    boxes = gymnasium.spaces
    spaces = Spaces(
        boxes.Dict({"a": boxes.Box(0, 9, (2,), np.float64), "b": boxes.Discrete(9)}),
        boxes.Tuple((boxes.Discrete(2), boxes.Box(0, 1, (2,), np.float32))),
        None,
    )
    one = some()
    folder = tmp_path / "sets" / "drillyard/a/b-v0"
    folder.mkdir(parents=True)
    (tmp_path / "one.npz").write_bytes(pack([one]))
    (same,) = unpack(tmp_path / "one.npz")
    write_minari(dataset_of(same, spaces), folder, "hdf5")
    write_parquet(dataset_of(same, spaces), folder)
    (read,) = load("drillyard/a/b-v0").iterate_episodes()
    np.testing.assert_array_equal(read.observations["a"], one.observations["a"])
    np.testing.assert_array_equal(read.actions[1], one.actions[1])
    np.testing.assert_array_equal(read.infos["x"], one.infos["x"])
    names = parquet.read_table(folder / "steps.parquet").column_names
    assert {"observation.a", "observation.b", "action.0", "action.1", "final_observation.a", "info.x"} <= set(names)


def test_infos_in_arrow(tmp_path: Path, load: Any) -> None:
    """Of any shape and kind, as they were; Minari itself would write plain numbers so that it cannot read them."""
    infos = {"x": np.array([0.1, 1.0, 2.0], np.float32), "n": np.array([1, 2, 3]), "b": np.array([True, False, True]),
             "v": np.arange(6.0).reshape(3, 2)}  # fmt: skip
    one = some(observations=np.zeros((3, 2), np.float32), actions=np.array([0, 1]), infos=infos)
    folder = tmp_path / "sets" / "drillyard/a/b-v0"
    folder.mkdir(parents=True)
    box = gymnasium.spaces.Box(-1, 1, (2,), np.float32)
    write_minari(dataset_of(one, Spaces(box, gymnasium.spaces.Discrete(2), None)), folder, "arrow")
    (read,) = load("drillyard/a/b-v0").iterate_episodes()
    for name, values in infos.items():
        np.testing.assert_array_equal(read.infos[name], values)
        assert read.infos[name].dtype == values.dtype


def test_words_as_observations(tmp_path: Path, load: Any) -> None:
    texts = np.array(["a door\nto ä", "", "a key"])
    one = some(observations=texts, actions=np.array([0, 1]), infos={})
    folder = tmp_path / "sets" / "drillyard/a/b-v0"
    folder.mkdir(parents=True)
    data = dataset_of(one, Spaces(text_space(texts.tolist()), gymnasium.spaces.Discrete(2), None))
    write_minari(data, folder, "hdf5")
    write_parquet(data, folder)
    (read,) = load("drillyard/a/b-v0").iterate_episodes()
    assert list(read.observations) == texts.tolist()
    assert parquet.read_table(folder / "steps.parquet")["final_observation"].to_pylist() == [None, "a key"]


@pytest.mark.process
@pytest.mark.parametrize("kind", ["minari", "parquet"])
def test_full_disk_is_one_sentence_and_leaves_nothing(
    kind: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Really full, as far as each file goes: HDF5's library ends its process for it."""
    sets = tmp_path / "sets"
    (sets / "drillyard").mkdir(parents=True)
    (sets / "drillyard" / "kept").write_text("as it was")
    many = [some(observations=np.random.default_rng(0).normal(size=(3, 20_000)), actions=np.array([0, 1]), infos={})]
    spaces = Spaces(gymnasium.spaces.Box(-9, 9, (20_000,), np.float64), gymnasium.spaces.Discrete(2), None)

    def play(script: Any, lineup: Any, amount: Any, staging: Path, progress: Any) -> int:
        (staging / "episodes" / "000000.npz").write_bytes(pack(many))
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
        limits.append((soft, hard))
        return 1

    limits: list[tuple[int, int]] = []
    monkeypatch.setattr(record, "_play", play)
    monkeypatch.setattr(record, "spaces_of", lambda *_: spaces)
    try:
        with pytest.raises(DrillyardError, match="no room") as caught:
            record_lineup(lineup_of("Drillyard/Balance-v0", tmp_path), Amount(episodes=1), sets, kind=kind)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits[0])
    assert caught.value.code is ErrorCode.DISK
    assert [path.name for path in sets.rglob("*")] == ["drillyard", "kept"]


def test_a_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DrillyardError, match="cannot be written") as caught:
        record_lineup(lineup_of("Drillyard/Balance-v0", tmp_path), Amount(episodes=1), tmp_path / "file" / "sets")
    assert caught.value.code is ErrorCode.NOT_PERMITTED


@pytest.mark.process
def test_what_a_library_says_is_told(tmp_path: Path) -> None:
    about = {"players": [], "drillyard": "0", "env": "a"}
    request = WriteRequest(
        folder=str(tmp_path), formats=("parquet",), dataset_id="a-v0", algorithm="b", about=about, files=("nothing",)
    )
    with pytest.raises(DrillyardError, match=r"a-v0 could not be written: .* nothing cannot be read"):
        write_apart(request)


def test_without_the_packages_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "h5py", None)
    with pytest.raises(DrillyardError, match=r"pip install 'drillyard\[record\]'") as caught:
        minari_files.check_minari("hdf5")
    assert caught.value.code is ErrorCode.UNAVAILABLE


@pytest.mark.parametrize(
    ("target", "told", "part"),
    [
        ("Drillyard/BallDrill-v0", {"side": 2}, "--side is 2"),
        ("Drillyard/Hopper-v5", {"opponent": "random"}, "no other side"),
        ("gym:CartPole-v1", {"env": "gym:Pendulum-v1"}, "Two envs are named"),
        ("random", {}, "which env"),
        ("random", {"player": "scripted"}, "plays already"),
        ("otter", {}, "no run"),
    ],
)
def test_what_cannot_be_recorded_is_a_sentence(target: str, told: Any, part: str, tmp_path: Path) -> None:
    with pytest.raises(DrillyardError, match=part):
        lineup_of(target, tmp_path, **told)


@pytest.mark.parametrize(
    ("env", "name"),
    [
        ("Drillyard/BallDrill-v0", "drillyard/balldrill/ppo"),
        ("gym:CartPole-v1", "drillyard/gym-cartpole/ppo"),
        ("zoo:connect_four_v3", "drillyard/zoo-connect-four/ppo"),
        ("text:minigrid/Empty-5x5-v0", "drillyard/text-minigrid-empty-5x5/ppo"),
        ("mjcf:/home/me/Beetle/task.toml", "drillyard/beetle/ppo"),
        ("mjcf:/home/me/my robot.toml", "drillyard/my-robot/ppo"),
    ],
)
def test_names(env: str, name: str) -> None:
    assert default_name(env, "PPO") == name
