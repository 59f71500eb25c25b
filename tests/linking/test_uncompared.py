"""What is held and not compared is told, with the reason; and a pair can be named by its two documents."""

from __future__ import annotations

from dataclasses import replace

import pytest
from directive_factory import cite, directive
from test_kinds_of_issuers import KEY, of

from kg.linking.lineage import lineage
from kg.linking.named_pairs import named_answers, parse_named, unmatched
from kg.linking.resolve import resolve
from kg.linking.rule_lines import RuleError
from kg.linking.rules import parse_rules
from kg.linking.uncompared import uncompared
from kg.model import Directive, Ground, Level, OrganType

CITY = of("岳阳市防汛抗旱指挥部", KEY)
COUNTY = of("平江县人民政府办公室", "平江县2024年防汛抗旱工作方案", month=4)


def told(*directives: Directive, rules: str = "") -> list[tuple[str, str | None, str]]:
    held, absent = resolve(directives)
    found = uncompared(held, lineage(held, absent, parse_rules(rules)))
    return [(one.lower, one.upper, one.why) for one in found]


def bureau(title: str, *cites: object, issuer: str = "岳阳市住房和城乡建设局") -> Directive:
    return of(issuer, title, *cites, month=4)


def nowhere(issuer: str, title: str, *cites: object) -> Directive:
    """Of a place that the table of divisions does not hold."""
    found = directive(title, None, None, issuer, organ="department", cites=cites, id_=f"{issuer}文")
    return replace(found, level=Level.CITY)


@pytest.mark.parametrize("seat", ["甲山市", "乙山市"])
def test_a_government_of_a_place_that_no_table_holds_is_known_by_its_name(seat: str) -> None:
    upper = replace(nowhere(f"{seat}人民政府", KEY), organ_type=OrganType.GOVERNMENT)
    lower = nowhere("甲山市教育局", "2024年防汛抗旱工作方案", cite(KEY))
    compared = [(a.lower, a.upper) for a in lineage(*resolve([upper, lower])).answers]
    assert compared == ([(lower.id, upper.id)] if seat == "甲山市" else [])


@pytest.mark.parametrize(
    ("directives", "lower", "upper", "why"),
    [
        ([CITY, COUNTY], COUNTY, CITY.id, "不对口"),
        ([CITY, bureau("2024年物业管理工作方案", cite(KEY, role="mentions"))], None, CITY.id, "不是以其为制定依据"),
        ([CITY, bureau("2024年物业管理工作方案", cite(KEY, at=600))], None, CITY.id, "两件事项不同（“防汛抗旱”与“物业”）"),
        ([of("岳阳市水利局", KEY), bureau("2024年防汛抗旱工作方案", cite(KEY))], None, "岳阳市水利局文〔2024〕3号", "不是岳阳市住房和城乡建设局的上级"),
        ([of("岳阳市住房和城乡建设局", KEY), bureau("2024年防汛抗旱工作方案", cite(KEY))], None, "岳阳市住房和城乡建设局文〔2024〕3号", "本机关"),
        ([bureau("2024年防汛抗旱工作方案", cite(KEY, "岳防发〔2024〕2号", issuer="岳阳市防汛抗旱指挥部"))], None, None, "所依据的上级文件未收录：岳防发〔2024〕2号"),
        ([nowhere("甲山市水利局", KEY), nowhere("甲山市教育局", "2024年防汛抗旱工作方案", cite(KEY))], None, "甲山市水利局文", "看不出甲山市水利局与甲山市教育局的上下级关系"),
        ([bureau("2024年防汛抗旱工作方案")], None, None, "没有收录同一系列"),
        ([bureau("防汛抗旱那些事")], None, None, "标题看不出"),
        ([directive("2024年防汛抗旱工作方案", "某字〔2024〕1号", None, "某单位", organ=None)], None, None, "未识别出发文机关所在地区"),
    ],
)  # fmt: skip
def test_it_is_told_with_what_a_directive_was_not_compared_and_why(directives, lower, upper, why) -> None:
    expected = (lower or directives[-1]).id
    found = [one for one in told(*directives) if one[0] == expected]
    assert [one[1] for one in found] == [upper]
    assert why in found[0][2]


def test_what_is_compared_on_either_side_is_not_listed() -> None:
    assert told(CITY, of("平江县防汛抗旱指挥部", "平江县2024年防汛抗旱工作方案", month=4)) == []


def test_beside_a_compared_pair_only_a_basis_is_told() -> None:
    own, peer = "2023年住房城乡建设工作要点", "2024年全市水利工作要点"
    others = [of("岳阳市住房和城乡建设局", own, month=1), of("岳阳市水利局", peer, month=2)]
    lower = bureau("2024年防汛抗旱工作方案", cite(KEY), cite(own), cite(peer))
    found = [one for one in told(CITY, *others, lower) if one[0] == lower.id]
    assert [one[1] for one in found] == [others[1].id]


def test_a_pair_that_a_rule_exempts_is_told_to_be_so() -> None:
    lower = bureau("2024年防汛抗旱工作方案", cite(KEY))
    ((_, upper, why),) = [
        one for one in told(CITY, lower, rules="免答,岳阳市住房和城乡建设局,*,*,*") if one[0] == lower.id
    ]
    assert (upper, "免答" in why) == (CITY.id, True)


@pytest.mark.parametrize(
    ("rules", "recipients", "why"),
    [
        ("", ("各市人民政府",), "该文件未主送本级"),
        ("免答,平江县人民政府,*,*,*", ("各县（市、区）人民政府",), "规则文件免答"),
    ],
)
def test_why_nothing_was_inferred_between_a_place_and_that_above(rules, recipients, why) -> None:
    upper = replace(of("湖南省人民政府办公厅", KEY), recipients=recipients)
    near = of("岳阳市人民政府办公室", KEY, month=2)
    found = told(upper, near, COUNTY, rules=rules or "免答,平江县人民政府,岳阳市人民政府,*,*")
    assert [(one[1], why in one[2]) for one in found if one[0] == COUNTY.id and one[1] == upper.id] == [
        (upper.id, True)
    ]


@pytest.mark.parametrize(
    ("lower", "upper"),
    [
        (COUNTY.id, CITY.id),
        (COUNTY.id.replace("〔", "[").replace("〕", "]"), KEY),
        ("《平江县2024年防汛抗旱工作方案》", f"《{KEY}》"),
    ],
)
def test_two_documents_named_in_the_rule_file_are_a_pair(lower: str, upper: str) -> None:
    named = parse_named(f"规则,下级单位\n应答,平江县人民政府,岳阳市人民政府\n对照,{lower},{upper}")
    province = of("湖南省防汛抗旱指挥部", "2024年全省防汛抗旱工作要点")
    held, absent = resolve([province, CITY, COUNTY])
    assert [
        (a.lower, a.upper, a.ground) for a in lineage(held, absent, (), named).answers if a.lower == COUNTY.id
    ] == [(COUNTY.id, CITY.id, Ground.GIVEN)]
    assert list(unmatched(named, held)) == []


def test_a_name_that_leads_to_no_one_directive_is_told() -> None:
    twice = [CITY, of("岳阳市水利局", KEY)]
    named = parse_named(f"对照,岳防发〔2099〕1号,{KEY}")
    assert list(named_answers(named, twice)) == []
    absent, several = unmatched(named, twice)
    assert absent == "规则文件第1行：“岳防发〔2099〕1号”未收录"
    assert "指向2件公文" in several


def test_one_document_named_on_both_sides_is_told() -> None:
    named = parse_named(f"对照,{CITY.id},《{KEY}》")
    assert list(named_answers(named, [CITY])) == []
    (same,) = unmatched(named, [CITY])
    assert same == f"规则文件第1行：“{CITY.id}”与“《{KEY}》”是同一件公文"


@pytest.mark.parametrize("line", ["对照,甲发〔2024〕1号", "对照,,甲发〔2024〕1号", "对照,甲,乙,丙"])
def test_a_named_pair_that_is_not_two_documents_is_an_error(line: str) -> None:
    with pytest.raises(RuleError, match="wanted \\(应为\\): 对照"):
        parse_named(line)


def test_the_other_rules_are_read_without_the_named_pairs() -> None:
    assert parse_rules("对照,甲发〔2024〕1号,乙发〔2024〕1号") == ()
