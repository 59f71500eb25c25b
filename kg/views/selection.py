"""What of the findings is shown (筛选): filters change what is shown, never what was found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kg.flags import Flag
from kg.linking.review.doubt import needs_reading
from kg.model import CitationFinding, Finding, Pair, Status
from kg.views.words import KINDS, TO_REVIEW

UNSOURCED = "unsourced"
_OF_PAIRS = {*(status.value for status in Status), UNSOURCED, Flag.SUSPECT, TO_REVIEW}


@dataclass(frozen=True, slots=True)
class Filters:
    """What was asked for: the ends that were named, the kinds to list (all where there are none), and whether only what
    people accepted counts."""

    upper: str | None = None
    lower: str | None = None
    kinds: tuple[str, ...] = ()
    accepted_only: bool = False

    def as_json(self) -> dict[str, object]:
        """Those that are set, as ``kg gaps --format json`` prints them.

        >>> Filters(upper="甲", kinds=("missing",)).as_json()
        {'upper': '甲', 'kind': ['missing']}
        """
        said = {
            "upper": self.upper,
            "lower": self.lower,
            "accepted_only": self.accepted_only,
            "kind": list(self.kinds),
        }
        return {name: value for name, value in said.items() if value}

    def ends(self) -> set[str]:
        """Ids of the directives that were named."""
        return {end for end in (self.upper, self.lower) if end}

    def described(self) -> list[str]:
        """The filters in Chinese, one each; empty where nothing is filtered."""
        return describe(self.as_json())


NO_FILTERS = Filters()


def shown_findings(pair: Pair, kinds: Collection[str]) -> tuple[Finding, ...]:
    """The findings of ``pair`` to show: all of them without ``kinds``."""
    if not kinds:
        return pair.findings
    return tuple(f for f in pair.findings if not kinds_of(f).isdisjoint(kinds))


def kinds_of(finding: Finding) -> set[str]:
    """The kinds that a finding is of: its status; and whatever that is, that a decision on it has to be looked at again,
    or that it is to be read."""
    return {
        finding.status.value,
        *([Flag.SUSPECT.value] if Flag.SUSPECT in finding.flags else []),
        *([TO_REVIEW] if needs_reading(finding) else []),
    }


def shown_unsourced(pair: Pair, kinds: Collection[str]) -> tuple[str, ...]:
    """The unsourced tasks of ``pair`` to show."""
    return pair.unsourced if not kinds or UNSOURCED in kinds else ()


def parted(pairs: Iterable[Pair], kinds: Collection[str]) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """The pairs of which something is shown, and those of which ``kinds`` leave nothing, though it might be there."""
    listed: list[Pair] = []
    bare: list[Pair] = []
    for pair in pairs:
        some = not kinds or shown_findings(pair, kinds) or shown_unsourced(pair, kinds)
        (listed if some else bare).append(pair)
    return tuple(listed), tuple(bare) if _OF_PAIRS & set(kinds) else ()


def shown_initiatives(pairs: Iterable[Pair], kinds: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The unsourced tasks to show by lower directive, each once however many upper ones it was compared with."""
    found: dict[str, dict[str, None]] = {}
    for pair in pairs:
        for task in shown_unsourced(pair, kinds):
            found.setdefault(pair.answers.lower, {})[task] = None
    return {lower: tuple(tasks) for lower, tasks in found.items()}


def shown_citations(found: Iterable[CitationFinding], kinds: Collection[str]) -> tuple[CitationFinding, ...]:
    """The citation findings to show."""
    return tuple(f for f in found if not kinds or f.kind in kinds)


def describe(filters: Mapping[str, object]) -> list[str]:
    """The active filters in Chinese, one each; empty where nothing is filtered."""
    said = []
    for key, value in filters.items():
        if value in (None, "", (), [], False):
            continue
        if key == "kind":
            said.append("仅列：" + "、".join(KINDS.get(kind, kind) for kind in _in_order(value)))
        elif value is True:
            said.append(_FILTER_WORDS.get(key, key))
        else:
            said.append(f"{_FILTER_WORDS.get(key, key)}：{_flat(value)}")
    return said


def _in_order(kinds: object) -> list[str]:
    known = [status.value for status in Status] + list(KINDS)
    named = map(str, kinds) if isinstance(kinds, Iterable) else ()
    return sorted(named, key=lambda kind: (known.index(kind) if kind in known else len(known), kind))


def _flat(value: object) -> str:
    if isinstance(value, list | tuple | set | frozenset):
        return "、".join(sorted(map(str, value)))
    return str(value)


_FILTER_WORDS = {
    "upper": "上级文件",
    "lower": "下级文件",
    "organ": "单位",
    "due_before": "完成时限不晚于",
    "in": "所在文件或地区",
    "accepted_only": "只计经人工核定的对应，机器提出而未核定的按未见对应列示，机器未提出对应的（未见对应、不适用）照列",
}
