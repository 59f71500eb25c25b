"""Parts that words give to organs: below a label, in a bracket, within a sentence; and the time beside them."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.extraction.units.assignment import find_clauses
from kg.extraction.units.running import running_shares
from kg.extraction.units.shares import shares_of
from kg.model import Role

LEAD, DUTY, HELP = "牵头", "责任", "配合"


@pytest.mark.parametrize(
    ("units", "shares"),
    [
        ("县水利局牵头，县林业局配合", [("县水利局", LEAD), ("县林业局", HELP)]),
        (
            "县水利局、县交通局牵头，县林业局，各乡、镇人民政府按职责分工负责",
            [("县水利局", LEAD), ("县交通局", LEAD), ("县林业局", DUTY), ("各乡、镇人民政府", DUTY)],
        ),
        (
            "县水利局（牵头）、县林业局、县气象局（配合单位）",
            [("县水利局", LEAD), ("县林业局", DUTY), ("县气象局", HELP)],
        ),
        ("县水利局[牵头单位]、县林业局", [("县水利局", LEAD), ("县林业局", DUTY)]),
        ("县水利局为牵头单位，县林业局为配合单位", [("县水利局", LEAD), ("县林业局", HELP)]),
        ("县水利局负责督导，各乡镇负责实施", [("县水利局", DUTY), ("各乡镇", DUTY)]),
        ("县水利局会同县林业局负责", [("县水利局", DUTY), ("县林业局", HELP)]),
        ("县水利局负责，各企业落实主体责任", [("县水利局", DUTY), ("各企业", DUTY)]),
        ("由县水利局负责", [("县水利局", DUTY)]),
        ("县水利局负责牵头，县林业局协助", [("县水利局", LEAD), ("县林业局", HELP)]),
        ("邀请县法院、县检察院，县公安局", [("县法院", DUTY), ("县检察院", DUTY), ("县公安局", DUTY)]),
        ("县水利、林业局", [("县水利局", DUTY), ("林业局", DUTY)]),
        ("水利、林业等部门", [("水利部门", DUTY), ("林业部门", DUTY)]),
        ("市水利局、市林业局等部门", [("市水利局", DUTY), ("市林业局", DUTY)]),
        ("赣州、吉安市政府", [("赣州市政府", DUTY), ("吉安市政府", DUTY)]),
        ("金华、衢州等市人民政府", [("金华市人民政府", DUTY), ("衢州市人民政府", DUTY)]),
        ("金华市、衢州市人民政府", [("金华市人民政府", DUTY), ("衢州市人民政府", DUTY)]),
        ("东湖示范区、西湖高新区管委会", [("东湖示范区管委会", DUTY), ("西湖高新区管委会", DUTY)]),
        ("赣县区、西湖高新区管委会", [("赣县区", DUTY), ("西湖高新区管委会", DUTY)]),
        ("市民政局、市人民政府", [("市民政局", DUTY), ("市人民政府", DUTY)]),
        ("各县政府负责，市水利局督促指导", [("各县政府", DUTY), ("市水利局", HELP)]),
        ("各县政府，市水利局、市林业局督导", [("各县政府", DUTY), ("市水利局", HELP), ("市林业局", HELP)]),
        ("市教育督导室、市民政局", [("市教育督导室", DUTY), ("市民政局", DUTY)]),
        ("县水利局、东湖、西湖高新区管委会", [("县水利局", DUTY), ("东湖、西湖高新区管委会", DUTY)]),
    ],
)
def test_a_word_in_a_list_gives_another_part_than_its_label(
    units: str, shares: list[tuple[str, str]]
) -> None:
    assert [(s.organ, s.role.value) for s in shares_of(units, Role.RESPONSIBLE)] == shares


@pytest.mark.parametrize(
    "units",
    [
        ["各配合单位", "县政策落实办公室", "项目实施单位"],
        ["负责该项工作的县直各单位", "县林业局"],
        ["县供电公司", "县林业局"],
        ["甲市海关", "县商务局"],
        ["东湖学院", "县林业局"],
        ["县高新区", "县工业园管委会"],
    ],
)
def test_a_word_within_a_name_gives_no_part(units: list[str]) -> None:
    assert [(s.organ, s.role) for s in shares_of("、".join(units), Role.SUPPORT)] == [
        (unit, Role.SUPPORT) for unit in units
    ]


def test_who_stands_in_a_clause_of_its_own_before_those_who_help_has_the_part_of_the_label() -> None:
    shares = shares_of("县水利局，县林业局、县气象局配合", Role.LEAD)
    assert [s.role.value for s in shares] == [LEAD, HELP, HELP]


@pytest.mark.parametrize(
    ("sentence", "shares"),
    [
        ("由县水利局牵头，会同县林业局、县气象局，每年巡查2次。", [LEAD, HELP, HELP]),
        ("由县水利局牵头会同县林业局制定方案。", [LEAD, HELP]),
        ("由县水利局、县林业局共同牵头，县气象局配合。", [LEAD, LEAD, HELP]),
        ("河道巡查由县水利局牵头负责，县林业局、县气象局参加，每年2次。", [LEAD, HELP, HELP]),
        ("县水利局牵头，林业、气象等部门积极配合。", [LEAD, HELP, HELP]),
        ("由县水利局牵头，县林业局、县气象局按照职责分工负责。", [LEAD, DUTY, DUTY]),
        ("由县水利局牵头，各镇人民政府、县城管委会具体组织，年内建成。", [LEAD, DUTY, DUTY]),
        ("由县水利局牵头，县林业局配合，县水务集团负责具体建设和运维。", [LEAD, HELP, DUTY]),
        ("由县水利局牵头，县林业局配合，县林业局负责人负责调度，由专人负责档案管理。", [LEAD, HELP]),
        ("由县水利局牵头，县林业局配合，其中应由乡镇负责管护的设施及时移交。", [LEAD, HELP]),
        ("建立由县水利局牵头，各镇人民政府具体组织的机制。", []),
        ("具体办法由应急管理部牵头，会同水利部于3月底前提出。", [LEAD, HELP]),
        ("建立由县水利局牵头，县林业局参加的联席会议。", []),
        ("由分管领导牵头，有关人员参加。", []),
        ("发挥县水利局牵头作用，县林业局要配合。", []),
        ("县水利局会同县林业局制定方案。", []),
    ],
)
def test_a_sentence_says_who_leads_and_who_joins(sentence: str, shares: list[str]) -> None:
    assert [s.role.value for s in running_shares(sentence, 0, len(sentence))] == shares


@pytest.mark.parametrize(
    ("bracket", "organs", "day"),
    [
        ("（县水利局、县林业局；9月底前完成）", ["县水利局", "县林业局"], "2023-09-30"),
        ("（县水利局，9月底前）", ["县水利局"], "2023-09-30"),
        ("（县水利局、各乡（镇）；2023年9月30日前完成）", ["县水利局", "各乡（镇）"], "2023-09-30"),
        ("（县水利局牵头，县林业局配合；9月底前完成）", ["县水利局", "县林业局"], "2023-09-30"),
        ("（责任单位：县水利局；9月底前完成）", ["县水利局"], "2023-09-30"),
        ("（9月底前，县水利局、县林业局）", ["县水利局", "县林业局"], "2023-09-30"),
    ],
)
def test_a_time_beside_the_units_of_a_bracket_is_the_measures(
    bracket: str, organs: list[str], day: str
) -> None:
    (task, _) = directive_of(notice(f"一、清理渡口。及时清理。{bracket}\n二、加强宣传。公开电话。")).tasks
    assert [a.organ.name for a in task.assignments] == organs
    assert [(m.text, [d.date for d in m.deadlines]) for m in task.measures] == [("及时清理。", [day])]


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("发现断流的，2小时内报乡镇人民政府（街道办事处）。", False),
        ("发现断流的，2小时内报乡镇人民政府（街道办事处、园区管委会）。", False),
        ("申请材料报县民政局（社会事务局）。", False),
        ("违法线索移送主管部门（林业局）。", False),
        ("做好河道清理（县水利局）。", True),
        ("建成政务服务中心（县行政审批局）。", True),
        ("创建文明单位（县林业局）。", True),
        ("违法线索移送主管部门。（县林业局）", True),
        ("违法线索移送主管部门（县水利局、县林业局）。", True),
        ("严肃追责。（监督追责科、市纪委监委驻市国资委纪检监察组）", True),
        ("严格把关。（专家组、评审组）", False),
    ],
)
def test_a_bracket_that_gives_an_authority_another_name_holds_no_units(sentence: str, clause: bool) -> None:
    assert bool(find_clauses(sentence, 0, len(sentence))) is clause


@pytest.mark.parametrize(
    ("sentence", "shares"),
    [
        ("县水利局负责，年内建成。", [("县水利局", DUTY)]),
        ("由县水利局、县林业局共同负责，9月底前完成。", [("县水利局", DUTY), ("县林业局", DUTY)]),
        ("养老食堂由县民政局负责，学校食堂由县教育局负责。", [("县民政局", DUTY), ("县教育局", DUTY)]),
        (
            "县水利局负责，县林业局、县气象局配合。",
            [("县水利局", DUTY), ("县林业局", HELP), ("县气象局", HELP)],
        ),
        ("由县水利局牵头，每年巡查2次。", [("县水利局", LEAD)]),
        ("县委组织部要牵头抓总，年底前完成。", [("县委组织部", LEAD)]),
        ("在县政府领导下，由县水利局具体负责。", [("县水利局", DUTY)]),
        ("明确专门科室负责，保持稳定。", []),
        ("安排专人负责，限时办结。", []),
        ("谁主管部门谁负责。", []),
        ("对主管部门负责，受群众监督。", []),
        ("县水利局负责人要到场。", []),
        ("县水利局负责河道清淤。", []),
        ("网格员负责，每日巡查。", []),
        ("由县水利局负责解释。", []),
        ("建立县水利局牵头，各镇参加的机制。", []),
    ],
)
def test_who_is_named_alone_has_the_part(sentence: str, shares: list[tuple[str, str]]) -> None:
    assert [(s.organ, s.role.value) for s in running_shares(sentence, 0, len(sentence))] == shares


def test_who_is_named_alone_tells_nothing_beside_a_clause() -> None:
    sentence = "由县水利局负责，年内建成。"
    assert running_shares(sentence, 0, len(sentence), alone=False) == []


@pytest.mark.parametrize("mark", ["", "①", "（1）", "1.", "一是", "二是", "——", "● "])
def test_who_leads_and_joins_is_told_at_the_head_of_a_line_behind_any_mark(mark: str) -> None:
    line = f"加强养护\n{mark}县水利局牵头，会同县林业局开展巡查。"
    shares = running_shares(line, 5, len(line))
    assert [(s.organ, s.role.value) for s in shares] == [("县水利局", LEAD), ("县林业局", HELP)]


@pytest.mark.parametrize(
    ("sentence", "shares"),
    [
        (
            "县公安局牵头整治农村道路交通违法、酒驾醉驾，派出所、各乡镇参加，每月不少于2次。",
            [("县公安局", "牵头"), ("派出所", "配合"), ("各乡镇", "配合")],
        ),
        (
            "河岸由镇河长办牵头，柳林村、河西社区配合，每月清理一次。",
            [("镇河长办", "牵头"), ("柳林村", "配合"), ("河西社区", "配合")],
        ),
        ("县公安局牵头制定方案，农村、志愿者参与。", []),
    ],
)
def test_who_leads_something_and_who_takes_part(sentence: str, shares: list[tuple[str, str]]) -> None:
    found = [(share.organ, share.role.value) for share in running_shares(sentence, 0, len(sentence))]
    assert [one for one in found if one[1] == "配合"] == [one for one in shares if one[1] == "配合"]
    assert found[: len(shares)] == shares


def test_each_who_answers_for_a_part_answers_beside_the_last() -> None:
    text = "厅公共服务处负责统筹协调，厅财务处负责资金保障，厅艺术处、科技教育处根据职责分工负责。"
    named = [s.organ for s in running_shares(text, 0, len(text))]
    assert named == ["厅公共服务处", "厅财务处", "厅艺术处", "科技教育处"]
    task = directive_of(notice(f"一、统筹\n{text}")).tasks[0]
    assert [a.organ.name for a in task.assignments] == named
    parts = "厅财务处负责资金保障，厅艺术处负责审核。"
    assert running_shares(parts, 0, len(parts)) == []
