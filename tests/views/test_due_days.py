"""What is due every period is dated in the ledger by its first day that falls to the directive."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_corpus import CORPUS

from kg.model import Deadline, Span
from kg.views.due_days import due_day
from kg.views.ledger import entries, ledger_text


@pytest.mark.parametrize(
    ("rule", "written", "year", "day"),
    [
        ("quarterly:03-15", "2024-04-30", 2024, "2024-06-15"),
        ("quarterly:03-15", "2024-03-15", 2024, "2024-03-15"),
        ("quarterly:end", "2024-04-30", 2024, "2024-06-30"),
        ("half-yearly:end", "2024-07-01", 2024, "2024-12-31"),
        ("monthly:05", "2024-04-30", 2024, "2024-05-05"),
        ("monthly:31", "2024-04-01", 2024, "2024-04-30"),
        ("monthly:end", "2023-12-20", 2024, "2024-01-31"),  # next year's plan
        ("yearly:11-end", "2024-04-30", 2024, "2024-11-30"),
        ("yearly:02-end", None, 2024, "2024-02-29"),
        ("yearly:01-31", "2024-04-30", 2024, "2025-01-31"),  # closes the year
        ("yearly:06-30", "2024-07-01", 2024, None),
        ("quarterly:03-15", "2024-12-20", 2024, None),
        ("monthly:05", "2024-04-30", None, "2024-05-05"),
        ("monthly:05", None, None, None),
        ("weekly:end", "2024-04-30", 2024, None),
        ("from:2024-05-01", "2024-04-30", 2024, None),
        (None, "2024-04-30", 2024, None),
    ],
)
def test_the_first_day_of_a_rule(rule: str | None, written: str | None, year: int | None, day: str | None):
    directive = replace(CORPUS.directives[0], written=written, printed=None, year=year)
    assert due_day(Deadline("", Span(0, 0), rule=rule), directive) == day


def test_the_ledger_finds_and_shows_what_is_due_every_quarter():
    directive = CORPUS.directives[0]
    task = next(task for task in directive.tasks if not task.framing)
    every = Deadline("每季度末月15日前", Span(0, 0), rule="quarterly:03-15")
    task = replace(task, measures=(replace(task.measures[0], deadlines=(every,)),))
    directive = replace(directive, tasks=(task,), written="2024-04-30", year=2024)
    assert not entries([directive], due_before="2024-06-14")
    found = entries([directive], due_before="2024-06-15")
    assert found[0].due == ("2024-06-15",)
    assert "每季度末月15日前（首次2024-06-15）" in ledger_text(found)
