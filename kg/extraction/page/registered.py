"""统一登记号, 备案号: what a register numbers a directive by, which is no 文号 and cites nothing."""

from __future__ import annotations

from kg.reference.patterns import lazy

REGISTER_CODE = r"[A-Z]{2,8}\d{0,4}\s?[-—–]\s?\d{4}\s?[-—–]\s?\d{2,8}"
_CODE = r"(?:(?:府|法|规)(?:登|备)(?:字|案)?|文审)"
_CODE_LAST = lazy(rf"{_CODE}$")
_REGISTER = r"(?:规范性文件)?(?:统一|备案|登记){1,3}编?号"
_REGISTERED = lazy(
    rf"[（(]?{REGISTER_CODE}[）)]?"
    rf"|[^，。；（()）:：]{{4,24}}(?:[（(]\d{{4}}[）)]\s*\d{{1,5}}\s*号?)?\s*[（(【]{_REGISTER}[）)】]"
    rf"|[（(【]?{_REGISTER}[）)】]?\s*[:：]\s*[^，。；:：]{{4,30}}"
    rf"|[（(]?[\u4e00-\u9fff]{{1,6}}{_CODE}\s*(?:[〔\[［（(【﹝]\s*\d{{4}}\s*[〕\]］）)】﹞])?\s*第?\s*\d{{1,5}}\s*号[）)]?"
)


def is_registered(line: str) -> bool:
    """Whether a line says nothing but what the directive is registered by.

    >>> is_registered("LCDR-2022-001"), is_registered("湘部规〔2022〕14号（统一编号）"), is_registered("备案号：湘备〔2022〕14号")
    (True, True, True)
    >>> is_registered("湘府规登〔2022〕第 14 号"), is_registered("云府登1860号")
    (True, True)
    >>> is_registered("湘民登〔2022〕14号"), is_registered("湘府规〔2022〕14号"), is_registered("湘府规登〔2022〕14号文件")
    (False, False, False)
    """
    return ("号" in line or line[-1].isdigit() or line[-1] in "）)") and _REGISTERED.fullmatch(
        line
    ) is not None


def is_register_code(code: str) -> bool:
    """Whether what stands before a year is a register's code and not a 机关代字.

    >>> is_register_code("湘府规登"), is_register_code("渝文审"), is_register_code("湘民登"), is_register_code("湘府规")
    (True, True, False, False)
    """
    return _CODE_LAST.search(code) is not None
