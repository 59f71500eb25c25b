"""审议通过、研究同意: any meeting of any body approves; what is still to be approved was approved by nobody."""

from __future__ import annotations

import pytest

from kg.extraction.approval import approving_body
from kg.model import Span

SAID = [
    ("《甲办法》已经2023年第4次局务（扩大）会议研究同意，现印发给你们。", "2023年第4次局务（扩大）会议"),
    ("《甲意见》经委党组会议审议通过，请认真执行。", "委党组会议"),
    ("《甲制度》已经街道党工委会议集体研究同意。", "街道党工委会议"),
    ("《甲方案》业经厅长办公会审定，现予印发。", "厅长办公会"),
    ("经乡党委会研究通过，现通知如下：", "乡党委会"),
    ("已经县政协主席会议讨论通过。", "县政协主席会议"),
    ("《甲条例》于2021年3月2日由市第十届人民代表大会第六次会议通过。", "市第十届人民代表大会第六次会议"),
    ("经自治县第十七届人大常委会第九次会议审议通过，现予公布。", "自治县第十七届人大常委会第九次会议"),
    ("已经领导小组第三次全体会议审议通过。", "领导小组第三次全体会议"),
    (
        "已经2023年12月5日召开的市政府第30次常务会议审议通过，并报市委常委会会议审定。",
        "市政府第30次常务会议",
    ),
    ("经县委、县政府主要领导同意，现印发给你们。", "县委、县政府"),
    ("经盟行署专题会议研究，决定成立工作专班。", "盟行署专题会议"),
    ("已报请区委、区政府同意。", "区委、区政府"),
]
UNSAID = [
    "经研究同意，现印发给你们。",
    "未经局党组会议研究同意不得实施。",
    "重大事项须报县政府批准。",
    "方案经省政府同意后实施。",
    "经主管部门批准的，可以延期。",
    "有关部门将按程序报请国务院核准。",
    "经商财政部同意，现就有关事项通知如下：",
    "经乡政府会议研究，制定本方案。",
]


@pytest.mark.parametrize(("sentence", "body"), [*SAID, *((sentence, None) for sentence in UNSAID)])
def test_who_approved(sentence: str, body: str | None) -> None:
    assert approving_body(sentence, [Span(0, len(sentence))]) == body
