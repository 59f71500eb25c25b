"""The directive's own 发文字号: the lines of its head that hold nothing else."""

from __future__ import annotations

import re

from kg.extraction.header.title_lines import TITLE_LINE
from kg.extraction.page.announcement import serial_of
from kg.extraction.page.doc_number import parse_number
from kg.extraction.page.header_fields import Header
from kg.extraction.page.issuing import ORGAN_END, is_signature, may_be_one, names_only_organs, organs_of
from kg.extraction.page.registered import REGISTER_CODE, is_registered
from kg.extraction.page.zones import DATE, Paragraph, Zone
from kg.extraction.text.title import leading_number, without_trailer
from kg.model import DocNumber, Notice, Span, Text
from kg.reading.page_words import WORDS, spelt
from kg.reference.folding import fold_print, unblanked
from kg.reference.numerals import parse_date, to_int
from kg.reference.patterns import lazy

_LONGEST_NUMBER = 60
_STATE = "中华人民共和国"
_KIND_LAST = lazy(r"\s*(?:令|公\s*告|通\s*告)$")
_KINDS_ALONE = ("令", "命令", "公告", "通告")
_FOOT = 4  # lines below the signature
_FILES = 8  # lines of files at the end of a page
_FILE = lazy(
    r"(?:(?:点击|原文|正文|文件|PDF版?)*下载\s*[:：]?\s*)?(?P<name>[^。：:]+?)\.(?:pdf|docx?|wps|ofd|ceb|zip|rar)",
    re.IGNORECASE,
)
_LONGEST_FILE = 120
_PASSES_ON = lazy("转发|批转")
_LONGEST_CODE = 10
_DEBRIS = " \t\u3000|｜•·●■◆▪*-★☆"  # of lists and tables around a number
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
    rf"(?P<before>{DATE})?\s*(?P<number>[\u4e00-\u9fff][^，。；、]{{4,30}}?号)\s*[（(]?(?P<after>{DATE})?"
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
    rf"^[【\[]?(?:{spelt(word for word, said in WORDS.items() if said == '文号')})[】\]]?\s*[:：]?\s*"
)
_NUMBER_LAST = lazy(r"[〔\[［（(【]\s*(?:19|20)\d\d\s*[〕\]］）)】]\s*第?\s*\d{1,5}\s*号[）)]?$")


def reads_serial(text: Text, paragraph: Paragraph, header: Header) -> bool:
    """第N号 or 2023年第N号 alone: of a 公告 whose title, above or below it, names its organs, or its signature does."""
    serial = serial_of(text.slice(paragraph.span)) if header.number is None else None
    if serial is None or header.serial is not None:
        return False
    header.serial, header.serial_span = serial, paragraph.span
    return True


def reads_number(text: Text, paragraph: Paragraph, header: Header) -> bool:
    """Whether the line is the directive's own number, with or without 签发人 behind it."""
    span = paragraph.span
    if span.end - span.start > _LONGEST_NUMBER:
        return False
    line = _alone(text.slice(span).strip(_DEBRIS))
    if "签发人" not in line and line[-1:] not in _ENDING:
        return False
    line = _mended(_PUBLISHED.sub("", line))
    if _reads_dated(line, span, header):
        return True
    if header.number is not None:
        return _is_number_beside(text, span, parse_number(line.strip("（()） ")), header)
    bare, _, signer = line.partition("签发人")
    bare = bare.strip()
    if not bare or "号" not in line or (bare[0] in "（(" and bare[-1] in "）)"):
        bare = bare.strip("（()）").strip()
    bare = _NUMBER_WORD.sub("", bare)
    number = parse_number(bare) or _spaced_number(bare)
    if number is None and _read_numbers(text, bare, span, header):
        return True
    if number is None:
        if _MASKED.search(bare) and _MASKED_NUMBER.fullmatch(bare):
            header.notices.append(Notice("masked_number", f"发文字号不全：{bare}", span))
            return True
        return False
    begin = span.start + max(0, text.slice(span).find(bare))
    header.number, header.number_span = number, Span(begin, min(span.end, begin + len(bare)))
    if signer:
        header.signatory = signer.strip(" ：:　") or None
    return True


def _is_number_beside(text: Text, span: Span, number: DocNumber | None, header: Header) -> bool:
    """Whether a second number is the first again, printed by the site and by the document, or right below it another
    organ's own of a joint directive, which is not cited."""
    if number is None or number == header.number or header.number_span is None:
        return number is not None and number == header.number
    lines = text.plain[header.number_span.end : span.start].split("\n")
    if not all(parse_number(line) for line in lines if line.strip()):
        return False
    header.site.append(span)
    return True


def _reads_dated(line: str, span: Span, header: Header) -> bool:
    """（甲府〔2001〕73号　2001年10月18日）, 甲府〔2001〕73号（2001年10月18日）: with the day on which the directive was written."""
    found = _DATED.fullmatch(line.strip("（()） \u3000"))
    if found is None or not (day := found["before"] or found["after"]):
        return False
    number = parse_number(found["number"])
    if number is None or header.number not in (None, number):
        return False
    header.number, header.number_span, header.written = number, span, parse_date(day)
    return True


def number_at_foot(text: Text, paragraphs: list[Paragraph], header: Header) -> None:
    """Reads the number that some pages print below the signature, alone on its line, in brackets or as the last line, or
    right above the date, or that a file to download below the text is named by; what the directive is registered by is none."""
    dated = next((n for n, p in enumerate(paragraphs) if p.zone is Zone.DATE), len(paragraphs))
    foot = paragraphs[dated + 1 : dated + _FOOT]
    registered = [p.span for p in foot if is_registered(text.slice(p.span))]
    header.site += registered
    if header.number is not None:
        return
    last = next((p for p in reversed(paragraphs) if p.zone is Zone.BODY), None)
    above = _right_above(text, paragraphs, dated)
    between = above[0].span if above else None
    behind = [last] if last and last not in foot and _closes(text, paragraphs, last) else []
    for span, zone, _ in (*above, *foot, *behind):
        line = text.slice(span).strip()
        alone = (
            zone is Zone.BODY
            and span not in registered
            and (line[0] in "（(" or span == between or (last is not None and span == last.span))
        )
        if alone and (number := parse_number(line.strip("（()）"))):
            _take(number, span, header)
            return
    for span, _, _ in paragraphs[dated + 1 :][-_FILES:]:
        number = _number_of_file(text.slice(span), header)
        if number is not None:
            _take(number, span, header)
            return


def _closes(text: Text, paragraphs: list[Paragraph], last: Paragraph) -> bool:
    """Whether the last line of what a notice carries stands behind its last sentence."""
    at = paragraphs.index(last)
    return at > 0 and text.slice(paragraphs[at - 1].span).endswith("。")


def _right_above(text: Text, paragraphs: list[Paragraph], dated: int) -> list[Paragraph]:
    """The line of a number that stands between the last sentence, or who signs, and the date."""
    if not 1 < dated < len(paragraphs) or not is_number(text.slice(paragraphs[dated - 1].span)):
        return []
    before = paragraphs[dated - 2]
    closed = text.plain[before.span.end - 1] == "。" or is_signature(text, before)
    return [paragraphs[dated - 1]] if closed else []


def _take(number: DocNumber, span: Span, header: Header) -> None:
    header.number, header.number_span = number, span
    header.site.append(span)


def _number_of_file(line: str, header: Header) -> DocNumber | None:
    """The number that a file is named by alone, or behind the directive's own title; what a notice passes on has its own.

    >>> str(_number_of_file("甲政函〔2021〕166号.pdf", Header(notice_title="甲县人民政府关于乙的批复")))
    '甲政函〔2021〕166号'
    >>> _number_of_file("甲政函〔2021〕166号.pdf", Header(notice_title="转发甲县人民政府关于乙的批复的通知")) is None
    True
    """
    found = _FILE.fullmatch(line.strip()) if len(line) <= _LONGEST_FILE else None
    if found is None or _PASSES_ON.search(header.notice_title):
        return None
    name, number = without_trailer(found["name"].strip("（()） "))
    number = number or leading_number(name)
    if not number:
        return parse_number(name)
    named = fold_print(name.removeprefix(number))
    return parse_number(number) if may_be_one(named, fold_print(header.notice_title)) else None


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


def _read_numbers(text: Text, line: str, span: Span, header: Header) -> bool:
    """Each organ's own number side by side on the line of a joint directive: the first is the directive's, none is cited."""
    if line.count("号") < 2:
        return False
    numbers = [parse_number(piece) for piece in re.split(r"(?<=号)[\s、，,；;/]*", line) if piece]
    if len(numbers) < 2 or None in numbers:
        return False
    header.number, header.number_span = numbers[0], Span(span.start, text.plain.index("号", span.start) + 1)
    header.site.append(span)
    return True


def reads_order(text: Text, paragraphs: list[Paragraph], index: int, header: Header) -> bool:
    """令 and 公告: the organ on one line, 第N号 or 2023年第N号 on the next."""
    printed = text.slice(paragraphs[index].span)
    line = unblanked(printed)
    if len(line) > TITLE_LINE or not line.endswith(("令", "公告", "通告")):
        return False
    if index + 1 >= len(paragraphs):
        return False
    if "关于" in line:  # 某局关于…的公告 is a title
        return False
    above = _organs_above(text, paragraphs, index) if line in _KINDS_ALONE else []
    organs = "、".join(organ.removeprefix(_STATE) for organ in above)
    kind = "令" if above and line == "命令" else line
    below = unblanked(text.slice(paragraphs[index + 1].span))
    number = _order_number(organs + kind, below)
    told = header.number
    if number is None or (told is not None and (told.year, told.serial) != (number.year, number.serial)):
        return False
    header.number = number  # in full, whatever the site's headline calls it
    header.number_span = Span(paragraphs[index].span.start, paragraphs[index + 1].span.end)
    header.issuers = tuple(
        above or _organs_side_by_side(printed) or organs_of(_KIND_LAST.sub("", line.removeprefix(_STATE)))
    )
    return True


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


def ends_order(paragraph: Paragraph, header: Header) -> bool:
    """Whether the line is the second one of an order's number."""
    return header.number_span is not None and paragraph.span.end == header.number_span.end


def is_unread_number(line: str) -> bool:
    """A number behind a letter that is none of its code: what it is remains open, but it is no title."""
    return line[1:2].isspace() and len(line) <= _LONGEST_NUMBER and _NUMBER_LAST.search(line) is not None


def is_number(line: str) -> bool:
    """Whether a line is a 文号, in brackets or without."""
    return len(line) <= _LONGEST_NUMBER and "号" in line and parse_number(line.strip("（()） ")) is not None
