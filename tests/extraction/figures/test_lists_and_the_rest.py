"""Shares of a list of bodies, what is measured of the rest, and what is reckoned by the year and by each."""

from __future__ import annotations

import pytest

from kg.extraction.measures import read_measures
from kg.model import Span


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "80%以上的乡镇卫生院、社区卫生服务中心达到国家推荐标准。",
            [("乡镇卫生院、社区卫生服务中心达到国家推荐标准", ">=", 80, "%")],
        ),
        ("60%以上的乡镇、村完成整治，其余明年完成。", [("乡镇、村完成整治", ">=", 60, "%")]),
        ("90%以上的行政村、推进社区建设。", [("行政村", ">=", 90, "%")]),
        ("50%以上的县（市、区）达到标准。", [("县（市、区）达到标准", ">=", 50, "%")]),
        ("新增完成30条以上农村黑臭水体治理。", [("农村黑臭水体治理", ">=", 30, "条")]),
        (
            "甲、乙流域整治完成率达到85%，其余流域不低于70%。",
            [("甲、乙流域整治完成率", "=", 85, "%"), ("其余流域整治完成率", ">=", 70, "%")],
        ),
        (
            "城区学校达标率达到100%，其他地区不低于90%。",
            [("城区学校达标率", "=", 100, "%"), ("其他地区", ">=", 90, "%")],
        ),
        (
            "将村卫生室运行经费纳入年度预算，按每年每室不低于1.2万元的标准落实。",
            [("村卫生室运行经费", ">=", 1.2, "万元")],
        ),
        ("将公用经费纳入预算，按每生每年不低于700元的标准拨付。", [("公用经费", ">=", 700, "元")]),
        ("加强保障，按每年每室不低于1.2万元的标准落实。", [("每年每室", ">=", 1.2, "万元")]),
        ("处置能力达到每年230万吨以上。", [("处置能力每年", ">=", 230, "万吨")]),
        ("办结率力争达到90%，满意度力争达到95%以上。", [("办结率", "=", 90, "%"), ("满意度", ">=", 95, "%")]),
    ],
)
def test_targets(text: str, targets: list[tuple[str, str, float, str]]) -> None:
    (measure,) = read_measures(text, [("T01.M1", Span(0, len(text)))], 2024)
    assert [(i.quantity, i.comparator, i.value, i.unit) for i in measure.indicators] == targets
