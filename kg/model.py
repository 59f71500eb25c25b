"""The nouns of the directive hierarchy, as plain frozen values.

Nothing here reads, writes or prints; beyond its parts only a document number's written form is told.  Every ``span`` is half-open and
indexes :attr:`Text.plain` of the directive it belongs to, so that
``text.plain[span.start:span.end]`` is exactly what stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from kg.flags import Flag


class Level(StrEnum):
    """Administrative level (行政层级) of the unit that issues a directive."""

    CENTRAL = "central"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWN = "town"

    @property
    def depth(self) -> int:
        """How far below the centre: 0 for the centre itself, 4 for a town."""
        return _DEPTHS[self]


_DEPTHS = {level: depth for depth, level in enumerate(Level)}


class OrganType(StrEnum):
    """What kind of body an organ is, whatever its level."""

    GOVERNMENT = "government"
    OFFICE = "office"
    DEPARTMENT = "department"
    PARTY = "party"
    OTHER = "other"


class Role(StrEnum):
    """Part of an organ in a task: 牵头单位, 责任单位 or 配合单位."""

    LEAD = "牵头"
    RESPONSIBLE = "责任"
    SUPPORT = "配合"

    __hash__ = str.__hash__


class CitationRole(StrEnum):
    """What a directive does with the document it cites (docs/architecture.md)."""

    BASIS = "basis"
    IMPLEMENTS = "implements"
    LAW = "law"
    FORWARDS = "forwards"
    REPLIES = "replies"
    AMENDS = "amends"
    REPEALS = "repeals"
    MENTIONS = "mentions"


class ResolutionStatus(StrEnum):
    """Whether a citation was led to one held directive."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    NOT_HELD = "not_held"


class Ground(StrEnum):
    """Why a lower directive must answer an upper one, strongest first."""

    CITED = "cited"
    SURROGATE = "surrogate"
    INFERRED = "inferred"
    GIVEN = "given"


class PairState(StrEnum):
    """Whether both sides of a lineage pair are held."""

    COMPARED = "compared"
    UPPER_NOT_HELD = "upper_not_held"
    LOWER_NOT_HELD = "lower_not_held"


class Status(StrEnum):
    """How one upper measure is answered by one lower directive."""

    COVERED = "covered"
    PARTIAL = "partial"
    MISSING = "missing"
    EXEMPT = "exempt"
    UNKNOWN = "unknown"


class Relation(StrEnum):
    """Set relation of a lower measure (subject) to an upper one (object), after NIST IR 8477."""

    EQUAL = "equal"
    EQUIVALENT = "equivalent"
    SUPERSET_OF = "superset_of"
    SUBSET_OF = "subset_of"
    INTERSECTS = "intersects"
    CONTRARY = "contrary"


class Span(NamedTuple):
    """Half-open range of characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """The file a text was read from; ``path`` is relative to the folder that was read."""

    path: str
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader should be warned of: ``kind`` is a fixed word, ``text`` says it in Chinese."""

    kind: str
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text of one file.

    ``plain`` is its paragraphs joined by newlines; ``paragraphs`` are their spans in order.
    A table row is one paragraph whose cells are separated by tabs.  ``offsets`` holds
    ``(plain_offset, raw_offset)`` break points, ascending, where raw is the decoded file;
    empty where the format has no such line (docx, pdf).  ``pages`` holds the plain offset at which
    each page begins, empty where there are none.  ``metadata`` is what a portal page says of
    the document in its table (索引号, 发文机关, 成文日期, 文号, 标题), keyed by those words.
    """

    plain: str
    paragraphs: tuple[Span, ...]
    source: Source
    offsets: tuple[tuple[int, int], ...] = ()
    pages: tuple[int, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()

    def slice(self, span: Span) -> str:
        """The characters at ``span``."""
        return self.plain[span.start : span.end]


_KINDS_OF_NOTICES = ("", "公告", "通告")
_ORDINAL = ("令", "公告", "通告")  # 第 stands behind them
_RANKS_OF_ORGANS = frozenset((*"部委厅局署院办", "总局", "总署"))


def _names_organ(agency_code: str) -> bool:
    """Whether what stands for the agency code is an organ's name with 令, 公告 or 通告 behind it."""
    for kind in _ORDINAL:
        name = agency_code.removesuffix(kind)
        if name != agency_code:
            return len(name) > 2 and name[-1] in "部局署厅委府院会行关指长"  # 县森防指, 总河长
    return False


@dataclass(frozen=True, slots=True)
class DocNumber:
    """发文字号: ``agency_code`` 机关代字, ``year``, ``serial`` 序号; ``year`` is None for 令第N号.  ``letters`` are those
    of the code that stand behind the year.

    Orders and announcements (令、公告、通告) of an organ named in full have the year without brackets, as they are
    printed, those of a people's government with them; a 机关代字 that ends in 公告 has them too (甲规资通告〔2020〕6号).

    >>> str(DocNumber("赣府厅字", 2022, 45))
    '赣府厅字〔2022〕45号'
    >>> str(DocNumber("国务院令", None, 722))
    '国务院令第722号'
    >>> str(DocNumber("财政部、税务总局公告", 2022, 14))
    '财政部、税务总局公告2022年第14号'
    >>> str(DocNumber("河北省人民政府令", 2019, 9))
    '河北省人民政府令〔2019〕第9号'
    >>> str(DocNumber("", 2019, 22)), str(DocNumber("公告", 2019, 22))
    ('2019年第22号', '公告2019年第22号')
    >>> str(DocNumber("明政", 2008, 90, "文")), str(DocNumber("明政", 2010, 4, "通告"))
    ('明政〔2008〕文90号', '明政〔2010〕通告第4号')
    """

    agency_code: str
    year: int | None
    serial: int
    letters: str = ""

    @property
    def is_nobodys(self) -> bool:
        """Whether it names no organ, or but its rank: 《关于甲的公告》（2019年第22号）, 厅公告〔2023〕5号."""
        code = self.agency_code
        return code in _KINDS_OF_NOTICES or (
            code[:-2] in _RANKS_OF_ORGANS and code.endswith(("公告", "通告"))
        )

    def __str__(self) -> str:
        if self.year is None:
            return f"{self.agency_code}第{self.serial}号"
        if self.agency_code.endswith("人民政府令"):
            return f"{self.agency_code}〔{self.year}〕第{self.serial}号"
        if self.is_nobodys or _names_organ(self.agency_code):
            return f"{self.agency_code}{self.year}年第{self.serial}号"
        ordinal = "第" if self.letters in _ORDINAL else ""
        return f"{self.agency_code}〔{self.year}〕{self.letters}{ordinal}{self.serial}号"


@dataclass(frozen=True, slots=True)
class Division:
    """An administrative division (行政区划): GB/T 2260 code of six digits and full name.

    ``code`` is ``"000000"`` for the whole country.
    """

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Organ:
    """One organ, or one set of organs, as written; what it is normalised to, where that is known."""

    name: str
    function: str | None = None
    division: str | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """An organ and its part in a task."""

    organ: Organ
    role: Role


@dataclass(frozen=True, slots=True)
class Deadline:
    """完成时限: an ISO ``date``, or a ``rule`` (``yearly:12-31``, ``half-yearly:end``, ``quarterly:03-25``, ``monthly:end``,
    ``weekly:end``, ``from:2022-01-01``), or neither; the month of a quarter counts from its first."""

    text: str
    span: Span
    date: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often: ``>=N/day|week|month|quarter|year``, or ``<=N months`` between two; None if unresolved."""

    text: str
    span: Span
    rule: str | None


@dataclass(frozen=True, slots=True)
class Limit:
    """办理时限: ``<=N days|working days|months``; None if unresolved."""

    text: str
    span: Span
    rule: str | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A target: ``quantity`` is what is counted, ``comparator`` one of >= <= = > < ~."""

    text: str
    span: Span
    quantity: str
    comparator: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One sentence that demands something; ``text`` is exactly its slice."""

    id: str
    text: str
    span: Span
    deadlines: tuple[Deadline, ...] = ()
    recurrences: tuple[Recurrence, ...] = ()
    limits: tuple[Limit, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    actors: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """The smallest numbered block; ``path`` holds the headings above it, outermost first."""

    id: str
    marker: str
    title: str
    path: tuple[str, ...]
    framing: bool
    span: Span
    measures: tuple[Measure, ...]
    assignments: tuple[Assignment, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where a citation leads; ``target`` is a directive id, or that of a not-held one."""

    status: ResolutionStatus
    target: str | None = None
    candidates: tuple[str, ...] = ()
    number_mismatch: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation with its three spans; ``issuer`` is the organ named before it, ``cue`` the words behind its role."""

    text: str
    span: Span
    title: str | None
    title_span: Span | None
    carried_title: str | None
    number: DocNumber | None
    number_span: Span | None
    issuer: str | None
    role: CitationRole
    cue: str | None
    resolution: Resolution | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with numbered blocks below it."""

    marker: str
    title: str
    depth: int
    span: Span


@dataclass(frozen=True, slots=True)
class Directive:
    """One directive as understood.

    ``title`` is the carried text's, ``notice_title`` the notice's; equal where nothing is carried.
    ``written`` and ``printed`` are ISO dates; ``year`` is the year its tasks are for.
    """

    id: str
    number: DocNumber | None
    title: str
    notice_title: str
    genre: str | None
    document_type: str | None
    issuers: tuple[str, ...]
    level: Level | None
    organ_type: OrganType | None
    division: Division | None
    year: int | None
    written: str | None
    printed: str | None
    recipients: tuple[str, ...]
    copied_to: tuple[str, ...]
    disclosure: str | None
    approved_by: str | None
    sections: tuple[Section, ...]
    tasks: tuple[Task, ...]
    unnumbered: tuple[Measure, ...]
    citations: tuple[Citation, ...]
    text: Text
    secrecy: str | None = None
    urgency: str | None = None
    signatory: str | None = None
    annexes: tuple[str, ...] = ()
    effective: str | None = None
    expires: str | None = None
    notices: tuple[Notice, ...] = ()

    @property
    def day(self) -> str | None:
        """The day it was written, else printed; None where neither is told."""
        return self.written or self.printed

    @property
    def place(self) -> str | None:
        """The code of its division; None where it has none."""
        return self.division.code if self.division else None

    @property
    def rank(self) -> tuple[int, bool]:
        """Sorts from the top down: by level, one of no known level last, a department behind the government beside it."""
        depth = self.level.depth if self.level else len(Level)
        return depth, self.organ_type is OrganType.DEPARTMENT

    def owned(self) -> tuple[tuple[Task | None, Measure], ...]:
        """Every measure in order with its task: those of the tasks, then the unnumbered ones, which have none."""
        return (*((t, m) for t in self.tasks for m in t.measures), *((None, m) for m in self.unnumbered))

    def measures(self) -> tuple[Measure, ...]:
        """Every measure in order: those of the tasks, then the unnumbered ones."""
        return tuple(measure for _, measure in self.owned())

    def with_measures(self, changed: Callable[[Measure], Measure]) -> Directive:
        """The directive with each measure, of a task or unnumbered, as ``changed`` has it."""
        tasks = tuple(replace(t, measures=tuple(map(changed, t.measures))) for t in self.tasks)
        return replace(self, tasks=tasks, unnumbered=tuple(map(changed, self.unnumbered)))


@dataclass(frozen=True, slots=True)
class NotHeld:
    """A directive that is cited but not held; it gathers all that cite it."""

    id: str
    title: str | None
    number: DocNumber | None
    issuer: str | None
    cited_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """The lower directive owes the upper one an answer; ids may be those of not-held directives.

    ``evidence`` is the sentence the edge rests on (the citing sentence, or the two titles);
    ``stands_in_for`` is the not-held directive a surrogate replaces.
    """

    lower: str
    upper: str
    ground: Ground
    state: PairState
    note: str
    evidence: str
    stands_in_for: str | None = None


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason for a correspondence: its name, its value in 0..1, and the words it rests on."""

    name: str
    value: float
    words: str = ""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """A proposed or reviewed link of a lower measure (subject) to an upper one (object), by measure id."""

    lower: str
    upper: str
    relation: Relation
    score: float
    probability: float
    signals: tuple[Signal, ...] = ()
    review: str | None = None


@dataclass(frozen=True, slots=True)
class Nearest:
    """The local measure that came closest, and why it is no counterpart; ``next`` are those that follow it."""

    measure: str
    why: str
    next: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """The status of one upper measure in one lower directive.

    ``probability`` is that of ``status``; ``doubt`` (0..1) orders what is worth reading first;
    ``missing_part`` quotes what the lower side leaves out.
    """

    upper_task: str | None
    upper_measure: str
    text: str
    status: Status
    probability: float
    doubt: float
    reason: str
    missing_part: str | None = None
    flags: tuple[Flag, ...] = ()
    counterparts: tuple[Correspondence, ...] = ()
    nearest: Nearest | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """All findings of one lineage pair; ``unsourced`` are ids of local tasks without a source above."""

    answers: Answers
    requested: bool
    findings: tuple[Finding, ...]
    unsourced: tuple[str, ...]


class CitationKind(StrEnum):
    """What is wrong with a citation; that a file is a repost of another (重复收录) is told among them."""

    NOT_HELD = "not_held"
    AMBIGUOUS = "ambiguous"
    NUMBER_MISMATCH = "number_mismatch"
    OUTDATED = "outdated"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class CitationFinding:
    """A citation that leads nowhere, to several, to two different, or to an outdated directive."""

    directive: str
    kind: CitationKind
    text: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class SharedTask:
    """Measures of several directives that ask for the same; ``id`` and ``name`` are stable between builds."""

    id: str
    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Uncompared:
    """That a held directive was not compared with ``upper``, or with any at all (None), and why, in Chinese."""

    lower: str
    upper: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything one build knows: what the graph stores and the views show."""

    directives: tuple[Directive, ...]
    not_held: tuple[NotHeld, ...]
    pairs: tuple[Pair, ...]
    citation_findings: tuple[CitationFinding, ...]
    shared_tasks: tuple[SharedTask, ...] = ()
    uncompared: tuple[Uncompared, ...] = ()
