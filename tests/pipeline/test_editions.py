"""What `kg diff` says became tighter or looser from one edition to the next."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.model import Directive
from kg.pipeline.editions import Change, Kind, changes
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


def test_no_reason_speaks_of_an_upper_and_a_lower_side() -> None:
    old = edition(2024, "省财政厅每季度通报资金拨付进度。汛期派驻专家组开展巡回技术指导。")
    new = edition(2025, "建设统一的线上受理平台。")
    said: tuple[Change, ...] = changes(old, new, COMPARER)
    assert {c.reason for c in said if c.kind is Kind.DROPPED} == {"新版未见对应条目"}


def test_totals_of_two_issuers_do_not_compare() -> None:
    old = edition(2024, "全省新建监测预警点1200处。")
    new = edition(2024, "新建监测预警点45处。", "秭归县人民政府办公室")
    assert not [c for c in changes(old, new, COMPARER) if c.kind in (Kind.RELAXED, Kind.TIGHTENED)]
