"""Resolution: the truth table of the corpus, and one test for each way others fail (PEERS.md)."""

from __future__ import annotations

import random

import pytest
from cascade_corpus import corpus, table
from directive_factory import cite, directive
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.linking.authority import learned_codes
from kg.linking.duplicates import distinct, reposts
from kg.linking.resolve import resolve
from kg.model import Directive, DocNumber, Resolution, ResolutionStatus

RESOLVED, AMBIGUOUS, NOT_HELD = (
    ResolutionStatus.RESOLVED,
    ResolutionStatus.AMBIGUOUS,
    ResolutionStatus.NOT_HELD,
)


def outcome(citing: Directive, *held: Directive) -> Resolution | None:
    """How the first citation of ``citing`` ends among ``held``."""
    resolved, _ = resolve([*held, citing])
    return resolved[-1].citations[0].resolution


def edges(directives: list[Directive]) -> set[tuple[str, ...]]:
    found = set()
    for d in resolve(directives)[0]:
        for c in d.citations:
            r = c.resolution
            assert r is not None
            mismatch = "yes" if r.number_mismatch else "no"
            found.add((d.id, c.text, r.status.value, r.target or "", "、".join(r.candidates), mismatch))
    return found


def true_edges() -> set[tuple[str, ...]]:
    columns = ("citing", "cited", "status", "target", "candidates", "mismatch")
    return {tuple(row[c] for c in columns) for row in table("citations.tsv")}


def test_corpus_has_at_least_forty_directives() -> None:
    assert len(corpus()) >= 40


def test_every_citation_of_the_corpus_ends_as_the_table_says() -> None:
    found, true = edges(corpus()), true_edges()
    assert found - true == set()
    assert len(found & true) / len(true) >= 0.98


@pytest.mark.parametrize("seed", range(4))
def test_order_of_files_changes_nothing(seed: int) -> None:
    shuffled = corpus()
    random.Random(seed).shuffle(shuffled)
    assert edges(shuffled) == true_edges()
    assert resolve(shuffled)[1] == resolve(corpus())[1]


_SUBJECTS = ("防汛抗旱", "殡葬改革", "职业病防治", "古树名木保护", "野生动物疫源监测")


@settings(max_examples=15)
@given(st.lists(st.tuples(st.sampled_from(_SUBJECTS), st.integers(1, 99)), max_size=6, unique=True))
def test_unrelated_directives_change_nothing(added: list[tuple[str, int]]) -> None:
    unrelated = [
        directive(
            f"黑龙江省{subject}工作方案{n}", f"黑政办发〔2019〕{n}号", "230000", "黑龙江省人民政府办公厅"
        )
        for subject, n in added
    ]
    assert edges([*unrelated, *corpus()]) == true_edges()


PLAN = "湖南省河湖长制工作要点"
HUNAN = directive(
    "2022年湖南省河湖长制工作要点", "湘政办发〔2022〕45号", "430000", "湖南省人民政府办公厅",
    notice="湖南省人民政府办公厅关于印发2022年湖南省河湖长制工作要点的通知", written="2022-03-03",
)  # fmt: skip


def changsha(*cites: object, **more: object) -> Directive:
    given_: dict[str, object] = {"written": "2022-06-06", **more}
    return directive("长沙市河湖管护实施方案", "长政办发〔2022〕8号", "430100", "长沙市人民政府办公厅",
                     cites=cites, **given_)  # type: ignore[arg-type]  # fmt: skip


@pytest.mark.parametrize(
    "title",
    [
        "2022年湖南省河湖长制工作要点",
        "湖南省2022年河湖长制工作要点",
        "２０２２ 年湖南省河湖长制 工作要点",
        "二〇二二年湖南省河湖长制工作要点",
        "2022年湖南省河湖長制工作要點",
        "湖南省人民政府办公厅关于印发2022年湖南省河湖长制工作要点的通知",
        "湖南省人民政府办公厅关于印发〈2022年湖南省河湖长制工作要点〉的通知",
        "湖南省人民政府办公厅关于印发《2022年湖南省河湖长制工作要点》的通知",
        "关于印发<2022年度湖南省河湖长制工作要点>的通知",
        "2022年全省河湖长制工作要点",
    ],
)
def test_spelling_variants_of_a_held_title_meet_it(title: str) -> None:
    found = outcome(changsha(cite(title)), HUNAN)
    assert found == Resolution(RESOLVED, HUNAN.id)


@pytest.mark.parametrize(
    "code",
    ["湘政办发", " 湘政办发", "湘政办发第", "现将湘政办发", "经市政府同意并结合湘政办发", "和湘政办发"],
)
def test_a_number_meets_the_held_one_whatever_the_sentence_glued_to_its_code(code: str) -> None:
    assert outcome(changsha(cite(None, DocNumber(code, 2022, 45))), HUNAN) == Resolution(RESOLVED, HUNAN.id)


def test_carried_title_or_outer_title_resolves() -> None:
    carried = cite("某通知", carried="2022年湖南省河湖长制工作要点")
    assert outcome(changsha(carried), HUNAN) == Resolution(RESOLVED, HUNAN.id)


def test_yearly_editions_stay_apart() -> None:
    old = directive(
        "2021年湖南省河湖长制工作要点",
        "湘政办发〔2021〕40号",
        "430000",
        "湖南省人民政府办公厅",
        written="2021-03-03",
    )
    assert outcome(changsha(cite("2021年湖南省河湖长制工作要点")), HUNAN, old) == Resolution(RESOLVED, old.id)
    assert outcome(changsha(cite("2020年湖南省河湖长制工作要点")), HUNAN, old).status is NOT_HELD  # type: ignore[union-attr]
    assert outcome(changsha(cite("湖南省河湖长制工作要点")), HUNAN, old) == Resolution(
        AMBIGUOUS, None, (old.id, HUNAN.id)
    )


@pytest.mark.parametrize(
    ("held", "cited", "status"),
    [
        ("投资项目目录（2013年本）", "投资项目目录（2016年本）", NOT_HELD),
        ("投资项目目录（2013年本）", "投资项目目录2016年版", NOT_HELD),
        ("投资项目目录（2013年本）", "投资项目目录（2013年本）", RESOLVED),
        ("投资项目目录（2013年本）", "投资项目目录", RESOLVED),
        ("投资项目管理条例", "投资项目管理条例（2016年修正）", RESOLVED),
        ("投资项目目录（试行）", "投资项目目录", RESOLVED),
    ],
)
def test_editions_told_by_a_remark_stay_apart(held: str, cited: str, status: ResolutionStatus) -> None:
    upper = directive(held, "国发〔2013〕47号", "000000", "国务院", written="2013-12-02")
    lower = directive(
        "长沙市投资管理办法", "长政发〔2017〕3号", "430100", "长沙市人民政府", cites=(cite(cited),)
    )
    resolution = outcome(lower, upper)
    assert resolution is not None
    assert resolution.status is status


def test_editions_under_one_title_are_told_by_the_year_of_the_number() -> None:
    title = "关于做好春节期间安全生产工作的通知"
    old, new = (
        directive(
            title,
            f"湘安〔{year}〕1号",
            "430000",
            "湖南省应急管理厅",
            organ="department",
            written=f"{year}-01-10",
        )
        for year in (2021, 2022)
    )
    assert outcome(changsha(cite(title, "湘安〔2021〕1号")), old, new) == Resolution(RESOLVED, old.id)
    assert outcome(changsha(cite(title, "湘安〔2020〕3号")), old, new).status is NOT_HELD  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("cited", "status"),
    [
        (DocNumber("", 2022, 5), RESOLVED),
        (DocNumber("公告", 2022, 5), RESOLVED),
        (DocNumber("", 2021, 5), NOT_HELD),
    ],
)
def test_a_number_without_an_organ_is_that_of_the_title(cited: DocNumber, status: ResolutionStatus) -> None:
    title = "关于停止办理采砂许可的公告"
    held = directive(title, "湖南省水利厅公告〔2022〕5号", "430000", "湖南省水利厅", written="2022-02-02")
    citing = directive(
        "采砂规划",
        "湘水〔2022〕9号",
        "430000",
        "湖南省水利厅",
        cites=(cite(title, cited),),
        written="2022-06-06",
    )
    found = outcome(citing, held)
    assert found is not None
    assert (found.status, found.number_mismatch) == (status, False)


def test_numbers_without_an_organ_are_not_one_document() -> None:
    here = [
        directive(
            "采砂规划",
            f"湘水〔2022〕{n}号",
            "430000",
            "湖南省水利厅",
            cites=(cite(title, DocNumber("", 2021, 5)),),
        )
        for n, title in ((1, "关于停采的公告"), (2, "关于停航的公告"))
    ]
    assert [absent.number for absent in resolve(here)[1]] == [None, None]


def test_plans_of_counties_of_one_name_stay_apart() -> None:
    held = [
        directive(
            "鼓楼区消防工作方案",
            f"鼓政〔2020〕{n}号",
            code,
            "鼓楼区人民政府",
            written="2020-02-02",
            organ="government",
        )
        for n, code in ((1, "320106"), (2, "350102"), (3, "410204"))
    ]
    office = directive("消防检查通知", "鼓消〔2021〕1号", "350102", "鼓楼区消防救援大队", cites=(cite("鼓楼区消防工作方案"),),
                       written="2021-02-02", organ="department")  # fmt: skip
    assert outcome(office, *held) == Resolution(RESOLVED, "鼓政〔2020〕2号")


def test_a_title_of_another_region_is_not_the_one_meant() -> None:
    title = "关于加强河道采砂管理的通知"
    hubei = directive(title, "鄂政办发〔2020〕7号", "420000", "湖北省人民政府办公厅", written="2020-01-01")
    found = outcome(changsha(cite(title)), hubei)
    assert found is not None
    assert found.status is NOT_HELD


def test_a_named_issuer_decides_between_equal_titles() -> None:
    title = "关于加强河道采砂管理的通知"
    water = directive(
        title, "湘水〔2020〕7号", "430000", "湖南省水利厅", organ="department", written="2020-01-01"
    )
    roads = directive(
        title, "湘交〔2020〕9号", "430000", "湖南省交通运输厅", organ="department", written="2020-01-01"
    )
    assert outcome(changsha(cite(title, issuer="省水利厅")), water, roads) == Resolution(RESOLVED, water.id)
    assert outcome(changsha(cite("湖南省交通运输厅" + title)), water, roads) == Resolution(RESOLVED, roads.id)
    assert outcome(changsha(cite(title)), water, roads).status is AMBIGUOUS  # type: ignore[union-attr]


def test_a_later_directive_is_never_the_one_cited() -> None:
    late = directive(
        "湖南省采砂规划", "湘政办发〔2023〕1号", "430000", "湖南省人民政府办公厅", written="2023-01-01"
    )
    assert outcome(changsha(cite("湖南省采砂规划")), late).status is NOT_HELD  # type: ignore[union-attr]


@pytest.mark.parametrize(("held", "cited"), [("中华人民共和国民法典", "民法典"), ("中华人民共和国预算法", "《预算法》"),
                                             ("中华人民共和国政府信息公开条例", "政府信息公开条例（2019年修订）")])  # fmt: skip
def test_short_titles_of_laws_resolve(held: str, cited: str) -> None:
    law = directive(held, None, "000000", "全国人民代表大会", organ="other", year=2019, id_=held)
    assert outcome(changsha(cite(cited, role="law")), law) == Resolution(RESOLVED, held)


def test_report_is_a_document_too() -> None:
    report = directive("2022年湖南省政府工作报告", None, "430000", "湖南省人民政府", organ="government",
                       written="2022-01-20", id_="湖南省人民政府《2022年湖南省政府工作报告》")  # fmt: skip
    assert outcome(changsha(cite("2022年湖南省政府工作报告")), report) == Resolution(RESOLVED, report.id)


def test_a_cited_title_contained_in_the_citing_title_is_kept() -> None:
    forwarding = directive(
        "长沙市人民政府办公厅转发《湖南省人民政府办公厅关于印发2022年湖南省河湖长制工作要点的通知》的通知",
        "长政办函〔2022〕9号", "430100", "长沙市人民政府办公厅", written="2022-05-05",
        cites=(cite("湖南省人民政府办公厅关于印发2022年湖南省河湖长制工作要点的通知", role="forwards"),),
    )  # fmt: skip
    assert outcome(forwarding, HUNAN) == Resolution(RESOLVED, HUNAN.id)


def test_a_directive_never_resolves_to_itself() -> None:
    own = directive("2022年湖南省河湖长制工作要点", "湘政办发〔2022〕45号", "430000", "湖南省人民政府办公厅",
                    cites=(cite("2022年湖南省河湖长制工作要点"), cite(None, "湘政办发〔2022〕45号")))  # fmt: skip
    assert [c.resolution for c in resolve([own])[0][0].citations] == [None, None]


def test_the_older_text_a_directive_repeals_under_its_own_title_is_another() -> None:
    own = directive("湖南省采砂管理办法", "湘政发〔2022〕5号", "430000", "湖南省人民政府", organ="government", written="2022-05-05",
                    cites=(cite("湖南省采砂管理办法", "湘政发〔2015〕2号", "repeals"), cite("湖南省采砂管理办法", role="repeals")))  # fmt: skip
    old = directive(
        "湖南省采砂管理办法",
        "湘政发〔2015〕2号",
        "430000",
        "湖南省人民政府",
        organ="government",
        written="2015-05-05",
    )
    found = [c.resolution for c in resolve([own, old])[0][0].citations]
    assert found == [Resolution(RESOLVED, old.id), Resolution(RESOLVED, old.id)]


def test_vague_basis_names_no_document() -> None:
    assert outcome(changsha(cite(None, issuer="国务院办公厅")), HUNAN) is None


def test_number_and_title_of_two_documents_resolve_to_neither() -> None:
    other = directive(
        "湖南省秋季防火方案", "湘政办发〔2022〕46号", "430000", "湖南省人民政府办公厅", written="2022-03-04"
    )
    found = outcome(changsha(cite("2022年湖南省河湖长制工作要点", "湘政办发〔2022〕46号")), HUNAN, other)
    assert found == Resolution(AMBIGUOUS, None, (HUNAN.id, other.id), number_mismatch=True)


def test_misprinted_number_beside_a_dated_title_resolves_and_is_flagged() -> None:
    found = outcome(changsha(cite("2022年湖南省河湖长制工作要点", "湘政办发〔2022〕54号")), HUNAN)
    assert found == Resolution(RESOLVED, HUNAN.id, number_mismatch=True)


def test_number_under_a_title_that_is_not_held_is_no_match() -> None:
    found = outcome(changsha(cite("关于做好稻谷收购工作的紧急通知", "湘政办发〔2022〕45号")), HUNAN)
    assert found is not None
    assert (found.status, found.candidates, found.number_mismatch) == (NOT_HELD, (HUNAN.id,), True)


def test_shared_code_is_decided_by_region_or_left_ambiguous() -> None:
    qinghai = directive(
        "青海省草原管护方案", "青政办发〔2021〕5号", "630000", "青海省人民政府办公厅", written="2021-01-01"
    )
    xining = directive("西宁方案", "宁政办〔2021〕7号", "630100", "西宁市人民政府办公室", cites=(cite(None, "青政办发〔2021〕5号"),),
                       written="2021-06-01")  # fmt: skip
    qingdao = directive("青岛方案", "青环〔2021〕7号", "370200", "青岛市生态环境局", organ="department",
                        cites=(cite(None, "青政办发〔2021〕5号"),), written="2021-06-01")  # fmt: skip
    assert outcome(xining, qinghai) == Resolution(RESOLVED, qinghai.id)
    assert outcome(qingdao, qinghai) == Resolution(AMBIGUOUS, None, (qinghai.id,))
    named = directive("青岛方案", "青环〔2021〕7号", "370200", "青岛市生态环境局", organ="department", written="2021-06-01",
                      cites=(cite(None, "青政办发〔2021〕5号", issuer="青岛市人民政府办公厅"),))  # fmt: skip
    assert outcome(named, qinghai).status is NOT_HELD  # type: ignore[union-attr]


def test_short_title_means_what_was_introduced_before() -> None:
    text = "根据《湖南省河道管理规定》（以下简称《规定》），执行《规定》第三条。"
    held = directive(
        "湖南省河道管理规定",
        "湘政发〔2019〕3号",
        "430000",
        "湖南省人民政府",
        organ="government",
        written="2019-01-01",
    )
    other = directive(
        "湖南省渔业规定",
        "湘政发〔2019〕4号",
        "430000",
        "湖南省人民政府",
        organ="government",
        written="2019-01-01",
    )
    citing = changsha(cite("湖南省河道管理规定", at=2), cite("规定", at=text.rindex("《规定》")), text=text)
    found = resolve([held, other, citing])[0][-1].citations
    assert [c.resolution for c in found] == [Resolution(RESOLVED, held.id)] * 2
    lone = changsha(cite("规定"), text="执行《规定》。")
    assert outcome(lone, held, other) == Resolution(AMBIGUOUS)


def test_not_held_gathers_all_spellings_under_one_id() -> None:
    spellings = [
        cite("湖南省人民政府办公厅关于印发湖南省湿地保护规划的通知", "湘政办发〔2018〕3号"),
        cite(None, DocNumber("湘政办发", 2018, 3)),
        cite("湖南省濕地保護規劃", issuer="省政府办公厅"),
        cite("关于印发〈湖南省湿地保护规划〉的通知", issuer="湖南省人民政府办公厅"),
    ]
    citing = [
        directive(f"方案{n}", f"长政办发〔2022〕{n}号", "430100", "长沙市人民政府办公厅", cites=(c,))
        for n, c in enumerate(spellings, 1)
    ]
    resolved, nodes = resolve(citing)
    assert [node.id for node in nodes] == ["湘政办发〔2018〕3号"]
    assert nodes[0].cited_by == tuple(sorted(d.id for d in citing))
    assert {d.citations[0].resolution.target for d in resolved} == {"湘政办发〔2018〕3号"}  # type: ignore[union-attr]


def test_equal_absent_titles_of_two_provinces_are_two_nodes() -> None:
    title = "关于加强采砂管理的通知"
    pair = [
        directive("甲方案", "长政办发〔2022〕1号", "430100", "长沙市人民政府办公厅", cites=(cite(title),)),
        directive("乙方案", "武政办〔2022〕1号", "420100", "武汉市人民政府办公厅", cites=(cite(title),)),
    ]
    first, second = resolve(pair)[1]
    assert first.id != second.id
    assert resolve(pair[:1])[1][0] in (first, second)


def test_a_national_text_without_issuer_is_one_node_for_all_provinces() -> None:
    cited = [cite("企业会计准则", role="mentions"), cite("《企业会计准则》", role="basis")]
    pair = [
        directive("甲方案", "长政办发〔2022〕1号", "430100", "长沙市人民政府办公厅", cites=(cited[0],)),
        directive("乙方案", "国办发〔2022〕1号", "000000", "国务院办公厅", cites=(cited[1],)),
    ]
    assert [node.id for node in resolve(pair)[1]] == ["《企业会计准则》"]


def test_reposts_are_one_and_nothing_is_overwritten() -> None:
    body = "各地要落实河湖长制，开展清四乱行动，强化日常巡查，及时处置问题线索。" * 6
    copies = [
        directive(
            "湖南省清河方案",
            "湘政办发〔2020〕8号",
            "430000",
            "湖南省人民政府办公厅",
            text=body + tail,
            path=path,
        )
        for tail, path in (("", "a.txt"), ("（来源：门户网站）", "b.txt"))
    ]
    kept = distinct(copies)
    assert len({d.id for d in kept}) == 2
    assert reposts(kept) == {kept[0].id: kept[1].id}
    assert kept[1].id == "湘政办发〔2020〕8号"
    assert outcome(changsha(cite("湖南省清河方案")), *copies) == Resolution(RESOLVED, "湘政办发〔2020〕8号")


def test_two_documents_of_one_number_are_kept_apart() -> None:
    pair = distinct(
        [
            directive("甲区方案", "鼓政办发〔2022〕9号", "320106", "鼓楼区人民政府办公室", text="甲"),
            directive("乙区方案", "鼓政办发〔2022〕9号", "350102", "鼓楼区人民政府办公室", text="乙"),
        ]
    )
    assert [d.id for d in pair] == ["鼓政办发〔2022〕9号@320106", "鼓政办发〔2022〕9号@350102"]
    assert reposts(pair) == {}


def test_held_directives_teach_their_codes() -> None:
    taught = learned_codes(corpus())
    assert taught["杭政办函"] == {("杭州市人民政府办公厅", "330100")}
    assert {code for _, code in taught["鼓政办发"]} == {"320106", "350102"}
