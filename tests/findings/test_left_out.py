"""What a partial answer leaves out is never the whole of what is asked."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

import numpy as np
import pytest

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.findings.left_out import left_out
from kg.findings.named import bare
from kg.linking.correspondence.comparison import Comparison
from kg.model import Directive
from kg.reading import read_bytes


def plan(sentence: str) -> Directive:
    return extract(read_bytes(f"某市2023年工作要点\n\n一、任务\n（一）事项。{sentence}\n".encode(), "x.txt"))


def compared(upper: str, lower: str, unsaid: list[float]) -> Comparison:
    """A comparison with these chances of each clause being left out."""
    found = Comparer.shipped().compare(plan(upper), plan(lower))
    return replace(found, unsaid=np.array(unsaid))


def gone(found: Comparison, of_others: Set[int] = frozenset()) -> list[str]:
    return left_out(found, 0, [0], (), bare(found.lower.directive.text.plain), of_others)


@pytest.mark.parametrize(
    ("upper", "lower", "unsaid", "quoted"),
    [
        (
            "修缮漏雨校舍，检测桥梁荷载，清理河道淤泥。",
            "疏浚河道。",
            [0.9, 0.8, 0.2],
            ["修缮漏雨校舍", "检测桥梁荷载"],
        ),
        (
            "修缮漏雨校舍，检测桥梁荷载，清理河道淤泥。",
            "疏浚河道。",
            [0.9, 0.8, 0.5],
            ["修缮漏雨校舍", "检测桥梁荷载"],
        ),
        ("修缮漏雨校舍，检测桥梁荷载。", "加固桥梁。", [0.9, 0.6], ["修缮漏雨校舍"]),
        (
            "加固校舍、院墙、围栏、危旧桥梁，清理河道淤泥，修剪行道树。",
            "检测危旧桥梁。",
            [0.6, 0.8, 0.3],
            ["加固校舍、院墙、围栏", "清理河道淤泥"],
        ),
        (  # a duty that opens like a purpose, and a purpose that opens like a demand
            "检测桥梁荷载，推动桥梁数据与市级平台互通，清理河道淤泥，帮助沿河农户防范经营风险。",
            "检测桥梁。",
            [0.1, 0.3, 0.9, 0.9],
            ["推动桥梁数据与市级平台互通", "清理河道淤泥"],
        ),
        (  # of a clause that is answered, the item of its list that is not
            "检测桥梁荷载、涵洞裂缝和隧道渗水，清理河道淤泥。",
            "检测桥梁荷载、涵洞裂缝。",
            [0.1, 0.9],
            ["隧道渗水", "清理河道淤泥"],
        ),
        ("检测桥梁荷载。", "疏浚河道。", [0.9], ["检测桥梁荷载"]),
        ("检测桥梁荷载，清理河道淤泥。", "疏浚河道。", [0.1, 0.2], []),
    ],
)
def test_clauses_likely_left_out_are_quoted_but_never_all_of_several(
    upper: str, lower: str, unsaid: list[float], quoted: list[str]
) -> None:
    assert gone(compared(upper, lower, unsaid)) == quoted


@pytest.mark.parametrize(
    "said",
    [
        "提高政治站位",
        "推动河湖面貌改善",
        "清理河道淤泥",
        "成熟一批、推出一批",
        "确保检测数据真实",
        "按照“谁主管、谁负责”的原则",
        "除涉密桥梁外",
        "及时总结推广先进经验",
        "各地各部门要及时总结推进中的好做法和存在问题",
        "坚决遏制“一建了之”",
        "打通检测数据“最后一公里”",
        "有条件的地方可参照执行",
    ],
)
def test_what_asks_for_nothing_or_stands_below_word_for_word_is_not_quoted(said: str) -> None:
    found = compared(f"检测桥梁荷载，修缮漏雨校舍，{said}。", "检测桥梁。清理河道淤泥。", [0.1, 0.9, 0.9])
    assert gone(found) == ["修缮漏雨校舍"]


@pytest.mark.parametrize("said", ["总结推广典型经验20条", "遏制涉桥违法行为不超过3起", "打通断头桥"])
def test_what_is_measured_or_built_is_no_such_formula(said: str) -> None:
    found = compared(f"检测桥梁荷载，修缮漏雨校舍，{said}。", "检测桥梁。", [0.1, 0.9, 0.9])
    assert gone(found) == ["修缮漏雨校舍", said]


@pytest.mark.parametrize(
    ("opening", "quoted"),
    [("进一步加强事项管理", []), ("加强行道树管理", ["加强行道树管理"])],
)
def test_an_opening_in_the_words_of_a_heading_below_is_not_quoted(opening: str, quoted: list[str]) -> None:
    found = Comparer.shipped().compare(
        plan(f"{opening}，检测桥梁荷载，修缮漏雨校舍。"),
        extract(
            read_bytes("某市2023年工作要点\n\n一、任务\n（一）抓好事项管理。检测桥梁。\n".encode(), "x.txt")
        ),
    )
    unsaid = replace(found, unsaid=np.array([0.9, 0.1, 0.9]))
    assert gone(unsaid) == [*quoted, "修缮漏雨校舍"]


@pytest.mark.parametrize(
    ("clause", "met", "quoted"),
    [
        ("建立桥梁档案", 0.1, ["建立桥梁档案"]),
        ("建立桥梁档案", 0.3, []),  # some sentence says a part of it
        ("桥梁档案逐座建立", 0.1, []),  # the verb of no demand opens it
        ("按照桥梁档案", 0.1, []),
    ],
)
def test_a_duty_of_which_no_sentence_says_anything_is_quoted_sooner(clause, met, quoted) -> None:
    found = compared(f"检测桥梁荷载，{clause}，修剪行道树。", "检测桥梁。", [0.1, 0.35, 0.1])
    assert gone(replace(found, met=np.full_like(found.met, met))) == quoted


@pytest.mark.parametrize(
    ("clause", "lower", "met", "quoted"),
    [
        ("严禁超载车辆上桥", "检测桥梁。", 0.1, True),
        ("严禁超载车辆上桥", "检测桥梁。", 0.3, False),  # some sentence says a part of it
        ("严禁超载车辆上桥", "检测桥梁。严禁超载货车上桥。", 0.1, False),  # another forbids much the same
        ("防止超载车辆上桥", "检测桥梁。", 0.1, False),
    ],
)
def test_what_is_forbidden_nowhere_below_is_quoted(clause, lower, met, quoted) -> None:
    found = compared(f"检测桥梁荷载，{clause}，修剪行道树。", lower, [0.1, 0.05, 0.1])
    assert (clause in gone(replace(found, met=np.full_like(found.met, met)))) is quoted


@pytest.mark.parametrize(
    ("lower", "quoted"),
    [("检测桥梁。", ["发现险情的，应立即封闭交通"]), ("检测桥梁，险情及时报告。", ["应立即封闭交通"])],
)
def test_what_is_due_in_a_case_is_quoted_with_it(lower: str, quoted: list[str]) -> None:
    assert gone(compared("检测桥梁荷载，发现险情的，应立即封闭交通。", lower, [0.1, 0.1, 0.9])) == quoted


def test_a_clause_nearly_all_said_by_another_sentence_is_not_quoted() -> None:
    found = compared("检测桥梁荷载，修缮漏雨校舍，清理河道淤泥。", "检测桥梁。", [0.1, 0.9, 0.9])
    assert gone(found) == ["修缮漏雨校舍", "清理河道淤泥"]
    met = found.met.copy()
    met[2] = 0.8
    assert gone(replace(found, met=met)) == ["修缮漏雨校舍"]


@pytest.mark.parametrize(
    ("lower", "quoted"),
    [("检测桥梁荷载。", ["推行“一桥一档”"]), ("检测桥梁荷载，更新“一桥一档”。", [])],
)
def test_a_clause_whose_name_stands_nowhere_below_is_quoted_sooner(lower: str, quoted: list[str]) -> None:
    found = compared("检测桥梁荷载，推行“一桥一档”。", lower, [0.1, 0.35])
    few = replace(found, met=np.minimum(found.met, 0.4))
    assert gone(few) == quoted


@pytest.mark.parametrize(
    ("lower", "quoted"),
    [("治理水土流失面积12平方公里。", []), ("新修梯田12平方公里。", ["治理水土流失面积1500平方公里"])],
)
def test_a_figure_of_its_own_for_the_same_thing_answers_a_total(lower: str, quoted: list[str]) -> None:
    found = compared("检测桥梁荷载，治理水土流失面积1500平方公里。", lower, [0.1, 0.9])
    assert gone(found) == quoted


@pytest.mark.parametrize(
    ("upper", "lower", "quoted"),
    [
        ("橙色预警30分钟内通知网格员。", "橙色预警半小时内通知网格员。", []),
        ("橙色预警30分钟内通知网格员。", "半小时内修缮校舍。", ["橙色预警30分钟内通知网格员"]),
        ("排查覆盖率达到90%以上。", "开展排查，做到全覆盖。", []),
        ("排查覆盖率达到90%以上。", "开展排查，扩大覆盖。", ["排查覆盖率达到90%以上"]),
        ("排查覆盖率达到90%以上。", "全部校舍开展排查。", ["排查覆盖率达到90%以上"]),
        ("问题整改率达到100%。", "发现的问题件件整改。", []),
    ],
)
def test_what_is_set_in_other_words_is_not_left_out(upper: str, lower: str, quoted: list[str]) -> None:
    found = compared(f"检测桥梁荷载，{upper}", f"检测桥梁荷载，{lower}", [0.1, 0.5])
    assert gone(found) == quoted


@pytest.mark.parametrize(
    ("upper", "lower", "quoted"),
    [
        ("并报市政府备案", "检测桥梁。", ["并报市政府备案"]),
        ("6月底前报送总结", "检测桥梁。", ["6月底前报送总结"]),
        ("每年向市政府报告", "检测桥梁，结果书面报县政府。", []),
        ("不得要求镇村报送台账", "检测桥梁，不得要求镇村填写台账。", []),
        ("向社会公开年度报告", "检测桥梁。", []),
        ("公布举报电话", "检测桥梁。", []),
    ],
)
def test_what_is_to_be_reported_or_filed_is_quoted_where_nothing_below_is(
    upper: str, lower: str, quoted: list[str]
) -> None:
    found = compared(f"检测桥梁荷载，修缮漏雨校舍，{upper}。", lower, [0.1, 0.9, 0.2])
    assert gone(found) == ["修缮漏雨校舍", *quoted]


@pytest.mark.parametrize(
    ("unsaid", "quoted"),
    [
        ([0.1, 0.9, 0.9], ["修缮漏雨校舍"]),
        ([0.1, 0.35, 0.9], ["修缮漏雨校舍"]),  # the likeliest of what binds all
        ([0.1, 0.2, 0.9], []),
    ],
)
def test_a_clause_that_binds_others_is_not_quoted(unsaid: list[float], quoted: list[str]) -> None:
    found = compared("检测桥梁荷载，修缮漏雨校舍，省级部门要公布清单。", "检测桥梁。", unsaid)
    assert gone(found, frozenset({2})) == quoted


@pytest.mark.parametrize(
    ("lower", "quoted"),
    [
        ("企业开办1个工作日内办结。", []),
        ("企业开办0.5个工作日内办结。", []),
        ("企业开办3个工作日内办结。", ["企业开办时间压减至2个工作日以内"]),
        ("对来信1个工作日内回复。", ["企业开办时间压减至2个工作日以内"]),
    ],
)
def test_a_limit_that_is_kept_under_few_of_its_words_is_not_left_out(lower: str, quoted: list[str]) -> None:
    upper = "检测桥梁荷载，企业开办时间压减至2个工作日以内，鼓励有条件的市压减至1个工作日。"
    found = compared(upper, f"检测桥梁荷载，{lower}", [0.1, 0.45, 0.45])
    few = replace(found, met=np.minimum(found.met, 0.4))
    assert gone(few)[:1] == quoted


@pytest.mark.parametrize(
    ("clause", "lower", "left"),
    [
        ("并在当地主要媒体公布", "名单通过《岳阳日报》向社会公示。", False),
        ("并在当地主要媒体公布", "名单在县政府网站公示。", True),
        ("并在当地主要媒体公布", "名单报县电视台备案。", True),
        ("并在政府门户网站公开", "名单在县政府网站公示。", False),
        ("并向社会公布", "名单在“平江发布”公开。", False),
        ("并向社会公布", "名单不予公开。", True),
        ("并在单位内部公布", "名单在县政府网站公示。", True),
        ("并在当地主要媒体公布预警信息", "名单通过《岳阳日报》公示。", True),
    ],
)
def test_what_is_made_public_in_such_a_place_is_not_left_out(clause: str, lower: str, left: bool) -> None:
    found = compared(f"检测桥梁荷载，更新名单，{clause}。", f"更新名单，{lower}", [0.1, 0.1, 0.9])
    few = replace(found, met=np.minimum(found.met, 0.4))
    assert (gone(few) == [clause]) is left


@pytest.mark.parametrize(("link", "quoted"), [(0.98, []), (0.6, ["15分钟内电话叫应乡镇党委书记"])])
def test_a_limit_kept_by_what_surely_answers_needs_but_half_of_its_words(
    link: float, quoted: list[str]
) -> None:
    upper = "收到红色预警，15分钟内电话叫应乡镇党委书记、乡镇长。"
    found = compared(upper, "接到红色预警，值班员5分钟内与乡镇书记、乡镇长通上话。", [0.1, 0.6])
    few = replace(found, met=np.minimum(found.met, 0.4), links=np.full_like(found.links, link))
    assert gone(few) == quoted


@pytest.mark.parametrize(
    ("upper", "lower", "quoted"),
    [
        ("市教育局、市民政局、市卫健委分别摸清单位底数。", "市教育局制定计划。", ["分别摸清单位底数"]),
        (
            "市教育局、市民政局、市卫健委分别摸清单位底数。",
            "制定计划。",
            ["市教育局、市民政局、市卫健委分别摸清单位底数"],
        ),
        ("严查无底线食品、五毛食品、假冒食品。", "严查五毛食品。", ["严查无底线食品", "假冒食品"]),
    ],
)
def test_what_is_not_done_is_quoted_and_not_who_else_acts(upper: str, lower: str, quoted: list[str]) -> None:
    assert gone(compared(upper, lower, [0.9])) == quoted
