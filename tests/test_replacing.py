"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.replacing import replace_file


def test_what_a_link_leads_to_is_replaced(tmp_path: Path):
    (tmp_path / "kept").write_bytes(b"old")
    (tmp_path / "link").symlink_to("kept")
    replace_file(tmp_path / "link", [b"n", b"ew"])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "kept").read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("name", ["pipe", "link"])
def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path, name: str):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        replace_file(tmp_path / name, [b"n", b"ew"])
        assert os.read(reader, 9) == b"new"
    finally:
        os.close(reader)
    assert (tmp_path / "pipe").is_fifo()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "pipe"]


def test_a_failure_leaves_all_as_it_was(tmp_path: Path):
    def chunks() -> Iterator[bytes]:
        yield b"half"
        raise OSError("disk full")

    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(OSError, match="disk full"):
        replace_file(tmp_path / "file", chunks())
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("file", b"old")]


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_a_new_file_has_the_rights_any_new_file_has(tmp_path: Path, mask: int, mode: int):
    before = os.umask(mask)
    try:
        replace_file(tmp_path / "file", [b""])
    finally:
        os.umask(before)
    assert (tmp_path / "file").stat().st_mode & 0o777 == mode
