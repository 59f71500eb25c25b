"""Lists of what is repealed: documents each on its line, below words that say they hold no more (下列文件予以废止：,
二、宣布失效的文件)."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from kg.extraction.citations.listed_title import behind_mark
from kg.extraction.citations.repeal import CUE
from kg.extraction.text.cues import holds, places
from kg.model import Citation, CitationRole
from kg.reference.patterns import lazy

_SOME = ("废止", "失效", "停止执行", "不再执行")
_CUE = lazy(rf"(?<![拟未不应需])(?<!建议){CUE}")
_LEADS = ("下列", "以下", "如下")
_KEPT = ("有效", "保留", "修改", "修订", "征求", "拟")
_LONGEST_HEADING = 50
_BETWEEN = " \u3000\t|｜、，,和及与；;"
# 序号　文件名称　文号: what stands above the columns of a table.
_COLUMN = lazy(r"(?:^|[\s|｜])(?:文\s*号|发文字号|序\s*号|(?:规范性)?文件(?:名称|标题|题目))(?=[\s|｜]|$)")


def with_repealed(plain: str, citations: Sequence[Citation]) -> list[Citation]:
    """The citations, those that a list of what is repealed names as repealed.

    >>> from kg.extraction.citations.citation import Known, find_citations
    >>> words = "一、废止的文件\\n1. 《甲办法》（甲发〔2014〕5号）\\n2. 甲发〔2015〕6号\\n二、修改的文件\\n1. 《乙办法》"
    >>> [c.role.value for c in find_citations(words, Known(frozenset(), None, "", 0))]
    ['repeals', 'repeals', 'mentions']
    """
    if not holds(plain, _SOME):
        return list(citations)
    told: dict[int, str | None] = {}
    ends: dict[int, int] = {}  # of the last citation of each list's line
    result: list[Citation] = []
    for citation in citations:
        line = plain.rfind("\n", 0, citation.span.start) + 1
        end = ends.get(line, behind_mark(plain, line, citation.span.end))
        cue = None
        if end <= citation.span.start and not plain[end : citation.span.start].strip(_BETWEEN):
            lines = places(plain, "\n", *citation.span)  # a number that its cell breaks off
            ends.update(dict.fromkeys((line, *(at + 1 for at in lines)), citation.span.end))
            cue = _cue_above(plain, line, told, ends)
        repealed = cue is not None and citation.role in (CitationRole.MENTIONS, CitationRole.LAW)
        result.append(replace(citation, role=CitationRole.REPEALS, cue=cue) if repealed else citation)
    return result


def _cue_above(plain: str, line: int, told: dict[int, str | None], listed: Container[int]) -> str | None:
    """The word that repeals what the list of this line names, in the line above it that is none of the list."""
    passed = [line]
    cue: str | None = None
    while line > 0:
        end = line - 1
        line = plain.rfind("\n", 0, end) + 1
        if line in told:
            cue = told[line]
            break
        if not (
            line in listed
            or plain.startswith("《", behind_mark(plain, line, end))
            or _COLUMN.search(plain, line, end)
        ):
            cue = _cue_of_lead(plain[line:end].strip())
            break
        passed.append(line)
    told.update(dict.fromkeys(passed, cue))
    return cue


def _cue_of_lead(text: str) -> str | None:
    """The word by which a lead (决定对下列文件予以废止：) or a heading (二、宣布失效的文件) repeals what follows it."""
    said = text.rstrip("：:").rpartition("。")[2]
    if not holds(said, _SOME) or holds(said, _KEPT):
        return None
    is_lead = text[-1] in "：:" and holds(said, _LEADS)
    is_heading = len(text) <= _LONGEST_HEADING and text[-1] not in "。；，" and "《" not in text
    found = _CUE.search(said) if is_lead or is_heading else None
    return found.group() if found else None
