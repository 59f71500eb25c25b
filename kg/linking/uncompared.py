"""What is held and was not compared (已收录而未作对照), each with the reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.linking.authority import chain, display_name, same_line, units_of
from kg.linking.bases import answered, is_upper
from kg.linking.duplicates import originals
from kg.linking.issued import not_later
from kg.linking.lineage import Lineage
from kg.linking.series import Series, series_of, subject_of_title, year_of
from kg.model import Directive, PairState, Uncompared

_MOST = 3
"""So many near directives are named for one that nothing was compared with."""


def uncompared(directives: Sequence[Directive], lineage: Lineage) -> tuple[Uncompared, ...]:
    """Every pair that a reader may look for in vain, and every directive in no compared pair, by id.

    A pair is looked for where the lower directive cites the upper one; for a directive that is compared with nothing
    above also where one of its series and year is held on its line.
    """
    corpus = _Corpus(originals(directives), lineage)
    found = [one for directive in corpus.held for one in _of_one(directive, corpus)]
    return tuple(sorted(found, key=lambda one: (one.lower, one.upper or "")))


class _Corpus:
    """The held directives, by id and by series and year, and what each is compared with."""

    def __init__(self, held: Sequence[Directive], lineage: Lineage) -> None:
        self.held = held
        self.lineage = lineage
        self.by_id = {d.id: d for d in held}
        self.by_subject: dict[tuple[str, str, int | None], list[Directive]] = defaultdict(list)
        for directive in held:
            for subject, family in {(s.subject, s.family) for s in series_of(directive)}:
                self.by_subject[subject, family, year_of(directive)].append(directive)
        self.passed: Mapping[str, list[str]] = defaultdict(list)
        for lower, passed in sorted(lineage.passed):
            self.passed[lower].append(passed)
        self.above: Mapping[str, dict[str, PairState]] = defaultdict(dict)
        self.compared: set[str] = set()
        for one in lineage.answers:
            self.above[one.lower][one.upper] = one.state
            if one.state is PairState.COMPARED:
                self.compared.update((one.lower, one.upper))


def _of_one(directive: Directive, corpus: _Corpus) -> Iterator[Uncompared]:
    above = corpus.above[directive.id]
    alone = PairState.COMPARED not in above.values()
    reasons = dict.fromkeys(corpus.passed[directive.id], "下级已引用同一系列的另一上级文件，未再推定")
    reasons |= {u.id: why for u, why in _cited(directive, corpus, alone) if u.id not in above}
    if alone and not reasons:
        reasons = dict(_near(directive, corpus))
    if reasons:
        yield from (Uncompared(directive.id, upper, why) for upper, why in reasons.items())
    elif directive.id not in corpus.compared:
        yield Uncompared(directive.id, None, _nothing(directive, above))


def _cited(directive: Directive, corpus: _Corpus, alone: bool) -> Iterator[tuple[Directive, str]]:
    """Held directives that it cites; those that hand nothing down only where it is compared with nothing above."""
    bases = {c.resolution.target for c in directive.citations if c.resolution and answered(c)}
    for target in dict.fromkeys(c.resolution.target for c in directive.citations if c.resolution):
        upper = corpus.by_id.get(target or "")
        if upper is None or upper.id == directive.id:
            continue
        hands_down = is_upper(upper, directive)
        if (directive.id, upper.id) in corpus.lineage.exempted:
            yield upper, "引用了该文件，但规则文件免答"
        elif target in bases and hands_down:
            yield upper, _other_matter(directive, upper)
        elif target in bases and not _own_or_below(directive, upper):
            yield upper, _no_superior(directive, upper)
        elif alone and hands_down:
            yield upper, "提到了该文件，但不是以其为制定依据"
        elif alone and target in bases:
            yield upper, "引用的是本机关或者下级机关的文件，不作为上级来源"


def _own_or_below(directive: Directive, cited: Directive) -> bool:
    return bool(set(units_of(directive)) & set(units_of(cited))) or is_upper(directive, cited)


def _no_superior(directive: Directive, upper: Directive) -> str:
    one, other = display_name(upper), display_name(directive)
    if not all(unit.division for d in (upper, directive) for unit in units_of(d)):
        return f"引用了该文件，但看不出{one}与{other}的上下级关系"
    return f"引用了该文件，但{one}不是{other}的上级，该文件也未主送后者"


def _other_matter(directive: Directive, upper: Directive) -> str:
    own, other = (subject_of_title(d.title, d.issuers) or d.title for d in (directive, upper))
    return f"引用了该文件，但两件事项不同（“{other}”与“{own}”），又不是开篇的唯一依据"


def _near(directive: Directive, corpus: _Corpus) -> Iterator[tuple[str, str]]:
    """Directives of its series, of its year or the one before, from its place or one above, that were not inferred."""
    year = year_of(directive)
    if year is None:
        return
    own = series_of(directive)
    found = {
        upper.id: (_distance(series, upper), year - issued, upper)
        for series in own
        for issued in (year, year - 1)
        for upper in corpus.by_subject.get((series.subject, series.family, issued), ())
        if _distance(series, upper) is not None and not_later(upper, directive)
        if not set(units_of(upper)) & {s.unit for s in own}
    }
    for upper_id, (_, _, upper) in sorted(found.items(), key=lambda item: (*item[1][:2], item[0]))[:_MOST]:
        yield upper_id, f"事项、年度相合，但未引用该文件，{_but(upper, directive, corpus)}，不作推定"


def _but(upper: Directive, directive: Directive, corpus: _Corpus) -> str:
    pair = (directive.id, upper.id)
    if pair in corpus.lineage.exempted:
        return "规则文件免答"
    if pair in corpus.lineage.unaddressed:
        return "该文件未主送本级"
    if any(same_line(one, other) for one in units_of(upper) for other in units_of(directive)):
        return "该系列另有更近的一件"
    return f"{display_name(upper)}与{display_name(directive)}不对口"


def _distance(series: Series, upper: Directive) -> int | None:
    """How many steps above a unit's place the nearest issuer of a directive is; None where it is not on its line."""
    steps = chain(series.unit.division)
    places = [steps.index(u.division) for u in units_of(upper) if u.division in steps]
    return min(places, default=None)


def _nothing(directive: Directive, above: Mapping[str, PairState]) -> str:
    if above:
        more = f"等{len(above)}件" if len(above) > _MOST else ""
        return f"所依据的上级文件未收录：{'、'.join(sorted(above)[:_MOST])}{more}"
    if not any(unit.division for unit in units_of(directive)):
        return "未识别出发文机关所在地区，又未引用已收录的上级文件"
    if year_of(directive) is None:
        return "未识别出年度，又未引用已收录的上级文件"
    if not series_of(directive):
        return "标题看不出年度性的事项和文种，又未引用已收录的上级文件"
    return "未引用已收录的文件，也没有收录同一系列、同年或上一年度的上级或下级文件"
