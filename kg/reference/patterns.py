"""Patterns that are compiled when they are first asked.

Reading a directive knows more than a thousand patterns, and compiling them all takes longer than reading does; a plain
file asks half of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

_ASKED = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "groupindex",
    "groups",
)


def lazy(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """As :func:`re.compile`, but compiled when it is first asked; a source that holds words of a table is made only then.

    >>> lazy("[甲乙]局").search("请乙局办理")[0], lazy("(").pattern
    ('乙局', '(')
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))


class _Compiled:
    """What may be asked of a pattern, each found at once."""

    __slots__ = ("_source", "flags", "pattern", *_ASKED)


class _Lazy(_Compiled):
    __slots__ = ()

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._source, self.flags = source, flags
        if isinstance(source, str):
            self.pattern = source

    def __getattr__(self, name: str) -> Any:
        """Compiles; from now on nothing comes here, nor is it looked for whether it might."""
        if name == "pattern" and callable(self._source):
            self.pattern = self._source()
            return self.pattern
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for asked in _ASKED:
            setattr(self, asked, getattr(compiled, asked))
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(compiled, name)
