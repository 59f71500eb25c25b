"""Sizes that tell which things are meant, and what a target is raised from, are no targets."""

from __future__ import annotations

import pytest
from found import targets


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("预留份额由20%以上逐步提高至35%以上。", [("预留份额", ">=", 35.0, "%")]),
        ("贷款额度从30万元上调至50万元。", [("贷款额度", "=", 50.0, "万元")]),
        ("办理环节由9个压减为4个。", [("办理环节", "<=", 4.0, "个")]),
        ("引进投资5000万元以上的项目12个。", [("投资5000万元以上的项目", "=", 12.0, "个")]),
        ("处5万元以下罚款。", [("罚款", "<=", 5.0, "万元")]),
        ("申请人应有20万元以上的注册资金。", [("注册资金", ">=", 20.0, "万元")]),
        ("建成面积大于500平方米的活动中心，配强人员。", [("建成面积", ">", 500.0, "平方米")]),
        ("实现100%的限期办结率。", [("限期办结率", "=", 100.0, "%")]),
        ("年收入8万元以上的村占比达到70%。", [("年收入8万元以上的村占比", "=", 70.0, "%")]),
    ],
)
def test_targets_beside_sizes_and_old_values(text: str, found: list[tuple[str, str, float, str]]) -> None:
    assert targets(text) == found


@pytest.mark.parametrize(
    "near_miss",
    [
        "200万元以下的零星采购项目由单位自行组织。",
        "对120千瓦及以下的用户实行零费用接入。",
        "建筑面积2万平方米以上的公共建筑应安装计量装置。",
        "存栏300头以上的养殖场要配套粪污处理设施。",
        "员工50人以上的企业应设立安全机构。",
        "对单户800万元以下小微企业贷款给予风险补偿。",
        "15米以上渔船必须安装终端。",
        "水库周边200米以内的区域不得开垦。",
        "截至6月底，12家企业完成处置。",
        "年销售汽油量大于5000吨的加油站，年底前全部安装在线监控。",
        "满意度低于80%的限期一个月整改。",
    ],
)
def test_sizes_of_what_is_meant_are_no_targets(near_miss: str) -> None:
    assert targets(near_miss) == []
