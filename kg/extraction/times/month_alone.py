"""单月: a month by itself at the head of a clause, in which what follows is due (10月出具评估报告, 11月由县水利局复核)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.text.cues import clause_heads
from kg.extraction.times.point import MONTH, date_of
from kg.model import Deadline, Span
from kg.reference.demand_words import manners, task_verbs
from kg.reference.patterns import lazy

_SINGLE_ACTS = (
    "出具|起草|提[交请]|[上申填]报|汇总|下达|拨付|发放|兑[付现]|[审复初评]核|评[审选估定]|采购|招标|签订|安装|调试|上线|听取|核[查实]|[检督抽巡]查|考核"
    "|验收|总结|通报|反馈|移交|[编制]印|征集|遴选|选派|培训|投放|播种|移栽|收割|进场|[开动复]工|讲评|公示|抽取|轮训|测[试评]"
)
# Neither 10月检查结果 nor 3月召开的会议, 3月召开了会议.
_NO_ACT = (
    r"[的了《至到]|情况|结果|进[展度]|成效|成绩|数据|[率额量期时]|工作(?!方案|计划)"
    r"|[^，。；]{0,14}(?:以来|(?<![为除])了(?![解望])|的(?:项目|工程|会议|文件|通知)(?:[，。；]|$))"
)
_DUE = lazy(
    lambda: (
        rf"[于在]?(?P<month>{MONTH}月)(?:由(?!于)[^，。；的了]{{2,20}}?)?"
        rf"(?:{manners()}|集中|统一|联合|分批|陆续|再次?)*(?:{task_verbs()}|{_SINGLE_ACTS})(?!{_NO_ACT})"
    )
)


def find_months(plain: str, start: int, end: int, year: int | None) -> Iterator[Deadline]:
    """Such months in ``plain[start:end]``, due at their end.

    >>> t = "10月出具评估报告，11月由县水利局复核，12月数据另报"
    >>> [(d.text, d.date) for d in find_months(t, 0, len(t), 2023)]
    [('10月', '2023-10-31'), ('11月', '2023-11-30')]
    """
    sentence = plain[start:end]
    if "月" not in sentence:
        return
    for at in clause_heads(sentence):
        match = _DUE.match(plain, start + at, end)
        if match is not None:
            yield Deadline(match["month"], Span(*match.span("month")), date=date_of(match["month"], year))
