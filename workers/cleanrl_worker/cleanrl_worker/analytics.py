"""What a run leaves behind: checkpoints with their manifest, and the event files that the script wrote."""

from __future__ import annotations

import copy
import io
import shutil
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from drillyard_worker import Session, WorkerError, space_info

from cleanrl_worker import state
from cleanrl_worker.normaliser import normalisation
from cleanrl_worker.policy import STATE_FILE, Head, make_head
from cleanrl_worker.rebuild import args_of, policy_name, recipe
from cleanrl_worker.telemetry import Tee

if TYPE_CHECKING:
    from cleanrl_worker.runner import Runner

ONNX_FILE = "policy.onnx"
SCRIPT_FILE = "script.py"
PARITY = 1e-5
FINISHED = "finished"
"""Reason of the checkpoint of a script that came to its end."""
FORMAT = "cleanrl"


def note(session: Session, tee: Tee) -> None:
    """Name the folder of the script's event files in analytics.json."""
    written = [Path(name) for name in tee.directories]
    if written:
        folder = (session.work / written[0]).resolve()
        inside = folder.is_relative_to(session.folder.resolve())
        session.artifacts(tensorboard=str(folder.relative_to(session.folder.resolve()) if inside else folder))


def checkpoint(run: Runner, found: dict[str, Any], reason: str) -> None:
    """Save a checkpoint of what the script's variables hold now."""
    whole, envs = state.training_env(found), state.script_envs(found)
    modules = state.modules(found)
    variable = policy_name(modules)
    single = _single(whole, "observation"), _single(whole, "action")
    raw = run.watch.envs[0].env.observation_space if run.watch.envs else single[0]
    loop = run.script.loop
    index = found.get(loop.variable) if loop is not None else None
    extra: dict[str, Any] = {
        "script": run.name,
        "arguments": run.line,
        "args": args_of(found) or {},
        "global_step": found.get("global_step") if isinstance(found.get("global_step"), int) else None,
        # The iteration that a resume begins with: one that was cut off is done again as a whole.
        "loop": index + (reason == FINISHED) if isinstance(index, int) else None,
        "policy": recipe(run.script, variable, found, whole),
        "spaces": {
            "observation": _info(single[0]),
            "action": _info(single[1]),
            "num_envs": int(getattr(whole, "num_envs", 1)),
            "vector": hasattr(whole, "single_action_space"),
        },
    }
    between = normalisation(envs)
    manifest = {"action_space": extra["spaces"]["action"], "normalisation": between, "extra": extra}
    head = _head(modules, variable, manifest)
    onnx, problem = (b"", "there is no network that acts") if head is None else exported(head)
    extra["onnx_problem"] = problem

    def write(folder: Path) -> None:
        torch.save(state.snapshot(found, envs, reason), str(folder / STATE_FILE))
        if run.keep:
            shutil.copyfile(str(run.script.path), str(folder / SCRIPT_FILE))
        if onnx:
            (folder / ONNX_FILE).write_bytes(onnx)

    run.session.save(
        write,
        reason=reason,
        format=FORMAT,
        observation_space=raw,
        action_space=single[1],
        normalisation=between,
        onnx=ONNX_FILE if onnx else "",
        extra=extra,
    )


def _single(env: Any, kind: str) -> Any:
    space = getattr(env, f"single_{kind}_space", None) or getattr(env, f"{kind}_space", None)
    if space is None:
        raise WorkerError("unsupported", "The script has no env in a variable, so that its spaces are unknown.")
    return space


def _info(space: Any) -> dict[str, Any]:
    """SpaceInfo; scripts overwrite a space's dtype by a NumPy class."""
    info = space_info(space)
    return {**info, "dtype": str(np.dtype(space.dtype))} if info["kind"] == "box" else info


def _head(modules: Mapping[str, Any], variable: str, manifest: dict[str, Any]) -> Head | None:
    """A copy of the network on the CPU, as it is deployed."""
    if variable not in modules:
        return None
    network = modules[variable]
    # Some networks hold the script's env (C51's does), which cannot be copied and is not asked for anything.
    held = {id(value): value for value in vars(network).values() if hasattr(value, "action_space")}
    return make_head(copy.deepcopy(network, held).cpu(), manifest).eval()


def exported(head: Head) -> tuple[bytes, str]:
    """The policy as an ONNX file, and why there is none, in words: one is empty.

    The file has `obs` (n, size) float32 -> `scores` (n, actions) or `action` (n, size), normaliser inside, and gives
    the network's own numbers. The random generators are left as they were: SAC's network draws whenever it is asked,
    and a checkpoint must not change the training.
    """
    file = io.BytesIO()
    devices = [torch.cuda.current_device()] if torch.cuda.is_available() and torch.cuda.is_initialized() else []
    try:
        with torch.random.fork_rng(devices):
            _export(head, file)
            gap = _difference(head, file.getvalue())
    except Exception as error:  # noqa: BLE001 - exporters fail in many ways; a checkpoint without ONNX is one too
        told = str(error).strip().splitlines()
        return b"", f"{type(error).__name__}: {told[0] if told else ''}"[:300]
    return (file.getvalue(), "") if gap <= PARITY else (b"", f"the exported network differs by {gap:.1e}")


def _difference(head: Head, content: bytes) -> float:
    """The largest difference between file and network on random rows, as a share of the largest number or of 1."""
    import onnx
    from onnx.reference import ReferenceEvaluator

    rows = np.random.default_rng(0).standard_normal((8, int(np.prod(head.shape)))).astype(np.float32)
    with torch.inference_mode():
        expected = head(torch.from_numpy(rows)).numpy()
    given = ReferenceEvaluator(onnx.load_from_string(content)).run(None, {"obs": rows})[0]
    return float(np.max(np.abs(given - expected))) / max(1.0, float(np.max(np.abs(expected))))


def _export(head: Head, file: io.BytesIO) -> None:
    output = "scores" if head.discrete else "action"
    with warnings.catch_warnings(), torch.no_grad():
        # The exporter that PyTorch recommends needs packages that these pins do not go with.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            head,
            (torch.zeros(1, int(np.prod(head.shape))),),
            file,
            dynamo=False,
            input_names=["obs"],
            output_names=[output],
            dynamic_axes={"obs": {0: "n"}, output: {0: "n"}},
        )
