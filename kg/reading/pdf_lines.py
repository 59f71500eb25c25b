"""Characters on a PDF page → printed lines (版面行), left to right and top to bottom."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from kg.reading.characters import clean
from kg.reference.patterns import lazy

Char = Mapping[str, Any]
"""A character as pdfplumber gives it: text, x0, x1, top, bottom, size."""

_LIGATURE = lazy("[\ufb00-\ufb06]")
_LATIN = lazy(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its words, its box in points from the top left, its size of type, its page (from 0), its font."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    page: int
    font: str = ""


def printed_once(chars: Iterable[Char]) -> list[Char]:
    """The characters less those printed again within a point of themselves, as some writers make bold type."""
    kept: list[Char] = []
    places: set[tuple[str, int, int]] = set()
    for char in chars:
        text, x, y = char["text"], round(char["x0"]), round(char["top"])
        near = ((text, x + dx, y + dy) for dx in (0, -1, 1) for dy in (0, -1, 1))
        if any(place in places for place in near) and not text.isspace():
            continue
        places.add((text, x, y))
        kept.append(char)
    return kept


def level(chars: Sequence[Char], width: float, height: float) -> list[Char]:
    """The characters that stand upright; of a page printed sideways, all that run up or down it, turned upright.

    What is set at a slant (a watermark) is left out.
    """
    shown = [c for c in chars if c["size"] > 0]
    upright = [c for c in shown if c["matrix"][0] > 0 and abs(c["matrix"][1]) < 0.1 * abs(c["matrix"][0])]
    sideways = [c for c in shown if abs(c["matrix"][0]) < 0.1 * abs(c["matrix"][1])]
    if len(sideways) <= len(upright):
        return upright
    return [_turned(c, width, height) for c in sideways]


def _turned(char: Char, width: float, height: float) -> Char:
    """A character that runs up the page, or down it, as it stands when the page is turned."""
    if char["matrix"][1] > 0:
        place = {
            "x0": height - char["bottom"],
            "x1": height - char["top"],
            "top": char["x0"],
            "bottom": char["x1"],
        }
    else:
        place = {
            "x0": char["top"],
            "x1": char["bottom"],
            "top": width - char["x1"],
            "bottom": width - char["x0"],
        }
    return {**char, **place}


def lines(chars: Iterable[Char], page: int) -> list[Line]:
    """The lines that ``chars`` make up, from the top down; blank ones left out."""
    rows: list[list[Char]] = []
    middle = 0.0
    for char in sorted(chars, key=lambda c: ((c["top"] + c["bottom"]) / 2, c["x0"])):
        at = (char["top"] + char["bottom"]) / 2
        if rows and at - middle < 0.45 * min(char["size"], rows[-1][0]["size"]):
            rows[-1].append(char)
        else:
            rows.append([char])
            middle = at
    built = (_line(row, page) for row in rows)
    return [line for line in built if line is not None]


def _line(row: list[Char], page: int) -> Line | None:
    row.sort(key=lambda c: c["x0"])
    shown = [c for c in row if not c["text"].isspace()]
    if not shown:
        return None
    text = clean(_LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), _text(row)))
    if not text:
        return None
    return Line(
        text=text,
        x0=shown[0]["x0"],
        x1=max(c["x1"] for c in shown),
        top=min(c["top"] for c in shown),
        bottom=max(c["bottom"] for c in shown),
        size=median(c["size"] for c in shown),
        page=page,
        font=Counter(c["fontname"] for c in shown).most_common(1)[0][0],
    )


def _text(row: list[Char]) -> str:
    """The characters of a line; a blank where the gap is wider than type set close leaves one."""
    said: list[str] = []
    before: Char | None = None
    for char in row:
        if before is not None and not char["text"].isspace() and not before["text"].isspace():
            gap = char["x0"] - before["x1"]
            latin = _LATIN.match(char["text"]) and _LATIN.match(before["text"])
            if gap > (0.2 if latin else 0.9) * char["size"]:
                said.append(" ")
        said.append(char["text"])
        before = char
    return "".join(said)


def joined(first: str, second: str) -> str:
    """Two parts of one sentence, broken by a line end; a blank only between Latin words.

    >>> joined("深化“放管服”", "改革"), joined("open", "data")
    ('深化“放管服”改革', 'open data')
    """
    if first and second and _LATIN.match(first[-1]) and _LATIN.match(second[0]):
        return f"{first} {second}"
    return first + second
