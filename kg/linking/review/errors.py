"""What can go wrong with files of decisions: typed errors that name the file, the place and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from kg.errors import UNREADABLE, USAGE, Mendable


class ReviewError(Mendable):
    """A file of decisions (核定记录、待核定清单) that cannot be used as it is.

    ``path`` is the file as it was named, ``place`` where in it, ``problem`` what is wrong and ``advice``
    what the user can do; ``str()`` joins them to one line.
    """

    exit_code = UNREADABLE

    def __init__(self, path: str, place: str, problem: str, advice: str) -> None:
        super().__init__(path, place, problem, advice)
        self.path = path
        self.place = place
        self.problem = problem
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.path}（{self.place}）：{self.problem}。{self.advice}"


class NoReviewFile(ReviewError):
    """There is no file under that name, or it may not be opened."""


class DamagedReviewFile(ReviewError):
    """The file is no table of decisions: wrong encoding, no header, mandatory columns absent, too large."""


class DamagedQueueFile(ReviewError):
    """The file is no doubtful queue: not a workbook, no such header, unreadable or beyond the limits."""


class CellTooLong(Mendable):
    """A text is longer than the cell of a workbook; a .tsv holds it."""

    exit_code = USAGE

    def __init__(self, heading: str, text: str) -> None:
        super().__init__(
            f"“{heading}”列有一处{len(text)}字（“{text[:20]}…”），超出工作簿单元格的容量，请导出为 .tsv"
        )


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One row of a queue that could not be taken; the other rows stand.  ``upper`` is the measure, where known."""

    path: str
    place: str
    problem: str
    upper: str = ""

    def __str__(self) -> str:
        return f"{self.path}（{self.place}）{self.upper}：{self.problem}"
