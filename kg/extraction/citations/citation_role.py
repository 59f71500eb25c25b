"""What a directive does with a document it cites, told by the words around it: role, cue, issuer (docs/architecture.md)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kg.extraction.citations.repeal import gives_way, repeal_cue
from kg.extraction.page.issuing import AND_OTHERS, OTHERS, organs_of
from kg.extraction.text.cues import holds
from kg.extraction.text.remark import REMARK
from kg.extraction.text.seams import SEAM, without_titles
from kg.extraction.text.title import QuotedTitle, forwarded_title, issuer_prefix
from kg.model import CitationRole, DocNumber
from kg.reference.basis_words import BASED_ON, CARRIES_OUT
from kg.reference.folding import fold_print
from kg.reference.kinds import is_law, is_rule_by_order
from kg.reference.organ_ends import ORGAN_END, ORGANS, ends
from kg.reference.patterns import lazy

_THEN = r"(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?"  # 甲厅2019年印发的, 甲局原
_ORGAN_BEFORE = lazy(
    lambda: (
        rf"(?P<organ>(?:[\u4e00-\u9fff（）()]{{1,24}}?(?:{ends(*ORGANS, 'centre', 'gathering')})[、和 　]{{0,2}}){{1,5}})(?:{OTHERS})?"
        rf"(?:原|[于在]?{_THEN})?(?:联合)?(?:面?向社会(?:公开)?)?"
        r"(?:印发|下发|发布|制[定订]|出台|颁布|转发|印发实施|公布|的|关于)?了?的?$"
    )
)
# 甲厅印发的《…》《…》: whoever issued the first of them issued what stands beside it.
_ISSUED_WITH = lazy(rf"(?P<verb>(?:印发|下发|发布|出台|颁布|公布|制[定订])的)(?:{SEAM}[、和及与，\s]*)+$")
_DAY = lazy("^[年月日](?:[底中初]|[上中下]旬)?(?:[之以]?前|起)?")  # 2023年5月底前|省政府
# 现将甲厅《…》, 经省政府同意甲局…, 由甲局制定: what an organ's name stands behind.
_TO_NAME = lazy(r".*(?:现[将就]|转发|批转|同意|关于|[^自事]由|^由|按|(?:部署|精神|要求|规定)和)")
# 甲局会同乙局制定《…》: the first of them answers for it; not 商务局, 联合会.
_PARTNERED = lazy(
    r"(?:牵头|负责)?(?:会同|协同|配合|联合(?!会|国(?!家)|体)|(?<=[部委局厅办署府院])商(?!务|业|联))|牵头|组织(?!部)"
)
_CUES: tuple[tuple[CitationRole, re.Pattern[str]], ...] = (
    (CitationRole.BASIS, lazy(rf"{BASED_ON}|按(?=[《〈<国省市县中]|$)|照(?=《)|遵守|遵循|围绕|参考|结合")),
    (CitationRole.IMPLEMENTS, lazy(r"贯彻落实|贯彻执行|贯彻实施|贯彻|落实|执行|实施|推进|宣传|学习")),
)  # fmt: skip
_AMENDS_BEFORE = ("修改", "修订", "修正")
_AS_FOLLOWS = lazy(
    rf"^(?:{REMARK})?\s*(?:作(?:如下|出|以下)(?:修改|修订)|进行了(?:修改|修订)|第[一二三四五六七八九十百]+条.{{0,10}}修改为)"
)
_AMENDS_BEHIND = lazy(rf"^(?:{REMARK})?\s*(?:进行(?:修改|修订)|予以(?:修改|修订))")
# 现决定修改《甲办法》; without these words a revision is a duty to come (修订《甲预案》，6月底前印发).
_DECIDES = lazy("决定|现(?![有行代状场实金象存任])|同意|批准")
# 应执行《X》, 转制后执行《X》: others are told which rules hold for them.
_OTHERS_APPLY = lazy(
    r"(?:应当?|须|可以?|仍|均|统一|继续|按规定|[^，。；]后|(?:企业|单位|机构|人员)(?:应当?|可以?|不)?)(?:一律|按规定|依法)?执行$"
)
# 某局正在对《X》进行修订, 抓紧修订《X》: another body's work, or work to come.
_OTHERS_AMEND = lazy(
    r"(?:正在?|将(?!其)|拟|已|适时|及时|抓紧|尽快|组织|研究|推[进动]|启动|参与|加快|负责|会同|牵头)[^，。；]{0,24}$"
)
_DEMANDS = lazy(r"[，,]?\s*(?P<cue>提出|明确提出|明确|要求|规定|指出|部署|强调)(?!的)")
_PASSES_ON = lazy(r"现?(?:予以|将其)?(?:转发|批转)(?:给|如下|你)|，现(?:转发|批转)")
RECEIVED = lazy(rf"\s*(?:{REMARK})?\s*(?:均|已)?收悉")
_BORDERS = "。；;\n！!"
_BORDER = lazy(f"[{_BORDERS}]")
_TO_BORDER = lazy(f"(?s:.*)[{_BORDERS}]")
_COMMA = lazy(r"[，,](?!$)")
_BEFORE_ORGAN = lazy(rf"[，。；：“”《》{SEAM}]|^、|{BASED_ON}|贯彻落实|{CARRIES_OUT}|以及|符合|围绕")
_FORWARDS = lazy("转发|批转")
_ORDERS = ("令", "公告")
_OF_PARTY = ("中发", "中办", "中委", "中纪", "中组")
_WINDOW = 160


class Known(NamedTuple):
    """What a citation may not be: the directive's own titles (folded), its number and its annexes (folded); and who
    issues it."""

    titles: frozenset[str]
    number: DocNumber | None
    notice_title: str
    header_end: int
    issuers: tuple[str, ...] = ()
    annexes: frozenset[str] = frozenset()


def words_before(plain: str, at: int) -> str:
    """What stands before ``at`` in its sentence, other titles and their brackets taken out."""
    floor = max(0, at - _WINDOW)
    border = _TO_BORDER.match(plain, floor, at)
    text = plain[border.end() if border else floor : at]
    if "》" in text or "）" in text or ")" in text:
        text = without_titles(text)
    return text


def words_behind(plain: str, at: int) -> str:
    """What stands behind ``at`` in its sentence."""
    border = _BORDER.search(plain, at, at + 60)
    return plain[at : border.start() if border else at + 60]


def role_of(
    plain: str,
    title: str,
    quoted: QuotedTitle,
    number: DocNumber | None,
    end: int,
    left: str,
    own: Known,
) -> tuple[CitationRole, str | None]:
    """Role and cue of the citation of ``quoted``, which ends at ``end`` and has ``left`` before it."""
    rest = words_behind(plain, end)
    if quoted.span.end <= own.header_end or _forwarded_by(own.notice_title) in fold_print(title):
        forwards = _FORWARDS.search(own.notice_title)
        if forwards and fold_print(title) in fold_print(own.notice_title):
            return CitationRole.FORWARDS, forwards.group()
    if holds(rest, ("转发", "批转")) and _PASSES_ON.search(rest):
        return CitationRole.FORWARDS, "转发"
    if RECEIVED.match(rest) or ("收悉" in rest and "请示" in title):
        return CitationRole.REPLIES, "收悉"
    repeals = repeal_cue(plain, end, left)
    if repeals is not None:
        return CitationRole.REPEALS, repeals
    if _amends(left, rest, own):
        return CitationRole.AMENDS, "修改"
    if "为准" in rest and gives_way(rest):
        return CitationRole.AMENDS, "为准"
    if cites_law(title, number):
        return CitationRole.LAW, cued_role(left)[1]
    role, cue = cued_role(left)
    if cue == "执行" and _OTHERS_APPLY.search(_to_list_head(left)):
        return CitationRole.MENTIONS, None
    demands = _DEMANDS.match(rest)
    if role is CitationRole.MENTIONS and demands and not left.endswith(_AMENDS_BEFORE):
        return CitationRole.BASIS, demands["cue"]
    return role, cue


def _amends(left: str, rest: str, own: Known) -> bool:
    """Whether this text itself changes the document between ``left`` and ``rest``."""
    told = _AS_FOLLOWS.match(rest) is not None
    if not (told or left.endswith(_AMENDS_BEFORE) or _AMENDS_BEHIND.match(rest)) or _OTHERS_AMEND.search(
        left
    ):
        return False
    return told or _DECIDES.search(left) is not None or holds(own.notice_title, _AMENDS_BEFORE)


def _to_list_head(left: str) -> str:
    """What stands before the first of the titles that end ``left`` in a list."""
    return left.rstrip(f"{SEAM}、和或及与")


@lru_cache(maxsize=1 << 12)
def names_law(title: str) -> bool:
    """Whether a title is that of a law; the same laws are cited again and again."""
    return is_law(title)


def cites_law(title: str, number: DocNumber | None) -> bool:
    """Whether a law, a regulation or a rule is cited.  An office that makes a 办法 or 规定 known under a number of its own
    (甲府办发〔2022〕5号) makes no rule; orders do, and the centre of the party."""
    if not names_law(title):
        return False
    return (
        number is None
        or number.agency_code.endswith(_ORDERS)
        or number.agency_code.startswith(_OF_PARTY)
        or not is_rule_by_order(title)
    )


@lru_cache(maxsize=1 << 8)
def _forwarded_by(notice_title: str) -> str:
    """What a notice forwards, folded; empty where it forwards nothing."""
    return fold_print(forwarded_title(notice_title) or "")


def cued_role(left: str) -> tuple[CitationRole, str | None]:
    """The nearest cue to the left, in the same clause or at the head of the same list."""
    clause = _COMMA.split(left)
    for part in reversed(
        clause[-2:] if clause and len(clause[-1]) < 14 and "和" in clause[-1][:2] else clause[-1:]
    ):
        nearest: tuple[int, CitationRole, str] | None = None
        for role, pattern in _CUES:
            for match in pattern.finditer(part):
                if nearest is None or match.start() > nearest[0]:
                    nearest = (match.start(), role, match.group())
        if nearest is not None:
            return nearest[1], nearest[2]
    return CitationRole.MENTIONS, None


def issuer_of(left: str, title: str, numbered: bool = False) -> str | None:
    """The organ named right before the title, or before those beside it where it has no number of its own, else the
    one its words begin with.

    >>> issuer_of("落实教育部印发的※", "关于加强写字教学的意见"), issuer_of("", "教育部等五部门关于印发《甲方案》的通知")
    ('教育部', '教育部')
    >>> issuer_of("", "中共中央办公厅国务院办公厅关于推进政务公开的意见")
    '中共中央办公厅、国务院办公厅'
    """
    prefix = AND_OTHERS.sub("", issuer_prefix(title) or "")
    if SEAM in left[-4:] and not (numbered or prefix or names_law(title)):
        left = _ISSUED_WITH.sub(r"\g<verb>", left)
    tail = _BEFORE_ORGAN.split(left)[-1]
    match = _ORGAN_BEFORE.search(tail.lstrip("、和及与按 　"))
    if match and match["organ"][0] not in "你贵该":
        return _first_named(match)
    return "、".join(organs_of(prefix)) if ORGAN_END.search(prefix) else None


def _first_named(match: re.Match[str]) -> str:
    """The organ, or the organs side by side, without what leads to them and without whom they worked with."""
    organ = match["organ"]
    if match.string[: match.start("organ")][-1:].isdigit():
        organ = _DAY.sub("", organ) or organ
    organ = _PARTNERED.split(_TO_NAME.sub("", organ) or organ)[0] or organ
    return organ.rstrip("、和 　")
