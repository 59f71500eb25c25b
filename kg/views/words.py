"""The Chinese words an analyst reads for the fixed words of the model (用语表)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.flags import Flag
from kg.linking.review.words import REVIEWED
from kg.model import (
    Answers,
    CitationKind,
    CitationRole,
    Directive,
    Finding,
    Ground,
    Level,
    OrganType,
    PairState,
    ResolutionStatus,
    Role,
    Status,
)
from kg.reference.words import RELATIONS, STATUSES

LEVELS: dict[Level, str] = {
    Level.CENTRAL: "国家",
    Level.PROVINCE: "省级",
    Level.CITY: "市级",
    Level.COUNTY: "县级",
    Level.TOWN: "乡镇",
}
ORGAN_TYPES: dict[OrganType, str] = {
    OrganType.GOVERNMENT: "政府",
    OrganType.OFFICE: "办公厅（室）",
    OrganType.DEPARTMENT: "部门",
    OrganType.PARTY: "党委",
    OrganType.OTHER: "其他",
}
STATUS_NOTES: dict[Status, str] = {
    Status.COVERED: "下级文件中有对应内容",
    Status.PARTIAL: "下级文件中有对应内容，但有遗漏或弱化",
    Status.MISSING: "下级文件已收录，其中未见对应内容",
    Status.EXEMPT: "该项要求原文只约束其他单位",
    Status.UNKNOWN: "下级文件未收录，或者未能读出条目，无从判断，不等于未见对应",
}
GROUNDS: dict[Ground, str] = {
    Ground.CITED: "引用对应",
    Ground.SURROGATE: "替代版本",
    Ground.INFERRED: "推定对应",
    Ground.GIVEN: "指定对照",
}
GROUND_NOTES: dict[Ground, str] = {
    Ground.CITED: "下级文件明文引用了上级文件，且上级文件已收录",
    Ground.SURROGATE: "下级文件引用的版本未收录，以同一系列较早的一版代替",
    Ground.INFERRED: "下级文件未引用上级文件，按同一系列、隶属关系和年度推定",
    Ground.GIVEN: "由使用者指定两份文件对照",
}
STATES: dict[PairState, str] = {
    PairState.COMPARED: "已对照",
    PairState.UPPER_NOT_HELD: "上级文件未收录",
    PairState.LOWER_NOT_HELD: "下级文件未收录",
}
SIGNALS: dict[str, str] = {
    "contained": "上级用语见于下级",
    "verbatim": "原文连续相同",
    "meaning": "事项含义相近",
    "title": "任务标题相近",
    "names": "专名相同",
    "figures": "数字相同",
    "similarity": "句向量相近",
}
FLAGS: dict[Flag, str] = {
    Flag.ADDRESSED_TO_OTHERS: "所列责任主体为其他单位",
    Flag.NO_UNIT: "未明确责任单位",
    Flag.SURROGATE: "以替代版本对照",
    Flag.FRAMING: "总体性要求，不计入统计",
    Flag.STRICTER: "下级要求更高",
    Flag.CONTRARY: "与上级要求相冲突",
    Flag.UNNAMED: "所列各项下级未提全",
    Flag.SUSPECT: "待重新核定",
    Flag.REVIEWED: "人工核定",
    Flag.UNREVIEWED: "尚未核定",
}
TO_REVIEW, NEEDS_READING = "to_review", "需人工复核"
CITATION_KINDS: dict[CitationKind, str] = {
    CitationKind.NOT_HELD: "引用文件未收录",
    CitationKind.AMBIGUOUS: "引用指向不唯一",
    CitationKind.NUMBER_MISMATCH: "标题与文号不符",
    CitationKind.OUTDATED: "引用的版本已有新版",
    CitationKind.DUPLICATE: "重复收录",
}
_OF_CITATIONS = {kind.value: word for kind, word in CITATION_KINDS.items()}
CITATION_ROLES: dict[CitationRole, str] = {
    CitationRole.BASIS: "依据",
    CitationRole.IMPLEMENTS: "贯彻落实",
    CitationRole.LAW: "法律法规",
    CitationRole.FORWARDS: "转发",
    CitationRole.REPLIES: "批复、答复",
    CitationRole.AMENDS: "修改",
    CitationRole.REPEALS: "废止",
    CitationRole.MENTIONS: "提及",
}
RESOLUTIONS: dict[ResolutionStatus, str] = {
    ResolutionStatus.RESOLVED: "已收录",
    ResolutionStatus.AMBIGUOUS: "指向不唯一",
    ResolutionStatus.NOT_HELD: "未收录",
}
KINDS: dict[str, str] = {
    **{status.value: word for status, word in STATUSES.items()},
    "unsourced": "地方自主任务",
    Flag.SUSPECT.value: FLAGS[Flag.SUSPECT],
    TO_REVIEW: NEEDS_READING,
    **_OF_CITATIONS,
}
_TERMS: dict[str, str] = {
    **{
        str(term): word
        for words in (LEVELS, ORGAN_TYPES, CITATION_ROLES, RESOLUTIONS, GROUNDS, STATES, STATUSES, RELATIONS)
        for term, word in words.items()
    },
    **{role.name.lower(): role.value for role in Role},
    Flag.SUSPECT.value: FLAGS[Flag.SUSPECT],
    **_OF_CITATIONS,
}
NOT_FILLED_IN = "（核定时未填写）"
UNSOURCED_NOTE = "在已对照的上级文件中未识别到来源，不作为问题"


def term_word(cell: str | None) -> str | None:
    """A cell of an answer to a query, a term of the lists of the graph in Chinese.

    >>> term_word("kgs:inferred"), term_word("kgs:lead"), term_word("2023"), term_word("kgs:genre-plan")
    ('推定对应', '牵头', '2023', 'kgs:genre-plan')
    """
    return _TERMS.get(cell.removeprefix("kgs:"), cell) if cell and cell.startswith("kgs:") else cell


def ground_note(answers: Answers) -> str:
    """What the ground of a pair means; that a cited directive is held is said only where it is."""
    if answers.ground is Ground.CITED and answers.state is PairState.UPPER_NOT_HELD:
        return "下级文件明文引用了上级文件"
    return GROUND_NOTES[answers.ground]


def level_word(level: Level | None, organ_type: OrganType | None) -> str:
    """Level and, for a department, that it is one: 市级部门.

    >>> level_word(Level.CITY, OrganType.DEPARTMENT), level_word(None, None)
    ('市级部门', '层级不明')
    """
    if level is None:
        return "层级不明"
    if organ_type is OrganType.DEPARTMENT:
        return {Level.CENTRAL: "国家部委"}.get(level, LEVELS[level] + "部门")
    return LEVELS[level]


def flag_words(finding: Finding, *hidden: Flag) -> tuple[str, ...]:
    """The words of the flags of a finding but those ``hidden``; a decision to be taken anew is not called one that holds."""
    gone = {*hidden, *([Flag.REVIEWED] if Flag.SUSPECT in finding.flags else [])}
    return tuple(FLAGS[flag] for flag in finding.flags if flag not in gone)


def left_out_words(status: Status | None, missing_part: str | None, flags: Sequence[str]) -> str | None:
    """What is left out, or that whoever decided on 部分对应 did not say it.

    >>> left_out_words(Status.PARTIAL, None, ("reviewed",)), left_out_words(Status.COVERED, None, ("reviewed",))
    ('（核定时未填写）', None)
    """
    unsaid = status is Status.PARTIAL and Flag.REVIEWED in flags
    return missing_part or (NOT_FILLED_IN if unsaid else None)


def more_than_missing(finding: Finding) -> str:
    """The reason of a finding that shows its nearest sentence, where it tells more than why that one does not answer."""
    told = Flag.REVIEWED in finding.flags and finding.reason != REVIEWED
    return finding.reason if told or Flag.ADDRESSED_TO_OTHERS in finding.flags else ""


def is_quoted(ground: Ground | None, state: PairState | None, evidence: str) -> bool:
    """Whether the evidence of a pair is a sentence of one of its texts, and not titles, recipients or a rule's units.

    >>> is_quoted(Ground.CITED, PairState.COMPARED, "根据《甲市要点》要求，制定本方案。")
    True
    >>> is_quoted(Ground.GIVEN, PairState.COMPARED, "《乙县方案》与《甲市要点》")
    False
    >>> is_quoted(Ground.GIVEN, PairState.LOWER_NOT_HELD, "乙县人民政府应答甲市人民政府")
    False
    """
    if ground is Ground.GIVEN:
        return state is PairState.COMPARED and not evidence.startswith("《")
    return ground is not Ground.INFERRED


def missing_word(ground: Ground, upper: Directive | None) -> str:
    """The word for ``missing``: 未见对应, or under a surrogate, where it is no fault, 与2022年版相比未见.

    >>> missing_word(Ground.CITED, None)
    '未见对应'
    """
    if ground is not Ground.SURROGATE:
        return STATUSES[Status.MISSING]
    return f"与{edition_word(upper)}相比未见"


def finding_word(finding: Finding, answers: Answers, directives: Mapping[str, Directive]) -> str:
    """The word for the status of a finding, as :func:`missing_word` says it where it is ``missing``."""
    if finding.status is Status.MISSING:
        return missing_word(answers.ground, directives.get(answers.upper))
    return STATUSES[finding.status]


def edition_word(directive: Directive | None) -> str:
    """How an edition that stands in is named: 2022年版."""
    return f"{directive.year}年版" if directive is not None and directive.year else "替代版本"
