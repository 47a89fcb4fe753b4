"""The SDK has the contracts' structures in the standard library: same fields, same defaults, same bytes."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import drillyard_worker
import msgspec
import pytest
from drillyard_worker import checkpoints, config, events, leavings, manifest, metadata
from drillyard_worker import control as sdk_control
from drillyard_worker.conformance import stream
from drillyard_worker.errors import CODES
from drillyard_worker.telemetry import PHASES as SDK_PHASES
from sdk_house import SPACE, WORKER, config_of, told

from drillyard.contracts import checkpoint, control, errors, telemetry, worker
from drillyard.contracts.run import RunLimits
from drillyard.daemon.events import KNOWN_TYPES, parse_line
from drillyard.daemon.life import PHASES

EVENTS: msgspec.json.Decoder[telemetry.AnyEvent] = msgspec.json.Decoder(telemetry.AnyEvent)
PAIRS: list[tuple[type, type[msgspec.Struct]]] = [
    (metadata.WorkerMetadata, worker.WorkerMetadata),
    (metadata.WorkerCapabilities, worker.WorkerCapabilities),
    (metadata.Setting, worker.WorkerSetting),
    (metadata.Algorithm, worker.WorkerAlgorithm),
    (metadata.Environment, worker.WorkerEnvironment),
    (config.WorkerConfig, worker.WorkerConfig),
    (config.EvaluatePlan, worker.EvaluatePlan),
    (config.RunLimits, RunLimits),
]


def _defaults_of_dataclass(kind: Any) -> dict[str, Any]:
    found = {}
    for field in dataclasses.fields(kind):
        default = field.default if field.default_factory is dataclasses.MISSING else field.default_factory()
        found[field.name] = "required" if default is dataclasses.MISSING else _plain(default)
    return found


def _defaults_of_struct(kind: type[msgspec.Struct]) -> dict[str, Any]:
    found = {}
    for field in msgspec.structs.fields(kind):
        default = field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
        found[field.name] = "required" if default is msgspec.NODEFAULT else _plain(default)
    return found


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    return msgspec.to_builtins(value)


@pytest.mark.parametrize(("ours", "theirs"), PAIRS, ids=lambda kind: kind.__name__)
def test_fields_and_defaults_are_equal(ours: type, theirs: type[msgspec.Struct]) -> None:
    assert _defaults_of_dataclass(ours) == _defaults_of_struct(theirs)


def test_constants_are_equal() -> None:
    assert worker.WORKER_VERSION == metadata.WORKER_VERSION
    assert events.TELEMETRY_VERSION == telemetry.TELEMETRY_VERSION
    assert events.MAX_LINE_BYTES == telemetry.MAX_LINE_BYTES
    assert sdk_control.CONTROL_VERSION == control.CONTROL_VERSION
    assert sdk_control.MAX_COMMAND_BYTES == control.MAX_COMMAND_BYTES
    assert tuple(errors.ErrorCode) == CODES
    assert SDK_PHASES == PHASES
    assert (checkpoints.SAVING, checkpoints.LEAVING) == (checkpoint.SAVING, checkpoint.LEAVING)
    assert manifest.MANIFEST_FILE == checkpoint.MANIFEST_FILE
    assert leavings.ANALYTICS_FILE == worker.ANALYTICS_FILE


def test_the_conformance_suite_knows_every_event_with_its_fields() -> None:
    assert set(stream.FIELDS) == KNOWN_TYPES
    for kind in telemetry.AnyEvent.__args__:
        names = {field.name for field in msgspec.structs.fields(kind)} - {"v", "run_id", "seq", "ts"}
        assert set(stream.FIELDS[kind.__struct_config__.tag]) >= names - {"won", "lost", "dump"}


def test_a_description_decodes() -> None:
    content = json.dumps(metadata.describe(WORKER)).encode()
    found = msgspec.json.decode(content, type=worker.WorkerDescription)
    assert found.metadata.name == "tester"
    assert {setting.key for setting in found.algorithms[0].settings} == {"autosave_s", "keep_checkpoints"}
    assert json.loads(msgspec.json.encode(found)) == json.loads(content)


def test_a_config_of_the_daemon_is_read_as_it_is_meant(tmp_path: Path) -> None:
    theirs = worker.WorkerConfig(
        run_id="r1", worker="tester", algorithm="a", env_id="gym:E", folder=str(tmp_path),
        limits=RunLimits(seconds=2.5), seed=7, next_seq=3, first_counters=(1, 2, 3), env_host=("python", "-m", "x"),
        resume_from="/c", evaluate=worker.EvaluatePlan(checkpoint="/d", episodes=3), mode=worker.WorkerMode.EVALUATE,
        settings={"autosave_s": 5.0, "keep_checkpoints": 2},
    )  # fmt: skip
    path = tmp_path / "worker.json"
    path.write_bytes(msgspec.json.encode(theirs))
    ours = config.make_config(config.read_config_file(path), WORKER)
    assert msgspec.convert(json.loads(json.dumps(config.as_data(ours))), worker.WorkerConfig) == theirs


def test_every_event_of_a_session_is_one_of_the_contract(tmp_path: Path) -> None:
    with told(tmp_path, resume_from="/c/step_1") as run:
        session = run.session
        session.started(workers=2)
        session.loaded({"env_steps": 5, "updates": 1, "episodes": 2, "policy_version": 3})
        session.step(9, 2)
        session.episode(1.5, 10)
        session.metrics({"loss_policy": 0.5, "bad": float("nan"), "text": "x"})
        session.log("info", "hello")
        session.check()
        session.save(
            lambda folder: (folder / "w").write_bytes(b"1"), reason="autosave", format="raw", observation_space=SPACE,
            action_space=SPACE,
        )  # fmt: skip
        session.complete("finished")
        lines = run.lines()
    assert all(parse_line(line, "r1") is not None for line in lines)
    kinds = {EVENTS.decode(line).__struct_config__.tag for line in lines}
    assert kinds == KNOWN_TYPES - {"run_failed", "run_cancelled"}
    with told(tmp_path) as run:
        run.session.fail("disk", "It broke.")
        (last,) = run.lines()
    assert EVENTS.decode(last) == telemetry.RunFailed(
        run_id="r1", seq=0, ts=json.loads(last)["ts"], reason="It broke.", code="disk"
    )


def test_manifest_and_analytics_decode(tmp_path: Path) -> None:
    np = pytest.importorskip("numpy")
    spaces = pytest.importorskip("gymnasium").spaces
    with told(tmp_path) as run:
        run.session.started()
        run.session.step(1234, 5, 6)
        run.session.episode(8.0, 3)
        run.session.metrics({"return_mean": np.float32(2.0)})
        box = spaces.Box(np.array([-1.0, -np.inf], np.float32), np.array([1.0, np.inf], np.float32))
        path = run.session.save(
            lambda folder: (folder / "w.pt").write_bytes(b"abc"), reason="stopped", format="torch",
            observation_space=box, action_space=spaces.Discrete(4), best=True,
            normalisation={"obs_mean": np.array([0.5, 1.0]), "obs_var": np.ones(2), "clip": np.float64(10), "count": 3},
            extra={"layers": (64, 64), "dtype": np.dtype("float32")},
        )  # fmt: skip
        run.session.artifacts(tensorboard="work/runs", metadata={"note": 1})
        run.session.complete("stopped")
    assert path == tmp_path / "checkpoints" / "step_000000001234"
    content = (path / "manifest.json").read_bytes()
    assert checkpoint.manifest_damage(content) == ""
    found = msgspec.json.decode(content, type=worker.WorkerCheckpoint)
    assert found.normalisation == worker.Normalisation(obs_mean=(0.5, 1.0), obs_var=(1.0, 1.0), clip=10.0, count=3.0)
    assert found.observation_space == worker.SpaceInfo(
        kind="box", shape=(2,), dtype="float32", low=(-1.0, None), high=(1.0, None)
    )
    assert found.action_space == worker.SpaceInfo(kind="discrete", n=4, dtype="int64")
    assert found.files == {"w.pt": worker.FileDigest(bytes=3, blake2b=checkpoint.digest(b"abc"))}
    assert (found.env_steps, found.updates, found.episodes, found.policy_version) == (1234, 5, 7, 1)
    assert (found.metrics["return_mean"], found.metrics["episode_length_mean"]) == (2.0, 3.0)
    assert found.extra == {"layers": [64, 64], "dtype": "float32"}
    assert set(json.loads(content)) == {field.name for field in msgspec.structs.fields(worker.WorkerCheckpoint)}
    analytics = msgspec.json.decode((tmp_path / "analytics.json").read_bytes(), type=worker.Analytics)
    name = "checkpoints/step_000000001234"
    assert analytics.artifacts.checkpoints == worker.CheckpointArtifacts(
        format="torch", files=(name,), best=name, final=name
    )
    assert analytics.artifacts.tensorboard == "work/runs"
    assert analytics.metadata == {"note": 1}


def test_the_session_says_its_own_metrics_by_the_names_of_the_contract(tmp_path: Path) -> None:
    with told(tmp_path) as run:
        run.session.started()
        for _ in range(100):
            run.session.episode(1.0, 2)
        run.session.step(1)
        run.session.check()
        run.session._next_look = run.session._next_flush = 0.0
        run.session.step(2)
        run.session.check()
        names = {name for event in run.events("metrics") for name in event["values"]}
    assert names == {"return_mean", "return_best", "episode_length_mean", "env_steps_per_s"}
    assert names <= set(telemetry.METRICS)


def test_config_without_fields_that_have_defaults(tmp_path: Path) -> None:
    ours = config.make_config(config_of(tmp_path), WORKER)
    theirs = msgspec.convert(config_of(tmp_path), worker.WorkerConfig)
    data = config.as_data(ours)
    assert data.pop("settings") == {"autosave_s": 60.0, "keep_checkpoints": 5}
    assert msgspec.convert(json.loads(json.dumps(data)), worker.WorkerConfig) == theirs
    assert drillyard_worker.__version__
