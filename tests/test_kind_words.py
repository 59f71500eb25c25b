"""A kind of document that the table names is known at every stage."""

from __future__ import annotations

import pytest

from kg.extraction.citations.citation import Known, find_citations
from kg.extraction.citations.listed_title import listed_title
from kg.extraction.header.title_lines import is_full_title, is_title
from kg.extraction.text.telling import takes_effect
from kg.extraction.text.title import carried_title
from kg.linking.introductions import is_short
from kg.linking.series import subject_of_title
from kg.model import Span
from kg.reference.kind_words import KindWord, is_document_word, kind_words
from kg.reference.kinds import DOCUMENT_TYPES, genre_family, genre_of

_KINDS = [each for each in kind_words().values() if each.genre]
_PLAIN = [each for each in _KINDS if "thing" not in each.classes]
_UNKNOWN = Known(frozenset(), None, "", 0)


def _cited(plain: str) -> list[str | None]:
    return [citation.title for citation in find_citations(plain, _UNKNOWN)]


@pytest.mark.parametrize("each", _KINDS, ids=lambda each: each.word)
def test_every_kind_is_known_wherever_more_tells_a_title(each: KindWord) -> None:
    title = f"甲市供热{each.word}"
    assert genre_of(title) == each.genre
    assert genre_family(each.genre) == each.family
    assert is_short(each.word)
    assert is_document_word(title) is ("form" not in each.classes)
    assert _cited(f"对照《{each.word}》办理。") == []
    assert _cited(f"对照《{title}》办理。") == ([] if "form" in each.classes else [title])
    line = f"1.关于供热的{each.word}（甲政〔2003〕17号）"
    at = line.index("甲政")
    assert listed_title(line, Span(at, at + 10)) == Span(2, at - 1)


@pytest.mark.parametrize("each", _PLAIN, ids=lambda each: each.word)
def test_a_kind_that_is_no_thing_needs_no_more(each: KindWord) -> None:
    assert is_title(f"甲市供热{each.word}（试行）")
    assert takes_effect(f"本{each.word}自2023年9月1日起施行。")
    assert subject_of_title(f"2023年供热工作{each.word}") == "供热"


@pytest.mark.parametrize(
    "each", [each for each in _KINDS if "thing" in each.classes], ids=lambda each: each.word
)
def test_a_thing_ends_no_title_by_itself(each: KindWord) -> None:
    assert not is_title(f"健全供热{each.word}")


def test_what_is_official_is_a_document_type_or_an_answer() -> None:
    official = [each for each in _KINDS if "official" in each.classes]
    assert {each.genre for each in official} == {*DOCUMENT_TYPES, "答复"}
    assert all(is_full_title(f"关于供热的{each.word}") for each in official)


@pytest.mark.parametrize(
    ("title", "carried"),
    [("关于印发甲办法的通知", "甲办法"), ("关于公布甲目录的公告", "甲目录"), ("关于印发甲办法的意见", None), ("关于印发甲办法的报告", None)],
)  # fmt: skip
def test_a_carrier_makes_another_text_known(title: str, carried: str | None) -> None:
    assert carried_title(title) == carried


@pytest.mark.parametrize(
    ("title", "is_document"),
    [
        ("甲市营商环境白皮书", True), ("甲市准入负面清单（2022年版）", True), ("供热技术条件", True), ("民用建筑法典", True),
        ("权责清单", False), ("供热登记表（样表）", False), ("劳动合同", False), ("某市人民政府公报", False),
        ("招标文件", False), ("责任书", False),
    ],
)  # fmt: skip
def test_what_is_filled_in_or_read_is_no_document_cited(title: str, is_document: bool) -> None:
    assert _cited(f"对照《{title}》办理。") == ([title] if is_document else [])


def test_whose_a_request_is_stands_before_its_title() -> None:
    plain = "你局关于供热的请示（甲热〔2003〕17号）收悉。"
    assert _cited(plain) == ["关于供热的请示"]
