"""Reposts of one directive (同文多载) recognised as one; different directives under one number kept apart.

Nothing is dropped or overwritten: every directive keeps a node of its own, and of several reposts one stands for all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from kg.linking.authority import shared_units, units_of
from kg.linking.normalise import number_key, placed_core, title_key
from kg.model import Directive
from kg.reference.folding import fold_name

_NEAR = 90.0
"""Least similarity (0..100) of two folded texts that are taken for one."""
_LONGEST_COMPARED = 4000
_LARGEST_BLOCK = 64
"""In a block of more directives only equal texts are taken for reposts, so that no block costs its square."""


def title_keys(directive: Directive) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """What a directive may be called: (core without place, years) of its title and of its notice's."""
    keys = [title_key(title) for title in (directive.title, directive.notice_title) if title]
    if len(keys) > 1 and keys[1].forwards:  # 转发: what is passed on has its own directive
        keys = keys[1:]
    return tuple(dict.fromkeys((placed_core(key.core).bare, key.years) for key in keys if key.core))


def _order(directive: Directive) -> tuple[int, str, str, str]:
    """The fullest text first; then what does not depend on where files lie."""
    source = directive.text.source
    return (-len(directive.text.plain), source.sha256, source.path, directive.notice_title)


def _near(one: Directive, other: Directive) -> bool:
    left, right = fold_name(one.text.plain), fold_name(other.text.plain)
    if left == right:
        return bool(left)
    if not left or not right or min(len(left), len(right)) < 0.5 * max(len(left), len(right)):
        return False
    return fuzz.ratio(left[:_LONGEST_COMPARED], right[:_LONGEST_COMPARED], score_cutoff=_NEAR) > 0


def _years_agree(one: Directive, other: Directive) -> bool:
    return one.year is None or other.year is None or one.year == other.year


def is_repost(one: Directive, other: Directive) -> bool:
    """Whether two files hold one directive.

    With two numbers these must be equal and title or text the same; where a number is missing, title,
    year, date and text must agree.  Editions of several years and plans of several counties never do.
    """
    if not shared_units(units_of(one), units_of(other)):
        return False
    same_title = bool(set(title_keys(one)) & set(title_keys(other)))
    if one.number is not None and other.number is not None:
        return number_key(one.number) == number_key(other.number) and (same_title or _near(one, other))
    dated = one.written is None or other.written is None or one.written == other.written
    return same_title and dated and _years_agree(one, other) and _near(one, other)


def _clusters(block: Iterable[Directive]) -> list[list[Directive]]:
    """Directives of one block gathered into reposts, each cluster and all clusters in a fixed order."""
    found: list[list[Directive]] = []
    ordered = sorted(block, key=_order)
    if len(ordered) > _LARGEST_BLOCK:
        equal: dict[tuple[object, ...], list[Directive]] = defaultdict(list)
        for directive in ordered:
            number = number_key(directive.number) if directive.number else None
            equal[(number, fold_name(directive.text.plain) or directive.id)].append(directive)
        return list(equal.values())
    for directive in ordered:
        for cluster in found:
            if is_repost(cluster[0], directive):
                cluster.append(directive)
                break
        else:
            found.append([directive])
    return found


def _renamed(directive: Directive, new: str) -> Directive:
    """The directive under another id, and with it all that hangs below."""
    old = directive.id

    def moved(identifier: str) -> str:
        return new + identifier.removeprefix(old) if identifier.startswith(old) else identifier

    below = directive.with_measures(lambda m: replace(m, id=moved(m.id)))
    return replace(below, id=new, tasks=tuple(replace(t, id=moved(t.id)) for t in below.tasks))


def _suffixes(clusters: Sequence[Sequence[Directive]]) -> Iterator[tuple[Directive, str]]:
    """Each directive of one id with what is added to that id; the reposts' first of a lone cluster keeps it."""
    divisions = [cluster[0].place or "" for cluster in clusters]
    for cluster, division in zip(clusters, divisions, strict=True):
        apart = ""
        if len(clusters) > 1:
            telling = division and divisions.count(division) == 1
            apart = f"@{division}" if telling else f"@{cluster[0].text.source.sha256[:8]}"
        for directive in cluster:
            copy = "" if directive is cluster[0] else f"~{directive.text.source.sha256[:8]}"
            yield directive, apart + copy


def distinct(directives: Sequence[Directive]) -> tuple[Directive, ...]:
    """The same directives in the same order, no two with one id.

    Different directives under one id are told apart by their division (``…@360104``) or the hash of their
    file; of reposts the fullest keeps the id and the others carry the hash of their file (``…~1a2b3c4d``).
    """
    groups: dict[str, list[Directive]] = defaultdict(list)
    for directive in directives:
        groups[directive.id].append(directive)
    if len(groups) == len(directives):
        return tuple(directives)
    renamed: dict[int, Directive] = {}
    for identifier, group in groups.items():
        if len(group) == 1:
            continue
        taken: set[str] = set()
        for directive, suffix in _suffixes(_clusters(group)):
            new, count = identifier + suffix, 2
            while new in taken:
                new, count = f"{identifier}{suffix}-{count}", count + 1
            taken.add(new)
            renamed[id(directive)] = directive if new == identifier else _renamed(directive, new)
    return tuple(renamed.get(id(directive), directive) for directive in directives)


def reposts(directives: Sequence[Directive]) -> Mapping[str, str]:
    """Id of each repost → id of the directive that stands for it; empty where all are different.

    ``directives`` have distinct ids (see :func:`distinct`).
    """
    blocks: dict[tuple[object, ...], list[Directive]] = defaultdict(list)
    for directive in directives:
        if directive.number is not None:
            blocks[number_key(directive.number)].append(directive)
        code = directive.place or ""
        for core, years in title_keys(directive):
            blocks[("title", core, years, code)].append(directive)
    stands_for: dict[str, str] = {}
    for block in blocks.values():
        if len(block) > 1:
            for cluster in _clusters(block):
                _merge(stands_for, cluster)
    return {lower: _root(stands_for, lower) for lower in sorted(stands_for)}


def _root(stands_for: Mapping[str, str], identifier: str) -> str:
    while identifier in stands_for:
        identifier = stands_for[identifier]
    return identifier


def _merge(stands_for: dict[str, str], cluster: Sequence[Directive]) -> None:
    """Lets the first by id length and id stand for the cluster: what kept its plain id."""
    roots = {_root(stands_for, directive.id) for directive in cluster}
    first = min(roots, key=lambda root: ("~" in root, len(root), root))
    for root in roots - {first}:
        stands_for[root] = first


def originals(directives: Iterable[Directive]) -> list[Directive]:
    """The directives, each repost left out for the one that stands for it."""
    directives = tuple(directives)
    copies = reposts(directives)
    return [d for d in directives if d.id not in copies]
