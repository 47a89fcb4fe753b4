"""Environments of the peers: built once, kept when complete, thrown away when cut off, and a reason when they fail."""

import sys
from pathlib import Path

import pytest

from peers import sites, venvs


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "drillyard" / "benchmarks"


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Groups that were built, in order; nothing is installed."""
    calls: list[str] = []

    def build(group: str, folder: Path) -> None:
        assert not folder.exists()
        folder.mkdir(parents=True)
        calls.append(group)

    monkeypatch.setattr(venvs, "build", build)
    return calls


def test_every_group_is_pinned_and_has_a_probe() -> None:
    assert set(venvs.groups()) == set(venvs.PROBES)
    for group in venvs.groups():
        for file in venvs.files_of(group):
            lines = [line for line in file.read_text().splitlines() if line and not line.startswith("#")]
            assert lines
            assert all("==" in line for line in lines), file


def test_an_environment_is_built_once(own_cache: Path, built: list[str]) -> None:
    first = venvs.python_of("sb3")
    assert venvs.python_of("sb3") == first
    assert built == ["sb3"]
    assert Path(first).is_relative_to(own_cache)


def test_a_build_that_was_cut_off_is_thrown_away(own_cache: Path, built: list[str]) -> None:
    python = Path(venvs.python_of("sb3"))
    folder = python.parent.parent
    (folder / venvs.MARKER).unlink()
    (folder / "half").write_text("")
    venvs.python_of("sb3")
    assert built == ["sb3", "sb3"]
    assert not (folder / "half").exists()


def test_a_build_that_fails_leaves_no_marker_and_says_why(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(venvs, "build", lambda group, _folder: venvs.must([sys.executable, "-c", "1/0"], group))
    with pytest.raises(venvs.PeerUnavailableError, match="sbx cannot be installed: ZeroDivisionError"):
        venvs.python_of("sbx")
    assert not list(own_cache.glob("*/ok"))


def test_what_goes_in_decides_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    before = venvs.digest("sb3")
    monkeypatch.setenv("PIP_FIND_LINKS", "/elsewhere")
    assert venvs.digest("sb3") != before
    assert venvs.digest("sbx") != venvs.digest("sb3")


def test_a_given_python_must_have_the_peer() -> None:
    with pytest.raises(venvs.PeerUnavailableError, match="no program"):
        venvs.python_of("sb3", {"sb3": "/nowhere/python"})


def test_an_unknown_group_is_named() -> None:
    with pytest.raises(venvs.PeerUnavailableError, match="there are cleanrl, envpool"):
        venvs.python_of("nobody")


def test_overrides_are_pairs_of_known_peers() -> None:
    assert venvs.parse_overrides(["sb3=/a", "*=/b=c"]) == {"sb3": "/a", "*": "/b=c"}
    for wrong in ("sb3", "sb3=", "nobody=/a"):
        with pytest.raises(SystemExit):
            venvs.parse_overrides([wrong])


def test_sites_name_folders_of_wheels_and_the_first_wins(tmp_path: Path) -> None:
    assert {name for folders in sites.SITES.values() for name in folders} <= set(sites.WHEELS)
    one = sites.interpreter("rsl_rl", tmp_path)
    assert one.path.split(":") == [str(tmp_path / "mujoco314"), str(tmp_path / "common")]
    assert one.environment({"PYTHONPATH": "/x"})["PYTHONPATH"] == f"{one.path}:/x"
    assert sites.Interpreter("python").environment({"A": "1"}) == {"A": "1"}
