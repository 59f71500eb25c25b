"""发文字号: every form in which a document number is written → :class:`~kg.model.DocNumber`.

The canonical form is 机关代字〔年份〕序号号 (GB/T 9704-2012 §7.2.5); 令 have no year.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import NamedTuple

from kg.extraction.page.announcement import names_minutes
from kg.extraction.text.cues import places
from kg.model import DocNumber, Span
from kg.reference.abbreviations import code_start
from kg.reference.basis_words import BASED_ON, CARRIES_OUT
from kg.reference.code_borders import is_local_code
from kg.reference.folding import unblanked
from kg.reference.issuers import ending_organs
from kg.reference.numerals import DIGITS, to_int
from kg.reference.organ_ends import ISSUERS, ends
from kg.reference.patterns import lazy

_DIGIT = rf"[{DIGITS}]"
_SPACED = rf"{_DIGIT}(?:[ 　]?{_DIGIT}){{0,4}}"
_OPENERS = "〔[［(（【﹝〈〖{„"  # „2011‟ is what some converters make of 〔2011〕
# 明政〔2008〕文90号, 闽政〔1999〕综字12号, 明政〔2010〕通告第4号: letters of the code behind the year.
_LETTERS = (
    r"(?P<letters>[综函办经外研]?字|明?电|通告|公告|[文综函办批复议令规])(?=\s*第?\s*[\d０-９\s]{1,8}号)"
)
_YEARED = lazy(
    rf"[{re.escape(_OPENERS)}]\s*(?P<year>(?:1\s?9|2\s?0|１９|２０){_DIGIT}\s?{_DIGIT})"
    rf"(?:\s*年?\s*(?:[)）]|[〕\]］】﹞〉〗}}‟]\s*(?:{_LETTERS}\s*)?)\s*(?:第\s*)?|(?={_DIGIT}{{1,4}}\s*号))(?P<serial>{_SPACED}(?=\s*号)"
    rf"|{_DIGIT}{{1,5}})(?!{_DIGIT})(?P<mark>\s*号)?(?P<more>(?:\s*[、,，和]\s*{_DIGIT}{{1,5}}\s*号)*)"
)
_ENDING = frozenset("号令告0123456789０１２３４５６７８９")  # every number ends so
_HELD = lazy(f"[号{re.escape(_OPENERS)}]")  # by every number
_HAN_SERIAL = "[一二三四五六七八九十百〇零]{1,8}"
# Behind 令 and 公告 …
_ORDER_BEHIND = lazy(
    rf"\s*[（(]?\s*(?:(?P<year>(?:[1１][9９]|[2２][0０])\d\d)\s*(?:年\s*[）)]?|[）)]|(?=第))\s*第?\s*(?P<notice>\d{{1,5}})"
    rf"|(?P<ordinal>第?)\s*(?P<serial>{_SPACED}|{_HAN_SERIAL}))\s*号"
)
# … and before them.
_ORDER_BEFORE = lazy(
    rf"(?:(?P<year>(?:[1１][9９]|[2２][0０])\d\d)\s*年\s*|(?<=[部局署厅委府院行会指]))第\s*(?P<notice>{_DIGIT}{{1,5}}|{_HAN_SERIAL})\s*号(?P<serial>)(?:公告|通告|令)$"
)
# 第709号国务院令, 2018年第5号甲部公告: the organ stands behind the number.
_ORDER_AROUND = lazy(
    r"(?:(?P<year>(?:[1１][9９]|[2２][0０])\d\d)\s*年\s*)?第\s*(?P<notice>\d{1,5})\s*号\s*(?P<organ>[\u4e00-\u9fff]{3,20}(?:令|公告|通告))$"
)
_LONGEST_AROUND = 40
_GOVERNMENT_ORDER = lazy(r"[\u4e00-\u9fff]{0,12}[省市县区州盟旗](?:人民)?政府令")
_OF_STATE_COUNCIL = ("国令", "国务院令")  # numbered on from year to year
# 甲部公告2019年第76号、2020年第5号; 国务院令第253号、第682号; not 甲部令第40号，第79号修正, which tells how it stands
_NEXT_ORDER = lazy(
    r"\s*(?:[、和及与]|以及|[，,](?!\s*第\s*\d{1,5}\s*号\s*(?:第[一二三四五六七八九十]+次)?修[正订改]))\s*(?:(?P<year>(?:[1１][9９]|[2２][0０])\d\d)\s*年\s*)?第\s*(?P<serial>\d{1,5})\s*号(?!\s*(?:公告|通告|令|文))"
)
_LONGEST_BEFORE = 24  # characters of 2021年第43号公告
_ISSUERS_OF_NOTICES = "部局署厅委府院行会"
_ORGAN_OF_ORDER = lazy(r"(?P<organ>[\u4e00-\u9fff、]{1,24}?)(?P<kind>令|公告|通告)$")
_OF_SEVERAL = lazy(r"等[二三四五六七八九十]{0,3}个?(?:部门|部委|委局)令$")  # 甲局、乙部等四部门令
_STATE = "中华人民共和国"
_HEADQUARTERS = lazy(r"(?<!消)防[汛火旱灭]{0,2}指$")  # 指挥部 in short: 县森防指令, no 指令
_LEAD_IN = lazy(
    rf"^.*(?:{BASED_ON}|{CARRIES_OUT}|遵守|适用|符合|违反|满足|达到|通过|公布|发布|修改|废止|撤销|取消|取代|调整|审议|同意|结合|以及|关于|已|经|按|由|以|将|见|的|为"
    r"|和(?!城乡|自然资源|规划|社会保障|信息化|旅游|改革|体育|草原|物资|计划生育|大数据)|与|及|、)(?=[\u4e00-\u9fff])"
)
_JOINED = lazy(lambda: rf"[\u4e00-\u9fff]{{2,20}}?(?:{ends(*ISSUERS)})[、和与 　]$")
_ENCLOSED = lazy(r"[（(〔\[【]\s*(?P<code>[\u4e00-\u9fff][\u4e00-\u9fff 　]{0,18})$")
# 甲财（金）发: the kind of business in brackets within the code.
_BUSINESS = lazy(r"[（(]\s*[\u4e00-\u9fff]{1,3}\s*[）)]\s*(?P<last>[发函字规电通办]{0,2})$")
_ORGAN_BEFORE = lazy(r"(?:政府|委员会|办公[厅室]|.{3}[局厅委]|.{2}部)[^发办函字规党组电].")
_CUE = lazy(rf"{BASED_ON}|{CARRIES_OUT}|参见|详见|结合|关于|以及|和|与|及|经|见|由|的|按|为|了|就(?!业)")
_NO_NAME = lazy(r"[^\u4e00-\u9fff、]")
_OPENER = lazy(f"[{re.escape(_OPENERS)}]")
# 甲办函〔2014〕32号和〔2016〕57号: the code of the number before holds for the next one too.
_AND_OF_SAME_CODE = lazy(r"\s*(?:文件?)?\s*(?:[、，,和及与]|以及)\s*")
_MORE = lazy(rf"{_DIGIT}{{1,5}}")
_MARKS_LOST = lazy(
    r"》[（(](?P<code>[\u4e00-\u9fff]{2,10}) ?(?P<year>(?:19|20)\d\d)(?: +|年)(?P<serial>\d{1,4}) ?号(?=[）)，,])"
)
_OLD = lazy(
    r"(?<!第)[〔\[（(]\s?(?P<year>(?:19)?[5-9]\d)\s?[〕\]）)]\s?(?P<code>[\u4e00-\u9fff]{2,7}字)\s?第?\s?(?P<serial>\d{1,5})\s?号"
)
_LONGEST_OLD = 16  # characters of （1985）甲函字
_OF_COURT = lazy(r"[民刑行知执经商初终再提审监]字$")  # （1999）甲民终字第12号
_DATE_BEFORE = lazy(r".*\d\s*[年月日]")
_REACH = 32  # characters to the left in which an agency code may begin
_REACH_OF_ORDER = 64  # several organs may issue an order or 公告 together
_WIDE = str.maketrans("()", "（）")


class NumberHit(NamedTuple):
    """A document number in a text and where it stands."""

    span: Span
    number: DocNumber


def find_numbers(
    plain: str, start: int = 0, end: int | None = None, learned: Collection[str] = ()
) -> Iterator[NumberHit]:
    """Every document number in ``plain[start:end]``, in order.

    ``learned`` holds agency codes that held directives taught.

    >>> [str(hit.number) for hit in find_numbers("经市政府同意并结合国办发[2022]５号、国务院令第722号执行")]
    ['国办发〔2022〕5号', '国务院令第722号']
    >>> [str(hit.number) for hit in find_numbers("利自然资预审字第〔2022〕19号、（88）交安字512号，见（1999）高民终字第12号")]
    ['利自然资预审字〔2022〕19号', '交安字〔1988〕512号']
    """
    stop = len(plain) if end is None else end
    hits = [*_yeared(plain, start, stop, learned), *_orders(plain, start, stop), *_bare(plain, start, stop)]
    hits += _year_first(plain, start, stop)
    hits.sort(key=lambda hit: hit.span)
    yield from hits


def _yeared(plain: str, start: int, end: int, learned: Collection[str]) -> Iterator[NumberHit]:
    behind, above = start, ""
    for at in places(plain, _OPENERS, start, end):
        after = plain[at + 1 : at + 2]
        if at < behind or (after not in "12１２" and not after.isspace()):
            continue
        match = _YEARED.match(plain, at, end)
        if match is None:
            continue
        last_end, behind = behind, match.end()
        left = max(start, at - _REACH)
        line = plain.rfind("\n", left, match.start())
        left = max(left, line + 1)
        dated = _DATE_BEFORE.match(plain, left, match.start())
        left = dated.end() if dated else left
        prefix = plain[left : match.start()].rstrip().removesuffix("第").rstrip()
        begin = _code_begin(prefix, learned)
        code = unblanked(prefix[begin:]).translate(_WIDE).removesuffix("（")
        if not code and match["mark"] and above and _AND_OF_SAME_CODE.fullmatch(plain, last_end, at):
            code = above
        if not code or (not match["mark"] and match.group()[0] in "(（"):
            above = ""
            continue
        above = code
        year = int(unblanked(match["year"]))
        number = DocNumber(code, year, int(unblanked(match["serial"])), match["letters"] or "")
        first_end = match.start("more") if match["more"] else match.end()
        closed = prefix[-1:] in ("（", "(") and plain[first_end : first_end + 1] in ("）", ")")
        yield NumberHit(Span(left + begin, first_end + closed), number)
        for more in _MORE.finditer(plain, match.start("more"), match.end("more")):
            stop = plain.find("号", more.end()) + 1
            serial = int(more.group())
            yield NumberHit(Span(more.start(), stop), replace(number, serial=serial))


def _bare(plain: str, start: int, end: int) -> Iterator[NumberHit]:
    """Numbers behind a title, in brackets, that lost the marks around their year: 《甲办法》（豫财资环2021 12号）."""
    if plain.find("》（", start, end) < 0 and plain.find("》(", start, end) < 0:
        return
    for found in _MARKS_LOST.finditer(plain, start, end):
        number = DocNumber(found["code"], int(found["year"]), int(found["serial"]))
        yield NumberHit(Span(found.start("code"), found.end()), number)


def _year_first(plain: str, start: int, end: int) -> Iterator[NumberHit]:
    """Numbers of the last century, whose year stands before the code: （88）甲乙字512号, (1985)甲函字第10号."""
    for at in places(plain, "字", start, end):
        after = plain[at + 1 : at + 2]
        if not (after == "第" or after.isdigit() or after.isspace()):
            continue
        found = _OLD.search(plain, max(start, at - _LONGEST_OLD), end)
        if found is None or found.end("code") != at + 1 or _OF_COURT.search(found["code"]):
            continue
        year = int(found["year"][-2:]) + 1900
        yield NumberHit(Span(*found.span()), DocNumber(found["code"], year, int(found["serial"])))


def _code_begin(prefix: str, learned: Collection[str]) -> int:
    """Where in what stands before a year the agency code begins."""
    for told in (_enclosed_code, _code_with_business, _named_minutes):
        begin = told(prefix)
        if begin is not None:
            return begin
    return code_start(prefix, learned)


def _enclosed_code(prefix: str) -> int | None:
    """Where the code begins if nothing but the code stands between an opening bracket and the year."""
    match = _ENCLOSED.search(prefix)
    if match is None or _CUE.search(match["code"]) or _ORGAN_BEFORE.search(match["code"]):
        return None
    return match.start("code")


def _named_minutes(prefix: str) -> int | None:
    """Where the name of 会议纪要 begins that ends a text, which are numbered by it: 行署专题会议纪要（〔2020〕9号）."""
    head = prefix.rstrip("（( ")
    if not head.endswith("会议纪要"):
        return None
    name = _LEAD_IN.sub("", _last_run(head))
    return len(head) - len(name) if names_minutes(name) else None


def _code_with_business(prefix: str) -> int | None:
    """Where a code begins that holds its kind of business in brackets (甲财（金）发)."""
    business = _BUSINESS.search(prefix) if "）" in prefix or ")" in prefix else None
    if business is None:
        return None
    head = prefix[: business.start()].rstrip()
    begin = code_start(head + (business["last"] or "发"))
    return begin if len(head) - begin > 1 else None


def _orders(plain: str, start: int, end: int) -> Iterator[NumberHit]:
    behind = start
    for at in places(plain, ("令", "公告", "通告"), start, end):
        kind = "令" if plain[at] == "令" else plain[at : at + 2]
        stop = at + len(kind)
        if at < behind:
            continue
        if plain[at - 1 : at] == "号":
            match = _ORDER_BEFORE.search(plain, max(start, at - _LONGEST_BEFORE), stop)
            hit = _order(plain, start, match.start(), kind, match) if match else None
        else:
            match = _ORDER_BEHIND.match(plain, stop, end)
            if match is None:
                hit = _order_around(plain, max(start, stop - _LONGEST_AROUND), stop)
            else:
                hit = _order(plain, start, stop, "", match) if _whole(plain, at, kind, match) else None
        while hit is not None:
            behind = hit.span.end
            yield hit
            hit = _next_order(plain, hit, end)


def _next_order(plain: str, hit: NumberHit, end: int) -> NumberHit | None:
    """The next order of the same organ, told by its serial number alone, or with its year where the first has one."""
    found = _NEXT_ORDER.match(plain, hit.span.end, end)
    if found is None or (found["year"] is None) != (hit.number.year is None):
        return None
    year = int(found["year"]) if found["year"] else None
    begin = found.start("year") if year else plain.index("第", hit.span.end)
    return NumberHit(Span(begin, found.end()), DocNumber(hit.number.agency_code, year, int(found["serial"])))


def _whole(plain: str, at: int, kind: str, match: re.Match[str]) -> bool:
    """Whether 公告 or 通告 names a year, or 第 behind an organ's name; orders (令) need neither."""
    return kind == "令" or bool(
        match["year"] or (match["ordinal"] and plain[at - 1 : at] in _ISSUERS_OF_NOTICES)
    )


def _order(plain: str, start: int, stop: int, kind: str, match: re.Match[str]) -> NumberHit | None:
    """The order whose organ ends at ``stop``; ``kind`` is 令 or 公告 where it stands behind the number."""
    organ_text = plain[max(start, stop - _REACH_OF_ORDER) : stop] + kind
    named = ending_organs(organ_text) or _organ_in_run(organ_text)
    if named is None:
        return None
    year = int(match["year"]) if match["year"] else None
    serial = _serial(match["notice"] or match["serial"])
    if not serial:
        return None
    begin = stop + len(kind) - len(named)
    return NumberHit(Span(begin, match.end()), _number_of_order(named, year, serial))


def _order_around(plain: str, start: int, stop: int) -> NumberHit | None:
    """The order whose number stands before its organ, a central one or a government (第709号国务院令), to ``stop``."""
    match = _ORDER_AROUND.search(plain, start, stop) if plain.find("号", start, stop) >= 0 else None
    if match is None:
        return None
    named = match["organ"]
    if ending_organs(named) != named and not _GOVERNMENT_ORDER.fullmatch(named):
        return None
    year = int(match["year"]) if match["year"] else None
    return NumberHit(Span(*match.span()), _number_of_order(named, year, int(match["notice"])))


def _number_of_order(named: str, year: int | None, serial: int) -> DocNumber:
    code = unblanked(named).removeprefix(_STATE)
    return DocNumber("国务院令", None, serial) if code in _OF_STATE_COUNCIL else DocNumber(code, year, serial)


def _organ_in_run(text: str) -> str | None:
    """The organ and 令 or 公告 that end a text, as far as no central organ's name does; 公告 may have several organs."""
    run = _last_run(text)
    state = run.rfind(_STATE)
    found = _ORGAN_OF_ORDER.search(run[state + len(_STATE) :] if state >= 0 else _LEAD_IN.sub("", run))
    if found is None or found["organ"] == "命":
        return None
    if found["organ"][-1] in "法指禁口密号律责" and not _HEADQUARTERS.search(found["organ"]):
        return None
    if found["kind"] != "令" and found["organ"][-1] not in "部委局署厅办院会行府心关司处队室门":
        return run if found.group() == run and is_local_code(found["organ"]) else None  # 新农通告2020年第1号
    named = (_STATE if state >= 0 else "") + found.group()
    several = found["kind"] != "令" or _OF_SEVERAL.search(named) is not None
    while several and len(run) > len(named):
        before = _LEAD_IN.sub("", run[: -len(named) - 1]) + run[-len(named) - 1]
        if not _JOINED.fullmatch(before):
            break
        named = before + named
    return named.removeprefix("原")


def _last_run(text: str) -> str:
    """What stands behind the last punctuation mark or blank of ``text``."""
    stripped = _DATE_BEFORE.sub("", text.rstrip().rpartition("\n")[2])
    return _NO_NAME.split(stripped)[-1]


def _serial(text: str) -> int | None:
    return to_int(unblanked(text))


def parse_number(text: str) -> DocNumber | None:
    """``text`` as one document number, or None.

    >>> parse_number("赣府厅字 [2022] 第045号")
    DocNumber(agency_code='赣府厅字', year=2022, serial=45, letters='')
    """
    stripped = text.strip()
    if stripped[-1:] not in _ENDING or _HELD.search(stripped) is None:
        return None
    for hit in find_numbers(stripped, learned=(_code_guess(stripped),)):
        if hit.span.start == 0 and hit.span.end >= len(stripped):
            return hit.number
    return None


def _code_guess(text: str) -> str:
    """The letters before the bracket: a number that stands alone names its own code."""
    return unblanked(_OPENER.split(text, 1)[0]).rpartition("：")[2].rpartition(":")[2]
