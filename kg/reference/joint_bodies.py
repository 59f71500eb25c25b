"""Bodies that several departments make up and that direct them (议事协调机构): 指挥部, 领导小组, 联席会议, 某某委员会, their offices."""

from __future__ import annotations

from kg.reference.functions import function_of
from kg.reference.organ_ends import ends
from kg.reference.patterns import lazy

_OFFICE = lazy(r"(?:办公室|办)$")
_BODY = lazy(lambda: f"(?:{ends('joint', 'commission')}|食安|爱卫)$")
# A department may be called 委员会 too (卫生健康委员会): its name is that of its function.
_COMMITTEE = lazy(r"(?<!管理)(?<!事务)(?<!居民)(?<!村民)(?<!社区)(?<!业主)(?<!常务)(?<!仲裁)(?<!监察)委员会$")
_FOR_MANY = lazy(r"(?:安全|安全生产|工作|运动|保护|动员|指导|应急|减灾|绿化)委员会$")
# 河长制办公室: of no organ that is named, and for no department's function.
_BARE_OFFICE = lazy(r"[^局委厅院处站队所心会司部社团府]办公室$")


def is_joint_body(body: str) -> bool:
    """Whether an organ, its name without the place, is a joint body or the office of one.

    >>> is_joint_body("防汛抗旱指挥部办公室"), is_joint_body("安全生产委员会"), is_joint_body("河长制办公室")
    (True, True, True)
    >>> is_joint_body("卫生健康委员会"), is_joint_body("应急管理局"), is_joint_body("外事办公室")
    (False, False, False)
    """
    organ = without_office(body)
    if _BODY.search(organ):
        return True
    if _COMMITTEE.search(organ):
        return bool(_FOR_MANY.search(organ)) or function_of(organ) is None
    return bool(_BARE_OFFICE.search(body)) and function_of(body) is None


def without_office(body: str) -> str:
    """防汛抗旱指挥部办公室 → 防汛抗旱指挥部."""
    return _OFFICE.sub("", body)
