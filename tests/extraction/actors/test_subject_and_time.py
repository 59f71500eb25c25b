"""A body acts where only a time, a number or its own kind of name stands between it and its plain verb."""

from __future__ import annotations

import pytest

from kg.extraction.actors.actor_list import split_actors
from kg.extraction.actors.actors import find_parties
from kg.extraction.units.running import running_shares


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("县邮政管理局“双十一”前对快递网点开展消防检查。", ("县邮政管理局",)),
        ("青山林场春节前完成防火隔离带清理。", ("青山林场",)),
        ("市博物馆、市图书馆今年国庆节前完成展陈更新。", ("市博物馆", "市图书馆")),
        ("沿江各乡镇于端午节前完成龙舟赛安全方案。", ("沿江各乡镇",)),
        ("市统计局第四季度开展数据质量核查。", ("市统计局",)),
        ("市城投公司两年内累计筹集资金5亿元。", ("市城投公司",)),
        ("区体校自2025年3月1日起免费向青少年开放。", ("区体校",)),
        ("由属地海事处自接报之日起2日内办结。", ("属地海事处",)),
        ("每周一，各口岸查验单位报送通关时长。", ("各口岸查验单位",)),
        ("每季度末月20日前各成员单位报送工作总结。", ("各成员单位",)),
        ("养老机构收到通知后应当于3日内整改。", ("养老机构",)),
        ("县防汛办（设在县水利局）每双月通报一次隐患整改。", ("县防汛办",)),
        ("包联部门自11月1日起每天到企业巡查。", ("包联部门",)),
        ("医院发现聚集性病例后2小时内报告。", ("医院",)),
        ("东山区、南河区2027年6月前率先实现全覆盖。", ("东山区", "南河区")),
        ("市卫健委组织全市医院于9月底前开展自查。", ("市卫健委",)),
        ("年内每个县区至少建成1处。", ("每个县区",)),
        ("实验小学新校区自2025年9月1日起启用。", ()),
        ("县人民医院新院区今年10月1日前投入使用。", ()),
        ("市第二幼儿园改造项目年内开工。", ()),
        ("中小学防震演练每学期组织一次。", ()),
        ("组织中小学每学期开展一次文物保护宣讲。", ()),
        ("城东小学新教学楼国庆节前完成装修。", ()),
        ("水厂扩建工程今年12月底前完工。", ()),
    ],
)
def test_a_time_may_stand_before_the_verb(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("东湖中学、实验小学每学期组织一次防震演练。", ("东湖中学", "实验小学")),
        ("各渡口经营者每日检查救生设备。", ("各渡口经营者",)),
        ("水厂应建立值班制度。", ("水厂",)),
        ("办税服务厅设置绿色通道。", ("办税服务厅",)),
        ("不动产登记大厅自3月1日起实行午间不间断服务。", ("不动产登记大厅",)),
        ("教务处、德育处每月召开一次学情分析会。", ("教务处", "德育处")),
        ("县总工会给予困难职工一次性补助。", ("县总工会",)),
        ("县住建局物业科初审，市住建局复审。", ("县住建局物业科", "市住建局")),
        ("煤矿必须配备专职瓦检员。", ("煤矿",)),
        ("用工人数200人以上的企业要设立工会组织。", ("用工人数200人以上的企业",)),
        ("县档案馆及8个乡镇文化站要免费开放。", ("县档案馆", "8个乡镇文化站")),
        ("用水单位计划检修应提前报告。", ("用水单位",)),
        ("二是乡镇（街道）便民服务中心设置公开专区。", ("乡镇（街道）便民服务中心",)),
        ("市日报社、市广播电视台开设专栏。", ("市日报社", "市广播电视台")),
        ("各渔场参照执行。", ("各渔场",)),
        ("由所在县（区）林业局立案查处。", ("所在县（区）林业局",)),
        ("县政府办公室是全县档案工作主管部门，负责监督检查。", ("县政府办公室",)),
        ("社区养老服务中心服务覆盖率不低于60%。", ()),
        ("用工人数200人以上的企业可申领补贴。", ()),
        ("政务服务大厅延时服务时间为一小时。", ()),
        ("中小学生每学期体检一次。", ()),
        ("煤矿安全监管每月通报。", ()),
        ("工会经费每年拨付一次。", ()),
        ("水厂取水口保护区内禁止排污。", ()),
        ("市场监管所工作经费年内落实。", ()),
    ],
)
def test_a_body_is_told_by_its_kind(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("县烟草专卖局、派出所两家联合，每月开展市场巡查。", ("县烟草专卖局", "派出所")),
        ("经费由县财政局商县体育局核定。", ("县财政局", "县体育局")),
        ("由市海事局会同渔政、公安部门责令停航。", ("市海事局", "渔政、公安部门")),
        (
            "县残联会同乡镇人民政府（街道办事处）核实持证残疾人信息。",
            ("县残联", "乡镇人民政府（街道办事处）"),
        ),
        ("由区政府分管副区长约谈责任单位负责人。", ("区政府",)),
        ("由辖区派出所上门采集信息。", ("辖区派出所",)),
        ("由村医和包片干部上门讲解。", ("村医", "包片干部")),
    ],
)
def test_who_acts_with_another_or_for_it(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("县消防救援大队对整改不到位的，依法临时查封。", ("县消防救援大队",)),
        ("对存在重大隐患的加油站，县商务局督促其停业整改。", ("县商务局",)),
        ("县医保局、县卫健委不予核销不合理费用。", ("县医保局", "县卫健委")),
        ("乡镇政府能够解决的当场解决，解决不了的报县级部门。", ("乡镇政府",)),
        ("企业对隐患拒不整改的，依法予以处罚。", ()),
        ("企业对处罚不服的，可以申请复议。", ()),
        ("医院对欠费患者拒不收治的，严肃追责。", ()),
        ("县法院不予执行的案件应当说明理由。", ()),
        ("目前县水利局监管存在不到位的问题。", ()),
    ],
)
def test_to_whom_an_authority_does_it_is_no_condition(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("name", "organs"),
    [
        ("各镇（街道）、村（社区）", ("各镇（街道）", "村（社区）")),
        ("各区、市直有关部门", ("各区", "市直有关部门")),
        ("各市、省有关部门", ("各市", "省有关部门")),
        ("甲安镇、乙安镇、丙安乡三个重点乡镇", ("甲安镇", "乙安镇", "丙安乡")),
        ("东安市、西安市和南安市政务服务大厅", ("东安市、西安市和南安市政务服务大厅",)),
        ("市、县（区）", ("市、县（区）",)),
        ("镇综合执法队、北河水厂", ("镇综合执法队", "北河水厂")),
    ],
)
def test_lists_of_places_and_bodies(name: str, organs: tuple[str, ...]) -> None:
    assert split_actors(name) == organs


@pytest.mark.parametrize(
    ("sentence", "shares"),
    [
        (
            "县公安局牵头整治农村道路交通违法、酒驾醉驾，派出所、各乡镇参加，每月不少于2次。",
            [("县公安局", "牵头"), ("派出所", "配合"), ("各乡镇", "配合")],
        ),
        (
            "河岸由镇河长办牵头，柳林村、河西社区配合，每月清理一次。",
            [("镇河长办", "牵头"), ("柳林村", "配合"), ("河西社区", "配合")],
        ),
        ("县公安局牵头制定方案，农村、志愿者参与。", []),
    ],
)
def test_who_leads_something_and_who_takes_part(sentence: str, shares: list[tuple[str, str]]) -> None:
    found = [(share.organ, share.role.value) for share in running_shares(sentence, 0, len(sentence))]
    assert [one for one in found if one[1] == "配合"] == [one for one in shares if one[1] == "配合"]
    assert found[: len(shares)] == shares


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("国有企业今明两年继续扩大招聘规模。", ("国有企业",)),
        ("各乡镇明后两年新建公厕10座。", ("各乡镇",)),
        ("县人民医院今明两年建成投用。", ()),
        ("中小企业今明两年免征所得税。", ()),
        ("企业今明两年的社保费可缓缴。", ()),
    ],
)
def test_two_years_behind_a_subject(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        (
            "街道（乡镇）公共就业服务平台自受理认定申请之日起10个工作日内完成核查认定。",
            ("街道（乡镇）公共就业服务平台",),
        ),
        ("12345热线自收到诉求之日起1个工作日内转办。", ("12345热线",)),
        ("县公共就业服务平台自建成之日起3个月内完成接入。", ()),
        ("政务平台自收到数据之日起3日内更新。", ()),
        ("行政许可事项自受理申请之日起5个工作日内办结。", ()),
        ("通过省平台申报的项目自受理申请之日起10个工作日内办结。", ()),
    ],
)
def test_since_something_is_handed_in(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors
