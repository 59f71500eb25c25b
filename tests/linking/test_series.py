"""A series is told by its subject, without year, place, issuer, genre and the notice around it."""

from __future__ import annotations

import pytest
from directive_factory import directive

from kg.linking.series import family_of, related, series_of, subject_of_title


@pytest.mark.parametrize(
    ("title", "issuer", "subject"),
    [
        ("2022年湖南省政务公开工作要点", "湖南省人民政府办公厅", "政务公开"),
        ("长沙市2023年度政务公开重点工作安排", "长沙市人民政府办公厅", "政务公开"),
        (
            "湖南省人民政府办公厅关于印发《2022年全省政务公开工作要点》的通知",
            "湖南省人民政府办公厅",
            "政务公开",
        ),
        ("2021年长沙市教育局政务公开工作方案", "长沙市教育局", "政务公开"),
        ("关于进一步加强食品安全工作的实施意见", "长沙市人民政府", "食品安全"),
        ("湖南省数字经济发展三年行动计划（2021—2023年）", "湖南省人民政府", "数字经济"),
        ("2024年攸县校园安全工作方案", "攸县人民政府办公室", "校园安全"),
        ("攸县2024年校园安全工作方案", "攸县教育局", "校园安全"),
        ("富县强民行动方案", "湖南省人民政府", "富县强民"),
        ("长沙市教育系统2024年校园安全工作方案", "长沙市教育局", "校园安全"),
        ("全省卫生健康系统安全生产工作要点", "湖南省卫生健康委员会", "安全生产"),
        ("长沙市电力系统安全工作方案", "长沙市发展和改革委员会", "电力系统安全"),
    ],
)
def test_subject(title: str, issuer: str, subject: str) -> None:
    assert subject_of_title(title, [issuer]) == subject


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("长沙市2023年政府采购工作要点", "政府采购"),
        ("湖南省政府债务风险防控工作方案", "政府债务风险防控"),
        ("长沙市委托执法工作方案", "委托执法"),
        ("2023年委员提案办理工作方案", "委员提案办理"),
        ("2023年在线政务服务工作方案", "在线政务服务"),
        ("年货市场供应保障工作方案", "年货市场供应保障"),
        ("的士行业管理办法", "的士行业"),
        ("2023年度假旅游工作方案", "度假旅游"),
        ("2023年度汛工作方案", "度汛"),
        ("2023年度绩效考核办法", "绩效考核"),
        ("2023年度假期学生安全工作方案", "假期学生安全"),
        ("2023年组织工作要点", "组织"),
        ("组织史资料征编工作方案", "组织史资料征编"),
        ("组织开展春耕备耕工作方案", "春耕备耕"),
        ("规范性文件管理办法", "规范性文件"),
        ("2023年规范化建设工作方案", "规范化建设"),
        ("规范化工园区准入工作方案", "化工园区准入"),
        ("促进会展业发展工作方案", "会展业"),
        ("招商推进会筹备工作方案", "招商推进会筹备"),
        ("推进会筹备工作方案", "推进会筹备"),
        ("促进月柿产业发展实施意见", "月柿产业"),
        ("全面从严治党工作要点", "全面从严治党"),
        ("全面推进乡村振兴工作要点", "乡村振兴"),
        ("有效投资工作方案", "有效投资"),
        ("提升行动方案", ""),
        ("2023年深化改革工作要点", "深化改革"),
        ("特色村寨保护与发展实施方案", "特色村寨保护与发展"),
        ("特色村寨发展实施方案", "特色村寨"),
        ("停车场管理暂行办法", "停车场"),
        ("长沙市人民政府办公厅2023年政务公开工作要点", "政务公开"),
        ("长沙市委办公室2023年政务公开工作要点", "政务公开"),
    ],
)
def test_a_subject_keeps_its_words_whole(title: str, subject: str) -> None:
    assert subject_of_title(title) == subject


def test_the_short_name_of_an_issuer_cuts_no_word() -> None:
    assert subject_of_title("长沙市2023年委托执法工作方案", ["长沙市委"]) == "委托执法"
    assert subject_of_title("长沙市2023年政府采购工作要点", ["长沙市政府"]) == "政府采购"


def test_key_points_plans_and_arrangements_are_one_family() -> None:
    titles = (
        "2022年政务公开工作要点",
        "2022年政务公开工作方案",
        "2022年政务公开工作安排",
        "2022年政务公开工作计划",
    )
    assert {family_of(title) for title in titles} == {family_of(titles[0])}
    assert family_of("政务公开管理办法") != family_of(titles[0])


def test_offices_of_one_government_share_its_series() -> None:
    office, board, government = (
        directive("2022年湖南省政务公开工作要点", f"湘政〔2022〕{n}号", "430000", issuer)
        for n, issuer in enumerate(
            ("湖南省人民政府办公厅", "湖南省人民政府政务公开办公室", "湖南省人民政府"), 1
        )
    )
    assert series_of(office) == series_of(board) == series_of(government) != ()


def test_replies_and_untitled_kinds_begin_no_series() -> None:
    assert series_of(directive("关于设立开发区的批复", "湘政函〔2022〕1号", "430000", "湖南省人民政府")) == ()
    assert series_of(directive("某事", "湘政函〔2022〕1号", "430000", "湖南省人民政府")) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("政务公开", "基层政务公开标准化规范化", True),
        ("政务公开", "政府网站集约化", False),
        ("气象高质量发展", "文化产业高质量发展", False),
        ("养老服务体系建设", "养老服务提升", True),
        ("", "政务公开", False),
    ],
)
def test_related_subjects(one: str, other: str, same: bool) -> None:
    assert related(one, other) is same
