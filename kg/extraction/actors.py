"""Who must act, where a measure says so, and whom it names beside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extraction.framing import MODAL

_HEAD = (
    "人民政府办公厅|人民政府办公室|政府办公厅|政府办公室|人民政府|政府|主管部门|行政部门|职能部门|工作机构|部门|单位|机关|办公厅|办公室|委员会|领导小组|"
    "党委|党组|管委会|法院|检察院|街道办事处|街道办|街道|乡镇|街办|镇|科室|处室|股室|分局|地方|各地区|各地|中心|企业|公司|学校|医院|银行|机构|协会|商会|园区|开发区|"
    "县（市、区）|县（区）|县\\(区\\)|县区|市州|市县|设区市|[^，。；]{0,8}(?:县|区|市|省)|[\\u4e00-\\u9fff]{1,10}(?:局|委|办|部|厅|署|院)"
)
_ADVERBS = r"(?:原则上|切实|认真|分别|每年|每月|每季度|还|均|都|也|同步|共同|统一|及时|结合(?:实际|本[\u4e00-\u9fff]{1,6}实际)|根据[^，。；]{2,12}|按照?[^，。；]{2,12})*"
_SUBJECT = re.compile(
    rf"(?:^|(?<=[，。；：]))(?:由|请|要求)?"
    rf"(?P<organ>[\u4e00-\u9fff（）()、“”]{{0,30}}(?:{_HEAD}))"
    rf"(?:及其(?:工作人员|部门|所属单位))?(?:主要|分管|有关)?(?:负责同志|负责人|领导)?{_ADVERBS}"
    rf"(?=(?:{MODAL}|不再|可以|可|负责|会同|牵头|具体负责|参照|至少))"
)
_LEADER = re.compile(
    r"(?:^|(?<=[，；]))(?:由)?(?P<organ>[\u4e00-\u9fff（）()、]{2,30}?)(?:要|应)?(?:牵头|会同|负责(?=[^人同])|承担)"
)
_TIME = re.compile(r"^(?:[^，。；]{0,16}(?:前|底|起|内|年|期间|时)[，,]?)")
_OPENING_ADVERB = re.compile(
    r"^(?:应当?|须|要|能够|需要|凡是|对|在|从|以|将|按|如|若|因|为|把|与|向|凡|经|等|其中|同时|并|且|也|还|不|更|进一步|积极|切实|鼓励|支持|加强|推进|推动|指导|督促)"
)
_ADDRESSED = re.compile(
    r"(?:指导|督促|组织|推动|支持|鼓励|帮助|协调|监督|引导|帮扶)(?P<organ>各?[\u4e00-\u9fff（）()、]{0,16}?(?:市、县（区）|县（市、区）|县（区）|县区|市州|设区市|部门|单位|乡镇|街道|地区|地方|各地|人民政府))"
)
_IN_PLACE = re.compile(
    r"(?:^|[，；])(?:选择|选取|支持|鼓励)?在(?P<organ>[\u4e00-\u9fff、]{2,24}?(?:县|市|区|州|旗|镇|乡|新区|开发区|等地))(?=[\u4e00-\u9fff]{0,4}(?:开展|先行|试点|建设|设立|率先|推行|实施))"
)


class Parties(NamedTuple):
    """``actors`` must act; ``addressees`` are named as those acted upon, or as the place of action."""

    actors: tuple[str, ...]
    addressees: tuple[str, ...]


def find_parties(sentence: str) -> Parties:
    """The organs a measure names, as written.

    >>> find_parties("2022年底前，省政府各部门要在网站公开。").actors
    ('省政府各部门',)
    >>> find_parties("在某安县开展试点工作。").addressees
    ('某安县',)
    """
    actors = [m["organ"] for m in _SUBJECT.finditer(sentence)] if _may_name(sentence) else []
    actors += (
        [m["organ"] for m in _LEADER.finditer(sentence)] if "牵头" in sentence or "会同" in sentence else []
    )
    addressees = [m["organ"] for m in _ADDRESSED.finditer(sentence)]
    addressees += [m["organ"] for m in _IN_PLACE.finditer(sentence)]
    return Parties(_clean(actors), _clean(addressees))


def _may_name(sentence: str) -> bool:
    return any(w in sentence for w in ("要", "应", "须", "不得", "不再", "负责", "可"))


def _clean(names: list[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for name in names:
        name = _TIME.sub("", name) if re.match(r"\d|每年|今年|年底", name) else name
        name = re.sub(r"^(?:由|请|要求)", "", name)
        if 1 < len(name) <= 40 and not _OPENING_ADVERB.match(name) and name not in kept:
            kept.append(name)
    return tuple(kept)
