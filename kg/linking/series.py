"""Series (系列): one subject, year after year, from one government and its offices, genres of a kind together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.linking.authority import Unit, bare_name, units_of
from kg.linking.normalise import placed_core, title_key
from kg.model import Directive, NotHeld
from kg.reference.demand_words import demand_verbs, manners
from kg.reference.folding import fold_name
from kg.reference.kind_words import plain_title_words
from kg.reference.kinds import DOCUMENT_TYPES, genre_family, genre_of
from kg.reference.lexicon import openings
from kg.reference.patterns import lazy

# What is an organ whatever follows: 政府 and 委 alone begin a subject as well (政府采购, 委托执法).
_ORGAN_HEAD = re.compile(
    r"^[省市县区州旗]?(?:人民政府|(?:委(?:员会)?|政府)(?=(?:政务公开)?办公[厅室]))(?:(?:政务公开)?办公[厅室])?(?=.{2})"
)
_SHORTEST_ORGAN = 3
_LINE = re.compile(r"(?:全[省市县区州]|本)?(?P<line>[\u4e00-\u9fff]{2,6})系统(?=[\u4e00-\u9fff]{2})")
_TAIL = lazy(
    lambda: (
        r"(?:的|(?:(?<![和与及、暨])(?:年度|重点|主要|具体|专项|[二两三四五]年|工作|实施|行动|推进|任务|责任|指导|若干|管理|发展|总体|中长期|暂行))*"
        rf"(?:{plain_title_words()}))$"
    )
)
_REMARK = re.compile(r"\([^()]{1,12}\)$")
# How a subject is dealt with: words that name nothing, some of them only before a verb (全面推进, but 全面从严治党).
_HEAD = lazy(
    lambda: (
        r"关于|年度|进一步|深入|切实|扎实|持续|大力|加快|认真|着力|稳步"
        rf"|(?:全面|统筹|积极|有效|组织)(?={demand_verbs()}|{manners()})"
        r"|(?P<verb>做好|推进|加强|深化|开展|推动|抓好|落实|促进|支持|完善|健全|强化|提升|提高|实施|贯彻|规范|优化)"
    )
)
# Behind a verb the end of its noun (规范性, 推进会), unless a word is known to begin with it (会展).
_BOUND = frozenset("性化者员率度力型式制法会部处科局组办队站机器剂针班年版")
_WORK = re.compile(r"(?:有关|相关|各项|重点|专项)?(?:工作|事项|问题|活动|任务)$")
_GENERIC = re.compile(
    r"高质量发展|工作|建设|实施|管理|改革|服务|推进|加强|促进|发展|进一步|深入|全面|深化|规范|体系|能力|水平|机制|制度"
    r"|提升|完善|健全|强化|重点|若干|政策|措施|有关|行动|专项|做好|开展|推动|支持|加快|创新|示范|试点|三年|年度|贯彻|落实"
)
_SHORTEST = 2
_RELATED = 0.5
# 公文 that answer one event and begin no series.
_SINGLE = frozenset(DOCUMENT_TYPES) - {"通知", "意见"}


@dataclass(frozen=True, slots=True)
class Series:
    """What stays the same from year to year: subject, family of genres, unit."""

    subject: str
    family: str
    unit: Unit


def subject_of_title(title: str, issuers: Iterable[str] = ()) -> str:
    """What a title is about: without year, place, issuer, genre and the notice around it; ``""`` where nothing is left.

    >>> subject_of_title("江西省人民政府办公厅关于印发2022年江西省政务公开工作要点的通知")
    '政务公开'
    >>> subject_of_title("2021年南昌市投资促进局政务公开工作方案", ["南昌市投资促进局"])
    '政务公开'
    """
    return _subject(title, tuple(issuers))


@lru_cache(maxsize=262144)
def _subject(title: str, issuers: tuple[str, ...]) -> str:
    subject = _ORGAN_HEAD.sub("", placed_core(title_key(title).core).bare)
    for issuer in map(fold_name, issuers):
        bare = bare_name(issuer)
        names = [name for name in (issuer, bare) if len(name) >= _SHORTEST_ORGAN]
        for name in (*names, issuer.removesuffix(bare)):  # its own place, however short: 攸县
            subject = _ORGAN_HEAD.sub("", subject.removeprefix(name))
        subject = _without_own_line(subject, bare)
    previous = ""
    while subject != previous:
        previous = subject
        subject = _TAIL.sub("", _REMARK.sub("", subject))
    subject = _matter(subject)
    shorter = _WORK.sub("", subject)
    return shorter if len(shorter) >= _SHORTEST else subject


def _without_own_line(subject: str, organ: str) -> str:
    """A subject without the line of work that the organ heads (市教育局: 教育系统校园安全 → 校园安全)."""
    found = _LINE.match(subject)
    if found is None:
        return subject
    rest = iter(organ)
    return subject[found.end() :] if all(letter in rest for letter in found["line"]) else subject


def _matter(subject: str) -> str:
    """A subject without the words in front that say what is done about it, where a whole word stands behind them."""
    while found := _HEAD.match(subject):
        rest = subject[found.end() :]
        if found["verb"] and rest and not _stands(rest):
            break
        subject = rest
    return subject


def _stands(rest: str) -> bool:
    """Whether a rest is a matter of its own: it begins with a word, and says more than any subject may."""
    return bool(_content(rest).strip()) and (rest[0] not in _BOUND or rest[:2] in openings())


@lru_cache(maxsize=262144)
def family_of(title: str, genre: str | None = None) -> str:
    """The family of genres of a title; ``""`` where it names none.

    >>> family_of("2022年政务公开工作要点") == family_of("2023年政务公开工作方案")
    True
    """
    found = genre or genre_of(title_key(title).core)
    return genre_family(found) if found else ""


def series_of(directive: Directive) -> tuple[Series, ...]:
    """The series a directive belongs to, one for each issuing unit; empty where its title names no subject or kind."""
    subject = subject_of_title(directive.title, directive.issuers)
    family = family_of(directive.title, directive.genre)
    if len(subject) < _SHORTEST or not family or family in _SINGLE:
        return ()
    units = [unit for unit in units_of(directive) if unit.division and unit.line]
    return tuple(Series(subject, family, unit) for unit in units)


def year_of(directive: Directive) -> int | None:
    """The year a directive's tasks are for, else that of its date or number."""
    if directive.year is not None:
        return directive.year
    issued = directive.day
    if issued:
        return int(issued[:4])
    return directive.number.year if directive.number else None


def year_of_absent(node: NotHeld) -> int | None:
    """The year of a directive that is not held, from its title, else its number."""
    years = title_key(node.title).years if node.title else ()
    if len(years) == 1:
        return years[0]
    return node.number.year if node.number else None


def _content(subject: str) -> str:
    return _GENERIC.sub(" ", subject)


def _pairs(subject: str) -> set[str]:
    return {word[i : i + 2] for word in _content(subject).split() for i in range(max(len(word) - 1, 1))}


@lru_cache(maxsize=65536)
def related(one: str, other: str) -> bool:
    """Whether two subjects are about the same matter, words that any subject may have left aside.

    >>> related("数字政府", "全省数字政府改革"), related("气象高质量发展", "文化产业高质量发展")
    (True, False)
    """
    if not one or not other:
        return False
    if one == other:
        return True
    left, right = _pairs(one), _pairs(other)
    if not left or not right:
        return False
    return len(left & right) >= _RELATED * min(len(left), len(right))


def editions(directives: Iterable[Directive]) -> Iterator[tuple[Series, int, Directive]]:
    """Every (series, year, directive) of the directives, joint issuers once for each."""
    for directive in directives:
        year = year_of(directive)
        if year is not None:
            for series in series_of(directive):
                yield series, year, directive
