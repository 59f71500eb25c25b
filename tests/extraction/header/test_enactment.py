"""题注: the order below a title that made a rule public."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.model import Directive
from kg.reading import read_bytes


def rule(note: str, head: str = "") -> Directive:
    text = f"{head}云南省数据管理办法\n\n{note}\n\n第一条 为了规范管理，制定本办法。\n\n第二条 各级人民政府应当加强领导。\n"
    return extract(read_bytes(text.encode(), "x.txt"))


@pytest.mark.parametrize(
    ("note", "number", "issuer", "day"),
    [
        (
            "（2023年10月12日省人民政府常务会议通过　2023年11月1日云南省人民政府令第306号公布　自2024年1月1日起施行）",
            "云南省人民政府令第306号",
            "云南省人民政府",
            "2023-11-01",
        ),
        (
            "(2003年6月8日国务院令第379号发布 根据2018年3月19日国务院令第698号修订)",
            "国务院令第379号",
            "国务院",
            "2003-06-08",
        ),
    ],
)
def test_the_order_that_made_it_public(note: str, number: str, issuer: str, day: str) -> None:
    directive = rule(note)
    assert (str(directive.number), directive.issuers, directive.written) == (number, (issuer,), day)
    assert number not in {str(c.number) for c in directive.citations}


@pytest.mark.parametrize(
    "note",
    ["（根据国务院令第379号制定）", "（省人民政府常务会议通过）", "根据国务院令第379号公布的条例制定。"],
)
def test_an_order_that_did_not_make_it_public_is_none_of_its_own(note: str) -> None:
    assert rule(note).number is None


def test_the_head_tells_first() -> None:
    note = "（2003年6月8日国务院令第379号公布）"
    assert str(rule(note, "云政发〔2023〕5号\n\n").number) == "云政发〔2023〕5号"
