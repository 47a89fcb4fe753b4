"""What tests of bundles need: a checkpoint with the config of its run, and a request."""

from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.run import RunConfig, RunRequest
from drillyard.contracts.share import ShareRequest
from drillyard.testing.drawn import drawn_checkpoint

RUN_ID = "20260101-0000-otter"


def policy_checkpoint(
    home: Path, env_id: str, options: dict[str, Any] | None = None, *, run_id: str = RUN_ID, **more: Any
) -> Path:
    """A checkpoint of a run that was called Otto and had the seed 7."""
    folder = home / "runs" / run_id
    folder.mkdir(parents=True)
    request = RunRequest(env_id=env_id, env_options=options or {}, seed=7, name="Otto")
    config = RunConfig(run_id=run_id, request=request, settings={}, drillyard_version="0", created_at=1.0)
    (folder / "config.json").write_bytes(msgspec.json.encode(config))
    return drawn_checkpoint(folder, env_id, options, **({"hidden": (8, 6)} | more))


def live_request(checkpoint: Path, out: Path, **more: Any) -> ShareRequest:
    """A live bundle that is not measured."""
    return ShareRequest(**({"kind": "live", "checkpoint": str(checkpoint), "out": str(out), "episodes": 0} | more))
