"""Corrections override what was read, follow the text through rebuilds, and say where they no longer fit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from directive_text import directive_of, notice, text_of

from kg.extraction.corrections import (
    COLUMNS,
    Corrections,
    CorrectionsError,
    anchor,
    measure_anchor,
    read_corrections,
    task_anchor,
)
from kg.extraction.directive import extract
from kg.model import Directive
from kg.pipeline.corrections import corrected

PAGE = notice(
    "一、加强公开。公开政策；6月底前公开结果。（责任单位：市司法局）\n二、加强培训。组织培训。\n三、加强保障。落实经费。"
)


def corrections(tmp_path: Path, *lines: tuple[str, ...]) -> Corrections:
    path = tmp_path / "corrections.tsv"
    body = "\n".join("\t".join(cells) for cells in (COLUMNS, *lines))
    path.write_text(f"# 人工更正\n{body}\n", encoding="utf-8")
    return read_corrections(path)


def applied(
    tmp_path: Path, field: str, value: str, words: str = "", directive: Directive | None = None
) -> Directive:
    directive = directive or directive_of(PAGE)
    return corrections(tmp_path, (directive.text.source.sha256, "", words, field, value)).apply(directive)


def kinds(directive: Directive) -> list[str]:
    return [n.kind for n in directive.notices if n.kind.startswith("correct")]


@pytest.mark.parametrize(
    ("field", "value", "attribute", "expected"),
    [
        ("number", "甲府办字〔2024〕7号", "number", "甲府办字〔2024〕7号"),
        ("title", "甲市人民政府办公室关于档案的通知", "title", "甲市人民政府办公室关于档案的通知"),
        ("title", "甲市人民政府办公室关于档案的通知", "notice_title", "甲市人民政府办公室关于档案的通知"),
        ("issuers", "江西省财政厅|江西省民政厅", "issuers", ("江西省财政厅", "江西省民政厅")),
        ("written", "2023-04-05", "written", "2023-04-05"),
        ("written", "", "written", None),
        ("printed", "2023-04-06", "printed", "2023-04-06"),
        ("year", "2022", "year", 2022),
        ("recipients", "各县人民政府", "recipients", ("各县人民政府",)),
        ("expires", "2028-01-01", "expires", "2028-01-01"),
    ],
)
def test_header_fields(tmp_path: Path, field: str, value: str, attribute: str, expected: object) -> None:
    directive = applied(tmp_path, field, value)
    got = getattr(directive, attribute)
    assert (str(got) if attribute == "number" else got) == expected
    assert kinds(directive) == ["corrected"]
    assert "人工更正" in directive.notices[-1].text


def test_ids_follow_a_corrected_number() -> None:
    directive = Corrections("c.tsv").apply(directive_of(PAGE))
    assert directive == directive_of(PAGE)


def test_ids_level_and_division_follow(tmp_path: Path) -> None:
    directive = applied(tmp_path, "number", "甲府办字〔2024〕7号")
    assert directive.id == "甲府办字〔2024〕7号"
    assert directive.tasks[0].measures[0].id == "甲府办字〔2024〕7号#T01.M1"
    moved = applied(tmp_path, "issuers", "江西省财政厅")
    assert moved.division is not None
    assert (moved.division.code, moved.level) == ("360000", "province")


def test_task_title_and_organs(tmp_path: Path) -> None:
    first = directive_of(PAGE).tasks[0]
    assert applied(tmp_path, "task.title", "政策公开", task_anchor(first)).tasks[0].title == "政策公开"
    organs = (
        applied(tmp_path, "task.organs", "市教育局=牵头|市财政局", task_anchor(first)).tasks[0].assignments
    )
    assert [(a.organ.name, a.role.value) for a in organs] == [("市教育局", "牵头"), ("市财政局", "责任")]


def test_task_borders(tmp_path: Path) -> None:
    first = directive_of(PAGE).tasks[0]
    merged = applied(tmp_path, "task.merge", "", task_anchor(first))
    assert [len(t.measures) for t in merged.tasks] == [3, 1]
    split = applied(tmp_path, "task.split", "6月底前公开", task_anchor(first))
    assert [len(t.measures) for t in split.tasks] == [1, 1, 1, 1]
    assert [t.id[-3:] for t in split.tasks] == ["T01", "T02", "T03", "T04"]
    dropped = applied(tmp_path, "task.drop", "", task_anchor(first))
    assert (len(dropped.tasks), len(dropped.unnumbered)) == (2, 2)


@pytest.mark.parametrize(("row", "left"), [("完成改造管网10公里", 0), ("完成改造管网20公里", 1)])
def test_a_dropped_row_that_a_task_says_in_full_leaves_nothing(tmp_path: Path, row: str, left: int):
    page = notice(
        f"一、改造管网。完成老旧小区改造管网10公里。\n分工表\n序号\t任务\t责任单位\n1\t{row}\t县住建局"
    )
    read = directive_of(page)
    dropped = applied(tmp_path, "task.drop", "", task_anchor(read.tasks[1]), read)
    assert (len(dropped.tasks), len(dropped.unnumbered)) == (1, left)


def test_a_notice_says_which_task_or_sentence_was_changed_and_how(tmp_path: Path) -> None:
    page = directive_of(PAGE)
    first, second = page.tasks[:2]
    untitled = replace(page, tasks=(first, replace(second, title="")))
    dropped = applied(tmp_path, "task.drop", "", task_anchor(untitled.tasks[1]), untitled)
    assert dropped.notices[-1].text == "人工更正：不作为任务 二、组织培训。"
    undated = applied(tmp_path, "measure.deadline", "", measure_anchor(first.measures[1]), page)
    assert undated.notices[-1].text == "人工更正：完成时限 6月底前 → （无）（6月底前公开结果。）"


def test_deadlines(tmp_path: Path) -> None:
    measure = directive_of(PAGE).tasks[0].measures[1]
    for value, expected in (
        ("2023-09-30", [("2023-09-30", None)]),
        ("yearly:06-30", [(None, "yearly:06-30")]),
        ("", []),
    ):
        directive = applied(tmp_path, "measure.deadline", value, measure_anchor(measure))
        assert [(d.date, d.rule) for d in directive.tasks[0].measures[1].deadlines] == expected


def test_what_no_longer_fits_is_told_and_changes_nothing(tmp_path: Path) -> None:
    plain = directive_of(PAGE)
    for field, value, words in (
        ("task.title", "新标题", "0" * 16),
        ("task.split", "没有这样的措施", task_anchor(plain.tasks[0])),
        ("task.merge", "", task_anchor(plain.tasks[-1])),
        ("measure.deadline", "2023-09-30", "0" * 16),
    ):
        directive = applied(tmp_path, field, value, words)
        assert kinds(directive) == ["correction_unfit"]
        assert directive.tasks == plain.tasks


def test_several_corrections_of_one_task(tmp_path: Path) -> None:
    directive = directive_of(PAGE)
    sha, first = directive.text.source.sha256, task_anchor(directive.tasks[0])
    directive = corrections(
        tmp_path, (sha, "", first, "task.title", "政策公开"), (sha, "", first, "task.organs", "市教育局=牵头")
    ).apply(directive)
    assert kinds(directive) == ["corrected", "corrected"]
    assert directive.tasks[0].title == "政策公开"


def test_a_correction_follows_the_text_into_another_file(tmp_path: Path) -> None:
    text = text_of(PAGE)
    elsewhere = replace(text, source=replace(text.source, sha256="f" * 64, path="b.docx"))
    entry = ("", anchor(extract(text).text.plain), "", "written", "2023-04-05")
    given = corrections(tmp_path, entry)
    assert given.apply(extract(elsewhere)).written == "2023-04-05"
    other = directive_of(PAGE.replace("组织培训", "组织演练"))
    assert given.apply(other) == other
    assert [c.line for c in given.unmatched([other])] == [3]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("a" * 64, "", "", "nonsense", "x"), "不认识的字段"),
        (("", "", "", "number", "甲府〔2022〕5号"), "至少填一项"),
        (("xyz", "", "", "number", "甲府〔2022〕5号"), "十六进制"),
        (("a" * 64, "", "", "number", "不是文号"), "不是发文字号"),
        (("a" * 64, "", "", "written", "2022-13-45"), "不是日期"),
        (("a" * 64, "", "", "task.title", "x"), "anchor"),
        (("a" * 64, "", "b" * 16, "measure.deadline", "很快"), "时限"),
        (("a" * 64, "", "b" * 16, "measure.deadline", "yearly:06-31"), "时限"),
        (("a" * 64, "", "b" * 16, "measure.deadline", "monthly:2022-01-01"), "时限"),
        *((("a" * 64, "", "", "issuers", value), "issuers 不能为空") for value in ("", "|", "| |")),
        *(
            (("a" * 64, "", "b" * 16, "task.organs", value), "责任单位")
            for value in ("市教育局=主持", "|", "=", "=牵头", "市教育局|=配合")
        ),
        (("a" * 64, "", "", "year", "22"), "年份"),
        (("a" * 64, "", "", "year", "2022", "", "x"), "列"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, cells: tuple[str, ...], said: str) -> None:
    with pytest.raises(CorrectionsError, match=said) as caught:
        corrections(tmp_path, cells)
    assert caught.value.line == 3
    assert "corrections.tsv，第3行" in str(caught.value)


def test_files_that_are_no_corrections(tmp_path: Path) -> None:
    with pytest.raises(CorrectionsError, match="无法读取"):
        read_corrections(tmp_path / "absent.tsv")
    broken = tmp_path / "broken.tsv"
    broken.write_bytes("发文字号".encode("gb18030"))
    with pytest.raises(CorrectionsError, match="UTF-8"):
        read_corrections(broken)
    broken.write_text("a\tb\n", encoding="utf-8")
    with pytest.raises(CorrectionsError, match="表头"):
        read_corrections(broken)
    empty = tmp_path / "empty.tsv"
    empty.write_text("", encoding="utf-8")
    assert read_corrections(empty).entries == ()


def test_deadlines_of_an_earlier_year_follow_a_corrected_year(tmp_path: Path) -> None:
    directive = applied(tmp_path, "year", "2031")
    assert [d.date for m in directive.measures() for d in m.deadlines] == ["2031-06-30"]


def test_the_kind_of_an_order_stays_when_its_title_is_corrected(tmp_path: Path) -> None:
    order = directive_of(
        "河北省人民政府令\n〔2019〕第3号\n河北省档案管理办法\n第一条 为规范管理，制定本办法。\n第二条 各县应当建立档案室。\n"
    )
    directive = applied(tmp_path, "title", "河北省档案办法", directive=order)
    assert (directive.title, directive.document_type) == ("河北省档案办法", order.document_type)
    assert order.document_type is not None


def test_organs_stand_in_the_place_of_a_corrected_issuer(tmp_path: Path) -> None:
    directive = applied(tmp_path, "issuers", "江西省赣州市信丰县人民政府")
    (assigned,) = directive.tasks[0].assignments
    assert (assigned.organ.name, assigned.organ.division) == ("市司法局", "360700")


def test_several_files_speak_of_one_directive(tmp_path: Path) -> None:
    directive = directive_of(PAGE)
    sha, first = directive.text.source.sha256, task_anchor(directive.tasks[0])
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    tasks = corrections(tmp_path / "a", (sha, "", first, "task.title", "政策公开"))
    header = corrections(tmp_path / "b", (sha, "", "", "number", "甲府办字〔2024〕7号"))
    found = corrected(directive, (tasks, header))
    assert (str(found.number), found.tasks[0].title) == ("甲府办字〔2024〕7号", "政策公开")
