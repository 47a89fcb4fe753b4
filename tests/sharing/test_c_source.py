"""A policy as C: compiled by the system's compiler without a warning, and compared with NumPyPolicy."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.policies.action import to_env
from drillyard.policies.inference import NumPyPolicy
from drillyard.sharing import c_source
from drillyard.sharing.c_source import Weights, c_files, c_prefix

FLAGS = ("-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic", "-O2")
RELATIVE = 1e-5
"""Of the largest output: C adds up in another order than BLAS, and has another tanh."""
ROWS = 200
RANGES = ((-2.0, 2.0), (0.0, 10.0), (-0.4, 0.1))
DISCRETE, BOX = ActionSpec("discrete", 5), ActionSpec("box", 3, low=-2.0, high=10.0, ranges=RANGES)
SPECS = {
    "logits, tanh": PolicySpec(7, DISCRETE, (64, 64)),
    "logits, relu": PolicySpec(7, DISCRETE, (32,), "relu", 2.0),
    "values, relu": PolicySpec(7, DISCRETE, (48, 96), "relu", head="values"),
    "values, tanh": PolicySpec(3, ActionSpec("discrete", 2), (16, 32), head="values"),
    "box, clip": PolicySpec(11, BOX, (64, 32), "tanh"),
    "box, tanh": PolicySpec(11, ActionSpec("box", 2, low=-3.0, high=1.0), (24,), "relu", squash="tanh"),
    "no hidden layer": PolicySpec(4, DISCRETE, ()),
}


def compiler() -> list[str]:
    """The system's, else the one that the package ziglang brings; without one tests are skipped, in CI they fail."""
    for name in ("cc", "gcc", "clang"):
        if (found := shutil.which(name)) is not None:
            return [found]
    if find_spec("ziglang") is not None:
        return [sys.executable, "-m", "ziglang", "cc"]
    reason = "no C compiler here; install gcc or clang, or `pip install ziglang`"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def weights_of(spec: PolicySpec, seed: int) -> Weights:
    rng = np.random.default_rng(seed)
    actor = rng.normal(0.0, 0.4, spec.parameter_count("actor")).astype(np.float32)
    mean, scale = rng.normal(0, 1, spec.obs_size), rng.uniform(0.2, 3.0, spec.obs_size)
    return Weights(spec, actor, mean.astype(np.float32), scale.astype(np.float32))


def built(folder: Path, files: dict[str, str], macro: str) -> Path:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="ascii")
    source = next(name for name in files if name.endswith(".c"))
    program = folder / "program"
    command = [*compiler(), *FLAGS, f"-D{macro}", source, "-lm", "-o", str(program)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return program


@pytest.mark.parametrize("name", SPECS)
def test_the_compiled_policy_is_the_policy(name: str, tmp_path: Path) -> None:
    spec = SPECS[name]
    weights = weights_of(spec, seed=len(name))
    rng = np.random.default_rng(1)
    obs = rng.normal(0, 2, (ROWS, spec.obs_size)).astype(np.float32)
    obs[: ROWS // 10] *= 50  # these are clipped
    names = tuple(f"number {index}" for index in range(spec.obs_size))
    files = c_files(weights, "walker", ["about"], names, ())
    program = built(tmp_path, files, "WALKER_MAIN")
    said = "\n".join(" ".join(f"{number:.9g}" for number in row) for row in obs)
    done = subprocess.run([program], input=said, capture_output=True, text=True, timeout=60, check=True)
    rows = np.array([[float(word) for word in line.split()] for line in done.stdout.splitlines()])
    size = spec.action.size
    out, actions = rows[:, :size], rows[:, size:]

    policy = NumPyPolicy(spec, ROWS)
    policy.load(weights.actor, None, weights.mean, weights.scale)
    expected = policy.logits(obs).astype(np.float64)
    assert out.shape == expected.shape
    np.testing.assert_allclose(out, expected, rtol=RELATIVE, atol=RELATIVE * np.abs(expected).max())
    best = policy.act(obs, None)
    if spec.action.kind == "box":
        wanted = to_env(best, spec).astype(np.float64)
        np.testing.assert_allclose(actions, wanted, rtol=RELATIVE, atol=RELATIVE * np.abs(wanted).max())
        return
    top = np.sort(expected, axis=1)
    clear = top[:, -1] - top[:, -2] > 2 * RELATIVE * np.abs(expected).max()
    assert clear.sum() > ROWS * 0.95
    assert (actions[clear, 0] == best[clear]).all()


def test_it_is_c_for_microcontrollers(tmp_path: Path) -> None:
    files = c_files(weights_of(SPECS["box, clip"], 0), "walker", ["about"], (), ())
    source = files["walker.c"]
    library, _, program = source.partition("#ifdef WALKER_MAIN")
    assert [line for line in library.splitlines() if line.startswith("#include")] == [
        "#include <math.h>", '#include "walker.h"',
    ]  # fmt: skip
    assert "malloc" not in source and "double" not in library and "stdio" in program
    assert "#define WALKER_OBS_SIZE 11" in files["walker.h"] and "#define WALKER_OUT_SIZE 3" in files["walker.h"]


NASTY = [
    "ends here */ int x;",
    "/* nested",
    "what???/",
    "\\",
    "back\\\nslash",
    "ümläut ✂",
    "@prefix@",
    "%d %s",
    "**/*/",
]


def test_whatever_things_are_called_the_comments_hold(tmp_path: Path) -> None:
    spec = PolicySpec(len(NASTY), DISCRETE, (4,))
    files = c_files(weights_of(spec, 3), "walker", NASTY, NASTY, NASTY[:5])
    built(tmp_path, files, "WALKER_MAIN")
    assert "@prefix@" in files["walker.c"]


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_every_number_comes_back_exactly(number: float) -> None:
    text = c_source._number(np.float32(number))
    assert text.endswith("f") and np.float32(text[:-1]) == np.float32(number)
    assert "." in text or "e" in text


@given(st.text(max_size=60))
def test_every_name_makes_an_identifier(name: str) -> None:
    prefix = c_prefix(name)
    assert prefix.isascii() and prefix.isidentifier() and not prefix.startswith("_") and prefix == prefix.lower()


def test_names_that_c_has_already() -> None:
    assert c_prefix("math") == "model_math" and c_prefix("2 legs") == "model_2_legs" and c_prefix("✂") == "model"
    assert c_prefix("My model-2.") == "my_model_2"
