"""Patterns compiled when they are first asked answer as others do."""

from __future__ import annotations

import re

import pytest

from kg.reference.patterns import lazy


def test_a_lazy_pattern_answers_as_a_compiled_one() -> None:
    source, text = r"(?P<organ>[甲乙])局", "请甲局、乙局办理"
    one, other = lazy(source), re.compile(source)
    assert [m["organ"] for m in one.finditer(text)] == [m["organ"] for m in other.finditer(text)]
    assert (one.sub("丙", text), one.split(text)) == (other.sub("丙", text), other.split(text))
    assert (one.pattern, dict(one.groupindex), one.groups) == (source, {"organ": 1}, 1)
    assert lazy("a", re.IGNORECASE).fullmatch("A") is not None


def test_what_is_wrong_with_a_pattern_is_told_when_it_is_asked() -> None:
    wrong = lazy("(")
    with pytest.raises(re.error):
        wrong.search("甲")
    with pytest.raises(AttributeError):
        _ = wrong.nothing  # type: ignore[attr-defined]
