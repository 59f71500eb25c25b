"""Portal pages (.html) → Text: the document without menus, and the page's metadata table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import Any

import lxml.html  # type: ignore[import-untyped]
from lxml.etree import LxmlError  # type: ignore[import-untyped]

from kg.model import Notice, Source, Text
from kg.reading.assembly import assemble
from kg.reading.encoding import Decoded, decode
from kg.reading.errors import BrokenFile, EmptyFile, UnsupportedFormat
from kg.reading.formats import UNSUPPORTED
from kg.reading.html_main import Located, is_footer, stands_beside
from kg.reading.html_metadata import day_among, metadata, number_among
from kg.reading.html_pieces import Piece, pieces
from kg.reading.injected import without_pinyin
from kg.reading.limits import Limits
from kg.reading.page_words import BULLETS, TITLE, TOOLS
from kg.reference.folding import simplify, unblanked
from kg.reference.patterns import lazy

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.I)
_TAG = lazy(r"<(/?)([A-Za-z][A-Za-z0-9]*)\b[^<>]*?(/?)>")
_UNNESTED = frozenset(
    [
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dd",
        "dt",
        "option",
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "area",
        "base",
        "col",
        "embed",
        "source",
        "track",
        "wbr",
    ]
)
_LINE_TAG = lazy(
    r"</?(?:div|p|li|ul|ol|tr|table|h[1-6]|section|article|dl|dt|dd|br|center|blockquote)\b[^<>]*>", re.I
)
_DEEPEST = 1_000
_UNSEEN = lazy(r"<(script|style)\b|<!--", re.I)
_UNSEEN_ENDS = {
    "script": lazy(r"</script\s*>", re.I),
    "style": lazy(r"</style\s*>", re.I),
    "": lazy("-->"),
}
_ARCHIVE = re.compile(rb"\A(?:From: <Saved by|MIME-Version:|Content-Type: multipart/related)", re.I)
_WAY = lazy(
    r"(?:您?(?:现在|当前)?(?:的)?(?:所在)?位置(?:是)?|当前栏目)\s*[:：].*|首页\s*[>＞»›/].*|[上下]一[篇条]\s*[:：]?.*|扫一扫.{0,20}|.{0,4}扫描二维码.{0,12}"
)
_RELATED = lazy(
    r"[【\[]?(?:相关|延伸|推荐|热门|最新)(?:政策)?(?:文件|解读|链接|稿件|新闻|政策|文章|信息|阅读|附件|报道|专题|内容)[】\]]?[:：]?|政策解读[:：]?|图解[:：]?|友情链接[:：]?|网站导航[:：]?"
)
_SITE_BEHIND = lazy(r"[-_—–|｜]")
_FEWEST_LINKS = 3
_TITLE_REACH = 8
_LONGEST_TITLE = 160


def read(data: bytes, source: Source, limits: Limits) -> Text:
    """The document on a page; ``metadata`` is what the page's table and head say of it."""
    decoded = _decoded(data, source.path)
    page, notices = _parsed(without_pinyin(decoded.text), source.path)
    body = page.find("body") if page.find("body") is not None else page
    lines = list(pieces(body))
    said, taken = metadata(page, lines)
    spoken = [piece for at, piece in enumerate(lines) if at not in taken]
    kept = _document(page, body, spoken, said)
    if not kept:
        advice = "若正文由脚本生成，请在浏览器中打开后另存为网页，或复制正文为 .txt"
        raise EmptyFile(source.path, "整个文件", "网页中没有正文", advice)
    damage = (n for n in decoded.notices if n.kind != "encoding")
    return assemble(kept, source, limits, metadata=said, notices=(*notices, *damage))


def _decoded(data: bytes, path: str) -> Decoded:
    """The page's characters: UTF-8 where the bytes are, else as its head declares, else as they look."""
    if _ARCHIVE.match(data):
        raise UnsupportedFormat.of(path, UNSUPPORTED[".mht"])
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else ""
    if name in ("gb2312", "gbk", "gb18030", "big5", "big5-hkscs") and not data.startswith(
        (b"\xef\xbb\xbf", b"\xff", b"\xfe")
    ):
        chosen = "gb18030" if name.startswith("gb") else "big5hkscs"
        for encoding in ("utf-8", chosen):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if "\x00" not in text:
                return Decoded(text, encoding.upper())
    return decode(data, path)


def _parsed(text: str, path: str) -> tuple[Any, tuple[Notice, ...]]:
    """The page's tree; elements nested beyond what any page needs are taken as lines, with a notice."""
    notices: tuple[Notice, ...] = ()
    if _depth(text) > _DEEPEST:
        text = _flat(text)
        notices = (Notice("deep_nesting", f"页面元素嵌套超过{_DEEPEST}层，按纯文本行读取，未区分菜单与正文"),)
    text = re.sub(r"\A\s*<\?xml[^>]*>", "", text)
    try:
        parser = lxml.html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
        return lxml.html.document_fromstring(text, parser=parser), notices
    except (LxmlError, ValueError, AssertionError) as failure:
        advice = "请在浏览器中打开后重新另存为网页，或复制正文为 .txt"
        raise BrokenFile(path, "整个文件", f"网页无法解析（{failure}）", advice) from failure


def _depth(text: str) -> int:
    """How deep the elements that must be closed are nested at most."""
    depth = deepest = 0
    for slash, name, closed in _TAG.findall(_without_scripts(text)):
        if closed or name.lower() in _UNNESTED:
            continue
        depth = max(depth + (-1 if slash else 1), 0)
        deepest = max(deepest, depth)
    return deepest


def _without_scripts(text: str) -> str:
    """The page's source less scripts, styles and comments; what is never closed stays."""
    kept: list[str] = []
    at = 0
    unclosed: set[str] = set()
    for found in _UNSEEN.finditer(text):
        kind = (found[1] or "").lower()
        if found.start() < at or kind in unclosed:
            continue
        end = _UNSEEN_ENDS[kind].search(text, found.end())
        if end is None:
            unclosed.add(kind)
            continue
        kept.append(text[at : found.start()])
        at = end.end()
    return "".join(kept) + text[at:]


def _flat(text: str) -> str:
    lines = _LINE_TAG.sub("\n", _without_scripts(text))
    said = _TAG.sub("", lines)
    return (
        "<html><body>"
        + "".join(f"<p>{line}</p>" for line in said.split("\n") if line.strip())
        + "</body></html>"
    )


def _document(page: Any, body: Any, lines: Sequence[Piece], said: dict[str, str]) -> list[str]:
    located = Located(body, lines)
    within = located.inside(located.main)
    chrome = located.below_chrome()
    shown = [p for p in lines if p.block in within and (p.block not in chrome)]
    kept = [piece.text for piece in _without_menus(shown)]
    above = _above(lines, within)
    number = number_among(above) or number_among(_right_behind(lines, within))
    if number:
        said.setdefault("文号", number)
    day = day_among(above)
    if day:
        said.setdefault("成文日期", day)
    title = _title_above(page, above, said, located.main)
    if title and unblanked("".join(title)) not in unblanked("".join(kept[:_TITLE_REACH])):
        kept[:0] = title
    return _without_repeated_title(kept)


def _without_menus(lines: Sequence[Piece]) -> Iterator[Piece]:
    """The lines less tool bars, breadcrumbs and lists of links with the heading above them."""
    useful = [p for p in lines if not (_is_tool(p) or is_footer(p))]
    at = 0
    while at < len(useful):
        end = at
        while end < len(useful) and _is_link(useful[end]):
            end += 1
        if end - at >= _FEWEST_LINKS:
            at = end
            continue
        piece = useful[at]
        at += 1
        if not _RELATED.fullmatch(piece.text):
            yield piece
            continue
        while end < len(useful) and (end < at or _is_link(useful[end])):
            end += 1
        if end > at or at == len(useful):
            at = end  # the links below the heading, be they few
        else:
            yield piece


def _is_link(piece: Piece) -> bool:
    return piece.mostly_links and not piece.files and "。" not in piece.text and piece.cells is None


def _is_tool(piece: Piece) -> bool:
    text = piece.text
    return len(text) <= 120 and piece.cells is None and bool(TOOLS.fullmatch(text) or _WAY.fullmatch(text))


def _above(lines: Sequence[Piece], within: set[Any]) -> Sequence[Piece]:
    """The lines above the block that holds the document."""
    first = next((at for at, piece in enumerate(lines) if piece.block in within), 0)
    return lines[:first]


def _right_behind(lines: Sequence[Piece], within: set[Any]) -> Sequence[Piece]:
    """The line right behind the block that holds the document, tools aside."""
    last = max((at for at, piece in enumerate(lines) if piece.block in within), default=len(lines))
    return [piece for piece in lines[last + 1 :] if not _is_tool(piece)][:1]


def _title_above(page: Any, above: Sequence[Piece], said: dict[str, str], main: Any) -> list[str]:
    """The lines of the page's heading of the document, where it stands above the block that holds the rest."""
    blocks = [list(group) for _, group in groupby(above, key=lambda piece: id(piece.block))]
    found = [b for b in blocks if not (any(p.mostly_links or _is_tool(p) for p in b) or b[0].cells)]
    heads = [said.get("标题", ""), said.get("概述", ""), page.findtext(".//title") or ""]
    named = [b for b in found if _says_title(_joined(b), [simplify(unblanked(head)) for head in heads])]
    if named:
        return [piece.text for piece in max(named, key=lambda b: len(_joined(b)))]
    around = {main, *main.iterancestors()}
    headed = [b for b in found if len(_joined(b)) > 8 and (b[0].heading or _reads_as_title(b, around))]
    return [piece.text for piece in headed[-1]] if headed else []


def _reads_as_title(block: Sequence[Piece], around: set[Any]) -> bool:
    """Whether all lines of a block are the title of a 公文, and no list of such titles or column beside the text."""
    lines = [unblanked(piece.text) for piece in block]
    if TITLE.fullmatch(_joined(block)) is None or any(map(TITLE.fullmatch, lines[:-1])):
        return False
    if any(line[0] in BULLETS for line in lines):
        return False
    boxes = (block[0].block, *block[0].block.iterancestors())
    return not any(box not in around and stands_beside(box) for box in boxes)


def _says_title(text: str, heads: Sequence[str]) -> bool:
    """Whether a block's text stands in one of what the page calls itself, or holds it with a little more, the site's
    name behind it aside."""
    if not 5 < len(text) <= _LONGEST_TITLE:
        return False
    return any(
        text in head or any(len(named) > 8 and named in text for named in (head, _SITE_BEHIND.split(head)[0]))
        for head in heads
    )


def _joined(block: Sequence[Piece]) -> str:
    return simplify(unblanked("".join(piece.text for piece in block)))


def _without_repeated_title(lines: list[str]) -> list[str]:
    """The lines less the first where it only says in one line what the next ones say in several, or says it twice,
    before any sentence: the organ above a title stands again below the text, where it signs.
    """
    if not lines:
        return lines
    first = unblanked(lines[0])
    head = takewhile(lambda line: line[-1] not in "。：；", lines[1 : 1 + _TITLE_REACH])
    following = [unblanked(line) for line in head]
    for start in range(len(following)):
        said = ""
        for line in following[start:]:
            said += line
            if said == first:
                return lines[1:]
            if not first.startswith(said):
                break
    return lines
