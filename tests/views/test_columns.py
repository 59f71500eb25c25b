"""The columns of both pictures: every document where its level belongs, held or not, and arrows that point down."""

import re
from dataclasses import replace

import pytest
from sample_corpus import ABSENT_COUNTY_ID, ABSENT_ID, BUREAU, CITY, CITY_ID, CORPUS, COUNTY, PROVINCE

from kg.model import Level, NotHeld, OrganType
from kg.views.columns import columns
from kg.views.report.pictures import ARC, BOX_WIDTH, lineage_picture

HELD = (PROVINCE, CITY, COUNTY, BUREAU)


def absent(issuer):
    return NotHeld("缺", "某文件", None, issuer, ())


@pytest.mark.parametrize(
    ("issuer", "column"),
    [
        ("国务院办公厅", "国家"),
        ("省人民政府办公厅", "省级"),
        ("清河县人民政府", "县级"),
        ("望川市教育局", "市级部门"),
        (None, "被引用 · 层级不明"),
    ],
)
def test_a_document_not_held_stands_at_its_level(issuer, column):
    found = columns(HELD, [absent(issuer)], ())
    assert [name for name, members in found if absent(issuer) in members] == [column]


def test_one_that_owes_an_answer_and_has_no_level_stands_last():
    owing = replace(CORPUS.pairs[4].answers, lower="缺")
    found = columns(HELD, [absent(None)], [replace(CORPUS.pairs[4], answers=owing)])
    assert found[-1] == ("应回应 · 层级不明", [absent(None)])


def test_held_ones_come_first_in_their_order_and_departments_behind_their_government():
    second = replace(COUNTY, id="a")
    unknown = replace(BUREAU, id="b", level=None, organ_type=OrganType.OTHER)
    found = dict(columns([COUNTY, second, BUREAU, unknown], CORPUS.not_held, ()))
    assert [d.id for d in found["县级"]] == [COUNTY.id, "a", ABSENT_COUNTY_ID]
    assert list(found) == ["省级", "县级", "县级部门", "层级不明"]


def heads(picture):
    """(x of the start, x of the end, direction of the arrow's head) of each line."""
    drawn = re.findall(r'<path d="M(\d+) \d+ [^"]*? (\d+) \d+" fill="none".*?l(-?7) -4', picture)
    return [tuple(map(int, line)) for line in drawn]


def test_no_arrow_of_the_report_points_back():
    found = heads(lineage_picture(CORPUS))
    assert len(found) == len(CORPUS.pairs)
    assert all(start < end and head < 0 for start, end, head in found)


def test_an_arrow_within_one_column_is_an_arc_beside_it():
    level = replace(CITY, level=Level.PROVINCE)
    corpus = replace(CORPUS, directives=(PROVINCE, level), not_held=(), pairs=CORPUS.pairs[:1])
    picture = lineage_picture(corpus)
    ((start, end, head),) = heads(picture)
    assert start == end == 10 + BOX_WIDTH
    assert head > 0
    assert int(re.search(r'viewBox="0 0 (\d+)', picture)[1]) == start + ARC
    assert CITY_ID in picture
    assert ABSENT_ID not in picture
