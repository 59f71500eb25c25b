"""Task tables of which a page left only lines: whole rows where these are certain, else text and a notice."""

from __future__ import annotations

from bisect import bisect_right

import pytest
from directive_text import directive_of, notice, text_of

from kg.extraction.tables.table_cells import Piece, are_units, is_time, placed, serial
from kg.extraction.tables.table_columns import Column, column_of
from kg.extraction.tables.table_lines import with_rows
from kg.model import Directive

LEAD, DUTY, HELP = "牵头", "责任", "配合"
HEADS = ("序号", "重点任务", "牵头单位", "配合单位", "完成时限")
ROWS = (
    ("1", "修订档案管理办法", "市档案局", "市财政局", "2023年6月底前"),
    ("2", "开展业务培训", "市委组织部", "市人社局、各县（区）人民政府", "长期坚持"),
    ("3", "建成数字档案馆", "市大数据局", "市档案局", "2023年12月"),
)
READ = [
    ("1", "修订档案管理办法", [("市档案局", LEAD), ("市财政局", HELP)], ["2023-06-30"]),
    (
        "2",
        "开展业务培训",
        [("市委组织部", LEAD), ("市人社局", HELP), ("各县（区）人民政府", HELP)],
        ["长期坚持"],
    ),
    ("3", "建成数字档案馆", [("市大数据局", LEAD), ("市档案局", HELP)], ["2023-12-31"]),
]


def below(body: str) -> Directive:
    directive = directive_of(notice(f"现将任务分解如下。\n{body}\n"))
    for measure in directive.measures():
        assert directive.text.slice(measure.span) == measure.text
    return directive


def rows_of(body: str) -> list[tuple[str, str, list[tuple[str, str]], list[str | None]]]:
    return [
        (
            task.marker,
            "|".join(filter(None, (task.title, *(m.text for m in task.measures)))),
            [(a.organ.name, a.role.value) for a in task.assignments],
            [d.date or d.text for m in task.measures[-1:] for d in m.deadlines],
        )
        for task in below(body).tasks
    ]


def lines(*rows: tuple[str, ...], between: str = "\n") -> str:
    return "\n".join(between.join(cell for cell in row if cell) for row in rows)


@pytest.mark.parametrize(
    "body",
    [
        lines(HEADS, *ROWS),
        lines(HEADS, *ROWS, between="\n\n"),
        lines(HEADS, *ROWS, between="　"),
        lines(HEADS, *ROWS, between="    "),
        lines(HEADS, *ROWS, between=" "),
        lines(HEADS, *ROWS, between="\t"),
        lines(HEADS, *ROWS, between=" | "),
        "\n".join(f"| {' | '.join(row)} |" for row in (HEADS, ("---",) * 5, *ROWS)),
        "\n├──┼──┤\n".join(f"│{'│'.join(row)}│" for row in (HEADS, *ROWS)),
        "".join(HEADS) + "\n" + lines(*ROWS, between="  "),
        "".join(HEADS) + "\n" + lines(*ROWS),
        " ".join(HEADS) + "\n" + lines(*ROWS),
        lines(HEADS, *((f"{row[0]}{row[1]}", *row[2:]) for row in ROWS)),
        lines(HEADS, *((f"{row[0]}.{row[1]}", *row[2:]) for row in ROWS)),
        lines(HEADS, *((f"{row[0]}{row[1]}", *row[2:]) for row in ROWS), between="　"),
        lines(HEADS, ROWS[0], ("— 4 —",), HEADS, *ROWS[1:]),
        lines(HEADS, ROWS[0], ("第 4 页",), *ROWS[1:]),
        lines(HEADS, *ROWS) + "\n注：1.各县（区）含开发区。\n2.排名第一的为总牵头单位。",
        lines(("序号", "重点任务", "责任分工", "完成时限", "牵头单位", "配合单位"), *ROWS),
        "序号\t重点任务\t责任分工\t完成时限\n\t\t牵头单位\t配合单位\n" + lines(*ROWS, between="\t"),
    ],
)
def test_whatever_parts_the_cells_each_row_is_a_task(body: str) -> None:
    assert rows_of(body) == READ


@pytest.mark.parametrize("order", [(0, 4, 2, 3, 1), (0, 1, 4, 3, 2), (0, 3, 2, 1, 4), (0, 2, 1, 4, 3)])
@pytest.mark.parametrize("between", ["\n", "　", "\t", "|"])
def test_columns_stand_in_any_order(order: tuple[int, ...], between: str) -> None:
    table = [tuple(row[n] for n in order) for row in (HEADS, *ROWS)]
    assert [(m, w, set(who), due) for m, w, who, due in rows_of(lines(*table, between=between))] == [
        (m, w, set(who), due) for m, w, who, due in READ
    ]


@pytest.mark.parametrize("between", ["\n", "　", "\t"])
def test_a_table_without_numbers_is_read_where_every_row_is_whole(between: str) -> None:
    table = [row[1:] for row in (HEADS, *ROWS)]
    assert rows_of(lines(*table, between=between)) == READ


def test_a_row_over_several_lines_is_put_together() -> None:
    broken = "1\n修订档案管理办法，明确归档\n范围\n市档案局\n市财政局、市人社局、市教育\n局\n2023年6月\n底前"
    assert rows_of(f"{lines(HEADS)}\n{broken}\n{lines(*ROWS[1:])}")[0] == (
        "1",
        "修订档案管理办法，明确归档范围",
        [("市档案局", LEAD), ("市财政局", HELP), ("市人社局", HELP), ("市教育局", HELP)],
        ["2023-06-30"],
    )


@pytest.mark.parametrize("between", ["　", "\t", "  "])
def test_a_row_of_blanks_or_tabs_over_two_lines_is_put_together(between: str) -> None:
    row = between.join(("1", "修订档案管理\n办法", "市档案局", "市财政局", "2023年6月底前"))
    assert rows_of(f"{lines(HEADS, between=between)}\n{row}\n{lines(*ROWS[1:], between=between)}") == READ


def test_paragraphs_of_a_cell_stay_in_it() -> None:
    table = lines(
        ("序号", "重点任务", "具体措施", "责任单位", "完成时间"),
        ("1", "健全制度", "1.修订管理办法。", "2.建立考核机制。", "市档案局", "6月底前"),
        ("2", "强化保障", "1.落实专项经费。", "2.充实人员力量。", "市财政局", "9月底前"),
    )
    assert rows_of(table) == [
        ("1", "健全制度|修订管理办法。|建立考核机制。", [("市档案局", DUTY)], ["2023-06-30"]),
        ("2", "强化保障|落实专项经费。|充实人员力量。", [("市财政局", DUTY)], ["2023-09-30"]),
    ]


def test_an_empty_cell_of_support_shifts_no_other() -> None:
    rows = (ROWS[0], ("2", "开展业务培训", "市委组织部", "", "长期坚持"), ROWS[2])
    assert rows_of(lines(HEADS, *rows))[1] == ("2", "开展业务培训", [("市委组织部", LEAD)], ["长期坚持"])


@pytest.mark.parametrize("nothing", ["—", "/", "无"])
def test_a_cell_that_says_nothing_names_no_organ(nothing: str) -> None:
    rows = (ROWS[0], ("2", "开展业务培训", "市委组织部", nothing, "长期坚持"))
    assert rows_of(lines(HEADS, *rows))[1][2] == [("市委组织部", LEAD)]


WIDE = ("序号", "重点任务", "具体措施", "牵头单位", "配合单位", "完成时限")


def test_cells_merged_downwards_hold_on_lines_too() -> None:
    table = lines(
        WIDE,
        ("1", "健全制度", "修订管理办法。", "市档案局", "市财政局", "6月底前"),
        ("2", "", "建立考核机制。", "市委组织部", "市人社局", "9月底前"),
        ("3", "强化保障", "落实专项经费。", "市财政局", "市审计局", "年底前"),
    )
    assert [row[1] for row in rows_of(table)] == [
        "健全制度|修订管理办法。",
        "健全制度|建立考核机制。",
        "强化保障|落实专项经费。",
    ]


def test_several_rows_under_one_number_are_as_many_tasks() -> None:
    table = lines(
        ("序号", "重点任务", "具体措施", "牵头单位", "完成时限"),
        ("1", "健全制度", "修订管理办法。", "市档案局", "6月底前"),
        ("建立考核机制。", "市人社局", "9月底前"),
        ("2", "强化保障", "落实专项经费。", "市财政局", "年底前"),
    )
    assert [(row[0], row[1], row[2][0][0]) for row in rows_of(table)] == [
        ("1", "健全制度|修订管理办法。", "市档案局"),
        ("1", "健全制度|建立考核机制。", "市人社局"),
        ("2", "强化保障|落实专项经费。", "市财政局"),
    ]


def test_a_lead_that_stands_only_in_the_first_row_of_a_group_holds_for_all() -> None:
    table = (
        lines(
            WIDE,
            ("1", "健全制度", "修订管理办法。", "市档案局", "市财政局", "6月底前"),
            between="\t",
        )
        + "\n2\t\t建立考核机制。\t\t市人社局\t9月底前"
    )
    assert rows_of(table)[1][2] == [("市档案局", LEAD), ("市人社局", HELP)]


@pytest.mark.parametrize("between", ["\n", "　"])
def test_headings_over_the_whole_width_are_the_path_of_the_rows_below(between: str) -> None:
    table = "\n".join(
        (
            lines(HEADS, between=between),
            "一、完善制度",
            lines(ROWS[0], between=between),
            "二、强化保障（续表）",
            "（一）人员",
            lines(HEADS, between=between),
            lines(*ROWS[1:2], between=between),
            "（二）设施",
            lines(*ROWS[2:], between=between),
        )
    )
    assert [task.path for task in below(table).tasks] == [
        ("一、完善制度",),
        ("二、强化保障", "（一）人员"),
        ("二、强化保障", "（二）设施"),
    ]


def test_what_stands_below_the_table_is_no_cell() -> None:
    below_it = "请各单位于每月5日前报送进展情况。"
    directive = below(f"{lines(HEADS, *ROWS)}\n{below_it}")
    assert [t.marker for t in directive.tasks] == ["1", "2", "3"]
    assert below_it in [m.text for m in directive.unnumbered]


@pytest.mark.parametrize(
    "note",
    [
        "注：1.排名第一的为总牵头单位。2.各县（区）含开发区。",
        "备注：各县（区）含开发区",
        "说明：\n1.排名第一的为总牵头单位。\n2.各县（区）含开发区。",
    ],
)
def test_notes_below_a_table_are_no_measures(note: str) -> None:
    for between in ("\n", "\t", "　"):
        directive = below(f"{lines(HEADS, *ROWS, between=between)}\n{note}")
        assert [m.text for m in directive.measures()] == [row[1] for row in ROWS]


@pytest.mark.parametrize(
    "body",
    [
        # which of the organs support and which lead?
        lines(
            HEADS[:4],
            ("1", "修订办法", "市档案局", "市财政局", "市人社局"),
            ("2", "开展培训", "市教育局", "市审计局"),
        ),
        # nothing parts the cells
        "".join(HEADS) + "\n" + lines(*ROWS, between=""),
        # a row between is not whole
        lines(HEADS, ROWS[0], ("2", "市委组织部"), ROWS[2]),
    ],
)
def test_a_table_whose_rows_are_not_certain_stays_text_with_a_notice(body: str) -> None:
    directive = below(body)
    assert directive.notices[0].kind == "unclear_table"
    assert not any(task.assignments for task in directive.tasks)


def test_heads_and_numbers_of_an_unclear_table_are_no_measures() -> None:
    table = lines(
        HEADS[:4],
        ("1", "修订办法。", "市档案局", "市财政局", "市人社局。"),
        ("2", "开展培训。", "市教育局。"),
    )
    measures = [m.text for m in below(f"一、任务分工\n{table}").measures()]
    assert "修订办法。" in measures
    assert "开展培训。" in measures
    assert not {*HEADS, "1", "2"} & set(measures)


@pytest.mark.parametrize(
    "body",
    [
        "序号\n姓名\n责任单位\n1\n张三\n市档案局\n2\n李四\n市财政局",
        "序号\n项目\n单位\n数量\n1\n书架\n个\n20\n2\n桌椅\n套\n30",
        "序号　文件名称　文号　实施日期\n1　《甲办法》　甲府发〔2018〕12号　2018年8月",
        "重点任务\n责任单位\n完成时限\n各单位要抓好落实，按时报送。",
        "序号\n重点任务\n责任单位\n完成时限\n1\n2\n3",
        "一、重点任务\n（一）修订办法。市档案局要及时修订。\n（二）开展培训。市人社局组织培训。\n二、责任单位\n市档案局负责实施。",
        "1　总则\n2　组织体系　指挥机构\n3　保障措施　责任单位",
    ],
)
def test_what_is_no_task_table_is_left_alone(body: str) -> None:
    text = text_of(notice(body))
    assert with_rows(text) is text


def test_offsets_lead_back_to_the_file_from_every_cell() -> None:
    page = notice(lines(HEADS, *ROWS, between=" | ") + "\n" + "注：各县（区）含开发区。")
    text = with_rows(text_of(page))
    assert "\t" in text.plain
    starts = [new for new, _ in text.offsets]
    for at, letter in enumerate(text.plain):
        if letter not in "\n\t":
            new, raw = text.offsets[bisect_right(starts, at) - 1]
            assert page[raw + at - new] == letter
    assert "".join(text.plain.split()).replace("|", "") == "".join(page.split()).replace("|", "")


def test_many_heads_without_rows_are_read_in_bounded_time() -> None:
    text = text_of("\n".join(["序号", "重点任务", "责任单位", "完成时限", "1", "2"] * 4000))
    assert with_rows(text).plain.count("\n") == text.plain.count("\n")


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("7", 7),
        ("（3）", 3),
        ("十二", 12),
        ("三、", 3),
        ("二十", 20),
        ("2023", None),
        ("3个", None),
        ("一是", None),
    ],
)
def test_a_cell_that_is_a_number(word: str, number: int | None) -> None:
    assert serial(word) == number


@pytest.mark.parametrize(
    ("word", "units"),
    [
        ("市档案局", True),
        ("各县（区）人民政府，市直有关部门", True),
        ("国网甲市供电公司、中国电信甲分公司", True),
        ("市委办、市府办", True),
        ("推进办", True),
        ("完善各级协作部门", False),
        ("修订管理办法。", False),
        ("2023年6月底前", False),
    ],
)
def test_a_cell_of_units(word: str, units: bool) -> None:
    assert are_units(word) is units


@pytest.mark.parametrize(
    ("word", "time"),
    [
        ("2023年6月底前", True),
        ("持续推进", True),
        ("按方案确定的时限", True),
        ("市档案局", False),
        ("建立机制", False),
    ],
)
def test_a_cell_of_time(word: str, time: bool) -> None:
    assert is_time(word) is time


def test_two_equally_likely_ways_are_none() -> None:
    columns = [Column.SERIAL, Column.TASK, Column.LEAD, Column.SUPPORT]
    units = ["市档案局", "市财政局", "市人社局"]
    assert placed([Piece(w, True) for w in ("1", "修订办法", *units)], columns) is None
    assert placed([Piece(w, True) for w in ("1", "修订办法", *units[:2])], columns) == (0, [1, 1, 1, 1])


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("牵头单位 牵头部门（单位） 市级牵头单位 主责单位 牵头责任单位 主办处室", Column.LEAD),
        ("配合单位 协办部门 参与单位 责任配合单位 协同单位", Column.SUPPORT),
        ("责任单位 责任分工 承办科室 落实单位 责任单位及责任人 具体责任单位", Column.RESPONSIBLE),
        ("牵头及配合单位 牵头单位和责任单位", Column.UNITS),
        ("完成时限 办结时限 时间节点 预计完成时间 起止时间 时间进度 整改时限", Column.TIME),
        ("具体措施 工作目标 目标任务 工作内容 细化任务 主要任务及措施 整改措施", Column.CONTENT),
        (
            "建设内容 2024年建设内容 主要建设内容 建设规模及内容 建设内容及规模 改造内容 服务内容",
            Column.CONTENT,
        ),
        ("重点任务 年度重点工作任务 改革事项 项目名称 任务分解 整改任务", Column.TASK),
        ("类别 重点领域 任务分类", Column.SECTION),
        ("备注 责任领导 牵头市领导 联系人 成果形式 督导单位 存在问题", Column.OTHER),
        ("市教育局 加强领导 完善制度 附件 任务艰巨 单位负责 时间就是金钱 建设地点 建设规模 内容丰富", None),
    ],
)
def test_a_column_goes_by_many_names(words: str, column: Column | None) -> None:
    assert {word: column_of(word) for word in words.split()} == dict.fromkeys(words.split(), column)
