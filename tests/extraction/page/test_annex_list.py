"""附件 alone on its line above a numbered list of names is the list of annexes: its lines are no tasks."""

from __future__ import annotations

import pytest
from directive_text import directive_of

HEAD = "铁岭市水利局关于做好2022年供水工作的通知\n铁水发〔2022〕31号\n各县水利局：\n现就有关事项通知如下。\n"
TASKS = "一、落实责任。各县水利局要在10月31日前完成检修。\n二、加强保障。市水利局要及时拨付资金。\n"
SIGNED = "铁岭市水利局\n2022年10月9日\n"
NAMES = ("任务表", "联系人名单")
LISTS = {
    "above the signature": f"附件：\n1.任务表\n2.联系人名单\n{SIGNED}",
    "with blanks": f"附 件：\n　　1. 任务表\n　　2. 联系人名单\n\n　　　　{SIGNED}",
    "without a colon": f"附件\n1.任务表\n2.联系人名单\n{SIGNED}",
    "files": f"附件：\n1.任务表.docx\n2.联系人名单.xlsx\n{SIGNED}",
    "below the date": f"{SIGNED}附件：\n1.任务表\n2.联系人名单\n",
    "files below the date": f"{SIGNED}附件：\n1、任务表.docx\n2、联系人名单.xls\n",
    "above the imprint": f"{SIGNED}附件：\n1.任务表\n2.联系人名单\n抄送：市政府办公室。\n",
}


@pytest.mark.parametrize("end", LISTS.values(), ids=LISTS)
def test_names_below_annexes_are_annexes(end: str) -> None:
    found = directive_of(HEAD + TASKS + end)
    assert found.annexes == NAMES
    assert [t.title for t in found.tasks] == ["落实责任", "加强保障"]
    assert (found.issuers, found.written) == (("铁岭市水利局",), "2022-10-09")


ANNEXES = {
    "tasks of the annex": "附件\n供水任务\n1.改造管网。各县水利局要改造管网。\n2.检测水质。各县水利局要检测水质。\n",
    "tasks right below": "附件\n1.改造管网。各县水利局要改造管网。\n2.检测水质。各县水利局要检测水质。\n",
    "headings and what they hold": "附件：\n1.改造管网\n各县水利局要改造管网。\n2.检测水质\n各县水利局要检测水质。\n",
}


@pytest.mark.parametrize("annex", ANNEXES.values(), ids=ANNEXES)
def test_what_an_annex_holds_is_no_list_of_annexes(annex: str) -> None:
    found = directive_of(HEAD + TASKS + SIGNED + annex)
    assert found.annexes == ()
    assert [t.title for t in found.tasks][2:] == ["改造管网", "检测水质"]
