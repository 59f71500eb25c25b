"""What the side panel says of a box or a line (详情): plain values, shown as text and never as markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.linking.review.doubt import needs_reading
from kg.model import (
    Assignment,
    Corpus,
    Correspondence,
    Directive,
    Finding,
    Ground,
    Measure,
    NotHeld,
    Pair,
    Status,
    Task,
)
from kg.reference.words import RELATIONS
from kg.views.demands import demands, told_once
from kg.views.explorer.layout import Scene
from kg.views.explorer.links import UNNUMBERED, DocumentLink, TaskLink, node_of
from kg.views.lookup import Lookup
from kg.views.totals import checked_share, owed_words, totals
from kg.views.words import (
    CITATION_ROLES,
    GROUNDS,
    NEEDS_READING,
    RESOLUTIONS,
    STATES,
    finding_word,
    ground_note,
    is_quoted,
    left_out_words,
    level_word,
    missing_word,
)

Item = dict[str, Any]
Panel = dict[str, Any]


def details(corpus: Corpus, lookup: Lookup, scene: Scene) -> dict[str, Panel]:
    """A panel for every box and line of the scene, by its id."""
    answers = _answers_by_node(corpus, lookup)
    sources = _sources_by_node(corpus, lookup)
    panels: dict[str, Panel] = {}
    for box in scene.boxes:
        if box.kind == "absent":
            panels[box.id] = _absent(lookup.not_held[box.id], lookup)
        elif box.kind == "directive":
            panels[box.id] = _directive(lookup.directives[box.document], corpus, lookup)
        else:
            panels[box.id] = _task_panel(box.id, lookup, sources.get(box.id, []), answers.get(box.id, []))
    panels |= {link.id: _document_link(link, corpus, lookup) for link in scene.documents}
    panels |= {link.id: _task_link(link, lookup) for link in scene.tasks}
    return panels


def _panel(kind: str, title: str, facts: Iterable[tuple[str, str]], sections: Iterable[Item]) -> Panel:
    return {
        "kind": kind,
        "title": title,
        "facts": [[label, value] for label, value in facts if value],
        "sections": [section for section in sections if section["items"]],
    }


def _item(
    text: str, *, head: str = "", tags: Iterable[str] = (), status: str = "", go: str | None = None
) -> Item:
    return {"text": text, "head": head, "tags": [t for t in tags if t], "status": status, "go": go}


def _directive(directive: Directive, corpus: Corpus, lookup: Lookup) -> Panel:
    facts = [
        ("文号", str(directive.number) if directive.number else ""),
        ("发文机关", "、".join(directive.issuers)),
        ("层级", level_word(directive.level, directive.organ_type)),
        ("成文日期", directive.written or ""),
        ("任务", f"{len(directive.tasks)} 项，措施 {len(directive.measures())} 条"),
    ]
    cited = [
        _item(
            citation.text,
            tags=[
                CITATION_ROLES[citation.role],
                RESOLUTIONS[citation.resolution.status] if citation.resolution else "",
            ],
            go=citation.resolution.target if citation.resolution else None,
        )
        for citation in directive.citations
    ]
    ups = [_pair_item(p, p.answers.upper, lookup) for p in corpus.pairs if p.answers.lower == directive.id]
    downs = [_pair_item(p, p.answers.lower, lookup) for p in corpus.pairs if p.answers.upper == directive.id]
    return _panel(
        "文件",
        directive.title,
        facts,
        [
            {"heading": "应落实的上级文件", "items": ups},
            {"heading": "应作回应的下级文件", "items": downs},
            {"heading": "引用的文件", "items": cited},
        ],
    )


def _pair_item(pair: Pair, other: str, lookup: Lookup) -> Item:
    counted, state = totals(pair), STATES[pair.answers.state]
    figures = ""
    if counted.judged:
        figures = f"上级措施{owed_words(pair)}：{_answered(pair, lookup)}。"
    text = "".join(part for part in (figures, pair.answers.note) if part) or state
    return _item(text, head=lookup.name(other), tags=[GROUNDS[pair.answers.ground], state], go=other)


def _answered(pair: Pair, lookup: Lookup) -> str:
    """How what there is to answer is answered; where nothing could be told is said only where it is so."""
    counted = totals(pair)
    word = missing_word(pair.answers.ground, lookup.directives.get(pair.answers.upper))
    told = f"已对应 {counted.covered}，部分对应 {counted.partial}，{word} {counted.missing}"
    return f"{told}，无法核对 {counted.unknown}" if counted.unknown else told


def _absent(absent: NotHeld, lookup: Lookup) -> Panel:
    facts = [("文号", str(absent.number) if absent.number else ""), ("发文机关", absent.issuer or "")]
    cited_by = [_item(lookup.name(d), go=d) for d in absent.cited_by]
    return _panel(
        "未收录文件",
        absent.title or lookup.name(absent.id),
        [*facts, ("说明", "该文件未收录，有关内容无法核对，不等于未落实。")],
        [{"heading": "引用它的文件", "items": cited_by}],
    )


def _task_panel(
    node: str, lookup: Lookup, sources: list[tuple[Pair, Correspondence]], answers: list[tuple[Pair, Finding]]
) -> Panel:
    directive, task = _find(node, lookup)
    measures = task.measures if task else directive.unnumbered
    facts = [
        ("所属文件", lookup.name(directive.id)),
        ("上级标题", " › ".join(task.path) if task else ""),
        ("责任单位", organs(task.assignments) if task else ""),
        (
            "完成时限",
            "、".join(dict.fromkeys(d.text for d in told_once(d for m in measures for d in m.deadlines))),
        ),
    ]
    sections = [{"heading": "原文", "items": [_sentence(m) for m in measures]}]
    sections.append({"heading": "上级来源", "items": [_source(p, link, lookup) for p, link in sources]})
    for lower in dict.fromkeys(p.answers.lower for p, _ in answers):
        found = [_answer(p, f, lookup) for p, f in answers if p.answers.lower == lower]
        sections.append({"heading": f"下级对应：{lookup.name(lower)}", "items": found})
    title = lookup.task_label(task.id if task else None)
    return _panel("任务", title, facts, sections)


def _find(node: str, lookup: Lookup) -> tuple[Directive, Task | None]:
    if node.endswith(UNNUMBERED):
        return lookup.directives[node.removesuffix(UNNUMBERED)], None
    return lookup.tasks[node]


def organs(assignments: Iterable[Assignment]) -> str:
    """Units by their part in a task (责任分工): 牵头：…；配合：…."""
    by_role: dict[str, list[str]] = {}
    for assignment in assignments:
        by_role.setdefault(assignment.role.value, []).append(assignment.organ.name)
    return "；".join(f"{role}：{'、'.join(names)}" for role, names in by_role.items())


def _sentence(measure: Measure) -> Item:
    return _item(measure.text, tags=(words for words, _ in demands(measure)))


def _source(pair: Pair, link: Correspondence, lookup: Lookup) -> Item:
    return _item(
        lookup.words(link.upper),
        head=lookup.name(pair.answers.upper),
        tags=[RELATIONS[link.relation], GROUNDS[pair.answers.ground]],
        go=node_of(link.upper, lookup),
    )


def _answer(pair: Pair, finding: Finding, lookup: Lookup) -> Item:
    surrogate = pair.answers.ground is Ground.SURROGATE
    word = finding_word(finding, pair.answers, lookup.directives)
    parts, go = [], None
    for link in finding.counterparts:
        parts.append(f"{RELATIONS[link.relation]}：{lookup.words(link.lower)}")
        go = go or node_of(link.lower, lookup)
    left_out = left_out_words(finding.status, finding.missing_part, finding.flags)
    parts += [f"未落实部分：{left_out}"] if left_out else []
    if finding.nearest:
        near = finding.nearest
        parts += [f"最接近的内容：{lookup.words(near.measure)}", f"不作对应的理由：{near.why}"]
        parts += [f"其他相近内容：{lookup.words(measure)}" for measure in near.next]
        go = go or node_of(near.measure, lookup)
    status = "unseen" if surrogate and finding.status is Status.MISSING else finding.status.value
    return _item(
        "\n".join(parts) or finding.reason,
        head=finding.text,
        tags=[word, NEEDS_READING if needs_reading(finding) else ""],
        status=status,
        go=go,
    )


def _document_link(link: DocumentLink, corpus: Corpus, lookup: Lookup) -> Panel:
    facts = [("上级文件", lookup.name(link.upper)), ("下级文件", lookup.name(link.lower))]
    if link.answers is None:
        cited = (
            [_item(link.citation.text, tags=[CITATION_ROLES[link.citation.role]])] if link.citation else []
        )
        return _panel("引用", "引用关系", facts, [{"heading": "引用原文", "items": cited}])
    answers = link.answers
    facts += [
        ("对应依据", f"{GROUNDS[answers.ground]}：{ground_note(answers)}"),
        ("状态", STATES[answers.state]),
        ("说明", answers.note),
    ]
    for pair in corpus.pairs:
        if pair.answers is answers:
            counted = totals(pair)
            if counted.judged:
                facts.append(
                    (
                        "对照结果",
                        f"{owed_words(pair)}，{_answered(pair, lookup)}，经人工核定 {checked_share(pair)[0]}",
                    )
                )
    evidence = [_item(answers.evidence)] if answers.evidence else []
    heading = "依据原文" if is_quoted(answers.ground, answers.state, answers.evidence) else "依据"
    return _panel("文件关系", "上下级对应关系", facts, [{"heading": heading, "items": evidence}])


def _task_link(link: TaskLink, lookup: Lookup) -> Panel:
    def words(node: str) -> str:
        directive, task = _find(node, lookup)
        return f"{lookup.task_label(task.id if task else None)}（{lookup.title(directive.id)}）"

    items = [
        _item(
            f"上级：{lookup.text(member.upper)}\n下级：{lookup.text(member.lower)}",
            tags=[RELATIONS[member.relation], f"把握 {member.probability:.2f}", member.review or ""],
        )
        for member in link.members
    ]
    facts = [("上级任务", words(link.upper)), ("下级任务", words(link.lower))]
    if link.surrogate:
        facts.append(("说明", "上级文件为替代版本，仅供参考"))
    return _panel("任务对应", f"{len(items)} 条措施对应", facts, [{"heading": "依据原文", "items": items}])


def _answers_by_node(corpus: Corpus, lookup: Lookup) -> dict[str, list[tuple[Pair, Finding]]]:
    found: dict[str, list[tuple[Pair, Finding]]] = {}
    for pair in corpus.pairs:
        for finding in pair.findings:
            node = node_of(finding.upper_measure, lookup)
            if node is not None:
                found.setdefault(node, []).append((pair, finding))
    return found


def _sources_by_node(corpus: Corpus, lookup: Lookup) -> dict[str, list[tuple[Pair, Correspondence]]]:
    found: dict[str, list[tuple[Pair, Correspondence]]] = {}
    for pair, link in _links(corpus):
        node = node_of(link.lower, lookup)
        if node is not None:
            found.setdefault(node, []).append((pair, link))
    return found


def _links(corpus: Corpus) -> Iterator[tuple[Pair, Correspondence]]:
    for pair in corpus.pairs:
        for finding in pair.findings:
            for link in finding.counterparts:
                yield pair, link
