"""办结时限: a length of time directly before the act that ends in it (3日办结, 2小时到场, 1小时响应、24小时回复)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.text.cues import holds
from kg.extraction.text.small_number import TO_999
from kg.extraction.times.due_acts import DUE_ACT
from kg.extraction.times.so_long import HOURS, counted_rule
from kg.reference.patterns import lazy

_UNIT = rf"(?:个?工作日|{HOURS}|天|日|个月|周)"
# 1日办结, 3个工作日出证; 简单的1日、复杂的5日办结
_DONE = (
    r"(?:即|就|全部|限时|快速)?(?:办[结成好完妥]|办理完[毕成]|审[结核批]完[毕成]|审结|[出拿领取]证|出件|反馈|答复|回复|批复)"
    r"(?!的|率|情况|[^，。；]{0,3}件数)"
)
_DONE_WORDS = ("办", "证", "件", "审", "复", "反馈")
# Neither 5月3日 nor 第3日, 仅用3天, 值守24小时.
_OPENS = rf"(?<![月第每于前约十满\d×过达逾用时历耗续近至到])(?<![值坚驻守]守)(?<![驻蹲]点)(?<!值班)(?<!备勤)(?<!最后)(?P<n>{TO_999})\s*"
_DONE_IN = lazy(
    rf"{_OPENS}(?P<unit>{_UNIT})"
    rf"(?:{_DONE}|(?=(?:、[\u4e00-\u9fff]{{2,16}}?{TO_999}{_UNIT}){{1,4}}(?:[以之]?内)?{_DONE}))"
)
# 十个工作日到账: only acts are reckoned in 工作日, but for what is shown so long.
_WORKING_DAYS = lazy(rf"{_OPENS}(?P<unit>个?工作日)(?=[\u4e00-\u9fff])(?![内之以前后的]|公[示开告布])")
_PAID = lazy(r"(?:出[具报证结]|作出|到[账位]|付款|支付|退[还完付]|移[送交]|送达)(?!的|率)")
# 接到举报后2小时到场, 12分钟到达现场; not 3日到位, which may be a day of the month, nor 步行15分钟到达.
_ARRIVES = r"到场|(?:到达|抵达|赶[到赴])(?:[^，。；、的]{0,4}现场|事发|火场|灾区|案发|第?一线)|出[警动](?!率)|响应|上门(?:处[置理])?(?!服务)|处[置理](?:完毕|到位|(?=[，。；、]|$))|抢修(?!队|人员|力量)|修[复好]|到账|恢复(?!期)|派单|转办|签收|核实|销号|整改到位|互通|(?:[上续]报|报告)(?!书|表|期)"
_ARRIVES_IN = lazy(
    rf"{_OPENS}(?P<unit>个?工作日|{HOURS}|天|分钟)(?:(?<!24小时)(?<!24个小时)|(?=修复|抢修|恢复|整改|核实|转办|派单|签收|销号))(?:即|就|全部|内)?(?:{_ARRIVES})(?!的|率|情况|时间|圈|中心|队)"
)
_ARRIVAL_WORDS = "到抵赶出应门处修复单办收核销报互"
# 2小时响应、24小时回复、3日办结: in a run each act stands behind its time, which in 24小时电话接听 is round the clock.
_ANSWERS = r"(?![以之]?内)[\u4e00-\u9fff]{0,2}(?:响应|回应|到[场达位岗]|上门(?:服务)?|处[置理]|解决|修复|抢修|恢复|受理|派单|转办|签收|交办|核[实查]|整改|送达|出[具警勤]|联系|办[结好完]|反馈|答复|回复|批复)"
_RUN_OF_TIMES = lazy(
    rf"(?<![月第每于前后约十满\d]){TO_999}个?(?:{_UNIT}|分钟)[\u4e00-\u9fff]{{2,6}}(?:、{TO_999}个?(?:{_UNIT}|分钟)(?:[以之]?内)?{_ANSWERS})+(?=[，。；”）]|服务|机制|制度?|$)"
)
_TIME_OF_RUN = lazy(rf"(?P<n>{TO_999})\s*(?P<unit>{_UNIT}|分钟){_ANSWERS}")
_ROUND_THE_CLOCK = lazy(r"24个?小时(?:电话|在线|热线|值[班守]|不间断|全天)")


def told_by_act(plain: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """Where such times stand in ``plain[start:end]`` with their act, and their rule.

    >>> t = "接到举报后2小时到场，3日办结，24小时值守"
    >>> [(t[a:b], rule) for a, b, rule in told_by_act(t, 0, len(t))]
    [('3日办结', '<=3 days'), ('2小时到场', None)]
    """
    sentence = plain[start:end]
    if not holds(sentence, ("小时", "日", "天", "分钟", "个月", "周")):
        return
    for form, words in ((_DONE_IN, _DONE_WORDS), (_ARRIVES_IN, _ARRIVAL_WORDS)):
        if holds(sentence, words):
            for m in form.finditer(plain, start, end):
                yield m.start(), m.end(), counted_rule(m)
    if "工作日" in sentence:
        for m in _WORKING_DAYS.finditer(plain, start, end):
            if _PAID.match(plain, m.end(), end) or DUE_ACT.match(plain, m.end(), end):
                yield m.start(), m.end(), counted_rule(m)
    if "、" in sentence:
        for run in _RUN_OF_TIMES.finditer(plain, start, end):
            for m in _TIME_OF_RUN.finditer(plain, *run.span()):
                if not _ROUND_THE_CLOCK.match(m[0]):
                    yield m.start(), m.end(), counted_rule(m)
