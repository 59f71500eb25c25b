"""What counts as the same writing (折叠): each folding says which differences do not matter, and to whom.

:func:`unblanked` sees no blanks, :func:`fold_width` no full-width forms, :func:`fold_case` no capitals either;
:func:`fold_print` writes as 公文 print, for titles, which are shown as well as compared;
:func:`fold_text` sees no compatible forms, for sentences, whoever typed or copied them;
:func:`fold_name` no brackets, dashes and traditional characters either, for titles, numbers and organs as others
cite them;
:func:`fold_label` no blanks, quotation marks and capitals, for expressions looked for in running text.

What outlives a build rests on three of them and binds them for good: corrections (and shared tasks) are anchored by
:func:`fold_print`, decisions by :func:`fold_text`, the baselines of ``kg check`` by :func:`fold_name`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kg.reference.patterns import lazy
from kg.reference.tables import rows

_CAPITALS = range(ord("A"), ord("Z") + 1)
_WIDTHS = {0x3000: 0x20, **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}}
_WIDE = lazy("[\u3000\uff01-\uff5e]")
_CASE = {**_WIDTHS, **{c: c + 32 for c in _CAPITALS}, **{c + 0xFEE0: c + 32 for c in _CAPITALS}}
_NO_WIDTH = "\u200b\ufeff\u00ad"
_PRINT = {
    **dict.fromkeys(map(ord, _NO_WIDTH)),
    **{wide: plain for wide, plain in _WIDTHS.items() if chr(plain).isalnum()},
    **str.maketrans("()［[]］,:;<>", "（）〔〔〕〕，：；〈〉"),
}
_PRINTED_OTHERWISE = lazy(f"[{''.join(map(re.escape, map(chr, _PRINT)))}]")
_BLANK = lazy(rf"[\s{_NO_WIDTH}]+")
_SILENT = lazy(r"[\s\u200b“”‘’\"'「」『』]")
_QUOTATION = dict.fromkeys(map(ord, "《》〈〉<>«»“”\"'‘’「」『』‹›*_|"))
_BRACKETS = str.maketrans("〔〕[]【】﹝﹞{}", "()()()()()")
_DASH = lazy(r"[‐‑‒–—―−~至]+(?=\d)|[‐‑‒–—―−]+")
_HAN_DIGITS = "〇○零一二三四五六七八九"
_HAN_YEAR = lazy(rf"[{_HAN_DIGITS}]{{4}}(?=年)")
_DIGITS = str.maketrans(_HAN_DIGITS, "000123456789")
_LEADING_ZEROS = lazy(r"(?<!\d)0+(?=\d)")


def unblanked(text: str) -> str:
    """``text`` without its blanks.

    >>> unblanked("甲 府 办")
    '甲府办'
    """
    return "".join(text.split())


def fold_width(text: str) -> str:
    """The text with full-width ASCII and blanks as half-width; one character stays one character.

    >>> fold_width("〔２０２２〕（４５）号")
    '〔2022〕(45)号'
    """
    return text.translate(_WIDTHS) if _WIDE.search(text) else text


def fold_case(text: str) -> str:
    """As :func:`fold_width`, in small letters; one character stays one character.

    >>> fold_case("５Ｇ、ＡＰＰ与App")
    '5g、app与app'
    """
    return text.translate(_CASE)


def fold_print(text: str) -> str:
    """``text`` as 公文 print it: no blanks, letters and digits narrow, brackets and marks those of Chinese.

    >>> fold_print("2023 年 ＡＢ区（试行)")
    '2023年AB区（试行）'
    """
    text = unblanked(text)
    return text.translate(_PRINT) if _PRINTED_OTHERWISE.search(text) else text


def fold_text(text: str) -> str:
    """``text`` without blanks, every compatible character as the plain one: what two hands typed alike is equal.

    >>> fold_text("健全 １２ 项制度，") == fold_text("健全12项制度,")
    True
    """
    return _BLANK.sub("", unicodedata.normalize("NFKC", text))


def fold_name(text: str) -> str:
    """As :func:`fold_text`, simplified, without quotation marks; brackets, dashes and years in one way.

    >>> fold_name("《關於印發 ２０２２ 年政務公開工作要點的通知》〔試行〕")
    '关于印发2022年政务公开工作要点的通知(试行)'
    """
    folded = simplify(unicodedata.normalize("NFKC", text)).replace("於", "于")
    folded = _BLANK.sub("", folded).translate(_BRACKETS).translate(_QUOTATION)
    folded = _DASH.sub("-", folded)
    return _HAN_YEAR.sub(lambda found: found.group().translate(_DIGITS), folded)


def search_key(title: str) -> str:
    """A title, or any words, as people look for them: :func:`fold_name`, whatever the case.

    >>> search_key("《２０２２年 政务公开工作要点》")
    '2022年政务公开工作要点'
    """
    return fold_name(title).casefold()


def number_search_key(number: str) -> str:
    """A 发文字号 as people look for it: no 第, no leading zeros.

    >>> number_search_key("洪府办发[2021] 062 号") == number_search_key("洪府办发〔2021〕62号")
    True
    """
    return _LEADING_ZEROS.sub("", fold_name(number).replace("第", "")).casefold()


class Folded(NamedTuple):
    """A text as it is searched: ``places`` are the positions of its characters in the text as given, None if equal."""

    text: str
    places: Sequence[int] | None


def fold_label(label: str) -> str:
    """``label`` as it is looked for: half-width, lower case, without blanks and quotation marks.

    >>> fold_label("“双随机、 一公开”ＡＰＰ")
    '双随机、一公开app'
    """
    return _SILENT.sub("", fold_case(label))


def fold_searched(text: str) -> Folded:
    """``text`` folded as labels are, and where its characters stood.

    >>> fold_searched("一 网“通办”")
    Folded(text='一网通办', places=[0, 2, 4, 5])
    """
    folded = fold_case(text)
    if not _SILENT.search(folded):
        return Folded(folded, None)
    places = [place for place, char in enumerate(folded) if not _SILENT.match(char)]
    return Folded(_SILENT.sub("", folded), places)


@cache
def _simplified() -> dict[int, str]:
    return {ord(old): new for old, new in rows("traditional", ("traditional", "simplified"))}


@cache
def _traditional() -> re.Pattern[str]:
    return lazy("[" + "".join(map(chr, _simplified())) + "]")


def has_traditional(text: str) -> bool:
    """Whether any character is one that only traditional writing (繁体) has."""
    return _traditional().search(text) is not None


def simplify(text: str) -> str:
    """The text in simplified characters; one character stays one character.

    >>> simplify("國務院辦公廳關於印發縣級檔案管理辦法的通知")
    '国务院办公厅关于印发县级档案管理办法的通知'
    """
    return text.translate(_simplified()) if has_traditional(text) else text
