"""What processes of a script tell each other: whole messages however they arrive, and nothing from noise."""

import itertools
import socket

from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.evaluation.messages import Alive, Failed, FromWorker, Inbox, Ready, pack

MESSAGES = (Ready(), Alive({"m": (3, 40, 0.5)}), Failed(ErrorCode.CRASHED, "It fell.", for_good=False))


def heard(data: bytes, cuts: list[int]) -> list[object]:
    """What an inbox gives when the bytes come in pieces."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        inbox, found = Inbox(ours, FromWorker), []
        places = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts)})
        for start, end in itertools.pairwise(places):
            theirs.sendall(data[start:end])
            found += inbox.read()
        theirs.close()
        assert inbox.read() == [] and inbox.ended
        return found


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(MESSAGES), max_size=5), st.lists(st.integers(0, 500), max_size=8))
def test_messages_arrive_whole_in_whatever_pieces(messages: list[object], cuts: list[int]) -> None:
    assert heard(b"".join(pack(message) for message in messages), cuts) == messages  # type: ignore[arg-type]


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=80))
def test_noise_is_refused_or_waits_for_more(noise: bytes) -> None:
    try:
        heard(noise, [])
    except DrillyardError as error:
        assert error.code is ErrorCode.BAD_MESSAGE and error.sentence.endswith(".")
