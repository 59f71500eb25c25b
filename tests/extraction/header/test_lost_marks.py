"""Dates and numbers whose marks a page lost are read where only one reading is left, else they are missing."""

from __future__ import annotations

import pytest
from directive_text import directive_of

FULL = "柳川市人民政府办公室关于加强档案工作的通知"
NUMBER = "柳政办发〔2021〕12号"
TO = "各县（区）人民政府，市政府各部门："
TEXT = "现将加强档案工作的有关事项通知如下，请认真贯彻执行。\n"
SIGNED = "柳川市人民政府办公室\n"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2021726", "2021-07-26"),
        ("20211016", "2021-10-16"),
        ("202191", "2021-09-01"),
        ("2021年513", "2021-05-13"),
        ("2021年18", "2021-01-08"),
        ("2021 3 15", "2021-03-15"),
        ("2021年3月15", "2021-03-15"),
        ("2021年127", None),  # 27 January or 7 December
        ("2021年12", None),  # 2 January, or a month whose day is lost
        ("2021年4月 日", None),
        ("2021年  月  日", None),
        ("2021999", None),  # no day of the calendar
    ],
)
def test_a_date_without_its_marks_below_the_signature(line: str, day: str | None) -> None:
    found = directive_of(f"关于加强档案工作的通知\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}{line}\n（此件公开发布）\n")
    assert found.written == day
    assert found.issuers == ("柳川市人民政府办公室",)


def test_the_day_that_the_portal_names_tells_which_of_two_is_meant() -> None:
    table = "索引号：123\n成文日期：2021-12-07\n"
    found = directive_of(f"{table}{FULL}\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}2021年127\n")
    assert found.written == "2021-12-07"


def test_a_date_without_its_marks_closes_a_text_that_nobody_signs() -> None:
    assert directive_of(f"{FULL}\n{NUMBER}\n{TO}\n{TEXT}2021928\n（此件公开发布）\n").written == "2021-09-28"
    assert directive_of(f"{FULL}\n{NUMBER}\n{TO}\n{TEXT}一、指标\n2021928\n户数\n").written is None


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("柳政办发〔202158", "柳政办发〔2021〕58号"),
        ("柳政办发〔20211", "柳政办发〔2021〕1号"),
        ("柳政办发2021〕58号", "柳政办发〔2021〕58号"),
        ("柳政办发〔2021〕58号 |", "柳政办发〔2021〕58号"),
        ("• 柳政办发〔2021〕58号", "柳政办发〔2021〕58号"),
        ("柳政办发202158号", "柳政办发〔2021〕58号"),
        ("柳政办发20211号", "柳政办发〔2021〕1号"),
        ("柳政办发20210号", "None"),
        ("柳政办发185821号", "None"),  # no year
        ("柳政办发202158", "None"),  # nothing tells that it is a number
        ("柳政办 202158", "None"),
    ],
)
def test_a_number_without_one_of_its_brackets(line: str, number: str) -> None:
    found = directive_of(f"{FULL}\n{line}\n{TO}\n{TEXT}{SIGNED}2021年7月26日\n")
    assert str(found.number) == number
    assert found.notice_title == FULL
    assert found.citations == ()


def test_a_cited_number_without_its_second_bracket() -> None:
    cited = directive_of(
        f"{FULL}\n{TO}\n按照《关于保管工作的通知》（柳政办发〔202130号）要求，现通知如下。\n"
    )
    assert [str(c.number) for c in cited.citations] == ["柳政办发〔2021〕30号"]


@pytest.mark.parametrize("mark", ["：", ":"])
@pytest.mark.parametrize(
    ("listed", "recipients"),
    [
        (
            "镇政府、各街道办事处，区政府各部门，区属各单位",
            ("镇政府、各街道办事处", "区政府各部门", "区属各单位"),
        ),
        ("市直各部门，各县区人民政府", ("市直各部门", "各县区人民政府")),
        ("各部门加强领导，健全机制", ()),
        ("关于各部门，各单位", ()),
    ],
)
def test_recipients_that_lost_their_colon(mark: str, listed: str, recipients: tuple[str, ...]) -> None:
    below = f"《档案保管方案》已经同意，现印发给你们{mark}请执行。"
    assert directive_of(f"{FULL}\n{NUMBER}\n{listed}\n{below}\n").recipients == recipients


def test_recipients_with_the_text_behind_them_on_their_line() -> None:
    line = "机关各部门、各单位及各居民区： 为切实做好档案工作，现将方案印发给你们，请认真执行。"
    assert directive_of(f"{FULL}\n{NUMBER}\n{line}\n").recipients == (
        "机关各部门",
        "各单位",
        "各居民区",
    )
    told = "加强各单位管理： 为做好工作，现将方案印发给你们，请认真执行。"
    assert directive_of(f"{FULL}\n{told}\n").recipients == ()
