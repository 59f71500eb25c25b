"""提前: so long before what happens (施工前48小时告知, 赛前一个月完成), of which the contract has no rule."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.text.cues import holds
from kg.extraction.text.small_number import TO_999
from kg.extraction.times.due_acts import DUE_ACT, act_within
from kg.extraction.times.occasion import HAPPENS
from kg.model import Span
from kg.reference.patterns import lazy

_LONGEST_EVENT = 16
_TIME_AHEAD = r"(?:个?工作日|个?小时|分钟|个月|个?周|日|天)"
# 至少提前30分钟发布, 施工前24小时通知: before what, not within how long, of which the contract has no rule.
_IN_ADVANCE = lazy(
    r"(?:前(?<![之以年月]前)(?<![比较]计划提前)(?<!原计划提前)(?<=[\u4e00-\u9fff]前)"
    rf"\s*{TO_999}\s*{_TIME_AHEAD}(?:以上)?(?![以之]?内)"
    # 出港前2小时、进港后1小时内报告
    rf"(?=(?:(?:、|和|及|或者?)[^，。；、\d]{{1,8}}[前后]\s*{TO_999}\s*{_TIME_AHEAD}(?:[以之]?内)?)*"
    r"(?:报(?![名纸道销酬价表])|(?:[将对以]?[^，。；、]{0,12}?|向[^，。；]{2,30}?)(?:(?<=[\u4e00-\u9fff]{2})报(?=[国省市县区州镇乡各][\u4e00-\u9fff]|[\u4e00-\u9fff]{2,6}[局委厅办部股科处室])|通知|告知|通报|发布|刊[登载发]|报告|公告|公[示开]|预告|提醒|推送|[发贴]出|张贴|上网|申领|申请|申报|预约|报送|报备|备案|填报|录入|登记|上传|提交|书面|预警|上报|公布|送达|说明(?:情况|原因|理由)(?!的))))"
    # 号源提前7天向家庭医生开放: what some get before others; a place that 提前1小时向游客开放 opens sooner than on other days.
    rf"|前(?<=提前)(?<![比较]计划提前)(?<!原计划提前)\s*{TO_999}\s*(?:个?工作日|个月|个?周|日|天)"
    r"(?=[向对给](?!社会|公众|市民|游客|群众|居民|全|外)[^，。；的]{2,16}?(?:开放|投放|释放)(?![日期时的]))"
    # 提前6个月制定计划: what is prepared
    rf"|前(?<=提前)(?<![比较]计划提前)(?<!原计划提前)\s*{TO_999}\s*{_TIME_AHEAD}(?:以上)?"
    r"(?=(?:制[定订]|编制|拟[定订]|落实|筹[集措备]|备[足齐好]|储备|预留|做好|准备|部署|安排|谋划|组织|排查)(?![的了])))"
)
# 赛前一个月完成选拔, 业务旺季前20天，各企业要制定方案: so long before what happens it is done; 今年前3个月 are its first.
_DONE_AHEAD = lazy(
    rf"前(?<![之以年月度时目提此先从事较比后满]前)(?:(?<![期日]前)|(?<=[汛火暖渔假牧雨峰]期前)|(?<=[假节]日前))\s*{TO_999}\s*{_TIME_AHEAD}(?![以之]?[内前]|后|的|[^，。；]{{0,4}}(?:完成|实现)[^，。；]{{1,12}}\d)"
)
_DONE = lazy(r"[^，。；、]{0,4}(?:完成|到位|结束|办[结好])|，[^，。；]{0,16}?(?:要|应|须)")
# 须在出港前2小时: what happens.
_WHAT = lazy(
    r"(?:^|[，。；：\n、在于须]|应当?|每(?:年|学[年期]|季度?|月|[日天周次])度?的?)(?P<what>[^，。；：\n、在于须应每]{1,14})$"
)
# 渐退期届满前30日开展复核: so long before what ends; 届满前30日未申请的 tells of a case.
_BEFORE_END = lazy(
    rf"(?:(?!应当?|[在于须要将的])[\u4e00-\u9fff]){{0,6}}(?:届满|期满|到期)前\s*{TO_999}\s*{_TIME_AHEAD}(?![^，。；]{{0,3}}[以之]?[内前]|[^，。；]{{0,12}}(?:未|不|没有|仍|的[，。；]))"
)
_EVENT = lazy(
    rf"(?:{HAPPENS}|签约|上市|动工|拆除|实施|考试|停[水电气运]|开始|结束|招生|报名|投票|(?:法定)?节假日|节日)$"
)


def ahead_in(plain: str, start: int, end: int) -> Iterator[Span]:
    """Where such times stand in ``plain[start:end]``."""
    told = set()
    for m in _IN_ADVANCE.finditer(plain, start, end):
        told.add(m.end())
        yield Span(_begin(plain, start, m.start()), m.end())
    for m in _DONE_AHEAD.finditer(plain, start, end):
        begin = _event(plain, start, m.start())
        if begin is not None and m.end() not in told and _is_done(plain, m.end(), end):
            yield Span(begin, m.end())
    if holds(plain[start:end], ("届满前", "期满前", "到期前")):
        for m in _BEFORE_END.finditer(plain, start, end):
            if m.end() not in told:
                yield Span(*m.span())


def _begin(plain: str, start: int, at: int) -> int:
    """Where what is ahead begins: at 提前, or at what happens, as far as that can be told."""
    if plain.startswith("提", at - 1):
        return max(start, at - 1)
    named = _event(plain, start, at)
    if named is not None:
        return named
    known = _EVENT.search(plain, max(start, at - 5), at)
    return known.start() if known else at


def _event(plain: str, start: int, at: int) -> int | None:
    """Where the name of what happens begins that ends at ``at``; None where it goes on too long, or none is there."""
    opened = max(start, at - _LONGEST_EVENT)
    found = _WHAT.search(plain[opened:at])
    if found is None or (found.start() == 0 and opened > start):
        return None
    return opened + found.start("what")


def _is_done(plain: str, at: int, end: int) -> bool:
    """Whether something is done, or must be, at ``at``: 对各校开展检查, ，各企业要制定方案."""
    if _DONE.match(plain, at, end) or DUE_ACT.match(plain, at, end):
        return True
    if plain.startswith("，", at):
        return act_within(plain, at + 1, end, 16)
    return plain[at : at + 1] in tuple("对将把就向在") and act_within(plain, at + 1, end, 24)
