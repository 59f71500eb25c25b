"""Reading (读取): the bytes of one file → :class:`kg.model.Text`, whatever its format."""

from __future__ import annotations

import stat
from hashlib import sha256
from importlib import import_module
from pathlib import Path, PurePath
from typing import Protocol, cast

from kg.model import Source, Text
from kg.reading.errors import (
    AccessDenied,
    BinaryContent,
    BrokenFile,
    EmptyFile,
    Encrypted,
    MissingPackage,
    NotAFile,
    NoTextLayer,
    ReadingError,
    TooLarge,
    UndecodableText,
    UnsupportedFormat,
)
from kg.reading.files import iter_files, passed_over
from kg.reading.formats import DOCX, HTML, MARKDOWN, PDF, PLAIN, SUPPORTED, UNSUPPORTED
from kg.reading.limits import DEFAULT, MEGABYTE, Limits

__all__ = [
    "SUPPORTED",
    "AccessDenied",
    "BinaryContent",
    "BrokenFile",
    "EmptyFile",
    "Encrypted",
    "Limits",
    "MissingPackage",
    "NoTextLayer",
    "NotAFile",
    "ReadingError",
    "TooLarge",
    "UndecodableText",
    "UnsupportedFormat",
    "iter_files",
    "passed_over",
    "read",
    "read_bytes",
]

_READERS = {PLAIN: "plain", MARKDOWN: "plain", HTML: "html", PDF: "pdf", DOCX: "docx"}


class _Reader(Protocol):
    def read(self, data: bytes, source: Source, limits: Limits) -> Text: ...


def read(path: str | Path, root: str | Path | None = None, limits: Limits = DEFAULT) -> Text:
    """The text of one file; its ``source.path`` is relative to ``root``, or the bare name without one.

    Raises a ReadingError that names the file and the place where it cannot be read.
    """
    path = Path(path)
    name = _relative(path, root)
    size = _size_of_file(path, name)
    _media_type(name)
    _check_size(size, name, limits)
    try:
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except PermissionError as failure:
        raise AccessDenied(
            name, "整个文件", "没有读取权限", "请修改文件权限（chmod u+r）或换一个用户"
        ) from failure
    except OSError as failure:
        raise NotAFile(name, "整个文件", f"无法打开：{failure.strerror}", "请检查路径与磁盘") from failure
    return read_bytes(data, name, limits=limits)


def read_bytes(data: bytes, name: str, media_type: str | None = None, limits: Limits = DEFAULT) -> Text:
    """The text of ``data``, a file called ``name``; its suffix tells the format where ``media_type`` does not."""
    media_type = media_type or _media_type(name)
    if media_type not in _READERS:
        raise UnsupportedFormat(
            name, "整个文件", f"不支持的格式 {media_type}", f"可读取：{'、'.join(SUPPORTED)}"
        )
    if not data:
        raise EmptyFile(name, "整个文件", "文件为空（0 字节）", "请重新下载或导出该文件")
    _check_size(len(data), name, limits)
    source = Source(name, sha256(data).hexdigest(), media_type)
    return _read_as(media_type, data, source, limits)


def _read_as(media_type: str, data: bytes, source: Source, limits: Limits) -> Text:
    try:
        reader = cast(_Reader, import_module(f"kg.reading.{_READERS[media_type]}"))
        return reader.read(data, source, limits)
    except ModuleNotFoundError as failure:
        if failure.name is None or failure.name.startswith("kg."):
            raise
        raise MissingPackage.of(source.path, failure.name.partition(".")[0]) from failure
    except (RecursionError, MemoryError) as failure:
        advice = "请在原软件中打开后重新另存，或拆分文件"
        raise BrokenFile(source.path, "整个文件", "结构嵌套过深或内容过大，无法读取", advice) from failure


def _relative(path: Path, root: str | Path | None) -> str:
    if root is None:
        return path.name
    try:
        return path.absolute().relative_to(Path(root).absolute()).as_posix()
    except ValueError:
        return path.name


def _media_type(name: str) -> str:
    suffix = PurePath(name).suffix.lower()
    if suffix in UNSUPPORTED:
        raise UnsupportedFormat.of(name, UNSUPPORTED[suffix])
    if suffix not in SUPPORTED:
        problem = f"不支持的扩展名 {suffix}" if suffix else "没有扩展名，无法判断格式"
        raise UnsupportedFormat(name, "整个文件", problem, f"可读取：{'、'.join(SUPPORTED)}")
    return SUPPORTED[suffix]


def _size_of_file(path: Path, name: str) -> int:
    try:
        status = path.stat()
    except PermissionError as failure:
        raise AccessDenied(name, "整个文件", "没有访问权限", "请修改文件夹权限或换一个用户") from failure
    except (FileNotFoundError, NotADirectoryError) as failure:
        raise NotAFile(name, "整个文件", "文件不存在", "请检查路径是否写对") from failure
    except (OSError, ValueError) as failure:
        raise NotAFile(
            name, "整个文件", "路径无法访问（循环或失效的链接，或非法文件名）", "请检查该路径"
        ) from failure
    if stat.S_ISDIR(status.st_mode):
        raise NotAFile(name, "整个文件夹", "是文件夹，不是文件", "请逐个读取其中的文件")
    if not stat.S_ISREG(status.st_mode):
        raise NotAFile(name, "整个文件", "不是普通文件", "请给出普通文件的路径")
    return status.st_size


def _check_size(size: int, name: str, limits: Limits) -> None:
    if size > limits.file_bytes:
        said = f"文件大于上限（{size / MEGABYTE:.0f} MB > {limits.file_bytes / MEGABYTE:.0f} MB）"
        raise TooLarge(name, "整个文件", said, "请拆分文件，或确认这确实是一份公文")
