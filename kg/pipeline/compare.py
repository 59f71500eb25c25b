"""Lineage pairs compared (对照): all of a build, or the one an analyst asks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from kg.errors import USAGE, Mendable
from kg.linking.bases import citation_of, citing_sentence
from kg.linking.lineage import lineage
from kg.linking.notes import asked_note
from kg.linking.resolve import resolve
from kg.model import Answers, Directive, Ground, Pair, PairState

_NOTED = ("model", "similarity")


class Comparer(Protocol):
    """Compares two directives measure by measure (:class:`kg.findings.coverage.Comparer`)."""

    def pair(self, upper: Directive, lower: Directive, answers: Answers, *, requested: bool = False) -> Pair:
        """The pair with its findings."""
        ...

    def pairs(self, items: Iterable[tuple[Directive, Directive, Answers]]) -> Iterator[Pair]:
        """The pairs of (upper, lower, answers), in their order."""
        ...


def shipped_comparer() -> Comparer:
    """The comparer with the model that ships with this package."""
    from kg.findings.coverage import Comparer as Shipped

    return Shipped.shipped()


class OtherComparer(Mendable, ValueError):
    """A graph was built with another model or other vectors than are named now."""

    exit_code = USAGE


@dataclass(frozen=True, slots=True)
class Chosen:
    """The comparer a user chose, None for the shipped one; ``noted`` is what the graph's manifest keeps of it."""

    comparer: Comparer | None = None
    noted: Mapping[str, str] = field(default_factory=dict)

    def must_fit(self, folder: Path, noted: Mapping[str, object]) -> None:
        """:class:`OtherComparer` where the graph in ``folder`` notes another choice in its manifest."""
        if any(noted.get(key) != self.noted.get(key) for key in _NOTED):
            raise OtherComparer(
                f"{folder}：图谱构建时用的模型或句向量（{noted.get('similarity') or '无'}）与现在所指的不同；"
                "请用与 kg build 相同的 --model 和 --similarity"
            )


def chosen_comparer(model: Path | None, similarity: str | None) -> Chosen:
    """The comparer with the model in a file and with the vectors that are named; neither: the shipped one.

    Raises ``ModelError`` where the two do not go together, ``SimilarityError`` for unusable vectors.
    """
    if model is None and similarity is None:
        return Chosen()
    from kg.findings.coverage import Comparer as Fitted
    from kg.linking.correspondence.model import load, shipped
    from kg.linking.similarity import opened

    vectors = opened(similarity) if similarity is not None else None
    comparer = Fitted(load(model) if model is not None else shipped(), vectors)
    noted = {"model": sha256(model.read_bytes()).hexdigest()} if model is not None else {}
    if vectors is not None:
        noted["similarity"] = f"{vectors.name} {vectors.sha256}"
    return Chosen(comparer, noted)


def compared(
    answers: Sequence[Answers], directives: Mapping[str, Directive], comparer: Comparer
) -> Iterator[Pair]:
    """One pair for each of ``answers``, in their order; where a side is not held nothing is compared."""
    from kg.findings.pairs import absent_pair

    held = comparer.pairs(
        (directives[a.upper], directives[a.lower], a) for a in answers if a.state is PairState.COMPARED
    )
    for one in answers:
        if one.state is PairState.COMPARED:
            yield next(held)
        else:
            yield absent_pair(one, directives.get(one.upper))


def side_by_side(answers: Sequence[Answers]) -> list[Answers]:
    """The pairs of one lower directive, and of lower ones with the same upper ones, as neighbours: few directives are
    needed at a time."""
    uppers: dict[str, list[str]] = defaultdict(list)
    for one in answers:
        if one.state is PairState.COMPARED:
            uppers[one.lower].append(one.upper)
    return sorted(answers, key=lambda one: (sorted(uppers[one.lower]), one.lower, one.upper))


def requested(pair: Pair) -> Pair:
    """The pair, marked as asked for."""
    return replace(pair, requested=True)


def given_pair(
    upper: Directive, lower: Directive, comparer: Comparer
) -> tuple[Pair, tuple[Directive, Directive]]:
    """The pair an analyst names, on the strongest ground the two directives themselves give, else ``given``, and the two
    as it knows them: ids that they share are made distinct."""
    ends, answers = _linked(upper, lower)
    return comparer.pair(*ends, answers, requested=True), ends


def _linked(upper: Directive, lower: Directive) -> tuple[tuple[Directive, Directive], Answers]:
    held, not_held = resolve((upper, lower))
    for answers in lineage(held, not_held).answers:
        ends = (answers.upper, answers.lower)
        if ends == (held[0].id, held[1].id) and answers.state is PairState.COMPARED:
            return (held[0], held[1]), answers
    return (held[0], held[1]), given(held[0], held[1])


def given(upper: Directive, lower: Directive) -> Answers:
    """The pair on no other ground than that an analyst named it (指定对照); a citation that is no ground is told."""
    citation = citation_of(lower, upper)
    return Answers(
        lower.id,
        upper.id,
        Ground.GIVEN,
        PairState.COMPARED,
        asked_note(cites=citation is not None),
        citing_sentence(lower, citation) if citation else f"《{lower.title}》与《{upper.title}》",
    )
