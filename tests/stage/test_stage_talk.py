"""Language models on a real stage: the match goes on whatever their server does, and what was said is kept."""

from pathlib import Path

import msgspec
import pytest
from stage_harness import StageProcess

from drillyard.contracts import control as c
from drillyard.contracts.control import Answer
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.llm import Constraint, LLMExchange, LLMFault, LLMSpec
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageMode
from drillyard.envs.registry import env_spec
from drillyard.stage import journal as journal_module
from drillyard.stage.journal import Journal
from drillyard.stage.recording import read_replay
from drillyard.stage.replay import verify
from drillyard.stage.talkers import MAX_ANSWER_BYTES, newest_that_fit
from drillyard.testing.model_server import DIES, MALFORMED, ModelServer, status

RANDOM = OperatorSpec(kind=OperatorKind.RANDOM)
KEY_NAME, KEY = "DRILLYARD_TEST_TALK_KEY", "sk-do-not-write-this-anywhere"


def model(server: ModelServer, **fields: object) -> OperatorSpec:
    given = {"base_url": server.base_url, "retries": 0, "timeout_s": 5.0, "constraint": Constraint.CHOICE} | fields
    return OperatorSpec(kind=OperatorKind.LLM, llm=msgspec.convert(given, LLMSpec))


def talk(answer: Answer) -> list[LLMExchange]:
    return msgspec.convert(answer.data["talk"], list[LLMExchange])


@pytest.mark.process
def test_a_model_plays_a_board_and_the_replay_knows_what_was_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY_NAME, KEY)
    with (
        ModelServer(obeys=(Constraint.CHOICE,)) as server,
        StageProcess(
            tmp_path / "s",
            env_id="zoo:tictactoe_v3",
            operators=(model(server, key_env=KEY_NAME), RANDOM),
            lockstep=True,
        ) as stage,
    ):
        stage.do(c.Speed(value=4))
        over = stage.status(lambda status: status.over)
        figures = over.figures[0]
        assert 3 <= figures.decisions <= 5 and figures.counts["calls"] >= figures.decisions
        assert figures.illegal == figures.defaults == 0 and figures.latency_mean_ms > 0
        said = talk(stage.do(c.GetTalk()))
        assert len(said) == figures.decisions and [one.tick for one in said] == sorted(one.tick for one in said)
        assert all(one.reply == one.word and not one.faults and one.messages[0].role == "system" for one in said)
        assert talk(stage.do(c.GetTalk(most=1))) == said[-1:]
        path = Path(stage.do(c.SaveReplay(name="talked")).data["path"])
        assert list(read_replay(path).talks) == said
        assert verify(path).decisions >= 2 * figures.decisions - 1
        stage.do(c.PlayReplay(path=path.name))
        stage.status(lambda status: "has ended" in status.notice)
        assert talk(stage.do(c.GetTalk())) == said, "a replay tells it again"
        stage.do(c.PlayReplay(path=""))
        stage.do(c.Assign(agent=0, operator=RANDOM))
        stage.do(c.Reset(seed=1))
        assert not talk(stage.do(c.GetTalk())), "another match"
        assert all(request.headers.get("Authorization") == f"Bearer {KEY}" for request in server.requests)
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or KEY.encode() not in file.read_bytes(), f"the key is in {file}"


@pytest.mark.process
def test_the_match_goes_on_while_a_server_misbehaves(tmp_path: Path) -> None:
    with (
        ModelServer(status(500)) as server,
        StageProcess(tmp_path / "s", mode=StageMode.AI_VS_AI) as stage,
    ):
        server.replies.extend([MALFORMED, DIES])
        stage.do(c.Assign(agent=1, operator=model(server, constraint=Constraint.PARSE)))

        wanted = (LLMFault.MALFORMED, LLMFault.CONNECTION, LLMFault.SERVER_ERROR)
        first = stage.now()
        stage.status(lambda status: all(fault in status.figures[1].counts for fault in wanted))
        later = stage.status(lambda status: status.tick > first.tick + 240)
        assert later.figures[1].defaults >= 3 and "500" in later.figures[1].sentence
        assert later.operators[1].kind is OperatorKind.LLM, "nobody takes its seat"
        assert {one.default for one in talk(stage.do(c.GetTalk()))} == {True}
        assert stage.process.poll() is None and "Traceback" not in stage.log.read_text()


def exchange(spec: EnvSpec, size: int, tick: int = 0) -> LLMExchange:
    return LLMExchange(
        agent=0, tick=tick, episode=0, model="m", constraint=Constraint.PARSE, messages=(), reply="x" * size, action=0,
        word=spec.agents[0],
    )  # fmt: skip


def test_talk_takes_its_share_of_a_recording_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "MAX_TALK_BYTES", 10_000)
    spec = env_spec("Drillyard/BallDrill-v0")
    journal = Journal(spec)
    for tick in range(5):
        journal.talk(exchange(spec, 3000, tick))
    assert len(journal.talks) == 3 and journal.talks_left_out == 2 and 9000 < journal.size < 10_500
    assert journal.active, "the match itself is recorded on"
    journal.begin(1, StageMode.AI_VS_AI)
    assert not journal.talks and not journal.talks_left_out


def test_an_answer_is_never_too_long_for_a_page() -> None:
    spec = env_spec("Drillyard/BallDrill-v0")
    long = [exchange(spec, MAX_ANSWER_BYTES // 3, tick) for tick in range(5)]
    assert [one.tick for one in newest_that_fit(long, 20)] == [3, 4]
    assert [one.tick for one in newest_that_fit(long[:1] * 9, 1)] == [0]
