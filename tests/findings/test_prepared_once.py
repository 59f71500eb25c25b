"""However many directives are compared, few stay prepared, and few are prepared twice."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from kg.extraction.directive import extract
from kg.findings import coverage
from kg.pipeline.compare import compared, given, side_by_side
from kg.reading import read_bytes

CITIES, COUNTIES, KEPT = 4, 14, 4
TEXT = "岳阳市2024年防汛抗旱工作方案\n一、排查隐患。4月底前完成水库、堤防隐患排查。\n二、组织演练。汛前开展一次防洪演练。\n"


def test_memory_is_bounded_whatever_the_ids_and_nearly_all_is_prepared_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []
    real = coverage.prepare
    monkeypatch.setattr(coverage, "prepare", lambda d, *rest: made.append(d.id) or real(d, *rest))
    monkeypatch.setattr(coverage, "_KEPT", KEPT)
    one = extract(read_bytes(TEXT.encode(), "x.txt"))
    names = [f"D{n:03}" for n in range(1 + CITIES + COUNTIES)]
    random.Random(1).shuffle(names)
    root, *others = (replace(one, id=name) for name in names)
    cities, counties = others[:CITIES], others[CITIES:]
    answers = [given(root, city) for city in cities]
    for number, county in enumerate(counties):
        answers += [given(root, county), given(cities[number % CITIES], county)]
    comparer = coverage.Comparer.shipped()
    pairs = list(compared(side_by_side(answers), {d.id: d for d in (root, *others)}, comparer))
    assert {(p.answers.lower, p.answers.upper) for p in pairs} == {(a.lower, a.upper) for a in answers}
    assert len(comparer._prepared) <= KEPT
    assert len(made) <= len(names) + CITIES
