"""The directive's own 发文字号: the lines of its head that hold nothing else."""

from __future__ import annotations

import re

from kg.extraction.header.head_marks import HeadMarks, OwnNumber
from kg.extraction.header.title_lines import TITLE_LINE
from kg.extraction.page.announcement import serial_of
from kg.extraction.page.doc_number import parse_number
from kg.extraction.page.issuing import names_only_organs, organs_of
from kg.extraction.page.registered import REGISTER_CODE
from kg.extraction.page.zones import DATE, Paragraph, Zone
from kg.model import DocNumber, Notice, Span, Text
from kg.reading.page_words import WORDS, spelt
from kg.reference.folding import unblanked
from kg.reference.numerals import parse_date, to_int
from kg.reference.organ_ends import ORGAN_END
from kg.reference.patterns import lazy

_LONGEST_NUMBER = 60
_STATE = "中华人民共和国"
_KIND_LAST = lazy(r"\s*(?:令|公\s*告|通\s*告)$")
_KINDS_ALONE = ("令", "命令", "公告", "通告")
_LONGEST_CODE = 10
_DEBRIS = " \t\u3000|｜•·●■◆▪*-—–─★☆"  # of lists and tables around a number
_BESIDE_NUMBER = lazy(
    rf"(?:{REGISTER_CODE}[\s\u3000]+)?"
    r"(?:[\u4e00-\u9fff \u3000]{3,30}文\s*件[\s:：]+)?(?P<open>[\[【《])?"
    r"(?P<number>[\u4e00-\u9fff（）() \u3000]{1,16}[〔\[［（(【﹝]\s*\d{4}\s*[〕\]］）)】﹞]\s*第?\s*\d{1,5}\s*号)(?(open)[\]】》])"
    r"(?:\s*[（(【\[][\u4e00-\u9fff]{2,8}[）)】\]]|\s*[特加平]\s*[急提]|[\s\u3000]+(?!签发人|关于)[\u4e00-\u9fff]{2,20})?"
    rf"(?:[\s\u3000]+{REGISTER_CODE})?"
)
_LOST_END = lazy(r"[\u4e00-\u9fff]{2,10}\s*[〔\[［]\s*(?:19|20)\d\d\s*\d{1,4}")
_LOST_BEGIN = lazy(r"(?P<code>[\u4e00-\u9fff]{2,10})\s*(?P<rest>(?:19|20)\d\d\s*[〕\]］]\s*\d{1,4}\s*号)")
_LOST_BOTH = lazy(
    r"(?P<code>[\u4e00-\u9fff]{1,9}[发办函字规政府通告批复任文电])\s*(?P<year>(?:19|20)\d\d)(?P<serial>[1-9]\d{0,3}\s*号)"
)
_IN_HAN = lazy(
    r"(?P<code>[\u4e00-\u9fff]{2,10})\s*[〔\[［（(【]\s*(?P<year>\d{4}|[一二][〇○零Oo一二三四五六七八九]{3})\s*[〕\]］）)】]\s*第?\s*"
    r"(?P<serial>\d{1,4}|[一二三四五六七八九十百]{1,5})\s*号"
)
_ORDER_IN_BRACKETS = lazy(
    r"(?P<organ>[\u4e00-\u9fff 、]{3,60}(?:令|公告|通告))\s*[（(〔\[【]\s*(?P<serial>(?:\d{4}\s*年?\s*)?第?\s*\d{1,5}\s*号)\s*[）)〕\]】]"
)
_DATED = lazy(
    rf"(?P<before>{DATE})?\s*(?P<number>[\u4e00-\u9fff][^，。；、]{{4,30}}?号)[\s，,]*[（(]?(?P<after>{DATE})?"
)
_PUBLISHED = lazy(
    r"(?<=号)[\s\u3000]+(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?:\s+\d\d:\d\d(?::\d\d)?)?$"
)  # the site's
_MASKED_NUMBER = lazy(r"[\u4e00-\u9fff]{1,12}\s*[〔\[（(][\d×XxＸ\*○]{4}[〕\]）)]\s*[×XxＸ\*○\d ]*\s*号?")
_ENDING = frozenset(
    "号令告日0123456789０１２３４５６７８９XxＸ×*○〕]）)"
)  # of numbers, also of masked ones, and of the day behind them
_MASKED = lazy(r"[XxＸ×\*]")
_SINGLE_LETTERS = lazy(r"(?:[\u4e00-\u9fff]\s+)+[\u4e00-\u9fff]?\s*[〔\[［（(【]")
_NUMBER_WORD = lazy(
    rf"^[【\[]?(?:{spelt(('编号', *(word for word, said in WORDS.items() if said == '文号')))})[】\]]?\s*[:：]?\s*"
)
_NUMBER_LAST = lazy(r"[〔\[［（(【]\s*(?:19|20)\d\d\s*[〕\]］）)】]\s*第?\s*\d{1,5}\s*号[）)]?$")


def serial_mark(line: str, span: Span, known: HeadMarks) -> HeadMarks | None:
    """第N号 or 2023年第N号 alone: of a 公告 whose title, above or below it, names its organs, or its signature does."""
    if known.own is not None or known.serial is not None:
        return None
    serial = serial_of(line)
    return HeadMarks(serial=serial, serial_span=span) if serial is not None else None


def number_mark(text: Text, span: Span, own: OwnNumber | None) -> HeadMarks | None:
    """A line that is the directive's own number, with or without 签发人 behind it; ``own`` is the number above it."""
    if span.end - span.start > _LONGEST_NUMBER:
        return None
    line = _alone(text.slice(span).strip(_DEBRIS))
    if "签发人" not in line and line[-1:] not in _ENDING:
        return None
    line = _mended(_PUBLISHED.sub("", line))
    dated = _dated(line, span, own)
    if dated is not None:
        return dated
    if own is not None:
        return _beside(text, span, parse_number(line.strip("（()） ")), own)
    bare, _, signer = line.partition("签发人")
    bare = bare.strip()
    if not bare or "号" not in line or (bare[0] in "（(" and bare[-1] in "）)"):
        bare = bare.strip("（()）").strip()
    bare = _NUMBER_WORD.sub("", bare)
    number = parse_number(bare) or _spaced_number(bare)
    if number is None:
        return _side_by_side(text, bare, span) or _masked(bare, span)
    begin = span.start + max(0, text.slice(span).find(bare))
    found = OwnNumber(number, Span(begin, min(span.end, begin + len(bare))))
    return HeadMarks(own=found, signatory=signer.strip(" ：:　") or None)


def _masked(line: str, span: Span) -> HeadMarks | None:
    """甲府〔20××〕×号: it was a number."""
    if not is_masked(line):
        return None
    return HeadMarks(notices=(Notice("masked_number", f"发文字号不全：{line}", span),))


def _beside(text: Text, span: Span, number: DocNumber | None, own: OwnNumber) -> HeadMarks | None:
    """A second number that is the first again, printed by the site and by the document, or right below it another
    organ's own of a joint directive, which is not cited."""
    if number == own.number:
        return HeadMarks()
    if number is None or own.span is None:
        return None
    lines = text.plain[own.span.end : span.start].split("\n")
    joint = all(parse_number(line) for line in lines if line.strip())
    return HeadMarks(others=(number,), site=(span,)) if joint else None


def _dated(line: str, span: Span, own: OwnNumber | None) -> HeadMarks | None:
    """（甲府〔2001〕73号　2001年10月18日）, 甲府〔2001〕73号，2001年10月18日: with the day on which the directive was written."""
    found = _DATED.fullmatch(line.strip("（()） \u3000"))
    if found is None or not (day := found["before"] or found["after"]):
        return None
    number = parse_number(found["number"])
    if number is None or (own is not None and own.number != number):
        return None
    return HeadMarks(own=OwnNumber(number, span), written=parse_date(day))


def _alone(line: str) -> str:
    """A number without what stands beside it on its line: the masthead before it, a remark, a degree of urgency or an
    organ's name behind it.

    >>> _alone("甲县人民政府文件　甲政〔2022〕9号"), _alone("甲政〔2022〕9号（公开）"), _alone("[甲政〔2022〕9号] 特急")
    ('甲政〔2022〕9号', '甲政〔2022〕9号', '甲政〔2022〕9号')
    """
    found = _BESIDE_NUMBER.fullmatch(line) if "号" in line else None
    return found["number"] if found else line


def _mended(line: str) -> str:
    """A number that lost the marks around its year, where one of them or 号 still tells that it is one.

    >>> _mended("甲府办〔202158"), _mended("甲府办2021〕58号"), _mended("甲府办202158号"), _mended("甲府办202158")
    ('甲府办〔202158号', '甲府办〔2021〕58号', '甲府办〔2021〕58号', '甲府办202158')
    >>> _mended("甲府办〔二〇〇二〕十八号"), _mended("甲县人民政府令（第5号）")
    ('甲府办〔2002〕18号', '甲县人民政府令第5号')
    """
    order = _ORDER_IN_BRACKETS.fullmatch(line)
    if order:
        return order["organ"] + order["serial"]
    said = _IN_HAN.fullmatch(line)
    year, serial = (to_int(said["year"]), to_int(said["serial"])) if said else (None, None)
    if said and year and serial:
        return f"{said['code']}〔{year}〕{serial}号"
    if _LOST_END.fullmatch(line):
        return line + "号"
    bare = _LOST_BOTH.fullmatch(line)
    if bare:
        return f"{bare['code']}〔{bare['year']}〕{bare['serial']}"
    found = _LOST_BEGIN.fullmatch(line)
    return f"{found['code']}〔{found['rest']}" if found else line


def _spaced_number(line: str) -> DocNumber | None:
    """甲 市 人 民 政 府 文 件 甲 府 发 〔2021〕 5 号: a number of single letters, alone or behind the masthead."""
    if not line[1:2].isspace() or _SINGLE_LETTERS.match(line) is None:
        return None
    found = parse_number(unblanked(line).rpartition("文件")[2])
    return found if found is not None and len(found.agency_code) <= _LONGEST_CODE else None


def _side_by_side(text: Text, line: str, span: Span) -> HeadMarks | None:
    """Each organ's own number side by side on the line of a joint directive: the first is the directive's, none is cited."""
    if line.count("号") < 2:
        return None
    pieces = [piece for piece in re.split(r"(?<=号)[\s、，,；;/]*", line) if piece]
    numbers = [number for number in map(parse_number, pieces) if number is not None]
    if len(numbers) < max(2, len(pieces)):
        return None
    own = OwnNumber(numbers[0], Span(span.start, text.plain.index("号", span.start) + 1))
    return HeadMarks(own=own, others=tuple(numbers[1:]), site=(span,))


def order_mark(
    text: Text, paragraphs: list[Paragraph], index: int, own: OwnNumber | None
) -> HeadMarks | None:
    """令 and 公告: the organ on one line, 第N号 or 2023年第N号 on the next; in full, whatever the site's headline calls it."""
    printed = text.slice(paragraphs[index].span)
    line = unblanked(printed)
    if len(line) > TITLE_LINE or not line.endswith(("令", "公告", "通告")):
        return None
    if index + 1 >= len(paragraphs):
        return None
    if "关于" in line:  # 某局关于…的公告 is a title
        return None
    above = _organs_above(text, paragraphs, index) if line in _KINDS_ALONE else []
    organs = "、".join(organ.removeprefix(_STATE) for organ in above)
    kind = "令" if above and line == "命令" else line
    below = paragraphs[index + 1].span
    number = _order_number(organs + kind, unblanked(text.slice(below)))
    if number is None or (own is not None and not own.may_be(number)):
        return None
    named = above or _organs_side_by_side(printed) or organs_of(_KIND_LAST.sub("", line.removeprefix(_STATE)))
    return HeadMarks(
        own=OwnNumber(number, Span(paragraphs[index].span.start, below.end)), issuers=tuple(named)
    )


def _organs_side_by_side(line: str) -> list[str]:
    """The organs of 甲部 乙部公告, whose blanks stand between names and not between letters."""
    organs = organs_of(_KIND_LAST.sub("", line.strip()))
    return organs if len(organs) > 1 and names_only_organs(" ".join(organs)) else []


def _organs_above(text: Text, paragraphs: list[Paragraph], index: int) -> list[str]:
    """The organs on the lines right above 令 or 公告 alone, from the first to the last."""
    organs: list[str] = []
    while index and paragraphs[index - 1].zone is Zone.BODY:
        index -= 1
        line = text.slice(paragraphs[index].span)
        if len(line) > TITLE_LINE or not names_only_organs(line):
            break
        organs[:0] = organs_of(line)
    return organs


def _order_number(organ: str, line: str) -> DocNumber | None:
    """The number below the name of an order: 第5号, or 甲政令第5号 with the letters of its organ."""
    if not ORGAN_END.search(re.sub(r"(?:命?令|公告|通告)$", "", organ)):
        return None
    found = serial_of(line)
    if found is not None:
        return DocNumber(organ.removeprefix(_STATE), found.year, found.serial)
    coded = parse_number(line) if organ.endswith("令") else None
    return coded if coded is not None and coded.agency_code.endswith("令") else None


def is_unread_number(line: str) -> bool:
    """A number behind a letter that is none of its code: what it is remains open, but it is no title."""
    return line[1:2].isspace() and len(line) <= _LONGEST_NUMBER and _NUMBER_LAST.search(line) is not None


def is_masked(line: str) -> bool:
    """Whether a line was a 文号 (甲府〔20××〕×号)."""
    return bool(_MASKED.search(line) and _MASKED_NUMBER.fullmatch(line))


def is_number(line: str) -> bool:
    """Whether a line is a 文号, in brackets or without."""
    return len(line) <= _LONGEST_NUMBER and "号" in line and parse_number(line.strip("（()） ")) is not None
