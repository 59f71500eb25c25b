"""What opens a block: a heading, or a sentence that is a duty by itself."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

HEADINGS = [
    "完善机制，压实责任",
    "突出3个重点，抓好5项工作",
    "打造10个乡村振兴示范村",
    "关口前移，预防在前",
    "服务靠前，保障有力",
    "推动发展方式由粗放型向集约型转变",
    "加强规模以上企业培育",
    "宣传发动阶段（3月1日至3月31日）",
    "健全由点及面的推广机制",
    "开展一次主题党日活动",
    "落实“三个100%”要求，强化扬尘治理",
    "严守底线，严禁弄虚作假",
    "建立每周调度机制",
    "规范30万元以下小额采购",
    "对标先进，找准差距",
]
SENTENCES = [
    "小区物业费由业主委员会代收，专户存储",
    "结余资金控制在2%以内，按年公示",
    "供暖季开始前，对全部管线开展一次打压试验",
    "工程款按月支付，比例不低于80%",
    "每月5日前公示上月支出",
    "乡镇站所会同村委会统一登记造册",
    "逾期未整改到位的，依法处置",
    "每个社区配备网格员3名，设服务站点1处",
    "站长是第一责任人，班组长具体落实",
    "请各地结合实际，细化具体措施",
    "奖补资金每户2000元，打卡发放",
    "10月底前完成校舍排查",
    "出租房屋一律登记备案",
    "每半年至少演练一次",
    "各村对灭火器材进行登记，对损坏的予以更换",
    "禁渔期间，禁止一切捕捞作业",
]


def _first(opening: str) -> tuple[str, list[str]]:
    siblings = (
        "（二）健全制度。完善有关制度。\n（三）强化保障。落实有关经费。\n（四）抓好宣传。加强舆论引导。"
    )
    page = notice(
        f"一、重点工作\n（一）{opening}。有关情况及时通报。\n{siblings}\n二、工作要求\n各地要抓好落实。"
    )
    task = directive_of(page).tasks[0]
    return task.title, [m.text for m in task.measures]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_stays_one(heading: str) -> None:
    assert _first(heading) == (heading, ["有关情况及时通报。"])


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_duty_by_itself_is_a_measure(sentence: str) -> None:
    assert _first(sentence) == ("", [f"{sentence}。", "有关情况及时通报。"])
