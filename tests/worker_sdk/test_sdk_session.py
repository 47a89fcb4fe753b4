"""What a session tells and when: at most twice a second, limits at once, pauses that cost no training time."""

import itertools
import json
import math
import os
import signal
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from drillyard_worker import Stop, Worker, WorkerCapabilities, WorkerError
from drillyard_worker import session as session_module
from drillyard_worker import telemetry as telemetry_module
from sdk_house import WORKER, told


class Clock:
    """Time that goes on only when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    for module in (session_module, telemetry_module):
        monkeypatch.setattr(module, "monotonic", found)
    monkeypatch.setattr("drillyard_worker.saving.monotonic", found)
    return found


def test_figures_go_out_twice_a_second(tmp_path: Path, clock: Clock) -> None:
    with told(tmp_path) as run:
        run.session.started()
        for step in range(1, 101):
            clock.now += 0.1
            run.session.step(step, step // 10)
            run.session.metrics({"loss_policy": step, "nan": math.nan})
            run.session.check()
        metrics = run.events("metrics")
        progress = run.events("progress")
    assert 15 <= len(metrics) <= 21
    assert metrics[-1]["values"]["loss_policy"] >= 95
    assert metrics[-1]["values"]["env_steps_per_s"] == pytest.approx(10.0, rel=0.05)
    assert all("nan" not in event["values"] for event in metrics)
    assert len(progress) == pytest.approx(6, abs=1)
    gaps = [after["env_steps"] - before["env_steps"] for before, after in itertools.pairwise(progress)]
    assert max(gaps) <= 25


def test_equal_counters_are_no_sign_of_life(tmp_path: Path, clock: Clock) -> None:
    with told(tmp_path) as run:
        run.session.started()
        run.session.step(5)
        for _ in range(100):
            clock.now += 1.0
            run.session.check()
        assert len(run.events("progress")) == 2
        assert len(run.events("metrics")) <= 1


def test_episodes_are_summed_up(tmp_path: Path, clock: Clock) -> None:
    with told(tmp_path) as run:
        run.session.started()
        for number in range(150):
            run.session.episode(float(number), number)
        run.session.step(100)
        run.session.check()
        (episode,) = run.events("episode")
        (metrics,) = run.events("metrics")
    assert (episode["count"], episode["return_mean"], episode["opponent"]) == (150, 74.5, "none")
    assert metrics["episodes"] == 150
    assert metrics["values"]["return_mean"] == pytest.approx(sum(range(50, 150)) / 100)
    assert metrics["values"]["return_best"] == metrics["values"]["return_mean"]


def test_an_episode_that_is_no_number_does_no_harm(tmp_path: Path, clock: Clock) -> None:
    with told(tmp_path) as run:
        run.session.started()
        run.session.episode(math.nan, 3)
        run.session.step(1)
        run.session.check()
        run.session.complete("finished")
        for line in run.lines():
            json.loads(line, parse_constant=lambda name: pytest.fail(name))


def test_a_library_with_many_figures(tmp_path: Path, clock: Clock) -> None:
    with told(tmp_path) as run:
        run.session.started()
        run.session.step(1)
        run.session.metrics({f"rllib/{'x' * 150}/{number}": number for number in range(1000)})
        run.session.check()
        found = run.events("metrics")
        assert sum(len(event["values"]) for event in found) >= 1000
        assert all(len(line) < 64 * 1024 for line in run.lines())


def test_counters_never_fall(tmp_path: Path, clock: Clock) -> None:
    with told(tmp_path, first_counters=[50, 5, 2]) as run:
        run.session.started()
        run.session.step(10, 1)
        clock.now += 1
        run.session.check()
        run.session.step(60, 6)
        clock.now += 1
        run.session.check()
        shown = [(event["env_steps"], event["updates"]) for event in run.events() if "env_steps" in event]
    assert shown == sorted(shown)
    assert shown[0] == (50, 5)


def test_after_a_crash_they_go_on_from_what_the_run_had_reached(tmp_path: Path) -> None:
    manifest = {"env_steps": 40, "updates": 9, "episodes": 1, "policy_version": 3}
    with told(tmp_path, first_counters=[50, 5, 2], next_seq=7) as run:
        run.session.loaded(manifest)
        assert run.session.first_counters == (50, 9, 2)
        assert (run.session.env_steps, run.session.updates, run.session.episodes) == (50, 9, 2)
        (event,) = run.events("checkpoint_loaded")
        assert (event["seq"], event["env_steps"], event["policy_version"]) == (7, 40, 3)


def test_the_step_limit_is_noticed_at_its_step(tmp_path: Path, clock: Clock) -> None:
    with told(tmp_path, limits={"env_steps": 77}) as run:
        run.session.started()
        with pytest.raises(Stop) as stop:
            for step in range(1, 1000):
                run.session.step(step)
                run.session.check()
        assert step == 77
        assert stop.value.reason == "reached 77 env steps"
        assert run.events("progress")[-1]["phase"] == "stopping"
        with pytest.raises(Stop):
            run.session.check()
        assert run.session.should_stop() == "reached 77 env steps"
        assert run.session.complete(run.session.stop_reason)
        assert run.events()[-1]["reason"] == "reached 77 env steps"


def test_the_time_limit_counts_training_alone(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    with told(tmp_path, limits={"seconds": 10.0}) as run:
        clock.now += 100  # before the start
        run.session.started()
        clock.now += 6
        run.session.check()

        def wait(_: float) -> None:
            clock.now += 50
            run.session.request_pause(pause=False)

        monkeypatch.setattr(session_module.time, "sleep", wait)
        run.session.request_pause(pause=True)
        run.session.check()
        assert run.session.seconds == pytest.approx(6.0)
        clock.now += 3.5
        run.session.check()
        clock.now += 0.6  # due before the next regular look, 0.5 s after the last
        with pytest.raises(Stop, match="reached 10 s"):
            run.session.check()
        phases = [event["phase"] for event in run.events("progress")]
    assert phases[:3] == ["training", "paused", "training"]


def test_a_pause_ends_by_a_stop(tmp_path: Path) -> None:
    with told(tmp_path) as run:
        run.session.started()
        run.session.request_pause(pause=True)
        timer = threading.Timer(0.05, run.session.request_stop, ["enough"])
        timer.start()
        with pytest.raises(Stop, match="enough"):
            run.session.check()
        timer.join()
        assert [event["phase"] for event in run.events("progress")] == ["training", "paused", "stopping"]


def test_the_first_reason_stands(tmp_path: Path) -> None:
    with told(tmp_path) as run:
        run.session.request_stop("first")
        run.session.request_stop("second")
        assert run.session.stop_reason == "first"


def test_what_is_not_claimed_is_refused(tmp_path: Path) -> None:
    plain = Worker(
        WORKER.metadata,
        WorkerCapabilities(worker_type="t", supports_checkpointing=False),
        WORKER.algorithms,
        WORKER.environments,
        train="x:y",
    )
    with told(tmp_path, plain) as run:
        with pytest.raises(WorkerError, match="cannot pause"):
            run.session.request_pause(pause=True)
        with pytest.raises(WorkerError, match="no checkpoints"):
            run.session.request_save()


def test_saving_is_due_by_time_and_by_command(tmp_path: Path, clock: Clock) -> None:
    with told(tmp_path, settings={"autosave_s": 30.0}) as run:
        run.session.started()
        clock.now += 29
        assert not run.session.save_due()
        run.session.request_save()
        assert run.session.save_due()
        space = {"kind": "discrete", "n": 2}
        about: dict[str, Any] = {"format": "raw", "observation_space": space, "action_space": space}
        run.session.save(lambda folder: None, reason="autosave", **about)
        assert not run.session.save_due()
        clock.now += 30
        assert run.session.save_due()
        assert run.events("checkpoint_saved")[0]["reason"] == "asked for by its user"
        assert [event["phase"] for event in run.events("progress")] == ["training", "saving", "training"]


def test_an_unknown_phase_is_a_bug(tmp_path: Path) -> None:
    with told(tmp_path) as run, pytest.raises(ValueError, match="no phase"):
        run.session.phase("thinking")


def test_one_terminal_event(tmp_path: Path) -> None:
    with told(tmp_path) as run:
        run.session.started()
        assert run.session.complete("finished")
        run.session.fail("crashed", "Too late.")
        assert [event["type"] for event in run.events()][-1] == "run_completed"


def test_signals_set_a_flag(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    try:
        with told(tmp_path) as run:
            run.session.started()
            run.session.install_signals()
            os.kill(os.getpid(), signal.SIGTERM)
            os.kill(os.getpid(), signal.SIGTERM)
            os.kill(os.getpid(), signal.SIGINT)
            with pytest.raises(Stop, match="stopped by SIGTERM"):
                run.session.check()
    finally:
        signal.signal(signal.SIGTERM, before[0])
        signal.signal(signal.SIGINT, before[1])


def test_from_another_thread_signals_are_left_alone(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGTERM)
    with told(tmp_path) as run:
        thread = threading.Thread(target=run.session.install_signals)
        thread.start()
        thread.join()
    assert signal.getsignal(signal.SIGTERM) is before


def test_check_costs_next_to_nothing(tmp_path: Path) -> None:
    with told(tmp_path) as run:
        run.session.started()
        session, best = run.session, math.inf
        for _ in range(20):
            begun = time.perf_counter()
            for number in range(10_000):
                session.step(number)
                session.check()
            best = min(best, time.perf_counter() - begun)
    # 0.15 us measured for both.
    assert best / 10_000 < 1e-6


def test_no_library_swallows_a_stop() -> None:
    with pytest.raises(Stop):
        try:
            raise Stop("now")
        except Exception:
            pytest.fail("swallowed")
