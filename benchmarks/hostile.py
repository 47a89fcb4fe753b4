"""Hostile files: broken bundles, ONNX, checkpoints and clips by the hundred thousand; each must give one sentence."""

import argparse
import importlib
import json
import os
import time
from typing import Any

from _harness import RESULTS, commit, run
from drillyard.workers.files import sdk_source

KINDS = {
    "bundle": "_hostile_bundle",
    "page": "_hostile_page",
    "onnx": "_hostile_onnx",
    "checkpoint": "_hostile_checkpoint",
    "clip": "_hostile_clip",
}
"""`page` reads the same bundles with the page's own code under Node."""


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    kinds = arguments.kind or list(KINDS)
    # The reader of checkpoints inside workers is a package of its own.
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(sdk_source()), os.environ.get("PYTHONPATH", ""))))
    found: dict[str, Any] = {}
    for kind in kinds:
        module = importlib.import_module(KINDS[kind])
        if kind == "page" and not module.possible():
            continue
        told = module.run(arguments.count, arguments.seed, processes=arguments.processes, limit_s=arguments.limit_s)
        wrong = told["process_crashes"] + told["process_hangs"] + told["other_exceptions"] + told["forbidden_calls"]
        found |= {f"{kind}_{name}": value for name, value in told.items() if name not in {"bad", "reached", "refused"}}
        found |= {f"{kind}_refused": sum(told["refused"].values()), f"{kind}_wrong": wrong}
        found |= {f"{kind}_commit": commit(), f"{kind}_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
        if told["bad"]:
            found[f"{kind}_bad"] = told["bad"]
    return _before([kind for kind in KINDS if kind not in kinds]) | found


def _before(kinds: list[str]) -> dict[str, Any]:
    """What the last record says of the kinds that are not tried now."""
    try:
        figures = json.loads((RESULTS / "hostile.json").read_text())["figures"]
    except (OSError, ValueError, KeyError):
        return {}
    return {
        name: value for name, value in figures.items() if name.startswith(tuple(f"{kind}_" for kind in kinds) or ("-",))
    }


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--count", type=int, default=100_000, help="mutants of each kind")
    parser.add_argument("--kind", choices=KINDS, action="append", help="may be repeated; all unless told")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--limit-s", type=float, default=1e9, help="begin no more after so long, of each kind")


if __name__ == "__main__":
    run("hostile", measure, options)
