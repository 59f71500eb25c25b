"""Numerals and dates."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reading.list_numerals import chinese
from kg.reference.numerals import parse_date, to_int


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二〇二二", 2022), ("二○二二", 2022), ("二零二二", 2022), ("十三", 13), ("二十一", 21), ("十", 10), ("百", 100),
        ("一百零五", 105), ("一百一十", 110), ("三千", 3000), ("一万二千", 12000), ("两", 2), ("廿三", 23), ("45", 45),
        ("４５", 45), ("一○", 10), ("三十", 30), ("壹佰", 100), ("1 2", 12), ("两千零二十", 2020), ("一亿", 100000000),
        ("", None), ("若干", None), ("第三", None), ("二二十", None), ("a", None), ("万", 10000),
    ],
)  # fmt: skip
def test_numerals_are_read(text: str, value: int | None) -> None:
    assert to_int(text) == value


@given(st.integers(min_value=1, max_value=99_999))
def test_a_written_number_reads_back(number: int) -> None:
    assert to_int(chinese(number)) == number


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2022年5月19日", "2022-05-19"), ("二〇二二年五月十九日", "2022-05-19"), ("２０２２年５月１９日", "2022-05-19"),
        ("2022 年 5 月 19 日", "2022-05-19"), ("二○一五年十二月三十一日", "2015-12-31"), ("二零二零年一月一日", "2020-01-01"),
        ("2022年05月09日", "2022-05-09"), ("2022-05-19", "2022-05-19"), ("2022.5.19", "2022-05-19"),
        ("2022/5/19", "2022-05-19"), ("某市人民政府办公室2022年5月20日印发", "2022-05-20"), ("二〇二二年\n五月二十日", "2022-05-20"),
        ("2024年2月29日", "2024-02-29"), ("二0二一年三月一日", "2021-03-01"), ("2022年5月3号", "2022-05-03"),
        ("2022年13月1日", None), ("2023年2月29日", None), ("2022年5月", None), ("5月19日", None), ("", None), ("12345-6-7", None),
    ],
)  # fmt: skip
def test_dates_are_read_in_every_writing(text: str, date: str | None) -> None:
    assert parse_date(text) == date


@given(st.dates(datetime.date(1949, 10, 1), datetime.date(2099, 12, 31)))
def test_a_written_date_reads_back(date: datetime.date) -> None:
    year = "".join("〇一二三四五六七八九"[int(d)] for d in str(date.year))
    assert parse_date(f"{year}年{chinese(date.month)}月{chinese(date.day)}日") == date.isoformat()
    assert parse_date(f"{date.year}年{date.month}月{date.day}日") == date.isoformat()
