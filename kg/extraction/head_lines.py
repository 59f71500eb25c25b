"""版头: the lines above the body: number, title and recipients."""

from __future__ import annotations

import re
from itertools import groupby

from kg.extraction.announcement import serial_of
from kg.extraction.doc_number import find_numbers, parse_number
from kg.extraction.header_fields import Header
from kg.extraction.issuing import ORGAN_END, organs_of
from kg.extraction.marker import opening_marker
from kg.extraction.recipients import is_recipients, split_recipients
from kg.extraction.title import leading_number, unwrapped, without_trailer
from kg.extraction.title_lines import TITLE_LINE, holds_full_title, is_title, joined_title, title_run, worth
from kg.extraction.zones import LEADING, Paragraph, Zone
from kg.model import DocNumber, Notice, Span, Text
from kg.reading.page_words import WORDS, spelt
from kg.reference.numerals import parse_date

_SENTENCE = 40  # characters of running text
_LONGEST_RECIPIENTS = 400
_MENU = 30
_LONGEST_CODE = 10
_LONGEST_NUMBER = 60
_MOST_LINES = 8  # of recipients
_STILL = 15  # lines below a title among which its number or recipients may stand
_LISTED = re.compile(r"(?=.*(?:各|政府|部门|单位|[委局厅办]))[^。；：:《》]*[，,、][^。；：:《》]*$")
_MASKED = re.compile(r"[XxＸ×\*]")
_ISSUE_LINE = re.compile(
    r"[（(]?(?:[〔\[（(]\d{4}[〕\]）)]\s*)?第?\s*[\d一二三四五六七八九十]{1,4}\s*[号期][）)]?"
)  # of 会议纪要
_TELEGRAM = re.compile(
    r"(?:发\s*往|等\s*级|签\s*批\s*盖\s*章|签\s*批|发电(?:单位|机关))\s*(?:[:：]|\s(?=[特加平]))"
)
_CODE_APART = re.compile(r"(?<!\S)([\u4e00-\u9fff]{2,12})(?=\s*[〔\[（(【﹝]\s*\d{4})")
# （2023年3月1日…会议通过） below the title of what a meeting decides: its 成文日期 (条例 第九条).
_ADOPTED = re.compile(
    r"[（(](?P<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?P<how>[^（）()]{2,100}?(?:通过|批准|发布|公布|颁布))[^（）()]{0,60}[）)]$"
)
_LABEL = re.compile(r"^【[^【】]{1,8}】(?=.)")  # 【通知】, 【规范性文件】: the site's
_REGISTERED = re.compile(r"[（(]?[A-Z]{2,8}\d{0,4}\s?[-—–]\s?\d{4}\s?[-—–]\s?\d{2,8}[）)]?")  # 统一登记号
_NUMBER_WORD = re.compile(
    rf"^[【\[]?(?:{spelt(word for word, said in WORDS.items() if said == '文号')})[】\]]?\s*[:：]?\s*"
)
_SINGLE_LETTERS = re.compile(r"(?:[\u4e00-\u9fff]\s+)+[\u4e00-\u9fff]?\s*[〔\[［（(【]")
_NUMBER_LAST = re.compile(r"[〔\[［（(【]\s*(?:19|20)\d\d\s*[〕\]］）)】]\s*第?\s*\d{1,5}\s*号[）)]?$")
_URGENCY = re.compile(r"特\s*提|特\s*急|加\s*急|平\s*急")
_DATE_BEHIND = re.compile(
    r"[（(](?:\d{4}年\d{1,2}月\d{1,2}日(?:[^（）()]{0,8}(?:发布|印发|公布))?|\d{4}([-/.])\d{1,2}\1\d{1,2})[）)]$"
)


_BESIDE_TITLE = frozenset(
    (
        Zone.MASTHEAD,
        Zone.SECRECY,
        Zone.URGENCY,
        Zone.SIGNATORY,
        Zone.DATE,
        Zone.DISCLOSURE,
        Zone.CONTENTS,
        Zone.CAPTION,
        Zone.PORTAL,
    )
)


def read_head(text: Text, paragraphs: list[Paragraph], header: Header) -> int:
    """Number, title and recipients; returns the index of the first paragraph below them."""
    opening = head_opening(text, paragraphs)
    groups, end = _read_lines(text, paragraphs, opening, header)
    runs = [[g[i] for i in range(*title_run([text.slice(paragraphs[i].span) for i in g]))] for g in groups]
    chosen = max(filter(None, runs), key=lambda run: _worth(text, paragraphs, run), default=[])
    if chosen:
        _read_title(text, [paragraphs[i].span for i in chosen], header)
        above = range(chosen[0])
    else:
        above = range(opening)
    header.site += [paragraphs[i].span for i in above if paragraphs[i].zone is not Zone.PORTAL]
    header.title = header.notice_title
    return end if header.recipients or not chosen else max(chosen[-1] + 1, min(end, chosen[-1] + 2))


def _worth(text: Text, paragraphs: list[Paragraph], run: list[int]) -> tuple[int, bool, int]:
    return worth([text.slice(paragraphs[i].span) for i in run], run[0])


def head_opening(text: Text, paragraphs: list[Paragraph]) -> int:
    """The paragraph with which the head of the directive begins, behind what a page tells of it in sentences.

    News, abstracts and introductions stand above a directive that has its title, or its number, right above the
    organs it is addressed to; else it begins with the page.
    """
    lines: list[str] = []
    for span, zone, _ in paragraphs[:LEADING]:
        lines.append(text.slice(span) if zone is Zone.BODY else "")
        if _is_sentence(lines[-1]):
            break
    told = len(lines) - 1
    if not lines or not _is_sentence(lines[told]) or _is_begun(lines[:told]):
        return 0
    lines += [text.slice(p.span) if p.zone is Zone.BODY else "" for p in paragraphs[len(lines) : LEADING]]
    for at in range(told + 1, len(lines)):
        if lines[at] and is_recipients(lines[at], seen_title=True):
            above = max((n for n in range(told, at) if _is_sentence(lines[n])), default=told)
            return above + 1 if _is_begun(lines[above + 1 : at]) else 0
    return 0


def _is_sentence(line: str) -> bool:
    return len(line) >= _SENTENCE and line.find("。") >= 0


def _is_begun(lines: list[str]) -> bool:
    """Whether a title, a number or recipients stand among lines, which are empty where something else stands."""
    if any(line and is_recipients(line, seen_title=False) for line in lines):
        return True
    runs = [list(run) for said, run in groupby(lines, key=bool) if said]
    return any(holds_full_title([line for line in run if len(line) <= TITLE_LINE]) for run in runs) or any(
        line and _is_number(line) for line in lines
    )


def _is_number(line: str) -> bool:
    return len(line) <= _LONGEST_NUMBER and "号" in line and parse_number(line.strip("（()） ")) is not None


def _read_lines(
    text: Text, paragraphs: list[Paragraph], opening: int, header: Header
) -> tuple[list[list[int]], int]:
    """Number and recipients; returns the runs of lines among which the title is, and where the head ends."""
    groups: list[list[int]] = [[]]
    end = 0
    for index, paragraph in enumerate(paragraphs[opening : opening + LEADING], opening):
        line = text.slice(paragraph.span)
        if paragraph.zone in _BESIDE_TITLE or _reads_no_title(text, paragraphs, index, header):
            groups.append([])
            continue
        named, below = _recipients_from(text, paragraphs, index)
        if is_recipients(named, bool(groups[0] or len(groups) > 1)):
            header.recipients = split_recipients(named)
            end = below
            break
        if _is_order_number(text, paragraph, header):
            end = index + 1
            continue
        if _is_title_line(text, paragraph):
            groups[-1].append(index)
            end = index + 1
            continue
        if not _is_menu(line) or (
            _has_title(text, paragraphs, groups) and not _goes_on(text, paragraphs, index, header)
        ):
            end = index
            break
        groups.append([])
    return [group for group in groups if group], end


def _reads_no_title(text: Text, paragraphs: list[Paragraph], index: int, header: Header) -> bool:
    """Whether the line is a number, or another mark of the head that is no title."""
    paragraph = paragraphs[index]
    line = text.slice(paragraph.span)
    return bool(
        _read_serial(text, paragraph, header)
        or _ISSUE_LINE.fullmatch(line)
        or _REGISTERED.fullmatch(line)
        or _read_telegram(text, paragraph, header)
        or _read_number(text, paragraph, header)
        or _read_order(text, paragraphs, index, header)
        or _is_unread_number(line)
    )


def _is_unread_number(line: str) -> bool:
    """A number behind a letter that is none of its code: what it is remains open, but it is no title."""
    return line[1:2].isspace() and len(line) <= _LONGEST_NUMBER and _NUMBER_LAST.search(line) is not None


def _is_menu(line: str) -> bool:
    """Whether a line above the title may be an entry of a menu: a word or two, with a number before them or none."""
    return len(line) <= _MENU and line[-1] not in "。；;，,"


def _has_title(text: Text, paragraphs: list[Paragraph], groups: list[list[int]]) -> bool:
    return any(
        is_title(unwrapped("".join(text.slice(paragraphs[i].span).split()))) for g in groups for i in g
    )


def _goes_on(text: Text, paragraphs: list[Paragraph], index: int, header: Header) -> bool:
    """Whether the number or the recipients are still to come below a title that the page prints above its furniture."""
    if header.number is not None:
        return False
    for paragraph in paragraphs[index + 1 : index + _STILL]:
        line = text.slice(paragraph.span)
        if _is_sentence(line):
            return False
        if paragraph.zone is Zone.BODY and (is_recipients(line, seen_title=True) or _is_number(line)):
            return True
    return False


def _recipients_from(text: Text, paragraphs: list[Paragraph], index: int) -> tuple[str, int]:
    """The recipients that begin on a line, put together where a page breaks them off, and the index below them."""
    joined = text.slice(paragraphs[index].span)
    if (
        len(joined) > _LONGEST_RECIPIENTS
        or joined[-1] in "：:"
        or not _LISTED.match(joined)
        or is_title(joined)
    ):
        return joined, index + 1
    if _lacks_its_colon(text, paragraphs, index):
        return joined + "：", index + 1
    whole = joined
    for below, paragraph in enumerate(paragraphs[index + 1 : index + _MOST_LINES], index + 2):
        line = text.slice(paragraph.span)
        whole += line
        if paragraph.zone is not Zone.BODY or line.find("。") >= 0:
            break
        if line[-1] in "：:":
            return whole, below
    return joined, index + 1


def _lacks_its_colon(text: Text, paragraphs: list[Paragraph], index: int) -> bool:
    """Whether a line lists whole organs, right above the first sentence of the text."""
    line = text.slice(paragraphs[index].span)
    below = text.slice(paragraphs[index + 1].span) if index + 1 < len(paragraphs) else ""
    return (
        line.startswith("各")
        and ORGAN_END.search(line.replace("单位", "部").replace("部门", "部")) is not None
        and below[-1:] in ("。", "：", ":")
        and not is_recipients(below, seen_title=True)
    )


def _read_title(text: Text, spans: list[Span], header: Header) -> None:
    header.title_spans = spans
    title = joined_title([text.slice(span) for span in spans])
    number = leading_number(title)
    title = unwrapped(title)
    adopted = _ADOPTED.search(title)
    if adopted:
        header.written = parse_date(adopted["date"])
        by = next(find_numbers(adopted["how"]), None)
        header.number = header.number or (by.number if by else None)
        title = title[: adopted.start()]
    title = _LABEL.sub("", _DATE_BEHIND.sub("", title))
    header.notice_title, behind = without_trailer(title)
    number = number or behind
    header.number = header.number or (parse_number(number) if number else None)
    header.serial = header.serial or serial_of(number)


def _read_number(text: Text, paragraph: Paragraph, header: Header) -> bool:
    """Whether the line is the directive's own number, with or without 签发人 behind it."""
    span = paragraph.span
    if span.end - span.start > _LONGEST_NUMBER:
        return False
    line = text.slice(span)
    if header.number is not None:  # printed by the site, and again by the document
        return parse_number(line.strip("（()） ")) == header.number
    bare, _, signer = line.partition("签发人")
    bare = _NUMBER_WORD.sub("", bare.strip()) if "号" in line else bare.strip().strip("（()）").strip()
    number = parse_number(bare) or _spaced_number(bare)
    if number is None and _read_numbers(text, bare, span, header):
        return True
    if number is None:
        if re.fullmatch(
            r"[\u4e00-\u9fff]{1,12}\s*[〔\[（(][\d×XxＸ\*○]{4}[〕\]）)]\s*[×XxＸ\*○\d ]*\s*号?", bare
        ) and _MASKED.search(bare):
            header.notices.append(Notice("masked_number", f"发文字号不全：{bare}", span))
            return True
        return False
    begin = span.start + line.find(bare)
    header.number, header.number_span = number, Span(begin, begin + len(bare))
    if signer:
        header.signatory = signer.strip(" ：:　") or None
    return True


def _spaced_number(line: str) -> DocNumber | None:
    """甲 市 人 民 政 府 文 件 甲 府 发 〔2021〕 5 号: a number of single letters, alone or behind the masthead."""
    if not line[1:2].isspace() or _SINGLE_LETTERS.match(line) is None:
        return None
    found = parse_number(_unblanked(line).rpartition("文件")[2])
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


def _read_telegram(text: Text, paragraph: Paragraph, header: Header) -> bool:
    """The head of a 电报: 发往, 签批盖章, 等级, with the number and the machine's number behind them."""
    span = paragraph.span
    if span.end - span.start > TITLE_LINE or _TELEGRAM.match(text.plain, *span) is None:
        return False
    urgent = _URGENCY.search(text.plain, *span)
    if urgent and header.urgency is None:
        header.urgency = re.sub(r"\s", "", urgent.group())
    codes = _CODE_APART.findall(text.slice(span))
    hit = next(find_numbers(text.plain, *span, learned=codes), None)
    if hit is not None and header.number is None:
        header.number, header.number_span = hit.number, hit.span
    return True


def _read_order(text: Text, paragraphs: list[Paragraph], index: int, header: Header) -> bool:
    """令 and 公告: the organ on one line, 第N号 or 2023年第N号 on the next."""
    line = _unblanked(text.slice(paragraphs[index].span))
    if header.number is not None or len(line) > TITLE_LINE or not line.endswith(("令", "公告", "通告")):
        return False
    if index + 1 >= len(paragraphs):
        return False
    if "关于" in line:  # 某局关于…的公告 is a title
        return False
    number = _order_number(line, _unblanked(text.slice(paragraphs[index + 1].span)))
    if number is None:
        return False
    header.number = number
    header.number_span = Span(paragraphs[index].span.start, paragraphs[index + 1].span.end)
    header.issuers = tuple(organs_of(re.sub(r"(?:令|公告|通告)$", "", number.agency_code)))
    return True


def _order_number(organ: str, line: str) -> DocNumber | None:
    found = serial_of(line)
    if found is None or not ORGAN_END.search(re.sub(r"(?:命?令|公告|通告)$", "", organ)):
        return None
    return DocNumber(organ.removeprefix("中华人民共和国"), found.year, found.serial)


def _read_serial(text: Text, paragraph: Paragraph, header: Header) -> bool:
    """第N号 or 2023年第N号 alone: of a 公告 whose title, above or below it, names its organs, or its signature does."""
    serial = serial_of(text.slice(paragraph.span)) if header.number is None else None
    if serial is None or header.serial is not None:
        return False
    header.serial, header.serial_span = serial, paragraph.span
    return True


def _is_order_number(text: Text, paragraph: Paragraph, header: Header) -> bool:
    return header.number_span is not None and paragraph.span.end == header.number_span.end


def _is_title_line(text: Text, paragraph: Paragraph) -> bool:
    span = paragraph.span
    if paragraph.zone is not Zone.BODY or span.end - span.start > TITLE_LINE:
        return False
    line = text.slice(span)
    if line[-1] in "。；：:;，" or "。" in line or "\t" in line:
        return False
    return opening_marker(text.plain, span.start, span.end) is None or bool(
        re.search(r"关于.+的(?:通知|意见)", line)
    )


def _unblanked(text: str) -> str:
    return "".join(text.split())
