"""Subjects set off by a comma, told by their number or behind what is over, and who is charged once in so many years."""

from __future__ import annotations

import pytest

from kg.extraction.actors.actors import find_parties


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("设有自动消防设施的单位，应当每年至少进行一次全面检测。", ("设有自动消防设施的单位",)),
        ("具有危化品仓库的企业，须每日巡查。", ("具有危化品仓库的企业",)),
        ("存在重大隐患的企业，应当立即停产整改。", ("存在重大隐患的企业",)),
        ("存在问题的单位，要约谈主要负责人。", ()),
        ("设有食堂的学校，应当重点检查。", ()),
        ("对设有自动消防设施的单位，应当每年检查一次。", ()),
        ("取得突出成绩的单位，应当予以表彰。", ()),
        ("尚未达标的21所学校应当完成改造。", ("尚未达标的21所学校",)),
        ("排名靠后的3个乡镇要制定整改方案。", ("排名靠后的3个乡镇",)),
        ("新建的3所学校要完成竣工验收。", ()),
        ("存在隐患的5处场所应立即整改。", ()),
        ("作业结束后监护人应继续值守至少1小时。", ("监护人",)),
        ("活动结束后县教育局应当公布结果。", ("县教育局",)),
        ("项目完成后建设单位应及时验收。", ("建设单位",)),
        ("课后服务机构应每月报告。", ("课后服务机构",)),
        ("由市卫生健康委每两年组织一次复评。", ("市卫生健康委",)),
        ("由县教育局每3个月调度一次。", ("县教育局",)),
        ("新任班主任上岗前须接受不少于24学时的专题培训。", ("新任班主任",)),
        ("班主任每年培训不少于2次。", ()),
        ("班主任每年接受培训不少于2次。", ()),
    ],
)
def test_who_must_act(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors
