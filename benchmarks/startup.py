"""Command to first frame, and Train to first update, as a user meets them."""

import argparse
import time
from typing import Any

from _harness import run
from _studio import StudioUnderTest, percentile


def once() -> dict[str, float]:
    with StudioUnderTest() as studio:
        if not studio.pump(lambda: len({frame["tick"] for _, frame in studio.frames}) >= 2, 30):
            raise RuntimeError("no moving match within 30 s")
        first_frame_s = studio.frames[1][0] - studio.started
        pressed = studio.train()
        if not studio.pump(lambda: studio.run_info().get("updates", 0) >= 1, 60):
            raise RuntimeError("no update within 60 s")
        first_update_s = time.monotonic() - pressed
        if not studio.pump(lambda: studio.frames[-1][1]["policy_version"] >= 2, 30):
            raise RuntimeError("the show adopted no policy within 30 s")
        first_adopted_s = studio.frames[-1][0] - pressed
    return {
        "url_s": studio.url_s,
        "first_frame_s": first_frame_s,
        "first_update_s": first_update_s,
        "first_adopted_s": first_adopted_s,
    }


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    runs = [once() for _ in range(arguments.repeats)]
    figures: dict[str, Any] = {}
    for name in runs[0]:
        values = [result[name] for result in runs]
        figures[name] = round(percentile(values, 0.5), 3)
        figures[f"{name.removesuffix('_s')}_max_s"] = round(max(values), 3)
    figures["repeats"] = arguments.repeats
    return figures


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repeats", type=int, default=3, help="starts to take the median of")


if __name__ == "__main__":
    run("startup", measure, options)
