"""Several organs named as one subject (甲部、乙局和各县区): one name each, where each is a name by itself."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extraction.actors.actor_words import PREMISES, ends_in_body
from kg.extraction.text.cues import holds
from kg.extraction.text.remark import REMARK, without_remarks
from kg.reference.divisions import by_name
from kg.reference.patterns import lazy
from kg.reference.zones import names_one_zone

# 县纪委|县监委, 县委|县政府: bodies of one level that are told in one breath.
_PAIRED = (
    r"(?<=纪委)(?=[省市县区州旗]监委)|(?<=[省市县区州旗]委)(?=[省市县区州旗](?:人民)?政府(?:$|[、和与及各]))"
)
_BORDER = lazy(
    rf"{REMARK}|(?P<mark>、|以及(?!其(?!他))|及(?!其|时)|和|与|或者?|(?<=[府局厅部司行])同(?![级类时步])"
    rf"|(?<=[村镇乡县市区州旗地门位校道企）])(?=各)|{_PAIRED})"
)
_OTHERS = lazy(
    r"等(?:[^等、]{0,6}(?:部门|单位|机构|地区|地)|(?<=[镇乡村]等)[^等、]{0,10}[镇乡村]|(?<=[局厅委办]等)(?!级)[^等、]{2,6})?(?:和个人)?$"
)
# 甲镇、乙镇两个重点乡镇: the number sums up what is listed.
_APPOSED = lazy(
    r"(?<=[县市区旗镇乡村道])等?[两二三四五六七八九十\d]{1,3}个[\u4e00-\u9fff（）、]{0,10}(?:[县市区旗镇乡村道]|[）)])(?=$|、其[他余])"
)
# 学校、医院等公共机构: a kind with members of that kind only, none with a name of its own, is one set.
_KIND = lazy(
    r"、(?!各|有关|[国省市县区州乡镇])(?P<last>[\u4e00-\u9fff]{2,8})等(?!有关|相关|成员|责任|牵头|配合|主管|职能|行业主管)(?:[^等、]{2,12}"
    r"(?:机构|单位|企业|经营者)|[^等、]{0,12}组织)$"
)
# What a name in a list ends in beside what any name may end in.
_HEAD = lazy(
    r"(?:[部委局办厅署院会府门位关构室组司行心校所队处团联站馆党股科店铺港厂堂]|[大中小]学|[销作报版行志讯刊层省市县]社|[林农牧商机市]场|屠宰场|处理场"
    rf"|[河湖林田路链]长|[商农营殖产]户|法人|平台|智库|地区|地方|组织|超市|景区|{PREMISES})$"
)
_IN_END_BRACKET = lazy(r"[（(][^（）()]{1,12}[）)]$")
# 县科协、县文旅局: each begins anew with its level, so that what stands before is a name, whatever it ends in.
_LEVELLED = lazy(r"[省市县区州旗镇乡](?![省市县区州旗镇乡场域政容内外民级直属、])[\u4e00-\u9fff]{2,12}")
_SHARES_HEAD = lazy("(?:部门|单位|机构|机关)$")
_PLACE = lazy(
    r"(?:[省市县区州盟旗镇乡村](?<!超市)(?<!景区)|社区|园区|街道|乡镇|等地)(?:[（(][^（）()]{1,12}[）)])?$"
)
_RANKED = r"各?(?:省|自治区|直辖市|设区的?市|地级市|市|州|地|盟|县|旗|区|市区|县区|区县|市州|市县|乡|镇|村|社区|街道|乡镇|园区|街办)(?:[（(][^（）()]{1,12}[）)])?"
_RANK = lazy(rf"{_RANKED}(?:[、和]{_RANKED})*")
_IN_BRACKETS = lazy(r"[乡镇村县市区州社区街道]{1,2}[（(][^（）()]{1,12}[）)]")
# What a list goes on with that has its own first words; a bare kind of body shares those of the one before.
_OWN = lazy(
    r"各|有关|相关|其他|所属|[省市县区州镇乡]直|[省市县区]级(?!政府|人民政府|以上)|[省市县区][\u4e00-\u9fff]{1,6}各|[省市县区州](?:有关|相关|属)|国务院|国家|中央"
)
_BARE = lazy(r"(?:有?关)?(?:部门|单位|机关|机构|政府|人民政府|企业|学校|地方|地区|办公室|人员|个人|党委)")
# 甲市和乙市政务服务大厅: two places share the body.
_SHARED = lazy(r"[\u4e00-\u9fff]{2}[市县区](?:和|与|及)[\u4e00-\u9fff]{2,6}[市县区](?![级直有]).")
# 某某街道、区某局: a town of its own name, and a body of another level, or an enterprise.
_TOWN = lazy(r"^[^各乡镇街、]{2,6}(?:街道|镇|乡)(?:办事处)?$")
_POLICE = lazy("^[^、]{0,4}(?:交警|巡警|特警|民警)$")
_DEPARTMENT = lazy(
    r"(?:[市县区旗]|辖区|派出所|有关|相关)[\u4e00-\u9fff]{0,12}(?:[局委办部院]|集团|公司|中心|银行|[支分]行|[支大总]队|企业|单位|[妇残]联|派出所)$"
)
# 各村（居）、镇农业农村办; 各州（市）、县教育局 share the bureau, which every place below has.
_RANKS = {
    level: rank
    for rank, levels in enumerate(("国", "省", "市州盟", "县区旗", "乡镇街", "村社居"))
    for level in levels
}
_OF_PLACE = lazy(
    r"[国省市州盟县区旗乡镇](?![镇街区直级])[\u4e00-\u9fff]{1,12}(?:局|办|委|部|厅|院|中心|[站所队]|公司|集团)(?<![村居]委)"
)
# 各部门、乡镇: behind bodies a kind of place is one more of them.
_LOCAL = lazy(r"乡镇(?:（街道）)?|镇街|街道|镇（街道）|园区|开发区|县区")
_JOINS_TWO = ("的", "以及", "部门和", "部门及", "部门与")
# 公安、教育部门|和镇（街道）: no place has any of them.
_DEPARTMENTS = lazy(r"(?:(?![省市县区州旗乡镇]+、)[^、和与及]{2,8}、)+[^、和与及]{2,8}部门")
_BODIES = lazy(rf"(?:部门|单位|机关|局|企业)$|^(?:{_LOCAL.pattern})$")
# 企业与学校: kinds of bodies that no other one is a kind of.
_KINDS = frozenset(("企业", "学校", "政府", "高校", "医院"))
_LAST_OF_MANY = lazy(r"各[^、和及与（）()]*(?:[（(][^（）()]*[）)][^、和及与（）()]*)?$")
# 尚未达标的甲市、乙市: what is said of places that have names of their own tells no more of them.
_OF_PLACES = lazy(r"[^、]*的(?=[^的]+$)")
_WHOSE = lazy(r"的[\u4e00-\u9fff]{2,12}(?:机构|机关|部门|单位|组织)$")


@lru_cache(maxsize=1 << 12)
def split_actors(name: str) -> tuple[str, ...]:
    """The organs of a list; ``name`` alone where its parts share a word (市、县政府; 教育、民政部门).

    >>> split_actors("铁道部、交通部"), split_actors("市、县人民政府")
    (('铁道部', '交通部'), ('市、县人民政府',))
    >>> split_actors("教育、民政等部门"), split_actors("市文化和旅游局和各县（市、区）")
    (('教育、民政等部门',), ('市文化和旅游局', '各县（市、区）'))
    """
    if "等" in name and _KIND.search(name):
        return (name,)
    listed = _APPOSED.sub("", _OTHERS.sub("", name))
    borders = [match for match in _BORDER.finditer(listed) if match["mark"] or _both_many(listed, match)]
    if not borders:
        return (name,)
    begins = [0, *(border.end() for border in borders)]
    stops = [*(border.start() for border in borders), len(listed)]
    names: list[str] = []
    begin = 0
    for order, stop in enumerate(stops):
        behind = listed[begins[order + 1] : stops[order + 1]] if order + 1 < len(stops) else ""
        if _ends(listed[begin:stop], behind) or (
            names and _LOCAL.fullmatch(listed[begin:stop]) and _BODIES.search(names[-1])
        ):
            names.append(listed[begin:stop])
            begin = begins[order + 1] if behind else stop
    if names and "的" in names[0]:
        names = _by_their_names(names)
    whole = begin < len(listed) or any(map(_is_many, names)) or any("的" in one for one in names[:-1])
    if whole and holds(listed, _JOINS_TWO) and (apart := _apart(listed, borders)):
        return apart
    if whole or len(names) < 2 or ("的" in names[-1] and "等" in names[-1]):
        return (name,)
    return tuple(names)


def _by_their_names(names: list[str]) -> list[str]:
    """The ``names``, the first without what is said of it where all are places with names of their own.

    >>> _by_their_names(["未达标的怀化市", "张家界市"]), _by_their_names(["未达标的乡镇", "街道"])
    (['怀化市', '张家界市'], ['未达标的乡镇', '街道'])
    """
    bare = [_OF_PLACES.sub("", names[0]), *names[1:]]
    return bare if all(len(place) > 2 and by_name(place) for place in bare) else names


def _both_many(listed: str, border: re.Match[str]) -> bool:
    """Whether nothing but the beginning of another name stands at ``border`` (各村|各单位, and not 市政府各部门)."""
    if border["mark"] is None:
        return False
    return (
        not listed.startswith("各", border.end())
        or _LAST_OF_MANY.search(listed, 0, border.start()) is not None
    )


def _apart(listed: str, borders: list[re.Match[str]]) -> tuple[str, ...]:
    """Two bodies, the first one told by whose it is (甲、乙的管理机构和各县登记机关), or a list of them and others
    (教育、民政部门以及各乡镇); nothing where there are none."""
    for border in borders:
        first, second, mark = listed[: border.start()], listed[border.end() :], border["mark"]
        ranked = _RANK.fullmatch(second) is not None
        if (
            mark not in ("、", "或", "或者")
            and (_WHOSE.search(first) or (mark == "以及" and _is_body(first)))
            and _OWN.match(second)
            and (ranked or _is_body(second))
        ) or (
            mark in ("和", "及", "与")
            and _DEPARTMENTS.fullmatch(first)
            and (_LOCAL.fullmatch(second) or (ranked and second[0] == "各"))
        ):
            listed_first = split_actors(first) if mark == "以及" else (first,)
            return (*listed_first, *split_actors(second))
    return ()


def _ends(words: str, behind: str) -> bool:
    """Whether a name ends with ``words``, what stands ``behind`` beginning another."""
    if behind and _BARE.fullmatch(behind) and not _OWN.match(behind) and words not in _KINDS:
        return False
    apart = not behind or _OWN.match(behind) is not None or _is_above(behind, words) or names_one_zone(behind)
    if _RANK.fullmatch(words) and not (apart and words.startswith(("各", "县（", "县("))):
        return words[-1] in "）)" and (not behind or _IN_BRACKETS.fullmatch(behind) is not None)
    if (_TOWN.search(words) or _POLICE.search(words)) and _DEPARTMENT.match(behind):
        return True
    if _PLACE.search(words):
        return (len(words) > 2 or words[0] == "各") and (apart or _PLACE.search(behind) is not None)
    return _is_body(words) or _begins_anew(words, behind)


def _is_body(name: str) -> bool:
    bare = _IN_END_BRACKET.sub("", name)
    return _HEAD.search(bare) is not None or ends_in_body(bare)


def _begins_anew(name: str, behind: str) -> bool:
    """Whether what stands ``behind`` a name begins with the same level and shares nothing with it.

    >>> _begins_anew("省作协", "省文旅厅"), _begins_anew("县气象", "县水利部门"), _begins_anew("省作协", "市文旅局")
    (True, False, False)
    """
    levels = behind[:1] == name[:1] and _LEVELLED.fullmatch(name) and _LEVELLED.fullmatch(behind)
    return bool(levels) and _SHARES_HEAD.search(behind) is None


def _is_above(name: str, places: str) -> bool:
    """Whether ``name`` is a body of a place above these ``places``, which share nothing with it.

    >>> _is_above("县水利局", "各乡镇"), _is_above("镇农业办", "各乡镇"), _is_above("市水利局", "各县")
    (True, False, False)
    """
    if not places.startswith("各") or _OF_PLACE.fullmatch(name) is None:
        return False
    if name[0] == "市" and len(places) == 2:  # 各县、市教育局
        return False
    return _RANKS[name[0]] < _RANKS.get(places[1:2], 0)


def _is_many(name: str) -> bool:
    """Whether a name still lists several that share a word, and no places under one organ (各州、市人民政府)."""
    if "、" not in without_remarks(name):
        return _SHARED.search(name) is not None
    return _RANK.match(name) is None or _PLACE.search(name) is not None
