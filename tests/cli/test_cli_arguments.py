"""The command line without a daemon: parsing, help, bad input, output."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from drillyard.cli import entry as cli
from drillyard.cli.evaluate import find_player, find_run
from drillyard.cli.output import count, duration
from drillyard.cli.train import check_limits, parse_settings, thin
from drillyard.cli.worker import allowed
from drillyard.contracts.errors import EXIT_CODES, DrillyardError, ErrorCode
from drillyard.contracts.run import RunLimits
from drillyard.contracts.worker import WorkerSetting

COMMANDS = (
    "studio",
    "train",
    "run",
    "worker",
    "evaluate",
    "script",
    "suite",
    "tournament",
    "report",
    "runs",
    "show",
    "label",
    "stop",
    "resume",
    "delete",
    "replay",
    "record",
    "tensorboard",
    "sink",
    "doctor",
    "bench",
    "shutdown",
)
DOC = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRILLYARD_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_and_a_section_in_the_docs(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run([command, "--help"])
    assert ended.value.code == 0
    assert "drillyard" in capsys.readouterr().out.split("Try:")[1]
    assert f"## {command}" in DOC.read_text()


def test_no_command_means_studio() -> None:
    assert cli.with_default_command([]) == ["studio"]
    assert cli.with_default_command(["--port", "0"]) == ["studio", "--port", "0"]
    assert cli.with_default_command(["--help"]) == ["--help"]
    assert cli.with_default_command(["runs"]) == ["runs"]


def test_an_env_alone_means_the_studio_with_it() -> None:
    assert cli.with_default_command(["Drillyard/Ant-v5", "--no-open"]) == [
        "studio", "--env", "Drillyard/Ant-v5", "--no-open",
    ]  # fmt: skip
    assert cli.with_default_command(["gym:CartPole-v1"]) == ["studio", "--env", "gym:CartPole-v1"]
    assert cli.with_default_command(["--port", "0", "x/y"]) == ["studio", "--port", "0", "x/y"]


def test_an_env_that_is_not_there_is_told_before_the_studio_starts(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["Drillyard/Aunt-v5"]) == EXIT_CODES[ErrorCode.UNKNOWN_ENV]
    assert "Did you mean Drillyard/Ant-v5?" in capsys.readouterr().err


def test_settings_are_split_at_the_first_equals_sign() -> None:
    assert parse_settings(("lr=5e-4", "note=a=b"), workers=3) == {"lr": "5e-4", "note": "a=b", "workers": 3}


@pytest.mark.parametrize("pair", ["lr", "=3", "lr=", ""])
def test_a_setting_without_key_or_value_is_one_sentence(pair: str) -> None:
    with pytest.raises(DrillyardError) as error:
        parse_settings((pair,), workers=None)
    assert error.value.code is ErrorCode.BAD_VALUE
    assert "key=value" in error.value.sentence


@pytest.mark.parametrize("limits", [RunLimits(seconds=0), RunLimits(env_steps=-5), RunLimits(seconds=float("nan"))])
def test_a_limit_of_nothing_is_refused(limits: RunLimits) -> None:
    with pytest.raises(DrillyardError):
        check_limits(limits)


def test_a_run_is_found_by_id_start_of_id_and_latest(own_home: Path) -> None:
    for name in ("20260101-aaa", "20260102-bbb", "20260102-bcc"):
        (own_home / "runs" / name).mkdir(parents=True)
    assert find_run("20260101-aaa").name == "20260101-aaa"
    assert find_run("20260101").name == "20260101-aaa"
    assert find_run("latest").name == "20260102-bcc"
    with pytest.raises(DrillyardError, match="fits 2 runs"):
        find_run("20260102")
    with pytest.raises(DrillyardError, match="drillyard runs"):
        find_run("nothing")


def test_a_run_without_a_checkpoint_is_one_sentence(own_home: Path) -> None:
    (own_home / "runs" / "r1" / "checkpoints").mkdir(parents=True)
    with pytest.raises(DrillyardError, match="no valid checkpoint"):
        find_player("r1")


def test_players_need_no_file() -> None:
    assert find_player("scripted") == "scripted"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["evaluate", "no-such-run", "--json"], ErrorCode.NOT_FOUND),
        (["evaluate", "random", "--episodes", "0", "--json"], ErrorCode.BAD_VALUE),
        (["bench", "nothing", "--json"], ErrorCode.NOT_FOUND),
        (["record", "no-such-run", "--out", "sets", "--json"], ErrorCode.NOT_FOUND),
        (
            ["record", "gym:CartPole-v1", "--out", "sets", "--episodes", "1", "--steps", "1", "--json"],
            ErrorCode.BAD_VALUE,
        ),
        (["record", "match.dyreplay", "--out", "sets", "--player", "random", "--json"], ErrorCode.BAD_VALUE),
        (["record", "match.dyreplay", "--out", "sets", "--json"], ErrorCode.NOT_FOUND),
        (["train", "Drillyard/BallDrill-v0", "--seconds", "0", "--json"], ErrorCode.BAD_VALUE),
        (["replay", "no-such-file.dyreplay", "--json"], ErrorCode.NOT_FOUND),
    ],
)
def test_bad_input_is_one_sentence_one_object_and_an_exit_code(
    arguments: list[str], code: ErrorCode, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(arguments) == EXIT_CODES[code]
    printed = capsys.readouterr()
    answer = msgspec.json.decode(printed.out.splitlines()[-1])
    assert answer["ok"] is False
    assert answer["code"] == code.value
    assert printed.err.count("\n") == 1
    assert "Traceback" not in printed.err


def test_a_bug_is_a_sentence_and_a_report_not_a_traceback(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def explode(_self: object) -> int:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("drillyard.cli.doctor.Doctor.run", explode)
    assert cli.run(["doctor"]) == 1
    printed = capsys.readouterr()
    assert "Traceback" not in printed.err + printed.out
    assert "ZeroDivisionError" in next((own_home / "logs").glob("crash-*.txt")).read_text()


def test_version_and_completion_from_the_installed_command() -> None:
    drillyard = Path(sys.executable).parent / "drillyard"
    version = subprocess.run([drillyard, "--version"], capture_output=True, text=True, check=True)
    assert version.stdout.startswith("drillyard ")
    completion = subprocess.run(
        [drillyard, "--tyro-print-completion", "bash"], capture_output=True, text=True, check=True
    )
    assert "evaluate" in completion.stdout


def test_figures_for_people() -> None:
    assert [duration(s) for s in (42, 185, 7800)] == ["42 s", "3 min 05 s", "2 h 10 min"]
    assert [count(n) for n in (950, 12_345, 4_560_000)] == ["950", "12.3 k", "4.56 M"]


def test_a_thinned_curve_keeps_its_last_point() -> None:
    curve = [{"env_steps": float(step)} for step in range(1001)]
    assert len(thin(curve)) <= 240
    assert thin(curve)[-1] == {"env_steps": 1000.0}


@pytest.mark.parametrize(
    ("low", "high", "choices", "words"),
    [
        (None, None, (), "float"), (0.0, None, (), "from 0"), (None, 0.0, (), "up to 0"), (0.0, 1.0, (), "0 to 1"),
        (None, None, ("[relu]", "tanh"), "[relu], tanh"),
    ],
)  # fmt: skip
def test_the_values_of_a_worker_s_setting_in_words(
    low: float | None, high: float | None, choices: tuple[str, ...], words: str
) -> None:
    setting = WorkerSetting(key="lr", kind="float", default=0.0, minimum=low, maximum=high, choices=choices)
    assert allowed(setting) == words
