"""Who is named among the recipients owes an answer; who is not does not because another is."""

from __future__ import annotations

import pytest
from directive_factory import directive

from kg.linking.lineage import lineage
from kg.linking.resolve import resolve
from kg.model import PairState


@pytest.mark.parametrize(
    ("recipient", "owing"),
    [
        ("浏阳市人民政府", {"浏阳市人民政府2023年政务公开文件"}),
        ("长沙县人民政府", set()),
        ("长沙市教育局", {"长沙市教育局2023年政务公开文件"}),
        ("市财政局、教育局", {"长沙市教育局2023年政务公开文件"}),
        ("市财政局", set()),
    ],
)
def test_only_whom_the_recipients_name_owes_an_answer(recipient: str, owing: set[str]) -> None:
    held = [
        directive(f"{year}年{place}{subject}工作要点", f"{code}〔{year}〕{n}号", division, issuer, organ=organ, recipients=to)
        for year, place, subject, code, n, division, issuer, organ, to in (
            (2023, "长沙市", "政务公开", "长政办发", 1, "430100", "长沙市人民政府办公厅", "office", (recipient,)),
            (2022, "浏阳市", "政务公开", "浏政办发", 2, "430181", "浏阳市人民政府办公室", "office", ()),
            (2022, "长沙市教育局", "招生", "长教", 3, "430100", "长沙市教育局", "department", ()),
        )
    ]  # fmt: skip
    found = lineage(*resolve(held)).answers
    assert {answer.lower for answer in found if answer.state is PairState.LOWER_NOT_HELD} == owing
