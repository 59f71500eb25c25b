"""A pair of small directives with proposals of every status, and what strategies for reviews are made of."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from kg.linking.review.anchors import content_key, text_key
from kg.linking.review.records import Review, Reviews
from kg.model import (
    Answers,
    Correspondence,
    Directive,
    Finding,
    Ground,
    Level,
    Measure,
    Nearest,
    OrganType,
    Pair,
    PairState,
    Relation,
    Source,
    Span,
    Status,
    Task,
    Text,
)

UPPER, LOWER = "甲政办发〔2024〕5号", "乙府办字〔2024〕9号"
UPPER_TEXTS = (
    "建立河湖巡查台账，每月至少巡查两次。",
    "推广节水器具，年底前覆盖全部公共机构。",
    "开展水质监测设备更新。",
    "省级部门负责制定监测技术规范。",
    "组织护河志愿服务活动。",
)
LOWER_TEXTS = (
    "各镇每月巡查河湖两次并登记台账。",
    "在公共机构推广节水器具。",
    "组织中小学生参观水文站。",
    "组织护河志愿服务活动。",
    "更新公共机构办公设备。",
)


def directive(identifier: str, texts: tuple[str, ...], title: str = "水资源管理工作要点") -> Directive:
    """One task for each text; spans are true."""
    plain = title + "\n" + "\n".join(texts)
    at, tasks = len(title) + 1, []
    for number, words in enumerate(texts, 1):
        task = f"{identifier}#T{number:02}"
        span = Span(at, at + len(words))
        measure = Measure(f"{task}.M1", words, span)
        tasks.append(Task(task, f"{number}.", f"第{number}项", ("一、重点任务",), False, span, (measure,)))
        at += len(words) + 1
    return Directive(
        id=identifier,
        number=None,
        title=title,
        notice_title=title,
        genre="要点",
        document_type="通知",
        issuers=(),
        level=Level.CITY,
        organ_type=OrganType.OFFICE,
        division=None,
        year=2024,
        written=None,
        printed=None,
        recipients=(),
        copied_to=(),
        disclosure=None,
        approved_by=None,
        sections=(),
        tasks=tuple(tasks),
        unnumbered=(),
        citations=(),
        text=Text(plain, (), Source(f"{identifier}.txt", "0" * 64, "text/plain")),
    )


def upper_id(number: int) -> str:
    return f"{UPPER}#T{number:02}.M1"


def lower_id(number: int) -> str:
    return f"{LOWER}#T{number:02}.M1"


def link(upper: int, lower: int, relation: Relation, probability: float) -> Correspondence:
    return Correspondence(lower_id(lower), upper_id(upper), relation, probability, probability)


def finding(upper: int, status: Status, doubt: float, *links: Correspondence, **others: object) -> Finding:
    base = Finding(
        upper_task=f"{UPPER}#T{upper:02}",
        upper_measure=upper_id(upper),
        text=UPPER_TEXTS[upper - 1],
        status=status,
        probability=1.0 - doubt,
        doubt=doubt,
        reason="拟定",
        counterparts=links,
    )
    return replace(base, **others)  # type: ignore[arg-type]


def sample_pair() -> Pair:
    """covered, partial, missing, exempt, covered: one finding of each upper text."""
    return Pair(
        Answers(LOWER, UPPER, Ground.CITED, PairState.COMPARED, "", "根据要求"),
        False,
        (
            finding(1, Status.COVERED, 0.2, link(1, 1, Relation.EQUIVALENT, 0.8)),
            finding(
                2,
                Status.PARTIAL,
                0.5,
                link(2, 2, Relation.SUBSET_OF, 0.6),
                missing_part="年底前覆盖全部公共机构",
            ),
            finding(3, Status.MISSING, 0.4, nearest=Nearest(lower_id(5), "只有“设备”相同")),
            finding(4, Status.EXEMPT, 0.1, nearest=Nearest(lower_id(3), "无关")),
            finding(
                5, Status.COVERED, 0.3, link(5, 4, Relation.EQUAL, 0.7), link(5, 3, Relation.INTERSECTS, 0.6)
            ),
        ),
        (f"{LOWER}#T03", f"{LOWER}#T05"),
    )


def directives() -> tuple[Directive, Directive]:
    return directive(UPPER, UPPER_TEXTS), directive(LOWER, LOWER_TEXTS)


def status_review(upper: int, status: Status, **others: object) -> Review:
    """A person's decision on an upper measure against the whole lower directive."""
    base = Review(
        upper=upper_id(upper),
        upper_directive=UPPER,
        upper_text=UPPER_TEXTS[upper - 1],
        upper_key=text_key(UPPER_TEXTS[upper - 1]),
        lower=None,
        lower_directive=LOWER,
        lower_text="",
        lower_key=content_key(directives()[1]),
        relation=None,
        rejected=status in (Status.COVERED, Status.PARTIAL),
        status=status,
        author="张三",
        date="2024-05-01",
    )
    return replace(base, **others)  # type: ignore[arg-type]


def link_review(
    upper: int, lower: int, relation: Relation, rejected: bool = False, **others: object
) -> Review:
    """A person's decision on two sentences."""
    base = Review(
        upper=upper_id(upper),
        upper_directive=UPPER,
        upper_text=UPPER_TEXTS[upper - 1],
        upper_key=text_key(UPPER_TEXTS[upper - 1]),
        lower=lower_id(lower),
        lower_directive=LOWER,
        lower_text=LOWER_TEXTS[lower - 1],
        lower_key=text_key(LOWER_TEXTS[lower - 1]),
        relation=relation,
        rejected=rejected,
        author="张三",
        date="2024-05-01",
    )
    return replace(base, **others)  # type: ignore[arg-type]


def reviews(*records: Review) -> Reviews:
    return Reviews(records)


_ANY = st.text(max_size=12)
_IDS = st.text(min_size=1, max_size=8).filter(lambda text: text == text.strip())
_DATES = st.dates().map(lambda day: day.isoformat()) | st.just("")
_KEYS = st.text("0123456789abcdef", min_size=16, max_size=16)
_NAMES = st.text("abcxyz_", min_size=1, max_size=5).map(lambda name: f"x_{name}")


@st.composite
def any_review(draw: st.DrawFn) -> Review:
    """Any decision that does not contradict itself, its words as odd as they come."""
    whole = draw(st.booleans())
    rejected = draw(st.booleans())
    answered, not_answered = [Status.COVERED, Status.PARTIAL], [Status.MISSING, Status.EXEMPT]
    if whole:
        status = draw(st.sampled_from(answered if rejected else not_answered))
    else:
        status = draw(st.sampled_from([None, *answered, *(not_answered if rejected else [])]))
    extras = draw(st.dictionaries(_NAMES, st.text(min_size=1, max_size=5), max_size=2))
    return Review(
        upper=draw(_IDS),
        upper_directive=draw(_IDS),
        upper_text=draw(_ANY),
        upper_key=draw(_KEYS),
        lower=None if whole else draw(_IDS),
        lower_directive=draw(_IDS),
        lower_text=draw(_ANY),
        lower_key=draw(_KEYS | st.just("")) if whole else draw(_KEYS),
        relation=None if whole else draw(st.sampled_from(list(Relation))),
        rejected=rejected,
        status=status,
        missing_part=draw(st.none() | st.text(min_size=1, max_size=6)),
        author=draw(_ANY),
        date=draw(_DATES),
        confidence=draw(st.none() | st.floats(0, 1)),
        comment=draw(_ANY),
        extras=tuple(sorted(extras.items())),
    )
