"""前句统计对象: what the clause before says where the clause of a figure says nothing but how often, when and how much
(推进护理床位建设，今年新建不少于80张)."""

from __future__ import annotations

from kg.extraction.figures.figure import Figure
from kg.extraction.figures.holder import is_no_person, is_place
from kg.extraction.figures.noun_before import DAY, noun_of, noun_undated, undated, without_aspect
from kg.extraction.figures.own_clause import PARTICLES
from kg.extraction.text.small_number import HAN
from kg.reference.patterns import lazy

# 确定考核的分值权重，原则上不低于4%: the clause before tells what.
_TOLD_BEFORE = lazy(
    r"的(?!标准[\u4e00-\u9fff]{0,2}[配设安])(?P<noun>[\u4e00-\u9fff]{2,10})，(?:一般|原则上|应当?|最[低高多少])*$"
)
# 按投资额的8%给予补助，最高300万元
_AWARDED = lazy(r"(?:奖[励补]|补[助贴]|资助|贴息|支持|扶持|罚款|救助)$")
# 将甲项纳入考核，每年不少于2次
_TAKEN_INTO = lazy(
    r"[将把](?P<noun>[\u4e00-\u9fff“”、]{2,16}?)(?:纳入|列入|作为)[^，。；]{2,16}，(?:(?:每(?:学[年期]|季度|[\u4e00-\u9fff]{1,2}))|一般|原则上|按照?|以)*$"
)
# 推出一批文旅活动，全年不少于40项
_BATCH = lazy(r"(?:一批|一系列|若干|一组)(?P<noun>[^，。；一]{2,20})$")
# 每月至少发布两批岗位信息，全年不少于50万个
_OF_LOTS = lazy(
    rf"(?:至少|不[少低]于|不得少于)?[\u4e00-\u9fff]{{2,4}}(?:\d{{1,3}}|[{HAN}]{{1,2}})(?:次|批次?|期|场次?|轮|篇|条|份)(?P<noun>[\u4e00-\u9fff“”]{{2,14}})，[^，。；：]*$"
)
# 首批13个“一件事”落地见效，年底前累计不少于20个
_IN_ALL = lazy(
    r"\d{1,5}[个家项座处条所户](?P<noun>[\u4e00-\u9fff“”]{2,16})，[^，。；：\d]{0,8}(?:累计|合计|共计|总计|总数|达到)+$"
)
# 推进护理床位建设，今年新建不少于80张: what the clause before builds
_ORDERED_BEFORE = lazy(
    r"(?:(?:建设|新建|改?扩建|改建|改造|建成|培育|培养|打造|创建|引进|整治|治理|修复|组建|设立|设置|布设|建立|配[齐强备置]|招[聘录]|选[派聘]|开发(?!区))(?:[^，。；\d]{2,40}(?:等|于一体的))?(?P<noun>(?:(?!开展|进行|实施)[\u4e00-\u9fff“”]){2,16})"
    r"|(?:推[进动]|加快|加强|开展|实施|抓好)(?!清理|专项|集中|综合|全面)(?P<named>[\u4e00-\u9fff“”]{2,14})(?P<work>建设|改造|整治|治理|修复|培育|引进|创建|培训))"
    r"(?<!计划)(?<!规划)(?<!方案)(?<!任务)(?<!工作)(?<!范围)(?<!台账)(?<!行动)(?<!力度)(?<!基础)(?<!进度)，[^，。；：]*$"
)
# 对甲、乙等治理设施开展清理整治，2024年完成63家
_DONE_BEFORE = lazy(
    r"对(?:[^，。；：\d]{2,40}[等的])?(?P<whom>[\u4e00-\u9fffA-Za-z]{2,16}?)(?:全面|统一|集中)*(?:开展|进行|实施)(?P<work>[\u4e00-\u9fff]{2,8})，[^，。；：]*$"
)
# 设置投放点，每个小区不超过2处: for each of which places.
_EACH_PLACE = lazy(
    r"(?:实现|做到|确保)?每[个座]?(?:[\u4e00-\u9fff]{0,4}(?:小区|居住区|社区|园区|校区|学校|街道|乡镇|楼栋|网格|单元|行政村|自然村|建制村|[县市区]{1,2}）?)|[村镇乡县市校园组])"
    r"(?:[新改]建|建[成有]|设[立置]|打造|配[备有]|有)?"
)
# 配备网格员，按照每300户不少于1人: for each of how many.
_EACH_MANY = lazy(r"(?:原则上|一般|统一)*(?:按照?)?每[\u4e00-\u9fff]{0,4}\d{1,6}[\u4e00-\u9fff]{1,5}")
# 收费不得超过3个月，且不得超过5000元: what is bound twice.
_BOUND_TWICE = lazy(
    r"(?P<noun>[\u4e00-\u9fff“”、]{2,24}?)(?:一般|原则上|应当?|须|要|均|最[长多高低])*(?:不(?:得|能)?(?:超过|[多高少低]于|短于)|至少|控制在)\d"
)
# 一般不超过6倍，困难重大的可适当提高，但最高不得超过12倍: of the figure before.
_MAY_BE_MORE = lazy(
    r"可以?(?:适当|酌情|再|相应|视情|据情)*(?:提[高升]|上[浮调]|放宽|增加|调[高整]|延长)[^，。；\d]{0,8}，(?:但|且|但是)?(?:一般|原则上|最[高多])*$"
)
_OFTEN = lazy(r"^(?:原则上|一般)?每(?:学[年期]|半年|季度?|[年月周旬日天])")
_HEEDED = lazy(r"^(?:加强|强化|深化|抓好)(?=[\u4e00-\u9fff]{4})")
_WHOLE = lazy(r"^全[国省市县区州]")
# 围绕甲业、乙业等领域开展补贴性培训，全年不少于35万人次
_HELD_BEFORE = lazy(
    r"[^，。；：]{16,}(?:开展|组织|举办|实施)(?P<noun>(?:(?!开展|组织|举办|实施)[\u4e00-\u9fff“”]){3,16})，(?:全[年省市县区州]|年内|每年|累计|力争|[两三四五]年)*$"
)
_AND_SO = ("且", "并且", "但")
BARE_VERB = lazy(
    r"(?:全[省市县区]|各?[省市州县区镇乡村]|每个?[省市州县区镇乡村]+|每年|再)*(?:新建|改建|新改建|建设|改造|建成|培育|培养|打造|创建|引进|整治|治理|修复|新增|配备|配置|完成|推广|组织)"
)
# 省财政厅自2024年起安排奖补资金，每年不少于1亿元: what is counted stands behind who and when.
_CLAUSE_BEFORE = lazy(
    rf"(?:^|[，。；：])(?:[^，。；：]{{2,20}}?[自从于在](?:{DAY})(?:之?前|以前|起))?"
    r"(?P<clause>[^，。；：]{4,30})，(?P<own>[^，。；：]*)$"
)
# 学校每周5天都要开展课后服务，每天不少于2小时: how often is no figure of what is done.
_SO_OFTEN = lazy(
    r"^[^每\d]*每(?:学[年期]|半年|季度?|[年月周旬日天])(?:\d{1,2}|[一二两三四五六七])[天次](?:都|均|要|应当?|须)*(?=..)"
)


def quantity_of_clause_before(left: str, counted: str) -> str:
    """What the clause before says where the figure's own clause says nothing but when and how: ``counted`` is what
    the figure before counts, which is meant where it stands in that clause.

    >>> quantity_of_clause_before("积极争取上级资金，力争", "")
    '上级资金'
    """
    if told := _TOLD_BEFORE.search(left):
        return told["noun"]
    if taken := _TAKEN_INTO.search(left):
        return taken["noun"]
    if counted and _MAY_BE_MORE.search(left):
        return counted
    if held := _HELD_BEFORE.search(left):
        return held["noun"]
    found = _CLAUSE_BEFORE.search(left)
    own = _OFTEN.sub("", _WHOLE.sub("", found["own"])) if found else ""
    if found is None or (own not in _AND_SO and undated(without_aspect(own))):
        return ""
    if award := _AWARDED.search(found["clause"]):
        return award[0]
    if lots := _OF_LOTS.search(left) or _IN_ALL.search(left):
        return lots["noun"]
    clause = undated(_SO_OFTEN.sub("", found["clause"]))
    if any(letter.isdigit() for letter in clause):
        bound = None if counted else _BOUND_TWICE.match(clause)
        return noun_of(bound["noun"]) if bound else counted
    if found["own"] in _AND_SO:
        return ""
    if batch := _BATCH.search(clause):
        return batch["noun"]
    return _HEEDED.sub("", noun_undated(PARTICLES.sub("", without_aspect(clause))))


def object_of_clause_before(figure: Figure, verb: str) -> str:
    """What the clause before orders where the figure's own clause has but the bare ``verb``, or for each of
    which places, or on whom, the figure is; "" where it does not say it.

    >>> object_of_clause_before(Figure("", 0, 0, "推进护理床位建设，2023年新建"), "新建")
    '护理床位'
    >>> object_of_clause_before(Figure("", 0, 0, "加强领导，新建"), "新建")
    ''
    """
    holder = "" if verb.startswith("每") else verb * (is_place(verb) or is_no_person(verb, figure.unit))
    if "，" not in figure.left or not (BARE_VERB.fullmatch(verb) or holder or _tells_each(figure, verb)):
        return ""
    if verb == "完成" and (done := _DONE_BEFORE.search(figure.left)):
        return done["whom"] + done["work"]
    found = _ORDERED_BEFORE.search(figure.left)
    if found is None:
        return ""
    whose = holder if len(holder) > 1 and "的" not in holder else ""  # 镇不少于5名
    noun, named, work = found.group("noun", "named", "work")
    if noun:
        return whose + noun
    is_done = named.endswith("化") or work == "培训"  # 适老化改造 is done, no thing
    return whose + named + work * is_done


def _tells_each(figure: Figure, words: str) -> bool:
    """Whether words only tell for each of which places, or of how many, the figure is."""
    return (is_each_place(words) and figure.ends_clause) or _EACH_MANY.fullmatch(words) is not None


def is_each_place(words: str) -> bool:
    """Whether words only tell that it is so in each of which places (每个行政村)."""
    return _EACH_PLACE.fullmatch(words) is not None
