"""统计对象的位置: where around its figure stands what it counts: before or behind it, in a list, or in the clause before."""

from __future__ import annotations

import re

from kg.extraction.figures.comparator import Before
from kg.extraction.figures.counted import (
    MEASURED_LAST,
    object_of_clause_before,
    quantity_of_clause_before,
    without_aspect,
)
from kg.extraction.figures.counted_behind import (
    WHERE,
    counted_at,
    have_done,
    named_one,
    noun_at,
    noun_behind,
    noun_by_rate,
    noun_given,
    noun_of_figure,
    noun_taken,
    served,
)
from kg.extraction.figures.counted_noun import is_who_may, last_clause
from kg.extraction.figures.figure import ends_there
from kg.extraction.figures.ordered import acts_alone, ordered_object, ordered_within, without_order
from kg.extraction.figures.paid import AWARD, fund_size, paid_each, paid_sum
from kg.reference.demand_words import demand_verbs, manners
from kg.reference.patterns import lazy

# 不超过每月1000元: what is counted by the month.
APIECE = lazy(
    r"每(?:[百千万]*人口?|[户亩生个]|[\u4e00-\u9fff]{1,3}每)?(?:年|月|天|日|季度|学期)?|每[年月]每[\u4e00-\u9fff]{1,3}"
)
_MANY = ("百", "千", "万", "十")  # 每千人口不少于3张床位: a standard, named with what it is for
# 每年不少于2次: how often, which is a recurrence.
OFTEN = ("每年", "每季度", "每月", "每周", "每半年", "每日", "每天", "每学年", "每学期", "每旬")
# 在药店、餐饮等20个以上行业推行, 全省80%以上的学校达标: what is counted stands behind.
_AT_SUCH = lazy(r"(?<![存所正实现])在[^，。；\d]{1,40}等$")
_SCOPE = lazy(
    r"(?:全[国省市县区州旗镇乡]|[本我][省市县区州]|辖区|其[余他](?:设区市|[市县区州]|[县市]（[市区、]{1,3}）))内?"
)
_NO_NOUN = lazy(rf"(?:原则上|一般)?(?:{'|'.join(OFTEN)})?(?:为|对|给|按|每|且|并且|其中|同时|但)?")
# 首批20个品种的目录发布工作: the work is done on what is counted.
_OF_WORK = lazy(r"(?<=[^的]{2})的[^的]{2,16}工作$")
# 至少调配图书1次，每次不少于300册; 组织1次培训，每次不少于3天
_HELD = lazy(
    r"(?:(?P<act>(?:组织|开展|举办|召开|调配|配送|抽[检查]|检查|巡查|培训|演练|督导|走访|更新|发布|推送|宣传|上门|集中)[\u4e00-\u9fff“”]{0,8}?)(?:至少|不少于|不低于)*"
    r"[\d一二两三四五六七八九十]{1,3}次|[\d一二两三四五六七八九十]{1,3}次(?P<what>[\u4e00-\u9fff“”]{2,10}))，每次(?:不少于|至少)?$"
)
# 每增加500人增配1名的标准配齐经办人员
_BY_STANDARD = lazy(r"^标准(?:足额|统一|合理|严格)*(?:配[齐备置足强]|设[置立]|安排|落实)(?=..)")
# 投入资金1200万元改造学校6所
_SPENT = lazy(r"(?:投入|安排|筹集|筹措|争取|整合|列支|拨付|落实)[^，。；\d]{0,12}(?:资金|经费|投资)$")
_ON_WHAT = lazy(
    r"用于|实施|开展|支持|建设|新建|[改扩]建|改造|修[建缮复]|购[买置]|配[备置]|整治|治理|提升|解决|完善|扶持|推进"
)
# 一至二年级每周4课时: who has so many lessons.
_LESSONS = ("课时", "学时", "节")
_BY_WEEK = lazy(
    r"(?:^|[，。；：、])(?P<whose>(?![^，。；：、]*(?:已|现|原))[^，。；：、\d]{2,16}每(?:周|[日天]|学[期年]))$"
)
# 至少带队检查1次重点工程: what is looked at is no act by itself, as 演练 is.
_LOOKS_AT = lazy(
    r"(?:检查|巡查|排查|抽查|督查|督导|查看|巡视|巡护|走访|回访|慰问|调研|检修|维护|清理|清掏|疏通|疏浚|更新|消毒)$"
)
_LOOKED_AT = ("次", "轮", "遍", "回", "趟")
# 成立80人的应急抢险队, 拉起一支120人的队伍: how many make up the body that is set up.
_SETS_UP = lazy(r"(?:(?:组|筹)建|建(?:[立成好强])|成立|组成|拉起|储备|落实|保持)[一1]?[支个]?$")
_BODY = lazy(
    r"的?(?P<noun>[\u4e00-\u9fff“”（）、]{1,20}?(?:队伍?|专班|小组|工作组|专家组|班组|[库团]))(?=[，。；、,;\t\n]|和|及|并|负责|承担|开展|$)"
)
# 每公里安排6人巡查, 每公里上劳力15名: how many are put to each of what.
_PUTS_TO_EACH = lazy(
    r"(?:^|[，。；：、])(?:[^，。；：、\d每]{0,16})(?P<each>每(?![年月天日周次季旬学半逢当到])[\u4e00-\u9fff]{1,8}?)(?:上堤|上(?<![以网线身路街会]上)|安排|配备|配置|落实|派[出驻]?|出动?|投入|组织|抽调|确定|明确)"
    r"(?P<what>[\u4e00-\u9fff]{0,4})$"
)
_PUT = ("人", "名", "位", "台", "辆", "艘", "套")
_DOES_WHAT = lazy(r"[\u4e00-\u9fff]{2,8}(?=[，。；、,;\t\n]|$)")
# 32处积水点5月底前改造25处: the whole is told with the same unit, and what it is of behind it.
_OF_WHOLE = lazy(
    r"\d[\d,.]*(?P<unit>[个家项座处条所户栋幢口台])(?P<noun>[\u4e00-\u9fff“”]{2,16}?)"
    r"(?:[于在]?(?:\d{4}年|[今明]年)?(?:\d{1,2}月(?:份|[底末初]|\d{1,2}日)?|[上下]半年|年?[底内末])[之以]?前?)"
    r"(?:全部|力争|确保|先行|先)*[\u4e00-\u9fff]{2,6}$"
)
# 各地收费标准由县级部门制定，报…批准，每生每学期不超过600元: what the sentence is about, and nothing between is counted.
_OPENS_STANDARD = lazy(
    r"(?:各地的?)?(?P<noun>[^，。；：、\d由按]{2,20}?(?:标准|价格|额度|限额|定额))(?=由|按|实行|应|须|要|根据|结合|参照)[^\d]*\d[\d.]*[百千万亿]{0,2}元"
)
# 新建建筑执行75%节能标准: the share is that of a standard, named behind it.
_STANDARD = lazy(
    r"的?(?P<noun>(?:(?!达|符合|执行)[\u4e00-\u9fff]){2,6}标准)(?=[，。；、,;\t\n]|$|和|及|设计|建[设造])"
)
_KEEPS = lazy(r"(?:严格|全面|全部|一律|统一|继续|达到|执行|落实|实行|符合|满足|按照?)+$")
_DEMANDS = lazy(lambda: rf"(?:{manners()})*(?:{demand_verbs()})")
_COMPARED = lazy(r"[，,]?(?:同比|[比较](?:上|去)年)")


def ordered(plain: str, match: re.Match[str], left: str) -> str | None:
    """What is counted where its figure ends the clause, or tells what something is done for, and its verb stands
    before it."""
    spent = (
        (match["unit"] or "").endswith("元") and _SPENT.search(left) and _ON_WHAT.match(plain, match.end())
    )
    if not (spent or ends_there(plain, match.end())) or _COMPARED.match(plain, match.end()):
        return None
    return ordered_object(left)


def ordered_at(plain: str, match: re.Match[str], left: str, unit: str) -> str | None:
    """What is counted by a figure without a comparator that is ordered, chosen, reached or paid; None where none is."""
    at = match.end()
    alone = acts_alone(left, unit) if ends_there(plain, at) else None
    for done in (named_one(plain, at, left, unit), paid_each(left, unit), ordered(plain, match, left), alone):
        if done is not None:
            return done
    chosen = left.endswith(("选择", "选取", "选定"))
    return (
        (noun_given(plain, at, left) or noun_at(plain, at) if chosen else None)
        or ordered_within(plain, at, left)
        or have_done(plain, at, left, unit)
        or served(plain, at, left, unit)
        or paid_sum(plain, at, left, unit)
        or fund_size(plain, at, left, unit)
        or _body(plain, at, left, unit)
        or _put_to_each(plain, at, left, unit)
        or timetabled(plain, at, left, unit)
    )


def _body(plain: str, at: int, left: str, unit: str) -> str | None:
    """The body that so many persons make up where it is set up (成立80人的抢险队), or None."""
    if unit not in ("人", "名") or _SETS_UP.search(left) is None or "已" in last_clause(left):
        return None
    body = _BODY.match(plain, at)
    return body["noun"] if body else None


def _put_to_each(plain: str, at: int, left: str, unit: str) -> str | None:
    """What so many are put to for each of what (每公里安排6人巡查), or None."""
    found = _PUTS_TO_EACH.search(left) if unit in _PUT and "每" in left else None
    if found is None:
        return None
    if found["what"]:
        return found["each"] + found["what"] if ends_there(plain, at) else None
    done = _DOES_WHAT.match(plain, at)
    return found["each"] + done[0] if done else None


def timetabled(plain: str, at: int, left: str, unit: str) -> str | None:
    """Who has so many lessons a week where nothing else is said (一年级每周4课时，), or None."""
    if unit not in _LESSONS or not ends_there(plain, at):
        return None
    lessons = _BY_WEEK.search(left)
    return lessons["whose"] if lessons else None


def counted_behind(
    plain: str, match: re.Match[str], left: str, unit: str, is_ordered: bool, cue: Before | None
) -> str:
    """What is counted where it stands behind the figure: 新建3个便民服务站, 在10个左右领域开展, 有3名以上专职人员."""
    at = match.end()
    if match["post"] and (had := noun_behind(plain, at, left)):
        return had
    if rated := noun_by_rate(plain, at, left):
        return rated
    if cue and unit in _LOOKED_AT and _LOOKS_AT.search(cue.gap):
        return cue.gap + counted_at(plain, at)
    if cue and cue.word.startswith("最") and (award := AWARD.match(plain, at)):
        return award["noun"]
    words = counted_at(plain, at) if is_ordered and not match["post"] else ""
    if (left.endswith("在") and unit.startswith("个")) or (left.endswith("等") and _AT_SUCH.search(left)):
        where = WHERE.match(plain, at)
        words = where[0] if where else ""
    return (
        _without_tail(words)
        or (noun_taken(plain, at, left) if cue else None)
        or _given_behind(plain, match, left, cue)
        or ""
    )


def _without_tail(words: str) -> str:
    """The noun without what tells of it, and without half of a quotation."""
    words = words.removeprefix("的").partition("的标准")[0]
    words = _BY_STANDARD.sub("", words) if words.startswith("标准") else words
    words = _OF_WORK.sub("", words) if words.endswith("工作") else words
    if words.startswith(("由", "以", "用于")):  # 组建3个由县级医院牵头的医共体
        words = words.rpartition("的")[2] if "的" in words else ""
    return words if words.count("“") == words.count("”") else words.partition("”")[0].rpartition("“")[2]


def _given_behind(plain: str, match: re.Match[str], left: str, cue: Before | None) -> str | None:
    """What is counted where it is given, kept or named and stands behind the figure."""
    if cue is None and not (match["post"] and left):
        return None
    giving = "至少" if cue and cue.word.startswith("至少") else without_aspect(left)
    return noun_given(plain, match.end(), giving)


def told_elsewhere(
    plain: str, at: int, left: str, words: str, counted: str, cue: Before | None, whole: bool, unit: str
) -> str:
    """``words``, the quantity before the figure that ends at ``at``, or where they only say how often or for each of
    whom (每人每年): what a share is taken of, what the figure before counts, what stands behind, or what the clause
    before says.  ``whole``: ``left`` reaches back to the figure before.
    """
    if words == "每次" and (held := _HELD.search(left)):
        return words + (held["what"] or held["act"])
    apiece = words if APIECE.fullmatch(words) and words not in OFTEN else ""
    words = "" if _NO_NOUN.fullmatch(words) or apiece else words
    words = counted if counted and cue and is_who_may(left, words) else words
    words = (
        object_of_clause_before(left, words, ends_there(plain, at)) or words or (cue.base if cue else "")
    )  # 按不低于采购额的30%
    if _SCOPE.fullmatch(words) and not last_clause(left).startswith("对") and not ends_there(plain, at):
        words = words * words.startswith("其") + noun_of_figure(plain, at) or words
    words = without_order(words, unit)
    if unit == "%" and words[-1:] not in MEASURED_LAST and (standard := _STANDARD.match(plain, at)):
        words = _KEEPS.sub("", words) + standard["noun"]
    if any(letter.isdigit() for letter in words) and (whole_of := _OF_WHOLE.search(words)):
        words = words[: whole_of.start()] + whole_of["noun"] if whole_of["unit"] == unit else words
    if _DEMANDS.fullmatch(words):  # 推动不少于100家企业上线
        words = counted_at(plain, at) or words
    if not words and cue and left == "的":  # 不高于1%，500万元以下的不高于0.8%
        words = counted
    if whole and not left.strip("，、和及与"):  # 1倍以上5倍以下 counts one thing
        words = words.strip("和及与") or counted
    return (
        words
        or (apiece if apiece.endswith(("人", "人口")) and apiece[1:2] in _MANY else "")
        + noun_of_figure(plain, at)
        or (without_order(quantity_of_clause_before(left, counted), unit) if cue else "")
        or _standard_apiece(plain, at, apiece, unit)
    )


def _standard_apiece(plain: str, at: int, apiece: str, unit: str) -> str:
    """``apiece``, for each of whom a sum is set, behind the standard that its sentence opens with (收费标准由县定，每生不超过600元)."""
    begin = max(plain.rfind(mark, 0, at) for mark in "。；;：:\n\t") + 1
    opens = _OPENS_STANDARD.match(plain, begin, at) if apiece and unit.endswith("元") else None
    return opens["noun"] + apiece if opens else apiece
