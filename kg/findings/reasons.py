"""What a finding says of itself, in the words of an analyst."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.findings.contrary import Contradiction
from kg.findings.left_out import stock
from kg.findings.letters import common_share
from kg.findings.mentions import things_named
from kg.findings.phrases import common_words, quoted, seldom_words
from kg.findings.shortfall import Shortfall
from kg.linking.correspondence.requirements import Kind, requirements
from kg.linking.correspondence.terms import terms
from kg.model import Measure, Relation
from kg.reference.lexicon import trimmed
from kg.reference.topics import ConceptHit, concepts, matcher

_HAN_ONLY = re.compile(r"[\u4e00-\u9fff]+")
_TELLS_SUBJECT = (
    0.4  # weight of a concept from which it says what a sentence is about; 负责人 and 政策措施 do not
)
_THINGS = ("object", "instrument")  # facets of what is spoken of
_NAME = (
    4  # characters from which the name of a thing within a longer word tells that it is meant: 保障农民工工资
)
_HALF = 0.5  # share of a word's characters from which it may be said otherwise
_SPEAKS_FOR_ITSELF = 6  # characters of a common run beside which words that differ add nothing
_CORE = 4  # last characters of a clause, that tell what is done: 实行并联审批
_DUTY = 4  # terms of a clause from which it tells a duty, and not only when
_SELDOM = 3  # times that a word stands in a directive of which it is not the subject
_FEW = 6  # or in one of so many sentences of a longer one
_HARDLY = 0.4  # share of a clause's characters below which nothing of it is said
# 市场监管 in 市场监管局 is part of a name.
_ORGAN_GOES_ON = re.compile("(?:管理)?[局厅委部](?![门分])|(?:管理|主管|监管)?部门|机构|办公室")
# What somebody does behind another clause: 由市人社局授予, 由省水利厅统一调配.
_BY_THEM = "(?!领导|主要|分管|有关|相关|所属)(?:统一|统筹|负责|集中|具体|另行|直接)?[\u4e00-\u9fff]{2}"
_LOOKED_FOR = 0.25  # probability below which two readers in three look for no such sentence
_IN_PART = (Relation.INTERSECTS, Relation.SUBSET_OF)
_FORBIDDEN = re.compile(
    "(?:不得|不准|不许|不允许|不能|严禁|禁止|防止|避免|杜绝)$"
)  # 不准挪作他用 is not about it


def why_answered(
    upper: Measure, lower: Measure, relation: Relation, title: str, gone: Sequence[str] = ()
) -> str:
    """Why ``lower`` counts as the counterpart of ``upper``, of which the clauses ``gone`` are quoted as left out."""
    words = common_words(upper.text, lower.text)
    where = f"下级{quoted([title])}" if title else "下级文件"
    if relation is Relation.EQUAL:
        return f"{where}照录原文"
    said = [f"共有表述：{quoted(words)}"] if words else []
    if not words or len(words[0]) < _SPEAKS_FOR_ITSELF:
        said += [
            f"上级{quoted([above])}与下级{quoted([below])}在词表中"
            + (f"同属{quoted([thing])}" if thing in upper.text + lower.text else "为同类用语")
            for above, below, thing in said_otherwise(upper.text, lower.text)
            if not any(above in clause for clause in gone)
        ]
    in_other_words = "事项相关而用语不同，以原文为准" if relation in _IN_PART else "用语不同而事项一致"
    return f"{where}有对应条目，{'；'.join(said) or in_other_words}"


def why_covered(answered: str, items: Sequence[str]) -> str:
    """``answered``, and the ``items`` of a list to which no letter of the counterparts points: for the reader to judge."""
    return f"{answered}；所列各项中下级未提到{quoted(items)}" if items else answered


def with_names(reason: str, names: Sequence[str], gone: Sequence[str]) -> str:
    """``reason``, and the ``names`` of an upper measure that stand nowhere below, but for those that it tells or that stand in
    what is ``gone``."""
    absent = [name for name in names if not any(name in told for told in (reason, *gone))]
    return f"{reason}；下级全文未见{quoted(absent)}之名" if absent else reason


def why_partial(
    answered: str, short: Sequence[Shortfall], against: Contradiction | None, elsewhere: Sequence[str] = ()
) -> str:
    """``answered``, and both sides of what falls short or runs against it; what is left out is quoted beside it. ``elsewhere``
    are things of that which sentences that are no counterparts name."""
    lower = {s.upper: s.lower for s in short}
    said = [f"下级{quoted([against.lower])}与上级{quoted([against.upper])}相冲突"] if against else []
    said += [f"上级“{u}”，下级“{low}”" if low else f"下级未写明“{u}”" for u, low in lower.items()]
    other = f"（{quoted(elsewhere)}另见下级他处，请核对）" if elsewhere else ""
    return f"{answered}；但{'；'.join(said) or '其余要求未见于所列条目'}{other}"


def why_missing(upper: Measure, near: Sequence[Measure], below: str) -> str:
    """Why nothing counts as a counterpart: flatly, unless a sentence that came near names a thing of the duty, which is left
    to the reader. ``below`` is all that the lower directive asks for, a line a sentence."""
    if not near:
        return "下级文件没有可比对的条目"
    named = things_named([upper.text], [m.text for m in near], below)
    if not named:
        return "全文未见对应条目"
    return f"未见直接对应条目；下级有提到{quoted(named)}的句子，是否算落实请核对"


def why_exempt(others: str, upper: str, *, alone: bool) -> str:
    """Why ``upper``, which binds ``others`` only, asks for no answer; ``alone`` where nothing like it stands below."""
    act = re.search(rf"[\u4e00-\u9fff]由{re.escape(others)}({_BY_THEM})", upper)
    whose = f"原文所定由{others}{act[1]}" if act else f"原文只约束{others}"
    return whose + ("，下级文件无对应条目" if alone else "；下级文件虽有相近内容，不作为其对应")


def why_not_asked(others: str, upper: Measure, nearest: Measure) -> str:
    """Why the nearest sentence is no counterpart of a measure that binds ``others`` only."""
    named = [word for word in common_words(upper.text, nearest.text, 1) if len(word) >= _SPEAKS_FOR_ITSELF]
    matter = f"涉及{quoted(named)}" if named else "所讲为下级文件自身事项"
    return f"该句{matter}，上级该项由{others}承担"


def why_not(upper: Measure, nearest: Measure, below: str, likely: float = 1.0) -> str:
    """Why the nearest sentence is no counterpart: what it speaks of instead, and which duties it lacks.

    ``below`` is all that the lower directive asks for: what stands there is not called absent, what stands throughout is
    not called common to the two. ``likely`` tells how likely a reader would look there at all.
    """
    shared = [w for w in common_words(upper.text, nearest.text, 3) if not _stands_throughout(w, below)]
    alike = f"同有{quoted(shared)}等用语" if shared else ""
    far = "下级未见更近的句子，仅供翻检" if likely < _LOOKED_FOR else ""
    theirs = subjects(nearest.text, upper.text)
    ours = [word for word in subjects(upper.text, below) if not _half_said(word, nearest.text)]
    apart: list[str] = []
    if theirs and ours:
        apart.append(f"该句讲{quoted(theirs)}，不是上级所要求的{quoted(ours)}")
    elif ours:
        apart.append(f"未涉及上级所要求的{quoted(ours)}")
    lacking, half = _lacking(upper.text, nearest.text, below)
    if lacking and not (ours and len(lacking) == len(_demands(upper.text))):
        apart.append(
            f"未见{quoted(lacking)}{''.join(f'，{quoted([c])}仅有{quoted(words)}相同' for c, words in half.items())}"
        )
    return "；".join(
        filter(None, [far, alike, *(apart or [_half_said_only(upper.text, nearest.text, below)])])
    )


def _stands_throughout(word: str, below: str) -> bool:
    """Whether a word is what a directive is about, and no link between two sentences."""
    lines = below.split("\n")
    return sum(word in line for line in lines) > max(_SELDOM, len(lines) // _FEW)


def _half_said_only(upper: str, lower: str, below: str) -> str:
    """What the lower sentence speaks of, and the clauses of the upper one, something of each of which it says."""
    left = [c for c in _demands(upper) if c not in below] or [
        c for r in requirements(upper) if (c := upper[r.start : r.end].strip()) not in below
    ]
    told = subjects(lower, upper) or [_most_of_its_own(_demands(lower) or [lower.rstrip("。；")], upper)]
    return f"该句讲{quoted(told)}，未见{quoted(left)}" if left else "所要求的事项不同"


def _most_of_its_own(clauses: Sequence[str], other: str) -> str:
    """The clause with most letters that are not in ``other``."""
    return max(clauses, key=lambda c: len(set(c) - set(other)))


def subjects(text: str, other: str, limit: int = 2) -> list[str]:
    """What ``text`` speaks of and ``other`` does not, in the words of the thesaurus, the most telling first."""
    told = _told(other)
    found: dict[str, float] = {}
    for hit in _hits(text):
        words = text[hit.start : hit.end]
        named = len(words) > 2 and _HAN_ONLY.fullmatch(words) and words not in other
        telling = named and hit.concept.weight >= _TELLS_SUBJECT and _is_whole(text, hit.start, hit.end)
        telling = telling and not _FORBIDDEN.search(text, 0, hit.start)
        if hit.concept.facet == "object" and telling and hit.concept.id not in told:
            found[words] = max(found.get(words, 0.0), hit.concept.weight)
    whole = [w for w in found if not any(w != v and w in v for v in found)]
    return sorted(whole, key=lambda w: -found[w])[:limit]


def said_otherwise(upper: str, lower: str, limit: int = 2) -> list[tuple[str, str, str]]:
    """Expressions of both sentences that differ and stand for one thing of the thesaurus, in the words of each, and the
    thing, the longest first; none with a run of letters in common.

    >>> said_otherwise("推广一件事一次办", "推进集成办理"), said_otherwise("公开财政预决算", "做好预决算公开")
    ([('一件事一次办', '集成办理', '一件事一次办')], [])
    """
    below = {concept: words for concept, words in _expressions(lower) if words not in upper}
    pairs = {
        words: (below[concept], concepts()[concept].label)
        for concept, words in _expressions(upper)
        if concept in below
        and words not in lower
        and not _holds_run_of(words, below[concept])
        and _same_thing(words, below[concept], concepts()[concept].label)
    }
    longest = sorted(pairs.items(), key=lambda pair: -len(pair[0]))[:limit]
    return [(above, *of_lower) for above, of_lower in longest]


def _same_thing(above: str, below: str, thing: str) -> bool:
    """Whether two words that the thesaurus has under ``thing`` are read as one: one of them is its name, or they have most
    of their letters in common; 住院 and 门诊 merely lie under what is wider than both (医疗服务)."""
    if any(thing == w or (len(thing) >= _NAME and thing in w) for w in (above, below)):
        return True
    short, long = sorted((set(above), set(below)), key=len)
    return len(short & long) > _HALF * len(short)


@lru_cache(maxsize=256)
def _hits(text: str) -> tuple[ConceptHit, ...]:
    """The concepts in a text; the same sentence is asked for several reasons."""
    return tuple(matcher().find(text))


def _expressions(text: str) -> tuple[tuple[str, str], ...]:
    """What stands in a text for a telling thing: (id of its concept, the words)."""
    return tuple(
        (hit.concept.id, words)
        for hit in _hits(text)
        if hit.concept.facet in _THINGS
        and hit.concept.weight >= _TELLS_SUBJECT
        and _is_whole(text, hit.start, hit.end)
        and _marks_paired(words := _with_marks(text, hit.start, hit.end))
    )


def _with_marks(text: str, start: int, end: int) -> str:
    """``text[start:end]`` with the quotation mark beside it whose other one stands within."""
    opened = text.count("“", start, end) - text.count("”", start, end)
    if opened > 0 and text.startswith("”", end):
        return text[start : end + 1]
    return text[start - 1 : end] if opened < 0 and text[:start].endswith("“") else text[start:end]


def _marks_paired(words: str) -> bool:
    return words.count("“") == words.count("”")


def _half_said(word: str, text: str) -> bool:
    """Whether a run of two letters of ``word`` stands in ``text``, or half of those that tell anything: 普查数据 is not
    wholly absent from 停车资源普查, nor 大学生 from 高校毕业生."""
    return _holds_run_of(word, text, 2) or common_share(word, text) >= _HALF


def _holds_run_of(word: str, text: str, letters: int = 3) -> bool:
    return any(word[at : at + letters] in text for at in range(len(word) - letters + 1))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word is cut in two at either end, nor the name of an organ: 申请人 is none in 申请人口数据."""
    return trimmed(text, start, end) == (start, end) and _ORGAN_GOES_ON.match(text, end) is None


@lru_cache(maxsize=256)
def _told(text: str) -> frozenset[str]:
    return frozenset(c for hit in _hits(text) for c in (hit.concept.id, *hit.concept.broader))


def _demands(text: str) -> list[str]:
    return [text[r.start : r.end].strip() for r in requirements(text) if r.kind is Kind.DEMAND]


def _lacking(upper: str, lower: str, anywhere: str) -> tuple[list[str], dict[str, list[str]]]:
    """Demanding clauses of the upper sentence that the lower one hardly shares, neither their words nor their letters; and
    beside any of them the duties of which it has some telling words. No clause that stands below whole; of the second
    no case (…的) and no mere time."""
    have = set(terms(lower))
    lacking: list[str] = []
    half: dict[str, list[str]] = {}
    for clause in (c for c in _demands(upper) if c not in anywhere):
        own = set(terms(clause))
        held = len(own & have) / len(own) if own else 1.0
        words = seldom_words(clause, lower, anywhere)
        if held < 0.5 and common_share(clause, lower) < _HARDLY and not _core_said(clause, lower, anywhere):
            lacking.append(clause)
        elif len(own) >= _DUTY and not clause.endswith("的") and not stock(clause):
            if words:
                half[clause] = words
            else:
                lacking.append(clause)
    return lacking, half


def _core_said(clause: str, text: str, anywhere: str) -> bool:
    """Whether both words that close a clause stand in ``text``, one of them seldom elsewhere: 并联审批, and 零审批、并联办结."""
    words = clause[-_CORE:-2], clause[-2:]
    if not _HAN_ONLY.fullmatch("".join(words)) or not all(word in text for word in words):
        return False
    return min(map(anywhere.count, words)) <= _SELDOM
