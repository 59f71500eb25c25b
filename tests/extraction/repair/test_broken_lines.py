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


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("晋政办\n发〔2023〕\n19 号", "晋政办发〔2023〕19 号"),
        ("晋政\n办函〔2023〕19号", "晋政办函〔2023〕19号"),
        ("洛教\n发〔2023〕19号", "洛教发〔2023〕19号"),
        (
            "根据甲发〔2021〕4号以及乙发〔2021〕\n19号文件，制定本方案。",
            "根据甲发〔2021〕4号以及乙发〔2021〕19号文件，制定本方案。",
        ),
        # near misses: what stands above is no code, or the number has one of its own
        ("政策文件\n发〔2023〕19号", None),
        ("甲市教育局\n发〔2023〕19号", None),
        ("洛教\n洛发〔2023〕19号", None),
        ("洛教\n发〔2023〕19号文件要求各校自查。", None),
    ],
)
def test_a_number_cut_within_its_code_is_one(lines: str, joined: str | None) -> None:
    assert _last_lines(lines) == ([joined] if joined else lines.split("\n"))


@pytest.mark.parametrize(
    ("field", "joined"),
    [("文号：甲商规", True), ("发文字号:甲府", True), ("来源：甲商规", False), ("文号：", False)],
)
def test_a_number_cut_within_the_portals_table_is_one(field: str, joined: bool) -> None:
    text = repair(text_of(f"标题：关于做好供热的通知\n{field}\n〔2024〕2号\n登记号：QSC-1\n"))
    assert (f"{field}〔2024〕2号" in text.plain) is joined


@pytest.mark.parametrize("cut", range(5, 14))
def test_a_date_cut_at_the_end_of_a_line_is_one(cut: int) -> None:
    said = "办法已经2023年5月30日市政府会议通过，现予公布。"
    text = repair(text_of(f"甲市人民政府令\n第5号\n{said[:cut]}\n{said[cut:]}\n"))
    assert text.plain.split("\n")[2:] == [said]


@pytest.mark.parametrize(
    "lines", ["2023年\n5月30日，召开会议。", "大事记2023\n年度工作。", "2023年5\n日常工作。"]
)
def test_a_year_above_other_words_is_no_cut_date(lines: str) -> None:
    assert repair(text_of(f"甲市人民政府令\n第5号\n{lines}")).plain.endswith(lines)


def test_the_number_of_a_title_stays_beside_it() -> None:
    assert len(_last_lines("为做好供热，根据《甲市供热办法》\n（甲政发〔2022〕7号），制定本方案。")) == 1
    assert len(_last_lines("各校执行《甲市供热办法》\n（一）供热的学校")) == 2


NARROW = """为扎实推进全市老旧管网更新改造工作，根据
《甲省关于印发城镇燃气管道等老化更新改造
工作实施方案（2022—2025年）有关任务
要求的通知》（甲政办发〔2022〕22号），
制定本方案。
一、工作目标
2023年起，全市更新改造供水管网18公里
以上，供水管网漏损率控制在9%以内。
二、重点任务
（一）开展普查，各县于2023年6月底之
前完成。
（二）编制项目清单，实行省级统筹和市级
负责，一县一册。
甲市城镇老旧管网更新改造三年工作方案
三、奖补资金按规定列支，奖补的办法按晋财
建〔2022〕104号执行。"""


def test_full_lines_of_a_narrow_page_go_on_below() -> None:
    whole = _last_lines(NARROW)
    assert whole[0].endswith("制定本方案。")
    assert whole[2].endswith("供水管网18公里以上，供水管网漏损率控制在9%以内。")
    assert "甲市城镇老旧管网更新改造三年工作方案" in whole
    assert whole[-1].endswith("按晋财建〔2022〕104号执行。")
    assert len(whole) == 8


def test_short_lines_of_a_list_stand_each_alone() -> None:
    listed = [f"{n}.各校要加强供热管理，及时排查{'隐患' * n}" for n in range(1, 7)]
    assert _last_lines("\n".join(listed)) == listed
