"""Closing paragraphs, rolls and 专栏: what stands among numbered items and belongs to none of them."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.extraction.structure.framing import holds_duty

ITEMS = "一、加强公开\n（一）公开政策。及时公开政策。\n（二）公开结果。按时公开结果。\n二、加强保障。各县要健全机制。"


@pytest.mark.parametrize(
    ("paragraph", "kept"),
    [
        ("请各县于5月20日前将贯彻情况报市档案局。", True),
        ("请结合实际，于6月底前将工作总结报送市政府办公室。", True),
        ("另外，馆藏照片的利用仍按原规定执行。", True),
        ("贯彻执行情况，请及时报告市政府。", True),
        ("本通知自印发之日起执行，有效期至2025年12月31日。", False),
        ("本办法自2023年6月1日起施行。", False),
        ("会议还研究了其他事项。", False),
        ("上述措施由市档案局负责解释，自2025年2月1日起施行。", True),
    ],
)
def test_what_closes_the_text_is_none_of_its_last_item(paragraph: str, kept: bool) -> None:
    directive = directive_of(notice(f"{ITEMS}\n{paragraph}"))
    assert [m.text for m in directive.tasks[-1].measures] == ["各县要健全机制。"]
    assert [m.text for m in directive.unnumbered] == [paragraph] * kept


@pytest.mark.parametrize(
    "paragraph",
    [
        "各县要落实专人，保障经费。",
        "请示事项要一文一事。",
        "原有设施要及时修缮。",
        "上述措施由市档案局负责督促落实。",
        "各县请于5月底前将设施修缮完毕。",
    ],
)
def test_another_paragraph_of_the_last_item_stays_its_own(paragraph: str) -> None:
    last = directive_of(notice(f"{ITEMS}\n{paragraph}")).tasks[-1]
    assert [m.text for m in last.measures] == ["各县要健全机制。", paragraph]


def test_a_section_is_left_with_what_it_says_first() -> None:
    body = "一、公开政策\n各县要公开政策。\n二、报送情况\n请各县于5月底前报送进展。\n请于年底前报送总结。"
    directive = directive_of(notice(body))
    assert [m.text for m in directive.tasks[-1].measures] == ["请各县于5月底前报送进展。"]
    assert [m.text for m in directive.unnumbered] == ["请于年底前报送总结。"]


UNDIVIDED = "一、公开政策\n各县要公开政策。\n二、{title}\n市财政局要保障经费。\n市审计局要开展审计。"


@pytest.mark.parametrize(
    "paragraph",
    [
        "各县要于5月20日前将实施方案报市档案局。联系人：王某，联系电话：0123-1234567。",
        "各县（区）、有关单位请在6月底前将联络员名单和工作台账报送市档案局（联系人：王某）。",
        "各县应于印发之日起10个工作日内将细则报市档案局。以往规定与本通知不一致的，以本通知为准。",
        "各县、有关单位请于4月10日前将落实措施报送市档案局，11月25日前报送工作总结。",
    ],
)
def test_what_is_to_be_sent_in_closes_a_text_where_last_words_follow(paragraph: str) -> None:
    directive = directive_of(notice(f"{UNDIVIDED.format(title='加强保障')}\n{paragraph}"))
    assert [m.text[:4] for m in directive.tasks[-1].measures] == ["市财政局", "市审计局"]
    assert [m.text[:2] for m in directive.unnumbered] == ["各县"]


@pytest.mark.parametrize(
    ("title", "paragraph"),
    [
        ("加强保障", "各县要于5月20日前将实施方案报市档案局。"),
        ("报送材料", "各县要于5月20日前将实施方案报市档案局。联系人：王某，联系电话：0123-1234567。"),
        ("加强保障", "市档案局要于5月20日前公布联系电话。联系人：王某。"),
        ("信息报送", "各县请于5月20日前将实施方案报市档案局。"),
    ],
)
def test_what_is_to_be_sent_in_stays_with_its_section_otherwise(title: str, paragraph: str) -> None:
    directive = directive_of(notice(f"{UNDIVIDED.format(title=title)}\n{paragraph}"))
    assert len(directive.tasks[-1].measures) == 3
    assert not directive.unnumbered


@pytest.mark.parametrize(
    "lines",
    [
        "组  长：张某某（副县长）\n副组长：李  某（县档案局局长）\n        王某某（县财政局副局长）",
        "总指挥：县政府主要负责人。\n成员：县档案局、县财政局有关负责人，各乡镇主要负责人。",
        "召集人：张某某（副市长）\n成员单位：市档案局、市财政局、市司法局。",
        "出席：张某某  李某\n列席：县档案局王某某，县财政局赵某\n记录：钱某",
        "参会人员：张某某、李某\n发送：县政府领导，县政府各部门。",
    ],
)
def test_who_holds_a_post_or_was_present_is_no_measure(lines: str) -> None:
    body = f"一、组织领导\n成立县档案工作领导小组。\n{lines}\n二、工作要求\n各乡镇要健全机制。"
    directive = directive_of(notice(body))
    assert [m.text for m in directive.measures()] == ["成立县档案工作领导小组。", "各乡镇要健全机制。"]
    assert directive.tasks[0].title == "组织领导"


@pytest.mark.parametrize(
    "line",
    [
        "组长：负责档案工作的全面领导。",
        "成员单位：按照各自职责做好档案工作。",
        "主任：张某某，负责召集会议。",
        "记录员要做好档案登记。",
        "参加单位：要按时派员到场查档。",
    ],
)
def test_what_the_holder_of_a_post_must_do_is_a_measure(line: str) -> None:
    body = f"一、组织领导\n成立县档案工作领导小组。\n{line}\n二、工作要求\n各乡镇要健全机制。"
    assert line.split("：")[-1] in [m.text.split("：")[-1] for m in directive_of(notice(body)).measures()]


BOX = (
    "一、重点任务\n（一）完善设施\n改造老旧库房。（县档案局负责）\n专栏1　库房工程\n1.新馆工程。建成新馆。\n"
    "2.老馆工程。修缮老馆。\n（二）提升服务\n推行网上查档。"
)


def test_numbered_items_of_a_box_stand_beside_the_section_it_is_in() -> None:
    tasks = directive_of(notice(BOX)).tasks
    assert [(t.marker, t.path) for t in tasks] == [
        ("（一）", ("一、重点任务",)),
        ("1.", ("一、重点任务", "（一）完善设施", "专栏1库房工程")),
        ("2.", ("一、重点任务", "（一）完善设施", "专栏1库房工程")),
        ("（二）", ("一、重点任务",)),
    ]
    assert [a.organ.name for a in tasks[0].assignments] == ["县档案局"]


def test_a_box_without_numbers_only_captions_the_lines_below_it() -> None:
    body = "一、完善设施\n改造老旧库房。\n专栏2　重点项目\n——建成新馆1座。\n二、提升服务\n推行网上查档。"
    tasks = directive_of(notice(body)).tasks
    assert [[m.text for m in t.measures] for t in tasks] == [
        ["改造老旧库房。", "——建成新馆1座。"],
        ["推行网上查档。"],
    ]


def test_the_numbering_of_a_section_goes_on_behind_a_box() -> None:
    body = "一、完善设施\n1.改造库房。完成改造。\n专栏3　主要指标\n2.建设新馆。建成新馆。\n二、提升服务\n推行网上查档。"
    tasks = directive_of(notice(body)).tasks
    assert [t.path for t in tasks] == [("一、完善设施",), ("一、完善设施",), ()]


def test_a_sentence_that_names_a_box_is_a_measure() -> None:
    body = "一、完善设施\n改造老旧库房。\n专栏1所列项目由各县抓紧实施。\n二、提升服务\n推行网上查档。"
    assert "专栏1所列项目由各县抓紧实施。" in [m.text for m in directive_of(notice(body)).measures()]


@pytest.mark.parametrize(
    ("sentence", "preamble", "duty"),
    [
        ("贯彻落实情况请于10月底前书面报县水利局。", True, True),
        ("参会人员名单请于5月6日前以电子邮件形式报送局办公室。", True, True),
        ("执行中的问题请及时反馈县水利局。", True, True),
        ("有关情况请见附件。", True, False),
        ("现将有关情况报告如下。", True, False),
        ("各镇要于3月底前制定本地本部门工作清单。", False, True),
        ("各县要制定本地应急预案。", True, True),
        ("为加强管理，制定本办法。", False, False),
        ("根据标准化法，制定本地方标准。", False, False),
        ("上年度未完成的任务继续推进。", False, True),
        ("《甲要点》提出的项目限期完成。", False, True),
        ("去年各项任务继续推进，成效明显。", False, False),
    ],
)
def test_what_is_asked_for_first_and_what_goes_on_are_duties(
    sentence: str, preamble: bool, duty: bool
) -> None:
    assert holds_duty(sentence, preamble=preamble) is duty


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("各市州交通运输局于2024年4月30日前将实施细则及联络员名单报省厅农村公路处。", True),
        ("市水务局于3月底前下达资金。", True),
        ("各县（市、区）将联络员名单反馈至市水务局办公室。", True),
        ("你局在收到本通知之日起10日内完成整改。", True),
        # formulas of the notice, and what was done
        ("现印发给你们，请认真贯彻执行。", False),
        ("请结合实际抓好落实。", False),
        ("各市州于2023年底前完成了摸底，工作取得明显成效。", False),
        ("各地将深入学习作为首要任务。", False),
        ("我市于2023年12月底前全面完成整改，同比提前一个月。", False),
    ],
)
def test_what_a_notice_orders_above_the_text_it_issues_is_a_duty(sentence: str, kept: bool) -> None:
    text = f"甲市水利局关于印发《乙方案》的通知\n各县水利局：\n我局制定了《乙方案》。{sentence}\n甲市水利局\n2024年3月1日\n乙方案\n一、加强巡查。各县每周巡查一次。\n二、加强值守。各县安排专人值守。"
    assert [m.text for m in directive_of(text).unnumbered] == [sentence] * kept


ARTICLES = "第一条 加强用工保障。各县要完善制度。\n第二条 提升服务能力。各县要公开结果。\n第三条 加强督促落实。各县要健全机制。"


@pytest.mark.parametrize(
    ("paragraph", "kept"),
    [
        ("本措施自2023年6月15日起施行，有效期至2026年6月14日。《甲市旧措施》同时废止。", []),
        ("本措施自2023年6月15日起施行。各县要于6月底前制定细则。", ["各县要于6月底前制定细则。"]),
    ],
)
def test_when_the_text_holds_is_no_part_of_an_article_about_something_else(
    paragraph: str, kept: list[str]
) -> None:
    directive = directive_of(notice(f"{ARTICLES}\n{paragraph}"))
    assert (directive.tasks[-1].title, len(directive.tasks[-1].measures)) == ("加强督促落实", 1)
    assert [m.text for m in directive.unnumbered] == kept


def test_a_further_paragraph_of_the_last_article_stays_its_own() -> None:
    body = (
        "第一条 各县应当公开政策。\n第二条 本办法由市档案局解释。\n原《甲市旧办法》同时废止，各县要做好衔接。"
    )
    assert len(directive_of(notice(body)).tasks[-1].measures) == 2
