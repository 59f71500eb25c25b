"""What of a body ends in no task and no measure is told by a notice: nothing is lost without a word."""

from __future__ import annotations

from collections.abc import Container, Iterator

from kg.extraction.structure.block import Block
from kg.extraction.structure.contact import beside_contacts
from kg.extraction.structure.framing import is_formula
from kg.extraction.structure.roll import demanding_pieces
from kg.extraction.structure.unnumbered import sets_goal
from kg.extraction.text.sentences import sentences
from kg.extraction.text.telling import leads_to_table, only_repeals, takes_effect
from kg.extraction.text.title import squeezed
from kg.model import Notice, Span
from kg.reference.patterns import lazy

KIND = "left_out"
_QUOTED = 24  # characters of what is left out that a notice quotes
_STOPS = "。；;！!？?"
_FORMAL = lazy(
    r"以本[^，。；]{1,8}为准|从其规定|[特专]此[\u4e00-\u9fff]{2,4}|^此复|^附注|^(?:首先|再次|最后|衷心)*感谢[^，；]*$"
)
# 同意建立甲制度。: what a 批复 decides above its first item.
_DECIDES = lazy("(?:原则)?(?:不)?同意[^，；]{4,}|撤销|不再保留")


def sentences_left_out(
    plain: str, headings: list[Block], preamble: list[Span], closing: list[Span], kept: Container[Span]
) -> Iterator[Notice]:
    """A notice for each heading with sentences that are not ``kept``, and one for those outside of every heading; what
    introduces a divided text, or says when it holds, has its place in the header."""
    for block in headings:
        yield from _told(plain, block.heading, [s for s in block.own if s not in kept])
    above = _sentences(plain, preamble)
    if headings or closing:
        above = [s for s in above if _DECIDES.match(plain, *s) or sets_goal(plain[slice(*s)])]
    yield from _told(plain, "正文", [s for s in (*above, *_sentences(plain, closing)) if s not in kept])


def _sentences(plain: str, paragraphs: list[Span]) -> list[Span]:
    """The sentences that are neither entries of a roll nor contacts."""
    found = [s for piece in demanding_pieces(plain, paragraphs) for s in sentences(plain, *piece)]
    return list(beside_contacts(plain, found))


def _told(plain: str, place: str, spans: list[Span]) -> Iterator[Notice]:
    lost = [span for span in spans if _says_something(plain[slice(*span)])]
    if lost:
        said = squeezed(plain[slice(*lost[0])])
        quoted = said if len(said) <= _QUOTED else f"{said[:_QUOTED]}…"
        words = f"未列入任务和措施：{place}（{len(lost)}句）“{quoted}”"
        yield Notice(KIND, words, Span(lost[0].start, lost[-1].end))


def _says_something(sentence: str) -> bool:
    """Whether a sentence is more than a line of a roll, what leads to a list, or the day from which the text holds."""
    if sentence[-1] not in _STOPS or leads_to_table(sentence):
        return False
    formal = takes_effect(sentence) or only_repeals(sentence) or is_formula(sentence)
    return not formal and _FORMAL.search(sentence) is None
