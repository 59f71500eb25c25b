"""无比较词指标: what is counted by a figure that no comparator binds and that is a target since it is ordered, paid, named or
served (新建学校3所, 明确1名分管领导, 为2600户家庭实施改造, 12个小区完成改造)."""

from __future__ import annotations

from kg.extraction.figures.due_count import due_object, is_act_due
from kg.extraction.figures.figure import Figure
from kg.extraction.figures.had_or_given import noun_given
from kg.extraction.figures.noun_behind import noun_at
from kg.extraction.figures.ordered import acted_object, acts_alone, ordered_object, ordered_within
from kg.extraction.figures.paid import fund_size, paid_each, paid_sum
from kg.reference.patterns import lazy

# 投入资金1200万元改造学校6所
_SPENT = lazy(r"(?:投入|安排|筹集|筹措|争取|整合|列支|拨付|落实)[^，。；\d]{0,12}(?:资金|经费|投资)$")
_ON_WHAT = lazy(
    r"用于|实施|开展|支持|建设|新建|[改扩]建|改造|修[建缮复]|购[买置]|配[备置]|整治|治理|提升|解决|完善|扶持|推进"
)
# 年底前公开建议142件、提案196件的办复率; 年内选择2项、各县至少1项决策: what is done with so many stands behind.
_TOLD_ON = lazy(r"、(?:各|[^，。；、\d]{1,16}\d[\d.]*[^，。；、\d]{1,3}的)")
_COMPARED = lazy(r"[，,]?(?:同比|[比较](?:上|去)年)")
# 明确1名分管领导: who is named.
_NAMES = lazy(r"(?:明确|确定|指定|落实|安排|选派|指派|抽调|确认|选定)$")
_NAMED = lazy(
    r"(?:[^，。；]{1,12}、[^，。；]{1,16}?的)?的?(?P<noun>[\u4e00-\u9fff（）()]{2,20}?)"
    r"(?=[，。；、,;\t\n]|为|作为|担任|兼任|具体|专门|专司|专职负责|从事|负责(?!人|同志)|分管(?!负责|领导|同志)|牵头|联系(?!人|员)|对接(?!人|员)|包[联保](?!人|干|责|领)|跟[踪进]|驻[点企场守村](?![干工人第组律员专警医队])|在岗值|值守|组成|和|以?及|并|参[加与]|组|到|进|$)"
)
_OPENS = lazy(
    r"(?:^|[，。；：、])(?:(?:到|至)?[^，。；：、]{0,12}(?:[底末前]|年内)|全[省市县区]|其中|力争|确保|推动|再|新增|首批|第[一二三]批)*$"
)
_SO_FAR = lazy(r"截[至止]|目前|已|以来|[去上]年")
_COUNTS = ("个", "家", "户", "处", "条", "座", "所", "项", "栋", "幢")
# 12个小区完成改造: how many of them shall have it done.
_HAVE_DONE = lazy(
    r"(?P<noun>(?:(?!已)[\u4e00-\u9fff]){1,12}?(?:全部|均|基本)?(?:完成|实现|通过|达到)(?![了率后时的情任])[\u4e00-\u9fffA-Za-z0-9]{2,14})(?=[，。；、,;\t\n]|$)"
    r"|(?P<due>(?:(?!已)[\u4e00-\u9fff]){2,10}?)"
    r"(?=(?:全部|均|力争|确保)*[于在]?(?:20\d\d年|今年|明年)?(?:\d{1,2}月(?:份|[底末初]|\d{1,2}日)?|年?[底末])(?:之|以)?前"
    r"(?:全部|全面|基本|均|正式)*[\u4e00-\u9fff]{2,6}(?:[，。；、,;\t\n]|$))"
)
# 为2600户家庭实施改造, 对12所学校进行改造: for how many of whom so much is done.
_SERVES = lazy(
    r"(?:^|[，。；：])(?:[^，。；：]{0,12}(?:[底末前]|年内)|全[年省市县区]|力争|确保|计划|再|免费|统一|集中|分批|要|应|须|将)*[为对给]$"
)
_WORKS = "改造|修缮|整治|治理|提升|维修|加固|更新|绿化|亮化|[改扩]建|升级|修复|培训|帮扶|救助|扶持|资助|检查|评估|体检|筛查|审计|监测|鉴定|核查|回访"
_SERVED = lazy(
    r"(?P<whom>[\u4e00-\u9fff（）“”]{2,16}?)(?<!情况)(?:免费|统一|集中|分批|全面|全部|同步|逐[户所个村])*"
    rf"(?:(?:实施|进行|开展)(?![了过])(?P<work>[\u4e00-\u9fff“”]{{0,10}}?(?:{_WORKS}))"
    r"|(?P<given>(?:提供|安装|加装|配备|发放|更换|办理)(?![了过])[\u4e00-\u9fff“”]{2,14}?))(?=[，。；、,;\t\n]|$)"
)
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
# 一至二年级每周4课时: who has so many lessons.
_LESSONS = ("课时", "学时", "节")
_BY_WEEK = lazy(
    r"(?:^|[，。；：、])(?P<whose>(?![^，。；：、]*(?:已|现|原))[^，。；：、\d]{2,16}每(?:周|[日天]|学[期年]))$"
)

# 注销公众号38个: so many of what is acted on are counted; how long and how much money are not.
_COUNTED = (
    *_COUNTS, "人", "名", "位", "套", "台", "辆", "艘", "件", "场", "次", "期", "支", "块", "类", "只", "头", "株", "亩", "公顷",
    "公里", "平方米", "吨", "间", "张", "份", "批", "门", "首", "部", "篇", "班", "盏", "口", "根", "棵", "尾", "眼", "宗", "笔",
)  # fmt: skip


def set_alone(figure: Figure) -> str | None:
    """What is counted by a figure that is ordered, chosen, reached or paid without a comparator; None where none is."""
    alone = acts_alone(figure) if figure.ends_clause else None
    for done in (named_one(figure), paid_each(figure), ordered(figure), alone):
        if done is not None:
            return done
    chosen = figure.left.endswith(("选择", "选取", "选定"))
    return (
        (noun_given(figure) or noun_at(figure.plain, figure.end) if chosen else None)
        or ordered_within(figure)
        or _acted_on(figure)
        or have_done(figure)
        or served(figure)
        or paid_sum(figure)
        or fund_size(figure)
        or _body(figure)
        or _put_to_each(figure)
        or timetabled(figure)
    )


def ordered(figure: Figure) -> str | None:
    """What is counted where its figure ends the clause, or tells what something is done for, and its verb stands
    before it."""
    spent = figure.unit.endswith("元") and _SPENT.search(figure.left) and figure.behind(_ON_WHAT)
    if not (spent or figure.ends_clause) or figure.behind(_COMPARED):
        return None
    found = ordered_object(figure.left)
    if found is None and figure.unit.endswith(_COUNTED):
        found = acted_object(figure.left)
    if found is not None or figure.bare or figure.behind(_TOLD_ON):
        return found
    return due_object(figure.left, figure.unit)


def _acted_on(figure: Figure) -> str | None:
    """What stands behind a figure that an act by a certain day is done to (6月底前报送1篇案例), or None."""
    if figure.ends_clause or not figure.unit.endswith(_COUNTED) or not is_act_due(figure.left):
        return None
    noun = noun_at(figure.plain, figure.end)
    return None if noun and "的" in noun else noun  # 通报3家企业的问题


def named_one(figure: Figure) -> str | None:
    """Who is named where so many persons are (明确1名分管领导), or None."""
    if figure.unit not in ("名", "位") or _NAMES.search(figure.left) is None:
        return None
    found = figure.behind(_NAMED)
    return found["noun"] if found else None


def have_done(figure: Figure) -> str | None:
    """What so many things shall have done (12个小区完成改造), or None."""
    left = figure.left
    if not figure.unit.endswith(_COUNTS) or _SO_FAR.search(left) or not _OPENS.search(left):
        return None
    found = figure.behind(_HAVE_DONE)
    return (found["noun"] or found["due"]) if found else None


def served(figure: Figure) -> str | None:
    """For whom something is done, and what, where so many of them are told (为2600户家庭实施改造), or None."""
    if (
        not figure.unit.endswith((*_COUNTS, "人", "名", "位", "口"))
        or _SERVES.search(figure.left) is None
        or _SO_FAR.search(figure.left)
    ):
        return None
    found = figure.behind(_SERVED)
    return found["whom"].rpartition("的")[2] + (found["work"] or found["given"]) if found else None


def _body(figure: Figure) -> str | None:
    """The body that so many persons make up where it is set up (成立80人的抢险队), or None."""
    if figure.unit not in ("人", "名") or _SETS_UP.search(figure.left) is None or "已" in figure.clause:
        return None
    body = figure.behind(_BODY)
    return body["noun"] if body else None


def _put_to_each(figure: Figure) -> str | None:
    """What so many are put to for each of what (每公里安排6人巡查), or None."""
    found = _PUTS_TO_EACH.search(figure.left) if figure.unit in _PUT and "每" in figure.left else None
    if found is None:
        return None
    if found["what"]:
        return found["each"] + found["what"] if figure.ends_clause else None
    done = figure.behind(_DOES_WHAT)
    return found["each"] + done[0] if done else None


def timetabled(figure: Figure) -> str | None:
    """Who has so many lessons a week where nothing else is said (一年级每周4课时，), or None."""
    if figure.unit not in _LESSONS or not figure.ends_clause:
        return None
    lessons = _BY_WEEK.search(figure.gap)
    return lessons["whose"] if lessons else None
