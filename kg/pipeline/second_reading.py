"""The doubtful queue read once more (复读): by a model at an address the user names, never unasked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from kg.linking.review.queue import QueueRow
from kg.linking.second_reader import SecondReader, question_of, with_reading
from kg.model import Directive


@dataclass(frozen=True, slots=True)
class SecondReading:
    """The rows, each with what the second reader says of it; ``discarded`` are the reasons of answers that did not stand."""

    rows: tuple[QueueRow, ...]
    discarded: tuple[str, ...]


def read_again(
    rows: Sequence[QueueRow],
    directives: Iterable[Directive],
    reader: SecondReader,
    progress: Callable[[int], None] = lambda _: None,
) -> SecondReading:
    """Asks ``reader`` of every row against the whole lower directive; a reading is shown and decides nothing."""
    held = {d.id: d for d in directives}
    read: list[QueueRow] = []
    discarded: list[str] = []
    for number, row in enumerate(rows, 1):
        reading = reader.read(question_of(row, held.get(row.lower_directive)))
        if reading.status is None:
            discarded.append(reading.discarded or "没有答复")
        read.append(replace(row, reading=with_reading(row, reading)))
        progress(number)
    return SecondReading(tuple(read), tuple(discarded))
