"""分别: as many things as figures, and which of the figures each of them has."""

from __future__ import annotations

from kg.extraction.figures.noun_before import MEASURED_LAST
from kg.extraction.text.joining import JOINING
from kg.reference.patterns import lazy

# 起数和人数同比分别下降10%和15%: what becomes of each.
_CHANGE_OF_EACH = lazy(
    r"(?P<change>(?:同比|环比|[较比][^、和及，]{1,10})?分别(?:同比|环比)?(?:下降|降低|减少|压[减缩降]|缩减|上升|增[长加]|提[高升]|递[增减]))$"
)
_AND = lazy(rf"、|{JOINING}")
# 高血压、2型糖尿病患者规范管理率: whose share it is begins what the first ones share with the last.
_OF_WHOM = lazy(
    r"(?:患者|人员|人口|人群|学生|儿童|老年?人|职工|家庭|农?户|居民|群众|企业|单位|机构|学校|医院|项目|设施|地区|行业)[^、]{2,}$"
)
# 钢铁、水泥企业颗粒物、二氧化硫排放浓度: whose they are.
_WHOSE = lazy(
    r"[^，。；：]*、[^，。；：、]{0,12}?(?:企业|行业|单位|项目|机构|机组|锅炉|炉窑)(?![、和及与])(?=[^，。；：]+[、和及与])"
)
_SHORTEST = 3  # letters of what is shared
# 二氧化硫、氮氧化物排放总量
_OF_WHAT = lazy(
    r"(?:(?:年均|平均|[排产]放|产生|消[费耗]|使用|利用|综合|处置)+(?:总量|强度|浓度|量|率)|浓度|(?:总量|强度)(?<=..{3})|占比)$"
)


def shared_out(words: str, figures: int, each: bool = False, respective: bool = False) -> list[str]:
    """What each of ``figures`` counts where there are as many things measured as figures, or where each surely has its
    own, or the figures stand behind 分别 (``respective``); else the same for all.

    >>> shared_out("甲率、乙率和丙率", 3), shared_out("利用率", 2)
    (['甲率', '乙率', '丙率'], ['利用率', '利用率'])
    >>> shared_out("起数和人数同比分别下降", 1), shared_out("起数和人数同比分别下降", 2)
    (['起数和人数同比下降'], ['起数同比下降', '人数同比下降'])
    >>> shared_out("县道、村道优良路率", 2), shared_out("县道、村道优良路率", 2, respective=True)
    (['县道、村道优良路率', '县道、村道优良路率'], ['县道优良路率', '村道优良路率'])
    """
    changed = _CHANGE_OF_EACH.search(words) if "分别" in words else None
    change = changed["change"].replace("分别", "") if changed else ""
    words = words[: changed.start()] if changed else words.partition("分别")[0] or words
    if figures == 1 and not respective:
        return [words + change]
    parts = _AND.split(words)
    if respective and len(parts) > figures and (whose := _WHOSE.match(words)):
        told = shared_out(words[whose.end() :], figures, each, respective)
        return [whose[0] + of_each + change for of_each in told]
    if len(parts) != figures or not all(len(part) > 1 for part in parts):
        return [words + change] * figures
    measured = [part[-1] in MEASURED_LAST for part in parts]
    if measured[-1] and not any(measured[:-1]) and (respective or change):
        shared = _shared_end(parts)
        return [part + shared + change for part in parts[:-1]] + [parts[-1] + change]
    if each or change or len(set(measured)) == 1:
        return [part + change for part in parts]
    return [words + change] * figures


def _shared_end(parts: list[str]) -> str:
    """What the last part ends in that those before it share (县道、村道|优良路率), or "" where that cannot be told."""
    *others, last = parts
    if len({part[-1] for part in others}) == 1 and others[0][-1] in last[1:]:
        end = last[last.index(others[0][-1], 1) + 1 :]
        if len(end) >= _SHORTEST:
            return end
    of_whom = _OF_WHOM.search(last, 1)
    if of_whom:
        return of_whom[0]
    if of_what := _OF_WHAT.search(last, 2):
        return of_what[0]
    return last[2:] if all(len(part) == 2 for part in others) and len(last) >= 2 + _SHORTEST else ""
