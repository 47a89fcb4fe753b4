"""`drillyard bench`: lists what there is, and hands options on to a benchmark."""

import json

import pytest

from drillyard.cli import entry as cli
from drillyard.cli.bench import split_arguments


def test_without_a_name_it_lists_all_with_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["bench", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["benchmarks"]
    assert {"show", "robots", "train", "soak"} <= set(listed)
    assert all(listed.values())
    assert cli.run(["bench"]) == 0
    assert listed["soak"] in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "parsed", "handed_on"),
    [
        (["bench", "soak", "--minutes", "20"], ["bench", "soak"], ("--minutes", "20")),
        (["bench", "soak", "--minutes", "1", "--json"], ["bench", "soak", "--json"], ("--minutes", "1")),
        (["bench", "soak", "--json", "--", "--minutes", "1"], ["bench", "soak", "--json"], ("--minutes", "1")),
        (["bench", "soak", "--", "--help"], ["bench", "soak"], ("--help",)),
        (["bench", "soak", "--help"], ["bench", "soak", "--help"], ()),
        (["bench", "--json"], ["bench", "--json"], ()),
        (["train", "x", "--seconds", "1"], ["train", "x", "--seconds", "1"], ()),
    ],
)
def test_options_after_the_name_are_the_benchmarks(
    given: list[str], parsed: list[str], handed_on: tuple[str, ...]
) -> None:
    assert split_arguments(given) == (parsed, handed_on)


def test_a_benchmark_gets_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        cli.run(["bench", "soak", "--", "--help"])
    assert "--minutes" in capsys.readouterr().out
