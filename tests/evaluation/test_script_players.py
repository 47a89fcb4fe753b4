"""Every kind of player in a script, each real: networks, workers' processes, ONNX files, language models, teams."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from script_house import BALL, CARTPOLE, TICTACTOE, TINY, save_policy

from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.llm import Constraint, LLMSpec
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.script import EpisodeRecord, Execution, Player
from drillyard.envs.registry import env_spec, make_stage
from drillyard.evaluation import run_script
from drillyard.evaluation.asking import Question, RealTime
from drillyard.evaluation.episode import Played, play_episode
from drillyard.evaluation.files import read_lines
from drillyard.evaluation.plan import Planned
from drillyard.evaluation.players import Players
from drillyard.evaluation.results import TalkLine
from drillyard.evaluation.sources import player_from
from drillyard.operators.brain import Brain
from drillyard.stage import recording
from drillyard.stage.game import Game
from drillyard.stage.inputs import Inputs
from drillyard.stage.journal import Journal
from drillyard.stage.live import LiveMatch
from drillyard.stage.seats import Seats
from drillyard.testing.foreign import ForeignRun
from drillyard.testing.llama import MODEL_NAME, llama_server

pytestmark = pytest.mark.process


class Table:
    """An env and its players, in this process."""

    def __init__(self, env_id: str, *players: Player) -> None:
        self.env_id = env_id
        self.env: StageEnv = make_stage(env_id)
        self.players = Players(players, self.env)

    def play(self, lineup: tuple[str, ...], seed: int = 0, **execution: Any) -> Played:
        planned = Planned(0, 0, lineup, seed)
        return play_episode(planned, self.env, self.players, Execution(**execution), env_id=self.env_id)

    def __enter__(self) -> "Table":
        return self

    def __exit__(self, *_: object) -> None:
        self.players.close()
        self.env.close()
        del self.env, self.players
        gc.collect()  # fonts of pygame close with the last reference


def test_an_episode_does_not_depend_on_what_was_played_before(tmp_path: Path) -> None:
    net = player_from(f"net={save_policy(tmp_path / 'run', BALL)}")
    drawn = Player(name="drawn", kind=OperatorKind.POLICY, source=net.source, deterministic=False)
    lineups = [("net", "scripted"), ("random", "drawn"), ("drawn", "net")]
    with Table(BALL, net, drawn, player_from("scripted"), player_from("random")) as table:
        fresh = {lineup: table.play(lineup, seed=9, max_steps=50).record for lineup in lineups}
        for lineup in reversed(lineups):
            table.play(lineup, seed=3, max_steps=20)
            assert table.play(lineup, seed=9, max_steps=50).record == fresh[lineup]
        other = table.play(lineups[1], seed=10, max_steps=50).record
    assert other.state_digest != fresh[lineups[1]].state_digest
    for record in fresh.values():
        assert all(sum(counts.values()) == record.num_steps for counts in record.action_frequency)


@pytest.mark.parametrize("env_id", [BALL, TICTACTOE])
def test_an_episode_is_the_match_of_a_stage_with_the_same_seed(env_id: str) -> None:
    with Table(env_id, player_from("scripted"), player_from("random")) as table:
        planned = Planned(0, 0, ("scripted", "random"), 11)
        played = play_episode(planned, table.env, table.players, Execution(), env_id=env_id, env_options={}, keep=True)
        env = make_stage(env_id)
        seats = Seats(env, Brain(env.spec))
        seats.assign(1, OperatorSpec(kind=OperatorKind.RANDOM))
        match = LiveMatch(Game(env, Journal(env.spec)), seats, Inputs(env), pytest.fail)
        match.reset(11)
        while not match.game.hold:
            match.tick()
        shown = recording.record(match.game)
        env.close()
    assert played.recording is not None
    assert shown.decisions == played.recording.decisions
    assert (shown.ticks, shown.digests[-8:]) == (played.recording.ticks, played.recording.digests[-8:])


def test_max_steps_truncates_and_the_end_of_the_env_does_not(tmp_path: Path) -> None:
    with Table(CARTPOLE, player_from("random")) as table:
        short, whole = table.play(("random",), max_steps=5).record, table.play(("random",)).record
    assert (short.num_steps, short.truncated, short.terminated, short.returns) == (5, True, False, (5.0,))
    assert (whole.truncated, whole.terminated) == (False, True) and whole.num_steps > 5


def test_one_policy_plays_a_whole_team_and_is_loaded_once(tmp_path: Path) -> None:
    spread = "zoo:simple_spread_v3"
    with Table(spread, player_from(f"net={save_policy(tmp_path / 'run', spread)}")) as table:
        record = table.play(("net",) * 3).record
        brains = {id(table.players["net", agent].brain) for agent in range(3)}  # type: ignore[attr-defined]
    assert len(record.returns) == 3 and record.outcome == 0 and len(brains) == 1
    assert record.truncated and sum(map(len, record.action_frequency)) > 0


def test_a_game_of_turns_with_legal_moves_only(tmp_path: Path) -> None:
    net = player_from(f"net={save_policy(tmp_path / 'run', TICTACTOE)}")
    with Table(TICTACTOE, net, player_from("random")) as table:
        for seed in range(5):
            record = table.play(("net", "random"), seed).record
            assert record.failed_candidates == record.defaults == (0, 0) and record.terminated
            assert record.num_steps == sum(sum(counts.values()) for counts in record.action_frequency)
            assert record.returns == (float(record.outcome), float(-record.outcome))


def test_a_workers_policy_plays_in_its_own_process(tmp_path: Path) -> None:
    run = ForeignRun(tmp_path / "run", env_spec(CARTPOLE), TINY)
    right, seeded, mad = run.save(extra={"act": 1}), run.save(extra={"act": "seed"}), run.save(extra={"act": "nan"})
    players = [player_from(f"{name}={path}") for name, path in (("right", right), ("seeded", seeded), ("mad", mad))]
    with Table(CARTPOLE, *players) as table:
        record = table.play(("right",)).record
        assert len(record.action_frequency[0]) == 1 and record.failed_candidates == record.defaults == (0,)
        # Answers that are no action are counted, and the default one plays.
        record = table.play(("mad",)).record
        assert record.failed_candidates == record.defaults == (record.num_steps,)
        record = table.play(("seeded",)).record
        assert record.failed_candidates == (record.num_steps,)


def test_a_policy_that_cannot_be_loaded_or_cannot_act_is_one_sentence(tmp_path: Path) -> None:
    run = ForeignRun(tmp_path / "run", env_spec(CARTPOLE), TINY)
    torn = run.save(extra={"load": "raises"})
    lost = run.save(extra={"act": "raises"})
    with Table(CARTPOLE, player_from(f"torn={torn}"), player_from(f"lost={lost}")) as table:
        with pytest.raises(DrillyardError, match=r"cannot be played: RuntimeError: these weights are not mine\."):
            table.play(("torn",))
        with pytest.raises(DrillyardError, match=r"cannot act: RuntimeError: no idea what to do\."):
            table.play(("lost",))


def test_an_onnx_file_plays(tmp_path: Path) -> None:
    onnx = pytest.importorskip("onnx")
    helper = onnx.helper
    weights = np.array([[0, 0], [0, 0], [-1, 1], [-1, 1]], np.float32)  # the angle and its speed say where to push
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["obs", "w"], ["logits"])], "policy",
        [helper.make_tensor_value_info("obs", onnx.TensorProto.FLOAT, ["batch", 4])],
        [helper.make_tensor_value_info("logits", onnx.TensorProto.FLOAT, ["batch", 2])],
        [onnx.numpy_helper.from_array(weights, "w")],
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(model, tmp_path / "balance.onnx")
    with Table(CARTPOLE, player_from(str(tmp_path / "balance.onnx")), player_from("random")) as table:
        record = table.play(("balance.onnx",), max_steps=150).record
        assert record.num_steps == 150 and record.failed_candidates == (0,)
        assert table.play(("random",)).record.num_steps < 150


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with llama_server() as base_url:
        yield base_url


def model_player(base_url: str, **limits: Any) -> Player:
    spec = LLMSpec(base_url=base_url, model=MODEL_NAME, constraint=Constraint.GRAMMAR, **limits)
    return Player(name="smollm", kind=OperatorKind.LLM, llm=spec)


def test_a_language_model_plays_and_what_it_said_is_kept(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("A_KEY_OF_MINE", "sk-never-written-anywhere")
    execution = {"episodes": 1, "workers": 1, "max_steps": 3, "both_sides": False}
    result = run_script(
        TICTACTOE, [model_player(server, key_env="A_KEY_OF_MINE"), "random"], execution, folder=tmp_path
    )
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or b"sk-never-written" not in path.read_bytes(), path
    talk = list(read_lines(tmp_path / "talk.jsonl", TalkLine))
    for record in result.records:
        seat = record.lineup.index("smollm")
        moves = sum(record.action_frequency[seat].values())
        own = [line.exchange for line in talk if line.index == record.index]
        assert len(own) == moves and {exchange.agent for exchange in own} == {seat}
        assert record.failed_candidates == record.defaults == (0, 0)
        assert record.input_tokens[seat] > 0 and record.output_tokens[seat] > 0
        assert record.input_tokens[1 - seat] == 0


def test_what_a_game_costs_does_not_depend_on_what_was_asked_before(server: str) -> None:
    """How a server is to be asked is found out before the first episode, not in it."""
    spec = LLMSpec(base_url=server, model=MODEL_NAME, constraint=Constraint.AUTO)
    with Table(TICTACTOE, Player(name="m", kind=OperatorKind.LLM, llm=spec), player_from("random")) as table:
        first, second = table.play(("m", "random"), max_steps=1), table.play(("m", "random"), max_steps=1)
    assert first.record == second.record and first.record.input_tokens[0] > 0
    assert first.timing.counts[0]["calls"] == second.timing.counts[0]["calls"] == 1


def test_a_budget_is_for_the_whole_script(server: str, tmp_path: Path) -> None:
    player = model_player(server, max_calls=2)
    execution = {"episodes": 1, "workers": 2, "max_steps": 5}
    result = run_script(TICTACTOE, [player, "random"], execution, folder=tmp_path, report=False)
    talk = list(read_lines(tmp_path / "talk.jsonl", TalkLine))
    assert sum(line.exchange.calls for line in talk) <= 2
    refused = [line.exchange for line in talk if "over_budget" in line.exchange.faults]
    assert refused and all(exchange.default for exchange in refused)
    assert sum(sum(record.defaults) for record in result.records) == len(refused)
    # It is used up for good: a later sitting does not begin with a new one.
    (tmp_path / "progress.jsonl").write_bytes((tmp_path / "progress.jsonl").read_bytes().splitlines(keepends=True)[0])
    again = run_script(TICTACTOE, [player, "random"], execution, folder=tmp_path, report=False)
    talk = list(read_lines(tmp_path / "talk.jsonl", TalkLine))
    assert sum(line.exchange.calls for line in talk) <= 2 and len(again.records) == 2


def test_nobody_there_to_ask_means_default_actions_that_are_counted() -> None:
    player = Player(
        name="gone", kind=OperatorKind.LLM, llm=LLMSpec(base_url="http://127.0.0.1:9/v1", retries=0, timeout_s=1.0)
    )
    with Table(TICTACTOE, player, player_from("random")) as table:
        played = table.play(("gone", "random"))
    moves = sum(played.record.action_frequency[0].values())
    assert played.record.defaults == (moves, 0) and played.record.failed_candidates == (0, 0)
    assert played.timing.counts[0]["connection"] >= moves


class Thinker:
    """Answers once it may."""

    reads = False

    def __init__(self) -> None:
        self.may = threading.Event()

    def select_action(self, obs: Any, info: dict[str, Any]) -> int:
        assert self.may.wait(60)
        return info["tick"]

    def reset(self, seed: int) -> None:
        pass

    def on_step_result(self, obs: Any, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]) -> None:
        pass


def test_in_real_time_a_late_answer_counts_for_the_decision_in_which_it_comes() -> None:
    slow, quick = Thinker(), Thinker()
    quick.may.set()
    asking = RealTime([slow, quick], ["slow", None], 0.01)
    try:
        first = asking.ask([Question(0, None, {"tick": 1}), Question(1, None, {"tick": 1})])
        assert first.keys() == {1} and not asking.ready(0) and asking.ready(1)
        assert asking.ask([Question(1, None, {"tick": 2})]).keys() == {1}
        slow.may.set()
        answers: dict[int, Any] = {}
        while 0 not in answers:
            answers = asking.ask([Question(1, None, {"tick": 3})])
        assert answers[0].action == 1, "it answers what it was asked"
        assert asking.ready(0)
    finally:
        asking.close()


def test_in_real_time_it_takes_as_long_as_it_lasts(tmp_path: Path) -> None:
    with Table(CARTPOLE, player_from("random")) as table:
        fast, real = table.play(("random",), max_steps=10), table.play(("random",), max_steps=10, speed=5.0)
        rate_hz = table.env.spec.decision_rate_hz
    assert fast.record == real.record
    assert real.timing.seconds >= 0.99 * 10 / (rate_hz * 5.0)


def test_in_real_time_every_decision_is_answered_or_late(tmp_path: Path) -> None:
    run = ForeignRun(tmp_path / "run", env_spec(BALL), TINY)
    right = player_from(f"right={run.save(extra={'act': 1})}")
    with Table(BALL, right, player_from("scripted")) as table:
        played = table.play(("right", "scripted"), max_steps=15, speed=4.0)
    late = played.timing.counts[0].get("late", 0)
    answered = sum(played.record.action_frequency[0].values()) - played.record.defaults[0]
    assert answered + late == played.record.num_steps == 15 and played.record.defaults[0] <= late
    assert "late" not in played.timing.counts[1] and played.record.failed_candidates == (0, 0)


def test_returns_are_those_of_the_env() -> None:
    """Played by hand: what an episode adds up is what the env paid."""
    with Table(CARTPOLE, player_from("random")) as table:
        record: EpisodeRecord = table.play(("random",), seed=5).record
    assert record.episode_return == record.num_steps == sum(record.action_frequency[0].values())
