"""弱化与加码: targets lowered, deadlines moved back, acts made rarer, limits stretched or not named at all — and the reverse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.findings.amounts import Amount, acts, at_once, clause_with, clauses_in, frequencies, limits, spans
from kg.findings.circles import narrowed
from kg.findings.later import later
from kg.findings.letters import clause_letters, done_alike, nearer
from kg.findings.milder import weaker
from kg.findings.reach import counts_places, of_each
from kg.findings.rhythms import HOW_OFTEN, by_then, otherwise_told, stands, times_a_year
from kg.findings.shortfall import Shortfall
from kg.findings.targets import comparable, counts_of_acts, difference, fewer, told_of_others, unnamed
from kg.findings.where_told import where_told
from kg.model import Indicator, Level, Measure, Recurrence

_ACT = 4  # characters behind a limit that tell what is due
_SAME_SUBJECT = 0.4  # share of the letters of a limit's clause that one on its subject has
_SAME = 0.65  # share of the letters of what a limit is for that a clause on the same has
_NEARLY = 1.05  # amounts that differ by less are the same said in another unit


def shortfalls(
    upper: Measure,
    lowers: Sequence[Measure],
    upper_year: int | None,
    lower_year: int | None,
    *,
    totals: bool = False,
    level: Level | None = None,
) -> list[Shortfall]:
    """Each target, deadline, recurrence and limit of the upper measure that its counterparts fall short of.

    Deadlines are counted from each directive's own year; one that names its month is not named at all where the lower
    side has neither that month nor a deadline of its own.  ``totals`` is for two directives of one issuer: what counts
    things in a place compares as well.  A share of places of which the lower one, of that ``level``, is one is no target
    of its own.
    """
    said = " ".join(m.text for m in lowers)
    found = [
        *(
            _target(upper, i, lowers, totals, each=of_each(i, upper, level))
            for i in upper.indicators
            if not counts_places(i, upper, level)
        ),
        *(later(upper, lowers, upper_year, lower_year) if upper_year and lower_year else ()),
        *(Shortfall(words, less, at=at) for words, at, less in narrowed(upper, lowers)),
        *(Shortfall(words, less, at=at) for words, at, less in weaker(upper, lowers)),
        *_recurrences(upper, lowers, said),
        *(_limit(upper, x, below, said) for x, below in _limits(upper, lowers)),
    ]
    return [s for s in found if s is not None and s.upper in upper.text]


def stricter(upper: Measure, lowers: Sequence[Measure]) -> bool:
    """Whether some counterpart sets a higher target, a denser recurrence or a shorter limit than the upper measure."""
    targets = any(_higher(upper, comparable(upper, i, lowers, False), i) for i in upper.indicators)
    return targets or (bool(lowers) and _denser(upper, lowers[0])) or _sooner(upper, lowers)


def _denser(upper: Measure, lower: Measure) -> bool:
    """Whether all that recurs below is denser than the one thing above; where that is several, one must be on its subject."""
    wanted = [r for r in upper.recurrences if r.rule]
    below = {r.text: times_a_year(r) for r in lower.recurrences if r.rule}
    if len(wanted) != 1 or not below or not min(below.values()) > times_a_year(wanted[0]) * _NEARLY > 0:
        return False
    own = clause_letters(upper.text, wanted[0].text) - set(wanted[0].text)
    alike = (len(own & clause_letters(lower.text, words)) >= _SAME_SUBJECT * len(own) for words in below)
    return len(below) == 1 or any(alike)


def _sooner(upper: Measure, lowers: Sequence[Measure]) -> bool:
    """Whether a limit in its place, or the only one below, is shorter than the one on the same act, and answers no other."""
    said = " ".join(m.text for m in lowers)
    wanted, own = _own_limits(upper), [x for m in lowers for x in _own_limits(m)]
    if _in_place(wanted, own):
        pairs = list(zip(wanted, own, strict=True))
    else:
        pairs = [(x, own[0]) for x in wanted] if len(own) == 1 else []
    return any(
        below.value * _NEARLY < x.value
        and _same_act(upper.text, x.words, said, below.words)
        and not any(
            other.value == below.value and nearer(upper.text, x.words, other.words, said, below.words)
            for other in wanted
        )
        for x, below in pairs
    )


def _same_act(text: str, limit: str, said: str, other: str) -> bool:
    """Whether two limits are for one act: their clauses have most letters in common, or what is due behind them has."""
    act = clause_letters(text, limit) - set(limit)
    if len(act) >= _ACT and len(act & clause_letters(said, other)) >= _SAME * len(act):
        return True
    above, below = clause_with(text, limit), clause_with(said, other)
    return done_alike(above, limit, below, other)


def _in_place(wanted: Sequence[Amount], own: Sequence[Amount]) -> bool:
    """Whether as many stand below, in the same order of length."""
    return len(own) == len(wanted) and _order(own) == _order(wanted)


def _higher(upper: Measure, below: Sequence[Indicator], target: Indicator) -> bool:
    return bool(below) and all(difference(upper, target, i) > 0 for i in below)


# --- targets ---------------------------------------------------------------------------------------


def _target(
    upper: Measure, target: Indicator, lowers: Sequence[Measure], totals: bool, *, each: bool
) -> Shortfall | None:
    """How a target is fallen short of; ``each`` where it is set for each of such places as the lower one."""
    below = comparable(upper, target, lowers, totals or each)
    at = (where_told(upper, target) or (None,))[0]
    if below:
        worse = all(difference(upper, target, i) < 0 for i in below)
        return Shortfall(target.text, below[0].text, at=at) if worse else None
    said = " ".join(m.text for m in lowers)
    less = fewer(upper, target, said) if each else None
    if less:
        return Shortfall(target.text, less.words, at=at)
    absent = unnamed(target, said) and not told_of_others(target, lowers)
    return Shortfall(target.text, None, at=at) if absent else None


# --- times -----------------------------------------------------------------------------------------


def _recurrences(upper: Measure, lowers: Sequence[Measure], said: str) -> Iterator[Shortfall | None]:
    """Each recurrence against all that the lower side says, or where there are as many of several in the same order, the
    one in its place."""
    own = [Amount(times_a_year(r), r.text) for m in lowers for r in m.recurrences]
    wanted = [Amount(times_a_year(r), r.text) for r in upper.recurrences]
    apart = len({amount.value for amount in wanted}) == len(wanted) > 1 and _in_place(wanted, own)
    for at, recurrence in enumerate(upper.recurrences):
        others = {r.text for r in upper.recurrences if r is not recurrence}
        act = clause_letters(upper.text, recurrence.text)
        unread = otherwise_told([r for m in lowers for r in m.recurrences], act, others)
        told = [own[at]] if apart and own[at].value else [*unread, *frequencies(said)]
        found = _recurrence(upper, recurrence, told or acts(said), said)
        if found and found.lower and not told and _alien(upper, recurrence, found.lower, said):
            found = found._replace(lower=None, otherwise=True)
        yield found


def _alien(measure: Measure, recurrence: Recurrence, lower: str, said: str) -> bool:
    """Whether the clause of ``lower`` has no letter of what is to recur (开展一轮宣传 for 按周公布结果)."""
    own = clause_letters(measure.text, recurrence.text) - HOW_OFTEN
    return bool(own) and own.isdisjoint(clause_letters(said, lower))


def _recurrence(measure: Measure, upper: Recurrence, below: Sequence[Amount], said: str) -> Shortfall | None:
    wanted = times_a_year(upper)
    if stands(upper.text, said) or (
        wanted <= 1 and not below
    ):  # a yearly plan does everything in it once a year
        return None
    if any(amount.value * _NEARLY >= wanted for amount in below):
        return None
    others = [Amount(times_a_year(other), other.text) for other in measure.recurrences if other is not upper]
    return _short(measure, Amount(wanted, upper.text), below, [*others, *counts_of_acts(measure)], said)


def _limits(upper: Measure, lowers: Sequence[Measure]) -> Iterator[tuple[Amount, list[Amount]]]:
    """Each limit with those that may answer it: all of the lower side, or where there are as many in the same order of
    length, the one in its place, and what is done at once."""
    said = " ".join(m.text for m in lowers)
    wanted, own = _own_limits(upper), [x for m in lowers for x in _own_limits(m)]
    if _in_place(wanted, own):
        for x, o in zip(wanted, own, strict=True):
            act = upper.text[upper.text.find(x.words) + len(x.words) :][:_ACT]
            yield x, [o, *at_once(said, act)]
    else:
        yield from ((x, [*spans(said), *_at_once_alike(upper, x, said)]) for x in wanted)


def _at_once_alike(measure: Measure, limit: Amount, said: str) -> Iterator[Amount]:
    """What clauses on much the same as that of a limit have done at once: 第一时间报告 is no time for 15分钟内到场."""
    own = clause_letters(measure.text, limit.words) - set(limit.words)
    for clause in clauses_in(said):
        if len(own & set(clause)) >= _SAME_SUBJECT * len(own):
            yield from at_once(clause, clause)


def _own_limits(measure: Measure) -> list[Amount]:
    """Limits in days, but for how long before another something is due."""
    found = ((x, [amount.value for amount in limits(x.text)]) for x in measure.limits)
    return [Amount(max(values), x.text) for x, values in found if values]


def _order(amounts: Sequence[Amount]) -> list[int]:
    return sorted(range(len(amounts)), key=lambda at: amounts[at].value)


def _limit(measure: Measure, upper: Amount, below: Sequence[Amount], said: str) -> Shortfall | None:
    if _kept(upper, below):
        return None
    return _short(measure, upper, below, _own_limits(measure), said)


def _kept(upper: Amount, below: Sequence[Amount]) -> Amount | None:
    """The longest of those as short as ``upper``."""
    enough = [amount for amount in below if amount.value <= upper.value * _NEARLY]
    return max(enough, default=None)


def keeping(upper: Measure, lowers: Sequence[Measure]) -> list[Shortfall]:
    """Each limit and each recurring day that is kept below, and the words that keep it."""
    found = ((x, _kept(x, below)) for x, below in _limits(upper, lowers))
    days = ((day, d) for day in upper.deadlines for m in lowers for d in m.deadlines)
    return [
        *(Shortfall(x.words, kept.words) for x, kept in found if kept),
        *(Shortfall(day.text, d.text) for day, d in days if by_then(day, d)),
    ]


def _short(
    measure: Measure, wanted: Amount, below: Sequence[Amount], others: Sequence[Amount], said: str
) -> Shortfall:
    """With the words of the nearest one that answers none of the ``others`` of the upper measure."""
    left = [
        amount
        for amount in below
        if not any(
            other.value == amount.value
            and nearer(measure.text, wanted.words, other.words, said, amount.words)
            for other in others
        )
    ]
    nearest = min(left, key=lambda amount: abs(amount.value - wanted.value), default=None)
    return Shortfall(wanted.words, nearest.words if nearest else None, otherwise=bool(below) and not left)
