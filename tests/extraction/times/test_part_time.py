"""A 完成时限 of several parts holds for the measures that speak of them; one day holds for all."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice


def _dates(time: str, orders: str) -> list[list[str | None]]:
    page = notice(f"一、整治渡口。{orders}\n责任单位：市交通局\n完成时限：{time}\n二、其他事项。抓好落实。")
    return [[d.date for d in m.deadlines if d.date] for m in directive_of(page).tasks[0].measures]


_ORDERS = "修订管理办法。更新渡船。加强日常巡查。"


@pytest.mark.parametrize(
    ("time", "dates"),
    [
        ("办法4月底前，其余10月底前", [["2023-04-30"], ["2023-10-31"], ["2023-10-31"]]),
        ("渡船8月底前更新；巡查长期坚持", [["2023-08-31"], ["2023-08-31"], []]),
        ("6月底前", [["2023-06-30"]] * 3),
        ("6月底前完成初稿，9月底前印发", [["2023-06-30", "2023-09-30"]] * 3),
        ("前期工作3月底前，主体工程9月底前", [["2023-03-31", "2023-09-30"]] * 3),
    ],
)
def test_each_part_of_a_time_is_for_what_it_names(time: str, dates: list[list[str]]) -> None:
    assert _dates(time, _ORDERS) == dates
