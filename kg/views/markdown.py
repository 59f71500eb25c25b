"""The gaps as Markdown (落实情况对照), for a message or a wiki page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from kg.model import Corpus, Ground, Pair
from kg.views.lookup import Lookup
from kg.views.not_compared import FOR_READERS, HEADING, not_compared
from kg.views.selection import (
    NO_FILTERS,
    UNSOURCED,
    Filters,
    parted,
    shown_citations,
    shown_findings,
    shown_unsourced,
)
from kg.views.text import NOTHING_LISTED, ends, figures, finding_lines, finding_marks, nothing_of, scope
from kg.views.words import CITATION_KINDS, GROUNDS, KINDS, UNSOURCED_NOTE, edition_word, ground_note

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def gaps_markdown(corpus: Corpus, filters: Filters = NO_FILTERS) -> str:
    """A heading and a table for every pair; words of documents are escaped and cannot become markup."""
    lookup, kinds = Lookup(corpus.directives, corpus.not_held), filters.kinds
    lines = ["# 公文任务落实对照", ""]
    lines += [f"> 筛选条件：{escaped(condition)}" for condition in filters.described()]
    lines += [f"> {scope(lookup)}"]
    listed, bare = parted(corpus.pairs, kinds)
    for pair in listed:
        lines += [*_head(pair, lookup), *_table(pair, kinds, lookup)]
        initiatives = shown_unsourced(pair, kinds)
        if initiatives:
            lines += ["", f"{KINDS[UNSOURCED]}（{UNSOURCED_NOTE}）：", ""]
            lines += [f"- {escaped(lookup.task_label(task))}" for task in initiatives]
    if bare:
        lines += ["", f"## {NOTHING_LISTED}", ""]
        lines += [f"- {escaped(nothing_of(pair, lookup))}" for pair in bare]
    defects = shown_citations(corpus.citation_findings, kinds)
    if defects:
        lines += ["", "## 引用问题", "", "| 文件 | 问题 | 引用原文 |", "|---|---|---|"]
        for finding in defects:
            kind = CITATION_KINDS[finding.kind]
            lines.append(f"| {escaped(lookup.name(finding.directive))} | {kind} | {escaped(finding.text)} |")
    apart = [f"- {escaped(f'{lookup.name(u.lower)}：{not_compared(u, lookup)}')}" for u in corpus.uncompared]
    if apart:
        lines += ["", f"## {HEADING}", "", *apart, "", FOR_READERS]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    r"""``text`` on one line without anything that Markdown would take for markup.

    >>> escaped("<b>清单*</b>")
    '\\<b\\>清单\\*\\</b\\>'
    """
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _head(pair: Pair, lookup: Lookup) -> Iterator[str]:
    answers = pair.answers
    yield ""
    yield f"## {escaped(ends(pair, lookup))}"
    yield ""
    yield f"对应依据：**{GROUNDS[answers.ground]}**（{ground_note(answers)}）。{escaped(answers.note)}"
    if answers.ground is Ground.SURROGATE:
        edition = edition_word(lookup.directives.get(answers.upper))
        yield ""
        yield f"> **以{edition}代替**，结果仅供参考，“与{edition}相比未见”不计入应落实。"
    yield ""
    yield escaped(figures(pair, lookup))


def _table(pair: Pair, kinds: Collection[str], lookup: Lookup) -> Iterator[str]:
    shown = shown_findings(pair, kinds)
    if not shown:
        return
    yield from ("", "| 上级任务 | 上级要求 | 结论 | 下级内容及理由 |", "|---|---|---|---|")
    for finding in shown:
        below = "<br>".join(f"{head}：{escaped(words)}" for head, words in finding_lines(finding, lookup))
        yield (
            f"| {escaped(lookup.task_label(finding.upper_task))} | {escaped(finding.text)} "
            f"| {finding_marks(finding, pair, lookup)} | {below} |"
        )
