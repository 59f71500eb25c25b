"""Numbered blocks, headings, sentences: what opens a task, and what is a measure of it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from directive_text import directive_of, notice
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.structure.framing import holds_duty, is_framing
from kg.extraction.text.marker import opening_marker
from kg.extraction.text.sentences import sentences


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("一、总体要求", "section"),
        ("十二、加强领导", "section"),
        ("（一）加强领导。", "bracketed"),
        ("(十)推进公开", "bracketed"),
        ("1.完善制度", "number"),
        ("1．完善制度", "number"),
        ("1、完善制度", "number"),
        ("12. 完善制度", "number"),
        ("1.2023年6月底前完成清理", "number"),
        ("（1）完善制度", "parenthesised"),
        ("1）完善制度", "half"),
        ("①完善制度", "circled"),
        ("⑴完善制度", "circled"),
        ("第一条 为了规范", "article"),
        ("第十二条　本办法", "article"),
        ("第一章 总则", "chapter"),
        ("一是加强领导", "counted"),
        ("首先，加强领导", "ordinal"),
        ("第十，加强领导", "ordinal"),
        ("第十一，加强领导", "ordinal"),
        ("第二十三、加强领导", "ordinal"),
        ("1.1 编制目的", "decimal1"),
        ("3.2.1 预警分级", "decimal2"),
        ("任务一：完善制度", "item"),
    ],
)
def test_marks_that_open_a_block(line: str, kind: str) -> None:
    marker = opening_marker(line, 0, len(line))
    assert marker is not None
    assert marker.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "2023年全市工作",
        "1.5万元以上",
        "12345热线",
        "3月底前完成",
        "一体推进改革",
        "一、二级响应",
        "一网通办",
        "十四五规划",
        "第一条规定的情形",
        "第一批名单",
        "第十四、十五届运动会",
        "第十四、第十五届运动会",
        "第二、三产业",
        "二是否需要",
        "（甲）",
        "两个维护",
        "5个工作日内答复",
        "100%覆盖",
    ],
)
def test_near_misses_open_no_block(line: str) -> None:
    assert opening_marker(line, 0, len(line)) is None


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("甲。乙；丙", ["甲。", "乙；", "丙"]),
        ("甲（一；二）做好；乙“完。”成。丙", ["甲（一；二）做好；", "乙“完。”成。", "丙"]),
        ("甲(一;二)好;乙", ["甲(一;二)好;", "乙"]),
        ("按照“谁主管、谁负责。”的原则办理。", ["按照“谁主管、谁负责。”的原则办理。"]),
        ("落实《甲。乙》要求。", ["落实《甲。乙》要求。"]),
        ("括号（没有收尾。下一句。", ["括号（没有收尾。", "下一句。"]),
        ("。；", []),
        ("　甲。　乙。", ["甲。", "乙。"]),
        ("甲)。乙。", ["甲)。", "乙。"]),
    ],
)
def test_sentences_end_outside_brackets(paragraph: str, found: list[str]) -> None:
    assert [paragraph[s:e] for s, e in sentences(paragraph, 0, len(paragraph))] == found


@given(st.text("甲乙。；;（）()“”《》〔〕[]！？ 　", max_size=80))
def test_sentences_neither_overlap_nor_lose_words(text: str) -> None:
    spans = list(sentences(text, 0, len(text)))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    kept = "".join(text[s:e] for s, e in spans)
    assert [c for c in kept if c in "甲乙"] == [c for c in text if c in "甲乙"]


OUTLINES = {
    "two levels": (
        "一、加强公开\n（一）公开政策。及时公开政策文件。\n（二）公开结果。公开办理结果。\n二、加强保障\n（一）加强领导。健全机制。",
        [
            ("（一）", "公开政策", ("一、加强公开",)),
            ("（二）", "公开结果", ("一、加强公开",)),
            ("（一）", "加强领导", ("二、加强保障",)),
        ],
    ),
    "four levels": (
        "一、甲事\n（一）乙事\n1.丙事。\n（1）丁事。做好丁事。\n（2）戊事。做好戊事。\n2.己事。做好己事。",
        [
            ("（1）", "丁事", ("一、甲事", "（一）乙事", "1.丙事")),
            ("（2）", "戊事", ("一、甲事", "（一）乙事", "1.丙事")),
            ("2.", "己事", ("一、甲事", "（一）乙事")),
        ],
    ),
    "heading without a full stop on its own line": (
        "一、加强公开\n各部门要及时公开政策文件。\n二、加强保障\n各部门要健全机制。",
        [("一、", "加强公开", ()), ("二、", "加强保障", ())],
    ),
    "no heading at all": (
        "一、各部门要在2023年6月底前及时公开政策文件。\n二、各县要健全机制，各部门应当配合。",
        [("一、", "", ()), ("二、", "", ())],
    ),
    "counting within a paragraph opens no task": (
        "一、加强公开。一是公开政策；二是公开结果。\n二、加强保障。首先，健全机制；其次，加强培训。",
        [("一、", "加强公开", ()), ("二、", "加强保障", ())],
    ),
    "marks within a paragraph below a heading open no task": (
        "一、加强公开\n（一）公开政策\n①及时公开。②按时公开。\n（二）公开结果\n（1）逐件公开；（2）逐项公开。\n（三）公开过程\n1.公开会议。2.公开决定。",
        [
            ("（一）", "公开政策", ("一、加强公开",)),
            ("（二）", "公开结果", ("一、加强公开",)),
            ("（三）", "公开过程", ("一、加强公开",)),
        ],
    ),
    "marks of which one opens a line below open tasks": (
        "一、加强公开\n①及时公开。②按时公开。\n③逐件公开。\n二、加强保障\n1.公开《办法》第2.3条。\n2.公开结果。",
        [
            ("①", "及时公开", ("一、加强公开",)),
            ("③", "", ("一、加强公开",)),
            ("1.", "", ("二、加强保障",)),
            ("2.", "", ("二、加强保障",)),
        ],
    ),
    "counting that opens paragraphs opens tasks": (
        "一、加强公开\n一是公开政策。\n二是公开结果。",
        [("一是", "", ("一、加强公开",)), ("二是", "", ("一、加强公开",))],
    ),
    "articles": (
        "第一条 为了规范管理，制定本办法。\n第二条 各部门应当公开政策。\n第三条 本办法自2023年5月1日起施行。",
        [("第一条", "", ()), ("第二条", "", ()), ("第三条", "", ())],
    ),
    "chapters above articles": (
        "第一章 总则\n第一条 为了规范管理，制定本办法。\n第二章 职责\n第二条 各部门应当公开政策。",
        [("第一条", "", ("第一章总则",)), ("第二条", "", ("第二章职责",))],
    ),
    "circled": (
        "一、加强公开\n①公开政策。及时公开。\n②公开结果。按时公开。",
        [("①", "公开政策", ("一、加强公开",)), ("②", "公开结果", ("一、加强公开",))],
    ),
    "numbers below 第二，, which goes on with 第三，": (
        "一、加强公开\n第一，公开政策。及时公开。\n第二，公开结果。构建公开体系。\n1、公开名单。按时公开。\n2、公开金额。按时公开。\n第三，公开过程。及时公开。",
        [
            ("第一，", "公开政策", ("一、加强公开",)),
            ("1、", "公开名单", ("一、加强公开", "第二，公开结果")),
            ("2、", "公开金额", ("一、加强公开", "第二，公开结果")),
            ("第三，", "公开过程", ("一、加强公开",)),
        ],
    ),
    "第一， below a number": (
        "一、加强公开\n1.公开政策。\n第一，公开文件。及时公开。\n第二，公开解读。及时公开。\n2.公开结果。按时公开。",
        [
            ("第一，", "公开文件", ("一、加强公开", "1.公开政策")),
            ("第二，", "公开解读", ("一、加强公开", "1.公开政策")),
            ("2.", "公开结果", ("一、加强公开",)),
        ],
    ),
    "numbers below sections": (
        "一、加强公开\n1.公开政策。及时公开。\n2.公开结果。按时公开。",
        [("1.", "公开政策", ("一、加强公开",)), ("2.", "公开结果", ("一、加强公开",))],
    ),
}


@pytest.mark.parametrize("name", OUTLINES)
def test_outlines(name: str) -> None:
    body, tasks = OUTLINES[name]
    directive = directive_of(notice(body))
    assert [(t.marker, t.title, t.path) for t in directive.tasks] == tasks


def test_measures_are_exact_slices_in_order() -> None:
    directive = directive_of(
        notice("一、加强公开。公开政策；公开结果。（责任单位：市司法局）\n二、加强保障。健全机制。")
    )
    assert [[m.text for m in t.measures] for t in directive.tasks] == [
        ["公开政策；", "公开结果。"],
        ["健全机制。"],
    ]
    for measure in directive.measures():
        assert directive.text.slice(measure.span) == measure.text


def test_duties_without_a_number_are_unnumbered_measures() -> None:
    directive = directive_of(
        notice(
            "一、加强公开。公开政策。\n二、加强保障。健全机制。\n各部门要将落实情况于12月底前报送市政府办公室。"
        )
    )
    assert [m.text for m in directive.unnumbered] == ["各部门要将落实情况于12月底前报送市政府办公室。"]
    assert len(directive.tasks) == 2


def test_tasks_without_numbers_stay_with_their_heading() -> None:
    directive = directive_of(
        notice("一、加强公开\n及时公开政策。\n及时公开结果。\n二、加强保障\n健全机制。\n加强培训。")
    )
    assert [[m.text for m in t.measures] for t in directive.tasks] == [
        ["及时公开政策。", "及时公开结果。"],
        ["健全机制。", "加强培训。"],
    ]


@pytest.mark.parametrize(
    ("title", "framing"),
    [
        ("指导思想", True),
        ("总体要求", True),
        ("基本原则", True),
        ("工作目标", True),
        ("总体要求和主要目标", True),
        ("明确总体目标", True),
        ("进一步明确指导思想和基本原则", True),
        ("准确把握总体要求", True),
        ("坚持基本原则", True),
        ("明确建设目标", True),
        ("主要预期目标", True),
        ("主要发展目标", True),
        ("主要建设任务", False),
        ("明确目标任务", False),
        ("明确工作目标", False),
        ("明确总体目标责任", False),
        ("落实总体目标", False),
        ("坚持基本原则不动摇", False),
        ("加强组织领导", False),
        ("目标考核", False),
        ("原则上统一平台", False),
    ],
)
def test_framing_titles(title: str, framing: bool) -> None:
    assert is_framing(title) is framing


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        ("各部门要将落实情况纳入年度报告。", True),
        ("请于6月底前报送总结。", True),
        ("加强组织领导，健全工作机制。", True),
        ("现将《方案》印发给你们，请认真贯彻执行。", False),
        ("本办法自2023年5月1日起施行。", False),
        ("各单位要抓紧制定本地区实施细则。", True),
        ("现制定本办法。", False),
        ("重大情况随时报告。", True),
        ("各单位工作情况报告收悉。", False),
        ("特此通知。", False),
        ("附件1", False),
    ],
)
def test_what_holds_a_duty(sentence: str, duty: bool) -> None:
    assert holds_duty(sentence) is duty


PREAMBLES = [
    ("相关省份要密切跟踪落实情况，给予试点城市支持。", True),
    ("各地、各部门，特别是重点防治区所在地，要尽早组织宣传。", True),
    ("在宣传活动中，要注意方式方法。", True),
    ("协调小组不刻制印章，请按照有关文件精神认真组织开展工作。", True),
    ("具体指标：到2025年，体系基本建成。", True),
    ("主要目标：县域服务网络更加健全。", True),
    ("主要预期目标：资产负债率控制在65%以内。", True),
    ("2025年全市经济社会发展主要预期目标是：服务网络更加健全。", True),
    ("今年工作目标：服务网络更加健全。", True),
    ("去年目标：服务网络更加健全。", False),
    ("到2025年，形成统一的平台。", True),
    ("经过3—5年时间，管理体系基本完善。", True),
    ("力争三到五年时间内，新型机制更加完善。", True),
    ("市档案局会同市财政局、市司法局拟定的办法已经市政府同意。", False),
    ("会议指出，要坚持服务群众。", False),
    ("实践证明，必须依靠群众。", False),
    ("但也要看到，发展还不平衡。", False),
    ("公开工作是建设法治政府的重要措施。", False),
    ("以上意见如无不妥，请批转各地执行。", False),
    ("近年来，全市档案事业快速发展。", False),
    ("2022年11月，省政府印发了《档案管理规定》。", False),
    ("现就有关事项通知如下：", False),
]


@pytest.mark.parametrize(("sentence", "kept"), PREAMBLES)
def test_what_a_preamble_demands_or_aims_at_is_kept(sentence: str, kept: bool) -> None:
    directive = directive_of(notice(f"{sentence}\n一、加强公开。公开政策。\n二、加强保障。健全机制。"))
    assert [m.text for m in directive.unnumbered] == [sentence] * kept


def test_a_paragraph_of_targets_is_kept_to_its_end_and_no_further() -> None:
    body = (
        "工作目标：到2025年，平台基本建成。培育一批骨干企业。\n档案事业发展很快。\n"
        "本县工作的目标是：\n基层服务能力明显提升。\n一、加强公开。公开政策。\n二、加强保障。健全机制。"
    )
    assert [m.text for m in directive_of(notice(body)).unnumbered] == [
        "工作目标：到2025年，平台基本建成。",
        "培育一批骨干企业。",
        "基层服务能力明显提升。",
    ]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("管理办法由市财政局制定，报市政府同意后实施。", True),
        ("市档案局会同市财政局建立通报制度。", True),
        ("按照《档案法》的要求，完善管理制度。", True),
        ("依托12个乡镇档案室，构建三级服务网络。", True),
        ("在领导小组领导下，成立工作专班。", True),
        ("各部门要认真落实以下要求：", False),
        ("具体内容如下：", False),
        ("总指挥：市财政局主要负责人。", False),
        ("由此带来的问题比较突出。", False),
        ("档案工作由来已久。", False),
    ],
)
def test_what_stands_between_a_heading_and_its_items(sentence: str, kept: bool) -> None:
    body = f"一、加强公开\n{sentence}\n（一）公开政策。及时公开。\n（二）公开结果。按时公开。"
    assert [m.text for m in directive_of(notice(body)).unnumbered] == [sentence] * kept


def test_whatever_is_marked_otherwise_stands_below_a_decimal() -> None:
    body = (
        "1　总则\n1.1　适用范围\n本预案适用于全市。\n2　职责\n2.1　指挥部及其职责\n市指挥部下设办公室，负责日常工作。\n"
        "（1）掌握市场形势。\n（2）完成交办的其他工作。\n2.2　成员单位职责\n（1）市公安局负责维护秩序。\n3　保障\n"
        "3.1　经费\n各县要落实经费。"
    )
    tasks = directive_of(notice(body)).tasks
    assert [(t.marker, t.path) for t in tasks if t.marker.startswith("（")] == [
        ("（1）", ("2职责", "2.1指挥部及其职责")),
        ("（2）", ("2职责", "2.1指挥部及其职责")),
        ("（1）", ("2职责", "2.2成员单位职责")),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "由分管副市长担任组长。",
        "办公室主任由市财政局局长兼任。",
        "领导小组由相关部门组成。",
        "挂靠单位是指社会团体的依托单位。",
        "每年至少召开两次会议。",
    ],
)
def test_a_short_sentence_at_the_head_of_an_item_is_no_title(sentence: str) -> None:
    body = f"一、{sentence}成员名单另行印发各单位。\n二、健全机制。完善会商制度。"
    task = directive_of(notice(body)).tasks[0]
    assert (task.title, task.measures[0].text) == ("", sentence)


@pytest.mark.parametrize(
    "heading", ["对接创建要求，加大考核比重", "对标先进地区，补齐短板弱项", "经济运行调度，项目建设攻坚"]
)
def test_a_heading_that_only_looks_led_by_a_preposition_is_a_title(heading: str) -> None:
    body = f"一、{heading}。完善会商制度。\n二、对逾期的，予以通报。每月公布名单。"
    tasks = directive_of(notice(body)).tasks
    assert [(t.title, len(t.measures)) for t in tasks] == [(heading, 1), ("", 2)]


def test_a_sentence_that_orders_is_a_measure_even_above_a_list() -> None:
    body = (
        "一、响应\n（一）指挥部接到通知后，要立即落实措施。\n1.监测市场。及时报告。\n2.组织供应。保障需要。"
    )
    directive = directive_of(notice(body))
    assert [m.text for m in directive.unnumbered] == ["指挥部接到通知后，要立即落实措施。"]
    assert [t.path for t in directive.tasks] == [("一、响应", "（一）")] * 2


def test_a_caption_over_two_lines_is_no_measure() -> None:
    body = "一、加强公开。公开政策。\n二、加强保障。健全机制。\n甲市档案工作\n领导小组成员名单"
    assert [m.text for m in directive_of(notice(body)).measures()] == ["公开政策。", "健全机制。"]


@pytest.mark.parametrize(
    ("title", "sentences", "opens"),
    [
        ("发展目标", "打造开放新高地。推动园区成为服务中心。", True),
        ("工作目标", "打造开放新高地。推动园区成为服务中心。", True),
        ("工作目标", "坚持以新发展理念为指导，努力构建现代化体系。", False),
        ("总体要求", "打造开放新高地。推动园区成为服务中心。", False),
        ("总体要求", "坚持问题导向。到2025年，建成园区30个。", True),
        ("指导思想", "坚持问题导向，统筹兼顾。抽查比例达到20%以上。", True),
        ("工作目标", "坚持以人民为中心的发展思想，问题导向，抽检合格率保持在98%以上。", True),
        ("工作目标", "坚持以人民为中心的发展思想，推动群众满意度稳步提升。", False),
        ("指导思想", "坚持问题导向，统筹兼顾。以质量为主线，深化改革。", False),
    ],
)
def test_an_undivided_section_that_sets_what_to_reach_is_a_framing_task(
    title: str, sentences: str, opens: bool
) -> None:
    body = f"一、{title}\n{sentences}\n二、主要任务\n（一）公开政策。及时公开。\n（二）公开结果。按时公开。"
    found = directive_of(notice(body))
    framing = [t for t in found.tasks if t.framing]
    assert (len(found.tasks), len(framing)) == (2 + opens, opens)
    assert ["".join(m.text for m in t.measures) for t in framing] == [sentences] * opens
    assert found.unnumbered == ()


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("原则上所有检查都应通过随机抽查的方式进行。", True),
        ("抽查结果都要及时向社会公开。", True),
        ("建立抽查结果部门间共享交换和互认机制。", True),
        ("落实地方各级人民政府责任，健全工作机制。", True),
        ("实行检查事项清单管理，避免多头执法。", True),
        ("在物业服务领域健全以信用评价为依据的监管机制。", True),
        ("严格依法落实监管责任，形成公开透明的工作机制。", True),
        ("对检查中发现的问题一查到底、依法处罚。", True),
        ("对逾期不改的单位依法予以处理。", True),
        ("各县、各部门要坚持统一思想，精心组织实施，抓紧解决突出问题。", True),
        ("坚持分级负责，各乡镇必须落实包保责任。", True),
        ("坚持依法依规，严禁以任何形式体罚学生。", True),
        ("坚持问题导向，县教育局负责统筹协调。", True),
        ("坚持政府主导、部门联动，坚持一人一案、分类帮扶。", False),
        ("各县、各部门要坚持统一思想，提高认识。", False),
        ("对标先进地区，打造开放高地。", False),
        ("在全市领域内形成浓厚氛围。", False),
        ("推动园区成为服务中心。", False),
        ("坚持问题导向，要统筹兼顾。", False),
        ("以高质量发展为主线，加快建设现代化体系。", False),
        ("深化改革对于实现发展具有十分重要的意义。", False),
    ],
)
def test_an_undivided_framing_section_keeps_what_it_orders(sentence: str, kept: bool) -> None:
    body = f"一、总体要求\n打造开放新高地。{sentence}\n二、主要任务\n（一）公开政策。及时公开。\n（二）公开结果。按时公开。"
    assert [m.text for m in directive_of(notice(body)).unnumbered] == [sentence] * kept


@pytest.mark.parametrize(
    ("first", "tasks"),
    [
        ("1.1　编制目的\n为规范档案应急工作，制定本预案。", ["1.1", "1.2.1", "1.2.2"]),
        ("1.1　适用范围\n本预案适用于全市。", ["1.1", "1.2.1", "1.2.2"]),
        ("1.1　编制目的", ["1.2.1", "1.2.2"]),
    ],
)
def test_a_framing_block_below_another_is_a_task_beside_divided_ones(first: str, tasks: list[str]) -> None:
    body = f"1　总则\n{first}\n1.2　分级\n1.2.1　一级\n损失重大的为一级。\n1.2.2　二级\n其余为二级。"
    found = directive_of(notice(body)).tasks
    assert [t.marker for t in found] == tasks if "\n" in first else [t.marker for t in found][-2:] == tasks
    assert all(t.framing for t in found)


@pytest.mark.parametrize(
    ("title", "first"),
    [("充分认识档案工作的重要意义", "一、"), ("提高思想认识", "一、"), ("总体要求", "（一）")],
)
def test_a_section_that_says_why_is_a_framing_task(title: str, first: str) -> None:
    body = (
        f"一、{title}\n各县要提高站位。\n二、主要任务\n（一）公开政策。及时公开。\n（二）公开结果。按时公开。"
    )
    task = directive_of(notice(body)).tasks[0]
    assert (task.marker, task.framing) == (first, first == "一、")


@pytest.mark.parametrize(
    ("sentence", "framing"),
    [
        ("各单位要充分认识重要意义，5月20日前将联络员名单报市卫生健康委。", False),
        ("各单位要提高认识，每月听取一次汇报。", False),
        ("各单位主要负责人要亲自抓、负总责，定期研究突出问题。", False),
        ("各级领导干部要带头提高认识。", True),
        ("各单位主要负责人要高度重视。", True),
        ("各单位要充分认识重要意义。", True),
        ("省委提出，到2025年覆盖率达到90%。", True),
    ],
)
def test_a_block_that_says_why_and_sets_a_day_or_charges_who_leads_frames_no_more(
    sentence: str, framing: bool
) -> None:
    body = f"一、工作要求\n（一）提高思想认识。{sentence}\n（二）强化报送。按时报送。\n二、附则\n（一）做好解释。\n（二）做好存档。"
    assert directive_of(notice(body)).tasks[0].framing is framing


def test_the_scope_of_a_campaign_is_no_task() -> None:
    body = "一、行动范围\n全市乡镇卫生院、村卫生室。\n二、主要任务\n（一）公开政策。及时公开。\n（二）公开结果。按时公开。"
    assert [t.marker for t in directive_of(notice(body)).tasks] == ["（一）", "（二）"]


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("有下列行为之一的，依照有关规定处理。", True),
        ("有下列情形之一的，给予通报批评。", True),
        ("有下列情形之一的，取消资格。", True),
        ("下列单位的职责分工。", False),
        ("下列情形的认定，标准和程序。", False),
    ],
)
def test_what_follows_where_a_case_is_given_is_no_heading(sentence: str, measure: bool) -> None:
    body = f"一、奖惩\n（一）{sentence}\n1.隐瞒不报的。\n2.拒不执行的。\n（二）表彰。\n1.表彰先进。\n2.宣传典型。"
    directive = directive_of(notice(body))
    assert [m.text for m in directive.unnumbered] == [sentence] * measure
    assert (directive.tasks[0].path[-1] == "（一）") == measure


TWO = (
    "《甲市档案管理办法》和《甲市档案利用规定》已经市政府同意，现印发给你们，请认真贯彻执行。\n甲市人民政府办公室\n"
    "2023年3月1日\n{first}\n一、总的安排\n（一）做好收集。\n（二）做好整理。\n{second}\n一、总的安排\n（一）做好查阅。\n（二）做好咨询。"
)


@pytest.mark.parametrize("second", ["甲市档案利用规定", "甲市\n档案利用规定"])
def test_the_title_of_each_carried_text_heads_the_path_of_its_tasks(second: str) -> None:
    page = notice(
        TWO.format(first="甲市档案管理办法", second=second), "甲市人民政府办公室关于印发两个办法的通知"
    )
    tasks = directive_of(page).tasks
    assert [t.path for t in tasks] == [("甲市档案管理办法", "一、总的安排")] * 2 + [
        ("甲市档案利用规定", "一、总的安排")
    ] * 2
    assert [m.text for t in tasks for m in t.measures] == [
        "做好收集。",
        "做好整理。",
        "做好查阅。",
        "做好咨询。",
    ]


def test_one_carried_text_heads_no_path() -> None:
    body = "《甲市档案管理办法》已经市政府同意，现印发给你们。\n甲市档案管理办法\n一、总的安排\n（一）做好收集。\n（二）做好整理。"
    page = notice(body, "甲市人民政府办公室关于印发甲市档案管理办法的通知")
    assert {t.path for t in directive_of(page).tasks} == {("一、总的安排",)}


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("要加强防灾知识宣传，提高群众避险意识。", ""),
        ("必须严格执行标准，守住质量底线。", ""),
        ("应当加强会商，及时研判形势。", ""),
        ("要素保障到位，项目推进有序。", "要素保障到位，项目推进有序"),
        ("应急处置有力，信息报送及时。", "应急处置有力，信息报送及时"),
        ("说话要算数。", "说话要算数"),
        ("加强宣传，提高意识。", "加强宣传，提高意识"),
        ("落实资助，应助尽助。", "落实资助，应助尽助"),
        ("应公开尽公开，应上网尽上网。", "应公开尽公开，应上网尽上网"),
        ("落实资助资金，各镇应尽快发放。", ""),
        ("动员部署（2023年5月10日前）。", "动员部署（2023年5月10日前）"),
        ("动员部署（2023年5月底至6月15日）。", "动员部署（2023年5月底至6月15日）"),
        ("2023年5月10日前完成动员（含县区）。", ""),
    ],
)
def test_a_sentence_of_several_clauses_that_opens_with_its_duty_is_no_title(first: str, title: str) -> None:
    body = f"一、{first}每季度开展一次培训。\n二、健全机制。完善会商制度。"
    task = directive_of(notice(body)).tasks[0]
    assert (task.title, task.measures[0].text == first) == (title, not title)


@pytest.mark.parametrize("chapter", ["", "第二章　附则\n"])
def test_the_last_article_keeps_its_second_paragraph(chapter: str) -> None:
    later = "本办法施行前已经登记的单位，在本办法施行后可以继续使用原证书。"
    body = f"第一条　供水单位应当保障供水。\n{chapter}第二条　本办法自2023年5月1日起施行。\n{later}"
    assert [m.text for m in directive_of(notice(body)).tasks[-1].measures][1:] == [later]


def test_what_closes_numbered_items_is_none_of_the_last_one() -> None:
    body = "一、完善制度。健全工作规则。\n二、加强培训。开展业务培训。\n各单位要于6月底前报送总结。"
    directive = directive_of(notice(body))
    assert [m.text for m in directive.unnumbered] == ["各单位要于6月底前报送总结。"]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("托育收费不高于当地居民收入的40%。", True),
        ("民政部门按规定落实补贴。", True),
        ("2015年，全县新修水渠20公里，超额完成任务。", False),
        ("事故同比下降8%，基层力量不足问题依然突出。", False),
    ],
)
def test_a_figure_or_a_body_that_acts_makes_a_sentence_a_duty_but_no_report(
    sentence: str, kept: bool
) -> None:
    directive = directive_of(notice(f"为做好工作，现通知如下：\n各单位要抓好落实。{sentence}"))
    assert (sentence in {m.text for m in directive.unnumbered}) is kept


def test_items_stand_under_an_article_of_several_sentences() -> None:
    text = (
        "第二章 授权\n第六条 主管部门应当建立目录。\n下列数据不得纳入目录：\n（一）涉密的；\n（二）其他数据。\n"
        "第七条 申请的，应当具备下列条件：\n（一）依法登记；\n（二）有不少于十名人员。\n第八条 结果应当公示。\n"
    )
    directive = directive_of(f"某市数据管理办法\n\n第一章 总则\n第一条 为了规范，制定本办法。\n{text}")
    assert [(t.marker, t.path[1:]) for t in directive.tasks[1:]] == [
        ("（一）", ("第六条下列数据不得纳入目录",)),
        ("（二）", ("第六条下列数据不得纳入目录",)),
        ("（一）", ("第七条申请的，应当具备下列条件",)),
        ("（二）", ("第七条申请的，应当具备下列条件",)),
        ("第八条", ()),
    ]
    assert [m.text for m in directive.unnumbered] == ["主管部门应当建立目录。"]


@pytest.mark.parametrize(
    ("head", "path"),
    [
        ("一、治乱：整治停车秩序", "一、治乱：整治停车秩序"),
        ("一、公开工作：各单位要抓好落实，及时公开。", "一、公开工作"),
        ("一、主要任务：", "一、主要任务"),
    ],
)
def test_a_heading_above_a_list_may_go_on_behind_its_colon(head: str, path: str) -> None:
    body = f"{head}\n（一）公开政策。及时公开。\n（二）公开结果。按时公开。"
    assert [t.path for t in directive_of(notice(body)).tasks] == [(path,)] * 2
