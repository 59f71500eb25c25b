"""版头: the lines above the body: number, title and recipients."""

from __future__ import annotations

import re

from kg.extraction.announcement import serial_of
from kg.extraction.assignment import split_organs
from kg.extraction.doc_number import find_numbers, parse_number
from kg.extraction.header_fields import Header
from kg.extraction.issuing import ORGAN_END, organs_of
from kg.extraction.marker import opening_marker
from kg.extraction.title import issuer_prefix, squeezed, without_trailer
from kg.extraction.zones import LEADING, Paragraph, Zone
from kg.model import DocNumber, Notice, Span, Text
from kg.reference.numerals import parse_date

TITLE_LINE = 90  # characters; a longer line without a full stop is running text
_TITLE_END = re.compile(
    r"(?:通知|意见|方案|要点|计划|办法|规定|细则|决定|决议|公告|通告|通报|批复|复函|函|报告|请示|纪要|规划|纲要|措施|制度|条例|规范|指南|预案|清单|目录|安排|命令|令|公报|议案|规则|章程|标准|指引|分工|举措|行动|工作)"
    r"(?:[（(〔【][^（）()]{1,16}[）)〕】])*$"
)
_RECIPIENTS = re.compile(r"[^。“”]{2,}[:：]$", re.DOTALL)
_ADDRESSED = re.compile(
    r"^(?:各|全|省|市|县|区|州|局|院|厅|委|机关|中央|国务院|本|有关|直属|驻)|(?:政府|部门|单位|委员会|办公室|管委会|局|厅|委|部|办|公司|院|处|科室|社|镇|乡|街道|省|市|县|区|州|会|中心|机构|企业|学校|大学|银行|工委|组|团体|同志|旗|盟|军区|战区|署|兵团|集团|法院|检察院|委员|代表|先生|女士|室|平台|队|站|所|园区?|片区|校|馆|协会|商会|联盟|支行|分行|分局|业主|商户|人员|干部|职工|居民|群众|委办局|指挥部)$"
    r"|[、]各|^.{2,8}各"
)
_REMARK = re.compile(r"[（(][^（）()]*[）)]|〔[^〔〕]*〕")
_UNITS_OF = re.compile(r"[各直属驻][^、]{0,8}(?:部门|单位|科室|处室|机构|企业|学校|乡镇|街道)$")
_NO_RECIPIENTS = re.compile(r"(?:如下|以下|通知|附件|意见|事项|要求|任务|是|指出|强调|有|即)\s*[:：]$|^附")
_VERB = re.compile(r"请|应|要|将|为|了|进行|开展|按照|根据|加强|推进")
_MASKED = re.compile(r"[XxＸ×\*]")
_ISSUE_LINE = re.compile(
    r"[（(]?(?:[〔\[（(]\d{4}[〕\]）)]\s*)?第?\s*[\d一二三四五六七八九十]{1,4}\s*[号期][）)]?"
)  # of 会议纪要
_TELEGRAM = re.compile(
    r"(?:发\s*往|等\s*级|签\s*批\s*盖\s*章|签\s*批|发电(?:单位|机关))\s*(?:[:：]|\s(?=[特加平]))"
)
_CODE_APART = re.compile(r"(?<!\S)([\u4e00-\u9fff]{2,12})(?=\s*[〔\[（(【﹝]\s*\d{4})")
# （2023年3月1日…会议通过） below the title of what a meeting decides: its 成文日期 (条例 第九条).
_ADOPTED = re.compile(r"[（(](?P<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)[^（）()年]{4,50}(?:通过|批准)[）)]$")
_LABEL = re.compile(r"^【[^【】]{1,8}】(?=.)")  # 【通知】, 【规范性文件】: the site's
_REGISTERED = re.compile(r"[（(]?[A-Z]{2,8}\d{0,4}\s?[-—–]\s?\d{4}\s?[-—–]\s?\d{2,8}[）)]?")  # 统一登记号
_URGENCY = re.compile(r"特\s*提|特\s*急|加\s*急|平\s*急")
_DATE_BEHIND = re.compile(
    r"[（(](?:\d{4}年\d{1,2}月\d{1,2}日(?:[^（）()]{0,8}(?:发布|印发|公布))?|\d{4}([-/.])\d{1,2}\1\d{1,2})[）)]$"
)


def read_head(text: Text, paragraphs: list[Paragraph], header: Header) -> int:
    """Number, title and recipients; returns the index of the first paragraph below them."""
    groups: list[list[int]] = [[]]
    end = 0
    for index, paragraph in enumerate(paragraphs[:LEADING]):
        line = text.slice(paragraph.span)
        if paragraph.zone in (
            Zone.MASTHEAD,
            Zone.SECRECY,
            Zone.URGENCY,
            Zone.SIGNATORY,
            Zone.DATE,
            Zone.DISCLOSURE,
            Zone.CONTENTS,
            Zone.CAPTION,
            Zone.PORTAL,
        ):
            groups.append([])
            continue
        if (
            _read_serial(text, paragraph, header)
            or _ISSUE_LINE.fullmatch(line)
            or _REGISTERED.fullmatch(line)
            or _read_telegram(text, paragraph, header)
            or _read_number(text, paragraph, header)
            or _read_order(text, paragraphs, index, header)
        ):
            groups.append([])
            continue
        if _is_recipients(line, bool(groups[0] or len(groups) > 1)):
            header.recipients = split_recipients(line)
            end = index + 1
            break
        if _is_order_number(text, paragraph, header):
            end = index + 1
            continue
        if not _is_title_line(text, paragraph):
            end = index
            break
        groups[-1].append(index)
        end = index + 1
    chosen = _title_group(text, paragraphs, [g for g in groups if g])
    if chosen:
        header.title_spans = [paragraphs[i].span for i in chosen]
        title = joined_title([text.slice(s) for s in header.title_spans])
        adopted = _ADOPTED.search(title)
        if adopted:
            header.written = parse_date(adopted["date"])
            title = title[: adopted.start()]
        title = _LABEL.sub("", _DATE_BEHIND.sub("", title))
        header.notice_title, number = without_trailer(title)
        header.number = header.number or (parse_number(number) if number else None)
        header.serial = header.serial or serial_of(number)
    header.title = header.notice_title
    return end if header.recipients or not chosen else max(chosen[-1] + 1, min(end, chosen[-1] + 2))


def _read_number(text: Text, paragraph: Paragraph, header: Header) -> bool:
    """Whether the line is the directive's own number, with or without 签发人 behind it."""
    span = paragraph.span
    if span.end - span.start > 60:
        return False
    line = text.slice(span)
    if header.number is not None:  # printed by the site, and again by the document
        return parse_number(line.strip("（()） ")) == header.number
    bare, _, signer = line.partition("签发人")
    bare = bare.strip().strip("（()）").strip()
    number = parse_number(bare)
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


def _is_recipients(line: str, seen_title: bool) -> bool:
    if (
        not seen_title
        or not _RECIPIENTS.match(line)
        or _NO_RECIPIENTS.search(line)
        or opening_marker(line, 0, len(line))
    ):
        return False
    named = split_recipients(line)[:3]
    told = sum(
        _ADDRESSED.search(_REMARK.sub("", name) if "（" in name or "(" in name or "〔" in name else name)
        is not None
        for name in named
    )
    return told == len(named) or (told == 2 and not _VERB.search(line))


def split_recipients(line: str) -> tuple[str, ...]:
    """主送机关 as a list: cut at ，; at 、 only where no ， is used and both sides are whole organs.

    >>> split_recipients("各市、县（区）人民政府，省政府各部门：")
    ('各市、县（区）人民政府', '省政府各部门')
    """
    bare = _unblanked(line).rstrip("：:。.")
    commas = [p for p in re.split(r"[，,；;](?![^（(]*[）)])", bare) if p]
    if len(commas) > 1:
        return tuple(commas)
    pieces = split_organs(bare)
    whole = len(pieces) > 1 and all(
        ORGAN_END.search(p) or p.startswith(("各", "驻")) or _UNITS_OF.search(p) for p in pieces
    )
    if (
        whole
        and not any(len(p) <= 3 and p.startswith("各") for p in pieces)
        and not re.search(r"各部委|、各直属机构", bare)
    ):
        return tuple(pieces)
    return tuple(commas)


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


def _title_group(text: Text, paragraphs: list[Paragraph], groups: list[list[int]]) -> list[int]:
    """The run of lines that reads as a title; the last one that does, where several do."""

    def worth(group: list[int]) -> tuple[int, int, int]:
        joined = "".join(text.slice(paragraphs[i].span) for i in group)
        compact = _unblanked(joined)
        return (
            2 * bool(_TITLE_END.search(compact)) + 2 * ("关于" in compact or "印发" in compact),
            issuer_prefix(compact) is not None,
            group[0],
        )

    if not groups:
        return []
    best = max(groups, key=worth)
    return _without_masthead(text, paragraphs, best)


def _without_masthead(text: Text, paragraphs: list[Paragraph], group: list[int]) -> list[int]:
    """A carried title right under the notice's, or lines of menus above it, do not belong to it."""
    for count in range(1, len(group)):
        first = _unblanked("".join(text.slice(paragraphs[i].span) for i in group[:count]))
        if re.search(
            r"(?:关于|印发|转发).*的(?:通知|意见|函|决定|批复|复函|公告|通告|通报)(?:[（(].{1,8}[）)])?$",
            first,
        ):
            return group[:count]
    return group


def joined_title(lines: list[str]) -> str:
    """Title lines put together; organs that issue jointly keep a blank between them."""
    joined = ""
    for line in lines:
        for piece in _pieces(line):
            apart = joined and ORGAN_END.search(joined) and ORGAN_END.search(piece.split("关于")[0])
            joined += " " + piece if apart else piece
    return joined


def _pieces(line: str) -> list[str]:
    """A line cut at the blanks between organs, all other blanks dropped."""
    words = line.split()
    if len(words) < 2 or any(len(w) < 3 for w in words[:2]):
        return [squeezed(line)]
    first = next((i for i, w in enumerate(words) if not ORGAN_END.search(w)), len(words))
    return [*words[:first], squeezed(" ".join(words[first:]))] if first < len(words) else words


def _unblanked(text: str) -> str:
    return "".join(text.split())
