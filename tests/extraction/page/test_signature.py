"""Signatures (落款) whose names a page broke over two lines are read whole, and are no measures."""

from __future__ import annotations

import pytest
from directive_text import directive_of

TITLE = "关于加强档案工作的通知"
TEXT = "为加强档案工作，现将有关事项通知如下：\n一、加强领导。各单位要健全机制，落实责任。\n二、严格管理。各单位要完善制度，定期检查。\n"


@pytest.mark.parametrize(
    ("signed", "issuers"),
    [
        ("安达市住房和城乡\n建设局", ("安达市住房和城乡建设局",)),
        ("　　　安达市教育\n　　　　体育局", ("安达市教育体育局",)),
        ("安达市\n教育体育局", ("安达市教育体育局",)),
        ("安达市人民政府\n办公室", ("安达市人民政府办公室",)),
        ("安达市人民政府办\n公室", ("安达市人民政府办公室",)),
        ("安达市城市管理\n综合行政执法局\n安达市财政局", ("安达市城市管理综合行政执法局", "安达市财政局")),
        ("安达市财政局\n安达市城市管理\n综合行政执法局", ("安达市财政局", "安达市城市管理综合行政执法局")),
        # each line an organ
        ("安达市教育局\n安达市财政局", ("安达市教育局", "安达市财政局")),
        ("安达市教育局\n财政局", ("安达市教育局", "安达市财政局")),
        # what stands above a signature
        ("特此通知\n安达市教育局", ("安达市教育局",)),
        ("安达市档案工作先进单位名单\n市教育局", ("市教育局",)),
    ],
)
def test_a_name_broken_over_two_lines_is_one_organ(signed: str, issuers: tuple[str, ...]) -> None:
    found = directive_of(f"{TITLE}\n各单位：\n{TEXT}{signed}\n2022年3月10日\n（此件公开发布）\n")
    assert found.issuers == issuers
    measures = [m.text for t in found.tasks for m in t.measures]
    assert measures == ["各单位要健全机制，落实责任。", "各单位要完善制度，定期检查。"]


@pytest.mark.parametrize(
    ("signed", "written"),
    [
        ("安达市教育局\t安达市财政局\n安达市民政局\t2022年3月10日", "2022-03-10"),
        ("安达市教育局\t安达市财政局\t安达市民政局\n\t\t2022年3月10日", "2022-03-10"),
        # near misses: rows of what who does until when
        ("责任单位\t完成时限\n安达市教育局\t2022年3月10日", None),
        ("安达市教育局\t2022年3月10日\n安达市财政局\t2022年4月10日", None),
    ],
)
def test_the_cells_of_a_table_may_sign(signed: str, written: str | None) -> None:
    found = directive_of(f"{TITLE}\n各单位：\n{TEXT}{signed}\n")
    assert found.written == written
    if written:
        assert found.issuers == ("安达市教育局", "安达市财政局", "安达市民政局")


@pytest.mark.parametrize("day", ["2022年3月\n10日", "　2022年\n　3月10日", "二〇二二年三月\n十日"])
def test_a_date_broken_over_two_lines_is_one(day: str) -> None:
    found = directive_of(f"{TITLE}\n各单位：\n{TEXT}安达市教育局　安达市财政局\n{day}\n")
    assert found.written == "2022-03-10"
    assert found.issuers == ("安达市教育局", "安达市财政局")
