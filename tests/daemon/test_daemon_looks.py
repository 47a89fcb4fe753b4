"""What a user looks at: labels, details, curves, TensorBoard files, workers."""

import asyncio
import json
import math
import threading
from itertools import pairwise
from pathlib import Path

import pytest
from daemon_harness import DaemonUnderTest, refused, until, wait_steps
from foreign_house import act, add_worker, house

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo
from drillyard.contracts.worker import InstallProgress, InstallRequest, InstallState
from drillyard.daemon.async_client import AsyncDaemonClient
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.curves import MOST_POINTS, Curve
from drillyard.workers.tensorboard.record import unpack_records

process = pytest.mark.process


@pytest.fixture
def client(daemon: DaemonUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DaemonClient:
    house(daemon.home, tmp_path, monkeypatch)
    return daemon.start(measure_s=0.1)


def figures(run: RunInfo) -> list[tuple[int, float]]:
    """(env_steps, return_mean) of every metrics event, straight from the file."""
    lines = (Path(run.folder) / "events.jsonl").read_bytes().splitlines()
    events = [json.loads(line) for line in lines]
    return [(event["env_steps"], event["values"]["return_mean"]) for event in events if event["type"] == "metrics"]


def records(run: RunInfo) -> int:
    """Points in the TensorBoard files of a run; each file begins with a record of its own."""
    files = list((Path(run.folder) / "tensorboard").glob("events.*"))
    return sum(len(list(unpack_records(file.read_bytes()))) - 1 for file in files)


@process
def test_labels_change_and_outlive_everything(daemon: DaemonUnderTest, client: DaemonClient) -> None:
    run = client.submit_run(act("finish=5", tags=("a",), notes="first", name="x"))
    client.wait_ended(run.run_id)
    assert client.label_run(run.run_id, tags=["b", "c"], notes="second").tags == ("b", "c")
    assert client.label_run(run.run_id, name="y").name == "y"
    assert refused(lambda: client.label_run(run.run_id, tags=[" "])).code is ErrorCode.BAD_VALUE
    assert refused(lambda: client.label_run("nobody", name="y")).code is ErrorCode.NOT_FOUND
    daemon.kill()
    daemon.home.registry.unlink()
    again = daemon.start().get_run(run.run_id)
    assert (again.name, again.tags, again.notes) == ("y", ("b", "c"), "second")


@process
def test_a_run_in_detail(client: DaemonClient) -> None:
    run = client.submit_run(act("save=5 idle=2", step_s=0.02))
    detail = until(
        lambda: (
            found if (found := client.run_detail(run.run_id)).usage[-1:] and found.usage[-1].processes == 3 else None
        ),
        "its use is measured",
    )
    assert detail.usage[-1].processes == 3 and detail.usage[-1].rss_mb > 5
    usage = client.get_run(run.run_id).usage
    assert usage is not None and usage.processes == 3 and usage.cpu_share < 1.5
    wait_steps(client, run, 1200)
    detail = client.run_detail(run.run_id)
    assert detail.request.worker == "actor" and detail.settings["words"] == "save=5 idle=2"
    assert [row.env_steps for row in detail.checkpoints][:2] == [500, 1000]
    assert all(row.bytes > 100 and row.reason == "autosave" for row in detail.checkpoints)
    assert detail.stderr == ("actor: hello",)
    assert detail.event_bytes > 1000
    ended = client.cancel_run(run.run_id)
    assert ended.usage is None
    detail = client.run_detail(run.run_id)
    assert detail.checkpoints[-1].env_steps == ended.env_steps
    assert Path(detail.tensorboard).is_dir()


@process
def test_curves_are_those_of_the_file_also_after_a_new_daemon(daemon: DaemonUnderTest, client: DaemonClient) -> None:
    run = client.submit_run(act())
    other = client.submit_run(act("finish=10"))
    wait_steps(client, run, 1000)
    (curve,) = client.run_curves([run.run_id])
    assert (curve.name, len(curve.values)) == ("return_mean", len(curve.env_steps))
    daemon.kill()
    client = daemon.start()
    before = client.get_run(run.run_id).env_steps
    wait_steps(client, run, before + 500)
    client.cancel_run(run.run_id)
    client.wait_ended(other.run_id)
    one, two = client.run_curves([run.run_id, other.run_id], ["return_mean"], points=2000)
    for found, source in ((one, run), (two, other)):
        assert list(zip(found.env_steps, found.values, strict=True)) == figures(source)
        assert list(found.wall_s) == sorted(found.wall_s) and 0 <= found.wall_s[0] < 5
    thin = client.run_curves([run.run_id], points=7)[0]
    assert len(thin.values) <= 7 and thin.env_steps[-1] == one.env_steps[-1]
    assert client.run_curves([run.run_id], ["nothing"]) == ()
    assert refused(lambda: client.run_curves([run.run_id], points=1)).code is ErrorCode.BAD_VALUE
    assert refused(lambda: client.run_curves(["nobody"])).code is ErrorCode.NOT_FOUND
    for source in (run, other):
        assert records(source) == len(figures(source))


@process
def test_tensorboard_files_hold_each_point_once_whatever_the_daemon_does(
    daemon: DaemonUnderTest, client: DaemonClient
) -> None:
    run = client.submit_run(act())
    folder = Path(run.folder) / "tensorboard"
    for _ in range(2):
        until(lambda: (folder / "place.json").exists(), "files are written")
        daemon.kill()
        (newest,) = [file for file in folder.glob("events.*") if file.name == json.loads((folder / "place.json").read_text())["file"]]  # fmt: skip  # noqa: E501
        with newest.open("ab") as file:
            file.write(b"a point that was written, and not noted")
        client = daemon.start()
        steps = client.get_run(run.run_id).env_steps
        wait_steps(client, run, steps + 300)
    client.cancel_run(run.run_id)
    assert records(run) == len(figures(run))


@process
def test_workers_are_listed_installed_and_removed(
    daemon: DaemonUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRILLYARD_CACHE", str(tmp_path / "cache"))
    add_worker(daemon.home)
    client = daemon.start()
    (mine,) = [worker for worker in client.list_workers() if worker.name == "actor"]
    assert mine.state is InstallState.ABSENT and mine.description is not None
    # Without packages: it takes a bare environment, which needs no network.
    gone = client.install_worker(InstallRequest(name="actor"))
    next(gone)
    gone.close()  # type: ignore[attr-defined]
    # The one who began it has gone; two others listen to the same installation.
    heard: list[list[InstallProgress]] = []
    listeners = [
        threading.Thread(target=lambda: heard.append(list(client.install_worker(InstallRequest(name="actor")))))
        for _ in range(2)
    ]
    for listener in listeners:
        listener.start()
    for listener in listeners:
        listener.join()
    assert all(progress[-1].done and progress[-1].ok for progress in heard), heard
    assert len(list((tmp_path / "cache" / "workers").glob("actor-*/.ok"))) == 1
    (mine,) = [worker for worker in client.list_workers() if worker.name == "actor"]
    assert mine.state is InstallState.READY
    run = client.submit_run(act())
    wait_steps(client, run, 100)
    assert refused(lambda: client.remove_worker("actor")).code is ErrorCode.BUSY
    client.cancel_run(run.run_id)
    assert client.remove_worker("actor").state is InstallState.ABSENT
    assert refused(lambda: client.remove_worker("nobody")).code is ErrorCode.NOT_FOUND
    failed = list(client.install_worker(InstallRequest(name="nobody")))[-1]
    assert failed.done and not failed.ok and "nobody" in failed.reason

    async def with_the_other_client() -> None:
        async with AsyncDaemonClient(daemon.home) as other:
            assert "actor" in [worker.name for worker in await other.list_workers()]
            told = [each async for each in other.install_worker(InstallRequest(name="nobody"))]
            assert told[-1].done
            assert (await other.run_detail(run.run_id)).run.run_id == run.run_id
            assert await other.run_curves([run.run_id])
            assert (await other.label_run(run.run_id, notes="n")).notes == "n"
            with pytest.raises(DrillyardError):
                await other.remove_worker("nobody")

    asyncio.run(with_the_other_client())


def test_a_curve_stays_small_even_and_keeps_its_end() -> None:
    curve = Curve()
    for step in range(100_001):
        curve.add(step, float(step), math.sin(step))
        assert len(curve._points) <= MOST_POINTS
    points = curve.points(MOST_POINTS)
    assert points[0][0] == 0 and points[-1][0] == 100_000
    gaps = {two[0] - one[0] for one, two in pairwise(points[:-1])}
    assert len(gaps) == 1
    for most in (2, 3, 10, 499, 500):
        few = curve.points(most)
        assert len(few) <= most and few[-1] == points[-1] and few[0] == points[0]


def test_a_curve_that_goes_back_forgets_what_was_beyond() -> None:
    curve = Curve()
    for step in (1, 2, 3, 4, 2, 3):
        curve.add(step, 0.0, float(step))
    assert [point[0] for point in curve.points(100)] == [1, 2, 3]
