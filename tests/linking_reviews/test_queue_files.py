"""The queue as TSV and XLSX: the same bytes, what people do to it in a spreadsheet, hostile files."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from reviewed_pair import directives, sample_pair

from kg.linking.review.errors import CellTooLong, DamagedQueueFile, NoReviewFile
from kg.linking.review.queue import Candidate, QueueRow, queue
from kg.linking.review.queue_files import read_queue
from kg.linking.review.queue_tsv import from_tsv, to_tsv
from kg.linking.review.queue_xlsx import from_xlsx, to_xlsx
from kg.model import Relation, Status

ROWS = queue([sample_pair()], directives(), None)
FORMULAS = ("=1+1", "+1", "-1", "@x", "'=1", "''", "＝1", "\t=1", "'")

_ID = st.text(min_size=1, max_size=6).filter(lambda text: text == text.strip())
_DECIDABLE = [status for status in Status if status is not Status.UNKNOWN]
_SHARE = st.floats(0, 1).map(lambda share: round(share, 4))  # as findings hold them


def rows_of(texts: st.SearchStrategy[str]) -> st.SearchStrategy[QueueRow]:
    candidates = st.lists(
        st.builds(Candidate, _ID, texts, texts, st.none() | st.sampled_from(list(Relation)), texts),
        max_size=4,
    )
    return st.builds(
        QueueRow,
        _ID, texts.map(lambda t: "d" + t), texts, texts, texts, _ID, texts,
        st.text("0123456789abcdef", min_size=16, max_size=16),
        st.sampled_from(_DECIDABLE), _SHARE, _SHARE, texts, texts, candidates.map(tuple), texts,
        st.none() | st.sampled_from(_DECIDABLE), st.just(()), texts, texts,
        st.dates().map(str) | st.just(""), texts,
    ).filter(lambda row: row.upper_directive == row.upper_directive.strip()).map(_choosing)  # fmt: skip


def _choosing(row: QueueRow) -> QueueRow:
    return replace(row, chosen=tuple(range(1, len(row.candidates) + 1))) if row.decision else row


_IN_XML = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=8
) | st.sampled_from([text for text in FORMULAS if "\t" not in text])


@given(st.lists(rows_of(st.text(max_size=8) | st.sampled_from(FORMULAS)), max_size=3))
def test_tsv_is_read_as_it_was_written(rows: list[QueueRow]) -> None:
    found = from_tsv(to_tsv(rows))
    assert found.problems == ()
    assert found.rows == tuple(rows)


@settings(max_examples=25)
@given(st.lists(rows_of(_IN_XML), max_size=2))
def test_xlsx_is_read_as_it_was_written(rows: list[QueueRow]) -> None:
    found = from_xlsx(to_xlsx(rows))
    assert found.problems == ()
    assert found.rows == tuple(rows)


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    assert to_xlsx(ROWS) == to_xlsx(ROWS)
    for name, content in (("a.xlsx", to_xlsx(ROWS)), ("a.tsv", to_tsv(ROWS).encode())):
        (tmp_path / name).write_bytes(content)
        assert read_queue(tmp_path / name).rows == ROWS
    with zipfile.ZipFile(io.BytesIO(to_xlsx(ROWS))) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {2000}


@pytest.mark.parametrize(
    "text", [text for text in FORMULAS if text.lstrip("'")[:1] in "=+-@＝\t" and text != "'"]
)
def test_no_cell_is_a_formula(text: str) -> None:
    row = replace(ROWS[0], upper_title=text, why=text, comment=text)
    page = load_workbook(io.BytesIO(to_xlsx([row]))).worksheets[0]
    for cell in page[2]:
        assert cell.data_type != "f"
        assert not str(cell.value or "").startswith(("=", "+", "-", "@"))
    for cell in list(csv.reader(io.StringIO(to_tsv([row]), newline=""), delimiter="\t"))[1]:
        assert not cell.startswith(("=", "+", "-", "@"))


def test_a_sentence_longer_than_a_cell_is_never_cut() -> None:
    row = replace(ROWS[0], upper_text="应" * 33_000)
    with pytest.raises(CellTooLong, match=r"“上级原文”列有一处33000字.*\.tsv"):
        to_xlsx([row])
    assert from_tsv(to_tsv([row])).rows == (row,)


def test_the_sheet_is_ready_to_be_filled() -> None:
    page = load_workbook(io.BytesIO(to_xlsx(ROWS))).worksheets[0]
    headings = [cell.value for cell in page[1]]
    letter = page[1][headings.index("核定结论")].column_letter
    (choice,) = page.data_validations.dataValidation
    assert choice.formula1 == '"已对应,部分对应,未见对应,不适用,撤销"'
    assert str(choice.sqref) == f"{letter}2:{letter}{len(ROWS) + 1}"
    first = [cell.value for cell in page[1]][: page[page.freeze_panes].column - 1]
    assert first == ["序号", "上级文件", "下级文件", "上级任务", "上级原文"]  # in sight beside every column
    widths = {cell.value: page.column_dimensions[cell.column_letter].width for cell in page[1]}
    assert widths["上级原文"] >= 40
    for heading in ("序号", "概率", "存疑度"):
        assert isinstance(page.cell(2, headings.index(heading) + 1).value, int | float), heading
    assert {page.cell(2, i + 1).value for i, h in enumerate(headings) if h in ("核定结论", "核定人")} == {
        None
    }


def filled(change) -> bytes:
    """The workbook after a person has worked on it: ``change`` gets the sheet and the columns by heading."""
    book = load_workbook(io.BytesIO(to_xlsx(ROWS)))
    page = book.worksheets[0]
    change(page, {cell.value: cell.column for cell in page[1]})
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("heading", "written", "field", "read"),
    [
        ("核定结论", " 部分 对应 ", "decision", Status.PARTIAL),
        ("核定结论", "covered", "decision", Status.COVERED),
        ("核定结论", "不适用\n", "decision", Status.EXEMPT),
        ("核定结论", "   ", "decision", None),
        ("核定日期", datetime.datetime(2024, 5, 1), "date", "2024-05-01"),
        ("核定日期", datetime.date(2024, 5, 1), "date", "2024-05-01"),
        ("核定日期", "2024年5月1日", "date", "2024-05-01"),
        ("核定日期", "2024/5/1", "date", "2024-05-01"),
        ("核定日期", "２０２４．５．１", "date", "2024-05-01"),
        ("核定日期", 20240501, "date", "2024-05-01"),
        ("核定日期", 45413, "date", "2024-05-01"),
        ("对应句序号", 1, "chosen", (1,)),
        ("对应句序号", 2.0, "chosen", (2,)),
        ("对应句序号", "1、2", "chosen", (1, 2)),
        ("对应句序号", "①②", "chosen", (1, 2)),
        ("对应句序号", "第２句，1", "chosen", (2, 1)),
        ("上级原文", ROWS[0].upper_text.replace("，", " ，\n"), "upper", ROWS[0].upper),
    ],
)
def test_what_a_person_writes_is_understood(heading: str, written: object, field: str, read: object) -> None:
    def change(page, at) -> None:
        page.cell(2, at[heading]).value = written

    found = from_xlsx(filled(change))
    assert found.problems == ()
    assert getattr(found.rows[0], field) == read


@pytest.mark.parametrize(
    ("heading", "written", "says"),
    [
        ("核定结论", "也许", "也许"),
        ("核定结论", "已落实", "应为已对应、部分对应、未见对应、不适用"),
        ("核定结论", "无法核对", "无法核对"),
        ("核定日期", "上周", "上周"),
        ("核定日期", "2024-02-30", "2024-02-30"),
        ("对应句序号", "9", "9"),
        ("对应句序号", "0", "0"),
        ("对应句序号", "全部", "全部"),
        ("上级原文", "换了一句。", "改动"),
        ("下级原文①", "换了一句。", "改动"),
        ("候选标识", "x|y", "改动"),
        ("上级措施标识", None, "上级措施标识"),
        ("概率", "高", "概率"),
        ("拟定结论", "不知道", "不知道"),
        ("下级内容校验", "", "下级内容校验"),
        ("本行校验", "", "改动"),
    ],
)
def test_what_cannot_be_taken_is_named_and_the_other_rows_stand(heading, written, says) -> None:
    def change(page, at) -> None:
        page.cell(3, at[heading]).value = written

    found = from_xlsx(filled(change), "清单.xlsx")
    (problem,) = found.problems
    assert says in str(problem)
    named = "" if heading == "上级措施标识" else ROWS[1].upper
    assert str(problem).startswith(f"清单.xlsx（工作表“待核定”第3行）{named}：")
    assert found.rows == (ROWS[0], *ROWS[2:])


def test_columns_and_rows_may_be_moved_added_and_taken_away() -> None:
    header, *lines = [line.split("\t") for line in to_tsv(ROWS).splitlines()]
    kept = [i for i, name in enumerate(header) if name not in ("why", "number", "subject_title", "reading")]
    book = Workbook()
    page = book.active
    page.append(["市级核定表"])
    page.append([None, "备用列", *(f" {header[i]} " for i in reversed(kept))])
    for line in reversed(lines[1:]):
        page.append([None, "x", *(line[i] for i in reversed(kept))])
        page.append([])
    saved = io.BytesIO()
    book.save(saved)
    found = from_xlsx(saved.getvalue())
    assert found.problems == ()
    assert [row.upper for row in found.rows] == [row.upper for row in reversed(ROWS[1:])]


@pytest.mark.parametrize("heading", ["核定结论", "本行校验", "下级内容校验", "候选标识", "概率"])
def test_a_queue_without_a_column_it_needs_is_refused_by_that_column(heading: str) -> None:
    with pytest.raises(DamagedQueueFile, match=f"工作表“待核定”第1行）：清单缺少“{heading}”列"):
        from_xlsx(filled(lambda page, at: page.delete_cols(at[heading])), "清单.xlsx")


def _zip(entries: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return written.getvalue()


def _with_entity() -> bytes:
    with zipfile.ZipFile(io.BytesIO(to_xlsx(ROWS))) as read:
        entries = {name: read.read(name) for name in read.namelist()}
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
    entries["xl/workbook.xml"] = bomb + entries["xl/workbook.xml"].split(b"?>", 1)[-1]
    return _zip(entries)


def _other_book() -> bytes:
    saved = io.BytesIO()
    Workbook().save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "不是 XLSX"),
        (b"PK\x03\x04broken", "不是 XLSX"),
        (_zip({"a.txt": b"x"}), "损坏"),
        (to_xlsx(ROWS)[:-200], "不是 XLSX"),
        (_zip({"xl/bomb.xml": b"0" * (301 * 1024 * 1024)}), "解压后过大"),
        (_with_entity(), "文档类型声明"),
        (_other_book(), "表头"),
    ],
    ids=["empty", "broken", "no workbook", "cut off", "bomb", "entity", "another book"],
)
def test_a_hostile_or_foreign_workbook_is_a_typed_error(data: bytes, says: str) -> None:
    with pytest.raises(DamagedQueueFile, match=says) as error:
        from_xlsx(data, "清单.xlsx")
    assert "清单.xlsx" in str(error.value)


@pytest.mark.parametrize("data", [b"a\tb\n", b"", "核定结论\n".encode("gb18030"), b"\x00\x01"])
def test_a_foreign_text_file_is_a_typed_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "清单.tsv"
    path.write_bytes(data)
    with pytest.raises(DamagedQueueFile, match=r"清单\.tsv"):
        read_queue(path)


def test_an_absent_queue_is_a_typed_error(tmp_path: Path) -> None:
    with pytest.raises(NoReviewFile, match="没有"):
        read_queue(tmp_path / "没有.xlsx")
