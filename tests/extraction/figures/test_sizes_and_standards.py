"""Sizes of what is counted or meant, what every one shall have, standards for each of so many, what is measured elsewhere."""

from __future__ import annotations

import pytest

from kg.extraction.figures.indicator import find_indicators


def _found(text: str) -> list[str]:
    signs = {"=": "=", ">=": "≥", "<=": "≤", ">": ">", "<": "<", "~": "~"}
    return [
        f"{i.quantity}{signs[i.comparator]}{i.value:g}{i.unit}" for i in find_indicators(text, 0, len(text))
    ]


@pytest.mark.parametrize("behind", ["", "。", "\t甲县人民政府", "\n乙县"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("完成1.2万户煤改电", "煤改电=1.2万户"),
        ("明确1名联络员", "联络员=1名"),
        ("12个小区完成改造", "小区完成改造=12个"),
        ("为2600户家庭实施改造", "家庭改造=2600户"),
        ("有3名以上专职人员", "专职人员≥3名"),
    ],
)
def test_what_stands_behind_a_figure_ends_with_its_cell_or_line(text: str, found: str, behind: str) -> None:
    assert _found(text + behind) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("淘汰4.3米焦炉2座、限制类半封闭矿热炉6台；", ["4.3米焦炉=2座", "限制类半封闭矿热炉=6台"]),
        ("淘汰2.5万千瓦机组3台、10蒸吨锅炉2台。", ["2.5万千瓦机组=3台", "10蒸吨锅炉=2台"]),
        ("改造4米宽农村公路20公里。", ["4米宽农村公路=20公里"]),
        ("新建公厕3座、5米宽道路2条。", ["公厕=3座", "5米宽道路=2条"]),
        ("新建道路3公里、桥梁2座。", ["道路=3公里", "桥梁=2座"]),
        ("新建5公里管网，改造泵站2座。", ["管网=5公里", "泵站=2座"]),
        ("封闭堆场12处。", ["堆场=12处"]),
    ],
)
def test_a_size_is_part_of_the_name_of_what_is_counted(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "能够提供6类10项以上中医药适宜技术的村卫生室占比超过70%。",
            ["能够提供6类10项以上中医药适宜技术的村卫生室占比>70%"],
        ),
        ("拥有3名以上全科医生的卫生院比例达到80%。", ["拥有3名以上全科医生的卫生院比例=80%"]),
        ("建有2个以上站点，站点的覆盖率达到80%。", ["站点≥2个", "站点的覆盖率=80%"]),
        ("年收入8万元以上的村占比达到70%。", ["年收入8万元以上的村占比=70%"]),
    ],
)
def test_what_those_have_of_whom_a_share_is_told_is_no_target(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("省财政对年度代偿率不高于3%的融资担保机构按规定给予奖补。", []),
        ("对利率不高于4%的贷款给予贴息。", []),
        ("各地对使用率不低于80%的合作社优先予以支持。", []),
        ("污水处理率不低于80%的县给予奖励。", []),
        ("对符合条件的企业给予不超过30%的补助。", ["补助≤30%"]),
        ("按照污水处理率不低于80%的目标开展整治。", ["污水处理率≥80%"]),
        ("800公里以上长途客运班车和夜间运行的旅游包车，凌晨2时至5时必须停车休息。", []),
        ("9座以上客车须安装动态监控。", []),
        ("5米以上边坡应当支护。", []),
        ("2万亩以上高标准农田建设任务，必须年底完成。", ["高标准农田建设任务≥2万亩"]),
        ("3万吨以上应急储备。", ["应急储备≥3万吨"]),
    ],
)
def test_figures_that_tell_who_is_meant_set_no_target(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "确保每个行政村有1所标准化村卫生室、至少有1名合格的乡村医生；",
            ["标准化村卫生室=1所", "合格的乡村医生≥1名"],
        ),
        ("每个乡镇要有1所中心敬老院。", ["中心敬老院=1所"]),
        ("保证每个乡镇都有一所公办中心园。", ["公办中心园=1所"]),
        ("实现村村有一名明白人。", ["明白人=1名"]),
        ("目前每个行政村有1所村卫生室。", []),
        ("已实现每个行政村有1所村卫生室。", []),
        ("确保每个村有一定数量的队伍。", []),
        ("主要领导每个月有1次接访日。", []),
    ],
)
def test_what_every_one_shall_have_is_a_target(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("完成甲区、乙区城乡结合部及所辖农村牧区2.6万户散煤清洁化替代，", ["散煤清洁化替代=2.6万户"]),
        ("完成甲县、乙县3万亩高标准农田建设。", ["高标准农田建设=3万亩"]),
        ("改造老旧小区12个并验收。", []),
        ("完成示范县3个村庄规划编制。", []),
        ("已完成甲县、乙县3万亩高标准农田建设。", []),
    ],
)
def test_places_stand_between_the_verb_and_what_is_done(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "上线新生儿出生、企业准营等8个“一件事”，10月底前再上线7个，",
            ["“一件事”=8个", "“一件事”=7个"],
        ),
        ("年底前上线5个应用场景。", ["应用场景=5个"]),
        ("开通5条公交线路。", ["公交线路=5条"]),
        ("改造公厕10座，年底前再改造5座。", ["公厕=10座", "公厕=5座"]),
        ("改造公厕10座，再新建5座。", ["公厕=10座", "公厕=5座"]),
        ("建设5个中心，再新增3个站点。", ["中心=5个", "站点=3个"]),
        ("上线率达到95%。", ["上线率=95%"]),
        ("已出台文件等8个制度。", []),
    ],
)
def test_what_is_brought_into_use_is_counted(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "平台应当配备专职监控人员，原则上按照每监控100辆车不少于1人的标准配备，最低不少于2人，",
            ["专职监控人员≥1人", "专职监控人员≥2人"],
        ),
        ("按照每500张床位不少于1名的标准配备药师，最低不少于2名。", ["药师≥1名", "药师≥2名"]),
        ("年初按不低于基金预算额的90%打包。", ["基金预算额≥90%"]),
        ("年初预算安排率达到95%。", ["年初预算安排率=95%"]),
        ("市综合行政执法支队每月抽查运单不少于200份。", ["抽查运单≥200份"]),
        ("应在到期前1个工作日提出申请且延期不超过2次；", ["延期≤2次"]),
        ("公开且可下载的数据集不少于200个。", ["公开且可下载的数据集≥200个"]),
    ],
)
def test_what_is_set_for_each_and_when_is_no_quantity(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "氮氧化物和挥发性有机物排放总量较2020年分别下降12%和10%。",
            ["氮氧化物排放总量较2020年下降=12%", "挥发性有机物排放总量较2020年下降=10%"],
        ),
        ("细颗粒物、臭氧浓度分别下降2%和1%。", ["细颗粒物浓度下降=2%", "臭氧浓度下降=1%"]),
        ("事故起数、死亡人数分别下降10%和5%。", ["事故起数下降=10%", "死亡人数下降=5%"]),
        (
            "建成区机械化清扫率达到95%，各旗县城区达到80%左右。",
            ["建成区机械化清扫率=95%", "各旗县城区机械化清扫率~80%"],
        ),
        ("全市森林覆盖率达到60%，山区县达到75%。", ["全市森林覆盖率=60%", "山区县森林覆盖率=75%"]),
        ("污水处理率达到80%，示范县达到30%。", ["污水处理率=80%", "示范县=30%"]),
        (
            "重点人群签约率达到82%，此后每年分别提高3个百分点左右。",
            ["重点人群签约率=82%", "重点人群签约率提高~3个百分点"],
        ),
    ],
)
def test_what_is_measured_is_said_once(text: str, found: list[str]) -> None:
    assert _found(text) == found
