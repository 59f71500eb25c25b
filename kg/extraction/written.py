"""Puts the words of a text as written (繁体) back into a directive that was read in simplified characters."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from kg.model import Citation, Deadline, Directive, Indicator, Limit, Measure, Recurrence, Text

_Part = TypeVar("_Part", Deadline, Recurrence, Limit, Indicator, Citation)


def as_written(directive: Directive, text: Text) -> Directive:
    """``directive`` over ``text``, whose plain text has the same length: each span's text is its slice again."""

    def measure(one: Measure) -> Measure:
        return replace(
            one,
            text=text.slice(one.span),
            deadlines=tuple(sliced(x) for x in one.deadlines),
            recurrences=tuple(sliced(x) for x in one.recurrences),
            limits=tuple(sliced(x) for x in one.limits),
            indicators=tuple(sliced(x) for x in one.indicators),
        )

    def sliced(part: _Part) -> _Part:
        return replace(part, text=text.slice(part.span))

    cited = tuple(sliced(c) for c in directive.citations)
    return replace(directive.with_measures(measure), text=text, citations=cited)
