"""CSV, XLSX, matrix and ledger: no formulas, same bytes, nothing lost."""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_corpus import CITY_ID, CORPUS, HOSTILE, PROVINCE, PROVINCE_ID

from kg.model import Assignment, Deadline, Organ, Role
from kg.views.cells import Sheet, csv_text, safe_cell
from kg.views.gap_tables import HEADER, gaps_csv, gaps_xlsx
from kg.views.ledger import by_due, entries, ledger_csv, ledger_json, ledger_text, ledger_xlsx
from kg.views.matrix import matrices, matrix_html, matrix_text, matrix_xlsx
from kg.views.selection import Filters
from kg.views.tables import xlsx_bytes


def gaps(view, *kinds):
    return view(CORPUS, Filters(kinds=kinds))


def book_of(data):
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.mark.parametrize("text", ["=1+1", "+86", "-无", "@名", "\t=1", "＝1", "－甲"])
def test_cells_that_would_be_formulas_are_made_text(text):
    assert safe_cell(text) == "'" + text


@given(st.text(max_size=60))
def test_no_text_makes_a_formula_or_breaks_a_workbook(text):
    sheet = Sheet("表", ("列",), ((text,),))
    value = book_of(xlsx_bytes([sheet], "题"))["表"]["A2"]
    assert value.data_type != "f"
    rows = list(csv.reader(io.StringIO(csv_text(sheet), newline="")))
    assert len(rows) == 2
    assert not "".join(rows[1])[:1].startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize(
    "made",
    [
        lambda: gaps(gaps_xlsx),
        lambda: ledger_xlsx(entries(CORPUS.directives)),
        lambda: matrix_xlsx(matrices(CORPUS.pairs, CORPUS.directives, CORPUS.not_held)),
    ],
    ids=["gaps", "ledger", "matrix"],
)
def test_workbooks_are_the_same_bytes_each_time_whatever_the_clock(made, monkeypatch):
    first = made()
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0))
    assert made() == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2000-01-01T00:00:00Z") == 2


def test_gap_table_has_a_row_for_every_finding_initiative_and_defect():
    rows = list(csv.reader(io.StringIO(gaps(gaps_csv), newline="")))
    findings = sum(len(p.findings) for p in CORPUS.pairs)
    extra = sum(len(p.unsourced) for p in CORPUS.pairs) + len(CORPUS.citation_findings)
    assert tuple(rows[0]) == HEADER
    assert len(rows) == 1 + findings + extra
    assert {len(row) for row in rows} == {len(HEADER)}


def test_gap_table_words_missing_by_ground():
    rows = list(csv.DictReader(io.StringIO(gaps(gaps_csv), newline="")))
    surrogate = {row["结论"] for row in rows if row["对应依据"] == "替代版本"}
    assert "未见对应" not in surrogate
    assert "与2023年版相比未见" in surrogate
    assert {row["结论"] for row in rows if row["对照状态"] == "下级文件未收录"} == {"无法核对"}


def test_workbook_of_gaps_has_its_sheets_and_the_filters():
    book = book_of(gaps(gaps_xlsx, "missing"))
    assert book.sheetnames == ["汇总", "落实对照", "地方自主任务", "引用问题", "说明"]
    notes = [row[1].value for row in book["说明"].iter_rows()]
    assert "仅列：未见对应" in notes
    assert {row[9].value for row in book["落实对照"].iter_rows(min_row=2)} == {
        "未见对应",
        "与2023年版相比未见",
    }
    shares = [row[13].value for row in book["汇总"].iter_rows(min_row=2)]
    assert shares == ["5/9（55.6%）", "4/9（44.4%）", "1/2（50.0%）", "不计算比例", "不计算比例"]
    owed = [row[6].value for row in book["汇总"].iter_rows(min_row=2)]
    assert [number is None for number in owed] == [False, True, False, False, False]  # under a surrogate


def found_matrices(upper=None):
    return matrices(CORPUS.pairs, CORPUS.directives, CORPUS.not_held, upper)


def test_matrix_has_upper_tasks_as_rows_and_lower_directives_as_columns():
    matrix = found_matrices(PROVINCE_ID)[0]
    assert [c.ground for c in matrix.columns] == ["引用对应", "替代版本", "推定对应"]
    assert len(matrix.rows) == len(PROVINCE.tasks) + 1
    kinds = {row.label: [cell.kind for cell in row.cells] for row in matrix.rows}
    assert kinds["一、总体要求"] == ["framing", "framing", "framing"]
    assert kinds["（一）统一事项清单"] == ["covered", "partial", "unknown"]
    assert kinds["（二）规范窗口设置"] == ["partial", "partial", "unknown"]
    assert kinds["未编号部分"] == ["missing", "unseen", "unknown"]


def test_matrix_without_upper_has_every_held_upper_directive():
    assert len(found_matrices()) == 2
    assert found_matrices("无此文件") == ()


def test_matrix_renders_as_text_page_and_workbook():
    hostile = replace(PROVINCE, title=HOSTILE)
    found = matrices(CORPUS.pairs, (hostile, *CORPUS.directives[1:]), CORPUS.not_held)
    page = matrix_html(found)
    assert HOSTILE not in page
    assert "http:" not in page
    assert "[1]●2/2" in matrix_text(found)
    assert "[1]◐0+1/2" in matrix_text(found)  # one in part, one not seen: never as if both were answered
    assert book_of(matrix_xlsx(found)).sheetnames[-1] == "说明"
    assert "没有可列示" in matrix_text(())


def test_ledger_holds_tasks_that_are_owed():
    found = entries(CORPUS.directives)
    assert len(found) == sum(not t.framing for d in CORPUS.directives for t in d.tasks)


@pytest.mark.parametrize(
    ("organ", "due_before", "tasks"),
    [
        ("大数据局", None, [f"{PROVINCE_ID}#T04", f"{CITY_ID}#T04"]),
        (None, "2023-06-30", [f"{PROVINCE_ID}#T02", f"{CITY_ID}#T02"]),
        ("政务服务局", "2023-06-30", [f"{PROVINCE_ID}#T02"]),
        (None, "2023-06-29", []),
        ("无此单位", None, []),
    ],
)
def test_ledger_filters_by_unit_and_deadline(organ, due_before, tasks):
    assert [e.task.id for e in entries(CORPUS.directives, organ, due_before)] == tasks


def test_ledger_names_whom_a_sentence_names_where_no_unit_is_assigned():
    entry = entries(CORPUS.directives)[0]
    told = replace(entry.task.measures[0], actors=("县教育局", "县应急局"))
    named = replace(entry, task=replace(entry.task, measures=(told,), assignments=()))
    assert "正文所指单位：县教育局、县应急局" in ledger_text([named])
    assert "县教育局、县应急局" in ledger_csv([named])
    assert ledger_json([named])["tasks"][0]["actors"] == ["县教育局", "县应急局"]
    assigned = replace(named.task, assignments=(Assignment(Organ("县教育局"), Role.LEAD),))
    assert replace(named, task=assigned).actors == ("县应急局",)


def test_ledger_shows_units_deadlines_and_sentences():
    found = entries(CORPUS.directives, due_before="2023-06-30")
    assert found[0].units(Role.LEAD) == ("省政务服务局",)
    text = ledger_text(found, {"due_before": "2023-06-30"})
    assert "完成时限不晚于：2023-06-30" in text
    assert "责任单位：各设区市政府" in text
    assert "\n  （一）统一事项清单  T02\n" in text
    assert "完成时限：2023年6月底前〔第1句〕（2023-06-30）" in text
    assert f"      2. {found[0].task.measures[1].text}\n" in text
    assert "共 2 项任务" in text
    assert "没有符合条件的任务" in ledger_text([])
    assert found[0].task.measures[0].text in ledger_csv(found)
    assert ledger_json(found)["tasks"][0]["due"] == ["2023-06-30"]


def test_ledger_says_of_what_a_figure_is():
    page = book_of(ledger_xlsx(entries(CORPUS.directives[:1]))).worksheets[0]
    column = [cell.value for cell in page[1]].index("指标")
    assert "综合窗口占比：80%以上" in [row[column].value for row in page.iter_rows(min_row=2)]


def test_ledger_stands_by_the_first_day_due_and_what_has_none_is_last():
    found = entries(CORPUS.directives)
    days = [entry.due[0] for entry in by_due(found) if entry.due]
    assert days == sorted(days)
    assert [e for e in by_due(found) if not e.due] == [e for e in found if not e.due]
    assert not any(entry.due for entry in by_due(found)[len(days) :])


def test_the_ledger_tells_times_in_the_order_of_their_dates():
    (entry,) = entries(CORPUS.directives[:1], due_before="2023-06-30")
    (own,) = entry.deadlines
    span = entry.task.span
    told = (Deadline("限期", span), Deadline("年底前", span, date="2023-12-31"))
    measure = entry.task.measures[0]
    measures = (replace(measure, deadlines=(*told, *measure.deadlines)),)
    entry = replace(entry, task=replace(entry.task, measures=measures))
    assert (entry.deadlines, entry.due) == ((own, "年底前", "限期"), ("2023-06-30", "2023-12-31"))


def test_the_ledger_tells_of_which_sentences_a_time_is():
    (entry,) = entries(CORPUS.directives[:1], due_before="2023-06-30")
    timed, plain = entry.task.measures
    (due,) = timed.deadlines
    later = replace(due, text="年底前", date="2023-12-31")

    def told(*measures):
        held = replace(entry, task=replace(entry.task, measures=measures))
        return dict(held.due_sentences), [text[:2] for text in held.sentences]

    bare = [text[:2] for text in (timed.text, timed.text)]
    assert told(timed, plain) == ({due.text: (1,)}, ["1.", "2."])
    assert told(timed, timed) == ({due.text: ()}, bare)
    assert told(timed) == ({due.text: ()}, bare[:1])
    assert told(plain) == ({}, [plain.text[:2]])
    apart = told(timed, replace(plain, deadlines=(later,)), timed)
    assert apart == ({due.text: (1, 3), "年底前": (2,)}, ["1.", "2.", "3."])


def test_workbook_of_the_ledger_has_real_dates():
    (entry,) = entries(CORPUS.directives[:1], due_before="2023-06-30")
    later = Deadline("年底前", entry.task.span, date="2023-12-31")
    measures = (replace(entry.task.measures[0], deadlines=(*entry.task.measures[0].deadlines, later)),)
    twice = replace(entry, task=replace(entry.task, measures=measures))
    page = book_of(ledger_xlsx([twice])).worksheets[0]
    row = {head.value: cell for head, cell in zip(page[1], page[2], strict=True)}
    assert (row["到期日"].is_date, row["到期日"].value.date()) == (True, date(2023, 6, 30))
    assert row["其余到期日"].value == "2023-12-31"
    assert ",2023-06-30,2023-12-31," in ledger_csv([twice])
