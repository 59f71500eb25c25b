"""Headings run into articles: those of measures and plans have them, those of regulations speak from their first word."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

TITLE = "甲市人民政府办公室关于印发甲市若干措施的通知"
MARKS = "一二三四五六七八九"
LAST = "本措施自2023年5月1日起施行，有效期3年。"


def _articles(*articles: str) -> str:
    return notice("\n".join(f"第{m}条　{a}" for m, a in zip(MARKS, articles, strict=False)), title=TITLE)


@pytest.mark.parametrize(
    "heads",
    [
        ("支持首店落户", "鼓励品牌培育", "加强金融支持", "优化营商环境"),
        ("明确目标任务", "突出产业链招商", "推行项目全程代办", "建设专业招商队伍", "严格考核奖惩"),
        ("奖励标准", "申报条件", "审核程序", "资金来源"),
        ("降低企业用工成本", "减轻房租负担", "畅通物流运输", "强化要素保障"),
        ("完善托位布局", "提升服务质量", "落实“放管服”改革", "健全综合监管"),
        ("引导农村人居环境整治", "加大养老设施投入", "规范医保基金使用"),
    ],
)
def test_headings_that_open_most_articles_are_titles(heads: tuple[str, ...]) -> None:
    body = [f"{head}。县商务局要建立台账。每年安排资金100万元。" for head in heads]
    found = directive_of(_articles(*body, LAST))
    assert [t.title for t in found.tasks] == [*heads, ""]
    assert [m.text for t in found.tasks[:-1] for m in t.measures] == [
        "县商务局要建立台账。",
        "每年安排资金100万元。",
    ] * len(heads)
    assert not found.unnumbered


def test_the_heading_of_a_divided_article_stands_in_the_path_of_its_items() -> None:
    first = "强化项目调度。建立两级调度制度：\n（一）县长每月调度一次；\n（二）县商务局按月通报。"
    found = directive_of(_articles(first, "完善用地保障。盘活土地。", "加强金融服务。开展对接。", LAST))
    assert [t.path for t in found.tasks[:2]] == [("第一条强化项目调度", "建立两级调度制度")] * 2
    assert not found.unnumbered


@pytest.mark.parametrize(
    "articles",
    [
        # 办法: the first sentence rules, however short
        (
            "为了加强河道管理，制定本办法。",
            "加强河道保护。任何单位不得侵占河道。",
            "禁止在河道内采砂。违者由县水利局处罚。",
            "本县实行河长制。河长由县长担任。",
            "县水利局应当设立界桩。界桩不得移动。",
        ),
        (
            "河道管理实行统一规划。规划由县水利局编制。",
            "鼓励社会参与。县水利局公开举报电话。",
            "严禁倾倒垃圾。违者罚款。",
            "不得擅自取土。确需取土的，报县水利局批准。",
        ),
        # 公约, 守则: each duty a sentence
        (
            "遵守社会公德。尊老爱幼。",
            "爱护公共设施。不乱涂乱画。",
            "讲究卫生。不乱扔垃圾。",
            "崇尚科学。不搞迷信。",
        ),
        ("热爱岗位。按时上班。", "保守秘密。不泄露信息。", "厉行节约。不铺张浪费。"),
        # one or two of many
        (
            "加强用工保障。建立清单。",
            "完善用地政策。盘活土地。",
            "各县财政局按月拨付资金。",
            "县审计局每年开展审计。",
            "企业应当如实申报。虚假申报的，追回资金。",
        ),
        # nothing behind it
        ("加强组织领导。", "落实资金保障。", "强化督促检查。", LAST),
    ],
)
def test_articles_that_speak_from_their_first_word_lose_no_measure(articles: tuple[str, ...]) -> None:
    found = directive_of(_articles(*articles))
    assert {t.title for t in found.tasks} == {""}
    firsts = [t.measures[0].text for t in found.tasks if t.measures]
    assert firsts == [f"{a.split('。')[0]}。" for a in articles]


def test_a_regulation_beside_measures_keeps_its_first_sentences() -> None:
    heads = [f"{head}。开展对接活动。" for head in ("加强金融服务", "完善用地保障", "优化营商环境")]
    rules = (
        "加强资金监管。县财政局负责。",
        "县财政局应当公开账目。账目每年公开。",
        "禁止挪用资金。违者追责。",
    )
    body = [f"第{m}条　{a}" for part in (heads, rules) for m, a in zip(MARKS[: len(part)], part, strict=True)]
    titles = [t.title for t in directive_of(notice("\n".join(body), title=TITLE)).tasks]
    assert titles == ["加强金融服务", "完善用地保障", "优化营商环境", "", "", ""]


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("坚持“先民生、后提升”原则，重点实施以下内容", False),
        ("围绕年度目标，着力抓好以下工作", False),
        ("重点开展以下五个方面工作", False),
        ("按照县委要求，统筹推进下列重点项目", False),
        ("切实做好以下几项任务", False),
        ("县水利局要做好以下工作", True),
        ("按照要求，县水利局做好以下工作", True),
        ("对下列企业给予补助", True),
        ("禁止实施下列行为", True),
        ("符合下列条件的，可以申报", True),
    ],
)
def test_a_lead_that_says_nothing_of_the_items_stands_in_no_path(lead: str, told: bool) -> None:
    body = f"一、主要内容\n{lead}：\n（一）改造管网。改造管网20公里。\n（二）加装电梯。加装电梯60部。\n二、保障\n（一）管经费。各县保障经费。"
    path = ("一、主要内容", lead) if told else ("一、主要内容",)
    assert directive_of(notice(body)).tasks[0].path == path
