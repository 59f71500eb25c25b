"""Names of bodies between what leads to them and what they do: 由|甲局|负责, 会同|乙局|开展."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from kg.extraction.actors.actor_words import LAST_WORDS
from kg.extraction.text.cues import by_initial, initials, last_first
from kg.reference.patterns import lazy

NAME = r"[\u4e00-\u9fff（）()、“”]"
"""A letter of a body's name, or of a list of them."""
# 市12345热线受理中心, 全市9家批发市场, 5A级景区: the number of a line or of bodies and Latin letters are part of a name; firms
# of a grade (D级企业) are mostly those inspected.
NUMBERED = r"\d?[A-Z]{1,5}(?!级(?:企业|单位|机构))(?=[\u4e00-\u9fff]{2})|1\d{2,4}(?=[\u4e00-\u9fff]{0,6}(?:热线|平台|中心))|(?:(?<=[省市县区州镇乡批余])|(?<=现有))\d{1,4}[家所](?=[\u4e00-\u9fff]{2})"
_NUMBERED = lazy(NUMBERED)
# Where a last word of a name begins, whatever stands before it: words may overlap (县区), or begin alike (办公厅（室）).
# A letter that one begins with stands first, which a search skips to; the words are looked for from before it.
_LAST_WORD = lazy(
    rf"{initials(LAST_WORDS)}(?<=(?=({by_initial(LAST_WORDS)})).)(?:(?<=(?=({last_first(LAST_WORDS)})).))?"
)
_LONGEST = 80
"""More letters than any last word has, with its bracket and what it asks of those behind it."""


class Told(NamedTuple):
    """A body that a sentence names; ``start`` is where what leads to it begins, ``end`` where what tells of it ends."""

    start: int
    organ: str
    end: int


class NamedBody:
    """Finds names of at most ``most`` letters and a last word, behind ``lead`` and before ``tail``.

    ``lead`` may end in a group ``organ`` and ``tail`` begin with a group ``more``, which are parts of the name. The
    shortest name is taken, or with ``longest`` the longest; with ``bare_last`` a last word that nothing stands before
    only where no other fits. The many words that a name may end in are compiled once for all that is asked of them.
    """

    def __init__(
        self,
        lead: str,
        tail: str,
        most: int = 80,
        letter: str = NAME,
        longest: bool = False,
        bare_last: bool = False,
    ) -> None:
        self._lead, self._tail, self._most = lazy(lead), lazy(tail), most
        self._longest, self._bare_last = longest, bare_last
        self._letters = lazy(f"(?:{letter})*")
        self._begun = "(?P<organ>" in lead
        self._more = "(?P<more>" in tail

    def find(self, sentence: str) -> Iterator[Told]:
        """Each such name in ``sentence``, none within another."""
        lead = self._lead.search(sentence)
        while lead:
            told = self._behind(sentence, lead, len(sentence))
            if told:
                yield told
            lead = self._lead.search(sentence, max(told.end, lead.end()) if told else lead.start() + 1)

    def match(self, sentence: str, begin: int = 0, end: int | None = None) -> Told | None:
        """The name that ``begin`` leads to, none of it behind ``end``."""
        end = len(sentence) if end is None else end
        lead = self._lead.match(sentence, begin, end)
        return self._behind(sentence, lead, end) if lead else None

    def _behind(self, sentence: str, lead: re.Match[str], end: int) -> Told | None:
        begin = lead.start("organ") if self._begun else lead.end()
        for stop in self._stops(sentence, lead.end(), end):
            tail = self._tail.match(sentence, stop, end)
            if tail:
                stop = max(stop, tail.end("more")) if self._more else stop
                return Told(lead.start(), sentence[begin:stop], tail.end())
        return None

    def stops(self, sentence: str) -> Iterator[int]:
        """Where a name that opens ``sentence`` may end, whatever stands behind it."""
        return self._stops(sentence, 0, len(sentence))

    def _behind_letters(self, sentence: str, at: int, end: int) -> int:
        """Where what may be letters and numbers of a name at ``at`` ends, none of them behind ``end``."""
        letters = self._letters.match(sentence, at, end)
        at = letters.end() if letters else at
        number = _NUMBERED.match(sentence, at, end) if sentence[at : at + 1].isalnum() else None
        return self._behind_letters(sentence, number.end(), end) if number else at

    def _stops(self, sentence: str, begin: int, end: int) -> Iterator[int]:
        """Where a name that begins at ``begin`` may end."""
        last = self._behind_letters(sentence, begin, min(end, begin + self._most))
        bare: list[int] = []
        stops: list[int] = []
        # Looked for no farther than they may begin: without a border each lead would read the rest of the sentence.
        for word in _LAST_WORD.finditer(sentence, begin, min(end, last + _LONGEST)):
            if word.start() > last:
                break
            found = bare if self._bare_last and word.start() == begin else stops
            found.append(word.end(1))
            if word[2] is not None and word[2] != word[1]:
                found.append(word.end(2))
        return chain(reversed(stops) if self._longest else stops, bare)
