"""Kinds of document: 文种, genre, and what is a law (公文种类、体裁、法规).

The fifteen 文种 are those of 《党政机关公文处理工作条例》 (2012), article 8.  The genre is the kind of text a
title announces (要点, 方案, 办法 …), whatever notice carries it.
"""

from __future__ import annotations

import re
from functools import cache

from kg.reference.folding import unblanked
from kg.reference.kind_words import kind_words, title_words
from kg.reference.patterns import lazy
from kg.reference.tables import rows, words

DOCUMENT_TYPES = (
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知",
    "通报", "报告", "请示", "批复", "议案", "函", "纪要",
)  # fmt: skip

_TAIL = lazy(
    r"(?:[（(〔\[【〈<](?:[^（）()〔〕\[\]【】]{0,24})[）)〕\]】〉>]|[》〉」”\"'\s]"
    r"|(?:征求意见|送审|公开征求意见)稿|[0-9]{4}年?(?:修订|版|本)|之[一二三四五六七八九十]|全文)+$"
)
_LAW_TITLE = lazy(r"(?:法|法典|条例|实施细则)$|^(?:.{2,12})实施[《〈]?中华人民共和国.+[》〉]?办法$")
_OF_LAW = lazy(r".{2,12}实施[《〈]?中华人民共和国|中华人民共和国")
_NO_LAW = lazy(r"(?:办法|方法|做法|用法|说法|看法|想法|执法|司法|立法|普法|守法|违法|合法|书法|依法)$|^关于")
_RULE_TITLE = lazy(r"(?:办法|规定|细则|规则)$")
_NO_RULE = lazy(
    r"关于|考核|考评|评估|评价|评选|评分|奖|补助|补贴|资金|工作办法|方案|[（(](?:试行|暂行|征求意见稿)[）)]"
)
_REPUBLIC = "中华人民共和国"


def _bare(title: str) -> str:
    """A title without blanks, closing marks and remarks such as （试行）."""
    return _TAIL.sub("", unblanked(title))


def document_type_of(notice_title: str) -> str | None:
    """The 文种 a title ends in, one of :data:`DOCUMENT_TYPES`; None where it names none.

    >>> document_type_of("某市人民政府办公室关于印发《某市政务公开工作要点》的通知")
    '通知'
    >>> document_type_of("关于同意设立某开发区的批复"), document_type_of("2022年工作要点")
    ('批复', None)
    """
    bare = _bare(notice_title)
    if bare.endswith(("命令", "令")):
        return "命令"
    return next((kind for kind in DOCUMENT_TYPES if bare.endswith(kind)), None)


_ANNOUNCED = lazy(lambda: rf"(?:{title_words()})$")


@cache
def _families() -> dict[str, str]:
    return {each.genre: each.family for each in kind_words().values() if each.genre}


def genre_of(title: str) -> str | None:
    """The genre a title announces; None where its ending is no genre.

    >>> genre_of("某县2022年政务公开工作要点"), genre_of("某省数字经济发展行动计划（2022—2025年）")
    ('要点', '计划')
    >>> genre_of("某市物业管理办法（试行）"), genre_of("民法典")
    ('办法', None)
    """
    found = _ANNOUNCED.search(_bare(title))
    return kind_words()[found[0]].genre if found else None


def genre_family(genre: str) -> str:
    """The family of genres that succeed and answer one another; a genre of no family is its own.

    >>> genre_family("要点") == genre_family("方案") == genre_family("计划") == "plan"
    True
    """
    return _families().get(genre, genre)


@cache
def _laws() -> dict[str, str]:
    """Every name of a well-known law with its full name."""
    known: dict[str, str] = {}
    for full, shorts, _ in rows("laws", ("name", "short_names", "kind")):
        known[full] = full
        for short in words(shorts):
            known.setdefault(short, full)
    return known


def _law_key(title: str) -> str:
    return _bare(title).lstrip("《〈<「“\"'")


def law_full_name(short: str) -> str | None:
    """The full name of a well-known law or regulation called by any of its names; None where not known.

    >>> law_full_name("预算法"), law_full_name("《民法典》"), law_full_name("某法")
    ('中华人民共和国预算法', '中华人民共和国民法典', None)
    """
    key = _law_key(short)
    return _laws().get(key) or _laws().get(key.removeprefix(_REPUBLIC))


def is_law(title: str) -> bool:
    """Whether a title names a law, a regulation or a government rule (法律、法规、规章), national or local.

    A rule (办法, 规定, 细则) is told from a plain normative document by its title alone, so titles that
    begin with 关于, are on trial (试行) or set assessment or subsidies are taken for no rule.

    >>> is_law("中华人民共和国预算法"), is_law("某省政府信息公开条例"), is_law("某市政务公开工作要点")
    (True, True, False)
    """
    if law_full_name(title) is not None:
        return True
    written = unblanked(title).strip("《》〈〉<>")
    bare = _law_key(title)
    if len(bare) < 3 or bare.startswith("关于") or _NO_RULE.search(written):
        return bool(re.search(r"条例$", bare)) and not bare.startswith("关于") and "关于" not in bare
    if _LAW_TITLE.search(bare) and not _NO_LAW.search(bare):
        return True
    return bool(_RULE_TITLE.search(bare)) and len(bare) > 4


def is_rule_by_order(title: str) -> bool:
    """Whether what names a law by its title is one (规章) only where an order made it known: a 办法, 规定 or 细则 that an
    office hands down under a number of its own is a plain normative document.

    >>> is_rule_by_order("某市供水管理办法"), is_rule_by_order("某市供水条例"), is_rule_by_order("信访工作条例")
    (True, False, False)
    """
    return (
        law_full_name(title) is None
        and _RULE_TITLE.search(_law_key(title)) is not None
        and is_law(title)
        and not _OF_LAW.match(_law_key(title))
    )
