"""A portal's table of metadata as it stands in a page saved as text: several fields a line, or a field and its value
on alternate lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.model import Span
from kg.reading.page_words import BRACKETED, NUMBER, SAID, STRONG, STUCK, TITLE, WORDS, beside, spelt
from kg.reference.patterns import lazy

_LONGEST = 400  # characters of a line of fields
_LONGEST_VALUE = 60  # of a value on a line of its own
_DATED = frozenset(("成文日期", "发布日期", "废止日期", "实施日期"))
_COUNTED = frozenset(("索引号", "文号", "统一编号"))
_NO_VALUE = lazy(r"关于|印发|转发|[。；：:]$|^[\d一二三四五六七八九十]+[、．.]")
_DIGIT = lazy(r"[\d０-９]|[-—－无]{1,3}$")
_FIRST = frozenset(word[0] for word in WORDS) | frozenset("[【")
_LEADS = "|｜ •·●■◆▪*-"
_LEAD = lazy(rf"[{re.escape(_LEADS)}]*(?:\d{{1,2}}[.．、][ \t]*)?")
_DATE = lazy(r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?")
_YEAR = lazy(r"(?:19|20)\d\d")
_UNSAID = frozenset(("概述", "主题词"))
_TITLED = ("标题", "概述")
_TOLD_IN_SENTENCES = lazy(
    rf"[{re.escape(_LEADS)}]*[\[【]?(?:{spelt(a for a, word in WORDS.items() if word == '概述' and len(a) > 2)})[\]】]?\s*[:：]"
)
_TOLD_AT_LENGTH = frozenset(("标题", "发文机关", "发布机构", "来源"))  # often on a line below their word
_GAPS = " \t\u3000|｜;；,，"
_BAR = lazy(r"[ \u3000]*[|｜\t]")
_BETWEEN = lazy(r"[|｜\t]")
_RULE = "|｜:-+— \t"
_BODY = 60  # characters of a sentence that opens the text itself


class Field(NamedTuple):
    """A word of the table (one for all its spellings), its value, and the lines, by position, that say no more."""

    word: str
    value: str
    lines: tuple[int, ...]


def table_fields(plain: str, spans: Sequence[Span]) -> list[Field]:
    """The fields among the first lines of a page, none where there are fewer than two or none tells a document.

    >>> line = "索引号：1234/2022 | 文号：甲府〔2022〕5号 | 成文时间：2022-03-01"
    >>> [(f.word, f.value) for f in table_fields(line, [Span(0, len(line))])]
    [('索引号', '1234/2022'), ('文号', '甲府〔2022〕5号'), ('成文日期', '2022-03-01')]
    """
    found = list(_fields(plain, spans))
    words = {field.word for field in found}
    return found if len(words) > 1 and words & STRONG.keys() else []


def _fields(plain: str, spans: Sequence[Span]) -> Iterator[Field]:
    at, beside = 0, False
    while at < len(spans):
        start, end = spans[at]
        if plain[end - 1] == "。" and _TOLD_IN_SENTENCES.match(plain, start, end):
            yield Field("概述", "", (at,))
            at += 1
            continue
        if end - start >= _BODY and plain[end - 1] == "。":
            return
        fields = list(_in_line(plain, start, end, at)) if end - start <= _LONGEST else []
        if len(fields) > 1 and not any(field.value for field in fields) and at + 1 < len(spans):
            fields = list(_in_columns(plain, spans, at)) or fields
        if len(fields) == 1 and not fields[0].value and at + 1 < len(spans):
            value = plain[slice(*spans[at + 1])]
            if (
                _fits(fields[0].word, value)
                and plain[spans[at + 1][0]] not in _LEADS
                and not (beside and fields[0].word not in _TOLD_AT_LENGTH and _ends_table(plain, spans, at))
            ):
                fields = [Field(fields[0].word, value, (at, at + 1))]
        if fields and fields[-1].word == "文号":
            fields[-1] = _with_numbers_below(plain, spans, fields[-1])
        yield from fields
        beside = bool(fields) and fields[-1].lines[-1] == at
        at = fields[-1].lines[-1] + 1 if fields else at + 1


def _with_numbers_below(plain: str, spans: Sequence[Span], field: Field) -> Field:
    """文号 with the numbers of the same year on the lines below it, each that of another organ of a joint directive."""
    first = NUMBER.match(field.value)
    year = _YEAR.search(first.group()) if first else None
    at = field.lines[-1] + 1
    while year and at < len(spans) and NUMBER.fullmatch(line := plain[slice(*spans[at])]):
        if year.group() not in line or line in field.value:
            break
        field = Field(field.word, f"{field.value}、{line}", (*field.lines, at))
        at += 1
    return field


def _ends_table(plain: str, spans: Sequence[Span], at: int) -> bool:
    """Whether no field stands below the line under this one: the last word of a table that has its values beside its
    words has none below it, left empty as it is."""
    return at + 2 >= len(spans) or next(_in_line(plain, *spans[at + 2], at + 2), None) is None


def _in_line(plain: str, start: int, end: int, at: int) -> Iterator[Field]:
    """The fields of a line that begins with one; a word without a colon counts where others stand beside it."""
    listed = _LEAD.match(plain, start, end)
    start = listed.end() if listed else start
    lead = NUMBER.match(plain, start, end) if plain.find("号", start, end) > 0 else None
    if lead is not None:
        start = lead.end()
        while start < end and plain[start] in _GAPS:
            start += 1
    if (
        start == end
        or plain[start] not in _FIRST
        or SAID.match(plain, start, end) is None
        or plain.find("。", start, end) >= 0
    ):
        return
    if lead is not None:
        yield Field("文号", lead.group(), (at,))
    marks = _marks(plain, start, end)
    ends = [mark.start() for mark in marks[1:]] + [end]
    if (
        len(marks) == 1
        and not marks[0].group().rstrip().endswith((":", "：", "]", "】"))
        and marks[0].end() < end
        and _BAR.match(plain, marks[0].end(), end) is None
        and not _is_plain(marks[0][1], plain[marks[0].end() : end])
    ):
        return
    for mark, stop in zip(marks, ends, strict=True):
        word = WORDS["".join(mark[1].split())]
        value, number = beside(word, plain[mark.end() : stop].strip(_GAPS))
        yield Field(word, value, (at,))
        if number:
            yield Field("文号", number, (at,))


def _marks(plain: str, start: int, end: int) -> list[re.Match[str]]:
    """The words of a line in order, also those in brackets or with a colon right behind another's value."""
    marks = list(SAID.finditer(plain, start, end))
    for form in (BRACKETED, STUCK):
        taken = [mark.span(1) for mark in marks]
        found = form.finditer(plain, start, end)
        marks += [m for m in found if not any(a < m.end(1) and m.start(1) < b for a, b in taken)]
    return sorted(marks, key=lambda mark: mark.start())


def _is_plain(alias: str, value: str) -> bool:
    """Whether a word without a colon has the value of its kind behind it: 成文日期 2022-03-01, 文号 甲府〔2022〕5号,
    名称 甲市人民政府关于乙的通知."""
    word = WORDS["".join(alias.split())]
    form = _DATE if word in _DATED else NUMBER if word == "文号" else TITLE if word in _TITLED else None
    return form is not None and form.fullmatch(value.strip()) is not None


def _in_columns(plain: str, spans: Sequence[Span], at: int) -> Iterator[Field]:
    """A row of words over a row of their values, a bar or a tab between the cells of both."""
    ruled = at + 2 < len(spans) and not plain[slice(*spans[at + 1])].strip(_RULE)
    values = at + 2 if ruled else at + 1
    above, below = (_cells(plain, spans[row]) for row in (at, values))
    if len(above) != len(below) or len(above) < 2:
        return
    for alias, value in zip(above, below, strict=True):
        word = WORDS.get("".join(alias.split()))
        if word is None or SAID.match(value):
            return
        yield Field(word, value, tuple(range(at, values + 1)))


def _cells(plain: str, span: Span) -> list[str]:
    return [cell.strip() for cell in _BETWEEN.split(plain[slice(*span)].strip("|｜ "))]


def _fits(word: str, value: str) -> bool:
    """Whether a line of its own can be the value of the word above it; a title or a sentence is none."""
    if len(value) > _LONGEST_VALUE or SAID.match(value) or value in WORDS:
        return False
    if word in _UNSAID or (word != "文号" and NUMBER.fullmatch(value)):
        return False
    if word == "标题":
        return value[-1] not in "。；：:"
    if word in _DATED or word in _COUNTED:
        return _DIGIT.search(value) is not None and not _NO_VALUE.search(value)
    return not _NO_VALUE.search(value)
