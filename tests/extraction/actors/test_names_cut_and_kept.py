"""Names of bodies neither cut at what may be a verb nor taken from those who are asked, inspected or measured."""

from __future__ import annotations

import pytest

from kg.extraction.actors.actors import find_parties


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("市人社局要会同市委宣传部、市广电局，广泛宣传。", ("市人社局", "市委宣传部", "市广电局")),
        ("市人社局会同市委组织部、市委政策研究室开展培训。", ("市人社局", "市委组织部", "市委政策研究室")),
        ("市人社局会同市委全面部署工作。", ("市人社局", "市委")),
        ("商请市检察院持续开展清理。", ("市检察院",)),
        ("函请市中级人民法院将审理时间压缩到45天以内。", ("市中级人民法院",)),
        ("商请函要及时发出。", ()),
    ],
)
def test_a_partner_is_named_in_full_and_without_the_asking(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("食品生产科要实施差异化检查，A级企业每年1次，B级企业每年不少于2次。", ("食品生产科",)),
        ("A级企业每年至少检查1次，B级企业每年不少于2次，D级企业每季度至少1次。", ()),
        ("开展消防演练，大型企业每年不少于2次。", ("大型企业",)),
        ("开展自行检查，重点企业每年不少于2次。", ("重点企业",)),
        ("三级医院设立老年科的比例于2025年底前达到80%。", ()),
        ("三级医院设立老年科，于2025年底前达到标准。", ("三级医院",)),
    ],
)
def test_the_inspected_and_the_measured_do_not_act(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("县农科所每年引进新品种。", ("县农科所",)),
        ("市特检所对电梯实行优先检验。", ("市特检所",)),
        ("全市诊所、各公共场所要加强通风。", ()),
        ("食品生产科要加强指导。", ("食品生产科",)),
        ("产科要加强管理。", ()),
        ("甲岭镇、乙河镇两个坝区乡镇年内各建成基地1个。", ("甲岭镇", "乙河镇")),
        ("密山镇、德水乡等山区乡镇因地制宜发展蔬菜。", ("密山镇", "德水乡")),
        ("甲岭镇、乙河镇两个乡镇地势平坦。", ()),
        ("凡享受扶持资金的龙头企业，应与农户签订订单。", ("享受扶持资金的龙头企业",)),
        ("凡发生事故的企业，应予以通报。", ()),
        ("区民政局委托的施工单位在评估通过后45日内竣工。", ("区民政局委托的施工单位",)),
        ("区民政局委托的事项应当公开。", ()),
    ],
)
def test_bodies_told_by_work_by_kind_or_by_whom(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors
