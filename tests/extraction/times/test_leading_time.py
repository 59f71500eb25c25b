"""A time that stands directly before who must act hides nobody, and is no part of the name."""

from __future__ import annotations

import pytest

from kg.extraction.actors.actors import find_parties
from kg.extraction.times.leading_time import behind_time


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("2025年度各乡要完成造林任务。", ("各乡",)),
        ("2025年上半年各旗县组织复核。", ("各旗县",)),
        ("2025年9月底前州民政局组织复核。", ("州民政局",)),
        ("2025年州民政局要组织复核。", ("州民政局",)),
        ("2025年6—8月各县开展排查。", ("各县",)),
        ("年底前乡镇评选5户示范户。", ("乡镇",)),
        ("今年底前县残联组织一次复核。", ("县残联",)),
        ("三年内各县完成改造。", ("各县",)),
        ("自2026年起各乡每年开展一次评比。", ("各乡",)),
        ("第三季度各乡完成摸底。", ("各乡",)),
        ("5个工作日内县林业局形成报告。", ("县林业局",)),
        ("每年汛前各乡组织演练。", ("各乡",)),
        ("汛期内各乡要加强值守。", ("各乡",)),
        ("禁渔期内县渔政站加强巡查。", ("县渔政站",)),
        ("防火期内各乡、各林场实行零报告制度。", ("各乡", "各林场")),
        ("国庆节前县商务局组织检查。", ("县商务局",)),
        ("集中攻坚期间各县每周报送进展。", ("各县",)),
        ("过渡期内省水利厅继续安排资金。", ("省水利厅",)),
        ("赛事活动期间县公安局要加强安保。", ("县公安局",)),
        ("2025年上级部门要加强指导。", ("上级部门",)),
        ("2025年中央财政要继续支持。", ("中央财政",)),
        ("供暖企业要检修管网。", ("供暖企业",)),
        ("防火期内严禁野外用火。", ()),
        ("年底前县级医院全部达标。", ()),
        ("有效期内的证件继续有效。", ()),
        ("加强春节期间各部门协同配合。", ()),
        ("建设期内市场主体减少。", ()),
        ("全年赴省内外高校举办招聘会10场。", ()),
    ],
)
def test_a_time_before_the_organ_hides_none(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("2025年上级部门", "2025年"),
        ("2025年中央财政", "2025年"),
        ("2025年度假区", "2025年"),
        ("每季度末月20日前各单位", "每季度末月20日前"),
        ("6月至8月各县", "6月至8月"),
        ("年底各县", "年底"),
        ("汛期中心城区", "汛期"),
    ],
)
def test_a_leading_time_takes_no_letter_of_the_name(words: str, time: str) -> None:
    assert words[: behind_time(words, 0, len(words))] == time
