"""联系方式: whom to call is no measure, wherever it stands; what must be done with a telephone is one."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.extraction.structure.contact import beside_contacts
from kg.model import Span

TELLING = [
    "联系人：孙某，0579—8230××××。",
    "联系人及电话：法规科 周某某 0571-8888××××。",
    "业务咨询电话：0551-6260××××；",
    "电子邮箱：gzk@example.cn。",
    "传真：010-1234××××。",
    "邮寄地址：甲市乙路1号政府大楼302室。",
    "周某某，0571-8888××××；",
]
DUTIES = [
    "公布举报电话：12345。",
    "设立投诉热线：12345，接到投诉后3日内办结。",
    "值班电话：保持24小时畅通，不得漏接。",
    "联系人：各单位要确定1名联络员。",
    "热线接通率：不低于95%。",
    "建立联系点：每村1个。",
    "方案报市住建局（联系电话：0571-8888××××）。",
]


@pytest.mark.parametrize(("sentence", "kept"), [*((t, False) for t in TELLING), *((d, True) for d in DUTIES)])
def test_contacts_are_told_from_duties(sentence: str, kept: bool) -> None:
    assert bool(list(beside_contacts(sentence, [Span(0, len(sentence))]))) is kept


def test_a_contact_behind_a_duty_is_no_measure() -> None:
    page = notice(
        "一、加强调度。各县每月25日前报送进展。联系人：孙某，0579—8230××××。\n二、严格考核。按季度通报。"
    )
    first = directive_of(page).tasks[0]
    assert [m.text for m in first.measures] == ["各县每月25日前报送进展。"]
