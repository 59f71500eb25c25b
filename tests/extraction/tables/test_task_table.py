"""任务分解表: each row is a task; forms and statistics are none."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

LEAD, DUTY, HELP = "牵头", "责任", "配合"


def tasks_of(
    *rows: str, before: str = ""
) -> list[tuple[str, str, list[str], list[tuple[str, str]], list[str | None]]]:
    directive = directive_of(notice(f"{before}现将任务分解如下。\n" + "\n".join(rows) + "\n"))
    for measure in directive.measures():
        assert directive.text.slice(measure.span) == measure.text
    return [
        (
            t.marker,
            t.title,
            [m.text for m in t.measures],
            [(a.organ.name, a.role.value) for a in t.assignments],
            [d.date or d.text for m in t.measures[-1:] for d in m.deadlines],
        )
        for t in directive.tasks
    ]


def test_rows_with_lead_support_and_time() -> None:
    assert tasks_of(
        "序号\t工作任务\t主要内容\t牵头单位\t配合单位\t完成时限",
        "1\t完善制度\t修订管理办法；健全考核机制。\t市司法局\t市财政局、市人社局\t2023年6月底前",
        "2\t加强培训\t组织专题培训。\t市委组织部\t各县（区）人民政府\t长期坚持",
    ) == [
        (
            "1",
            "完善制度",
            ["修订管理办法；", "健全考核机制。"],
            [("市司法局", LEAD), ("市财政局", HELP), ("市人社局", HELP)],
            ["2023-06-30"],
        ),
        (
            "2",
            "加强培训",
            ["组织专题培训。"],
            [("市委组织部", LEAD), ("各县（区）人民政府", HELP)],
            ["长期坚持"],
        ),
    ]


@pytest.mark.parametrize(
    "heads",
    [
        "序号\t重点任务\t责任单位\t完成时限",
        "编号\t任务名称\t责任部门\t时间节点",
        "序 号\t具体措施\t承办单位\t时限要求",
        "序号\t工作内容\t落实单位\t完成时间",
        "序号\t主要任务\t责任分工\t进度安排",
        "序号\t工作要点\t责任科室\t时间安排",
    ],
)
def test_heads_by_many_names(heads: str) -> None:
    assert tasks_of(heads, "1\t完善管理制度。\t市司法局\t6月底") == [
        ("1", "", ["完善管理制度。"], [("市司法局", DUTY)], ["2023-06-30"])
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("序号\t姓名\t单位\t职务", "1\t张三\t市司法局\t局长"),
        ("序号\t指标名称\t单位\t数量", "1\t公厕\t座\t20"),
        ("申请人\t\t联系电话\t", "一、基本信息\t姓名\t性别\t"),
        ("序号\t项目名称\t金额\t备注", "1\t设备\t20万元\t无"),
        ("序号\t单位\t地址\t电话", "1\t市司法局\t中山路1号\t12345678"),
        ("县区\t办件量\t满意率", "甲县\t20\t99%"),
    ],
)
def test_forms_and_statistics_give_no_tasks(rows: tuple[str, ...]) -> None:
    assert tasks_of(*rows) == []


def test_merged_heads_over_two_rows() -> None:
    assert tasks_of(
        "序号\t工作任务\t责任分工\t完成时限",
        "序号\t工作任务\t牵头单位\t配合单位\t完成时限",
        "1\t完善制度。\t市司法局\t市财政局\t9月底前",
    ) == [("1", "", ["完善制度。"], [("市司法局", LEAD), ("市财政局", HELP)], ["2023-09-30"])]


def test_units_stand_in_the_order_of_their_columns() -> None:
    (first,), (other,) = (
        tasks_of(f"序号\t工作任务\t{heads}", "1\t完善制度。\t甲市司法局\t甲市财政局")
        for heads in ("责任单位\t配合单位", "配合单位\t责任单位")
    )
    assert first[3] == [("甲市司法局", DUTY), ("甲市财政局", HELP)]
    assert other[3] == [("甲市司法局", HELP), ("甲市财政局", DUTY)]


def test_a_table_goes_on_behind_a_page_without_its_heads() -> None:
    assert [
        t[0]
        for t in tasks_of(
            "序号\t工作任务\t责任单位",
            "1\t完善制度。\t市司法局",
            "— 3 —",
            "2\t加强培训。\t市人社局",
        )
    ] == ["1", "2"]


def test_repeated_heads_are_no_rows() -> None:
    rows = (
        "序号\t工作任务\t责任单位",
        "1\t完善制度。\t市司法局",
        "序号\t工作任务\t责任单位",
        "2\t加强培训。\t市人社局",
    )
    assert [t[0] for t in tasks_of(*rows)] == ["1", "2"]


def test_a_row_over_the_whole_width_heads_the_rows_below() -> None:
    directive = directive_of(
        notice(
            "序号\t工作任务\t责任单位\n一、加强制度建设\n1\t完善制度。\t市司法局\n二、加强培训\t\n2\t组织培训。\t市人社局"
        )
    )
    assert [t.path for t in directive.tasks] == [("一、加强制度建设",), ("二、加强培训",)]


def test_cells_merged_downwards_hold_for_the_rows_below() -> None:
    assert tasks_of(
        "序号\t重点任务\t具体措施\t责任单位",
        "1\t完善制度\t修订办法。\t市司法局",
        "1\t完善制度\t健全机制。\t市司法局",
        "2\t\t加强指导。\t市财政局",
        "3\t加强培训\t组织培训。\t市人社局",
    ) == [
        ("1", "完善制度", ["修订办法。"], [("市司法局", DUTY)], []),
        ("1", "完善制度", ["健全机制。"], [("市司法局", DUTY)], []),
        ("2", "完善制度", ["加强指导。"], [("市财政局", DUTY)], []),
        ("3", "加强培训", ["组织培训。"], [("市人社局", DUTY)], []),
    ]


def test_rows_without_a_serial_are_counted() -> None:
    assert [t[0] for t in tasks_of("工作任务\t责任单位", "完善制度。\t市司法局", "组织培训。\t市人社局")] == [
        "1",
        "2",
    ]


def test_numbers_within_a_cell_are_no_part_of_its_measures() -> None:
    (task,) = tasks_of("序号\t工作任务\t责任单位", "1\t1.完善制度。2.健全机制。\t市司法局")
    assert task[2] == ["完善制度。", "健全机制。"]


def test_flattened_tables_where_rows_are_clear() -> None:
    lines = [
        "序号",
        "工作任务",
        "责任单位",
        "完成时限",
        "1",
        "完善制度。",
        "市司法局",
        "6月底前",
        "2",
        "组织培训。",
        "市人社局",
        "9月底前",
    ]
    assert tasks_of(*lines) == [
        ("1", "", ["完善制度。"], [("市司法局", DUTY)], ["2023-06-30"]),
        ("2", "", ["组织培训。"], [("市人社局", DUTY)], ["2023-09-30"]),
    ]


def test_flattened_tables_whose_rows_are_not_clear_are_left() -> None:
    lines = [
        "序号",
        "工作任务",
        "责任单位",
        "1",
        "完善制度。",
        "2",
        "组织培训。",
        "市人社局",
    ]
    assert [t[0] for t in tasks_of(*lines)] == []


def test_a_table_beside_numbered_tasks_loses_neither() -> None:
    markers = [
        t[0]
        for t in tasks_of(
            "序号\t工作任务\t责任单位",
            "1\t完善制度。\t市司法局",
            before="一、加强领导。健全机制。\n二、加强保障。落实经费。\n",
        )
    ]
    assert markers == ["一、", "二、", "1"]


_INDICATORS = "序号\n指标\n2025年\n2035年\n1\n人均绿地\n9.5平方米\n13平方米\n按总体规划的要求测算人均绿地的面积。\n2\n公园数量\n1000座\n力争2000座"


def test_an_indicator_table_with_a_cell_on_each_line_holds_no_measures() -> None:
    body = f"一、建设公园。新建一批公园。\n二、保障。落实资金。\n公园城市指标表\n{_INDICATORS}"
    directive = directive_of(notice(body))
    assert [m.text for m in directive.measures()] == ["新建一批公园。", "落实资金。"]


@pytest.mark.parametrize(
    "lines",
    [
        "1.加强组织领导\n2.完善工作制度\n3.落实资金保障\n4.强化督促检查\n5.抓好宣传培训\n6.建立考核机制\n7.推进信息报送\n8.开展试点示范",
        "各区要高度重视\n各部门要协同配合\n成立工作专班\n落实专项经费\n加强督促检查\n做好宣传引导\n定期报送信息\n按时完成任务",
    ],
)
def test_short_lines_without_amounts_are_kept(lines: str) -> None:
    kept = directive_of(notice(f"一、建设公园。新建一批公园。\n二、保障措施\n{lines}")).measures()
    assert len(kept) > 8


@pytest.mark.parametrize("gap", ["\t", "\t\t", "　　"])
def test_who_printed_the_paper_in_cells_below_a_table_is_no_row_of_it(gap: str) -> None:
    rows = "序号\t重点任务\t牵头单位\t完成时限\n1\t完善制度\t市司法局\t2023年6月底前\n"
    directive = directive_of(
        notice("现将任务分解如下。") + f"{rows}甲市人民政府办公室{gap}2023年3月2日印发\n"
    )
    assert [m.text for m in directive.measures()] == ["完善制度"]
    assert directive.printed == "2023-03-02"


def test_a_row_that_ends_in_when_something_was_issued_is_read() -> None:
    rows = ("序号\t重点任务\t牵头单位\t完成时限", "1\t修订管理办法\t市司法局\t2023年6月2日印发")
    assert [texts for _, _, texts, *_ in tasks_of(*rows)] == [["修订管理办法"]]
