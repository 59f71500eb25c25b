"""Labelled structure of a directive against extraction, field by field (docs/accuracy.md says how it is labelled)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from kg.evaluation.scores import Score, compare
from kg.model import Citation, Directive, Measure, Task
from kg.reference.folding import fold_print

_MEASURE_KEY = re.compile(r"T(\d+)[-.]M(\d+)$")
_OTHER_NAMES = {"written_date": "issue_date", "kind": "relation"}
"""What labels of other hands call a field."""
_SAME_ROLE = {"implements": "basis", "reference": "mentions"}
"""Roles that count as another one."""


def structure_scores(gold: Mapping[str, Any], directive: Directive) -> dict[str, Score]:
    """One :class:`Score` a field of ``gold``."""
    scores = dict(header_scores(gold, directive))
    if "task_list" in gold:
        scores |= _task_scores(gold["task_list"], directive)
        scores |= _time_scores(gold, directive)
    return scores


def header_scores(gold: Mapping[str, Any], directive: Directive) -> dict[str, Score]:
    """Fields of the header and the citations; a field that ``gold`` does not hold is not scored."""
    fields: dict[str, tuple[list[Any], list[Any]]] = {
        "issuer": (list(directive.issuers), _listed(gold.get("issuer"))),
        "doc_number": (
            _listed(str(directive.number) if directive.number else None),
            _listed(gold.get("doc_number")),
        ),
        "title": (_titles(directive, gold), _listed(gold.get("title"))),
        "notice_title": ([directive.notice_title], _listed(gold.get("notice_title"))),
        "written_date": (_listed(directive.written), _listed(_said(gold, "written_date"))),
        "printed_date": (_listed(directive.printed), _listed(gold.get("printed_date"))),
        "recipients": (list(directive.recipients), list(gold.get("recipients") or [])),
        "cc": (list(directive.copied_to), list(gold.get("cc") or [])),
        "approved_by": (_listed(directive.approved_by), _listed(gold.get("approved_by"))),
        "disclosure": (_listed(directive.disclosure), _listed(gold.get("disclosure"))),
        "level": (_listed(directive.level), _listed(gold.get("level"))),
        "region": (
            _listed(directive.place),
            _listed(gold.get("region")),
        ),
        "year": (_listed(directive.year), _listed(gold.get("year"))),
    }
    scores = {
        name: compare(map(_fold, found), map(_fold, wanted))
        for name, (found, wanted) in fields.items()
        if name in gold or _OTHER_NAMES.get(name) in gold
    }
    if gold.get("region") == "全国":
        scores["region"] = compare([directive.place or ""], ["000000"])
    if "citations" in gold:
        scores |= citation_scores(gold, directive)
    return scores


def _titles(directive: Directive, gold: Mapping[str, Any]) -> list[str]:
    """``title`` is the carried text's where the gold tells both apart or there is no notice, else the notice's."""
    apart = "notice_title" in gold or not directive.notice_title
    read = directive.title if apart else directive.notice_title
    return [read] if read else []


def _said(labelled: Mapping[str, Any], name: str) -> Any:
    return labelled.get(name, labelled.get(_OTHER_NAMES[name]))


def _listed(value: Any) -> list[Any]:
    return [] if value is None else list(value) if isinstance(value, list) else [value]


def _fold(value: Any) -> str:
    return fold_print(str(value)).strip("《》")


# --- citations --------------------------------------------------------------------------------------


def citation_scores(gold: Mapping[str, Any], directive: Directive) -> dict[str, Score]:
    """The set of (title or carried title, number), and the roles of those that the preamble cites."""
    wanted = {_citation_key(c.get("title"), c.get("doc_number")): c for c in gold["citations"]}
    found: dict[tuple[str, str], Citation] = {}
    for citation in directive.citations:
        if citation.title or citation.number:
            number = str(citation.number) if citation.number else None
            key = _citation_key(citation.title, number)
            carried = _citation_key(citation.carried_title, number)
            found.setdefault(carried if citation.carried_title and carried in wanted else key, citation)
    scores = {"citations": compare(_matched(found, wanted), list(wanted))}
    preamble = min((t.span.start for t in directive.tasks), default=len(directive.text.plain))
    roles = {
        key: (found[key].role.value, role)
        for key in wanted
        if key in found and found[key].span.start < preamble and (role := _said(wanted[key], "kind"))
    }
    scores["citation_roles"] = compare(
        [(key, _SAME_ROLE.get(ours, ours)) for key, (ours, _) in roles.items()],
        [(key, _SAME_ROLE.get(theirs, theirs)) for key, (_, theirs) in roles.items()],
    )
    unwanted = {_fold(t) for t in gold.get("not_citations", [])}
    if unwanted:
        wrong = [t for t, _ in found if t in unwanted]
        scores["not_citations"] = Score(
            len(unwanted) - len(wrong), len(wrong), 0, tuple(f"+ {w!r}" for w in wrong)
        )
    return scores


def _matched(
    found: Mapping[tuple[str, str], Citation], wanted: Mapping[tuple[str, str], Any]
) -> list[tuple[str, str]]:
    """Keys found, one that lacks what the other has (a number, a title) counted as the same document."""
    titles = {t: (t, n) for t, n in wanted if t}
    return list({titles.get(t, (t, n)) if t and not n else (t, n): None for t, n in found})


def _citation_key(title: str | None, number: str | None) -> tuple[str, str]:
    return (re.sub(r"[《》〈〉]", "", _fold(title)) if title else "", _fold(number) if number else "")


# --- tasks and times --------------------------------------------------------------------------------


def _task_scores(wanted: list[Mapping[str, Any]], directive: Directive) -> dict[str, Score]:
    tasks = directive.tasks
    return {
        "tasks": compare(
            [_fold(t.marker + t.title) for t in tasks], [_fold(t["marker"] + t["title"]) for t in wanted]
        ),
        "sections": compare(
            [(i, _fold("".join(t.path))) for i, t in enumerate(tasks)],
            [(i, _fold((t["section"] or "") + (t["subsection"] or ""))) for i, t in enumerate(wanted)],
        ),
        "measures": compare(
            [_fold(m.text) for t in tasks for m in t.measures],
            [_fold(m) for t in wanted for m in t["measures"]],
        ),
        "responsibility": compare(
            [(i, a) for i, t in enumerate(tasks) for a in _shares(t)],
            [(i, a) for i, t in enumerate(wanted) for a in _gold_shares(t["responsibility"])],
        ),
    }


def _shares(task: Task) -> list[tuple[str, str]]:
    return [(a.role.value, _fold(a.organ.name)) for a in task.assignments]


def _gold_shares(clause: str | None) -> list[tuple[str, str]]:
    """The units of a responsibility clause as the gold writes it: one string a task."""
    shares: list[tuple[str, str]] = []
    for part in re.split(r"[；;]", (clause or "").strip("〔〕[]（）()【】 。")):
        label, _, units = part.rpartition("：") if "：" in part else ("", "", part)
        role = "牵头" if "牵头" in label else "配合" if "配合" in label else "责任"
        shares += ((role, _fold(u)) for u in re.split(r"[、，,]", units) if u.strip())
    return shares


def _time_scores(gold: Mapping[str, Any], directive: Directive) -> dict[str, Score]:
    optional = {(_key(k), _plain(v)) for k, v in gold.get("time_optional", [])}
    readers: dict[str, Callable[[Measure], list[str]]] = {
        "deadlines": lambda m: [d.date or d.rule or d.text for d in m.deadlines],
        "recurrences": lambda m: [r.rule or r.text for r in m.recurrences],
        "limits": lambda m: [x.rule or x.text for x in m.limits],
        "targets": lambda m: [
            f"{i.comparator}{i.value:g}{i.unit if i.unit in '%‰' else ''}" for i in m.indicators
        ],
    }
    scores = {}
    for name, read in readers.items():
        found = [(key, _plain(v)) for key, m in _keyed(directive) for v in read(m)]
        wanted = [(_key(k), _plain(v)) for k, v in gold.get(name, [])]
        scores[name] = compare(found, wanted, optional)
    return scores


def _keyed(directive: Directive) -> list[tuple[tuple[int, int], Measure]]:
    return [
        ((t, m), measure)
        for t, task in enumerate(directive.tasks, 1)
        for m, measure in enumerate(task.measures, 1)
    ]


def _key(measure: str) -> tuple[int, int]:
    match = _MEASURE_KEY.search(measure)
    if match is None:
        raise ValueError(f"no measure key: {measure!r}")
    return int(match[1]), int(match[2])


def _plain(value: str) -> str:
    return re.sub(r"\s+", " ", value.replace("％", "%")).strip()
