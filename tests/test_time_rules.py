"""Rules of times are read from and written as the strings of the contract, and name no day that no calendar has."""

from __future__ import annotations

import pytest

from kg.time_rules import DueDay, Rate, Within, from_day, from_rule


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("yearly:12-31", DueDay("year", 31, 12)),
        ("yearly:02-29", DueDay("year", 29, 2)),
        ("yearly:06-end", DueDay("year", None, 6)),
        ("half-yearly:end", DueDay("half-year")),
        ("quarterly:end", DueDay("quarter")),
        ("quarterly:02-31", DueDay("quarter", 31, 2)),
        ("monthly:05", DueDay("month", 5)),
        ("monthly:end", DueDay("month")),
        ("weekly:end", DueDay("week")),
        (">=2/quarter", Rate(2, "quarter")),
        ("<=2 months", Within(2, "months")),
        ("<=5 working days", Within(5, "working days")),
    ],
)
def test_what_is_read_is_written_again(rule: str, value: DueDay | Rate | Within) -> None:
    assert type(value).read(rule) == value
    assert value.rule == rule


@pytest.mark.parametrize(
    "rule",
    [
        *(
            "yearly:06-31",
            "yearly:02-30",
            "yearly:13-01",
            "yearly:00-10",
            "yearly:06-00",
            "yearly:15",
            "yearly:",
        ),
        *("quarterly:04-10", "quarterly:25", "quarterly:01-32", "half-yearly:07-end"),
        *("monthly:00", "monthly:32", "monthly:01-05", "weekly:03", "weekly:fri", "daily:end", "dayly:end"),
        *("from:2022-01-01", "2022-01-01", ">=1/year", "", None),
    ],
)
def test_no_day_that_no_calendar_has(rule: str | None) -> None:
    assert DueDay.read(rule) is None


@pytest.mark.parametrize(
    "day", [DueDay("year", 31, 6), DueDay("month", 0), DueDay("quarter", 5), DueDay("week", 5)]
)
def test_what_no_calendar_has_gives_no_rule(day: DueDay) -> None:
    assert day.rule is None


@pytest.mark.parametrize("rule", [">=1/decade", ">=1/half-year", ">=x/year", "<=1 year", "monthly:05", None])
def test_other_forms_tell_no_rate(rule: str | None) -> None:
    assert Rate.read(rule) is None
    assert Within.read(rule) is None


@pytest.mark.parametrize(
    ("rule", "day"), [("from:2024-02-29", "2024-02-29"), ("from:2023-02-29", None), (None, None)]
)
def test_beginnings(rule: str | None, day: str | None) -> None:
    assert from_day(rule) == day
    assert from_rule(day) == (rule if day else None)


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        ("monthly:20", "monthly:end", True),
        ("monthly:end", "monthly:20", False),
        ("quarterly:01-20", "quarterly:end", True),
        ("quarterly:03-25", "quarterly:02-end", False),
        ("yearly:11-30", "yearly:12-31", True),
        ("half-yearly:end", "half-yearly:end", True),
        ("quarterly:end", "quarterly:03-31", True),
        ("quarterly:end", "quarterly:02-end", False),
        ("weekly:end", "weekly:end", True),
        # January closes the year before; a month is no quarter
        ("yearly:01-31", "yearly:12-31", None),
        ("yearly:01-31", "yearly:03-31", True),
        ("monthly:20", "quarterly:end", None),
    ],
)
def test_which_day_comes_no_later(one: str, other: str, compared: bool | None) -> None:
    first, second = DueDay.read(one), DueDay.read(other)
    assert first is not None
    assert second is not None
    assert first.no_later_than(second) is compared


def test_how_often_a_year() -> None:
    often = (Rate(2, "quarter"), Rate(1, "day"), Within(6, "months"), Within(24, "months"))
    assert [rate.times_a_year for rate in often] == [8, 365, 2, 0.5]
