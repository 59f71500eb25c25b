"""Lines that end as titles do: a title stands alone, a sentence with a comma goes on below."""

from __future__ import annotations

import pytest
from directive_text import text_of

from kg.extraction.repair.repair import repair

_HEAD = "甲市教育局关于做好供热的通知\n各学校：\n现将有关事项通知如下。\n"


def _last_lines(lines: str) -> list[str]:
    text = repair(text_of(_HEAD + lines))
    return [text.plain[slice(*span)] for span in text.paragraphs][3:]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("学校接到供热单位的紧急通知后，应当立即组织人员核实情况，及时报告\n本校供热的时间和温度。", True),
        ("供热期间停热的学校，由供热单位于次日按照本市规定的高标准\n供热要求予以补足。", True),
        (
            "甲市教育局及其所属学校供热设施建设和运行维护管理工作规程（试行）\n第一条 学校应当按时供热。",
            False,
        ),
        ("甲市教育局及其所属学校供热设施建设和运行维护管理工作指引\n学校应当按时供热。", False),
        ("甲市教育局及其所属学校供热设施建设和运行维护管理议事规则\n学校应当按时供热。", False),
    ],
)
def test_only_a_title_ends_its_line(lines: str, joined: bool) -> None:
    assert len(_last_lines(lines)) == 2 - joined


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("甲市人民政府令 第9号 甲市人民政府关于修改《甲市燃气管理办法》的决定", False),
        ("甲市人民政府关于修改甲市燃气管理办法的令 各县人民政府：为做好燃气管理，现将办法发给你们。", True),
    ],
)
def test_the_number_of_an_order_stays_beside_it(line: str, ends: bool) -> None:
    text = repair(text_of(line + "\n" + _HEAD))
    first = text.plain[slice(*text.paragraphs[0])]
    assert (first != line) == ends
