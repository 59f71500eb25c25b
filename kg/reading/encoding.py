"""Bytes to characters (字符编码识别): byte-order marks, UTF-8, UTF-16, GB18030, Big5."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from kg.model import Notice
from kg.reading.errors import BinaryContent, UndecodableText
from kg.reading.formats import recognised
from kg.reference.patterns import lazy


class Decoded(NamedTuple):
    """The characters of a file without byte-order mark, the encoding found, and what to warn of."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

_SAMPLE = 64 * 1024
_FREQUENT = frozenset(
    "的一是不了在有和人年月日中大为為上国國民政府关關于於发發通知各公工作市省县縣区區行要实實，。、；：（）《》\n\r 　0123456789"
)
_ORDINARY = lazy("[\t\n\r -~\u00b7\u2010-\u2030\u3000-\u3017\u4e00-\u9fff\uff01-\uff5e①-⒇]")
_UNLIKELY = lazy("[\ue000-\uf8ff\ufffd\u0080-\u00a0\U000e0000-\U0010ffff]")
_ADVICE = "请用文本编辑器另存为 UTF-8，或执行 iconv -f 原编码 -t UTF-8 后再读取"
_HANZI = lazy("[\u4e00-\u9fff]")
_HANZI_PER_DAMAGE = 10


def decode(data: bytes, path: str) -> Decoded:
    """The text of ``data``; ``path`` is named in errors.

    Raises BinaryContent where the bytes are no text, UndecodableText where no encoding fits.
    A UTF-8 file with a few damaged bytes is read, with a notice that says in which line.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, path)
    _refuse_other_formats(data, path)
    if b"\x00" in data:
        return _without_mark(data, path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as failure:
        return _not_utf8(data, path, failure)
    return Decoded(text, "UTF-8", _notices(text, "UTF-8"))


def _refuse_other_formats(data: bytes, path: str) -> None:
    found = recognised(data)
    if found:
        raise BinaryContent(
            path, "文件开头", f"内容不是文本，而是{found}", "请改用与内容相符的扩展名，或先转换为文本"
        )


def _strictly(data: bytes, encoding: str, path: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as failure:
        place = f"第{failure.start}字节"
        raise UndecodableText(path, place, f"文件头标明 {encoding.upper()}，但内容不符", _ADVICE) from failure
    if "\x00" in text:
        raise _binary(path, text.index("\x00"))
    return Decoded(text, encoding.upper(), _notices(text, encoding.upper()))


def _without_mark(data: bytes, path: str) -> Decoded:
    """UTF-16 without a byte-order mark, where that is clear from the characters; else binary."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    ranked = sorted(
        ((_share_of_ordinary(sample.decode(e, "replace")), e) for e in ("utf-16-le", "utf-16-be")),
        reverse=True,
    )
    share, encoding = ranked[0]
    if share > 0.9 and len(data) % 2 == 0:
        return _strictly(data, encoding, path)
    raise _binary(path, data.index(b"\x00"))


def _binary(path: str, at: int) -> BinaryContent:
    return BinaryContent(
        path, f"第{at}字节", "含有空字节，不是文本文件", "请确认文件未损坏、扩展名与内容相符"
    )


def _not_utf8(data: bytes, path: str, failure: UnicodeDecodeError) -> Decoded:
    """GB18030, UTF-16 or Big5, whichever reads most like Chinese; damaged UTF-8 where that fits better."""
    repaired = data.decode("utf-8", "replace")
    if len(_HANZI.findall(repaired)) >= _HANZI_PER_DAMAGE * repaired.count("\ufffd"):
        return Decoded(repaired, "UTF-8", _notices(repaired, "UTF-8"))
    candidates = [(_likeness(data, e), e) for e in ("gb18030", "utf-16-le", "utf-16-be", "big5hkscs")]
    for likeness, encoding in sorted(candidates, key=lambda c: -c[0]):
        if likeness <= 0.1:
            break
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return Decoded(text, encoding.upper(), _notices(text, encoding.upper()))
    line = data.count(b"\n", 0, failure.start) + 1
    place = f"第{line}行，第{failure.start}字节"
    raise UndecodableText(path, place, "不是 UTF-8、UTF-16、GB18030 或 Big5 编码的中文文本", _ADVICE)


def _likeness(data: bytes, encoding: str) -> float:
    """Share of frequent characters in a sample, less the share of characters no text has; -1 if it does not decode."""
    sample = data[:_SAMPLE]
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample, final=len(sample) == len(data))
    except UnicodeDecodeError:
        return -1.0
    if not text:
        return -1.0
    frequent = sum(c in _FREQUENT for c in text)
    return (frequent - 4 * len(_UNLIKELY.findall(text))) / len(text)


def _share_of_ordinary(text: str) -> float:
    return len(_ORDINARY.findall(text)) / len(text) if text else 0.0


def _notices(text: str, encoding: str) -> tuple[Notice, ...]:
    said = () if encoding == "UTF-8" else (Notice("encoding", f"按 {encoding} 编码读取"),)
    return said + _damage_notices(text)


def _damage_notices(text: str) -> tuple[Notice, ...]:
    count = text.count("\ufffd")
    if not count:
        return ()
    line = text.count("\n", 0, text.index("\ufffd")) + 1
    return (Notice("damaged_characters", f"有{count}个字符已损坏，首处在第{line}行"),)
