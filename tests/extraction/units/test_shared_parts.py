"""Who has which part: places before one bureau, a verb behind 牵头, remarks on what follows, lines of the imprint."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.extraction.units.assignment import find_clauses
from kg.extraction.units.organ_list import split_organs
from kg.extraction.units.running import running_shares
from kg.extraction.units.shared_head import with_heads
from kg.model import Directive

LEAD, DUTY, HELP = "牵头", "责任", "配合"


def _parts(directive: Directive) -> list[list[tuple[str, str]]]:
    return [[(a.organ.name, a.role.value) for a in t.assignments] for t in directive.tasks]


@pytest.mark.parametrize(
    ("organs", "named"),
    [
        (
            "红山区、松山区、宁城县政务服务局",
            ["红山区政务服务局", "松山区政务服务局", "宁城县政务服务局"],
        ),
        ("厦门市、泉州市财政局", ["厦门市财政局", "泉州市财政局"]),
        (
            "省水利厅、南昌县、进贤县农业农村局",
            ["省水利厅", "南昌县农业农村局", "进贤县农业农村局"],
        ),
        ("阿巴嘎旗、苏尼特左旗卫生健康委", ["阿巴嘎旗卫生健康委", "苏尼特左旗卫生健康委"]),
        ("昌江区和乐平市教育局", ["昌江区和乐平市教育局"]),
        ("各市、州、县发展改革委、教育局", ["各市、州、县发展改革委", "各市、州、县教育局"]),
        ("各市州、县（市、区）教育局", ["各市州、县（市、区）教育局"]),
        (
            "各县（市、区）教育局、公安局，市财政局",
            ["各县（市、区）教育局", "各县（市、区）公安局", "市财政局"],
        ),
        ("各地教育局、财政局", ["各地教育局", "各地财政局"]),
        ("各县、市教育局", ["各县", "市教育局"]),
        ("各乡镇、县教育局、财政局", ["各乡镇", "县教育局", "财政局"]),
        ("各县人民政府、教育局", ["各县人民政府", "教育局"]),
        ("各区生态环境分局、公安局", ["各区生态环境分局", "公安局"]),
        ("各市教育厅、财政部", ["各市教育厅", "财政部"]),
        # another level, no bureau, no name of a place, a set, a body of its own behind
        ("红山区、赤峰市财政局", ["红山区", "赤峰市财政局"]),
        ("红山区、宁城县供电公司", ["红山区", "宁城县供电公司"]),
        ("红山区、县财政局", ["红山区", "县财政局"]),
        ("各县区、宁城县财政局", ["各县区", "宁城县财政局"]),
        ("红山区、市财政局、宁城县财政局", ["红山区", "市财政局", "宁城县财政局"]),
        ("林西县人民政府、宁城县财政局", ["林西县人民政府", "宁城县财政局"]),
    ],
)
def test_places_before_one_bureau_have_one_each(organs: str, named: list[str]) -> None:
    assert with_heads(split_organs(organs)) == named


_ITEMS = "{0}（一）清单。公布清单。\n{1}（二）评估。开展评估。\n责任单位：市医保局\n"


@pytest.mark.parametrize(
    ("first", "between", "named"),
    [
        # the line behind the last item closes both, as that of every section does
        ("一、服务\n（一）助餐。开办食堂。\n（二）助浴。购置设备。\n责任单位：市民政局\n", "", [1, 1, 1, 1]),
        ("一、服务\n（一）助餐。开办食堂。\n责任单位：市民政局\n", "", [1, 1, 1]),
        ("一、服务\n1.助餐。开办食堂。（市民政局）\n2.助浴。购置设备。（市民政局）\n", "", [1, 1, 1, 1]),
        # where items have one each, it is the last one's
        ("一、服务\n（一）助餐。开办食堂。\n责任单位：市民政局\n（二）助浴。购置设备。\n责任单位：市民政局\n", "", [1, 1, 0, 1]),
        ("一、服务\n（一）助餐。开办食堂。（市民政局）\n（二）助浴。购置设备。（市民政局）\n", "", [1, 1, 0, 1]),
        ("", "责任单位：市民政局\n", [1, 1]),
    ],
)  # fmt: skip
def test_a_line_behind_the_last_item_is_that_items_where_items_have_one_each(
    first: str, between: str, named: list[int]
) -> None:
    read = directive_of(notice(first + _ITEMS.format("二、评估\n", between).rstrip()))
    assert [len(task.assignments) for task in read.tasks] == named


@pytest.mark.parametrize(
    ("sentence", "shares"),
    [
        ("人口库由市公安局牵头建设，市民政局配合。", [("市公安局", LEAD), ("市民政局", HELP)]),
        (
            "平台由县数据局牵头开发，县财政局、县审计局等部门参与，年内上线。",
            [("县数据局", LEAD), ("县财政局", HELP), ("县审计局", HELP)],
        ),
        ("名录由县林业局牵头编制，各乡镇配合，6月底前完成。", [("县林业局", LEAD), ("各乡镇", HELP)]),
        ("水库由县水利局牵头管护，县应急局协助。", [("县水利局", LEAD), ("县应急局", HELP)]),
        ("空间库由省自然资源厅牵头建设，9月底前对接平台。", [("省自然资源厅", LEAD)]),
        ("标准由市住建局负责制定，每年更新。", [("市住建局", DUTY)]),
        (
            "证照库由市数据局牵头，会同各地、各部门完成补录。",
            [("市数据局", LEAD), ("各地", HELP), ("各部门", HELP)],
        ),
        (
            "由县民政局牵头制定实施办法，县财政局配合。",
            [("县民政局", LEAD), ("县财政局", HELP)],
        ),
        (
            "市局办公室牵头做好信息共享工作，市卫健委、市税务局按职责分工配合。",
            [("市局办公室", LEAD), ("市卫健委", HELP), ("市税务局", HELP)],
        ),
        ("县府办牵头协调解决难题，县财政局配合。", [("县府办", LEAD), ("县财政局", HELP)]),
        ("牵头单位要加强统筹，配合单位积极配合。", []),
        ("充分发挥县水利局牵头作用，县财政局配合。", []),
        ("由县水利局牵头建设的水库，县林业局要绿化。", []),
        ("统一牵头建设单位，县林业局配合。", []),
        ("建立由县水利局牵头建设，县林业局参加的机制。", []),
        ("由县水利局负责编制的规划，9月底前报批。", []),
        ("由专人负责管理，做好登记。", []),
        ("与牵头建设，配合管理有关的事项另行通知。", []),
    ],
)
def test_a_verb_behind_the_lead_hides_nobody(sentence: str, shares: list[tuple[str, str]]) -> None:
    assert [(s.organ, s.role.value) for s in running_shares(sentence, 0, len(sentence))] == shares


@pytest.mark.parametrize(
    ("organs", "named"),
    [
        ("各地、各部门", ["各地", "各部门"]),
        ("各市、各有关单位", ["各市", "各有关单位"]),
        ("各县（区）、各直属单位", ["各县（区）", "各直属单位"]),
        ("各市、县（区）人民政府", ["各市、县（区）人民政府"]),
        ("市、县各部门", ["市、县各部门"]),
        ("省直、市直各单位", ["省直、市直各单位"]),
    ],
)
def test_sets_with_their_own_first_word_are_apart(organs: str, named: list[str]) -> None:
    assert split_organs(organs) == named


TWO = "（一）建库房。改造库房20间。（责任单位：市财政局）\n（二）建目录。完善档案目录。"


@pytest.mark.parametrize(
    ("remark", "organ"),
    [
        ("以下均需各县（市、区）人民政府负责，不再列出", "各县（市、区）人民政府"),
        ("以下任务均需各市政府落实，不再单独列出", "各市政府"),
        ("以下各项工作均由各园区管委会负责，不再逐一列出", "各园区管委会"),
        ("以下事项须各乡镇负责", "各乡镇"),
        ("各县区人民政府均为责任单位，不再逐一列出", "各县区人民政府"),
    ],
)
def test_a_remark_alone_at_a_heading_names_who_answers_for_all_below(remark: str, organ: str) -> None:
    found = directive_of(
        notice(f"一、夯实基础（{remark}）\n{TWO}\n二、加强保障\n（一）管经费。各县保障经费。")
    )
    assert _parts(found) == [[("市财政局", DUTY)], [(organ, DUTY)], []]


@pytest.mark.parametrize(
    "aside", ["（以下简称“基础行动”）", "（以下分三步）", "（具体见附件，下同）", "（以下为重点）"]
)
def test_other_remarks_name_nobody(aside: str) -> None:
    words = f"夯实基础{aside}"
    assert find_clauses(words, 0, len(words)) == []


@pytest.mark.parametrize(
    "bracket",
    [
        "（牵头单位：市档案局；监督单位：市纪委监委）",
        "（牵头单位：市档案局；督办单位：市政府督查室）",
        "（主办：市档案局；验收单位：市审计局）",
        "（牵头单位：市档案局，考核单位：市委组织部）",
    ],
)
def test_who_only_watches_over_a_task_has_no_part_in_it(bracket: str) -> None:
    found = directive_of(notice(f"一、建库房。改造库房20间。{bracket}\n二、建目录。完善目录。"))
    assert _parts(found) == [[("市档案局", LEAD)], []]


BODY = "一、夯实基础。改造库房20间。\n二、加强保障。各县保障经费。"
HEAD = "甲市人民政府办公室关于做好档案工作的通知\n甲府办发〔2023〕5号\n各县（区）人民政府："
SIGNED = "甲市人民政府办公室\n2023年3月1日"


@pytest.mark.parametrize(
    "end",
    [
        f"{SIGNED}\n主办：市水利局　　督办：市政府督查室",
        f"{SIGNED}\n主办：市水利局\n协办：市林业局\n督办：市政府督查室",
        f"{SIGNED}\n抄送：市委办公室。\n承办单位：市水利局　联系电话：12345",
        f"{SIGNED}\n（此件公开发布）\n主办单位：市水利局",
        "主办：市水利局　督办：市政府办公室城建科\n甲市人民政府办公室　2023年3月1日印发",
    ],
)
def test_lines_of_the_imprint_are_no_clause(end: str) -> None:
    assert _parts(directive_of(f"{HEAD}\n{BODY}\n{end}\n")) == [[], []]


@pytest.mark.parametrize(
    "line",
    ["主办单位：市水利局", "主办：市水利局　协办：市林业局", "承办单位：市水利局\n完成时限：6月底"],
)
def test_a_clause_above_the_signature_is_one(line: str) -> None:
    found = _parts(directive_of(f"{HEAD}\n{BODY}\n{line}\n{SIGNED}\n"))
    assert "市水利局" in [name for name, _ in found[-1]]
