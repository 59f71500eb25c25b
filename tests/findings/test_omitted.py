"""What a sentence that answers the rest leaves out for certain; whatever may be said in other words is not."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.findings.omitted import cut_items, first_dropped, omitted
from kg.linking.correspondence.requirements import requirements
from kg.model import Answers, Finding, Ground, PairState
from kg.reading import read_bytes


@pytest.mark.parametrize(
    ("clause", "below", "cut"),
    [
        ("修缮校舍、院墙、围栏和操场", "修缮校舍、院墙和操场", ["围栏"]),
        ("修缮校舍、院墙、围栏和操场", "修缮校舍、院墙、围栏", ["操场"]),
        ("健全巡查、会商和通报制度", "健全巡查、会商制度", ["通报制度"]),
        ("对漏报、瞒报、谎报或者迟报的", "对漏报、瞒报、迟报的依规处理", ["谎报"]),
        ("测量水位、流速和含沙量", "测量水位和流速", ["含沙量"]),
        ("修缮校舍、院墙、围栏和操场", "修缮校舍、院墙、跑道和操场", []),  # said in another word
        ("修缮校舍、院墙、围栏和操场", "修缮校舍，平整操场", []),  # no list
        ("修缮校舍、院墙、围栏、操场等设施", "修缮校舍、院墙和操场", []),  # an open one
        ("修缮校舍、院墙、围栏和操场", "修缮校舍、院墙和操场，加固围栏", []),  # named in another clause
        ("修缮校舍、院墙、8处围栏和操场", "修缮校舍、院墙和操场", []),  # figures are compared as such
        ("修缮校舍、院墙", "修缮校舍和院墙", []),
        ("推行“校舍、院墙、围栏”同修", "推行“校舍、院墙”同修", []),  # a name
        # the first of a row that runs alike
        ("推行联合踏勘、联合测绘、联合验收", "推行联合测绘、联合验收", ["联合踏勘"]),
        ("组织宣讲队进园区、进社区、进农村", "开展进农村、进社区活动", ["进园区"]),
        ("落实调水、拉水、送水措施", "落实拉水、送水措施", ["调水"]),
        ("落实调水、拉水、送水措施", "落实拉水、送水措施，及时调引水源", []),  # said otherwise
        ("公开收支预算、决算和预算执行", "公开预决算和预算执行", []),
        ("规范接收、登记、办理、答复流程", "规范登记、办理、答复流程", []),  # where it begins is not told
        ("推行联合踏勘、联合测绘、联合验收", "推行联合测绘、并联审批", []),  # others beside it
    ],
)
def test_an_item_is_cut_only_where_the_lower_list_has_others_of_it_and_nothing_else(
    clause: str, below: str, cut: list[str]
) -> None:
    assert cut_items(clause, [below]) == cut


@pytest.mark.parametrize(
    ("clause", "said", "gone"),
    [
        ("对独居老人和空巢老人开展巡访", "对空巢老人开展巡访", ["独居老人"]),
        ("为80周岁以上老年人、重度残疾老年人发放补贴", "为全市重度残疾老年人发放补贴", ["80周岁以上老年人"]),
        ("对独居老人和空巢老人开展巡访", "对空巢老人、独居老人开展巡访", []),
        ("对独居老人和空巢老人开展巡访", "对空巢老人开展巡访，关爱独居长者", []),
        ("对独居老人和空巢老人开展巡访", "对老年人开展巡访", []),  # all of them
        ("对独居老人和空巢老人开展巡访", "对空巢老人等开展巡访", []),
        ("对独居、空巢等老人开展巡访", "对空巢老人开展巡访", []),
        ("向社会和公众公布结果", "向公众公布结果", []),
    ],
)
def test_the_first_of_those_something_is_done_for_is_told_where_it_is_done_for_the_next_alone(
    clause: str, said: str, gone: list[str]
) -> None:
    assert first_dropped(clause, said) == gone


@pytest.mark.parametrize(
    ("upper", "below", "left"),
    [
        ("每月抽检一次，结果向社会公布。", "每月抽检一次。", ["结果向社会公布"]),
        ("编制目录，并在显著位置公示。", "编制目录。", ["并在显著位置公示"]),
        ("每月抽检一次，结果向社会公布。", "每月抽检一次，结果贴在公示栏。", []),
        ("每月抽检一次，结果向社会公布。", "每月抽检一次，结果挂到网上。", []),
        ("未经公布的，不得收费。", "一律不得收费。", []),  # a case, no duty
        ("年底前总结情况，报市政府备案。", "年底前总结情况。", ["报市政府备案"]),
        ("方案未报市政府备案的，不予拨款。", "没有方案的不予拨款。", []),
        ("年底前总结情况，报市政府备案。", "年底前总结情况并上报。", []),
        ("提高思想认识，推动信息公开。", "做好值班。", []),
    ],
)
def test_a_duty_to_publish_or_file_is_left_out_where_nothing_is_published_or_filed(
    upper: str, below: str, left: list[str]
) -> None:
    clauses = [(upper[r.start : r.end], r.kind) for r in requirements(upper)]
    assert omitted(clauses, [below]) == left


def finding(upper: str, lower: str) -> Finding:
    plan = "某市2023年工作要点\n\n一、任务\n（一）事项。{}\n"
    return first_finding(plan.format(upper), plan.format(lower))


def first_finding(upper: str, lower: str) -> Finding:
    plans = [extract(read_bytes(text.encode(), "x.txt")) for text in (upper, lower)]
    answers = Answers(plans[1].id, plans[0].id, Ground.GIVEN, PairState.COMPARED, "", "")
    return Comparer.shipped().pair(*plans, answers).findings[0]


@pytest.mark.parametrize(
    ("lower", "status", "left"),
    [
        ("对农村公路桥梁加装防撞护栏、警示标志和限高架。", "partial", "减速带"),
        ("对农村公路桥梁加装防撞护栏、警示标志、减速带和限高架。", "covered", None),
    ],
)
def test_a_copied_list_that_lost_an_item_is_no_full_answer(lower: str, status: str, left: str | None) -> None:
    found = finding("对农村公路桥梁加装防撞护栏、警示标志、减速带和限高架。", lower)
    assert (found.status.value, found.missing_part) == (status, left)


def test_what_is_left_out_is_quoted_in_the_order_of_the_upper_sentence() -> None:
    text = "对农村公路桥梁加装防撞护栏、警示标志、减速带和限高架，每月检测桥梁荷载不少于4次。"
    found = finding(text, "对农村公路桥梁加装防撞护栏、警示标志和限高架，每月检测桥梁荷载不少于2次。")
    quotes = (found.missing_part or "").split("；")
    assert quotes == sorted(quotes, key=text.find)
    assert "减速带" in quotes
    assert len(quotes) > 1
