"""An opening paragraph that only tells in what spirit a field of work is done is no duty; one that orders stays."""

from __future__ import annotations

import pytest

from kg.extraction.structure.framing import holds_duty
from kg.extraction.structure.unnumbered import demanding
from kg.model import Span
from tests.extraction.directive_text import directive_of

TONE = "2024年全省防汛抗旱工作，要坚持人民至上、生命至上，以“不死人、少伤人”为目标，立足防大汛、抗大旱，全力保障人民群众生命财产安全。"


@pytest.mark.parametrize(
    "sentence",
    [
        TONE,
        "今年全市档案工作，要坚持以习近平新时代中国特色社会主义思想统领，紧扣高质量发展主题，推动档案事业发展。",
        "做好本年度消防工作，要牢固树立安全发展理念，切实维护社会大局稳定。",
    ],
)
def test_what_only_sets_the_tone_is_no_duty(sentence: str) -> None:
    assert demanding(sentence, [Span(0, len(sentence))], preamble=True) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "2024年全省防汛抗旱工作，要坚持人民至上，实现事故起数同比下降20%。",
        "2024年全省防汛抗旱工作，要坚持人民至上，5月底前完成隐患排查。",
        "2024年全省防汛抗旱工作，要坚持人民至上，开展隐患排查。",
        "2024年全省防汛抗旱工作，要坚持每周会商。",
        "各级防汛抗旱指挥部要坚持人民至上，立足防大汛。",
        "2024年全省防汛抗旱工作，要坚持人民至上，各部门要立足防大汛。",
        "相关单位要按照职责分工做好工作。",
    ],
)
def test_what_orders_stays(sentence: str) -> None:
    assert demanding(sentence, [Span(0, len(sentence))], preamble=True) == [Span(0, len(sentence))]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (
            "2024年全市档案工作的总体要求是：以提升利用率为主线，推动档案工作提质增效。",
            "全年数字化率达到35%，馆藏量增长8%。",
            True,
        ),
        # near misses: no figure, what was, and no such opening
        ("2024年全市档案工作的总体要求是：以提升利用率为主线。", "推动档案工作提质增效。", False),
        ("2024年全市档案工作的总体要求是：以提升利用率为主线。", "去年数字化率达到35%。", False),
        ("档案是历史的真实记录。", "全年数字化率达到35%。", False),
    ],
)
def test_figures_behind_the_idea_of_a_year_are_kept(first: str, second: str, kept: bool) -> None:
    text, behind = first + second, Span(len(first), len(first + second))
    assert demanding(text, [Span(0, len(first)), behind], preamble=True) == [behind] * kept


def test_the_tone_below_the_title_of_what_is_issued_is_not_kept() -> None:
    page = (
        "甲省防汛抗旱指挥部关于印发《2024年全省防汛抗旱工作要点》的通知\n甲防〔2024〕3号\n各市防汛抗旱指挥部：\n"
        "现印发给你们，请认真贯彻落实。\n甲省防汛抗旱指挥部\n2024年2月20日\n2024年全省防汛抗旱工作要点\n"
        f"{TONE}\n一、压实责任\n（一）落实责任制。3月底前完成调整。\n"
    )
    assert [m.text[:2] for m in directive_of(page).unnumbered] == []


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        ("各学区请于5月10日前报县教育局。", True),
        ("各有关部门请按职责分工组织填报。", True),
        ("各企业请及时完善资料。", True),
        ("各镇请在月底前反馈。", True),
        ("各单位请将名单发至邮箱。", True),
        ("各学区请示的事项已经办结。", False),
        ("应各地请求，市政府派出了专家。", False),
        ("各校申请认定的教师较多，各企业申请按程序办理。", False),
    ],
)
def test_a_preamble_asks_each(sentence: str, duty: bool) -> None:
    assert holds_duty(sentence, preamble=True) is duty
