"""Marks that run on into a figure (1.8月底前…) where the count goes on; labels of items in running text."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

HEAD = "一、建好库房"
NEXT = "二、管好档案\n（一）建目录。完善目录。"


def _first_items(lines: list[str]) -> list[tuple[str, str]]:
    body = "\n".join([HEAD, *lines, NEXT])
    found = directive_of(notice(body))
    return [(t.marker, t.measures[0].text) for t in found.tasks[:-1] if t.measures]


@pytest.mark.parametrize(
    ("lines", "markers"),
    [
        (["1.8月底前完成库房改造。", "2.建好目录，定期更新。"], ["1.", "2."]),
        (["1.及时完成改造，按期验收。", "2.3月至5月开展排查。"], ["1.", "2."]),
        (["1.3月15日前制定方案。", "2.6月底前组织实施。", "3.11月上旬总结上报。"], ["1.", "2.", "3."]),
        (["1.及时受理申请。", "2.按时转办申请。", "3.10个工作日内办结申请。"], ["1.", "2.", "3."]),
        (["1.30日内完成验收。", "2.按时公开结果。"], ["1.", "2."]),
        (["1．12345热线及时转办诉求。", "2．按时公开结果。"], ["1．", "2．"]),
        (["1.及时受理申请。", "2.24小时值班值守。", "3.按时公开结果。"], ["1.", "2.", "3."]),
        (["1.5G网络覆盖全部库房。", "2.按时公开结果。"], ["1.", "2."]),
        (["1.1.8万户居民用上库房。", "2.100%完成验收。", "3.2至4月开展评估。"], ["1.", "2.", "3."]),
        (["1.3名以上馆员持证上岗。", "2.按时公开结果。"], ["1.", "2."]),
    ],
)
def test_a_mark_runs_on_into_the_figure_behind_it(lines: list[str], markers: list[str]) -> None:
    found = _first_items(lines)
    assert [marker for marker, _ in found] == markers
    assert [text for _, text in found] == [line[2:] for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        ["1.8万户居民要用上新库房。", "2.5万件档案要完成整理。"],
        ["1.8个百分点的降幅要保持。", "2.按时公开结果。"],
        ["1.5小时内到达现场。", "保持通信畅通。"],
        ["1.8月底前完成库房改造。", "及时公开结果。"],
        ["1.8月底前完成库房改造。", "5.及时公开结果。"],
    ],
)
def test_a_decimal_or_a_mark_without_neighbours_opens_no_item(lines: list[str]) -> None:
    assert not any(text.startswith(("8", "5")) for _, text in _first_items(lines))


def test_a_count_of_two_parts_is_left_whole() -> None:
    body = "1 库房\n1.1 选址\n及时选址。\n1.2 日常巡查\n按时巡查。\n1.3 月度会商\n每月会商。\n2 目录\n2.1 编目\n及时编目。"
    assert "1.3" in [t.marker for t in directive_of(notice(body)).tasks]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("①电子化。逐件扫描档案。②目录化。逐卷编制目录。", ["逐件扫描档案。", "逐卷编制目录。"]),
        ("（1）电子化。逐件扫描档案。（2）目录化。逐卷编制目录。", ["逐件扫描档案。", "逐卷编制目录。"]),
        ("①扫描。②编目。③归档。", ["①扫描。", "②编目。", "③归档。"]),
        (
            "\n——扫描建库。逐件扫描档案。\n——长效管护。逐卷编制目录。",
            ["逐件扫描档案。", "逐卷编制目录。"],
        ),
        (
            "\n——各县要扫描档案。确保清晰。\n——逐卷编目。\n——按时归档。",
            ["——各县要扫描档案。", "确保清晰。", "——逐卷编目。", "——按时归档。"],
        ),
        (
            "①逐件扫描档案。确保清晰。②逐卷编制目录。",
            ["①逐件扫描档案。", "确保清晰。", "②逐卷编制目录。"],
        ),
    ],
)
def test_a_word_that_heads_sentences_of_running_text_is_no_measure(text: str, measures: list[str]) -> None:
    found = directive_of(notice(f"{HEAD}\n（一）提高质量。{text}\n（二）建目录。完善目录。\n{NEXT}"))
    assert [m.text for m in found.tasks[0].measures] == measures
