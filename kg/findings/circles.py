"""适用范围: for whom or what something is due by age or size (80岁以上老年人, 500万元以上的项目), and how far around something is
forbidden (200米内不得), drawn narrower below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.findings.amounts import as_number, clauses_in, days
from kg.findings.counted_by import multiple
from kg.findings.letters import pairs_said
from kg.findings.where_told import where_told
from kg.model import Measure

# What is measured; what is counted (2名以上代办员) may be asked for itself.
_UNIT = "周?岁|元|平方米|立方米|[兆千]?瓦|千伏|公顷|亩|吨|公里|米|个?月|年"
_THRESHOLD = re.compile(
    rf"(?P<n>\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+)(?P<scale>[万亿千百]*)(?P<unit>{_UNIT})"
    r"(?:[（(]含[^（）()]*[）)]|及|含)?以(?P<side>[上下])(?:[（(]含[^（）()]*[）)])?的?(?P<of>[\u4e00-\u9fff]{2,6})"
)
# Within what distance something may not be; what is to be within reach (500米内有公园) is the better the nearer.
_AROUND = re.compile(
    r"(?P<n>\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+)(?P<scale>)(?P<unit>公里|米)"
    r"(?:的?(?:范围|半径|距离|区域)?[以之]?(?P<side>内)|(?:范围|半径|区域))(?P<of>[^，。；]*(?:严禁|禁止|不得|不准|不许|不再|不予|不批准|取缔)[^，。；]*)"
)
_AGE = "岁"
_FOR = re.compile("$|[对为凡]")


class _Circle(NamedTuple):
    """Those ``of`` so many of a ``unit``, or more, or fewer; ``words`` stand at ``at``."""

    words: str
    at: int
    amount: float
    unit: str
    side: str
    of: str

    def narrower(self, other: _Circle) -> bool:
        return self.amount > other.amount if self.side == "上" else self.amount < other.amount

    def alike(self, other: _Circle) -> bool:
        """Whether both are drawn around the same, by the same measure."""
        same = (self.unit, self.side) == (other.unit, other.side)
        return same and pairs_said(self.of, other.of) > 0


def narrowed(upper: Measure, lowers: Sequence[Measure]) -> Iterator[tuple[str, int, str]]:
    """The words that draw a circle in ``upper``, where they stand, and those of the nearest narrower one below; none where
    another below is as wide, or where the narrower one answers another of the upper measure.

    >>> from kg.model import Span
    >>> above, below = (Measure("", text, Span(0, len(text))) for text in ("对80周岁以上老人补贴。", "对90岁以上老人补贴。"))
    >>> list(narrowed(above, [below])), list(narrowed(below, [above]))
    ([('80周岁以上', 1, '90岁以上')], [])
    """
    wanted = [circle for circle in _circles(upper) if not _asked_for(circle, upper)]
    own = [circle for m in lowers for circle in _circles(m)]
    for circle in wanted:
        told = [o for o in own if circle.alike(o)]
        if not told or not all(o.narrower(circle) for o in told):
            continue
        free = [o for o in told if not any(o.alike(w) and o.amount == w.amount for w in wanted)]
        if free:
            nearest = min(free, key=lambda o: abs(o.amount - circle.amount))
            yield circle.words, circle.at, nearest.words


def _circles(measure: Measure) -> Iterator[_Circle]:
    """Those drawn in a measure; how large what is to be made shall be (新建100平方米以上的站点5个) draws none."""
    made = " ".join(target.quantity for target in measure.indicators)
    for match in (*_THRESHOLD.finditer(measure.text), *_AROUND.finditer(measure.text)):
        number, scale = as_number(match["n"]), multiple(match["scale"])
        words = measure.text[match.start() : match.start("of")].removesuffix("的")
        unit = "天" if days(match["unit"]) else match["unit"].removeprefix("周")
        if number is not None and (unit == _AGE or words not in made):
            amount = number * scale * (days(match["unit"]) or 1)
            yield _Circle(words, match.start(), amount, unit, match["side"] or "内", match["of"])


def _asked_for(circle: _Circle, measure: Measure) -> bool:
    """Whether it is itself a target (建成5000平方米以上冷库): not where it opens what something is due for."""
    places = [at for target in measure.indicators if (at := where_told(measure, target))]
    clause = clauses_in(measure.text[: circle.at])[-1]
    return any(start <= circle.at < end for start, end in places) and not _FOR.match(clause)
