"""A trace shows both sentences and the reason at each hop, and says where nothing answers."""

import csv
import io
import json

import pytest

from kg.graph.hops import Edge, OpenEnd
from kg.graph.path import Path, Step
from kg.graph.places import Place, TaskLabel
from kg.graph.summaries import Summary
from kg.graph.trace import Hop, TraceResult
from kg.model import Ground, Level, PairState, Relation, Signal, Status, Uncompared
from kg.views.trace import path_text, trace_text
from kg.views.trace_values import HEADER, path_json, trace_csv, trace_json


def place(name, level, sentence, measure="M1"):
    summary = Summary(name, name, f"{name}要点", level, 2023, ("机关",), f"{name}.txt")
    return Place(
        "measure", f"{name}#T01.{measure}", summary, TaskLabel(f"{name}#T01", "（一）", "综合窗口"), sentence
    )


UPPER = place("临政办发〔2023〕8号", Level.PROVINCE, "综合窗口占比达到80%以上。")
LOWER = place("望政办发〔2023〕21号", Level.CITY, "综合窗口占比达到70%以上。")
COUNTY = place("石政办字〔2024〕17号", Level.COUNTY, "设置综合窗口。")
EDGE = Edge(
    "corresponds",
    ground=Ground.SURROGATE,
    state=PairState.COMPARED,
    stands_in_for="临政办发〔2024〕3号",
    relation=Relation.SUBSET_OF,
    probability=0.8123456,
    signals=(Signal("verbatim", 0.7, "综合窗口占比"),),
    status=Status.PARTIAL,
    reason="目标低于上级",
    missing_part="80%以上",
)
END = OpenEnd(
    UPPER.id, UPPER.text, "missing", "未见下级对应", COUNTY, Ground.CITED, "未找到", COUNTY, "对象不同"
)
RESULT = TraceResult(
    UPPER,
    (),
    (Hop(UPPER, LOWER, EDGE, "down", False, (Hop(LOWER, COUNTY, EDGE, "down", True, (), ()),), ()),),
    (),
    (END,),
    2,
    None,
)


def test_text_shows_both_sentences_and_the_reason_of_each_hop():
    shown = trace_text(RESULT)
    for words in [UPPER.text, LOWER.text, COUNTY.text, "部分落实", "目标低于上级", "80%以上", "综合窗口占比"]:
        assert words in shown
    assert shown.index(LOWER.text) < shown.index(COUNTY.text)


def test_text_says_surrogate_and_where_nothing_answers():
    shown = trace_text(RESULT)
    assert "以较早版本代替未收录的 临政办发〔2024〕3号" in shown
    assert "× 《石政办字〔2024〕17号要点》（石政办字〔2024〕17号）：未见下级对应（引用对应）" in shown
    assert "不作对应的理由：对象不同" in shown


def hop(origin, to, *beyond, repeated=False):
    return Hop(origin, to, EDGE, "down", repeated, beyond, ())


@pytest.mark.parametrize(
    ("hops", "said"),
    [
        ((hop(UPPER, LOWER, hop(LOWER, COUNTY, repeated=True)), hop(UPPER, COUNTY)), ["", "（见后文）", ""]),
        (
            (hop(UPPER, COUNTY), hop(UPPER, LOWER, hop(LOWER, COUNTY, repeated=True))),
            ["", "", "（前文已列）"],
        ),
        ((hop(UPPER, LOWER, hop(LOWER, UPPER, repeated=True)),), ["", "（前文已列）"]),
    ],
)
def test_a_place_that_is_followed_elsewhere_says_whether_that_stands_above_or_below(hops, said):
    shown = trace_text(TraceResult(UPPER, (), hops, (), (), None, None))
    arrows = [line for line in shown.splitlines() if "↓" in line]
    assert [line.partition("号）")[2] for line in arrows] == said


def test_a_sentence_stands_as_it_is_written():
    named = place("临政办发〔2023〕8号", Level.PROVINCE, "推行“互联网+监管”。")
    shown = trace_text(TraceResult(named, (), (), (), (), None, None))
    assert "\n  推行“互联网+监管”。  〔临政办发〔2023〕8号#T01.M1〕\n" in shown


def test_nothing_above_and_nothing_below_is_said():
    alone = TraceResult(UPPER, (), (), (), (), None, None)
    assert "没有上级来源，也没有下级对应" in trace_text(alone)


def test_json_nests_hops_and_keeps_both_sentences():
    said = json.loads(json.dumps(trace_json(RESULT)))
    hop = said["down"][0]
    assert (hop["from"]["text"], hop["to"]["text"]) == (UPPER.text, LOWER.text)
    assert hop["edge"]["probability"] == 0.8123
    assert hop["hops"][0]["repeated"] is True
    assert said["open_down"][0]["kind"] == "missing"


def test_csv_has_a_row_for_every_hop_and_open_end():
    rows = list(csv.reader(io.StringIO(trace_csv(RESULT), newline="")))
    assert tuple(rows[0]) == HEADER
    assert [row[1] for row in rows[1:]] == ["1", "2", "1"]
    assert rows[3][8] == "未见下级对应"


def test_long_chain_needs_no_call_stack():
    hops = ()
    for _ in range(5000):
        hops = (Hop(UPPER, LOWER, EDGE, "down", False, hops, ()),)
    chain = TraceResult(UPPER, (), hops, (), (), None, None)
    assert trace_csv(chain).count("\r\n") == 5001
    assert trace_json(chain)["down"][0]["hops"]


def test_path_says_each_step_or_that_there_is_none():
    found = Path(UPPER, LOWER, (Step(UPPER, LOWER, EDGE, "down"),))
    assert UPPER.text in path_text(found)
    assert "目标低于上级" in path_text(found)
    assert path_json(found)["steps"][0]["turn"] == "down"
    none = Path(UPPER, LOWER, None)
    assert "没有连接" in path_text(none)
    assert path_json(none)["steps"] is None


def test_a_trace_says_that_its_directive_was_not_compared():
    """And nothing of another one."""
    alone = TraceResult(UPPER, (), (), (), (), None, None)
    said = trace_text(alone, [Uncompared(UPPER.directive.id, "甲〔2024〕1号", "机关不对口")])
    assert "未与甲〔2024〕1号对照：机关不对口" in said
    assert "对照,下级文号,上级文号" in said
    assert "未与" not in trace_text(alone, [Uncompared("丙〔2024〕1号", None, "无")])
