"""The parts that a target is read from: its comparator, its unit, its size and the name of its quantity."""

from __future__ import annotations

from kg.extraction.figures.clause_before import quantity_of_clause_before
from kg.extraction.figures.comparator import before
from kg.extraction.figures.ordered import ordered_object
from kg.extraction.figures.own_clause import quantity
from kg.extraction.figures.respective import shared_out
from kg.extraction.figures.unit import names_size, plain_unit


def test_the_comparator_nearest_to_the_figure_counts() -> None:
    assert before("实现利润达到").word == "达到"
    assert before("至少实现").sign == ">="
    assert before("预约时段") is None
    assert before("不低于投入总额的").base == "投入总额"


def test_size_belongs_to_the_name() -> None:
    assert names_size("千伏", "变")
    assert names_size("吨", "级")
    assert not names_size("万千瓦", "装")
    assert not names_size("℃", "，")
    assert plain_unit("％") == "%"


def test_words_that_tell_when_are_not_counted() -> None:
    assert quantity("到2026年6月底前电子票据使用率", "", "") == "电子票据使用率"
    assert quantity_of_clause_before("加大招商力度，力争", "") == "加大招商力度"
    assert quantity_of_clause_before("争取到2025年达到80%，力争", "使用率") == "使用率"
    assert shared_out("一级、二级医院占比", 2) == ["一级、二级医院占比"] * 2
    assert ordered_object("已累计完成投资") is None
