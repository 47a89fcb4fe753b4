"""What the show refuses before it asks anybody."""

import asyncio
from typing import Any

import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo, RunState
from drillyard.studio.show import Show


def test_a_run_whose_worker_only_trains_is_refused_in_a_sentence() -> None:
    nobody: Any = None
    run = RunInfo(
        run_id="r1", name="mine", worker="only_trains", env_id="gym:CartPole-v1", algorithm="x", seed=0,
        state=RunState.RUNNING, folder="/nowhere", created_at=0.0, can_show=False,
    )  # fmt: skip
    with pytest.raises(DrillyardError, match="mine cannot be shown: its worker only_trains only trains") as refused:
        asyncio.run(Show(nobody, nobody, nobody, None).follow(run))
    assert refused.value.code is ErrorCode.UNSUPPORTED
