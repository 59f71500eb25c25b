"""What must hold of every pair, whoever wrote it: found by changing one side and comparing again."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.model import Answers, Directive, Ground, Pair, PairState, Status
from kg.reading import read_bytes

TEXTS = Path(__file__).parents[2] / "data" / "gold" / "texts"
PAIRS = ("openness-prov-town", "safety-prov-city-edition")


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    return Comparer.shipped()


def directive(text: str, name: str = "x.txt") -> Directive:
    return extract(read_bytes(text.encode(), name))


def texts(key: str) -> tuple[str, str]:
    return tuple((TEXTS / f"{key}-{side}.txt").read_text("utf-8") for side in ("upper", "lower"))  # type: ignore[return-value]


def compared(comparer: Comparer, upper: Directive, lower: Directive) -> Pair:
    return comparer.pair(upper, lower, Answers(lower.id, upper.id, Ground.GIVEN, PairState.COMPARED, "", ""))


def statuses(pair: Pair) -> list[Status]:
    return [f.status for f in pair.findings]


def without(text: str, sentences: list[str]) -> str:
    for sentence in sentences:
        text = text.replace(sentence, "")
    return text


@pytest.mark.parametrize("key", PAIRS)
def test_a_sentence_added_word_for_word_is_covered(comparer: Comparer, key: str) -> None:
    upper, lower = texts(key)
    above = directive(upper)
    missing = [f for f in compared(comparer, above, directive(lower)).findings if f.status is Status.MISSING]
    assert missing
    for finding in missing[:6]:
        added = directive(f"{lower.rstrip()}\n（九十九）补充安排。{finding.text}\n")
        again = compared(comparer, above, added)
        (found,) = [f for f in again.findings if f.upper_measure == finding.upper_measure]
        assert found.status is Status.COVERED, finding.text
        assert finding.text.rstrip("；;。") in next(
            m.text for m in added.measures() if m.id == found.counterparts[0].lower
        )


@pytest.mark.parametrize("key", PAIRS)
def test_taking_every_counterpart_away_makes_it_missing(comparer: Comparer, key: str) -> None:
    upper, lower = texts(key)
    above, below = directive(upper), directive(lower)
    answered = [f for f in compared(comparer, above, below).findings if f.status is Status.COVERED]
    by_id = {m.id: m.text for m in below.measures()}
    for finding in answered[:8]:
        text, rounds = lower, 0
        found = finding
        while found.counterparts and rounds < 6:
            held = {m.id: m.text for m in directive(text).measures()} if rounds else by_id
            text = without(text, [held[c.lower] for c in found.counterparts])
            again = compared(comparer, above, directive(text))
            (found,) = [f for f in again.findings if f.upper_measure == finding.upper_measure]
            rounds += 1
        assert found.status in (Status.MISSING, Status.EXEMPT), finding.text


@pytest.mark.parametrize("key", PAIRS)
def test_renaming_place_and_year_changes_no_status(comparer: Comparer, key: str) -> None:
    upper, lower = texts(key)
    renamed = {"柳林镇": "杨湾镇", "沂滨市": "泗源市"}
    other = lower
    for old, new in renamed.items():
        other = other.replace(old, new)
    assert other != lower
    above = directive(upper)
    assert statuses(compared(comparer, above, directive(other))) == statuses(
        compared(comparer, above, directive(lower))
    )


@pytest.mark.parametrize("key", PAIRS)
def test_reordering_the_tasks_of_a_section_changes_no_status(comparer: Comparer, key: str) -> None:
    from dataclasses import replace

    upper, lower = texts(key)
    above, below = directive(upper), directive(lower)
    turned = replace(below, tasks=tuple(reversed(below.tasks)))
    assert statuses(compared(comparer, above, turned)) == statuses(compared(comparer, above, below))


def test_unrelated_text_closes_no_gap_that_is_not_on_the_very_edge(comparer: Comparer) -> None:
    """A directive's own words count for less the more of its measures hold them, so two more measures shift a little."""
    upper, lower = texts(PAIRS[0])
    above = directive(upper)
    before = compared(comparer, above, directive(lower))
    unrelated = "（九十八）开展森林防火。在清明、冬至期间加强林区巡护，设置防火检查站，严禁携带火种进山。\n（九十九）做好水库移民后期扶持。按时发放移民直补资金，实施移民村道路硬化项目。"
    after = compared(comparer, above, directive(f"{lower.rstrip()}\n{unrelated}\n"))
    gaps = [
        (b, a) for b, a in zip(before.findings, after.findings, strict=True) if b.status is Status.MISSING
    ]
    closed = [b.text for b, a in gaps if a.status in (Status.COVERED, Status.PARTIAL)]
    edge = comparer.model.missing_from + 0.01
    assert [b.text for b, _ in gaps if b.text in closed and b.probability > edge] == []
    risen = [a.probability - b.probability for b, a in gaps if a.status is Status.MISSING]
    assert len(risen) > 5
    assert min(risen) > -0.01  # nearer to being answered by no more than the edge
    assert max(risen) < 0.04


def test_what_else_was_compared_changes_nothing(comparer: Comparer) -> None:
    upper, lower = texts(PAIRS[0])
    above, below = directive(upper), directive(lower)
    first = compared(Comparer.shipped(), above, below)
    fresh = Comparer.shipped()
    other_upper, other_lower = texts(PAIRS[1])
    compared(fresh, directive(other_upper), directive(other_lower))
    assert compared(fresh, above, below) == first


@pytest.mark.parametrize("key", PAIRS)
def test_every_finding_shows_what_it_rests_on(comparer: Comparer, key: str) -> None:
    upper, lower = texts(key)
    above, below = directive(upper), directive(lower)
    pair = compared(comparer, above, below)
    assert [f.upper_measure for f in pair.findings] == [m.id for m in above.measures()]
    for finding in pair.findings:
        if finding.status in (Status.COVERED, Status.PARTIAL):
            assert finding.counterparts
        if finding.status is Status.PARTIAL:
            assert finding.missing_part
            assert all(part in finding.text for part in finding.missing_part.split("；"))
        if finding.status in (Status.MISSING, Status.EXEMPT):
            assert finding.nearest is not None
            assert not finding.counterparts
            assert len(finding.nearest.next) == (2 if finding.status is Status.MISSING else 0)
            assert finding.nearest.measure not in finding.nearest.next
        assert 0 <= finding.probability <= 1
        assert 0 <= finding.doubt <= 1
