"""A purpose is of a state that nobody can be held to; what opens like one may ask for a thing."""

from __future__ import annotations

import pytest

from kg.findings.purposes import is_duty, is_optional, is_proviso, is_purpose, is_result


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


@pytest.mark.parametrize(
    ("clause", "result"),
    [
        ("确保供水数据准确、口径一致", True),
        ("坚决杜绝虚报冒领", True),
        ("也让农户看得明白", True),
        ("培育节水爱水的良好氛围", True),
        ("确保水质达标率达到95%", False),
        ("杜绝“一建了之”", True),
        ("杜绝超限3次以上车辆上桥", False),
        ("遏制常规农兽药残留超标", True),
        ("打通政策落地“最后一公里”", True),
        ("打通断头路20条", False),
        ("培育灌溉服务组织", False),
        ("确定供水责任人", False),
    ],
)
def test_results_that_stand_behind_what_is_to_bring_them_about(clause: str, result: bool) -> None:
    assert is_result(clause) is result


@pytest.mark.parametrize(
    ("clause", "optional"),
    [
        ("有条件的乡镇要建设节水展馆", True),
        ("鼓励有条件的村建设集中停车场", True),
        ("鼓励各县结合实际", True),
        ("偏远山区可采取流动服务方式", True),
        ("牧区可以参照执行", True),
        ("推动有条件的镇（街道）参照执行", False),  # who must do so is told
        ("有条件的县覆盖率达到70%", False),
        ("可以公开的应当公开", False),
        ("将可以主动公开的信息转为主动公开", False),
        ("办理取水许可采用电子证照", False),
        ("鼓励种粮大户购买保险", False),
    ],
)
def test_what_may_be_done_is_owed_by_nobody(clause: str, optional: bool) -> None:
    assert is_optional(clause) is optional


@pytest.mark.parametrize(
    ("clause", "proviso"),
    [
        ("按照“谁主管、谁负责”的原则", True),
        ("坚持公开为常态、不公开为例外的原则", True),
        ("按属地管理原则", True),
        ("按照属地管理原则建立台账", False),
        ("明确分级负责的原则", False),
        ("坚持“谁主管、谁负责”", False),
        ("除依法不予公开的外", True),
        ("除法律法规另有规定或涉密外", True),
        ("除涉密信息外全部公开", False),
        ("清除河道内外淤泥", False),
    ],
)
def test_principles_and_exceptions_are_owed_by_nobody(clause: str, proviso: bool) -> None:
    assert is_proviso(clause) is proviso
