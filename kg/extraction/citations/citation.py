"""引用: the documents a directive cites, each with its title, number, issuer, role and the words that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.citations.citation_role import (
    RECEIVED,
    Known,
    cued_role,
    issuer_of,
    names_law,
    role_of,
    words_before,
)
from kg.extraction.citations.cited_serial import of_directive, of_titles
from kg.extraction.citations.listed_title import listed_title
from kg.extraction.citations.pairing import Pairs
from kg.extraction.citations.repeal import CUE, repeal_cue
from kg.extraction.citations.repeal_list import with_repealed
from kg.extraction.citations.short_names import ShortNames, short_names, with_titles
from kg.extraction.citations.vague_basis import vague_bases
from kg.extraction.page.doc_number import NumberHit, find_numbers
from kg.extraction.page.registered import is_register_code
from kg.extraction.text.title import QuotedTitle, angled_titles, carried_title, quoted_titles, squeezed
from kg.model import Citation, CitationRole, Span
from kg.reference.divisions import find_prefix
from kg.reference.folding import fold_print
from kg.reference.kind_words import bare_words, is_document_word
from kg.reference.patterns import lazy

__all__ = ["Known", "find_citations"]

_OPENS = ("", "（", "(", "[", "〔", "【")  # what stands between a title and its own number
# What the kind of a document stands before (（试行）, 修正案), and how else the title of one ends.
_BEHIND_KIND = lazy(r"(?:[（(〔【〈][^（）()]{1,24}[）)〕】〉])+$|(?:修正案|修订版)$")
_BEHIND = frozenset("）)〕】〉案版")
_TITLED = lazy(r"规划.{0,24}的建议$|.{8}范围$")
# 《地名 标志》国家标准, 国家标准《民宿 评价》
_STANDARD = lazy(
    r"\s*等?(?:[\d一二三四五六七八九十两]+[项个部])?(?:[省市县区]级|全国)?(?:推荐性|强制性)?(?:国家|行业|地方|团体|企业)?(?:标准|规范|规程)(?!化)"
)
_STANDARD_BEFORE = lazy(
    r"(?<!制定|制订|编制|起草)(?:国家|行业|地方|团体)标准$|[A-Z]\d{0,6}(?:/[TZ])?\s?\d[\d.]*(?:[—–-]+\d{2,4})?\s?$"
)
# 《船用救生衣》（GB/T 4303): the number of a standard (标准编号, GB/T 1.1) stands behind its title or before it.
_STANDARD_NUMBER = lazy(r"\s*[（(]?\s*(?:GBZ?|DB\d{2,6}|[A-Z]{2,3})(?:/[TZ])?\s?\d")
# Reports on one sample, site or building (《检验报告》): papers that a rule asks for; of a year or a place they are documents.
# 符合《甲机械 乙机》规定
_MEETS = lazy(r"(?:符合|满足|达到)$")
_AS_REQUIRED = lazy(r"(?:有关|相关|的|中|规定的)*(?:规定|要求|标准|条件)")
# 按照《某项目管理权限》…规定: what is followed is a document, of whatever kind.
_RESTED_ON = lazy(r"(?:^|[，,])(?:根据|按照|依据|依照|遵照)$")
# 执行《乙省不予处罚清单》: what an authority issues for its place or as an edition; a list of work goes out with a text.
_OF_WORK = lazy(
    r"(?:任务|项目|问题|隐患|整改|措施|分工|工作|材料|重点|目标|物资|设备|资金|人员|名单|企业|单位)清单$"
)
_MADE_EACH_TIME = lazy(
    r"^[^\d省市县]{0,16}(?:检验|检测|鉴别|鉴定|监测|化验|体检|勘察|验收|检疫|查新|探伤|测绘)报告$"
)
_OF_A_YEAR = lazy(r"(?:19|20)\d\d\s*年.*责任书$")
_KIND_ALONE = lazy(lambda: rf"(?:若干)?(?:{bare_words()})")
_MADE_HERE = lazy(
    r"(?:(?:探索|研究|抓紧|及时|尽快|组织|统一|分别|逐步|联合|科学)?(?:制定|制订|编制|编写|编印|建立|建立健全|出台|起草|拟定|拟订|草拟|签订|签署|填写|填报|填好|绘制|印制|发放"
    r"|张贴|形成|推出|汇编|编撰|编发|出具|开具|领取|核发|申领|颁发|提交|报送|上报|制作|制发|完善和公布))(?:了|并公布|和完善|、完善)?(?:全省|全市|全县|全区|统一的|本市|本省|本县"
    r"|本地区|本级|相应的)?$"
)
# 甲发〔2022〕5号文附件《乙规程》: a part of what is named before it.
_ANNEXED = lazy(r"附[件表][\d一二三四五六七八九十]{0,2}$")
# 已牵头起草《X》: what is made already is there; not 已启动起草.
_MADE_ALREADY = lazy(
    r"(?:已|业已|先后|相继)(?:[^，。；要启着督拟准部开始未]|部门){0,10}?(?:制[定订]|编[制写]|出台|起草|拟[定订]|草拟|形成|推出)(?:了|并公布)?(?:本[省市]|全[省市县区])?$"
)
# 编制了《某市某规划（2022—2025年）》: what is done, of a place and no draft; not 制定了《应急预案》的单位.
_DONE = lazy(r"(?:制[定订]|编[制写]|出台|修订|拟[定订])了$")
_DRAFT = lazy(r"[（(][^（）()]{0,8}(?:稿|草案)[）)]$")
_MADE_KNOWN = ("发布", "公布", "更新", "调整")
_TO_COME = lazy(
    r"(?:前(?:[^，。；]{2,16}(?:并|和))?|定期|每[年月季][^，。；]{0,4}|及时|适时|动态)(?:(?:面?向社会|对外)(?:公开)?)?(?:发布|公布|更新|调整)$"
)
# 你省也制订了《X》（以下简称《Y》): what another body has made, and the text goes on to speak of.
_MADE_BY_OTHERS = lazy(
    r"(?:^|[，,])(?![^，。；]*(?:我[省市县区厅局委部办院们]|本[局厅部委办院]))[^，。；]{2,40}了$"
)
_PASSED = lazy(r"\s*(?:印发|已经|业经|下发)")
_REPLACED = lazy(rf"\s*(?:[（(][^（）()]{{1,60}}[）)])?\s*(?:同时|即行|予以|自行|自动|相应|一并|均)*{CUE}")
_OF_THEN = lazy(r"(?:19|20)\d\d年.*(?:印发|发布|公布|下发)的?$|原$")


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
    found = sorted(
        (*find_numbers(plain, learned=_own_code(own)), *of_titles(plain, titles)), key=lambda hit: hit.span
    )
    found = [hit for hit in found if not is_register_code(hit.number.agency_code)]
    numbers = of_directive(plain, found, own)
    cited = _titled(plain, titles, numbers, short_names(plain, titles), own)
    citations = [*with_titles(list(cited)), *vague_bases(plain)]
    citations.sort(key=lambda c: c.span)
    return tuple(with_repealed(plain, citations))


def _own_code(own: Known) -> tuple[str, ...]:
    """The agency code that the text itself bears, which earlier numbers of its issuer have too."""
    return (own.number.agency_code,) if own.number is not None and own.number.year is not None else ()


def _angled_outside(plain: str, titles: list[QuotedTitle]) -> list[QuotedTitle]:
    covered = [t.span for t in titles]
    return [
        a
        for a in angled_titles(plain)
        if _is_of_kind(a.title.strip()) and not any(s.start <= a.span.start < s.end for s in covered)
    ]


# --- titles and numbers ---------------------------------------------------------------------------


def _titled(
    plain: str, titles: list[QuotedTitle], numbers: list[NumberHit], shorts: ShortNames, own: Known
) -> Iterator[Citation]:
    used: set[int] = set()
    listed = {index: span for index, hit in enumerate(numbers) if (span := listed_title(plain, hit.span))}
    titles = [quoted for quoted in titles if not _is_within(quoted, listed.values())]
    pairs = Pairs(plain, titles, numbers)
    for order, quoted in enumerate(titles):
        if quoted.span.start in shorts.introduced:
            continue
        behind = titles[order + 1].span.start if order + 1 < len(titles) else len(plain)
        hit = pairs.behind(order, behind)
        if hit is not None:
            used.add(hit)
        citation = _citation(plain, quoted, numbers[hit] if hit is not None else None, shorts, own)
        if citation is not None and hit is None:
            before = pairs.before(quoted)
            if before is not None and before not in used:
                used.add(before)
                citation = _with_number(plain, citation, numbers[before])
        if citation is not None:
            yield citation
    for index, number in enumerate(numbers):
        if index not in used and index not in pairs.inside:
            yield _bare_number(plain, number, listed.get(index))


def _is_within(quoted: QuotedTitle, listed: Iterable[Span]) -> bool:
    """Whether what is quoted stands in a title that a list names without marks (甲局关于印发《乙办法》的通知)."""
    return any(span.start <= quoted.span.start < span.end for span in listed)


def _with_number(plain: str, citation: Citation, hit: NumberHit) -> Citation:
    opened = hit.span.start > 0 and plain[hit.span.end] in "）)" and plain[hit.span.start - 1] in "（("
    span = Span(hit.span.start - opened, citation.span.end)
    return replace(
        citation, text=plain[span.start : span.end], span=span, number=hit.number, number_span=hit.span
    )


def _citation(
    plain: str, quoted: QuotedTitle, hit: NumberHit | None, shorts: ShortNames, own: Known
) -> Citation | None:
    title = squeezed(quoted.title)
    left = words_before(plain, quoted.span.start)
    key = fold_print(title)
    full = shorts.full.get(key) if hit is None else None
    if (
        hit is None
        and full is None
        and not _is_document(title, left, quoted.title in shorts.defined)
        and not RECEIVED.match(plain, quoted.span.end)
        and not _names_standard(plain, quoted, left)
    ):
        return None
    if full is not None:
        if fold_print(full) in own.titles or key in own.titles:
            return None
        title = full
    elif _is_own(plain, key, title, quoted, own) and not _is_earlier(plain, quoted, hit, own):
        return None
    end = _span_end(plain, quoted.span.end, hit)
    number = hit.number if hit else None
    role, cue = role_of(plain, title, quoted, number, end, left, own)
    if key in own.annexes and role is CitationRole.MENTIONS and hit is None and full is None:
        return None
    return Citation(
        text=plain[quoted.span.start : end],
        span=Span(quoted.span.start, end),
        title=title,
        title_span=quoted.span,
        carried_title=_carried(title),
        number=number,
        number_span=hit.span if hit else None,
        issuer=issuer_of(left, title, number is not None),
        role=role,
        cue=cue,
    )


def _names_standard(plain: str, quoted: QuotedTitle, left: str) -> bool:
    """Whether the words or the number beside a title make it a standard's."""
    behind = quoted.span.end
    return bool(
        (_STANDARD.match(plain, behind) and not _is_to_be_made(left))
        or _STANDARD_NUMBER.match(plain, behind)
        or _STANDARD_BEFORE.search(left)
        or (
            _MEETS.search(left)
            and _AS_REQUIRED.match(plain, behind)
            and _is_of_kind(quoted.title) is not False
        )
    )


def _is_to_be_made(left: str) -> bool:
    """Whether the words before a title tell somebody to make it, and not that it is made."""
    return _MADE_HERE.search(left) is not None and _MADE_ALREADY.search(left) is None


def _is_done(title: str, left: str) -> bool:
    """Whether the words before a title tell that it was made, for a place that it names."""
    if _DONE.search(left) is None or _DRAFT.search(title):
        return False
    place = find_prefix(title)
    return place is not None and place.full and bool(place.rest)


def _carried(title: str) -> str | None:
    carried = carried_title(title)
    return squeezed(carried) if carried else None


def _is_document(title: str, left: str, defined: bool = False) -> bool:
    if not title.strip("〉>") or (left.endswith(_MADE_KNOWN) and _TO_COME.search(left)):
        return False
    if defined and _MADE_BY_OTHERS.search(left):
        return True
    if _KIND_ALONE.fullmatch(title) or (_is_to_be_made(left) and not _is_done(title, left)):
        return False
    if names_law(title):
        return True
    if "关于" not in title and _ANNEXED.search(left):
        return False
    title = title.rstrip("〉>")  # 某厅印发〈…意见〉 is told by what it issues
    if _OF_A_YEAR.search(title):
        return True
    of_kind = _is_of_kind(title)
    if of_kind is not None:
        of_kind = of_kind or ("清单" in title and _is_issued_list(title, left))
        return of_kind and _MADE_EACH_TIME.match(title) is None
    return title[-1] != "号" and _RESTED_ON.search(left) is not None


def _is_of_kind(title: str) -> bool | None:
    """Whether the kind that a title names is a document's; None where it names none."""
    while title[-1:] in _BEHIND and (behind := _BEHIND_KIND.search(title)):
        title = title[: behind.start()]
    return True if _TITLED.search(title) else is_document_word(title)


def _is_issued_list(title: str, left: str) -> bool:
    """Whether a list that the words before it follow is one that an authority issues: an edition, or that of a place."""
    edition = _BEHIND_KIND.search(title)
    name = title[: edition.start()] if edition else title
    if not name.endswith("清单") or _OF_WORK.search(name) or cued_role(left)[0] is CitationRole.MENTIONS:
        return False
    place = find_prefix(name)
    return (edition is not None and "版" in edition[0]) or (place is not None and place.full)


def _is_own(plain: str, key: str, title: str, quoted: QuotedTitle, own: Known) -> bool:
    if key in own.titles or (key.startswith("关于") and any(t.endswith(key) for t in own.titles)):
        return True
    carried = carried_title(title)
    if carried and fold_print(carried) in own.titles and quoted.span.end > own.header_end:
        return _PASSED.match(plain[quoted.span.end : quoted.span.end + 8]) is not None
    return False


def _is_earlier(plain: str, quoted: QuotedTitle, hit: NumberHit | None, own: Known) -> bool:
    """An edition of the same title that this one replaces: 2017年印发的《甲预案》同时废止, 《甲通知》（another number）."""
    if (
        hit is not None
        and own.number is not None
        and plain[quoted.span.end : hit.span.start].strip() in _OPENS
    ):
        return True
    behind = _REPLACED.match(plain, quoted.span.end)
    return behind is not None and (
        hit is not None or _OF_THEN.search(words_before(plain, quoted.span.start)) is not None
    )


def _span_end(plain: str, title_end: int, hit: NumberHit | None) -> int:
    if hit is None or "《" in plain[title_end : hit.span.start]:
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


def _bare_number(plain: str, hit: NumberHit, listed: Span | None) -> Citation:
    span = _listed_span(plain, listed, hit) if listed else hit.span
    left = words_before(plain, span.start)
    role, cue = cued_role(left)
    repeals = repeal_cue(plain, span.end, left) if role is CitationRole.MENTIONS else None
    if repeals is not None:
        role, cue = CitationRole.REPEALS, repeals
    title = squeezed(plain[slice(*listed)]) if listed else None
    return Citation(
        text=plain[slice(*span)],
        span=span,
        title=title,
        title_span=listed,
        carried_title=_carried(title) if title else None,
        number=hit.number,
        number_span=hit.span,
        issuer=issuer_of("", title) if title else None,
        role=role,
        cue=cue,
    )


def _listed_span(plain: str, listed: Span, hit: NumberHit) -> Span:
    if listed.start > hit.span.start:
        return Span(hit.span.start, listed.end + (plain[listed.end : listed.end + 1] in ("）", ")")))
    return Span(listed.start, _span_end(plain, listed.end, hit))
