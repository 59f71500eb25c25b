"""Where each box stands (布局): a column for every level, a directive above its tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.flags import Flag
from kg.model import Corpus, Directive, Ground, NotHeld, PairState, Status
from kg.views.columns import Document
from kg.views.columns import columns as level_columns
from kg.views.explorer.choice import Choice, document_of
from kg.views.explorer.links import UNNUMBERED, DocumentLink, TaskLink, node_of
from kg.views.lines import fit, lines
from kg.views.lookup import Lookup, label_of

BOX_WIDTH, COLUMN = 214, 314
HEAD_HEIGHT, TASK_HEIGHT = 84, 29
FIRST_TASK, TASK, BETWEEN = 122, 41, 54
TITLE_UNITS, TASK_UNITS = 24, 24
LANES = (0, 3, -3)
WORST_FIRST = (Status.MISSING, Status.PARTIAL, Status.COVERED)


@dataclass(frozen=True, slots=True)
class Box:
    """One box: ``kind`` is directive, task or absent; ``tint`` how the task is answered below."""

    id: str
    kind: str
    label: str
    words: str
    x: int
    y: int
    document: str
    tint: str = ""

    @property
    def height(self) -> int:
        """Height of the box as it is drawn."""
        return TASK_HEIGHT if self.kind == "task" else HEAD_HEIGHT


@dataclass(frozen=True, slots=True)
class Column:
    """One level: its name, the middle of its boxes, and whether any document in it is held."""

    name: str
    x: int
    held: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is drawn."""

    columns: tuple[Column, ...]
    boxes: tuple[Box, ...]
    documents: tuple[DocumentLink, ...]
    tasks: tuple[TaskLink, ...]
    height: int
    routes: Mapping[str, tuple[tuple[int, int], ...]]


def place(
    corpus: Corpus,
    lookup: Lookup,
    choice: Choice,
    documents: Sequence[DocumentLink],
    tasks: Sequence[TaskLink],
) -> Scene:
    """The scene of a choice; links keep their order, those with an end left out are dropped."""
    tints = _tints(corpus, lookup, choice)
    columns: list[Column] = []
    boxes: list[Box] = []
    height = 0
    degrees = _degrees(documents, tasks, lookup)
    held = sorted(
        (d for d in corpus.directives if d.id in choice.documents),
        key=lambda d: (-degrees.get(d.id, 0), d.year or 0, d.id),
    )
    absent = [n for n in corpus.not_held if n.id in choice.documents]
    for number, (name, members) in enumerate(level_columns(held, absent, corpus.pairs)):
        x, y = number * COLUMN, 0
        columns.append(Column(name, x, any(isinstance(member, Directive) for member in members)))
        for member in members:
            block = _block(member, choice, tints, x, y)
            boxes += block
            y = block[-1].y + block[-1].height // 2 + BETWEEN
        height = max(height, y)
    drawn = {box.id: box for box in boxes}
    shown_documents = tuple(link for link in documents if {link.upper, link.lower} <= drawn.keys())
    shown_tasks = tuple(link for link in tasks if {link.upper, link.lower} <= drawn.keys())
    shown: list[DocumentLink | TaskLink] = [*shown_documents, *shown_tasks]
    ends = {link.id: (drawn[link.upper], drawn[link.lower]) for link in shown}
    return Scene(tuple(columns), tuple(boxes), shown_documents, shown_tasks, height, _routes(ends, boxes))


def _routes(
    ends: Mapping[str, tuple[Box, Box]], boxes: Sequence[Box]
) -> dict[str, tuple[tuple[int, int], ...]]:
    """Points of each line, from side to side, between the boxes of a column and never behind them.

    A line within one column has no points: it is drawn as an arc.
    """
    free = {x: _free_heights([box for box in boxes if box.x == x]) for x in {box.x for box in boxes}}
    used: Counter[tuple[int, int]] = Counter()
    routes = {}
    for link, (upper, lower) in ends.items():
        if upper.x == lower.x:
            continue
        way = 1 if lower.x > upper.x else -1
        points = [(upper.x + way * BOX_WIDTH // 2, upper.y)]
        for x in range(upper.x + way * COLUMN, lower.x, way * COLUMN):
            straight = upper.y + (lower.y - upper.y) * (x - upper.x) / (lower.x - upper.x)
            height = min(free[x], key=lambda y: (abs(y - straight), y))
            y = height + _lane(used[x, height], above=height < 0)
            used[x, height] += 1
            aside = way * (BOX_WIDTH // 2 + 16)
            points += [(x - aside, y), (x + aside, y)]
        routes[link] = (*points, (lower.x - way * BOX_WIDTH // 2, lower.y))
    return routes


def _lane(number: int, *, above: bool) -> int:
    return -7 * (number % 6) if above else LANES[number % len(LANES)]


def _free_heights(boxes: Sequence[Box]) -> list[int]:
    ordered = sorted(boxes, key=lambda box: box.y)
    free = [ordered[0].y - ordered[0].height // 2 - 12]
    for above, below in pairwise(ordered):
        free.append((above.y + above.height // 2 + below.y - below.height // 2) // 2)
    return [*free, ordered[-1].y + ordered[-1].height // 2 + 10]


def _degrees(documents: Sequence[DocumentLink], tasks: Sequence[TaskLink], lookup: Lookup) -> dict[str, int]:
    """Whether much leads to a directive: what is most connected stands where it is seen first."""
    degrees: Counter[str] = Counter()
    for link in tasks:
        for end in (link.upper, link.lower):
            found = lookup.tasks.get(end)
            degrees[found[0].id if found else end.removesuffix(UNNUMBERED)] += 1
    for joined in documents:
        degrees.update((joined.upper, joined.lower))
    return dict(degrees)


def _block(member: Document, choice: Choice, tints: dict[str, str], x: int, y: int) -> list[Box]:
    if isinstance(member, NotHeld):
        return [
            Box(
                member.id,
                "absent",
                _absent_label(member),
                member.title or member.id,
                x,
                y + HEAD_HEIGHT // 2,
                member.id,
            )
        ]
    number = str(member.number) if member.number else "（无文号）"
    label = "\n".join([*lines(member.title, TITLE_UNITS, 2), number])
    boxes = [
        Box(member.id, "directive", label, f"{member.title}\n{number}", x, y + HEAD_HEIGHT // 2, member.id)
    ]
    nodes = [(task.id, label_of(task)) for task in member.tasks]
    nodes += [(member.id + UNNUMBERED, "（未编号部分）")] if member.unnumbered else []
    for line, (node, words) in enumerate(n for n in nodes if n[0] in choice.tasks):
        top = y + FIRST_TASK + line * TASK
        boxes.append(Box(node, "task", fit(words, TASK_UNITS), words, x, top, member.id, tints.get(node, "")))
    return boxes


def _absent_label(absent: NotHeld) -> str:
    if absent.title:
        words = lines(absent.title, TITLE_UNITS, 2)
        return "\n".join([*words, str(absent.number) if absent.number else "（未收录）"])
    said = str(absent.number) if absent.number else absent.issuer or absent.id
    return "\n".join([fit(said, TITLE_UNITS), "（未收录）"])


def _tints(corpus: Corpus, lookup: Lookup, choice: Choice) -> dict[str, str]:
    """How each task is answered in the directives drawn; those of the directive in focus, in all."""
    focus = choice.focus and (document_of(choice.focus, lookup) or choice.focus)
    found: dict[str, set[str]] = {}
    for pair in corpus.pairs:
        drawn = pair.answers.lower in choice.documents or pair.answers.upper == focus
        if pair.answers.state is not PairState.COMPARED or not drawn:
            continue
        for task in pair.unsourced:
            found.setdefault(task, set()).add("unsourced")
        for finding in pair.findings:
            node = node_of(finding.upper_measure, lookup)
            if node is None or Flag.FRAMING in finding.flags or finding.status not in WORST_FIRST:
                continue
            unseen = finding.status is Status.MISSING and pair.answers.ground is Ground.SURROGATE
            found.setdefault(node, set()).add("unseen" if unseen else finding.status.value)
    order = ["missing", "unseen", "partial", "covered", "unsourced"]
    return {node: next(tint for tint in order if tint in tints) for node, tints in found.items()}
