"""Script files and their plans: what is read, what is refused and how, which episodes in which order."""

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from script_house import BALL, CARTPOLE, ROOT, TICTACTOE, save_policy

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.script import (
    EpisodeRecord,
    EpisodeTiming,
    Execution,
    Player,
    Record,
    Script,
    ScriptEnv,
)
from drillyard.daemon.home import Home
from drillyard.envs.registry import env_spec
from drillyard.evaluation.home import default_home, new_report_folder
from drillyard.evaluation.plan import env_labels, make_plan
from drillyard.evaluation.script import make_script, read_script
from drillyard.evaluation.sources import player_from, resolve_player, resolve_source
from drillyard.operators.llm.spec import check_spec

GOOD = """
v = 1
name = "compare"
lineups = [["rules", "chance"]]

[[envs]]
id = "Drillyard/BallDrill-v0"

[[operators]]
name = "rules"
kind = "scripted"

[[operators]]
name = "chance"
kind = "random"

[execution]
episodes = 3
record = "extremes"
"""


def refused(path: Path, text: str | bytes) -> str:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(DrillyardError) as error:
        read_script(path)
    assert error.value.code is ErrorCode.BAD_VALUE
    sentence = error.value.sentence
    assert sentence.endswith(".") and "\n" not in sentence and "Traceback" not in sentence
    return sentence


def test_a_script_in_toml_and_the_same_in_json(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text(GOOD)
    script = read_script(tmp_path / "s.toml")
    assert script.envs[0].id == BALL and script.operators[0].kind is OperatorKind.SCRIPTED
    assert script.execution.record is Record.EXTREMES and script.execution.episodes == 3
    (tmp_path / "s.json").write_bytes(msgspec.json.encode(script))
    assert read_script(tmp_path / "s.json") == script


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ("episodes = 3", "episodes = 'three'", "execution.episodes: Expected 'int', got 'str'"),
        ("episodes = 3", "epsiodes = 3", "unknown field 'epsiodes'"),
        ("episodes = 3", "episodes = 0", "execution.episodes is 0; allowed are 1"),
        ("episodes = 3", "seeds = [4, 5, 4]", "execution.seeds[2] is 4 once more"),
        ("episodes = 3", "seeds = [-1]", "execution.seeds[0] is -1"),
        ("episodes = 3", "speed = -1.0", "execution.speed is -1"),
        ("episodes = 3", "speed = inf", "execution.speed is inf"),
        ("episodes = 3", "workers = 1000", "execution.workers is 1000; allowed are 0 to 256"),
        ("episodes = 3", "first_seed = -2", "execution.first_seed is -2; allowed are 0"),
        ('kind = "random"', 'kind = "human"', "operators[1] is a human; a script plays unattended"),
        ('kind = "random"', 'kind = "clever"', "operators[1].kind: Invalid enum value 'clever'"),
        ('kind = "random"', 'kind = "policy"', "operators[1].source is empty"),
        ('kind = "random"', 'kind = "llm"', "operators[1] is of the kind llm; a table `llm`"),
        ('kind = "random"', 'kind = "random"\nsource = "x"', "takes none"),
        ('kind = "random"', 'kind = "llm"\nllm = {max_tokens = 0}', "operators[1].llm: max_tokens is 0"),
        ('kind = "random"', 'kind = "llm"\nllm = {key_env = "sk-123"}', "operators[1].llm: key_env must be the name"),
        ('name = "chance"', 'name = "rules"', "operators[1].name is 'rules' once more"),
        ('name = "chance"', 'name = "=1+1"', "begins with a letter or digit"),
        ('name = "chance"', 'name = "a\\nb"', "begins with a letter or digit"),
        ('["rules", "chance"]', '["rules", "nobody"]', "lineups[0] names 'nobody', which is no operator"),
        ("v = 1", "v = 2", "this Drillyard reads version 1"),
        ("[[envs]]", "[[env]]", "unknown field 'env'"),
        ("v = 1", "v = ", "s.toml is no TOML"),
    ],
)
def test_a_fault_is_one_sentence_with_its_place(tmp_path: Path, was: str, becomes: str, says: str) -> None:
    assert was in GOOD
    assert says.casefold() in refused(tmp_path / "s.toml", GOOD.replace(was, becomes)).casefold()


def test_files_that_are_none(tmp_path: Path) -> None:
    assert "no text file" in refused(tmp_path / "s.toml", b"\xff\xfe\x00")
    assert "no JSON" in refused(tmp_path / "s.json", "{")
    assert "4 MiB" in refused(tmp_path / "s.toml", "#" * (4 << 20) + "##")
    with pytest.raises(DrillyardError, match="there is no script") as error:
        read_script(tmp_path / "nothing.toml")
    assert error.value.code is ErrorCode.NOT_FOUND


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["v", "name", "envs", "id", "options", "operators", "kind", "llm", "lineups", "execution",
                         "seeds", "episodes", "speed"]), inner, max_size=5),
    max_leaves=12,
))  # fmt: skip
def test_no_file_brings_anything_but_a_sentence(tmp_path: Path, content: object) -> None:
    path = tmp_path / "s.json"
    path.write_text(json.dumps(content))
    try:
        assert isinstance(read_script(path), Script)
    except DrillyardError as error:
        assert error.sentence.endswith(".")


def plan_of(env: str, players: list[str], **execution: object) -> list[tuple[tuple[str, ...], int]]:
    script = make_script(env, players, execution)
    plan = make_plan(script, [env_spec(each.id, **each.options) for each in script.envs])
    assert [each.index for each in plan] == list(range(len(plan)))
    return [(each.lineup, each.seed) for each in plan]


def test_every_pair_plays_each_seed_from_both_sides() -> None:
    assert plan_of(BALL, ["a=scripted", "b=random", "c=random"], seeds=(7, 3)) == [
        (lineup, seed)
        for seed in (7, 3)
        for lineup in (("a", "b"), ("b", "a"), ("a", "c"), ("c", "a"), ("b", "c"), ("c", "b"))
    ]
    assert plan_of(BALL, ["a=scripted", "b=random"], seeds=(7,), both_sides=False) == [(("a", "b"), 7)]
    assert plan_of(BALL, ["a=scripted"], episodes=2, first_seed=5) == [(("a", "a"), 5), (("a", "a"), 6)]


def test_each_player_plays_alone_where_there_is_one_agent_or_a_team() -> None:
    assert plan_of(CARTPOLE, ["a=random", "b=random"], episodes=1) == [(("a",), 0), (("b",), 0)]
    spread = "zoo:simple_spread_v3"
    assert plan_of(spread, ["a=random"], episodes=1) == [(("a", "a", "a"), 0)]


def test_lineups_that_do_not_fit_are_refused() -> None:
    script = make_script(BALL, ["a=random", "b=random"], {"episodes": 1}, [("a",), ("a", "b")])
    plan = make_plan(script, [env_spec(BALL)])
    assert [each.lineup for each in plan] == [("a", "a"), ("a", "b"), ("b", "a")]
    script = make_script(BALL, ["a=random"], {}, [("a", "a", "a")])
    with pytest.raises(DrillyardError, match="has 3 players and Drillyard/BallDrill-v0 has 2 agents"):
        make_plan(script, [env_spec(BALL)])
    rivals = msgspec.structs.replace(env_spec(BALL), agents=("x", "y", "z"))
    with pytest.raises(DrillyardError, match="3 agents that play against each other; say in lineups"):
        make_plan(make_script(BALL, ["a=random"]), [rivals])
    many = make_script([BALL, CARTPOLE], ["a=random", "b=random"], {"episodes": 1_000_000})
    with pytest.raises(DrillyardError, match="4000000 episodes"):
        make_plan(many, [env_spec(BALL), env_spec(CARTPOLE)])


def test_the_same_env_with_other_options_has_another_name() -> None:
    envs = [ScriptEnv(id=BALL), ScriptEnv(id=BALL, options={"timeout_penalty": 1}), ScriptEnv(id=TICTACTOE)]
    script = make_script(envs, ["random"])
    assert env_labels(script) == (BALL + " {}", BALL + ' {"timeout_penalty":1}', TICTACTOE)
    with pytest.raises(DrillyardError, match=r"envs\[1\] is .* once more"):
        make_script([BALL, BALL], ["random"])


def test_players_as_they_are_typed() -> None:
    assert player_from("scripted") == Player(name="scripted", kind=OperatorKind.SCRIPTED)
    assert player_from("me=scripted:clever") == Player(name="me", kind=OperatorKind.SCRIPTED, source="clever")
    assert player_from("random").kind is OperatorKind.RANDOM
    model = player_from("llm:http://127.0.0.1:8000/v1?x=1#smollm")
    assert model.name == "smollm" and model.llm is not None and model.llm.base_url.startswith("http://127.0.0.1:8000")
    with pytest.raises(DrillyardError):
        check_spec(model.llm)  # a query has no place in an address
    policy = player_from("/runs/20261121-otter/checkpoints/step_000000250000")
    assert (policy.name, policy.kind) == ("20261121-otter 250000", OperatorKind.POLICY)


def test_a_source_is_a_checkpoint_a_run_or_a_file(tmp_path: Path) -> None:
    runs = tmp_path / "runs"
    old, new = save_policy(runs / "20260101-a", BALL, 1), save_policy(runs / "20260101-a", BALL, 2)
    assert resolve_source("20260101", runs) == new == resolve_source("latest", runs)
    assert resolve_source(str(old), runs) == old
    (runs / "20260102-b" / "checkpoints").mkdir(parents=True)
    with pytest.raises(DrillyardError, match="has no whole checkpoint yet"):
        resolve_source("latest", runs)
    with pytest.raises(DrillyardError, match="fits 2 runs"):
        resolve_source("2026", runs)
    with pytest.raises(DrillyardError, match="there is no run, checkpoint folder or"):
        resolve_source("nothing", runs)
    with pytest.raises(DrillyardError, match="there is no file"):
        resolve_source("nothing.onnx", runs)
    (tmp_path / "beside.onnx").write_bytes(b"")
    player = Player(name="p", kind=OperatorKind.POLICY, source="beside.onnx")
    assert resolve_player(player, runs, tmp_path).source == str(tmp_path / "beside.onnx")


def test_results_go_to_the_home_of_the_daemon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRILLYARD_HOME", str(tmp_path))
    assert default_home() == Home.default().root
    folder = new_report_folder("Ball drill: me & you")
    assert folder.parent == Home.default().reports and folder.name.endswith("-ball-drill-me-you")
    folder.mkdir(parents=True)
    assert new_report_folder("Ball drill: me & you") != folder
    monkeypatch.delenv("DRILLYARD_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert default_home() == Home.default().root == tmp_path / "data" / "drillyard"


@pytest.mark.parametrize("kind", [Player, Execution, EpisodeRecord, EpisodeTiming])
def test_every_key_is_in_the_docs(kind: type[msgspec.Struct]) -> None:
    text = (ROOT / "docs" / "scripts.md").read_text()
    assert not [name for name in kind.__struct_fields__ if f"`{name}`" not in text and f"{name} = " not in text]


@pytest.mark.parametrize("path", sorted((ROOT / "examples" / "scripts").glob("*.toml")), ids=lambda path: path.name)
def test_the_examples_are_scripts_that_can_be_planned(path: Path) -> None:
    script = read_script(path)
    assert make_plan(script, [env_spec(each.id, **each.options) for each in script.envs])
