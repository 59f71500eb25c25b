"""A line of the rule file that changes nothing is told, with the reason."""

from __future__ import annotations

import pytest
from test_kinds_of_issuers import cite, of

from kg.linking.lineage import lineage
from kg.linking.named_pairs import parse_named
from kg.linking.resolve import resolve
from kg.linking.rules import parse_rules

CITY = of("岳阳市人民政府", "2024年政务公开工作要点")
CITING = of("平江县人民政府", "2024年政务公开工作方案", cite(number_text=str(CITY.number)), month=4)
ALONE = of("平江县人民政府", "2024年河道清淤方案", month=5)
NOTHING_HELD = "没有收录这两个单位在该主题、年度的公文"
STANDS = "不写此行，相应的承接关系也已成立"
NOTHING_TO_EXEMPT = "没有它可以免除的承接关系"


def told(*rules: str) -> list[str]:
    text = "\n".join(rules)
    return list(lineage(*resolve([CITY, CITING, ALONE]), parse_rules(text), parse_named(text)).idle)


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("应答,平江县人民政府,岳阳市人民政府,政务公开,2024", STANDS),
        ("应答,平江县人民政府,岳阳市人民政府,消防安全,2024", NOTHING_HELD),
        ("应答,平江县人民政府,岳阳市人民政府,政务公开,2019", NOTHING_HELD),
        ("应答,平江县人民政府,长沙市人民政府,政务公开,*", NOTHING_HELD),
        ("免答,平江县人民政府,长沙市人民政府", NOTHING_TO_EXEMPT),
        ("免答,平江县人民政府,*,消防安全", NOTHING_TO_EXEMPT),
        ("应答,岳阳市岳阳楼区人民政府,岳阳市人民政府,政务公开,2024", None),  # its answer is expected
        ("应答,平江县人民政府,长沙市人民政府,政务公开,2024", None),  # what it answers is expected
        ("免答,平江县人民政府,*", None),
        ("免答,*,岳阳市人民政府,政务公开,2024", None),
    ],
)
def test_a_rule_without_effect_is_told(rule: str, why: str | None) -> None:
    kind, lower, upper = rule.split(",")[:3]
    assert told("# 说明", rule) == ([f"规则文件第2行（{kind}，{lower}，{upper}）：{why}"] if why else [])


def test_named_pairs_without_effect_are_told() -> None:
    cited, other = f"对照,{CITING.id},{CITY.id}", f"对照,{ALONE.id},{CITY.id}"
    assert told(cited, other) == ["规则文件第1行（对照）：不写此行，这两件公文的承接关系也已成立"]
    assert told("免答,平江县人民政府,岳阳市人民政府", other) == ["规则文件第2行（对照）：第1行免答，未作对照"]


def test_each_of_two_rules_for_one_pair_has_its_effect() -> None:
    assert told("免答,平江县人民政府,*", "免答,*,岳阳市人民政府") == []
