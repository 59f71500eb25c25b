"""Whatever is taken away of the five bundled directives: nothing that cannot be compared is called missing."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from kg.extraction.directive import extract
from kg.linking.lineage import lineage
from kg.linking.resolve import resolve
from kg.model import Directive, Ground, PairState
from kg.reading import read

FILES = sorted((Path(__file__).parents[2] / "data" / "directives").glob("*.txt"))
JIANGXI, NANCHANG, NINGDU = "赣府厅字〔2022〕45号", "洪府公开办字〔2023〕1号", "宁府办字〔2023〕56号"


@pytest.fixture(scope="module")
def directives() -> tuple[Directive, ...]:
    return tuple(extract(read(path)) for path in FILES)


def test_states_and_grounds_of_every_subset(directives: tuple[Directive, ...]) -> None:
    for size in range(1, len(directives) + 1):
        for chosen in combinations(directives, size):
            resolved, not_held = resolve(chosen)
            held = {d.id for d in resolved}
            found = {(a.lower, a.upper): a for a in lineage(resolved, not_held).answers}
            for (lower, upper), answers in found.items():
                if answers.state is PairState.COMPARED:
                    assert {lower, upper} <= held
                elif answers.state is PairState.UPPER_NOT_HELD:
                    assert upper not in held
                else:
                    assert lower not in held
            compared = {pair: a.ground for pair, a in found.items() if a.state is PairState.COMPARED}
            expected = {}
            if {JIANGXI, NINGDU} <= held:
                expected[(NINGDU, JIANGXI)] = Ground.SURROGATE
            if {JIANGXI, NANCHANG} <= held:
                expected[(NANCHANG, JIANGXI)] = Ground.INFERRED
            assert compared == expected
            if NINGDU in held:
                absent = {
                    u
                    for (low, u), a in found.items()
                    if low == NINGDU and a.state is PairState.UPPER_NOT_HELD
                }
                assert absent == {"赣府公开办字〔2023〕2号", "赣府办字〔2023〕57号"}
