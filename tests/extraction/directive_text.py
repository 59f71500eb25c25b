"""Texts and directives of strings, as a .txt file of theirs would be read."""

from __future__ import annotations

from kg.extraction.directive import extract
from kg.model import Directive, Text
from kg.reading import read_bytes


def text_of(page: str) -> Text:
    return read_bytes(page.encode(), "page.txt")


def directive_of(page: str) -> Directive:
    return extract(text_of(page))


def notice(
    body: str, title: str = "甲市人民政府办公室关于做好档案工作的通知", number: str = "甲府办发〔2023〕5号"
) -> str:
    """A notice with a common header around ``body``."""
    return (
        f"{title}\n{number}\n各县（区）人民政府，市政府各部门：\n{body}\n甲市人民政府办公室\n2023年3月1日\n"
    )
