"""Write the golden traces of the drills, web/tests/golden/ball-*.json and balance-*.json, to which the cores of the
page are held. `--check` writes nothing and exits with 1 where a file is not what the envs do today. See
docs/drills-in-browser.md.

    python scripts/golden_drills.py [--check] [--folder FOLDER]
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))

import _golden_balance as balance
import _golden_ball as ball
import _golden_policy as policy

FOLDER = Path(__file__).resolve().parents[1] / "web" / "tests" / "golden"
TRACES = {
    "ball-kickoffs": ball.kickoffs, "ball-physics": ball.physics, "ball-corners": ball.corners,
    "ball-stages": ball.stages, "ball-match": ball.match, "balance-steps": balance.steps,
    "balance-runs": balance.runs, "ball-policies": policy.policies,
}  # fmt: skip
TOLERANCE = 1e-5
"""For what a sine or a matrix product is in: their last places are the processor's and the BLAS's."""


def text_of(trace: dict[str, Any]) -> str:
    """A file's text."""
    return json.dumps(trace, separators=(",", ":")) + "\n"


def same(name: str, old: Any, new: Any) -> bool:
    """Whether a stored trace is what the envs do: bit for bit, but for sines and matrix products."""
    if old == new:
        return True
    if name == "balance-runs":
        # Beyond the first stretches a last place may have grown to anything.
        brief = [[run["states"][:3] for run in trace["runs"]] for trace in (old, new)]
        return _near(brief[0], brief[1])
    return name in {"balance-steps", "ball-policies"} and _near(old, new)


def _near(old: Any, new: Any) -> bool:
    if isinstance(old, dict):
        return isinstance(new, dict) and old.keys() == new.keys() and all(_near(old[key], new[key]) for key in old)
    if isinstance(old, list):
        return isinstance(new, list) and len(old) == len(new) and all(map(_near, old, new))
    if isinstance(old, float):
        return abs(old - new) <= TOLERANCE
    if isinstance(old, str) and old != new and len(old) == len(new):
        try:
            numbers = [np.frombuffer(bytes.fromhex(text), "<f4") for text in (old, new)]
        except ValueError:
            return False
        return bool(np.allclose(numbers[0], numbers[1], rtol=0.0, atol=TOLERANCE))
    return old == new


def main(arguments: list[str]) -> int:
    """0, or 1 where `--check` finds another file."""
    parser = argparse.ArgumentParser(description="Golden traces of the drills.")
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    options = parser.parse_args(arguments)
    wrong = 0
    for name, made in TRACES.items():
        path = options.folder / f"{name}.json"
        text = text_of(made())
        if not options.check:
            path.write_text(text)
            print(f"{path.name} {len(text) / 1024:.1f} KiB")
        elif not path.is_file() or not same(name, json.loads(path.read_text()), json.loads(text)):
            wrong += 1
            print(f"{path.name} is not what the env does; run python scripts/golden_drills.py", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
