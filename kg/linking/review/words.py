"""The Chinese words of decisions (核定用语): what the queue says and what an importer understands."""

from __future__ import annotations

from kg.model import Relation, Status
from kg.reference.folding import fold_text
from kg.reference.words import STATUSES

DECIDABLE = (Status.COVERED, Status.PARTIAL, Status.MISSING, Status.EXEMPT)
ANSWERED = (Status.COVERED, Status.PARTIAL)
WHOLE = (Relation.EQUAL, Relation.EQUIVALENT, Relation.SUPERSET_OF)
"""The relations of a lower sentence that holds all of the upper one."""
REVIEWED = "人工核定"
WITHDRAWN = "撤销"
# 落实 is not among them: that something was done is another thing than that a text answers a text.
_ALSO: dict[str, Status] = {
    "对应": Status.COVERED,
    "完全对应": Status.COVERED,
    "全部对应": Status.COVERED,
    "已覆盖": Status.COVERED,
    "部分": Status.PARTIAL,
    "部分覆盖": Status.PARTIAL,
    "未对应": Status.MISSING,
    "无对应": Status.MISSING,
    "没有对应": Status.MISSING,
    "未覆盖": Status.MISSING,
    "缺失": Status.MISSING,
    "不涉及": Status.EXEMPT,
}
_UNDERSTOOD: dict[str, Status] = {
    **_ALSO,
    **{STATUSES[status]: status for status in DECIDABLE},
    **{status.value: status for status in DECIDABLE},
}


def plain_word(text: str) -> str:
    """``text`` as words of a form are compared: widths folded, blanks gone, small letters."""
    return fold_text(text).casefold()


def status_of(word: str) -> Status | None:
    """The status a person means by ``word``; None where it is none of the words known.

    >>> status_of(" 部分 对应"), status_of("Covered"), status_of("也许")
    (<Status.PARTIAL: 'partial'>, <Status.COVERED: 'covered'>, None)
    """
    return _UNDERSTOOD.get(plain_word(word))
