"""What the columns of a task table (任务分解表) hold, told by the words of its header rows."""

from __future__ import annotations

import re
from enum import Enum, auto


class Column(Enum):
    """What the cells of a column say of the row's task."""

    SERIAL = auto()
    SECTION = auto()
    TASK = auto()
    CONTENT = auto()
    LEAD = auto()
    RESPONSIBLE = auto()
    SUPPORT = auto()
    UNITS = auto()
    TIME = auto()
    OTHER = auto()


UNIT_COLUMNS = frozenset({Column.LEAD, Column.RESPONSIBLE, Column.SUPPORT, Column.UNITS})

_UNIT = r"(?:单位|部门|科室|处室|机构|主体|股室|责任单位|责任部门)"
_WORDS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (Column.SERIAL, re.compile(r"序号|编号|序|项次|№|No\.?")),
    (Column.LEAD, re.compile(rf"(?:市级|省级|县级)?(?:牵头|主办|主责|总牵头){_UNIT}")),
    (Column.SUPPORT, re.compile(rf"(?:配合|协办|协助|参与|参加|协同|责任配合){_UNIT}")),
    (Column.RESPONSIBLE, re.compile(rf"(?:责任|承办|落实|实施|负责|具体责任|责任落实|主要责任){_UNIT}|责任分工|分工")),
    (Column.UNITS, re.compile(r"(?:牵头|责任)(?:单位|部门)?(?:及|和|、|/)(?:配合|责任|参与)(?:单位|部门)|单位|部门")),
    (Column.TIME, re.compile(r"(?:计划|办结|完成|推进|整改|实施)?(?:时限|期限|时间|时间节点|进度|节点)(?:要求|安排|节点)?|时间进度|进度安排|完成日期")),
    (Column.OTHER, re.compile(r"备注|说明|责任领导|责任人|负责人|分管领导|牵头领导|包保领导|联系人|联系方式|联系电话|依据|文件依据|完成情况|进展情况|分值|得分")),
    (Column.CONTENT, re.compile(
        r"(?:主要|具体|任务|工作|细化|落实|重点|推进|改革|目标)(?:工作)?(?:内容|措施|举措|要求|安排)|具体任务|目标任务|目标要求|工作目标|措施|内容|举措|任务要求|任务目标|细化任务"
        r"|分解任务"
    )),
    (Column.TASK, re.compile(r"(?:重点|主要|工作|年度|改革|建设|整改|分解)?(?:工作)?(?:任务|事项|项目)(?:名称|分解)?|工作要点|重点工作|工作项目|任务清单|改革任务")),
    (Column.SECTION, re.compile(r"类别|领域|任务类别|一级指标|重点领域|所属领域|方面|板块|工作类别|项目类别|类型|阶段")),
)  # fmt: skip
_BLANK = re.compile(r"\s+")
# Words that head the columns of forms, rolls and statistics.
_NO_TASKS = re.compile(
    r"姓名|性别|身份证|职务|学历|数量|金额|单价|合计|规格|型号|年龄|民族|地址|报名|得分|分值|统计"
)


def column_of(cell: str) -> Column | None:
    """What a header cell announces; None where it is no header word.

    >>> column_of("牵头单位").name, column_of("完成时限").name, column_of("市教育局")
    ('LEAD', 'TIME', None)
    """
    word = re.sub(r"[（(][^（）()]{0,12}[）)]$", "", _BLANK.sub("", cell))
    return next((column for column, pattern in _WORDS if pattern.fullmatch(word)), None)


def columns_of(cells: list[str]) -> list[Column] | None:
    """What the columns below a header row hold; None where the row heads no table of tasks.

    >>> columns_of(["序号", "姓名", "单位"]) is None
    True
    """
    if any(_NO_TASKS.search(cell) for cell in cells if len(cell) < 12):
        return None
    found = [column_of(cell) for cell in cells]
    named = {c for c in found if c is not None}
    asks = named & {Column.TASK, Column.CONTENT}
    binds = named & (UNIT_COLUMNS | {Column.TIME})
    known = sum(c is not None for c in found)
    if not asks or not binds or known * 2 <= len([c for c in cells if c.strip()]):
        return None
    return [c or Column.OTHER for c in found]


def is_header_row(cells: list[str]) -> bool:
    """Whether every cell that is filled is a header word: the second row of a merged heading."""
    filled = [c for c in cells if c.strip()]
    return bool(filled) and all(column_of(c) is not None for c in filled)
