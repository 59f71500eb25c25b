"""A joint directive goes by the first organ's number; the others are told, and cite nothing."""

from __future__ import annotations

import pytest
from directive_text import directive_of

TITLE = "湖北省财政厅 湖北省水利厅关于下达资金的通知"
FIRST, SECOND, THIRD = "鄂财农发〔2022〕45号", "鄂水利函〔2022〕7号", "鄂农计〔2022〕9号"
TEXT = "\n各市、州财政局、水利局：\n现就有关事项通知如下。\n一、明确责任。各地要按照《湖北省水利条例》落实管护责任。\n湖北省财政厅\n湖北省水利厅\n2022年10月9日\n"
HEADS = {
    "a line each": f"{TITLE}\n{FIRST}\n{SECOND}",
    "side by side": f"{TITLE}\n{FIRST}　{SECOND}",
    "with a comma": f"{TITLE}\n{FIRST}、{SECOND}",
    "in brackets": f"{TITLE}\n（{FIRST} {SECOND}）",
    "above the title": f"{FIRST}\n{SECOND}\n{TITLE}",
    "in the portal's table": f"索引号：12/3\n文号：{FIRST}　{SECOND}\n{TITLE}",
    "below their word": f"索引号\n12/3\n文　号\n{FIRST}  {SECOND}\n公开日期\n2022-10-11\n{TITLE}",
    "a line each in the table": f"索引号：12/3\n文号：{FIRST}\n{SECOND}\n公开日期：2022-10-11\n{TITLE}",
    "in the table and below the title": f"索引号：12/3\n文号：{FIRST}；{SECOND}\n{TITLE}\n{FIRST}\n{SECOND}",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_first_of_several_numbers_is_the_directives(head: str) -> None:
    found = directive_of(head + TEXT)
    assert str(found.number) == FIRST
    assert [n.text for n in found.notices if n.kind == "joint_numbers"] == [
        f"另有并列文号：{SECOND}；本文按第一个文号识别"
    ]
    assert (found.title, found.issuers) == (TITLE, ("湖北省财政厅", "湖北省水利厅"))
    assert [c.title for c in found.citations] == ["湖北省水利条例"]


def test_three_numbers_are_told_in_one_notice() -> None:
    found = directive_of(f"{TITLE}\n{FIRST}\n{SECOND}\n{THIRD}{TEXT}")
    assert [n.text for n in found.notices] == [f"另有并列文号：{SECOND}、{THIRD}；本文按第一个文号识别"]


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\n{FIRST}",
        f"{FIRST}\n{TITLE}\n{FIRST}",
        f"索引号：12/3\n文号：{FIRST}\n{FIRST}\n{TITLE}",
        f"索引号：12/3\n文号：{FIRST}\n{TITLE}\n{FIRST}",
        # what the page says of another paper
        f"索引号：12/3\n文号：{FIRST}\n关联文件：{SECOND}\n{TITLE}\n{FIRST}",
    ],
)
def test_one_number_however_often_printed_is_none_of_several(head: str) -> None:
    found = directive_of(head + TEXT)
    assert str(found.number) == FIRST
    assert not found.notices
