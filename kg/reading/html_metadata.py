"""What a portal page says of its document (信息公开元数据表): 索引号, 发文机关, 成文日期, 文号, 标题 …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kg.reading.html_pieces import Piece
from kg.reading.page_words import ADOPTED, BRACKETED, LABEL, NUMBER, SERIAL, STRONG, STUCK, WORDS, beside
from kg.reference.folding import fold_width, has_traditional, simplify, unblanked
from kg.reference.patterns import lazy

_META_NAMES = {
    "articletitle": "标题",
    "pubdate": "发布日期",
    "contentsource": "来源",
    "indexnumber": "索引号",
}
_LABEL_OF_NUMBER = lazy(r"^编\s*号\s*[:：]\s*")
_LONGEST_VALUE = 300
_FARTHEST = 2
_BOXES = frozenset(("label", "span", "b", "strong", "em", "i", "font"))


@dataclass(frozen=True, slots=True)
class _Pair:
    """One word and its value, and the pieces (by position) that say nothing else."""

    word: str
    value: str
    at: tuple[int, ...]
    strong: bool


def metadata(page: Any, lines: Sequence[Piece]) -> tuple[dict[str, str], set[int]]:
    """What the page says of its document, and the positions of the lines that say it.

    Only where several such words stand together, one of them of the kind that no text holds (索引号, 文号 …).
    """
    said: dict[str, str] = {}
    taken: set[int] = set()
    for group in _groups(list(_pairs([_simple(piece) for piece in lines]))):
        words = {pair.word for pair in group if pair.word}
        if not (len(words) >= 2 and any(pair.strong for pair in group)) and not _is_byline(group):
            continue
        for pair in group:
            taken.update(pair.at)
            if pair.word and pair.value:
                said.setdefault(pair.word, pair.value)
    for word, value in _from_head(page):
        said.setdefault(word, value)
    return said, taken


def number_among(lines: Sequence[Piece]) -> str | None:
    """The last 文号, or serial number of a year, that is all of one of the lines, menus aside."""
    alone = (
        _LABEL_OF_NUMBER.sub("", simplify(piece.text)).strip("()（） ")
        for piece in reversed(lines)
        if not piece.mostly_links
    )
    return next((text for text in alone if _is_number(fold_width(text))), None)


def _is_number(line: str) -> bool:
    return NUMBER.fullmatch(line) is not None or SERIAL.fullmatch(line) is not None


def day_among(lines: Sequence[Piece]) -> str | None:
    """The day in brackets that is all of one of the lines: the day of what the title above it names."""
    return next((piece.text for piece in reversed(lines) if ADOPTED.fullmatch(piece.text)), None)


def _simple(piece: Piece) -> Piece:
    """The line in simplified characters, which the words are known in."""
    if not has_traditional(piece.text):
        return piece
    cells = tuple(map(simplify, piece.cells)) if piece.cells else piece.cells
    return replace(piece, text=simplify(piece.text), cells=cells)


def _is_byline(group: Sequence[_Pair]) -> bool:
    """来源：…　发布时间：…　浏览次数：… on one line."""
    return (
        len(group) >= 2
        and len({pair.at for pair in group}) == 1
        and any(p.word == "发布日期" or not p.word for p in group)
    )


def _groups(pairs: list[_Pair]) -> Iterator[list[_Pair]]:
    """Pairs that stand together, at most a line or two apart."""
    group: list[_Pair] = []
    for pair in pairs:
        if group and pair.at[0] - group[-1].at[-1] > _FARTHEST:
            yield group
            group = []
        group.append(pair)
    if group:
        yield group


def _pairs(lines: Sequence[Piece]) -> Iterator[_Pair]:
    at, above = 0, True  # above any sentence
    while at < len(lines):
        piece = lines[at]
        if piece.cells:
            found = list(_in_row(piece.cells, at))
        else:
            forms = (_in_line(piece.text, at), _in_brackets(piece.text, at), _in_box(piece, at))
            found = next(filter(None, map(list, forms)), [])
        if not found and not piece.cells and at + 1 < len(lines):
            found = list(_over_two(piece, lines[at + 1], at))
        above = above and not piece.text.endswith("。")
        if above and piece.cells and at + 1 < len(lines) and not any(pair.value for pair in found):
            found = list(_over_columns(piece.cells, lines[at + 1].cells or (), at)) or found
        yield from found
        at = found[-1].at[-1] + 1 if found else at + 1


def _in_row(cells: Sequence[str], at: int) -> Iterator[_Pair]:
    """Words and values side by side in the cells of a row, if nothing else stands in it."""
    found: list[_Pair] = []
    rest = [cell for cell in cells if cell]
    while rest:
        alias = _alias(rest[0])
        if alias is not None:
            value = rest[1] if len(rest) > 1 and _alias(rest[1]) is None and not LABEL.match(rest[1]) else ""
            found.append(_pair(alias, value, (at,)))
            rest = rest[2 if value else 1 :]
            continue
        inner = list(_in_line(rest[0], at))
        if not inner:
            return
        found += inner
        rest = rest[1:]
    if any(pair.value for pair in found):
        yield from found


def _in_line(text: str, at: int) -> Iterator[_Pair]:
    """``来源：…　发布时间：…``: words with a colon, each followed by its value, from the beginning of the line."""
    marks = (list(LABEL.finditer(text)) or _behind_number(text)) if len(text) <= _LONGEST_VALUE else []
    lead = text[: marks[0].start()].strip("|｜ \u3000") if marks else ""
    if not marks or (lead and NUMBER.fullmatch(lead) is None):
        return
    if lead:
        yield _numbered(lead, at)
    marks += STUCK.finditer(text, marks[0].end())
    marks = sorted({mark.end(): mark for mark in marks}.values(), key=lambda mark: mark.start())
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    if len(marks) == 1 and not text[marks[0].end() :].strip():
        return
    for mark, end in zip(marks, ends, strict=True):
        pair = _pair(unblanked(mark[1]), text[mark.end() : end], (at,))
        value, number = beside(pair.word, pair.value)
        yield replace(pair, value=value)
        if number:
            yield _numbered(number, at)


def _behind_number(text: str) -> list[re.Match[str]]:
    """The first word of a byline that stands right behind the number: 甲府〔2022〕5号发布日期：2022-03-01."""
    number = NUMBER.match(text)
    first = STUCK.match(text, number.end()) if number else None
    return [first] if first else []


def _in_brackets(text: str, at: int) -> Iterator[_Pair]:
    """``[发文字号] 甲府〔2022〕5号``: a word in brackets with its value behind, one a line, no colon between."""
    mark = BRACKETED.match(text) if text[0] in "[【" and len(text) <= _LONGEST_VALUE else None
    if mark is not None:
        yield _pair(unblanked(mark[1]), text[mark.end() :], (at,))


def _in_box(piece: Piece, at: int) -> Iterator[_Pair]:
    """Words in elements of their own, each with its value right behind, no colon between: ``<label>文 号</label><span>…``."""
    whole = "".join(piece.block.itertext())
    if unblanked(simplify(whole)) != unblanked(piece.text) or (piece.block.text or "").strip():
        return
    said: list[tuple[str, str]] = []
    for part in piece.block:
        text, tail = simplify("".join(part.itertext())), simplify(part.tail or "")
        alias = _alias(text) if part.tag in _BOXES else None
        if alias is not None:
            said.append((alias, tail))
        elif said:
            said[-1] = (said[-1][0], said[-1][1] + text + tail)
        else:
            return
    for alias, value in said:
        yield _pair(alias, value, (at,))


def _over_two(piece: Piece, following: Piece, at: int) -> Iterator[_Pair]:
    """A word on a line of its own, its value on the next: dt and dd, or two boxes side by side."""
    alias = _alias(piece.text)
    colon = piece.text.rstrip().endswith((":", "："))
    if alias is None or not (colon or piece.block.tag in ("dt", "th", "td", "label", "b", "strong")):
        return
    if following.cells or _alias(following.text) or LABEL.match(following.text):
        yield _pair(alias, "", (at,))
    elif len(following.text) <= _LONGEST_VALUE and _beside(piece.block, following.block):
        yield _pair(alias, following.text, (at, at + 1))


def _over_columns(words: Sequence[str], values: Sequence[str], at: int) -> Iterator[_Pair]:
    """A row of words over a row of as many values."""
    known = [_alias(cell) for cell in words]
    if len(words) != len(values) or len(words) < 2 or any(_alias(cell) for cell in values):
        return
    if None in known:
        return
    for alias, value in zip(known, values, strict=True):
        yield _pair(alias or "", value, (at, at + 1))


def _beside(block: Any, other: Any) -> bool:
    """Whether two boxes stand in one, or each in one of two of a kind side by side."""
    around, beyond = block.getparent(), other.getparent()
    if block is other or around is beyond or block is beyond or around is other:
        return True
    if around is None or beyond is None or block.tag != other.tag:
        return False
    return around.tag == beyond.tag and around.getparent() is beyond.getparent()


def _pair(alias: str, value: str, at: tuple[int, ...]) -> _Pair:
    word = WORDS[alias]
    return _Pair(word, value.strip(" \t\u3000|｜;；"), at, word in STRONG)


def _numbered(number: str, at: int) -> _Pair:
    return _Pair("文号", number, (at,), True)


def _alias(text: str) -> str | None:
    """The known word that is all of ``text``, blanks, colon and brackets aside."""
    if len(text) > 20:
        return None
    folded = unblanked(text).strip(":：[]【】")
    return folded if folded in WORDS else None


def _from_head(page: Any) -> Iterator[tuple[str, str]]:
    for meta in page.iter("meta"):
        word = _META_NAMES.get((meta.get("name") or "").lower())
        value = " ".join((meta.get("content") or "").split())
        if word and value:
            yield word, value
