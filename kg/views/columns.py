"""The column each document is drawn in (分列): one a level from the top, departments behind their government."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.model import Directive, Level, NotHeld, OrganType, Pair, PairState
from kg.reference.issuers import identify
from kg.views.words import level_word

Document = Directive | NotHeld
_Rank = tuple[Level | str | None, bool]
_CITED, _OWING = ("cited", False), ("owing", False)


def columns(
    held: Iterable[Directive], absent: Iterable[NotHeld], pairs: Iterable[Pair]
) -> list[tuple[str, list[Document]]]:
    """Names and documents of the columns from left to right, the held ones in the order given, then those not held.

    A document that is not held stands where its issuer's level belongs.  Where nobody knows who issued it, it
    stands before all others if it is cited, behind them if it owes an answer.
    """
    owing = {p.answers.lower for p in pairs if p.answers.state is PairState.LOWER_NOT_HELD}
    names = {_CITED: "被引用 · 层级不明", **dict(_names()), _OWING: "应回应 · 层级不明"}
    found: dict[_Rank, list[Document]] = {rank: [] for rank in names}
    for document in held:
        found[document.level, document.organ_type is OrganType.DEPARTMENT].append(document)
    for lacking in sorted(absent, key=lambda n: n.id):
        found[_rank(lacking) or (_OWING if lacking.id in owing else _CITED)].append(lacking)
    return [(names[rank], members) for rank, members in found.items() if members]


def _names() -> Iterator[tuple[_Rank, str]]:
    for level in (*Level, None):
        for department in (False, True):
            kind = OrganType.DEPARTMENT if department else OrganType.GOVERNMENT
            yield (level, department), level_word(level, kind)


def _rank(absent: NotHeld) -> _Rank | None:
    issuer = identify(absent.issuer) if absent.issuer else None
    if issuer is None or issuer.level is None:
        return None
    return issuer.level, issuer.organ_type is OrganType.DEPARTMENT
