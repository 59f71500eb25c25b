"""接缝: the words around titles, with every title taken out and the brackets behind it."""

from __future__ import annotations

from kg.extraction.text.remark import without_remarks
from kg.reference.patterns import lazy

SEAM = "※"
"""What stands for a title that was taken out."""
_QUOTED = lazy(r"《[^《》]*(?:》|$)")


def without_titles(words: str) -> str:
    """The words with a seam for each title, and without remarks in brackets.

    >>> without_titles("根据《甲办法》（甲发〔2020〕1号）和")
    '根据※和'
    """
    return _QUOTED.sub(SEAM, without_remarks(words))
