"""A small corpus made by hand: an invented province, its city, a county and a bureau.

Nothing here is extracted or compared; statuses and links are what a view is given.
"""

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
    SharedTask,
    Signal,
    Source,
    Span,
    Status,
    Task,
    Text,
)

HOSTILE = "<script>alert('越权')</script>"

PROVINCE_ID = "临政办发〔2023〕8号"
CITY_ID = "望政办发〔2023〕21号"
COUNTY_ID = "石政办字〔2024〕17号"
BUREAU_ID = "石教字〔2024〕30号"
ABSENT_ID = "临政办发〔2024〕3号"
ABSENT_COUNTY_ID = "not-held:清河县2023"

# (marker, title, sentences, (organ, role) pairs); a heading alone has no sentences.
Block = tuple[str, str, Sequence[str], Sequence[tuple[str, Role]]]

PROVINCE_BLOCKS: list[Block] = [
    ("一、", "总体要求", ["坚持以人民为中心的发展思想，持续提升政务服务标准化、规范化、便利化水平。"], []),
    ("二、", "推进政务服务标准化", [], []),
    (
        "（一）",
        "统一事项清单",
        [
            "各设区市政府于2023年6月底前公布本级行政许可事项清单，并同步公布办事指南。",
            "清单事项调整后，应当在10个工作日内更新。",
        ],
        [("省政务服务局", Role.LEAD), ("各设区市政府", Role.RESPONSIBLE)],
    ),
    (
        "（二）",
        "规范窗口设置",
        [
            "市、县两级政务服务中心综合窗口占比达到80%以上，实行前台综合受理、后台分类审批。",
            "每季度至少开展1次窗口服务质量评查。",
        ],
        [("省政务服务局", Role.LEAD)],
    ),
    ("三、", "推进政务服务便利化", [], []),
    (
        "（一）",
        "推行“一件事一次办”",
        [
            "围绕新生儿出生、企业开办、不动产登记等领域，2023年底前上线不少于20项集成服务。",
            "省政府各部门负责打通本系统业务数据接口。",
        ],
        [("省大数据局", Role.LEAD), ("省政府各部门", Role.SUPPORT)],
    ),
    (
        "（二）",
        "提升适老助残服务",
        ["各级政务服务场所设置老年人、残疾人绿色通道，保留线下办理和现金支付渠道。"],
        [],
    ),
    (
        "（三）",
        "畅通企业诉求渠道",
        [
            "建立12345热线涉企诉求专席，诉求办结率达到95%以上。",
            f"热线知识库内容{HOSTILE}应当每月更新1次。",
        ],
        [("省政府办公厅", Role.LEAD)],
    ),
]
CITY_BLOCKS: list[Block] = [
    ("一、", "工作目标", ["到2023年底，全市政务服务水平明显提升。"], []),
    ("二、", "重点任务", [], []),
    (
        "1.",
        "公布事项清单和办事指南",
        ["2023年6月底前，编制公布市本级行政许可事项清单和办事指南，清单调整后10个工作日内更新。"],
        [("市行政审批局", Role.LEAD)],
    ),
    (
        "2.",
        "综合窗口改革",
        ["市、县（区）政务服务中心综合窗口占比达到70%以上。"],
        [("市行政审批局", Role.LEAD), ("各县（区）政府", Role.RESPONSIBLE)],
    ),
    (
        "3.",
        "推进“一件事”集成服务",
        ["年底前上线“一件事一次办”集成服务20项以上，其中涉企服务不少于8项。"],
        [("市大数据局", Role.LEAD)],
    ),
    ("4.", "办好涉企热线", ["市12345热线设立企业服务专席，诉求按时办结率不低于95%。"], []),
    (
        "5.",
        "打造“望事好办”服务品牌",
        ["依托社区网格员队伍，开展“望事好办”进园区、进楼宇活动，每月不少于2场。"],
        [("市委宣传部", Role.SUPPORT)],
    ),
]
COUNTY_BLOCKS: list[Block] = [
    ("一、", "事项管理", [], []),
    (
        "（一）",
        "动态管理清单",
        ["县本级行政许可事项清单调整后，10个工作日内在县政府门户网站更新。"],
        [("县行政审批局", Role.LEAD)],
    ),
    ("二、", "窗口服务", [], []),
    (
        "（一）",
        "推进综窗改革",
        ["2024年9月底前，县政务服务中心综合窗口占比达到80%以上，前台综合受理、后台分类审批。"],
        [("县行政审批局", Role.LEAD), ("县政府各部门", Role.SUPPORT)],
    ),
    ("（二）", "设置帮办代办岗", ["为老年人设置绿色通道。"], []),
    ("三、", "热线服务", ["12345热线涉企诉求由专人跟踪，办结率力争达到90%。"], [("县政府办公室", Role.LEAD)]),
]
BUREAU_BLOCKS: list[Block] = [
    ("1、", "入学“一件事”", ["8月底前实现义务教育入学“一件事一次办”，申请材料压减50%以上。"], []),
    ("2、", "窗口进驻", ["教育事项全部进驻县政务服务中心综合窗口。"], [("局行政审批股", Role.RESPONSIBLE)]),
]


class _Page:
    """Plain text as it grows, so that every span slices back."""

    def __init__(self) -> None:
        self.plain = ""
        self.paragraphs: list[Span] = []

    def paragraph(self, text: str) -> Span:
        start = len(self.plain)
        self.plain += text + "\n"
        self.paragraphs.append(Span(start, start + len(text)))
        return self.paragraphs[-1]

    def find(self, words: str, within: Span) -> Span:
        start = self.plain.index(words, within.start, within.end)
        return Span(start, start + len(words))


def _details(page: _Page, sentence: Span, year: int) -> dict[str, object]:
    said: dict[str, object] = {}
    text = page.plain[sentence.start : sentence.end]
    if "6月底前" in text:
        words = "2023年6月底前"
        said["deadlines"] = (Deadline(words, page.find(words, sentence), date="2023-06-30"),)
    if "年底前" in text and "6月" not in text:
        words = "年底前"
        said["deadlines"] = (Deadline(words, page.find(words, sentence), date=f"{year}-12-31"),)
    if "每季度至少开展1次" in text:
        words = "每季度至少开展1次"
        said["recurrences"] = (Recurrence(words, page.find(words, sentence), ">=1/quarter"),)
    if "80%以上" in text:
        words = "80%以上"
        said["indicators"] = (Indicator(words, page.find(words, sentence), "综合窗口占比", ">=", 80.0, "%"),)
    return said


def _tasks(page: _Page, directive_id: str, blocks: Sequence[Block], year: int) -> tuple[Task, ...]:
    tasks: list[Task] = []
    path: tuple[str, ...] = ()
    for marker, title, sentences, organs in blocks:
        line = page.paragraph(f"{marker}{title}" + ("。" + "".join(sentences) if sentences else ""))
        if marker.endswith("、") and not marker[0].isdigit():
            path = () if sentences else (f"{marker}{title}",)
        if not sentences:
            continue
        task_id = f"{directive_id}#T{len(tasks) + 1:02d}"
        measures = []
        for number, sentence in enumerate(sentences, start=1):
            span = page.find(sentence, line)
            details = _details(page, span, year)
            measures.append(Measure(f"{task_id}.M{number}", sentence, span, **details))  # type: ignore[arg-type]
        assignments = tuple(Assignment(Organ(name), role) for name, role in organs)
        framing = title in {"总体要求", "工作目标"}
        tasks.append(Task(task_id, marker, title, path, framing, line, tuple(measures), assignments))
    return tuple(tasks)


def directive(
    number: DocNumber,
    title: str,
    issuer: str,
    level: Level,
    organ_type: OrganType,
    division: Division,
    blocks: Sequence[Block],
    basis: Sequence[tuple[str, DocNumber | None, Resolution]] = (),
    closing: str = "",
) -> Directive:
    """One directive whose spans all slice back to its text."""
    page = _Page()
    year = number.year or 2023
    directive_id = str(number)
    notice_title = f"{issuer}关于印发《{title}》的通知"
    page.paragraph(notice_title)
    citations = []
    for cited_title, cited_number, resolution in basis:
        surface = f"《{cited_title}》" + (f"（{cited_number}）" if cited_number else "")
        line = page.paragraph(f"根据{surface}精神，制定本文件。")
        span = page.find(surface, line)
        citations.append(
            Citation(
                text=surface,
                span=span,
                title=cited_title,
                title_span=page.find(f"《{cited_title}》", line),
                carried_title=None,
                number=cited_number,
                number_span=page.find(str(cited_number), line) if cited_number else None,
                issuer=None,
                role=CitationRole.BASIS,
                cue="根据…精神",
                resolution=resolution,
            )
        )
    tasks = _tasks(page, directive_id, blocks, year)
    unnumbered = []
    if closing:
        unnumbered.append(Measure(f"{directive_id}#U1", closing, page.paragraph(closing)))
    sha = hashlib.sha256(page.plain.encode()).hexdigest()
    text = Text(page.plain, tuple(page.paragraphs), Source(f"{directive_id}.txt", sha, "text/plain"))
    return Directive(
        id=directive_id,
        number=number,
        title=title,
        notice_title=notice_title,
        genre=title[-2:],
        document_type="通知",
        issuers=(issuer,),
        level=level,
        organ_type=organ_type,
        division=division,
        year=year,
        written=f"{year}-03-15",
        printed=None,
        recipients=("各有关单位",),
        copied_to=(),
        disclosure="此件公开发布",
        approved_by=None,
        sections=(),
        tasks=tasks,
        unnumbered=tuple(unnumbered),
        citations=tuple(citations),
        text=text,
        notices=(Notice("no_printed_date", "未见印发日期"),),
    )


PROVINCE = directive(
    DocNumber("临政办发", 2023, 8),
    "临江省2023年政务服务效能提升工作要点",
    "临江省人民政府办公厅",
    Level.PROVINCE,
    OrganType.OFFICE,
    Division("990000", "临江省"),
    PROVINCE_BLOCKS,
    closing="各地各部门要加强经费保障，工作推进情况于每年11月底前报送省政府办公厅。",
)
CITY = directive(
    DocNumber("望政办发", 2023, 21),
    "望川市2023年政务服务效能提升实施方案",
    "望川市人民政府办公室",
    Level.CITY,
    OrganType.OFFICE,
    Division("990100", "望川市"),
    CITY_BLOCKS,
    basis=[
        (
            "临江省2023年政务服务效能提升工作要点",
            DocNumber("临政办发", 2023, 8),
            Resolution(ResolutionStatus.RESOLVED, PROVINCE_ID),
        )
    ],
)
COUNTY = directive(
    DocNumber("石政办字", 2024, 17),
    "石桥县2024年政务服务工作方案",
    "石桥县人民政府办公室",
    Level.COUNTY,
    OrganType.OFFICE,
    Division("990121", "石桥县"),
    COUNTY_BLOCKS,
    basis=[
        (
            "临江省2024年政务服务效能提升工作要点",
            DocNumber("临政办发", 2024, 3),
            Resolution(ResolutionStatus.NOT_HELD, ABSENT_ID),
        )
    ],
)
BUREAU = directive(
    DocNumber("石教字", 2024, 30),
    "石桥县教育局2024年政务服务工作计划",
    "石桥县教育局",
    Level.COUNTY,
    OrganType.DEPARTMENT,
    Division("990121", "石桥县"),
    BUREAU_BLOCKS,
    basis=[
        (
            "石桥县2024年政务服务工作方案",
            DocNumber("石政办字", 2024, 17),
            Resolution(ResolutionStatus.RESOLVED, COUNTY_ID),
        )
    ],
)


def _link(lower: str, upper: str, relation: Relation, probability: float) -> Correspondence:
    return Correspondence(
        lower, upper, relation, probability, probability, (Signal("verbatim", 0.8, "综合窗口"),)
    )


# Status of each province measure, in order: (status, counterpart or nearest, relation, missing part, flags).
_Row = tuple[Status, str | None, Relation | None, str | None, tuple[str, ...]]


def _findings(upper: Directive, rows: Sequence[_Row], extra: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    task_of = {m.id: t.id for t in upper.tasks for m in t.measures}
    found = []
    for measure, (status, lower, relation, missing_part, flags) in zip(upper.measures(), rows, strict=True):
        answered = status in {Status.COVERED, Status.PARTIAL}
        probability = 0.55 if status is Status.PARTIAL else 0.93
        found.append(
            Finding(
                upper_task=task_of.get(measure.id),
                upper_measure=measure.id,
                text=measure.text,
                status=status,
                probability=probability,
                doubt=round(1 - probability, 2),
                reason={
                    Status.COVERED: "要求与下级措施一致",
                    Status.PARTIAL: "下级措施低于上级目标或遗漏部分内容",
                    Status.MISSING: "未找到表述同一任务的措施",
                    Status.EXEMPT: "责任主体为省政府各部门",
                    Status.UNKNOWN: "下级文件未收录",
                }[status],
                missing_part=missing_part,
                flags=flags + extra,
                counterparts=(_link(lower, measure.id, relation, probability),)
                if answered and lower and relation
                else (),
                nearest=Nearest(lower, "同为政务服务场所管理，但未提出同一要求")
                if lower and not answered
                else None,
            )
        )
    return tuple(found)


C, P, M, E, U = Status.COVERED, Status.PARTIAL, Status.MISSING, Status.EXEMPT, Status.UNKNOWN
CITY_ROWS: list[_Row] = [
    (M, None, None, None, ("framing",)),
    (C, f"{CITY_ID}#T02.M1", Relation.EQUIVALENT, None, ()),
    (C, f"{CITY_ID}#T02.M1", Relation.EQUAL, None, ()),
    (P, f"{CITY_ID}#T03.M1", Relation.SUBSET_OF, "综合窗口占比达到80%以上", ("no_unit",)),
    (M, f"{CITY_ID}#T03.M1", None, None, ()),
    (C, f"{CITY_ID}#T04.M1", Relation.SUPERSET_OF, None, ("stricter",)),
    (E, None, None, None, ("addressed_to_others",)),
    (M, f"{CITY_ID}#T03.M1", None, None, ()),
    (C, f"{CITY_ID}#T05.M1", Relation.EQUIVALENT, None, ()),
    (M, None, None, None, ()),
    (M, None, None, None, ()),
]
COUNTY_ROWS: list[_Row] = [
    (M, None, None, None, ("framing",)),
    (M, f"{COUNTY_ID}#T01.M1", None, None, ()),
    (C, f"{COUNTY_ID}#T01.M1", Relation.EQUIVALENT, None, ()),
    (C, f"{COUNTY_ID}#T02.M1", Relation.EQUIVALENT, None, ()),
    (M, f"{COUNTY_ID}#T02.M1", None, None, ()),
    (M, None, None, None, ()),
    (E, None, None, None, ("addressed_to_others",)),
    (P, f"{COUNTY_ID}#T03.M1", Relation.SUBSET_OF, "残疾人绿色通道，保留线下办理和现金支付渠道", ()),
    (P, f"{COUNTY_ID}#T04.M1", Relation.INTERSECTS, "诉求办结率达到95%以上", ()),
    (M, None, None, None, ()),
    (M, None, None, None, ()),
]
BUREAU_ROWS: list[_Row] = [
    (E, None, None, None, ("addressed_to_others",)),
    (P, f"{BUREAU_ID}#T02.M1", Relation.SUBSET_OF, "前台综合受理、后台分类审批", ()),
    (M, None, None, None, ()),
    (E, None, None, None, ("addressed_to_others",)),
]
ABSENT_ROWS: list[_Row] = [
    (U, None, None, None, ("framing",) if n == 0 else ()) for n in range(len(PROVINCE.measures()))
]

PAIRS = (
    Pair(
        Answers(
            CITY_ID,
            PROVINCE_ID,
            Ground.CITED,
            PairState.COMPARED,
            "",
            "根据《临江省2023年政务服务效能提升工作要点》（临政办发〔2023〕8号）精神，制定本文件。",
        ),
        False,
        _findings(PROVINCE, CITY_ROWS),
        (f"{CITY_ID}#T06",),
    ),
    Pair(
        Answers(
            COUNTY_ID,
            PROVINCE_ID,
            Ground.SURROGATE,
            PairState.COMPARED,
            "所引用的2024年版未收录，以2023年版代替",
            "根据《临江省2024年政务服务效能提升工作要点》（临政办发〔2024〕3号）精神，制定本文件。",
            stands_in_for=ABSENT_ID,
        ),
        True,
        _findings(PROVINCE, COUNTY_ROWS, ("surrogate",)),
        (),
    ),
    Pair(
        Answers(
            BUREAU_ID,
            COUNTY_ID,
            Ground.INFERRED,
            PairState.COMPARED,
            "同一系列，隶属石桥县人民政府",
            "石桥县2024年政务服务工作方案；石桥县教育局2024年政务服务工作计划",
        ),
        False,
        _findings(COUNTY, BUREAU_ROWS),
        (f"{BUREAU_ID}#T01",),
    ),
    Pair(
        Answers(
            COUNTY_ID,
            ABSENT_ID,
            Ground.CITED,
            PairState.UPPER_NOT_HELD,
            "",
            "根据《临江省2024年政务服务效能提升工作要点》",
        ),
        False,
        (),
        (),
    ),
    Pair(
        Answers(
            ABSENT_COUNTY_ID,
            PROVINCE_ID,
            Ground.INFERRED,
            PairState.LOWER_NOT_HELD,
            "清河县隶属临江省",
            "各县（市、区）人民政府",
        ),
        False,
        _findings(PROVINCE, ABSENT_ROWS),
        (),
    ),
)

CORPUS = Corpus(
    directives=(PROVINCE, CITY, COUNTY, BUREAU),
    not_held=(
        NotHeld(
            ABSENT_ID,
            "临江省2024年政务服务效能提升工作要点",
            DocNumber("临政办发", 2024, 3),
            "临江省人民政府办公厅",
            (COUNTY_ID,),
        ),
        NotHeld(ABSENT_COUNTY_ID, None, None, "清河县人民政府", ()),
    ),
    pairs=PAIRS,
    citation_findings=(
        CitationFinding(
            COUNTY_ID,
            CitationKind.NOT_HELD,
            "《临江省2024年政务服务效能提升工作要点》（临政办发〔2024〕3号）",
            ABSENT_ID,
        ),
        CitationFinding(BUREAU_ID, CitationKind.OUTDATED, f"《石桥县2022年政务服务工作方案{HOSTILE}》", None),
    ),
    shared_tasks=(
        SharedTask(
            "S1", "综合窗口改革", (f"{PROVINCE_ID}#T03.M1", f"{CITY_ID}#T03.M1", f"{COUNTY_ID}#T02.M1")
        ),
    ),
)
