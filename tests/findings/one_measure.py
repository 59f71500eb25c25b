"""A measure of a directive that asks for little else."""

from __future__ import annotations

from kg.extraction.directive import extract
from kg.model import Measure
from kg.reading import read_bytes


def measure(sentence: str, year: int) -> Measure:
    text = f"某市{year}年工作要点\n\n（一）任务一。{sentence}\n（二）任务二。做好工作。\n"
    (found,) = extract(read_bytes(text.encode(), "x.txt")).tasks[0].measures
    return found
