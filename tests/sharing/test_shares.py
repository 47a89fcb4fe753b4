"""Shares on the disk: whole or not there, found by hash and by nothing else."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.share import ShareInfo
from drillyard.sharing.shares import MAKING, Shares, hash_of, is_hash

INFO = ShareInfo(kind="live", hash="f" * 20, title="One", env_id="E", bytes=7, made_at=5.0)


def add(shares: Shares, content: bytes = b"<p>one", **fields: object) -> ShareInfo:
    with shares.making() as file:
        file.write_bytes(content)
        return shares.add(file, ShareInfo(**{**{key: getattr(INFO, key) for key in INFO.__struct_fields__}, **fields}))


def code(act: object) -> str:
    with pytest.raises(DrillyardError) as refused:
        act()  # type: ignore[operator]
    assert "\n" not in refused.value.sentence and refused.value.sentence.endswith(".")
    return refused.value.code.value


def test_added_listed_read_deleted(tmp_path: Path) -> None:
    shares = Shares(tmp_path / "shares")
    assert shares.listed() == []
    first, second = add(shares), add(shares, b"<p>two", title="Two", made_at=6.0)
    assert first.hash == hash_of(b"<p>one") and first.bytes == 6, "hash and size are the file's own"
    assert [one.title for one in shares.listed()] == ["Two", "One"]
    assert shares.bundle(second.hash) == b"<p>two" and shares.find(first.hash) == first
    assert stat.S_IMODE(Path(first.path).stat().st_mode) == 0o600
    assert stat.S_IMODE(shares.folder.stat().st_mode) == 0o700
    assert add(shares, title="Again").title == "One", "the same page is the same share"
    shares.delete(first.hash)
    assert code(lambda: shares.bundle(first.hash)) == "not_found"
    assert [one.title for one in shares.listed()] == ["Two"]
    assert {path.name for path in shares.folder.iterdir()} == {f"{second.hash}.html", f"{second.hash}.json"}


def test_what_is_no_share_is_not_one(tmp_path: Path) -> None:
    shares = Shares(tmp_path / "shares")
    whole = add(shares)
    secret = tmp_path / "secret"
    secret.write_text("secret")
    for name in ("0" * 20, "1" * 20):
        (shares.folder / f"{name}.json").write_text("{" if name[0] == "0" else "[]")
        (shares.folder / f"{name}.html").write_text("x")
    (shares.folder / f"{'2' * 20}.json").write_bytes(Path(whole.path).with_suffix(".json").read_bytes())
    (shares.folder / f"{'2' * 20}.html").symlink_to(secret)
    (shares.folder / "notes.json").write_text("{}")
    assert [one.hash for one in shares.listed()] == [whole.hash]
    assert all(code(lambda name=name: shares.bundle(name)) == "not_found" for name in ("0" * 20, "1" * 20, "2" * 20))
    Path(whole.path).write_text("changed")
    assert code(lambda: shares.bundle(whole.hash)) == "damaged"


def test_what_was_abandoned_goes(tmp_path: Path) -> None:
    shares = Shares(tmp_path / "shares")
    add(shares)
    old, new = shares.folder / f"{MAKING}old", shares.folder / f"{MAKING}new"
    for left in (old, new):
        left.mkdir()
        (left / "bundle.html").write_text("half")
    os.utime(old, (1, 1))
    with pytest.raises(KeyError), shares.making():
        raise KeyError
    assert not old.exists() and new.exists()
    assert {path.name for path in shares.folder.glob(f"{MAKING}*")} == {new.name}


@given(st.text(max_size=40))
def test_no_text_but_a_hash_names_a_share(text: str) -> None:
    if not is_hash(text):
        assert code(lambda: Shares(Path("/nowhere")).find(text)) == "bad_value"
