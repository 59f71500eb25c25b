"""Puts together again what pages and lines broke apart: broken lines → paragraphs.

A file read line by line holds sentences cut at page and line ends, page numbers between them, and lines that
a page ran into one. Here they become the paragraphs their drafter wrote; nothing else is changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.extraction.page.portal import portal_pair
from kg.extraction.page.zones import DATE
from kg.extraction.repair.rebuilding import rebuilt
from kg.extraction.repair.run_in import with_lines_apart
from kg.extraction.repair.wrapped import narrow_width, width
from kg.extraction.text.marker import opening_marker
from kg.extraction.units.labels import opens_with_label
from kg.model import Span, Text
from kg.reference.code_borders import is_local_code
from kg.reference.kind_words import plain_title_words
from kg.reference.organ_ends import ORGAN_END, organ_last
from kg.reference.patterns import lazy

PAGE_NUMBER = lazy(r"[—–\-－_]+\s*\d{1,4}\s*[—–\-－_]+|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?")
_NUMBERS_PAGE = frozenset("—–-－_第")
_TERMINAL = frozenset("。；;！!？?：:")
_CLOSING = frozenset("”』」）)】〕］]﹞》〉")
_JOINS_BACK = frozenset("，、。；：！？）)】〕］﹞》〉”,;")
_JOINS_ON = frozenset("，、,—和与及的")
_PAIRS = {
    "（": "）",
    "(": ")",
    "〔": "〕",
    "[": "]",
    "［": "］",
    "【": "】",
    "《": "》",
    "“": "”",
    "〈": "〉",
}
_FOLD = str.maketrans("（）［］【】", "()[][]")
_BRACKET = lazy(r"[（(〔\[［【《“〈）)〕\]］】》”〉]")
_BRACKET_OR_BREAK = lazy(r"[（(〔\[［【《“〈）)〕\]］】》”〉\n]")
# Lines that stand alone in a 公文: dates, 附件, 抄送, 印发, disclosure, organ + 文件, tables' captions.
_ALONE = lazy(
    r"(?:附\s*件|附\s*表|附\s*[:：]|抄\s*送|主\s*送|抄\s*报|主\s*题\s*词|联\s*系\s*(?:人|电话|方式)|信息公开选项|公开(?:方式|属性|形式))"
    r"|[（(](?:此件|联系|信息公开|本文有删减|公开)"
    r"|(?:[\u4e00-\u9fff]{4,30}[ \u3000]+){0,4}[\d０-９二〇○Ｏ零一三四五六七八九\s]{4,9}年\s*[\d０-９一二三四五六七八九十Xx×\s]{1,4}月\s*[\d０-９一二三四五六七八九十廿Xx×\s]{1,5}日(?:\s*印发)?\s*$"
)
_DATED = lazy(rf"[ \u3000]*{DATE}[ \u3000]*$")
_SIGNER = lazy(
    lambda: (
        rf"[ \u3000]*[\u4e00-\u9fff][\u4e00-\u9fff（）() \u3000]{{3,40}}(?<=[\u4e00-\u9fff]){ORGAN_END.pattern}"
    )
)
_SIGNERS = 8  # lines
_TITLE_END = lazy(
    lambda: (
        rf"(?:{plain_title_words()}|说明|文件|表)(?:[（(][^（）()]{{1,12}}[）)])?(?:[ \u3000]+[\u4e00-\u9fff]{{2,12}}[〔\[［]\d{{4}}[〕\]］]\d{{1,5}}号)?$"
    )
)
_ROW = lazy(r"(?P<serial>\d{1,3})[ \u3000]+\S")
# 甲府办发〔2020〕 above 41号, 甲府办发〔2020〕4 above 1号, 甲部公告2020年第4 above 1号, 甲府办发 above 〔2020〕41号
_YEAR_LAST = lazy(
    r"(?:[\u4e00-\u9fff]\s*[〔\[［【（(]\s*(?:19|20)\d\d\s*[〕\]］】）)]|(?:公告|通告|令)(?:\s*(?:19|20)\d\d\s*年)?(?=\s*第))"
    r"(?:\s*第)?(?:\s*(?P<serial>\d{1,5}))?[ \u3000]*\Z"
)
_SERIAL_FIRST = lazy(r"[ \u3000]*(?:(?P<serial>第?\s*\d{1,5})\s*)?号(?P<whole>文|[^\u4e00-\u9fff]|$)?")
_LONGEST_SERIAL = 5
_CODE_ALONE = lazy(r"[ \u3000]*[\u4e00-\u9fff]{1,9}[发办函字规文秘电][ \u3000]*")
_CODE_OF_FIELD = lazy(r"[\u4e00-\u9fff]{2,12}")
_YEAR_FIRST = lazy(r"[ \u3000]*[〔\[［【]\s*(?:19|20)\d\d\s*[〕\]］】]\s*第?\s*\d{1,5}\s*号[ \u3000]*")
# 甲府办 above 发〔2020〕41号
_LETTERS = frozenset("发办函字规文秘电")
_CODE_LAST = lazy(
    r"办?[发函字规文秘电]\s*[〔\[［【]\s*(?:19|20)\d\d\s*[〕\]］】](?:\s*第?\s*\d{1,5}\s*号?)?[ \u3000]*"
)
_CODE = 10  # characters of a line that a code begins in
_NUMBER_FIRST = lazy(
    r"[（(][\u4e00-\u9fff]{2,12}[〔\[［【](?:19|20)\d\d[〕\]］】]"
)  # of the title that ends above
# 2022年3月 above 15日, 2022年 above 3月15日: a date alone
_DAY_LOST = lazy(
    r"[ \u3000]*[\d〇○二零一三四五六七八九]{4}年(?:\s*[\d一二三四五六七八九十]{1,3}月)?[ \u3000]*"
)
_DAY_LAST = lazy(
    r"[ \u3000]*(?:[\d一二三四五六七八九十]{1,3}月\s*)?[\d一二三四五六七八九十]{1,3}日[ \u3000]*"
)
# …2023年5 above 月30日…, …2023年 above 5月30日…
_WHOLE_DATE = lazy(r"(?<=\S)\s*(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日")
_IN_DATE = frozenset("0123456789年月")
_DATE_LENGTH = 24  # characters on either side of the break
_NUMBER = 30  # characters of the end of a line that a number breaks off in
_RUN_ON = 26  # characters: shorter lines without punctuation are headings, names, dates
_HEADING = 44
_LONGEST_WORD = 16  # of a portal's table, with its colon
_REACH = 600  # characters within which a bracket left open may still be closed


def repair(text: Text) -> Text:
    """``text`` with broken paragraphs rejoined and page numbers dropped; offsets and pages follow."""
    plain = text.plain
    whole = list(with_lines_apart(plain, text.paragraphs))
    lines = [
        (span, brackets)
        for span, brackets in zip(whole, _brackets_of(plain, whole), strict=True)
        if plain[span[0]] not in _NUMBERS_PAGE or not PAGE_NUMBER.fullmatch(plain, *span)
    ]
    groups = _grouped(plain, lines)
    if not groups or len(groups) == len(text.paragraphs) == len(whole):
        return text
    return rebuilt(text, ((group,) for group in groups))


def _brackets_of(plain: str, lines: Sequence[Span]) -> list[str]:
    """The brackets of each line, found in one pass where the lines are those of ``plain``."""
    found = "".join(_BRACKET_OR_BREAK.findall(plain)).split("\n")
    return found if len(found) == len(lines) else ["".join(_BRACKET.findall(plain, *line)) for line in lines]


def _grouped(plain: str, lines: list[tuple[Span, str]]) -> list[list[Span]]:
    groups: list[list[Span]] = []
    left_open = ""  # the closing characters that the last group still waits for
    in_header = True
    tables = "\t" in plain
    full = narrow_width(plain, [line for line, _ in lines])
    for index, (line, brackets) in enumerate(lines):
        group = groups[-1] if groups else []
        if (
            group
            and not (tables and _of_table(plain, group[-1], line))
            and _continues(plain, group, line, left_open, in_header, full)
            and not _signs(plain, lines, index)
        ):
            group.append(line)
            left_open = _left_open(plain, group[0].start, line.end)
        else:
            groups.append([line])
            short = line[1] - line[0] <= _REACH
            left_open = _unpaired(brackets) if short else _left_open(plain, *line)
        if in_header and index > 1 and plain.find("。", *line) >= 0:
            in_header = False
    return groups


def _of_table(plain: str, last: Span, line: Span) -> bool:
    return plain.find("\t", *last) >= 0 or plain.find("\t", *line) >= 0


def _continues(
    plain: str, group: list[Span], line: Span, left_open: str, in_header: bool, full: float | None
) -> bool:
    """Whether ``line`` goes on with the sentence that ``group`` leaves unfinished; ``full`` is the width of full lines."""
    if (
        plain[line[0]] in _JOINS_BACK
        or _is_rest_of_number(plain, group[-1], line)
        or _is_rest_of_date(plain, group[-1], line)
    ):
        return True
    if plain[line[1] - 1] == "日" and _DAY_LAST.fullmatch(plain, *line):
        return _DAY_LOST.fullmatch(plain, *group[-1]) is not None
    if (
        not in_header
        and plain[line[0]] in "（("
        and plain[group[-1].end - 1] == "》"
        and _NUMBER_FIRST.match(plain, *line)
    ):
        return True
    if left_open and _closes(plain, left_open[-1], line) and not _ALONE.match(plain, *line):
        return True
    return _is_unfinished(plain, group, in_header, full) and not (
        _begins_anew(plain, line) or _is_next_row(plain, group[0], line)
    )


def _is_rest_of_number(plain: str, above: Span, line: Span) -> bool:
    """Whether a 文号 that breaks off at the end of a line goes on in the next: at its year, its serial or its 号."""
    first = plain[line.start]
    if first in _LETTERS and _CODE_LAST.fullmatch(plain, *line):
        return above.end - above.start <= _CODE and is_local_code(plain[slice(*above)].strip())
    if first in "〔[［【":
        return _YEAR_FIRST.fullmatch(plain, *line) is not None and _is_code(plain, above)
    if not (first.isdigit() or first in "第号"):
        return False
    rest = _SERIAL_FIRST.match(plain, *line)
    begun = _YEAR_LAST.search(plain, max(above.start, above.end - _NUMBER), above.end) if rest else None
    if rest is None or begun is None:
        return False
    if (
        rest["serial"] and begun["serial"]
    ):  # the digits are apart, where nothing but a number's end stands behind them
        return rest["whole"] is not None and len(begun["serial"] + rest["serial"]) <= _LONGEST_SERIAL
    return bool(rest["serial"] or begun["serial"])


def _is_code(plain: str, line: Span) -> bool:
    """Whether a line is but the letters of a 文号, alone or as a field of the portal's table (文号：甲商规)."""
    if _CODE_ALONE.fullmatch(plain, *line):
        return True
    word, value = portal_pair(plain, *line) or ("", "")
    return word == "文号" and _CODE_OF_FIELD.fullmatch(value) is not None


def _is_rest_of_date(plain: str, above: Span, line: Span) -> bool:
    """Whether a date behind other words breaks off at the end of a line and goes on in the next."""
    first = plain[line.start]
    if plain[above.end - 1] not in _IN_DATE or not (first == "日" or first in _IN_DATE):
        return False
    begun = plain[max(above.start, above.end - _DATE_LENGTH) : above.end]
    rest = plain[line.start : min(line.end, line.start + _DATE_LENGTH)]
    return any(found.start() < len(begun) < found.end() for found in _WHOLE_DATE.finditer(begun + rest))


def _signs(plain: str, lines: list[tuple[Span, str]], index: int) -> bool:
    """Whether a line, with others right below it, names organs above a date: they sign, whatever stands above them."""
    for following, (line, _) in enumerate(lines[index : index + _SIGNERS]):
        if plain[line.end - 1] in organ_last() and _SIGNER.fullmatch(plain, *line):
            continue
        return following > 0 and _DATED.match(plain, *line) is not None
    return False


def _is_unfinished(plain: str, group: list[Span], in_header: bool, full: float | None) -> bool:
    """Whether the words of a group ask for more behind them."""
    last = group[-1]
    tail = plain[last[1] - 1]
    if tail in _TERMINAL or (tail == "—" and not plain[slice(*last)].strip("— ")):
        return False
    if tail in _JOINS_ON:
        return tail in "，、," or not in_header
    is_full = full is not None and tail not in _CLOSING and width(plain, last) >= full
    if tail in _CLOSING or (in_header and not (is_full and plain.find("，", *last) >= 0)):
        return False
    return _runs_on(plain, group, is_full) and not _ALONE.match(plain, *last)


def _begins_anew(plain: str, line: Span) -> bool:
    """Whether a line opens as no rest of a sentence does: with a mark or a label, or as one that stands alone."""
    start, end = line
    return bool(
        opening_marker(plain, start, end)
        or opens_with_label(plain, start, end)
        or _ALONE.match(plain, start, end)
        or _is_field(plain, start, end)
    )


def _is_field(plain: str, start: int, end: int) -> bool:
    """Whether a line is one of the portal's table: 文号：甲府〔2022〕5号."""
    first = plain[start : min(end, start + _LONGEST_WORD)]
    return ("：" in first or ":" in first) and portal_pair(plain, start, end) is not None


def _is_next_row(plain: str, above: Span, line: Span) -> bool:
    """Whether two lines begin with one serial number after the other: rows of a list without points."""
    here = _ROW.match(plain, *line) if plain[line.start].isdigit() else None
    before = _ROW.match(plain, *above) if here else None
    return bool(here and before and int(here["serial"]) == int(before["serial"]) + 1)


def _runs_on(plain: str, group: list[Span], is_full: bool) -> bool:
    """Whether the group ends in the middle of running text rather than being a heading or a name; ``is_full`` says that
    its last line ends because there is no more room."""
    first, last = group[0], group[-1]
    body = plain[first.start : last.end]
    if "。" in body or "；" in body:
        return True
    if (len(body) < _RUN_ON and not is_full) or ("，" not in body and _TITLE_END.search(body)):
        return False
    return (
        len(body) > _HEADING or (is_full and "，" in body) or not opening_marker(plain, first.start, last.end)
    )


def _left_open(plain: str, start: int, end: int) -> str:
    """The closing characters that the last part of ``plain[start:end]`` waits for."""
    return _unpaired("".join(_BRACKET.findall(plain, max(start, end - _REACH), end)))


@lru_cache(maxsize=1 << 10)
def _unpaired(brackets: str) -> str:
    """The same few brackets stand in line after line."""
    waiting: list[str] = []
    for char in brackets:
        if char in _PAIRS:
            waiting.append(_PAIRS[char])
        elif waiting and (waiting[-1] == char or waiting[-1].translate(_FOLD) == char.translate(_FOLD)):
            waiting.pop()
    return "".join(waiting)


def _closes(plain: str, waiting: str, line: Span) -> bool:
    """Whether ``line`` closes, before it opens another, the bracket that the group left open."""
    wanted = waiting.translate(_FOLD)
    depth = 0
    for char in _BRACKET.findall(plain, line.start, min(line.end, line.start + _REACH)):
        folded = char.translate(_FOLD)
        if folded == wanted and depth == 0:
            return True
        if char in _PAIRS and _PAIRS[char].translate(_FOLD) == wanted:
            depth += 1
        elif folded == wanted:
            depth -= 1
    # A long list of organs may be cut more than once: the line then ends as it began, in mid-list.
    return plain[line.end - 1] in "、，," and not opening_marker(plain, line.start, line.end)
