"""What can go wrong that a person can mend, and the exit code a command then ends with (错误与退出码)."""

from __future__ import annotations

from typing import ClassVar

FAILED, USAGE, UNREADABLE, FAULT = 1, 2, 3, 70
"""It could not be done; what was asked for is not understood; the input cannot be read; the program itself failed."""


class Mendable(Exception):
    """An error said in one line: its message tells what is wrong, and where; all others are faults of the program."""

    exit_code: ClassVar[int] = FAILED
