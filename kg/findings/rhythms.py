"""How often a year something recurs, and by which day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from kg.findings.amounts import Amount, frequencies
from kg.model import Deadline, Recurrence
from kg.time_rules import PER_YEAR, DueDay, Rate, Within

HOW_OFTEN = frozenset(
    "每各个按全年半季度月旬周日天至少不于次场期轮遍一二两三四五六七八九十0123456789省市州县区乡镇街道村社组单位部门（）()、"
)
"""Letters that tell how often, and for each of which places."""
HOLDS = re.compile("举办|开展|组织|安排|进行|召开|实行|自行|分别|分级|及时|定期|年内|原则上")
"""What only holds, whatever is held."""
_OF_TIME = frozenset("双隔单学逐")  # letters of a rhythm beside those
_ANOTHER_TIME = r"[每双隔单半个\d一二两三四五六七八九十]"
_CAP = re.compile(r"不(?:得|能)?(?:超过|多于)|[以之][下内]")


def times_a_year(recurrence: Recurrence) -> float:
    """How often a year; 0 where it is not told.

    >>> from kg.model import Span
    >>> rules = {"每季度至少两次": ">=2/quarter", "每半年": "<=6 months", "每日": ">=1/day", "每个工作日": ">=1/day"}
    >>> [times_a_year(Recurrence(text, Span(0, len(text)), rule)) for text, rule in rules.items()]
    [8, 2.0, 365, 250]
    """
    often = Rate.read(recurrence.rule) or Within.read(recurrence.rule)
    if often is None:
        return 0.0 if recurrence.rule else _said(recurrence.text)
    if isinstance(often, Rate) and often.per == "day" and "工作日" in recurrence.text:
        return often.times * PER_YEAR["working day"]
    return often.times_a_year


def otherwise_told(below: Iterable[Recurrence], act: Set[str], others: Set[str]) -> Iterator[Amount]:
    """Those of the rhythms ``below`` that tell more than their plain words how often (月调度, 隔周, 每学期每所学校2次): none that names
    what no letter of ``act`` is in, nor one in the very words of ``others`` that are asked for beside it.

    >>> from kg.model import Span
    >>> monthly = Recurrence("月调度", Span(0, 3), ">=1/month")
    >>> [[*otherwise_told([monthly], set(act), set())] for act in ("每月调度一次", "每月检查一次")]
    [[Amount(value=12, words='月调度')], []]
    """
    for rhythm in below:
        named = set(HOLDS.sub("", rhythm.text)) - HOW_OFTEN - _OF_TIME
        alien = rhythm.text in others or (named and act.isdisjoint(named))
        plain = max((a.value for a in frequencies(rhythm.text)), default=0.0)
        if not alien and (often := times_a_year(rhythm)) > plain:
            yield Amount(often, rhythm.text)


def stands(words: str, said: str) -> bool:
    """Whether the words of a rhythm stand in ``said``, not at the end of another one.

    >>> stands("月调度", "实行月调度"), stands("月调度", "实行双月调度")
    (True, False)
    """
    return re.search(rf"(?<!{_ANOTHER_TIME}){re.escape(words)}", said) is not None


def by_then(upper: Deadline, lower: Deadline) -> bool | None:
    """Whether the day of ``lower`` comes no later than that of ``upper``, which recurs as often; None where they do not
    compare: what closes a year in January is due before what another one is in December.

    >>> from kg.model import Span
    >>> first, last, january = (Deadline("", Span(0, 1), None, rule) for rule in ("monthly:20", "monthly:end", "yearly:01-31"))
    >>> by_then(last, first), by_then(first, last), by_then(first, january)
    (True, False, None)
    """
    above, below = DueDay.read(upper.rule), DueDay.read(lower.rule)
    return below.no_later_than(above) if above and below else None


def _said(text: str) -> float:
    """How often a year, as the words tell it; 0 for a cap (每年不超过3次)."""
    return 0.0 if _CAP.search(text) else max((a.value for a in frequencies(text)), default=0.0)
