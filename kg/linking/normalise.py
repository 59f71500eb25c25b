"""Keys under which titles and numbers are compared (归一化): folded, and taken apart into what identifies them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.model import DocNumber
from kg.reference import divisions
from kg.reference.basis_words import BASED_ON, CARRIES_OUT
from kg.reference.folding import fold_name
from kg.reference.kind_words import carrier_words
from kg.reference.organ_ends import ISSUERS, behind, ends
from kg.reference.patterns import lazy

NumberKey = tuple[str, int | None, int]

_YEARS = re.compile(
    r"\(?((?:19|20)\d{2})年?(?:-((?:19|20)\d{2}))?年(?:度(?![汛假](?!期)))?\)?|\(((?:19|20)\d{2})(?:-((?:19|20)\d{2}))?\)"
)
_REMARK = re.compile(r"\((?:试行|暂行|修订|修正|修订版|修订稿|(?:19|20)\d{2}年?(?:修订|修正))\)$")
_EDITION = re.compile(r"\(((?:19|20)\d{2})年?(?:版|本|修订版|修订本)\)$|((?:19|20)\d{2})年?(?:版|本)$")
_STATE = re.compile(r"^中华人民共和国(?=.)")
_WRAPPER = lazy(
    lambda: (
        rf"^(?P<issuer>(?:(?!关于|转发|批转).){{0,80}}?)(?:关于|{behind(*ISSUERS)})"
        rf"(?:重新|修订|联合)?(?:印发|发布|公布|下发)(?P<inner>.+)的(?:{carrier_words()})(?:\((?:试行|修订)\))?$"
    )
)
_PREFIX = lazy(
    lambda: rf"^(?P<issuer>(?:(?!关于|转发|批转).){{1,80}}?(?:{ends(*ISSUERS)}))(?:关于)(?P<rest>.+)$"
)
_FORWARD = lazy(
    lambda: (
        rf"^(?P<issuer>(?:(?!关于|转发|批转).){{1,80}}?(?:{ends(*ISSUERS)}))(?:关于)?(?P<rest>(?:转发|批转).+)$"
    )
)


@lru_cache(maxsize=65536)
def _code_key(code: str) -> str:
    return fold_name(code).upper().replace("、", "").rstrip("第").strip("()")


def number_key(number: DocNumber) -> NumberKey:
    """Comparable form of a 发文字号: code folded, 第, leading zeros and the marks between organs that issue jointly gone,
    letters behind the year with the rest of the code.

    >>> number_key(DocNumber("赣府厅字 ", 2022, 45)), number_key(DocNumber("财政部、税务总局公告", 2023, 12))
    (('赣府厅字', 2022, 45), ('财政部税务总局公告', 2023, 12))
    >>> number_key(DocNumber("明政", 2008, 90, "文")) == number_key(DocNumber("明政文", 2008, 90))
    True
    """
    return _code_key(number.agency_code + number.letters), number.year, number.serial


@dataclass(frozen=True, slots=True)
class TitleKey:
    """A title taken apart: ``core`` without issuer, year and notice around it; ``issuer`` as named in front of it.

    ``edition`` tells that a remark behind the title gives the year, （2019年本）: no year that a plan is for.
    """

    core: str
    years: tuple[int, ...]
    issuer: str | None
    forwards: bool
    edition: bool = False


def _unwrap(folded: str) -> tuple[str, str | None]:
    issuer: str | None = None
    for _ in range(3):
        wrapped = _WRAPPER.match(folded)
        if wrapped:
            issuer, folded = wrapped["issuer"] or issuer, wrapped["inner"]
            continue
        prefixed = _PREFIX.match(folded) or _FORWARD.match(folded)
        if prefixed is None:
            break
        issuer, folded = issuer or prefixed["issuer"], prefixed["rest"]
    return folded, issuer


@lru_cache(maxsize=262144)
def title_key(title: str) -> TitleKey:
    """What identifies ``title``: 关于印发…的通知 and the issuer in front taken off, years apart.

    >>> title_key("江西省人民政府办公厅关于印发2022年江西省政务公开工作要点的通知").core
    '江西省政务公开工作要点'
    >>> title_key("江西省2022年政务公开工作要点")
    TitleKey(core='江西省政务公开工作要点', years=(2022,), issuer=None, forwards=False, edition=False)
    >>> title_key("产业结构调整指导目录（2019年本）").years, title_key("某省规划条例（2018年修正）").years
    ((2019,), ())
    """
    folded, issuer = _unwrap(fold_name(title))
    folded = _STATE.sub("", folded.removeprefix("关于"))
    forwards = folded.startswith(("转发", "批转"))
    core = _plain(folded)
    edition = _EDITION.search(core)
    if edition:
        core = _plain(core[: edition.start()])
        years = {int(edition[1] or edition[2])}
    else:
        years = {int(year) for found in _YEARS.finditer(core) for year in found.groups() if year}
    core = _YEARS.sub("", core)
    core = core.strip("()-,.、:") or folded
    return TitleKey(core, tuple(sorted(years)), issuer, forwards, edition is not None)


def _plain(title: str) -> str:
    """A title without the remarks behind it that name no edition of its own."""
    while (shorter := _REMARK.sub("", title)) != title:
        title = shorter
    return title


_WHOLE = re.compile(r"^[全我本][国省市州盟县区旗乡镇](?!级|属)(?=.{2})")
_SHORTEST_PLACE = 3


@dataclass(frozen=True, slots=True)
class PlacedCore:
    """A core without the place that opens it; ``places`` are the codes of the divisions those words may mean."""

    bare: str
    places: tuple[str, ...]


@lru_cache(maxsize=262144)
def placed_core(core: str) -> PlacedCore:
    """``core`` and the place in front of it apart; 全省, 我市 and the like go too, but name no place.

    A place counts only in full (宁都县, not 宁都): short names are ordinary words too often (和平, 平安).

    >>> placed_core("江西省政务公开工作要点")
    PlacedCore(bare='政务公开工作要点', places=('360000',))
    """
    found = divisions.find_prefix(core)
    if found and found.full and len(found.text) >= _SHORTEST_PLACE and len(found.rest) > 1:
        return PlacedCore(found.rest, tuple(record.code for record in found.candidates))
    return PlacedCore(_WHOLE.sub("", core), ())


_FUNCTION_WORDS = re.compile(
    rf"^(?:.*(?:同意|结合|{BASED_ON}|{CARRIES_OUT}|印发|转发|现将|以及|及其|精神|关于))?(?:[和及与将经按据由对以并或的]|现将|以及)*$"
)


def joined_code(code: str, known: frozenset[str]) -> str | None:
    """The longest known 机关代字 that ends ``code`` behind words that belong to the sentence, if there is one.

    >>> joined_code("经市政府同意并结合国办发", frozenset({"国办发", "办发"}))
    '国办发'
    """
    folded = _code_key(code)
    if folded in known:
        return folded
    for start in range(1, len(folded) - 1):
        if folded[start:] in known and _FUNCTION_WORDS.match(folded[:start]):
            return folded[start:]
    return None
