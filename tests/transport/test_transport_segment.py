"""Segments and layouts: where bytes lie, who may change them, what is refused."""

import fcntl
import mmap
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.layout import ALIGNMENT, ITEM_SIZES, Field, Layout
from drillyard.transport import memory
from drillyard.transport.segment import HEADER_SIZE, Segment

LAYOUT = Layout("unit", 3, (Field("a", "float32", (3, 5)), Field("n", "uint64", (1,))))

fields = st.builds(
    Field,
    name=st.uuids().map(str),
    dtype=st.sampled_from(sorted(ITEM_SIZES)),
    shape=st.lists(st.integers(0, 7), max_size=3).map(tuple),
)
layouts = st.builds(
    Layout, name=st.just("any"), version=st.integers(0, 2**31), fields=st.lists(fields, max_size=8).map(tuple)
)


@given(layouts)
def test_fields_are_aligned_and_do_not_overlap(layout: Layout) -> None:
    end = 0
    for field, offset in layout.offsets():
        assert offset % ALIGNMENT == 0
        assert offset >= end
        end = offset + field.size
    assert end <= layout.slot_size
    assert layout.slot_size % ALIGNMENT == 0


@settings(max_examples=40, deadline=None)
@given(layouts.filter(lambda layout: layout.slot_size > 0), st.integers(1, 4))
def test_what_is_written_in_a_field_is_read_there_and_nowhere_else(layout: Layout, slots: int) -> None:
    owner = Segment.create(layout, slots)
    other = Segment.attach(os.dup(owner.fd), layout)
    for slot in range(slots):
        for number, view in enumerate(owner.arrays(slot).values()):
            view.fill(number + slot)
    for slot in range(slots):
        for number, (field, view) in enumerate(zip(layout.fields, other.arrays(slot).values(), strict=True)):
            assert view.dtype == field.dtype
            assert view.shape == field.shape
            assert (view == number + slot).all()
            if view.size:
                assert view.ctypes.data % ALIGNMENT == 0
            with other.memory(slot, field.name) as raw:
                assert bytes(raw) == view.tobytes()
    del view
    owner.close()
    other.close()


@given(layouts, layouts)
def test_layouts_agree_exactly_when_their_digests_do(one: Layout, two: Layout) -> None:
    assert (one == two) == (one.digest() == two.digest())


def test_another_layout_is_refused_with_a_sentence() -> None:
    owner = Segment.create(LAYOUT, 2)
    for other in (
        Layout("unit", 4, LAYOUT.fields),
        Layout("unit", 3, (Field("a", "float32", (5, 3)), *LAYOUT.fields[1:])),
        Layout("unit", 3, (Field("a", "int32", (3, 5)), *LAYOUT.fields[1:])),
        Layout("unit", 3, LAYOUT.fields[:1]),
    ):
        with pytest.raises(DrillyardError, match="publishes another layout of 'unit'") as caught:
            Segment.attach(os.dup(owner.fd), other)
        assert caught.value.code is ErrorCode.LAYOUT_MISMATCH
        assert "\n" not in caught.value.sentence
        assert str(os.getpid()) in caught.value.sentence
    owner.close()


def test_what_is_no_segment_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"x" * 4096)
    (tmp_path / "empty").touch()
    for name in ("other", "empty"):
        with pytest.raises(DrillyardError) as caught:
            Segment.attach(os.open(tmp_path / name, os.O_RDWR), LAYOUT)
        assert caught.value.code is ErrorCode.DAMAGED


def test_a_segment_that_is_cut_short_is_refused(tmp_path: Path) -> None:
    owner = Segment.create(LAYOUT, 2)
    (tmp_path / "cut").write_bytes(os.pread(owner.fd, HEADER_SIZE + LAYOUT.slot_size, 0))
    with pytest.raises(DrillyardError, match="cut short"):
        Segment.attach(os.open(tmp_path / "cut", os.O_RDWR), LAYOUT)
    owner.close()


def test_a_reader_cannot_write() -> None:
    owner = Segment.create(LAYOUT, 1)
    reader = Segment.attach(os.dup(owner.fd), LAYOUT)
    with pytest.raises(ValueError, match="read-only"):
        reader.arrays(0)["a"][:] = 1
    owner.close()
    reader.close()


@pytest.mark.skipif(sys.platform != "linux", reason="seals are Linux's")
def test_nobody_can_change_the_size_or_the_seals() -> None:
    owner = Segment.create(LAYOUT, 1)
    with pytest.raises(PermissionError):
        os.ftruncate(owner.fd, 10)
    with pytest.raises(PermissionError):
        os.ftruncate(owner.fd, 1 << 20)
    with pytest.raises(PermissionError):
        fcntl.fcntl(owner.fd, fcntl.F_ADD_SEALS, fcntl.F_SEAL_WRITE)
    owner.close()


@pytest.mark.skipif(sys.platform != "linux", reason="seals are Linux's")
def test_a_read_only_segment_takes_no_further_writer() -> None:
    owner = Segment.create(LAYOUT, 1, read_only_for_others=True)
    with pytest.raises(PermissionError):
        mmap.mmap(owner.fd, 64, access=mmap.ACCESS_WRITE)
    with pytest.raises(PermissionError):
        os.pwrite(owner.fd, b"x", 0)
    reader = Segment.attach(os.dup(owner.fd), LAYOUT)
    owner.arrays(0)["a"][:] = 7
    assert (reader.arrays(0)["a"] == 7).all()
    owner.close()
    reader.close()


def test_views_outlive_their_segment() -> None:
    owner = Segment.create(LAYOUT, 1)
    view = owner.arrays(0)["a"]
    view[:] = 3
    owner.close()
    owner.close()
    assert (view == 3).all()


def test_memory_that_does_not_exist_is_refused_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(fd: int, offset: int, size: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", full)
    with pytest.raises(DrillyardError, match="MiB of memory left") as caught:
        Segment.create(LAYOUT, 1)
    assert caught.value.code is ErrorCode.DISK


def test_slots_out_of_range_are_an_error() -> None:
    owner = Segment.create(LAYOUT, 2)
    for slot in (-1, 2):
        with pytest.raises(IndexError):
            owner.arrays(slot)
    owner.close()
    with pytest.raises(ValueError, match="at least one slot"):
        Segment.create(LAYOUT, 0)


def test_the_portable_memory_has_no_name_either(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("_posixshmem")
    before = set(Path("/dev/shm").glob("dy-*"))
    monkeypatch.setattr(memory.sys, "platform", "darwin")
    owner = Segment.create(LAYOUT, 2)
    monkeypatch.undo()
    assert set(Path("/dev/shm").glob("dy-*")) <= before
    other = Segment.attach(os.dup(owner.fd), LAYOUT, writable=True)
    other.arrays(1)["n"][0] = 42
    assert owner.arrays(1)["n"][0] == np.uint64(42)
    owner.close()
    other.close()
