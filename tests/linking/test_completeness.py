"""Completeness tells what is held per unit, series and year, and what to acquire first."""

from __future__ import annotations

from cascade_corpus import corpus
from directive_factory import directive

from kg.linking.completeness import completeness
from kg.linking.lineage import lineage
from kg.linking.owed import expected_directives
from kg.linking.resolve import resolve


def test_held_years_and_owed_years_stand_side_by_side() -> None:
    directives, not_held = resolve(corpus())
    found = completeness(directives, lineage(directives, not_held).answers, not_held)
    by_unit = {(h.unit, h.subject): h for h in found.holdings}
    assert by_unit[("五华区人民政府", "政务公开")].years == (2021,)
    assert by_unit[("五华区人民政府", "政务公开")].expected == (2022,)
    assert by_unit[("杭州市人民政府", "政务公开")].years == (2022, 2023)
    assert found.reposts == 2
    assert found.directives + found.reposts == len(corpus())


def test_what_is_owed_is_of_the_family_of_what_it_answers() -> None:
    upper = directive("2023年长沙市政务公开工作要点", "长政办发〔2023〕5号", "430100", "长沙市人民政府办公厅",
                      written="2023-03-01", recipients=("各区县（市）人民政府",))  # fmt: skip
    lowers = [
        directive(
            title, f"浏政办发〔2022〕{serial}号", "430181", "浏阳市人民政府办公室", written="2022-05-01"
        )
        for serial, title in enumerate(("2022年浏阳市政务公开工作方案", "浏阳市政务公开管理办法"), 1)
    ]
    directives, not_held = resolve([upper, *lowers])
    found = completeness(directives, lineage(directives, not_held).answers, not_held)
    assert {h.family: h.expected for h in found.holdings if h.unit == "浏阳市人民政府"} == {
        "plan": (2023,),
        "rules": (),
    }


def test_what_most_need_is_wanted_first_and_laws_are_left_out() -> None:
    directives, not_held = resolve(corpus())
    answers = lineage(directives, not_held).answers
    found = completeness(
        directives, answers, (*not_held, *expected_directives(answers, directives, not_held))
    )
    first = found.wanted[0]
    assert (first.id, first.cited_by, first.needed_by) == ("粤府办〔2020〕6号", 3, 3)
    owed = next(w for w in found.wanted if w.id == "五华区人民政府2022年政务公开文件")
    assert (owed.title, owed.cited_by, owed.needed_by) == (None, 0, 1)
    assert "《中华人民共和国预算法》" not in {w.id for w in found.wanted}
    assert sum(found.citations.values()) == sum(len(d.citations) for d in directives)
