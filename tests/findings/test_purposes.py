"""A purpose is of a state that nobody can be held to; what opens like one may ask for a thing."""

from __future__ import annotations

import pytest

from kg.findings.purposes import is_duty, is_purpose


@pytest.mark.parametrize(
    ("clause", "duty"),
    [
        ("推动闸站运行数据与市级平台互通", True),
        ("提高灌溉水费的公开比例", True),
        ("引导种粮大户规范填写台账", True),
        ("切实提高灌溉服务水平", False),
        ("推动农业高质量发展", False),
        ("引导群众增强节水意识", False),
        ("营造节水爱水的良好氛围", False),
        ("让群众喝上放心水", False),
        ("防止重建轻管", False),
        ("做到早发现、早处置", False),
    ],
)
def test_duties_that_open_like_purposes(clause: str, duty: bool) -> None:
    assert is_duty(clause) is duty


@pytest.mark.parametrize(
    ("clause", "purpose"),
    [
        ("帮助农户防范经营风险", True),
        ("坚决防止发生溃坝事故", True),
        ("积极引导市场预期", True),
        ("切实减轻农户负担", True),
        ("帮助农户办理取水许可", False),
        ("防止以灌代排", False),
        ("减轻渠道淤积并定期清理", False),
    ],
)
def test_purposes_that_close_a_row_of_demands(clause: str, purpose: bool) -> None:
    assert is_purpose(clause) is purpose
