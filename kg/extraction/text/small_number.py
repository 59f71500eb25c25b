"""小数目: the small numbers of running text, in digits or in Chinese numerals (3次, 两年, 十五天), to put into patterns."""

from __future__ import annotations

HAN = "一二两三四五六七八九十"
"""Chinese numerals below a hundred, for a character class."""
TO_99 = rf"(?:\d{{1,2}}|[{HAN}]{{1,2}})"
"""A number of at most two letters."""
TO_999 = rf"(?:\d{{1,3}}|[{HAN}]{{1,3}})"
"""A number of at most three letters."""
