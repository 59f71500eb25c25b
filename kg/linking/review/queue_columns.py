"""The columns of the doubtful queue (清单列): their names, widths, and how a row fills and leaves them.

One definition serves TSV (English names, the SSSOM ones where there is one) and XLSX (Chinese headings);
an importer takes either, in any order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kg.linking.review.anchors import is_key, text_key
from kg.linking.review.queue import CANDIDATES, Candidate, QueueRow
from kg.linking.review.records import COMPOSITE, NO_TERM, predicate
from kg.linking.review.words import DECIDABLE, WITHDRAWN, plain_word, status_of
from kg.model import Relation, Status
from kg.reference.folding import fold_text
from kg.reference.ids import curie, identifier
from kg.reference.words import RELATIONS, STATUSES

_EXCEL_EPOCH = date(1899, 12, 30)
_MARKS = "①②③④⑤⑥⑦⑧⑨"


class BadRow(ValueError):
    """Why a row of a queue cannot be taken."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in TSV, its heading in XLSX, its width in characters; whether a person fills it.

    ``numeric`` ones hold numbers in XLSX, so that they sort as such.
    """

    name: str
    heading: str
    width: int
    filled: bool = False
    technical: bool = False
    numeric: bool = False


def _candidate_columns(number: int) -> tuple[Column, ...]:
    mark = _MARKS[number - 1]
    prefix = f"candidate_{number}"
    return (
        Column(f"{prefix}_task", f"下级任务{mark}", 22),
        Column(f"{prefix}_text", f"下级原文{mark}", 48),
        Column(f"{prefix}_note", f"说明{mark}", 20),
    )


COLUMNS: tuple[Column, ...] = (
    Column("number", "序号", 6, numeric=True),
    Column("object_title", "上级文件", 16),
    Column("subject_title", "下级文件", 16),
    Column("upper_task", "上级任务", 18),
    Column("object_label", "上级原文", 42),
    *_candidate_columns(1),
    Column("status", "拟定结论", 10),
    Column("decision", "核定结论", 11, filled=True),
    Column("chosen", "对应句序号", 11, filled=True),
    Column("decided_part", "核定未落实部分", 26, filled=True),
    Column("comment", "核定意见", 22, filled=True),
    Column("why", "存疑原因", 34),
    Column("reason", "拟定理由", 34),
    Column("missing_part", "拟定未落实部分", 26),
    Column("reading", "复读意见", 26),
    *(column for number in range(2, CANDIDATES + 1) for column in _candidate_columns(number)),
    Column("author_id", "核定人", 12, filled=True),
    Column("mapping_date", "核定日期", 13, filled=True),
    Column("confidence", "概率", 8, numeric=True),
    Column("doubt", "存疑度", 8, numeric=True),
    Column("subject_id", "下级措施标识", 24, technical=True),
    Column("predicate_id", "拟定关系", 12, technical=True),
    Column("object_id", "上级措施标识", 24, technical=True),
    Column("mapping_justification", "判定方式", 20, technical=True),
    Column("subject_source", "下级文件标识", 24, technical=True),
    Column("object_source", "上级文件标识", 24, technical=True),
    Column("candidate_ids", "候选标识", 24, technical=True),
    Column("subject_content_sha256", "下级内容校验", 18, technical=True),
    Column("row_sha256", "本行校验", 18, technical=True),
)
DECISION_WORDS = (*(STATUSES[status] for status in DECIDABLE), WITHDRAWN)
_NEEDED = (
    *(
        "object_label",
        "status",
        "decision",
        "confidence",
        "doubt",
        "subject_source",
        "object_id",
        "object_source",
    ),
    *("candidate_ids", "subject_content_sha256", "row_sha256"),
)
_OWN = (
    "decision",
    "candidate_ids",
    "subject_content_sha256",
    "row_sha256",
)  # no other table of ours has them
_HEADINGS = {column.name: column.heading for column in COLUMNS}
_BY_WORD = {plain_word(word): column.name for column in COLUMNS for word in (column.name, column.heading)}


def header_names(cells: list[str]) -> dict[str, int] | None:
    """Where each column stands, if ``cells`` are the header of a queue, whole or not; None otherwise."""
    places: dict[str, int] = {}
    for place, cell in enumerate(cells):
        name = _BY_WORD.get(plain_word(cell))
        if name is not None:
            places.setdefault(name, place)
    return places if "object_label" in places and any(name in places for name in _OWN) else None


def absent(places: Mapping[str, int]) -> list[str]:
    """The headings of columns that a header lacks and without which no row can be taken."""
    return [_HEADINGS[name] for name in _NEEDED if name not in places]


def cells_of(row: QueueRow, number: int) -> dict[str, str]:
    """The text of every column of a row, by column name, not yet neutralised."""
    best = row.candidates[0] if row.candidates and row.candidates[0].relation else None
    cells = {
        "number": str(number),
        "upper_task": row.upper_task,
        "object_label": row.upper_text,
        "status": STATUSES[row.status],
        "decision": WITHDRAWN if row.withdrawn else STATUSES[row.decision] if row.decision else "",
        "chosen": "、".join(map(str, row.chosen)),
        "decided_part": row.decided_part,
        "comment": row.comment,
        "why": row.why,
        "reason": row.reason,
        "missing_part": row.missing_part,
        "reading": row.reading,
        "author_id": row.author,
        "mapping_date": row.date,
        "object_title": row.upper_title,
        "subject_title": row.lower_title,
        "confidence": repr(row.probability),
        "doubt": repr(row.doubt),
        "subject_id": curie(best.measure) if best else NO_TERM,
        "predicate_id": predicate(best.relation if best else None),
        "object_id": curie(row.upper),
        "mapping_justification": COMPOSITE,
        "subject_source": curie(row.lower_directive),
        "object_source": curie(row.upper_directive),
        "candidate_ids": " ".join(f"{c.relation or '-'}|{curie(c.measure)}" for c in row.candidates),
        "subject_content_sha256": row.lower_key,
        "row_sha256": row_key(row),
    }
    for place, candidate in enumerate(row.candidates, 1):
        cells[f"candidate_{place}_task"] = candidate.task
        cells[f"candidate_{place}_text"] = candidate.text
        cells[f"candidate_{place}_note"] = candidate.note
    return cells


def row_key(row: QueueRow) -> str:
    """What the sentences and ids of a row must give: a decision stands on them, so nobody may change them."""
    told = [row.upper, row.upper_directive, row.lower_directive, row.lower_key, row.upper_text, row.status]
    for one in row.candidates:
        told += [one.measure, one.relation or "", one.text]
    return text_key("\n".join(str(len(fold_text(part))) + fold_text(part) for part in told))


def row_of(cells: Mapping[str, str]) -> QueueRow:
    """The row that the cells of one line hold; raises :class:`BadRow` with the reason in Chinese."""
    row = QueueRow(
        upper=_required(cells, "object_id"),
        upper_directive=_required(cells, "object_source"),
        upper_title=cells.get("object_title", ""),
        upper_task=cells.get("upper_task", ""),
        upper_text=cells["object_label"],
        lower_directive=_required(cells, "subject_source"),
        lower_title=cells.get("subject_title", ""),
        lower_key=_key(cells.get("subject_content_sha256", "").strip()),
        status=_proposed(cells.get("status", "")),
        probability=_number(cells.get("confidence", ""), "概率"),
        doubt=_number(cells.get("doubt", ""), "存疑度"),
        why=cells.get("why", ""),
        missing_part=cells.get("missing_part", ""),
        candidates=_candidates(cells),
        reading=cells.get("reading", ""),
        decision=_decision(cells.get("decision", "")),
        withdrawn=_withdrawn(cells.get("decision", "")),
        chosen=_chosen(cells.get("chosen", "")),
        decided_part=cells.get("decided_part", ""),
        author=cells.get("author_id", ""),
        date=_date(cells.get("mapping_date", "")),
        comment=cells.get("comment", ""),
        reason=cells.get("reason", ""),
    )
    if row_key(row) != cells["row_sha256"].strip():
        raise BadRow("原文、结论或标识等非填写列被改动，请重新导出后填写")
    if beyond := [number for number in row.chosen if not 1 <= number <= len(row.candidates)]:
        raise BadRow(f"对应句序号 {beyond[0]} 不在候选之列（共{len(row.candidates)}句）")
    return row


def _required(cells: Mapping[str, str], name: str) -> str:
    value = cells.get(name, "").strip()
    if not value:
        raise BadRow(f"“{_HEADINGS[name]}”为空，请重新导出后填写")
    return identifier(value)


def _key(written: str) -> str:
    if not is_key(written):
        raise BadRow("“下级内容校验”被改动，请重新导出后填写")
    return written


def _proposed(word: str) -> Status:
    found = status_of(word)
    if found is None:
        raise BadRow(f"拟定结论“{word[:20]}”被改动，请重新导出后填写")
    return found


def _withdrawn(word: str) -> bool:
    return plain_word(word) == WITHDRAWN


def _decision(word: str) -> Status | None:
    if not plain_word(word) or _withdrawn(word):
        return None
    found = status_of(word)
    if found is None:
        raise BadRow(f"核定结论“{word[:20]}”不认识，应为{'、'.join(DECISION_WORDS)}")
    return found


def _number(written: str, heading: str) -> float:
    try:
        value = float(written)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise BadRow(f"“{heading}”被改动，请重新导出后填写")
    return value


def _candidates(cells: Mapping[str, str]) -> tuple[Candidate, ...]:
    entries = cells.get("candidate_ids", "").split()
    if len(entries) > CANDIDATES:
        raise BadRow("“候选标识”被改动，请重新导出后填写")
    return tuple(_candidate(cells, place, entry) for place, entry in enumerate(entries, 1))


def _candidate(cells: Mapping[str, str], place: int, entry: str) -> Candidate:
    relation, _, measure = entry.partition("|")
    if relation != "-" and relation not in RELATIONS:
        raise BadRow("“候选标识”被改动，请重新导出后填写")
    prefix = f"candidate_{place}"
    return Candidate(
        identifier(measure),
        cells.get(f"{prefix}_task", ""),
        cells.get(f"{prefix}_text", ""),
        None if relation == "-" else Relation(relation),
        cells.get(f"{prefix}_note", ""),
    )


def _chosen(written: str) -> tuple[int, ...]:
    """Numbers as people write them: 1、2, ①②, 1 和 3, 1.0."""
    plain = unicodedata.normalize("NFKC", "、".join(re.sub(f"([{_MARKS}])", r" \1 ", written).split()))
    plain = re.sub(r"(?<=\d)\.0(?!\d)", "", plain)
    if re.search(r"[^\d、,;.和及 第句]", plain):
        raise BadRow(f"对应句序号“{written[:20]}”看不懂，请填1至{CANDIDATES}，多句用顿号隔开")
    return tuple(dict.fromkeys(int(number[:4]) for number in re.findall(r"[0-9]+", plain)))


def _date(written: str) -> str:
    """An ISO date from any way a date is written in a cell, a spreadsheet's day number included."""
    plain = plain_word(written)
    if not plain:
        return ""
    found = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:t?\d{2}:\d{2}(?::\d{2})?)?", plain)
    found = found or re.fullmatch(r"(\d{4})(\d{2})(\d{2})", plain)
    try:
        if found:
            return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        if re.fullmatch(r"[2-9]\d{4}(?:\.0)?", plain):
            return (_EXCEL_EPOCH + timedelta(days=int(float(plain)))).isoformat()
    except ValueError:
        pass
    raise BadRow(f"核定日期“{written[:20]}”不是日期，请写成2024-05-01的形式")
