"""The results folder: what a killed writer leaves is mended, and nothing that was finished is lost or doubled."""

import csv
import io
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import Constraint, LLMExchange
from drillyard.contracts.script import EpisodeRecord, EpisodeTiming, Script
from drillyard.contracts.studio import ReportInfo
from drillyard.evaluation.files import Lines, read_lines
from drillyard.evaluation.results import Results, TalkLine, read_script_of, to_csv
from drillyard.evaluation.script import make_script

SCRIPT = make_script("gym:CartPole-v1", ["random"], {"episodes": 5})


def episode(index: int, error: str = "") -> EpisodeRecord:
    return EpisodeRecord(
        index=index, env="gym:CartPole-v1", lineup=("random",), seed=index, episode_return=0.1 * index,
        returns=(0.1 * index,), outcome=0, num_steps=index, terminated=True, truncated=False, error=error,
    )  # fmt: skip


def timing(index: int) -> EpisodeTiming:
    return EpisodeTiming(index=index, seconds=1.0, latency_mean_ms=(1.0,), latency_p95_ms=(1.0,))


def said(tick: int) -> LLMExchange:
    return LLMExchange(
        agent=0, tick=tick, episode=0, model="m", constraint=Constraint.PARSE, messages=(), reply="up", action=1,
        word="up",
    )  # fmt: skip


def opened(folder: Path, script: Script = SCRIPT) -> Results:
    return Results(folder, script, script, 5, "script")


def written(folder: Path, *indices: int) -> None:
    results = opened(folder)
    for index in indices:
        results.add(episode(index), timing(index), [said(0), said(1)])
    results.write()
    results.close()


def state(folder: Path) -> ReportInfo:
    return msgspec.json.decode((folder / "report.json").read_bytes(), type=ReportInfo)


def test_results_are_in_the_order_of_the_plan(tmp_path: Path) -> None:
    written(tmp_path, 3, 0, 2)
    assert [each.index for each in read_lines(tmp_path / "results.jsonl", EpisodeRecord)] == [0, 2, 3]
    assert [each.index for each in read_lines(tmp_path / "timing.jsonl", EpisodeTiming)] == [0, 2, 3]
    assert [(each.index, each.exchange.tick) for each in read_lines(tmp_path / "talk.jsonl", TalkLine)] == [
        (index, tick) for index in (0, 2, 3) for tick in (0, 1)
    ]
    info = state(tmp_path)
    assert (info.state, info.episodes, info.planned, info.players) == ("interrupted", 3, 5, ("random",))
    written(tmp_path, 1, 4)
    assert [each.index for each in read_lines(tmp_path / "results.jsonl", EpisodeRecord)] == [0, 1, 2, 3, 4]
    assert state(tmp_path).state == "complete" and state(tmp_path).created_at == info.created_at


def test_a_folder_has_one_writer(tmp_path: Path) -> None:
    results = opened(tmp_path)
    with pytest.raises(DrillyardError, match="another process writes to") as error:
        opened(tmp_path)
    assert error.value.code is ErrorCode.BUSY
    results.write()
    results.close()
    written(tmp_path, 0)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2000), st.integers(0, 2000), st.integers(0, 4000))
def test_files_cut_anywhere_lose_whole_episodes_only(
    tmp_path_factory: pytest.TempPathFactory, progress: int, timings: int, talk: int
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    written(folder, 0, 1, 2)
    for name, at in (("progress.jsonl", progress), ("timing.jsonl", timings), ("talk.jsonl", talk)):
        data = (folder / name).read_bytes()
        (folder / name).write_bytes(data[: min(at, len(data))])
    results = opened(folder)
    left = sorted(results.done)
    assert left == list(range(len(left)))
    for index in set(range(5)) - set(left):
        results.add(episode(index), timing(index), [said(0), said(1)])
    results.write()
    results.close()
    assert list(read_lines(folder / "results.jsonl", EpisodeRecord)) == [episode(index) for index in range(5)]
    for entry in read_lines(folder / "timing.jsonl", EpisodeTiming):
        assert entry == timing(entry.index)


def test_an_episode_that_was_played_again_is_told_once(tmp_path: Path) -> None:
    written(tmp_path, 0)
    # A writer that was killed after the talk and before the record.
    for _ in range(2):
        lines = Lines(tmp_path / "talk.jsonl")
        lines.add(TalkLine(1, said(7)))
        lines.close()
    written(tmp_path, 1)
    found = [(each.index, each.exchange.tick) for each in read_lines(tmp_path / "talk.jsonl", TalkLine)]
    assert found == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_an_episode_that_failed_is_played_again(tmp_path: Path) -> None:
    results = opened(tmp_path)
    results.add(episode(0, error="It fell."), timing(0), ())
    results.write()
    results.close()
    results = opened(tmp_path)
    assert results.done == {}
    results.add(episode(0), timing(0), ())
    assert results.write() == (episode(0),)
    results.close()


def test_a_damaged_line_in_the_middle_is_one_sentence(tmp_path: Path) -> None:
    written(tmp_path, 0, 1)
    path = tmp_path / "progress.jsonl"
    path.write_bytes(b"{}\n" + path.read_bytes())
    with pytest.raises(DrillyardError, match=r"line 1 of .*progress.jsonl cannot be read") as error:
        opened(tmp_path)
    assert error.value.code is ErrorCode.DAMAGED
    (tmp_path / "script.json").write_bytes(b"{")
    with pytest.raises(DrillyardError, match="is no script"):
        read_script_of(tmp_path)
    assert read_script_of(tmp_path / "nothing") is None


def test_the_table_holds_whatever_names_there_are() -> None:
    hostile = msgspec.structs.replace(episode(1), lineup=('a "quoted", name', "b | c"), error="Line one,\ntwo.")
    rows = list(csv.DictReader(io.StringIO(to_csv([episode(0), hostile]).decode())))
    assert [row["index"] for row in rows] == ["0", "1"]
    assert rows[1]["lineup"] == 'a "quoted", name | b | c' and rows[1]["error"] == "Line one,\ntwo."
    assert float(rows[1]["episode_return"]) == 0.1
