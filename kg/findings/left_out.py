"""未落实部分: which clauses of an upper measure its counterparts leave out, quoted from the upper text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

import numpy as np

from kg.findings.amounts import clauses_in
from kg.findings.cases import joined, with_their_cases
from kg.findings.counted_by import counted
from kg.findings.letters import common_share, done_alike, pairs_said, without
from kg.findings.lists import absent_items, dropped
from kg.findings.named import bare, names_nowhere
from kg.findings.purposes import is_duty, is_optional, is_proviso, is_purpose, is_result
from kg.findings.reach import counts_places, of_larger, of_whole
from kg.findings.rounds import done_as_often
from kg.findings.shortfall import Shortfall
from kg.findings.targets import counts_alike, reached, same_thing
from kg.findings.unquantified import times_only
from kg.findings.weakening import keeping
from kg.findings.where_told import where_told
from kg.linking.correspondence.comparison import Comparison
from kg.linking.correspondence.requirements import Kind
from kg.model import Measure
from kg.reference.demand_words import demand_verbs, manners, work_verbs
from kg.reference.patterns import lazy

LEFT_OUT_FROM = 0.4
"""Probability of being left out from which a clause is quoted."""
_LIKELY = 0.3  # from which one of several may be quoted
_DUTY_FROM = 0.25  # from which a duty that opens like a purpose is quoted: purposes are seldom left out
_MET_ELSEWHERE = 0.7  # agreement from which a clause counts as met by a sentence that is no counterpart
_HARDLY_MET = 0.15  # by any sentence, below which a duty is likely left out
_FORBIDDEN_MET = 0.25  # by any, below which what is forbidden is left out
_FORBIDDEN_SAID = 0.3  # and share of its pairs of letters
_MET_BUT_FOR_TIMES = 0.45  # by one that sets its times in other words
_SAME_ACT = 0.4  # share of a clause's characters that the one has which keeps its time
_SURELY_SAME_ACT = 0.7  # where the words agree less
_LIKELY_SAME_ACT = 0.5  # but the sentence is as good as certain to answer
_SURELY_ANSWERED = 0.9
# Exhortations that every directive carries: a lower one answers them by being issued.
_STOCK = re.compile(
    r"(?:要|应|应当|必须|[各全].{1,14}?要)?(?:切实|进一步|充分|不断|坚决|全面|持续|认真|主动|自觉|坚定)*(?:提高(?:政治)?站位|提高(?:思想)?认识|高度重视[^，]{0,8}|统一思想[^，]{0,6}"
    r"|(?:增强|强化|提升)[^，]{0,12}(?:意识|自觉|自觉性|责任感|使命感|紧迫感|担当)|精心(?:组织|部署)(?:实施)?|周密(?:部署|安排|组织)|狠抓(?:工作)?落实"
    r"|(?:及时)?总结(?:推广|提炼)?[^，\d]{0,14}(?:经验|做法)(?:和[^，]{2,4}问题)?|抓好(?:贯彻|工作)?落实|抓紧抓实(?:抓细)?|加大(?:工作)?力度|积极作为|取得实效"
    r"|[\u4e00-\u9fff]{2}一(?P<each>[个批件起户项处家])、[\u4e00-\u9fff]{2}一(?P=each))"  # 成熟一个、上线一个
)
# A clause that has something reported or filed: 报市政府备案, 向市安委办报告, 6月底前报送总结; not 举报, 填报数据, 预报.
_FILED = re.compile(
    r"(?<![举填申预播通简汇上])报[^，举填]{0,16}(?:备案|备查)|备案$|向(?!社会|公众|群众|居民|业主)[^，]{2,16}报告|(?<!填)报送(?!率)|抄送"
)
# A clause that has the thing of the one before it made public: 并在当地主要媒体公布, 向社会公示.
_PUBLIC = re.compile("公[布示告开]|张榜|上墙|发布")
_PUBLISHES = re.compile(
    r"(?:并|同时|及时|按时|主动|统一|分别|全部|均|应|要|须)*(?P<where>(?:[在向于对]|通过|利用|依托)[^，。；]{2,14}?)(?:进行|予以|及时|主动|统一|集中)*"
    r"(?:公[布示告开]|发布)"
)
_PUBLIC_PLACES = (
    ("媒体", "媒体|[日晚]报|时报|电视|电台|广播|报[》”]"),
    ("网站", "网站|门户|官网|[”》]?网[上站页]?"),
    ("社会", ""),
)
# What opens a sentence as its heading would: 进一步优化营商环境.
_HEADS = lazy(
    lambda: f"(?:{manners()})*(?:{work_verbs()})(?P<what>[\u4e00-\u9fff]{{3,}}?)(?:工作|建设|改革)?"
)
# What opens with the verb of a demand.
_DUTY = lazy(lambda: f"(?:要|应|并|同步|{manners()})*(?:{demand_verbs()})")
_FORBIDS = re.compile("(?:并|但|且|同时)?(?:不得|不准|不许|不允许|严禁|禁止)")
_NOT = re.compile("不(?:得|再|要求|需|必|予)|严禁|禁止|减少|避免|无需|取消")
_FILES = re.compile(
    "备案|备查|抄送|报送|[上呈]报|报告|(?:汇总|结果|情况|总结|进展|台账)[^，。；]{0,4}报|报[省市县区乡镇局办党政]"
)
# Whoever a clause is for, where the one before it tells what is to be done: 鼓励有条件的市压减至1个工作日.
_WHOEVER = re.compile(r"(?:鼓励|支持|推动)?有条件的[^，]{1,10}?(?=压|缩|控制|提|达|实现|$)|(?:力争|争取)")


def left_out(
    found: Comparison,
    index: int,
    near: Sequence[int],
    short: Sequence[Shortfall],
    words: str,
    of_others: Set[int] = frozenset(),
) -> list[str]:
    """The clauses of upper measure ``index`` that the lower measures ``near`` leave out or fall short of, in order; none
    of the rows ``of_others``, which bind others. ``words`` is the whole lower text without marks.

    Something is answered, or nothing would correspond: where all seem left out, the likeliest to be said is not quoted.
    """
    upper, below = found.upper.measures[index], [found.lower.measures[j] for j in near]
    text, said = upper.text, " ".join(m.text for m in below)
    rows = [int(row) for row in np.flatnonzero(found.upper.clause_of == index) if row not in of_others]
    spans = {row: found.upper.clause_spans[row][:2] for row in rows}
    clauses = {row: text[slice(*spans[row])].strip() for row in rows}
    weaker = {row for row in rows if any(s.within(text, *spans[row]) for s in short)}
    demanding = {row for row in rows if found.upper.clause_spans[row][2] is Kind.DEMAND}
    asked = {
        row: 0.0
        if row in demanding and _forbidden_nowhere(found, row, clauses[row])
        else min(chance, _LIKELY)
        if row in demanding and (names_nowhere(clauses[row], words) or _met_by_none(found, row, clauses[row]))
        else chance
        for row, chance in _asked(found, rows, clauses).items()
        if not done_as_often(clauses[row], clauses.get(row - 1, ""), [m.text for m in below])
    }
    titles = [found.lower.directive.tasks[n].title for j in near if (n := found.lower.task_of[j]) >= 0]
    if len(rows) > 1 and any(heads(clauses[rows[0]], title) for title in titles):
        asked.pop(rows[0], None)
    gone = {
        row
        for row, chance in asked.items()
        if found.unsaid[row] >= chance
        and not _said(found, row, clauses[row])
        and not _targets_met(found, spans[row], upper, below)
        and not _keeps_times(found, index, row, clauses, near)
        and not _published(clauses[row], said)
    }
    unreported = {row for row in rows if unfiled(clauses[row], said)}
    if of_others and not gone | weaker | unreported:
        gone = _likeliest(found, [*asked], clauses)
    if len(gone | unreported) == len(rows) > 1 and gone:
        gone.remove(min(gone, key=lambda row: found.unsaid[row]))
    gone = with_their_cases(gone | unreported, clauses, said)
    quotes: dict[int, list[str]] = {}
    for row in rows:
        if row in weaker:
            times = [] if row in gone else times_only(upper, spans[row], short, said)
            quotes[row] = times or [clauses[row]]
        elif row in gone:
            quotes[row] = _absent(clauses[row], upper, said)
        elif row in demanding:
            quotes[row] = dropped(clauses[row], said)
    return list(dict.fromkeys(joined(quotes, clauses, text))) or [s.upper for s in short]


def _absent(clause: str, measure: Measure, said: str) -> list[str]:
    """What ``said`` does not name of a clause; where that is of those who act in it (市教育局、市民政局分别…), what they do:
    each answers for itself alone."""
    absent = absent_items(clause, said)
    acting = [
        a for a in measure.actors if (at := clause.find(a)) >= 0 and clause[max(0, at - 1) : at] in "、和"
    ]
    if not any(q != clause and q.startswith(a) for q in absent for a in acting):
        return absent
    return [clause[max(clause.find(a) + len(a) for a in acting) :] or clause]


def _met_by_none(found: Comparison, row: int, clause: str) -> bool:
    """Whether a clause opens with the verb of a demand and no sentence of the whole lower directive says next to anything of it."""
    return bool(found.met[row].max() < _HARDLY_MET) and _DUTY.match(clause) is not None


def _forbidden_nowhere(found: Comparison, row: int, clause: str) -> bool:
    """Whether a clause forbids something of which no sentence of the whole lower directive says more than next to nothing."""
    if _FORBIDS.match(clause) is None or found.met[row].max() >= _FORBIDDEN_MET:
        return False
    return all(pairs_said(bare(clause), bare(m.text)) < _FORBIDDEN_SAID for m in found.lower.measures)


def _published(clause: str, said: str) -> bool:
    """Whether a clause only has something made public, and ``said`` makes it public in such a place: a newspaper is one
    of the media, a website is none."""
    told = _PUBLISHES.fullmatch(clause)
    place = next((at for named, at in _PUBLIC_PLACES if told and named in told["where"]), None)
    shown = [one for one in clauses_in(said) if _PUBLIC.search(one) and not _NOT.search(one)]
    return place is not None and any(re.search(place, one) for one in shown)


def heads(clause: str, title: str) -> bool:
    """Whether a clause only announces, in the words of a heading below, what the rest of its sentence asks for.

    >>> heads("进一步优化营商环境", "推进营商环境信息公开"), heads("优化营商环境评价体系", "推进营商环境信息公开")
    (True, False)
    """
    told = _HEADS.fullmatch(clause)
    return told is not None and told["what"] in title


def unfiled(clause: str, said: str) -> bool:
    """Whether a clause has something reported or filed, and ``said`` nothing at all."""
    filed = _FILED.search(clause)
    return filed is not None and not _NOT.search(clause, 0, filed.start()) and _FILES.search(said) is None


def _asked(found: Comparison, rows: Sequence[int], clauses: Mapping[int, str]) -> dict[int, float]:
    """The clauses that ask for something, and the probability of being left out from which each is quoted."""
    asked: dict[int, float] = {}
    for row in rows:
        kind, closes = found.upper.clause_spans[row][2], row == rows[-1] and len(rows) > 2
        clause = clauses[row]
        if is_optional(clause) or is_proviso(clause) or (row != rows[0] and is_result(clause)):
            continue
        if kind is Kind.PURPOSE and is_duty(clauses[row]):
            asked[row] = _DUTY_FROM
        elif kind is not Kind.PURPOSE and not (closes and kind is Kind.DEMAND and is_purpose(clauses[row])):
            asked[row] = LEFT_OUT_FROM
    return asked


def _likeliest(found: Comparison, rows: Sequence[int], clauses: Mapping[int, str]) -> set[int]:
    """Of what binds all, the clause likeliest to be left out, where what binds others is not to be quoted."""
    likely = [row for row in rows if found.unsaid[row] >= _LIKELY and not _said(found, row, clauses[row])]
    return set(sorted(likely, key=lambda row: -found.unsaid[row])[:1])


def _said(found: Comparison, row: int, clause: str) -> bool:
    """Whether a clause is a stock exhortation, stands below word for word or is nearly all said by one sentence."""
    return (
        stock(clause)
        or clause in found.lower.directive.text.plain
        or bool(found.met[row].max() >= _MET_ELSEWHERE)
    )


def _targets_met(
    found: Comparison, span: tuple[int, int], measure: Measure, below: Sequence[Measure]
) -> bool:
    """Whether each of a clause's targets is reached in words, or left to the lower side, which sets a figure of its own
    for it (治理1500平方公里, 治理12平方公里) or is one of the places that it counts.

    One that compares and is lower is a shortfall (:mod:`kg.findings.weakening`).
    """
    upper, lower = found.upper.directive.level, found.lower.directive.level
    clause = measure.text[slice(*span)]
    targets = [t for t in measure.indicators if (at := where_told(measure, t)) and span[0] <= at[0] < span[1]]
    own = [(m, target) for m in below for target in m.indicators]
    said = "，".join(m.text for m in below)
    whole, larger = of_whole(clause, upper, lower), of_larger(clause, upper, lower)
    return bool(targets) and all(
        counts_places(t, measure, lower)
        or any(same_thing(measure, t, m, o) or (whole and counted(t) == counted(o)) for m, o in own)
        or reached(t, said)
        or (larger and counts_alike(t, said))
        for t in targets
    )


def _keeps_times(
    found: Comparison, index: int, row: int, clauses: Mapping[int, str], near: Sequence[int]
) -> bool:
    """Whether a clause of upper measure ``index`` sets time limits or days, each of which a clause below on the same act keeps (30分钟内, 半小时内); what
    only tells for whom (鼓励有条件的市压减至1个工作日) is of the act of the clause before it."""
    measure, below = found.upper.measures[index], [found.lower.measures[j] for j in near]
    times = [*(x.text for x in measure.limits), *(x.text for x in measure.deadlines)]
    limits = [text for text in times if text in clauses[row]]
    if not limits:
        return False
    act = _WHOEVER.sub("", without(clauses[row], limits))
    before = clauses.get(row - 1)
    if not act and before:
        act = without(before, [x.text for x in measure.limits])
    kept = {k.upper: k.lower for k in keeping(measure, below) if k.lower}
    if all(limit in kept and _done_by(clauses[row], limit, kept[limit], below) for limit in limits):
        return True
    same = [
        max(
            (
                common_share(act, said)
                for m in below
                for said in clauses_in(m.text)
                if limit in kept and kept[limit] in said
            ),
            default=0.0,
        )
        for limit in limits
    ]
    if found.met[row, near].max() >= _MET_BUT_FOR_TIMES:
        return min(same) >= _SAME_ACT
    sure = found.links[index, near].max() >= _SURELY_ANSWERED
    return min(same) >= (_LIKELY_SAME_ACT if sure else _SURELY_SAME_ACT)


def _done_by(clause: str, time: str, kept: str, below: Sequence[Measure]) -> bool:
    """Whether a clause ``below`` has the same done in the time that keeps the one of ``clause``."""
    return any(
        done_alike(clause, time, said, kept) for m in below for said in clauses_in(m.text) if kept in said
    )


def stock(clause: str) -> bool:
    """Whether a clause is a stock exhortation that asks for nothing by itself.

    >>> stock("提高政治站位"), stock("各部门要高度重视数据安全"), stock("提高数据质量")
    (True, True, False)
    """
    return _STOCK.fullmatch(clause.strip()) is not None
