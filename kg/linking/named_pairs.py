"""Pairs that an analyst names by their documents (指定对照): lines 对照,下级文件,上级文件 of the rule file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.linking.duplicates import title_keys
from kg.linking.normalise import placed_core, title_key
from kg.linking.notes import given_note, two_titles
from kg.linking.rule_lines import NAMED, RuleError, rows
from kg.model import Answers, Directive, Ground, PairState
from kg.reference.folding import fold_name


@dataclass(frozen=True, slots=True)
class NamedPair:
    """Two directives by number, title or id, and the line of the rule file that names them."""

    lower: str
    upper: str
    line: int


def parse_named(text: str, path: str = "rules") -> tuple[NamedPair, ...]:
    """The named pairs of a text, in order; raises :class:`RuleError` where such a line cannot be read.

    >>> parse_named("对照,岳建发〔2024〕6号,岳防发〔2024〕2号")[0].upper
    '岳防发〔2024〕2号'
    """
    found = []
    for line, cells in rows(text):
        if cells[0] in NAMED:
            if len(cells) < 3 or not all(cells[1:3]) or any(cells[3:]):
                raise RuleError(
                    path,
                    line,
                    f"wanted (应为): {cells[0]}, lower directive (下级文号), upper directive (上级文号)",
                )
            found.append(NamedPair(cells[1], cells[2], line))
    return tuple(found)


def named_answers(named: Iterable[NamedPair], held: Sequence[Directive]) -> Iterator[tuple[int, Answers]]:
    """The pairs of which both directives are held, each with the line that names it."""
    for one in named:
        lowers, uppers = called(one.lower, held), called(one.upper, held)
        if len(lowers) == len(uppers) == 1 and lowers != uppers:
            (lower,), (upper,) = lowers, uppers
            note = given_note(one.line)
            evidence = two_titles(lower, upper)
            yield (
                one.line,
                Answers(lower.id, upper.id, Ground.GIVEN, PairState.COMPARED, note, evidence),
            )


def unmatched(named: Iterable[NamedPair], held: Sequence[Directive]) -> Iterator[str]:
    """For each name that leads to no one directive, and for two that lead to the same, what is wrong."""
    for one in named:
        lowers, uppers = called(one.lower, held), called(one.upper, held)
        if len(lowers) == 1 and lowers == uppers:
            yield f"规则文件第{one.line}行：“{one.lower}”与“{one.upper}”是同一件公文"
        for name in (one.lower, one.upper):
            found = len(called(name, held))
            if found != 1:
                yield f"规则文件第{one.line}行：“{name}”" + (
                    f"指向{found}件公文，请写文号或标识" if found else "未收录"
                )


def called(name: str, held: Iterable[Directive]) -> list[Directive]:
    """The directives with this number or id, else those with exactly this title, else with this one but for its place."""
    held, folded, title = tuple(held), fold_name(name), name.strip("《》")
    key = title_key(title)
    core = (placed_core(key.core).bare, key.years)
    return (
        [d for d in held if folded in (fold_name(d.id), fold_name(str(d.number)))]
        or [d for d in held if fold_name(title) in (fold_name(d.title), fold_name(d.notice_title))]
        or [d for d in held if key.core and core in title_keys(d)]
    )
