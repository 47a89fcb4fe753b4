"""The real games of the worker `text`, each family in the environment that is installed for it."""

import os
import random
import signal
from pathlib import Path
from typing import Any

import pytest

from conftest import NO_OWN
from drillyard.cli.entry import run
from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.llm import LLMSpec
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.script import Player, ScriptEnv
from drillyard.envs.registry import env_infos, make_stage
from drillyard.envs.text.names import FAMILIES
from drillyard.evaluation import run_script
from drillyard.testing.llama import llama_server
from drillyard.workers.catalogue import find_worker
from drillyard.workers.describe import describe
from drillyard.workers.install import install
from drillyard.workers.text_hosts import provide_text_hosts

STEPS = 25
GAMES = [
    ("default", "text:babyai/GoToRedBall-v0"),
    ("default", "text:minigrid/DoorKey-5x5-v0"),
    ("nethack", "text:minihack/Corridor-R3-v0"),
    ("nethack", "text:nle/NetHackScore-v0"),
    ("crafter", "text:crafter/Reward-v1"),
    ("textworld", "text:textworld/coin-3"),
    pytest.param("textworld", "text:textworld/treasure-12", marks=pytest.mark.slow),
    pytest.param("textworld", "text:textworld/cooking-3", marks=pytest.mark.slow),
]


@pytest.fixture
def hosts(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Install an environment of the worker, and tell the envs."""
    for family in FAMILIES:
        monkeypatch.setenv(family.variable, "")

    def provide(environment: str) -> None:
        install("text", environment, home_workers=NO_OWN)
        provide_text_hosts(NO_OWN)

    return provide


def played(env: StageEnv, seed: int) -> list[object]:
    """Everything that can be seen of an episode by chance."""
    draw = random.Random(seed)
    env.reset(seed)
    seen: list[object] = []
    for _ in range(STEPS):
        choices = env.choices(0)
        words = env.describe(0)
        assert words.strip() and "\0" not in words
        assert choices and len({word.word for word in choices}) == len(choices)
        assert all(word.word == word.word.strip() and 0 < len(word.word) <= 80 for word in choices)
        seen += [words, env.observe(0).tolist(), tuple(word.word for word in choices)]
        env.decide(0, draw.choice(choices).action)
        result = env.tick()
        share = env.progression()
        assert share is None or 0.0 <= share <= 1.0
        seen += [result, share]
        if result.terminated or result.truncated:
            break
    return seen


@pytest.mark.process
@pytest.mark.parametrize(("environment", "env_id"), GAMES)
def test_the_same_seed_is_the_same_game_in_every_process(
    hosts: Any, environment: str, env_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hosts(environment)
    monkeypatch.setenv("DRILLYARD_CACHE", str(tmp_path / "one"))  # of games that were made
    first = make_stage(env_id)
    monkeypatch.setenv("DRILLYARD_CACHE", str(tmp_path / "other"))
    second = make_stage(env_id)
    try:
        assert first.spec.turn_based and first.observe(0).shape == (first.spec.obs_size,)
        before = played(first, 3)
        assert played(second, 3) == before
        assert played(first, 3) == before, "an episode leaves nothing behind"
        kept, words = first.save(), first.describe(0)
        second.reset(3)
        second.load(kept)
        assert second.describe(0) == words and second.observe(0).tolist() == first.observe(0).tolist()
        assert first.image()[:2] == b"\xff\xd8"
    finally:
        first.close()
        second.close()


@pytest.mark.process
def test_a_killed_game_goes_on_where_it_was(hosts: Any) -> None:
    hosts("default")
    env, twin = make_stage("text:minigrid/Empty-8x8-v0"), make_stage("text:minigrid/Empty-8x8-v0")
    try:
        for each in (env, twin):
            each.reset(1)
            each.decide(0, 2)
            each.tick()
        os.kill(env._game._process.pid, signal.SIGKILL)  # type: ignore[attr-defined]
        for each in (env, twin):
            each.decide(0, 2)
            each.tick()
        assert env.describe(0) == twin.describe(0)
    finally:
        env.close()
        twin.close()


@pytest.mark.process
def test_the_goal_is_reached_by_walking_there(hosts: Any) -> None:
    hosts("default")
    env = make_stage("text:minigrid/Empty-5x5-v0")
    try:
        env.reset(0)
        assert "You see a goal 2 steps forward and 2 steps to the right." in env.describe(0)
        for action in ("go forward", "go forward", "turn right", "go forward", "go forward"):
            env.decide(0, env.spec.action.names.index(action))
            result = env.tick()
        assert result.terminated and result.reward[0] > 0.9 and env.progression() == 1.0
    finally:
        env.close()


@pytest.mark.process
def test_scripts_play_them_and_leave_the_same_results(hosts: Any, tmp_path: Path) -> None:
    hosts("default")
    assert all(info.available for info in env_infos() if info.id.startswith("text:minigrid"))
    files = []
    for workers in (1, 2):
        folder = tmp_path / str(workers)
        result = run_script(
            ("text:minigrid/Empty-5x5-v0", "text:babyai/GoToRedBall-v0"), ["random"],
            {"seeds": (1, 2), "max_steps": 10, "workers": workers}, folder=folder, report=False,
        )  # fmt: skip
        assert [record.error for record in result.records] == ["", "", "", ""]
        assert all(sum(record.action_frequency[0].values()) == record.num_steps for record in result.records)
        files.append((folder / "results.jsonl").read_bytes())
    assert files[0] == files[1]


@pytest.mark.process
def test_a_language_model_plays_by_the_words(hosts: Any, tmp_path: Path) -> None:
    hosts("default")
    with llama_server() as base_url:
        result = run_script(
            ScriptEnv(id="text:babyai/GoToRedBall-v0", options={"max_steps": 3}),
            [Player(name="model", kind=OperatorKind.LLM, llm=LLMSpec(base_url=base_url, history=2))],
            {"seeds": (1,), "workers": 1}, folder=tmp_path, report=False,
        )  # fmt: skip
    record = result.records[0]
    assert (record.error, record.num_steps, record.truncated) == ("", 3, True)
    assert record.failed_candidates == (0,) and record.defaults == (0,), "constrained, so none is illegal"
    assert record.input_tokens[0] > 300 and record.output_tokens[0] > 0
    lines = (tmp_path / "talk.jsonl").read_text().splitlines()
    assert len(lines) == 3 and all("red ball." in line for line in lines)


def test_the_worker_trains_nothing_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    description = describe(find_worker("text", NO_OWN))
    assert not description.algorithms
    assert {each.name for each in description.environments} == {family.environment for family in FAMILIES}
    assert run(["run", "text", "--env", "CartPole-v1"]) != 0
    assert "the worker text trains nothing" in capsys.readouterr().err


def test_names_that_no_game_has(hosts: Any) -> None:
    hosts("default")
    with pytest.raises(DrillyardError, match="did you mean text:minigrid/Empty-5x5-v0"):
        make_stage("text:minigrid/Empty-5x5")
