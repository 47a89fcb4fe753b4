"""Tournaments: every policy that a run has kept becomes a player that plays as it did."""

import time
from pathlib import Path

import msgspec
import numpy as np
import pytest
from script_house import BALL, CARTPOLE, save_policy

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.run import RunConfig, RunRequest
from drillyard.contracts.script import Player
from drillyard.envs.registry import env_spec
from drillyard.evaluation import run_script
from drillyard.evaluation.library import Evaluation, checkpoints_of, keep, kept
from drillyard.evaluation.snapshots import POOL_REASON, as_checkpoint, policies_of, spread
from drillyard.evaluation.stored import read_stored
from drillyard.evaluation.summary import summarise
from drillyard.evaluation.tournament import make_tournament
from drillyard.learning.checkpoint import load_checkpoint, load_manifest, save_checkpoint
from drillyard.learning.policy_file import load_policy, policy_tensors
from drillyard.learning.self_play import SnapshotPool
from drillyard.policies.mlp import flatten_all, init_params

SCRIPTED = Player(name="scripted", kind=OperatorKind.SCRIPTED)


def a_run(runs: Path, name: str, versions: tuple[int, ...] = (1, 2, 3), *, saved: int = 4, title: str = "") -> Path:
    """A run whose one checkpoint keeps snapshots of earlier versions in its pool, as the learner saves it."""
    env = env_spec(BALL)
    spec = PolicySpec(env.obs_size, env.action, hidden=(16,))
    pool = SnapshotPool(10, 0)
    mean, scale = np.zeros(spec.obs_size, np.float32), np.ones(spec.obs_size, np.float32)
    params = {v: flatten_all(init_params(spec, np.random.default_rng(v)), spec) for v in (*versions, saved)}
    for version in versions:
        pool.elo = 100.0 * version
        actor = policy_tensors(spec, params[version], mean, scale)["actor"]
        pool.add(version, 1000 * version, actor, mean + version, scale)
    manifest = CheckpointManifest(
        run_id=name, env_id=BALL, policy=spec, policy_version=saved, env_steps=1000 * saved, updates=9, episodes=7,
        settings={}, metrics={"elo": 1.0}, reason="test", created_at=time.time(), drillyard_version="0",
        tensors_digest="", tensors={}, state={"pool": pool.state()},
    )  # fmt: skip
    save_checkpoint(
        runs / name / "checkpoints", manifest, policy_tensors(spec, params[saved], mean, scale) | pool.tensors()
    )
    config = RunConfig(
        run_id=name, request=RunRequest(env_id=BALL, name=title), settings={}, drillyard_version="0", created_at=0.0
    )
    (runs / name / "config.json").write_bytes(msgspec.json.encode(config))
    return runs / name


def test_a_run_has_its_checkpoints_and_the_snapshots_of_its_pool(tmp_path: Path) -> None:
    run = a_run(tmp_path, "20260101-1200-otter")
    found = policies_of(run)
    assert [(each.env_steps, each.policy_version, each.pool_index) for each in found] == [
        (1000, 1, 0), (2000, 2, 1), (3000, 3, 2), (4000, 4, -1),
    ]  # fmt: skip
    assert [each.env_steps for each in spread(found, 2)] == [1000, 4000]
    assert [each.env_steps for each in spread(found, 3)] == [1000, 2000, 4000]
    assert spread(found, 9) == found
    assert spread(found, 1) == found[-1:]


def test_a_snapshot_of_the_pool_plays_as_it_did(tmp_path: Path) -> None:
    run = a_run(tmp_path / "runs", "r")
    old = policies_of(run)[1]
    path = as_checkpoint(old, tmp_path / "out")
    manifest, tensors = load_checkpoint(path)
    assert (manifest.policy_version, manifest.env_steps, manifest.reason) == (2, 2000, POOL_REASON)
    assert manifest.state == {} and "adam.m" not in tensors
    whole = load_checkpoint(old.checkpoint)[1]
    np.testing.assert_array_equal(tensors["actor"], whole["pool.actor"][1])
    np.testing.assert_array_equal(tensors["obs_mean"], np.full_like(tensors["obs_mean"], 2.0))
    obs = np.random.default_rng(0).normal(size=(5, tensors["obs_mean"].size)).astype(np.float32)
    assert not np.array_equal(load_policy(path, 5)[1].act(obs, None), load_policy(old.checkpoint, 5)[1].act(obs, None))
    assert as_checkpoint(old, tmp_path / "out") == path, "it is written once"
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_several_runs_and_others_are_one_script(tmp_path: Path) -> None:
    runs = [a_run(tmp_path, "20260101-1200-otter"), a_run(tmp_path, "20260102-1300-badger", title="big net")]
    script = make_tournament(runs, [SCRIPTED], folder=tmp_path / "t", snapshots=2, games=5)
    assert [player.name for player in script.operators] == [
        "otter 1k", "otter 4k", "big net 1k", "big net 4k", "scripted",
    ]  # fmt: skip
    assert (script.envs[0].id, script.execution.episodes, script.execution.both_sides) == (BALL, 3, True)
    for player in script.operators[:-1]:
        assert load_manifest(Path(player.source)).env_id == BALL


def test_names_of_runs_that_are_the_same_become_ids(tmp_path: Path) -> None:
    runs = [a_run(tmp_path, "20260101-1200-otter"), a_run(tmp_path, "20260102-1300-otter")]
    script = make_tournament(runs, [], folder=tmp_path / "t", snapshots=1, games=1)
    assert [player.name for player in script.operators] == ["20260101-1200-otter 4k", "20260102-1300-otter 4k"]


def test_a_tournament_is_played_and_rated(tmp_path: Path) -> None:
    run = a_run(tmp_path, "20260101-1200-otter")
    folder = tmp_path / "t"
    script = make_tournament([run], [SCRIPTED], folder=folder, snapshots=2, games=2)
    result = run_script(
        script=msgspec.structs.replace(
            script, execution=msgspec.structs.replace(script.execution, max_steps=40, workers=1)
        ),
        folder=folder,
        kind="tournament",
    )
    assert not result.notice
    summary = summarise(read_stored(folder))
    assert (summary.episodes, summary.failures) == (6, ())
    assert set(summary.players) == {"otter 1k", "otter 4k", "scripted"}


def test_what_cannot_meet_is_one_sentence(tmp_path: Path) -> None:
    run, robot = a_run(tmp_path, "otter"), tmp_path / "pole"
    save_policy(robot, CARTPOLE)

    def refused(match: str, code: ErrorCode, *runs: Path, players: tuple[Player, ...] = (), **words: object) -> None:
        given = {"snapshots": 2, "games": 2} | words
        with pytest.raises(DrillyardError, match=match) as error:
            make_tournament(runs, players, folder=tmp_path / "t", **given)  # type: ignore[arg-type]
        assert error.value.code is code

    refused("say what is played", ErrorCode.BAD_VALUE, players=(SCRIPTED,))
    refused("two players or more", ErrorCode.BAD_VALUE, run, snapshots=1)
    refused("--snapshots is 0", ErrorCode.BAD_VALUE, run, snapshots=0)
    refused("--games is 0", ErrorCode.BAD_VALUE, run, games=0)
    refused("was trained on gym:CartPole-v1", ErrorCode.BAD_VALUE, run, robot)
    refused("no game of two", ErrorCode.UNSUPPORTED, robot, players=(Player(name="r", kind=OperatorKind.RANDOM),))
    refused("no valid checkpoint", ErrorCode.NOT_FOUND, tmp_path / "nothing")


def test_checkpoints_of_a_run_are_chosen_by_word_and_number(tmp_path: Path) -> None:
    run = tmp_path / "run"
    paths = [save_policy(run, CARTPOLE, seed) for seed in (1, 2, 3)]
    (run / "checkpoints" / "step_000000009000").mkdir()
    assert checkpoints_of(run, "all") == paths
    assert checkpoints_of(run, "newest") == paths[-1:]
    assert checkpoints_of(run, "2") == paths[1:]
    for word in ("none", "0", "-1", "1.5", ""):
        with pytest.raises(DrillyardError, match="allowed are newest, all"):
            checkpoints_of(run, word)


def test_evaluations_are_kept_beside_the_run(tmp_path: Path) -> None:
    path = save_policy(tmp_path / "run", CARTPOLE)
    evaluation = Evaluation(
        v=1, policy=str(path), worker="drillyard", algorithm="ppo", env_id=CARTPOLE, policy_version=1, env_steps=5,
        episodes=1, seed=0, seeds=(0,), deterministic=True, return_mean=1.0, return_std=0.0, return_min=1.0,
        return_max=1.0, return_median=1.0, length_mean_decisions=3.0, length_min=3, length_max=3, seconds=0.1,
        evaluated_at=1.0,
    )  # fmt: skip
    assert keep(evaluation) == ""
    assert kept(tmp_path / "run") == [], "a copy elsewhere belongs to no run"
    (tmp_path / "run" / "config.json").write_text("{}")
    assert keep(evaluation) == keep(evaluation) == ""
    with (tmp_path / "run" / "evaluations.jsonl").open("ab") as file:
        file.write(b"\xff torn")
    assert kept(tmp_path / "run") == [evaluation] * 2
