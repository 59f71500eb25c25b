"""Decisions as a SSSOM TSV file (核定记录表), which no build replaces.

SSSOM: https://mapping-commons.github.io/sssom/; subject = lower measure, object = upper measure.  A decision on
the upper measure alone has the subject ``sssom:NoTermFound`` and the predicate ``kgs:no_counterpart``, modified by
``Not`` where there is a counterpart.  ``subject_sha256``, ``object_sha256``, ``status`` and ``missing_part`` are
extension columns.  Columns and rows that are not understood are kept as they are.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from kg.linking.review.anchors import is_key, text_key
from kg.linking.review.errors import DamagedReviewFile, NoReviewFile
from kg.linking.review.records import (
    CURIES,
    MANUAL,
    NO_COUNTERPART,
    NO_TERM,
    PREDICATES_CURIE,
    Review,
    Reviews,
    Unread,
    flaw,
    predicate,
)
from kg.linking.review.tabs import tab_line
from kg.model import Relation, Status
from kg.reference.ids import curie, identifier
from kg.replacing import replace_file

FILE_NAME = "reviews.sssom.tsv"
"""What the file of decisions of a graph is called."""
COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "predicate_modifier",
    "object_id",
    "object_label",
    "mapping_justification",
    "author_id",
    "mapping_date",
    "confidence",
    "subject_source",
    "object_source",
    "comment",
    "subject_sha256",
    "object_sha256",
    "status",
    "missing_part",
)
_MANDATORY = ("subject_id", "predicate_id", "object_id", "mapping_justification")
_PREDICATE = re.compile(r"(?:kgs?:|https://w3id\.org/directive-kg/(?:ontology|scheme)#)(\w+)")
_SURPLUS = re.compile(r"surplus_[0-9]+")
_MOST_BYTES = 100 * 1024 * 1024


class _Bad(ValueError):
    """Why a row is no decision."""


def read_reviews(path: Path, *, absent_ok: bool = False) -> Reviews:
    """The decisions in ``path``; rows that are none stand in ``unread`` with file, line and reason.

    Raises :class:`NoReviewFile` where there is no such file (none at all is no error with ``absent_ok``)
    and :class:`DamagedReviewFile` where it is no table of decisions.
    """
    if absent_ok and not path.exists():
        return Reviews()
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise DamagedReviewFile(str(path), "整个文件", "文件过大", "核定记录应在100MB以内，请核对文件")
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "无法打开"
        raise NoReviewFile(
            str(path), "整个文件", f"核定记录打不开（{reason}）", "请核对路径和权限"
        ) from error
    return parse_reviews(_decoded(raw, str(path)), str(path))


def _decoded(raw: bytes, path: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise DamagedReviewFile(path, f"第{line}行", "不是 UTF-8 编码", "请另存为 UTF-8 编码") from error


def parse_reviews(text: str, path: str = "-") -> Reviews:
    """The decisions in the text of a file; ``path`` names it in messages."""
    metadata, body = _head(text)
    rows = _rows(body, len(metadata), path)
    _, header = next(rows, (0, []))
    header = [name.strip() for name in header]
    if absent := [name for name in _MANDATORY if name not in header]:
        place, problem = f"第{len(metadata) + 1}行", f"表头缺少 {'、'.join(absent)} 列"
        raise DamagedReviewFile(path, place, problem, "第一行须为 SSSOM 列名，以制表符分隔")
    if twice := sorted({name for name in header if name and header.count(name) > 1}):
        place, problem = f"第{len(metadata) + 1}行", f"列名 {'、'.join(twice)} 重复"
        raise DamagedReviewFile(path, place, problem, "请删去重复的列")
    records, unread = [], []
    for line, cells in rows:
        named = _named(header, cells)
        if not any(named.values()):
            continue
        try:
            records.append(replace(_review(named), source=f"{path}（第{line}行）"))
        except _Bad as why:
            unread.append(Unread(tuple(sorted((n, v) for n, v in named.items() if v)), str(why), path, line))
    return Reviews(tuple(records), tuple(unread), tuple(metadata))


def _head(text: str) -> tuple[list[str], str]:
    """The head lines, which begin with #, and all that follows."""
    metadata: list[str] = []
    while text.startswith("#"):
        line, _, text = text.partition("\n")
        metadata.append(line.rstrip("\r"))
    return metadata, text


def _rows(body: str, above: int, path: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of each row."""
    csv.field_size_limit(sys.maxsize)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter="\t")
    start = above + 1
    try:
        for cells in reader:
            yield start, cells
            start = above + reader.line_num + 1
    except csv.Error as error:
        place = f"第{above + reader.line_num}行"
        raise DamagedReviewFile(path, place, f"表格无法解析（{error}）", "请核对引号和换行") from error


def _named(header: list[str], cells: list[str]) -> dict[str, str]:
    names = [name or f"unnamed_{i}" for i, name in enumerate(header, 1)]
    named = dict(zip(names, cells, strict=False))
    return named | {f"surplus_{i}": cell for i, cell in enumerate(cells[len(header) :], 1)}


def _review(cells: dict[str, str]) -> Review:
    if any(value for name, value in cells.items() if _SURPLUS.fullmatch(name)):
        raise _Bad("单元格比表头多")
    value = {name: cells.get(name, "").strip() for name in COLUMNS}
    relation = _relation(value["predicate_id"])
    lower = value["subject_id"]
    if not value["object_id"] or not lower:
        raise _Bad("subject_id、object_id 不能为空")
    lower_key = _key("subject", value["subject_sha256"], cells.get("subject_label", ""), relation is not None)
    review = Review(
        upper=identifier(value["object_id"]),
        upper_directive=_directive(value["object_source"], value["object_id"]),
        upper_text=cells.get("object_label", ""),
        upper_key=_key("object", value["object_sha256"], cells.get("object_label", ""), True),
        lower=None if lower == NO_TERM else identifier(lower),
        lower_directive=_directive(value["subject_source"], lower),
        lower_text=cells.get("subject_label", ""),
        lower_key=lower_key,
        relation=relation,
        rejected=_rejected(value["predicate_modifier"]),
        status=_status(value["status"], relation, value["predicate_modifier"]),
        missing_part=cells.get("missing_part") or None,
        justification=value["mapping_justification"] or MANUAL,
        author=cells.get("author_id", ""),
        date=_date(value["mapping_date"]),
        confidence=_confidence(value["confidence"]),
        comment=cells.get("comment", ""),
        extras=tuple(sorted((n, v) for n, v in cells.items() if n not in COLUMNS and v)),
    )
    if problem := flaw(review):
        raise _Bad(problem)
    return review


def _relation(written: str) -> Relation | None:
    found = _PREDICATE.fullmatch(written)
    name = found[1] if found else ""
    if predicate(None) == f"kgs:{name}":
        return None
    try:
        return Relation(name)
    except ValueError:
        known = "、".join(predicate(relation) for relation in Relation)
        raise _Bad(f"predicate_id “{written}”不认识，应为 {known} 或 {NO_COUNTERPART}") from None


def _directive(source: str, measure: str) -> str:
    """The directive an end stands in: as named, else what the measure's id hangs under."""
    if source:
        return identifier(source)
    head, mark, _ = identifier(measure).rpartition("#")
    if not mark or measure == NO_TERM:
        raise _Bad("须有 subject_source、object_source（所在文件的标识）")
    return head


def _key(end: str, written: str, label: str, wanted: bool) -> str:
    if written and not is_key(written):
        raise _Bad(f"{end}_sha256 “{written}”应为16位小写十六进制数")
    if written or not wanted:
        return written
    if not label.strip():
        raise _Bad(f"{end}_sha256 和 {end}_label 不能都为空")
    return text_key(label)


def _rejected(modifier: str) -> bool:
    if modifier not in ("", "Not"):
        raise _Bad(f"predicate_modifier “{modifier}”应为 Not 或空")
    return modifier == "Not"


def _status(word: str, relation: Relation | None, modifier: str) -> Status | None:
    if not word:
        return Status.MISSING if relation is None and not modifier else None
    try:
        return Status(word)
    except ValueError:
        raise _Bad(f"status “{word}”应为 covered、partial、missing、exempt") from None


def _date(written: str) -> str:
    try:
        return date.fromisoformat(written).isoformat() if written else ""
    except ValueError:
        raise _Bad(f"mapping_date “{written}”不是 YYYY-MM-DD 形式的日期") from None


def _confidence(written: str) -> float | None:
    if not written:
        return None
    try:
        value = float(written)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise _Bad(f"confidence “{written}”应为0到1之间的数")
    return value


def write_reviews(path: Path, reviews: Reviews) -> None:
    """Writes the decisions to ``path`` in one step; the same decisions give the same bytes."""
    replace_file(path, [review_text(reviews).encode("utf-8")])


def reviews_hash(reviews: Reviews) -> str:
    """The SHA-256 of the file that :func:`write_reviews` writes; empty where nothing is decided."""
    return sha256(review_text(reviews).encode("utf-8")).hexdigest() if reviews.records else ""


def review_text(reviews: Reviews) -> str:
    """The text of the file: head lines, column names, decisions in order, rows that could not be read."""
    rows = [_cells(review) for review in reviews.records] + [dict(bad.cells) for bad in reviews.unread]
    header = [*COLUMNS, *_others(rows)]
    lines = [tab_line(header), *(tab_line(row.get(name, "") for name in header) for row in rows)]
    return "".join([*(f"{line}\n" for line in _declared(reviews.metadata)), *lines])


def _declared(metadata: Iterable[str]) -> Iterator[str]:
    """The head lines, the prefix of the predicates among them, which files of earlier versions lack."""
    lines = tuple(metadata)
    for line in lines:
        yield line
        if line == CURIES and PREDICATES_CURIE not in lines:
            yield PREDICATES_CURIE


def _others(rows: Iterable[dict[str, str]]) -> list[str]:
    return sorted({name for row in rows for name in row} - set(COLUMNS))


def _cells(review: Review) -> dict[str, str]:
    return dict(review.extras) | {
        "subject_id": NO_TERM if review.lower is None else curie(review.lower),
        "subject_label": review.lower_text,
        "predicate_id": predicate(review.relation),
        "predicate_modifier": "Not" if review.rejected else "",
        "object_id": curie(review.upper),
        "object_label": review.upper_text,
        "mapping_justification": review.justification,
        "author_id": review.author,
        "mapping_date": review.date,
        "confidence": "" if review.confidence is None else repr(review.confidence),
        "subject_source": curie(review.lower_directive),
        "object_source": curie(review.upper_directive),
        "comment": review.comment,
        "subject_sha256": review.lower_key,
        "object_sha256": review.upper_key,
        "status": "" if review.status is None else review.status.value,
        "missing_part": review.missing_part or "",
    }
