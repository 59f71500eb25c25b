"""Plain text for a terminal and Markdown (文本): one directive, and the gaps of pairs."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kg.flags import Flag
from kg.linking.review.doubt import needs_reading
from kg.model import (
    Corpus,
    Directive,
    Finding,
    Ground,
    Measure,
    Pair,
    PairState,
    Status,
    Task,
)
from kg.reference.words import RELATION_NOTES, RELATIONS
from kg.views.demands import demands
from kg.views.lookup import Lookup, label_of, place_in
from kg.views.not_compared import uncompared_text
from kg.views.selection import (
    NO_FILTERS,
    UNSOURCED,
    Filters,
    parted,
    shown_citations,
    shown_findings,
    shown_unsourced,
)
from kg.views.totals import Totals, checked_share, owed_words, percentage, totals
from kg.views.words import (
    CITATION_KINDS,
    CITATION_ROLES,
    FLAGS,
    GROUNDS,
    KINDS,
    NEEDS_READING,
    ORGAN_TYPES,
    RESOLUTIONS,
    STATES,
    UNSOURCED_NOTE,
    edition_word,
    finding_word,
    flag_words,
    ground_note,
    is_quoted,
    left_out_words,
    level_word,
    missing_word,
    more_than_missing,
)

NOTHING_LISTED = "没有所列类别条目的对照"
_GLOSSARY = "；".join(f"{RELATIONS[relation]}，{note}" for relation, note in RELATION_NOTES.items())


def plain_text(directive: Directive) -> str:
    """The text that all spans index (``kg show --plain``), exactly."""
    return directive.text.plain


def show_text(directive: Directive) -> str:
    """One directive as understood, for reading (公文解析结果)."""
    lines = [f"《{directive.title}》"]
    lines += [f"  {label}：{value}" for label, value in _header(directive) if value]
    if directive.citations:
        lines += ["", f"引用（{len(directive.citations)} 处）"]
        lines += [f"  {n}. {line}" for n, line in enumerate(_citations(directive), start=1)]
    lines += ["", f"任务（{len(directive.tasks)} 项）"]
    path: tuple[str, ...] = ()
    for task in directive.tasks:
        if task.path != path and task.path:
            lines.append("  " + " › ".join(task.path))
        path = task.path
        lines += _task(task)
    if directive.unnumbered:
        lines += ["", f"未编号的要求（{len(directive.unnumbered)} 条）"]
        lines += [line for n, m in enumerate(directive.unnumbered, start=1) for line in _measure(n, m)]
    notices = dict.fromkeys((*directive.text.notices, *directive.notices))
    if notices:
        lines += ["", "提示", *(f"  ! {notice.text}" for notice in notices)]
    return "\n".join(lines) + "\n"


def _header(directive: Directive) -> Iterator[tuple[str, str | None]]:
    yield "标识", directive.id
    yield "文号", str(directive.number) if directive.number else "未见文号"
    yield "通知标题", directive.notice_title if directive.notice_title != directive.title else None
    yield "文种与体裁", "、".join(w for w in (directive.document_type, directive.genre) if w)
    yield "发文机关", "、".join(directive.issuers)
    organ = f"（{ORGAN_TYPES[directive.organ_type]}）" if directive.organ_type else ""
    yield "层级", level_word(directive.level, directive.organ_type) + organ
    yield (
        "行政区划",
        f"{directive.division.name}（{directive.division.code}）" if directive.division else None,
    )
    yield "年度", str(directive.year) if directive.year else None
    yield "成文日期", directive.written
    yield "印发日期", directive.printed
    yield "施行日期", directive.effective
    yield "失效日期", directive.expires
    yield "主送", "、".join(directive.recipients)
    yield "抄送", "、".join(directive.copied_to)
    yield "公开方式", directive.disclosure
    yield "批准", directive.approved_by
    yield "密级", directive.secrecy
    yield "紧急程度", directive.urgency
    yield "签发人", directive.signatory
    yield "附件", "、".join(directive.annexes)
    yield "来源文件", directive.text.source.path


def _citations(directive: Directive) -> Iterator[str]:
    for citation in directive.citations:
        line = f"{citation.text}〔{CITATION_ROLES[citation.role]}〕"
        if citation.resolution:
            line += f" {RESOLUTIONS[citation.resolution.status]}"
            line += f" → {citation.resolution.target}" if citation.resolution.target else ""
        yield line


def _task(task: Task) -> list[str]:
    framing = "〔总体性要求〕" if task.framing else ""
    lines = [f"  {label_of(task)}{framing}  {task.id.rpartition('#')[2]}"]
    for role in dict.fromkeys(a.role for a in task.assignments):
        names = "、".join(a.organ.name for a in task.assignments if a.role is role)
        lines.append(f"      {role.value}单位：{names}")
    for number, measure in enumerate(task.measures, start=1):
        lines += _measure(number, measure)
    return lines


def _measure(number: int, measure: Measure) -> list[str]:
    found = [words + (f"（{rule}）" if rule else "") for words, rule in demands(measure)]
    lines = [f"      {number}. {' '.join(measure.text.split())}"]
    return lines + ([f"         〔{'；'.join(found)}〕"] if found else [])


def gaps_text(corpus: Corpus, filters: Filters = NO_FILTERS) -> str:
    """The gaps for reading on a terminal (落实情况对照), and what was not compared."""
    lookup, kinds = Lookup(corpus.directives, corpus.not_held), filters.kinds
    lines = [f"筛选条件：{condition}" for condition in filters.described()]
    listed, bare = parted(corpus.pairs, kinds)
    if any(pair.answers.state is PairState.COMPARED for pair in listed):
        lines += [scope(lookup), f"对应关系用语：{_GLOSSARY}。"]
    for pair in listed:
        lines += ["", *_pair_head(pair, lookup), *_pair_findings(pair, kinds, lookup)]
        initiatives = shown_unsourced(pair, kinds)
        if initiatives:
            lines.append(f"  {KINDS[UNSOURCED]}（{UNSOURCED_NOTE}）")
            lines += [f"    · {lookup.task_label(task)}" for task in initiatives]
    if bare:
        lines += ["", NOTHING_LISTED, *(f"  {nothing_of(pair, lookup)}" for pair in bare)]
    defects = shown_citations(corpus.citation_findings, kinds)
    if defects:
        lines += ["", "引用问题"]
        lines += [f"  〔{CITATION_KINDS[f.kind]}〕{f.text}（见{lookup.title(f.directive)}）" for f in defects]
    elif not listed:
        lines += ["", "没有可列示的条目。"]
    return "\n".join(lines).strip("\n") + "\n" + uncompared_text(corpus.uncompared, corpus.directives)


def ends(pair: Pair, lookup: Lookup) -> str:
    """Both directives of a pair on one line."""
    return f"{lookup.name(pair.answers.upper)} → {lookup.name(pair.answers.lower)}"


def nothing_of(pair: Pair, lookup: Lookup) -> str:
    """That a pair has nothing of the kinds asked for, or why that cannot be said."""
    compared = pair.answers.state is PairState.COMPARED
    return f"{ends(pair, lookup)}：{'无' if compared else figures(pair, lookup)}"


def _pair_head(pair: Pair, lookup: Lookup) -> Iterator[str]:
    answers = pair.answers
    upper = lookup.directives.get(answers.upper)
    yield f"上级：{lookup.name(answers.upper)}"
    yield f"下级：{lookup.name(answers.lower)}"
    yield f"  对应依据：{GROUNDS[answers.ground]}（{ground_note(answers)}）"
    if answers.ground is Ground.SURROGATE:
        yield (
            f"  注意：以{edition_word(upper)}代替"
            + (f"未收录的{lookup.name(answers.stands_in_for)}" if answers.stands_in_for else "")
            + "，结果仅供参考，未见的条目不计入应落实。"
        )
    if answers.note and answers.ground is not Ground.SURROGATE:
        yield f"  说明：{answers.note}"
    if answers.evidence:
        label = "原文" if is_quoted(answers.ground, answers.state, answers.evidence) else "依据"
        yield f"  {label}：{' '.join(answers.evidence.split())}"
    yield f"  {figures(pair, lookup)}"


def scope(lookup: Lookup) -> str:
    """The corpus that every rate is taken over (统计范围)."""
    return f"统计范围：所列 {len(lookup.directives)} 件已收录公文"


def figures(pair: Pair, lookup: Lookup) -> str:
    """The figures of a pair in one sentence; a share only where it has a denominator."""
    counted, state = totals(pair), pair.answers.state
    if state is PairState.UPPER_NOT_HELD:
        return f"{STATES[state]}，不作对照。"
    if state is PairState.LOWER_NOT_HELD:
        return f"{STATES[state]}，{counted.unknown} 条无法核对，不等于未见对应。"
    word = missing_word(pair.answers.ground, lookup.directives.get(pair.answers.upper))
    return f"{_counts(counted, word)}；{owed_words(pair)}。" + _share(pair, counted)


def _counts(counted: Totals, missing: str) -> str:
    parts = [
        f"已对应 {counted.covered}",
        f"部分对应 {counted.partial}",
        f"{missing} {counted.missing}",
        f"不适用 {counted.exempt}",
        f"无法核对 {counted.unknown}",
        f"总体性要求 {counted.framing}",
    ]
    whole = counted.judged + counted.exempt + counted.unknown + counted.framing
    return f"共 {whole} 条：{'，'.join(parts)}"


def _share(pair: Pair, counted: Totals) -> str:
    some, whole = counted.answered, counted.judged
    share = percentage(some, whole)
    if share is None:
        return "无可比对条目，不计算比例。"
    read, of = checked_share(pair)
    return (
        f"完全或部分对应 {some}/{whole}（{share}；{GROUNDS[pair.answers.ground]}），"
        f"经人工核定 {read}/{of}（{percentage(read, of)}）。"
    )


def _pair_findings(pair: Pair, kinds: Collection[str], lookup: Lookup) -> Iterator[str]:
    task: str | None = ""
    serial = {f.upper_measure: n for n, f in enumerate(pair.findings, start=1)}
    for finding in shown_findings(pair, kinds):
        if finding.upper_task != task:
            task = finding.upper_task
            yield f"  {lookup.task_label(task)}"
        yield from _finding(serial[finding.upper_measure], finding, pair, lookup)


def _finding(serial: int, finding: Finding, pair: Pair, lookup: Lookup) -> Iterator[str]:
    place = place_in(finding.upper_measure)
    yield f"    {serial}. 〔{finding_marks(finding, pair, lookup)}〕{' '.join(finding.text.split())}〔{place}〕"
    for head, words in finding_lines(finding, lookup):
        yield f"        {head}：{' '.join(words.split())}"


def finding_marks(finding: Finding, pair: Pair, lookup: Lookup) -> str:
    """The status of a finding in words, whether it is to be read, and its flags."""
    framing = Flag.FRAMING in finding.flags
    marks = [FLAGS[Flag.FRAMING] if framing else finding_word(finding, pair.answers, lookup.directives)]
    marks += [NEEDS_READING] if needs_reading(finding) else []
    marks += flag_words(finding, Flag.SURROGATE, Flag.FRAMING)
    return "·".join(marks)


def finding_lines(finding: Finding, lookup: Lookup) -> Iterator[tuple[str, str]]:
    """What stands below an upper sentence: counterparts, what is left out, the nearest, the reason."""
    for link in finding.counterparts:
        yield RELATIONS[link.relation], _sentence(link.lower, lookup)
    left_out = left_out_words(finding.status, finding.missing_part, finding.flags)
    if left_out:
        yield "未落实部分", left_out
    if finding.status is Status.EXEMPT:
        yield "理由", finding.reason
    elif finding.nearest:
        if more_than_missing(finding):
            yield "理由", finding.reason
        yield "最接近的内容", _sentence(finding.nearest.measure, lookup)
        yield "不作对应的理由", finding.nearest.why
        for measure in finding.nearest.next:
            yield "其他相近内容", _sentence(measure, lookup)
    elif finding.reason:
        yield "理由", finding.reason


def _sentence(measure: str, lookup: Lookup) -> str:
    return f"{lookup.words(measure)}〔{lookup.label_above(measure)}〕"
