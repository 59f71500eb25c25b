"""Bounds within which a file is read (读取上限), so that no file can exhaust time or memory."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds for one file; sizes are in bytes.

    ``file_bytes`` bounds the file as it stands on disk, ``unpacked_bytes`` what a packed format may
    unfold to, ``characters`` the plain text of a structured format, ``pages`` the pages of a PDF.
    """

    file_bytes: int = 50 * MEGABYTE
    unpacked_bytes: int = 200 * MEGABYTE
    characters: int = 20_000_000
    pages: int = 2_000


DEFAULT = Limits()
