"""Pages are told what policies with discrete actions made of what they saw: newest only, and only while one decides."""

from pathlib import Path
from typing import Literal

import msgspec
import numpy as np
import pytest
from stage_harness import FakeRun, StageProcess

from drillyard.contracts import control as c
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import ActionValues
from drillyard.studio import visit

pytestmark = pytest.mark.process


@pytest.mark.parametrize(("head", "kind"), [("values", "values"), ("logits", "probabilities")])
def test_decisions_are_told_while_a_policy_decides(
    tmp_path: Path, head: Literal["logits", "values"], kind: str
) -> None:
    with (
        FakeRun(tmp_path / "run", head=head).up() as run,
        StageProcess(tmp_path / "s", run_folder=run.folder) as stage,
    ):
        stage.status(lambda status: status.tick > 30, run.serve)
        assert not stage.decided, "nothing has been learned, so no policy decides"
        run.publish()
        stage.status(lambda _: len(stage.decided) > 5, run.serve)
        told = stage.decided
        assert {one.agent for one in told} == {0}, "the other one is the scripted player"
        assert all((one.stage_id, one.kind) == ("s1", kind) for one in told)
        assert len({one.numbers for one in told}) > 1, "what is told is of now"
        for one in told:
            numbers = np.array(one.numbers)
            assert numbers.shape == (stage.env.action.size,)
            if kind == "values":
                assert one.chosen == int(numbers.argmax())
            else:
                assert numbers.sum() == pytest.approx(1.0, abs=1e-3) and numbers[one.chosen] > 0

        stage.do(c.Pause())
        held = stage.status(lambda status: status.paused, run.serve)
        before = len(stage.decided)
        assert stage.status(lambda _: True, run.serve).tick == stage.status(lambda _: True, run.serve).tick >= held.tick
        assert len(stage.decided) <= before + 1, "nobody decides in a pause"
        stage.do(c.Play())
        stage.do(c.Assign(agent=0, operator=OperatorSpec(kind=OperatorKind.SCRIPTED)))
        stage.status(lambda status: status.operators[0].kind is OperatorKind.SCRIPTED, run.serve)
        before, now = len(stage.decided), stage.now().tick
        stage.status(lambda status: status.tick > now + 30, run.serve)
        assert len(stage.decided) <= before + 1, "no policy decides"


def test_a_line_says_first_what_it_is() -> None:
    """The studio tells these from others by how they begin."""
    line = msgspec.json.encode(ActionValues(stage_id="s", agent=0, kind="values", numbers=(0.5, 1.0), chosen=1))
    assert line.startswith(visit._FLEETING)
