"""What documents show: the commands of their ``console`` blocks with the output below each, and Python with its own.

A line that is ``…`` alone stands for lines left out, one that ends with it for the rest of the line.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

_BLOCK = re.compile(
    r"^```console\n(?P<console>.*?)^```$|^```python\n(?P<python>.*?)^```\n(?:\n```\n(?P<output>.*?)^```$)?",
    re.M | re.S,
)
_COMMAND = re.compile(r"^\$ (?P<command>.+)\n(?P<output>(?:(?!\$ ).*\n)*)", re.M)
_LEFT_OUT = "…"
_FENCED = re.compile(r"^(?P<indent> *)```(?P<language>.*)\n(?P<block>(?:.*\n)*?)(?P=indent)```$", re.M)


@dataclass(frozen=True)
class Shown:
    """A command, and the part of the document that is its output."""

    words: tuple[str, ...]
    output: str
    start: int
    end: int


def shown_in(document: str) -> Iterator[Shown]:
    for block in _BLOCK.finditer(document):
        if block["console"] is None:
            told = block.span("output") if block["output"] else (block.end(), block.end())
            yield Shown(("python", "-c", block["python"]), block["output"] or "", *told)
            continue
        for found in _COMMAND.finditer(document, *block.span("console")):
            yield Shown(tuple(shlex.split(found["command"])), found["output"], *found.span("output"))


def unshown_in(document: str) -> list[list[str]]:
    """The commands of its ``sh`` blocks, whose output is not shown, without remarks."""
    blocks = [fenced["block"] for fenced in _FENCED.finditer(document) if fenced["language"] == "sh"]
    return [shlex.split(line, comments=True) for block in blocks for line in block.splitlines()]


def prose_of(document: str) -> str:
    """All but the blocks."""
    return _FENCED.sub("", document)


def renewed(shown: str, printed: str) -> str:
    """``shown`` itself where it was printed, blanks aside; else with the lines printed now, as much as it shows of them."""
    if "\t" not in shown:
        printed = printed.replace("\t", "  ")
    there, chunks, told, at = printed.rstrip().splitlines(), _chunks(shown), [], 0
    for number, (lines, left_out) in enumerate(chunks, 1):
        if number == 1:
            at = 0
        elif number == len(chunks):
            at = max(at, len(there) - len(lines))
        else:
            at = _place(lines, there, at)
        now = there[at:] if number == len(chunks) else there[at : at + len(lines)]
        told += [_as_shown(*both) for both in zip_longest(lines[: len(now)], now)] + left_out
        at += len(lines)
    return "".join(f"{line}\n" for line in told)


def _chunks(shown: str) -> list[tuple[list[str], list[str]]]:
    """Lines that follow each other, and the line behind them that stands for what is left out."""
    chunks: list[tuple[list[str], list[str]]] = [([], [])]
    for line in shown.splitlines():
        if line.strip() == _LEFT_OUT:
            chunks[-1][1].append(line)
            chunks.append(([], []))
        else:
            chunks[-1][0].append(line)
    return chunks


def _place(lines: list[str], there: list[str], at: int) -> int:
    """Where ``lines`` stand, from ``at`` on, or what is most like them."""
    places = range(at, max(at, len(there) - len(lines)) + 1)
    for place in places:
        if all(map(_is, lines, there[place : place + len(lines)])):
            return place
    return max(places, key=lambda place: sum(map(_likeness, lines, there[place : place + len(lines)])))


def _is(line: str, printed: str) -> bool:
    one, other = " ".join(line.split()), " ".join(printed.split())
    return one == other or (one.endswith(_LEFT_OUT) and other.startswith(one.removesuffix(_LEFT_OUT)))


def _likeness(line: str, printed: str) -> float:
    return SequenceMatcher(None, line, printed, autojunk=False).ratio()


def _as_shown(line: str | None, printed: str) -> str:
    if line is None:
        return printed
    if _is(line, printed):
        return line
    cut = line.endswith(_LEFT_OUT) and len(printed) > len(line)
    return printed[: len(line) - 1] + _LEFT_OUT if cut else printed
