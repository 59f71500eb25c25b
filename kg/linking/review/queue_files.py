"""The doubtful queue as a file, by its suffix (待核定清单文件)."""

from __future__ import annotations

from pathlib import Path

from kg.linking.review.errors import DamagedQueueFile, NoReviewFile
from kg.linking.review.queue_reading import MOST_BYTES, Imported
from kg.linking.review.queue_tsv import from_tsv
from kg.linking.review.queue_xlsx import from_xlsx

__all__ = ["Imported", "read_queue"]


def read_queue(path: Path) -> Imported:
    """The rows in a .tsv or .xlsx file, told apart by their first bytes; errors name file, sheet and row."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DamagedQueueFile(str(path), "整个文件", "文件过大", "请核对是否为导出的待核定清单")
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "无法打开"
        raise NoReviewFile(
            str(path), "整个文件", f"待核定清单打不开（{reason}）", "请核对路径和权限"
        ) from error
    if data.startswith(b"PK"):
        return from_xlsx(data, str(path))
    try:
        return from_tsv(data.decode("utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        advice = "请使用导出的 .xlsx，或另存为 UTF-8 编码的 .tsv"
        raise DamagedQueueFile(str(path), f"第{line}行", "既不是 XLSX 也不是 UTF-8 文本", advice) from error
