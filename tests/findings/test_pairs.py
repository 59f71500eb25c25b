"""Pairs of which one side holds nothing to compare: nothing is called missing."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.flags import Flag
from kg.model import Answers, Directive, Ground, Pair, PairState, Status
from kg.reading import read_bytes

PLAN = """各县（市、区）人民政府：
一、总体要求
（一）坚持人民至上。
二、重点任务
（二）推进改造。市民政局要建立台账。各县（市、区）要开展排查。
"""
BARE = """各乡镇人民政府：

《某某工作方案》已经县政府同意，现印发给你们，请认真贯彻执行。
"""


def directive(issuer: str, number: str, body: str) -> Directive:
    text = f"{issuer}关于印发某某工作方案的通知\n{number}\n{body}\n{issuer}\n2023年3月1日\n"
    return extract(read_bytes(text.encode(), "x.txt"))


def pair(upper: str, lower: str, ground: Ground = Ground.CITED) -> Pair:
    above = directive("德州市人民政府", "德政发〔2023〕1号", upper)
    below = directive("齐河县人民政府", "齐政发〔2023〕2号", lower)
    answers = Answers(below.id, above.id, ground, PairState.COMPARED, "所依据。", "")
    return Comparer.shipped().pair(above, below, answers)


@pytest.mark.parametrize("ground", [Ground.CITED, Ground.SURROGATE])
def test_against_a_directive_without_a_measure_nothing_is_missing(ground: Ground) -> None:
    found = pair(PLAN, BARE, ground)
    assert [f.status for f in found.findings] == [Status.UNKNOWN, Status.EXEMPT, Status.UNKNOWN]
    assert [Flag.FRAMING in f.flags for f in found.findings] == [True, False, False]
    assert all((Flag.SURROGATE in f.flags) is (ground is Ground.SURROGATE) for f in found.findings)
    assert "未识别到" in found.answers.note
    assert "未识别到" in found.findings[0].reason


def test_a_directive_without_a_measure_asks_for_nothing() -> None:
    found = pair(BARE, PLAN)
    assert (found.findings, found.answers.note) == ((), "所依据。")
