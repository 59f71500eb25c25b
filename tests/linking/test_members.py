"""What a clause lists, and how much of it another text names."""

from __future__ import annotations

import pytest

from kg.linking.correspondence.members import members, named


@pytest.mark.parametrize(
    ("clause", "listed"),
    [
        ("公开收费标准、免费时段、监督电话", ("收费标准", "免费时段", "监督电话")),
        ("同步规划、同步建设、同步验收", ("同步规划", "同步建设", "同步验收")),
        ("做好解读和回应", ("做好解读", "回应")),
        ("将登记、审核以及归档纳入规程", ("登记", "审核", "归档")),
        ("推行“月通报、季点评、年考核”", ("月通报", "季点评", "年考核")),
        # words that hold the letter of a list
        ("构建和谐劳动关系", ()),
        ("及时公开", ()),
        ("公开标准", ()),
        ("、", ()),
        ("", ()),
    ],
)
def test_members(clause: str, listed: tuple[str, ...]) -> None:
    assert members(clause) == listed


def test_named_by_half_of_their_pairs_of_letters():
    assert named(("收费标准", "免费时段"), "公示收费的标准") == [True, False]
    assert named((), "公示") == []
