from __future__ import annotations

from pathlib import Path

import pytest

from kg.reading import UnsupportedFormat, iter_files, passed_over, read


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("通知", encoding="utf-8")


def test_folders_are_searched_in_one_order_whatever_is_hidden(tmp_path: Path) -> None:
    _write(
        tmp_path,
        "b.txt",
        "a/z.TXT",
        "a/b/c.md",
        ".git/x.txt",
        ".h.txt",
        "~$锁.docx",
        "__MACOSX/y.txt",
        "表.csv",
        "旧.doc",
        "c.ofd",
    )
    found = [path.relative_to(tmp_path).as_posix() for path in iter_files([tmp_path])]
    assert found == ["a/b/c.md", "a/z.TXT", "b.txt", "c.ofd", "旧.doc"]
    assert [path.name for path in passed_over([tmp_path, tmp_path / "b.txt"])] == ["表.csv"]


def test_a_file_named_is_yielded_once_whatever_it_is(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "图.png")
    named = [
        tmp_path / "图.png",
        tmp_path / "a.txt",
        tmp_path,
        tmp_path / "没有.txt",
        tmp_path / "." / "a.txt",
    ]
    assert [path.name for path in iter_files(named)] == ["图.png", "a.txt", "没有.txt"]
    with pytest.raises(UnsupportedFormat):
        read(tmp_path / "图.png")


def test_folders_that_lead_into_each_other_end(tmp_path: Path) -> None:
    _write(tmp_path, "a/x.txt", "b/y.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b" / "a").symlink_to(tmp_path / "a")
    (tmp_path / "环.txt").symlink_to(tmp_path / "环.txt")
    found = [path.name for path in iter_files([tmp_path])]
    assert sorted(found) == ["x.txt", "y.txt", "环.txt"]


@pytest.mark.parametrize(
    ("root", "path"), [(".", "a/b/x.txt"), ("a", "b/x.txt"), (None, "x.txt"), ("elsewhere", "x.txt")]
)
def test_path_is_relative_to_the_root(tmp_path: Path, root: str | None, path: str) -> None:
    _write(tmp_path, "a/b/x.txt")
    text = read(tmp_path / "a/b/x.txt", None if root is None else tmp_path / root)
    assert text.source.path == path
