"""Where on a portal page the document stands (正文定位), among menus, side columns and footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from kg.reading.html_pieces import Piece
from kg.reading.html_tables import is_table
from kg.reference.folding import unblanked
from kg.reference.patterns import lazy

_PROSE_STOP = lazy("[。；！？]")
_FOOTER = lazy(
    r"ICP备\s*\d{5,}|公网安备\s*\d|网站标识码\s*[:：]?\s*\w{6,}|(?:版权所有|技术支持)\s*[:：©]|Copyright\s*(?:©|\(c\)|\d)|"
    r"(?:建议|推荐)使用.{0,40}浏览器|^网站地图",
    re.I,
)
_FOOTER_WORDS = lazy("主办单位|承办单位|未经授权|隐私(?:政策|声明)|免责声明")
_LONGEST_FOOTER = 300
_CHROME_TAGS = frozenset(("nav", "footer", "aside"))
_CHROME = lazy(
    r"(?:^|[\s_-])(?:nav|navbar|menu|foot|footer|bottom|crumbs?|breadcrumbs?|sidebar|side|aside|share|bdsharebuttonbox|related|"
    r"relation|xgwj|xgjd|xglj|xgxx|copyright|toolbar|topbar|banner|location|position|dqwz|weizhi|login|search"
    r"|qrcode|ewm|hot|recommend|"
    r"friendlink|links?|comments?|header|head|top)(?:$|[\s_\d-])",
    re.I,
)
_EDITORS = lazy(
    r"(?:^|\s)(?:zoom|zoomcon|ucap-content|trs_editor|trs_ueditor|trs_preappend|view|pages_content|vsb_content\w*|v_news_content|"
    r"article-?con(?:tent)?|articlecontent|article_content|news_?content|content_?body|infocontent|info-content|xxgk_content|"
    r"doc_?content|textcontent|bt[-_]content|gsj_htmlcon\w*|j-fontcontent|content-detail|detail-?content"
    r"|mainconttext|maincontent)(?:$|\s)",
    re.I,
)
_PARAGRAPHS = frozenset(("p", "span", "font", "b", "strong"))
_PARTS = _PARAGRAPHS | {"table", "tbody", "thead", "tr", "ul", "ol", "dl"}
_LEAST_PROSE = 60
_FEWEST_LINES = 3
_FEW_WORDS = 80
_MOST_ELEMENTS = 60_000


class Located:
    """The element that holds the document, and the elements beside or within it that are no part of it."""

    def __init__(self, body: Any, lines: Sequence[Piece]) -> None:
        self._order = list(body.iter(etree.Element))
        own: dict[Any, int] = {}
        for piece in lines:
            if is_prose(piece):
                own[piece.block] = own.get(piece.block, 0) + len(piece.text)
        self._whole = self._summed(own)
        total = self._whole.get(body, 0)
        self.chrome = {e for e in self._order if _is_chrome(e) and self._whole.get(e, 0) <= 0.3 * total}
        inside = self._chrome_below = self._below(self.chrome)
        self._lines_in = Counter(piece.block for piece in lines)
        self._prose = self._summed({block: size for block, size in own.items() if block not in inside})
        self.main = self._choose(body, lines)

    def _choose(self, body: Any, lines: Sequence[Piece]) -> Any:
        total = self._prose.get(body, 0)
        if total < _LEAST_PROSE:
            return body
        editors = [e for e in self._order if _is_editor(e) and self._prose.get(e, 0)]
        outermost = [e for e in editors if not any(a in editors for a in e.iterancestors())]
        if outermost and sum(self._prose[e] for e in outermost) >= 0.8 * total:
            return self._common(outermost)
        deepest = self._descend(body, total)
        if self._is_framed(deepest):
            return self._widened(deepest, lines)
        found = self._by_library(body, lines, total)
        return self._widened(deepest if found is None else found, lines)

    def _descend(self, element: Any, total: int) -> Any:
        """The deepest element that holds all prose, not one that is a paragraph itself."""
        while True:
            inner = next((c for c in element if self._prose.get(c, 0) == total), None)
            if inner is None or inner.tag in _PARAGRAPHS or 0 < self._lines_in.get(inner, 0) < _FEWEST_LINES:
                return self._out_of_table(element)
            element = inner

    def _widened(self, element: Any, lines: Sequence[Piece]) -> Any:
        """The element, or one around it that adds but a few short lines: a title above, a signature below, no column
        beside."""
        parent = element.getparent()
        while parent is not None and parent.tag not in ("body", "html") and not stands_beside(element):
            inside, around = self.inside(element), self.inside(parent)
            added = [
                p
                for p in lines
                if p.block in around and p.block not in inside and p.block not in self._chrome_below
            ]
            size = sum(len(piece.text) for piece in added)
            if any(piece.mostly_links for piece in added) or size > max(
                _FEW_WORDS, self._prose[element] // 8
            ):
                break
            element, parent = parent, parent.getparent()
        return self._out_of_table(element)

    def _is_framed(self, element: Any) -> bool:
        """Whether the prose stands directly in the element, not in several boxes of it."""
        boxes = [
            c for c in element if self._prose.get(c, 0) and c.tag in ("div", "section", "article", "td", "ul")
        ]
        return len(boxes) < 2

    def _by_library(self, body: Any, lines: Sequence[Piece], total: int) -> Any:
        """What trafilatura takes for the document, if that is nearly all prose: the element around it."""
        if len(self._order) > _MOST_ELEMENTS:
            return None
        import trafilatura  # half a second, and few pages need it

        try:
            said = trafilatura.extract(
                etree.tostring(body, encoding="unicode"), favor_recall=True, deduplicate=False
            )
        except Exception:  # a page that the library cannot bear is still read
            return None
        found = {unblanked(line) for line in (said or "").split("\n")}
        chosen = [piece for piece in lines if is_prose(piece) and unblanked(piece.text) in found]
        if sum(len(piece.text) for piece in chosen) < 0.8 * total:
            return None
        return self._out_of_table(self._common([piece.block for piece in chosen]))

    def _common(self, elements: Sequence[Any]) -> Any:
        """The innermost element around all of them."""
        paths = [[e, *e.iterancestors()] for e in dict.fromkeys(elements)]
        shared = set(paths[0]).intersection(*paths[1:])
        return next(e for e in paths[0] if e in shared)

    def _out_of_table(self, element: Any) -> Any:
        """The element, or what is around the table of rows and columns, the list or the paragraph it is a part of."""
        table = next((e for e in (element, *element.iterancestors("table")) if e.tag == "table"), None)
        if table is not None and is_table(table) and table.getparent() is not None:
            element = table.getparent()
        while element.tag in _PARTS and element.getparent() is not None:
            element = element.getparent()
        return element

    def _summed(self, own: dict[Any, int]) -> dict[Any, int]:
        """For each element, what it and all elements below it hold."""
        sums = dict(own)
        for element in reversed(self._order):
            size = sums.get(element, 0)
            parent = element.getparent()
            if size and parent is not None:
                sums[parent] = sums.get(parent, 0) + size
        return sums

    def _below(self, roots: Iterable[Any]) -> set[Any]:
        found = set(roots)
        for element in self._order:
            if element.getparent() in found:
                found.add(element)
        return found

    def below_chrome(self) -> set[Any]:
        """The menus, footers and the like that hold no prose of their own, and all elements below them."""
        return self._below(e for e in self.chrome if not self._whole.get(e, 0))

    def inside(self, element: Any) -> set[Any]:
        """The element and all below it."""
        return {element, *element.iter(etree.Element)}


def is_prose(piece: Piece) -> bool:
    """Whether the line is a sentence of a text, not a menu entry or a line of the footer."""
    if piece.mostly_links or is_footer(piece) or (len(piece.text) < 200 and _FOOTER_WORDS.search(piece.text)):
        return False
    size = len(piece.text)
    return size >= 40 or (size >= 12 and _PROSE_STOP.search(piece.text) is not None)


def is_footer(piece: Piece) -> bool:
    """Whether the line is one that only the foot of a site has (版权所有, ICP备, 网站标识码)."""
    return (
        len(piece.text) < _LONGEST_FOOTER
        and "。" not in piece.text
        and _FOOTER.search(piece.text) is not None
    )


def stands_beside(element: Any) -> bool:
    """Whether the element is a cell with another one that says something beside it."""
    row = element.getparent()
    if element.tag not in ("td", "th") or row is None or row.tag != "tr":
        return False
    return any(cell is not element and any(map(str.strip, cell.itertext())) for cell in row)


def _is_chrome(element: Any) -> bool:
    return element.tag in _CHROME_TAGS or _names(element, _CHROME)


def _is_editor(element: Any) -> bool:
    return _names(element, _EDITORS)


def _names(element: Any, words: re.Pattern[str]) -> bool:
    if element.tag in ("body", "html"):
        return False
    return any(name and words.search(name) for name in (element.get("id"), element.get("class")))
