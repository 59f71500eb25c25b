"""The sentence a citation stands in is its evidence."""

from __future__ import annotations

import time

import pytest
from directive_factory import cite, directive

from kg.linking.bases import citing_sentence

CITED = "《2022年政务公开工作要点》"


@pytest.mark.parametrize(
    ("before", "after", "evidence"),
    [
        ("", "精神。", f"{CITED}精神。"),
        ("根据", "精神，制定本方案；一、任务", f"根据{CITED}精神，制定本方案；"),
        ("好。\n  根据", "精神", f"根据{CITED}精神"),
        ("甲；根据", "精神。乙。", f"根据{CITED}精神。"),
        ("根据" + "甲" * 390, "精神。", CITED),
        ("好。根据" + "甲" * 500, "精神。", CITED),
        ("好。根据", "精神" + "甲" * 500, CITED),
    ],
)
def test_the_citing_sentence_ends_at_its_marks(before: str, after: str, evidence: str) -> None:
    citation = cite(CITED.strip("《》"), at=len(before))
    assert citing_sentence(directive("某", text=before + CITED + after), citation) == evidence


def test_many_citations_cost_their_number() -> None:
    sentence, count = f"根据{CITED}要求；", 20_000
    citing = directive("某", text=sentence * count)
    cites = [cite(CITED.strip("《》"), at=at * len(sentence) + 2) for at in range(count)]
    begun = time.perf_counter()
    assert {citing_sentence(citing, each) for each in cites} == {sentence}
    assert time.perf_counter() - begun < 5
