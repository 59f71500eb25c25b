"""Pages whose running text is cut at a narrow width: where a line ends because it is full."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from kg.model import Span
from kg.reference.patterns import lazy

_RUNNING = lazy("[，。；]")
_STOPS = frozenset("。；;！!？?：:，、")
_WIDEST = 30  # hanzi in a line
_SLACK = 3.5  # hanzi: what may not begin a line drags another one down with it
_FEWEST = 5  # full lines
_SHARE = 0.7  # of the lines that end in mid-sentence
_HALF = frozenset(("Na", "N", "H"))


def width(plain: str, line: Span) -> float:
    """The width of a line in hanzi; digits and Latin letters are half as wide.

    >>> width("改造供水管网1800公里", Span(0, 12))
    10.0
    """
    return sum(0.5 if unicodedata.east_asian_width(char) in _HALF else 1.0 for char in plain[slice(*line)])


def narrow_width(plain: str, lines: Sequence[Span]) -> float | None:
    """The width from which on a line of a narrow page is full; None where lines end for other reasons, as paragraphs do."""
    if any(line.end - line.start > 2 * _WIDEST and _RUNNING.search(plain, *line) for line in lines):
        return None
    running = [line for line in lines if _RUNNING.search(plain, *line)]
    widest = max((width(plain, line) for line in running), default=0)
    broken = [width(plain, line) for line in running if plain[line.end - 1] not in _STOPS]
    full = sum(said >= widest - _SLACK for said in broken)
    narrow = widest <= _WIDEST and full >= _FEWEST and full >= _SHARE * len(broken)
    return widest - _SLACK if narrow else None
