"""Any directive, pair or finding that the model can hold, as hypothesis strategies."""

from __future__ import annotations

from types import MappingProxyType

from hypothesis import strategies as st

from kg.flags import Flag
from kg.model import (
    Answers,
    Assignment,
    Citation,
    CitationFinding,
    CitationKind,
    CitationRole,
    Corpus,
    Correspondence,
    Deadline,
    Directive,
    Division,
    DocNumber,
    Finding,
    Ground,
    Indicator,
    Level,
    Limit,
    Measure,
    Nearest,
    NotHeld,
    Notice,
    Organ,
    OrganType,
    Pair,
    PairState,
    Recurrence,
    Relation,
    Resolution,
    ResolutionStatus,
    Role,
    Section,
    SharedTask,
    Signal,
    Source,
    Span,
    Status,
    Task,
    Text,
)

words = st.text(
    st.one_of(
        st.sampled_from("公开要点〔2022〕45号《》（）#/%;~? \t\n\r\"'\\<>{}\x00\u2028\U0001f600"),
        st.characters(exclude_categories=("Cs",)),
    ),
    max_size=8,
)
maybe = st.none() | words
names = st.lists(words, max_size=3).map(tuple)
spans = st.tuples(st.integers(0, 999), st.integers(0, 999)).map(lambda p: Span(min(p), max(p)))
numbers = st.builds(
    DocNumber, words, st.none() | st.integers(1900, 2100), st.integers(0, 10**9), st.sampled_from(["", "文"])
)
floats = st.floats(allow_nan=False, allow_infinity=False)
days = st.sampled_from(["2022-12-31", "2022-13-01", "2022年", "0001-01-01"]) | words
ids = st.text(
    st.sampled_from("甲乙丙〔〕#/%;:. aA1") | st.characters(exclude_categories=("Cs",)),
    min_size=1,
    max_size=6,
)


def tuples(values, most=2):
    return st.lists(values, max_size=most).map(tuple)


notices = tuples(st.builds(Notice, words, words, st.none() | spans))
texts = st.builds(
    Text,
    plain=words,
    paragraphs=tuples(spans),
    source=st.builds(Source, words, words, words),
    offsets=tuples(st.tuples(st.integers(0, 99), st.integers(0, 99))),
    pages=tuples(st.integers(0, 99)),
    metadata=st.dictionaries(words, words, max_size=2).map(MappingProxyType),
    notices=notices,
)
organs = st.builds(Organ, words, maybe, maybe, st.none() | st.sampled_from(Level))
resolutions = st.builds(
    Resolution, st.sampled_from(ResolutionStatus), st.none() | ids, tuples(ids, 3), st.booleans()
)
citations = st.builds(
    Citation,
    text=words,
    span=spans,
    title=maybe,
    title_span=st.none() | spans,
    carried_title=maybe,
    number=st.none() | numbers,
    number_span=st.none() | spans,
    issuer=maybe,
    role=st.sampled_from(CitationRole),
    cue=maybe,
    resolution=st.none() | resolutions,
)


@st.composite
def measures(draw, identifier):
    return Measure(
        id=identifier,
        text=draw(words),
        span=draw(spans),
        deadlines=draw(tuples(st.builds(Deadline, words, spans, st.none() | days, maybe))),
        recurrences=draw(tuples(st.builds(Recurrence, words, spans, maybe))),
        limits=draw(tuples(st.builds(Limit, words, spans, maybe))),
        indicators=draw(tuples(st.builds(Indicator, words, spans, words, words, floats, words))),
        actors=draw(names),
        addressees=draw(names),
    )


@st.composite
def directives(draw, identifier):
    tasks = []
    for index in range(draw(st.integers(0, 2))):
        task = f"{identifier}#T{index:02}"
        tasks.append(
            Task(
                id=task,
                marker=draw(words),
                title=draw(words),
                path=draw(names),
                framing=draw(st.booleans()),
                span=draw(spans),
                measures=tuple(draw(measures(f"{task}.M{n}")) for n in range(draw(st.integers(0, 2)))),
                assignments=draw(tuples(st.builds(Assignment, organs, st.sampled_from(Role)))),
            )
        )
    return Directive(
        id=identifier,
        number=draw(st.none() | numbers),
        title=draw(words),
        notice_title=draw(words),
        genre=draw(maybe),
        document_type=draw(maybe),
        issuers=draw(names),
        level=draw(st.none() | st.sampled_from(Level)),
        organ_type=draw(st.none() | st.sampled_from(OrganType)),
        division=draw(st.none() | st.builds(Division, words, words)),
        year=draw(st.none() | st.integers(1949, 2100)),
        written=draw(st.none() | days),
        printed=draw(st.none() | days),
        recipients=draw(names),
        copied_to=draw(names),
        disclosure=draw(maybe),
        approved_by=draw(maybe),
        sections=draw(tuples(st.builds(Section, words, words, st.integers(1, 9), spans))),
        tasks=tuple(tasks),
        unnumbered=tuple(draw(measures(f"{identifier}#U{n}")) for n in range(draw(st.integers(0, 2)))),
        citations=draw(tuples(citations)),
        text=draw(texts),
        secrecy=draw(maybe),
        urgency=draw(maybe),
        signatory=draw(maybe),
        annexes=draw(names),
        effective=draw(st.none() | days),
        expires=draw(st.none() | days),
        notices=draw(notices),
    )


links = st.builds(
    Correspondence,
    lower=ids,
    upper=ids,
    relation=st.sampled_from(Relation),
    score=floats,
    probability=floats,
    signals=tuples(st.builds(Signal, words, floats, words)),
    review=maybe,
)
findings = st.builds(
    Finding,
    upper_task=st.none() | ids,
    upper_measure=ids,
    text=words,
    status=st.sampled_from(Status),
    probability=floats,
    doubt=floats,
    reason=words,
    missing_part=maybe,
    flags=tuples(st.sampled_from(Flag)),
    counterparts=tuples(links),
    nearest=st.none() | st.builds(Nearest, ids, words, tuples(ids, 3)),
)
answers = st.builds(
    Answers, ids, ids, st.sampled_from(Ground), st.sampled_from(PairState), words, words, st.none() | ids
)
pairs = st.builds(Pair, answers, st.booleans(), tuples(findings), tuples(ids, 3))


@st.composite
def corpora(draw):
    held = draw(st.lists(ids, max_size=2, unique=True))
    absent = [one for one in draw(st.lists(ids, max_size=2, unique=True)) if one not in held]
    shared = draw(st.lists(ids, max_size=2, unique=True))
    return Corpus(
        directives=tuple(draw(directives(one)) for one in held),
        not_held=tuple(
            NotHeld(one, draw(maybe), draw(st.none() | numbers), draw(maybe), draw(tuples(ids, 3)))
            for one in absent
        ),
        pairs=draw(tuples(pairs)),
        citation_findings=draw(
            tuples(st.builds(CitationFinding, ids, st.sampled_from(CitationKind), words, st.none() | ids))
        ),
        shared_tasks=tuple(SharedTask(one, draw(words), draw(tuples(ids, 3))) for one in shared),
    )
