"""和, 及 and 与 join two things, or are part of a word."""

from __future__ import annotations

import re

import pytest

from kg.extraction.text.joining import JOINING


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("起数和人数", ["起数", "人数"]),
        ("普通高中及职业学校", ["普通高中", "职业学校"]),
        ("县道以及村道", ["县道", "村道"]),
        ("普及率与参与率", ["普及率", "参与率"]),
        ("饱和度和缓和率", ["饱和度", "缓和率"]),
        ("涉及面及波及面", ["涉及面", "波及面"]),
        ("补贴给与率", ["补贴给与率"]),
        ("权限赋与率", ["权限赋与率"]),
        ("和谐社区与会人数", ["和谐社区与会人数"]),
        ("及时率及及格率", ["及时率", "及格率"]),
    ],
)
def test_what_is_joined(words: str, parts: list[str]) -> None:
    assert re.split(JOINING, words) == parts
