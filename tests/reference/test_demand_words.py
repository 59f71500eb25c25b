"""Words with which a demand opens: each verb of the table is known wherever its kind is asked for."""

from __future__ import annotations

import pytest

from kg.extraction.structure.framing import holds_duty
from kg.extraction.structure.heading import names_work
from kg.extraction.tables.table_cells import are_units
from kg.reference.tables import rows

_TABLE = rows("demand_words", ("word", "kind", "not_before"))


@pytest.mark.parametrize(("word", "kind"), [(word, kind) for word, kind, _ in _TABLE])
def test_a_word_is_known_wherever_its_kind_is_asked_for(word: str, kind: str) -> None:
    verb = f"{word}加强" if kind == "manner" else word
    assert names_work(f"{verb}学校供热设施") is (kind in {"work", "manner"})
    assert holds_duty(f"{verb}各级各类学校供热设施的有关安全事项。") is (kind != "result")
    assert not are_units(f"{verb}学校供热单位")


@pytest.mark.parametrize("organ", ["组织部门和机关单位", "建设银行甲市分行", "保障性住房服务中心"])
def test_a_name_that_begins_so_is_no_demand(organ: str) -> None:
    assert are_units(organ)
    assert not holds_duty(f"{organ}。共有三处，均在甲县境内的中心镇，并已投入使用。")


def test_no_word_stands_twice_as_a_verb() -> None:
    verbs = [word for word, kind, _ in _TABLE if kind != "manner"]
    assert len(verbs) == len(set(verbs))
