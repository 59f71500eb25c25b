"""What can go wrong while a file is read: typed errors that name the file, the place and what to do."""

from __future__ import annotations

from kg.errors import UNREADABLE, Mendable
from kg.reading.formats import OCR_ADVICE, Unread


class ReadingError(Mendable):
    """A file that could not be read (无法读取).

    ``path`` is the file as it was named, ``place`` where in it (第3行, 第2页, 整个文件), ``problem`` what
    is wrong and ``advice`` what the user can do; ``str()`` joins them to one line.
    """

    exit_code = UNREADABLE

    kind = "unreadable"

    def __init__(self, path: str, place: str, problem: str, advice: str) -> None:
        super().__init__(path, place, problem, advice)
        self.path = path
        self.place = place
        self.problem = problem
        self.advice = advice

    def __str__(self) -> str:
        return f"{_printable(self.path)}（{self.place}）：{self.problem}。{self.advice}"


class NotAFile(ReadingError):
    """The path names nothing, a folder, a broken link, or something that is no regular file."""

    kind = "not_a_file"


class AccessDenied(ReadingError):
    """The operating system refuses to open the file."""

    kind = "access_denied"


class UnsupportedFormat(ReadingError):
    """A format that must be converted first (.doc, .wps, .ofd, pictures …)."""

    kind = "unsupported_format"

    @classmethod
    def of(cls, path: str, unread: Unread) -> UnsupportedFormat:
        """The error for a known format, naming its converter."""
        return cls(path, "整个文件", f"不能直接读取{unread.name}", unread.advice)


class EmptyFile(ReadingError):
    """No byte, or no character but blanks."""

    kind = "empty_file"


class TooLarge(ReadingError):
    """The file, or what it unfolds to, is beyond the limits."""

    kind = "too_large"


class UndecodableText(ReadingError):
    """No known encoding fits the bytes."""

    kind = "undecodable_text"


class BinaryContent(ReadingError):
    """The bytes are no text, or of another format than the name says."""

    kind = "binary_content"


class BrokenFile(ReadingError):
    """The format is right but the file is damaged, truncated or malformed."""

    kind = "broken_file"


class Encrypted(ReadingError):
    """The file can only be opened with a password."""

    kind = "encrypted"


class NoTextLayer(ReadingError):
    """A scanned PDF: pictures of pages without text."""

    kind = "no_text_layer"

    @classmethod
    def of(cls, path: str, place: str) -> NoTextLayer:
        """The error for a scanned file, naming what makes a text layer."""
        return cls(path, place, "只有扫描图像，没有文字层", OCR_ADVICE)


class MissingPackage(ReadingError):
    """A Python package this format needs is not installed."""

    kind = "missing_package"

    @classmethod
    def of(cls, path: str, package: str) -> MissingPackage:
        """The error for a missing optional package, naming the extra that holds it."""
        advice = "请先执行 pip install 'directive-kg[documents]'"
        return cls(path, "整个文件", f"读取此格式需要 Python 包 {package}，尚未安装", advice)


def _printable(path: str) -> str:
    """The path on one line: characters a terminal could not show are escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in path)
