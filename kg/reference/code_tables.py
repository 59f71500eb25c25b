"""What agency codes are put together from: characters of places, of ministries, of organs and of their business."""

from __future__ import annotations

from functools import cache

from kg.model import Level, OrganType
from kg.reference.divisions import DivisionRecord, all_divisions
from kg.reference.tables import rows, words

_BODY_CHARS = (
    "府政办委厅局党组纪监教科工信公安民财人社保自然资源环生态建住房交运水利农村商文旅卫健退役军应急审质药广电视体统计医访"
    "乡振扶贫金融林草城管税气象海关档网宣编督务数批投促招供销残团妇联法检院外侨宗族粮储能知开发字函规明令告议纪要备案通"
    "秘综传呈请示行复抄报任免表彰合职成基高师会库预购资综教研规划标准注特食消执价竞网信认稽大秘史志研事编机退老干统港"
    "台外经贸技创改革体制重项目投财行会农社文产业就失养养老工伤仲调关监支付职鉴基妇幼食妇规疾控中药爱卫评价土耕矿测绘"
    "地海预警防汛旱救灾消火减安执厂危化非煤烟移民库路港航铁空邮停收费养联企领反垄断捕个"
    "际装节子软无线语思学艺格兴础西放层品龄口家庭牧渔种搜共遗护湿造加流约价竞设生总安全司街服疫情常校园馆"
)
_SPECIAL_BODY = (
    r"国(?=[资土税安动防信际债库])|市(?=[监函场])|(?<=园)区|(?:(?<=[^开]发)|(?<=办)|(?<=改地))区(?=$)|普(?=办)|(?<=办)市|规范|产业|就业|[局厅](?=[发办函字规党公电明综秘通文]|$)|经(?=[信贸管济发函办字规运])|(?<=[农财工])经"
    r"|(?<=总)厅|(?<=[管监])[一二三四五](?=函?$)"  # 安监总厅管三, 食药监食监二: numbered departments
)


@cache
def place_heads() -> dict[str, tuple[str, ...]]:
    """The letters with which a place's codes open (赣, 洪, 赣市) to the division codes of the places."""
    return {head: words(codes) for head, codes, _ in rows("place_heads", ("head", "divisions", "distinct"))}


@cache
def distinct_heads() -> frozenset[str]:
    """Characters that stand for one place and for nothing else."""
    table = rows("place_heads", ("head", "divisions", "distinct"))
    return frozenset(head for head, _, distinct in table if distinct and len(head) == 1)


@cache
def ministry_codes() -> dict[str, tuple[str, OrganType]]:
    """What a central organ's codes open with (财, 国办) to its function and type."""
    return {
        code: (function, OrganType(kind))
        for code, function, kind in rows("agency_codes", ("code", "function", "type"))
    }


@cache
def place_initials() -> dict[str, tuple[DivisionRecord, ...]]:
    """First character of a valid city's or county's name to those places."""
    index: dict[str, list[DivisionRecord]] = {}
    for record in all_divisions():
        if record.kind == "division" and record.level in (Level.CITY, Level.COUNTY) and not record.valid_to:
            index.setdefault(record.short[0], []).append(record)
    return {head: tuple(found) for head, found in index.items()}


@cache
def body_letter() -> str:
    """A pattern of one letter of a code behind its place: of the organ, of its business or of the kind of number."""
    chars = "".join(sorted(set(_BODY_CHARS) - distinct_heads()))
    return rf"(?:[{chars.replace('局', '').replace('厅', '')}]|{_SPECIAL_BODY})"
