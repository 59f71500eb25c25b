"""下级未写明时限频次: acts that are asked for below without the time that the upper side sets for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

from kg.findings.amounts import clause_with, clauses_in
from kg.findings.letters import common_share, without
from kg.findings.rhythms import HOW_OFTEN
from kg.findings.shortfall import Shortfall
from kg.model import Measure

_SAME_ACT = 0.7  # share of the telling letters of what is to be done that a clause on it has
# The act stands whatever the limit; what recurs is often another act than what is done once.
_SAME_ACT_OF_LIMIT = 0.5
# From when a time counts: 在批复后20日内, 自受理之日起5个工作日内, 期满后15日内.
_SINCE = re.compile(r"(?:[在于自][^，。；、]{1,14}[后起]|^[^，。；、在于自应要须]{1,14}[后起]|[在于])$")
_DUE = 4  # letters behind a time that tell what is due
_LOOSELY = re.compile("不?定期|适时|及时|按[时期]|如期|尽[快早]|迅速|抓紧|根据需要|视情况?")


def times_only(measure: Measure, span: tuple[int, int], short: Sequence[Shortfall], said: str) -> list[str]:
    """The times that a clause of ``measure`` sets, quoted by themselves, where ``said`` asks for its act without any; none
    where the clause falls short otherwise as well."""
    clause = measure.text[slice(*span)]
    within = [s for s in short if s.within(measure.text, *span)]
    times = _times(measure)
    least = _SAME_ACT_OF_LIMIT if {s.upper for s in within} <= {x.text for x in measure.limits} else _SAME_ACT
    if any(s.lower or s.upper not in times for s in within) or not _on_the_act(clause, within, said, least):
        return []
    return [_since(clause, s.upper) for s in within]


def loosely_told(measure: Measure, short: Sequence[Shortfall], said: str) -> list[Shortfall]:
    """``short`` with the word that ``said`` has in the place of a time: 定期 for 每季度一次, 及时 for 5个工作日内."""
    times = _times(measure)
    return [
        s._replace(lower=_loose_word(measure, s, said)) if not s.lower and s.upper in times else s
        for s in short
    ]


def _loose_word(measure: Measure, time: Shortfall, said: str) -> str | None:
    """The word that stands before what is most like that behind the time: 及时回应、尽快办结 for 24小时内回应、3日内办结."""
    clause = clause_with(measure.text, time.upper)
    due = set(clause.partition(time.upper)[2][:_DUE])
    found = [
        (len(due & set(one[word.end() : word.end() + _DUE])), word.group())
        for one in _on_the_act(clause, [time], said)
        for word in _LOOSELY.finditer(one)
        if word.group() not in clause
    ]
    return max(found, key=itemgetter(0))[1] if found else None


def on_the_act(measure: Measure, time: Shortfall, said: str) -> bool:
    """Whether ``said`` has a clause on what a time of ``measure`` is set for."""
    return bool(_on_the_act(clause_with(measure.text, time.upper), [time], said))


def _times(measure: Measure) -> set[str]:
    return {
        *(x.text for x in measure.deadlines),
        *(x.text for x in measure.recurrences),
        *(x.text for x in measure.limits),
    }


def _on_the_act(clause: str, times: Sequence[Shortfall], said: str, least: float = _SAME_ACT) -> list[str]:
    """The clauses of ``said`` that have so much of what ``clause`` has done, its times aside."""
    act = without(clause, [s.upper for s in times]).strip("。；;") or "".join(
        c for c in clause if c not in HOW_OFTEN
    )
    return [one for one in clauses_in(said) if common_share(act, one) >= least]


def _since(clause: str, time: str) -> str:
    """A time with the words that tell from when it counts."""
    at = clause.find(time)
    since = _SINCE.search(clause[:at])
    return clause[since.start() if since else at : at + len(time)]
