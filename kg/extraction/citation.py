"""引用: the documents a directive cites, each with its title, number, issuer, role and the words that tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extraction.doc_number import NumberHit, find_numbers
from kg.extraction.title import (
    QuotedTitle,
    angled_titles,
    carried_title,
    folded,
    forwarded_title,
    issuer_prefix,
    quoted_titles,
    squeezed,
)
from kg.model import Citation, CitationRole, DocNumber, Span
from kg.reference.kinds import is_law

_DOCUMENT = re.compile(
    r"(?:法|法典|条例|规定|规则|办法|细则|通知|意见|方案|计划|规划|纲要|要点|决定|决议|公报|公告|通告|通报|函|批复|请示|报告|令|命令|制度|规范|标准|规程|准则|预案|措施|指南|指引|章程|协定|公约|解释|若干政策|政策|安排|行动|导则|办法选编|大纲|目录|清单|名录|任务|分工|体系|法令|宣言|倡议|白皮书|声明|议定书|备忘录|协议|纪要|提纲|举措|事项|机制|蓝图|图则|通则|总则|要求|要览|举措|实施|工程|战略|若干问题|十条|条|宪法)"
    r"(?:[（(〔【〈][^（）()]{1,24}[）)〕】〉])*(?:修正案|修订版)?$"
)
# Things made, filled in or read that are no directives.
_NOT_A_DOCUMENT = re.compile(
    r"(?:表|册|簿|卡|证|证书|执照|许可证|登记证|承诺书|申请书|告知书|通知书|决定书|责任书|合同|协议书|委托书|日报|晚报|周刊|杂志|月刊|网|台账|说明|须知|手册|教材|读本|回执|样式|模板|格式|文本|凭证|单|图|书)(?:[（(][^（）()]{1,16}[）)])?$"
)
_KIND_ALONE = re.compile(
    r"章程|条例|办法|规定|方案|意见|通知|规划|计划|细则|制度|清单|目录|标准|规范|指南|要点|预案|报告|决定|函|公告|通告|总则|要求"
)
_MADE_HERE = re.compile(
    r"(?:(?:探索|研究|抓紧|及时|尽快|组织|统一|分别|逐步|联合|科学)?(?:制定|制订|编制|编写|编印|建立|建立健全|出台|起草|拟定|拟订|草拟|签订|签署|填写|填报|填好|绘制|印制|发放|张贴|形成|推出|汇编|编撰|编发|出具|开具|领取|核发|申领|颁发|提交|报送|上报|制作|制发|完善和公布))(?:了|并公布|和完善|、完善)?(?:全省|全市|全县|全区|统一的|本市|本省|本县|本地区|本级|相应的)?$"
)
_SHORT_NAME = re.compile(
    r"[（(][^（）()《》]{0,60}?(?:以下|下)?(?:统一)?简?称(?:为)?\s*[：:]?\s*(?:《(?P<quoted>[^《》]{1,30})》|[“\"](?P<plain>[^”\"]{2,20})[”\"])[^（）()]{0,20}[）)]"
)
_NUMBER_BEHIND = re.compile(r"\s*[（(\[〔【]?[^（）()《》。；，]{0,24}$")
_LINKS = re.compile(r"[《》〈〉<>]")
_ORGAN_BEFORE = re.compile(
    r"(?P<organ>(?:[\u4e00-\u9fff（）()]{1,24}?(?:人民政府|政府|办公厅|办公室|委员会|国务院|[部厅局委办署院会]|中央|省委|市委|领导小组)[、和 　]{0,2}){1,5})(?:联合)?(?:印发|下发|发布|制定|出台|颁布|转发|印发实施|公布|的|关于)?的?$"
)
_CUES: tuple[tuple[CitationRole, re.Pattern[str]], ...] = (
    (CitationRole.BASIS, re.compile(r"根据|按照|依据|依照|遵照|参照|对照|按(?=[《〈<国省市县中]|$)|照(?=《)|符合|遵守|遵循|围绕|参考|结合")),
    (CitationRole.IMPLEMENTS, re.compile(r"贯彻落实|贯彻执行|贯彻实施|贯彻|落实|执行|实施|推进|宣传|学习")),
)  # fmt: skip
_AMENDS_BEFORE = re.compile(r"(?:修改|修订|修正|对)$")
_AMENDS_BEHIND = re.compile(
    r"^(?:[（(][^（）()]*[）)])?\s*(?:作(?:如下|出|以下)(?:修改|修订)|进行(?:了)?(?:修改|修订)|予以修改|第[一二三四五六七八九十百]+条.{0,10}修改为)"
)
_DEMANDS = re.compile(r"[，,]?\s*(?P<cue>提出|明确提出|明确|要求|规定|指出|部署|强调)")
_PASSES_ON = re.compile(r"现?(?:予以|将其)?(?:转发|批转)(?:给|如下|你)|，现(?:转发|批转)")
_REPEALS = re.compile(r"废止|停止执行|停止施行|不再执行|失效|停止使用")
_VAGUE = re.compile(
    r"(?P<cue>按照|根据|贯彻落实|贯彻执行|落实|贯彻|执行|围绕|依据|遵照)(?:好|了)?(?P<organ>(?:(?:党中央|中共中央|中央|国务院办公厅|国务院|[省市县区州旗]委(?!员|托|办)|[省市县区州旗]政府|[\u4e00-\u9fff]{2,9}?(?:省委|市委|县委|区委|人民政府(?:办公[厅室])?|政府办公[厅室]))[、和]?)+)"
    r"[^，。；《》“”\n]{0,8}?关于[^，。；《》\n]{2,40}?的?(?:工作)?(?:决策部署|部署要求|部署|要求|精神|意见|规定|指示)"
)
_SENTENCE = frozenset("。；;\n！!")
_WINDOW = 160
_SEAM = "※"  # stands for a title that was taken out


class Known(NamedTuple):
    """What a citation may not be: the directive's own titles (folded) and number."""

    titles: frozenset[str]
    number: DocNumber | None
    notice_title: str
    header_end: int


def find_citations(plain: str, own: Known) -> tuple[Citation, ...]:
    """Every citation of the text in order; the text a notice issues is none.

    >>> own = Known(frozenset(), None, "", 0)
    >>> [(c.title, str(c.number), c.role.value) for c in find_citations("根据《关于甲的通知》（国办发〔2022〕5号）精神", own)]
    [('关于甲的通知', '国办发〔2022〕5号', 'basis')]
    """
    titles = list(quoted_titles(plain))
    if "<" in plain or "〈" in plain:
        titles += _angled_outside(plain, titles)
        titles.sort()
    numbers = [n for n in find_numbers(plain) if n.number != own.number]
    shorts = _short_names(plain, titles)
    found = [*_titled(plain, titles, numbers, shorts, own), *_vague(plain)]
    found.sort(key=lambda c: c.span)
    return tuple(found)


def _angled_outside(plain: str, titles: list[QuotedTitle]) -> list[QuotedTitle]:
    covered = [t.span for t in titles]
    return [
        a
        for a in angled_titles(plain)
        if _DOCUMENT.search(a.title.strip()) and not any(s.start <= a.span.start < s.end for s in covered)
    ]


# --- titles and numbers ---------------------------------------------------------------------------


def _titled(
    plain: str, titles: list[QuotedTitle], numbers: list[NumberHit], shorts: dict[str, str], own: Known
) -> Iterator[Citation]:
    used: set[int] = set()
    inside = _inside(titles, numbers)
    for order, quoted in enumerate(titles):
        behind = titles[order + 1].span.start if order + 1 < len(titles) else len(plain)
        hit = _number_of(plain, quoted, numbers, behind)
        if hit is not None:
            used.add(hit)
        citation = _citation(plain, quoted, numbers[hit] if hit is not None else None, shorts, own)
        if citation is not None:
            yield citation
    for index, number in enumerate(numbers):
        if index not in used and index not in inside:
            yield _bare_number(plain, number)


def _inside(titles: list[QuotedTitle], numbers: list[NumberHit]) -> set[int]:
    """Numbers that stand within a quoted title."""
    result: set[int] = set()
    at = 0
    for index, hit in enumerate(numbers):
        while at < len(titles) and titles[at].span.end <= hit.span.start:
            at += 1
        if at < len(titles) and titles[at].span.start <= hit.span.start:
            result.add(index)
    return result


def _number_of(plain: str, quoted: QuotedTitle, numbers: list[NumberHit], limit: int) -> int | None:
    """Index of the number that stands right behind the title, in brackets or bare."""
    low, high = 0, len(numbers)
    while low < high:
        middle = (low + high) // 2
        if numbers[middle].span.start < quoted.span.end:
            low = middle + 1
        else:
            high = middle
    if low >= len(numbers) or numbers[low].span.start >= min(limit, quoted.span.end + 30):
        return None
    between = plain[quoted.span.end : numbers[low].span.start]
    return (
        low
        if _NUMBER_BEHIND.fullmatch(between) and not re.search(r"和|及|、|与", between.strip("（( "))
        else None
    )


def _citation(
    plain: str, quoted: QuotedTitle, hit: NumberHit | None, shorts: dict[str, str], own: Known
) -> Citation | None:
    title = squeezed(quoted.title)
    left = _left(plain, quoted.span.start)
    key = folded(title)
    full = shorts.get(key)
    if hit is None and full is None and not _is_document(title, left):
        return None
    if full is not None:
        if folded(full) in own.titles:
            return None
        title = full
    elif _is_own(plain, key, title, quoted, own):
        return None
    end = _span_end(plain, quoted.span.end, hit)
    role, cue = _role(plain, title, quoted, end, left, own)
    carried = carried_title(title)
    return Citation(
        text=plain[quoted.span.start : end],
        span=Span(quoted.span.start, end),
        title=title,
        title_span=quoted.span,
        carried_title=squeezed(carried) if carried else None,
        number=hit.number if hit else None,
        number_span=hit.span if hit else None,
        issuer=_issuer(left, title),
        role=role,
        cue=cue,
    )


def _is_document(title: str, left: str) -> bool:
    if _MADE_HERE.search(left) or _KIND_ALONE.fullmatch(title):
        return False
    if is_law(title):
        return True
    return bool(_DOCUMENT.search(title)) and not _NOT_A_DOCUMENT.search(title)


def _is_own(plain: str, key: str, title: str, quoted: QuotedTitle, own: Known) -> bool:
    if key in own.titles:
        return True
    carried = carried_title(title)
    if carried and folded(carried) in own.titles and quoted.span.end > own.header_end:
        return (
            re.match(r"\s*(?:印发|已经|业经|下发)", plain[quoted.span.end : quoted.span.end + 8]) is not None
        )
    return False


def _span_end(plain: str, title_end: int, hit: NumberHit | None) -> int:
    if hit is None:
        return title_end
    end = hit.span.end
    opened = plain[title_end : hit.span.start].strip()[:1]
    if opened and opened in "（([〔【":
        close = {"（": "）)", "(": "）)", "[": "]］", "〔": "〕", "【": "】"}[opened]
        for at in range(end, min(len(plain), end + 40)):
            if plain[at] in close:
                return at + 1
            if plain[at] in "。；\n《":
                break
    return end


def _bare_number(plain: str, hit: NumberHit) -> Citation:
    left = _left(plain, hit.span.start)
    role, cue = _cued(left)
    if role is CitationRole.MENTIONS and _REPEALS.search(_rest(plain, hit.span.end)):
        role, cue = CitationRole.REPEALS, "废止"
    return Citation(
        text=plain[hit.span.start : hit.span.end],
        span=hit.span,
        title=None,
        title_span=None,
        carried_title=None,
        number=hit.number,
        number_span=hit.span,
        issuer=None,
        role=role,
        cue=cue,
    )


def _short_names(plain: str, titles: list[QuotedTitle]) -> dict[str, str]:
    """《…》（以下简称《条例》) → {"条例": full title}; the first introduction holds."""
    shorts: dict[str, str] = {}
    if "称" not in plain:
        return shorts
    for quoted in titles:
        match = _SHORT_NAME.match(plain, quoted.span.end) or _short_behind_number(plain, quoted.span.end)
        if match:
            short = folded(match["quoted"] or match["plain"])
            shorts.setdefault(short, squeezed(quoted.title))
    return shorts


def _short_behind_number(plain: str, at: int) -> re.Match[str] | None:
    """（国办发〔2022〕5号）（以下简称《意见》): a bracket with the number comes first."""
    if plain[at : at + 1] not in "（(":
        return None
    close = plain.find("）", at, at + 60)
    return _SHORT_NAME.match(plain, close + 1) if close > 0 else None


# --- issuer, role, cue ----------------------------------------------------------------------------


def _left(plain: str, at: int) -> str:
    """What stands before ``at`` in its sentence, other titles and their brackets taken out."""
    begin = at
    floor = max(0, at - _WINDOW)
    while begin > floor and plain[begin - 1] not in _SENTENCE:
        begin -= 1
    text = plain[begin:at]
    if "》" in text or "）" in text or ")" in text:
        text = re.sub(r"《[^《》]*(?:》|$)", _SEAM, re.sub(r"[（(][^（）()]*[）)]", "", text))
    return text


def _rest(plain: str, at: int) -> str:
    """What stands behind ``at`` in its sentence."""
    end = at
    ceiling = min(len(plain), at + 60)
    while end < ceiling and plain[end] not in _SENTENCE:
        end += 1
    return plain[at:end]


def _role(
    plain: str, title: str, quoted: QuotedTitle, end: int, left: str, own: Known
) -> tuple[CitationRole, str | None]:
    rest = _rest(plain, end)
    if quoted.span.end <= own.header_end or folded(forwarded_title(own.notice_title) or "\n") in folded(
        title
    ):
        forwards = re.search(r"转发|批转", own.notice_title)
        if forwards and folded(title) in folded(own.notice_title):
            return CitationRole.FORWARDS, forwards.group()
    if _PASSES_ON.search(rest):
        return CitationRole.FORWARDS, "转发"
    if re.match(r"\s*(?:[（(][^（）()]*[）)])?\s*(?:均|已)?收悉", rest) or (
        "收悉" in rest and "请示" in title
    ):
        return CitationRole.REPLIES, "收悉"
    if _REPEALS.search(rest) and not re.search(r"根据|按照|依据", left):
        return CitationRole.REPEALS, _REPEALS.search(rest).group()  # type: ignore[union-attr]
    if _AMENDS_BEHIND.match(rest) or (_AMENDS_BEFORE.search(left) and not left.endswith("新修订的")):
        return CitationRole.AMENDS, "修改"
    if is_law(title):
        return CitationRole.LAW, _cued(left)[1]
    role, cue = _cued(left)
    demands = _DEMANDS.match(rest)
    if role is CitationRole.MENTIONS and demands:
        return CitationRole.BASIS, demands["cue"]
    return role, cue


def _cued(left: str) -> tuple[CitationRole, str | None]:
    """The nearest cue to the left, in the same clause or at the head of the same list."""
    clause = re.split(r"[，,](?!$)", left)
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


def _issuer(left: str, title: str) -> str | None:
    """The organ named right before the title, else the one its words begin with."""
    tail = re.split(
        r"[，。；：、“”《》※]|根据|按照|依据|依照|遵照|参照|贯彻落实|贯彻|落实|执行|对照|以及|符合|围绕", left
    )[-1]
    match = _ORGAN_BEFORE.search(tail.lstrip("和及与按 　"))
    if match:
        return re.sub(r"[、和 　]+$", "", match["organ"])
    prefix = issuer_prefix(title)
    return prefix if prefix and re.search(r"(?:府|厅|室|部|局|委|院|会|办|署|中央)$", prefix) else None


def _vague(plain: str) -> Iterator[Citation]:
    """Bases that name an organ and no document."""
    if "关于" not in plain:
        return
    for match in _VAGUE.finditer(plain):
        yield Citation(
            text=match.group(),
            span=Span(match.start(), match.end()),
            title=None,
            title_span=None,
            carried_title=None,
            number=None,
            number_span=None,
            issuer=match["organ"].rstrip("、和"),
            role=CitationRole.IMPLEMENTS
            if match["cue"][:2] in ("落实", "贯彻", "执行")
            else CitationRole.BASIS,
            cue=match["cue"],
        )
