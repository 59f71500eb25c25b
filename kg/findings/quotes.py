"""What is left out, as one text and as its quotes (未落实部分)."""

from __future__ import annotations

from collections.abc import Sequence

_BETWEEN = "；"


def quotes_in(text: str, missing_part: str | None) -> tuple[str, ...]:
    """The quotes of ``text`` that ``missing_part`` holds, parted by ；: one within a quote, in brackets, parts none.

    >>> quotes_in("公开清单（含项目；资金），每年更新。", "公开清单（含项目；资金）；每年更新")
    ('公开清单（含项目；资金）', '每年更新')
    """
    pieces = missing_part.split(_BETWEEN) if missing_part else []
    found: list[str] = []
    while pieces:
        runs = (_BETWEEN.join(pieces[:length]) for length in range(len(pieces), 0, -1))
        found.append(next((run for run in runs if run in text), pieces[0]))
        pieces = pieces[found[-1].count(_BETWEEN) + 1 :]
    return tuple(found)


def told_once(clauses: Sequence[str], exact: Sequence[str], text: str) -> list[str]:
    """Quotes of ``text`` in the order in which they stand in it, none that is a part of another; of ``clauses`` none that
    begins or ends within one of the ``exact`` quotes.

    >>> told_once(["图书馆", "实验室每月检查"], ["图书馆、实验室"], "宿舍、图书馆、实验室每月检查。")
    ['图书馆、实验室']
    """
    within = [(at, at + len(quote)) for quote in exact if (at := text.find(quote)) >= 0]
    kept = [q for q in clauses if not any(_crosses(text.find(q), len(q), *span) for span in within)]
    quotes = [*dict.fromkeys([*kept, *exact])]
    whole = [q for q in quotes if not any(q != other and q in other for other in quotes)]
    return sorted(whole, key=text.find)


def _crosses(at: int, length: int, start: int, end: int) -> bool:
    """Whether what stands at ``at`` goes over one end of the span and not over the other."""
    return at < start < at + length < end or start < at < end < at + length
