"""Whose an organ is: a street is its district's, an inner unit its bureau's, a county's short name its province's."""

from __future__ import annotations

import pytest

from kg.extraction.directive import extract
from kg.linking.authority import units_of
from kg.model import Level, OrganType, Source, Span, Text
from kg.reference.divisions import find_prefix
from kg.reference.issuers import identify
from kg.reference.organs import normalise


def _text(*lines: str) -> Text:
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    return Text("\n".join(lines), tuple(spans), Source("x.txt", "0" * 64, "text/plain"))


def _directive(masthead: str, signature: str, *body: str):
    return extract(
        _text(
            f"{masthead}文件",
            "关于做好夏季防汛工作的通知",
            "各社区、各科室、辖区有关单位：",
            "现就有关事项通知如下：",
            *(body or ("一、排查隐患。每周排查一次。", "二、落实值班。实行24小时值班。")),
            signature,
            "2024年5月6日",
        )
    )


@pytest.mark.parametrize(
    ("masthead", "signature", "issuer", "code"),
    [
        (
            "和平街道办事处",
            "沈阳市大东区人民政府和平街道办事处",
            "沈阳市大东区人民政府和平街道办事处",
            "210104:和平街道",
        ),
        ("东风街道办事处", "广州市越秀区东风街道办事处", "广州市越秀区东风街道办事处", "440104:东风街道"),
        ("南山镇人民政府", "南山镇人民政府", "南山镇人民政府", None),
    ],
)
def test_a_township_that_bears_a_countys_name_is_a_township(
    masthead: str, signature: str, issuer: str, code: str | None
) -> None:
    found = _directive(masthead, signature)
    assert found.issuers == (issuer,)
    assert (found.level, found.organ_type) == (Level.TOWN, OrganType.GOVERNMENT)
    assert (found.division.code if found.division else None) == code
    assert found.recipients == ("各社区", "各科室", "辖区有关单位")


@pytest.mark.parametrize(
    ("masthead", "signature", "issuers", "code"),
    [
        ("朝晖街道办事处", "朝晖街道办事处", ("朝晖街道办事处",), "330105:朝晖街道"),
        ("中共大同镇委员会", "中共大同镇委员会\n大同镇人民政府", ("中共大同镇委员会", "大同镇人民政府"), "330105:大同镇"),
        # a name in full anywhere on the page is the organ's
        ("大同镇人民政府", "拱墅区大同镇人民政府", ("拱墅区大同镇人民政府",), "330105:大同镇"),
        ("中共大同镇委员会", "中共杭州市拱墅区大同镇委员会", ("中共杭州市拱墅区大同镇委员会",), "330105:大同镇"),
    ],
)  # fmt: skip
def test_the_one_county_whose_text_a_township_cites_tells_its_place_and_not_its_name(
    masthead: str, signature: str, issuers: tuple[str, ...], code: str
) -> None:
    found = _directive(masthead, signature, "根据《拱墅区防汛预案》要求：", "一、排查。每周一次。")
    assert found.issuers == issuers
    assert found.division is not None
    assert found.division.code == code
    assert {unit.division for unit in units_of(found)} == {code}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("沈阳市大东区人民政府和平街道办事处", "210104:和平街道"),
        ("中共广州市越秀区委东风街道工作委员会", "440104:东风街道"),
        ("宁都县人民政府乡村振兴办公室", "360730"),
    ],
)
def test_a_districts_government_stands_before_its_street(name: str, code: str) -> None:
    division = identify(name).division
    assert division is not None
    assert division.code == code


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("长安镇人民政府", None),
        ("和平街道党政办", None),
        ("新华社区居委会", None),
        ("宁都乡村振兴局", "360730"),
        ("长安区人民政府", "130102"),
        ("南昌市西湖街道", "360100"),
    ],
)
def test_a_townships_rank_behind_a_places_short_name_is_its_own(text: str, place: str | None) -> None:
    found = find_prefix(text)
    assert (found.record.code if found else None) == place


@pytest.mark.parametrize(
    ("organ", "context", "place"),
    [
        ("和平派出所", "360730", "360730"),
        ("和平派出所", "210102", "210102"),
        ("平安法治办", "630200", "630200"),
        ("平安建设办", "440104", "440104"),
        ("东方红办", "460000", "460000"),
        ("宁都供电公司", "360700", "360730"),
        ("宁都县财政局", "440104", "360730"),
        ("太原海关", "440104", "140100"),
        ("市公安局和平分局", "360700", "360700"),
        ("市公安局和平分局", "210100", "210102"),
    ],
)
def test_a_countys_short_name_means_it_in_its_province_and_before_a_body(
    organ: str, context: str, place: str
) -> None:
    assert normalise(organ, context).division == place


@pytest.mark.parametrize(
    ("organ", "function"),
    [
        ("综合执法大队", "应急管理"),
        ("执法支队", "应急管理"),
        ("信息中心", "应急管理"),
        ("规划财务科", "应急管理"),
        ("人事教育处", "应急管理"),
        ("局办公室", "应急管理"),
        ("执法局", "应急管理"),
        ("师训中心", "应急管理"),
        ("基层指导处", "应急管理"),
        ("县综合执法大队", "城市管理"),
        ("县财政局预算科", None),
        ("县财政局", "财政"),
        ("和平街道办事处", None),
        ("水库管理处", None),
        ("各科室", None),
        ("基层科室", None),
        ("便民服务中心", None),
        ("县师训中心", None),
        ("融媒体中心", "广播电视"),
        ("县综合行政执法局", "城市管理"),
    ],
)
def test_inner_units_are_for_what_their_bureau_is_for(organ: str, function: str | None) -> None:
    assert normalise(organ, "360730", "应急管理").function == function


def test_a_unit_that_every_bureau_has_is_its_own() -> None:
    assert normalise("应急中心", "350000", "生态环境").function == "生态环境"
    assert normalise("省应急中心", "350000", "生态环境").function == "应急管理"


def test_the_plan_of_a_bureau_names_its_own_units() -> None:
    found = extract(
        _text(
            "宁都县应急管理局关于印发2024年工作方案的通知",
            "各科室：",
            "现将方案印发给你们。",
            "一、严格执法。全年检查企业不少于50家。（责任单位：综合执法大队、县财政局）",
            "二、强化宣传。每月宣传一次。（责任单位：宣传科）",
            "宁都县应急管理局",
            "2024年3月1日",
        )
    )
    functions = [a.organ.function for t in found.tasks for a in t.assignments]
    assert functions == ["应急管理", "财政", "应急管理"]


def test_a_line_without_a_full_stop_does_not_run_into_the_signature() -> None:
    found = extract(
        _text(
            "宁都县应急管理局关于做好2024年工作的通知",
            "各科室：",
            "现就有关工作通知如下。",
            "一、严格执法。全年检查企业不少于50家。",
            "责任科室：执法科；协助单位：梅江分局",
            "宁都县应急管理局",
            "二〇二四年三月一日",
        )
    )
    assert [a.organ.name for t in found.tasks for a in t.assignments] == ["执法科", "梅江分局"]
    assert found.issuers == ("宁都县应急管理局",)


def test_an_annex_may_begin_with_a_span_of_years() -> None:
    found = extract(
        _text(
            "宁都县应急管理局关于做好防汛工作的通知",
            "各科室：",
            "一、排查隐患。每周排查一次。",
            "二、落实值班。实行值班。",
            "附件：1.责任人名单",
            "2.2023—2025年隐患治理计划表",
            "3.2024-2025学年安全课表",
            "宁都县应急管理局",
            "2024年3月1日",
        )
    )
    assert found.annexes == ("责任人名单", "2023—2025年隐患治理计划表", "2024-2025学年安全课表")
