"""What the name of a unit (单位) in a list of them looks like."""

from __future__ import annotations

from kg.reference.demand_words import manners, task_verbs
from kg.reference.organ_ends import ORGANS, ends
from kg.reference.organs import is_organ
from kg.reference.patterns import lazy

_UNIT_NAME = lazy(
    lambda: (
        r"(?:各[^，。]{0,14})?[\u4e00-\u9fff（）()]{0,20}"
        rf"(?:{ends(*ORGANS, 'section', 'township', 'zone', 'set')}|科室|(?:派出|监管|财政|司法|林业|税务|供电)所|水厂|(?:执法|救援|工作)队|监察组)$"
    )
)
# What is done, when, or how: words that no unit's name holds (汇总后于月底前报市政府).
_NO_NAME = lazy(
    r"^(?:经(?![济贸信营])|报(?![社业刊])|并|由|向|须|需(?!求)|应(?![急用])|可(?!再生)|如|若|不?含|包括|其中|详见|参见|另|待(?!遇)|按|对(?!外|口|台)|已|原则)"
    r"|[后前]于|[底日月年][前内]|汇总|[审核定查]后|报[送请备经]|上报|抄[送报]|[^日晚党时]报[省市县区州国]"
)

_DEMANDS = lazy(lambda: rf"(?:{manners()})*(?:{task_verbs()})")
_LONGEST_NAME = 5  # 推进办, 落实组: so short it is a name all the same


def opens_as_demand(words: str) -> bool:
    """Whether words open as a demand does, and are too long for a short name that does so too.

    >>> opens_as_demand("推进部门协作"), opens_as_demand("推进办")
    (True, False)
    """
    return len(words) > _LONGEST_NAME and _DEMANDS.match(words) is not None


def looks_like_unit(piece: str) -> bool:
    """Whether ``piece`` is the name of a unit, or of a set of them, and says nothing else.

    >>> looks_like_unit("人民银行甲市分行"), looks_like_unit("汇总后于月底前报市政府")
    (True, False)
    """
    return (_UNIT_NAME.fullmatch(piece) is not None and _NO_NAME.search(piece) is None) or is_organ(piece)
