"""Defects of citations are values, each once, with the directive that is meant."""

from __future__ import annotations

from directive_factory import cite, directive

from kg.findings.citations import citation_findings
from kg.linking.resolve import resolve
from kg.model import CitationFinding, Directive


def points(year: int, serial: int = 4, **more: object) -> Directive:
    options: dict[str, object] = {"written": f"{year}-04-01", **more}
    return directive(
        f"{year}年湖南省河湖长制工作要点",
        f"湘政办发〔{year}〕{serial}号",
        "430000",
        "湖南省人民政府办公厅",
        **options,
    )  # type: ignore[arg-type]


def plan(*cites: object, written: str = "2022-08-08") -> Directive:
    return directive(
        "长沙市河湖管护实施方案",
        "长政办发〔2022〕8号",
        "430100",
        "长沙市人民政府办公厅",
        cites=cites,
        written=written,
    )  # type: ignore[arg-type]


def found(*directives: Directive) -> list[CitationFinding]:
    return list(citation_findings(resolve(directives)[0]))


def kinds(*directives: Directive) -> list[tuple[str, str | None]]:
    return [(f.kind, f.target) for f in found(*directives)]


def test_a_citation_that_resolves_is_no_finding() -> None:
    assert kinds(points(2022), plan(cite("2022年湖南省河湖长制工作要点"))) == []


def test_not_held_and_ambiguous() -> None:
    assert kinds(plan(cite(None, "湘政办发〔2020〕9号"))) == [("not_held", "湘政办发〔2020〕9号")]
    assert kinds(points(2021), points(2022), plan(cite("湖南省河湖长制工作要点"))) == [
        ("ambiguous", "湘政办发〔2021〕4号")
    ]


def test_number_mismatch_names_the_one_the_title_means() -> None:
    (finding,) = found(points(2022), plan(cite("2022年湖南省河湖长制工作要点", "湘政办发〔2022〕40号")))
    assert (finding.kind, finding.target) == ("number_mismatch", "湘政办发〔2022〕4号")
    assert "湘政办发〔2022〕4号" in finding.text


def test_an_edition_that_a_newer_one_replaced_is_outdated() -> None:
    old = cite("2021年湖南省河湖长制工作要点")
    assert kinds(points(2021), points(2022), plan(old)) == [("outdated", "湘政办发〔2022〕4号")]
    assert kinds(points(2021), points(2022), plan(old, written="2022-03-01")) == []


def test_a_repealed_directive_is_outdated() -> None:
    rules = directive(
        "湖南省采砂管理办法",
        "湘政发〔2015〕2号",
        "430000",
        "湖南省人民政府",
        organ="government",
        written="2015-05-05",
    )
    new = directive("湖南省河道管理办法", "湘政发〔2020〕5号", "430000", "湖南省人民政府", organ="government", written="2020-05-05",
                    cites=(cite("湖南省采砂管理办法", "湘政发〔2015〕2号", "repeals"),))  # fmt: skip
    assert kinds(rules, new, plan(cite("湖南省采砂管理办法"))) == [("outdated", new.id)]


def test_a_repost_is_a_duplicate_of_the_directive_that_stands_for_it() -> None:
    body = "各地要落实河湖长制，强化日常巡查，及时处置问题线索。" * 5
    first, second = points(2022, text=body + "完", path="a"), points(2022, text=body, path="b")
    assert kinds(first, second) == [("duplicate", "湘政办发〔2022〕4号")]


def test_the_same_defect_is_found_once() -> None:
    assert len(found(plan(cite(None, "湘政办发〔2020〕9号"), cite(None, "湘政办发〔2020〕9号")))) == 1
