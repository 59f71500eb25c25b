"""What is left out, as one text and as its quotes (未落实部分)."""

from __future__ import annotations

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
