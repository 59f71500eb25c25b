"""Who a line names before its colon bears all that it goes on with."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.reading import read_bytes


def actors(lines: str) -> list[tuple[str, ...]]:
    text = f"某县专项整治工作方案\n\n一、职责分工\n{lines}\n二、工作要求\n（一）加强领导。做好工作。\n"
    directive = extract(read_bytes(text.encode(), "x.txt"))
    return [m.actors for m in directive.tasks[0].measures]


@pytest.mark.parametrize(
    ("lines", "borne"),
    [
        ("（一）任务。派出所：负责巡逻；配合做好劝导。", [("派出所",), ("派出所",)]),
        ("（一）水利部门：负责排查山塘；加强巡查。", [("水利部门",), ("水利部门",)]),
        ("（一）总体安排：加强巡查；落实责任。", [(), ()]),
        ("（一）县水利局：负责排查山塘；县气象局发布预警。", [("县水利局",), ("县气象局",)]),
        ("（一）任务。派出所：负责巡逻。\n加强宣传。", [("派出所",), ()]),
        ("（一）重点县：落实资金；加强监管。", [(), ()]),
    ],
)
def test_a_body_before_a_colon_acts_to_the_end_of_its_line(lines: str, borne: list[tuple[str, ...]]) -> None:
    assert actors(lines) == borne
