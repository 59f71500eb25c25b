"""Automatic numbering of a .docx (自动编号) as the text a reader sees: 一、 （一） 1. 第三条."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from kg.reading.list_numerals import rendered
from kg.reference.patterns import lazy

_PLACE = lazy(r"%([1-9])")
_DEEPEST = 8
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: where it starts, how it counts and what stands around the number."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restarts_after: int | None = None
    legal: bool = False
    style: str | None = None


@dataclass(slots=True)
class _List:
    """A list instance (w:num): the abstract list whose counters it shares, and its own levels."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts numbered paragraphs in document order; ``label`` must be called once for each."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._styles = {s.get(qn("w:styleId")): s for s in _all(styles, "w:style")}
        self._abstract = {a.get(qn("w:abstractNumId")): a for a in _all(numbering, "w:abstractNum")}
        self._nums = {n.get(qn("w:numId")): n for n in _all(numbering, "w:num")}
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: Any) -> str:
        """The number before ``paragraph`` (``（二）``), empty where it is not numbered or only has a bullet."""
        numbered = self._numbered(paragraph)
        if numbered is None:
            return ""
        number, depth = numbered
        chosen = self._list(number)
        if chosen is None or depth not in chosen.levels:
            return ""
        counters = self._count(number, chosen, depth)
        return _label(chosen.levels, depth, counters)

    def _numbered(self, paragraph: Any) -> tuple[str, int] | None:
        """List and level of a paragraph: its own, else those of its style or of the styles that is based on."""
        properties = paragraph.find(qn("w:pPr"))
        number, depth = _list_and_level(properties)
        style = _value(properties, "w:pStyle")
        if number is None:
            number, style_depth = self._of_style(style)
            depth = style_depth if depth is None else depth
        if number is None or number == "0":
            return None
        return number, min(max(depth or 0, 0), _DEEPEST)

    def _of_style(self, style: str | None) -> tuple[str | None, int | None]:
        depth: int | None = None
        name = style or self._default_style()
        for _ in range(_LONGEST_CHAIN):
            found = self._styles.get(name)
            if found is None:
                break
            number, own = _list_and_level(found.find(qn("w:pPr")))
            depth = own if depth is None else depth
            if number is not None:
                return number, self._level_of_style(number, name) if depth is None else depth
            name = _value(found, "w:basedOn")
        return None, None

    def _default_style(self) -> str | None:
        marks = ("1", "true", "on")
        for name, style in self._styles.items():
            if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in marks:
                return str(name)
        return None

    def _level_of_style(self, number: str, style: str | None) -> int:
        chosen = self._list(number)
        levels: Mapping[int, _Level] = chosen.levels if chosen else {}
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def _list(self, number: str) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._built(number)
        return self._lists[number]

    def _built(self, number: str) -> _List | None:
        num = self._nums.get(number)
        found = self._abstract_of(num)
        if num is None or found is None:
            return None
        key, abstract = found
        levels = dict(map(_level, _all(abstract, "w:lvl")))
        built = _List(key, levels)
        for override in _all(num, "w:lvlOverride"):
            depth = _integer(override.get(qn("w:ilvl")), 0)
            own = override.find(qn("w:lvl"))
            if own is not None:
                levels[depth] = _level(own)[1]
            start = _value(override, "w:startOverride")
            if start is not None:
                built.starts[depth] = _integer(start, 1)
        return built

    def _abstract_of(self, num: Any) -> tuple[str, Any] | None:
        """The abstract list of a w:num, through the numbering style it may be linked to."""
        for _ in range(_LONGEST_CHAIN):
            key = _value(num, "w:abstractNumId")
            abstract = self._abstract.get(key)
            if abstract is None or key is None:
                return None
            linked = _value(abstract, "w:numStyleLink")
            if linked is None or linked not in self._styles:
                return key, abstract
            number, _ = _list_and_level(self._styles[linked].find(qn("w:pPr")))
            num = self._nums.get(number)
        return None

    def _count(self, number: str, chosen: _List, depth: int) -> dict[int, int]:
        counters = self._counters.setdefault(chosen.abstract, {})
        if depth in chosen.starts and (number, depth) not in self._begun:
            self._begun.add((number, depth))
            counters[depth] = chosen.starts[depth]
        elif depth in counters:
            counters[depth] += 1
        else:
            counters[depth] = chosen.levels[depth].start
        for deeper in [d for d in counters if d > depth]:
            after = chosen.levels[deeper].restarts_after if deeper in chosen.levels else None
            if after is None or (after > 0 and depth < after):
                del counters[deeper]
        for higher in range(depth):
            if higher not in counters and higher in chosen.levels:
                counters[higher] = chosen.levels[higher].start
        return counters


def _label(levels: Mapping[int, _Level], depth: int, counters: Mapping[int, int]) -> str:
    level = levels[depth]
    if level.form == "bullet":
        return ""

    def number(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        if at not in levels or at not in counters:
            return ""
        form = "decimal" if level.legal and at != depth else levels[at].form
        return rendered(counters[at], form)

    return _PLACE.sub(number, level.text).strip()


def _level(element: Any) -> tuple[int, _Level]:
    restart = _value(element, "w:lvlRestart")
    level = _Level(
        start=_integer(_value(element, "w:start"), 1),
        form=_value(element, "w:numFmt") or _alternate_form(element),
        text=_value(element, "w:lvlText") or "",
        restarts_after=None if restart is None else _integer(restart, 0),
        legal=element.find(qn("w:isLgl")) is not None,
        style=_value(element, "w:pStyle"),
    )
    return _integer(element.get(qn("w:ilvl")), 0), level


def _alternate_form(element: Any) -> str:
    """The number format where it is wrapped in mc:AlternateContent (newer word processors do so)."""
    for found in element.iter(qn("w:numFmt")):
        form = found.get(qn("w:val"))
        if form and form != "custom":
            return str(form)
    return "decimal"


def _list_and_level(properties: Any) -> tuple[str | None, int | None]:
    found = properties.find(qn("w:numPr")) if properties is not None else None
    if found is None:
        return None, None
    depth = _value(found, "w:ilvl")
    return _value(found, "w:numId"), None if depth is None else _integer(depth, 0)


def _all(element: Any, name: str) -> list[Any]:
    return [] if element is None else list(element.findall(qn(name)))


def _value(element: Any, name: str) -> str | None:
    found = element.find(qn(name)) if element is not None else None
    value = found.get(qn("w:val")) if found is not None else None
    return None if value is None else str(value)


def _integer(value: str | None, default: int) -> int:
    """The number, within what a list can hold; ``default`` where it is none."""
    try:
        return max(-1, min(int(value or ""), 1_000_000))
    except ValueError:
        return default
