"""Phrase search finds what the label matcher finds, as fast as a directive needs it."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.nlp import phrases
from kg.nlp.concepts import find_hits
from kg.nlp.phrases import PhraseSearch
from kg.reference import topics
from kg.reference.folding import fold_searched
from kg.reference.topic_matcher import LabelMatcher, lane_table, settle

DIRECTIVES = sorted((Path(__file__).resolve().parents[2] / "data" / "directives").glob("*.txt"))
ENTRIES = [
    ("规范性文件", 0, "F"),
    ("文件", 0, "D"),
    ("清理", 1, "C"),
    ("5g基站", 0, "G"),
    ("文件清理", 1, "K"),
]
BLOCKED = [("文件清", 1)]
CASES = [
    "",
    "无",
    "规范性文件清理",
    "规 范\n性“文件”，清理",
    "５Ｇ基站和15G基站",
    "文件清",
    "规范性文",
    "件清理",
]


def sentences(path: Path) -> list[str]:
    return [part + "。" for part in path.read_text(encoding="utf-8").split("。") if part]


@pytest.mark.parametrize("batch", [1, 7, 50_000])
def test_phrases_are_found_as_the_label_matcher_finds_them(
    monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(phrases, "BATCH", batch)
    search = PhraseSearch(lane_table(ENTRIES, BLOCKED))
    matcher = LabelMatcher(ENTRIES, BLOCKED)
    assert list(search.find(CASES)) == [matcher.find(text) for text in CASES]


SEARCH, MATCHER = PhraseSearch(lane_table(ENTRIES, BLOCKED)), LabelMatcher(ENTRIES, BLOCKED)


@settings(max_examples=150)
@given(st.lists(st.text("规范性文件清理5gG１站基 \n“”，", max_size=24), max_size=5))
def test_any_texts_give_the_same_by_either_search(texts: list[str]) -> None:
    assert list(SEARCH.find(texts)) == [MATCHER.find(text) for text in texts]


def test_a_phrase_never_reaches_over_two_texts() -> None:
    assert list(SEARCH.find(["规范性文", "件清理"])) == [[], [(1, 3, "C")]]


@pytest.mark.parametrize("path", DIRECTIVES, ids=lambda path: path.stem)
def test_concepts_in_real_sentences_are_those_of_the_thesaurus(path: Path) -> None:
    texts = [*sentences(path), path.read_text(encoding="utf-8"), ""]
    expected = [topics.matcher().find(text) for text in texts]
    assert any(expected)
    assert list(find_hits(texts)) == expected


def test_every_label_of_the_thesaurus_alone_is_found_alike() -> None:
    labels = sorted(topics.labels())[::7]
    assert list(find_hits(labels)) == [topics.matcher().find(label) for label in labels]


def test_one_list_a_text_in_order_and_the_same_twice() -> None:
    texts = ["无", "全面清理规范性文件", "", "做好政策解读"]
    first = list(find_hits(texts))
    assert [bool(found) for found in first] == [False, True, False, True]
    assert list(find_hits(texts)) == first
    assert list(find_hits([])) == []


def test_folding_leads_back_to_the_text_as_given() -> None:
    folded = fold_searched("一 网“通办”")
    assert folded.text == "一网通办"
    assert folded.places == [0, 2, 4, 5]
    assert settle([[(0, 2, ("a",)), (1, 4, ("b",))]], folded.places) == [(2, 6, "b")]


def test_a_directive_of_sixty_measures_takes_milliseconds() -> None:
    texts = [
        "各地要建立清单台账，全面排查整治安全隐患，压减申请材料，做好规范性文件公开和政策解读工作。"
    ] * 60
    list(find_hits(texts))
    best = min(_seconds(texts) for _ in range(5))
    assert best < 0.015 * 3  # three times the 15 ms it may take, for slower machines


def _seconds(texts: list[str]) -> float:
    begin = time.process_time()
    list(find_hits(texts))
    return time.process_time() - begin


def test_importing_the_room_does_not_import_spacy() -> None:
    code = "import sys, kg.nlp, kg.nlp.concepts, kg.nlp.organs; print('spacy' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
