"""Labels of responsibility: each word of the table gives its part wherever it stands; what only begins with one is none."""

from __future__ import annotations

import pytest

from kg.extraction.tables.table_columns import Column, column_of
from kg.extraction.units.assignment import find_clauses
from kg.reference.role_labels import ROLES
from kg.reference.tables import rows

_TABLE = rows("role_labels", ("word", "role", "alone", "not_before"))
_COLUMNS = {
    "lead": Column.LEAD,
    "support": Column.SUPPORT,
    "resp": Column.RESPONSIBLE,
    "oversees": Column.OTHER,
}
_UNITS = "县教育局、县财政局"


def _parts(paragraph: str) -> list[tuple[str, str]] | None:
    """The parts that the only clause of a paragraph gives; None where it has none."""
    clauses = find_clauses(paragraph, paragraph.rfind("\n") + 1, len(paragraph))
    return [(s.organ, s.role.value) for s in clauses[0].shares] if clauses else None


def _given(role: str, units: str = _UNITS) -> list[tuple[str, str]]:
    return [(unit, ROLES[role].value) for unit in units.split("、")] if role in ROLES else []


@pytest.mark.parametrize("label", ["{}单位", "县级{}主体", "{}责任科室"])
@pytest.mark.parametrize(("word", "role"), [(word, role) for word, role, *_ in _TABLE])
def test_a_word_gives_one_part_on_a_line_in_a_bracket_and_in_a_column(
    word: str, role: str, label: str
) -> None:
    label = label.format(word)
    given = _given(role)
    assert _parts(f"责任人：张某\n{label}：{_UNITS}") == given
    assert _parts(f"每月排查。{label}：{_UNITS}。") == given
    assert _parts(f"每月排查。（{label}：{_UNITS}）") == given
    assert _parts(f"（牵头单位：县水利局；{label}：{_UNITS}）") == [("县水利局", "牵头"), *given]
    assert column_of(label) is _COLUMNS[role]


@pytest.mark.parametrize(("word", "role", "alone"), [(word, role, alone) for word, role, alone, _ in _TABLE])
def test_a_word_alone_is_a_label_where_the_table_says(word: str, role: str, alone: str) -> None:
    given = _given(role)
    assert _parts(f"责任人：张某\n{word}：{_UNITS}") == (given if "line" in alone else None)
    assert _parts(f"每月排查。（{word}：{_UNITS}）") == (given if "bracket" in alone else None)
    assert _parts(f"（牵头单位：县水利局；{word}：{_UNITS}）") == [("县水利局", "牵头"), *given]
    assert column_of(word) is (_COLUMNS[role] if "column" in alone else None)


def test_no_word_stands_twice() -> None:
    words = [word for word, *_ in _TABLE]
    assert len(words) == len(set(words))
    assert {role for _, role, *_ in _TABLE} == set(_COLUMNS)
    assert {place for _, _, alone, _ in _TABLE for place in alone.split()} == {"line", "bracket", "column"}


@pytest.mark.parametrize(
    ("label", "role", "column"),
    [
        ("牵头及责任单位", "resp", Column.UNITS),
        ("牵头单位和配合单位", "resp", Column.UNITS),
        ("市级主办、协办部门", "resp", Column.UNITS),
        ("省直牵头责任单位", "lead", Column.LEAD),
        ("总牵头单位", "lead", Column.LEAD),
        ("主要责任单位", "lead", Column.LEAD),
        ("责任配合单位", "support", Column.SUPPORT),
        ("参与配合部门", "support", Column.SUPPORT),
        ("组织实施单位", "resp", Column.RESPONSIBLE),
        ("属地责任单位", "resp", Column.RESPONSIBLE),
        ("行业主管部门", "lead", Column.LEAD),
    ],
)
def test_words_of_several_parts(label: str, role: str, column: Column) -> None:
    assert _parts(f"{label}：{_UNITS}") == _parts(f"每月排查。（{label}：{_UNITS}）") == _given(role)
    assert column_of(label) is column


@pytest.mark.parametrize(
    "demand",
    [
        "牵头单位：负责统筹协调各项工作，每月召开调度会。",
        "配合单位：要按职责做好资料报送，于每月5日前反馈。",
        "配合单位：按照职责分工做好资料报送。",
        "责任单位：应当于每月5日前报送进展情况。",
        "责任单位：各乡镇人民政府要每月开展一次排查。",
        "实施单位：县教育局须于6月底前完成改造。",
        "主管部门：对辖区内企业每季度检查一次。",
        "实施主体：具有独立法人资格的农民合作社。",
        "组织单位：每年举办两期培训班。",
        "落实：加强督促检查，定期通报进展情况。",
        "责任：各乡镇要落实属地管理责任，每月排查。",
        "配合：做好配合工作。",
        "落实责任：各部门要明确专人负责。",
        "组织机构：县教育局、县财政局。",
        "组织部门：县委组织部。",
        "责任单位要对照任务：逐项细化措施。",
    ],
)
def test_what_begins_so_and_demands_something_is_no_clause(demand: str) -> None:
    assert _parts(demand) is None
    assert _parts(f"每月排查。{demand}") is None
    assert _parts(f"每月排查。（{demand.rstrip('。')}）") is None


def test_who_was_at_a_meeting_supports_nothing() -> None:
    minutes = "主持单位：县政府办公室\n参加单位：县教育局"
    assert _parts(minutes) is None


@pytest.mark.parametrize(
    "units",
    [
        "高要区人民政府、应县人民政府、须江街道办事处",
        "建设局、组织部、推进办",
        "创新创业服务中心、建设银行甲市分行",
        "发改、教育、东村",
        "负责23个试点领域业务的各有关部门、县财政局",
        "具备行政执法职能的区政府各部门、各街办",
        "对外合作处、应急管理局",
    ],
)
def test_names_that_read_as_demands_are_names(units: str) -> None:
    assert _parts(f"责任单位：{units}") == _parts(f"每月排查。（责任单位：{units}）") == _given("resp", units)


def test_a_sentence_behind_the_units_of_a_line_stays_what_it_is() -> None:
    line = "责任单位：县教育局。各学校要每月排查。"
    (clause,) = find_clauses(line, 0, len(line))
    assert [share.organ for share in clause.shares] == ["县教育局"]
    assert line[clause.span.end :] == "各学校要每月排查。"


@pytest.mark.parametrize(
    "bracket", ["（责任部门：、责任人：）", "（联系人：张某，电话：××）", "（完成时限：6月底前）"]
)
def test_a_bracket_that_tells_of_no_bearer_is_none_of_these(bracket: str) -> None:
    assert _parts(f"建立台账{bracket}，每月更新。") is None


def test_a_bracket_may_tell_first_by_when() -> None:
    assert _parts(f"每月排查。（完成时限：6月底前；责任单位：{_UNITS}）") == _given("resp")
