"""Bodies told by their last word at the head of a clause, behind a time or a number, before what they do."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.extraction.actors.actors import find_parties
from kg.extraction.units.running import running_shares


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        # bureaus without a place
        ("市场监管局每季度开展一次抽检。", ("市场监管局",)),
        ("住建局开展排查，交通局推进整改，水利局完成验收。", ("住建局", "交通局", "水利局")),
        ("民政部建立数据库。", ("民政部",)),
        ("自然资源和规划局、生态环境分局建立共享机制。", ("自然资源和规划局", "生态环境分局")),
        ("市局每月开展监测，线索由市局科技科派发。", ("市局", "市局科技科")),
        # told by their last word
        ("总馆每季度至少向每个分馆调配图书1次。", ("总馆",)),
        ("各馆应公布投诉电话。", ("各馆",)),
        ("快检室每日检测不少于30批次。", ("快检室",)),
        ("专业队每月集中训练不少于4天。", ("专业队",)),
        ("厅公共服务处每年12月20日前发布计划。", ("厅公共服务处",)),
        ("市、县两级大厅全面推行延时服务。", ("市、县两级大厅",)),
        ("学校食堂（含委托经营食堂）要落实留样制度。", ("学校食堂（含委托经营食堂）",)),
        ("全市9家批发市场须于6月底前建立档案。", ("全市9家批发市场",)),
        ("全省文化馆（站）全面推行错时开放。", ("全省文化馆（站）",)),
        ("中小学校每校至少上一堂防火课。", ("中小学校",)),
        ("第三方应当提出意见。", ("第三方",)),
        ("厅艺术处、科技教育处根据职责分工负责。", ("厅艺术处", "科技教育处")),
        ("审核由县委组织部、民政局统一办理。", ("县委组织部", "民政局")),
        ("残疾人联合会每年走访。", ("残疾人联合会",)),
        # a time or a number stands between
        ("市教育局上半年、下半年各组织一次培训。", ("市教育局",)),
        ("各县区、各部门年内自行组织培训。", ("各县区", "各部门")),
        ("县民政局会同县财政局全年举办招聘会5场。", ("县民政局", "县财政局")),
        ("县委办会同县12345热线服务中心每周编发专报。", ("县委办", "县12345热线服务中心")),
        ("接到报告后，（1）所在地林业站应核实。", ("所在地林业站",)),
        # verbs
        ("各单位完成方案制定，6月底前上报。", ("各单位",)),
        ("各部门主要负责人作为第一解读人，全年带头解读不少于1次。", ("各部门",)),
        ("国有林场有序推进抚育。", ("国有林场",)),
        # whom something set up is told by
        ("各县要建立由文旅部门牵头、教育部门参与的协调机制。", ("各县",)),
        ("由市教育局牵头建立联席会议制度。", ("市教育局",)),
        # firms
        ("企业每年至少组织1次演练。", ("企业",)),
        ("生产企业每年检查本单位设备不少于1次。", ("生产企业",)),
        # posts
        ("局领导班子成员每月至少带队督查一次。", ("局领导班子成员",)),
        ("省级领导每人包抓2户。", ("省级领导",)),
    ],
)
def test_a_body_acts(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    "sentence",
    [
        "教育局面建立健全。",
        "优化布局，建立台账。",
        "全部建立台账。",
        "教室安装护眼灯具。",
        "新馆国庆节前建成。",
        "快检室建设完成80%。",
        "养老服务中心3日内修复。",
        "农贸市场主体登记时间压缩。",
        "长者食堂服务惠及城乡社区。",
        "引入第三方机构开展评估。",
        "委托第三方开展监测的，不得一并外包。",
        "每年派员到分馆开展辅导。",
        "A级企业每年至少检查1次，D级企业每季度检查不少于1次。",
        "其中一类、二类出口企业在3个工作日内办结。",
        "电子税务局可办率达到98%。",
        "开办企业、企业变更、企业注销、不动产登记。",
        "各部门落实方案情况纳入通报。",
        "各单位制定方案的情况纳入通报。",
        "建立由市教育局牵头的联席会议制度。",
        "系统自动推送、社区（村）上门核实。",
        "我厅认真落实部署，累计下达资金25亿元。",
        "海关总署公告2019年第163号同时废止。",
        "局领导班子建设不断加强。",
    ],
)
def test_nobody_acts(sentence: str) -> None:
    assert find_parties(sentence).actors == ()


def test_each_who_answers_for_a_part_answers_beside_the_last() -> None:
    text = "厅公共服务处负责统筹协调，厅财务处负责资金保障，厅艺术处、科技教育处根据职责分工负责。"
    named = [s.organ for s in running_shares(text, 0, len(text))]
    assert named == ["厅公共服务处", "厅财务处", "厅艺术处", "科技教育处"]
    task = directive_of(notice(f"一、统筹\n{text}")).tasks[0]
    assert [a.organ.name for a in task.assignments] == named
    parts = "厅财务处负责资金保障，厅艺术处负责审核。"
    assert running_shares(parts, 0, len(parts)) == []
