"""A measure → its requirements: the clauses that ask for something, and those that only set the scene.

A sentence of a directive often carries several requirements joined by commas; what a lower
directive leaves out is told by requirement, not by sentence.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a clause does in its sentence."""

    DEMAND = "demand"
    PURPOSE = "purpose"
    SCENE = "scene"


class Requirement(NamedTuple):
    """One clause of a measure: half-open within the measure's text, and what it does there."""

    start: int
    end: int
    kind: Kind


_CUT = re.compile(r"[，,；;。！!？?（(）)“”《》\[\]〔〕【】]")
_OPEN = frozenset("（(“《[〔【")
_CLOSE = frozenset("）)”》]〕】")
_ENDS = frozenset("，,；;。！!？?")
MANNER = "(?:从而|以此|进而|真正|切实|有效|不断|更好|全力|努力|力争|最大限度|更大限度|着力|充分|有力|持续|进一步|全面|逐步|积极|坚决|大力)*"
"""For a pattern: how something is pursued, before the word that says what for."""
# Clauses that say what for: 推动…, 助力…, 为…提供…, 切实维护….  The first clause of a sentence demands all the same.
_PURPOSE = re.compile(
    rf"^{MANNER}"
    r"(?:推动(?!建立|落实)|促进|助力|助推|保障(?!.{0,8}经费)|维护|防止|防范|避免|引导|形成|营造|打造|实现|提升|提高|增强|激发|释放|让|使|方便|便利|满足|夯实|奠定|满足|树立"
    r"|彰显|凝聚|巩固|接受社会监督|做到(?!.{0,10}(?:公开|全覆盖)))"
    r"|^为.{2,30}(?:提供|奠定|营造|创造|注入|作出|贡献|打下|保驾)|^以.{2,30}(?:推动|促进|助力|带动)|^确保.{0,12}(?:落地|见效|实效|到位|落实)$"
)
_SCENE = re.compile(
    r"^(?:以.{2,40}为(?:指导|重点|目标|抓手|导向|契机|主线|核心|引领|统领|中心|牵引|基础|主体|单位)|围绕|聚焦|紧紧围绕|紧扣|按照|根据|依据|结合|针对|坚持|参照|参考|依托|通过"
    r"|借助|在.{2,30}(?:基础上|中|方面|前提下|过程中|时)$|对照|面向|本着|遵循|充分(?:利用|发挥|运用)|为(?:切实|进一步|深入|贯彻|加强|落实|规范)?.{2,20}$"
    r"|(?:20\d\d年|年内|每年).{0,6}[前底内起]?$|其中|特别是|尤其是|除.{2,20}外$|对.{2,20}的$)"
)
_SHORTEST = 4


def requirements(text: str) -> tuple[Requirement, ...]:
    """The clauses of one measure in order, cut at commas outside brackets and quotation marks.

    >>> t = "围绕营商环境，集中公开减税降费政策，建立办理和反馈机制，助力企业发展。"
    >>> [(t[r.start:r.end], r.kind.value) for r in requirements(t)]
    [('围绕营商环境', 'scene'), ('集中公开减税降费政策', 'demand'), ('建立办理和反馈机制', 'demand'), ('助力企业发展', 'purpose')]
    """
    spans = _merged(text, _clauses(text))
    kinds = [_kind(text[s:e], index) for index, (s, e) in enumerate(spans)]
    if spans and Kind.DEMAND not in kinds:
        kinds = [Kind.DEMAND] * len(spans)
    return tuple(Requirement(s, e, k) for (s, e), k in zip(spans, kinds, strict=True))


def _clauses(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    begin = depth = 0
    for match in _CUT.finditer(text):
        char = match.group()
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and char in _ENDS:
            spans.append((begin, match.start()))
            begin = match.end()
    spans.append((begin, len(text)))
    return [(s, e) for s, e in spans if text[s:e].strip()]


def _merged(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Clauses too short to mean anything alone join the one behind them."""
    merged: list[tuple[int, int]] = []
    waiting: int | None = None
    for start, end in spans:
        begin = start if waiting is None else waiting
        if end - start < _SHORTEST and (start, end) != spans[-1]:
            waiting = begin
            continue
        merged.append((begin, end))
        waiting = None
    return merged or spans


def _kind(clause: str, index: int) -> Kind:
    words = clause.strip()
    if _SCENE.match(words):
        return Kind.SCENE
    if index and _PURPOSE.match(words):
        return Kind.PURPOSE
    return Kind.DEMAND
