"""Administrative divisions (行政区划) by code and by name.

Codes are those of GB/T 2260: ``"000000"`` is the country, ``"660000"`` the Xinjiang Production and
Construction Corps (新疆生产建设兵团), which plans and issues apart.  A district of a municipality
directly under the central government is of county level here: the level is its step in the hierarchy.
What the standard does not number, towns and most development zones, hangs under the code of the place
it lies in: ``360730:赖村镇``, ``360100:经济技术开发区`` (see :mod:`kg.reference.zones`).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kg.model import Division, Level
from kg.reference.patterns import lazy
from kg.reference.tables import rows

COUNTRY = "000000"
CORPS = "660000"
"""新疆生产建设兵团."""

_COLUMNS = ("code", "name", "short", "level", "parent", "kind", "valid_from", "valid_to", "successor")
_LOCAL = lazy(r"(?P<place>\d{6}):(?P<name>.+)")
_TOWN_END = lazy(r"(?:镇|乡|街道|苏木)$")
_ZONE_FOLLOWS = lazy(r"$|经济|高新|工业|综合|临|开发|园区|新区|旅游|管理局")
_NEW_AREA = lazy(r"新区$")
# A place's short name before the rank of a township or of a village is that one's own: 长安镇, 小河街道, 和平村委会.
_OWN_RANK = lazy(
    r"镇(?!江)|乡(?!村|镇|贤|土|情)|街道|街办|民族乡|苏木|村(?:$|民|委|两|“|支|党|级)|社区(?:$|居|党|书|两|“|工作站)"
)
_GENERIC = frozenset(("城区", "郊区", "矿区", "东区", "西区", "市中区"))
"""Names that mean a place only below another's (阳泉市城区)."""
_AUTONOMOUS = lazy(r"自治([州县旗])$")


class DivisionRecord(NamedTuple):
    """One division: ``kind`` is division, zone or corps; years are empty strings' None where not known.

    ``valid_from`` and ``valid_to`` are the year of establishment and of abolition or renaming,
    ``successor`` the code of what took its place.
    """

    code: str
    name: str
    short: str
    level: Level
    parent: str | None
    kind: str = "division"
    valid_from: int | None = None
    valid_to: int | None = None
    successor: str | None = None

    @property
    def division(self) -> Division:
        """The same place as the model's noun."""
        return Division(self.code, self.name)


class DivisionMatch(NamedTuple):
    """A division named at the opening of a text, and what follows.

    ``candidates`` are all places the words may mean, the likeliest first; ``record`` is that first one.
    ``full`` is true where the last name was written with its suffix (宁都县, not 宁都).
    """

    record: DivisionRecord
    text: str
    rest: str
    candidates: tuple[DivisionRecord, ...]
    full: bool


@cache
def _records() -> tuple[DivisionRecord, ...]:
    levels = {level.value: level for level in Level}
    return tuple(
        DivisionRecord(
            code,
            name,
            short,
            levels[level],
            parent or None,
            kind,
            int(since) if since else None,
            int(until) if until else None,
            successor or None,
        )
        for code, name, short, level, parent, kind, since, until, successor in rows("divisions", _COLUMNS)
    )


@cache
def _by_code() -> dict[str, DivisionRecord]:
    current: dict[str, DivisionRecord] = {}
    for record in _records():
        if record.valid_to is None or record.code not in current:
            current[record.code] = record
    return current


def _names_of(record: DivisionRecord) -> set[str]:
    """Full name, short name, and the short name with its plain suffix (恩施州, 景宁县)."""
    names = {record.name, record.short}
    suffix = _AUTONOMOUS.search(record.name)
    if suffix and len(record.short) > 1:
        names.add(record.short + suffix[1])
    return names


def _likeliest(record: DivisionRecord) -> tuple[bool, int, str]:
    return (record.valid_to is not None, record.level.depth, record.code)


@cache
def _by_name() -> dict[str, tuple[DivisionRecord, ...]]:
    index: dict[str, list[DivisionRecord]] = {}
    for record in _records():
        if record.code == COUNTRY:
            continue
        for name in _names_of(record):
            index.setdefault(name, []).append(record)
    return {name: tuple(sorted(found, key=_likeliest)) for name, found in index.items()}


@cache
def _longest_name() -> int:
    return max(map(len, _by_name()))


@cache
def _children() -> dict[str, tuple[DivisionRecord, ...]]:
    index: dict[str, list[DivisionRecord]] = {}
    for record in _by_code().values():
        if record.parent is not None and record.valid_to is None:
            index.setdefault(record.parent, []).append(record)
    return {code: tuple(sorted(found)) for code, found in index.items()}


def _local(code: str) -> DivisionRecord:
    """The record of a place that has no code of its own, from its derived code."""
    found = _LOCAL.fullmatch(code)
    if not found or found["place"] not in _by_code():
        raise KeyError(code)
    place, name = _by_code()[found["place"]], found["name"]
    if _TOWN_END.search(name):
        return DivisionRecord(code, name, name, Level.TOWN, place.code, "town")
    if place.code == CORPS:
        return DivisionRecord(code, name, name, Level.CITY, CORPS, "corps")
    if _NEW_AREA.search(name) and place.level is Level.PROVINCE:
        return DivisionRecord(code, name, name, zone_level(place.level), place.code, "zone")
    return DivisionRecord(code, place.short + name, name, zone_level(place.level), place.code, "zone")


def zone_level(host: Level) -> Level:
    """The level of a development zone (开发区) that a division of level ``host`` runs: the step below it."""
    steps = {Level.CENTRAL: Level.PROVINCE, Level.PROVINCE: Level.CITY, Level.CITY: Level.COUNTY}
    return steps.get(host, Level.TOWN)


def division(code: str) -> DivisionRecord:
    """The division of that code, the current one where several bore it.

    Raises ``KeyError`` for a code that is not known.

    >>> division("360730").name, division("360105").valid_to
    ('宁都县', 2019)
    """
    return _by_code().get(code) or _local(code)


def all_divisions() -> tuple[DivisionRecord, ...]:
    """Every record, those no longer valid included, in the order of their codes."""
    return _records()


def by_name(name: str) -> tuple[DivisionRecord, ...]:
    """All divisions of a full or short name, valid and higher ones first; empty where there are none.

    >>> [r.code for r in by_name("南昌")]
    ['360100', '360121']
    """
    return _by_name().get(name, ())


def children(code: str) -> tuple[DivisionRecord, ...]:
    """The valid divisions directly below, in the order of their codes."""
    return _children().get(code, ())


def ancestors(code: str) -> tuple[DivisionRecord, ...]:
    """The divisions above, nearest first, the country last; empty for the country or an unknown code.

    >>> [r.name for r in ancestors("360730")]
    ['赣州市', '江西省', '国家']
    """
    try:
        parent = division(code).parent
    except KeyError:
        return ()
    found = []
    while parent is not None:
        record = division(parent)
        found.append(record)
        parent = record.parent
    return tuple(found)


def is_above(upper_code: str, lower_code: str) -> bool:
    """Whether the first division is a true ancestor of the second.

    >>> is_above("360000", "360730"), is_above("360730", "360730"), is_above("440000", "360730")
    (True, False, False)
    """
    return any(record.code == upper_code for record in ancestors(lower_code))


def _below(record: DivisionRecord, uppers: tuple[DivisionRecord, ...]) -> bool:
    above = {record.parent, *(a.code for a in ancestors(record.code))}
    return any(upper.code in above for upper in uppers)


def _may_follow(record: DivisionRecord, text: str, length: int) -> bool:
    """Whether a name may stand behind another: a county's short one (公安) only before a zone or nothing more."""
    if record.level is not Level.COUNTY or record.short != text[:length] or record.short == record.name:
        return True
    return _ZONE_FOLLOWS.match(text, length) is not None


def _opening(text: str, uppers: tuple[DivisionRecord, ...]) -> tuple[int, tuple[DivisionRecord, ...]] | None:
    """Length and candidates of the longest name that opens the text, below ``uppers`` where there are any."""
    index = _by_name()
    for length in range(min(_longest_name(), len(text)), 1, -1):
        found = index.get(text[:length])
        if found is None:
            continue
        if _OWN_RANK.match(text, length):
            found = tuple(r for r in found if r.short != text[:length] or r.short == r.name)
        if uppers:
            found = tuple(r for r in found if _below(r, uppers) and _may_follow(r, text, length))
        if found and (uppers or text[:length] not in _GENERIC):
            return length, found
    return None


def find_prefix(text: str, within: str | None = None) -> DivisionMatch | None:
    """The longest division name, or chain of names, that opens a text; None where none does.

    ``within`` is the code of a division that decides between places of one name.

    >>> match = find_prefix("江西省赣州市宁都县人民政府")
    >>> match.record.code, match.rest
    ('360730', '人民政府')
    >>> find_prefix("南昌市青云谱区财政局").record.code
    '360104'
    """
    uppers: tuple[DivisionRecord, ...] = ()
    position, full = 0, True
    while True:
        opened = _opening(text[position:], uppers)
        if opened is None:
            break
        length, uppers = opened
        name = text[position : position + length]
        full = uppers[0].name == name or name != uppers[0].short
        position += length
    if not uppers:
        return None
    chosen = _prefer(uppers, within)
    return DivisionMatch(chosen[0], text[:position], text[position:], chosen, full)


def _prefer(found: tuple[DivisionRecord, ...], within: str | None) -> tuple[DivisionRecord, ...]:
    """Candidates in or above the given division before all others."""
    if within is None or len(found) == 1:
        return found
    near = {within, *(a.code for a in ancestors(within))}

    def distance(record: DivisionRecord) -> int:
        if record.code in near:
            return 0
        shared = [a.code for a in ancestors(record.code) if a.code != COUNTRY and a.code in near]
        return 1 if shared else 2

    return tuple(sorted(found, key=distance))
