"""到期计数: what so many of close a clause behind the time by which it is due, whatever its verb (年内挂接数据1200类)."""

from __future__ import annotations

from kg.extraction.figures.noun_before import MEASURED_LAST, without_aspect
from kg.extraction.figures.ordered import OPENING_ORDERS, ORDERS, WHO
from kg.extraction.figures.unit import SHARES
from kg.extraction.text.acts import acts_in
from kg.extraction.text.brackets import is_balanced
from kg.extraction.text.cues import holds
from kg.extraction.times.leading_time import TIME
from kg.reference.patterns import lazy

_CUES = ("前", "年内", "今年", "全年", "明年", "底", "末")
_DUE = lazy(
    rf"(?:^|[，。；：])(?P<who>[^，。；：、\d（）“”]{{0,16}}?)(?P<when>{TIME})，?(?P<what>[^，。；：]{{2,40}})$"
)
_BY_THEN = ("前", "底", "末", "年内")
_NO_DAY = lazy(r"截|.*[一二两三四五六七八九十]年内$")
_IN_YEAR = lazy(r"[今本明]年|全年|20\d\d年")
# What is so, was so or comes by itself; what is told of each; what is not done.
_TOLD = lazy(
    r"[已曾没每均的是]|未(?!来)|不(?!动产|锈)|共(?![享建同])|为(?<!行为)|被(?<!植被)|约(?<![节预公契]约)|[现原]有|有$|至$|比(?!赛)|至少|以来|截[至止]|目前|剩余|尚|仍|[去上]年"
    r"|[去上]$|到期|届满|期满|其中|涉及|所有|[预估]计|发[生现]|出现|遭[受遇]|受理|收到|接到|列入|占|达(?!标)|超(?!市)"
)
_AGES = r"\d{1,3}(?:周?岁)?(?:[至到—–－~-]\d{1,3})?周?岁"
_SIZE = r"\d[\d.]*[万千百亿]{0,2}[\u4e00-\u9fff]{1,3}(?:及?以[上下])"
_NAMED = lazy(rf"(?:[\u4e00-\u9fffA-Za-z（）()“”《》+＋·/、]|{_AGES}|{_SIZE}|[A-Z]\d{{1,4}}){{2,40}}")
_ORDERED_BY = lazy(rf"^(?:{WHO}(?<!级))??(?:{ORDERS}|{OPENING_ORDERS})(?=[^、和及]{{2}})")
_HELD = ("期", "场", "班", "场次")
# 县自然资源局报批土地, 各乡镇交付住房: who does it.
_WHO_DOES = lazy(
    r"^(?:[^，。；、各每]{1,12}?(?:政府|部门|(?<![布格结邮])局|委(?![托员]))|[省市县区]本级|[省市县区]域内|各(?:乡镇|镇街|县区|[县市区镇乡村]|街道|地区?)(?:（[^（）]{1,8}）)?各?)(?=[\u4e00-\u9fff]{4})"
)
# What a unit measures that counts nothing: sums, times, ages, lengths, rates.
_MEASURES = ("元", "分钟", "秒", "岁", "倍", "分", "度", "级", "℃", "课时", "学时", "比特", "帕", "伏")
_LENGTHS = frozenset(("米", "厘米", "毫米", "微米", "升", "天", "日", "年", "月", "个月", "小时"))
_LEAD = lazy(
    r"^(?:全[省市县区州镇乡村](?!覆盖)|本[省市县区]|确保|力争|争取|全面|分别|累计|要|应当?|须|将|再|先|新(?=完成)|计划|拟(?![定订])|统筹|集中|统一|全部|基本|一次性|陆续|分批)+(?=..)"
)


def due_object(left: str, unit: str) -> str | None:
    """What is counted by a figure of ``unit`` that closes its clause behind ``left``, or None.

    >>> due_object("年内挂接数据", "类"), due_object("年底前共有土地", "亩"), due_object("今年在校学生", "人")
    ('挂接数据', None, None)
    """
    if not holds(left, _CUES) or not unit or not _counts(unit):
        return None
    due = _DUE.search(left)
    if due is None or _TOLD.search(due["who"]) or _TOLD.search(due["what"]):
        return None
    if not is_balanced(due["what"]) or due["what"][-1] in MEASURED_LAST or not _NAMED.fullmatch(due["what"]):
        return None
    when, what = due["when"], without_aspect(_WHO_DOES.sub("", _LEAD.sub("", due["what"])))
    if not _is_day(when) and not (_IN_YEAR.fullmatch(when) and (unit in _HELD or next(acts_in(what), None))):
        return None
    named = _ORDERED_BY.sub("", what)
    return due["who"] + named if due["who"].endswith("》") else named  # 《公报》全年编发12期


def _counts(unit: str) -> bool:
    """Whether figures of a unit count things, land or goods.

    >>> [_counts(unit) for unit in ("组", "万平方米", "米", "万元", "元/吨")]
    [True, True, False, False, False]
    """
    return not (unit.endswith(_MEASURES) or unit in _LENGTHS or "/" in unit or unit.startswith(SHARES))


def is_act_due(left: str) -> bool:
    """Whether ``left`` ends in an act and nothing else behind the time by which it is due.

    >>> is_act_due("各单位6月底前报送"), is_act_due("6月底前已报送"), is_act_due("报送")
    (True, False, False)
    """
    due = _DUE.search(left) if holds(left, _CUES) else None
    if due is None or not _is_day(due["when"]) or _TOLD.search(due["who"]):
        return False
    what = _LEAD.sub("", due["what"])
    act = next(acts_in(what), None)
    return act is not None and act.span() == (0, len(what))


def _is_day(when: str) -> bool:
    """Whether a time is one by which something is due."""
    return when.endswith(_BY_THEN) and not _NO_DAY.match(when)
