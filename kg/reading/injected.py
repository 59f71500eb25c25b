"""What mirrors and databases put into a text: pinyin behind characters (注音), HTML tags, question marks for blanks.

Each is made a line break, a blank or an invisible character of the same length, so that no offset moves.
"""

from __future__ import annotations

import re
from html import unescape

from kg.reference.patterns import lazy

_UNSEEN = "\u200b"  # is cut with what nobody sees
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
_PINYIN = lazy(rf"(?<=[\u4e00-\u9fff])[(（][a-zü]{{0,5}}[{_TONES}][a-zü]{{0,4}}[)）]")
_FEWEST_ANNOTATIONS = 3  # fewer explain a word or two
_TAG = lazy(
    r"</?(?:(?P<block>p|div|br|tr|li|ul|ol|table|tbody|h[1-6]|section|article|center)"
    r"|b|strong|i|em|u|span|font|sup|sub|a|img|td|th|col|colgroup)(?:\s+[a-z:-]+\s*=[^<>\n]{0,2000})?\s*/?>"
    r"|<正>",  # databases of abstracts put it before the text itself
    re.I,
)
_ENTITY = lazy(r"&(?:nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|middot|mdash|hellip|lt|gt|amp|quot|#\d{2,5});")
_LOST_BLANKS = lazy(r"\?{2,}")
_LOST_BLANK = lazy(r"(?<=[\u4e00-\u9fff])\?(?=[\u4e00-\u9fff])")
_FEWEST_LOST = 2


def without_markup(raw: str) -> str:
    """The text of a .txt file that holds a page's source, without its tags.

    >>> without_markup("<p>甲：</p><br>乙。").split()
    ['甲：', '乙。']
    >>> without_markup("《<甲>的通知》 A<5")
    '《<甲>的通知》 A<5'
    """
    if ">" in raw:
        raw = _TAG.sub(lambda tag: ("\n" if tag["block"] else _UNSEEN) * len(tag[0]), raw)
    return _ENTITY.sub(_character, raw) if "&" in raw else raw


def without_injections(raw: str) -> str:
    """The text with annotations invisible, and question marks as blanks where they stand for blanks.

    >>> without_injections("何时办理??"), without_injections("第一章?总??则\\n甲政府??")
    ('何时办理??', '第一章 总  则\\n甲政府  ')
    """
    raw = without_pinyin(raw, _UNSEEN)
    return _with_lost_blanks(raw) if raw.count("??") >= _FEWEST_LOST else raw


def without_pinyin(raw: str, filling: str = "") -> str:
    """The text without the annotations of pronunciation, each of their letters as ``filling``.

    >>> without_pinyin("关(guān)于印发(fā)甲务(wù)公开方案"), without_pinyin("读作重(chóng)复")
    ('关于印发甲务公开方案', '读作重(chóng)复')
    """
    if not any(letter in raw for letter in _TONES) or len(_PINYIN.findall(raw)) < _FEWEST_ANNOTATIONS:
        return raw
    return _PINYIN.sub(lambda said: filling * len(said[0]), raw)


def _character(entity: re.Match[str]) -> str:
    said = unescape(entity[0])
    return (said if said.strip() else " ") + _UNSEEN * (len(entity[0]) - 1)


def _with_lost_blanks(raw: str) -> str:
    """Question marks stand for blanks that an encoding lost: in runs, and then also alone between two characters."""
    if len(_LOST_BLANKS.findall(raw)) < _FEWEST_LOST:
        return raw
    return _LOST_BLANK.sub(" ", _LOST_BLANKS.sub(lambda run: " " * len(run[0]), raw))
