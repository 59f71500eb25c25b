"""版头 and 版记: who issues what to whom, when, under which number; and which paragraphs are left as body."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extraction.assignment import split_organs
from kg.extraction.doc_number import find_numbers, parse_number
from kg.extraction.marker import opening_marker
from kg.extraction.title import carried_title, folded, issuer_prefix, quoted_titles, squeezed
from kg.extraction.zones import Paragraph, Zone, zoned
from kg.model import DocNumber, Notice, Span, Text
from kg.reference.numerals import parse_date

_TITLE_LINE = 90  # characters; a longer line without a full stop is running text
_TITLE_END = re.compile(
    r"(?:通知|意见|方案|要点|计划|办法|规定|细则|决定|决议|公告|通告|通报|批复|复函|函|报告|请示|纪要|规划|纲要|措施|制度|条例|规范|指南|预案|清单|目录|安排|命令|令|公报|议案|规则|章程|标准|指引|分工|举措|行动|工作)"
    r"(?:[（(〔【][^（）()]{1,16}[）)〕】])*$"
)
_RECIPIENTS = re.compile(r"[^。；“”]{2,}[:：]$", re.DOTALL)
_ADDRESSED = re.compile(
    r"^(?:各|全|省|市|县|区|州|局|院|厅|委|机关|中央|国务院|本|有关|直属|驻)|(?:政府|部门|单位|委员会|办公室|管委会|局|厅|委|部|办|公司|院|处|科室|社|镇|乡|街道|省|市|县|区|州|会|中心|机构|企业|学校|大学|银行|工委|组|团体|同志|旗|盟|军区|战区|署)$"
)
_NO_RECIPIENTS = re.compile(r"(?:如下|以下|通知|附件|意见|事项|要求|任务|是|指出|强调|有|即)\s*[:：]$|^附")
_FORMULA = re.compile(
    r"(?:现将|现就|现予|兹将|已经|已由|业经|经[^，。]{1,20}(?:同意|批准|审议)|请[^。]{0,20}(?:执行|落实|实施|办理))"
)
_APPROVED = re.compile(
    r"(?:业已|已经|业经|已由|经|报经|报)(?P<who>(?:[\u4e00-\u9fff\d、]{1,24}?(?:党委|政府|人民政府|省委|市委|县委|区委|党组|常务会议?|国务院|党中央|办公会议?|领导同志|领导小组|委员会|常委会(?:会议)?|局长办公会|会议|管委会|局|厅|委)))(?:领导)?(?:研究)?(?:审议|讨论|审定)?(?:通过|同意|批准|审定)"
)
_SIGNATURE = re.compile(r"^[\u4e00-\u9fff（）() 　、]{2,60}$")
_ORGAN_END = re.compile(
    r"(?:人民政府|政府|办公厅|办公室|委员会|国务院|部|厅|局|委|办|署|院|会|处|中心|党组|小组|指挥部|公司|联合会|银行|法院|检察院|集团|社|室|党委|省委|市委|县委|区委|管委会|街道办事处|行)$"
)
_JOINT = re.compile(
    r"中共.{2,14}?委(?:员会)?(?:办公[厅室])?(?=.{2,12}?(?:人民政府|国务院))|中共中央(?:办公厅)?(?=国务院)|.+$"
)
_MASKED = re.compile(r"[XxＸ×\*]")
_LEADING = 40  # paragraphs among which the header is looked for


@dataclass(slots=True)
class Header:
    """What the header and the imprint say; ``body`` are the paragraphs that are left, ``carried_from`` the index
    among them where the carried text begins (0 where nothing is carried)."""

    number: DocNumber | None = None
    number_span: Span | None = None
    title: str = ""
    notice_title: str = ""
    title_spans: list[Span] = field(default_factory=list)
    issuers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    written: str | None = None
    printed: str | None = None
    copied_to: tuple[str, ...] = ()
    disclosure: str | None = None
    approved_by: str | None = None
    secrecy: str | None = None
    urgency: str | None = None
    signatory: str | None = None
    annexes: tuple[str, ...] = ()
    body: list[Span] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    carried_from: int = 0
    notices: list[Notice] = field(default_factory=list)


def read_header(text: Text) -> Header:
    """Header and imprint of a directive; fields that are not there are None or empty, never guessed."""
    paragraphs = zoned(text)
    header = Header()
    head_end = _read_head(text, paragraphs, header)
    _read_marks(text, paragraphs, header)
    rest = _read_carried(text, paragraphs, head_end, header)
    _read_dates(text, paragraphs, head_end, header)
    _read_issuers(text, paragraphs, header)
    _collect_body(text, paragraphs, rest, header)
    _from_portal(text, header)
    return header


# --- the lines above the body -------------------------------------------------------------------


def _read_head(text: Text, paragraphs: list[Paragraph], header: Header) -> int:
    """Number, title and recipients; returns the index of the first paragraph below them."""
    groups: list[list[int]] = [[]]
    end = 0
    for index, paragraph in enumerate(paragraphs[:_LEADING]):
        line = text.slice(paragraph.span)
        if paragraph.zone in (
            Zone.MASTHEAD,
            Zone.SECRECY,
            Zone.URGENCY,
            Zone.SIGNATORY,
            Zone.DATE,
            Zone.DISCLOSURE,
            Zone.CONTENTS,
        ):
            groups.append([])
            continue
        if _read_number(text, paragraph, header) or _read_order(text, paragraphs, index, header):
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
        header.notice_title = _joined_title([text.slice(s) for s in header.title_spans])
    header.title = header.notice_title
    return end if header.recipients or not chosen else max(chosen[-1] + 1, min(end, chosen[-1] + 2))


def _read_number(text: Text, paragraph: Paragraph, header: Header) -> bool:
    """Whether the line is the directive's own number, with or without 签发人 behind it."""
    span = paragraph.span
    if span.end - span.start > 60 or header.number is not None:
        return False
    line = text.slice(span)
    bare, _, signer = line.partition("签发人")
    bare = bare.strip().strip("（()）").strip()
    number = parse_number(bare)
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


def _read_order(text: Text, paragraphs: list[Paragraph], index: int, header: Header) -> bool:
    """令: the organ on one line, 第N号 on the next; what is promulgated is named in the text."""
    line = re.sub(r"[\s　]+", "", text.slice(paragraphs[index].span))
    if header.number is not None or not line.endswith("令") or len(line) > 40 or index + 1 >= len(paragraphs):
        return False
    number = parse_number(line + text.slice(paragraphs[index + 1].span).strip())
    if number is None or number.year is not None:
        return False
    header.number = number
    header.number_span = Span(paragraphs[index].span.start, paragraphs[index + 1].span.end)
    header.issuers = (number.agency_code.removesuffix("令"),)
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
    return all(_ADDRESSED.search(p) for p in split_recipients(line)[:3])


def split_recipients(line: str) -> tuple[str, ...]:
    """主送机关 as a list: cut at ，; at 、 only where no ， is used and both sides are whole organs.

    >>> split_recipients("各市、县（区）人民政府，省政府各部门：")
    ('各市、县（区）人民政府', '省政府各部门')
    """
    bare = re.sub(r"[\s　]+", "", line).rstrip("：:。.")
    commas = [p for p in re.split(r"[，,；;](?![^（(]*[）)])", bare) if p]
    if len(commas) > 1:
        return tuple(commas)
    pieces = split_organs(bare)
    whole = len(pieces) > 1 and all(_ORGAN_END.search(p) or p.startswith(("各", "驻")) for p in pieces)
    if whole and any(p.startswith("各") for p in pieces) and not bare.startswith("国务院各"):
        return tuple(pieces)
    return tuple(commas)


def _is_title_line(text: Text, paragraph: Paragraph) -> bool:
    span = paragraph.span
    if paragraph.zone is not Zone.BODY or span.end - span.start > _TITLE_LINE:
        return False
    line = text.slice(span)
    if line[-1] in "。；：:;，" or "。" in line or "\t" in line:
        return False
    return opening_marker(text.plain, span.start, span.end) is None or bool(
        re.search(r"关于.+的(?:通知|意见)", line)
    )


def _title_group(text: Text, paragraphs: list[Paragraph], groups: list[list[int]]) -> list[int]:
    """The run of lines that reads as a title; the last one that does, where several do."""

    def worth(group: list[int]) -> tuple[int, int]:
        joined = "".join(text.slice(paragraphs[i].span) for i in group)
        compact = re.sub(r"[\s　]+", "", joined)
        return (
            2 * bool(_TITLE_END.search(compact)) + 2 * ("关于" in compact or "印发" in compact),
            -abs(group[0] - groups[0][0]),
        )

    if not groups:
        return []
    best = max(groups, key=worth)
    return _without_masthead(text, paragraphs, best)


def _without_masthead(text: Text, paragraphs: list[Paragraph], group: list[int]) -> list[int]:
    """A carried title right under the notice's, or lines of menus above it, do not belong to it."""
    for count in range(1, len(group)):
        first = re.sub(r"[\s　]+", "", "".join(text.slice(paragraphs[i].span) for i in group[:count]))
        if re.search(
            r"(?:关于|印发|转发).*的(?:通知|意见|函|决定|批复|复函|公告|通告|通报)(?:[（(].{1,8}[）)])?$",
            first,
        ):
            return group[:count]
    return group


def _joined_title(lines: list[str]) -> str:
    """Title lines put together; organs that issue jointly keep a blank between them."""
    joined = ""
    for line in lines:
        line = squeezed(line)
        joined += " " + line if joined and _ORGAN_END.search(joined) and _ORGAN_END.search(line) else line
    return joined


# --- marks that may stand anywhere ---------------------------------------------------------------


def _read_marks(text: Text, paragraphs: list[Paragraph], header: Header) -> None:
    for index, paragraph in enumerate(paragraphs):
        match = paragraph.match
        if match is None:
            continue
        if paragraph.zone is Zone.DISCLOSURE and header.disclosure is None:
            header.disclosure = _disclosure(match["what"])
        elif paragraph.zone is Zone.COPIED:
            header.copied_to += split_recipients(match["what"])
        elif paragraph.zone is Zone.SECRECY and index < 10:
            header.secrecy = re.sub(r"\s", "", match["what"])
            header.notices.append(
                Notice("secret", f"文件标有密级“{header.secrecy}”，请先核对能否处理", paragraph.span)
            )
        elif paragraph.zone is Zone.URGENCY and index < 12:
            header.urgency = re.sub(r"\s", "", match["what"])
        elif paragraph.zone is Zone.SIGNATORY:
            header.signatory = header.signatory or match["what"].strip()
        elif paragraph.zone is Zone.ANNEX_LIST:
            header.annexes = _annexes(text, paragraphs, index)


def _disclosure(what: str) -> str | None:
    compact = re.sub(r"[\s　]", "", what)
    known = re.search(r"主动公开|依申请公开|不予公开|公开发布|不公开|公开", compact)
    return known.group() if known else None


def _annexes(text: Text, paragraphs: list[Paragraph], index: int) -> tuple[str, ...]:
    """Names listed behind 附件：, one a line."""
    match = paragraphs[index].match
    names = [match["what"]] if match else []
    for paragraph in paragraphs[index + 1 : index + 30]:
        marker = opening_marker(text.plain, paragraph.span.start, paragraph.span.end)
        line = text.slice(paragraph.span)
        if marker is None or marker.kind not in ("number", "bare") or len(line) > 80 or "。" in line:
            break
        names.append(line)
    cleaned = [re.sub(r"^\s*\d{1,2}\s*[.．、]?\s*", "", n).strip(" 　。；") for n in names]
    return tuple(squeezed(n.strip("《》")) for n in cleaned if n)


# --- what the notice carries ----------------------------------------------------------------------


def _read_carried(text: Text, paragraphs: list[Paragraph], head_end: int, header: Header) -> list[int]:
    """Finds the title of the carried text; returns the indices of the body paragraphs."""
    indices = [i for i in range(head_end, len(paragraphs)) if paragraphs[i].zone is Zone.BODY]
    carried = carried_title(header.notice_title) or _promulgated(text, paragraphs, indices, header)
    if carried is None:
        return indices
    header.title = squeezed(carried)
    found = _find_title(text, paragraphs, indices, carried)
    if found is not None:
        first, count = found
        spans = [paragraphs[i].span for i in indices[first : first + count]]
        header.title_spans += spans
        header.carried_from = first
        header.title = _joined_title([text.slice(s) for s in spans])
        del indices[first : first + count]
    return indices


def _promulgated(text: Text, paragraphs: list[Paragraph], indices: list[int], header: Header) -> str | None:
    """What a 令 promulgates: the first title it names."""
    if header.notice_title or header.number is None or not indices:
        return None
    header.notice_title = str(header.number)
    first = next(quoted_titles(text.plain, *paragraphs[indices[0]].span), None)
    return first.title if first else None


def _find_title(
    text: Text, paragraphs: list[Paragraph], indices: list[int], carried: str
) -> tuple[int, int] | None:
    wanted = _bare_title(carried)
    for first in range(len(indices)):
        joined = ""
        for count in range(1, 5):
            if first + count > len(indices):
                break
            span = paragraphs[indices[first + count - 1]].span
            if span.end - span.start > _TITLE_LINE:
                break
            joined += text.slice(span)
            if _bare_title(joined) == wanted:
                return first, count
    return _likely_title(text, paragraphs, indices, wanted)


def _bare_title(title: str) -> str:
    return re.sub(r"[《》〈〉<>“”\"（）()〔〕\[\]，,、]|试行|暂行|征求意见稿", "", folded(title))


def _likely_title(
    text: Text, paragraphs: list[Paragraph], indices: list[int], wanted: str
) -> tuple[int, int] | None:
    """A line that ends as the carried title does and holds most of it (the notice may shorten it)."""
    for first, index in enumerate(indices[:14]):
        span = paragraphs[index].span
        line = text.slice(span)
        if span.end - span.start > 60 or line[-1] in "。；：，" or opening_marker(line, 0, len(line)):
            continue
        bare = _bare_title(line)
        if len(bare) > 5 and bare[-2:] == wanted[-2:] and (bare in wanted or wanted in bare):
            return first, 1
    return None


# --- dates and organs -------------------------------------------------------------------------------


def _read_dates(text: Text, paragraphs: list[Paragraph], head_end: int, header: Header) -> None:
    """成文日期 stands under the signature, 印发日期 in the imprint."""
    dates = [p for p in paragraphs[head_end:] if p.zone is Zone.DATE] or [
        p for p in paragraphs[:head_end] if p.zone is Zone.DATE
    ]
    for paragraph in dates:
        assert paragraph.match is not None
        header.written = parse_date(paragraph.match["date"])
        if header.written is None:
            header.notices.append(
                Notice("masked_date", f"成文日期不全：{text.slice(paragraph.span).strip()}", paragraph.span)
            )
        break
    printed = next((p for p in paragraphs if p.zone is Zone.PRINTED), None)
    if printed is not None and printed.match is not None:
        header.printed = parse_date(printed.match["date"])


def _read_issuers(text: Text, paragraphs: list[Paragraph], header: Header) -> None:
    """From a 令's number, the title, else the masthead, else a lone organ above the title, else the signature, else the imprint."""
    if header.issuers:
        return
    for find in (_from_title, _from_masthead, _from_top, _from_signature, _from_imprint):
        names = find(text, paragraphs, header)
        if names:
            header.issuers = names
            return


def _from_title(text: Text, paragraphs: list[Paragraph], header: Header) -> tuple[str, ...]:
    prefix = issuer_prefix(header.notice_title)
    if prefix is None:
        return ()
    names = tuple(_organs_of(prefix))
    return names if names and all(_ORGAN_END.search(n) for n in names) else ()


def _organs_of(text: str) -> list[str]:
    """Organs that stand beside each other, with blanks, 、 or nothing between them."""
    pieces = [p for p in re.split(r"[\s　、]+", text.strip()) if p]
    organs: list[str] = []
    for piece in pieces:
        organs += _JOINT.findall(piece)
    return [o for o in organs if o]


def _from_masthead(text: Text, paragraphs: list[Paragraph], header: Header) -> tuple[str, ...]:
    for paragraph in paragraphs[:8]:
        if paragraph.zone is Zone.MASTHEAD and paragraph.match is not None:
            names = tuple(_organs_of(paragraph.match["what"]))
            if all(_ORGAN_END.search(n) for n in names):
                return names
    return ()


def _from_top(text: Text, paragraphs: list[Paragraph], header: Header) -> tuple[str, ...]:
    for paragraph in paragraphs[:4]:
        if paragraph.span in header.title_spans:
            return ()
        line = squeezed(text.slice(paragraph.span))
        if paragraph.zone is Zone.BODY and len(line) <= 40 and _ORGAN_END.search(line):
            return tuple(_organs_of(line))
    return ()


def _from_signature(text: Text, paragraphs: list[Paragraph], header: Header) -> tuple[str, ...]:
    for index, paragraph in enumerate(paragraphs):
        if paragraph.zone is not Zone.DATE or paragraph.match is None:
            continue
        names = [n for n in [paragraph.match["who"]] if n.strip()]
        back = index - 1
        while not names and back >= 0 and index - back <= 4 and _is_signature(text, paragraphs[back]):
            names.insert(0, text.slice(paragraphs[back].span))
            back -= 1
        organs = tuple(o for n in names for o in _organs_of(n) if _ORGAN_END.search(o))
        if organs:
            return organs
    return ()


def _is_signature(text: Text, paragraph: Paragraph) -> bool:
    line = squeezed(text.slice(paragraph.span))
    return (
        paragraph.zone is Zone.BODY
        and len(line) <= 40
        and bool(_SIGNATURE.match(line) and _ORGAN_END.search(line))
    )


def _from_imprint(text: Text, paragraphs: list[Paragraph], header: Header) -> tuple[str, ...]:
    for paragraph in paragraphs:
        if paragraph.zone is Zone.PRINTED and paragraph.match is not None:
            who = squeezed(paragraph.match["who"])
            if _ORGAN_END.search(who):
                return (re.sub(r"(?<=办公厅)秘书处$|(?<=办公室)(?:秘书科|文电科)$", "", who),)
    return ()


# --- what is left -----------------------------------------------------------------------------------


def _collect_body(text: Text, paragraphs: list[Paragraph], indices: list[int], header: Header) -> None:
    """Body paragraphs without signatures, imprints and annex lists; annexes start anew."""
    annex_names = {_bare_title(name) for name in header.annexes}
    carried_index = header.carried_from
    for order, index in enumerate(indices):
        if order == carried_index:
            header.carried_from = len(header.body)
        paragraph = paragraphs[index]
        if index and paragraphs[index - 1].zone is Zone.ANNEX:
            header.breaks.add(len(header.body))
        line = text.slice(paragraph.span)
        if _is_imprint(text, paragraphs, index, header) or (
            len(line) <= 80 and _bare_title(re.sub(r"^\d+[.．、]\s*", "", line)) in annex_names
        ):
            continue
        header.body.append(paragraph.span)
    if carried_index >= len(indices):
        header.carried_from = len(header.body)
    _read_approval(text, header)


def _is_imprint(text: Text, paragraphs: list[Paragraph], index: int, header: Header) -> bool:
    """A signature above a date, or an organ above 印发: names without a verb."""
    line = squeezed(text.slice(paragraphs[index].span))
    if line in header.issuers:
        return True
    if (
        len(line) > 40
        or not _SIGNATURE.match(line)
        or not (_ORGAN_END.search(line) or line.endswith(("秘书处", "秘书科")))
    ):
        return False
    following = paragraphs[index + 1 : index + 4]
    return any(p.zone in (Zone.DATE, Zone.PRINTED) for p in following) or not following


def _read_approval(text: Text, header: Header) -> None:
    for span in header.body[: max(3, header.carried_from)][:4]:
        match = _APPROVED.search(text.plain, span.start, span.end)
        if match:
            header.approved_by = match["who"].lstrip("，由")
            return


def _from_portal(text: Text, header: Header) -> None:
    """What the text does not show and the portal's own table of metadata does."""
    meta = text.metadata
    if header.number is None and meta.get("文号"):
        header.number = next(
            (hit.number for hit in find_numbers(meta["文号"], learned=(meta["文号"].split("〔")[0],))), None
        )
    if not header.notice_title and meta.get("标题"):
        header.notice_title = squeezed(meta["标题"])
        header.title = carried_title(header.notice_title) or header.notice_title
    if not header.issuers and meta.get("发文机关"):
        header.issuers = tuple(_organs_of(meta["发文机关"]))
    if (
        header.written is None
        and meta.get("成文日期")
        and not any(n.kind == "masked_date" for n in header.notices)
    ):
        header.written = parse_date(meta["成文日期"])
