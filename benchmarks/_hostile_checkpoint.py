"""Broken and hostile checkpoint folders, ours and of workers, with digests that do not fit and with some made to fit.

Each is read as everything that takes a checkpoint reads it: to act, to be put on a stage, to be kept, to be written as
C, as a plain network. Run by `drillyard bench hostile`.
"""

import contextlib
import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy

from _hostile_onnx import bases, change_bytes
from _hostile_onnx import mutant as onnx_mutant
from _mutants import is_sentence, run_mutants
from drillyard.contracts.checkpoint import MANIFEST_FILE, TENSORS_FILE, digest
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.worker import HostCommand
from drillyard.envs.registry import env_spec
from drillyard.learning.checkpoint import load_checkpoint
from drillyard.learning.policy_file import load_policy
from drillyard.policies.action import to_env
from drillyard.sharing.c_source import Weights, c_files
from drillyard.sharing.checkpoint_copy import read_manifest
from drillyard.sharing.onnx.plain import plain_policy
from drillyard.stage.foreign import hosted_policy, is_foreign_checkpoint
from drillyard.stage.sources import weights_from_checkpoint
from drillyard.testing.drawn import drawn_checkpoint
from drillyard.testing.foreign import ForeignRun

ONNX_FILE = "policy.onnx"
STRANGE: tuple[Any, ...] = (
    None, True, -1, 0, 1, 2, 1 << 31, 1 << 62, 1 << 80, -(1 << 63), 1e308, -1e308, 0.5, "", "x", "../../etc/passwd",
    "/dev/zero", "\x00", "é" * 300, [], {}, [[1, 2]], [1, "2"], {"a": 1}, [[-1.0, 1.0]] * 3, "relu", "values", "box",
    "discrete", [1 << 40], [0], [64] * 50, float("1e-320"),
)  # fmt: skip
_DIGEST = re.compile(rb'"manifest_digest":\s*"([0-9a-f]{32})"')
CODES = {"not_found", "damaged", "unsupported", "bad_value", "layout_mismatch", "version_mismatch", "over_limit"}


def run(count: int, seed: int, *, processes: int = 2, limit_s: float = 1e9) -> dict[str, Any]:
    """Try mutants; see run_mutants."""
    return run_mutants("_hostile_checkpoint", count, seed, processes=processes, limit_s=limit_s)


def make_target(folder: Path, seed: int) -> "CheckpointTarget":
    """For _mutants.py."""
    return CheckpointTarget(folder, seed)


class CheckpointTarget:
    def __init__(self, folder: Path, seed: int) -> None:
        self._seed, self._folder = seed, folder
        self.reached = ""
        self._ours = [
            _files(drawn_checkpoint(folder / "a", "gym:CartPole-v1", hidden=(6, 5))),
            _files(drawn_checkpoint(folder / "b", "gym:Pendulum-v1", hidden=(6,), squash="tanh")),
            _files(drawn_checkpoint(folder / "d", "Drillyard/Hopper-v5", hidden=())),
            _files(drawn_checkpoint(folder / "c", "gym:CartPole-v1", hidden=(8,), head="values", activation="relu")),
        ]
        self._theirs = _workers(folder)
        self._run = folder / "run"
        (self._run / "checkpoints").mkdir(parents=True)
        shutil.copy(folder / "w" / "host.json", self._run / "host.json")
        self._onnx = [data for data, _ in bases()]
        self._at = self._run / "checkpoints" / "step_000000001000"
        self._at.mkdir()
        for files in (*self._ours, *self._theirs):
            self._write(files)
            self._read(0)

    def attempt(self, index: int) -> None:
        chance = random.Random(f"{self._seed} {index}")
        self.reached = ""
        worker = chance.random() < 0.4
        files = dict(chance.choice(self._theirs if worker else self._ours))
        for _ in range(chance.choice((1, 1, 2))):
            with contextlib.suppress(Exception):  # what an earlier edit broke may be beyond another
                chance.choice(WORKERS_EDITS if worker else OUR_EDITS)(files, chance, self._onnx)
        self._write(files)
        self._read(index)

    def _write(self, files: dict[str, bytes]) -> None:
        for name in (MANIFEST_FILE, TENSORS_FILE, ONNX_FILE, "model.zip"):
            (self._at / name).write_bytes(files.get(name, b""))

    def _read(self, index: int) -> None:
        """Every reader; the first refusal is the outcome, and all have to refuse by a sentence or not at all."""
        refusal: DrillyardError | None = None
        foreign = is_foreign_checkpoint(self._at)
        readers: tuple[Callable[[], Any], ...] = (
            (lambda: read_manifest(self._at), lambda: plain_policy(self._at), lambda: hosted_policy(self._at),
             lambda: _sdk(self._at))
            if foreign
            else (lambda: self._act(index), lambda: weights_from_checkpoint(self._at), lambda: self._c(),
                  lambda: plain_policy(self._at))
        )  # fmt: skip
        for reader in readers:
            try:
                reader()
            except DrillyardError as error:
                if str(error.code) not in CODES or not is_sentence(error.sentence):
                    raise ValueError(f"{error.code}: {error.sentence[:300]!r}") from None
                refusal = refusal or error
        self.reached = ("worker" if foreign else "own") + ("" if refusal else f" {'worker' if foreign else 'own'}_read")
        if refusal is not None:
            raise refusal

    def _act(self, index: int) -> None:
        manifest, policy = load_policy(self._at, 1)
        spec = manifest.policy
        obs = np.random.default_rng(index).normal(0, 2, (1, spec.obs_size)).astype(np.float32)
        action = np.array(policy.act(obs, None))
        if spec.action.kind == "box":
            to_env(action, spec)

    def _c(self) -> None:
        manifest, tensors = load_checkpoint(self._at)
        from drillyard.learning.policy_file import check_policy

        check_policy(self._at, manifest, tensors)
        weights = Weights(manifest.policy, tensors["actor"], tensors["obs_mean"], tensors["obs_scale"])
        c_files(weights, "policy", ["a policy"], (), ())


def _sdk(folder: Path) -> None:
    """The reader that runs inside workers; in the standard library alone."""
    from drillyard_worker import WorkerError
    from drillyard_worker.manifest import read_checkpoint

    try:
        read_checkpoint(folder)
    except WorkerError as error:
        if not is_sentence(error.sentence):
            raise ValueError(f"{error.sentence[:300]!r}") from None


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _workers(folder: Path) -> list[dict[str, bytes]]:
    env = env_spec("gym:CartPole-v1")
    run = ForeignRun(folder / "w", env, HostCommand(argv=("/python", "-m", "x.cli"), env={"A": "1"}))
    model = _policy_file()
    normalisation = {"obs_mean": [0.0] * 4, "obs_var": [1.0] * 4, "clip": 10.0}
    saved = run.save(
        files={ONNX_FILE: model, "model.zip": b"PK weights"}, extra={"spaces": {"a": [1]}}, onnx=ONNX_FILE,
        normalisation=normalisation, algorithm="ppo",
    )  # fmt: skip
    return [_files(saved)]


def _policy_file() -> bytes:
    from drillyard.policies.mlp import flatten, init_params
    from drillyard.sharing.onnx.graph import policy_graph

    spec = PolicySpec(4, ActionSpec("discrete", 2), (5,))
    params = init_params(spec, np.random.default_rng(0))
    numbers = np.concatenate([np.zeros(4), np.ones(4), flatten(params, spec, "actor")]).astype(np.float32)
    return policy_graph(spec, numbers).SerializeToString()


# --- mutants

Edit = Callable[[dict[str, bytes], random.Random, list[bytes]], None]


def seal(manifest: bytes) -> bytes:
    """The manifest with a digest that fits, where it has one."""
    found = _DIGEST.search(manifest)
    if found is None:
        return manifest
    start, end = found.span(1)
    blank = manifest[:start] + b"0" * 32 + manifest[end:]
    return blank[:start] + digest(blank).encode() + blank[end:]


def _manifest_bytes(files: dict[str, bytes], chance: random.Random, others: list[bytes]) -> None:
    changed = change_bytes(files[MANIFEST_FILE], chance, [files[TENSORS_FILE if TENSORS_FILE in files else ONNX_FILE]])
    files[MANIFEST_FILE] = seal(changed) if chance.random() < 0.7 else changed


def _manifest_values(files: dict[str, bytes], chance: random.Random, others: list[bytes]) -> None:
    """A value somewhere replaced, removed, doubled or buried; the digest fits."""
    try:
        whole = json.loads(files[MANIFEST_FILE])
    except ValueError:
        return
    for _ in range(chance.choice((1, 1, 2, 4))):
        place: Any = whole
        while isinstance(place, (dict, list)) and place:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            key = chance.choice(keys)
            if not isinstance(place[key], (dict, list)) or chance.random() < 0.25:
                if key == "manifest_digest":
                    break
                _change(place, key, chance)
                break
            place = place[key]
    text = json.dumps(whole, allow_nan=chance.random() < 0.5)
    if chance.random() < 0.05:
        text = text.replace('"metrics"', '"deep": ' + "[" * 3000 + "]" * 3000 + ', "metrics"', 1)
    files[MANIFEST_FILE] = seal(text.encode("utf-8", "surrogatepass"))


def _change(place: Any, key: Any, chance: random.Random) -> None:
    if isinstance(place, dict) and chance.random() < 0.15:
        del place[key]
    elif isinstance(place, list) and chance.random() < 0.2:
        place.append(place[key])
    elif isinstance(place[key], (int, float)) and chance.random() < 0.4:
        place[key] = place[key] + chance.choice((-1, 1, 1 << 20, 0.5))
    else:
        place[key] = chance.choice(STRANGE)


def _tensor_bytes(files: dict[str, bytes], chance: random.Random, others: list[bytes]) -> None:
    data = files[TENSORS_FILE]
    if chance.random() < 0.5:
        head = int.from_bytes(data[:8], "little")
        data = data[:8] + change_bytes(data[8 : 8 + head], chance, [data]) + data[8 + head :]
    else:
        data = change_bytes(data, chance, [data])
    _put(files, TENSORS_FILE, data, chance)


def _tensor_values(files: dict[str, bytes], chance: random.Random, others: list[bytes]) -> None:
    """Other tensors under the same names, in a file that is whole."""
    try:
        tensors = dict(safetensors.numpy.load(files[TENSORS_FILE]))
    except Exception:  # noqa: BLE001 - an earlier edit broke it
        return
    name = chance.choice(sorted(tensors))
    array = tensors[name].copy()
    match chance.randrange(5):
        case 0:
            if array.size:
                array.reshape(-1)[chance.randrange(array.size)] = chance.choice((np.nan, np.inf, -np.inf, 3e38, 1e-45))
        case 1:
            array = array[: max(array.size - chance.randint(1, 5), 0)]
        case 2:
            array = array.astype(chance.choice((np.float64, np.int32, np.float16, np.uint8)))
        case 3:
            array = array.reshape((1, *array.shape))
        case _:
            del tensors[name]
    if name in tensors:
        tensors[name] = array
    files[TENSORS_FILE] = data = safetensors.numpy.save(tensors)
    try:
        whole = json.loads(files[MANIFEST_FILE])
        whole["tensors_digest"] = digest(data)
        if chance.random() < 0.8:
            whole["tensors"] = {key: list(value.shape) for key, value in tensors.items()}
        files[MANIFEST_FILE] = seal(json.dumps(whole).encode())
    except (ValueError, TypeError):
        pass


def _model_bytes(files: dict[str, bytes], chance: random.Random, others: list[bytes]) -> None:
    """The worker's ONNX file, with a digest that fits."""
    data = onnx_mutant(chance.choice((files[ONNX_FILE], *others)), chance, others)
    try:
        whole = json.loads(files[MANIFEST_FILE])
        whole["files"][ONNX_FILE] = {"bytes": len(data), "blake2b": digest(data)}
        files[MANIFEST_FILE] = seal(json.dumps(whole).encode())
    except (ValueError, TypeError, KeyError):
        pass
    files[ONNX_FILE] = data


def _put(files: dict[str, bytes], name: str, data: bytes, chance: random.Random) -> None:
    """Replace the tensor file, mostly with a digest that fits."""
    if chance.random() < 0.8:
        old, new = digest(files[name]).encode(), digest(data).encode()
        files[MANIFEST_FILE] = seal(files[MANIFEST_FILE].replace(old, new))
    files[name] = data


def _swap(files: dict[str, bytes], chance: random.Random, others: list[bytes]) -> None:
    """A file that is empty, cut off, or another."""
    name = chance.choice(sorted(files))
    files[name] = chance.choice((b"", files[name][: len(files[name]) // 2], b"{}", b"\x00" * 64, chance.choice(others)))


OUR_EDITS: tuple[Edit, ...] = (
    _manifest_bytes, _manifest_values, _manifest_values, _manifest_values, _tensor_bytes, _tensor_bytes, _tensor_values,
    _tensor_values, _swap,
)  # fmt: skip
WORKERS_EDITS: tuple[Edit, ...] = (
    _manifest_bytes,
    _manifest_values,
    _manifest_values,
    _model_bytes,
    _model_bytes,
    _swap,
)
