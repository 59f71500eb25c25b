"""Messy pages of 28 places (province to bureau, portals, scans, tables, joint issues), measured as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from kg.extraction.directive import extract
from kg.model import Directive
from kg.reading import read
from kg.reference.folding import fold_print

PAGES = Path(__file__).parent / "pages"
FACTS: dict[str, dict[str, Any]] = json.loads((PAGES / "facts.json").read_text(encoding="utf-8"))
_READ: dict[str, Directive] = {}


def directive(name: str) -> Directive:
    if name not in _READ:
        _READ[name] = extract(read(PAGES / f"{name}.txt"))
    return _READ[name]


def f1(pairs: Iterable[tuple[set[str], set[str]]]) -> tuple[float, list[set[str]]]:
    """F1 over all pages of (found, wanted), and where they differ."""
    right = found_all = wanted_all = 0
    wrong: list[set[str]] = []
    for found, wanted in pairs:
        right += len(found & wanted)
        found_all += len(found)
        wanted_all += len(wanted)
        if found != wanted:
            wrong.append(found ^ wanted)
    return 2 * right / (found_all + wanted_all), wrong


def titles(found: Directive) -> set[str]:
    return {fold_print(c.title).strip("《》") for c in found.citations if c.title}


def numbers(found: Directive) -> set[str]:
    return {str(c.number) for c in found.citations if c.number}


def test_pages_come_from_many_places_in_many_styles() -> None:
    assert len(FACTS) >= 25
    assert {path.stem for path in PAGES.glob("*.txt")} == set(FACTS)


def test_cited_numbers() -> None:
    score, wrong = f1((numbers(directive(n)), set(facts["cited_numbers"])) for n, facts in FACTS.items())
    assert score >= 0.97, wrong


def test_cited_titles() -> None:
    score, wrong = f1(
        (titles(directive(n)), {fold_print(t) for t in facts["cited_titles"]}) for n, facts in FACTS.items()
    )
    assert score >= 0.95, wrong


@pytest.mark.parametrize("field", ["number", "title", "issuers", "written"])
def test_header_fields(field: str) -> None:
    def found(name: str) -> set[str]:
        d = directive(name)
        if field == "number":
            return {str(d.number)} - {"None"}
        if field == "title":
            return {fold_print(d.notice_title)}
        return set(d.issuers) if field == "issuers" else {d.written or ""} - {""}

    def wanted(facts: dict[str, Any]) -> set[str]:
        value = facts[field]
        return {fold_print(v) for v in (value if isinstance(value, list) else [value]) if v}

    score, wrong = f1((found(name), wanted(facts)) for name, facts in FACTS.items())
    assert score >= 0.95, wrong


@pytest.mark.parametrize("name", FACTS)
def test_no_menu_or_footer_becomes_a_measure(name: str) -> None:
    for measure in directive(name).measures():
        assert not any(
            w in measure.text for w in ("当前位置", "浏览次数", "上一篇", "版权所有", "责任编辑", "分享")
        )
