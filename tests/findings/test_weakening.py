"""Targets lowered, deadlines moved back, recurrences thinned out."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.amounts import acts, frequencies
from kg.findings.coverage import Comparer
from kg.findings.left_out import absent_items, stock
from kg.findings.weakening import shortfalls, stricter
from kg.model import Directive, Measure
from kg.pipeline.compare import given
from kg.reading import read_bytes


def measure(sentence: str, year: int) -> Measure:
    text = f"某市{year}年工作要点\n\n（一）任务一。{sentence}\n（二）任务二。做好工作。\n"
    (found,) = extract(read_bytes(text.encode(), "x.txt")).tasks[0].measures
    return found


@pytest.mark.parametrize(
    ("upper", "lower", "left_out"),
    [
        ("政策文件解读率要达到90%以上。", "政策文件解读率要达到80%以上。", ["达到90%以上"]),
        ("政策文件解读率要达到90%以上。", "政策文件解读率要达到95%以上。", []),
        ("政策文件解读率要达到90%以上。", "村庄绿化率要达到30%以上。", []),
        ("6月底前完成清理。", "9月底前完成清理。", ["6月底前"]),
        ("6月底前完成清理。", "5月底前完成清理。", []),
        ("每季度开展检查。", "每年开展检查。", ["每季度"]),
        ("每年至少听取1次汇报。", "每季度至少听取1次汇报。", []),
        ("收到申请后5个工作日内答复。", "收到申请后10个工作日内答复。", ["5个工作日内"]),
        ("收到申请后15个工作日内答复。", "收到申请后半个月给回音。", []),
        ("收到申请后3日内答复。", "收到申请后3个工作日内答复。", ["3日内"]),
        ("收到申请后20日内答复。", "收到申请后10个工作日内答复。", []),
        ("突发事件1小时内上报。", "突发事件2小时内上报。", ["1小时内"]),
        ("突发事件1小时内上报。", "突发事件30分钟内上报。", []),
        ("突发事件1小时内上报。", "突发事件一个小时内上报。", []),
        ("突发事件1小时内上报。", "突发事件及时上报。", ["1小时内"]),
        ("突发事件1小时内上报。", "24小时值班，突发事件2小时内上报。", ["1小时内"]),
        ("突发事件1小时内上报。", "立即处置，突发事件2小时内上报。", ["1小时内"]),
        ("突发事件1小时内上报。", "突发事件立即报告，2小时内书面续报。", []),
        ("预警信息在30分钟内送达。", "预警信息半小时内送达。", []),
        ("预警信息在30分钟内送达。", "预警信息0.5小时内送达。", []),
        ("预警信息在30分钟内送达。", "预警信息60分钟内送达。", ["在30分钟内"]),
        ("预警信息在30分钟内送达。", "每月会商，提前20分钟送达。", ["在30分钟内"]),
        ("事故信息24小时内报告。", "事故信息1日内报告。", []),
        ("事故信息24小时内报告。", "事故信息3日内报告。", ["24小时内"]),
        ("一周内反馈。", "7日内反馈。", []),
        ("一周内反馈。", "半个月内反馈。", ["一周内"]),
        ("3个工作日内答复，7个工作日内办结。", "5个工作日内答复，7个工作日内办结。", ["3个工作日内"]),
        ("20个工作日内公布采纳情况。", "6月20日前公布采纳情况。", ["20个工作日内"]),
        ("20个工作日内公布采纳情况。", "公开征求意见不少于30日。", ["20个工作日内"]),
        ("每2小时巡查一次。", "每4小时巡查一次。", ["每2小时巡查一次"]),
        ("每2小时巡查一次。", "每小时巡查一次。", []),
        ("每户补助4万元。", "每户补助3万元。", ["4万元"]),
        ("每户给予4万元补助。", "发放每户3万元补助。", ["4万元"]),
        ("每户补助4万元。", "每户补助40000元。", []),
        ("每户补助4万元。", "每人补助3万元。", []),
        ("每人每月补贴200元。", "每人每年补贴2400元。", []),
        ("每户收费10元。", "每户收费8元。", []),
        ("拨付补助4万元。", "拨付补助3万元。", []),
        ("乡镇覆盖率达到100%，村覆盖率达到90%。", "村覆盖率达到98%。", []),
        ("市级部门配备率达到100%，县级达到70%以上。", "县级部门配备率达到90%以上。", []),
        ("承诺时限压缩比例达到75%。", "即办件比例达到40%。", []),
        ("养老服务支出比例达到60%。", "用于养老服务的比例达到55%。", ["达到60%"]),
        ("每年组织律师进工地宣传不少于2次。", "10月前举办10场坝坝会。", []),
        ("公开征求意见不超过30日。", "公开征求意见。", ["不超过30日"]),
        ("护理型床位占比达到60%。", "护理型床位要占到六成。", []),
        ("护理型床位占比达到60%。", "增加护理型床位。", ["达到60%"]),
        ("整改率达到100%。", "发现的问题件件整改。", []),
        ("每季度召开1次会议。", "适时召开会议。", ["每季度召开1次"]),
        ("每半年至少组织1次演练。", "上、下半年各组织一次演练。", []),
        ("每年召开1次会议。", "召开会议。", []),
        ("建立周排查、月调度机制。", "落实周排查、月调度机制。", []),
        ("建立周排查、月调度机制。", "落实排查、调度机制。", ["周排查", "月调度"]),
        (
            "全年邀请代表列席会议不少于2次。",
            "全年邀请利益相关方、公众代表、专家学者和新闻媒体列席常务会议不少于2次。",
            [],
        ),
        ("每季度开展检查不少于2次。", "每季度由负责人、安全总监带队开展检查不少于2次。", []),
        (
            "每季度开展检查不少于2次。",
            "每季度由负责人、安全总监带队开展检查不少于1次。",
            ["每季度开展检查不少于2次"],
        ),
        ("新增就业5万人。", "新增就业800人。", []),
        ("全程网办率达到70%。", "可网办率达到100%，全程网办率达到60%。", ["达到70%"]),
        ("全程网办率达到70%。", "可网办率达到60%，全程网办率达到80%。", []),
        ("新增就业5万人。", "扩大就业。", []),
        ("6月底前公布目录。", "公布目录。", ["6月底前"]),
        ("6月底前公布目录。", "公布目录，6月份起执行。", []),
        ("6月底前公布目录。", "年内公布目录。", ["6月底前"]),
        ("年底前公布目录。", "公布目录。", []),
        ("每月5日前更新数据。", "及时更新数据。", ["每月5日前"]),
        ("每月5日前更新数据。", "每月更新数据。", []),
        ("附属商业设施不超过建筑面积的20%。", "允许配建附属商业设施。", ["不超过建筑面积的20%"]),
        ("补贴标准不超过1500元。", "按标准发放补贴。", ["不超过1500元"]),
        ("补贴标准不超过1500元。", "补贴标准每人1000元。", []),
        ("每学期送课不少于4次。", "开展送课活动。", ["每学期送课不少于4次"]),
        ("每学期送课不少于4次。", "每学期送课四次以上。", []),
        ("每千人口不少于3张护理床位。", "每千人口不少于2张护理床位。", ["不少于3张"]),
        ("每千人口不少于3张护理床位。", "每千人口不少于4张护理床位。", []),
        ("建设不少于300张护理床位。", "建设不少于20张护理床位。", []),
        (
            "2024年底前覆盖所有乡镇，2025年底前覆盖所有村。",
            "2025年底前覆盖所有乡镇，2026年底前覆盖所有村。",
            ["2024年底前", "2025年底前"],
        ),
        (
            "3月底前印发方案，9月底前完成整改。",
            "5月底前印发方案，9月底前完成整改。",
            ["3月底前"],
        ),
        (
            "县级每月巡查不少于1次，乡级每半月不少于1次，村级每周不少于1次。",
            "县级每月、乡级每半个月、村级每星期巡查不少于一次。",
            [],
        ),
    ],
)
def test_what_is_weaker_below_is_quoted(upper: str, lower: str, left_out: list[str]) -> None:
    found = shortfalls(measure(upper, 2022), [measure(lower, 2022)], 2022, 2022)
    assert [short.upper for short in found] == left_out
    assert all(short.lower is None or short.lower in lower for short in found)


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("行政村覆盖面不低于60%。", "行政村覆盖率达到50%。"),
        ("行政村覆盖率达到60%。", "互助点覆盖50%的行政村。"),
        ("养老机构护理型床位占比达到60%。", "护理型床位比例提高到50%。"),
        ("护理型床位占比达到60%。", "养老机构50%以上的床位为护理型床位。"),
        ("养老服务圈覆盖率达到90%以上。", "养老服务圈覆盖80%以上。"),
        ("家庭医生签约率达到95%。", "签约面达到80%。"),
        ("适老化改造率达到90%。", "完成60%以上的残疾人家庭适老化改造。"),
        ("各级福利彩票公益金用于养老服务的比例不低于55%。", "福彩公益金50%以上用于发展养老服务。"),
        ("福彩公益金用于养老服务的比例不低于55%。", "安排50%的福彩公益金用于养老服务。"),
        ("一般公共预算支出中教育支出占比不低于15%。", "教育支出占一般公共预算支出的比重达到12%。"),
        ("绿色建筑占新建建筑比例达到80%。", "新建建筑中绿色建筑占比达到70%。"),
        ("150个国考断面优良水体比例达到83%以上。", "12个国考断面优良水体比例达到75%。"),
        ("随迁子女在公办学校就读比例不低于85%。", "随迁子女就读公办学校比例不低于80%。"),
        ("全省事故起数同比下降5%以上。", "全市事故起数同比下降3%以上。"),
        ("项目支出压减比例不低于15%。", "项目支出压减10%以上。"),
        ("30%的资金用于培训，覆盖面达到90%。", "培训覆盖面达到80%。"),
    ],
)
def test_a_share_lowered_under_another_word_is_lowered(upper: str, lower: str) -> None:
    assert [s.lower for s in shortfalls(measure(upper, 2022), [measure(lower, 2022)], 2022, 2022)] != []


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("护理型床位占比达到60%。", "普惠型床位占比达到50%。"),
        ("行政村光纤覆盖率达到98%。", "自然村光纤覆盖率达到90%。"),
        ("普惠性幼儿园在园幼儿占比达到85%。", "公办幼儿园在园幼儿占比达到50%。"),
        ("合同签约率达到95%。", "合同履约率达到90%。"),
        ("城市生活污水处理率达到95%。", "农村生活污水处理率达到40%。"),
        ("福彩公益金用于养老服务的比例不低于55%。", "福彩公益金50%以上用于残疾人事业。"),
        ("福彩公益金50%以上用于养老服务。", "福彩公益金20%以上用于残疾人事业。"),
        ("财政资金用于养老服务的比例不低于55%。", "福彩公益金50%以上用于养老服务。"),
        ("福彩公益金用于养老服务的比例不低于55%。", "养老服务设施覆盖率达到50%。"),
        ("教育支出占GDP比重达到15%。", "教育支出占一般公共预算支出的比重达到12%。"),
        ("城乡居民基本养老保险参保率达到95%以上。", "城乡居民基本养老保险参保率提高5%。"),
        ("规上工业增加值增长8%。", "规上工业占比达到6%。"),
        ("培训覆盖面达到100%。", "培训合格率达到90%。"),
        ("培训覆盖面达到100%，合格率达到80%。", "培训合格率达到85%，覆盖率100%。"),
        ("高新技术产品出口占比达到30%。", "机电产品出口占比达到20%。"),
    ],
)
def test_a_share_of_another_thing_is_not_a_lower_one(upper: str, lower: str) -> None:
    assert shortfalls(measure(upper, 2022), [measure(lower, 2022)], 2022, 2022) == []


@pytest.mark.parametrize(
    ("said", "yearly", "done"),
    [
        ("部分月份开展检查", [], []),
        ("分月开展检查", [12.0], []),
        ("按日常要求检查", [], []),
        ("每日常态化巡查", [365.0], []),
        ("按季节和年龄分年级开展", [], []),
        ("按季开展", [4.0], []),
        ("检查每天然气站", [], []),
        ("每天检查天然气站", [365.0], []),
        ("走访每周边村", [], []),
        ("每周围绕一个主题宣讲", [52.0], []),
        ("全年改造二次供水设施", [], []),
        ("全年组织演练二次", [2.0], [2.0]),
        ("全年组织演练十二次", [12.0], [12.0]),
        ("每月检查二次供水设施1次", [12.0], [1.0]),
        ("优化三次产业结构，建设一期工程", [], []),
        ("举办三期培训班", [], [3.0]),
        ("全年举办2期培训班", [2.0], [2.0]),
    ],
)
def test_a_word_that_begins_like_a_time_or_a_count_is_none(
    said: str, yearly: list[float], done: list[float]
) -> None:
    assert [amount.value for amount in frequencies(said)] == yearly
    assert [amount.value for amount in acts(said)] == done


def test_deadlines_count_from_each_directive_s_own_year() -> None:
    above, below = measure("2022年10月底前完成。", 2022), measure("2023年9月底前完成。", 2023)
    assert shortfalls(above, [below], 2022, 2023) == []
    later = measure("2023年11月底前完成。", 2023)
    assert shortfalls(above, [later], 2022, 2023)


def test_a_day_that_has_passed_by_the_lower_directive_s_year_is_not_missed() -> None:
    above, below = measure("2022年6月底前公布目录。", 2022), measure("公布目录。", 2023)
    assert shortfalls(above, [below], 2022, 2023) == []
    assert shortfalls(measure("2024年6月底前公布目录。", 2022), [below], 2022, 2023)


@pytest.mark.parametrize(
    ("upper", "lower", "named"),
    [
        ("高危漏洞3日内整改完毕，重大事件1小时内报告。", "高危漏洞3日内整改完毕。", None),
        ("对一般企业每年检查一次，对重点企业每月检查一次。", "对一般企业每年检查一次。", None),
        ("各县每年组织2次综合演练，每个隐患点演练1次。", "全县每年组织1次综合演练。", "每年组织1次"),
        (
            "于5月31日前制定方案，11月底前报送全年情况，12月底前公开。",
            "11月30日前报送全年情况。",
            None,
        ),
    ],
)
def test_what_answers_another_demand_is_not_called_the_weaker_one(
    upper: str, lower: str, named: str | None
) -> None:
    found = shortfalls(measure(upper, 2024), [measure(lower, 2024)], 2024, 2024)
    assert found
    assert found[0].lower == named


@pytest.mark.parametrize(
    ("lower", "later"),
    [("2024年1月31日前公布年报。", False), ("2024年2月底前公布年报。", True)],
)
def test_what_closes_a_year_counts_from_that_year(lower: str, later: bool) -> None:
    above = measure("2023年1月31日前公布年报。", 2022)
    assert bool(shortfalls(above, [measure(lower, 2023)], 2022, 2023)) is later


@pytest.mark.parametrize(
    ("upper", "lower", "left_out"),
    [
        ("全省新建监测预警点1200处。", "全省新建监测预警点800处。", ["1200处"]),
        ("全省新建监测预警点1200处。", "全省新建监测预警点1500处。", []),
        ("完成避险搬迁2000户。", "完成避险搬迁0.1万户。", ["2000户"]),
        ("新建口袋公园10个。", "新建体育公园5个。", []),
        ("新建口袋公园10个，改造公园5个。", "新建口袋公园10个。", []),
        ("办理费用10元。", "办理费用8元。", []),
    ],
)
def test_totals_compare_only_between_editions_of_one_issuer(
    upper: str, lower: str, left_out: list[str]
) -> None:
    sides = measure(upper, 2024), [measure(lower, 2024)]
    assert [s.upper for s in shortfalls(*sides, 2024, 2024, totals=True)] == left_out
    assert shortfalls(*sides, 2024, 2024) == []


def test_denser_recurrence_is_stricter() -> None:
    assert stricter(measure("每年至少听取1次汇报。", 2022), [measure("每季度至少听取1次汇报。", 2022)])
    assert not stricter(measure("每季度至少听取1次汇报。", 2022), [measure("每年至少听取1次汇报。", 2022)])


@pytest.mark.parametrize(
    ("clause", "is_stock"),
    [
        ("提高政治站位", True),
        ("各部门要高度重视信息公开", True),
        ("切实增强责任感和紧迫感", True),
        ("精心组织实施", True),
        ("加大工作力度", True),
        ("加大执法力度", False),
        ("提高数据质量", False),
        ("增强防汛物资储备", False),
        ("组织实施提升行动", False),
        ("高度重视群众来信并在五日内答复", False),
    ],
)
def test_exhortations_that_every_directive_carries_are_told_from_demands(clause: str, is_stock: bool) -> None:
    assert stock(clause) is is_stock


@pytest.mark.parametrize(
    ("said", "absent"),
    [
        ("严查五毛食品和三无产品。", ["严查无底线营销食品", "假冒食品"]),
        ("严查食品。", ["严查无底线营销食品、五毛食品、三无产品、假冒食品"]),
        ("严查无底线营销食品、三无产品。", ["五毛食品", "假冒食品"]),
    ],
)
def test_of_a_list_only_the_items_are_quoted_that_are_not_named_below(said: str, absent: list[str]) -> None:
    assert absent_items("严查无底线营销食品、五毛食品、三无产品、假冒食品", said) == absent


def test_the_verb_before_a_list_is_no_part_of_its_first_item() -> None:
    clause = "同步推广电子印章、电子签名、电子档案"
    assert absent_items(clause, "年底前电子印章应制尽制。") == ["电子签名、电子档案"]


def plan(place: str, year: int, sentences: list[str]) -> Directive:
    tasks = "\n".join(
        f"（{n}）事项。{sentence}" for n, sentence in zip("一二三四五", sentences, strict=False)
    )
    return extract(read_bytes(f"{place}{year}年工作要点\n\n一、任务\n{tasks}\n".encode(), f"{place}.txt"))


@pytest.mark.parametrize(
    ("elsewhere", "left_out"),
    [
        ("企业主要负责人每季度带队开展安全检查不少于1次。", None),
        ("做好政务公开培训。", "每季度带队开展安全检查不少于1次"),
    ],
)
def test_a_figure_set_by_another_sentence_below_is_not_called_absent(
    elsewhere: str, left_out: str | None
) -> None:
    common = (
        "督促企业主要负责人履行安全生产第一责任人职责，健全全员安全生产责任制，足额提取和使用安全生产费用"
    )
    above = plan("甲省", 2024, [f"{common}，每季度带队开展安全检查不少于1次。"])
    below = plan("乙市", 2024, [f"{common}。", elsewhere])
    (finding,) = Comparer.shipped().pair(above, below, given(above, below)).findings
    assert finding.missing_part == left_out
