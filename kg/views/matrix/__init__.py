"""Upper tasks × lower directives, coverage in each cell (落实矩阵): text, workbook and page."""

from __future__ import annotations

from collections.abc import Sequence

from kg.views.cells import Sheet
from kg.views.matrix.table import Cell, Matrix, matrices
from kg.views.pages import environment
from kg.views.tables import xlsx_bytes

__all__ = ["Cell", "Matrix", "matrices", "matrix_html", "matrix_text", "matrix_xlsx"]

LEGEND = (
    "● 全部对应　◐ 部分对应或部分未见　○ 均未见对应　△ 与替代版本相比均未见（非缺失）　"
    "？ 无法核对（下级文件未收录）　－ 不适用　总 总体性要求。斜线前为已对应条数（有部分对应的，以“+”另列），斜线后为可比对条数。"
)


def matrix_text(found: Sequence[Matrix]) -> str:
    """Every matrix for reading on a terminal: a line for each upper task, its cells behind it."""
    lines = [LEGEND]
    for matrix in found:
        lines += ["", f"上级：{matrix.upper}"]
        lines += [
            f"  [{n}] {column.name}（{column.ground}）" for n, column in enumerate(matrix.columns, start=1)
        ]
        for row in matrix.rows:
            cells = "  ".join(f"[{n}]{cell.short}" for n, cell in enumerate(row.cells, start=1))
            lines.append(f"    {row.label}  {cells}")
    if not found:
        lines += ["", "没有可列示的上下级对照。"]
    return "\n".join(lines) + "\n"


def matrix_xlsx(found: Sequence[Matrix]) -> bytes:
    """A workbook with a sheet for every upper directive; equal matrices are equal files."""
    sheets = [
        Sheet(
            f"{n} {matrix.upper}",
            ("上级任务", *(f"{c.name}（{c.ground}）" for c in matrix.columns)),
            tuple((row.label, *(cell.said for cell in row.cells)) for row in matrix.rows),
            (44, *(24,) * len(matrix.columns)),
        )
        for n, matrix in enumerate(found, start=1)
    ]
    notes = Sheet("说明", ("说明",), ((LEGEND,),), (100,))
    return xlsx_bytes([*sheets, notes], "落实矩阵")


def matrix_html(found: Sequence[Matrix]) -> str:
    """One page with all matrices that needs no other file."""
    template = environment("kg.views.matrix").get_template("matrix.html.j2")
    return template.render(matrices=found, legend=LEGEND)
