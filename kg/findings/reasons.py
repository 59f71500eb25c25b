"""What a finding says of itself, in the words of an analyst."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.findings.contrary import Contradiction
from kg.findings.left_out import stock
from kg.findings.letters import common_share
from kg.findings.lists import not_named
from kg.findings.weakening import Shortfall
from kg.linking.correspondence.requirements import Kind, requirements
from kg.linking.correspondence.terms import terms
from kg.model import Measure, Relation
from kg.reference.lexicon import trimmed, without_orphans
from kg.reference.topics import ConceptHit, concepts, matcher

_APART = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9%]")
_HAN_ONLY = re.compile(r"[\u4e00-\u9fff]+")
_TELLING = 4  # characters from which a common run tells something by itself
_TELLS_SUBJECT = (
    0.4  # weight of a concept from which it says what a sentence is about; 负责人 and 政策措施 do not
)
_THINGS = ("object", "instrument")  # facets of what is spoken of
_HALF = 0.5  # share of a word's characters from which it may be said otherwise
_CORE = 4  # last characters of a clause, that tell what is done: 实行并联审批
_DUTY = 4  # terms of a clause from which it tells a duty, and not only when
_SELDOM = 3  # times that a word stands in a directive of which it is not the subject
_HARDLY = 0.4  # share of a clause's characters below which nothing of it is said
# 市场监管 in 市场监管局 is part of a name.
_ORGAN_GOES_ON = re.compile("(?:管理)?[局厅委部](?![门分])|(?:管理|主管|监管)?部门|机构|办公室")
_COMMON = frozenset(("进一步", "工作的", "工作要", "有关部", "等方面", "关部门"))
_ACT = "加强|强化|推进|推动|做好|开展|组织|完善|健全|建立|落实|实施|提高|提升|规范|优化|加快|加大|深化"
# An act and one letter more, of a word that goes on otherwise: 加强涉 in 加强涉外 and 加强涉及.
_ACT_AND_LETTER = re.compile(f"(?:{_ACT}).|.(?:{_ACT})")
# An act and the first word of a longer name that goes on: 落实行政 in 落实行政许可 and 落实行政事业性收费.
_ACT_AND_WORD = re.compile(f"(?:{_ACT})[\u4e00-\u9fff]{{2}}")
_CUT_NAME = re.compile(".*(?:政府|委员会)办公$")  # of 政府办公室 and 政府办公厅
# The rest of a figure that is cut: 日内 of 5日内, 月底前 of 9月底前, 年1月31日前 of 2026年1月31日前.
_UNIT = re.compile(
    r"\d*(?:年(?=\d))?(?:\d+月)?"
    r"(?:(?:个?工作日|小时|分钟|个月)内?|\d*[日天](?:[内前起])?|月(?:份|[底初]|[上中下]旬)?(?:[内前起])?|[底初]前?|[个项次名家所场件])?"
)
_IN_PART = (Relation.INTERSECTS, Relation.SUBSET_OF)
_FORBIDDEN = re.compile(
    "(?:不得|不准|不许|不允许|不能|严禁|禁止|防止|避免|杜绝)$"
)  # 不准挪作他用 is not about it
_PARTICLES = "的和与及于在为等各对要将并时"
# What is left of a bound (不少于, 50平方公里以上) that the other sentence sets otherwise.
_CUT_BOUND = re.compile("(?:不[少低高晚超得]?|至少|达|(?<![可加予得足难用])以)$")


def common_words(upper: str, lower: str, limit: int = 4) -> list[str]:
    """The longest runs that both sentences hold, longest first: telling ones, no word or figure cut in two."""
    shared: list[str] = []
    for word in _APART.sub(" ", upper).split():
        at = 0
        while at < len(word):
            end = at + 2
            while end <= len(word) and word[at:end] in lower:
                end += 1
            if end - 1 - at >= 2:
                shared.append(_whole(word, at, end - 1, lower))
                at = end - 1
            else:
                at += 1
    content = [w for w in dict.fromkeys(shared) if len(w) >= _TELLING or (len(w) > 2 and not _says_little(w))]
    content.sort(key=len, reverse=True)
    apart = [w for n, w in enumerate(content) if terms(w) and not any(w in longer for longer in content[:n])]
    return apart[:limit]


def _says_little(run: str) -> bool:
    return run in _COMMON or _ACT_AND_LETTER.fullmatch(run) is not None


def _whole(word: str, start: int, end: int, other: str) -> str:
    """``word[start:end]`` without particles at its ends and without a word or a figure cut in two, here or in ``other``."""
    if end < len(word):  # a figure without its unit
        while end > start and word[end - 1].isdigit():
            end -= 1
    if start and word[start - 1].isdigit():  # the rest of a figure, and its unit
        unit = _UNIT.match(word, start, end)
        start = unit.end() if unit else start
    start, end = trimmed(word, start, end)
    run = word[start:end]
    at = other.find(run)
    if at >= 0:
        start, end = trimmed(other, at, at + len(run))
        run = other[start:end]
    if _ACT_AND_WORD.fullmatch(run) and _goes_on(word, run) and _goes_on(other, run):
        return ""
    bare = run.strip(_PARTICLES)
    if run.endswith("小时"):  # where 时 is no particle
        bare += "时"
    return _CUT_NAME.sub("", _CUT_BOUND.sub("", _unbroken(bare, word, other)))


def _unbroken(run: str, *texts: str) -> str:
    """A run without a letter at its ends that is a piece of another word in each of ``texts``."""
    cut = [(at, without_orphans(text, at, at + len(run))) for text in texts if (at := text.find(run)) >= 0]
    begins = min((start - at for at, (start, _) in cut), default=0)
    ends = max((end - at for at, (_, end) in cut), default=len(run))
    return run[begins:ends]


def _goes_on(text: str, run: str) -> bool:
    """Whether a run is followed in ``text`` by more of a name."""
    behind = text.partition(run)[2][:1]
    return _HAN_ONLY.match(behind) is not None and behind not in _PARTICLES


def quoted(clauses: Sequence[str]) -> str:
    """Each clause in quotation marks of its own, marks within it single.

    >>> quoted(["清退“空壳社”", "公布目录"])
    '“清退‘空壳社’”“公布目录”'
    """
    inner = str.maketrans("“”", "‘’")
    return "".join(f"“{clause.translate(inner)}”" for clause in clauses)


def why_answered(upper: Measure, lower: Measure, relation: Relation, title: str) -> str:
    """Why ``lower`` counts as the counterpart of ``upper``."""
    words = common_words(upper.text, lower.text)
    where = f"下级“{title}”" if title else "下级文件"
    if relation is Relation.EQUAL:
        return f"{where}照录原文"
    said = [f"共有表述：{'、'.join(words)}"] if words else []
    said += [
        f"上级{quoted([above])}与下级{quoted([below])}在词表中同属{quoted([thing])}"
        for above, below, thing in said_otherwise(upper.text, lower.text)
    ]
    in_other_words = "事项相关而用语不同，以原文为准" if relation in _IN_PART else "用语不同而事项一致"
    return f"{where}有对应条目，{'；'.join(said) or in_other_words}"


def why_covered(answered: str, upper: str, below: str) -> str:
    """``answered``, and what ``upper`` lists that no letter of its counterparts, ``below``, points to: for the reader to judge."""
    items = not_named(upper, below)
    return f"{answered}；所列各项中下级未提到{quoted(items)}" if items else answered


def why_partial(answered: str, short: Sequence[Shortfall], against: Contradiction | None) -> str:
    """``answered``, and both sides of what falls short or runs against it; what is left out is quoted beside it."""
    lower = {s.upper: s.lower for s in short}
    said = [f"下级{quoted([against.lower])}与上级{quoted([against.upper])}相冲突"] if against else []
    said += [f"上级“{u}”，下级“{low}”" if low else f"下级未写明“{u}”" for u, low in lower.items()]
    return f"{answered}；但{'；'.join(said) or '其余要求未见于所列条目'}"


def why_missing(nearest: Measure | None) -> str:
    """Why nothing counts as a counterpart; what came nearest is told beside it."""
    return "全文未见对应条目" if nearest is not None else "下级文件没有可比对的条目"


def why_exempt(others: str, *, alone: bool) -> str:
    """Why a measure that binds ``others`` only asks for no answer; ``alone`` where nothing like it stands below."""
    return f"原文只约束{others}" + (
        "，下级文件无对应条目" if alone else "；下级文件虽有相近内容，不作为其对应"
    )


def why_not_asked(others: str) -> str:
    """Why the nearest sentence is no counterpart of a measure that binds ``others`` only."""
    return f"该句所讲为下级文件自身事项，上级该项由{others}承担"


def why_not(upper: Measure, nearest: Measure, below: str) -> str:
    """Why the nearest sentence is no counterpart: what it speaks of instead, and which duties it lacks.

    ``below`` is all that the lower directive asks for: what stands there is not called absent.
    """
    shared = common_words(upper.text, nearest.text, 3)
    alike = f"同有{quoted(shared)}等用语" if shared else ""
    theirs = subjects(nearest.text, upper.text)
    ours = [word for word in subjects(upper.text, below) if not _half_said(word, nearest.text)]
    apart: list[str] = []
    if theirs and ours:
        apart.append(f"该句讲{quoted(theirs)}，不是上级所要求的{quoted(ours)}")
    elif ours:
        apart.append(f"未涉及上级所要求的{quoted(ours)}")
    lacking = _lacking(upper.text, nearest.text, below)
    if lacking and not (ours and len(lacking) == len(_demands(upper.text))):
        apart.append(f"未见{quoted(lacking)}{_half_said_beside(lacking, upper.text, below)}")
    if not apart:
        alike = alike or "用语部分相近"
        apart.append(_least_said(upper.text, nearest.text, below))
    return "；".join(filter(None, [alike, *apart]))


def _half_said_beside(lacking: Sequence[str], upper: str, below: str) -> str:
    """The other duties, of which the nearest sentence has some words; no case (…的), no mere time, none that stands below
    whole."""
    others = (c for c in _demands(upper) if c not in lacking and c not in below)
    half = [c for c in others if not c.endswith("的") and not stock(c) and len(terms(c)) >= _DUTY]
    return f"，{quoted(half)}仅部分用语相同" if half else ""


def _least_said(upper: str, lower: str, below: str) -> str:
    """The clause that has most letters of its own, where something of each is said."""
    left = [c for r in requirements(upper) if (c := upper[r.start : r.end].strip()) not in below]
    if not left:
        return "所要求的事项不同"
    return f"未见完整表述：{quoted([max(left, key=lambda c: len(set(c) - set(lower)))])}"


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
    thing, the longest first; not such as have most of their letters in common.

    >>> said_otherwise("推广一件事一次办", "推进集成办理"), said_otherwise("公开财政预决算", "做好预决算公开")
    ([('一件事一次办', '集成办理', '一件事一次办')], [])
    """
    below = {concept: words for concept, words in _expressions(lower) if words not in upper}
    pairs = {
        words: (below[concept], concepts()[concept].label)
        for concept, words in _expressions(upper)
        if concept in below and words not in lower and not _holds_run_of(words, below[concept])
    }
    longest = sorted(pairs.items(), key=lambda pair: -len(pair[0]))[:limit]
    return [(above, *of_lower) for above, of_lower in longest]


@lru_cache(maxsize=256)
def _hits(text: str) -> tuple[ConceptHit, ...]:
    """The concepts in a text; the same sentence is asked for several reasons."""
    return tuple(matcher().find(text))


def _expressions(text: str) -> tuple[tuple[str, str], ...]:
    """What stands in a text for a telling thing: (id of its concept, the words)."""
    return tuple(
        (hit.concept.id, _with_marks(text, hit.start, hit.end))
        for hit in _hits(text)
        if hit.concept.facet in _THINGS
        and hit.concept.weight >= _TELLS_SUBJECT
        and _is_whole(text, hit.start, hit.end)
    )


def _with_marks(text: str, start: int, end: int) -> str:
    """``text[start:end]`` with the quotation mark beside it whose other one stands within."""
    opened = text.count("“", start, end) - text.count("”", start, end)
    if opened > 0 and text.startswith("”", end):
        return text[start : end + 1]
    return text[start - 1 : end] if opened < 0 and text[:start].endswith("“") else text[start:end]


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


def _lacking(upper: str, lower: str, anywhere: str) -> list[str]:
    """Demanding clauses of the upper sentence that the lower one hardly shares, neither their words nor their letters."""
    have = set(terms(lower))

    def held(clause: str) -> float:
        own = set(terms(clause))
        return len(own & have) / len(own) if own else 1.0

    return [
        c
        for c in _demands(upper)
        if held(c) < 0.5
        and common_share(c, lower) < _HARDLY
        and c not in anywhere
        and not _core_said(c, lower, anywhere)
    ]


def _core_said(clause: str, text: str, anywhere: str) -> bool:
    """Whether both words that close a clause stand in ``text``, one of them seldom elsewhere: 并联审批, and 零审批、并联办结."""
    words = clause[-_CORE:-2], clause[-2:]
    if not _HAN_ONLY.fullmatch("".join(words)) or not all(word in text for word in words):
        return False
    return min(map(anywhere.count, words)) <= _SELDOM
