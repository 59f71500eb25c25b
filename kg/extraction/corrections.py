"""人工更正: a readable file beside the sources that overrides what extraction read.

A tab-separated file (UTF-8), one correction a line, below the heading ``sha256 document anchor field value note``:

``sha256``
    of the file that is corrected (开头若干位即可, at least 8 digits).
``document``
    :func:`anchor` of its whole text, so that a correction survives a change of format; may be empty.
``anchor``
    :func:`anchor` of the words of the task or measure that is corrected; empty for fields of the header.
``field``, ``value``
    what is overridden, and by what; an empty value removes.  Several organs are parted by ``|``.
``note``
    for people; lines that begin with ``#`` are for people too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UNREADABLE, Mendable
from kg.extraction.apply_corrections import corrected
from kg.extraction.correction import (
    HEADER_FIELDS,
    MEASURE_FIELDS,
    TASK_FIELDS,
    Correction,
    anchor,
    measure_anchor,
    organs_and_roles,
    task_anchor,
)
from kg.extraction.header.by_hand import names
from kg.extraction.page.doc_number import parse_number
from kg.model import Directive, Role
from kg.reference.numerals import parse_date
from kg.reference.patterns import lazy
from kg.time_rules import DueDay, from_day

__all__ = [
    "COLUMNS",
    "Correction",
    "Corrections",
    "CorrectionsError",
    "anchor",
    "measure_anchor",
    "read_corrections",
    "task_anchor",
]

COLUMNS = ("sha256", "document", "anchor", "field", "value", "note")
_DATES = frozenset({"written", "printed", "effective", "expires"})
_ISO = lazy(r"\d{4}-\d{2}-\d{2}")
_HEX = lazy(r"[0-9a-f]{8,64}")


class CorrectionsError(Mendable):
    """A corrections file cannot be used; the message names the file and the line."""

    exit_code = UNREADABLE

    def __init__(self, path: str, line: int, reason: str) -> None:
        super().__init__(f"{path}，第{line}行：{reason}")
        self.path, self.line, self.reason = path, line, reason


@dataclass(frozen=True, slots=True)
class Corrections:
    """Every correction of a file, in its order."""

    path: str
    entries: tuple[Correction, ...] = ()

    def apply(self, directive: Directive) -> Directive:
        """The directive with its corrections, each told by a notice ``corrected`` (人工更正).

        What speaks of this directive but no longer fits it is told by a notice ``correction_unfit``.
        """
        fitting = [c for c in self.entries if c.meets(directive)]
        return corrected(directive, fitting) if fitting else directive

    def unmatched(self, directives: Iterable[Directive]) -> tuple[Correction, ...]:
        """The corrections that speak of none of these directives."""
        held = list(directives)
        return tuple(c for c in self.entries if not any(c.meets(d) for d in held))


def read_corrections(path: str | Path) -> Corrections:
    """The corrections of a file; raises :class:`CorrectionsError` that names file and line."""
    name = str(path)
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except OSError as failure:
        raise CorrectionsError(name, 0, f"无法读取：{failure.strerror}") from failure
    except UnicodeDecodeError as failure:
        raise CorrectionsError(name, 0, "不是UTF-8编码，请另存为UTF-8") from failure
    entries: list[Correction] = []
    heading: tuple[str, ...] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(c.strip() for c in line.split("\t"))
        if heading is None:
            heading = cells
            if heading[: len(COLUMNS)] != COLUMNS:
                raise CorrectionsError(name, number, f"表头应为 {' '.join(COLUMNS)}（以制表符分隔）")
            continue
        entries.append(_entry(name, number, cells))
    return Corrections(name, tuple(entries))


def _entry(path: str, line: int, cells: tuple[str, ...]) -> Correction:
    if len(cells) > len(COLUMNS):
        raise CorrectionsError(path, line, f"有{len(cells)}列，应为{len(COLUMNS)}列")
    sha, document, words, field, value, note = cells + ("",) * (len(COLUMNS) - len(cells))
    entry = Correction(sha, document, words, field, value, note, line)
    if not entry.sha256 and not entry.document:
        raise CorrectionsError(path, line, "sha256 与 document 至少填一项")
    for column in ("sha256", "document", "anchor"):
        given: str = getattr(entry, column)
        if given and not _HEX.fullmatch(given):
            raise CorrectionsError(path, line, f"{column} 应为至少8位的十六进制数，现为“{given}”")
    known = {**HEADER_FIELDS, **TASK_FIELDS, **MEASURE_FIELDS}
    if entry.field not in known:
        raise CorrectionsError(path, line, f"不认识的字段“{entry.field}”，可用：{'、'.join(known)}")
    if entry.field not in HEADER_FIELDS and not entry.anchor:
        raise CorrectionsError(path, line, f"{entry.field} 须在 anchor 列写明任务或措施的文字指纹")
    reason = _unreadable(entry)
    if reason:
        raise CorrectionsError(path, line, reason)
    return entry


def _is_rule(value: str) -> bool:
    return DueDay.read(value) is not None or from_day(value) is not None


def _names_organs(value: str) -> bool:
    named = organs_and_roles(value)
    return bool(named) and all(organ and role in set(Role) for organ, role in named)


def _unreadable(entry: Correction) -> str | None:
    """Why the value cannot be read, or None."""
    field, value = entry.field, entry.value
    if field == "number" and value and parse_number(value) is None:
        return f"“{value}”不是发文字号"
    if field in _DATES and value and not (_ISO.fullmatch(value) and parse_date(value)):
        return f"“{value}”不是日期（YYYY-MM-DD）"
    if field == "year" and value and not re.fullmatch(r"(?:19|20)\d\d", value):
        return f"“{value}”不是年份"
    if field == "measure.deadline" and value and not (_is_rule(value) if ":" in value else parse_date(value)):
        return f"“{value}”既不是日期也不是时限规则"
    if (field in ("title", "notice_title") and not value) or (field == "issuers" and not names(value)):
        return f"{field} 不能为空"
    if field == "task.split" and not value:
        return "task.split 须写明新任务开头的文字"
    if field == "task.organs" and value and not _names_organs(value):
        return "责任单位应写作“单位=牵头|单位=责任|单位=配合”"
    return None
