"""Lineage: the truth table of the corpus, then one test for each ground, state and exception (docs/architecture.md)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations

import pytest
from cascade_corpus import corpus, table
from directive_factory import cite, directive

from kg.linking.lineage import lineage
from kg.linking.owed import expected_directives
from kg.linking.resolve import resolve
from kg.linking.rules import Rule, parse_rules
from kg.model import Answers, Directive, Ground, PairState

_COLUMNS = ("lower", "upper", "ground", "state", "stands_in_for")
UNSET = ""


def pairs(directives: Sequence[Directive], rules: Sequence[Rule] = ()) -> tuple[Answers, ...]:
    return lineage(*resolve(directives), rules).answers


def edges(directives: Sequence[Directive], rules: Sequence[Rule] = ()) -> set[tuple[str, ...]]:
    return {
        (a.lower, a.upper, a.ground.value, a.state.value, a.stands_in_for or UNSET)
        for a in pairs(directives, rules)
    }


def true_edges() -> set[tuple[str, ...]]:
    return {tuple(row[c] for c in _COLUMNS) for row in table("lineage.tsv")}


def test_lineage_of_the_corpus_is_as_the_table_says() -> None:
    found, true = edges(corpus()), true_edges()
    assert found - true == set()
    assert len(found & true) / len(true) >= 0.98


@pytest.mark.parametrize("seed", range(3))
def test_order_of_files_changes_nothing(seed: int) -> None:
    shuffled = corpus()
    random.Random(seed).shuffle(shuffled)
    assert pairs(shuffled) == pairs(corpus())


def test_unrelated_directives_change_nothing() -> None:
    added = [
        directive("黑龙江省防汛工作方案", "黑政办发〔2019〕9号", "230000", "黑龙江省人民政府办公厅", recipients=("各市（地）人民政府",)),
        directive("哈尔滨市防汛工作方案", "哈政办发〔2019〕9号", "230100", "哈尔滨市人民政府办公厅", cites=(cite("黑龙江省防汛工作方案"),)),
    ]  # fmt: skip
    assert true_edges() <= edges([*added, *corpus()])
    assert {e for e in edges([*added, *corpus()]) if not e[0].startswith("哈")} == true_edges()


def province(year: int, number: str | None = None, **more: object) -> Directive:
    options: dict[str, object] = {
        "recipients": ("各市、县（市、区）人民政府", "省政府各部门"), "written": f"{year}-04-01", **more,
    }  # fmt: skip
    return directive(
        f"{year}年湖南省河湖长制工作要点",
        number or f"湘政办发〔{year}〕4号",
        "430000",
        "湖南省人民政府办公厅",
        **options,
    )  # type: ignore[arg-type]


def city(year: int, *cites: object, **more: object) -> Directive:
    options: dict[str, object] = {
        "recipients": ("各区县（市）人民政府", "市直各单位"),
        "written": f"{year}-05-01",
        **more,
    }
    return directive(
        f"长沙市{year}年河湖长制工作方案",
        f"长政办发〔{year}〕5号",
        "430100",
        "长沙市人民政府办公厅",
        cites=cites,
        **options,
    )  # type: ignore[arg-type]


def county(year: int, *cites: object, **more: object) -> Directive:
    options: dict[str, object] = {"written": f"{year}-06-01", **more}
    return directive(
        f"浏阳市{year}年河湖长制工作要点",
        f"浏政办发〔{year}〕6号",
        "430181",
        "浏阳市人民政府办公室",
        cites=cites,
        **options,
    )  # type: ignore[arg-type]


def bureau(year: int, *cites: object, **more: object) -> Directive:
    options: dict[str, object] = {"written": f"{year}-07-01", "organ": "department", **more}
    return directive(
        f"长沙市水利局{year}年河湖长制工作方案",
        f"长水〔{year}〕7号",
        "430100",
        "长沙市水利局",
        cites=cites,
        **options,
    )  # type: ignore[arg-type]


CITED_PROVINCE = "湖南省人民政府办公厅关于印发{0}年湖南省河湖长制工作要点的通知"


def only(found: Sequence[Answers], lower: str) -> list[tuple[str, Ground, PairState, str | None]]:
    return [(a.upper, a.ground, a.state, a.stands_in_for) for a in found if a.lower == lower]


def test_a_held_basis_is_answered_and_shows_the_citing_sentence() -> None:
    text = "为做好工作。根据《2022年湖南省河湖长制工作要点》要求，制定本方案。一、任务"
    lower = city(2022, cite("2022年湖南省河湖长制工作要点", at=8), text=text)
    (found,) = pairs([province(2022), lower])
    assert (found.ground, found.state) == (Ground.CITED, PairState.COMPARED)
    assert found.evidence == "根据《2022年湖南省河湖长制工作要点》要求，制定本方案。"
    assert "已收录" in found.note


def test_an_absent_basis_stands_and_the_nearest_earlier_edition_stands_in() -> None:
    absent = cite(CITED_PROVINCE.format(2023), "湘政公办字〔2023〕2号", issuer="湖南省人民政府办公厅")
    found = pairs([province(2020), province(2021), city(2023, absent)])
    assert only(found, "长政办发〔2023〕5号") == [
        ("湘政公办字〔2023〕2号", Ground.CITED, PairState.UPPER_NOT_HELD, None),
        ("湘政办发〔2021〕4号", Ground.SURROGATE, PairState.COMPARED, "湘政公办字〔2023〕2号"),
    ]


@pytest.mark.parametrize(("held", "stands_in"), [(2019, False), (2020, True), (2022, True), (2024, False)])
def test_only_earlier_editions_of_at_most_three_years_stand_in(held: int, stands_in: bool) -> None:
    absent = cite(CITED_PROVINCE.format(2023), "湘政办发〔2023〕4号")
    found = pairs([province(held), city(2023, absent)])
    assert (Ground.SURROGATE in {a.ground for a in found}) is stands_in
    assert PairState.UPPER_NOT_HELD in {a.state for a in found}


def test_an_edition_of_another_government_never_stands_in() -> None:
    other = directive(
        "2022年湖北省河湖长制工作要点",
        "鄂政办发〔2022〕4号",
        "420000",
        "湖北省人民政府办公厅",
        written="2022-01-01",
    )
    absent = cite(CITED_PROVINCE.format(2023), "湘政办发〔2023〕4号")
    assert {a.ground for a in pairs([other, city(2023, absent)])} == {Ground.CITED}


@pytest.mark.parametrize(("year", "inferred"), [(2021, True), (2022, True), (2020, False), (2023, False)])
def test_without_citation_the_same_or_the_previous_year_is_inferred(year: int, inferred: bool) -> None:
    found = pairs([province(year), city(2022)])
    assert bool(only(found, "长政办发〔2022〕5号")) is inferred


@pytest.mark.parametrize(
    ("held", "cited", "told"), [(2021, 2022, True), (2022, 2022, False), (2021, 2023, False)]
)
def test_of_the_year_before_it_is_told_that_the_own_years_is_known(held: int, cited: int, told: bool) -> None:
    absent = cite(CITED_PROVINCE.format(cited), f"湘政办发〔{cited}〕14号")
    found = pairs([province(held), city(2022), county(2023, absent)])
    (pair,) = (answers for answers in found if answers.lower == "长政办发〔2022〕5号")
    assert pair.ground is Ground.INFERRED
    assert ("已知该系列另有2022年版" in pair.note and "湘政办发〔2022〕14号" in pair.note) is told


def test_the_same_year_goes_before_the_year_before() -> None:
    found = only(pairs([province(2021), province(2022), city(2022)]), "长政办发〔2022〕5号")
    assert [upper for upper, *_ in found] == ["湘政办发〔2022〕4号"]


def test_who_cites_an_edition_of_its_series_is_given_no_other_by_inference() -> None:
    absent = cite(CITED_PROVINCE.format(2022), "湘政办发〔2022〕99号")
    found = only(pairs([province(2021), city(2022), county(2022, absent)]), "浏政办发〔2022〕6号")
    assert {ground for _, ground, *_ in found} == {Ground.CITED, Ground.SURROGATE}


@pytest.mark.parametrize(
    ("cites", "upper", "told"),
    [
        ([cite(None, "长政办发〔2022〕5号")], {}, True),
        ([cite(None, "长政办发〔2022〕5号")], {"recipients": ("各市州人民政府",)}, False),
        ([], {}, False),
        ([cite(None, "湘政办发〔2022〕4号"), cite(None, "长政办发〔2022〕5号")], {}, False),
    ],
    ids=["cites the city alone", "not addressed", "inferred", "both cited"],
)
def test_what_is_not_inferred_because_another_of_the_series_is_cited_is_told(cites, upper, told) -> None:
    held, absent = resolve([province(2022, **upper), city(2022), county(2022, *cites)])
    assert lineage(held, absent).passed == (
        {("浏政办发〔2022〕6号", "湘政办发〔2022〕4号")} if told else set()
    )


def test_a_farther_government_is_answered_only_where_it_addresses_the_level() -> None:
    near = [province(2022, recipients=("各市州人民政府",)), city(2022), county(2022)]
    assert [u for u, *_ in only(pairs(near), "浏政办发〔2022〕6号")] == ["长政办发〔2022〕5号"]
    both = [province(2022), city(2022), county(2022)]
    assert [u for u, *_ in only(pairs(both), "浏政办发〔2022〕6号")] == [
        "湘政办发〔2022〕4号",
        "长政办发〔2022〕5号",
    ]


def test_a_department_answers_its_government_and_not_that_of_the_province() -> None:
    found = only(pairs([province(2022), city(2022), bureau(2022)]), "长水〔2022〕7号")
    assert found == [("长政办发〔2022〕5号", Ground.INFERRED, PairState.COMPARED, None)]


def test_party_and_government_lines_stay_apart_and_joint_issuers_stand_on_both() -> None:
    party = directive(
        "2022年湖南省河湖长制工作要点",
        "湘办发〔2022〕4号",
        "430000",
        "中共湖南省委办公厅",
        organ="party",
        written="2022-04-01",
    )
    assert edges([party, city(2022)]) == set()
    joint = directive("2022年湖南省河湖长制工作要点", "湘办发〔2022〕4号", "430000", "中共湖南省委办公厅 湖南省人民政府办公厅", organ="party",
                      written="2022-04-01")  # fmt: skip
    assert {e[1] for e in edges([joint, city(2022)])} == {"湘办发〔2022〕4号"}


def test_laws_mentions_and_forwarded_texts_are_no_lineage() -> None:
    law = directive(
        "湖南省河湖长制条例",
        None,
        "430000",
        "湖南省人民代表大会常务委员会",
        organ="other",
        year=2019,
        id_="湖南省河湖长制条例",
    )
    cites = (
        cite("湖南省河湖长制条例"),
        cite("2022年湖南省河湖长制工作要点", role="mentions"),
        cite("2021年湖南省河湖长制工作要点", role="forwards"),
        cite("湖南省河湖长制条例实施细则"),
    )
    found = pairs([law, province(2022, written="2022-01-01"), county(2019, *cites, written="2022-06-01")])
    assert [a for a in found if a.lower == "浏政办发〔2019〕6号"] == []


def test_a_basis_on_another_subject_in_the_body_is_no_lineage() -> None:
    frame = directive(
        "湖南省国民经济和社会发展第十四个五年规划",
        "湘政发〔2021〕1号",
        "430000",
        "湖南省人民政府",
        organ="government",
        written="2021-01-01",
    )
    body = bureau(2022, cite(frame.title, "湘政发〔2021〕1号", at=500), body_from=50)
    assert edges([frame, body]) == set()
    alone = bureau(2022, cite(frame.title, "湘政发〔2021〕1号", at=5), body_from=50)
    assert {e[1] for e in edges([frame, alone])} == {frame.id}


def test_numbered_absent_bases_in_the_body_are_upper_not_held() -> None:
    cites = tuple(
        cite(f"关于{subject}的通知", f"湘政办发〔2021〕{n}号", at=500 + n)
        for n, subject in enumerate(("规范网站建设", "开展采砂整治"), 1)
    )
    found = only(pairs([county(2022, *cites, body_from=50)]), "浏政办发〔2022〕6号")
    assert {state for *_, state, _ in found} == {PairState.UPPER_NOT_HELD}
    assert len(found) == 2


def test_own_and_lower_documents_are_never_answered() -> None:
    own = cite("长沙市2021年河湖长制工作方案", "长政办发〔2021〕5号")
    below = cite("浏阳市2022年河湖长制工作要点", "浏政办发〔2022〕6号")
    found = pairs([county(2022, written="2022-02-01"), city(2022, own, below)])
    assert only(found, "长政办发〔2022〕5号") == []


def test_cycles_end_and_keep_the_edge_that_goes_up() -> None:
    upper = province(2022, cites=(cite(None, "长政办发〔2022〕5号"),), written="2022-05-01")
    found = pairs([upper, city(2022, cite(None, "湘政办发〔2022〕4号"))])
    assert [(a.lower, a.upper) for a in found] == [("长政办发〔2022〕5号", "湘政办发〔2022〕4号")]


def test_a_unit_whose_edition_of_the_year_is_not_held_owes_it() -> None:
    found = [a for a in pairs([province(2022), county(2020)]) if a.state is PairState.LOWER_NOT_HELD]
    assert [(a.lower, a.upper) for a in found] == [
        ("浏阳市人民政府2022年河湖长制文件", "湘政办发〔2022〕4号")
    ]
    assert "未知" in found[0].note


def test_a_unit_that_answered_or_that_is_not_addressed_owes_nothing() -> None:
    assert PairState.LOWER_NOT_HELD not in {a.state for a in pairs([province(2022), city(2023)])}
    narrow = province(2022, recipients=("各市州人民政府",))
    assert pairs([narrow, county(2020)]) == ()


def test_a_unit_of_which_nothing_of_the_series_is_held_is_no_gap() -> None:
    other = directive(
        "浏阳市2021年食品安全工作要点",
        "浏政办发〔2021〕9号",
        "430181",
        "浏阳市人民政府办公室",
        written="2021-01-01",
    )
    assert pairs([province(2022), other]) == ()
    naming = province(2022, recipients=("浏阳市人民政府", "宁乡市人民政府"))
    assert [a.lower for a in pairs([naming, other])] == ["浏阳市人民政府2022年河湖长制文件"]


def test_rules_add_and_take_away() -> None:
    owes = parse_rules("应答\t宁乡市人民政府\t湖南省人民政府\t河湖长制\t2022")
    found = pairs([province(2022)], owes)
    assert [(a.lower, a.ground, a.state) for a in found] == [
        ("宁乡市人民政府2022年河湖长制文件", Ground.GIVEN, PairState.LOWER_NOT_HELD)
    ]
    exempt = parse_rules("免答,浏阳市人民政府,*,*,*")
    assert pairs([province(2022), county(2022), county(2020)], exempt) == ()
    missing = parse_rules("应答\t长沙市人民政府\t湖南省人民政府\t河湖长制\t2022")
    assert [(a.upper, a.state) for a in pairs([city(2022)], missing)] == [
        ("湖南省人民政府2022年河湖长制文件", PairState.UPPER_NOT_HELD)
    ]


def test_a_rule_between_held_directives_gives_the_pair_its_ground() -> None:
    rules = parse_rules("应答\t浏阳市人民政府\t湖南省人民政府\t河湖长制\t2022")
    narrow = province(2022, recipients=("各市州人民政府",))
    found = pairs([narrow, city(2022), county(2022)], rules)
    assert ("湘政办发〔2022〕4号", Ground.GIVEN, PairState.COMPARED, None) in only(
        found, "浏政办发〔2022〕6号"
    )


def test_expected_directives_are_nodes() -> None:
    directives, not_held = resolve([province(2022), county(2020)])
    (node,) = expected_directives(lineage(directives, not_held).answers, directives, not_held)
    assert (node.issuer, node.title, node.cited_by) == (
        "浏阳市人民政府",
        "浏阳市人民政府2022年河湖长制文件",
        (),
    )


def test_any_subset_keeps_one_ground_a_pair_and_never_compares_what_is_absent() -> None:
    absent = cite(CITED_PROVINCE.format(2023), "湘政办发〔2023〕4号")
    family = [province(2022), city(2022), city(2023), county(2023, absent), bureau(2021)]
    for size in range(1, len(family) + 1):
        for subset in combinations(family, size):
            found = pairs(subset)
            held = {d.id for d in subset}
            assert len({(a.lower, a.upper) for a in found}) == len(found)
            for a in found:
                assert (a.state is PairState.COMPARED) == (a.lower in held and a.upper in held)
                assert a.note
                assert a.evidence
            if province(2022).id not in held and county(2023).id in held:
                states = {state for _, _, state, _ in only(found, county(2023).id)}
                assert states == {PairState.UPPER_NOT_HELD}
