"""Sets of organs (各县（区）人民政府, 市政府各部门): told by their words, with the level of their members."""

from __future__ import annotations

from kg.model import Level
from kg.reference.patterns import lazy

_BLANK = lazy(r"\s+")
_LIST = r"[（(〔][^（）()〔〕]{1,16}[）)〕]"
_TOWNS = rf"(?:乡镇|镇乡|乡|镇|街道|街办|街道办事处|办事处|园区|场|社区|村|垦殖场)(?:{_LIST})?"
_UNITS = r"(?:部门|单位|机构|机关|企业|院校|学校|高校|人民团体|科室|处室|股室|直属机构|组成部门|成员|企事业单位|驻地方机构)"
_SET = lazy(
    rf"各(?!自(?!治)|种|类|项|方面|环节|阶段|族)|^(?:有关|相关|所有|全体)(?!规定|要求|文件)|(?:有关|相关|成员|责任|所属|直属|主管|职能|参与|配合|牵头){_UNITS}"
    rf"|^(?:县区|县[（(〔]市、区[）)〕]|县[（(〔]区[）)〕]|县市区|市县|设区市|市州|区县|区[（(〔]县[）)〕]|旗县)"
    rf"|^{_TOWNS}(?:人民政府|政府|党委|党工委|办事处|管委会)?$|[省市县区州盟旗地]直(?:属)?(?:机关|单位|部门)$|^(?:地方|各级|两级|下级|基层(?![\u4e00-\u9fff]{{0,8}}(?:处|[科股]|(?<![处科股])室)$))"
    r"|^(?:乡镇|镇乡|镇街|街道社区)(?!企业)[\u4e00-\u9fff]{1,12}(?:[院所站队]|中心|[中小]学|学校)$"
    rf"|^(?:[省市县区州]、)+[省市县区州]|^(?:产业|工业)?(?:集聚区|园区|功能区|开发区|工业园)(?:管委会)?$"
)
# 各市（州）, 各县级, 各级: what stands before the name that every member has.
_EACH = lazy(r"(?:各|所有|全体)?(?:有关|相关)?")
_OF_PLACES = lazy(
    rf"(?:(?:设区的|设区|地级|县级)?(?:街道|[省市县区州盟旗乡镇]|地(?=[（(〔、州市]))[、和]?)+(?:{_LIST})?(?:两|三)?级?|地方(?:各级)?|[各两下]?级"
)
_OF_MANY = lazy("各|执法(?:部门|机关|单位)$")  # 市政府各部门, 各级行政执法部门
_MEMBER_LEVELS = (
    (lazy(r"(?:省|自治区)(?:直|级|属|政府|人民政府|委)"), Level.PROVINCE),
    (lazy(r"各省|省、自治区|省（区、市）|各自治区"), Level.PROVINCE),
    (
        lazy(
            r"设区市|设区的市|市州|各市[（(〔]州|各地级|各州市|各市、州|各盟市|地市|各市、县|市[（〔]州|各地[（(〔、]?[州市]"
        ),
        Level.CITY,
    ),
    (lazy(r"地直|[市州](?:直|级|属|政府|人民政府|委)(?!.*[县区][（(〔]?[市区]?)"), Level.CITY),
    (lazy(r"县[（(〔]|县区|县市|区县|各区|各县|旗县|各旗|区[（(〔]"), Level.COUNTY),
    (lazy(r"[县区旗](?:直|级|属|政府|人民政府|委|有关|各)"), Level.COUNTY),
    (lazy(r"乡镇|镇乡|街道|各镇|各乡|街办|^镇|^乡|垦殖场|苏木"), Level.TOWN),
    (lazy(r"^各市"), Level.CITY),
    (lazy(r"国务院各|中央和国家机关|各部委"), Level.CENTRAL),
)


def is_set(name: str) -> bool:
    """Whether a name stands for several organs.

    >>> is_set("市政府各部门"), is_set("各乡镇人民政府"), is_set("县属、驻县各单位"), is_set("市财政局")
    (True, True, True, False)
    >>> is_set("基层单位"), is_set("基层科室"), is_set("基层处")
    (True, True, False)
    """
    return _SET.search(_BLANK.sub("", name)) is not None


def set_level(name: str) -> Level | None:
    """The level of a set's members; None where its words do not tell.

    >>> set_level("各县（区）人民政府").value, set_level("省直各单位").value, set_level("各有关部门")
    ('county', 'province', None)
    """
    bare = _BLANK.sub("", name)
    for pattern, level in _MEMBER_LEVELS:
        if pattern.search(bare):
            return level
    return None


def members_of(name: str) -> tuple[str, ...]:
    """What may be the name that every member of a set has in its place (市场监管所, or 民政局 of 市（州）); none of a
    set that names no places (各数据提供部门) or all departments of one.

    >>> members_of("各市（州）民政局"), members_of("各市场监管所"), members_of("市政府各部门")
    (('市（州）民政局', '民政局'), ('市场监管所', '场监管所'), ())
    """
    bare = _BLANK.sub("", name)
    each = _EACH.match(bare)
    whole = bare[each.end() :] if each else bare
    places = _OF_PLACES.match(whole)
    return (whole, whole[places.end() :]) if places and _OF_MANY.search(whole) is None else ()
