"""期: the term of a season, in which something holds and nothing is due (防火期为12月1日至次年6月15日, 供热期（11月至次年3月）内)."""

from __future__ import annotations

from kg.reference.patterns import lazy

SEASON = (
    r"(?:防火|防灭火|火险|戒严|[采供取]暖|供热|防?汛|度汛|[休禁伏]渔|禁牧|禁猎|禁采|禁伐|封[山育河]|榨|枯水|丰水|凌汛|梅雨|台风|雨|旺|淡)"
    r"[期季](?:间|节)?(?:时间)?"
)
"""The term of a season."""
TERM = rf"(?:(?:[春秋]季?)?学期|{SEASON}|[春夏秋冬]季(?=[，,]))"
"""A part of a year that has its own term, of which the last day is not told."""
_NATURAL = "(?:[高多易频]发|高峰|繁殖|繁育|产卵|洄游|孵化|花|果|生长|成熟|采[收摘]|收[获割]|迁徙|越冬|敏感|农忙|农闲|结冰|[封冰]冻|[低高]温|蓄水|流行|消费)"
"""What a season is of, which no order begins or ends."""
_IN_TERM = lazy(r"(?:期|季节?|时[段期])[（(]$")
# 在整治期（6月至9月）每周巡查: the bracket tells when the rhythm holds.
_RECURS_THEN = lazy(r"[）)](?:内|间)?，?[^，。；]{0,14}?每(?:[周月日天旬晚]|星期|半月)")
_BEFORE = lazy(
    rf"{SEASON}(?:，?(?:一般|原则上|统一|规定|确定|定|均)*(?:为|是|自|从)|为自|：|[（(](?:当年|每年|上年|自|从|即|一般为|[\d月日年初底份至到—－\-~]{{4,12}}[、和及])*)$|[春夏秋冬]{{1,2}}季节?[（(]$"
    # 开设肠道门诊（4月至10月）: when it is open
    rf"|(?:开设|开放|开馆|开园|营业)[^，。；（）]{{0,12}}[（(]$"
    # 产卵繁殖期（4月至7月）, 施工高峰期（6月至9月）
    rf"|{_NATURAL}(?:期|季节?|时[段期])[（(](?:当年|每年|一般为)?$"
    # 清明节前后（3月25日至4月15日）: when that is
    rf"|前后[（(](?:即|一般为|自|从)*$"
)
_BEHIND = lazy(
    rf"(?:[、和及][\d月日年初中下旬底至到—－\-~]{{4,20}})*[，]?(?:止)?[）)]?，?(?:定|规定|确定)?[为是](?:[我全本][市县区省州旗])?(?:[\u4e00-\u9fff“”、]{{0,8}}?){SEASON}[”]?(?=[，。；）]|$)"
)


def tells_season(plain: str, start: int, at: int, behind: int) -> bool:
    """Whether the range of days at ``at``, which ends at ``behind``, only tells when a season is.

    >>> t = "防火期为12月1日至次年5月31日"
    >>> tells_season(t, 0, 4, len(t)), tells_season("排查期为3月1日至5月31日", 0, 4, 14)
    (True, False)
    """
    if _BEFORE.search(plain, max(start, at - 16), at) or _BEHIND.match(plain, behind):
        return True
    in_term = _IN_TERM.search(plain, max(start, at - 3), at)
    return in_term is not None and (
        plain.startswith("每年", at) or _RECURS_THEN.match(plain, behind) is not None
    )
