"""Persons and posts behind a label (责任人：张某、李某（副局长）; 分管领导：各镇镇长), who are no units and no measure."""

from __future__ import annotations

from kg.reference.patterns import lazy

_WHICH = "第一|主要|直接|具体|整改|技术|责任|分管|牵头|项目|督办|包[保抓联]|挂[点钩联]|联系"
BEARER = rf"(?:(?:{_WHICH})?(?:责任人|负责人)|(?:{_WHICH})(?:[省市县区]级?)?领导)"
PERSON = rf"(?:{BEARER}|联系人|联络[人员]|经办人)"
"""Labels of those who answer for a task; of those and of whom to ask."""
_LABELLED = rf"{PERSON}\s*[:：]"
_LETTER = "[\u4e00-\u9fff·×*○]"
_NAME = rf"{_LETTER}(?:[ 　]?{_LETTER}){{1,2}}(?:某|同志)?"
_POST = r"(?:书记|主任|主席|经理|代表|秘书|常委|委员|负责人|领导|干部|专员|主管|[省市县区镇乡村局处科股室站所队院校部段河林田路组]长)"
_REMARK = r"(?:[（(][^（）()。；]{1,20}[）)])?"
_ONE = lazy(
    rf"\s*(?:[\u4e00-\u9fff]{{0,24}}?{_POST}(?:(?![负要应须是为每带亲牵组]){_NAME})?|{_NAME}){_REMARK}"
    rf"(?:(?P<more>[、，,\s]+)|(?=[。；;）)〕】]|$))"
)
_LABEL = lazy(rf"(?:^|[。；;]\s*){_LABELLED}")
_NEXT_LABEL = lazy(r"[^：:，。；、\s]{2,8}[:：]")


def names_only_persons(text: str) -> bool:
    """Whether behind each label of persons that opens a part of ``text`` stand their names or posts and nothing else.

    >>> names_only_persons("责任人：张某；责任科室：办公室。"), names_only_persons("责任人：落实责任。")
    (True, False)
    """
    return all(_named(text, label.end()) for label in _LABEL.finditer(text))


def _named(text: str, at: int) -> bool:
    one = _ONE.match(text, at)
    while one and one["more"] and not _NEXT_LABEL.match(text, one.end()):
        one = _ONE.match(text, one.end())
    return one is not None
