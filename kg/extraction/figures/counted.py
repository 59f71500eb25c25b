"""统计对象: what a figure counts: it stands before the figure, behind it, in the figure or the clause before, and is looked for in
that order."""

from __future__ import annotations

from kg.extraction.figures.clause_before import (
    is_each_place,
    object_of_clause_before,
    quantity_of_clause_before,
)
from kg.extraction.figures.comparator import without_ban
from kg.extraction.figures.figure import Figure
from kg.extraction.figures.had_or_given import (
    noun_by_rate,
    noun_given,
    noun_had,
    noun_of_figure,
    noun_taken,
)
from kg.extraction.figures.held_each_time import EACH_TIME, held_each_time, held_in_all
from kg.extraction.figures.noun_before import MEASURED_LAST, without_aspect
from kg.extraction.figures.noun_behind import WHERE, acted_at, counted_at
from kg.extraction.figures.ordered import without_order
from kg.extraction.figures.own_clause import quantity
from kg.extraction.figures.paid import AWARD
from kg.extraction.figures.unit import SHARES
from kg.reference.demand_words import demand_verbs, manners
from kg.reference.patterns import lazy

# 不超过每月1000元: what is counted by the month.
APIECE = lazy(
    r"[人户亩校村]均|每(?:[百千万]*人口?|[户亩生个]|[\u4e00-\u9fff]{1,3}每)?(?:年|月|天|日|季度|学期)?|每[年月]每[\u4e00-\u9fff]{1,3}"
)
_MANY = ("百", "千", "万", "十")  # 每千人口不少于3张床位: a standard, named with what it is for
# 每年不少于2次: how often, which is a recurrence.
OFTEN = ("每年", "每季度", "每月", "每周", "每半年", "每日", "每天", "每学年", "每学期", "每旬")
# 在药店、餐饮等20个以上行业推行, 全省80%以上的学校达标: what is counted stands behind.
_AT_SUCH = lazy(r"(?<![存所正实现])在[^，。；\d]{1,40}等$")
_SCOPE = lazy(
    r"(?:全[国省市县区州旗镇乡]|[本我][省市县区州]|辖区|其[余他](?:设区市|[市县区州]|[县市]（[市区、]{1,3}）))内?"
)
_NO_NOUN = lazy(
    rf"(?:原则上|一般)?(?:{'|'.join(OFTEN)})?(?:为|对|给|按|每|且|并且|其中|同时|但|[此今以其之]后)?"
)
# 首批20个品种的目录发布工作: the work is done on what is counted.
_OF_WORK = lazy(r"(?<=[^的]{2})的[^的]{2,16}工作$")
# 至少调配图书1次，每次不少于300册; 组织1次培训，每次不少于3天
_HELD = lazy(
    r"(?:(?P<act>(?:组织|开展|举办|召开|调配|配送|抽[检查]|检查|巡查|培训|演练|督导|走访|更新|发布|推送|宣传|上门|集中)[\u4e00-\u9fff“”]{0,8}?)(?:至少|不少于|不低于)*"
    r"[\d一二两三四五六七八九十]{1,3}次|[\d一二两三四五六七八九十]{1,3}次(?P<what>[\u4e00-\u9fff“”]{2,10}))，每次(?:不少于|至少)?$"
)
# 每增加500人增配1名的标准配齐经办人员
_BY_STANDARD = lazy(r"^标准(?:足额|统一|合理|严格)*(?:配[齐备置足强]|设[置立]|安排|落实)(?=..)")
# 至少带队检查1次重点工程: what is looked at is no act by itself, as 演练 is.
_LOOKS_AT = lazy(
    r"(?:检查|巡查|排查|抽查|督查|督导|查看|巡视|巡护|走访|回访|慰问|调研|检修|维护|清理|清掏|疏通|疏浚|更新|消毒|体验)$"
)
_LOOKED_AT = ("次", "轮", "遍", "回", "趟")
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
# 每月对不少于10家加工企业进行质量抽查: on whom, and what is done.
_DONE_TO = lazy(
    r"的?(?P<whom>(?!的)[\u4e00-\u9fff（）“”]{2,20}?)(?:随机|定期|集中|分批|统一|全面|同步|逐[户家所个村])*"
    r"(?:实施|进行|开展)(?![了过])(?P<work>[\u4e00-\u9fff“”]{2,12}?)(?=[，。；、,;\t\n]|和|并|以?及|$)"
)
# 居民出资可通过…等方式落实，人均不低于200元: what is paid opens the clause before.
_PAYS_APIECE = lazy(
    r"(?:^|[，。；：])(?P<noun>[^，。；：、\d由按可应要须]{2,14}?(?:出资|自筹|筹资|资金|经费|投入|支出|收入|费用|补[助贴]|工资|薪酬))(?:可以?|应当?|要|须|由|按|通过|实行|采取|纳入)[^，。；：\d]*，[^，。；：\d]{2,4}$"
)
# 新建建筑执行75%节能标准: the share is that of a standard, named behind it.
_STANDARD = lazy(
    r"的?(?P<noun>(?:(?!达|符合|执行)[\u4e00-\u9fff]){2,6}标准)(?=[，。；、,;\t\n]|$|和|及|设计|建[设造])"
)
_KEEPS = lazy(r"(?:严格|全面|全部|一律|统一|继续|达到|执行|落实|实行|符合|满足|按照?)+$")
_DEMANDS = lazy(lambda: rf"(?:各自?|分别)?(?:{manners()})*(?:{demand_verbs()}|帮助|协助)")
# 有条件的县可提高到6000元: who may have another figure than the one before.
_MAY = lazy(r"可以?(?:适当|再|酌情|最[高多低])?$")
_WHO_MAY = lazy(
    r"(?:[县市区州旗乡镇村户校][）)]?|[县区][（(][县市区、]{1,5}[）)]|地[区方]|企业|单位|机构|部门|学校|医院|人员|家庭|对象|老年?人|群众|职工|学生|儿童|项目|困难|的)$"
)


def counted_behind(figure: Figure, is_ordered: bool) -> str:
    """What is counted where it stands behind the figure: 新建3个便民服务站, 在10个左右领域开展, 有3名以上专职人员."""
    plain, at, left, cue = figure.plain, figure.end, figure.left, figure.cue
    if figure.post and (had := noun_had(figure)):
        return had
    if rated := noun_by_rate(figure):
        return rated
    if cue and left.endswith("对") and not cue.gap and (done := figure.behind(_DONE_TO)):
        return done["whom"] + done["work"]
    if cue and figure.unit in _LOOKED_AT and _LOOKS_AT.search(cue.gap):
        return cue.gap + counted_at(plain, at)
    if cue and figure.unit not in (*_LOOKED_AT, *SHARES) and _LOOKS_AT.search(left):
        return _without_tail(counted_at(plain, at))  # 每天抽查不少于10座水库
    if not cue and figure.post and left.endswith(("将", "把")):
        return acted_at(plain, at)
    if cue and cue.word.startswith("最") and (award := figure.behind(AWARD)):
        return award["noun"]
    words = counted_at(plain, at) if is_ordered and not figure.post else ""
    if (left.endswith("在") and figure.unit.startswith("个")) or (
        left.endswith("等") and _AT_SUCH.search(left)
    ):
        where = figure.behind(WHERE)
        words = where[0] if where else ""
    return _without_tail(words) or (noun_taken(figure) if cue else None) or _given_behind(figure) or ""


def _without_tail(words: str) -> str:
    """The noun without what tells of it, and without half of a quotation."""
    words = words.removeprefix("的").partition("的标准")[0]
    words = _BY_STANDARD.sub("", words) if words.startswith("标准") else words
    words = _OF_WORK.sub("", words) if words.endswith("工作") else words
    if words.startswith(("由", "以", "用于")):  # 组建3个由县级医院牵头的医共体
        words = words.rpartition("的")[2] if "的" in words else ""
    return words if words.count("“") == words.count("”") else words.partition("”")[0].rpartition("“")[2]


def _given_behind(figure: Figure) -> str | None:
    """What is counted where it is given, kept or named and stands behind the figure."""
    cue = figure.cue
    if cue is None and not (figure.post and figure.left):
        return None
    giving = "至少" if cue and cue.word.startswith("至少") else without_aspect(figure.left)
    return noun_given(figure._replace(left=giving))


def counted_around(figure: Figure, verb: str, counted: str) -> str:
    """What the words before the figure say, or where they only say how often or for each of whom (每人每年): what a share
    is taken of, what stands behind, what the clause before says, or what the figure before counts, ``counted``."""
    left, cue = figure.left, figure.cue
    words = quantity(without_ban(left) if cue and cue.forbids else left, cue.gap if cue else "", verb)
    if words == "每次" and (held := _HELD.search(left)):
        return words + (held["what"] or held["act"])
    if whole := held_in_all(left):
        return whole
    if words in EACH_TIME:
        return held_each_time(figure.plain, figure.begin - len(left), figure.begin) or words
    apiece = words if APIECE.fullmatch(words) and words not in OFTEN else ""
    if words.endswith("后") and _NO_NOUN.fullmatch(words):  # 2024年不低于40%，以后年度逐步提高到50%
        words = counted
    words = "" if _NO_NOUN.fullmatch(words) or apiece else words
    words = counted if counted and cue and _is_who_may(left, words) else words
    if (
        counted[:1] not in ("", "每")
        and figure.ends_clause
        and f"{figure.unit}，" in left
        and is_each_place(words)
    ):
        words = counted  # 建设医共体80个，每县至少1个
    words = object_of_clause_before(figure, words) or words
    words = words or (cue.base if cue else "")  # 按不低于采购额的30%
    words = _of_scope(figure, words)
    if cue and _SCOPE.fullmatch(words):  # 加强农民培训，全省每年不少于5万人次
        words = quantity_of_clause_before(left, counted) or words
    words = without_order(words, figure.unit)
    words = _of_standard(figure, words)
    words = _of_whole(figure, words)
    if (
        cue and cue.gap != words and words.endswith(cue.gap) and _DEMANDS.fullmatch(cue.gap)
    ):  # 至少帮助1人实现就业
        words = words.removesuffix(cue.gap) + counted_at(figure.plain, figure.end)
    if _DEMANDS.fullmatch(words):  # 推动不少于100家企业上线
        words = counted_at(figure.plain, figure.end) or words
    if not words and cue and left == "的":  # 不高于1%，500万元以下的不高于0.8%
        words = counted
    if figure.whole and not left.strip("，、和及与"):  # 1倍以上5倍以下 counts one thing
        words = words.strip("和及与") or counted
    return (
        words
        or (apiece if apiece.endswith(("人", "人口")) and apiece[1:2] in _MANY else "")
        + noun_of_figure(figure)
        or (without_order(quantity_of_clause_before(left, counted), figure.unit) if cue else "")
        or _standard_apiece(figure, apiece)
    )


def _is_who_may(left: str, words: str) -> bool:
    """Whether ``words``, those that ``left`` ends in, are who may have another figure than the one before.

    >>> _is_who_may("有条件的县可", "有条件的县"), _is_who_may("补助标准可", "补助标准")
    (True, False)
    """
    return _MAY.search(left) is not None and _WHO_MAY.search(words) is not None


def _of_scope(figure: Figure, words: str) -> str:
    """What is counted where ``words`` only tell the scope and it stands behind (全省80%以上的学校达标)."""
    if not _SCOPE.fullmatch(words) or figure.clause.startswith("对") or figure.ends_clause:
        return words
    return words * words.startswith("其") + noun_of_figure(figure) or words


def _of_standard(figure: Figure, words: str) -> str:
    """What is counted, with the standard behind the figure where its share is one of that (新建建筑执行75%节能标准)."""
    if figure.unit != "%" or words[-1:] in MEASURED_LAST:
        return words
    standard = figure.behind(_STANDARD)
    return _KEEPS.sub("", words) + standard["noun"] if standard else words


def _of_whole(figure: Figure, words: str) -> str:
    """What is counted where ``words`` tell the whole in the same unit (32处积水点5月底前改造25处)."""
    whole = _OF_WHOLE.search(words) if any(letter.isdigit() for letter in words) else None
    return words[: whole.start()] + whole["noun"] if whole and whole["unit"] == figure.unit else words


def _standard_apiece(figure: Figure, apiece: str) -> str:
    """``apiece``, for each of whom a sum is set, behind the standard that its sentence opens with (收费标准由县定，每生不超过600元)."""
    if not apiece or not figure.unit.endswith("元"):
        return apiece
    if paid := _PAYS_APIECE.search(figure.left):
        return paid["noun"] + apiece
    begin = max(figure.plain.rfind(mark, 0, figure.end) for mark in "。；;：:\n\t") + 1
    opens = _OPENS_STANDARD.match(figure.plain, begin, figure.end)
    return opens["noun"] + apiece if opens else apiece
