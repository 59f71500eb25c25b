"""Who answers whom by kind of issuer: 指挥部, departments, government and party of one place and of several."""

from __future__ import annotations

import pytest
from directive_factory import cite, directive

from kg.linking.lineage import lineage
from kg.linking.resolve import resolve
from kg.linking.rules import parse_rules
from kg.model import Directive, Ground, PairState

PLACES = {"湖南省": "430000", "岳阳市": "430600", "长沙市": "430100", "平江县": "430626"}
ORGANS = {"人民政府": "government", "人民政府办公室": "office", "办公室": "department"}


def of(
    issuer: str, title: str, *cites: object, month: int = 3, recipients: tuple[str, ...] = ()
) -> Directive:
    """A directive with this issuer, of the place its name begins with."""
    place = next(p for p in PLACES if issuer.removeprefix("中共").startswith(p))
    rest = issuer.removeprefix("中共").removeprefix(place)
    organ = "party" if issuer.startswith("中共") else ORGANS.get(rest, "department")
    return directive(
        title, f"{issuer}文〔2024〕{month}号", PLACES[place], issuer, organ=organ, written=f"2024-{month:02}-01",
        cites=cites, recipients=recipients, body_from=500,
    )  # fmt: skip


def ground(upper: Directive, lower: Directive, rules: str = "") -> str | None:
    """The ground of the pair; None where the two are not compared."""
    found = lineage(*resolve([upper, lower]), parse_rules(rules)).answers
    grounds = [
        a.ground.value
        for a in found
        if (a.lower, a.upper, a.state) == (lower.id, upper.id, PairState.COMPARED)
    ]
    return grounds[0] if grounds else None


KEY = "2024年全市防汛抗旱工作要点"


@pytest.mark.parametrize(
    ("upper", "recipients", "lower", "title", "expected"),
    [
        ("岳阳市防汛抗旱指挥部", (), "岳阳市住房和城乡建设局", "2024年岳阳市城市排水防涝工作方案", "cited"),
        ("岳阳市防汛抗旱指挥部办公室", (), "岳阳市水利局", "2024年水利局防汛抗旱工作方案", "cited"),
        ("岳阳市安全生产委员会", (), "岳阳市教育局", "2024年学校汛期安全工作方案", "cited"),
        ("岳阳市防汛抗旱指挥部", (), "平江县防汛抗旱指挥部", "平江县2024年防汛抗旱工作方案", "cited"),
        ("岳阳市防汛抗旱指挥部", (), "平江县人民政府办公室", "平江县2024年防汛抗旱工作方案", "cited"),
        ("岳阳市防汛抗旱指挥部", (), "岳阳市防汛抗旱指挥部办公室", "2024年防汛抗旱工作方案", "cited"),
        ("中共岳阳市委员会", (), "岳阳市人民政府办公室", "2024年防汛抗旱工作方案", "cited"),
        ("岳阳市应急管理局", ("市直各部门",), "岳阳市教育局", "2024年防汛抗旱工作方案", "cited"),
        ("岳阳市应急管理局", ("各县区应急管理局",), "岳阳市教育局", "2024年防汛抗旱工作方案", None),
        ("岳阳市应急管理局", (), "岳阳市教育局", "2024年防汛抗旱工作方案", None),
        ("岳阳市水利局", (), "岳阳市防汛抗旱指挥部", "2024年防汛抗旱工作方案", None),
        ("岳阳市水利局", (), "岳阳市人民政府办公室", "2024年防汛抗旱工作方案", None),
        ("岳阳市防汛抗旱指挥部", (), "岳阳市人民政府", "2024年防汛抗旱工作方案", None),
        ("岳阳市防汛抗旱指挥部", (), "岳阳市森林防灭火指挥部", "2024年防汛抗旱工作方案", None),
        ("岳阳市防汛抗旱指挥部办公室", (), "岳阳市防汛抗旱指挥部", "2024年防汛抗旱工作方案", None),
        ("长沙市防汛抗旱指挥部", (), "岳阳市水利局", "2024年防汛抗旱工作方案", None),
        ("平江县防汛抗旱指挥部", (), "岳阳市水利局", "2024年防汛抗旱工作方案", None),
        ("岳阳市人民政府", (), "中共岳阳市委员会", "2024年防汛抗旱工作方案", None),
    ],
)  # fmt: skip
def test_who_cites_a_basis_answers_it_where_it_hands_down(upper, recipients, lower, title, expected) -> None:
    above = of(upper, KEY, recipients=recipients)
    assert ground(above, of(lower, title, cite(KEY, str(above.number)), month=4)) == expected


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        ("湖南省防汛抗旱指挥部", "岳阳市防汛抗旱指挥部", "inferred"),
        ("岳阳市防汛抗旱指挥部", "岳阳市水利局", "inferred"),
        ("岳阳市防汛抗旱指挥部", "平江县应急管理局", "inferred"),
        ("岳阳市人民政府办公室", "岳阳市防汛抗旱指挥部", "inferred"),
        ("岳阳市防汛抗旱指挥部", "平江县人民政府办公室", None),
        ("岳阳市防汛抗旱指挥部", "平江县水利局", None),
        ("岳阳市防汛抗旱指挥部", "岳阳市人民政府办公室", None),
        ("岳阳市水利局", "岳阳市防汛抗旱指挥部", None),
        ("岳阳市水利局", "岳阳市教育局", None),
    ],
)
def test_without_a_citation_joint_bodies_are_a_line_of_their_own_above_departments(
    upper, lower, expected
) -> None:
    assert ground(of(upper, KEY), of(lower, "2024年防汛抗旱工作方案", month=4)) == expected


def test_the_joint_body_above_goes_before_the_bureau_that_holds_its_office() -> None:
    both = [of("岳阳市防汛抗旱指挥部", KEY), of("岳阳市应急管理局", KEY, month=4)]
    county = of("平江县防汛抗旱指挥部", "平江县2024年防汛抗旱工作方案", month=5)
    found = lineage(*resolve([*both, county])).answers
    assert [a.upper for a in found if a.lower == county.id] == [both[0].id]


PROVINCE = "2024年全省防汛抗旱工作要点"


@pytest.mark.parametrize(
    ("cites", "expected"),
    [
        ([cite(KEY)], "cited"),
        ([cite(PROVINCE, "湘防〔2024〕3号"), cite(KEY)], "cited"),
        ([cite("2024年岳阳市城市更新实施方案", "岳政办发〔2024〕9号"), cite(KEY)], None),
        ([cite(KEY, at=600)], None),
    ],
    ids=["alone, without number", "with another on its subject", "with one on another", "in the body"],
)
def test_a_paper_on_a_part_answers_what_its_preamble_rests_on(cites, expected) -> None:
    bureau = of("岳阳市住房和城乡建设局", "2024年岳阳市城市排水防涝工作方案", *cites, month=4)
    assert ground(of("岳阳市防汛抗旱指挥部", KEY), bureau) == expected


@pytest.mark.parametrize("subject", ["*", "防汛抗旱", "城市排水防涝"])
def test_a_rule_names_the_subject_of_either_side_and_takes_what_cites_the_upper_one(subject: str) -> None:
    """Where the citation is no ground by itself: the department is a peer."""
    upper = of("岳阳市应急管理局", KEY)
    lower = of("岳阳市住房和城乡建设局", "2024年岳阳市城市排水防涝工作方案", cite(KEY), month=4)
    rule = f"应答,岳阳市住房和城乡建设局,岳阳市应急管理局,{subject},2024"
    (found,) = lineage(*resolve([upper, lower]), parse_rules(rule)).answers
    assert (found.lower, found.upper, found.ground) == (lower.id, upper.id, Ground.GIVEN)


def test_a_rule_makes_no_absent_directive_of_one_that_is_compared_and_none_of_another_matter() -> None:
    rule = "应答,岳阳市住房和城乡建设局,岳阳市防汛抗旱指挥部,城市排水防涝,2024"
    upper = of("岳阳市防汛抗旱指挥部", KEY)
    citing = of("岳阳市住房和城乡建设局", "2024年岳阳市城市排水防涝工作方案", cite(KEY), month=4)
    assert ground(upper, citing, rule) == "cited"
    assert len(lineage(*resolve([upper, citing]), parse_rules(rule)).answers) == 1
    other = of("岳阳市住房和城乡建设局", "2024年岳阳市物业管理工作方案", month=4)
    found = lineage(*resolve([upper, other]), parse_rules(rule.replace("城市排水防涝", "*"))).answers
    assert {a.state for a in found} == {PairState.LOWER_NOT_HELD}


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        ("免答,平江县防汛抗旱指挥部,*,*,*", 0),
        ("免答,平江县防汛抗旱指挥部,岳阳市防汛抗旱指挥部,防汛抗旱,2024", 0),
        ("免答,平江县防汛抗旱指挥部,岳阳市防汛抗旱指挥部,防汛抗旱,2023", 1),
        ("免答,平江县防汛抗旱指挥部,湖南省防汛抗旱指挥部,*,*", 1),
        ("免答,平江县水利局,*,*,*", 1),
    ],
)
@pytest.mark.parametrize("held", [True, False])
@pytest.mark.parametrize("title", ["平江县2024年防汛抗旱工作方案", "关于做好防汛抗旱工作的函"])
def test_exemption_takes_away_pairs_of_no_series_and_of_what_is_not_held(rule, left, held, title) -> None:
    upper = of("岳阳市防汛抗旱指挥部", KEY)
    basis = cite(KEY, str(upper.number), issuer="岳阳市防汛抗旱指挥部")
    lower = of("平江县防汛抗旱指挥部", title, basis, month=4)
    found = lineage(*resolve([upper, lower] if held else [lower]), parse_rules(rule)).answers
    assert len(found) == left
