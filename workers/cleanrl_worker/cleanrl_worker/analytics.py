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
    if head is not None:
        extra["onnx_problem"] = problem = onnx_problem(head)
    else:
        problem = "there is no network that acts"

    def write(folder: Path) -> None:
        torch.save(state.snapshot(found, envs, reason), str(folder / STATE_FILE))
        if run.keep:
            shutil.copyfile(str(run.script.path), str(folder / SCRIPT_FILE))
        if not problem and head is not None:
            export(head, folder / ONNX_FILE)

    run.session.save(
        write,
        reason=reason,
        format=FORMAT,
        observation_space=raw,
        action_space=single[1],
        normalisation=between,
        onnx="" if problem else ONNX_FILE,
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


def onnx_problem(head: Head) -> str:
    """Why this network cannot be exported, in words; empty where it can and gives the same numbers."""
    size = int(np.prod(head.shape))
    rows = np.random.default_rng(0).standard_normal((8, size)).astype(np.float32)
    file = io.BytesIO()
    try:
        import onnx
        from onnx.reference import ReferenceEvaluator

        export(head, file)
        with torch.inference_mode():
            expected = head(torch.from_numpy(rows)).numpy()
        given = ReferenceEvaluator(onnx.load_from_string(file.getvalue())).run(None, {"obs": rows})[0]
    except Exception as error:  # noqa: BLE001 - exporters fail in many ways; a checkpoint without ONNX is one too
        return f"{type(error).__name__}: {str(error).strip().splitlines()[0] if str(error).strip() else ''}"[:300]
    gap = float(np.max(np.abs(given - expected), initial=0.0))
    bound = PARITY * max(1.0, float(np.max(np.abs(expected), initial=0.0)))
    return "" if gap <= bound else f"the exported network differs by {gap:.1e}"


def export(head: Head, file: Any) -> None:
    """The policy as ONNX: `obs` (n, size) float32 -> `scores` (n, actions) or `action` (n, size), normaliser inside."""
    size = int(np.prod(head.shape))
    output = "scores" if head.discrete else "action"
    with warnings.catch_warnings(), torch.no_grad():
        # The exporter that PyTorch recommends needs packages that these pins do not go with.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            head,
            (torch.zeros(1, size),),
            str(file) if isinstance(file, Path) else file,
            dynamo=False,
            input_names=["obs"],
            output_names=[output],
            dynamic_axes={"obs": {0: "n"}, output: {0: "n"}},
        )
