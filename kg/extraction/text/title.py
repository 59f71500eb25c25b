"""标题: parts of a directive's title, and titles quoted in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.model import Span
from kg.reference.kind_words import carrier_words, plain_title_words
from kg.reference.patterns import lazy

_BLANKS = lazy(r"[\s\u3000\u200b]+")
_NO_WIDTH = "\u200b"
_HAN_BLANK = lazy(r"(?<=[^A-Za-z])\s+|\s+(?=[^A-Za-z])")
# 《…》 with 《…》 or 〈…〉 inside; a line break or 300 characters end the hope for a closing mark.
_QUOTED = lazy(r"《((?:[^《》\n]|《(?:[^《》\n]|《[^《》\n]{0,80}》)*》){1,300})》")
_ANGLED = lazy(r"[<〈＜]((?:[^<>〈〉＜＞《》\n]){4,120})[>〉＞]")
_ANGLED_ALONE = lazy(r"[〈<＜]([^〈〉<>＜＞]{1,120})[〉>＞]")
_INNER = lazy(r"[《〈<＜](.+)[》〉>＞]")
_ISSUE = r"(?:印发实施|修订印发|联合印发|印发|下发|发布|公布|颁布|颁发|制发|转印)"
_ISSUES = lazy(_ISSUE)
_CARRIES = lazy(
    lambda: (
        rf"(?:关于|现)?(?:重新|联合|修订)?{_ISSUE}(?:实施|执行|施行)?(?P<what>.+?)的(?P<kind>{carrier_words()})(?:[（(].{{1,8}}[）)])?$"
    )
)
_FORWARDS = lazy(r"(?:关于)?(?:批转|转发|转批)")
_MADE_KNOWN = lazy(
    r"[^《》]{2,60}?(?:联合)?印发《(?P<what>[^《》]+)》$"
)  # as papers head it: 甲厅 乙厅印发《丙意见》
_PREFIX = lazy(
    r"^(?P<issuer>[^《》〈〉“”，。0-9]{2,60}?(?:等\d{1,2}个?(?:部门|单位|厅局|部委|委局))?)(?=关于|印发|转发|批转|发布|公布|转印|命令|令$|公告$|通告$|(?:党组)?(?:20|19)\d\d年|(?:党组|常务|办公|专题|全体)?会议.{0,6}纪要$)"
)

# What a title begins with that names no issuer: 转发省某厅关于…的通知 is another's, and says so.
_OF_NOBODY = ("关于", "转发", "批转", "印发", "发布", "公布")

# What stands behind a title, and its last letters.
_TRAILS = frozenset("号）)网站府局厅委会台")
_TRAILER = lazy(
    lambda: (
        rf"(?P<title>.*(?:{plain_title_words()})(?<!令)(?:[（(][^（）()〔〕]{{1,8}}[）)])?)"
        r"(?:[（(]?(?P<number>[\u4e00-\u9fff]{2,12}[〔\[［（(【](?:19|20)\d\d[〕\]］）)】](?:第)?\d{1,5}号"
        r"|(?:[\u4e00-\u9fff、]{2,30}(?:令|公告|通告))?(?:(?:19|20)\d\d年)?第\d{1,5}号)[）)]?(?:[_\-—–|｜－]+[\u4e00-\u9fff]{2,20})?"
        r"|(?<=通知)[（(](?:19|20)\d\d年?(?:\d{1,2}月)?(?:修订|修正|修改)[）)]|[（(](?:全文|正文|(?:现行|继续)?有效|(?:已|部分)?(?:失效|废止))[）)]"
        r"|[\s_\-—–|｜－]+[\u4e00-\u9fff]{2,20}(?:网站?|政府|[局厅委会]|平台))"
    )
)

# 【通知】, 【规范性文件】, 政策解读｜: the site's
BULLETS = "·•●■◆▪"
"""What may stand before an entry of a list of links."""
_LABEL = lazy(
    rf"^(?:[{BULLETS}] *|【[^【】]{{1,8}}】|(?:政策|文字|文件|部门|专家)?(?:解读|图解)\s*[|｜])(?=.)"
)
_STATUS = lazy(r"^[【\[（(](?:(?:已|部分|全文)?(?:失效|废止|修改)|(?:现行|继续)?有效)[】\]）)]\s*")
_LEADING_NUMBER = lazy(
    lambda: (
        r"(?!关于|[转批印]发)[\u4e00-\u9fff]{2,12}\s?[〔\[［（(【](?:19|20)\d\d[〕\]］）)】]\s?(?:第)?\d{1,5}\s?号(?!\s*$)"
        r"|[\u4e00-\u9fff]{2,20}(?:公告|通告)\s?(?:19|20)\d\d\s?年\s?第\s?\d{1,5}\s?号(?=\s*(?:[（(《]?关于|《))"
        rf"|[\u4e00-\u9fff]{{2,20}}令\s?第\s?\d{{1,5}}\s?号(?=\s*[（(]关于.+[）)]$|\s*[\u4e00-\u9fff《]{{2}}.{{2,}}(?:{plain_title_words()})(?:[（(][^（）()]{{2,8}}[）)])?$)"
    )
)
_IN_BRACKETS = lazy(r"[（(]((?:[^（）()]|[（(][^（）()]*[）)])*关于(?:[^（）()]|[（(][^（）()]*[）)])*)[）)]")
_LONGEST_NUMBER = 28


class QuotedTitle(NamedTuple):
    """A title in 《》: ``span`` with the marks, ``title`` without them."""

    span: Span
    title: str


def squeezed(text: str) -> str:
    """``text`` with blanks dropped but between Latin words.

    >>> squeezed("国 家 粮 食 应 急 预 案")
    '国家粮食应急预案'
    """
    words = text.split()
    if len(words) < 2 and _NO_WIDTH not in text:
        return words[0] if words else ""
    return _HAN_BLANK.sub("", _BLANKS.sub(" ", text.strip()))


def quoted_titles(plain: str, start: int = 0, end: int | None = None) -> Iterator[QuotedTitle]:
    """Every outermost 《…》 of ``plain[start:end]``, brackets balanced.

    >>> [q.title for q in quoted_titles("《转发〈关于X的通知〉的通知》《乙》")]
    ['转发〈关于X的通知〉的通知', '乙']
    """
    for match in _QUOTED.finditer(plain, start, len(plain) if end is None else end):
        yield QuotedTitle(Span(match.start(), match.end()), match.group(1))


def angled_titles(plain: str, start: int = 0, end: int | None = None) -> Iterator[QuotedTitle]:
    """Titles written in <…> or bare 〈…〉; the caller decides whether they are titles."""
    for match in _ANGLED.finditer(plain, start, len(plain) if end is None else end):
        yield QuotedTitle(Span(match.start(), match.end()), match.group(1))


@lru_cache(maxsize=1 << 12)
def carried_title(title: str) -> str | None:
    """What a notice of this title issues (关于印发《X》的通知 → X), or None.

    A forwarded text (转发, 批转) is another's and is not carried.

    >>> carried_title("某省人民政府办公厅关于印发2022年某省政务公开工作要点的通知")
    '2022年某省政务公开工作要点'
    >>> carried_title("某县人民政府关于转发《某市方案》的通知") is None
    True
    """
    match = _CARRIES.search(title) if _ISSUES.search(title) else None
    if match is None and title.endswith("》"):
        match = _MADE_KNOWN.match(title)
        return match["what"] if match else None
    if match is None or _FORWARDS.match(title, max(0, _issuer_end(title))):
        return None
    what = match["what"].strip()
    inner = _INNER.search(what)
    if inner and (inner.end() - inner.start() > len(what) // 2):
        return _outer_title(what)
    return what or None


def _outer_title(what: str) -> str:
    """《X》 alone → X; 《X》等N件 or 实施《X》办法 stay as they are."""
    quoted = _QUOTED.match(what) or _ANGLED.match(what)
    if quoted and quoted.end() == len(what):
        return quoted.group(1)
    if quoted and what.startswith("《"):
        return quoted.group(1)
    angled = _ANGLED_ALONE.fullmatch(what)
    return angled.group(1) if angled else what


def forwarded_title(title: str) -> str | None:
    """What a forwarding notice passes on (转发民政部关于…意见的通知 → 民政部关于…意见), or None."""
    match = re.search(r"(?:批转|转发|转批)(?P<what>.+?)的?(?:通知|函)$", title)
    if match is None:
        return None
    inner = _QUOTED.search(match["what"])
    return inner.group(1) if inner else match["what"]


def issuer_prefix(title: str) -> str | None:
    """The words before 关于 in a title, where a 公文 names its issuing organs; None where there are none.

    >>> issuer_prefix("财政部 税务总局关于调整政策的通知"), issuer_prefix("转发省财政厅关于调整政策的通知")
    ('财政部 税务总局', None)
    """
    match = _prefixed(title)
    return match["issuer"].strip() if match else None


def _issuer_end(title: str) -> int:
    match = _prefixed(title)
    return match.end("issuer") if match else 0


def _prefixed(title: str) -> re.Match[str] | None:
    return None if title.startswith(_OF_NOBODY) else _PREFIX.match(title)


def unwrapped(title: str) -> str:
    """A title that a page prints behind a label of its own, behind its number or in 《》, without them.

    >>> unwrapped("甲府〔2021〕5号《甲市人民政府关于印发〈乙方案〉的通知》")
    '甲市人民政府关于印发《乙方案》的通知'
    >>> unwrapped("《甲办法》实施细则"), unwrapped("甲府〔2021〕5号"), unwrapped("甲局公告2021年第5号（关于停水的公告）")
    ('《甲办法》实施细则', '甲府〔2021〕5号', '关于停水的公告')
    >>> unwrapped("甲省人民政府令第5号甲省人民政府关于修改《乙办法》的决定"), unwrapped("甲省人民政府令第5号")
    ('甲省人民政府关于修改《乙办法》的决定', '甲省人民政府令第5号')
    >>> unwrapped("关于转发甲人社字〔2021〕5号文件做好补贴发放工作的通知")
    '关于转发甲人社字〔2021〕5号文件做好补贴发放工作的通知'
    >>> unwrapped("【文字解读】《甲办法》政策解读"), unwrapped("政策解读｜甲办法"), unwrapped("· 甲办法")
    ('《甲办法》政策解读', '甲办法', '甲办法')
    """
    title = _LABEL.sub("", title)
    number = leading_number(title)
    bare = title[len(number) :].lstrip() if number else title
    bracketed = _IN_BRACKETS.fullmatch(bare) if number else None
    if bracketed:
        return bracketed.group(1)
    if bare[:1] != "《":
        return bare or title
    quoted = _QUOTED.match(bare)
    if quoted is None or quoted.end() != len(bare):
        return bare
    return quoted.group(1).replace("〈", "《").replace("〉", "》")


def leading_number(title: str) -> str:
    """The 文号 that a title has before it; empty where there is none."""
    found = _LEADING_NUMBER.match(title) if "号" in title[:_LONGEST_NUMBER] else None
    return found.group() if found else ""


def without_status(title: str) -> str:
    """A title without the mark of its force that a portal prints before it.

    >>> without_status("【已失效】甲办法"), without_status("（试行）甲办法")
    ('甲办法', '（试行）甲办法')
    """
    return _STATUS.sub("", title)


def without_trailer(title: str) -> tuple[str, str]:
    """A title without the number or the name of the site behind it, and that number; empty where there is none.

    >>> without_trailer("甲市教育局关于停课的通知（甲教〔2023〕5号）")
    ('甲市教育局关于停课的通知', '甲教〔2023〕5号')
    >>> without_trailer("甲市教育局关于停课的公告（2023年第5号）")
    ('甲市教育局关于停课的公告', '2023年第5号')
    >>> without_trailer("甲市教育局关于停课的通知（现行有效）")
    ('甲市教育局关于停课的通知', '')
    >>> without_trailer("甲市教育局关于停课的通知-甲市人民政府门户网站")
    ('甲市教育局关于停课的通知', '')
    """
    title = without_status(title)
    if title[-1:] not in _TRAILS:
        return title, ""
    match = _TRAILER.fullmatch(title)
    return (match["title"], match["number"] or "") if match else (title, "")
