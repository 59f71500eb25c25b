"""Targets: what is counted, the sign, the figure and its unit, by the tables of targets/ and beside_times.tsv."""

from __future__ import annotations

import pytest
from cases import Case, each_case
from found import figures_said, measure_of, targets_of
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.figures.indicator import find_indicators


@each_case("figures/targets")
def test_targets(case: Case) -> None:
    assert targets_of(case.sentence) == case.found, case


@each_case("figures/beside_times")
def test_targets_beside_times(case: Case) -> None:
    assert figures_said(measure_of(case.sentence).indicators) == case.found, case


@pytest.mark.parametrize("behind", ["", "。", "\t甲县人民政府", "\n乙县"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("完成1.2万户煤改电", "煤改电=1.2万户"),
        ("明确1名联络员", "联络员=1名"),
        ("12个小区完成改造", "小区完成改造=12个"),
        ("为2600户家庭实施改造", "家庭改造=2600户"),
        ("有3名以上专职人员", "专职人员>=3名"),
    ],
)
def test_what_stands_behind_a_figure_ends_with_its_cell_or_line(text: str, found: str, behind: str) -> None:
    assert targets_of(text + behind) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "80％以上的行政村建立台账。",
        "30户以上自然村通车率达到95％。",
        "收入10万元以上的村占比达到90％。",
        "用电量不超过去年同期的50％。",
        "9月上旬前100％完成联系服务。",
    ],
)
def test_a_full_width_percent_sign_is_read_as_the_other(text: str) -> None:
    assert targets_of(text) == targets_of(text.replace("％", "%")) != []


LETTERS = (
    "解读率要达到90%以上不少于次个百分点下降左右力争一二三.．％，",
    "达到不超过分别控制在-±1.2345,，、和%％‰万亿元吨千瓦时mg/L℃℃以上（含）的最高由至少个",
    "至少不于占一半以上超过三分之二所个月天日工作时间为限额内销量保持30元，。的在（）",
)


@given(st.one_of(*(st.text(letters, max_size=60) for letters in LETTERS)))
def test_spans_slice_back_and_do_not_overlap(text: str) -> None:
    taken = 0
    for found in find_indicators(text, 0, len(text)):
        assert text[found.span.start : found.span.end] == found.text
        assert found.span.end >= taken
        taken = found.span.end
