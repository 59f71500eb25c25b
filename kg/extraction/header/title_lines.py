"""The lines of a title: where it begins and ends among the organs, menus and repeated titles around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from kg.extraction.page.issuing import of_one_government
from kg.extraction.page.signature import is_one_name
from kg.extraction.text.title import issuer_prefix, squeezed, unwrapped
from kg.model import OrganType
from kg.reference.divisions import find_prefix
from kg.reference.functions import function_of
from kg.reference.issuers import identify
from kg.reference.kind_words import official_words, plain_title_words
from kg.reference.organ_ends import ORGAN_END
from kg.reference.organs import place_of
from kg.reference.patterns import lazy

TITLE_LINE = 90  # characters; a longer line without a full stop is running text
_REMARK = r"[（(〔【][^（）()]{1,16}[）)〕】]"
# 《甲办法》政策解读, 《甲办法》 above 起草说明
_EXPLAINS = r"的?[\u4e00-\u9fff]{0,4}(?:解读(?:材料|说明|文稿)?|图解|问答|说明)"
_EXPLAINS_ALONE = lazy(_EXPLAINS)
# 某县2022年重点工作 announces no kind of text.
_TITLE_END = lazy(lambda: rf"(?:{plain_title_words()}|行动|工作|(?<=》){_EXPLAINS})(?:{_REMARK})*$")
EDITION = lazy(
    r"[（(](?:试行|暂行|试用|修[订正](?:稿|版)?|[^（）()]{0,6}(?:意见稿|送审稿|讨论稿|草案)|(?:19|20)\d\d年?(?:版|本|修订|修正))[）)]"
)
"""What may stand below a title, on a line of its own, and belongs to it."""
# （B）: the class of a reply to a proposal, which stands below its title and is none of it
_REMARK_ALONE = lazy(rf"(?![（(][A-Z]类?[）)]){_REMARK}|[（(](?:19|20)\d\d年[^（）()]{{4,60}}[）)]")
_COMPLETE = lazy(lambda: rf"(?:关于|印发|转发|批转).*的(?:{official_words()})(?:[（(].{{1,8}}[）)])?$")
_VERB = lazy("关于|印发|转发|批转")
_ISSUING = lazy("印发|转发|批转")  # what ends in 的通知, whatever its lines end in
_VERBS = ("关于", "印发", "转发", "批转")
_QUOTED = lazy(r"[《〈<][^》〉>]*(?:[》〉>]|$)")
_ORGANS = lazy(
    lambda: (
        rf"^[\u4e00-\u9fff（）()、]+(?:{ORGAN_END.pattern}|等[一二三四五六七八九十\d]{{0,3}}个?(?:部门|单位|厅局|部委|委局)$)"
    )
)
_NAMES = lazy(r"[\u4e00-\u9fff《“\d][^，,。；;：:|]*")  # a title of no known kind
_DEPARTMENTS = (OrganType.DEPARTMENT, OrganType.OTHER)
_SHORTEST = 5  # characters of a line of a title
_MOST = 6  # lines of a title


def is_title(line: str) -> bool:
    """Whether a line, or lines put together, end as titles do.

    >>> is_title("甲市教育局工作规则（试行）"), is_title("政府信息公开")
    (True, False)
    """
    return _TITLE_END.search(line) is not None


def is_full_title(line: str) -> bool:
    """Whether lines put together are the whole title of a 公文: what it does, about what, and its 文种."""
    if _COMPLETE.search(line):
        return True
    return "关于" in line and is_title(line) and _ISSUING.search(_QUOTED.sub("", line)) is None


def holds_full_title(lines: Sequence[str]) -> bool:
    """Whether the whole title of a 公文 is among lines that stand together."""
    return is_full_title("".join(unwrapped("".join(lines[at].split())) for at in range(*title_run(lines))))


def title_run(lines: Sequence[str]) -> tuple[int, int]:
    """Which of the lines that stand together are the title: the first of them and the one behind the last.

    >>> title_run(["甲市教育局", "关于印发乙方案", "的通知", "乙方案"]), title_run(["点击下载", "甲市教育局工作规则"])
    ((0, 3), (1, 2))
    >>> title_run(["《甲办法》", "政策解读"])
    (0, 2)
    """
    first, end = _found(lines, [unwrapped("".join(line.split())) for line in lines])
    quoted = "".join(lines[first:end]).rstrip().endswith("》")
    return first, end + (
        quoted and end < len(lines) and _EXPLAINS_ALONE.fullmatch(lines[end].strip()) is not None
    )


def _found(lines: Sequence[str], bare: Sequence[str]) -> tuple[int, int]:
    begun = [at for at in range(len(bare)) if _VERB.search(bare[at])]
    for is_end in (_COMPLETE, _TITLE_END):
        for at in begun:
            end = _end_of(bare, at, is_end)
            if end is not None:
                return _with_organs(lines, bare, at), end
    return _without_verb(bare)


def _end_of(lines: Sequence[str], first: int, is_end: re.Pattern[str]) -> int | None:
    """Behind which line the title ends that begins in ``first``: the first one that makes it whole, else the last of
    those that may end it; None where there is none before another title begins."""
    joined, found = "", None
    for at in range(first, min(len(lines), first + _MOST)):
        if at > first and _begins_anew(joined, lines[at]):
            break
        joined += lines[at]
        if is_end.search(unwrapped(joined)):
            found = at + 1
            if is_end is _COMPLETE:
                break
    if found is not None and found < len(lines) and _REMARK_ALONE.fullmatch(lines[found]):
        found += 1
    return found


def _begins_anew(joined: str, line: str) -> bool:
    """甲局关于… above 乙局关于…; but 甲局转发 above 关于… is one title."""
    outer = _QUOTED.sub("", joined)
    return (
        "关于" in outer and "关于" in _QUOTED.sub("", line) and "《" not in joined[joined.rfind("》") + 1 :]
    )


def _with_organs(printed: Sequence[str], lines: Sequence[str], first: int) -> int:
    """Organs on lines of their own above 关于… belong to the title, and several side by side above one more of them,
    also where a line breaks off in the midst of a name; a masthead that names them before the title does, does not."""
    begin = first
    while begin:
        above = lines[begin - 1]
        if not _breaks_off(printed[begin - 1], printed[begin]):
            if begin == first and not lines[first].startswith(_VERBS):
                issuer = issuer_prefix(lines[first]) or ""
                joint = _of_one_place(printed[first - 1].split(), lines[first]) or party_and_government(
                    above, issuer
                )
                return first - joint
            if not _ORGANS.search(above) or _TITLE_END.search(above) or _heads(above, lines[begin:first]):
                break
        begin -= 1
    return begin


def _breaks_off(above: str, below: str) -> bool:
    """Whether a line of organs ends in the midst of a name, with which the one below it begins.

    >>> _breaks_off("安达市民政局　安达市住房和", "城乡建设局关于甲的通知"), _breaks_off("安达市", "教育局")
    (True, True)
    >>> _breaks_off("安达市民政局　安达市教育局", "财政局"), _breaks_off("安达市政务公开", "教育局关于甲的通知")
    (False, False)
    """
    *organs, last = above.split()
    rest = below.split()[0]
    rest = issuer_prefix(rest) or rest
    if not (all(map(_ORGANS.search, organs)) and ORGAN_END.search(rest) and is_one_name(last, rest)):
        return False
    place = find_prefix(last)
    if ORGAN_END.search(last) or (place is not None and place.full and not place.rest):
        return True
    whole = function_of(place_of(last + rest).body)
    return whole is not None and (last[-1] in "和及与" or function_of(rest) in (None, whole))


def _heads(above: str, organs: Sequence[str]) -> bool:
    """Whether the organ on a line above those of the title is named there again, or is the government whose office is:
    it is the masthead's, or the site's."""
    names = "".join(organs)
    return bool(organs) and (
        above in organs or names.endswith(above) or above.endswith(names) or of_one_government(above, names)
    )


def _of_one_place(organs: Sequence[str], title: str) -> bool:
    """Whether several organs stand side by side and name the place that the title's issuer names, and none of them, or
    are departments of one place, or of the state, as it is."""
    if len(organs) < 2 or not all(_ORGANS.search(organ) and organ not in title for organ in organs):
        return False
    if all(organ[:2] == title[:2] for organ in organs):
        return True
    told = [identify(name) for name in (*organs, issuer_prefix(title) or "")]
    places = {who.division if who.organ_type in _DEPARTMENTS else None for who in told}
    return len(places) == 1 and None not in places


def party_and_government(party: str, government: str) -> bool:
    """Whether two names are of a party committee and the government of its place, or of the offices of both (党政联合).

    >>> party_and_government("中共安达市委办公室", "安达市人民政府办公室"), party_and_government("安达市人民政府", "安达市教育局")
    (True, False)
    """
    if not (party.startswith("中共") and ("人民政府" in government or government.startswith("国务院"))):
        return False
    return place_of(party).record == place_of(government).record


def _without_verb(lines: Sequence[str]) -> tuple[int, int]:
    """A title that says no 关于 (工作规则, 工作要点): its last line that ends so, and lines broken off above it."""
    last = next((at for at in range(len(lines) - 1, -1, -1) if _TITLE_END.search(lines[at])), None)
    if last is None:
        named = [at for at, line in enumerate(lines) if len(line) >= _SHORTEST and _NAMES.fullmatch(line)]
        return (named[0], named[-1] + 1) if named else (0, 0)
    first = last
    while first and _is_broken_off(lines[first - 1], lines[first]):
        first -= 1
    end = last + 1
    return first, end + (end < len(lines) and _REMARK_ALONE.fullmatch(lines[end]) is not None)


def _is_broken_off(line: str, below: str) -> bool:
    """Whether a line goes on below; a sentence, a field, another title, and the organ that the title names again do not."""
    if (
        len(line) < _SHORTEST
        or _TITLE_END.search(line)
        or line[-1] in "!！?？"
        or ":" in line
        or "：" in line
    ):
        return False
    return not (ORGAN_END.search(line) and line[:2] == below[:2])


def worth(lines: Sequence[str], place: int) -> tuple[int, bool, int]:
    """How much a run of lines is a title; the last one of those that are worth the same is the directive's."""
    compact = unwrapped("".join("".join(lines).split()))
    said = 2 * is_title(compact) + 2 * ("关于" in compact or "印发" in compact)
    return said, issuer_prefix(compact) is not None, place


def joined_title(lines: Sequence[str]) -> str:
    """Title lines put together; organs that issue jointly keep a blank between them."""
    joined = ""
    for line, below in zip_longest(lines, lines[1:]):
        for piece in _pieces(line):
            apart = ORGAN_END.search(joined) and (
                ORGAN_END.search(issuer_prefix(piece) or piece) or (below and _breaks_off(piece, below))
            )
            joined += " " + piece if apart else piece
    return joined


def _pieces(line: str) -> list[str]:
    """A line cut at the blanks between organs, all other blanks dropped."""
    words = line.split()
    if len(words) < 2 or any(len(w) < 3 for w in words[:2]):
        return [squeezed(line)]
    first = next((i for i, w in enumerate(words) if not ORGAN_END.search(w)), len(words))
    return [*words[:first], squeezed(" ".join(words[first:]))] if first < len(words) else words
