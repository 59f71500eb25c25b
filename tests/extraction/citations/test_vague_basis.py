"""Bases without a title: of departments, beside a title, without 关于."""

from __future__ import annotations

import pytest

from kg.extraction.citations.citation import Known, find_citations
from kg.model import CitationRole

_OWN = Known(frozenset(), None, "", 0)
_NOW = "现就有关事项通知如下："


def _found(text: str) -> list[tuple[str | None, str | None, str]]:
    return [(c.title, c.issuer, c.role.value) for c in find_citations(text, _OWN)]


@pytest.mark.parametrize(
    ("text", "issuer", "role"),
    [
        (f"根据省水利厅有关要求，{_NOW}", "省水利厅", "basis"),
        (f"按照省委、省政府统一部署，{_NOW}", "省委、省政府", "basis"),
        (f"按照市委组织部工作安排，{_NOW}", "市委组织部", "basis"),
        ("根据教育部文件精神，制定本方案。", "教育部", "basis"),
        ("各单位要落实省水利厅关于山塘安全的工作要求。", "省水利厅", "implements"),
        ("按照国家林草局关于春季造林的部署，做好准备。", "国家林草局", "basis"),
    ],
)
def test_what_an_organ_demands_is_a_basis_without_a_title(text: str, issuer: str, role: str) -> None:
    assert _found(text) == [(None, issuer, role)]


@pytest.mark.parametrize(
    "text",
    [
        f"根据《甲省防汛预案》（甲防〔2024〕2号）和县应急管理局有关要求，{_NOW}",
        "依据《甲省防汛预案》以及县应急管理局关于汛前检查的部署要求，制定本方案。",
        f"根据《甲省防汛预案》（甲防〔2024〕2号）及县应急管理局文件精神，{_NOW}",
        "根据《甲省防汛预案》和县应急管理局有关要求，全面开展检查。",
    ],
)
def test_an_organ_beside_a_title_is_a_second_basis(text: str) -> None:
    assert [(issuer, role) for _, issuer, role in _found(text)][1:] == [("县应急管理局", "basis")]


@pytest.mark.parametrize(
    "text",
    [
        "各单位要按照县财政局有关要求，及时报送。",
        f"根据上级有关要求，{_NOW}",
        f"根据工作要求，{_NOW}",
        f"根据省委十三届四次全会精神，{_NOW}",
        f"按照全省水利工作会议部署，{_NOW}",
        f"为满足群众要求，{_NOW}",
        "《甲省防汛预案》和县应急管理局有关要求，仍未落实。",
        "贯彻《甲省防汛预案》和省第十三次党代会精神，做好准备。",
    ],
)
def test_a_demand_of_nobody_or_in_a_duty_is_no_basis(text: str) -> None:
    assert not any(title is None for title, _, _ in _found(text))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("《甲省防汛工作要点》提出的任务继续推进。", CitationRole.MENTIONS),
        ("对《甲省防汛工作要点》确定的任务抓紧收尾。", CitationRole.MENTIONS),
        ("《甲省防汛工作方案》规定的时限不变。", CitationRole.MENTIONS),
        ("《甲省防汛工作要点》提出，要加强值守。", CitationRole.BASIS),
        ("落实《甲省防汛工作要点》提出的任务。", CitationRole.IMPLEMENTS),
    ],
)
def test_what_a_text_named_is_only_mentioned(text: str, role: CitationRole) -> None:
    assert [c.role for c in find_citations(text, _OWN)] == [role]


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        (
            "按照《甲市消防方案》（甲安〔2024〕1号）、市安委会工作部署以及《甲市消防条例》有关规定，制定本方案。",
            ["甲市消防方案", "市安委会", "甲市消防条例"],
        ),
        ("按照市政府工作部署和《甲市消防条例》，制定本方案。", ["市政府", "甲市消防条例"]),
        (
            "按照《甲意见》（甲发〔2024〕1号）、《甲市消防条例》和市委、市政府关于消防改造的工作安排，制定本方案。",
            ["甲意见", "甲市消防条例", "市委、市政府"],
        ),
        ("按照《甲市消防条例》和市政府关于资金安排，制定本方案。", ["甲市消防条例"]),
        ("按照上级工作部署和《甲市消防条例》，制定本方案。", ["甲市消防条例"]),
    ],
)
def test_an_organ_before_a_title_is_a_basis_too(text: str, bases: list[str]) -> None:
    assert [title or issuer for title, issuer, _ in _found(text)] == bases
