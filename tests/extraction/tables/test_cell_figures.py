"""A cell of a task table that holds but a figure sets the target of what its row names."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.pipeline.corrections import read_corrected


def _row_targets(folder: Path, name: str, figure: str) -> list[tuple[str, str, float, str]]:
    file = folder / "a.txt"
    file.write_text(
        "某县人民政府关于印发年度任务的通知\n\n各乡镇：\n\n请认真落实。\n\n某县人民政府\n2024年3月1日\n\n"
        f"附件\n任务分解表\n序号\t重点任务\t年度目标\t责任单位\t完成时限\n"
        f"1\t{name}\t{figure}\t县水利局\t11月底\n2\t农村道路养护\t落实日常养护责任。\t县交通运输局\t12月底\n",
        encoding="utf-8",
    )
    first = read_corrected(str(file)).tasks[0].measures[0]
    return [(i.quantity, i.comparator, i.value, i.unit) for i in first.indicators]


@pytest.mark.parametrize(
    ("name", "figure", "found"),
    [
        ("河道清淤", "120公里", [("河道清淤", "=", 120.0, "公里")]),
        ("食品抽检", "2600批次以上", [("食品抽检", ">=", 2600.0, "批次")]),
        ("献血量", "每千人口不少于12份", [("每千人口献血量", ">=", 12.0, "份")]),
        ("新增停车位", "≥800个", [("新增停车位", ">=", 800.0, "个")]),
        ("污水处理率", "95%", [("污水处理率", "=", 95.0, "%")]),
        ("培训农民", "不少于500人次", [("培训农民", ">=", 500.0, "人次")]),
        ("公厕改造", "新建公厕12座", [("公厕", "=", 12.0, "座")]),
        ("村庄整治", "完成第3批验收", []),
        ("政务公开", "按12345热线要求落实", []),
        ("设施维护", "2024年", []),
    ],
)
def test_a_cell_that_holds_but_a_figure_sets_the_target_of_its_row(
    tmp_path: Path, name: str, figure: str, found: list[tuple[str, str, float, str]]
) -> None:
    assert _row_targets(tmp_path, name, figure) == found
