"""The rule file is read line by line; what cannot be read is named with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.linking.rule_file import read_rule_file
from kg.linking.rule_lines import RuleError
from kg.linking.rules import parse_rules


def test_comments_headings_blanks_and_both_separators_are_read(tmp_path: Path) -> None:
    path = tmp_path / "rules.tsv"
    path.write_text(
        "# 说明\n规则\t下级单位\t上级单位\n\n应答\t浏阳市人民政府\t长沙市人民政府\t政务公开\t2021-2023\n免答,浏阳市教育局,*  # 注\n",
        "utf-8-sig",
    )
    first, second = read_rule_file(path).rules
    assert (first.owes, first.subject, first.years, first.line) == (True, "政务公开", (2021, 2023), 4)
    assert (second.owes, second.upper, second.subject, second.years) == (False, None, None, None)


@pytest.mark.parametrize("mark", [",", "，", "\t"])
@pytest.mark.parametrize(
    ("cells", "subject", "years"),
    [
        (("", "2023"), None, (2023, 2023)),
        (("*", "2023"), None, (2023, 2023)),
        (("政务公开", ""), "政务公开", None),
        (("政务公开",), "政务公开", None),
        ((), None, None),
    ],
)
def test_an_empty_cell_stands_for_any(
    mark: str, cells: tuple[str, ...], subject: str | None, years: tuple[int, int] | None
) -> None:
    (rule,) = parse_rules(mark.join(("免答", "浏阳市人民政府", "长沙市人民政府", *cells)))
    assert (rule.subject, rule.years) == (subject, years)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("必须\t浏阳市人民政府\t长沙市人民政府", "not known"),
        ("应答\t浏阳市人民政府", "cells"),
        ("应答\t*\t长沙市人民政府", "names one lower"),
        ("应答\t长沙市人民政府\t湖南省长沙市人民政府", "两个不同的单位"),
        ("免答\t\t长沙市人民政府", "no known division"),
        ("应答\t某某单位\t长沙市人民政府", "no known division"),
        ("应答\t浏阳市人民政府\t长沙市人民政府\t*\t去年", "years"),
        ("应答\t浏阳市人民政府\t长沙市人民政府\t*\t2023-2021", "backwards"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(line: str, problem: str) -> None:
    with pytest.raises(RuleError, match=problem) as caught:
        parse_rules(f"# 一\n{line}", "应答.tsv")
    assert str(caught.value).startswith("应答.tsv, line 2:")
