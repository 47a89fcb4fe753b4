"""Weights board: publications a second against four reader processes of uneven speed, and how many reads were torn.

The control variant runs the same check on readers that hold no lease; it must find torn reads, or the check is blind.
"""

import argparse
from typing import Any

from _harness import run
from drillyard.testing.torn import PAYLOAD, TornReport, look_for_torn_reads


def figures(options: argparse.Namespace) -> dict[str, Any]:
    leased = look_for_torn_reads(options.publishes, options.readers)
    control = look_for_torn_reads(min(options.publishes, 50_000), options.readers, lease=False)
    return {
        "readers": options.readers,
        "payload_bytes": PAYLOAD * 8,
        **_variant(leased),
        "control_without_lease": _variant(control),
    }


def _variant(report: TornReport) -> dict[str, Any]:
    return {
        "publishes": report.publishes,
        "publishes_per_s": round(report.publishes_per_s),
        "longest_publish_ms": round(report.longest_publish_ms, 2),
        "reads": list(report.reads),
        "torn_reads": sum(report.torn),
        "backward_reads": sum(report.backwards),
        "newest_reached": all(last == report.publishes for last in report.last),
    }


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--publishes", type=int, default=1_000_000)
    parser.add_argument("--readers", type=int, default=4)


if __name__ == "__main__":
    run("board", figures, _options)
