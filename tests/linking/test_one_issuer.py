"""Editions of one plan have one issuer, a government with its office taken together."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.linking.authority import one_issuer
from kg.model import Directive
from kg.reading import read_bytes


def _directive(issuer: str) -> Directive:
    page = f"{issuer}\n\n关于印发2023年工作要点的通知\n\n某政发〔2023〕1号\n\n各单位：\n\n一、任务\n（一）事项。做好工作。\n"
    return extract(read_bytes(page.encode(), "x.txt"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("湖北省人民政府办公厅", "湖北省人民政府", True),
        ("宜昌市人民政府办公室", "宜昌市教育局", False),
        ("德州市人民政府", "齐河县人民政府", False),
        ("澜州市人民政府办公室", "泓州市人民政府办公室", False),
        ("澜州市人民政府办公室", "澜州市人民政府办公室", True),
    ],
)
def test_a_government_and_its_office_are_one_issuer(one: str, other: str, same: bool) -> None:
    assert one_issuer(_directive(one), _directive(other)) is same
