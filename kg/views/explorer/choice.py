"""What of a corpus is drawn (取景): all of it, its documents, or the neighbourhood of a focus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.errors import USAGE, Mendable
from kg.model import Corpus
from kg.views.explorer.links import UNNUMBERED, DocumentLink, TaskLink, node_of
from kg.views.lookup import Lookup

MOST_TASKS = 260
MOST_DOCUMENTS = 120
COLOURED = "焦点文件的任务按全部下级文件标底色，其余任务只按图上的下级文件。"


class FocusNotFound(Mendable, LookupError):
    """The focus names no directive, task or measure of the corpus."""

    exit_code = USAGE

    def __init__(self, focus: str) -> None:
        super().__init__(
            f"浏览图的焦点“{focus}”不是已收录的文件、任务或措施；请用文号、任务标识或措施标识指定。"
        )
        self.focus = focus


@dataclass(frozen=True, slots=True)
class Choice:
    """Ids of the documents and tasks to draw, the node in focus, and what the page says of it."""

    documents: frozenset[str]
    tasks: frozenset[str]
    focus: str | None
    note: str


def choose(
    corpus: Corpus,
    lookup: Lookup,
    documents: Sequence[DocumentLink],
    tasks: Sequence[TaskLink],
    focus: str | None,
    depth: int,
) -> Choice:
    """The nodes to draw; never more than a reader can make out, and said where something is left out."""
    if focus is None:
        return _whole(corpus, documents)
    if focus in lookup.directives or focus in lookup.not_held:
        return _around_document(corpus, documents, focus, depth)
    node = focus if focus in lookup.tasks or focus.endswith(UNNUMBERED) else node_of(focus, lookup)
    if node is None or document_of(node, lookup) is None:
        raise FocusNotFound(focus)
    return _around_task(lookup, tasks, node, depth)


def task_nodes(corpus: Corpus, documents: Iterable[str]) -> list[str]:
    """The task nodes of some documents in order, the unnumbered part last."""
    wanted = set(documents)
    nodes = []
    for directive in corpus.directives:
        if directive.id in wanted:
            nodes += [task.id for task in directive.tasks]
            nodes += [directive.id + UNNUMBERED] if directive.unnumbered else []
    return nodes


def _whole(corpus: Corpus, links: Sequence[DocumentLink]) -> Choice:
    everything = [d.id for d in corpus.directives] + [n.id for n in corpus.not_held]
    tasks = task_nodes(corpus, everything)
    if len(tasks) <= MOST_TASKS and len(everything) <= MOST_DOCUMENTS:
        return Choice(frozenset(everything), frozenset(tasks), None, "")
    drawn = _most_linked(everything, links)
    note = f"共 {len(everything)} 件文件、{len(tasks)} 项任务，超过可读范围（{MOST_TASKS} 项任务），只画到文件一级。"
    if len(drawn) < len(everything):
        note += f"其中只画出关联最多的 {len(drawn)} 件。"
    return Choice(frozenset(drawn), frozenset(), None, note + "查看任务请指定焦点文件后重新生成。")


def _most_linked(documents: Sequence[str], links: Sequence[DocumentLink]) -> list[str]:
    degree: dict[str, int] = defaultdict(int)
    for link in links:
        degree[link.upper] += 1
        degree[link.lower] += 1
    ranked = sorted(documents, key=lambda document: (-degree[document], document))
    return ranked[:MOST_DOCUMENTS]


def _around_document(corpus: Corpus, links: Sequence[DocumentLink], focus: str, depth: int) -> Choice:
    ends = ((link.upper, link.lower) for link in links)
    reached, steps = _reach(ends, focus, depth, MOST_DOCUMENTS)
    tasks = task_nodes(corpus, reached)
    note = f"只画出从焦点文件出发 {steps} 步以内的 {len(reached)} 件文件。{COLOURED}"
    if steps < depth:
        note += f"{depth} 步以内的文件超过 {MOST_DOCUMENTS} 件，已缩小范围。"
    if len(tasks) > MOST_TASKS:
        tasks = task_nodes(corpus, [focus])[:MOST_TASKS]
        note += f"任务超过 {MOST_TASKS} 项，只画出焦点文件自身的任务。"
    return Choice(frozenset(reached), frozenset(tasks), focus, note)


def _around_task(lookup: Lookup, links: Sequence[TaskLink], focus: str, depth: int) -> Choice:
    ends = ((link.upper, link.lower) for link in links)
    reached, steps = _reach(ends, focus, depth, MOST_TASKS)
    documents = {document for node in reached if (document := document_of(node, lookup))}
    note = f"只画出从焦点任务出发 {steps} 步以内的 {len(reached)} 项任务及其所属文件。{COLOURED}"
    return Choice(frozenset(documents), frozenset(reached), focus, note)


def document_of(node: str, lookup: Lookup) -> str | None:
    """The directive of a task node."""
    if node.endswith(UNNUMBERED):
        document = node.removesuffix(UNNUMBERED)
        return document if document in lookup.directives else None
    found = lookup.tasks.get(node)
    return found[0].id if found else None


def _reach(ends: Iterable[tuple[str, str]], start: str, depth: int, most: int) -> tuple[set[str], int]:
    """What is reached in ``depth`` steps, or in as many as lead to at most ``most`` nodes; and how many steps."""
    neighbours: dict[str, set[str]] = defaultdict(set)
    for one, other in ends:
        neighbours[one].add(other)
        neighbours[other].add(one)
    reached, edge = {start}, {start}
    for steps in range(depth):
        edge = {far for near in edge for far in neighbours[near]} - reached
        if not edge:
            break
        if len(reached) + len(edge) > most:
            return reached, steps
        reached |= edge
    return reached, depth
