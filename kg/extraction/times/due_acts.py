"""办什么: verbs of what is done by a time that is named before them."""

from __future__ import annotations

from kg.extraction.text.cues import by_initial, holds
from kg.reference.demand_words import manners, task_verbs
from kg.reference.patterns import lazy

_SINGLE_ACTS = (
    "出具|起草|提[交请]|[上申填]报|汇总|下达|拨付|发放|兑[付现]|[审复初评]核|评[审选估定]|采购|招标|签订|安装|调试|上线|听取|核[查实]|[检督抽巡]查|考核"
    "|会商|研判|验收|总结|通报|反馈|移交|[编制]印|征集|遴选|选派|培训|投放|播种|移栽|收割|进场|[开动复]工|讲评|公示|抽取|轮训|测[试评]"
)
# 检查结果, 召开的会议, 召开了会议: nothing is asked.
_NO_ACT = (
    r"[的了《至到]|情况|结果|进[展度]|成效|成绩|数据|[率额量期时]|工作(?!方案|计划)"
    r"|[^，。；]{0,14}(?:以来|(?<![为除])了(?![解望])|的(?:项目|工程|会议|文件|通知)(?:[，。；]|$))"
)
_WAYS = "集中|统一|联合|分批|陆续|再次?"
DUE_ACT = lazy(lambda: rf"(?:{manners()}|{_WAYS})*(?:{by_initial(task_verbs())}|{_SINGLE_ACTS})(?!{_NO_ACT})")
"""Such a verb, with how it is done before it."""


def act_within(plain: str, at: int, end: int, reach: int, apart: str = "，。；") -> bool:
    """Whether such a verb stands at most so many characters behind ``at``, with none of the marks of ``apart`` before it.

    >>> t = "由县水利局复核"
    >>> act_within(t, 0, len(t), 20), act_within(t, 0, len(t), 3)
    (True, False)
    """
    found = DUE_ACT.search(plain, at, end)
    return found is not None and found.start() - at <= reach and not holds(plain[at : found.start()], apart)
