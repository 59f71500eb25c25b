"""发文机关: who issues a directive."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.page.full_names import fuller, is_placeless, with_place
from kg.extraction.page.zones import Paragraph, Zone
from kg.extraction.text.title import issuer_prefix, squeezed
from kg.model import Span, Text
from kg.reference.functions import function_of
from kg.reference.issuers import identify
from kg.reference.organ_ends import ORGAN_END, organ_last
from kg.reference.organs import central_organ, place_of
from kg.reference.patterns import lazy

SIGNATURE = lazy(r"^[\u4e00-\u9fff（）() 　、]{2,60}$")
OTHERS = r"等[一二三四五六七八九十\d]{0,3}(?:个)?(?:部门|单位|厅局|部委|委局)"
"""Those that issue a text together with the one named."""
AND_OTHERS = lazy(f"{OTHERS}$")
_SEALED = lazy(r"[（(](?:(?:[\u4e00-\u9fff]{0,30}代)?章|盖章|代|公章|印章|签章)[）)]$")
_TOP = 6  # paragraphs among which organs stand above the title
_HEAD = 12  # paragraphs in which the head of a 纪要 stands
_SIGNED = 12  # lines above the date in which joint issuers sign
_GOVERNMENT = lazy(r".+(?:人民政府|委员会|指挥部|领导小组)(?:办公[厅室])?")
_BESIDE = lazy(r"[\s\u3000、]+")
# An imprint names who prints: 某局办公室 prints what 某局 issues, where a government's office issues in its own name.
_OF_OFFICE = lazy(r"(?<=办公厅)秘书处$|(?<=办公室)(?:秘书科|文电科)$|(?<=[局厅])办公室$")
_RANK_FIRST = lazy(r"[省市县区州盟旗]|自治[区州县旗]")  # 省经信厅: its place is named elsewhere
_CENTRAL_LAST = frozenset("部委局署行厅会社")
_PLACE = lazy(r"[\u4e00-\u9fff]{1,6}?[省市县区州盟旗]")
_JOINT = lazy(
    r"中共.{2,14}?委(?:员会)?(?:办公[厅室])?(?=.{2,12}?(?:人民政府|国务院))|中共中央(?:办公厅)?(?=国务院)|.+$"
)


def read_issuers(
    text: Text,
    paragraphs: list[Paragraph],
    title: str,
    title_spans: Sequence[Span],
    code: str,
    signed: tuple[str, ...],
) -> tuple[str, ...]:
    """From a 令's number, the line above a 纪要, the title, else the masthead, else a lone organ above the title,
    else the signature, else the imprint; ``code`` is the agency code of the number."""
    return (
        _from_order(code)
        or _from_minutes(paragraphs, title)
        or _from_title(text, paragraphs, title, title_spans, signed)
        or _from_masthead(text, paragraphs, signed)
        or _from_top(text, paragraphs, title_spans, signed)
        or signed
        or _from_imprint(paragraphs)
    )


def may_be_one(name: str, other: str) -> bool:
    """Whether two names may be of one organ, the shorter one made of letters of the longer: 甲区管委会, 甲区管理委员会."""
    short, long = sorted((name, other), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)


def _from_order(code: str) -> tuple[str, ...]:
    """甲市人民政府令第5号 names its organ."""
    names = organs_of(code.removesuffix("令")) if code.endswith("令") else []
    return tuple(names) if all(ORGAN_END.search(name) and len(name) > 2 for name in names) else ()


def _from_minutes(paragraphs: list[Paragraph], title: str) -> tuple[str, ...]:
    """会议纪要 are not signed: the organ that issues them stands beside the date at their head."""
    if not title.endswith("纪要"):
        return ()
    for paragraph in paragraphs[:_HEAD]:
        if paragraph.zone is Zone.DATE and paragraph.match is not None:
            return tuple(o for o in organs_of(paragraph.match["who"] or "") if ORGAN_END.search(o))
    return ()


def _from_title(
    text: Text, paragraphs: list[Paragraph], title: str, title_spans: Sequence[Span], signed: tuple[str, ...]
) -> tuple[str, ...]:
    prefix = issuer_prefix(title)
    if prefix is None:
        return ()
    alone = AND_OTHERS.sub("", prefix)
    if alone != prefix:  # 某局等八部门: the signatures name them all
        return signed or tuple(organs_of(alone))
    printed = _from_masthead(text, paragraphs, signed) or _from_top(text, paragraphs, title_spans, signed)
    told = [fuller(_organ_of_order(name), (*signed, *printed)) for name in organs_of(prefix)]
    names = with_place([fuller(name, printed) if _RANK_FIRST.match(name) else name for name in told])
    party = "党组|" if title.endswith("纪要") else ""
    names = tuple(re.sub(rf"(?:{party}常务|办公|专题|全体)$", "", n) for n in names)
    return names if names and all(ORGAN_END.search(n) for n in names) else ()


def _organ_of_order(name: str) -> str:
    """甲县人民政府森林防火禁火(令) → 甲县人民政府: an order may say before 令 what it forbids."""
    found = None if ORGAN_END.search(name) else _GOVERNMENT.match(name)
    return found.group() if found else name


def organs_of(text: str) -> list[str]:
    """Organs that stand beside each other, with blanks, 、 or nothing between them."""
    pieces = [p for p in _BESIDE.split(text.strip()) if p]
    if max(map(len, pieces), default=0) == 1:  # 水　利　部: set apart letter by letter
        pieces = _letter_by_letter(text.strip())
    organs: list[str] = []
    for piece in pieces:
        for part in _JOINT.findall(piece):
            organs += _side_by_side(part) or _repeated_place(part)
    return [o for o in organs if o]


def _side_by_side(names: str) -> list[str]:
    """Central organs that nothing stands between, none where the words are not such names and no more.

    >>> _side_by_side("财政部住房城乡建设部"), _side_by_side("国家税务总局甲县税务局"), _side_by_side("国务院国资委")
    (['财政部', '住房城乡建设部'], [], [])
    """
    if central_organ(names):
        return []
    for at in range(len(names) - 2, 2, -1):
        if names[at - 1] in _CENTRAL_LAST and central_organ(names[:at]):
            behind = names[at:]
            rest = [behind] if central_organ(behind) else _side_by_side(behind)
            if rest:
                return [names[:at], *rest]
    return []


def _letter_by_letter(text: str) -> list[str]:
    """Names whose letters stand apart: the widest blanks are between organs, if each of them ends as organs do.

    >>> _letter_by_letter("财  政  部     水  利  部"), _letter_by_letter("办  公  室")
    (['财政部', '水利部'], ['办公室'])
    """
    gap = min(map(len, _BESIDE.findall(text)), default=0) + 1
    organs = ["".join(_BESIDE.split(name)) for name in re.split(rf"[\s\u3000、]{{{gap},}}", text)]
    return organs if all(ORGAN_END.search(organ) for organ in organs) else ["".join(organs)]


def _repeated_place(names: str) -> list[str]:
    """甲市财政局甲市民政局 → both: a place that stands again behind an organ begins the next one."""
    place = _PLACE.match(names)
    if place is None or names.count(place.group()) < 2:
        return [names]
    return re.split(rf"(?<=[局委厅部院会办室府心])(?={re.escape(place.group())})", names)


def _from_masthead(text: Text, paragraphs: list[Paragraph], signed: tuple[str, ...]) -> tuple[str, ...]:
    """The organs of the masthead as they sign, where they sign in full, or more of them; where nobody signs, those on the
    lines around it too."""
    named, around = masthead(text, paragraphs)
    if not (around and signed):
        return around
    named = named or around
    told = [next((organ for organ in signed if organ.endswith(name)), "") for name in named]
    if not all(told):
        return named
    return signed if len(signed) > len(named) else tuple(told)


def is_masthead(text: Text, paragraph: Paragraph) -> bool:
    """甲局文件, and 文件 alone, which stands beside the names of several."""
    return paragraph.zone is Zone.MASTHEAD or squeezed(text.slice(paragraph.span)) == "文件"


def masthead(text: Text, paragraphs: list[Paragraph]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The organs on the line of …文件, and these with those that issue jointly with them on lines around it."""
    for at, paragraph in enumerate(paragraphs[:8]):
        if not is_masthead(text, paragraph):
            continue
        named = organs_of(paragraph.match["what"]) if paragraph.match else []
        if all(ORGAN_END.search(name) for name in named):
            above = _joint_lines(text, paragraphs[:at][::-1], named)
            below = _joint_lines(text, paragraphs[at + 1 :], named or above) if named or above else []
            return tuple(named), (*above[::-1], *named, *below)
    return (), ()


def _joint_lines(text: Text, paragraphs: list[Paragraph], named: list[str]) -> list[str]:
    """The organs that stand alone on the first lines, each of which issues jointly with those named."""
    found: list[str] = []
    for paragraph in paragraphs:
        organs = organs_of(text.slice(paragraph.span))
        if len(organs) != 1 or not names_organ(organs[0]):
            break
        if not all(issue_jointly(organ, organs[0]) for organ in (named or found)[:1]):
            break
        found += organs
    return found


def _from_top(
    text: Text, paragraphs: list[Paragraph], title_spans: Sequence[Span], signed: tuple[str, ...]
) -> tuple[str, ...]:
    """The organs above the title, or above the recipients, one a line or side by side: the masthead of several (…文件
    on a line of its own)."""
    names: list[str] = []
    for paragraph in paragraphs[:_TOP]:
        line = squeezed(text.slice(paragraph.span))
        of_text = paragraph.zone is Zone.BODY
        named = of_text and len(line) <= 40 and names_organ(line)
        if paragraph.span in title_spans or (names and not named) or (of_text and line[-1] in "。；：:"):
            break
        if named:
            names += filter(names_organ, organs_of(text.slice(paragraph.span)))
    if names and signed and not any(may_be_one(name, organ) for name in signed for organ in names):
        return ()  # the site's own
    if (
        len(names) == len(signed) == 1
        and names[0].endswith("政府")
        and of_one_government(names[0], signed[0])
    ):
        return ()  # the government's site, where its office signs
    return tuple(names)


def of_one_government(name: str, other: str) -> bool:
    """Whether one of two organs is the other's office: they issue nothing together.

    >>> of_one_government("甲市人民政府", "甲市人民政府办公室"), of_one_government("甲市人民政府", "甲市教育局")
    (True, False)
    """
    short, long = sorted((name, other), key=len)
    return long.startswith(short) and long[len(short) :] in ("办公室", "办公厅")


def signers(text: Text, paragraphs: list[Paragraph], number: Span | None) -> tuple[str, ...]:
    """The organs that sign (落款): above the first date that has any above it, else on the last lines; ``number`` is
    where the directive's own stands, which may be between the organ and the date."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.zone is not Zone.DATE or paragraph.match is None:
            continue
        names = [n for n in [paragraph.match["who"]] if n and n.strip()]
        back = index - 1
        while back >= 0 and index - back <= _SIGNED:
            if is_signature(text, paragraphs[back]):
                names.insert(0, text.slice(paragraphs[back].span).replace("\n", ""))
            elif paragraphs[back].span != number:
                break
            back -= 1
        if not names and _ends_below(text, paragraphs, index):
            names = [text.slice(paragraphs[index + 1].span)]
        organs = [o for n in names for o in organs_of(_SEALED.sub("", n)) if names_organ(o)]
        if organs:
            return with_place(organs)
    return _signed_without_a_date(text, paragraphs)


def _ends_below(text: Text, paragraphs: list[Paragraph], dated: int) -> bool:
    """Whether who signs stands below the date, on the last line of the text."""
    ended = dated > 0 and text.plain[paragraphs[dated - 1].span.end - 1] == "。"
    below = paragraphs[dated + 1 : dated + 3]
    last = len(below) == 1 or (len(below) > 1 and below[1].zone is not Zone.BODY)
    return ended and last and is_signature(text, below[0])


def names_organ(name: str) -> bool:
    """Whether a name is made of characters, ends as organs' do and says of what place or matter it is.

    >>> names_organ("甲市人民政府"), names_organ("人民政府办公厅"), names_organ("承办：甲市人民政府"), names_organ("公开日")
    (True, False, False, False)
    """
    return (
        ORGAN_END.search(name) is not None
        and SIGNATURE.match(name) is not None
        and not name.startswith(("人民政府", "（", "("))
    )


def names_only_organs(line: str) -> bool:
    """Whether a line says nothing but who issues: organs, each of a place or of the state, side by side.

    >>> names_only_organs("甘肃省民政厅　甘肃省财政厅"), names_only_organs("甘肃省民政厅工作规则")
    (True, False)
    """
    organs = organs_of(line)
    told = [identify(organ) for organ in organs if names_organ(organ)]
    return bool(organs) and len(told) == len(organs) and all(who and who.division for who in told)


def _signed_without_a_date(text: Text, paragraphs: list[Paragraph]) -> tuple[str, ...]:
    """The organs alone on the last lines, behind running text: a page whose date is left out."""
    end = len(paragraphs)
    while end > 1 and paragraphs[end - 1].zone is not Zone.BODY:
        end -= 1
    first = end
    while first > 1 and end - first < _SIGNED and is_signature(text, paragraphs[first - 1]):
        first -= 1
    if first == end:
        return ()
    above = paragraphs[first - 1]
    if not (above.zone is Zone.ANNEX_LIST or text.plain[above.span.end - 1] in "。；"):
        return ()
    signed = (o for p in paragraphs[first:end] for o in organs_of(text.slice(p.span)))
    return with_place([organ for organ in signed if names_organ(organ)])


def is_signature(text: Text, paragraph: Paragraph) -> bool:
    """Whether a paragraph holds nothing but organs, with their seals or without."""
    last = text.plain[paragraph.span.end - 1]
    if paragraph.zone not in (Zone.BODY, Zone.CAPTION) or last not in organ_last():
        return False
    line = squeezed(text.slice(paragraph.span))
    if _SEALED.fullmatch(line):  # below who signs: （盖章）, （甲办公室代章）
        return True
    line = _SEALED.sub("", line)
    return len(line) <= 40 and bool(SIGNATURE.match(line) and ORGAN_END.search(line))


def issue_jointly(name: str, other: str) -> bool:
    """Whether two names that stand beside each other are of two organs of one place, neither of them its government:
    a title's own, not the site's name above it.

    >>> issue_jointly("甘肃省民政厅", "甘肃省财政厅"), issue_jointly("甘肃省民政厅", "财政厅")
    (True, True)
    >>> issue_jointly("甘肃省人民政府", "甘肃省财政厅"), issue_jointly("甘肃省民政厅", "甘肃省民政厅办公室")
    (False, False)
    """
    if not (ORGAN_END.search(name) and ORGAN_END.search(other)) or "人民政府" in name + other:
        return False
    if name.startswith(other) or other.startswith(name):
        return False
    places = (place_of(name), place_of(other))
    if None in (function_of(places[0].body), function_of(places[1].body)):
        return False
    return is_placeless(other) or places[0].record == places[1].record


def _from_imprint(paragraphs: list[Paragraph]) -> tuple[str, ...]:
    for paragraph in paragraphs:
        if paragraph.zone is Zone.PRINTED and paragraph.match is not None:
            who = squeezed(paragraph.match["who"])
            if ORGAN_END.search(who):
                return (_OF_OFFICE.sub("", who),)
    return ()
