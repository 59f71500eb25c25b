"""时限用语: how long something may take, lie or stand still, and how long before another it is due."""

from __future__ import annotations

from kg.reference.patterns import lazy

_N = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
AMOUNT = rf"(?:\d{{1,3}}[.．]\d{{1,2}}|{_N})"
"""Of days and hours; the contract has no rule for a part of one (0.5个工作日)."""
# 不得滞留超过30天: how long something may lie or stand still.
STAYS = (
    r"(?:不(?:得|能|准|许|可)|严禁|禁止)(?:连续|累计|一次性?|每次|单次|无故|擅自|长时间|长期)*"
    r"(?:滞留|滞压|积压|压件|拖延|延误|拖欠|延长|延期|占用|闲置|沉淀|停留|停工|停水|停电|停气|搁置|逾期|超期|压[件案])"
    r"[\u4e00-\u9fff]{0,4}超过"
)
# 至少提前30分钟发布, 施工前24小时通知: before what, not within how long, of which the contract has no rule.
IN_ADVANCE = lazy(
    r"前(?<![之以]前)(?<![比较]计划提前)(?<!原计划提前)(?<=[\u4e00-\u9fff]前)"
    rf"\s*{_N}\s*(?:个?工作日|个?小时|分钟|个月|个?周|日|天)(?:以上)?(?![以之]?内)"
    r"(?=(?:[向将对以]?[^，。；、]{0,12}?)(?:通知|告知|发布|报告|公告|公示|申请|预约|报送|报备|提交|书面|预警|上报))"
)
