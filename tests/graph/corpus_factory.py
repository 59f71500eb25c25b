"""Small corpora written by hand for the tests of the graph room."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

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
    Measure,
    Nearest,
    NotHeld,
    Organ,
    OrganType,
    Pair,
    PairState,
    Recurrence,
    Relation,
    Resolution,
    ResolutionStatus,
    Role,
    SharedTask,
    Signal,
    Source,
    Span,
    Status,
    Task,
    Text,
)

PROVINCE = "甲府办字〔2022〕10号"
CITY = "乙府办发〔2022〕31号"
COUNTY = "丙府办字〔2023〕7号"
ABSENT = "甲府办字〔2023〕3号"


def directive(
    identifier: str,
    title: str,
    sentences: Sequence[Sequence[str]],
    *,
    level: Level,
    issuer: str,
    year: int,
    division: Division | None = None,
    citations: Sequence[tuple[str, Resolution]] = (),
    unit: str = "各有关部门",
) -> Directive:
    """A directive whose tasks hold these sentences, one paragraph a task; spans are true."""
    number = _number(identifier)
    lines, tasks = [title], []
    quotes = [words for words, _ in citations]
    lines += [f"根据{words}要求，制定本方案。" for words in quotes]
    place = sum(len(line) + 1 for line in lines)
    for index, measures in enumerate(sentences, 1):
        marker = f"{index}. "
        line = marker + "".join(measures)
        at, found = place + len(marker), []
        for order, words in enumerate(measures, 1):
            found.append(measure(f"{identifier}#T{index:02}.M{order}", words, at))
            at += len(words)
        tasks.append(
            Task(
                id=f"{identifier}#T{index:02}",
                marker=marker.strip(),
                title=f"任务{index}",
                path=("一、重点工作",),
                framing=index == 1 and len(sentences) > 2,
                span=Span(place, place + len(line)),
                measures=tuple(found),
                assignments=(
                    Assignment(
                        Organ(unit, "政府部门", division.code if division else None, level), Role.LEAD
                    ),
                    Assignment(Organ("各乡镇人民政府"), Role.SUPPORT),
                ),
            )
        )
        lines.append(line)
        place += len(line) + 1
    plain = "\n".join(lines)
    return Directive(
        id=identifier,
        number=number,
        title=title,
        notice_title=f"{issuer}关于印发{title}的通知",
        genre="要点",
        document_type="通知",
        issuers=(issuer,),
        level=level,
        organ_type=OrganType.OFFICE,
        division=division,
        year=year,
        written=f"{year}-04-01",
        printed=None,
        recipients=("各县（区）人民政府", "市政府各部门"),
        copied_to=(),
        disclosure="主动公开",
        approved_by=None,
        sections=(),
        tasks=tuple(tasks),
        unnumbered=(),
        citations=tuple(_citation(plain, words, resolution) for words, resolution in citations),
        text=Text(plain, _paragraphs(lines), _source(identifier, plain)),
    )


def measure(identifier: str, words: str, at: int) -> Measure:
    """A measure; words with 12月底 get a deadline, words with 每月 a recurrence, words with % a target."""
    where = Span(at, at + len(words))
    return Measure(
        id=identifier,
        text=words,
        span=where,
        deadlines=(Deadline("12月底前", where, date="2022-12-31"),) if "12月底" in words else (),
        recurrences=(Recurrence("每月一次", where, ">=1/month"),) if "每月" in words else (),
        indicators=(Indicator("90%", where, "公开率", ">=", 90.0, "%"),) if "%" in words else (),
        actors=("各部门",) if "各部门" in words else (),
    )


def _number(identifier: str) -> DocNumber | None:
    head, mark, tail = identifier.partition("〔")
    return DocNumber(head, int(tail[:4]), int(tail[5:].rstrip("号"))) if mark else None


def _citation(plain: str, words: str, resolution: Resolution) -> Citation:
    start = plain.index(words)
    return Citation(
        text=words,
        span=Span(start, start + len(words)),
        title=words.strip("《》"),
        title_span=Span(start, start + len(words)),
        carried_title=None,
        number=None,
        number_span=None,
        issuer=None,
        role=CitationRole.BASIS,
        cue="根据",
        resolution=resolution,
    )


def _paragraphs(lines: Sequence[str]) -> tuple[Span, ...]:
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return tuple(spans)


def _source(identifier: str, plain: str) -> Source:
    digest = hashlib.sha256(plain.encode()).hexdigest()
    return Source(f"{digest[:8]}.txt", digest, "text/plain")


def province() -> Directive:
    return directive(
        PROVINCE,
        "甲省2022年公开工作要点",
        [
            ["健全公开制度。"],
            ["每月更新重大项目目录；", "公开率达到90%以上。"],
            ["12月底前建成统一平台。", "开展基层培训。"],
        ],
        level=Level.PROVINCE,
        issuer="甲省人民政府办公厅",
        year=2022,
        division=Division("990000", "甲省"),
        unit="省政府办公厅",
    )


def city() -> Directive:
    held = Resolution(ResolutionStatus.RESOLVED, PROVINCE)
    return directive(
        CITY,
        "乙市2022年公开工作方案",
        [["各部门每月更新重大项目目录。"], ["9月底前建成市级平台，接入统一平台。"]],
        level=Level.CITY,
        issuer="乙市人民政府办公室",
        year=2022,
        division=Division("990100", "乙市"),
        citations=[("《甲省2022年公开工作要点》", held)],
        unit="市政府办公室",
    )


def county() -> Directive:
    absent = Resolution(ResolutionStatus.NOT_HELD, ABSENT)
    return directive(
        COUNTY,
        "丙县2023年公开工作方案",
        [["每月更新项目目录。"], ["举办公开日活动。"]],
        level=Level.COUNTY,
        issuer="丙县人民政府办公室",
        year=2023,
        division=Division("990121", "丙县"),
        citations=[("《甲省2023年公开工作要点》", absent)],
        unit="县政府办公室",
    )


def link(
    lower: str, upper: str, relation: Relation = Relation.EQUIVALENT, review: str | None = None
) -> Correspondence:
    signals = (Signal("words", 0.75, "更新 目录"), Signal("organ", 0.1))
    return Correspondence(lower, upper, relation, 0.71, 0.93, signals, review)


def finding(
    upper: Measure, status: Status, *links: Correspondence, nearest: Nearest | None = None
) -> Finding:
    return Finding(
        upper_task=upper.id.rpartition(".")[0],
        upper_measure=upper.id,
        text=upper.text,
        status=status,
        probability=0.9,
        doubt=0.2,
        reason={Status.COVERED: "词句相同", Status.MISSING: "未见相应举措"}.get(status, "待核"),
        missing_part="公开率" if status is Status.PARTIAL else None,
        flags=("no_unit", "addressed_to_others") if status is Status.EXEMPT else (),
        counterparts=links,
        nearest=nearest,
    )


def corpus() -> Corpus:
    """Province, city (cites it), county (cites an absent edition; the province's stands in), two absent."""
    top, middle, low = province(), city(), county()
    m = top.measures()
    p, c, x = PROVINCE, CITY, COUNTY
    to_city = Pair(
        Answers(
            c,
            p,
            Ground.CITED,
            PairState.COMPARED,
            "依据引用",
            "根据《甲省2022年公开工作要点》要求，制定本方案。",
        ),
        False,
        (
            finding(m[0], Status.EXEMPT),
            finding(m[1], Status.COVERED, link(f"{c}#T01.M1", m[1].id)),
            finding(m[2], Status.MISSING, nearest=Nearest(f"{c}#T01.M1", "没有数量要求")),
            finding(m[3], Status.PARTIAL, link(f"{c}#T02.M1", m[3].id, Relation.SUBSET_OF, "accepted")),
            finding(m[4], Status.MISSING),
        ),
        (),
    )
    to_county = Pair(
        Answers(
            x,
            p,
            Ground.SURROGATE,
            PairState.COMPARED,
            "以2022年版代替",
            "根据《甲省2023年公开工作要点》",
            ABSENT,
        ),
        False,
        tuple(finding(one, Status.MISSING) for one in m),
        (f"{x}#T02",),
    )
    city_county = Pair(
        Answers(x, c, Ground.INFERRED, PairState.COMPARED, "上级政府", "同一系列"),
        True,
        (
            finding(middle.measures()[0], Status.COVERED, link(f"{x}#T01.M1", f"{c}#T01.M1")),
            finding(middle.measures()[1], Status.MISSING, nearest=Nearest(f"{x}#T02.M1", "事项不同")),
        ),
        (f"{x}#T02",),
    )
    absent_upper = Pair(
        Answers(
            x,
            ABSENT,
            Ground.CITED,
            PairState.UPPER_NOT_HELD,
            "上级文件未收录",
            "根据《甲省2023年公开工作要点》",
        ),
        False,
        (),
        (),
    )
    other = "乙市丁县2022年公开工作方案（未收录）"
    absent_lower = Pair(
        Answers(other, c, Ground.INFERRED, PairState.LOWER_NOT_HELD, "丁县应当答复", "主送单位"),
        False,
        tuple(finding(one, Status.UNKNOWN) for one in middle.measures()),
        (),
    )
    return Corpus(
        directives=(top, middle, low),
        not_held=(
            NotHeld(ABSENT, "甲省2023年公开工作要点", _number(ABSENT), "甲省人民政府办公厅", (COUNTY,)),
            NotHeld(other, None, None, None, ()),
        ),
        pairs=(to_city, to_county, city_county, absent_upper, absent_lower),
        citation_findings=(
            CitationFinding(COUNTY, CitationKind.NOT_HELD, "《甲省2023年公开工作要点》", ABSENT),
        ),
        shared_tasks=(SharedTask("S1", "更新项目目录", (m[1].id, f"{c}#T01.M1", f"{x}#T01.M1")),),
    )
