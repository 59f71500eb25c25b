"""The title below 附件 heads what the annex holds."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

_ABOVE = "一、加强公开。公开政策。\n二、加强保障。健全机制。\n"
_LIST = "1.县水利局：负责巡查。\n2.县林业局：负责防火。"


def _paths(body: str) -> list[tuple[str, ...]]:
    return [task.path for task in directive_of(notice(body)).tasks][2:]


@pytest.mark.parametrize(
    ("annex", "path"),
    [
        ("附件\n甲县档案工作责任分工\n", ("甲县档案工作责任分工",)),
        ("附件：1.责任分工\n附件1\n责任分工\n", ("责任分工",)),
        ("附件1：\n甲县2024年档案\n责任分工方案\n", ("甲县2024年档案责任分工方案",)),
        ("附件\n责任分工\n各单位分工明确如下：\n", ("责任分工",)),
        ("附件\n各单位要按下列分工抓好落实。\n", ()),
        ("附件\n填报单位：甲县\n", ()),
        ("附件\n", ()),
    ],
)
def test_the_title_of_an_annex_is_the_path_of_its_list(annex: str, path: tuple[str, ...]) -> None:
    assert _paths(f"{_ABOVE}{annex}{_LIST}") == [path] * 2


def test_each_annex_has_its_own_title() -> None:
    paths = _paths(f"{_ABOVE}附件1\n责任分工\n{_LIST}\n附件2\n考核标准\n{_LIST}\n附件3\n{_LIST}")
    assert paths == [("责任分工",)] * 2 + [("考核标准",)] * 2 + [()] * 2


def test_the_text_that_a_notice_issues_is_no_annex_of_it() -> None:
    page = notice(
        f"现将《甲市档案工作方案》印发给你们，请认真执行。\n附件\n甲市档案工作方案\n{_ABOVE}",
        "甲市人民政府办公室关于印发甲市档案工作方案的通知",
    )
    assert [task.path for task in directive_of(page).tasks] == [(), ()]


def test_the_name_of_a_table_stands_alone_above_its_rows() -> None:
    rows = "附件\n重点任务分工表\n序号\t任务\t责任单位\n1\t加强巡查\t县水利局\n2\t加强防火\t县林业局"
    assert _paths(_ABOVE + rows) == [("重点任务分工表",)] * 2
