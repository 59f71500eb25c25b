"""在哪里、对谁: words before a figure that name nothing counted, but where or on whom there is so much of it (专业队员不少于80人，
其他县（市）不少于50人; 建成驿站30家，其中城东区、城西区各不少于4家)."""

from __future__ import annotations

from kg.reference.patterns import lazy

_NAMED = (
    r"(?!示范|试点|达标|先进|特色|美丽|文明|平安)[\u4e00-\u9fff]{2,3}"
    r"(?:县(?![级域乡城区市])|州(?!级)|旗|市(?![场民政级容])|(?<![社小园景校街厂库灾矿林牧片湖地])区(?![域间块划级县]))"
)
_REGION = (
    r"(?:(?:其[余他][\u4e00-\u9fff]{0,3}|各)(?:[县市区州旗镇乡]|街道)(?:[（(][县市区州、]{1,5}[）)])?"
    rf"|县城|城区|市区|{_NAMED})"
)
_LEVEL = r"(?:国家|[省市县区]|乡镇|村)本?级"
_KIND = r"乡镇|街道|村（社区）|(?:城市|农村|城镇|乡镇)(?:社区|小区)|[省市县区]直(?:部门|单位)"
_PLACE = lazy(
    rf"{_REGION}(?:、{_REGION})*(?:各|均)?|{_LEVEL}|{_KIND}"
    r"|[\u4e00-\u9fff、]{1,16}?(?:每[市县区州旗镇乡村]|[市县区州旗镇乡]各)"
)
_PLACE_FIRST = lazy(
    rf"^(?:[^，。；：等]{{2,20}}等)?(?:{_LEVEL}|(?:城市|农村|城镇|乡镇)社区|乡镇(?=[^街、和]{{3}})|{_REGION})(?:、{_REGION})*(?:各|均|每[市县区州旗镇乡村])?(?=[\u4e00-\u9fff“]{{2}})"
)
_NO_PERSON = lazy(
    r"(?:[县市区州旗镇乡村]|矿井|煤矿|企业|单位|机构|学校|医院|幼儿园|园区|小区|社区|街道|车间|工地|水库|中心|派出所|卫生院)$"
)
_PERSONS = ("人", "名", "位")


def is_place(words: str) -> bool:
    """Whether words tell but where there is so much of something.

    >>> [is_place(words) for words in ("其他县（市）", "城东区、城西区各", "县级", "智慧社区", "示范镇")]
    [True, True, True, False, False]
    """
    return _PLACE.fullmatch(words) is not None


def is_no_person(words: str, unit: str) -> bool:
    """Whether words name none of the persons that a figure of this unit counts (灾害严重矿井不少于15人)."""
    return unit in _PERSONS and _NO_PERSON.search(words) is not None


def without_place(words: str) -> str:
    """What is counted, without where it opens with.

    >>> without_place("重点县扑火队员"), without_place("县级监测点"), without_place("农贸市场")
    ('扑火队员', '监测点', '农贸市场')
    """
    return _PLACE_FIRST.sub("", words)
