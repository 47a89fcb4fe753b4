"""Which extras of the installation are there. Nothing is imported, only looked for."""

import importlib.util
from typing import NamedTuple


class Extra(NamedTuple):
    """One of `[project.optional-dependencies]`; a test holds the two together."""

    modules: tuple[str, ...]
    """All of them are there when the extra is installed."""
    brings: str
    """What it is for, in a few words."""


EXTRAS: dict[str, Extra] = {
    "games": Extra(("chess", "mpe2", "pygame"), "board games and teams"),
    "gpu": Extra(("jax",), "drills on JAX"),
    "llm": Extra(("xllamacpp",), "a llama.cpp server for language models"),
    "menagerie": Extra(("mujoco_menagerie",), "model files of all Menagerie robots"),
    "onnx": Extra(("onnx", "onnxruntime"), "ONNX policies"),
    "ray": Extra(("ray",), "Ray's own tools"),
    "record": Extra(("imageio_ffmpeg", "minari", "h5py", "pyarrow"), "videos and data sets"),
}


def missing_modules(extra: Extra) -> tuple[str, ...]:
    """Those that cannot be found."""
    return tuple(module for module in extra.modules if importlib.util.find_spec(module) is None)


def extras_sentence() -> str:
    """What is here, and what else there is."""
    missing = {name: missing_modules(extra) for name, extra in EXTRAS.items()}
    here = [f"{name} ({EXTRAS[name].brings})" for name, lacks in missing.items() if not lacks]
    away = [f"{name} ({EXTRAS[name].brings})" for name, lacks in missing.items() if lacks]
    found = f"here: {', '.join(here)}" if here else "none is here"
    if not away:
        return f"{found}."
    return f"{found}; there is also {', '.join(away)}: pip install 'drillyard[NAME]'."
