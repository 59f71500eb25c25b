"""承前指标: figures that tell what they count only by the target before them: its parts (其中小学2万个), the total of what is
built (总建筑面积约6万平方米), another act on the same thing (新建45公里、维修120公里), how it grows (此后每年递增10%)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.figures.clause_before import BARE_VERB
from kg.extraction.figures.comparator import Cue
from kg.extraction.figures.figure import Figure
from kg.extraction.figures.holder import is_no_person, is_place, without_place
from kg.extraction.figures.noun_before import MEASURED_LAST
from kg.extraction.figures.unit import SHARES
from kg.model import Indicator
from kg.reference.patterns import lazy

_MANY = "十百千万亿"
# 其中50亿元以上项目10个: a size may tell which of them; a time, what is done and whose share is no part.
_PART = lazy(
    r"[，、；（(]其中[：:，]?(?P<noun>(?:[百千万亿\d.]+[\u4e00-\u9fff]{1,2}(?:及?以[上下])的?)?"
    r"(?![每各已共仅]|包[括含]|计划|完成|[^，。；]{0,4}(?:[上下]半年|季度))[\u4e00-\u9fffA-Za-z“”]{2,16})(?<![的占达为约过年月度日到成县市区镇乡村州地])"
)
# 完成改造25处，其余7处年底前完成
_REST_OF = lazy(r"[，、；]?(?:其[余他]|剩余|余下)的?")
_BY_THEN = lazy(
    r"(?:全部|均|力争|确保)*[于在]?(?:20\d\d年|[今明]年)?(?:\d{1,2}月(?:份|[底末初]|\d{1,2}日|[上中下]旬)?|[上下]半年|年?[底末])(?:之|以)?[前内]"
    r"(?:全部|全面|基本|均)*[\u4e00-\u9fff]{2,6}(?=[，。；、,;\t\n]|$)"
)
_TOTAL = lazy(r"[，、]总[\u4e00-\u9fff]{0,6}(?:面积|里程|长度?|容量|户数|人数)(?:大?约|达|为|共)?")
# 新增1200个，其中2024年不少于400个; 2024年完成200个，2025年完成150个: only when, and the verb, stand between.
_TIMES = r"年(?:[底末]|内)|20\d\d年度?|[今明当后次每]年|年均|[上下]半年|第?[一二三四]季度|第[一二三四五]年|首年|\d{1,2}月(?:\d{1,2}日|份?末?|[上中下]旬)?"
_DOES = "完成|建成|新建|改造|新增|建设|实施|治理|整治|培育|创建|打造|推广|达到|增加|新改建|维修|修复|安装|更新|发放|培训|上线|推出|引进|开通|建|改|修|种|栽"
_AGAIN = lazy(
    rf"[，、；（](?:其中[：:，]?)?(?:力争|确保|到|至|在|再)*(?:(?:{_TIMES})(?:年?[底末]|\d{{1,2}}月底)?前?|(?<=再)|(?=再))"
    rf"(?:力争|确保|要|应|须|再|先|计划|预计|全部)*(?:在[^，。；\d]{{2,14}}?)?(?P<verb>{_DOES})?"
)
# 不低于10%、不高于30%; 2批次、不少于20例: the other bound of the same thing, or what it makes in another unit.
_BOUND_TOO = ("、", "，", "且", "、且", "，且", "并", "，但", "但")
_ABOUT = lazy(r"(?:大?约|达|为|共)$")
_WORKS = lazy(
    r"[、，；和及](?:并|再)?(?:新建|[改扩续重]建|维修|改造|修缮|养护|加固|整修|修复|翻修|提升|更新|新增|提升改造|改造提升)"
)
# 分别控制在8%和5%以下，较上年下降2个百分点
_SINCE_WHEN = lazy(r"(?:年均|同比|环比|[较比](?:上|去|前)?[^，。；率比]{0,6}?年(?:同期|年?底|均)?)?")
# 甲、乙流域完成率达到85%，其余流域不低于70%
_REST = lazy(r"其[余他它](?P<of>[\u4e00-\u9fff]{2,6})")
# 建成区清扫率达到95%，各县城区达到80%: the same is measured of another place.
_PLACE = lazy(
    r"各[\u4e00-\u9fff（）、]{0,6}[县市区州旗镇乡村城]|(?:[市县]|中心)?城区?|县城|建制镇|乡镇|农村(?:地区)?|[山库湖牧]区县?|[东中西]部(?:地区|县区?)|(?:平原|丘陵)县?|(?!示范|试点|达标|先进|特色)[\u4e00-\u9fff]{1,3}[县区市旗](?:[（(][县市区旗、]{1,5}[）)])?"
)
_OF_PLACE = lazy(
    r".*[省市县区镇乡村州旗城](?:[（(][县市区旗、]{1,5}[）)])?(?![级民镇乡、）)])(?=.{2,}[率比度重]$)"
)
# 100艘以上的镇不少于5名，100艘以下的不少于2名
_SIZE_ALONE = lazy(r"\d[\d.]*[\u4e00-\u9fff%]{1,4}以[上下]")
_NEAR = 8  # letters that where it is told begins with
_PERSONS = lazy(r"(?:[员师医]|医生|护士|干部|辅警|专家|教练|志愿者)$")
# 市级平台公司压减至4家以内、县级不超过2家; 小学作业时间不超过60分钟，初中不超过90分钟: what is measured is told with the first of
# them only, behind the level, the school or the noun that both end in.
_LEVEL = lazy(r"(?:国家|[省市县区乡镇村])(?:本)?级")
_SCHOOL = lazy(r"(?:幼儿园|小学|初中|高中|中职)(?:[一二三四五六]至[二三四五六]年级|阶段)?")
# 新建小区按每百户30平方米配建用房，…老旧小区按每百户20平方米补足
_PER_MANY = lazy(r"每[百千万]+[户人]")
_KINDS = (_LEVEL, _SCHOOL)
_OWN_VERB = lazy(r"(?:开[设展]|[设建配][立置备设]|组织|举办)")
# 完成投资42亿元，其中一季度完成不低于15%
_DONE = lazy(r"(?:累计|全部)?(?P<done>完成|到位)")
# 在2023年基础上再压减30座，到年底控制在680座以内: what there is is meant.
_CHANGED = lazy(
    r"(?<=..)(?:在[^，。；]{2,12}基础上|[较比][^，。；]{2,10}年)?再?(?:压[减降缩]|减少|新增|增加)$"
)
_AT_LEVEL = ("在", "到", "至")
_GROWS = frozenset(["递增", "递减", "增长", "增加", "提高", "提升", "下降", "降低", "减少"])


def part_of(told: Indicator | None, figure: Figure) -> str | None:
    """What a figure without a verb counts behind 其中, as a part of the target told before; or None."""
    if told is None or not _counts_alike(told, figure) or told.unit in SHARES:
        return None
    plain, behind = figure.plain, told.span.end
    stop = plain.find("其", behind, figure.start)
    if told.quantity and stop >= 0 and _REST_OF.fullmatch(plain, stop, figure.start):
        return told.quantity if figure.behind(_BY_THEN) else None
    part = _PART.fullmatch(plain, behind, figure.start)
    return part["noun"] if part and figure.ends_clause else None


def told_by(told: Indicator | None, figure: Figure) -> str | None:
    """What a figure counts behind the target ``told``: the total of what that orders, or the same thing where but another
    bound, work or year stands before the figure; or None."""
    if told is None:
        return None
    plain, behind = figure.plain, told.span.end
    if _TOTAL.fullmatch(plain, behind, figure.start):
        return _ABOUT.sub("", plain[behind + 1 : figure.start])
    alike = _counts_alike(told, figure)
    compared = figure.begin < figure.start
    if (
        compared
        and plain[behind : figure.begin] in _BOUND_TOO
        and (alike or (_both_count(told, figure) and figure.ends_clause))
    ):
        return told.quantity or None
    return _told_again(told, figure, compared) if alike and figure.ends_clause else None


def _told_again(told: Indicator, figure: Figure, compared: bool) -> str | None:
    """What ``told`` counts where but another work or year stands between it and the figure, or None."""
    plain, behind = figure.plain, told.span.end
    if told.unit not in SHARES and _WORKS.fullmatch(plain, behind, figure.start):
        return told.quantity or None
    behind += len(told.quantity) * plain.startswith(told.quantity, behind)  # 8个“一件事”，再上线7个
    again = _AGAIN.fullmatch(plain, behind, figure.begin)
    if again and (again["verb"] or compared):
        reached = plain[figure.begin : figure.start].endswith(_AT_LEVEL)
        return (_level_of(told.quantity) if reached else told.quantity) or None
    return None


def _counts_alike(told: Indicator, figure: Figure) -> bool:
    """Whether both are told in one known unit, in tens or thousands of it, or in none."""
    return told.unit.lstrip(_MANY) == ("" if figure.bare else figure.unit.lstrip(_MANY))


def _both_count(told: Indicator, figure: Figure) -> bool:
    """Whether both figures count, so that one thing may be told in both units (典型案例2批次、不少于20例)."""
    return told.unit not in SHARES and not figure.bare and figure.unit not in SHARES


def grown(told: Sequence[Indicator], words: str, unit: str) -> str:
    """``words``, with what the target before tells for them: what grows, where they only say that it does and since when;
    what is done in part; what is measured, where they only say whose it is."""
    if told and unit in SHARES and told[-1].unit == unit and (rest := _REST.fullmatch(words)):
        return words + told[-1].quantity.rpartition(rest["of"])[2] * (rest["of"] in told[-1].quantity)
    if told and unit in SHARES and (done := _DONE.fullmatch(words)):  # of what is to be done in all
        whole = told[-1].quantity
        return whole if whole.endswith("完成比例") else f"{whole}{done['done']}比例"
    if told and told[-1].unit == unit and (named := _of_another(told[-1].quantity, words)):
        return named
    if words == "新增" and told and told[-1].unit == unit:  # 标准提高至94元，新增5元用于…
        return told[-1].quantity + words
    if told and words == f"每{told[-1].unit}":  # 举办讲座5场，每场不少于50人
        return words + told[-1].quantity
    if (
        told
        and unit not in SHARES
        and told[-1].unit == unit
        and (named := _held_by(told[-1].quantity, words, unit))
    ):
        return named
    if told and unit in SHARES and told[-1].unit == unit and _PLACE.fullmatch(words):
        return words + _OF_PLACE.sub("", told[-1].quantity) * (told[-1].quantity[-1:] in "率比度重")
    if not told or words[-2:] not in _GROWS or not words or told[-1].quantity[-2:] in _GROWS:
        return words
    words = words.removeprefix("分别")
    since = _SINCE_WHEN.fullmatch(words[:-2])
    alike = unit in SHARES or (told[-1].unit == unit and words[:-2])
    if since is None or not alike:
        return words
    return "、".join(dict.fromkeys(t.quantity for t in told)) + words


def _of_another(named: str, words: str) -> str:
    """What is measured of ``words`` where they only say whose it is, as ``named`` tells it of another; or "".

    >>> _of_another("市级平台公司", "县级"), _of_another("每百名学生拥有计算机台数小学", "初中")
    ('县级平台公司', '每百名学生拥有计算机台数初中')
    >>> _of_another("学校食堂“互联网+”覆盖率", "餐饮单位食堂"), _of_another("企业研发机构", "高新技术企业")
    ('餐饮单位食堂“互联网+”覆盖率', '')
    """
    if _PER_MANY.fullmatch(words):
        return named
    for kind in _KINDS:
        if kind.fullmatch(words) and (other := kind.search(named)) and other[0] != words:
            return named[: other.start()] * (kind is _SCHOOL) + words + named[other.end() :]
    size = 1 if words[-1:] in "校道" else 2
    at = named.rfind(words[-size:]) if len(words) > size else -1
    rest = named[at + size :].lstrip("、和及与或") if at > 0 else ""
    measured = len(rest) > 1 and (rest[-1] in MEASURED_LAST or _OWN_VERB.match(rest))
    return words + rest if measured and named.endswith(words[-size:] + rest) else ""


def _held_by(named: str, words: str, unit: str) -> str:
    """What is counted where ``words`` only say where or on whom, or only order it, as ``named`` tells it before; or "".

    >>> _held_by("扑火队员", "其他县（市）", "名"), _held_by("扑火队员", "建设", "名"), _held_by("示范村", "智慧社区", "个")
    ('其他县（市）扑火队员', '扑火队员', '')
    """
    if BARE_VERB.fullmatch(words) or _SIZE_ALONE.fullmatch(words):
        return named
    if not named or named.startswith("每") or is_place(named):
        return ""
    if is_place(words):
        return words + without_place(named)
    if len(words) > 2 and 0 < (at := named.find(words[-2:])) < _NEAR:  # 一级镇不少于15名，二级镇不少于10名
        named = named[at + 2 :]
    return words + named if _PERSONS.search(named) and is_no_person(words, unit) else ""


def counted_so_far(told: Indicator, unit: str, cue: Cue | None) -> str:
    """What ``told`` counts, as a figure of this unit behind the comparator means it."""
    if cue is None:
        return told.quantity
    if unit == told.unit and unit not in SHARES and cue.word.endswith(_AT_LEVEL):
        return _level_of(told.quantity)
    words = ungrown(told.quantity) if unit in SHARES else told.quantity
    return in_all(words) if cue.sign == "=" else words


def ungrown(words: str) -> str:
    """What grows, where ``words`` say that it does: 满意度提升5个百分点，达到90%.

    >>> ungrown("满意度提升"), ungrown("提高满意度"), ungrown("满意度")
    ('满意度', '满意度', '满意度')
    """
    if len(words) < 4:
        return words
    return words[:-2] if words[-2:] in _GROWS else words[2:] if words[:2] in _GROWS else words


def _level_of(words: str) -> str:
    """What there is of what ``words`` say to change by so much.

    >>> _level_of("矿山数量在2023年基础上再压减"), _level_of("事项每年新增"), _level_of("新增就业")
    ('矿山数量', '事项', '新增就业')
    """
    return _CHANGED.sub("", in_all(words))


_YEARLY = lazy(r"(?<=..)(?:每年|年均|逐年|每月|每季度)(?:新增|增加|增长|递增)$")


def in_all(words: str) -> str:
    """What there is of what ``words`` say to grow by so much a year: 事项每年新增10个，2026年达到50个.

    >>> in_all("审批事项每年新增"), in_all("新增就业")
    ('审批事项', '新增就业')
    """
    return _YEARLY.sub("", words)
