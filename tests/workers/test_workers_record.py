"""The record format and the protobuf of event files."""

import math
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.workers.tensorboard import EventFile
from drillyard.workers.tensorboard.protobuf import event, varint
from drillyard.workers.tensorboard.record import crc32c, masked, pack_record, unpack_records


@pytest.mark.parametrize(
    ("data", "checksum"),
    [  # RFC 3720, B.4
        (bytes(32), 0x8A9136AA),
        (b"\xff" * 32, 0x62A8AB43),
        (bytes(range(32)), 0x46DD794E),
        (bytes(range(31, -1, -1)), 0x113FDB5C),
        (b"123456789", 0xE3069283),
        (b"", 0),
    ],
)
def test_crc32c_is_that_of_the_standard(data: bytes, checksum: int) -> None:
    assert crc32c(data) == checksum


@given(st.binary(max_size=300))
def test_the_mask_can_be_taken_off(data: bytes) -> None:
    rotated = (masked(crc32c(data)) - 0xA282EAD8) & 0xFFFFFFFF
    assert ((rotated >> 17) | (rotated << 15)) & 0xFFFFFFFF == crc32c(data)


@given(st.lists(st.binary(max_size=200), max_size=8), st.integers(0, 400))
def test_records_come_back_and_a_torn_end_is_left_out(blobs: list[bytes], cut: int) -> None:
    content = b"".join(map(pack_record, blobs))
    assert list(unpack_records(content)) == blobs
    torn = content[: max(len(content) - cut, 0)]
    found = list(unpack_records(torn))
    assert found == blobs[: len(found)]
    assert len(b"".join(map(pack_record, found))) <= len(torn)


@given(st.binary(min_size=1, max_size=100), st.data())
def test_a_flipped_bit_is_noticed(blob: bytes, data: st.DataObject) -> None:
    content = bytearray(pack_record(blob))
    bit = data.draw(st.integers(0, len(content) * 8 - 1))
    content[bit // 8] ^= 1 << bit % 8
    with pytest.raises(ValueError, match="damaged"):
        list(unpack_records(bytes(content)))


@given(st.integers(0, 2**63 - 1))
def test_varints_come_back(number: int) -> None:
    assert read_varint(varint(number), 0) == (number, len(varint(number)))


def test_a_negative_number_has_ten_bytes() -> None:
    assert varint(-1) == b"\xff" * 9 + b"\x01"


TAGS = st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), st.floats(), max_size=6)


@given(st.floats(0, 4e9), st.integers(0, 2**62), TAGS)
def test_an_event_says_what_was_given(wall_time: float, step: int, values: dict[str, float]) -> None:
    read = dict(fields(event(wall_time, step, scalars=values)))
    assert struct.unpack("<d", read[1])[0] == wall_time
    assert read.get(2, 0) == step
    found = {}
    for number, value in fields(read.get(5, b"")):
        assert number == 1
        parts = dict(fields(value))
        found[parts[1].decode()] = struct.unpack("<f", parts[2])[0]
    assert found.keys() == values.keys()
    for tag, value in values.items():
        if math.isnan(value):
            assert math.isnan(found[tag])
        elif abs(value) >= 3.4028235677973366e38:  # half way to the next power of two
            assert found[tag] == math.copysign(math.inf, value)
        else:
            assert found[tag] == struct.unpack("<f", struct.pack("<f", value))[0]


def read_varint(content: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte = content[at]
        number |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return number, at


def fields(content: bytes) -> "Iterator[tuple[int, bytes | int]]":
    """Field number and content, by the wire types of the protobuf documentation."""
    at = 0
    while at < len(content):
        key, at = read_varint(content, at)
        number, kind = key >> 3, key & 7
        if kind == 0:
            value, at = read_varint(content, at)
            yield number, value
            continue
        size = {1: 8, 5: 4}.get(kind)
        if size is None:
            assert kind == 2
            size, at = read_varint(content, at)
        assert at + size <= len(content)
        yield number, content[at : at + size]
        at += size


def test_a_file_begins_with_its_version_and_holds_each_call(tmp_path: Path) -> None:
    with EventFile(tmp_path / "tensorboard", 1_700_000_000.5) as file:
        file.scalars(100, 1_700_000_001.0, {"return_mean": 1.5, "lr": 3e-4})
        file.scalars(200, 1_700_000_002.0, {})
        file.scalars(300, 1_700_000_003.0, {"return_mean": math.nan})
    file.close()
    assert file.path.name.startswith("events.out.tfevents.1700000000.")
    assert file.path.stat().st_mode & 0o777 == 0o600
    first, *rest = unpack_records(file.path.read_bytes())
    assert dict(fields(first))[3] == b"brain.Event:2"
    assert [dict(fields(each))[2] for each in rest] == [100, 300]


def test_a_disk_that_refuses_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DrillyardError) as caught:
        EventFile(tmp_path / "file" / "below", 0.0)
    assert caught.value.code is ErrorCode.DISK


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    with EventFile(tmp_path, 0.0) as file:
        whole = file.path.read_bytes()
        full = os.open("/dev/full", os.O_WRONLY)
        monkeypatch.setattr(file, "_descriptor", full)
        with pytest.raises(DrillyardError) as caught:
            file.scalars(1, 0.0, {"a": 1.0})
        os.close(full)
        monkeypatch.undo()
        assert caught.value.code is ErrorCode.DISK
        assert file.path.read_bytes() == whole
