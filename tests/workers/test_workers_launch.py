"""How workers are started, which Python their environments have, where their packages come from."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pip._vendor.packaging.specifiers import SpecifierSet
from workers_house import House, make_worker

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.daemon.process import OWNER
from drillyard.processes.environment import OWNER as MARK
from drillyard.workers import sources
from drillyard.workers.catalogue import find_worker
from drillyard.workers.files import short_temp
from drillyard.workers.interpreters import choose, look_at, satisfies
from drillyard.workers.launch import host_command, worker_command
from drillyard.workers.sources import Sources, configured_sources, torch_source, uv_torch_options

SOCKET_PATH_BYTES = 107
RAY_ADDS = "/session_2026-11-21_19-39-17_123456_1234567/sockets/plasma_store"


def test_a_worker_is_started_with_the_sdk_and_nothing_else_of_ours(house: House) -> None:
    folder = make_worker(house.workers, cli="import sys, drillyard_worker, json, os\nprint(json.dumps(sys.argv[1:]))")
    worker = find_worker("tiny", house.workers)
    argv, variables = worker_command(worker, Path(sys.executable), folder / "worker.json", "run-1", gpus=("0", "GPU-7"))
    assert argv[1:] == ["-m", "tiny_worker.cli", "--config", str(folder / "worker.json")]
    assert variables["PYTHONPATH"].split(os.pathsep)[0] == str(folder)
    assert len(variables["PYTHONPATH"].split(os.pathsep)) == 2
    assert variables["CUDA_VISIBLE_DEVICES"] == "0,GPU-7"
    assert variables[MARK] == "run-1"
    assert MARK == OWNER
    assert (variables["OMP_NUM_THREADS"], variables["PYTHONNOUSERSITE"], variables["WANDB_MODE"]) == (
        "1",
        "1",
        "offline",
    )
    done = subprocess.run(argv, env={**os.environ, **variables}, capture_output=True, text=True, check=True)
    assert done.stdout == f'["--config", "{folder / "worker.json"}"]\n'
    assert worker_command(worker, Path("p"), folder, "run-1", threads=3)[1]["OMP_NUM_THREADS"] == "3"
    assert worker_command(worker, Path("p"), folder, "run-1")[1]["CUDA_VISIBLE_DEVICES"] == ""


def test_a_host_belongs_to_whoever_starts_it(house: House) -> None:
    make_worker(house.workers)
    command = host_command(find_worker("tiny", house.workers), Path("/venv/bin/python"), "run-1")
    assert command.argv == ("/venv/bin/python", "-m", "tiny_worker.cli")
    assert MARK not in command.env
    assert command.env["CUDA_VISIBLE_DEVICES"] == ""


def test_rays_sockets_fit_into_the_folder_of_a_run() -> None:
    path = short_temp("20261121-103015-patient-kestrel-abcd")
    assert path == short_temp("20261121-103015-patient-kestrel-abcd")
    assert path != short_temp("20261121-103015-patient-kestrel")
    if str(path).startswith("/tmp/"):
        assert len(f"{path}{RAY_ADDS}") <= SOCKET_PATH_BYTES


VERSIONS = st.tuples(st.integers(2, 4), st.integers(0, 15), st.integers(0, 20)).map(
    lambda each: ".".join(map(str, each))
)
PARTS = st.builds(
    lambda sign, numbers: sign + ".".join(map(str, numbers)) + (".*" if sign in ("==", "!=") else ""),
    st.sampled_from([">=", "<=", "<", ">", "==", "!="]), st.tuples(st.integers(2, 4), st.integers(0, 15)),
)  # fmt: skip


@given(VERSIONS, st.lists(PARTS, max_size=3))
def test_specifiers_mean_what_packaging_says(version: str, parts: list[str]) -> None:
    # `<=3.12` and `>3.12` mean every 3.12.x here: nobody who writes them means 3.12.0 alone.
    official = ",".join(
        f"<{bump(part)}" if part.startswith("<=") else f">={bump(part)}" if part[0] == ">" and part[1] != "=" else part
        for part in parts
    )
    assert satisfies(version, ",".join(parts)) == SpecifierSet(official).contains(version)


def bump(part: str) -> str:
    major, minor = part.lstrip("<>=").split(".")
    return f"{major}.{int(minor) + 1}"


@pytest.mark.parametrize("text", [">=3.x", "3.11", "=>3.9", "==3.*.1"])
def test_a_specifier_that_is_none_is_a_sentence(text: str) -> None:
    with pytest.raises(DrillyardError, match="is no version specifier"):
        satisfies("3.11.1", text)


def test_compatible_releases() -> None:
    assert satisfies("3.12.1", "~=3.10")
    assert not satisfies("4.0.0", "~=3.10")
    assert not satisfies("3.9.9", "~=3.10")


@pytest.mark.process
def test_our_python_is_taken_if_it_fits_and_it_is_no_environment() -> None:
    found = choose(">=3.11")
    assert found.version == ".".join(map(str, sys.version_info[:3]))
    code = "import sys; print(sys.prefix == sys.base_prefix)"
    done = subprocess.run([found.path, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
    assert choose("", asked=found.minor).minor == found.minor
    assert look_at("/bin/true") is None
    assert look_at("/nowhere/python") is None


@pytest.mark.process
def test_a_python_that_was_asked_for_must_fit() -> None:
    with pytest.raises(DrillyardError, match=r"is Python 3\.\d+\.\d+, but <3.10 is needed") as caught:
        choose("<3.10", asked=sys.executable)
    assert caught.value.code is ErrorCode.BAD_VALUE


@pytest.mark.process
def test_what_pip_was_told_uv_is_told(house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    config = tmp_path / "pip.conf"
    config.write_text(
        "[global]\nindex-url = https://one/simple\nextra-index-url = https://two/simple\n    https://three/simple\n"
        "[install]\ntrusted-host = one\n"
    )
    monkeypatch.setenv("PIP_CONFIG_FILE", str(config))
    monkeypatch.setenv("PIP_NO_INDEX", "0")
    found = configured_sources()
    assert found == Sources(
        "https://one/simple",
        ("https://two/simple", "https://three/simple"),
        (str(house.index.folder),),
        False,
        ("one",),
    )
    options = found.uv_options()
    assert options[:2] == ["--default-index", "https://one/simple"]
    assert options.count("--extra-index-url") == 2
    assert options[-2:] == ["--index-strategy", "unsafe-best-match"]


@pytest.mark.process
def test_pypi_named_in_pips_configuration_says_nothing(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    assert house
    for name in ("PIP_NO_INDEX", "PIP_FIND_LINKS"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_INDEX_URL", "https://pypi.org/simple/")
    assert not configured_sources().any


def test_auto_means_what_pip_has_then_the_gpu_then_the_cpu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("UV_FIND_LINKS", "UV_INDEX"):
        monkeypatch.delenv(name, raising=False)
    assert torch_source("auto", Sources(links=("/wheels",))) == "configured"
    monkeypatch.setattr(sources, "has_nvidia_gpu", lambda: True)
    assert torch_source("auto", Sources()) == "auto"
    monkeypatch.setattr(sources, "has_nvidia_gpu", lambda: False)
    assert torch_source("auto", Sources()) == "cpu"
    assert uv_torch_options("cpu") == ["--torch-backend", "cpu"]
    assert uv_torch_options(torch_source(str(tmp_path), Sources())) == ["--find-links", str(tmp_path)]
    assert uv_torch_options(torch_source("https://x/whl", Sources()))[:2] == ["--index", "https://x/whl"]
    assert uv_torch_options(torch_source("cu128", Sources())) == ["--torch-backend", "cu128"]
    with pytest.raises(DrillyardError, match="--torch 'cuda' is no source of torch"):
        torch_source("cuda", Sources())
