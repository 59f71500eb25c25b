"""Who leads, answers for and supports a task, in every form the clause takes; sets stay sets."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.text.brackets import is_balanced
from kg.extraction.units.assignment import find_clauses
from kg.extraction.units.organ_list import split_organs
from kg.extraction.units.running import running_shares

LEAD, DUTY, HELP = "牵头", "责任", "配合"

CLAUSES = [
    ("（省纪委监委机关、省营商环境局）", [("省纪委监委机关", DUTY), ("省营商环境局", DUTY)]),
    ("（市人社局、各县〔市、区〕人民政府负责）", [("市人社局", DUTY), ("各县〔市、区〕人民政府", DUTY)]),
    (
        "（市民政局、市残联，各县（市、区）人民政府。以下均需各县（市、区）人民政府负责，不再列出）",
        [("市民政局", DUTY), ("市残联", DUTY), ("各县（市、区）人民政府", DUTY)],
    ),
    ("（牵头单位：县财政局；责任单位：各乡镇）", [("县财政局", LEAD), ("各乡镇", DUTY)]),
    ("〔责任单位：市发改委、市教育局〕", [("市发改委", DUTY), ("市教育局", DUTY)]),
    ("[责任单位：市发改委,市教育局]", [("市发改委", DUTY), ("市教育局", DUTY)]),
    ("【牵头单位：市民政局，配合单位：市财政局】", [("市民政局", LEAD), ("市财政局", HELP)]),
    (
        "（责任单位：各县（区）人民政府，市政府各部门）",
        [("各县（区）人民政府", DUTY), ("市政府各部门", DUTY)],
    ),
    ("(责任单位:市司法局、各县(区)人民政府)", [("市司法局", DUTY), ("各县(区)人民政府", DUTY)]),
    ("（市教育局负责）", [("市教育局", DUTY)]),
    (
        "（市教育局牵头，市财政局、市人社局配合）",
        [("市教育局", LEAD), ("市财政局", HELP), ("市人社局", HELP)],
    ),
    ("（税务总局牵头，财政部、海关总署参加）", [("税务总局", LEAD), ("财政部", HELP), ("海关总署", HELP)]),
    ("（市发展改革委、市财政局按职责分工负责）", [("市发展改革委", DUTY), ("市财政局", DUTY)]),
    ("（市发展改革委牵头，各有关部门按职责分工负责）", [("市发展改革委", LEAD), ("各有关部门", DUTY)]),
    (
        "（人力资源社会保障部、财政部负责。列第一位者为牵头单位，下同）",
        [("人力资源社会保障部", LEAD), ("财政部", DUTY)],
    ),
    ("责任单位：市教育局、市财政局（排名第一的为牵头单位）", [("市教育局", LEAD), ("市财政局", DUTY)]),
    ("（责任单位：市教育局、市财政局，排在首位的为牵头单位）", [("市教育局", LEAD), ("市财政局", DUTY)]),
    ("责任单位：县首创办、县第一中学", [("县首创办", DUTY), ("县第一中学", DUTY)]),
    ("（责任单位：市财政局；第一责任人：张三）", [("市财政局", DUTY)]),
    (
        "（责任单位：市财政局，各县〈市、区〉人民政府）",
        [("市财政局", DUTY), ("各县〈市、区〉人民政府", DUTY)],
    ),
    ("（市教育局、市财政局等按职责分工负责）", [("市教育局", DUTY), ("市财政局", DUTY)]),
    ("（牵头单位：市教育局；完成时限：2023年6月底前）", [("市教育局", LEAD)]),
    ("（市教育局、市卫生健康委）", [("市教育局", DUTY), ("市卫生健康委", DUTY)]),
    ("责任单位：市教育局、市财政局", [("市教育局", DUTY), ("市财政局", DUTY)]),
    ("牵头单位：市教育局", [("市教育局", LEAD)]),
    ("（责任领导：张三；责任单位：县水利局）", [("县水利局", DUTY)]),
    (
        "（市金融局、人民银行甲市分行、农业银行甲市支行）",
        [("市金融局", DUTY), ("人民银行甲市分行", DUTY), ("农业银行甲市支行", DUTY)],
    ),
    ("（法规处牵头，各业务处，局属各中心）", [("法规处", LEAD), ("各业务处", DUTY), ("局属各中心", DUTY)]),
    ("（人事科）", [("人事科", DUTY)]),
    (
        "（规划法规处、待遇保障处，各地级以上市医疗保障局）",
        [(n, DUTY) for n in ("规划法规处", "待遇保障处", "各地级以上市医疗保障局")],
    ),
    ("（对外合作处、经济运行处）", [("对外合作处", DUTY), ("经济运行处", DUTY)]),
    ("（信访处；配合单位：政策法规处、财务处）", [("信访处", DUTY), ("政策法规处", HELP), ("财务处", HELP)]),
    ("（县档案馆；完成时限：2023年9月）", [("县档案馆", DUTY)]),
    (
        "（省商务厅、粮食和储备局，金华、衢州、丽水市政府）",
        [
            ("省商务厅", DUTY),
            ("粮食和储备局", DUTY),
            ("金华市政府", DUTY),
            ("衢州市政府", DUTY),
            ("丽水市政府", DUTY),
        ],
    ),
    (
        "（省财政厅，东湖示范区、西湖新区管委会）",
        [(n, DUTY) for n in ("省财政厅", "东湖示范区管委会", "西湖新区管委会")],
    ),
    ("（镇、街道）", [("镇", DUTY), ("街道", DUTY)]),
    (
        "（市市场监管局〔市知识产权局〕、市科技局）",
        [("市市场监管局〔市知识产权局〕", DUTY), ("市科技局", DUTY)],
    ),
    ("（市科技局、市民族宗教局[市侨办]）", [("市科技局", DUTY), ("市民族宗教局[市侨办]", DUTY)]),
    ("（省科技厅、教育厅，浙江工业大学）", [(n, DUTY) for n in ("省科技厅", "教育厅", "浙江工业大学")]),
    ("（财政部、国家发展改革委等部门负责）", [("财政部", DUTY), ("国家发展改革委", DUTY)]),
    ("（各县政府负责，市水利局指导督促）", [("各县政府", DUTY), ("市水利局", HELP)]),
    ("（各县政府，市水利局督导）", [("各县政府", DUTY), ("市水利局", HELP)]),
]


@pytest.mark.parametrize(("clause", "shares"), CLAUSES)
def test_clauses_in_brackets_and_on_lines_of_their_own(clause: str, shares: list[tuple[str, str]]) -> None:
    paragraph = (
        clause if "单位：" in clause[:6] and clause[0] not in "（([【〔" else f"做好公开工作。{clause}"
    )
    (found,) = find_clauses(paragraph, 0, len(paragraph))
    assert [(s.organ, s.role.value) for s in found.shares] == shares
    assert paragraph[found.span.start : found.span.end].strip("。") == clause


@pytest.mark.parametrize(
    "near_miss",
    [
        "认真落实《办法》（以下简称《办法》）。",
        "报县养老服务领导小组办公室（设在县民政局，以下简称“县养老办”）。",
        "报县养老服务领导小组办公室（设在县民政局）。",
        "落实国办发文件（国办发〔2022〕5号）要求。",
        "加强管理（含各类企业）工作。",
        "推进“放管服”改革（试行）。",
        "出台意见（征求意见稿）。",
        "入选名单的乡镇（街道）要带头。",
        "比对结果反馈各乡（镇、街道）。",
        "力量下沉到社区（村、街道）。",
        "（一）加强领导。",
        "公开结果（省发改委〔价格〕、本级）。",
        "（此件公开发布）",
        "整治重点问题（2022年底前完成）。",
        "各县每月5日前报送进展（汇总后于月底前报市政府）。",
        "加强对基层工作的指导（经审核后报上级部门）。",
        "新增名单由主管单位确定（待批准后报市委）。",
        "新增名单由主管单位确定（待研究的处室、对口的处室）。",
        "明确承办处室（人事科）。",
        "深化校地合作（浙江大学、浙江工业大学）。",
        "开展现场教学（请专家指导）。",
        "扩大试点范围（金华、衢州、丽水）。",
    ],
)
def test_other_brackets_are_no_clauses(near_miss: str) -> None:
    assert find_clauses(near_miss, 0, len(near_miss)) == []


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("市司法局牵头、市政府各部门配合，在10月底前完成。", [("市司法局", LEAD), ("市政府各部门", HELP)]),
        ("由市教育局牵头，市财政局配合，制定方案。", [("市教育局", LEAD), ("市财政局", HELP)]),
        ("发挥牵头作用，主动配合工作。", []),
        ("加强部门配合。", []),
    ],
)
def test_running_text_names_lead_and_support(text: str, shares: list[tuple[str, str]]) -> None:
    assert [(s.organ, s.role.value) for s in running_shares(text, 0, len(text))] == shares


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        (
            "市发改委、市文化和旅游局等，各市、县（区）人民政府",
            ["市发改委", "市文化和旅游局", "各市、县（区）人民政府"],
        ),
        ("市工业和信息化局、市住房和城乡建设局", ["市工业和信息化局", "市住房和城乡建设局"]),
        ("市财政局和各县（区）", ["市财政局", "各县（区）"]),
        ("省发展改革委 省财政厅", ["省发展改革委", "省财政厅"]),
        ("各乡（镇）人民政府、街道办事处", ["各乡（镇）人民政府", "街道办事处"]),
        ("市直有关部门，各县（市、区）人民政府", ["市直有关部门", "各县（市、区）人民政府"]),
        ("市农业农村局，各县（市、区）", ["市农业农村局", "各县（市、区）"]),
        ("各乡（镇、街道）", ["各乡（镇、街道）"]),
        ("各市（州、地）、省财政厅", ["各市（州、地）", "省财政厅"]),
        ("各市、县（市、区）人民政府", ["各市、县（市、区）人民政府"]),
        ("各市（州、地）、县（市、区）", ["各市（州、地）", "县（市、区）"]),
        ("各县(市、区)、各园区、市水务局", ["各县(市、区)", "各园区", "市水务局"]),
        ("各县（市、区）党委、政府", ["各县（市、区）党委、政府"]),
        ("各镇党（工）委、政府（办事处），县水利局", ["各镇党（工）委、政府（办事处）", "县水利局"]),
        ("县委、县政府", ["县委", "县政府"]),
        ("各镇党委、政府办公室", ["各镇党委", "政府办公室"]),
        ("", []),
        ("等", []),
    ],
)
def test_lists_of_organs_are_cut_between_organs_only(text: str, organs: list[str]) -> None:
    found = split_organs(text)
    assert found == organs
    assert all(map(is_balanced, found))


@pytest.mark.parametrize(
    ("remark", "order", "leads"),
    [
        ("列第一位者为牵头单位，下同", 0, [LEAD, LEAD]),
        ("列第一位者为牵头单位", 0, [LEAD, LEAD]),
        ("排名第一的为牵头单位，下同", 1, [DUTY, LEAD, LEAD]),
        ("排名第一的为牵头单位", 1, [DUTY, LEAD, DUTY]),
    ],
)
def test_the_first_leads_below_where_it_is_said_to(remark: str, order: int, leads: list[str]) -> None:
    plain = "加强稳岗。落实稳岗返还政策。（市人力资源社会保障局、市财政局负责"
    lines = [f"{mark}、{plain}）" for mark in "一二三"[: len(leads)]]
    lines[order] = f"{lines[order][:-1]}。{remark}）"
    tasks = directive_of(notice("\n".join(lines) + "\n")).tasks
    assert [[a.role.value for a in t.assignments] for t in tasks] == [[lead, DUTY] for lead in leads]


def test_an_organ_has_one_function_at_every_level() -> None:
    directive = directive_of(
        notice(
            "一、加强稳岗。落实政策。（责任单位：市发展和改革委员会、市发改委、国家发展改革委）\n二、加强培训。开展培训。"
        )
    )
    assert {a.organ.function for a in directive.tasks[0].assignments} == {"发展改革"}


def test_a_time_in_the_clause_holds_for_the_measure_before_it() -> None:
    directive = directive_of(
        notice("一、加强稳岗。落实政策。（责任单位：市人社局；完成时限：6月底前）\n二、加强培训。开展培训。")
    )
    (measure,) = directive.tasks[0].measures
    assert [(d.text, d.date) for d in measure.deadlines] == [("6月底前", "2023-06-30")]
    assert measure.text == "落实政策。"


ITEM = "1.清理渡口。及时清理。公开结果。"


@pytest.mark.parametrize(
    "line",
    [
        "完成时限：2023年6月底前",
        "整改时限：2023年6月底前完成整治，长期坚持",
        "办结时限：2023年6月底前。",
        "完成时间：2023年6月底前",
        "时限：2023年6月底前",
        "整改责任单位：县交通局\n完成时限：2023年6月底前",
        "责任单位：县交通运输局、县水利局、县应急管理局、各有关乡镇人民政府\n完成时限：2023年6月底前",
    ],
)
def test_a_time_on_a_line_of_its_own_holds_for_all_that_stands_above_it(line: str) -> None:
    (task, other) = directive_of(notice(f"一、渡口整治\n{ITEM}\n{line}\n2.加强宣传。公开电话。")).tasks
    assert [m.text for m in task.measures] == ["及时清理。", "公开结果。"]
    assert [[d.date for d in m.deadlines] for m in task.measures] == [["2023-06-30"]] * 2
    assert not any(m.deadlines for m in other.measures)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("时间：2023年6月底前在县政府报到。", False),
        ("完成时限内未整改的，责令停航。", False),
        ("完成时限：2023年6月底前。各乡镇要抓紧整治渡口。", False),
        ("完成时限：2023年6月底前", True),
    ],
)
def test_a_sentence_about_times_is_no_line_of_a_clause(line: str, read: bool) -> None:
    (clauses,) = [find_clauses(line, 0, len(line))]
    assert bool(clauses) is read


@pytest.mark.parametrize(
    ("tail", "organs"),
    [
        ("责任单位：县交通局、县水利局。", ["县交通局", "县水利局"]),
        ("牵头单位：县交通局；配合单位：县水利局", ["县交通局", "县水利局"]),
        ("责任单位：县交通局。完成时限：2023年6月底前。", ["县交通局"]),
        ("责任单位要及时公开结果。", []),
    ],
)
def test_a_label_behind_the_last_sentence_of_a_paragraph_opens_a_clause(tail: str, organs: list[str]) -> None:
    (task, _) = directive_of(notice(f"一、清理渡口。及时清理。{tail}\n二、加强宣传。公开电话。")).tasks
    assert [a.organ.name for a in task.assignments] == organs
    assert [m.text for m in task.measures] == ["及时清理。", *([tail] * (not organs))]


@pytest.mark.parametrize(
    "clause", ["（县交通局牵头，县水利局配合）", "牵头单位：县交通局\n配合单位：县水利局"]
)
def test_a_clause_on_its_own_line_below_several_items_closes_all_of_them(clause: str) -> None:
    body = f"一、渡口整治\n1.清理渡口。及时清理。\n2.加强宣传。公开电话。\n{clause}\n二、保障。落实经费。"
    tasks = directive_of(notice(body)).tasks
    parts = [[(a.organ.name, a.role.value) for a in task.assignments] for task in tasks]
    assert parts == [[("县交通局", LEAD), ("县水利局", HELP)]] * 2 + [[]]


@pytest.mark.parametrize(
    "body",
    [
        "一、渡口整治\n1.清理渡口。及时清理。（县水利局）\n2.加强宣传。公开电话。\n（县交通局负责）",
        "一、渡口整治\n1.清理渡口。及时清理。\n2.加强宣传。公开电话。（县交通局负责）",
        "一、渡口整治\n1.清理渡口。及时清理。\n各县每月清理。\n2.加强宣传。公开电话。\n（县交通局负责）",
    ],
)
def test_a_clause_that_others_have_too_or_that_closes_a_sentence_is_the_last_items(body: str) -> None:
    first, last = directive_of(notice(body)).tasks
    assert "县交通局" not in [a.organ.name for a in first.assignments]
    assert [a.organ.name for a in last.assignments] == ["县交通局"]


def test_who_runs_the_site_answers_for_no_task() -> None:
    body = "一、清理渡口。及时清理。\n二、加强宣传。公开电话。\n主办单位：甲市人民政府 网站标识码：1234567890"
    directive = directive_of(notice(body))
    assert [len(task.assignments) for task in directive.tasks] == [0, 0]
    assert [m.text for m in directive.measures()] == ["及时清理。", "公开电话。"]


@given(st.text("（）()〔〕【】牵头单位：责任配合市局委、，。负责各等下同列第一位者为", max_size=80))
def test_clauses_lie_within_their_paragraph(text: str) -> None:
    if text:
        for clause in find_clauses(text, 0, len(text)):
            assert 0 <= clause.span.start < clause.span.end <= len(text)
            assert all(share.organ for share in clause.shares)


def test_a_list_of_places_ends_in_their_governments() -> None:
    assert split_organs("省公安厅，有关市、州、县人民政府") == ["省公安厅", "有关市、州、县人民政府"]
    assert split_organs("有关市、县住建局") == ["有关市", "县住建局"]
