"""What cannot be read is refused with a typed error, quickly, naming the file, the place and what to do."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from fixtures_directive import write_all_formats

from kg import reading
from kg.reading import (
    AccessDenied,
    BinaryContent,
    BrokenFile,
    EmptyFile,
    Encrypted,
    Limits,
    MissingPackage,
    NotAFile,
    NoTextLayer,
    ReadingError,
    TooLarge,
    UndecodableText,
    UnsupportedFormat,
    read,
    read_bytes,
)

SECONDS = 5.0
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def _zip(**members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return packed.getvalue()


def _pdf(*objects: bytes) -> bytes:
    said = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, o) for n, o in enumerate(objects, 1))
    return said + b"trailer\n<</Root 1 0 R /Size %d>>\nstartxref\n0\n%%%%EOF\n" % (len(objects) + 1)


def _scanned() -> bytes:
    picture = (
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    )
    drawn = b"q 500 0 0 700 0 0 cm /I Do Q"
    return _pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
        picture + b"\nstream\n\x80\nendstream",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawn), drawn),
    )


def _blank() -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    return _pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page)


def _pdf_bomb() -> bytes:
    packed = zlib.compress(b"\x00" * 30_000_000, 9)
    return _pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (len(packed), packed),
    )


@pytest.mark.parametrize(
    ("name", "data", "kind", "said"),
    [
        ("空.txt", b"", EmptyFile, "0 字节"),
        ("空.docx", b"", EmptyFile, "0 字节"),
        ("空.pdf", b"", EmptyFile, "0 字节"),
        ("空.html", b"", EmptyFile, "0 字节"),
        ("空白.txt", " \n\u3000\u200b\r\n\ufeff".encode(), EmptyFile, "没有文字"),
        ("空白.html", b"<html><body><div></div></body></html>", EmptyFile, "没有正文"),
        ("零.txt", "通知".encode() + b"\x00\x00\x01\x02" * 9, BinaryContent, "空字节"),
        ("随机.txt", bytes(range(256)) * 40, BinaryContent, "空字节"),
        ("乱码.txt", b"\xfe\xfd\x81\x00" * 31 + b"\xa0\xff", BinaryContent, "空字节"),
        ("乱码.md", b"\x80\x81\xff" * 50, UndecodableText, "不是 UTF-8"),
        ("断.txt", b"\xff\xfe" + "通知".encode("utf-16-le") + b"\x00", UndecodableText, "UTF-16-LE"),
        ("其实是pdf.txt", b"%PDF-1.7 ...", BinaryContent, "PDF"),
        ("其实是zip.md", b"PK\x03\x04....", BinaryContent, "ZIP"),
        ("其实是png.html", b"\x89PNG\r\n\x1a\n....", BinaryContent, "PNG"),
        ("其实是doc.docx", OLE, BinaryContent, "soffice --headless --convert-to docx"),
        ("坏.docx", b"PK\x03\x04 no archive at all", BrokenFile, "压缩结构损坏"),
        ("不是.docx", "一份通知".encode(), BrokenFile, "压缩结构损坏"),
        ("缺.docx", _zip(**{"readme.txt": b"x"}), BrokenFile, "不是完整的 Word 文件"),
        ("不是.pdf", "一份通知".encode(), BinaryContent, "不是 PDF"),
        ("截断.pdf", b"%PDF-1.4\n1 0 obj\n<</Type/Cat", BrokenFile, "重新下载"),
        ("扫描.pdf", _scanned(), NoTextLayer, "ocrmypdf"),
        ("空白.pdf", _blank(), EmptyFile, "也没有扫描图像"),
        ("归档.html", b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", UnsupportedFormat, "仅 HTML"),
        ("旧.doc", OLE, UnsupportedFormat, "soffice --headless --convert-to docx"),
        ("金山.wps", OLE, UnsupportedFormat, "soffice --headless --convert-to docx"),
        ("版式.ofd", b"PK\x03\x04", UnsupportedFormat, "OFD 阅读器"),
        ("扫描.JPG", b"\xff\xd8\xff", UnsupportedFormat, "ocrmypdf"),
        ("表.xlsx", b"PK\x03\x04", UnsupportedFormat, "convert-to html"),
        ("程序.exe", b"MZ", UnsupportedFormat, ".txt"),
        ("没有扩展名", b"x", UnsupportedFormat, "没有扩展名"),
    ],
)
def test_bytes_that_are_no_document_are_refused(
    name: str, data: bytes, kind: type[ReadingError], said: str
) -> None:
    begun = time.process_time()
    with pytest.raises(kind) as caught:
        read_bytes(data, name)
    assert time.process_time() - begun < SECONDS
    assert type(caught.value) is kind
    assert caught.value.path == name
    assert caught.value.place
    assert caught.value.advice
    assert name in str(caught.value)
    assert said in str(caught.value)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".pdf", ".docx"])
def test_hundred_megabytes_are_refused_by_size_alone(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"大{suffix}"
    with path.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    begun = time.process_time()
    with pytest.raises(TooLarge, match="100 MB > 50 MB"):
        read(path)
    assert time.process_time() - begun < 0.5


def test_docx_that_unfolds_beyond_the_limit_is_refused_unopened() -> None:
    bomb = _zip(**{"[Content_Types].xml": b"", "word/document.xml": b"\x00" * 30_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(TooLarge, match="解压后过大"):
        read_bytes(bomb, "炸弹.docx", limits=Limits(unpacked_bytes=20_000_000))


def test_pdf_that_unfolds_beyond_the_limit_is_refused_unparsed() -> None:
    bomb = _pdf_bomb()
    assert len(bomb) < 100_000
    with pytest.raises(TooLarge, match="解压后超过上限"):
        read_bytes(bomb, "炸弹.pdf", limits=Limits(unpacked_bytes=20_000_000))


def test_merged_cells_cannot_multiply_a_table_without_bound() -> None:
    rows = "<tr><td>甲</td></tr>" * 3000
    page = f'<table><tr><td rowspan="9999999">{"重复" * 2000}</td><td>乙</td></tr>{rows}</table>'
    with pytest.raises(TooLarge, match="文字超过上限"):
        read_bytes(page.encode(), "表.html", limits=Limits(characters=1_000_000))


def test_pdf_with_a_password_is_refused_as_such(tmp_path: Path) -> None:
    from reportlab.lib import pdfencrypt
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "密.pdf"), encrypt=pdfencrypt.StandardEncryption("secret", "owner"))
    canvas.drawString(100, 700, "text")
    canvas.save()
    with pytest.raises(Encrypted, match="密码"):
        read(tmp_path / "密.pdf")


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_truncated_file_is_refused_or_says_so(tmp_path: Path, suffix: str, part: float) -> None:
    data = write_all_formats(tmp_path)[suffix].read_bytes()
    try:
        text = read_bytes(data[: int(len(data) * part)], f"断{suffix}")
    except ReadingError:
        return
    assert "truncated" in {notice.kind for notice in text.notices}


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 10_000 + "<p>深处的一句话。</p>" + "</div>" * 10_000,
        "<b>" * 10_000 + "深处的一句话。",
        "<table><tr><td>" * 10_000 + "深处的一句话。",
        "<ul><li>" * 10_000 + "深处的一句话。",
        "《" * 10_000 + "深处的一句话。" + "》" * 10_000,
        "<font><p>" * 10_000 + "深处的一句话。" + "</p></font>" * 10_000,
    ],
)
def test_ten_thousand_levels_lose_nothing(page: str) -> None:
    begun = time.process_time()
    text = read_bytes(f"<html><body>{page}<p>后面的一句话。</p></body></html>".encode(), "深.html")
    assert "深处的一句话。" in text.plain
    assert "后面的一句话。" in text.plain
    assert time.process_time() - begun < 3 * SECONDS


@pytest.mark.parametrize("name", ["长.txt", "长.md", "长.html"])
@pytest.mark.parametrize(
    "unit", ["推进政务公开", "**", "《", "[", "|", "<", "# ", "\u200b", "&", "- ", "* *", "`", "~", "！["]
)
def test_huge_line_is_read_in_bounded_time(name: str, unit: str) -> None:
    begun = time.process_time()
    text = read_bytes(("起" + unit * (1_000_000 // len(unit)) + "终").encode(), name)
    assert text.plain.startswith("起")
    assert text.plain.endswith("终")
    assert time.process_time() - begun < SECONDS


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    loop = tmp_path / "环.txt"
    loop.symlink_to(loop)
    broken = tmp_path / "断链.txt"
    broken.symlink_to(tmp_path / "没有.txt")
    fifo = tmp_path / "管道.txt"
    os.mkfifo(fifo)
    (tmp_path / "夹.txt").mkdir()
    too_long = tmp_path / ("长" * 300 + ".txt")
    for path in (loop, broken, fifo, tmp_path / "夹.txt", tmp_path / "缺失.txt", too_long, Path("nul\0.txt")):
        with pytest.raises(NotAFile):
            read(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "密.txt"
    path.write_text("通知", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(AccessDenied):
        read(path)


@pytest.mark.parametrize(
    "name",
    [
        "a b.txt",
        "（关于）《通知》〔2022〕.txt",
        "'\"$;&.txt",
        "换\n行.txt",
        "\udcff.txt",
        "%s{}.txt",
        "-x.txt",
    ],
)
def test_odd_file_names_are_read_and_named_on_one_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("通知", encoding="utf-8")
    assert read(path, tmp_path).plain == "通知"
    path.write_bytes(b"")
    with pytest.raises(EmptyFile) as caught:
        read(path, tmp_path)
    assert "\n" not in str(caught.value)
    str(caught.value).encode("utf-8")


@pytest.mark.parametrize(
    ("name", "package"), [("a.docx", "docx"), ("a.pdf", "pdfplumber"), ("a.html", "lxml")]
)
def test_missing_package_names_the_extra(monkeypatch: pytest.MonkeyPatch, name: str, package: str) -> None:
    for module in [m for m in sys.modules if m.partition(".")[0] == package or m.startswith("kg.reading.")]:
        if not m_is_core(module):
            monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingPackage, match=r"pip install 'directive-kg\[documents\]'"):
        read_bytes(b"x", name)


def m_is_core(module: str) -> bool:
    return module.rpartition(".")[2] in ("errors", "formats", "limits", "files")


def test_reading_plain_text_needs_no_optional_package() -> None:
    code = (
        "import sys, kg.reading as r; r.read_bytes('通知'.encode(), 'a.txt');"
        "sys.exit(bool({'docx', 'pdfplumber', 'lxml', 'trafilatura'} & set(sys.modules)))"
    )
    root = Path(reading.__file__).parent.parent.parent
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
