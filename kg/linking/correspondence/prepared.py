"""A directive prepared for comparing: done once, whatever it is compared with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

import numpy as np
from scipy.sparse import csr_matrix

from kg.linking.correspondence.acts import around, refuses
from kg.linking.correspondence.held import Held, turned
from kg.linking.correspondence.meaning import sense, shipped
from kg.linking.correspondence.members import members
from kg.linking.correspondence.requirements import Kind, Requirement, requirements
from kg.linking.correspondence.rows import column, once_each, weighted
from kg.linking.correspondence.terms import Rewording, characters, seldomness, terms, weight
from kg.model import Directive, Measure, Task
from kg.reference.divisions import COUNTRY, ancestors, division
from kg.reference.numerals import to_int

KIND_WEIGHT = {Kind.DEMAND: 1.0, Kind.PURPOSE: 0.3, Kind.SCENE: 0.5}
_RARE = 4  # power that makes a rare term outweigh the common ones around it
_RUN = 4  # characters of a verbatim run
_HAN = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9]")
_PLACE_OF_ISSUER = re.compile(
    r"(?:中共)?(?P<place>[\u4e00-\u9fff]{1,9}?(?:自治区|自治州|自治县|省|市|州|县|区|旗|镇|乡|街道))(?=人民|政府|委|[\u4e00-\u9fff]{2})"
)
_QUOTED = re.compile(r"“([^”]{2,20})”")
_FIGURE = re.compile(
    r"(?:(?P<digits>\d+(?:\.\d+)?)|(?P<han>[一二两三四五六七八九十百千]{1,5}(?=[个次项家万亿元天日月人户亩字分份种周季小名倍场期])))\s*(?P<unit>[%％]"
    r"|[个次项家万亿元天日月年人户亩字分份种周季小名倍场期]?)"
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """Matrices over a directive's measures (M), their clauses (C) and terms.

    What is asked of the other side are csr matrices, what is held for it is turned round (:class:`Held`).

    ``clause_terms``, ``clause_rare`` and ``clause_characters`` C×WIDTH rows sum to 1; ``measure_terms``,
    ``measure_characters``, ``context_terms`` (the task's headings with the measure), ``document_terms``,
    ``document_characters`` and ``clause_own`` hold for each term how seldom it is in this directive (1: in one measure
    alone), ``clause_run_counts`` the same for the runs of each clause, ``common`` the columns of the terms and
    characters that are not seldom, in order, and how far each falls short of 1.  Terms are those of the reworded
    clauses and headings; what is held has those of its own words and of what is one step broader
    beside them: who asks for the broader is answered by the narrower.  ``clause_acts`` are the acts that a clause names
    in the words of the thesaurus, ``acts`` those of a measure with all words one step broader; ``clause_meaning`` C×D and
    ``measure_meaning`` M×D are what they order, one long.  ``texts`` are the
    measures without years and the issuer's places.
    """

    directive: Directive
    measures: tuple[Measure, ...]
    task_of: np.ndarray
    clause_of: np.ndarray
    clause_weight: np.ndarray
    clause_spans: tuple[tuple[int, int, Kind], ...]
    clause_terms: csr_matrix
    clause_rare: csr_matrix
    clause_characters: csr_matrix
    clause_runs: csr_matrix
    clause_run_counts: csr_matrix
    clause_own: Held
    clause_letters: Held
    measure_terms: Held
    measure_characters: Held
    measure_runs: Held
    context_terms: Held
    title_terms: csr_matrix
    title_own: Held
    document_terms: Held
    document_characters: Held
    common: tuple[np.ndarray, np.ndarray]
    clause_around: np.ndarray
    clause_refuses: np.ndarray
    names: tuple[frozenset[str], ...]
    figures: tuple[frozenset[str], ...]
    clause_figures: tuple[frozenset[str], ...]
    clause_members: tuple[tuple[str, ...], ...]
    clause_acts: tuple[frozenset[str], ...]
    acts: tuple[frozenset[str], ...]
    clause_meaning: np.ndarray
    measure_meaning: np.ndarray
    texts: tuple[str, ...]

    def clause_starts(self) -> np.ndarray:
        """Row at which each measure's clauses begin."""
        return np.searchsorted(self.clause_of, np.arange(len(self.measures)))

    def clause_ends(self) -> np.ndarray:
        """Row behind each measure's clauses."""
        return np.append(self.clause_starts()[1:], len(self.clause_of))


@dataclass(frozen=True, slots=True)
class _Words:
    """A directive in words: a list each measure, clause or heading of what is counted in it; ``clauses`` as (measure, requirement)."""

    measures: tuple[Measure, ...]
    owner: list[int]
    texts: list[str]
    clauses: list[tuple[int, Requirement]]
    clause_texts: list[str]
    measure_terms: list[list[str]]
    clause_terms: list[list[str]]
    title_terms: list[list[str]]
    measure_characters: list[list[str]]
    clause_characters: list[list[str]]
    measure_runs: list[list[str]]
    clause_runs: list[list[str]]
    clause_acts: list[frozenset[str]]
    measure_acts: list[frozenset[str]]
    clause_sense: list[list[str]]
    measure_sense: list[list[str]]


def _words(directive: Directive, reword: Rewording) -> _Words:
    measures, owner, mask = directive.measures(), task_of(directive), own_names(directive)
    texts = [mask.sub("", m.text) for m in measures]
    clauses = [(i, r) for i, m in enumerate(measures) for r in requirements(m.text)]
    clause_texts = [mask.sub("", measures[i].text[r.start : r.end]) for i, r in clauses]
    headings = [mask.sub("", _heading(directive.tasks[t])) if t >= 0 else "" for t in owner]
    said = list(reword(clause_texts))
    clause_terms = [terms(text) for text, _, _ in said]
    measure_terms = [terms(t) for t in texts]
    measure_acts: list[set[str]] = [set() for _ in texts]
    clause_sense = [sense(text, own) for text, own in zip(clause_texts, said, strict=True)]
    measure_sense: list[list[str]] = [[] for _ in texts]
    for (index, _), own, of_clause, (_, broader, acts) in zip(
        clauses, clause_terms, clause_sense, said, strict=True
    ):
        measure_sense[index] += of_clause
        measure_terms[index] += own + [term for words in broader for term in terms(words)]
        measure_acts[index].update(acts, broader)
    return _Words(
        measures=measures,
        owner=owner,
        texts=texts,
        clauses=clauses,
        clause_texts=clause_texts,
        measure_terms=measure_terms,
        clause_terms=clause_terms,
        title_terms=[terms(text) for text, _, _ in reword(headings)],
        measure_characters=[characters(t) for t in texts],
        clause_characters=[characters(t) for t in clause_texts],
        measure_runs=[_runs(t) for t in texts],
        clause_runs=[_runs(t) for t in clause_texts],
        clause_acts=[frozenset(acts) for _, _, acts in said],
        measure_acts=[frozenset(acts) for acts in measure_acts],
        clause_sense=clause_sense,
        measure_sense=measure_sense,
    )


def prepare(directive: Directive, weights: Mapping[str, float], reword: Rewording) -> Prepared:
    """Everything about one directive that comparing needs; ``weights`` are the model's frozen term weights."""
    words = _words(directive, reword)
    seldom = seldomness(_side_by_side(words.measure_terms, words.measure_characters))

    def own(term: str) -> float:
        return weight(term, weights) * seldom.get(term, 1.0)

    return Prepared(
        directive=directive,
        measures=words.measures,
        task_of=np.array(words.owner, dtype=np.int64),
        clause_of=np.array([i for i, _ in words.clauses], dtype=np.int64),
        clause_weight=_clause_weight(words, own),
        clause_spans=tuple((r.start, r.end, r.kind) for _, r in words.clauses),
        clause_terms=weighted(words.clause_terms, own),
        clause_rare=weighted(words.clause_terms, lambda t: own(t) ** _RARE),
        clause_characters=weighted(words.clause_characters, own),
        clause_runs=weighted(words.clause_runs, _one),
        clause_run_counts=once_each(words.clause_runs, seldomness(words.measure_runs)),
        clause_own=_held(words.clause_terms, seldom),
        clause_letters=_held(words.clause_characters, {}),
        measure_terms=_held(words.measure_terms, seldom),
        measure_characters=_held(words.measure_characters, seldom),
        measure_runs=_held(words.measure_runs, {}),
        context_terms=_held(_side_by_side(words.measure_terms, words.title_terms), seldom),
        title_terms=weighted(words.title_terms, own),
        title_own=_held(words.title_terms, {}),
        document_terms=_held([list(chain(*words.measure_terms))], seldom),
        document_characters=_held([list(chain(*words.measure_characters))], seldom),
        common=_common(seldom),
        clause_around=np.array([around(t) for t in words.clause_texts], dtype=np.float64),
        clause_refuses=np.array([refuses(t) for t in words.clause_texts], dtype=np.float64),
        names=tuple(frozenset(_QUOTED.findall(t)) for t in words.texts),
        figures=tuple(frozenset(_figures(t)) for t in words.texts),
        clause_figures=tuple(frozenset(_figures(t)) for t in words.clause_texts),
        clause_members=tuple(members(t) for t in words.clause_texts),
        clause_acts=tuple(words.clause_acts),
        acts=tuple(words.measure_acts),
        clause_meaning=shipped().of(words.clause_sense),
        measure_meaning=shipped().of(words.measure_sense),
        texts=tuple(words.texts),
    )


def _clause_weight(words: _Words, own: Callable[[str], float]) -> np.ndarray:
    """What each clause weighs in its measure: the weight of its terms, by its kind."""
    masses = np.array([sum(own(t) for t in dict.fromkeys(ts)) for ts in words.clause_terms])
    kinds = np.array([KIND_WEIGHT[r.kind] for _, r in words.clauses])
    return np.asarray(np.maximum(masses, 0.05) * kinds)


def _side_by_side(left: list[list[str]], right: list[list[str]]) -> list[list[str]]:
    return [one + other for one, other in zip(left, right, strict=True)]


def own_names(directive: Directive) -> re.Pattern[str]:
    """Matches years and the names of the issuer's own place and those above it: where and when is no part of a duty."""
    names = {m["place"] for i in directive.issuers if (m := _PLACE_OF_ISSUER.match(i))}
    if directive.division is not None and directive.division.code != COUNTRY:
        for record in (division(directive.division.code), *ancestors(directive.division.code)):
            if record.code != COUNTRY:
                names |= {record.name, record.short}
    usable = sorted((re.escape(n) for n in names if len(n) > 1), key=lambda n: (-len(n), n))
    return re.compile("|".join([r"(?:19|20)\d\d\s*年度?", *usable]))


def task_of(directive: Directive) -> list[int]:
    """The index of the task of each measure, -1 for those outside tasks."""
    return [i for i, t in enumerate(directive.tasks) for _ in t.measures] + [-1] * len(directive.unnumbered)


def _heading(task: Task) -> str:
    return f"{task.path[-1] if task.path else ''} {task.title}"


def _figures(text: str) -> Iterator[str]:
    """Figures with their unit, Chinese numerals as digits: 七个工作日 and 7个工作日 are one."""
    for match in _FIGURE.finditer(text):
        number = to_int(match["han"]) if match["han"] else match["digits"]
        if number is not None:
            yield f"{number}{match['unit'].replace('％', '%')}"


# --- rows ------------------------------------------------------------------------------------------


def _runs(text: str) -> list[str]:
    bare = _HAN.sub("", text)
    return [bare[i : i + _RUN] for i in range(len(bare) - _RUN + 1)]


def _held(rows: list[list[str]], seldom: Mapping[str, float]) -> Held:
    return turned(once_each(rows, seldom))


def _common(seldom: Mapping[str, float]) -> tuple[np.ndarray, np.ndarray]:
    short = {column(t): 1 - s for t, s in seldom.items()}
    columns = np.array(sorted(short), dtype=np.int64)
    return columns, np.array([short[c] for c in columns.tolist()])


def _one(_: str) -> float:
    return 1.0
