"""Builds a script's network anew from the script's own classes, without executing its training."""

from __future__ import annotations

import ast
import sys
import types
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from drillyard_worker import WorkerError

from cleanrl_worker.source import Script, read_script

POLICY_NAMES = ("agent", "actor", "q_network", "policy", "model", "policy_net", "q_net", "network", "net")
PLAIN = (bool, int, float, str, type(None))


def policy_name(modules: Mapping[str, Any]) -> str:
    """Which of a script's networks acts: by the names that CleanRL's scripts use, else the only one there is."""
    for name in POLICY_NAMES:
        if name in modules:
            return name
    return next(iter(modules)) if len(modules) == 1 else ""


def recipe(script: Script, variable: str, found: Mapping[str, Any], env: Any) -> dict[str, Any]:
    """What a checkpoint has to hold so that `rebuild` can make the network: the expression and what it names.

    `problem` says why it cannot be rebuilt; empty when it can.
    """
    expression = script.construction(variable)
    made: dict[str, Any] = {"variable": variable, "expression": expression, "names": {}, "problem": ""}
    if not expression:
        return {**made, "problem": f"the script never assigns {variable} from a call"}
    defined = _defined(script)
    for node in ast.walk(ast.parse(expression, mode="eval")):
        if isinstance(node, ast.Name) and node.id not in defined and node.id in found and node.id not in made["names"]:
            kept = _kept(found[node.id], env)
            if kept is None:
                return {**made, "problem": f"{node.id} in {expression!r} is a {type(found[node.id]).__name__}"}
            made["names"][node.id] = kept
    return made


def rebuild(path: Path, made: Mapping[str, Any], spaces: Mapping[str, Any]) -> torch.nn.Module:
    """Execute the script's imports, classes and functions, then the expression that made its network.

    Args:
        path: the script.
        made: of `recipe`.
        spaces: observation, action: spaces of one env; num_envs; vector: whether the script had a vector env.

    Raises:
        WorkerError: UNSUPPORTED, it cannot be rebuilt; the sentence says why.
    """
    if made["problem"]:
        raise WorkerError(
            "unsupported",
            f"The network of {path.name} cannot be built again ({made['problem']}); "
            "assign it at one place by a call whose arguments are envs, args and plain values.",
        )
    script = read_script(path)
    # From the script, not from the checkpoint: what a manifest says is never executed.
    expression = script.construction(made["variable"])
    namespace = definitions(script)
    for name, kept in made["names"].items():
        namespace[name] = _found(kept, spaces)
    try:
        network = eval(compile(expression, str(path), "eval"), namespace)  # noqa: S307 - the user's own script
    except Exception as error:
        raise WorkerError(
            "unsupported",
            f"The network of {path.name} cannot be built again by {expression!r}: {type(error).__name__}: {error}.",
        ) from error
    return network.cpu().eval()


def definitions(script: Script) -> dict[str, Any]:
    """The names that a script defines, none of its training executed."""
    module = types.ModuleType("drillyard_script")
    module.__file__ = str(script.path)
    sys.modules[module.__name__] = module
    folder = str(script.path.parent)
    sys.path.insert(0, folder)
    try:
        exec(compile(script.definitions(), str(script.path), "exec"), module.__dict__)  # noqa: S102
    except Exception as error:
        raise WorkerError(
            "unsupported", f"The definitions of {script.path.name} fail: {type(error).__name__}: {error}."
        ) from error
    finally:
        if folder in sys.path:
            sys.path.remove(folder)
    return module.__dict__


def args_of(found: Mapping[str, Any]) -> dict[str, Any] | None:
    """The plain values of the script's `args`."""
    given = getattr(found.get("args"), "__dict__", None)
    return None if given is None else {name: value for name, value in given.items() if isinstance(value, PLAIN)}


class EnvStub:
    """Stands for the script's env while its network is built: networks ask it for spaces and nothing else."""

    def __init__(self, spaces: Mapping[str, Any]) -> None:
        from gymnasium.vector.utils import batch_space

        self.num_envs = int(spaces["num_envs"])
        self.observation_space, self.action_space = spaces["observation"], spaces["action"]
        if spaces["vector"]:
            self.single_observation_space, self.single_action_space = spaces["observation"], spaces["action"]
            self.observation_space = batch_space(spaces["observation"], self.num_envs)
            self.action_space = batch_space(spaces["action"], self.num_envs)


def _defined(script: Script) -> set[str]:
    """Names that exist without the training: imports, definitions, constants, built-ins."""
    names = set(dir(__builtins__) if not isinstance(__builtins__, dict) else __builtins__)
    for node in script.definitions().body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
        elif isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            names.add(node.name)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return names


def _kept(value: Any, env: Any) -> dict[str, Any] | None:
    """A value as JSON, or None."""
    if isinstance(value, PLAIN):
        return {"value": value}
    if isinstance(value, (torch.device, torch.dtype)):
        return {"torch": "device"} if isinstance(value, torch.device) else {"torch": str(value).split(".")[-1]}
    if value is env or (hasattr(value, "action_space") and hasattr(value, "observation_space")):
        return {"env": True}
    if type(value).__name__ in ("Box", "Discrete"):
        for name in ("observation", "action"):
            if value is getattr(env, f"single_{name}_space", None) or value is getattr(env, f"{name}_space", None):
                return {"space": name}
    if isinstance(value, (list, tuple)) and all(isinstance(each, PLAIN) for each in value):
        return {"value": list(value), "tuple": isinstance(value, tuple)}
    if hasattr(value, "__dict__") and not isinstance(value, (torch.nn.Module, torch.Tensor, type)):
        plain = {name: each for name, each in vars(value).items() if isinstance(each, PLAIN)}
        return {"args": plain} if plain else None
    if type(value).__module__ == "numpy" and getattr(value, "ndim", 1) == 0:
        return {"value": value.item()}
    return None


def _found(kept: Mapping[str, Any], spaces: Mapping[str, Any]) -> Any:
    if "env" in kept:
        return EnvStub(spaces)
    if "space" in kept:
        return spaces[kept["space"]]
    if "torch" in kept:
        return torch.device("cpu") if kept["torch"] == "device" else getattr(torch, kept["torch"])
    if "args" in kept:
        return Namespace(**kept["args"])
    return tuple(kept["value"]) if kept.get("tuple") else kept["value"]
