"""The keys under which a directive is looked up (检索键): folded, so that brackets, widths and blanks do not matter."""

from __future__ import annotations

import re

from kg.linking.normalise import fold

_LEADING_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


def number_search_key(number: str) -> str:
    """A 发文字号 as it is compared.

    >>> number_search_key("洪府办发[2021] 062 号") == number_search_key("洪府办发〔2021〕62号")
    True
    """
    return _LEADING_ZEROS.sub("", fold(number).replace("第", "")).casefold()


def search_key(title: str) -> str:
    """A title, or any words, as they are compared.

    >>> search_key("《２０２２年 政务公开工作要点》")
    '2022年政务公开工作要点'
    """
    return fold(title).casefold()
