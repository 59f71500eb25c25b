"""The lines of a rule file, whatever they say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import UNREADABLE, Mendable

NAMED = ("对照", "pair")
"""What a line begins with that names two directives (:mod:`kg.linking.named_pairs`)."""
_HEADING = ("规则", "rule")


class RuleError(Mendable, ValueError):
    """A line of the rule file that cannot be read; the message names file and line and says what is wanted."""

    exit_code = UNREADABLE

    def __init__(self, path: str, line: int, problem: str) -> None:
        super().__init__(f"{path}, line {line}: {problem}")
        self.path, self.line = path, line


def rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The number and the cells of each line that holds a rule."""
    for number, line in enumerate(text.splitlines(), start=1):
        content = line.split("#", 1)[0].strip()
        if not content:
            continue
        cells = [cell.strip() for cell in re.split(r"[\t,，]", content)]
        if cells[0] not in _HEADING:
            yield number, cells
