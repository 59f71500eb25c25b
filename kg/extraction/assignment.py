"""责任分工: who leads, answers for and supports a task, from brackets, own lines and running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.extraction.brackets import CLOSERS, OPENERS, OPENING, closing, is_balanced, last_opening
from kg.extraction.unit_name import looks_like_unit
from kg.model import Role, Span

_UNIT = r"(?:单位|部门|科室|处室|机关|机构|股室|主体|方)?"
_TIME = r"(?:完成|整改|办理|办结|落实|推进|实施)?(?:时限|期限|时间(?:节点)?)(?:要求)?"
_LABEL = re.compile(
    rf"(?=[牵主责组配协参承落实具负包分挂领联完时期整第办推])"  # tells quickly where no label begins
    rf"(?:(?:(?P<lead>牵头(?:责任)?|主办|主责|主要责任|第一责任|组织)"
    rf"|(?P<support>配合|协办|参与|参加|协助|协同)|(?P<resp>责任(?:落实)?|承办|落实|实施|(?:具体|整改)责任|负责))"
    rf"{_UNIT}\s*[:：]"
    rf"|(?P<person>(?:责任|包保|分管|牵头|挂点)?(?:领导|责任人|负责人|联系人))\s*[:：]"
    rf"|(?P<time>{_TIME})\s*[:：])"
)
_LABELLED = re.compile(
    rf"[{re.escape(OPENERS)}]\s*(?=(?:牵头|主办|主责|责任|承办|落实|实施|配合|协办|参与|组织实施|负责)(?:责任|落实)?{_UNIT}(?:领导|人)?\s*[:：])"
)
# （…负责） and its kin: what the bracket ends with tells that it holds units.
_ENDING = re.compile(
    r"(?:负责|牵头|配合|参与|落实|组织实施|承担|下同|牵头单位|分工协作)[^（）()〔〕【】]{0,4}"
    r"(?:[。；，,][^（()）]{0,40})?[）)〕\]］】]"
)
_ENDED = re.compile(
    rf"[（(〔\[［【]([^（()）〔〕\[\]【】。；]|[（(][^（()）]{{0,30}}[）)]|[〔\[［][^〔〕\[\]［］]{{0,30}}[〕\]］]){{2,400}}?{_ENDING.pattern}"
)
_DUTY_NAMED = re.compile("负责|牵头|落实|配合")
# What labels a line that holds nothing but who answers for what stands above it, or by when (完成时限：).
_OWN_LABEL = (
    rf"(?:(?:(?:整改|主要|第一|具体)?责任|牵头|主办|主责|承办|落实|配合|协办|参与)(?:责任|落实)?{_UNIT}\s*[:：]"
    rf"|(?!时间|期限){_TIME}\s*[:：](?![^。]+。[^。]{{4}}))"
)
_OWN_FIRST = frozenset("牵主责承落配协参完整办推实第具")
_OWN_LINE = re.compile(_OWN_LABEL)
# 主办：甲市人民政府　网站标识码：…: who runs the site answers for no task.
_OF_SITE = re.compile("网站|版权|备案|技术支持|标识码|[Ii][Cc][Pp]|建设维护|邮编")
# … 每年改造不少于20个。责任单位：甲局、乙局。: the same behind the last sentence of a paragraph.
_OWN_TAIL = re.compile(rf"[。；](?P<clause>{_OWN_LABEL}(?:[^。；]|[；。](?={_OWN_LABEL})){{2,300}}[。；]?$)")
_TAIL = 321  # characters that it may have, with the stop before it
_FIRST_LEADS = re.compile(
    r"[^，。；]{0,4}(?:列|排)(?:在)?(?:第一|首)位(?:者|的)?(?:单位|部门)?(?:为|是)?牵头(?:单位|部门)?|第一个(?:单位)?为牵头单位"
)
_DUTY_WORDS = re.compile(
    r"(?=[牵总主配参协按依据根各工职和分共具组负落承实])"  # tells quickly where none begins
    r"(?:(?P<lead>牵头(?:负责|落实|组织|实施|协调)?|总牵头|主办)|(?P<support>配合|参与|参加|协助|协办|协同(?:配合)?)"
    r"|(?P<resp>(?:按照?|依据|根据|依)?(?:各自)?(?:工作)?(?:职责|职能)?(?:和)?(?:分工)?(?:分别|共同|具体|组织)?(?:负责|落实|承担|实施)(?!人|同志)))"
)
_RUNNING = re.compile(
    r"(?:^"
    r"|(?<=[，。；、：由]))(?:由)?(?P<lead>[\u4e00-\u9fff（）()、]{2,60}?)牵头[，,、](?:会同)?(?P<support>[\u4e00-\u9fff（）()、]{2,80}?)(?:等)?(?P<word>配合"
    r"|参与|协同配合|协助)(?=[，。；,;])"
)
# Every clause has a label, or stands in brackets; most paragraphs hold neither a colon nor a bracket.
_SET_APART = re.compile(f"[:：{re.escape(OPENERS)}]")
_ROLES = {"lead": Role.LEAD, "support": Role.SUPPORT, "resp": Role.RESPONSIBLE}
_SEPARATOR = re.compile(r"[、，,；;\s　/]+")
_CUT = re.compile(rf"[{re.escape(OPENERS + CLOSERS)}]|[、，,；;\s　/]")
_FROM_HERE_ON = re.compile(r"[。；，,](?:以下|下同|不再列)[^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*$")
_BLANKS = re.compile(r"[\s　。.*]+")
_AND_OTHERS = re.compile(r"等(?=(?:各|有关|相关|[省市县区]|国务院|中央)[^、，]{1,14}$)")
_NOISE = re.compile(
    r"^(?:由|等|以及|和|及|与|会同|其他|：|:)+|(?:等|按照?职责|按(?:各自)?(?:职责)?分工|分别|共同|各自|根据职责|按职能)+$"
)
_NOISE_FIRST, _NOISE_LAST = "由等以和及与会其：:", "等责工别同自能"
_CONJUNCTION = re.compile("[和及与]")
_HEADS = "部|委|局|办|厅|署|院|会|社|行|府|门|位|公司|中心|队|所|站|校|团|室|科|处|股|部队|机构|组织|组|街道|乡镇|镇|乡|县|区|市|省|州|旗|盟|企业|联|集团|园|军|台|馆|库|等"
_CONJOINED = re.compile(
    rf"(?:{'|'.join(f'(?<={h})' for h in _HEADS.split('|'))})(?:以及|和|及|与)(?=各|有关|相关|其他|具|省|市|县|区|州|国家|国务院|中央|全国|属地|所在|当地|地方|乡|镇|街)"
)
_PLACE_LIST = re.compile(
    r"^各?(?:省|自治区|直辖市|设区市|设区的市|地级市|市|州|地|盟|县|旗|区|市区|县区|乡|镇|街道|园区)(?:（[^）]{1,12}）|\([^)]{1,12}\))?$|^.{0,4}[属驻直]$"
    r"|^.{0,3}(?:属|直|驻)(?:市|县|区|省)?$|^驻.{0,2}$"
)
_GOVERNED = re.compile(r"(?:人民政府|政府|管委会|管理委员会|办事处|党委|各单位|单位|部门)$")


class Share(NamedTuple):
    """An organ as written and its part."""

    organ: str
    role: Role


class Clause(NamedTuple):
    """A responsibility clause: ``span`` is what no measure may hold, ``time`` the 完成时限 named in it."""

    span: Span
    shares: tuple[Share, ...]
    time: Span | None
    first_leads: bool


def find_clauses(plain: str, start: int, end: int) -> list[Clause]:
    """Responsibility clauses of one paragraph, in order.

    >>> t = "做好公开。（牵头单位：县财政局；责任单位：各乡镇）"
    >>> [c.shares for c in find_clauses(t, 0, len(t))]
    [(Share(organ='县财政局', role=<Role.LEAD: '牵头'>), Share(organ='各乡镇', role=<Role.RESPONSIBLE: '责任'>))]
    """
    if _SET_APART.search(plain, start, end) is None:
        return []
    if opens_clause(plain, start, end):
        if plain[start] in "主承" and _OF_SITE.search(plain, start, end):
            return [Clause(Span(start, end), (), None, False)]
        return [_clause(plain, Span(start, end), Span(start, end))]
    tail = _own_tail(plain, start, end)
    if tail is not None:
        return [*_in_brackets(plain, start, tail), _clause(plain, Span(tail, end), Span(tail, end))]
    return _in_brackets(plain, start, end)


def _in_brackets(plain: str, start: int, end: int) -> list[Clause]:
    """The clauses of a paragraph that stand in brackets."""
    first = OPENING.search(plain, start, end)
    if first is None:
        return []
    labelled = _labelled(plain, first.start(), end)
    named = labelled | _ended(plain, first.start(), end)
    bare = last_opening(plain, first.start(), end)
    candidates = sorted(named if bare is None else named | {bare})
    if not candidates:
        return []
    clauses = [
        _clause(plain, span, inner)
        for span, inner in _holding_units(plain, start, end, candidates, labelled)
        if named or _unit_list(plain[inner.start : inner.end], apart=plain[span.start - 1] in "。；\n")
    ]
    return [c for c in clauses if c.shares]


def opens_clause(plain: str, start: int, end: int) -> bool:
    """Whether a line begins with the label of a responsibility clause.

    >>> opens_clause("完成时限：2023年底", 0, 10), opens_clause("完成时限内的任务。", 0, 9)
    (True, False)
    """
    return plain[start] in _OWN_FIRST and _OWN_LINE.match(plain, start, end) is not None


def _own_tail(plain: str, start: int, end: int) -> int | None:
    """Where the clause begins that closes a paragraph behind its last sentence, in no bracket."""
    begin = max(start, end - _TAIL)
    if plain.find("：", begin, end) < 0 and plain.find(":", begin, end) < 0:
        return None
    found = _OWN_TAIL.search(plain, begin, end)
    return found.start("clause") if found and is_balanced(found["clause"]) else None


def beside(span: Span, clauses: list[Clause]) -> list[Span]:
    """What is left of a span without its clauses, in order; nothing of it is empty."""
    if not clauses:
        return [span] if span.end > span.start else []
    pieces: list[Span] = []
    at = span.start
    for clause in clauses:
        if clause.span.start > at:
            pieces.append(Span(at, clause.span.start))
        at = clause.span.end
    if at < span.end:
        pieces.append(Span(at, span.end))
    return pieces


def _labelled(plain: str, start: int, end: int) -> set[int]:
    """Where brackets open that begin with a label (责任单位：)."""
    if plain.find("：", start, end) < 0 and plain.find(":", start, end) < 0:
        return set()
    return {match.start() for match in _LABELLED.finditer(plain, start, end)}


def _ended(plain: str, start: int, end: int) -> set[int]:
    """Where brackets open that end with a word of duty (…负责）)."""
    if _ENDING.search(plain, start, end) is None or _DUTY_NAMED.search(plain, start, end) is None:
        return set()
    return {match.start() for match in _ENDED.finditer(plain, start, end)}


def _holding_units(
    plain: str, start: int, end: int, candidates: list[int], labelled: set[int]
) -> Iterator[tuple[Span, Span]]:
    """(clause, what the bracket holds) for each bracket that holds units."""
    taken = start
    for at in candidates:
        if at < taken:
            continue
        close = closing(plain, at, end)
        stop = close
        while stop < end and plain[stop] in "。；;.，, 　":
            stop += 1
        # A clause ends its sentence or stands behind one; a bracket within a sentence is a remark.
        if (
            stop >= end
            or plain[close] in "。；;"
            or at == start
            or plain[at - 1] in "。；;”"
            or at in labelled
        ):
            inner = close - 1 if plain[close - 1] in CLOSERS else close
            yield Span(at, stop), Span(at + 1, max(at + 1, inner))
            taken = stop


def _unit_list(inner: str, *, apart: bool) -> bool:
    """Whether a bracket without any label holds nothing but units; ``apart``: it stands in no sentence, where the
    short name of one is enough (（应急办）)."""
    inner = _before_label(_without_remark(inner))
    if re.search(r"[。；：:“”《》\d]|负责$", inner):
        return False
    pieces = split_organs(inner)
    if not pieces or not all(looks_like_unit(_DUTY_END.sub("", p)) for p in pieces):
        return False
    return len(pieces) > 1 or len(inner) > 3 or (apart and len(inner) == 3)


def _before_label(inner: str) -> str:
    """What stands before the first label of a bracket that opens without one (（某处；配合单位：…）)."""
    label = _LABEL.search(inner) if "：" in inner or ":" in inner else None
    return inner[: label.start() - 1] if label and inner[label.start() - 1] in "；;，,。" else inner


_DUTY_END = re.compile("(?:牵头|配合|参与|负责|主办|协办)$")


def _clause(plain: str, span: Span, inner: Span) -> Clause:
    text = _without_remark(plain[inner.start : inner.end])
    first_leads = ("第一" in text or "首位" in text) and _FIRST_LEADS.search(text) is not None
    labels = list(_LABEL.finditer(text)) if ":" in text or "：" in text else []
    before = text[: labels[0].start()] if labels else _FIRST_LEADS.sub("", text) if first_leads else text
    shares = _ended_shares(before) if before.strip(" ，；;") else []
    labelled, time = _labelled_shares(text, labels, inner.start)
    shares += labelled
    if first_leads and shares:
        shares = [Share(shares[0].organ, Role.LEAD), *shares[1:]]
    return Clause(span, tuple(shares), time, first_leads)


def _without_remark(inner: str) -> str:
    """What a bracket holds without a remark on the brackets to come (以下均需…)."""
    return _FROM_HERE_ON.sub("", inner) if "下" in inner or "不再列" in inner else inner


def _labelled_shares(text: str, labels: list[re.Match[str]], base: int) -> tuple[list[Share], Span | None]:
    shares: list[Share] = []
    time = None
    for number, label in enumerate(labels):
        stop = labels[number + 1].start() if number + 1 < len(labels) else len(text)
        if label.lastgroup == "time":
            time = Span(base + label.end(), base + stop)
        elif label.lastgroup in _ROLES:
            shares += shares_of(text[label.end() : stop], _ROLES[label.lastgroup])
    return shares, time


def _ended_shares(text: str) -> list[Share]:
    """A、B牵头，C配合，D按职责分工负责."""
    shares: list[Share] = []
    at = 0
    for match in _DUTY_WORDS.finditer(text):
        if match.start() < at or match.start() == match.end():
            continue
        shares += shares_of(text[at : match.start()], _ROLES[str(match.lastgroup)])
        at = match.end()
    if not shares:
        return list(shares_of(text, Role.RESPONSIBLE))
    behind = split_organs(text[at:]) if at < len(text) else []
    if behind and all(map(looks_like_unit, behind)):  # 甲局牵头，乙局，各县区
        shares += (Share(organ, Role.RESPONSIBLE) for organ in behind)
    return shares


@lru_cache(maxsize=1 << 12)
def shares_of(organs: str, role: Role) -> tuple[Share, ...]:
    """The organs of a list, each with this part; the same lists stand below task after task."""
    return tuple([Share(organ, role) for organ in split_organs(organs)])


def running_shares(plain: str, start: int, end: int) -> list[Share]:
    """甲牵头、乙配合 within a sentence: the words stay in the measure, the parts are told.

    >>> [(s.organ, s.role.value) for s in running_shares("市司法局牵头、市政府各部门配合，在10月底前完成。", 0, 26)]
    [('市司法局', '牵头'), ('市政府各部门', '配合')]
    """
    if plain.find("牵头", start, end) < 0:
        return []
    shares: list[Share] = []
    for match in _RUNNING.finditer(plain, start, end):
        shares += (Share(o, Role.LEAD) for o in split_organs(match["lead"]) if looks_like_unit(o))
        shares += (Share(o, Role.SUPPORT) for o in split_organs(match["support"]) if looks_like_unit(o))
    return shares


def split_organs(text: str) -> list[str]:
    """A list of organs → one entry an organ or a set, as written, blanks and 等 dropped.

    >>> split_organs("市发改委、市文化和旅游局等，各市、县（区）人民政府")
    ['市发改委', '市文化和旅游局', '各市、县（区）人民政府']
    """
    pieces: list[str] = []
    for run in _outside_brackets(text):
        parts = _CONJOINED.split(run) if _CONJUNCTION.search(run) else (run,)
        pieces += (p for part in parts for p in _AND_OTHERS.split(part))
    organs: list[str] = []
    waiting = ""
    for raw in pieces:
        piece = raw if raw.isalnum() else _BLANKS.sub("", raw)
        if piece and (piece[0] in _NOISE_FIRST or piece[-1] in _NOISE_LAST):
            piece = _NOISE.sub("", piece)
        if not piece:
            continue
        if _PLACE_LIST.match(piece):
            waiting = f"{waiting}、{piece}" if waiting else piece
            continue
        if waiting:
            if _GOVERNED.search(piece):
                piece = f"{waiting}、{piece}"
            else:
                organs += waiting.split("、")
        waiting = ""
        organs.append(piece)
    return organs + (waiting.split("、") if waiting else [])


def _outside_brackets(text: str) -> list[str]:
    """``text`` cut at separators that stand outside brackets."""
    if OPENING.search(text) is None:
        return _SEPARATOR.split(text)
    parts: list[str] = []
    depth = begin = 0
    for match in _CUT.finditer(text):
        char = match.group()
        if char in OPENERS:
            depth += 1
        elif char in CLOSERS:
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append(text[begin : match.start()])
            begin = match.end()
    parts.append(text[begin:])
    return parts
