"""What is held and was not compared, for reading (已收录而未作对照)."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Directive, Uncompared
from kg.views.lookup import Lookup

HEADING = "已收录而未作对照的文件"
FOR_READERS = "未作对照不等于未落实。缺上级文件的，补齐后重新比对；其余的，先核对发文机关、年度和引用，确应对照的，指定这两件文件对照。"
"""What to do, in what is handed on to others."""
WHAT_TO_DO = (
    "未作对照不等于未落实。缺上级文件的，补齐后重新构建；其余的，先用 kg show 核对发文机关、年度和引用，"
    "确应对照的，在规则文件（--rules）中写一行“对照,下级文号,上级文号”。"
)
"""The same to who runs the commands."""


def about(found: Iterable[Uncompared], identifier: str) -> tuple[Uncompared, ...]:
    """Those of one lower directive."""
    return tuple(one for one in found if one.lower == identifier)


def uncompared_text(found: Iterable[Uncompared], directives: Iterable[Directive] = ()) -> str:
    """The list with its heading and what to do; nothing where there is none."""
    lookup = Lookup(directives)
    lines = [f"  {lookup.name(one.lower)}：{not_compared(one, lookup)}" for one in found]
    return "\n".join(["", HEADING, *lines, f"  {WHAT_TO_DO}"]) + "\n" if lines else ""


def not_compared(one: Uncompared, lookup: Lookup) -> str:
    """With what a directive was not compared, and why."""
    upper = f"未与{lookup.name(one.upper)}对照" if one.upper else "未与任何文件对照"
    return f"{upper}：{one.why}"
