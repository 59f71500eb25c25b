"""Heads of task tables by words that tell what is asked, what of a table is not read, and the name above it."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.extraction.tables.table_columns import column_of
from kg.model import Directive

HEADS = "序号\t重点任务\t责任单位\t完成时限"
ROWS = "1\t改造管网。\t县住建局\t6月底\n2\t清理河道。\t县水利局\t9月底"
FAR = "一、总体安排。各县要认真组织。\n二、督促落实。各县要按月报送。"


def _read(table: str) -> Directive:
    return directive_of(notice(f"{FAR}\n附件\n{table}"))


def _titles(directive: Directive) -> list[tuple[str, list[str]]]:
    rows = [t for t in directive.tasks if t.marker.isdigit()]
    return [(t.title, [m.text for m in t.measures]) for t in rows]


@pytest.mark.parametrize(
    "heads",
    [
        "序号\t任务指标\t年度目标\t责任单位\t完成时限",
        "序号\t指标名称\t目标值\t责任单位\t完成时限",
        "序号\t指标\t2024年目标\t牵头单位\t完成时间",
        "序号\t考核指标\t年度目标值\t责任部门\t时限",
        "序号\t监测指标\t计划数\t承办单位\t完成时限",
        "序号\t重点任务\t绩效指标\t责任单位\t完成时限",
        # a head that nobody knows, left of what is asked
        "序号\t民生实事\t年度目标\t责任单位\t完成时限",
        "序号\t场馆\t工作内容\t责任单位\t时间安排",
        "序号\t短板弱项\t整改措施\t责任单位\t整改时限",
    ],
)
def test_what_a_row_is_about_is_the_title_of_what_is_asked(heads: str) -> None:
    found = _read(f"{heads}\n1\t托位供给\t新增300个\t县卫健局\t6月底\n2\t助餐站点\t建成12处\t县民政局\t9月底")
    assert _titles(found) == [("托位供给", ["新增300个"]), ("助餐站点", ["建成12处"])]
    assert not found.notices


@pytest.mark.parametrize(
    "rows",
    [
        "序号\t指标名称\t单位\t目标值\n1\t公厕\t座\t20",
        "序号\t指标\t计量单位\t2023年实际\t2024年目标\n1\t公厕\t座\t18\t20",
        "序号\t一级指标\t二级指标\t分值\n1\t公开\t政策公开\t20",
        "序号\t指标名称\t指标属性\t备注\n1\t绿化率\t预期性\t无",
        "序号\t姓名\t目标值\t联系电话\n1\t张三\t20\t12345",
    ],
)
def test_lists_of_figures_give_no_tasks(rows: str) -> None:
    found = _read(rows)
    assert not _titles(found)
    assert [n.kind for n in found.notices] == ["left_out"]


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        ("序号\t检查日期\t工作内容\t责任单位\t完成时限", ""),
        ("序号\t投资金额\t工作内容\t责任单位\t完成时限", ""),
        ("序号\t建设地点\t工作内容\t责任单位\t完成时限", ""),
    ],
)
def test_a_head_that_nobody_knows_names_no_figure_time_or_place(heads: str, title: str) -> None:
    rows = _read(f"{heads}\n1\t甲处\t新增车位300个\t县住建局\t6月底")
    assert not [t for t in rows.tasks if t.title == "甲处"]


@pytest.mark.parametrize(
    ("heads", "lost"),
    [
        ("序号\t重点任务\t实施路径\t责任单位\t完成时限", "任务表中未读取的列：实施路径"),
        (
            "序号\t河流\t河段\t责任单位\t完成时限",
            "表格未识别出任务列，未读取：序号、河流、河段、责任单位、完成时限",
        ),
        ("序号\t点位\t病害\t牵头单位\t时限", "表格未识别出任务列，未读取：序号、点位、病害、牵头单位、时限"),
        (
            "序号\t企业\t收入增速\t投入强度\t完成时限",
            "表格未识别出任务列，未读取：序号、企业、收入增速、投入强度、完成时限",
        ),
        ("序号\t会议\t地点\t时间", ""),
        ("序号\t重点任务\t工作内容\t责任单位\t备注", ""),
        ("序号\t姓名\t性别\t责任单位\t备注", ""),
        ("序号\t名称\t地址\t单位\t电话", ""),
    ],
)
def test_what_of_a_table_is_not_read_is_said(heads: str, lost: str) -> None:
    notices = _read(f"{heads}\n1\t甲\t乙\t县水利局\t6月底\n2\t丙\t丁\t县水利局\t6月底").notices
    assert [n.text for n in notices if n.kind == "unread_table"] == ([lost] if lost else [])


@pytest.mark.parametrize(
    ("above", "path"),
    [
        ("甲县2023年重点任务分解表", ("甲县2023年重点任务分解表",)),
        ("附件1：供水保障工作任务清单", ("供水保障工作任务清单",)),
        ("防汛责任分工（2023年）", ("防汛责任分工（2023年）",)),
        ("老旧小区改造工作台账\n单位：个", ("老旧小区改造工作台账",)),
        ("助残服务任务一览\n（2023年3月）", ("助残服务任务一览",)),
        ("各县要认真填报任务表。", ()),
        ("现将任务分解如下：", ()),
        ("甲市人民政府办公室", ()),
        ("填报时间：2023年3月", ()),
        ("报送要求：填写任务表", ()),
    ],
)
def test_the_name_above_a_table_is_the_path_of_its_rows(above: str, path: tuple[str, ...]) -> None:
    rows = [t for t in _read(f"{above}\n{HEADS}\n{ROWS}").tasks if t.marker.isdigit()]
    assert [t.path for t in rows] == [path, path]


def test_headings_among_rows_stand_below_the_name_of_the_table() -> None:
    table = (
        f"供水任务分解表\n{HEADS}\n一、建设\n1\t改造管网。\t县住建局\t6月底\n（一）农村\n2\t打井。\t县水利局\t9月底"
        "\n（二）城镇\n3\t换表。\t县水利局\t9月底"
    )
    assert [t.path for t in _read(table).tasks if t.marker.isdigit()] == [
        ("供水任务分解表", "一、建设"),
        ("供水任务分解表", "一、建设", "（一）农村"),
        ("供水任务分解表", "一、建设", "（二）城镇"),
    ]


def test_a_name_on_the_next_page_heads_nothing_anew_and_another_table_has_its_own() -> None:
    table = f"供水任务分解表\n{HEADS}\n{ROWS}\n供水任务分解表（续表）\n{HEADS}\n3\t换表。\t县水利局\t9月底\n供气任务分解表\n{HEADS}\n{ROWS}"
    paths = [t.path for t in _read(table).tasks if t.marker.isdigit()]
    assert paths == [("供水任务分解表",)] * 3 + [("供气任务分解表",)] * 2


def test_the_title_of_the_text_itself_is_no_path() -> None:
    title = "甲市2023年供水任务分解表"
    page = f"甲市人民政府办公室关于印发{title}的通知\n甲府办发〔2023〕5号\n各县（区）人民政府：\n现将《{title}》印发给你们，请认真落实。\n甲市人民政府办公室\n2023年3月1日\n{title}\n{HEADS}\n{ROWS}\n"
    assert [t.path for t in directive_of(page).tasks] == [(), ()]


@pytest.mark.parametrize("word", ["非指标", "指标解释", "目标值得肯定", "20年目标"])
def test_words_that_head_no_column(word: str) -> None:
    assert column_of(word) is None


def test_the_heads_of_the_next_annex_are_no_row_of_the_table_before() -> None:
    form = "检查单位（家）\t发现隐患（处）\t整改隐患（处）\t罚款（万元）"
    page = f"供水任务分解表\n{HEADS}\n{ROWS}\n附件2\n工作情况统计表\n填报单位：\n{form}"
    rows = [t for t in _read(page).tasks if t.marker.isdigit() or "（" in t.marker]
    assert [[m.text for m in t.measures] for t in rows[-2:]] == [["改造管网。"], ["清理河道。"]]
