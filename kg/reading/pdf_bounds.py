"""How much a PDF unfolds to (解压后大小), found before any of it is parsed."""

from __future__ import annotations

import re
import zlib

from kg.reading.errors import TooLarge
from kg.reading.limits import MEGABYTE, Limits

_STREAM = re.compile(rb"stream\r?\n")
_STEP = MEGABYTE


def check_streams(data: bytes, path: str, limits: Limits) -> None:
    """Raises TooLarge where the deflated streams together exceed ``limits.unpacked_bytes``; keeps none of them."""
    total = 0
    for found in _STREAM.finditer(data):
        if data[found.start() - 3 : found.start()] == b"end":
            continue
        total += _unfolded(data, found.end(), limits.unpacked_bytes - total)
        if total > limits.unpacked_bytes:
            said = f"解压后超过上限（{limits.unpacked_bytes / MEGABYTE:.0f} MB）"
            raise TooLarge(path, f"第{found.start()}字节", said, "请重新导出 PDF，或确认文件来源可靠")


def _unfolded(data: bytes, start: int, most: int) -> int:
    """The size of the deflated stream at ``start``, counted up to a little more than ``most``; 0 if it is none."""
    if data[start : start + 1] not in (
        b"\x78",
        b"\x58",
        b"\x48",
        b"\x68",
        b"\x38",
        b"\x28",
        b"\x18",
        b"\x08",
    ):
        return 0
    unfold = zlib.decompressobj()
    size = 0
    end = data.find(b"endstream", start)
    view = memoryview(data)[start : end if end >= 0 else len(data)]
    at = 0
    try:
        while at < len(view) and not unfold.eof and size <= most:
            piece = view[at : at + _STEP]
            at += len(piece)
            size += len(unfold.decompress(piece, _STEP))
            while unfold.unconsumed_tail and size <= most:
                size += len(unfold.decompress(unfold.unconsumed_tail, _STEP))
    except zlib.error:
        pass
    return size
