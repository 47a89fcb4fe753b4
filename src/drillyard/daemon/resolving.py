"""Whether a request can be met, found out before anything is made: settings, worker, env, checkpoint, resources."""

import math
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import OURS, RestartPolicy, RunRequest
from drillyard.contracts.worker import WorkerAlgorithm, WorkerCheckpoint, WorkerDescription
from drillyard.daemon.checkpoints import check_checkpoint

if TYPE_CHECKING:
    from drillyard.workers.catalogue import WorkerFolder

GYMNASIUM = "gym:"
_MOST_TAGS, _LONGEST_TAG, _LONGEST_NOTE, _LONGEST_NAME = 32, 64, 10_000, 200


class Foreign(NamedTuple):
    """A worker that was found able to perform a request."""

    worker: "WorkerFolder"
    description: WorkerDescription
    python: Path


class Resolved(NamedTuple):
    """A request that can be met. `foreign` is None for our own learner."""

    algorithm: str
    """Also where none was asked for."""
    settings: dict[str, Any]
    foreign: Foreign | None


def resolve(request: RunRequest, home_workers: Path, gpus: int) -> Resolved:
    """Every setting of a run, and who performs it. Blocks, for a worker that must be asked what it is.

    Args:
        home_workers: the user's folder of workers.
        gpus: how many GPUs there are here.

    Raises:
        DrillyardError: UNKNOWN_ENV, UNSUPPORTED, BAD_VALUE, NOT_FOUND (worker, checkpoint, script), DAMAGED,
            UNAVAILABLE (the worker's environment is not installed), VERSION_MISMATCH.
    """
    _check_plain(request)
    _check_resources(request, gpus)
    if request.worker != OURS:
        resolved = _foreign(request, home_workers, gpus)
        if request.resume_from is not None:
            _check_resume(request, resolved.algorithm, _checkpoint(request.resume_from))
        return resolved
    manifest = None if request.resume_from is None else _checkpoint(request.resume_from)
    if not request.algorithm and isinstance(manifest, CheckpointManifest):
        request = msgspec.structs.replace(request, algorithm=manifest.algorithm)
    resolved = _ours(request)
    if manifest is not None:
        _check_resume(request, resolved.algorithm, manifest)
    return resolved


def _ours(request: RunRequest) -> Resolved:
    from drillyard.envs.registry import check_id
    from drillyard.learning.algorithms import as_settings, find_algorithm, resolve

    check_id(request.env_id)
    algorithm = find_algorithm(request.algorithm, request.env_id)
    if request.restart is RestartPolicy.ON_CRASH:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            "our own learner is not started again after a crash; it replaces its rollout workers itself, and "
            "`drillyard resume RUN` continues the run.",
        )
    if request.script:
        raise _bad(f"our own learner runs no script ({request.script}); ask for the worker `script`.")
    return Resolved(algorithm, as_settings(resolve(algorithm, request.env_id, request.settings)), None)


def _foreign(request: RunRequest, home_workers: Path, gpus: int) -> Resolved:
    # Imported on demand: a daemon that runs no worker needs none of it.
    from drillyard.workers.catalogue import find_worker
    from drillyard.workers.describe import describe
    from drillyard.workers.environments import python_of
    from drillyard.workers.settings import find_algorithm, resolve_worker

    worker = find_worker(request.worker, home_workers)
    description = describe(worker)
    first = description.algorithms[0].name if description.algorithms else ""
    algorithm = find_algorithm(description, request.algorithm or first)
    settings = resolve_worker(description, algorithm.name, request.settings)
    if request.limits.return_mean is not None:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"the worker {request.worker} cannot end at a mean return, only our own learner can; limit its seconds or "
            "env_steps.",
        )
    _check_env(request, description, algorithm)
    can = description.capabilities
    if can.needs_script or request.script:
        _check_script(request, needed=can.needs_script)
    if request.resume_from is not None and not can.supports_resume:
        raise DrillyardError(ErrorCode.UNSUPPORTED, f"the worker {request.worker} cannot continue from a checkpoint.")
    if can.requires_gpu and not request.resources.gpus:
        here = f"this machine has {gpus}: ask for one" if gpus else "this machine has none"
        raise _bad(f"the worker {request.worker} needs a GPU and the request reserves none; {here}.")
    python = python_of(worker, description, algorithm.environment)
    return Resolved(algorithm.name, settings, Foreign(worker, description, python))


def _check_env(request: RunRequest, description: WorkerDescription, algorithm: WorkerAlgorithm) -> None:
    """What can be known without making the env: a worker's own environment may know envs that ours does not."""
    from drillyard.envs.registry import check_id, env_infos

    can = description.capabilities
    if can.needs_script and not request.env_id:
        return
    check_id(request.env_id)
    family = "gymnasium" if request.env_id.startswith(GYMNASIUM) else "drillyard"
    if family not in can.env_families:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"the worker {request.worker} trains on envs of {' and '.join(can.env_families)}, and {request.env_id} is "
            f"one of {family}.",
        )
    if family == "gymnasium":
        return
    drills = {info.id for info in env_infos() if info.family == "drill"}
    space = "discrete" if request.env_id in drills else "box"
    for who, spaces in (
        (f"the worker {request.worker}", can.action_spaces),
        (f"{algorithm.name} of {request.worker}", algorithm.action_spaces),
    ):
        if space not in spaces:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"{who} acts in {' and '.join(spaces)} spaces, and {request.env_id} has {space} actions; "
                "choose another algorithm or env.",
            )


def _check_script(request: RunRequest, *, needed: bool) -> None:
    if not needed:
        raise _bad(f"the worker {request.worker} runs no script ({request.script}); ask for the worker `script`.")
    path = Path(request.script)
    if not request.script or not path.is_absolute():
        raise _bad(f"the worker {request.worker} needs the absolute path of a training script, not {request.script!r}.")
    if not path.is_file():
        raise DrillyardError(ErrorCode.NOT_FOUND, f"there is no script {path}; give the path of a Python file.")


def _check_plain(request: RunRequest) -> None:
    for name, value in (("seconds", request.limits.seconds), ("env_steps", request.limits.env_steps)):
        if value is not None and not 0 < value < float("inf"):
            raise _bad(f"the limit {name} is {value}; it must be greater than 0.")
    if request.limits.return_mean is not None and not math.isfinite(request.limits.return_mean):
        raise _bad(f"the limit return_mean is {request.limits.return_mean}; it must be a finite number.")
    if not 0 <= request.seed < 2**63:
        raise _bad(f"the seed is {request.seed}; allowed are 0 to 2**63 - 1.")
    if not -100 <= request.priority <= 100:
        raise _bad(f"the priority is {request.priority}; allowed are -100 to 100.")
    if request.sinks:
        from drillyard.workers.sinks import sink_command

        for sink in request.sinks:
            sink_command(sink, Path())  # which says what is missing, and how to get it
    check_labels(request.name, request.tags, request.notes)


def check_labels(name: str | None, tags: tuple[str, ...] | None, notes: str | None) -> None:
    """Raises DrillyardError BAD_VALUE."""
    if len(name or "") > _LONGEST_NAME:
        raise _bad(f"the name of a run may have {_LONGEST_NAME} characters, this one has {len(name or '')}.")
    if len(tags or ()) > _MOST_TAGS or any(not tag.strip() or len(tag) > _LONGEST_TAG for tag in tags or ()):
        raise _bad(f"a run may have {_MOST_TAGS} tags of 1 to {_LONGEST_TAG} characters.")
    if len(notes or "") > _LONGEST_NOTE:
        raise _bad(f"the notes of a run may have {_LONGEST_NOTE} characters, these have {len(notes or '')}.")


def _check_resources(request: RunRequest, gpus: int) -> None:
    wish = request.resources
    if wish.gpus < 0 or wish.gpus > gpus:
        raise _bad(f"the run asks for {wish.gpus} GPUs; this machine has {gpus}.")
    cores = os.cpu_count() or 1
    if wish.cpus is not None and not 1 <= wish.cpus <= cores:
        raise _bad(f"the run asks for {wish.cpus} cores; allowed are 1 to {cores}, as many as this machine has.")
    if wish.memory_mb is not None and wish.memory_mb < 64:
        raise _bad(f"a memory limit of {wish.memory_mb} MB ends any run at once; give 64 or more.")
    if wish.processes < 1:
        raise _bad(f"a limit of {wish.processes} processes ends any run at once; give 1 or more.")


def _checkpoint(name: str) -> CheckpointManifest | WorkerCheckpoint:
    path = Path(name)
    if not path.is_absolute():
        raise _bad(f"the checkpoint {name!r} is not an absolute path; the daemon has another folder.")
    return check_checkpoint(path)


def _check_resume(request: RunRequest, algorithm: str, manifest: CheckpointManifest | WorkerCheckpoint) -> None:
    from drillyard.envs.registry import same_env

    path = request.resume_from
    whose = OURS if isinstance(manifest, CheckpointManifest) else manifest.worker
    if whose != request.worker:
        raise _bad(f"the checkpoint {path} was saved by the worker {whose}; only that can continue from it.")
    if manifest.algorithm != algorithm:
        raise _bad(f"the checkpoint {path} is of {manifest.algorithm}, not of {algorithm}; ask for that.")
    if not same_env(manifest.env_id, request.env_id):
        raise _bad(
            f"the checkpoint {path} was trained on {manifest.env_id}, not on {request.env_id}; ask for that env."
        )


def _bad(sentence: str) -> DrillyardError:
    return DrillyardError(ErrorCode.BAD_VALUE, sentence)
