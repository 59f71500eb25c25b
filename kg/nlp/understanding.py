"""A text as spaCy holds it → the directive as understood, with the way back to the text's own characters."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from kg.extraction.directive import extract
from kg.model import Directive, Span
from kg.reading import read_bytes
from kg.reading.errors import EmptyFile

KEPT = 64  # texts whose understanding is kept: that of a later look at a span costs nothing
_MARK = "\ufeff"  # a byte-order mark is no character of a file, but one of a text


@dataclass(frozen=True, slots=True)
class Understood:
    """``directive`` and its plain text, in which sentences broken over lines stand rejoined."""

    directive: Directive
    offsets: tuple[tuple[int, int], ...]

    @property
    def plain(self) -> str:
        """The text that the directive's spans index."""
        return self.directive.text.plain

    def given(self, span: Span) -> Span:
        """The characters of the given text that ``span`` of the plain text stands for."""
        return Span(self._place(span.start), self._place(span.end - 1) + 1)

    def _place(self, index: int) -> int:
        at = bisect_right(self.offsets, (index, 1 << 62)) - 1
        plain, raw = self.offsets[max(at, 0)]
        return raw + index - plain


@lru_cache(maxsize=KEPT)
def understand(text: str) -> Understood | None:
    """The directive that ``text`` holds, read as the same characters in a .txt file are; None for a blank text.

    Raises a ReadingError where it is no text at all.
    """
    lead = len(text) - len(text.removeprefix(_MARK))
    try:
        read = read_bytes(text[lead:].encode("utf-8", "replace"), "doc.txt")
    except EmptyFile:
        return None
    directive = extract(read)
    offsets = tuple((plain, raw + lead) for plain, raw in directive.text.offsets or ((0, 0),))
    return Understood(directive, offsets)
