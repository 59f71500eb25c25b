"""What a reader asks for before it tries its patterns: nothing that a pattern finds may lack its cue."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from kg.extraction.actors import duty_subject, each_of, stated
from kg.extraction.figures.indicator import find_indicators
from kg.extraction.measures import _LETTERS, read_measures
from kg.extraction.page.doc_number import find_numbers, parse_number
from kg.extraction.page.portal import is_furniture, of_portal, portal_pair
from kg.extraction.text.brackets import closing, last_opening
from kg.extraction.text.cues import by_initial, holds, in_groups, initials, places
from kg.extraction.times import appointed, deadline, leading_time, period, recurrence
from kg.extraction.times.recurrence import find_limits, find_rates, find_recurrences
from kg.model import Span
from kg.reference.patterns import lazy

_DATA = Path(__file__).parents[3] / "data"
_SPICE = "每年月日季度周旬底前内止起始一二三五十半20最迟不少于当日由请在要应须负责，。；（）《》"


def _lines() -> list[str]:
    """The lines of the bundled and the labelled texts, and each of them with strange letters put in."""
    files = sorted([*(_DATA / "directives").glob("*.txt"), *(_DATA / "gold" / "texts").glob("*.txt")])
    lines = [line.strip() for file in files for line in file.read_text("utf-8").splitlines() if line.strip()]
    chance = random.Random(7)

    def spiced(line: str) -> str:
        letters = list(line)
        for _ in range(1 + len(line) // 12):
            letters.insert(chance.randrange(len(letters)), chance.choice(_SPICE))
        return "".join(letters)

    return lines + [spiced(line) for line in lines]


LINES = _lines()


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        *((pattern, words) for pattern, _, words in recurrence._FORMS),
        *((pattern, words) for pattern, _, _, words in deadline._FORMS),
        *((form, words) for _, forms in period._FORMS for form, _, words in forms),
        *((form, words) for form, words, _ in appointed._FORMS),
    ],
)
def test_a_form_of_time_holds_one_of_its_words(pattern: object, words: Iterable[str]) -> None:
    for line in LINES:
        assert holds(line, words) or pattern.search(line) is None, line  # type: ignore[attr-defined]


_TAIL = duty_subject._SUBJECT_TAIL.removeprefix(f"(?={duty_subject._TAIL_BEGINS})")


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (each_of._PUT_INTO_USE, each_of._PUT_FIRST),
        (each_of._OVERSIGHT, each_of._OVERSIGHT_FIRST),
        (each_of._PAID, each_of._PAID_FIRST.union("0123456789")),
        (stated._ANSWERS, stated._ANSWERS_FIRST),
        (leading_time._LEADING_TIME, leading_time._BEGINS),
        (lazy(_TAIL), frozenset(duty_subject._TAIL_BEGINS)),
    ],
)
def test_what_is_asked_of_some_first_letters_begins_with_no_other(
    pattern: re.Pattern[str], letters: frozenset[str]
) -> None:
    for line in LINES:
        for at, letter in enumerate(line):
            assert letter in letters or pattern.match(line, at) is None, line[at:]


def test_a_line_of_a_portal_begins_or_ends_with_or_holds_a_cue() -> None:
    for line in [
        *LINES,
        "当前位置：首页>政策",
        "发布机构：某市",
        "【打印】【关闭】",
        "某省人民政府门户网站",
        "★★★",
    ]:
        told = portal_pair(line, 0, len(line)) is not None or is_furniture(line, 0, len(line))
        assert of_portal(line, 0, len(line)) is told, line


def test_recurrences_and_limits_are_found_together_as_apart() -> None:
    for line in LINES:
        apart = tuple(find_recurrences(line, 0, len(line))), tuple(find_limits(line, 0, len(line)))
        assert find_rates(line, 0, len(line)) == apart, line


def test_no_reader_finds_anything_where_no_letter_of_times_and_figures_stands() -> None:
    groups = sorted((_DATA / "paraphrases").glob("*.jsonl"))
    said = {s for file in groups for line in file.open(encoding="utf-8") for s in json.loads(line)["same"]}
    bare = [sentence for sentence in sorted({*said, *LINES}) if _LETTERS.search(sentence) is None]
    assert len(bare) > 10_000
    for sentence in bare:
        end = len(sentence)
        assert not any(deadline.find_deadlines(sentence, 0, end, 2023)), sentence
        assert not any(find_rates(sentence, 0, end)), sentence
        assert not any(find_indicators(sentence, 0, end)), sentence


@pytest.mark.parametrize(
    ("sentence", "kind", "told"),
    [
        ("重大险情三十分钟内电话报告。", "limits", "三十分钟内"),
        ("推行企业开办一日办结。", "limits", "一日办结"),
        ("采购意向提前三十日发布。", "limits", "提前三十日"),
        ("元宵前各镇办一台晚会。", "deadlines", "元宵前"),
        ("检验记录保存两年以上。", "indicators", "两年以上"),
        ("护理型床位占比达到六成。", "indicators", "达到六成"),
    ],
)
def test_a_figure_in_words_is_a_figure(sentence: str, kind: str, told: str) -> None:
    (measure,) = read_measures(sentence, [("m", Span(0, len(sentence)))], 2023)
    assert [part.text for part in getattr(measure, kind)] == [told]


@pytest.mark.parametrize(
    "text", ["国办发〔2022〕5号", "国务院令第722号", "赣府厅字 [2022] 第045号", "国办发(2022)5号"]
)
def test_a_number_alone_is_the_number_found_in_a_sentence(text: str) -> None:
    assert parse_number(text) == next(find_numbers(f"根据{text}执行")).number


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("甲（一）乙〔二〕丙（三）", "（〔", [1, 5, 9]),
        ("关于关于", ("关于",), [0, 2]),
        ("没有", "（", []),
    ],
)
def test_places_stand_in_order_whatever_the_order_of_the_words(
    text: str, words: Iterable[str], found: list[int]
) -> None:
    assert places(text, words) == found == places(text, list(words)[::-1])


@pytest.mark.parametrize(
    ("alternatives", "letters"),
    [
        ("单位|机[构关]", "[单机]"),
        ("[各本]省(?!级|属)|市|[本同]级", "[各本市同]"),
        (r"县（区）|县\(区\)|乡镇", "[县乡]"),
        ("办(?:公[厅|室]|事处)|厅", "[办厅]"),
    ],
)
def test_initials_are_those_of_every_alternative_and_of_nothing_inside_one(
    alternatives: str, letters: str
) -> None:
    assert initials(alternatives) == letters


@pytest.mark.parametrize(
    "alternatives",
    ["县（区）|县区|县(?!域)|[区县]直|局", "省级|省|市(?:级|直)?", "[0-9]年|2月|季", r"区\(县\)|区"],
)
def test_alternatives_by_initial_match_what_they_match_in_their_order(alternatives: str) -> None:
    plain = re.compile(alternatives)
    for grouped in map(re.compile, (by_initial(alternatives), in_groups(alternatives))):
        for text in ["县（区）直省级市直市级2年2月季局区(县)县域区域县区", *LINES[:400]]:
            assert [m.span() for m in grouped.finditer(text)] == [m.span() for m in plain.finditer(text)]


@pytest.mark.parametrize("alternatives", ["仍?可|也", "(?:各|本)省", r"\d月|年", "[^各]省", "单位|"])
def test_alternatives_that_may_begin_with_anything_have_no_initials(alternatives: str) -> None:
    with pytest.raises(ValueError, match="letter"):
        initials(alternatives)


@pytest.mark.parametrize(
    ("text", "at", "stop", "last"),
    [
        ("甲（乙）", 1, 4, 1),
        ("甲（乙（丙）丁）。", 1, 8, 1),
        ("甲（乙（丙）", 1, 6, 3),
        ("（甲）乙（丙）；", 0, 3, 4),
        ("甲（乙", 1, 3, None),
        ("甲[乙（丙]丁", 1, 6, None),
        ("甲）乙）", 0, 2, None),
    ],
)
def test_brackets_are_paired_across_those_inside(text: str, at: int, stop: int, last: int | None) -> None:
    if text[at] in "（[":
        assert closing(text, at, len(text)) == stop
    assert last_opening(text, 0, len(text)) == last
