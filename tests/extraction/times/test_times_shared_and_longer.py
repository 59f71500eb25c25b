"""Rhythms side by side or told by a spacing; how much longer an act may take, by when it is done without 内, and spans
that say which ones are meant."""

from __future__ import annotations

import pytest

from kg.extraction.times.recurrence import find_rates


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("各镇每周排查和每月通报一次。", [">=1/week", ">=1/month"]),
        ("实行每日巡河每月会商2次制度。", [">=1/day", ">=2/month"]),
        ("每半年评估并每年考核一次。", [">=2/year", ">=1/year"]),
        ("每年每季度抽检1次。", [">=1/quarter"]),
        ("每天每2小时测温1次。", [None]),
        ("每季度对每家养老机构检查1次。", [">=1/quarter"]),
        ("每月到每个村走访2次。", [">=2/month"]),
        ("台账按季度动态更新。", [">=1/quarter"]),
        ("按日生成简报、按周形成清单、按月编发专刊。", [">=1/day", ">=1/week", ">=1/month"]),
        ("按周走访困难群众，逐月梳理短板。", [">=1/week", ">=1/month"]),
        ("按月形成的台账要归档，按季节轮换展品，按日历安排，按周岁分班。", []),
        ("每两周召开一次例会。", [">=2/month"]),
        ("每14天盘库一次。", [">=2/month"]),
        ("双周会商，隔周通报。", [">=2/month", ">=2/month"]),
        ("每隔两周巡查一次。", [None]),
        ("账号更新间隔不得超过14天。", [">=2/month"]),
        ("栏目更新间隔一般不超过1周。", [">=1/week"]),
        ("两次消毒间隔不超过10天。", [">=3/month"]),
        ("渠道巡查的时间间隔不超过3天。", [None]),
        ("护林巡查间隔不超过3个月。", ["<=3 months"]),
        ("发现与上报间隔不超过2天。", []),
        ("信息变更后，最迟不超过3天更新。", []),
        ("每年递增8%左右，能耗每年下降2个百分点。", []),
        ("门诊量每年稳步增长5%以上。", []),
        ("每年增加2次培训，每年新建3所。", [">=2/year", ">=1/year"]),
    ],
)
def test_rhythms(text: str, rules: list[str | None]) -> None:
    assert [r.rule for r in find_rates(text, 0, len(text))[0]] == rules


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("情况复杂的，经负责人批准可延长15日。", [("可延长15日", "<=15 days")]),
        ("确需延期的，最多延长10个工作日。", [("最多延长10个工作日", "<=10 working days")]),
        ("疑难件办理期限可延长至30日。", [("可延长至30日", "<=30 days")]),
        ("特殊情况不能按期办结的，可以适当延长1个月。", [("可以适当延长1个月", "<=1 months")]),
        ("需要延期的，可再延长5个工作日。", [("可再延长5个工作日", "<=5 working days")]),
        ("确有困难的，贷款可延长6个月。", []),
        ("经批准，合同期限可以延长3个月。", []),
        ("确有需要的，营业时间可延长2小时。", []),
        ("补贴期限可延长6个月，可延长产业链3公里。", []),
        ("经批准，假期可延长3天。", []),
        (
            "开办企业1日办结、施工许可3个工作日办结。",
            [("1日办结", "<=1 days"), ("3个工作日办结", "<=3 working days")],
        ),
        (
            "简易件1个工作日、一般件5个工作日、疑难件15个工作日办结。",
            [
                ("1个工作日", "<=1 working days"),
                ("5个工作日", "<=5 working days"),
                ("15个工作日办结", "<=15 working days"),
            ],
        ),
        (
            "换证两个工作日出证，咨询2小时答复。",
            [("两个工作日出证", "<=2 working days"), ("2小时答复", None)],
        ),
        ("限时3日办结。", [("限时3日", "<=3 days")]),
        ("5月3日办结，每月5日反馈，第3日答复。", []),
        ("3日办结率达到100%，5个工作日办结的事项公开。", []),
        ("全年365天办理，7×24小时答复。", []),
        ("公示5日、培训3天，办结后归档。", []),
        ("水位超汛限时24小时不间断巡查。", []),
        ("超警限时12小时值守，触及下限时48小时停用。", []),
        ("限时24小时完成整改。", [("限时24小时", "<=1 days")]),
        ("须在签约前10个工作日报市商务局审查。", [("签约前10个工作日", None)]),
        ("大型活动提前20日报公安机关。", [("提前20日", None)]),
        ("开工前7日报备，开考前3日报名。", [("开工前7日", None)]),
        ("审批时限压减至3个月左右。", [("压减至3个月左右", "<=3 months")]),
        ("3个月左右完成。", []),
    ],
)
def test_limits(text: str, limits: list[tuple[str, str | None]]) -> None:
    assert [(limit.text, limit.rule) for limit in find_rates(text, 0, len(text))[1]] == limits


@pytest.mark.parametrize(
    "text",
    [
        "对签约后6个月内未开工的项目逐一约谈。",
        "离校2年内未就业高校毕业生可以申请。",
        "对毕业2年内高校毕业生给予补贴。",
        "对退役1年内军人开展培训。",
        "收到申请30日内未答复的单位予以通报。",
        "批准后1年内尚未动工的土地依法收回。",
        "2个月内仍未整改的纳入名单。",
    ],
)
def test_a_span_that_says_which_ones_is_no_limit(text: str) -> None:
    assert find_rates(text, 0, len(text))[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "毕业后1年内为毕业生提供服务。",
        "30日内组织未参保人员登记。",
        "5个工作日内未成年人救助机构完成核查。",
        "收到申请15日内答复。",
        "批准后2年内动工。",
    ],
)
def test_a_span_within_which_to_act_is_one(text: str) -> None:
    assert len(find_rates(text, 0, len(text))[1]) == 1
