"""What a notice says it issues (现将《甲方案》印发给你们): the texts it carries, which it does not cite."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.citations.citation_role import words_before
from kg.extraction.text.remark import REMARK
from kg.extraction.text.title import QuotedTitle, carried_title, quoted_titles
from kg.reference.basis_words import BASED_ON, CARRIES_OUT
from kg.reference.patterns import lazy

_ISSUES = r"(?:印发|下发|发布|公布|颁布|颁发|制发)"
_BEHIND = lazy(
    rf"现(?:将其|予以|正式|予|一并|随文)*(?:{_ISSUES}|发)|予以(?:印发|公布|发布)|(?:^|[，,])(?:{_ISSUES}给|印发[，,])"
)
_BEFORE = lazy(r"(?:现|兹)(?:就|将|把)[^。，,；]{0,40}$")
_BEHIND_BEFORE = lazy(rf"[^，,]{{0,30}}?(?:予以|一并|正式|重新|联合)*(?:{_ISSUES}|(?<![转批])发给)")
_SAYS_SO = lazy(r"[现兹][将予印发下公颁制正一随就把]|予以[印发公]|[印下发公颁制][发布]给|印发[，,]")
BASED = lazy(f"{BASED_ON}|{CARRIES_OUT}")
"""What a text rests on stands behind these."""
_MADE = lazy(r"(?:制定|制订|修订|编制|编写|起草|拟定|修改)(?:形成|完善)?(?:了|的)?[^，,。；]{0,4}$")
_SENDS = lazy(r"关于(?:报送|上报|呈报|报请审[议批])(?=《)")
# 关于征求《甲标准（征求意见稿）》意见的函, 关于对《甲办法》公开征求意见的公告: the draft goes out with it.
_ASKED_OF = lazy(r"(?:征求|征集|关于)(?:对|就)?$")
_ASKS = lazy(
    r"(?P<draft>[（(][^（）()]{0,8}(?:稿|草案)[）)])?(?:等[^《》]{0,10})?(?:再次|重新|公开|书面|广泛|面?向社会)*(?:征求|征集)?(?:社会|公众|各方面?|有关方面)*的?(?P<change>修[改订])?的?意见"
)
_DRAFT = lazy(r"(?:稿|草案)[^（）()]{0,6}[）)]?$")
_SENT_OR_ISSUED = lazy(rf"(?:报送|上报|呈报|报请审[议批]|{_ISSUES}(?:实施|执行)?)$")
_BESIDE = " 、和及与"
_CLOSED = lazy(r"[。；\n]")
_REACH = 160  # characters of a sentence behind a title
_OTHERS = lazy(rf"《[^《》]*》|{REMARK}")


def issued_titles(plain: str, start: int, end: int) -> Iterator[QuotedTitle]:
    """The titles that a paragraph says are issued with it.

    >>> said = "根据《甲办法》，我局制定了《乙细则》、《丙细则》，现印发给你们。《丁细则》同时废止。"
    >>> [quoted.title for quoted in issued_titles(said, 0, len(said))]
    ['乙细则', '丙细则']
    """
    if plain.find("《", start, end) < 0 or _SAYS_SO.search(plain, start, end) is None:
        return
    listed = False
    behind = start
    for quoted in quoted_titles(plain, start, end):
        beside = listed and not plain[behind : quoted.span.start].strip(_BESIDE)
        listed = beside or _is_issued(plain, quoted, end)
        behind = quoted.span.end
        if listed:
            yield quoted


def _is_issued(plain: str, quoted: QuotedTitle, end: int) -> bool:
    stop = min(end, quoted.span.end + _REACH)
    closed = _CLOSED.search(plain, quoted.span.end, stop)
    rest = _OTHERS.sub("", plain[quoted.span.end : closed.start() if closed else stop])
    left = words_before(plain, quoted.span.start)
    if _BEFORE.search(left):
        return _BEHIND_BEFORE.match(rest) is not None
    return _BEHIND.search(rest) is not None and (BASED.search(left) is None or _MADE.search(left) is not None)


def titles_carried(notice_title: str) -> list[str]:
    """The titles that a notice's own title says it issues, sends to its superior, or asks opinions of.

    >>> titles_carried("甲局关于印发《乙办法》《丙办法》的通知"), titles_carried("关于报送《乙预案》的报告")
    (['乙办法', '丙办法'], ['乙预案'])
    >>> titles_carried("关于贯彻《乙办法》的通知"), titles_carried("关于征求《乙标准（征求意见稿）》意见的函")
    ([], ['乙标准（征求意见稿）'])
    """
    if "《" not in notice_title:
        return []
    if ("征求" in notice_title or "征集" in notice_title) and (drafts := list(_drafts(notice_title))):
        return drafts
    if not (_SENDS.search(notice_title) or carried_title(notice_title)):
        return []
    carried: list[str] = []
    behind = 0
    for quoted in quoted_titles(notice_title):
        beside = bool(carried) and not notice_title[behind : quoted.span.start].strip(_BESIDE)
        if beside or _SENT_OR_ISSUED.search(notice_title, 0, quoted.span.start):
            carried.append(quoted.title)
            behind = quoted.span.end
    return carried


def _drafts(notice_title: str) -> Iterator[str]:
    """The drafts of which a title asks opinions; an opinion of how to change it is asked of what is in force too."""
    named = False
    behind = 0
    titles = list(quoted_titles(notice_title))
    asked = _ASKS.match(notice_title, titles[-1].span.end) if titles else None
    for quoted in titles if asked else ():
        beside = named and not notice_title[behind : quoted.span.start].strip(_BESIDE)
        named = beside or _ASKED_OF.search(notice_title, 0, quoted.span.start) is not None
        behind = quoted.span.end
        if named and asked and (not asked["change"] or asked["draft"] or _DRAFT.search(quoted.title)):
            yield quoted.title
