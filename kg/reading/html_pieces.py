"""A page's elements → the lines and table rows a reader sees (页面文本), in order and without loss."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from kg.reading.characters import clean
from kg.reading.html_tables import is_table, table_rows
from kg.reference.folding import unblanked
from kg.reference.patterns import lazy

UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "meta",
        "link",
        "object",
        "embed",
        "applet",
        "iframe",
        "svg",
        "canvas",
        "audio",
        "video",
        "map",
        "select",
        "option",
        "input",
        "button",
        "textarea",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    ]
)
_HEADINGS = frozenset(("h1", "h2", "h3"))
_SOURCE_BREAK = lazy(r"(?<=[^\x00-\x7f])[ \t]*[\r\n]\s*(?=[^\x00-\x7f])")
_BLANKS = lazy(r"[ \t\r\n\f]+")
_HIDDEN = lazy(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(frozen=True, slots=True)
class Piece:
    """A line or a table row: its text, how many of its characters are links, the block element it stands in.

    ``cells`` are those of a table row; ``files`` says that a link leads to a file; ``heading`` that it is h1 to h3.
    """

    text: str
    linked: int
    block: Any
    cells: tuple[str, ...] | None = None
    files: bool = False
    heading: bool = False

    @property
    def mostly_links(self) -> bool:
        """Whether there is little in the line that does not lead elsewhere."""
        return self.linked >= 0.75 * len(self.text)


def pieces(root: Any, skipped: Container[Any] = ()) -> Iterator[Piece]:
    """The lines below ``root``, without what no reader sees and without the ``skipped`` elements."""
    line = _Line(root)
    preformatted = 0
    links: list[Any] = []
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event in ("comment", "pi"):
            line.add(element.tail, links, preformatted)
            continue
        tag = element.tag
        if event == "start":
            if tag in UNSEEN or element in skipped or (element is not root and hidden(element)):
                walk.skip_subtree()
            elif tag == "table" and is_table(element):
                yield from line.ended(element)
                yield from _rows(element)
                walk.skip_subtree()
            else:
                if tag in _BLOCKS or tag == "br":
                    yield from line.ended(element)
                preformatted += tag == "pre"
                if tag == "a":
                    links.append(element)
                line.add(element.text, links, preformatted)
            continue
        if tag in _BLOCKS:
            yield from line.ended(element.getparent() if element is not root else root)
        preformatted -= tag == "pre"
        if links and links[-1] is element:
            links.pop()
        if element is not root:
            line.add(element.tail, links, preformatted)
        if preformatted:
            yield from line.split()
    yield from line.ended(root)


class _Line:
    """The line that is being gathered."""

    def __init__(self, block: Any) -> None:
        self._block = block
        self._said: list[str] = []
        self._linked = 0
        self._files = False

    def add(self, text: str | None, links: list[Any], preformatted: int) -> None:
        if not text:
            return
        self._said.append(text.replace("\n", "\v") if preformatted else text)
        if links:
            self._linked += len(unblanked(text))
            self._files = self._files or is_file(links[-1].get("href") or "")

    def split(self) -> Iterator[Piece]:
        """Ends the lines that preformatted text breaks itself."""
        said = "".join(self._said)
        if "\v" in said:
            *whole, rest = said.split("\v")
            for line in whole:
                text = _collapsed(line)
                if text:
                    yield Piece(text, 0, self._block)
            self._said = [rest]

    def ended(self, following: Any) -> Iterator[Piece]:
        """The line, if anything stands in it; what follows stands in ``following``."""
        if self._said:
            yield from self.split()
            text = _collapsed("".join(self._said))
            if text:
                heading = _is_heading(self._block)
                yield Piece(text, self._linked, self._block, files=self._files, heading=heading)
        self._said, self._linked, self._files = [], 0, False
        if following is not None and following.tag != "br":
            self._block = following


def hidden(element: Any) -> bool:
    """Whether the element's own style hides it."""
    style = element.get("style")
    return bool(style) and _HIDDEN.search(style) is not None


def is_file(address: str) -> bool:
    """Whether a link leads to a document to download."""
    return (
        re.search(r"\.(?:docx?|pdf|xlsx?|wps|et|ofd|zip|rar|txt|pptx?)(?:[?#]|$)", address, re.I) is not None
    )


def _rows(table: Any) -> Iterator[Piece]:
    for cells, linked in table_rows(table, lambda cell: [(p.text, p.linked) for p in pieces(cell)]):
        yield Piece("\t".join(cells), linked, table, tuple(cells))


def _is_heading(block: Any) -> bool:
    return block.tag in _HEADINGS


def _collapsed(text: str) -> str:
    """The text as a browser shows it: blanks as one, line ends of the source none between hanzi."""
    return clean(_BLANKS.sub(" ", _SOURCE_BREAK.sub("", text.strip())))
