"""A decision, and a set of them (核定记录)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.linking.review.words import ANSWERED
from kg.model import Relation, Status

MANUAL = "semapv:ManualMappingCuration"
COMPOSITE = "semapv:CompositeMatching"
MODEL_AUTHOR = "model:"
NO_TERM = "sssom:NoTermFound"
NO_COUNTERPART = "kgs:no_counterpart"
CURIES = "# curie_map:"
PREDICATES_CURIE = "#   kgs: https://w3id.org/directive-kg/scheme#"
DEFAULT_METADATA = (
    "# mapping_set_id: https://w3id.org/directive-kg/reviews",
    "# license: https://w3id.org/sssom/license/unspecified",
    CURIES,
    "#   kgid: https://w3id.org/directive-kg/id/",
    PREDICATES_CURIE,
    "#   semapv: https://w3id.org/semapv/vocab/",
    "#   sssom: https://w3id.org/sssom/",
    "# extension_definitions:",
    "#   - slot_name: subject_sha256",
    "#   - slot_name: object_sha256",
    "#   - slot_name: status",
    "#   - slot_name: missing_part",
)


@dataclass(frozen=True, slots=True)
class Review:
    """One decision of a lower sentence (subject) and an upper one (object), or of an upper one alone.

    With ``lower`` a link: ``relation`` holds, or, ``rejected``, there is none.  Without ``lower`` a decision
    on the upper measure against the whole lower directive: nothing answers it, or, ``rejected``, something
    does.  ``status`` and ``missing_part`` say how it is answered.  ``upper_key`` and ``lower_key`` anchor the
    ends (:mod:`kg.linking.review.anchors`); without ``lower``, ``lower_key`` is that of the directive's whole
    content, or empty where the decision holds whatever it says.  ``date`` is ISO or empty, ``source`` the file and
    line it was read from.
    """

    upper: str
    upper_directive: str
    upper_text: str
    upper_key: str
    lower: str | None
    lower_directive: str
    lower_text: str
    lower_key: str
    relation: Relation | None
    rejected: bool = False
    status: Status | None = None
    missing_part: str | None = None
    justification: str = MANUAL
    author: str = ""
    date: str = ""
    confidence: float | None = None
    comment: str = ""
    extras: tuple[tuple[str, str], ...] = ()
    source: str = field(default="", compare=False)

    @property
    def human(self) -> bool:
        """Whether a person decided; what a model read is kept as its reading and never counts as a review."""
        return self.justification == MANUAL and not self.author.startswith(MODEL_AUTHOR)

    @property
    def accepted(self) -> bool:
        """Whether it says that two sentences correspond."""
        return self.lower is not None and not self.rejected


def predicate(relation: Relation | None) -> str:
    """How SSSOM names a relation, or that there is none."""
    return NO_COUNTERPART if relation is None else f"kgs:{relation}"


def flaw(review: Review) -> str | None:
    """Why a decision contradicts itself, in Chinese; None where it does not."""
    if (review.lower is None) != (review.relation is None):
        return f"有下级措施须有对应关系，没有下级措施须为 {NO_COUNTERPART}"
    answered = review.status in ANSWERED
    if review.status is Status.UNKNOWN:
        return "结论只能是 covered、partial、missing、exempt"
    if review.lower is None and review.rejected != answered:
        return f"{NO_COUNTERPART} 的结论须为 missing 或 exempt，加 Not 时须为 covered 或 partial"
    if review.accepted and review.status is not None and not answered:
        return "有对应措施时结论不能是 missing 或 exempt"
    return None


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that is no decision as it stands; kept as written, with why, so that nothing is lost."""

    cells: tuple[tuple[str, str], ...]
    why: str
    path: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return f"{self.path}（第{self.line}行）：{self.why}"


@dataclass(frozen=True, slots=True)
class Reviews:
    """Decisions in one order whatever order they came in; rows that could not be read; the file's head lines.

    The same decision by the same author, given again on another day, is kept once, with its first date.
    """

    records: tuple[Review, ...] = ()
    unread: tuple[Unread, ...] = ()
    metadata: tuple[str, ...] = DEFAULT_METADATA

    def __post_init__(self) -> None:
        object.__setattr__(self, "records", _once(self.records))
        object.__setattr__(
            self, "unread", tuple(sorted(set(self.unread), key=lambda one: (one.cells, one.why)))
        )

    def human(self) -> tuple[Review, ...]:
        """Those that people decided."""
        return tuple(review for review in self.records if review.human)


def _once(records: Iterable[Review]) -> tuple[Review, ...]:
    kept: dict[tuple[object, ...], Review] = {}
    for review in sorted(records, key=lambda one: (one.date or "9999", one.upper, one.lower or "")):
        kept.setdefault(_substance(review), review)
    return tuple(sorted(kept.values(), key=order))


def _substance(review: Review) -> tuple[object, ...]:
    """All of a decision but when it was made and where its sentences stood then."""
    return (
        *anchor(review),
        *(review.relation, review.rejected, review.status, review.missing_part),
        *(review.justification, review.author, review.confidence, review.comment),
        *(review.upper_text, review.lower_text, review.extras),
    )


def anchor(review: Review) -> tuple[str, str, str, bool, str]:
    """What is decided on: both directives and both ends by their words; whether a sentence or all is the lower end."""
    lower = review.lower is not None
    return (*question(review), lower, review.lower_key)


Question = tuple[str, str, str]


def question(review: Review) -> Question:
    """What a decision answers: upper directive, the words of the upper measure, lower directive."""
    return (review.upper_directive, review.upper_key, review.lower_directive)


def decision(review: Review) -> tuple[str, str, str, bool, str]:
    """What a person counts as one decision: all that one author said of one upper measure against one directive."""
    return (*question(review), review.human, review.author)


def order(review: Review) -> tuple[str, ...]:
    """Sort key: by upper directive and measure, then lower ones, then all else."""
    ends = (review.upper_directive, review.upper, review.lower_directive, review.lower or "")
    return (*ends, *(repr(part) for part in _substance(review)), review.date)
