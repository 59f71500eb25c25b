"""冲突 is told where one side does outright what the other forbids, and nowhere else."""

from __future__ import annotations

import pytest

from kg.findings.contrary import contradiction
from kg.model import Measure, Span


def measure(text: str) -> Measure:
    return Measure("x", text, Span(0, len(text)), (), (), (), (), (), ())


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (
            "不得将政务公开工作委托第三方评估机构开展。",
            "县政府办将政务公开工作委托第三方评估机构开展，每季度评估一次。",
        ),
        ("开展规范性文件第三方评估，公布评估结果。", "不再开展规范性文件第三方评估。"),
        ("严禁向企业摊派报刊征订任务。", "各乡镇要向企业摊派报刊征订任务，确保完成订数。"),
    ],
)
def test_doing_what_is_forbidden_is_contrary(upper: str, lower: str) -> None:
    found = contradiction(measure(upper), [measure("做好信息公开工作。"), measure(lower)])
    assert found is not None
    assert found.place == 1
    assert found.upper in upper
    assert found.lower in lower


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("严禁向企业摊派报刊征订任务。", "严禁向企业摊派报刊征订任务。"),
        ("严禁向企业摊派报刊征订任务。", "查处向企业摊派报刊征订任务的行为。"),
        (
            "未经培训考核合格的人员，不得从事特种设备作业活动。",
            "组织从事特种设备作业活动的人员参加培训考核。",
        ),
        ("除涉密事项外，不得限制公众查阅政府信息。", "方便公众查阅政府信息。"),
        ("不得要求群众提供居住证明材料。", "群众凭居住证明办理入学。"),
        ("开展规范性文件第三方评估。", "组织规范性文件评估。"),
        ("停止使用的系统要及时关停。", "规范系统使用。"),
    ],
)
def test_agreement_conditions_and_other_matters_are_not(upper: str, lower: str) -> None:
    assert contradiction(measure(upper), [measure(lower)]) is None
