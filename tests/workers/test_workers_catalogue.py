"""Which workers there are, and what is said of those that cannot be used."""

from pathlib import Path

import pytest
from workers_house import House, description, make_worker

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import InstallState
from drillyard.workers import catalogue, describe, files
from drillyard.workers.catalogue import WorkerFolder, add_folder, all_workers, find_worker, forget_folder
from drillyard.workers.listing import list_workers


@pytest.fixture(autouse=True)
def nothing_shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(catalogue, "shipped_workers", lambda: tmp_path / "shipped")


def names(house: House) -> list[str]:
    return [worker.name for worker in all_workers(house.workers)]


def test_a_worker_is_found_by_its_folder(house: House) -> None:
    folder = make_worker(house.workers)
    assert find_worker("tiny", house.workers) == WorkerFolder("tiny", "tiny_worker", folder, "own")
    assert describe.describe(find_worker("tiny", house.workers)).metadata.name == "tiny"


def test_the_users_own_hides_the_shipped_one(house: House) -> None:
    make_worker(house.tmp_path / "shipped")
    make_worker(house.tmp_path / "shipped", "other")
    assert find_worker("tiny", house.workers).origin == "shipped"
    make_worker(house.workers)
    assert find_worker("tiny", house.workers).origin == "own"
    assert names(house) == ["other", "tiny"]


def test_a_folder_is_added_and_forgotten(house: House) -> None:
    folder = make_worker(house.tmp_path / "elsewhere")
    for _ in range(2):
        assert [worker.name for worker in add_folder(folder, house.workers)] == ["tiny"]
    assert find_worker("tiny", house.workers).origin == "added"
    assert forget_folder("tiny", house.workers)
    assert not forget_folder("tiny", house.workers)
    assert names(house) == []
    assert folder.exists()


def test_a_folder_without_a_worker_cannot_be_added(house: House) -> None:
    with pytest.raises(DrillyardError) as caught:
        add_folder(house.tmp_path, house.workers)
    assert caught.value.code is ErrorCode.DAMAGED


def test_an_unknown_name_names_the_nearest(house: House) -> None:
    make_worker(house.workers)
    with pytest.raises(DrillyardError, match="no worker called 'tinny'; did you mean tiny") as caught:
        find_worker("tinny", house.workers)
    assert caught.value.code is ErrorCode.NOT_FOUND


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("pyproject.toml", "[project", "not valid TOML"),
        ("pyproject.toml", "[project]\nname = 'x'\n", "names no worker"),
        ("pyproject.toml", "\xff\xfe", "tiny_worker"),
        ("tiny_worker/cli.py", None, "no tiny_worker/cli.py"),
    ],
)
def test_a_damaged_worker_is_listed_with_a_sentence(house: House, file: str, content: str | None, words: str) -> None:
    path = make_worker(house.workers) / file
    path.unlink() if content is None else path.write_bytes(content.encode("latin-1"))
    make_worker(house.workers, "good")
    infos = {info.name: info for info in list_workers(house.workers)}
    assert infos.pop("good").state is InstallState.ABSENT
    ((name, damaged),) = infos.items()
    assert damaged.state is InstallState.BROKEN
    assert words in damaged.reason
    with pytest.raises(DrillyardError) as caught:
        find_worker(name, house.workers)
    assert caught.value.code is ErrorCode.DAMAGED


@pytest.mark.parametrize("name", ["drillyard", "a b", "../up"])
def test_a_worker_cannot_take_any_name(house: House, name: str) -> None:
    folder = make_worker(house.workers)
    text = (folder / "pyproject.toml").read_text().replace("\ntiny =", f"\n{name!r} =")
    (folder / "pyproject.toml").write_text(text)
    with pytest.raises(DrillyardError, match="no free name"):
        find_worker(name, house.workers)


def test_a_description_is_asked_for_once_until_a_file_changes(house: House) -> None:
    folder = make_worker(house.workers)
    worker = find_worker("tiny", house.workers)
    first = describe.describe(worker)
    (remembered,) = (house.cache / "descriptions").iterdir()
    written = remembered.stat().st_mtime_ns
    assert describe.describe(worker) == first
    assert remembered.stat().st_mtime_ns == written
    (folder / "tiny_worker" / "cli.py").write_text(
        f"print({str(description('tiny', python='>=3.10'))!r}.replace(\"'\", '\"'))".replace("True", "true").replace(
            "None", "null"
        )
    )
    assert describe.describe(worker).environments[0].python == ">=3.10"
    assert len(list((house.cache / "descriptions").iterdir())) == 1


@pytest.mark.process
@pytest.mark.parametrize(
    ("cli", "code", "words"),
    [
        ("import nothing_like_it", ErrorCode.DAMAGED, "No module named 'nothing_like_it'"),
        ("print('hello')", ErrorCode.DAMAGED, "cannot be read"),
        ("print('{\"v\": 1}')", ErrorCode.DAMAGED, "metadata"),
        (
            "print('{\"v\": 2}')",
            ErrorCode.VERSION_MISMATCH,
            "speaks version 2 of the protocol, this Drillyard speaks 1",
        ),
        ("print('[' * 100000)", ErrorCode.DAMAGED, "cannot be read"),
        ("import sys; sys.exit(3)", ErrorCode.DAMAGED, "exit code 3"),
        ("import os\nwhile True: os.write(1, b'x' * 65536)", ErrorCode.DAMAGED, "longer than 4 MiB"),
        ("import os\nwhile True: os.write(2, b'x' * 65536)", ErrorCode.DAMAGED, "cannot be used"),
        ("import os; os.abort()", ErrorCode.DAMAGED, "cannot be used"),
        ("import signal; signal.pause()", ErrorCode.TIMED_OUT, "did not describe itself within 1 s"),
        ("import os, signal\nos.fork()\nsignal.pause()", ErrorCode.TIMED_OUT, "did not describe itself"),
        ("import os, signal\nos.close(1); os.close(2); signal.pause()", ErrorCode.TIMED_OUT, "did not describe itself"),
    ],
)
def test_a_worker_that_misbehaves_is_one_sentence(
    house: House, monkeypatch: pytest.MonkeyPatch, cli: str, code: ErrorCode, words: str
) -> None:
    monkeypatch.setattr(describe, "TIMEOUT_S", 1.0 if code is ErrorCode.TIMED_OUT else 20.0)
    make_worker(house.workers, cli=cli)
    with pytest.raises(DrillyardError) as caught:
        describe.describe(find_worker("tiny", house.workers))
    assert caught.value.code is code
    assert words in caught.value.sentence
    assert "\n" not in caught.value.sentence


def test_an_installed_package_brings_nothing_but_itself(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    site = house.tmp_path / "site"
    make_worker(site)
    (site / "tiny_worker" / "tiny_worker").rename(site / "moved")
    (site / "tiny_worker" / "pyproject.toml").unlink()
    (site / "tiny_worker").rmdir()
    (site / "moved").rename(site / "tiny_worker")
    (site / "numpy.py").write_text("")
    info = site / "tiny_dist-0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny-dist\nVersion: 0.1\n")
    (info / "entry_points.txt").write_text("[drillyard.workers]\ntiny = tiny_worker:get_worker_metadata\n")
    monkeypatch.syspath_prepend(site)
    worker = find_worker("tiny", house.workers)
    assert worker.origin == "package"
    assert [path.name for path in worker.folder.iterdir()] == ["tiny_worker"]
    assert describe.describe(worker).metadata.name == "tiny"


def test_what_is_shipped_is_where_it_is_looked_for() -> None:
    assert (files.sdk_source() / "drillyard_worker" / "__init__.py").is_file()
    assert (files.shipped_workers() / "cleanrl_worker" / "pyproject.toml").is_file()
