"""Labels of responsibility (责任分工的标签): 牵头单位, 县级配合部门, 组织实施主体, 牵头及责任单位.

One table, ``role_labels.csv``, a row a word, with the part it gives to whoever stands behind it (``ROLES``); who ``oversees``
a task has none in it.  ``alone`` names where the word is a label without 单位 behind it: on a ``line`` of its own, in a
``bracket``, above a ``column`` of a table.  ``not_before`` are words behind it that make it another word (组织机构).
"""

from __future__ import annotations

from functools import cache

from kg.model import Role
from kg.reference.tables import rows, words

BEARERS = ("lead", "support", "resp")
ROLES = dict(zip(BEARERS, (Role.LEAD, Role.SUPPORT, Role.RESPONSIBLE), strict=True))
"""The part that each of these gives."""
_UNIT = r"(?:部门单位|单位部门|单位|部门|(?:科股|[科处股])室|机[关构]|主体|处|方)(?:名称)?"
# 市级, 县直, 省: whose they are, told before the word.
_LEVEL = r"(?:(?<![\u4e00-\u9fff])(?:(?:国家|自治区|乡镇|[省市州盟县区旗镇乡局])[级直内]?|中央))?"
_WHICH = "(?:主要|直接|具体|整改|第一|总)?"
_OF_WHAT = "(?:工作|属地|项目|任务|共同|联合|行业)?"
_DUTY = "(?:责任|落实|实施|负责|组织)?"
_AND = "(?:以?及|[和与或、/])"


@cache
def role_label(role: str, place: str = "") -> str:
    """Alternatives of a pattern: the labels of a role; ``place`` adds the words that are one there without 单位 (``list``:
    behind another label, where every word is)."""
    named = rf"{_LEVEL}{_OF_WHAT}{_WHICH}(?:责任)?(?:{_words(role)}){{1,2}}{_DUTY}{_UNIT}"
    bare = _words(role, place)
    return rf"{named}|{_WHICH}(?:{bare})(?:责任|落实)?" if bare else named


@cache
def labels(place: str, roles: tuple[str, ...] = (*BEARERS, "oversees")) -> str:
    """Those of several roles, each role's in a group of its name; the shared ones tell who is responsible."""
    found = {role: role_label(role, place) for role in roles}
    if "resp" in found:
        found["resp"] += f"|{shared_label()}"
    return "|".join(f"(?P<{role}>{words})" for role, words in found.items())


@cache
def shared_label() -> str:
    """Labels for bearers of several parts, nobody's of one alone: 牵头及责任单位, 牵头单位和配合单位."""
    each = "|".join(map(_words, BEARERS))
    return rf"{_LEVEL}(?:{each})(?:单位|部门)?{_AND}(?:主要)?(?:{each}){_UNIT}"


def _words(role: str, place: str | None = None) -> str:
    """The words of a role, or those of them that are a label alone at a place, longest first."""
    table = rows("role_labels", ("word", "role", "alone", "not_before"))
    found = [
        (word, words(not_before))
        for word, whose, alone, not_before in table
        if whose == role and (place in (None, "list") or place in words(alone))
    ]
    found.sort(key=lambda each: -len(each[0]))
    return "|".join(f"{word}(?!{'|'.join(other)})" if other else word for word, other in found)
