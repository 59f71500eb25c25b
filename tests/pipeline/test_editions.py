"""What `kg diff` says became tighter or looser from one edition to the next."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.model import Directive
from kg.pipeline.editions import Change, Kind, changes
from kg.pipeline.rewording import replaced
from kg.pipeline.same_task import SameTask, Went
from kg.reading import read_bytes

COMPARER = Comparer.shipped()


def edition(year: int, sentence: str, issuer: str = "湖北省人民政府办公厅") -> Directive:
    text = (
        f"{issuer}关于印发{year}年工作要点的通知\n鄂政办函〔{year}〕18号\n各有关单位：\n一、任务\n（一）事项。{sentence}\n"
        f"（二）培训。组织基层经办人员开展业务培训和现场观摩。\n{issuer}\n{year}年3月1日\n"
    )
    return extract(read_bytes(text.encode(), f"{year}.txt"))


def found(old: str, new: str) -> list[tuple[Kind, str]]:
    return [(c.kind, c.reason) for c in changes(edition(2024, old), edition(2025, new), COMPARER)]


@pytest.mark.parametrize(
    ("old", "new", "values"),
    [
        ("{}前完成在册隐患点汛前排查。", "4月15日 4月10日", "“4月15日前”→“4月10日前”"),
        ("{}前全省新建监测预警点100处。", "年底 10月底", "“年底前”→“10月底前”"),
        ("全省新建监测预警点{}处。", "1200 1500", "“1200处”→“1500处”"),
        (
            "{}更新一次隐患点数据库，及时核销。",
            "每季度 每月",
            "“每季度更新一次”→“每月更新一次”",
        ),
        ("对搬迁户每户补助不低于{}万元。", "4 5", "“不低于4万元”→“不低于5万元”"),
        ("灾情发生后{}内上报省政府。", "2小时 30分钟", "“2小时内”→“30分钟内”"),
        ("设备在线率不低于{}。", "90% 95%", "“不低于90%”→“不低于95%”"),
    ],
)
def test_a_figure_or_a_time_that_changed_is_named_with_both_values(old: str, new: str, values: str) -> None:
    loose, tight = (old.format(value) for value in new.split())
    assert found(loose, tight) == [(Kind.TIGHTENED, values)]
    backward = "→".join(reversed(values.split("→")))
    assert found(tight, loose) == [(Kind.RELAXED, backward)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("每季度更新一次隐患点数据库。", "每季度更新隐患点数据库。"),
        ("每个在册隐患点汛前至少演练1次。", "汛前每个在册隐患点演练1次以上。"),
        ("预警信息30分钟内发送至网格员。", "预警信息半小时内发送至网格员。"),
        ("次年1月31日前公布年度报告。", "次年1月31日前公布年度报告。"),
        ("4月15日前完成在册隐患点汛前排查。", "4月15日前完成在册隐患点汛前排查。"),
    ],
)
def test_what_is_equal_in_other_words_is_no_change(old: str, new: str) -> None:
    assert found(old, new) == []
    assert found(new, old) == []


def test_what_stands_in_one_edition_only_is_quoted() -> None:
    longer, shorter = "全年完成治理工程60处，严禁拖欠农民工工资。", "全年完成治理工程60处。"
    assert found(longer, shorter) == [(Kind.RELAXED, "新版未见“严禁拖欠农民工工资”")]
    assert found(shorter, longer) == [(Kind.TIGHTENED, "旧版未见“严禁拖欠农民工工资”")]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "4月底前公布责任人名单，并在当地主要媒体刊登。",
            "5月底前公布责任人名单，由村级网格员逐户送达。",
            {
                Kind.RELAXED: "“4月底前”→“5月底前”",
                Kind.REWORDED: "“并在当地主要媒体刊登”→“由村级网格员逐户送达”",
            },
        ),
        (
            "发布红色预警后10分钟内叫应到乡镇党政主要负责人。",
            "收到红色预警，15分钟内电话叫应乡镇党委书记、乡镇长。",
            {Kind.RELAXED: "“10分钟内”→“15分钟内”"},
        ),
        (
            "每旬分析研判1次旱情，及时发布旱情预警。",
            "水利、农业农村、气象部门每十天会商一次旱情，适时发布干旱预警。",
            {Kind.REWORDED: "“每旬分析研判1次旱情”→“水利、农业农村、气象部门每十天会商一次旱情”"},
        ),
    ],
)
def test_what_is_said_in_other_words_or_replaced_is_not_called_tighter_and_looser(
    old: str, new: str, told: dict[Kind, str]
) -> None:
    assert dict(found(old, new)) == told


@pytest.mark.parametrize(
    ("quoted", "own", "other", "pairs"),
    [
        # what another clause of its own answers is taken
        (["建立巡查台账"], ["每月开展巡查", "建立巡查台账"], ["每月开展巡查"], []),
        (["公示"], ["排查隐患"], ["整改隐患"], []),  # an item of a list, no clause
        (["严禁拖欠工资"], ["完成治理", "严禁拖欠工资"], ["完成治理"], []),
        (
            ["严禁拖欠工资"],
            ["完成治理", "严禁拖欠工资"],
            ["完成治理", "邀请专家评审"],
            [("严禁拖欠工资", "邀请专家评审")],
        ),
        (
            ["严禁拖欠工资", "优化服务"],
            ["完成治理", "严禁拖欠工资", "优化服务"],
            ["完成治理", "邀请专家评审"],
            [],  # nobody can tell in the place of which
        ),
        (["易涝点"], ["整治易涝点"], ["改造积水点"], []),
        (["整治易涝点"], ["整治易涝点"], ["改造积水点"], [("整治易涝点", "改造积水点")]),
        (["公开预算"], ["完成排查", "公开预算"], ["完成排查", "公开目录"], []),  # one word in common
        (
            ["积水点改造完毕", "雨水管网疏通"],
            ["积水点改造完毕", "雨水管网疏通"],
            ["整治易涝点和排水管网"],
            [("积水点改造完毕", "整治易涝点和排水管网"), ("雨水管网疏通", "整治易涝点和排水管网")],
        ),
    ],
)
def test_a_clause_is_replaced_by_what_no_other_clause_answers(
    quoted: list[str], own: list[str], other: list[str], pairs: list[tuple[str, str]]
) -> None:
    assert list(replaced(quoted, own, other)) == pairs


A, B, C, A2, B2 = ("汛前", "隐患"), ("汛前", "队伍"), ("汛中", "值班"), ("准备", "风险"), ("准备", "救援")


@pytest.mark.parametrize(
    ("went", "ends", "same"),
    [
        ([(A, A, 1), (B, B, 1)], (A, B), False),  # both editions have both tasks
        ([(A, A2, 1), (B, B2, 1)], (A, A2), True),  # headings in other words
        ([(A, A2, 0.9), (A, A2, 0.9), (A, B2, 0.5), (B, B2, 1)], (A, B2), False),
        ([(A, A2, 1), (A, B2, 1)], (A, B2), True),  # divided in two
        ([(A, A2, 1), (B, A2, 0.9)], (B, A2), True),  # two made one
        ([(A, A2, 1), (A, C, 1), (C, C, 1)], (A, C), False),
        ([((), A, 1)], ((), A), True),  # numbered since
        # under another heading of both editions
        ([(A, ("汛中", "风险"), 1), (B, B, 1), (C, C, 1)], (A, ("汛中", "风险")), False),
        ([], ((), ()), True),
    ],
)
def test_a_task_is_the_same_under_a_reworded_heading(went, ends, same) -> None:
    moves = [Went(*one) for one in went]
    assert SameTask((m.old for m in moves), (m.new for m in moves), moves).holds(*ends) is same


def test_no_reason_speaks_of_an_upper_and_a_lower_side() -> None:
    old = edition(2024, "省财政厅每季度通报资金拨付进度。汛期派驻专家组开展巡回技术指导。")
    new = edition(2025, "建设统一的线上受理平台。")
    said: tuple[Change, ...] = changes(old, new, COMPARER)
    assert {c.reason for c in said if c.kind is Kind.DROPPED} == {"新版未见对应条目"}


def test_totals_of_two_issuers_do_not_compare() -> None:
    old = edition(2024, "全省新建监测预警点1200处。")
    new = edition(2024, "新建监测预警点45处。", "秭归县人民政府办公室")
    assert not [c for c in changes(old, new, COMPARER) if c.kind in (Kind.RELAXED, Kind.TIGHTENED)]
