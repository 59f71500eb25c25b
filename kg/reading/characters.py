"""Characters that no reader sees (不可见字符), and how a paragraph is freed of them."""

from __future__ import annotations

import re
import unicodedata

from kg.reference.patterns import lazy

INVISIBLE = lazy(
    "[\u0000-\u0008\u000e-\u001b\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]+"
)
"""Control characters, zero-width characters, soft hyphens, direction marks and byte-order marks."""

_BREAKS = lazy("[\r\n\v\f\u001c-\u001e\u0085\u2028\u2029]+")
_SUBSTITUTE = lazy("[\u00a0\u2007\u202f\u2329\u232a\u2e80-\u2fd5]")

# Radicals that some PDF writers name instead of the simplified hanzi that look the same; NFKC knows only the others.
_RADICALS = dict(
    zip(
        "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)


def with_ordinary_characters(text: str) -> str:
    """The text with no-break blanks as blanks and radicals (⼀, ⺠) as the hanzi they stand for; of the same length.

    The two angle brackets that Unicode holds for the same as 〈〉 are made these.

    >>> with_ordinary_characters("中共\\xa0中央⼯作")
    '中共 中央工作'
    """
    return _SUBSTITUTE.sub(_ordinary, text) if _SUBSTITUTE.search(text) else text


def _ordinary(found: re.Match[str]) -> str:
    character = found[0]
    if character < "\u2329":
        return " "
    return _RADICALS.get(character) or unicodedata.normalize("NFKC", character)


def clean(text: str) -> str:
    """One paragraph without invisible characters, line breaks and surrounding blanks.

    >>> clean("\\u3000\\u3000一、\\u200b总体要求\\xad ")
    '一、总体要求'
    """
    return with_ordinary_characters(INVISIBLE.sub("", _BREAKS.sub("", text))).strip()
