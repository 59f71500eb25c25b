"""括注: remarks in brackets (市发展改革委（市物价局）), none within another."""

from __future__ import annotations

from kg.reference.patterns import lazy

REMARK = r"[（(][^（）()]*[）)]"
"""A bracket of either width and what stands in it, to put into patterns."""
_REMARK = lazy(REMARK)


def without_remarks(words: str) -> str:
    """The words without what stands in brackets.

    >>> without_remarks("各乡（镇）、街道办")
    '各乡、街道办'
    """
    return _REMARK.sub("", words)
