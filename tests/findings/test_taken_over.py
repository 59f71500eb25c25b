"""A clause taken over nearly word for word: what it drops or asks for more weakly is left out, what may be said otherwise is not."""

from __future__ import annotations

import pytest

from kg.findings.milder import weaker
from kg.findings.taken_over import dropped_items
from tests.findings.one_measure import measure
from tests.findings.test_omitted import finding, first_finding


@pytest.mark.parametrize(
    ("clause", "below", "gone"),
    [
        ("保洁员和管护员每季度轮训不少于1次", "保洁员每季度轮训不少于1次", ["管护员"]),
        ("保洁员和管护员每季度轮训不少于1次", "管护员每季度轮训不少于1次", ["保洁员"]),
        ("严格落实首问负责制和一次性告知制度", "严格落实首问负责制", ["一次性告知制度"]),
        ("全面推行林长和河长制度", "全面推行林长制度", ["河长"]),
        ("禁止向未成年人出售烟、酒、电子烟和彩票", "禁止向未成年人出售烟、酒", ["电子烟和彩票"]),
        ("禁止向未成年人出售烟、酒、电子烟和彩票", "禁止向未成年人出售烟和酒类商品", ["电子烟和彩票"]),
        ("在库区配齐警示牌、救生圈、救生绳、救生杆", "在库区全部配齐警示牌和救生圈", ["救生绳、救生杆"]),
        ("发现隐患立即整改并建立台账", "发现隐患立即整改", ["建立台账"]),
        ("对新增重大政策、新设项目开展事前评估", "对新设项目开展事前评估", ["新增重大政策"]),
        ("推进供水、供电、供气联合报装服务", "推进供水、供气联合报装服务", ["供电"]),
        (
            "与“浙里办”平台、城市运行“一网统管”平台互联互通",
            "与“浙里办”平台互联互通",
            ["城市运行“一网统管”平台"],
        ),
        ("保洁员和管护员每季度轮训不少于1次", "保洁员每季度轮训不少于1次，管护员每年轮训1次", []),
        ("保洁员、管护员等每季度轮训不少于1次", "保洁员每季度轮训不少于1次", []),  # an open list
        ("保洁员和管护员每季度轮训不少于1次", "保洁员等每季度轮训不少于1次", []),
        ("鼓励保洁员和管护员每季度轮训1次", "鼓励保洁员每季度轮训1次", []),  # nobody's duty
        ("规范接收、登记、办理、答复流程", "规范登记、流转、办理、答复流程", []),  # others in its place
        ("保洁员和管护员每季度轮训不少于1次", "做好保洁员的轮训，提升专业技能", []),  # other words
        ("各级政府、有关部门要公开办事指南", "有关部门要公开办事指南", []),  # each for itself
        ("省级、市级包保干部每季度开展督导", "市级包保干部每季度开展督导", []),
        ("建立、完善隐患排查治理台账", "完善隐患排查治理台账", []),  # acts
        ("修缮校舍20处、围墙3处和操场", "修缮校舍20处和操场", []),  # figures are compared as such
        ("并对执行情况开展“回头看”", "开展“回头看”", []),
        ("推进普惠和共享服务平台建设", "推进普惠服务平台建设", ["共享"]),
    ],
)
def test_an_item_is_dropped_only_where_all_the_rest_is_taken_over(
    clause: str, below: str, gone: list[str]
) -> None:
    assert dropped_items(clause, [below]) == gone


@pytest.mark.parametrize(
    ("upper", "lower", "words"),
    [
        ("建立学生心理档案并动态更新。", "鼓励建立学生心理档案。", ("建立", "鼓励建立")),
        ("行政村设立便民服务点。", "有条件的村设立便民服务点。", ("设立", "有条件的村设立")),
        ("全市农村集贸市场全部划行归市。", "全市农村集贸市场划行归市率达到70%。", ("全部", "70%")),
        ("农村集贸市场全部划行归市。", "七成农村集贸市场划行归市。", ("全部", "七成")),
        ("鼓励建立学生心理档案。", "鼓励建立学生心理档案。", None),
        ("建立学生心理档案。", "建立学生心理档案，鼓励家长陪伴。", None),
        ("建立学生心理档案。", "鼓励企业捐赠图书。", None),
        ("落实社会力量兴办养老机构政策。", "落实鼓励社会力量兴办养老机构政策。", None),
        ("农村集贸市场全部划行归市。", "七成农村集贸市场划行归市，农村集贸市场年底全部划行归市。", None),
        ("农村集贸市场全部划行归市。", "农村集贸市场快检覆盖率达到70%。", None),  # another thing
        ("农村集贸市场达标率达到90%。", "农村集贸市场达标率达到70%。", None),  # targets are compared as such
        ("平均每户补贴300元，农村集贸市场划行归市。", "七成农村集贸市场划行归市。", None),
    ],
)
def test_a_demand_is_weaker_where_it_is_only_encouraged_or_asked_for_of_a_share(
    upper: str, lower: str, words: tuple[str, str] | None
) -> None:
    found = [(w.words, w.lower) for w in weaker(measure(upper, 2023), [measure(lower, 2023)])]
    assert found == ([words] if words else [])


@pytest.mark.parametrize(
    ("upper", "lower", "left"),
    [
        ("河道保洁员和管护员每季度轮训不少于1次。", "河道保洁员每季度轮训不少于1次。", "管护员"),
        ("菜场、商场、影院、车站每月开展一次防火检查。", "菜场、商场每月开展一次防火检查。", "影院、车站"),
        ("集贸市场每月开展一次计量自查。", "集贸市场定期开展计量自查。", "每月开展一次"),
        ("集贸市场每月开展一次计量自查。", "集贸市场每月开展一次计量自查。", None),
        ("公布欠薪举报电话，收到线索后48小时内查清处理。", "公布欠薪举报电话，接报24小时内查处。", None),
    ],
)
def test_what_a_copied_sentence_lacks_is_quoted_and_nothing_else(
    upper: str, lower: str, left: str | None
) -> None:
    assert finding(upper, lower).missing_part == left


def test_a_rhythm_of_another_act_does_not_stand_in_for_a_loose_word() -> None:
    plan = "某市2023年工作要点\n\n一、任务\n（一）自查。{}\n（二）防火。{}\n"
    fire = "商场、集贸市场每月开展一次防火检查。"
    found = first_finding(
        plan.format("集贸市场每月开展一次计量自查。", fire),
        plan.format("集贸市场定期开展计量自查。", fire),
    )
    assert found.missing_part == "每月开展一次"
