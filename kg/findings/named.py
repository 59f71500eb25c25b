"""引号、书名号里的名称: the names of programmes, standards and mechanisms (“县管校聘”、《实施办法》), which whoever carries one
out repeats; those of an upper clause that stand nowhere in the lower directive."""

from __future__ import annotations

import re

from kg.findings.letters import AND_SO_ON
from kg.findings.purposes import is_result
from kg.linking.correspondence.requirements import Kind, requirements
from kg.reference.folding import fold_name

_NAME = re.compile("“([^“”]{2,40})”|《([^《》]{2,60})》")
_MARKS = re.compile(r"[“”‘’《》〈〉、，：:\s]")


def names_nowhere(clause: str, whole: str) -> list[str]:
    """The names in ``clause`` that the text ``whole``, as :func:`bare` gives it, does not hold; none of an open list, and
    none that tells how things are done in several words (“月调度、季通报”), which others may tell it in.

    >>> names_nowhere("推行“县管校聘”“双随机、一公开”", bare("实行双随机一公开"))
    ['县管校聘']
    """
    if AND_SO_ON.search(clause):
        return []
    names = [quoted or titled for quoted, titled in _NAME.findall(clause)]
    return [name for name in names if "、" not in name and bare(name) not in whole]


def names_in_demands(text: str, whole: str) -> list[str]:
    """The names in the demands of a measure that stand nowhere in the text ``whole``; none of what they only come to (打通“最后一公里”)."""
    demands = (text[r.start : r.end].strip() for r in requirements(text) if r.kind is Kind.DEMAND)
    return [name for clause in demands if not is_result(clause) for name in names_nowhere(clause, whole)]


def bare(text: str) -> str:
    """A text without the marks that stand around and within names."""
    return _MARKS.sub("", fold_name(text))
