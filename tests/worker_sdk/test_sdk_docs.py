"""docs/workers.md names every field, option, setting, event, file and check."""

import argparse
import dataclasses
import inspect

import drillyard_worker
import msgspec
import pytest
from drillyard_worker import Session, cli
from drillyard_worker.conformance import CHECKS
from drillyard_worker.conformance.stream import FIELDS
from drillyard_worker.metadata import SDK_SETTINGS
from drillyard_worker.telemetry import PHASES
from sdk_house import ROOT

from drillyard.contracts import worker

TEXT = (ROOT / "docs" / "workers.md").read_text()


def missing(names: object) -> list[str]:
    return [name for name in names if f"`{name}" not in TEXT and f"{name}`" not in TEXT]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "kind",
    [
        worker.WorkerMetadata, worker.WorkerCapabilities, worker.WorkerSetting, worker.WorkerAlgorithm,
        worker.WorkerEnvironment, worker.WorkerConfig, worker.EvaluatePlan, worker.SpaceInfo, worker.FileDigest,
        worker.Normalisation, worker.WorkerCheckpoint, worker.CheckpointArtifacts,
    ],
)  # fmt: skip
def test_every_field_is_told(kind: type[msgspec.Struct]) -> None:
    assert not missing(field.name for field in msgspec.structs.fields(kind))


def test_every_default_of_a_capability_is_told() -> None:
    for field in dataclasses.fields(drillyard_worker.WorkerCapabilities):
        (row,) = [
            line for line in TEXT.splitlines() if line.startswith("| `") and f"`{field.name}`" in line.split("|")[1]
        ]
        if isinstance(field.default, bool):
            assert str(field.default).lower() in row
        elif isinstance(field.default, (int, float)):
            assert f"{field.default:g}" in row


def test_every_option_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[str] = []
    real = argparse.ArgumentParser.add_argument

    def note(self: argparse.ArgumentParser, *names: str, **more: object) -> object:
        found.extend(names)
        return real(self, *names, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(argparse.ArgumentParser, "add_argument", note)
    with pytest.raises(SystemExit):
        cli.main(_worker(), ["--help"])
    assert len(found) >= 6
    assert not missing(name for name in found if name not in ("-h", "--help"))


def test_every_event_phase_check_and_setting_is_told() -> None:
    assert not missing(FIELDS)
    assert not missing(PHASES)
    assert not missing(CHECKS)
    assert not missing(setting.key for setting in SDK_SETTINGS)


def test_everything_of_the_sdk_is_told() -> None:
    assert not missing(drillyard_worker.__all__)
    own = [name for name, _ in inspect.getmembers(Session) if not name.startswith("_")]
    internal = {"complete", "fail", "close", "shown_counters"}  # of main and the saver
    assert not missing(name for name in own if name not in internal)


def _worker() -> drillyard_worker.Worker:
    from sdk_house import WORKER

    return WORKER
