"""What leads to items stands in their path and is no measure; what it demands besides is kept."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

RULES = "甲市人民政府办公室关于印发甲市河道管理办法的通知"
ITEMS = "（一）倾倒垃圾；\n（二）擅自取土。"


def _rules(article: str) -> str:
    return notice(f"第一条 {article}\n第二条 县水利局应当公布举报电话。", title=RULES)


@pytest.mark.parametrize(
    ("stem", "path"),
    [
        ("禁止在河道内从事下列行为：", "第一条禁止在河道内从事下列行为"),
        ("任何单位和个人不得有下列行为：", "第一条任何单位和个人不得有下列行为"),
        ("县水利局应当履行下列职责：", "第一条县水利局应当履行下列职责"),
        ("有下列情形之一的：", "第一条有下列情形之一的"),
        ("其主要职责是：", "第一条其主要职责是"),
        ("禁止下列行为。", "第一条禁止下列行为"),
    ],
)
def test_a_stem_behind_another_sentence_stands_in_the_path_of_its_items(stem: str, path: str) -> None:
    directive = directive_of(_rules(f"县水利局应当设立界桩。{stem}\n{ITEMS}"))
    assert [task.path for task in directive.tasks[:2]] == [(path,), (path,)]
    assert [m.text for task in directive.tasks[:2] for m in task.measures] == ["倾倒垃圾；", "擅自取土。"]
    assert [m.text for m in directive.unnumbered] == ["县水利局应当设立界桩。"]


def test_a_stem_on_a_line_of_its_own_leads_as_well() -> None:
    directive = directive_of(_rules(f"县水利局应当设立界桩。\n禁止在河道内有下列行为：\n{ITEMS}"))
    assert directive.tasks[0].path == ("第一条禁止在河道内有下列行为",)


@pytest.mark.parametrize(
    ("stem", "actors"),
    [
        ("县水利局是河道的主管部门，负责统筹规划和日常巡查，并履行下列职责：", [("县水利局",)]),
        ("县水利局负责河道的监督管理，履行下列职责：", [("县水利局",)]),
        ("县水利局履行下列职责：", []),
        ("县水利局在职责范围内，履行下列职责：", []),
    ],
)
def test_a_stem_that_an_article_opens_with_is_a_measure_too_where_it_demands_something(
    stem: str, actors: list[tuple[str, ...]]
) -> None:
    directive = directive_of(_rules(f"{stem}\n{ITEMS}"))
    assert directive.tasks[0].path == (f"第一条{stem.rstrip('：')}",)
    assert [m.actors for m in directive.unnumbered] == actors
    assert [m.text for m in directive.unnumbered] == [stem] * len(actors)


def test_below_a_title_the_stem_stands_behind_it() -> None:
    body = "一、管护河道\n（一）严格管理。各乡镇要巡查河道。禁止下列行为：\n1.倾倒垃圾。\n2.擅自取土。\n（二）加强宣传。公开电话。"
    first, _, last = directive_of(notice(body)).tasks
    assert first.path == ("一、管护河道", "（一）严格管理", "禁止下列行为")
    assert last.path == ("一、管护河道",)


@pytest.mark.parametrize("first", ["县水利局应当设立界桩。县水利局", "县水利局"])
def test_a_second_stem_of_an_article_leads_to_the_items_below_it(first: str) -> None:
    body = f"{first}应当履行下列职责：\n（一）巡查河道；\n（二）清理垃圾。\n县林业局应当履行下列职责：\n（一）护岸造林；\n（二）防治虫害。"
    directive = directive_of(_rules(body))
    assert [task.path for task in directive.tasks[:4]] == [
        *[("第一条县水利局应当履行下列职责",)] * 2,
        *[("第一条县林业局应当履行下列职责",)] * 2,
    ]
    assert [len(task.measures) for task in directive.tasks[:4]] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("stem", "kept"),
    [
        ("县水利局要在6月底前做好以下工作：", True),
        ("各乡镇要落实管护责任，建立巡查队伍，重点做好以下工作：", True),
        ("各乡镇要在职责范围内，按照分工，做好以下工作：", False),
        ("违反规定的，处1万元以下罚款；有下列情形之一的，从重处罚：", False),
    ],
)
def test_a_stem_that_demands_something_besides_is_a_measure_too(stem: str, kept: bool) -> None:
    directive = directive_of(_rules(f"河道由县水利局管理。{stem}\n{ITEMS}"))
    last = stem.rpartition("；")[2]
    assert directive.tasks[0].path == (f"第一条{last.rstrip('：')}",)
    assert (last in [m.text for m in directive.unnumbered]) is kept


def test_the_part_that_speaks_of_a_list_is_the_stem_and_its_penalties_stay() -> None:
    penalty = "有下列行为之一的，由县水利局处5万元以下罚款；构成犯罪的，依法追究刑事责任："
    directive = directive_of(_rules(f"河道由县水利局管理。{penalty}\n{ITEMS}"))
    assert directive.tasks[0].path == ("第一条有下列行为之一的，由县水利局处5万元以下罚款",)
    assert len(directive.unnumbered) == 3


def test_a_formula_that_leads_to_items_tells_them_nothing() -> None:
    body = "一、管护河道\n各乡镇要巡查河道。现就有关事项明确如下：\n（一）清理垃圾。\n（二）公开电话。\n二、保障。落实经费。"
    assert directive_of(notice(body)).tasks[0].path == ("一、管护河道",)


def test_the_first_remark_behind_its_label_is_an_item_as_the_second_is() -> None:
    body = "一、管护河道。及时清理。\n说明：1.各乡镇要每月报送进展。\n2.各乡镇要公开电话。"
    assert [task.marker for task in directive_of(notice(body)).tasks] == ["1.", "2."]
    alone = "一、管护河道。及时清理。\n说明：1.各乡镇要每月报送进展。\n各乡镇要公开电话。"
    assert len(directive_of(notice(alone)).tasks) == 1


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("对进展缓慢的，由县政府分管副县长约谈乡镇负责人。", True),
        ("对整改不力的乡镇，予以通报。", True),
        ("对弄虚作假的，严肃追究责任。", True),
        ("对符合条件的农户，工程已经全部覆盖。", False),
    ],
)
def test_what_follows_for_whom_is_kept_above_the_first_item(sentence: str, kept: bool) -> None:
    directive = directive_of(notice(f"{sentence}\n一、管护河道。及时清理。\n二、宣传。公开电话。"))
    assert [m.text for m in directive.unnumbered] == [sentence] * kept
