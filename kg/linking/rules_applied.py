"""What the lines of the rule file do to the pairs found: which pairs 免答 takes away, and which lines change nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.linking.authority import Unit, units_of, units_of_name
from kg.linking.holdings import Expected
from kg.linking.rules import Rule
from kg.linking.series import subject_of_title, year_of, year_of_absent
from kg.linking.superiors import Case
from kg.model import Answers, Ground


@dataclass(frozen=True, slots=True)
class End:
    """What a rule asks of one end of a pair; ``subject`` is ``""`` and ``units`` one without place where not known."""

    units: tuple[Unit, ...]
    subject: str
    year: int | None


def ends_of(cases: Iterable[Case], pairs: Iterable[Answers]) -> Mapping[str, End]:
    """The ends of the pairs by id, those that are not held as far as they are known."""
    found: dict[str, End] = {}
    for case in cases:
        directive = case.directive
        subject = subject_of_title(directive.title, directive.issuers)
        found[directive.id] = End(units_of(directive), subject, year_of(directive))
        for basis in case.absents:
            node = basis.upper
            subject = subject_of_title(node.title or "", [node.issuer or ""])
            units = basis.units or (Unit("", ""),)
            found.setdefault(node.id, End(units, subject, year_of_absent(node)))
    for identifier in {end for a in pairs for end in (a.lower, a.upper)} - set(found):
        expected = Expected.read(identifier)
        found[identifier] = End(units_of_name(expected.unit), expected.subject, expected.year)
    return found


def exempting(
    pairs: Iterable[Answers], ends: Mapping[str, End], rules: Iterable[Rule]
) -> Mapping[tuple[str, str], tuple[int, ...]]:
    """The (lower, upper) ids of the pairs that rules of exemption cover, with the lines that do."""
    takes = [rule for rule in rules if not rule.owes]
    covered = (((a.lower, a.upper), tuple(r.line for r in takes if _speaks_of(r, a, ends))) for a in pairs)
    return {pair: lines for pair, lines in covered if lines}


def idle_rules(
    rules: Iterable[Rule], used: Collection[int], compared: Sequence[Answers], ends: Mapping[str, End]
) -> Iterator[str]:
    """What is to be said of each rule that gives no pair and takes none away."""
    for rule in rules:
        if rule.line in used:
            continue
        if not rule.owes:
            why = "没有它可以免除的承接关系"
        elif any(_speaks_of(rule, answers, ends) for answers in compared):
            why = "不写此行，相应的承接关系也已成立"
        else:
            why = "没有收录这两个单位在该主题、年度的公文"
        yield f"规则文件第{rule.line}行（{'应答' if rule.owes else '免答'}，{rule.lower_name}，{rule.upper_name}）：{why}"


def idle_pairs(
    named: Iterable[tuple[int, Answers]],
    pairs: Iterable[Answers],
    exempted: Mapping[tuple[str, str], tuple[int, ...]],
) -> Iterator[str]:
    """What is to be said of each named pair that stands without being named, or that another line takes away."""
    stronger = {(a.lower, a.upper) for a in pairs if a.ground is not Ground.GIVEN}
    for line, answers in named:
        pair = (answers.lower, answers.upper)
        if pair in exempted:
            yield f"规则文件第{line}行（对照）：第{exempted[pair][0]}行免答，未作对照"
        elif pair in stronger:
            yield f"规则文件第{line}行（对照）：不写此行，这两件公文的承接关系也已成立"


def _speaks_of(rule: Rule, answers: Answers, ends: Mapping[str, End]) -> bool:
    lower, upper = ends[answers.lower], ends[answers.upper]
    return any(
        rule.covers(one, other, upper.subject, upper.year) for one in lower.units for other in upper.units
    )
