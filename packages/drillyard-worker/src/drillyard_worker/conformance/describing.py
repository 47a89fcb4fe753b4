"""Checks of what a worker says about itself, without its library."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any

from drillyard_worker.config import check_value
from drillyard_worker.conformance.report import Failure, demand
from drillyard_worker.conformance.subject import Subject
from drillyard_worker.errors import WorkerError
from drillyard_worker.metadata import (
    WORKER_VERSION,
    Algorithm,
    Environment,
    Setting,
    WorkerCapabilities,
    WorkerMetadata,
)

KINDS = ("float", "int", "bool", "str", "choice")
SPACES = ("discrete", "box")


def check_describe(subject: Subject) -> None:
    """--describe prints one JSON document, without the library and without noise."""
    subject.entry()
    done = subject.ask("--describe", bare=True, timeout_s=30.0)
    tail = done.stderr.decode("utf-8", "replace").strip().splitlines()
    demand(
        done.returncode == 0,
        f"--describe ended with exit code {done.returncode} under a Python without packages; "
        f"its package may import nothing but drillyard_worker and the standard library: {tail[-1] if tail else ''}",
    )
    try:
        found = json.loads(done.stdout.decode("utf-8"))
    except ValueError:
        raise Failure(f"--describe printed no JSON but {done.stdout[:80]!r}.") from None
    demand(isinstance(found, dict), "--describe printed no JSON object.")
    demand(found.get("v") == WORKER_VERSION, f"The description has v {found.get('v')!r}; it must be {WORKER_VERSION}.")
    for name, kind in (("metadata", WorkerMetadata), ("capabilities", WorkerCapabilities)):
        demand(isinstance(found.get(name), dict), f"The description has no {name}.")
        _fields(name, found[name], kind)
    for name, kind in (("algorithms", Algorithm), ("environments", Environment)):
        demand(isinstance(found.get(name), list) and found[name], f"The description has no {name}.")
        for item in found[name]:
            demand(isinstance(item, dict), f"One of the {name} is no object.")
            _fields(f"{name} {item.get('name')!r}", item, kind)
    subject.description = found


def check_metadata(subject: Subject) -> None:
    """Metadata and capabilities are complete and make sense."""
    name, package = subject.entry()
    metadata, capabilities = _part(subject, "metadata"), _part(subject, "capabilities")
    for key in ("name", "version", "description", "upstream_library", "upstream_version", "license"):
        demand(isinstance(metadata[key], str) and metadata[key].strip(), f"metadata.{key} is empty.")
    demand(metadata["name"] == name, f"metadata.name is {metadata['name']!r}, the entry point is called {name!r}.")
    demand(capabilities["worker_type"], "capabilities.worker_type is empty.")
    for key in ("action_spaces", "observation_spaces"):
        bad = [space for space in capabilities[key] if space not in SPACES]
        demand(not bad and capabilities[key], f"capabilities.{key} has {bad}; there are {', '.join(SPACES)}.")
    demand(capabilities["env_families"], "capabilities.env_families is empty.")
    grace = capabilities["stop_grace_s"]
    demand(0 < grace <= 60, f"capabilities.stop_grace_s is {grace}; it must be above 0 and at most 60.")
    demand(capabilities["max_agents"] >= 1, "capabilities.max_agents is below 1.")
    names = [each["name"] for each in subject.description["environments"]]
    demand(len(set(names)) == len(names), "Two environments have the same name.")
    for environment in subject.description["environments"]:
        path = subject.folder / package / environment["requirements"]
        demand(path.is_file(), f"The requirements {path} of the environment {environment['name']} are missing.")
        for line in _requirements(path.read_text(encoding="utf-8")):
            demand("==" in line or "@" in line, f"{path.name} does not pin {line.split()[0]!r}; write NAME==VERSION.")
        demand(environment["probe"].strip(), f"The environment {environment['name']} has no probe.")
        try:
            compile(environment["probe"], "probe", "exec")
        except SyntaxError as error:
            raise Failure(f"The probe of the environment {environment['name']} is no Python ({error}).") from None


def check_settings(subject: Subject) -> None:
    """Every setting has a help and a default inside its range."""
    algorithms = _part(subject, "algorithms")
    environments = [each["name"] for each in subject.description["environments"]]
    names = [each["name"] for each in algorithms]
    demand(len(set(names)) == len(names), "Two algorithms have the same name.")
    for algorithm in algorithms:
        where = f"The algorithm {algorithm['name']}"
        demand(algorithm["title"], f"{where} has no title.")
        demand(
            algorithm["environment"] in environments,
            f"{where} needs {algorithm['environment']!r}, of which there is none.",
        )
        bad = [space for space in algorithm["action_spaces"] if space not in SPACES]
        demand(not bad and algorithm["action_spaces"], f"{where} has the action spaces {bad}.")
        keys = [setting.get("key") for setting in algorithm["settings"]]
        demand(len(set(keys)) == len(keys), f"{where} has two settings of one name.")
        for item in algorithm["settings"]:
            _fields(f"{where}: setting {item.get('key')!r}", item, Setting)
            _setting(f"{where}: setting {item['key']!r}", item)


def _setting(where: str, item: dict[str, Any]) -> None:
    demand(item["kind"] in KINDS, f"{where} is of kind {item['kind']!r}; there are {', '.join(KINDS)}.")
    demand(item["help"].strip(), f"{where} has no help.")
    demand(item["kind"] != "choice" or item["choices"], f"{where} is a choice without choices.")
    low, high = item["minimum"], item["maximum"]
    demand(low is None or high is None or low <= high, f"{where} has a minimum above its maximum.")
    if item["default"] is None:
        return
    setting = Setting(**{**item, "choices": tuple(item["choices"])})
    try:
        check_value(setting, item["default"])
    except WorkerError as error:
        raise Failure(f"{where} has a default that it does not allow: {error.sentence}") from None


def _fields(where: str, item: dict[str, Any], kind: type) -> None:
    """Every field is there, of the type of its default or text."""
    for field in dataclasses.fields(kind):
        demand(field.name in item, f"{where} has no {field.name}.")
        default = field.default
        if default is dataclasses.MISSING:
            wanted: Any = list if field.name == "settings" else object if field.name == "default" else str
        elif isinstance(default, bool):
            wanted = bool
        elif isinstance(default, tuple):
            wanted = list
        elif isinstance(default, (int, float)):
            wanted = (int, float)
        else:
            wanted = object if default is None else str
        demand(isinstance(item[field.name], wanted), f"{where}: {field.name} is {item[field.name]!r}, of another type.")


def _part(subject: Subject, name: str) -> Any:
    demand(subject.description, "There is no description to look at.")
    return subject.description[name]


def _requirements(text: str) -> list[str]:
    joined = re.sub(r"\\\s*\n", " ", text)
    lines = [line.split(" #")[0].strip() for line in joined.splitlines()]
    return [line for line in lines if line and not line.startswith(("#", "-"))]
