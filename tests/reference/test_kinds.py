"""Kinds: 文种 and genre of a title, and what is a law."""

from __future__ import annotations

import pytest

from kg.reference import kinds as k
from kg.reference.kind_words import kind_words
from kg.reference.tables import rows


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("某市人民政府办公室关于印发《某市政务公开工作要点》的通知", "通知"),
        ("国务院关于加强数字政府建设的指导意见", "意见"),
        ("某省人民政府关于同意设立某开发区的批复", "批复"),
        ("关于商请支持某项工作的函", "函"),
        ("关于某项提案答复的复函", "函"),
        ("某市人民政府令", "命令"),
        ("关于表彰先进集体的决定", "决定"),
        ("关于废止部分文件的公告", "公告"),
        ("关于禁止燃放烟花爆竹的通告", "通告"),
        ("关于2021年考核情况的通报", "通报"),
        ("某县人民政府关于法治政府建设情况的报告", "报告"),
        ("关于解决经费的请示", "请示"),
        ("某市人民政府第5次常务会议纪要", "纪要"),
        ("关于提请审议条例草案的议案", "议案"),
        ("关于某决议执行情况的决议", "决议"),
        ("关于全面推行某项制度的实施意见（试行）", "意见"),
        ("关于做好某项工作的通知（2022年修订）", "通知"),
        ("某县2022年政务公开工作要点", None),
        ("中华人民共和国预算法", None),
        ("", None),
    ],
)
def test_the_document_type_ends_the_title(title: str, kind: str | None) -> None:
    assert k.document_type_of(title) == kind


def test_there_are_fifteen_document_types() -> None:
    assert len(k.DOCUMENT_TYPES) == len(set(k.DOCUMENT_TYPES)) == 15


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("2022年全省政务公开工作要点", "要点"), ("某县落实政务公开工作方案", "方案"), ("数字经济三年行动计划（2021—2023年）", "计划"),
        ("某市物业管理办法（试行）", "办法"), ("某市重大行政决策程序规定", "规定"), ("突发事件总体应急预案", "预案"),
        ("优化营商环境若干措施", "措施"), ("行政许可事项清单（2022年版）", "清单"), ("“十四五”交通运输发展规划", "规划"),
        ("某区财政资金管理实施细则", "细则"), ("政府网站建设工作规范", "规范"), ("政务服务办事指南", "指南"),
        ("2022年法治政府建设工作安排", "安排"), ("政务公开工作制度", "制度"), ("政务新媒体管理办法》", "办法"),
        ("重点工作责任分工方案", "方案"), ("国土空间规划纲要", "规划"), ("某市政府工作规则", "规则"),
        ("民法典", None), ("", None),
    ],
)  # fmt: skip
def test_the_genre_is_what_the_title_announces(title: str, genre: str | None) -> None:
    assert k.genre_of(title) == genre


def test_plans_of_every_name_are_one_family() -> None:
    assert {k.genre_family(g) for g in ("要点", "方案", "计划", "安排")} == {"plan"}
    assert k.genre_family("办法") != "plan"
    assert k.genre_family("未知") == "未知"


def test_every_ending_of_the_table_leads_to_its_genre() -> None:
    for each in kind_words().values():
        assert not each.genre or k.genre_of("某市某项" + each.word) == each.genre, each


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("预算法", "中华人民共和国预算法"), ("《民法典》", "中华人民共和国民法典"), ("中华人民共和国行政许可法", "中华人民共和国行政许可法"),
        ("政府信息公开条例", "中华人民共和国政府信息公开条例"), ("中华人民共和国政府信息公开条例", "中华人民共和国政府信息公开条例"),
        ("优化营商环境条例", "优化营商环境条例"), ("党政机关公文处理工作条例", "党政机关公文处理工作条例"),
        ("公职人员政务处分法", "中华人民共和国公职人员政务处分法"), ("税收征管法", "中华人民共和国税收征收管理法"),
        ("安全生产法（2021年修订）", "中华人民共和国安全生产法"), ("问责条例", "中国共产党问责条例"),
        ("工作条例", None), ("某法", None), ("条例", None), ("", None),
    ],
)  # fmt: skip
def test_well_known_laws_go_by_their_short_names(short: str, full: str | None) -> None:
    assert k.law_full_name(short) == full


@pytest.mark.parametrize(
    "title",
    [
        "中华人民共和国数据安全法", "民法典", "江西省政府信息公开条例", "上海市数据条例", "重大行政决策程序暂行条例",
        "湖南省行政程序规定", "浙江省行政规范性文件管理办法", "中华人民共和国税收征收管理法实施细则",
        "四川省实施《中华人民共和国残疾人保障法》办法", "中国共产党纪律处分条例",
    ],
)  # fmt: skip
def test_laws_regulations_and_rules_are_laws(title: str) -> None:
    assert k.is_law(title)


@pytest.mark.parametrize(
    "title",
    [
        "2022年政务公开工作要点", "关于加强数字政府建设的指导意见", "关于印发某某管理办法的通知", "政务公开工作考核办法",
        "某县财政资金管理办法（试行）", "关于推广某项做法", "关于依法行政执法", "关于贯彻落实优化营商环境条例的实施意见", "法", "",
    ],
)  # fmt: skip
def test_plans_notices_and_assessment_rules_are_no_laws(title: str) -> None:
    assert not k.is_law(title)


def test_the_law_table_is_sound() -> None:
    table = rows("laws", ("name", "short_names", "kind"))
    assert len(table) >= 150
    assert len({name for name, _, _ in table}) == len(table)
    assert {kind for _, _, kind in table} == {"law", "regulation", "party"}
    assert all(k.is_law(name) for name, _, _ in table)
