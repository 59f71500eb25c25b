"""A department beside its own government: what the task gives to other units is told so, answered or not."""

from __future__ import annotations

from kg.findings.coverage import Comparer
from kg.flags import Flag
from kg.model import Answers, Ground, PairState, Status
from tests.findings.test_pairs import directive

UPPER = """市政府各部门：
（一）防火。商场每年做一次消防体检。（责任单位：市消防救援支队、国网德州供电公司）
（二）校园。学校每学期组织一次疏散演练。（责任单位：市教育局）
（三）宣传。学校每学期组织一次消防演练。（责任单位：各县（市、区）人民政府）
（四）报送。各单位按时报送总结。（责任单位：市直有关单位）
"""
LOWER = "各学校：\n（一）演练。学校每学期组织一次疏散演练，每学期组织一次消防演练。\n（二）其他。做好值班。\n"


def test_what_other_units_owe_is_told_whether_answered_or_not() -> None:
    above = directive("德州市人民政府", "德政发〔2023〕1号", UPPER)
    below = directive("德州市教育局", "德教发〔2023〕2号", LOWER)
    answers = Answers(below.id, above.id, Ground.CITED, PairState.COMPARED, "", "")
    found = Comparer.shipped().pair(above, below, answers).findings
    assert [Flag.ADDRESSED_TO_OTHERS in f.flags for f in found] == [True, False, True, False]
    assert [f.status for f in found] == [Status.MISSING, Status.COVERED, Status.COVERED, Status.MISSING]
