"""Several texts that one notice carries (印发《甲规定》和《乙规定》): where each begins, and the lines of its title."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extraction.header.header import Header
from kg.extraction.header.title_lines import TITLE_LINE
from kg.extraction.text.title import squeezed
from kg.model import Span
from kg.reference.folding import fold_print

_LINES = 3  # over which a title may stand
_RUNNING = frozenset("。；：，")


class Parts(NamedTuple):
    """``body`` and ``breaks`` are those of the header without the title lines; ``starts`` are the offsets at which the
    carried texts begin, in order, ``titles`` what they are called."""

    body: list[Span]
    breaks: set[int]
    starts: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()

    def path(self, at: int) -> tuple[str, ...]:
        """The title of the carried text that ``at`` stands in, as the outermost heading; empty where but one is carried."""
        order = bisect_right(self.starts, at)
        return (self.titles[order - 1],) if order else ()


def carried_parts(plain: str, header: Header) -> Parts:
    """The texts that a notice carries, where there are two or more; numbering starts anew in each."""
    body, breaks, carried_from = header.body
    carried = header.carried
    whole = Parts(list(body), set(breaks))
    if len(carried) < 2:
        return whole
    lines = dict(_title_lines(plain, body, carried))
    found = [(body[index].start, _title(plain, body, index, count)) for index, count in lines.items()]
    if carried_from and header.title_spans and fold_print(header.title) in carried:
        found.insert(0, (header.title_spans[-1].start, header.title))
    if len({title for _, title in found}) < 2:
        return whole
    dropped = {index + n for index, count in lines.items() for n in range(count)}
    kept = [index for index in range(len(body)) if index not in dropped]
    anew = breaks | {index + count for index, count in lines.items()}
    return Parts(
        [body[index] for index in kept],
        {order for order, index in enumerate(kept) if index in anew},
        *zip(*found, strict=True),
    )


def _title_lines(plain: str, body: Sequence[Span], carried: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The index of each body paragraph that begins a carried title, and over how many lines it stands."""
    for index in range(len(body)):
        for count in range(1, _LINES + 1):
            span = body[index + count - 1] if index + count <= len(body) else None
            if span is None or span.end - span.start > TITLE_LINE or plain[span.end - 1] in _RUNNING:
                break
            title = fold_print(_title(plain, body, index, count))
            if title in carried:
                yield index, count
                break
            if not any(whole.startswith(title) for whole in carried):
                break


def _title(plain: str, body: Sequence[Span], index: int, count: int) -> str:
    return squeezed("".join(plain[slice(*span)] for span in body[index : index + count]))
