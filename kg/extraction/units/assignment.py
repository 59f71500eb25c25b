"""责任分工: who leads, answers for and supports a task, from brackets and from lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extraction.actors.actor_words import BRACKETED
from kg.extraction.text.brackets import CLOSERS, OPENERS, OPENING, closing, is_balanced, last_opening
from kg.extraction.times.clause_time import without_time
from kg.extraction.units.labels import (
    IN_BRACKET,
    LONGEST_TAIL,
    TAIL,
    labelled,
    labels_in,
    names_bearers,
    names_nobody,
    opens_with_label,
)
from kg.extraction.units.organ_list import split_organs
from kg.extraction.units.shared_head import with_heads
from kg.extraction.units.shares import Share, bare_unit, ended_shares, shares_of
from kg.extraction.units.unit_name import looks_like_unit
from kg.model import Role, Span
from kg.reference.organ_ends import ends
from kg.reference.patterns import lazy
from kg.reference.role_labels import ROLES

# （…负责） and its kin: what the bracket ends with tells that it holds units.
_ENDING = lazy(
    r"(?:负责|牵头|配合|参与|落实|组织实施|承担|下同|牵头单位|分工协作|[指督](?<=[局委厅办部门位府].)[导促])[^（）()〔〕【】]{0,4}"
    r"(?:[。；，,][^（()）]{0,40})?[）)〕\]］】]"
)
_ENDED = lazy(
    rf"[（(〔\[［【]([^（()）〔〕\[\]【】。；]|[（(][^（()）]{{0,30}}[）)]|[〔\[［][^〔〕\[\]［］]{{0,30}}[〕\]］]){{2,400}}?{_ENDING.pattern}"
)
_DUTY_NAMED = lazy("负责|牵头|落实|配合")
# 主办：甲市人民政府　网站标识码：…: who runs the site answers for no task.
_OF_SITE = lazy("网站|版权|备案|技术支持|标识码|[Ii][Cc][Pp]|建设维护|邮编")
_FIRST_LEADS = lazy(
    r"[（(]?[^，。；（(]{0,4}?(?:(?:列|排)(?:名|序)?(?:在|于)?(?:第一|首)(?:位|名|个)?(?:者|的)?(?:单位|部门)?(?:为|是)?(?:总?牵头|主办|主责)(?:单位|部门)?|第一个(?:单位)?为牵头单位)"
    r"(?:[，,]下同)?[）)]?"
)
# Every clause has a label, or stands in brackets; most paragraphs hold neither a colon nor a bracket.
_SET_APART = lazy(f"[:：{re.escape(OPENERS)}]")
_FROM_HERE_ON = lazy(
    r"[。；，,](?:以下|下同|不再(?:[一-龥]{1,4})?列)[^（()）〉]*(?:[（(][^（()）]*[）)][^（()）〉]*)*$"
)

# 以下均需各县区负责，不再列出: at a heading these words alone tell who answers for all below it.
_ALL_BELOW = lazy(
    r"\s*以下(?:各?项)?(?:任务|工作|事项|措施|内容|条款)?(?:(?:均|都|全部)(?:需要?|须|由|应由)?|需|须|由)"
)


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
    if stop := _own_line(plain, start, end):
        if plain[start] in "主承" and _OF_SITE.search(plain, start, end):
            return [Clause(Span(start, end), (), None, False)]
        own = Span(start, stop)
        return [_clause(plain, own, own), *_in_brackets(plain, stop, end)]
    tail = _own_tail(plain, start, end)
    if tail is not None:
        return [*_in_brackets(plain, start, tail), _clause(plain, Span(tail, end), Span(tail, end))]
    return _in_brackets(plain, start, end)


def _in_brackets(plain: str, start: int, end: int) -> list[Clause]:
    """The clauses of a paragraph that stand in brackets."""
    first = OPENING.search(plain, start, end)
    if first is None:
        return []
    opened = _labelled(plain, first.start(), end)
    held = {at for at, inner in opened.items() if names_bearers(inner)}
    named = held | (_ended(plain, first.start(), end) - opened.keys())
    bare = last_opening(plain, first.start(), end)
    candidates = sorted(named if bare is None else named | {bare})
    if not candidates:
        return []
    clauses = [
        _clause(plain, span, inner)
        for span, inner in _holding_units(plain, start, end, candidates, held)
        if (named or _unit_list(plain[inner.start : inner.end], apart=plain[span.start - 1] in "。；\n"))
        and (span.start in named or not _names_more(plain, start, span.start, inner))
    ]
    return [
        c for c in clauses if c.shares or (c.span.start in held and not names_nobody(opened[c.span.start]))
    ]


def _own_line(plain: str, start: int, end: int) -> int | None:
    """Where the clause ends that opens a line: with the line, or before the sentences behind it that demand something
    (责任单位：县水利局。各乡镇要每月巡查。)."""
    if not opens_with_label(plain, start, end) or (
        plain.startswith("参加", start) and not _below_label(plain, start)
    ):
        return None
    stops = (end, plain.find("。", start, end) + 1)
    return next((s for s in stops if s > start and names_bearers(_without_remark(plain[start:s]))), None)


def _below_label(plain: str, start: int) -> bool:
    """Whether the line above opens with a label; where none does, 参加单位： tells who was at a meeting."""
    end = max(0, start - 1)
    return opens_with_label(plain, plain.rfind("\n", 0, end) + 1, end)


def _own_tail(plain: str, start: int, end: int) -> int | None:
    """Where the clause begins that closes a paragraph behind its last sentence, in no bracket."""
    begin = max(start, end - LONGEST_TAIL)
    if plain.find("：", begin, end) < 0 and plain.find(":", begin, end) < 0:
        return None
    found = TAIL.search(plain, begin, end)
    held = found and is_balanced(found["clause"]) and names_bearers(_without_remark(found["clause"]))
    return found.start("clause") if found and held else None


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


def _labelled(plain: str, start: int, end: int) -> dict[int, str]:
    """Where brackets open that begin with a label (责任单位：), and what each holds."""
    if plain.find("：", start, end) < 0 and plain.find(":", start, end) < 0:
        return {}
    return {
        match.start(): _without_remark(plain[match.start() + 1 : closing(plain, match.start(), end) - 1])
        for match in IN_BRACKET.finditer(plain, start, end)
    }


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
    inner = without_time(_before_label(_without_remark(inner))).words.strip()
    if re.search(
        r"[。；：:“”《》\d]|负责$|^(?:设|挂靠)[在于]", inner
    ):  # （设在县民政局）: where its office is
        return False
    pieces = with_heads(split_organs(inner))
    if (
        not pieces
        or all(map(_LEARNED.search, pieces))
        or not all(looks_like_unit(_DUTY_END.sub("", bare_unit(p))) for p in pieces)
    ):
        return False
    return len(pieces) > 1 or len(inner) > 3 or (apart and len(inner) == 3)


def _names_more(plain: str, start: int, at: int, inner: Span) -> bool:
    """Whether a bracket at ``at`` gives the authority right before it another name (乡镇人民政府（街道办事处）), or is a
    part of the name of places (各乡（镇、街道）)."""
    if any(
        (place := _PLACES.match(plain, begin)) and place.end() > inner.end
        for begin in range(max(start, at - 2), at)
    ):
        return True
    before = _AUTHORITY.search(plain, max(start, at - _LONGEST_AUTHORITY), at)
    if before is None:
        return False
    named = split_organs(plain[inner.start : inner.end])
    return len(named) == 1 or ("政府" in before[0] and all(map(_GRASSROOTS.search, named)))


def _before_label(inner: str) -> str:
    """What stands before the first label of a bracket that opens without one (（某处；配合单位：…）)."""
    label = next(iter(labels_in(inner)), None)
    return inner[: label.start() - 1] if label and inner[label.start() - 1] in "；;，,。" else inner


# An authority, and nothing that is set up or rated, as 服务中心 and 文明单位 are.
_AUTHORITY = lazy(
    lambda: (
        r"(?:[\u4e00-\u9fff]部门|(?:主管|承办|监管|监督|建设|施工|上级|所在|用人)单位|(?:行政|主管|上级|公安|司法|登记|税务|监察|审批|发证|执法|监管)机关"
        rf"|{ends('government', 'party', 'department', 'committee', 'board', 'office')}|办事处|[处科股]室)$"
    )
)
_LONGEST_AUTHORITY = 6
_PLACES = lazy(BRACKETED)
_GRASSROOTS = lazy(lambda: f"(?:{ends('township', 'board')}|场)$")
_DUTY_END = lazy("(?:牵头|配合|参与|负责|主办|协办|(?:指导|督促|督导){1,2})$")
# 省科技厅，某大学: beside authorities; alone they are no more than named.
_LEARNED = lazy("(?:大学|学院|研究[所院])$")


def _clause(plain: str, span: Span, inner: Span) -> Clause:
    text, due = without_time(_without_remark(plain[inner.start : inner.end]))
    leads = _FIRST_LEADS.search(text) if "第一" in text or "首" in text else None
    text = text[: leads.start()] + " " * len(leads[0]) + text[leads.end() :] if leads else text
    labels = labels_in(text)
    before = text[: labels[0].start()] if labels else text
    shares = ended_shares(before) if before.strip(" ，；;") else []
    told, time = _labelled_shares(text, inner.start)
    shares += told
    if time is None and due is not None:
        time = Span(inner.start + due.start, inner.start + due.end)
    if leads and shares:
        shares = [Share(shares[0].organ, Role.LEAD), *shares[1:]]
    return Clause(span, tuple(shares), time, leads is not None)


def _without_remark(inner: str) -> str:
    """What a bracket holds without a remark on the brackets to come (以下均需…); alone it names who answers for them."""
    if "下" not in inner and "不再" not in inner:
        return inner
    alone = _ALL_BELOW.match(inner)
    return _FROM_HERE_ON.sub("", inner[alone.end() :] if alone else inner)


def _labelled_shares(text: str, base: int) -> tuple[list[Share], Span | None]:
    shares: list[Share] = []
    time = None
    for label, said in labelled(text):
        if label.lastgroup == "time":
            time = Span(base + label.end(), base + label.end() + len(said))
        elif label.lastgroup in ROLES:
            shares += shares_of(said, ROLES[label.lastgroup])
    return shares, time
