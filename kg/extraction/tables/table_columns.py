"""What the columns of a task table (任务分解表) hold, told by the words of its header rows."""

from __future__ import annotations

from enum import Enum, auto

from kg.extraction.units.persons import PERSON
from kg.reference.patterns import lazy
from kg.reference.role_labels import role_label, shared_label


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

_ASKS = frozenset({Column.TASK, Column.CONTENT})
_FEWEST = 3  # columns of a table
_AND = r"(?:及|和|与|、|/|或)"
_INDICATOR = (
    r"(?:(?:重点|主要|核心|工作|任务|年度|考核|评价|监测|绩效|创建|具体|发展|[二三四]级)*指标(?:名称|项目)?)"
)
_TASKS = r"(?:任务|事项|项目|行动|举措|措施|要求|目标|内容)"


def _words() -> dict[Column, str]:
    """The words that head a column of each kind, as alternatives of a pattern."""
    return {
        Column.SERIAL: r"序号|编号|序|项次|任务序号|№|No\.?",
        Column.UNITS: rf"{shared_label()}|单位|部门|涉及(?:单位|部门)",
        Column.LEAD: role_label("lead", "column"),
        Column.SUPPORT: role_label("support", "column"),
        Column.RESPONSIBLE: (
            rf"{role_label('resp', 'column')}|(?:任务|工作|职责|责任)?分工|责任(?:单位|部门){_AND}责任(?:人|领导)"
        ),
        Column.TIME: (
            r"(?:拟|预计|计划|规定|办结|完成|推进|整改|实施|落实|出台|工作|任务|目标|起止|办理|最后)?(?:完成)?(?:时限|期限|时间|年限|时间节点|进度|节点)(?:要求|安排|节点|表)?"
            r"|时间进度|进度安排|(?:计划)?完成日期|完成时间[及和、]进度"
        ),
        Column.OTHER: (
            rf"备注|说明|{PERSON}|(?:[省市县区]级?)?领导|{role_label('oversees')}|联系方式|联系电话|电话|(?:文件|政策|任务)?(?:依据|来源)"
            r"|(?:完成|进展|落实|推进|工作进展|整改)情况|目前进展|(?:预期|工作|完成)?成果(?:形式)?|验收标准|完成标志|佐证材料|存在问题|主要问题|问题(?:表现|描述)?|分值|得分"
            r"|计量单位|指标(?:属性|性质|单位)|(?:20\d\d年(?:度)?)?(?:现状值?|基期值?|基准值|基础值|实际值|完成值|实际完成)"
        ),
        Column.CONTENT: (
            rf"(?:20\d\d年)?(?:主要|具体|任务|工作|细化|落实|重点|推进|改革|整改|实施|创建|年度|政策|目标|项目|工程|建设|改造|治理|整治|提升|服务)+(?:内容|措施|举措|要求|安排|明细|做法)(?:{_AND}(?:建设)?规模)?|(?:项目|建设)?规模{_AND}(?:主要)?(?:建设)?内容|(?:具体|分解|细化|二级|三级|子)(?:工作)?(?:任务|事项)|(?:年度|工作|具体)?目标任务"
            rf"|(?:工作|任务|年度|具体|阶段)?目标(?:要求)?|措施|内容|举措|要求|任务{_AND}?目标|(?:工作|主要|重点|目标)?(?:任务|事项|目标){_AND}(?:主要|工作|具体)?{_TASKS}"
            rf"|(?:主要|工作|具体|政策)?{_TASKS}{_AND}(?:主要|工作|具体)?(?:措施|要求|标准|内容)|任务描述"
            r"|(?:(?:20)?\d\d年)?(?:年度|工作|任务|计划|阶段|预期|规划|指标|考核|完成)*(?:目标值|指标值|目标数|任务数|计划数|计划值)|20\d\d年(?:度)?(?:工作|任务|计划|预期)?(?:目标|任务)"
        ),
        Column.TASK: (
            r"(?:重点|主要|工作|年度|改革|建设|整改|分解|一级|总体|专项|创建|目标|攻坚){0,3}(?:任务|事项|项目|行动)(?:名称|分解|清单)?"
            rf"|工作要点|(?:年度)?(?:重点|主要)工作|工作(?:重点|名称)|重点(?:环节|方向)|{_INDICATOR}"
        ),
        Column.SECTION: (
            r"(?:任务|工作|项目|事项|问题)?(?:类别|分类|类型)|(?:重点|所属|任务|工作)?(?:领域|方面|板块)|一级指标|阶段|大项|章节"
        ),
    }  # fmt: skip


_WORD = lazy(lambda: "|".join(f"(?P<{column.name}>{words})" for column, words in _words().items()))
_BLANK = lazy(r"\s+")
_REMARK = lazy(r"[（(][^（）()]{0,12}[）)]$")
_INDICATES = lazy(r"指\s*标")
_NO_NAME = lazy(
    r"(?:日期|时间|时|期|人|员|数|额|量|号|地点|地址|位置|面积|来源|资金|金额|投资|规模|依据|情况|标准|电话|分)$"
)
_DUE = lazy(r"完成|时限|期限|整改")
# Words that head the columns of forms, rolls and statistics.
_NO_TASKS = lazy(
    r"姓名|性别|身份证|职务|学历|数量|金额|单价|合计|规格|型号|年龄|民族|地址|报名|得分|分值|统计"
)


def column_of(cell: str) -> Column | None:
    """What a header cell announces; None where it is no header word.

    >>> column_of("牵头单位").name, column_of("完成时限").name, column_of("市教育局")
    ('LEAD', 'TIME', None)
    """
    found = _WORD.fullmatch(_REMARK.sub("", _BLANK.sub("", cell)))
    return Column[found.lastgroup] if found and found.lastgroup else None


def columns_of(cells: list[str]) -> list[Column] | None:
    """What the columns below a header row hold; None where the row heads no table of tasks.

    >>> columns_of(["序号", "姓名", "单位"]) is None
    True
    """
    if any(_NO_TASKS.search(cell) for cell in cells if len(cell) < 12):
        return None
    found = _beside_each_other(cells)
    named = {c for c in found if c is not None}
    asks = named & _ASKS
    binds = named & (UNIT_COLUMNS | {Column.TIME})
    known = sum(c is not None for c in found)
    if not asks or not binds or known * 2 <= len([c for c in cells if c.strip()]):
        return None
    return [Column.OTHER if c is None else c for c in found]


def _beside_each_other(cells: list[str]) -> list[Column | None]:
    """What the header cells announce, each beside the others."""
    found = [column_of(cell) for cell in cells]
    indicates = [
        c is Column.TASK and _INDICATES.search(cell) is not None for c, cell in zip(found, cells, strict=True)
    ]
    tasks = found.count(Column.TASK) - sum(indicates)
    counted = any(indicates) or sum(c in UNIT_COLUMNS for c in found) > 1
    for n, cell in enumerate(cells):
        if counted and _BLANK.sub("", cell) == "单位":
            found[n] = Column.OTHER  # what is counted in: other columns tell the organs
        elif indicates[n] and tasks:
            found[n] = Column.CONTENT
    content = found.index(Column.CONTENT) if Column.CONTENT in found else 0
    if content and Column.TASK not in found and found[content - 1] is None and _names(cells[content - 1]):
        found[content - 1] = Column.TASK  # what stands left of what is asked says of what
    return found


def _names(cell: str) -> bool:
    """Whether a header word that nobody knows may stand above names: no number, time, place or person."""
    word = _REMARK.sub("", _BLANK.sub("", cell))
    return len(word) > 1 and _NO_NAME.search(word) is None


def unread(cells: list[str], columns: list[Column] | None) -> list[str]:
    """The header words whose cells are lost because nobody knows them: of a table without tasks all, where it tells
    who is responsible or by when.

    >>> words = ["序号", "工作任务", "实施路径", "责任单位"]
    >>> unread(words, columns_of(words)), unread(["序号", "姓名", "责任单位"], None)
    (['实施路径'], [])
    """
    found = [column_of(cell) for cell in cells]
    if columns is not None:
        lost = zip(cells, found, columns, strict=True)
        return [cell for cell, known, column in lost if cell and known is None and column is Column.OTHER]
    bound = UNIT_COLUMNS - {Column.UNITS}
    binds = bound & set(found) or any(
        c is Column.TIME and _DUE.search(w) for c, w in zip(found, cells, strict=True)
    )
    if len(cells) < _FEWEST or _ASKS & set(found) or not binds or Column.SERIAL not in found:
        return []
    return [] if any(_NO_TASKS.search(cell) for cell in cells) else [cell for cell in cells if cell]


def is_header_row(cells: list[str]) -> bool:
    """Whether every cell that is filled is a header word: the second row of a merged heading."""
    filled = [c for c in cells if c.strip()]
    return bool(filled) and all(column_of(c) is not None for c in filled)
