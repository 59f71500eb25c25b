"""Divisions: the table is whole, and names and codes lead to one another."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Level
from kg.reference import divisions as d

CURRENT = [r for r in d.all_divisions() if r.valid_to is None]


def test_every_province_city_and_county_is_there() -> None:
    counts = {level: sum(1 for r in CURRENT if r.level is level and r.kind == "division") for level in Level}
    # 34 provinces; 333 prefectures; the counties are the 2,843 of the mainland's list and Sansha's three areas
    assert counts[Level.PROVINCE] == 34
    assert counts[Level.CITY] == 333
    assert 2840 <= counts[Level.COUNTY] <= 2860


def test_codes_are_six_digits_and_unique_among_the_valid() -> None:
    codes = [r.code for r in CURRENT]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"\d{6}", code) for code in codes)


def test_every_parent_and_successor_is_in_the_table() -> None:
    codes = {r.code for r in d.all_divisions()}
    for r in d.all_divisions():
        assert r.parent is None or r.parent in codes, r
        assert r.successor is None or r.successor in {c.code for c in CURRENT}, r


def test_levels_step_down_from_parent_to_child() -> None:
    order = list(Level)
    for r in d.all_divisions():
        if r.parent:
            assert order.index(d.division(r.parent).level) < order.index(r.level), r


def test_years_are_in_order() -> None:
    for r in d.all_divisions():
        for year in (r.valid_from, r.valid_to):
            assert year is None or 1980 < year < 2030, r


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("宁都县", "宁都"), ("青云谱区", "青云谱"), ("内蒙古自治区", "内蒙古"), ("恩施土家族苗族自治州", "恩施"),
        ("新疆维吾尔自治区", "新疆"), ("大兴安岭地区", "大兴安岭"), ("锡林郭勒盟", "锡林郭勒"), ("神农架林区", "神农架"),
        ("六枝特区", "六枝"), ("赵县", "赵县"), ("东乡族自治县", "东乡"), ("龙胜各族自治县", "龙胜"),
        ("科尔沁左翼中旗", "科尔沁左翼中旗"), ("准格尔旗", "准格尔"), ("浦东新区", "浦东"), ("香港特别行政区", "香港"),
        ("克孜勒苏柯尔克孜自治州", "克孜勒苏"), ("万柏林区", "万柏林"), ("管城回族区", "管城"),
    ],
)  # fmt: skip
def test_short_names_drop_rank_and_nationality(name: str, short: str) -> None:
    assert [r.short for r in d.by_name(name)][:1] == [short]


@pytest.mark.parametrize(
    ("code", "until", "successor"),
    [
        ("360105", 2019, "360112"), ("110103", 2010, "110101"), ("310108", 2015, "310106"), ("371200", 2018, "370100"),
        ("330104", 2021, "330102"), ("341400", 2011, "340100"), ("340221", 2020, "340210"), ("360721", 2016, "360704"),
    ],
)  # fmt: skip
def test_withdrawn_divisions_keep_their_end_and_successor(code: str, until: int, successor: str) -> None:
    record = d.division(code)
    assert (record.valid_to, record.successor) == (until, successor)


def test_a_renamed_division_keeps_its_code_and_both_names() -> None:
    assert d.division("420600").name == "襄阳市"
    assert d.by_name("襄樊市")[0].code == "420600"


def test_several_places_share_a_short_name_valid_and_higher_ones_first() -> None:
    assert [r.code for r in d.by_name("南昌")] == ["360100", "360121"]
    assert len(d.by_name("鼓楼区")) == 4
    assert d.by_name("没有此地") == ()


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        ("江西省赣州市宁都县人民政府", "360730", "人民政府"),
        ("南昌市青云谱区财政局", "360104", "财政局"),
        ("青云谱区财政局", "360104", "财政局"),
        ("内蒙古自治区人民政府", "150000", "人民政府"),
        ("内蒙古党委", "150000", "党委"),
        ("恩施州人民政府", "422800", "人民政府"),
        ("恩施市人民政府", "422801", "人民政府"),
        ("吉林省吉林市", "220200", ""),
        ("北京市朝阳区", "110105", ""),
        ("辽宁省朝阳市", "211300", ""),
        ("长春市朝阳区政府", "220104", "政府"),
        ("阳泉市城区教育局", "140302", "教育局"),
        ("晋城市城区教育局", "140502", "教育局"),
        ("新疆生产建设兵团办公厅", "660000", "办公厅"),
        ("海南省海口市", "460100", ""),
        ("青海省海南州", "632500", ""),
        ("襄樊市人民政府", "420600", "人民政府"),
        ("湖北省公安厅", "420000", "公安厅"),
        ("荆州市公安局", "421000", "公安局"),
        ("荆州市公安县公安局", "421022", "公安局"),
        ("浙江余杭经济开发区", "330110", "经济开发区"),
        ("湾里区人民政府", "360105", "人民政府"),
    ],
)
def test_the_longest_chain_of_names_opens_a_text(text: str, code: str, rest: str) -> None:
    match = d.find_prefix(text)
    assert match is not None
    assert (match.record.code, match.rest) == (code, rest)
    assert match.text + match.rest == text


@pytest.mark.parametrize(
    "text", ["", "国务院办公厅", "关于印发", "城区各街道", "各县（区）人民政府", "省教育厅"]
)
def test_no_division_opens_these(text: str) -> None:
    assert d.find_prefix(text) is None


def test_a_context_decides_between_places_of_one_name() -> None:
    match = d.find_prefix("鼓楼区人民政府", within="350000")
    assert match is not None
    assert match.record.code == "350102"
    assert {c.code for c in match.candidates} == {"320106", "320302", "350102", "410204"}


def test_ancestors_climb_to_the_country_and_skip_what_is_no_place() -> None:
    assert [r.code for r in d.ancestors("360730")] == ["360700", "360000", "000000"]
    assert [r.code for r in d.ancestors("110105")] == ["110000", "000000"]  # no 市辖区 between
    assert [r.code for r in d.ancestors("429004")] == ["420000", "000000"]  # 省直辖
    assert [r.code for r in d.ancestors("360730:赖村镇")][:2] == ["360730", "360700"]
    assert d.ancestors("000000") == ()
    assert d.ancestors("999999") == ()


def test_is_above_is_a_strict_order() -> None:
    assert d.is_above("000000", "360730")
    assert not d.is_above("360730", "360000")
    assert not d.is_above("360000", "360000")
    assert not d.is_above("360100", "360730")


@given(st.sampled_from(CURRENT))
def test_children_and_parents_agree(record: d.DivisionRecord) -> None:
    assert all(child.parent == record.code for child in d.children(record.code))
    if record.parent:
        assert record.code in {child.code for child in d.children(record.parent)}
        assert d.is_above(record.parent, record.code)


@given(st.sampled_from([r for r in CURRENT if r.code != "000000"]))
def test_a_full_name_leads_back_to_its_division(record: d.DivisionRecord) -> None:
    assert record in d.by_name(record.name)


@pytest.mark.parametrize("code", ["999999", "", "3607300", "999999:某镇"])
def test_an_unknown_code_is_an_error(code: str) -> None:
    with pytest.raises(KeyError):
        d.division(code)
