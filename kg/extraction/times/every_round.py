"""每期时点: days that come again in every year, quarter, month or week (每年3月底前, 每季度末月25日前, 每月五日前)."""

from __future__ import annotations

import re

from kg.extraction.times.point import (
    COMMON_YEAR,
    HOUR,
    MONTH,
    SAID_DAY,
    date_of,
    day_of_quarter,
    day_of_year,
    every_year,
)
from kg.reference.numerals import to_int
from kg.time_rules import DueDay, Every

REMARK = r"(?:\s*(?:[（(][\u4e00-\u9fff]{1,10}[）)]|[“\"][\u4e00-\u9fff]{2,14}[”\"]|(?:世界|国际|全国|国家|中国|全民)[\u4e00-\u9fff]{1,10}[日节]))?"
"""What a day is called behind it: 4月15日（入汛）前, 3月15日“国际消费者权益日”前, 6月5日世界环境日前."""
# 每年…前 and 每月…前
REPEATED = (
    rf"每(?P<each>年|月|季度?|半年|周)度?(?:的)?\s*(?:(?:[年月季]度?\s*)?(?P<eachend>[底末])"
    rf"|(?P<eachmonth>{MONTH})\s*月份?\s*(?:(?P<eachpart>底|末|上旬|中旬|下旬|初)"
    rf"|(?P<eachday>{SAID_DAY})\s*[日号])?|(?P<monthday>{SAID_DAY})\s*[日号])(?:{HOUR}){REMARK}\s*(?:之前|以前|前(?!后))"
)
"""What ends in 前."""
# Neither part of a span or list, nor what a day is (每年12月4日为宪法日, 每年6月安全生产月), nor what befalls (每年11月由于降雪).
_NO_MORE = (
    r"(?!\s*[\d起至到—―–－\-~～、和及与前后以之内为是系的定第止“‘《（(]|开始|左右|由于|集中[供采]|[底末初]|[上中下]旬|[\u4e00-\u9fff]{2,3}的"
    r"|[\u4e00-\u9fff]{0,10}?(?:期间|[月周节日](?:[，。；、]|前后|$)))"
)
# 每月底报送, 每月25日报送: without 前; 每季度末月25日前: the 25th of its third month.
EVERY = (
    # 每年9月第一周签订; 每年9月第一周为宣传周 tells what it is
    rf"每年的?(?P<wmonth>{MONTH})月份?的?(?:第(?P<nthweek>[一二三四1-4])|最后一)个?(?:周(?![一二三四五六日天末岁年])|星期(?![一二三四五六日天]))内?"
    r"(?!\s*[起至到—―–－\-~、前后之以为是的系定“‘《（(]|[和与及][第最]|[\u4e00-\u9fff]{0,10}?(?:期间|[月周节日](?:[，。；、]|前后|$)))(?=，?[\u4e00-\u9fff])|"
    # 每年6月申请, 每年9月28日举办, 每年年底清理
    rf"(?<!截[至止])(?<![自从以至到])每年的?(?:(?P<yearend>年[底末])|(?P<month>{MONTH})月(?:份|(?P<day>{SAID_DAY})[日号]|[底末]|(?P<mpart>初|[上中]旬)|下旬)?){_NO_MORE}(?=，?[\u4e00-\u9fff])|"
    # 每年一季度拨付, 每年第三季度末前报送; not 每年一季度至三季度
    r"每年的?(?P<part>第?[一二三四1-4]季度|[上下]半年)(?:[底末]|内)?(?:之前|以前|前)?(?!\s*[、和及与至到—－\-~各]|以来)"
    r"|每(?P<of>月|季度?|半年|周)(?:的)?(?:(?:月|季度?)?(?P<close>[底末])(?![月年季周\d])"
    rf"|(?<=月)(?:{SAID_DAY}[日号]?\s*[至—－\-~]{{1,2}}\s*(?={SAID_DAY}[日号][报上填申将向缴]))?"
    rf"(?P<on>{SAID_DAY})[日号](?![起为是的、和及与至—－\-~])"
    rf"|(?<=[季度])(?P<nth>首个?|末|最后一?个?|第[一二三]个?)月份?(?:的)?(?:(?P<nthday>{SAID_DAY})[日号]|(?P<nthpart>[底末初]|[上中下]旬))?{HOUR}(?:之前|以前|前)?"
    # 每季度最后一个工作日前
    rf"|的?最后(?P<last>[一1]?个?)(?:工作日|[天日]|(?:周|星期)(?![一二三四五六日天]))(?![为是的、和及与至—－\-~]){HOUR}(?:之前|以前|前)?)"
)
"""What needs no 前."""
_EACH: dict[str, Every] = {"月": "month", "季": "quarter", "季度": "quarter", "半年": "half-year", "周": "week"}  # fmt: skip


def repeated_rule(match: re.Match[str]) -> str | None:
    """The rule of what :data:`REPEATED` matches; None where the contract has none, or no calendar such a day.

    >>> [repeated_rule(m) for m in re.finditer(REPEATED, "每年12月10日前，每年十二月十日前，每月五日前，每季度末前")]
    ['yearly:12-10', 'yearly:12-10', 'monthly:05', 'quarterly:end']
    """
    each = match["each"]
    if each == "年":
        month = 12 if match["eachend"] else to_int(match["eachmonth"] or "")
        return day_of_year(month, match["eachday"], match["eachpart"]) if month else None
    if match["eachend"]:
        return DueDay(_EACH[each]).rule
    return DueDay("month", to_int(match["monthday"])).rule if each == "月" and match["monthday"] else None


def every_rule(match: re.Match[str]) -> str | None:
    """The rule of what :data:`EVERY` matches, likewise.

    >>> [every_rule(m) for m in re.finditer(EVERY, "每月二十五日报送，每季度末月二十日前报送，每年三季度组织，每年6月申请")]
    ['monthly:25', 'quarterly:03-20', 'yearly:09-30', 'yearly:06-30']
    """
    if match["yearend"]:
        return day_of_year(12, None, None)
    if match["wmonth"]:
        last = str(7 * (to_int(match["nthweek"]) or 0)) if match["nthweek"] else None
        return day_of_year(to_int(match["wmonth"]) or 0, last, None)
    if match["month"]:
        return day_of_year(to_int(match["month"]) or 0, match["day"], match["mpart"])
    if match["part"]:
        return every_year(date_of(match["part"], COMMON_YEAR))
    if match["close"] or match["last"] is not None:
        return DueDay(_EACH[match["of"]]).rule
    if match["nth"]:
        return day_of_quarter(match["nth"], match["nthday"], match["nthpart"])
    return DueDay("month", to_int(match["on"])).rule if match["on"] else None
