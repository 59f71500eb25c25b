"""Learning what sentences order: files of groups are read with their place, and what orders the same moves together."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.evaluation.gold import GoldError
from kg.evaluation.paraphrases import Group, learnt, provenance, read_groups, senses_of
from kg.linking.correspondence.meaning import sense, shipped
from kg.nlp.concepts import Reworded, reworded

DATA = Path(__file__).resolve().parents[2] / "data" / "paraphrases"

# Invented duties, each in words that share nothing, and a sentence that has the words of the first without its duty.
GROUPS = [
    Group(
        ("给独居长者送饭上门", "孤老一日三餐有人端来", "设立流动餐车惠及空巢户"),
        ("给独居长者安装扶手", "孤老一日三次量血压"),
    ),
    Group(
        ("把渠里的淤泥挖走", "疏浚河沟恢复过水", "水道清障保证畅流"),
        ("把渠里的水抽到田头", "河沟两岸栽柳护坡"),
    ),
    Group(("夜间补上路灯", "背街小巷亮化到位", "照明盲点逐盏消除"), ("夜间关停路灯节电", "背街小巷铺设沥青")),
    Group(
        ("娃娃放学有人看管", "校内托管延到六点", "课后服务应开尽开"), ("娃娃上学有人护送", "校内伙食延长供应")
    ),
    Group(
        ("旧账限期结清不拖商家", "逾期货款一律还上", "清偿拖欠企业账款"),
        ("旧账重新核对不漏商家", "逾期未报一律退回"),
    ),
    Group(
        ("生人来访要登记", "外来人员造册管理", "流动人口信息采集"), ("生人来访送上热茶", "外来人员发放补贴")
    ),
]


def alike(meaning, one: str, other: str) -> float:
    texts = [one, other]
    a, b = meaning.of([sense(t, said) for t, said in zip(texts, reworded(texts), strict=True)])
    return float(a @ b)


def test_what_orders_the_same_moves_together_and_what_does_not_apart():
    meaning, untaught = learnt(GROUPS * 8, reworded), learnt([], reworded)
    for group in GROUPS:
        first, second, third = group.same
        assert alike(meaning, first, second) > alike(untaught, first, second)
        assert alike(meaning, first, third) > alike(meaning, first, group.different[0])


def test_the_same_groups_give_the_same_file():
    assert learnt(GROUPS * 3, reworded).saved() == learnt(GROUPS * 3, reworded).saved()


def as_written(texts):
    return [Reworded(text, (), ()) for text in texts]


ONE, TWO, *_ = GROUPS


@pytest.mark.parametrize(
    ("groups", "reword", "changed"),
    [
        ([ONE, TWO], reworded, set()),
        ([TWO, ONE], reworded, {"groups", "senses"}),
        ([ONE], reworded, {"groups", "senses"}),
        ([ONE, replace(TWO, same=TWO.same[::-1])], reworded, {"groups", "senses"}),
        ([replace(ONE, same=(f"{ONE.same[0]}。", *ONE.same[1:])), TWO], reworded, {"groups"}),
        (
            [replace(ONE, same=ONE.same[:2], different=(ONE.same[2], *ONE.different)), TWO],
            reworded,
            {"groups"},
        ),
        ([ONE, TWO], as_written, {"senses"}),  # another thesaurus
    ],
)
def test_vectors_name_their_groups_and_how_they_were_understood(groups, reword, changed):
    before, now = learnt([ONE, TWO], reworded).provenance, learnt(groups, reword).provenance
    assert {key for key in before if before[key] != now[key]} == changed


def test_the_shipped_vectors_are_those_of_the_groups_as_they_are_now():
    """Else learn and fit again: data/paraphrases/README.md."""
    groups = read_groups([DATA])
    assert shipped().provenance == provenance(groups, senses_of(groups, reworded))


def test_groups_are_read_in_the_order_of_files_and_lines(tmp_path):
    for name, duty in (("b.jsonl", "乙"), ("a.jsonl", "甲")):
        lines = [
            {"same": [f"{duty}一", f"{duty}二"], "not": [f"非{duty}"]},
            {"same": ["丙", "丁"], "not": ["戊"]},
        ]
        (tmp_path / name).write_text("\n".join(map(json.dumps, lines)) + "\n\n", encoding="utf-8")
    assert [g.same[0] for g in read_groups([tmp_path])] == ["甲一", "丙", "乙一", "丙"]


@pytest.mark.parametrize(
    "line",
    [
        "不是 JSON",
        "[]",
        '{"same": ["一句", "两句"]}',
        '{"same": ["只有一句"], "not": ["别的"]}',
        '{"same": ["一句", "两句"], "not": []}',
        '{"same": ["一句", 2], "not": ["别的"]}',
        '{"same": ["一句", ""], "not": ["别的"]}',
        '{"same": null, "not": ["别的"]}',
    ],
)
def test_a_line_that_is_no_group_is_named_with_its_file(tmp_path, line):
    good = '{"same": ["一句", "两句"], "not": ["别的"]}'
    (tmp_path / "g.jsonl").write_text(f"{good}\n\n{line}\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"g\.jsonl 第 3 行"):
        read_groups([tmp_path])


def test_a_folder_without_groups_and_a_file_that_is_no_text(tmp_path):
    with pytest.raises(GoldError, match="没有找到"):
        read_groups([tmp_path])
    (tmp_path / "g.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(GoldError, match=r"g\.jsonl"):
        read_groups([tmp_path])
