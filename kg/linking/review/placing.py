"""Where decisions stand today (落位): each found again by the words of its ends, or suspect."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from rapidfuzz import fuzz

from kg.linking.review.anchors import content_key, text_key
from kg.linking.review.records import Review, decision, order
from kg.linking.review.words import ANSWERED
from kg.model import Directive, Pair, PairState, Relation, Status
from kg.reference.folding import fold_text

_SAME_SENTENCE = 60.0  # per cent of characters that a reworded sentence shares with what it was


_T = TypeVar("_T")


class Why(StrEnum):
    """Why a decision no longer stands by itself."""

    UPPER_CHANGED = "upper_changed"
    LOWER_CHANGED = "lower_changed"
    CONTRADICTED = "contradicted"
    NO_SENTENCE = "no_sentence"
    NOT_COMPARED = "not_compared"


WHY_WORDS: dict[Why, str] = {
    Why.UPPER_CHANGED: "核定后上级原文有变动",
    Why.LOWER_CHANGED: "核定后下级原文有变动",
    Why.CONTRADICTED: "核定意见相互矛盾",
    Why.NO_SENTENCE: "核定为有对应，但没有可供引证的下级原文",
    Why.NOT_COMPARED: "两份文件现未对照",
}


@dataclass(frozen=True, slots=True)
class Suspect:
    """A decision that must be looked at again; ``finding`` is the upper measure it concerns, where known."""

    review: Review
    why: Why
    finding: str | None = None


def why_suspect(found: Iterable[Suspect]) -> dict[str, int]:
    """How many decisions must be looked at again for each reason, in Chinese; each decision counts once."""
    whys: dict[object, Why] = {}
    for suspect in found:
        whys.setdefault(decision(suspect.review), suspect.why)
    counted = Counter(whys.values())
    return {words: counted[why] for why, words in WHY_WORDS.items() if counted[why]}


@dataclass(slots=True)
class Decided:
    """What people decided of one finding: links with the measure found, texts that are no counterparts, status."""

    links: list[tuple[Review, str]] = field(default_factory=list)
    rejected: dict[str, Review] = field(default_factory=dict)
    statuses: list[Review] = field(default_factory=list)
    stale: list[Review] = field(default_factory=list)

    @property
    def status(self) -> Review | None:
        """The decision on the status, the latest where several say the same."""
        return max(self.statuses, key=lambda one: (one.date, order(one)), default=None)


class Placement:
    """The decisions on one pair by the position of the finding they concern, and those that are suspect."""

    def __init__(self, pair: Pair, lower: Directive, reviews: Iterable[Review]) -> None:
        self._pair = pair
        self._uppers = _positions((finding.text, i) for i, finding in enumerate(pair.findings))
        self.lowers = _positions((measure.text, measure.id) for measure in lower.measures())
        self._content = content_key(lower)
        self.decided: dict[int, Decided] = defaultdict(Decided)
        self.suspects: list[Suspect] = []
        for review in sorted(reviews, key=order):
            self._place(review)
        for index in sorted(self.decided):
            self._weigh(index, self.decided[index])
        self.suspects = [suspect for suspect in self.suspects if not self._superseded(suspect)]

    def suspect_findings(self) -> frozenset[str]:
        """The upper measures of findings that a suspect decision concerns."""
        return frozenset(suspect.finding for suspect in self.suspects if suspect.finding is not None)

    def _place(self, review: Review) -> None:
        indices = self._uppers.get(review.upper_key, ())
        if not indices:
            self.suspects.append(Suspect(review, Why.UPPER_CHANGED, self._reworded(review)))
        for index in indices:
            if review.lower is None:
                self._place_status(review, index)
            else:
                self._place_link(review, index)

    def _place_status(self, review: Review, index: int) -> None:
        holds = review.lower_key in ("", self._content)
        (self.decided[index].statuses if holds else self.decided[index].stale).append(review)

    def _place_link(self, review: Review, index: int) -> None:
        found = self.lowers.get(review.lower_key, ())
        if not found:
            self._suspect(review, Why.LOWER_CHANGED, index)
            return
        decided = self.decided[index]
        if review.rejected:
            decided.rejected[review.lower_key] = review
        else:
            decided.links.append((review, review.lower if review.lower in found else found[0]))
        if review.status is not None:
            decided.statuses.append(review)

    def _weigh(self, index: int, decided: Decided) -> None:
        """Sets aside what contradicts, and what no longer stands where other parts have changed."""
        self._weigh_links(index, decided)
        standing = [review for review in decided.stale if self._stands(review, index, decided)]
        decided.statuses += standing
        for review in decided.stale:
            if review not in standing:
                self._suspect(review, Why.LOWER_CHANGED, index)
        said = {review.status for review in decided.statuses}
        answered = said.intersection(ANSWERED)
        denied = bool(said - answered)
        if len(said) > 1 or (denied and decided.links):
            links = [review for review, _ in decided.links] if denied else []
            for review in dict.fromkeys([*decided.statuses, *links]):
                self._suspect(review, Why.CONTRADICTED, index)
            decided.statuses.clear()
            decided.links = [] if denied else decided.links
        if answered and decided.status and not self._sentence(index, decided):
            self._suspect(decided.status, Why.NO_SENTENCE, index)
            decided.statuses.clear()

    def _stands(self, review: Review, index: int, decided: Decided) -> bool:
        """Whether a decision on the whole outlives a change of other sentences.

        已对应 does while its sentences stand.  The others do while nothing is proposed that was neither accepted nor
        rejected: no sentence that could answer has come in or was changed.
        """
        answered = review.status in ANSWERED
        if answered != bool(decided.links) or self._decided_anew(decided):
            return False
        read = {lower for _, lower in decided.links}
        read |= {lower for key in decided.rejected for lower in self.lowers.get(key, ())}
        proposed = {link.lower for link in self._pair.findings[index].counterparts}
        return review.status is Status.COVERED or proposed <= read

    def _decided_anew(self, decided: Decided) -> bool:
        """Whether somebody decided on the whole with the lower directive as it stands now."""
        return any(r.lower is None and r.lower_key == self._content for r in decided.statuses)

    def _weigh_links(self, index: int, decided: Decided) -> None:
        relations: dict[str, set[Relation | None]] = defaultdict(set)
        for review, _ in decided.links:
            relations[review.lower_key].add(review.relation)
        bad = {key for key, found in relations.items() if len(found) > 1 or key in decided.rejected}
        against = [decided.rejected[key] for key in sorted(bad & decided.rejected.keys())]
        for review in [*(review for review, _ in decided.links if review.lower_key in bad), *against]:
            self._suspect(review, Why.CONTRADICTED, index)
        decided.links = [(review, lower) for review, lower in decided.links if review.lower_key not in bad]
        decided.rejected = {key: review for key, review in decided.rejected.items() if key not in bad}
        out = bad.intersection
        decided.statuses = [r for r in decided.statuses if r.lower is None or not out((r.lower_key,))]

    def _sentence(self, index: int, decided: Decided) -> bool:
        """Whether there is a lower sentence to show for 已对应 or 部分对应."""
        finding = self._pair.findings[index]
        shown = [link.lower for link in finding.counterparts]
        shown += [finding.nearest.measure] if finding.nearest is not None else []
        out = {lower for key in decided.rejected for lower in self.lowers.get(key, ())}
        return bool(decided.links) or any(lower not in out for lower in shown)

    def _suspect(self, review: Review, why: Why, index: int) -> None:
        self.suspects.append(Suspect(review, why, self._pair.findings[index].upper_measure))

    def _reworded(self, review: Review) -> str | None:
        """The upper measure that was reworded: most like what was read, at the old place where several are."""
        was = fold_text(review.upper_text)
        scored = [
            (fuzz.ratio(was, fold_text(finding.text)), finding.upper_measure == review.upper, -i)
            for i, finding in enumerate(self._pair.findings)
        ]
        score, _, place = max(scored, default=(0.0, False, 0))
        return self._pair.findings[-place].upper_measure if score >= _SAME_SENTENCE else None

    def _superseded(self, suspect: Suspect) -> bool:
        """Whether somebody has since decided on the finding as it stands now."""
        if suspect.why not in (Why.UPPER_CHANGED, Why.LOWER_CHANGED):
            return False
        return any(
            finding.upper_measure == suspect.finding and self._decided_anew(self.decided[i])
            for i, finding in enumerate(self._pair.findings)
            if i in self.decided
        )


def _positions(texts: Iterable[tuple[str, _T]]) -> dict[str, tuple[_T, ...]]:
    found: dict[str, tuple[_T, ...]] = defaultdict(tuple)
    for text, place in texts:
        found[text_key(text)] += (place,)
    return dict(found)


class Held:
    """Decisions by the pair of directives they concern, and the directives by id."""

    def __init__(self, directives: Sequence[Directive], reviews: Iterable[Review]) -> None:
        self._directives = {directive.id: directive for directive in directives}
        self._reviews: dict[tuple[str, str], list[Review]] = defaultdict(list)
        for review in reviews:
            self._reviews[review.upper_directive, review.lower_directive].append(review)

    def placement(self, pair: Pair) -> Placement | None:
        """The decisions on a pair; None where there are none or the two were not compared."""
        reviews = self._reviews.get((pair.answers.upper, pair.answers.lower))
        lower = self._directives.get(pair.answers.lower)
        if reviews is None or lower is None or pair.answers.state is not PairState.COMPARED:
            return None
        return Placement(pair, lower, reviews)

    def directive(self, identifier: str) -> Directive:
        """The directive of that id."""
        return self._directives[identifier]

    def elsewhere(self, pairs: Iterable[Pair]) -> list[Review]:
        """Decisions on directives that are not compared now."""
        compared = {
            (pair.answers.upper, pair.answers.lower)
            for pair in pairs
            if pair.answers.state is PairState.COMPARED and pair.answers.lower in self._directives
        }
        return [
            r
            for ends in sorted(self._reviews.keys() - compared)
            for r in sorted(self._reviews[ends], key=order)
        ]
