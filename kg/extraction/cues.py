"""Where the cues of a text stand: rare letters and words found by plain search, many times as quick as a pattern.

A reader that asks for the places of its cue first need try its patterns nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable


def places(plain: str, words: Iterable[str], start: int = 0, end: int | None = None) -> list[int]:
    """Every offset of ``plain[start:end]`` at which one of ``words`` stands, in order.

    >>> places("甲（一）乙〔二〕丙（三）", "（〔")
    [1, 5, 9]
    """
    stop = len(plain) if end is None else end
    found: list[int] = []
    kinds = 0
    for word in words:
        at = plain.find(word, start, stop)
        kinds += at >= 0
        while at >= 0:
            found.append(at)
            at = plain.find(word, at + 1, stop)
    if kinds > 1:
        found.sort()
    return found


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether any of ``words`` stands in ``text``.

    >>> holds("每月底前", "每季"), holds("每月底前", ("季度", "年底"))
    (True, False)
    """
    for word in words:  # noqa: SIM110 - a generator costs more than what it asks
        if word in text:
            return True
    return False
