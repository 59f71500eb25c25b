"""本句统计对象: what the clause of a figure says before it of what it counts (到2025年底污水处理率要达到…)."""

from __future__ import annotations

from kg.extraction.figures.noun_before import noun_undated, undated, without_aspect
from kg.reference.patterns import lazy

_LONGEST = 48  # characters of a quantity
# A dash or a plus belongs to what it joins (13—14岁, 互联网+, DRG/DIP); every other mark ends a quantity.
_OTHER_MARK = lazy(
    r"(?s:.*)(?:[^\u4e00-\u9fffA-Za-z0-9.“”、（）()+＋·—–－\-~～/]|[—–－\-~～](?!\d)|(?<!\d)[—–－\-~～]"
    r"|/(?![A-Za-z])|(?<![A-Za-z])/)"
)
PARTICLES = lazy(
    r"^(?:按(?![时期需量质规章揭键]|[^，。；的]{1,10}[付收计][费价])照?|以(?![上下内外工旧后])|[将把](?!手)|给予(?=..)|使(?!用)|对(?!外(?:开放|贸易|投资|承包|公开|合作)|[口接标照象账应])|确保|力争)|(?:的|在|(?<![行作])为|按照?)$"
)
_PARTICLES_FIRST = "按以将把给使对确力"
_NUMBERED = lazy(r"^[（(]\d{1,2}[）)]|(?:还)?(?:应|须|要|应当|必须|具)有$")
# 各地在继续巩固…水平达到…的基础上: who does it and what with are not what is counted.
_STATE = lazy(
    r"^[\u4e00-\u9fff、]{0,12}?在(?:继续|切实|全面|进一步)*(?:巩固|落实|保持|确保|保障|完成|实现|提高)(?:落实|提升|好|了)*"
)
# 各村按每公里, 由乡镇通过购买等方式按每百户: who does it and how are not what is counted
_BY_EACH = lazy(
    r"^(?:(?:由|通过|各|[省市县区镇村]级)[^，。；]*?|[^，。；]*?(?:[区村镇乡县市校社组]|方式|部门|单位|机构|企业))按照?(?=每[\u4e00-\u9fff]{1,5}$)"
)
_FROM = lazy(r"(?<=..)[由从][^，。；]{0,12}?\d[\d.]*[^，。；\d]{0,12}$")  # 由700元提高到720元
# 灭火机不少于2台、二号工具: the member of a list before has its own figure; so has 到期前1个工作日提出申请且延期.
_LIST_BEFORE = lazy(
    r"^.*\d(?:[万亿千百]?[\u4e00-\u9fff%％]{1,3}(?:以[上下内])?(?:、|或者?|[且并])|[^、，的]{1,16}且)(?=..)"
)
# 住院机构全覆盖、基金支出占比: what is told in full before a figure is none of what it measures.
_STATED_BEFORE = lazy(r"^.*(?:全覆盖|清零|到位|达标|应[\u4e00-\u9fff]尽[\u4e00-\u9fff])、(?=[^、]{6,}$)")
# 用房按不低于千分之三配置且最少…: what is bound twice stands before the first bound.
_FIRST_BOUND = lazy(
    r"(?<=..)(?:(?:按照?)?(?:不(?:得|能)?[低少高多]于|不(?:得|能)?超过|超过|[高低]于|至少).*)?[且但]$"
)
# 设备补贴标准按照每户
_AT_EACH = lazy(r"(?<=[准价格费额金贴助资薪酬])按照?(?=每[\u4e00-\u9fff]{1,5}$)")
_BY_UNIT = lazy(
    r"以[\u4e00-\u9fff（）、]{1,8}为(?:单位|口径|基数)$|^以?[\u4e00-\u9fff（）、]{1,8}为(?:单位|口径|基数)(?=..)"
)


def quantity(left: str, gap: str, verb: str) -> str:
    """What is counted by the figure that ``left`` and ``gap`` lead to; "" where they do not say it.

    >>> quantity("到2025年底污水处理率", "", ""), quantity("2023年、2024年", "", "")
    ('污水处理率', '')
    """
    left = _FROM.sub("", left) if "由" in left or "从" in left else left
    clause = left.rstrip("“（(")
    clause = without_aspect(clause if clause.count("“") == clause.count("”") else clause.rstrip("”"))[
        -_LONGEST:
    ]
    if clause.endswith("》"):  # 张贴《明白纸》不少于500份
        return clause[max(clause.rfind("《"), 0) :]
    other = _OTHER_MARK.match(clause)
    words = clause[other.end() :] if other else clause
    if words.count("（") > words.count("）"):  # 每班不超过20人（低龄班不超过10人）
        words = words.rpartition("（")[2]
    words = undated(words.lstrip("、"))
    words = _FIRST_BOUND.sub("", words) if words.endswith(("且", "但")) else words
    words = _STATED_BEFORE.sub("", words) if "、" in words else words
    words = _LIST_BEFORE.sub("", words) if any(mark in words for mark in "、或且并") else words
    words = without_aspect(words)
    if gap and words.endswith(("按", "按照")) and not gap.startswith("每"):  # 绿地按不低于用地千分之三配置
        words, gap = words.rstrip("按照"), ""
    words = (noun_undated(words or verb) + gap).lstrip("、").removeprefix("的")
    if words.startswith(("（", "(")) or words.endswith("有"):
        words = _NUMBERED.sub("", words)
    if words[:1] in _PARTICLES_FIRST or words[-1:] in "的在为按照":
        words = undated(PARTICLES.sub("", words))
    words = _BY_UNIT.sub("", words) if "为" in words else words
    words = _AT_EACH.sub("", _BY_EACH.sub("", words)) if "按" in words and "每" in words else words
    return _STATE.sub("", words) if "在" in words else words
