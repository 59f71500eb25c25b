"""Lines of tab-separated values that can be read again exactly (制表符分隔)."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TO_QUOTE = re.compile(r'[\t\r\n"]')


def tab_line(cells: Iterable[str]) -> str:
    r"""One line, ended by a newline; cells with tabs, line ends or quotes are quoted as in CSV (RFC 4180).

    The standard writer leaves a lone carriage return bare, which no reader takes.

    >>> tab_line(["甲", "乙\r"])
    '甲\t"乙\r"\n'
    """
    return "\t".join(_cell(cell) for cell in cells) + "\n"


def _cell(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _TO_QUOTE.search(cell) else cell
