"""Text in the cells of spreadsheets (单元格): never a formula, nothing that a workbook has no room for."""

from __future__ import annotations

import re

MOST_IN_CELL = 32_000
"""Characters; a workbook holds 32,767."""
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r]")
_NEUTRAL = re.compile(r"''*[=+\-@＝＋－＠\t\r]")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def neutral(text: str) -> str:
    """``text`` so that no spreadsheet takes it for a formula: an apostrophe stands before such text.

    >>> neutral("=1+1"), unneutral("'=1+1"), neutral("公开率")
    ("'=1+1", '=1+1', '公开率')
    """
    return "'" + text if _FORMULA.match(text) else text


def unneutral(cell: str) -> str:
    """The text of a cell that :func:`neutral` gave."""
    return cell[1:] if _NEUTRAL.match(cell) else cell


def in_xml(text: str) -> str:
    """``text`` without the characters that XML has no room for."""
    return _NOT_IN_XML.sub("", text)
