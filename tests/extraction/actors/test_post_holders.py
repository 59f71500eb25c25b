"""Who acts by a post: teachers, inspectors and the like, told at the head of a clause or charged by 由."""

from __future__ import annotations

import pytest

from kg.extraction.actors.actors import find_parties
from kg.extraction.actors.post_holders import post_holders


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        ("班主任每周至少向家长推送1次安全提示。", ["班主任"]),
        ("2024年底前，责任督学每月到校督导不少于1次。", ["责任督学"]),
        ("家庭医生为签约老年人每年提供4次上门评估。", ["家庭医生"]),
        ("校（园）长每学期至少上2堂安全课。", ["校（园）长"]),
        ("发现隐患的，村级网格员应当立即报告。", ["村级网格员"]),
        ("村级网格员每天巡查不少于2次，护林员不得离岗。", ["村级网格员", "护林员"]),
        ("监管人员驻点期间对高风险食品逐餐留样。", ["监管人员"]),
        ("校医或保健教师在岗期间不得离岗。", ["校医", "保健教师"]),
        ("排名末位的，由分管副县长约谈。", ["分管副县长"]),
        ("由村医和包片干部上门讲清注意事项。", ["村医", "包片干部"]),
        # done to them, or said of them
        ("驾驶员每年培训不少于2次。", []),
        ("村医每年体检一次。", []),
        ("网格员每月补贴不少于200元。", []),
        ("外来务工人员要先培训后上岗。", []),
        ("建立由分管副省长牵头的联席会议。", []),
        ("组建由县级干部带队的工作组。", []),
        ("教师每学期5日内轮换。", []),
        ("配备专职网格员，培训驾驶员。", []),
        ("从业人员的培训要加强。", []),
        ("近年来，网格员每天巡查，成效明显。", []),
        ("建立长期机制，市长效管理办公室每月调度。", []),
    ],
)
def test_posts(sentence: str, posts: list[str]) -> None:
    assert post_holders(sentence) == posts


def test_a_post_stands_beside_bodies_in_the_order_of_the_sentence() -> None:
    sentence = "各学校要签订责任书，班主任每周至少开一次班会，市教育局每月通报。"
    assert find_parties(sentence).actors == ("各学校", "班主任", "市教育局")
