"""The words a reason quotes are words of both sentences, whole ones."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.phrases import common_words
from kg.findings.reasons import (
    said_otherwise,
    subjects,
    why_answered,
    why_covered,
    why_exempt,
    why_missing,
    why_not,
    why_not_asked,
    why_partial,
    with_names,
)
from kg.model import Measure, Relation, Span
from kg.reading import read_bytes
from kg.reference.topics import concepts

LABELS = {concept.label for concept in concepts().values()}


@pytest.mark.parametrize(
    ("upper", "lower", "words"),
    [
        ("支持国有企业开展改革", "推动国有企业稳步发展", ["国有企业"]),
        ("严格执行24小时值守", "24小时有人在岗", ["24小时"]),
        ("2022年底前解读率达到90%", "2023年底前解读率达到80%", ["年底前解读率"]),
        ("加强预决算信息公开工作", "做好预决算信息公开", ["预决算信息公开"]),
        ("全面清理文件", "组织文艺汇演", []),
        ("加强涉外舆情监测", "加强涉及本县的舆论监测", []),
        ("办理施工许可的，颁发施工许可", "不予办理施工许可", ["办理施工许可"]),
        ("简单问题在3日内完成答复", "简单问题在3个工作日内完成答复", ["简单问题", "完成答复"]),
        ("开放数据集不少于200个", "开放数据集不少于8个", ["开放数据集"]),
        ("建成60个充电端口", "新增20个充电端口", ["充电端口"]),
        ("省政府办公厅选取试点", "县政府办公室选取试点", ["选取试点"]),
        ("实行集中办公", "坚持集中办公", ["集中办公"]),
        ("9月底前公布清单，2026年1月31日前上报", "6月底前公布清单，2025年1月31日前上报", ["公布清单"]),
        ("落实行政事业性收费公示", "落实行政许可清单", []),
        ("落实行政许可", "落实行政许可清单", ["落实行政许可"]),
        ("180座病险水库除险加固", "完成22座病险水库除险加固", ["病险水库除险加固"]),
        ("在册水库明确责任人", "1248座在册水库的责任人", ["责任人"]),
        ("收到红色预警及时叫应", "接到红色预警信号报告", ["红色预警"]),
        ("4月底前完成渠道清淤", "5月上旬前完成渠道疏浚", ["完成渠道"]),
        ("15分钟内电话叫应", "5分钟内通上话", []),
        ("优化政府公报赠阅点", "优化政府公报赠送范围", ["优化政府公报"]),
        # a letter that belongs to the word
        ("推进大数据平台建设", "建好大数据平台项目", ["大数据平台"]),
        ("江河湖泊水位超警戒", "江河湖泊达到警戒水位", ["江河湖泊"]),
        ("巡查责任人调整到位", "巡查责任人名单更新", ["巡查责任人"]),
        ("推广新能源汽车充电", "采购新能源汽车上路", ["新能源汽车"]),
        ("流域面积50平方公里以上河流", "流域面积50平方公里以下河流", ["流域面积50平方公里"]),
        # a figure is whole on both sides, with its sign
        ("综合窗口比例达到85%以上", "综合窗口比例达到90%以上", ["综合窗口比例"]),
        ("5日内答复申请人", "15日内答复申请人", ["答复申请人"]),
        ("按标准的1.3倍执行", "不低于1.3倍执行", ["1.3倍执行"]),
        ("按标准的1.3倍执行", "不低于2.3倍执行", []),
        ("压缩到45%", "压缩到45%左右", ["压缩到45%"]),
        ("推进IPv6改造", "支持IPv6访问", ["IPv6"]),
        # no particle where the letter belongs to a word
        ("查处违法行为线索", "从严查处违法行为案件", ["查处违法行为"]),
        ("事项并联审批时间", "实行并联审批提速", ["并联审批"]),
        ("严查吃拿卡要问题", "整治吃拿卡要行为", ["吃拿卡要"]),
        ("按月开展2小时培训", "不少于2小时培训", ["2小时培训"]),
        # words that tell nothing at an end
        ("已公开的应当统一", "不公开的应说明", []),
        ("在产业方面进行宣传", "在就业方面进行培训", []),
        ("名录在“超市”中公开选取", "从名录中公开选取", ["公开选取"]),
        ("中介机构备案", "核查中介机构", ["中介机构"]),
        ("中秋国庆抽检", "中秋国庆期间检查", ["中秋国庆"]),
        # a name cut in two
        ("落实主要负责人责任", "主要负责同志亲自抓", []),
        ("各部门主要负责人述职", "主要负责人述职", ["主要负责人述职"]),
        ("做好国家政务评估迎评", "做好国家、省级迎评", []),
    ],
)
def test_common_words_are_whole(upper: str, lower: str, words: list[str]) -> None:
    assert common_words(upper, lower) == words


@pytest.mark.parametrize(
    ("text", "other", "told"),
    [
        ("主要负责人每年听取汇报，公开政策措施。", "开展第三方评估。", []),
        ("组织第三方评估。", "主要负责人抓好落实。", ["第三方评估"]),
        ("向省局申请人口数据回流。", "建好基础库。", ["数据回流"]),
        ("市场监管局督促外卖企业建立台账。", "修缮校舍。", []),
        ("加强市场监管。", "修缮校舍。", ["市场监管"]),
        ("安排专项经费，不准挪作他用。", "修缮校舍。", []),  # what is forbidden
        ("清理挪作他用的资金。", "修缮校舍。", ["挪作他用"]),
    ],
)
def test_roles_and_policies_at_large_are_no_subject(text: str, other: str, told: list[str]) -> None:
    assert subjects(text, other) == told


def measure(sentence: str) -> Measure:
    text = f"某市2023年工作要点\n\n（一）任务一。{sentence}\n（二）任务二。做好工作。\n"
    (found,) = extract(read_bytes(text.encode(), "x.txt")).tasks[0].measures
    return found


@pytest.mark.parametrize(
    ("upper", "nearest", "said", "not_said"),
    [
        (
            "强化师德师风建设，实行师德失范“一票否决”。",
            "组织师德宣誓活动，签订师德师风承诺书。",
            "实行师德失范‘一票否决’",
            "未见“强化师德师风建设”",
        ),
        (
            "普查数据每年更新一次，并录入全市平台。",
            "开展停车资源普查，建立台账。",
            "录入全市平台",
            "普查数据”",
        ),
        (
            "加强大学生就业信息发布，做好稳岗就业政策解读。",
            "做好面向高校毕业生、农民工的技能培训政策公开。",
            "“做好稳岗就业政策解读”",
            "“大学生”",
        ),
        (
            "对符合条件的外线工程实行并联审批，总时间不超过5个工作日。",
            "小微企业用电报装实行零审批，涉及占道的5个工作日内并联办结。",
            "5个工作日",
            "；未见“对符合条件的外线工程实行并联审批”",
        ),
    ],
)
def test_what_the_nearest_sentence_half_says_is_not_called_absent(
    upper: str, nearest: str, said: str, not_said: str
) -> None:
    why = why_not(measure(upper), measure(nearest), nearest)
    assert said in why
    assert not_said not in why


@pytest.mark.parametrize(
    ("upper", "nearest", "below", "half"),
    [
        (
            "强化师德师风建设，实行师德失范“一票否决”。",
            "组织师德宣誓活动，签订师德师风承诺书。",
            "",
            "，“强化师德师风建设”仅有“师德师风”相同",
        ),
        (  # which stands below whole
            "强化师德师风建设，实行师德失范“一票否决”。",
            "组织师德宣誓活动，签订师德师风承诺书。",
            "强化师德师风建设",
            "",
        ),
        ("对举办师德讲座的，实行备案“一票否决”。", "举办师德讲座。", "", ""),  # a case
        ("6月底前完成，实行师德失范“一票否决”。", "6月底前完成道路硬化。", "", ""),  # when
    ],
)
def test_every_duty_that_the_nearest_sentence_does_not_meet_is_quoted(
    upper: str, nearest: str, below: str, half: str
) -> None:
    why = why_not(measure(upper), measure(nearest), f"{nearest}\n{below}")
    assert why.partition("一票否决’”")[2] == half


@pytest.mark.parametrize(("throughout", "linked"), [(1, True), (3, True), (4, False)])
def test_what_stands_throughout_is_not_called_common_to_two_sentences(throughout: int, linked: bool) -> None:
    nearest = "公共停车场每日清洁地面。"
    below = "\n".join([nearest, *["公共停车场整改。"] * (throughout - 1), *["疏浚河道。"] * 8])
    why = why_not(measure("公共停车场每年评定星级。"), measure(nearest), below)
    assert ("同有“公共停车场”" in why) is linked


@pytest.mark.parametrize(("likely", "told"), [(0.2, True), (0.3, False)])
def test_of_a_sentence_hardly_looked_for_it_is_said_that_nothing_is_nearer(likely: float, told: bool) -> None:
    why = why_not(measure("修缮漏雨校舍。"), measure("疏浚河道。"), "疏浚河道。", likely)
    assert why.startswith("下级未见更近的句子，仅供翻检；") is told


def test_of_a_duty_that_shares_but_common_words_it_is_said_that_it_is_not_there() -> None:
    nearest = "加强养老服务队伍建设，提升服务水平，巩固脱贫成果。"
    why = why_not(measure("加强气象服务体系建设，落实服务保障，做好河道清障。"), measure(nearest), nearest)
    assert "仅有" not in why
    assert "“加强气象服务体系建设”" in why


@pytest.mark.parametrize(
    ("upper", "near", "why"),
    [
        ("修缮校舍。", [], "下级文件没有可比对的条目"),
        ("修缮校舍。", ["疏浚河道。"], "全文未见对应条目"),
        (
            "完成农村黑臭水体治理60处。",
            ["5条黑臭水体每月采样检测。"],
            "未见直接对应条目；下级有提到“黑臭水体”的句子，是否算落实请核对",
        ),
        ("严格落实保密制度。", ["严格落实值班制度。"], "全文未见对应条目"),
    ],
)
def test_what_came_near_is_named_before_anything_is_called_absent(upper, near, why) -> None:
    sentences = [measure(text) for text in near]
    assert why_missing(measure(upper), sentences, "\n".join(near)) == why


def test_what_a_directive_says_throughout_is_no_thing_of_its_own() -> None:
    near = "5条黑臭水体每月采样检测。"
    below = "\n".join([near, *(f"黑臭水体治理任务{n}。" for n in "甲乙丙")])
    assert why_missing(measure("完成农村黑臭水体治理60处。"), [measure(near)], below) == "全文未见对应条目"


@pytest.mark.parametrize(
    ("upper", "nearest", "why"),
    [
        (
            "及时公开信息，探索建立村务公开目录。",
            "建立政务公开目录，及时公开。",
            "同有“公开目录”等用语；该句讲“建立政务公开目录”，未见“及时公开信息”“探索建立村务公开目录”",
        ),
        (
            "委托第三方开展满意度测评。",
            "组织学习满意度测评的委托规则。",
            "同有“满意度测评”等用语；该句讲“组织学习满意度测评的委托规则”，未见“委托第三方开展满意度测评”",
        ),
    ],
)
def test_where_something_of_each_clause_is_said_both_sides_are_quoted(upper, nearest, why) -> None:
    assert why_not(measure(upper), measure(nearest), nearest) == why


@pytest.mark.parametrize(
    ("others", "upper", "alone", "why"),
    [
        ("市教育局", "市教育局举办竞赛。", True, "原文只约束市教育局，下级文件无对应条目"),
        ("市教育局", "市教育局举办竞赛。", False, "原文只约束市教育局；下级文件虽有相近内容，不作为其对应"),
        (
            "市教育局",
            "举办竞赛，获奖选手由市教育局授予称号。",
            True,
            "原文所定由市教育局授予，下级文件无对应条目",
        ),
        (
            "省水利厅",
            "设立储备库，物资由省水利厅统一调配。",
            True,
            "原文所定由省水利厅统一调配，下级文件无对应条目",
        ),
        ("省政府", "排名靠后的由省政府领导约谈。", True, "原文只约束省政府，下级文件无对应条目"),
        ("省水利厅", "由省水利厅建设储备库。", True, "原文只约束省水利厅，下级文件无对应条目"),
    ],
)
def test_of_what_binds_others_only_it_is_said_whose_it_is(others, upper, alone, why) -> None:
    assert why_exempt(others, upper, alone=alone) == why


@pytest.mark.parametrize(
    ("nearest", "why"),
    [
        ("修缮校舍。", "该句所讲为下级文件自身事项，上级该项由省水利厅承担"),
        ("水厂接入全省供水管理信息平台。", "该句涉及“全省供水管理信息平台”，上级该项由省水利厅承担"),
    ],
)
def test_a_sentence_that_names_the_very_thing_is_not_called_the_lower_side_s_own(nearest, why) -> None:
    above = measure("省水利厅要建成全省供水管理信息平台。")
    assert why_not_asked("省水利厅", above, measure(nearest)) == why


@pytest.mark.parametrize(
    ("upper", "lower", "pairs"),
    [
        ("建设充电桩。", "推进充电设施建设。", [("充电桩", "充电设施建设")]),
        ("保障农民工工资。", "开展治理欠薪。", [("保障农民工工资", "治理欠薪")]),
        ("推进企业开办“一网通办”。", "优化开办企业服务。", [("企业开办“一网通办”", "开办企业")]),
        ("公开财政预决算。", "做好预决算公开。", []),  # nearly the same words
        ("建设充电桩。", "新建充电桩。", []),
        ("应公开尽公开。", "及时公开。", []),  # acts
        ("建设充电桩。", "修缮校舍。", []),
        # under what is wider than both
        ("降低住院费用。", "改善门诊服务。", []),
        ("建设政务公开示范区。", "推进线下专区建设。", []),
        ("检查硝酸铵储存。", "检查加油站。", []),
        ("答复不超过法定期限。", "答复不超过法定时限。", [("法定期限", "法定时限")]),
        ("养老机构签约。", "养老院签约。", [("养老机构", "养老院")]),
    ],
)
def test_a_reason_names_one_thing_said_in_two_ways(
    upper: str, lower: str, pairs: list[tuple[str, str]]
) -> None:
    found = said_otherwise(upper, lower)
    assert [(above, below) for above, below, _ in found] == pairs
    assert all(thing in LABELS for *_, thing in found)


@pytest.mark.parametrize(
    ("relation", "said"),
    [(Relation.EQUIVALENT, "用语不同而事项一致"), (Relation.INTERSECTS, "事项相关而用语不同，以原文为准")],
)
def test_where_no_words_are_shared_no_more_is_said_than_the_relation_holds(relation, said) -> None:
    upper, lower = (Measure("", text, Span(0, len(text))) for text in ("开展评估。", "上门探视。"))
    assert why_answered(upper, lower, relation, "") == f"下级文件有对应条目，{said}"


def test_a_covered_line_tells_what_the_list_below_lacks():
    said = why_covered("下级文件有对应条目", ["免费时段"])
    assert said == "下级文件有对应条目；所列各项中下级未提到“免费时段”"
    assert why_covered("下级文件照录原文", []) == "下级文件照录原文"


@pytest.mark.parametrize(
    ("reason", "gone", "said"),
    [
        ("有对应条目", [], "有对应条目；下级全文未见“县管校聘”之名"),
        ("有对应条目", ["推行“县管校聘”"], "有对应条目"),
        ("有对应条目；所列各项中下级未提到“县管校聘”", [], "有对应条目；所列各项中下级未提到“县管校聘”"),
    ],
)
def test_a_name_that_stands_nowhere_below_is_told_once(reason: str, gone: list[str], said: str) -> None:
    assert with_names(reason, ["县管校聘"], gone) == said


def test_a_partial_line_tells_where_else_a_thing_is_named():
    assert why_partial("有对应条目", [], None, ["公益广告"]) == (
        "有对应条目；但其余要求未见于所列条目（“公益广告”另见下级他处，请核对）"
    )


@pytest.mark.parametrize(
    ("upper", "lower", "gone", "said"),
    [
        ("建设充电桩。", "充电设施建设。", [], "上级“充电桩”与下级“充电设施建设”在词表中"),
        ("不超过法定期限。", "不超过法定时限。", [], "上级“法定期限”与下级“法定时限”在词表中为同类用语"),
        ("新设养老机构。", "扩建养老院。", [], "上级“养老机构”与下级“养老院”在词表中同属“养老机构”"),
    ],
)
def test_the_thesaurus_is_named_only_where_its_word_is_read(upper, lower, gone, said) -> None:
    why = why_answered(measure(upper), measure(lower), Relation.EQUIVALENT, "", gone)
    assert said in why


@pytest.mark.parametrize(
    ("upper", "lower", "gone"),
    [
        ("新设养老机构，推进培训。", "扩建养老院，推进培训。", ["新设养老机构"]),  # said to be left out
        ("新设养老机构，护理员职业技能培训。", "扩建养老院，护理员职业技能培训。", []),  # words enough
    ],
)
def test_no_words_of_the_thesaurus_beside_what_speaks_for_itself(upper, lower, gone) -> None:
    assert "词表" not in why_answered(measure(upper), measure(lower), Relation.INTERSECTS, "", gone)


def test_phrases_and_titles_stand_in_marks_of_their_own() -> None:
    upper, lower = "公开数字经济政策举措，推进项目落地。", "公开数字经济政策举措、项目落地等信息。"
    why = why_answered(measure(upper), measure(lower), Relation.INTERSECTS, "兜底解决“办不成事”")
    assert why == "下级“兜底解决‘办不成事’”有对应条目，共有表述：“公开数字经济政策举措”“项目落地”"
