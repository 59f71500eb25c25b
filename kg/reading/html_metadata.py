"""What a portal page says of its document (信息公开元数据表): 索引号, 发文机关, 成文日期, 文号, 标题 …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kg.reading.html_pieces import Piece

_STRONG = {
    "索引号": "索引号 信息索引号 信息索取号 索取号 索引编号",
    "发文机关": "发文机关 发文单位 发文机构 制发机关 制发单位 制定机关 成文机关 发文部门",
    "发布机构": "发布机构 发布单位 发布机关 公开主体 公开单位 公开机构 信息公开单位 公开责任部门 信息提供单位",
    "成文日期": "成文日期 成文时间 生成日期 生成时间 制发日期 制定日期 发文日期 发文时间 签发日期 印发日期",
    "文号": "文号 发文字号 发文号 公文编号 文件编号 文件号 发文文号 公文文号 文件字号 公文字号 文件文号",
    "主题分类": "主题分类 信息分类 所属主题 主题类别 分类 公文种类 组配分类 信息类别",
    "体裁分类": "体裁分类 公文体裁 体裁 文件类型 公文类型 文种",
    "有效性": "有效性 时效性 公文时效 文件状态 是否有效 效力状态 公文状态 有效状态 文件有效性 信息时效期",
    "公开方式": "公开方式 公开形式 公开类别 公开属性",
    "公开范围": "公开范围 公开时限 公开程序",
    "统一编号": "统一编号 规范性文件统一编号 统一登记号 登记号 规范性文件编号",
    "废止日期": "废止日期 失效日期 截止日期 废止时间 失效时间 有效期至",
    "实施日期": "实施日期 生效日期 施行日期 生效时间 实施时间 有效期限",
}
_WEAK = {
    "标题": "标题 名称 信息名称 文件名称 公文名称 信息标题 文件标题 公文标题",
    "发布日期": "发布日期 发布时间 公开日期 公开时间 公布日期 发文发布日期 日期 时间 发布于",
    "主题词": "主题词 关键词 关键字",
    "来源": "来源 信息来源 文章来源 稿件来源 信息来源单位",
    "": "浏览次数 浏览量 访问量 访问次数 点击数 点击率 点击量 阅读次数 阅读量 阅读 浏览 作者 责任编辑 编辑 责编 字号 字体 字体大小 审核 "
    "内容概述 信息内容概述 概述 内容概览 载体类型 载体 语种 分享 分享到 记录形式 服务对象 所属机构 保存",
}
_WORDS = {
    alias: word for table in (_STRONG, _WEAK) for word, aliases in table.items() for alias in aliases.split()
}
_LABEL = re.compile(
    r"(?<![^\s\u3000|｜;；,，\[【(（\]】)）])[\[【]?("
    + "|".join(r"\s*".join(alias) for alias in sorted(_WORDS, key=lambda a: -len(a)))
    + r")[\]】]?\s*[:：]"
)
_META_NAMES = {
    "articletitle": "标题",
    "pubdate": "发布日期",
    "contentsource": "来源",
    "indexnumber": "索引号",
}
_LONGEST_VALUE = 300
_FARTHEST = 2


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
    for group in _groups(list(_pairs(lines))):
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
    at = 0
    while at < len(lines):
        piece = lines[at]
        found = list(_in_row(piece.cells, at)) if piece.cells else list(_in_line(piece.text, at))
        if not found and not piece.cells and at + 1 < len(lines):
            found = list(_over_two(piece, lines[at + 1], at))
        yield from found
        at = found[-1].at[-1] + 1 if found else at + 1


def _in_row(cells: Sequence[str], at: int) -> Iterator[_Pair]:
    """Words and values side by side in the cells of a row, if nothing else stands in it."""
    found: list[_Pair] = []
    rest = [cell for cell in cells if cell]
    while rest:
        alias = _alias(rest[0])
        if alias is not None:
            value = rest[1] if len(rest) > 1 and _alias(rest[1]) is None and not _LABEL.match(rest[1]) else ""
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
    marks = list(_LABEL.finditer(text)) if len(text) <= _LONGEST_VALUE else []
    if not marks or text[: marks[0].start()].strip("|｜ \u3000"):
        return
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    if len(marks) == 1 and not text[marks[0].end() :].strip():
        return
    for mark, end in zip(marks, ends, strict=True):
        yield _pair(_folded(mark[1]), text[mark.end() : end], (at,))


def _over_two(piece: Piece, following: Piece, at: int) -> Iterator[_Pair]:
    """A word on a line of its own, its value on the next: dt and dd, or two boxes side by side."""
    alias = _alias(piece.text)
    colon = piece.text.rstrip().endswith((":", "："))
    if alias is None or not (colon or piece.block.tag in ("dt", "th", "td", "label", "b", "strong")):
        return
    if following.cells or _alias(following.text) or _LABEL.match(following.text):
        yield _pair(alias, "", (at,))
    elif len(following.text) <= _LONGEST_VALUE:
        yield _pair(alias, following.text, (at, at + 1))


def _pair(alias: str, value: str, at: tuple[int, ...]) -> _Pair:
    word = _WORDS[alias]
    return _Pair(word, value.strip(" \t\u3000|｜;；"), at, word in _STRONG)


def _alias(text: str) -> str | None:
    """The known word that is all of ``text``, blanks, colon and brackets aside."""
    if len(text) > 20:
        return None
    folded = _folded(text).strip(":：[]【】")
    return folded if folded in _WORDS else None


def _folded(text: str) -> str:
    return "".join(text.split())


def _from_head(page: Any) -> Iterator[tuple[str, str]]:
    for meta in page.iter("meta"):
        word = _META_NAMES.get((meta.get("name") or "").lower())
        value = " ".join((meta.get("content") or "").split())
        if word and value:
            yield word, value
