"""One seat, several pages: the lease decides who plays, and a page that is gone holds nobody up."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stage_harness import StageProcess

from drillyard.contracts import control as c
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import SEAT_LEASE_S, HumanSeat, StageMode
from drillyard.stage.leases import Leases

FORWARD = 1


def test_first_come_first_served() -> None:
    leases = Leases()
    assert leases.seats([1]) == (HumanSeat(agent=1),)
    leases.take(3, 1, now_s=0.0)
    with pytest.raises(DrillyardError, match="Another page plays agent 1") as refused:
        leases.take(4, 1, now_s=0.1)
    assert refused.value.code is ErrorCode.BUSY
    leases.leave(4, 1)
    assert leases.holder(1) == 3, "nobody leaves for another"
    leases.take(3, 1, now_s=2.0)
    assert not leases.expire(now_s=SEAT_LEASE_S + 1.9) and leases.expire(now_s=SEAT_LEASE_S + 2.0)
    assert leases.seats([1]) == (HumanSeat(agent=1, was_held=True),)
    leases.take(4, 1, now_s=9.0)
    assert not leases.depart(3) and leases.depart(4) and not leases.holder(1)


@given(st.lists(st.tuples(st.sampled_from(["take", "leave", "depart"]), st.integers(1, 3), st.floats(0.0, 2.0))))
def test_a_seat_never_changes_hands_without_being_free(steps: list[tuple[str, int, float]]) -> None:
    leases, now_s, heard_s = Leases(), 0.0, {}
    for what, client, pause_s in steps:
        now_s += pause_s
        before = leases.holder(0)
        leases.expire(now_s)
        assert (leases.holder(0) == before) == (not before or now_s < heard_s[before] + SEAT_LEASE_S)
        before = leases.holder(0)
        if what == "take":
            try:
                leases.take(client, 0, now_s)
                assert before in {0, client}
                heard_s[client] = now_s
            except DrillyardError:
                assert before not in {0, client}
        elif what == "leave":
            leases.leave(client, 0)
        else:
            leases.depart(client)
        after = leases.holder(0)
        assert after == before or not before or (not after and before == client)
        assert leases.was_held(0) == bool(heard_s)


def test_a_seat_that_becomes_a_persons_again_is_as_new() -> None:
    leases = Leases()
    leases.take(3, 0, now_s=0.0)
    leases.keep([1])
    assert leases.seats([0]) == (HumanSeat(agent=0),)


@pytest.mark.process
@pytest.mark.parametrize("end", ["leaves", "is closed", "is silent"])
def test_a_seat_goes_from_page_to_page(tmp_path: Path, end: str) -> None:
    with (
        StageProcess(tmp_path / "s", mode=StageMode.HUMAN_VS_AI) as stage,
        stage.connect() as first,
        stage.connect() as second,
    ):
        mine = stage.do(c.TakeSeat(agent=1), first).data["holder"]
        assert stage.status(lambda status: bool(status.seats[0].holder)).seats[0].holder == mine
        for command in (c.TakeSeat(agent=1), c.Input(agent=1, keys=FORWARD)):
            refused = second.request(command, 30.0)
            assert not refused.ok and refused.code == ErrorCode.BUSY
        stage.do(c.Input(agent=1, keys=FORWARD), first)
        if end == "leaves":
            stage.do(c.LeaveSeat(agent=1), first)
        elif end == "is closed":
            first.close()
        free = stage.status(lambda status: not status.seats[0].holder)
        assert free.seats[0].was_held
        later = stage.status(lambda status: status.figures[1].defaults > free.figures[1].defaults)
        assert later.figures[1].decisions == free.figures[1].decisions, "the default action plays"
        stage.do(c.Input(agent=1, keys=FORWARD), second)
        assert stage.status(lambda status: status.seats[0].holder not in {0, mine})


@pytest.mark.process
def test_keys_that_are_released_take_no_seat(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s", mode=StageMode.HUMAN_VS_AI) as stage:
        stage.do(c.Input(agent=1, keys=0))
        assert not stage.now().seats[0].holder
        stage.do(c.Assign(agent=1, operator=OperatorSpec(kind=OperatorKind.RANDOM)))
        assert stage.status(lambda status: not status.seats)
