"""One correction (人工更正): what it overrides, and how it finds its place again."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from kg.model import Directive, Measure, Role, Task
from kg.reference.folding import fold_print

HEADER_FIELDS = {
    "number": "发文字号", "title": "标题", "notice_title": "通知标题", "issuers": "发文机关", "written": "成文日期",
    "printed": "印发日期", "year": "年份", "recipients": "主送机关", "effective": "施行日期", "expires": "失效日期",
}  # fmt: skip
TASK_FIELDS = {
    "task.title": "任务标题", "task.organs": "责任单位", "task.merge": "与下一任务合并", "task.split": "任务拆分",
    "task.drop": "不作为任务",
}  # fmt: skip
MEASURE_FIELDS = {"measure.deadline": "完成时限"}


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of a corrections file; ``line`` is where it stands there."""

    sha256: str
    document: str
    anchor: str
    field: str
    value: str
    note: str
    line: int

    def meets(self, directive: Directive) -> bool:
        """Whether it speaks of this directive: the same file, or the same text in another."""
        if self.sha256 and directive.text.source.sha256.startswith(self.sha256):
            return True
        return bool(self.document) and self.document == anchor(directive.text.plain)


def anchor(words: str) -> str:
    """The hash of a text by which a correction finds it again, blanks and widths folded: 16 hexadecimal digits.

    >>> anchor("落实政策 。") == anchor("落实政策。")
    True
    """
    return sha256(fold_print(words).encode()).hexdigest()[:16]


def task_anchor(task: Task) -> str:
    """The anchor of a task: that of its title and measures together."""
    return anchor(task.title + "".join(m.text for m in task.measures))


def measure_anchor(measure: Measure) -> str:
    """The anchor of a measure: that of its words."""
    return anchor(measure.text)


def organs_and_roles(value: str) -> list[tuple[str, str]]:
    """``市教育局=牵头|市财政局`` → organs with their parts; 责任 where none is written."""
    pairs = [piece.partition("=") for piece in value.split("|") if piece.strip()]
    return [(organ.strip(), role.strip() or Role.RESPONSIBLE) for organ, _, role in pairs]
