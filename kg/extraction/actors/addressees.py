"""Whom a measure names as those acted upon (指导各县区…), or as the place of action (在某县开展试点)."""

from __future__ import annotations

from kg.reference.patterns import lazy

_NAMED_FIRST = (
    "各级|各|全[省市县区州]|有关|相关|所属|下属|直属|基层|地方|省|市|县|区|州|乡|镇|街道|设区|试点|企业|行业"
)
_ADDRESSED = lazy(
    r"(?:指导|督促|组织|推动|支持|鼓励|帮助|协调|监督|引导|帮扶)(?P<organ>各地区?(?![\u4e00-\u9fff]{0,4}(?:部门|单位|政府))"
    r"|[\u4e00-\u9fff]{2}地区(?!域)|有条件的(?:地方|地区|单位|企业)|成员单位"
    r"|(?<=支持|鼓励)[\u4e00-\u9fff]{1,6}(?:县|(?<!城)市|州|旗|(?<![地社园小城景校片街])区)(?=[\u4e00-\u9fff]{0,3}(?:开展|先行|试点|率先|建设|创建|探索|打造))"
    rf"|(?:{_NAMED_FIRST})[\u4e00-\u9fff（）()、]{{0,14}}?(?:市、县（区）|县（市、区）|县（区）|县区|市州|设区市|部门|单位|乡镇|街道|地区|地方|各地|人民政府))"
)
_NO_ADDRESSEE = lazy(r"要(?!点)|特别是|必须|人员|按照")
_IN_PLACE = lazy(
    r"在(?:(?<=^在)|(?<=[，；]在)|(?<=^(?:选择|选取|支持|鼓励)在)|(?<=[，；](?:选择|选取|支持|鼓励)在))"
    r"(?P<organ>[\u4e00-\u9fff、]{2,24}?(?:县|市|区|州|旗|镇|乡|新区|开发区|等地))(?=[\u4e00-\u9fff]{0,4}(?:开展|先行|试点|建设|设立|率先|推行|实施))"
)  # its letter first, which lets a search skip to it


def addressed(sentence: str) -> list[str]:
    """The organs and places that something is done to or at, as written.

    >>> addressed("在某安县开展试点工作。"), addressed("指导各县区抓好落实。")
    (['某安县'], ['各县区'])
    """
    found = [m["organ"] for m in _ADDRESSED.finditer(sentence) if not _NO_ADDRESSEE.search(m["organ"])]
    return found + [m["organ"] for m in _IN_PLACE.finditer(sentence)] if "在" in sentence else found
