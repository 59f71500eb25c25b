"""Times that stand apart from their measures: in the bracket of a heading, a cell, or a clause of who is responsible."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice
from found import measure_of

from kg.extraction.times.clause_time import without_time
from kg.extraction.times.part_time import of_measure
from kg.model import Deadline, Measure, Span


def _measures(body: str) -> tuple[Measure, ...]:
    return directive_of(notice(body, "关于开展清查的通知", "甲府办发〔2023〕5号")).measures()


@pytest.mark.parametrize(
    ("heading", "own", "days"),
    [
        ("自查阶段（5月10日前）", "各镇开展自查。", ["2023-05-10"]),
        ("自查阶段（即日起至6月底前）", "各镇开展自查。", ["2023-06-30"]),
        ("整改提升（2023年9月底前完成）", "各镇落实整改。", ["2023-09-30"]),
        ("自查阶段（5月10日前）", "各镇应于4月底前完成自查。", ["2023-04-30"]),
        ("自查阶段（以前年度）", "各镇开展自查。", []),
        ("自查阶段（提前介入）", "各镇开展自查。", []),
        ("验收（竣工前）阶段", "各镇开展自查。", []),
    ],
)
def test_the_bracket_of_a_heading_holds_below_it(heading: str, own: str, days: list[str]) -> None:
    apart = _measures(f"一、{heading}。{own}\n二、总结。各镇报送总结。")
    below = _measures(f"一、{heading}\n（一）{own}\n（二）各镇建立台账。\n二、总结。各镇报送总结。")
    assert [[d.date for d in found[0].deadlines] for found in (apart, below)] == [days, days]


@pytest.mark.parametrize(
    ("cell", "times"),
    [
        ("批准（批复）后20日内", ([], [], ["<=20 days"])),
        ("收到申请之日起5个工作日内", ([], [], ["<=5 working days"])),
        ("每季度一次", ([], [">=1/quarter"], [])),
        ("长期坚持", ([None], [], [])),
        ("2023年6月底前", (["2023-06-30"], [], [])),
        ("每月10日前", (["monthly:10"], [], [])),
    ],
)
def test_what_a_time_cell_gives(cell: str, times: tuple[list[str | None], ...]) -> None:
    table = f"序号\t工作任务\t责任单位\t完成时限\n1\t公开部门预算\t市财政局\t{cell}\n2\t公开部门决算\t市财政局\t年底前"
    first = directive_of(notice(table)).tasks[0].measures[0]
    found = [d.date or d.rule for d in first.deadlines]
    assert (found, [r.rule for r in first.recurrences], [x.rule for x in first.limits]) == times


def _dates(time: str, orders: str) -> list[list[str | None]]:
    page = notice(f"一、整治渡口。{orders}\n责任单位：市交通局\n完成时限：{time}\n二、其他事项。抓好落实。")
    return [[d.date for d in m.deadlines if d.date] for m in directive_of(page).tasks[0].measures]


_ORDERS = "修订管理办法。更新渡船。加强日常巡查。"


@pytest.mark.parametrize(
    ("time", "dates"),
    [
        ("办法4月底前，其余10月底前", [["2023-04-30"], ["2023-10-31"], ["2023-10-31"]]),
        ("渡船8月底前更新；巡查长期坚持", [["2023-08-31"], ["2023-08-31"], []]),
        ("6月底前", [["2023-06-30"]] * 3),
        ("6月底前完成初稿，9月底前印发", [["2023-06-30", "2023-09-30"]] * 3),
        ("前期工作3月底前，主体工程9月底前", [["2023-03-31", "2023-09-30"]] * 3),
    ],
)
def test_each_part_of_a_time_is_for_what_it_names(time: str, dates: list[list[str]]) -> None:
    assert _dates(time, _ORDERS) == dates


def test_the_rest_holds_beside_a_named_part_for_what_else_is_counted() -> None:
    due = [Deadline(day, Span(0, 1), date=day) for day in ("2023-06-30", "2023-12-31")]
    parts = (("泊位", (due[0],)), ("其余", (due[1],)))
    both = measure_of("新增泊位300个、公厕20座。", 2023)
    one = measure_of("新增泊位300个。", 2023)
    assert of_measure(both, parts) == (due[0], due[1])
    assert of_measure(one, parts) == (due[0],)


@pytest.mark.parametrize(
    ("clause", "time"),
    [
        ("县水利局负责；2026年底前见到成效", "2026年底前见到成效"),
        ("县文旅局牵头，年内开园", "年内开园"),
        ("9月底前取得突破；县科技局", "9月底前取得突破"),
        ("县水利局；年底前县财政局", None),
        ("县民政局牵头，9月底前各镇配合", None),
    ],
)
def test_the_time_of_a_responsibility_clause_tells_what_shall_be_by_then(
    clause: str, time: str | None
) -> None:
    found = without_time(clause).time
    assert (clause[found.start : found.end] if found else None) == time
