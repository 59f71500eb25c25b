"""Joint bodies: those that several departments make up are told from departments by their names."""

from __future__ import annotations

import pytest

from kg.reference.joint_bodies import is_joint_body

JOINT = """
防汛抗旱指挥部 防汛抗旱总指挥部 防汛抗旱指挥部办公室 市防指 防总办公室 安全生产委员会 安委会 安委办 安全生产委员会办公室 食品安全委员会办公室
爱国卫生运动委员会 妇女儿童工作委员会 减灾委员会 绿化委员会 生态环境保护委员会 根治拖欠农民工工资工作领导小组 推进职能转变协调小组
道路交通安全工作联席会议办公室 河长制办公室 国土绿化工作专班 粮食安全责任制考核工作组
"""
OTHERS = """
卫生健康委员会 发展和改革委员会 国有资产监督管理委员会 民族宗教事务委员会 农业委员会 交通委员会 住房和城乡建设委员会 住房和城乡建设局 应急管理局
外事办公室 人民防空办公室 住房和城乡建设局办公室 卫生健康委员会办公室 居民委员会 仲裁委员会 人民代表大会常务委员会 开发区管理委员会 政务服务中心
人民政府办公室 发展研究中心办公室
"""


@pytest.mark.parametrize("body", JOINT.split())
def test_a_body_of_several_departments_is_one(body: str) -> None:
    assert is_joint_body(body)


@pytest.mark.parametrize("body", OTHERS.split())
def test_a_department_a_government_or_an_office_of_theirs_is_none(body: str) -> None:
    assert not is_joint_body(body)
