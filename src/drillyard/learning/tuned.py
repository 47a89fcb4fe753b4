"""Settings found by experiment, an env at a time; they stand between the defaults and what the user sets."""

from typing import Any

TUNED: dict[str, dict[str, Any]] = {
    "Drillyard/BallDrill-v0": {},
}
