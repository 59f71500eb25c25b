"""审议通过、研究同意: the body, or the meeting of one, that a notice says approved what it issues."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Span
from kg.reference.organ_ends import ORGANS, ends
from kg.reference.patterns import lazy

# 业经, 报经, 已报请: not 未经批准, 须报县政府审定, 经商财政部同意, which say what is to come, or who was asked beside.
_BY = (
    r"(?:(?:业已|已由|日由|已提[请交])|(?<![未须应需可当])(?:已|业|报|并|即)?经(?!商|会同|批准|审[核查批])"
    r"|(?<=[已业经])报请?)"
)
# Who holds a post agrees as a body does: 市级总河长, 常务副县长, 县委书记, 总指挥; not 业主, 监护人.
_POST = r"(?:[省市县区州旗镇乡局厅院组站校]长|[河湖林田路]长|(?:总|副)?指挥长?|书记|主任|主席|秘书长|委员长|巡视员|总经理|董事长)"
_OF_LEADERS = r"(?:的?(?:主要|分管|有关)?(?:领导|负责(?:同志|人))(?:同志)?)?"
_HOW = r"(?:(?:集体|专题|认真|正式|原则上?)*(?:研究|审议|讨论|审核|审查|审阅|修订|表决|评审)并?(?:原则上?)?)*"
# Not what is still to be approved, or whatever has been (经县政府批准后实施, 经省政府同意的).
_APPROVED = (
    rf"{_HOW}(?:通过|同意|批准|核准|批复|审定|(?<=研究)，?决定)(?!后|的|前|之日|方可|，?(?:方可|不得|可以))"
)
# A body, or a meeting of one: 局务会, 党组（扩大）会议, 第一次全体会议.
_APPROVAL = lazy(
    lambda: (
        rf"{_BY}\s*(?P<who>[\u4e00-\u9fff\d、（）()]{{0,40}}?(?:{ends(*ORGANS, 'centre', 'gathering')}|街道|会议|团|{_POST}))"
        rf"{_OF_LEADERS}{_APPROVED}"
    )
)
# 甲委员会评审、乙委员会审定; 2024年5月6日召开的…会议: what stands before the name.
_BEFORE_NAME = lazy(r".*(?:评审|审核|审查)[、，]|.*召开的|^[，由]")


def approving_body(plain: str, paragraphs: Iterable[Span]) -> str | None:
    """The body that approved (审议通过、研究同意) the text, as the first paragraph that tells it names it.

    >>> words = "《甲方案》已经局党组（扩大）会议研究同意，现印发给你们。"
    >>> approving_body(words, [Span(0, len(words))])
    '局党组（扩大）会议'
    """
    for span in paragraphs:
        match = _APPROVAL.search(plain, *span)
        if match:
            return _BEFORE_NAME.sub("", match["who"])
    return None
