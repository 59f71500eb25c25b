"""Which formats there are: suffixes, media types, and the converter for what is not read directly."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

SUPPORTED = MappingProxyType(
    {
        ".txt": PLAIN,
        ".text": PLAIN,
        ".md": MARKDOWN,
        ".markdown": MARKDOWN,
        ".html": HTML,
        ".htm": HTML,
        ".xhtml": HTML,
        ".pdf": PDF,
        ".docx": DOCX,
    }
)

OCR_ADVICE = "请先做文字识别（如 ocrmypdf -l chi_sim 原件.pdf 带文字层.pdf），或改用文件的电子版"


class Unread(NamedTuple):
    """A format that is known but not read: its ``name`` and the ``advice`` that names a converter."""

    name: str
    advice: str


def _by_office(name: str, target: str = "docx") -> Unread:
    return Unread(
        name,
        f"请先转换：soffice --headless --convert-to {target} 文件名（LibreOffice），或在 WPS/Word 中另存为 .docx",
    )


_PICTURE = Unread("图片", OCR_ADVICE)

UNSUPPORTED = MappingProxyType(
    {
        ".doc": _by_office(" .doc（旧版 Word）文件"),
        ".dot": _by_office(" .dot（旧版 Word 模板）文件"),
        ".wps": _by_office(" .wps（WPS 文字）文件"),
        ".wpt": _by_office(" .wpt（WPS 模板）文件"),
        ".docm": _by_office(" .docm（含宏的 Word）文件"),
        ".rtf": _by_office(" .rtf 文件"),
        ".odt": _by_office(" .odt 文件"),
        ".uot": _by_office(" .uot（标文通）文件"),
        ".uof": _by_office(" .uof（标文通）文件"),
        ".ofd": Unread(
            " .ofd（版式文件）", "请用 OFD 阅读器（如数科、福昕、WPS）导出为带文字层的 PDF 或纯文本后再读取"
        ),
        ".ceb": Unread(" .ceb（方正版式文件）", "请用方正 Apabi Reader 打印或导出为带文字层的 PDF 后再读取"),
        ".gd": Unread(" .gd（书生版式文件）", "请用书生阅读器导出为带文字层的 PDF 后再读取"),
        ".mht": Unread(" .mht（网页归档）文件", "请在浏览器中打开后另存为“网页，仅 HTML”（.html）"),
        ".mhtml": Unread(" .mhtml（网页归档）文件", "请在浏览器中打开后另存为“网页，仅 HTML”（.html）"),
        ".xls": _by_office(" .xls 表格", "html"),
        ".xlsx": _by_office(" .xlsx 表格", "html"),
        ".et": _by_office(" .et（WPS 表格）", "html"),
        ".ppt": _by_office(" .ppt 演示文稿", "pdf"),
        ".pptx": _by_office(" .pptx 演示文稿", "pdf"),
        ".zip": Unread("压缩包", "请先解压"),
        ".rar": Unread("压缩包", "请先解压"),
        ".7z": Unread("压缩包", "请先解压"),
        ".jpg": _PICTURE,
        ".jpeg": _PICTURE,
        ".png": _PICTURE,
        ".bmp": _PICTURE,
        ".gif": _PICTURE,
        ".tif": _PICTURE,
        ".tiff": _PICTURE,
    }
)

PICTURES = frozenset(suffix for suffix, unread in UNSUPPORTED.items() if unread is _PICTURE)
LISTED_UNREAD = (
    frozenset(UNSUPPORTED)
    - PICTURES
    - {
        ".zip",
        ".rar",
        ".7z",
        ".ppt",
        ".pptx",
        ".xls",
        ".xlsx",
        ".et",
    }
)
"""Suffixes that a walk through a folder reports although they are not read: they may hold a directive."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP（.docx、.xlsx、.ofd 等）"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE 复合文档（旧版 .doc、.wps、.xls，或加密的 .docx）"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG\r\n", "PNG 图片"),
    (b"\xff\xd8\xff", "JPEG 图片"),
    (b"GIF8", "GIF 图片"),
    (b"\x1f\x8b", "gzip 压缩文件"),
    (b"Rar!\x1a\x07", "RAR 压缩包"),
    (b"7z\xbc\xaf\x27\x1c", "7z 压缩包"),
    (b"\x7fELF", "可执行程序"),
    (b"SQLite format 3\x00", "SQLite 数据库"),
)


def recognised(data: bytes) -> str | None:
    """What the first bytes say the file is, in words, or None where they say nothing.

    >>> recognised(b"%PDF-1.7 ...")
    'PDF'
    """
    return next((name for magic, name in _SIGNATURES if data.startswith(magic)), None)


def names_file(asked: str) -> bool:
    """Whether ``asked`` names a file: one that is there, a path to a folder, or what ends as documents do.

    A bare word is no folder: it may be part of a title.
    """
    path = Path(asked)
    try:
        there = path.is_file() or (len(path.parts) > 1 and path.exists())
    except (OSError, ValueError):  # too long for a path, or a zero character
        return False
    return there or path.suffix.lower() in (*SUPPORTED, *UNSUPPORTED)
