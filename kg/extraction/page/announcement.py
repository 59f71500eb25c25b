"""Numbers of 公告 and 通告 that name no organ (2022年第1号): whose they are, the issuers say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.model import DocNumber
from kg.reference.numerals import to_int
from kg.reference.organ_ends import ISSUERS, ends
from kg.reference.patterns import lazy

_SERIAL_LINE = lazy(
    r"(?:公告|通告)?[（(〔\[]?(?:(?P<year>(?:19|20|１９|２０)[\d０-９]{2})\s*年?\s*[）)〕\]]?)?\s*第?\s*(?P<serial>[\d０-９]{1,5}"
    r"|[一二三四五六七八九十百〇零]{1,8})\s*号\s*[）)]?"
)
_KIND = lazy(r"(?P<kind>公告|通告)(?:[（(][^（）()]{1,16}[）)])?$")
_MINUTES = lazy(lambda: rf"[\u4e00-\u9fff]{{0,16}}?(?:{ends(*ISSUERS)})[^关的，。]{{0,10}}会议纪要")
_SHORTEST_MASTHEAD = 9  # characters; less is but the second line of one (专题会议纪要)
_LONGEST = 20  # characters of （2022年 第 1 号）


class Serial(NamedTuple):
    """Year and serial number of a line such as 2022年第1号 or （第7号）."""

    year: int | None
    serial: int


def serial_of(line: str) -> Serial | None:
    """What a line that holds nothing but a serial number says.

    >>> serial_of("（2022年 第1号）"), serial_of("公告〔2022〕1号"), serial_of("第七号"), serial_of("7号"), serial_of("第7期")
    (Serial(year=2022, serial=1), Serial(year=2022, serial=1), Serial(year=None, serial=7), None, None)
    """
    found = (
        _SERIAL_LINE.fullmatch("".join(line.split())) if "号" in line[-4:] and len(line) <= _LONGEST else None
    )
    serial = to_int(found["serial"]) if found else None
    if found is None or serial is None or not (found["year"] or "第" in line):
        return None
    return Serial(int(found["year"]) if found["year"] else None, serial)


def numbered_minutes(serial: Serial | None, head: str) -> DocNumber | None:
    """The number of 会议纪要 that stands below their masthead and names no organ; ``head`` are the lines above it.

    >>> str(numbered_minutes(Serial(2023, 17), "甲市人民政府\\n常务会议纪要\\n"))
    '甲市人民政府常务会议纪要〔2023〕17号'
    """
    if serial is None or serial.year is None:
        return None
    lines = ["".join(line.split()) for line in head.split("\n") if line.strip()]
    name = "".join(lines[-2:]) if lines and len(lines[-1]) < _SHORTEST_MASTHEAD else "".join(lines[-1:])
    return DocNumber(name, serial.year, serial.serial) if names_minutes(name) else None


def names_minutes(name: str) -> bool:
    """Whether a name is that of 会议纪要, with whose they are.

    >>> names_minutes("行署专题会议纪要"), names_minutes("甲市人民政府常务会议纪要"), names_minutes("专题会议纪要")
    (True, True, False)
    """
    return _MINUTES.fullmatch(name) is not None


def with_issuer(number: DocNumber, issuers: Sequence[str]) -> DocNumber:
    """A number of a 公告 that names but the rank of its organ, with the one issuer of that rank; else as it is.

    >>> str(with_issuer(DocNumber("厅公告", 2023, 5), ("青海省生态环境厅",)))
    '青海省生态环境厅公告2023年第5号'
    """
    rank = number.agency_code[:-2]
    if not (number.is_nobodys and len(issuers) == 1 and rank and issuers[0].endswith(rank)):
        return number
    return DocNumber(issuers[0] + number.agency_code[-2:], number.year, number.serial)


def announced(serial: Serial | None, title: str, issuers: Sequence[str]) -> DocNumber | None:
    """The number of a 公告 or 通告 of these issuers; None for other kinds.

    >>> str(announced(Serial(2022, 1), "关于药品抽检结果的通告", ("青海省药品监督管理局",)))
    '青海省药品监督管理局通告2022年第1号'
    """
    kind = _KIND.search(title)
    if serial is None or kind is None or not issuers:
        return None
    code = "".join(issuers).removeprefix("中华人民共和国") + kind["kind"]
    return DocNumber(code, serial.year, serial.serial)
