"""Inline pictures of the report (插图): SVG drawn from figures, the same for the same figures."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from kg.model import Corpus, Ground, NotHeld
from kg.reference.words import STATUSES
from kg.views.columns import Document
from kg.views.columns import columns as level_columns
from kg.views.lines import lines
from kg.views.lookup import shorten
from kg.views.pages import GROUND_COLOURS
from kg.views.report.parts import Row
from kg.views.totals import Totals
from kg.views.words import GROUNDS

BAR_WIDTH, BAR_HEIGHT = 560, 22
CELL, GAP, CELLS_A_LINE = 15, 3, 40
BOX_WIDTH, BOX_HEIGHT, COLUMN, LINE, ARC = 190, 58, 262, 94, 40
TITLE_UNITS = 26
LARGEST_PICTURE = 24


def rate_bar(counted: Totals, missing_word: str, surrogate: bool = False) -> Markup:
    """A bar of all measures of a pair by status, each stretch with its number.

    Under a surrogate the stretch of ``missing`` is drawn hollow: it is no fault.
    """
    parts = [
        ("covered", STATUSES_BY_NAME["covered"], counted.covered),
        ("partial", STATUSES_BY_NAME["partial"], counted.partial),
        ("unseen" if surrogate else "missing", missing_word, counted.missing),
        ("exempt", STATUSES_BY_NAME["exempt"], counted.exempt),
        ("unknown", STATUSES_BY_NAME["unknown"], counted.unknown),
    ]
    whole = sum(number for _, _, number in parts)
    if not whole:
        return Markup("")
    drawn, x = [], 0.0
    for name, word, number in parts:
        width = BAR_WIDTH * number / whole
        if not number:
            continue
        drawn.append(
            Markup(
                '<g class="s-{}"><title>{} {} 条</title>'
                '<rect x="{:.1f}" y="0" width="{:.1f}" height="{}"/>{}</g>'
            ).format(name, word, number, x, max(width - 1, 1), BAR_HEIGHT, _number(x, width, number))
        )
        x += width
    label = "，".join(f"{word}{number}条" for _, word, number in parts if number)
    return Markup('<svg class="bar" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        BAR_WIDTH, BAR_HEIGHT, label, Markup("").join(drawn)
    )


def _number(x: float, width: float, number: int) -> Markup:
    if width < 9 * len(str(number)) + 4:
        return Markup("")
    return Markup('<text x="{:.1f}" y="16" text-anchor="middle">{}</text>').format(x + width / 2, number)


def status_strip(rows: Sequence[Row]) -> Markup:
    """One small square for every upper measure in its order, coloured by status, leading to its row."""
    cells = []
    for place, row in enumerate(rows):
        x = (place % CELLS_A_LINE) * (CELL + GAP)
        y = (place // CELLS_A_LINE) * (CELL + GAP)
        kind = "framing" if row.framing else row.status
        cells.append(
            Markup(
                '<a href="#{}"><rect class="s-{}" x="{}" y="{}" width="{}" height="{}" rx="2">'
                "<title>{}. {}：{}</title></rect></a>"
            ).format(
                row.anchor, kind, x + 1, y + 1, CELL, CELL, row.serial, row.word, shorten(_text(row), 60)
            )
        )
    if not cells:
        return Markup("")
    lines = (len(rows) - 1) // CELLS_A_LINE + 1
    width = min(len(rows), CELLS_A_LINE) * (CELL + GAP) + 2
    return Markup(
        '<svg class="strip" width="{0}" height="{1}" viewBox="0 0 {0} {1}" role="img" '
        'aria-label="逐条状态图">{2}</svg>'
    ).format(width, lines * (CELL + GAP) + 2, Markup("").join(cells))


def _text(row: Row) -> str:
    return "".join(piece.text for piece in row.pieces)


def lineage_picture(corpus: Corpus) -> Markup:
    """Who answers whom, level by level from left to right; empty where there is too much to draw."""
    involved = {end for p in corpus.pairs for end in (p.answers.upper, p.answers.lower)}
    held = [d for d in corpus.directives if d.id in involved]
    absent = [n for n in corpus.not_held if n.id in involved]
    if not corpus.pairs or len(held) + len(absent) > LARGEST_PICTURE:
        return Markup("")
    columns = level_columns(sorted(held, key=lambda d: d.id), absent, corpus.pairs)
    places: dict[str, tuple[int, int]] = {}
    drawn = []
    for number, (name, nodes) in enumerate(columns):
        x = 10 + number * COLUMN
        drawn.append(Markup('<text class="column" x="{}" y="20">{}</text>').format(x + BOX_WIDTH // 2, name))
        for line, node in enumerate(nodes):
            places[node.id] = (x, 36 + line * LINE)
            drawn.append(_box(node, *places[node.id]))
    pairs = [p.answers for p in corpus.pairs if p.answers.upper in places and p.answers.lower in places]
    links = [_arrow(places[a.upper], places[a.lower], a.ground, lane) for lane, a in enumerate(pairs)]
    height = 44 + max(len(nodes) for _, nodes in columns) * LINE
    width = len(columns) * COLUMN - (COLUMN - BOX_WIDTH) + 10 + ARC
    return Markup(
        '<svg class="lineage" viewBox="0 0 {} {}" style="max-width:{}px" role="img" '
        'aria-label="上下级文件关系图">{}{}</svg>'
    ).format(width, height, width, Markup("").join(links), Markup("").join(drawn))


def _box(node: Document, x: int, y: int) -> Markup:
    absent = isinstance(node, NotHeld)
    number = str(node.number) if node.number else ""
    title = node.title or number or (node.issuer if isinstance(node, NotHeld) else None) or node.id
    texts = [
        Markup('<text x="{}" y="{}">{}</text>').format(x + BOX_WIDTH // 2, y + 19 + 16 * n, line)
        for n, line in enumerate(lines(title, TITLE_UNITS, 2))
    ]
    below = (number if node.title else "") or ("未收录" if absent else "")
    texts.append(
        Markup('<text class="number" x="{}" y="{}">{}</text>').format(x + BOX_WIDTH // 2, y + 51, below)
    )
    return Markup(
        '<g class="{}"><title>{}</title><rect x="{}" y="{}" width="{}" height="{}" rx="3"/>{}</g>'
    ).format("absent" if absent else "held", title, x, y, BOX_WIDTH, BOX_HEIGHT, Markup("").join(texts))


def _arrow(upper: tuple[int, int], lower: tuple[int, int], ground: Ground, lane: int) -> Markup:
    forward = upper[0] < lower[0]
    start = (upper[0] + (0 if upper[0] > lower[0] else BOX_WIDTH), upper[1] + BOX_HEIGHT // 2)
    end = (lower[0] + (0 if forward else BOX_WIDTH), lower[1] + BOX_HEIGHT // 2)
    return Markup(
        '<g class="link" style="stroke:{0};fill:{0}"><title>{1}</title>'
        '<path d="{2}" fill="none" stroke-dasharray="{3}"/><path d="M{4} {5} l{6} -4 v8 z"/></g>'
    ).format(
        GROUND_COLOURS[ground],
        GROUNDS[ground],
        _route(start, end, upper[1] + BOX_HEIGHT + 8 + 6 * (lane % 4)),
        "none" if ground is Ground.CITED else "6 4",
        *end,
        -7 if forward else 7,
    )


def _route(start: tuple[int, int], end: tuple[int, int], free: int) -> str:
    """A curve between neighbours; past a column in between, along the free height between two lines.

    Within one column it is an arc at its right side.
    """
    (x1, y1), (x2, y2) = start, end
    if x1 == x2:
        return f"M{x1} {y1} C{x1 + ARC} {y1} {x2 + ARC} {y2} {x2} {y2}"
    step = (COLUMN - BOX_WIDTH) * (1 if x1 < x2 else -1)
    half = step // 2
    if abs(x2 - x1) <= abs(step):
        return f"M{x1} {y1} C{x1 + half} {y1} {x2 - half} {y2} {x2} {y2}"
    return (
        f"M{x1} {y1} C{x1 + half} {y1} {x1 + half} {free} {x1 + step} {free} "
        f"L{x2 - step} {free} C{x2 - half} {free} {x2 - half} {y2} {x2} {y2}"
    )


STATUSES_BY_NAME: dict[str, str] = {status.value: word for status, word in STATUSES.items()}
