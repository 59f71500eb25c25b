"""Values of options as users write them (选项取值): a word in English or Chinese, a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import click


def fixed(asked: str, words: Mapping[str, str]) -> str | None:
    """The key of ``words`` that ``asked`` is, or is the Chinese word of; None where it is neither.

    >>> levels = {"county": "县级", "town": "乡镇"}
    >>> [fixed(asked, levels) for asked in ("county", "县级", "县", "村")]
    ['county', 'county', 'county', None]
    """
    asked = asked.strip()
    if asked in words:
        return asked
    return next(
        (key for key, word in words.items() if asked.removesuffix("级") == word.removesuffix("级")), None
    )


def listed(words: Mapping[str, str]) -> str:
    """All words an option takes, each with its Chinese one."""
    return ", ".join(f"{key} {word}" for key, word in words.items())


def word_of(
    words: Mapping[str, str],
) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """A callback: the key of ``words`` that was asked for in English or Chinese; click's error for none."""

    def read(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
        found = fixed(value, words) if value is not None else None
        if value is not None and found is None:
            raise click.BadParameter(
                f"{value!r} is none of (应为下列之一): {listed(words)}", context, parameter
            )
        return found

    return read


def read_day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """The ISO day that 2023-12-31 or 2023年12月31日 means."""
    if value is None:
        return None
    parts = value.strip().removesuffix("日").replace("年", "-").replace("月", "-").split("-")
    try:
        year, month, day = map(int, parts)
        return date(year, month, day).isoformat()
    except ValueError as error:
        raise click.BadParameter(
            f"{value!r} is no day; write 2023-12-31 (日期应写作 2023-12-31 或 2023年12月31日)",
            context,
            parameter,
        ) from error
