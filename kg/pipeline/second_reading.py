"""The doubtful queue read once more (复读): by a model at an address the user names, never unasked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.linking.review.queue import QueueRow
from kg.linking.second_reader import SecondReader, question_of, with_reading
from kg.model import Directive
from kg.pipeline.watch import Watch, unwatched

GIVE_UP = 5
"""After so many questions in a row that got no answer nothing more is asked."""


@dataclass(frozen=True, slots=True)
class SecondReading:
    """The rows, each with what the second reader says of it; ``discarded`` are the reasons of answers that did not stand,
    ``left`` is how many of the last rows were not asked about."""

    rows: tuple[QueueRow, ...]
    discarded: tuple[str, ...]
    left: int = 0


def read_again(
    rows: Sequence[QueueRow], directives: Iterable[Directive], reader: SecondReader, watch: Watch = unwatched
) -> SecondReading:
    """Asks ``reader`` of every row against the whole lower directive; a reading is shown and decides nothing."""
    held = {d.id: d for d in directives}
    read: list[QueueRow] = []
    discarded: list[str] = []
    in_a_row = 0
    for row in watch("reading again", rows, len(rows)):
        reading = reader.read(question_of(row, held.get(row.lower_directive)))
        if reading.status is None:
            discarded.append(reading.discarded or "没有答复")
        read.append(replace(row, reading=with_reading(row, reading)))
        in_a_row = in_a_row + 1 if reading.unanswered else 0
        if in_a_row == GIVE_UP:
            break
    left = rows[len(read) :]
    return SecondReading((*read, *left), tuple(discarded), len(left))
