"""逐年: years at the head of parallel clauses are one series (2024年淘汰60艘，2025年全部退出): where one is due, all are."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.times.point import YEAR
from kg.model import Deadline, Span
from kg.reference.patterns import lazy

# A year and what is counted in it; neither a part of it nor what was (2022年为30亿元, 2022年建成了5个).
_YEAR_FIRST = lazy(
    rf"(?:其中，?|力争|计划|再)?(?P<year>{YEAR})年(?:(?=[、和]{YEAR}年)"
    r"|(?![\d底末内初前后以之起至到上下第一二三四春夏秋冬—―–－\-~～、和及与度的，]|全年|[^，。；]{0,20}(?:已|为\d|(?<![为除])了(?![解望])|以来))"
    r"(?=[^，。；《》\d]{2,16}\d))"
)
_OF_YEAR = lazy(rf"(?:到|至)?{YEAR}年(?:年?[底末])?(?:之?前|以前)?$")


def years_beside(
    plain: str, start: int, end: int, found: list[Deadline], year: int | None
) -> Iterator[Deadline]:
    """What else of such a series ``plain[start:end]`` holds beside what is ``found``; ``year`` is the directive's own.

    >>> t = "2023年底前淘汰40艘，2024年淘汰60艘"
    >>> due = Deadline("2023年底前", Span(0, 7), date="2023-12-31")
    >>> [(d.text, d.date) for d in years_beside(t, 0, len(t), [due], 2023)]
    [('2024年', '2024-12-31')]
    """
    if year is None or plain.count("年", start, end) < 2:
        return
    heads = [
        m
        for m in _YEAR_FIRST.finditer(plain, start, end)
        if int(m["year"]) >= year and (m.start() == start or plain[m.start() - 1] in "，；。、：\n")
    ]
    years = {d.date[:4] for d in found if d.date and _OF_YEAR.match(d.text)}.union(m["year"] for m in heads)
    if len(years) > 1 and max(years) > str(year):
        for match in heads:
            span = Span(match.start("year"), match.end("year") + 1)
            yield Deadline(plain[slice(*span)], span, date=f"{match['year']}-12-31")
