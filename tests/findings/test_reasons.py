"""The words a reason quotes are words of both sentences, whole ones."""

from __future__ import annotations

import pytest

from kg.findings.reasons import common_words, subjects


@pytest.mark.parametrize(
    ("upper", "lower", "words"),
    [
        ("支持国有企业开展改革", "推动国有企业稳步发展", ["国有企业"]),
        ("2022年底前解读率达到90%", "2023年底前解读率达到80%", ["年底前解读率达到"]),
        ("加强预决算信息公开工作", "做好预决算信息公开", ["预决算信息公开"]),
        ("全面清理文件", "组织文艺汇演", []),
        ("办理施工许可的，颁发施工许可", "不予办理施工许可", ["办理施工许可"]),
        ("简单问题在3日内完成答复", "简单问题在3个工作日内完成答复", ["简单问题", "完成答复"]),
    ],
)
def test_common_words_are_whole(upper: str, lower: str, words: list[str]) -> None:
    assert common_words(upper, lower) == words


@pytest.mark.parametrize(
    ("text", "other", "told"),
    [
        ("主要负责人每年听取汇报，公开政策措施。", "开展第三方评估。", []),
        ("开展第三方评估。", "主要负责人抓好落实。", ["第三方评估"]),
        ("向省局申请人口数据回流。", "建好基础库。", []),
    ],
)
def test_roles_and_policies_at_large_are_no_subject(text: str, other: str, told: list[str]) -> None:
    assert subjects(text, other) == told
