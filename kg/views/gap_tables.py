"""Gaps as tables (落实情况对照表): one row for every upper measure of a pair."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from kg.linking.review.doubt import needs_reading
from kg.model import CitationFinding, Corpus, Finding, Ground, Pair, PairState, Status, Uncompared
from kg.reference.words import RELATIONS, STATUSES
from kg.views.cells import Cell, Sheet, csv_text, joined
from kg.views.lookup import Lookup
from kg.views.not_compared import FOR_READERS
from kg.views.selection import (
    NO_FILTERS,
    UNSOURCED,
    Filters,
    shown_citations,
    shown_findings,
    shown_initiatives,
)
from kg.views.tables import xlsx_bytes
from kg.views.totals import checked_share, percentage, totals
from kg.views.words import (
    CITATION_KINDS,
    GROUNDS,
    KINDS,
    NEEDS_READING,
    STATES,
    STATUS_NOTES,
    finding_word,
    flag_words,
    left_out_words,
    missing_word,
)

HEADER = (
    "上级文件",
    "上级文号",
    "下级文件",
    "下级文号",
    "对应依据",
    "对照状态",
    "序号",
    "上级任务",
    "上级原文",
    "结论",
    NEEDS_READING,
    "结论概率",
    "理由",
    "未落实部分",
    "提示",
    "对应关系",
    "下级任务",
    "下级原文",
    "最接近的下级原文",
    "不作对应的理由",
    "其他相近的下级原文",
    "上级措施标识",
    "下级措施标识",
)
WIDTHS = (26, 18, 26, 18, 10, 12, 6, 22, 48, 14, 10, 8, 26, 30, 18, 12, 22, 48, 40, 26, 40, 24, 24)
FILLS = {
    STATUSES[Status.COVERED]: "E3F1E9",
    STATUSES[Status.PARTIAL]: "FDF1D6",
    STATUSES[Status.MISSING]: "FAE1DE",
    STATUSES[Status.EXEMPT]: "EEF0F3",
    STATUSES[Status.UNKNOWN]: "EFEDF6",
}


def gaps_csv(corpus: Corpus, filters: Filters = NO_FILTERS) -> str:
    """All findings as one CSV table; local initiatives, citation defects and what was not compared are rows of their own."""
    lookup, kinds = Lookup(corpus.directives, corpus.not_held), filters.kinds
    rows = [*_findings(corpus.pairs, kinds, lookup)]
    rows += _initiative_rows(corpus.pairs, kinds, lookup)
    rows += [_citation_as_finding(f, lookup) for f in shown_citations(corpus.citation_findings, kinds)]
    rows += [_uncompared_as_finding(one, lookup) for one in corpus.uncompared]
    return csv_text(Sheet("落实对照", HEADER, tuple(rows)))


def gaps_xlsx(corpus: Corpus, filters: Filters = NO_FILTERS) -> bytes:
    """A workbook: 汇总, 落实对照, 地方自主任务, 引用问题, 未作对照, 说明 with the active filters."""
    lookup, kinds = Lookup(corpus.directives, corpus.not_held), filters.kinds
    sheets = [
        _summary(corpus.pairs, lookup),
        Sheet("落实对照", HEADER, tuple(_findings(corpus.pairs, kinds, lookup)), WIDTHS, FILLS),
        Sheet(
            "地方自主任务",
            ("下级文件", "任务", "任务标识"),
            tuple(
                (lookup.name(lower), lookup.task_label(task), task)
                for lower, tasks in shown_initiatives(corpus.pairs, kinds).items()
                for task in tasks
            ),
            (50, 40, 34),
        ),
        Sheet(
            "引用问题",
            ("文件", "问题", "引用原文", "涉及文件"),
            tuple(
                (
                    lookup.name(f.directive),
                    CITATION_KINDS[f.kind],
                    f.text,
                    lookup.name(f.target) if f.target else None,
                )
                for f in shown_citations(corpus.citation_findings, kinds)
            ),
            (50, 18, 60, 50),
        ),
        *(apart := tuple(_uncompared(corpus.uncompared, lookup))),
        _notes(filters, len(lookup.directives), bool(apart)),
    ]
    return xlsx_bytes(sheets, "公文任务落实对照表")


def _uncompared(uncompared: Iterable[Uncompared], lookup: Lookup) -> Iterator[Sheet]:
    found = tuple(
        (lookup.name(one.lower), lookup.name(one.upper) if one.upper else None, one.why) for one in uncompared
    )
    if found:
        yield Sheet("未作对照", ("下级文件", "上级文件", "原因"), found, (50, 50, 80))


def _findings(pairs: Sequence[Pair], kinds: Collection[str], lookup: Lookup) -> Iterator[tuple[Cell, ...]]:
    for pair in pairs:
        serial = {f.upper_measure: n for n, f in enumerate(pair.findings, start=1)}
        for finding in shown_findings(pair, kinds):
            yield (*_ends(pair, lookup), serial[finding.upper_measure], *_finding(pair, finding, lookup))


def _ends(pair: Pair, lookup: Lookup) -> tuple[Cell, ...]:
    answers = pair.answers
    return (
        lookup.title(answers.upper),
        lookup.number(answers.upper) or None,
        lookup.title(answers.lower),
        lookup.number(answers.lower) or None,
        GROUNDS[answers.ground],
        STATES[answers.state],
    )


def _finding(pair: Pair, finding: Finding, lookup: Lookup) -> tuple[Cell, ...]:
    links = finding.counterparts
    nearest = finding.nearest
    return (
        lookup.task_label(finding.upper_task),
        finding.text,
        finding_word(finding, pair.answers, lookup.directives),
        "是" if needs_reading(finding) else None,
        round(finding.probability, 4),
        finding.reason,
        left_out_words(finding.status, finding.missing_part, finding.flags),
        "、".join(flag_words(finding)) or None,
        joined([RELATIONS[link.relation] for link in links]) or None,
        joined([lookup.label_above(link.lower) for link in links]) or None,
        joined([lookup.words(link.lower) for link in links]) or None,
        lookup.words(nearest.measure) if nearest else None,
        nearest.why if nearest else None,
        joined([lookup.words(m) for m in nearest.next]) or None if nearest else None,
        finding.upper_measure,
        joined([link.lower for link in links]) or None,
    )


def _initiative_rows(pairs: Sequence[Pair], kinds: Collection[str], lookup: Lookup) -> list[tuple[Cell, ...]]:
    return [
        _row_of(
            {
                "下级文件": lookup.title(lower),
                "下级文号": lookup.number(lower) or None,
                "结论": KINDS[UNSOURCED],
                "下级任务": lookup.task_label(task),
            }
        )
        for lower, tasks in shown_initiatives(pairs, kinds).items()
        for task in tasks
    ]


def _citation_as_finding(finding: CitationFinding, lookup: Lookup) -> tuple[Cell, ...]:
    return _row_of(
        {
            "下级文件": lookup.title(finding.directive),
            "下级文号": lookup.number(finding.directive) or None,
            "结论": CITATION_KINDS[finding.kind],
            "下级原文": finding.text,
        }
    )


def _uncompared_as_finding(one: Uncompared, lookup: Lookup) -> tuple[Cell, ...]:
    return _row_of(
        {
            "上级文件": lookup.title(one.upper) if one.upper else None,
            "上级文号": (lookup.number(one.upper) or None) if one.upper else None,
            "下级文件": lookup.title(one.lower),
            "下级文号": lookup.number(one.lower) or None,
            "对照状态": "未作对照",
            "理由": one.why,
        }
    )


def _row_of(cells: Mapping[str, Cell]) -> tuple[Cell, ...]:
    return tuple(cells.get(column) for column in HEADER)


def _summary(pairs: Sequence[Pair], lookup: Lookup) -> Sheet:
    header = (
        *HEADER[:6],
        "应落实",
        "已对应",
        "部分对应",
        "未见对应",
        "不适用",
        "无法核对",
        "总体性要求",
        "完全或部分对应",
        "经人工核定",
        "说明",
    )
    rows = []
    for pair in pairs:
        t = totals(pair)
        compared = pair.answers.state is PairState.COMPARED
        note = pair.answers.note
        surrogate = pair.answers.ground is Ground.SURROGATE
        if surrogate:
            word = missing_word(Ground.SURROGATE, lookup.directives.get(pair.answers.upper))
            note = joined([note, f"未见对应一列为“{word}”，不计入应落实"])
        rows.append(
            (
                *_ends(pair, lookup),
                None if surrogate else t.owed,
                *(t.covered, t.partial, t.missing, t.exempt, t.unknown, t.framing),
                _share(t.answered, t.judged, compared),
                _share(*checked_share(pair), compared),
                note or None,
            )
        )
    return Sheet("汇总", header, tuple(rows), (*WIDTHS[:6], *(9,) * 7, 20, 20, 40))


def _share(part: int, whole: int, compared: bool) -> str:
    share = percentage(part, whole) if compared else None
    return f"{part}/{whole}（{share}）" if share else "不计算比例"


def _notes(filters: Filters, held: int, apart: bool) -> Sheet:
    said = filters.described() or ["无"]
    rows: list[tuple[Cell, ...]] = [
        ("统计范围", f"已收录公文 {held} 件"),
        *(("筛选条件", condition) for condition in said),
        ("筛选的作用", "筛选只影响列示的条目，不影响汇总数字"),
        ("比例的分母", "已对应、部分对应、未见对应三类之和；分母为零时不计算比例"),
        (
            "结论概率",
            "所下结论成立的概率：结论为未见对应的，是未见对应的概率；与追溯中两句原文之间的“对应关系概率”不同",
        ),
        (STATUSES[Status.UNKNOWN], STATUS_NOTES[Status.UNKNOWN]),
        *([("未作对照", FOR_READERS)] if apart else []),
    ]
    return Sheet("说明", ("项目", "内容"), tuple(rows), (18, 80))
