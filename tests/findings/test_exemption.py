"""Whom a measure binds by its own words."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.exemption import assigned_to_others, binds_others, clause_binds_others, own_words
from kg.model import Directive
from kg.reading import read_bytes

UPPERS = {
    "省": "浙江省人民政府办公厅关于印发浙江省2023年政务公开工作要点的通知",
    "市": "绍兴市人民政府办公室关于印发绍兴市2023年政务公开工作要点的通知",
}
LOWERS = {
    "市": "绍兴市人民政府办公室关于印发绍兴市2023年政务公开实施方案的通知",
    "县": "嵊州市人民政府办公室关于印发嵊州市2023年政务公开实施方案的通知",
    "组": "绍兴市优化营商环境工作领导小组办公室关于印发绍兴市2023年政务公开实施方案的通知",
    "局": "绍兴市财政局关于印发绍兴市财政局2023年政务公开实施方案的通知",
}


def issued(title: str, measure: str) -> Directive:
    issuer = title.split("关于")[0]
    text = f"{title}\n\n各有关单位：\n\n（一）有关任务。{measure}\n（二）其他任务。做好其他工作。\n\n{issuer}\n\n2023年5月6日\n"
    return extract(read_bytes(text.encode(), "x.txt"))


@pytest.mark.parametrize(
    ("upper", "lower", "measure", "others"),
    [
        ("省", "县", "省政府各部门要在门户网站集中公开规范性文件。", True),
        ("省", "县", "省级行业主管部门要制定信息公开制度。", True),
        ("省", "县", "办好省政府公报，做到按期发行。", True),
        ("市", "县", "组织实施市政府2023年度立法工作计划。", True),
        ("市", "县", "扩大公众参与，市政府常务会议邀请代表列席不少于2次。", True),
        ("市", "县", "市政府常务会议邀请代表列席不少于8次，各县（市、区）不少于4次。", False),
        ("市", "局", "市政府常务会议邀请代表列席不少于8次，各县（市、区）不少于4次。", True),
        ("市", "县", "市政府常务会议听取各县（市、区）汇报不少于2次。", True),
        ("省", "县", "完善全省政府公报体系。", False),
        ("省", "县", "健全市、县政府常务会议制度。", False),
        ("市", "县", "完善县政府常务会议学法制度。", False),
        ("省", "县", "各设区市人民政府要建立信息公开专栏。", True),
        ("省", "市", "各设区市人民政府要建立信息公开专栏。", False),
        ("省", "市", "省大数据局要完善云平台灾备体系。", True),
        ("省", "市", "国务院有关部门要修订公开规定。", True),
        ("省", "县", "宁波、温州、金华三市要开展公共数据授权试点。", True),
        ("省", "市", "杭州、绍兴两市要开展公共数据授权试点。", False),
        ("省", "市", "在德清县开展政务公开向农村延伸试点工作。", True),
        ("市", "县", "市财政局要在4月底前将补助资金拨付到位。", True),
        ("市", "局", "市疾控中心要将资金绩效情况公开。", True),
        ("市", "局", "市消防救援支队要将资金绩效情况公开。", True),
        ("市", "局", "市公共资源交易中心要提前发布招标计划。", True),
        ("市", "局", "学校要提前发布招标计划。", False),
        ("市", "局", "市审计局要将资金绩效情况纳入审计计划。", True),
        ("市", "局", "市财政局要公开财政预决算信息。", False),
        ("市", "县", "市民政局每季度通报各县（市、区）工作进展。", True),
        ("省", "市", "支持宁波国家级制种基地、温州国家良种繁育基地建设。", True),
        ("省", "县", "省教育厅要会同有关部门制定管理办法。", True),
        ("省", "县", "省教育厅、省财政厅要统一制定管理办法。", True),
        ("省", "县", "省教育厅、各县（市、区）要共同做好宣传。", False),
        ("省", "县", "各设区市、各部门要明确数据专员。", True),
        ("省", "县", "国家公职人员要带头遵守管理规约。", False),
        ("省", "局", "责任督学每月到校督导一次。", False),
        ("省", "市", "国务院办公厅负责建设统一的公开库，各有关部门做好数据对接。", True),
        ("省", "市", "各设区市、各部门要明确数据专员。", False),
        ("市", "县", "各级党委把安全生产列为必学内容，市安委会年内至少举办1期专题培训班。", False),
        ("市", "县", "各级各类学校的安全课程由市教育局统一编写。", True),
        ("省", "市", "断面超标的地方支付补偿金，改善明显的由省财政给予奖励。", False),
        ("市", "局", "各县（市、区）政府要对本地区债务化解负总责。", True),
        ("省", "局", "各设区市人民政府要报送工作总结。", True),
        ("省", "县", "确定金华市、衢州市为改革试点市，试点市要先行先试。", True),
        ("省", "县", "由温州市、台州市人民政府于9月底前完成处置。", True),
        ("省", "县", "德清县、安吉县要加快前期工作。", True),
        ("省", "县", "嵊州市、安吉县要加快前期工作。", False),
        ("省", "县", "杭州市、越城区要加快前期工作。", True),
        ("省", "县", "沿江山区、主城区要加快前期工作。", False),
        ("省", "县", "粮食主产县要落实种植面积。", False),
        ("省", "县", "各开发区、示范区要落实编制要求。", False),
        ("省", "县", "支持宁波、温州、金华三市先行开展试点。", True),
        ("市", "局", "某河区、某桥县要开展试点。", False),
        ("省", "县", "省级财政对完成任务的县（市、区）给予奖补。", True),
        ("市", "局", "市财政每年安排专项资金用于奖补。", False),
        ("市", "县", "市财政每年安排专项资金用于奖补。", True),
        ("市", "局", "人民银行绍兴市分行、绍兴银保监分局要加强指导。", True),
        ("省", "组", "各设区市人民政府要报送工作总结。", False),
        ("市", "局", "各级政府及其部门要公开财政信息。", False),
        ("市", "局", "各县（市、区）要将管理经费纳入预算。", False),
        ("省", "县", "省级财政安排补助资金2000万元。", True),
        ("省", "县", "省市场监管局、省消防救援总队制定地方标准。", True),
        ("省", "县", "省市场监管局、各县市场监管局制定年度计划。", False),
        ("市", "县", "市轨道集团要在线路首末站同步建设停车场。", True),
        ("省", "市", "部门规章由司法部统一公布规范文本。", True),
        ("市", "县", "市本级和各县市区于6月20日前公布清单。", False),
        ("市", "县", "市本级、各县市区于6月20日前公布清单。", False),
        ("市", "县", "市本级及所辖各县区要公布清单。", False),
        ("市", "县", "市级和县区要公布清单。", False),
        ("市", "局", "市本级和各县市区于6月20日前公布清单。", False),
        ("市", "县", "市直各单位和市属企业要公布清单。", True),
        ("省", "县", "省级主管部门和各设区市要公布清单。", True),
        ("市", "局", "各县（市、区）政府和市政府有关部门主要负责人每年解读政策1次。", False),
        ("市", "县", "市政府有关部门每年解读政策1次。", True),
        ("省", "局", "省政府有关部门每年解读政策1次。", True),
        ("市", "局", "市政府办公室每年解读政策1次。", True),
        ("市", "局", "教育、财政、民政等部门要公布执法清单。", False),
        ("市", "局", "教育、民政等部门要公布执法清单。", True),
        ("市", "组", "教育、民政等部门要公布执法清单。", False),
        ("市", "局", "市政府督查室会同市财政局每半年开展督查。", False),
        ("市", "局", "市政府督查室会同市民政局每半年开展督查。", True),
        # near misses: everybody is bound, or nobody is named
        ("省", "县", "各级政府要加强组织领导。", False),
        ("省", "市", "省级和市级行政机关要完成事项目录编制。", False),
        ("省", "县", "支持平安乡村建设，防范电信网络诈骗。", False),
        ("省", "县", "支持有条件的县开展延包试点。", False),
        ("省", "县", "各地各部门要建立工作台账。", False),
        ("省", "县", "市、县级政府及其部门要有序推进规范性文件公开。", False),
        ("省", "县", "各市、县（市、区）政府要每年听取1次工作汇报。", False),
        ("省", "县", "县级政府要汇总补贴资金发放结果。", False),
        ("省", "县", "全面推进基层政务公开标准化规范化。", False),
        ("省", "县", "医疗机构要按季度公布费用信息。", False),
        ("省", "县", "省政府门户网站建设经验要认真学习借鉴。", False),
    ],
)
def test_measure_binds_only_others_by_its_own_words(
    upper: str, lower: str, measure: str, others: bool
) -> None:
    above, below = issued(UPPERS[upper], measure), issued(LOWERS[lower], "做好有关工作。")
    found = binds_others(above.tasks[0].measures[0], above, below)
    assert bool(found) is others, found


@pytest.mark.parametrize(
    ("lower", "units", "others"),
    [
        ("局", "市商务局、市民政局", True),
        ("局", "市商务局、各县（市、区）政府", True),
        ("局", "市商务局、市财政局", False),
        ("局", "市商务局、市级各有关部门", False),
        ("局", "各县（市、区）政府", True),
        ("局", "市政府、各县（市、区）政府", False),
        ("局", "市消防救援支队、市民政局", True),
        ("局", "国网绍兴供电公司、市民政局", True),
        ("局", "市消安委办、各县（市、区）政府", True),
        ("局", "各县（市、区）财政局", False),
        ("局", "市财政信息中心、市民政局", False),
        ("局", "市直有关单位、市民政局", False),
        ("局", "市级各部门", False),
        ("局", "规划处", False),
        ("县", "市商务局、市民政局", False),
        ("组", "市商务局、市民政局", False),
    ],
)
def test_a_task_shared_out_among_other_departments_is_told_to_be_theirs(
    lower: str, units: str, others: bool
) -> None:
    upper = issued(UPPERS["市"], f"公开减税降费政策。（责任单位：{units}）")
    assert bool(assigned_to_others(upper.tasks[0], upper, issued(LOWERS[lower], "公开财政信息。"))) is others


@pytest.mark.parametrize(
    ("lower", "places", "units", "others"),
    [
        ("局", "嵊州市、新昌县", "市水利局", True),
        ("局", "嵊州市、新昌县", "市财政局", False),  # through the departments of its own line
        ("局", "绍兴市、嵊州市", "市水利局", False),
        ("市", "嵊州市、新昌县", "市水利局", False),
        ("组", "嵊州市、新昌县", "市水利局", False),
        ("县", "嵊州市、新昌县", "市水利局", False),
        ("县", "诸暨市、新昌县", "市水利局", True),
        ("局", "诸暨市、越城区", "市水利局", True),
    ],
)
def test_places_told_in_the_task_of_another_department_bind_no_department(
    lower: str, places: str, units: str, others: bool
) -> None:
    upper = issued(UPPERS["市"], f"{places}要完成预案修订。（责任单位：{units}）")
    (measure,), below = upper.tasks[0].measures, issued(LOWERS[lower], "做好工作。")
    assert bool(binds_others(measure, upper, below, upper.tasks[0])) is others


@pytest.mark.parametrize(
    ("measure", "others"),
    [
        ("省级主管部门和各设区市人民政府要建立专栏。", "省级主管部门、各设区市人民政府"),
        ("教育、供水等领域的省级行业主管部门要制定制度。", "教育、供水等领域的省级行业主管部门"),
        ("省营商办会同有关部门适时开展明查暗访。", "省营商办"),
    ],
)
def test_whoever_else_is_bound_is_told_once(measure: str, others: str) -> None:
    upper, lower = issued(UPPERS["省"], measure), issued(LOWERS["县"], "做好工作。")
    assert binds_others(upper.tasks[0].measures[0], upper, lower) == others


@pytest.mark.parametrize(
    ("clause", "others"),
    [
        ("省级执法部门要在9月底前公布本系统清单", True),
        ("由省财政厅统一调配", True),
        ("推行不予处罚清单", False),
        ("9月底前报省财政厅备案", False),
        ("各县（市、区）要公布清单", False),
    ],
)
def test_a_clause_that_names_others_is_theirs(clause: str, others: bool) -> None:
    upper = issued(UPPERS["省"], f"规范执法行为，{clause}。")
    measure = upper.tasks[0].measures[0]
    assert clause_binds_others(clause, measure, upper, issued(LOWERS["县"], "做好工作。")) is others


@pytest.mark.parametrize(
    ("measure", "upper", "lower", "rest"),
    [
        ("市财政局每月调度、每季通报。", "市", "局", "每月调度、每季通报"),
        ("市财政局要按季通报预算执行情况。", "市", "局", "按季通报预算执行情况"),
        ("市民政局每月调度、每季通报。", "市", "局", ""),
        ("每月调度、每季通报预算执行情况。", "市", "局", ""),
        ("市财政局抓好落实。", "市", "局", ""),  # says too little
        ("省财政厅每月调度、每季通报。", "省", "局", ""),
        ("市财政局每月调度、每季通报。", "市", "县", ""),
    ],
)
def test_what_is_asked_of_the_lower_issuer_by_name(measure: str, upper: str, lower: str, rest: str) -> None:
    above, below = issued(UPPERS[upper], measure), issued(LOWERS[lower], "做好工作。")
    assert own_words(above.tasks[0].measures[0], above, below) == rest
