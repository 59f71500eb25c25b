"""Organs: each name leads to its function, division and level; sets stay sets."""

from __future__ import annotations

import pytest

from kg.model import Level, OrganType
from kg.reference.functions import function_named, function_of, functions
from kg.reference.organ_sets import is_set
from kg.reference.organs import central_organ, is_organ, normalise, place_of
from kg.reference.tables import rows

# name | context division | function | division | level
ORGANS = """
国家发展改革委 | | 发展改革 | 000000 | central
国家发展和改革委员会 | | 发展改革 | 000000 | central
省发展改革委 | 360000 | 发展改革 | 360000 | province
省发改委 | 430100 | 发展改革 | 430000 | province
市发改委 | 430100 | 发展改革 | 430100 | city
市发展和改革委员会 | 430121 | 发展改革 | 430100 | city
县发改局 | 430121 | 发展改革 | 430121 | county
县发展和改革局 | 430121 | 发展改革 | 430121 | county
长沙县发改局 | 430100 | 发展改革 | 430121 | county
教育部 | 000000 | 教育 | 000000 | central
省教育厅 | 370000 | 教育 | 370000 | province
市教委 | 500000 | 教育 | 500000 | province
县教科体局 | 360730 | 教育 | 360730 | county
区教体局 | 410102 | 教育 | 410102 | county
教育体育局 | 410102 | 教育 | 410102 | county
市工信局 | 370100 | 工业和信息化 | 370100 | city
市经信委 | 310000 | 工业和信息化 | 310000 | province
县工信商务局 | 341225 | 工业和信息化 | 341225 | county
市公安局 | 440100 | 公安 | 440100 | city
区公安分局 | 440106 | 公安 | 440106 | county
民政厅 | 450000 | 民政 | 450000 | province
自治区民政厅 | 450100 | 民政 | 450000 | province
市司法局 | 450100 | 司法行政 | 450100 | city
财政部 | | 财政 | 000000 | central
人力资源社会保障部 | | 人力资源社会保障 | 000000 | central
市人社局 | 510100 | 人力资源社会保障 | 510100 | city
市人力资源和社会保障局 | 510100 | 人力资源社会保障 | 510100 | city
市自然资源和规划局 | 330200 | 自然资源 | 330200 | city
市规划和自然资源局 | 310000 | 自然资源 | 310000 | province
市国土局 | 330200 | 自然资源 | 330200 | city
市生态环境局 | 330200 | 生态环境 | 330200 | city
市环保局 | 330200 | 生态环境 | 330200 | city
省环境监测中心站 | 330200 | 生态环境 | 330000 | province
省辐射环境监督站 | 330200 | 生态环境 | 330000 | province
市生态环境局余姚分局 | 330281 | 生态环境 | 330281 | county
省住房城乡建设厅 | 330000 | 住房城乡建设 | 330000 | province
区住建局 | 110105 | 住房城乡建设 | 110105 | county
市交通运输局 | 130100 | 交通运输 | 130100 | city
市水务局 | 110000 | 水利 | 110000 | province
地区农业农村局 | 652900 | 农业农村 | 652900 | city
地委宣传部 | 652900 | 宣传 | 652900 | city
行署水利局 | 652900 | 水利 | 652900 | city
盟行署教育局 | 152200 | 教育 | 152200 | city
地区行署办公室 | 652900 | 政府办公室 | 652900 | city
县农业农村局 | 130123 | 农业农村 | 130123 | county
市农业局 | 130100 | 农业农村 | 130100 | city
市商务局 | 130100 | 商务 | 130100 | city
县文广新旅局 | 360730 | 文化和旅游 | 360730 | county
市文化广电旅游局 | 440300 | 文化和旅游 | 440300 | city
区文体旅游局 | 440300 | 文化和旅游 | | county
市卫健委 | 440300 | 卫生健康 | 440300 | city
市卫生计生委 | 440300 | 卫生健康 | 440300 | city
市退役军人事务局 | 440300 | 退役军人事务 | 440300 | city
县应急局 | 130123 | 应急管理 | 130123 | county
县安监局 | 130123 | 应急管理 | 130123 | county
市审计局 | 130100 | 审计 | 130100 | city
市国资委 | 130100 | 国资监管 | 130100 | city
国资委 | 130000 | 国资监管 | 130000 | province
国务院国资委 | 130000 | 国资监管 | 000000 | central
桂林市恭城生态环境局 | 450332 | 生态环境 | 450332 | county
桂林市生态环境局 | 450332 | 生态环境 | 450300 | city
派出所 | 130123 | 公安 | 130123 | county
市市场监管局 | 130100 | 市场监管 | 130100 | city
市工商局 | 130100 | 市场监管 | 130100 | city
县食药监局 | 130123 | 市场监管 | 130123 | county
省广电局 | 130000 | 广播电视 | 130000 | province
市统计局 | 130100 | 统计 | 130100 | city
市医保局 | 130100 | 医疗保障 | 130100 | city
市医疗保障局正定分局 | 130123 | 医疗保障 | 130123 | county
县信访局 | 130123 | 信访 | 130123 | county
县乡村振兴局 | 130123 | 乡村振兴 | 130123 | county
县扶贫办 | 130123 | 乡村振兴 | 130123 | county
市金融办 | 130100 | 地方金融 | 130100 | city
市行政审批局 | 130100 | 政务服务和数据 | 130100 | city
市大数据局 | 130100 | 政务服务和数据 | 130100 | city
市政务服务数据管理局 | 440100 | 政务服务和数据 | 440100 | city
省政务服务办 | 360000 | 政务服务和数据 | 360000 | province
市林业局 | 130100 | 林业 | 130100 | city
市城管局 | 130100 | 城市管理 | 130100 | city
市城市管理和综合执法局 | 440100 | 城市管理 | 440100 | city
县税务局 | 130123 | 税务 | 130123 | county
国家税务总局正定县税务局 | 130123 | 税务 | 130123 | county
市气象局 | 130100 | 气象 | 130100 | city
人行石家庄中心支行 | 130000 | 人民银行 | 130100 | city
市档案馆 | 130100 | 档案 | 130100 | city
市委网信办 | 130100 | 网信 | 130100 | city
县委宣传部 | 130123 | 宣传 | 130123 | county
县委组织部 | 130123 | 组织 | 130123 | county
市委编办 | 130100 | 编制 | 130100 | city
县委编办 | 130123 | 编制 | 130123 | county
县政府督查室 | 130123 | 督查 | 130123 | county
县政府办公室 | 130123 | 政府办公室 | 130123 | county
省政府国资委 | 410000 | 国资监管 | 410000 | province
市政府机关事务管理局 | 130100 | 机关事务 | 130100 | city
县政府采购管理办公室 | 130123 | 政府 | 130123 | county
县府办 | 330226 | 政府办公室 | 330226 | county
省政府办公厅 | 330000 | 政府办公室 | 330000 | province
市投资促进局 | 360100 | 投资促进 | 360100 | city
县供销社 | 130123 | 供销合作 | 130123 | county
市残联 | 130100 | 残联 | 130100 | city
市总工会 | 130100 | 工会 | 130100 | city
团市委 | 130100 | 团委 | 130100 | city
县妇联 | 130123 | 妇联 | 130123 | county
市工商联 | 130100 | 工商联 | 130100 | city
省法院 | 130000 | 法院 | 130000 | province
市检察院 | 130100 | 检察院 | 130100 | city
市消防救援支队 | 130100 | 消防救援 | 130100 | city
市公积金中心 | 130100 | 住房公积金 | 130100 | city
州发展改革委 | 422800 | 发展改革 | 422800 | city
盟教育局 | 152500 | 教育 | 152500 | city
旗民政局 | 150622 | 民政 | 150622 | county
公安局 | 130123 | 公安 | 130123 | county
湖北省公安厅 | 130123 | 公安 | 420000 | province
市场监管总局 | 130123 | 市场监管 | 000000 | central
市政园林局 | 130123 | 城市管理 | 130123 | county
县委社会工作部 | 130123 | 社会工作 | 130123 | county
县高新区 | 130123 | 政府 | 130123:高新技术产业开发区 | town
人民银行成都分行 | 510000 | 人民银行 | 510100 | city
中国人民银行南昌中心支行 | 360000 | 人民银行 | 360100 | city
中国人民银行滁州市分行 | 341100 | 人民银行 | 341100 | city
人民银行宁都县支行 | 360700 | 人民银行 | 360730 | county
国网四川电力 | 510100 | 电力 | 510000 | province
共青团四川省委 | 510100 | 团委 | 510000 | province
共青团成都市委 | 510000 | 团委 | 510100 | city
共青团宁都县委员会 | 360700 | 团委 | 360730 | county
共青团县委 | 360730 | 团委 | 360730 | county
共青团委 | 360730 | 团委 | 360730 | county
人民银行 | 510000 | 人民银行 | 510000 | province
中国人民银行 | 510000 | 人民银行 | 000000 | central
人民银行营业管理部 | 110000 | 人民银行 | 000000 | central
民政局 | 360730 | 民政 | 360730 | county
"""
TABLE = [tuple(cell.strip() for cell in line.split("|")) for line in ORGANS.strip().splitlines()]


@pytest.mark.parametrize(("name", "context", "function", "division", "level"), TABLE)
def test_every_name_leads_to_function_division_and_level(
    name: str, context: str, function: str, division: str, level: str
) -> None:
    organ = normalise(name, context or None)
    assert (organ.function, organ.division or "", organ.level) == (function, division, Level(level))
    assert organ.name == name


@pytest.mark.parametrize(("name", "context", "function", "division", "level"), TABLE)
def test_what_is_normalised_is_recognised_as_an_organ(
    name: str, context: str, function: str, division: str, level: str
) -> None:
    assert is_organ(name)


def test_one_function_at_three_levels() -> None:
    names = ["国家发展改革委", "省发展和改革委员会", "市发改委", "县发改局"]
    found = [normalise(name, "130123") for name in names]
    assert {organ.function for organ in found} == {"发展改革"}
    assert [organ.level for organ in found] == list(Level)[:4]


@pytest.mark.parametrize(
    ("name", "division", "level"),
    [
        ("乡村产业科", "130123", "county"),
        ("镇村建设科", "130123", "county"),
        ("市场监管科", "130123", "county"),
        ("市政工程科", "130123", "county"),
        # near misses: of a town, of the city, of a place by its name, and no inner unit
        ("街道党建科", None, "town"),
        ("镇财政科", None, "town"),
        ("市政协研究室", "130100", "city"),
        ("璧山区环卫处", "500120", "county"),
        ("乡镇企业局", None, "town"),
    ],
)
def test_a_word_that_begins_with_the_letter_of_a_level_puts_an_inner_unit_nowhere_else(
    name: str, division: str | None, level: str
) -> None:
    organ = normalise(name, "130123")
    assert (organ.division, organ.level) == (division, Level(level))


@pytest.mark.parametrize(
    ("name", "context", "level"),
    [
        ("市政府各部门", "360100", "city"), ("各县（区）人民政府", "360100", "county"), ("各县（市、区）人民政府", "360000", "county"),
        ("各乡镇人民政府", "360730", "town"), ("县属、驻县各单位", "360730", "county"), ("各街办、镇", "360104", "town"),
        ("省直各单位", "360000", "province"), ("各设区市人民政府", "360000", "city"), ("省政府各部门", "360000", "province"),
        ("乡镇卫生院", "500120", "town"), ("街道社区卫生服务中心", "500120", "town"),
        ("各乡镇（街道）", "130123", "town"), ("县直有关单位", "130123", "county"), ("各市、县（区）人民政府", "130000", "city"),
        ("市直各单位", "130100", "city"), ("国务院各部委", "000000", "central"), ("各区人民政府", "440100", "county"),
        ("各镇（街道）", "440106", "town"), ("各市（州）人民政府", "510000", "city"), ("各旗县区人民政府", "150100", "county"),
    ],
)  # fmt: skip
def test_sets_stay_sets_with_the_level_of_their_members(name: str, context: str, level: str) -> None:
    organ = normalise(name, context)
    assert is_set(name)
    assert is_organ(name)
    assert (organ.function, organ.level) == (None, Level(level))


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("各市〔州〕民政局", "民政"), ("各县〔市、区〕邮政管理机构", "铁路民航邮政"), ("各设区市生态环境局", "生态环境"),
        ("各级教育部门", "教育"), ("相关县（市）林业和草原局", "林业"), ("各市场监管所", "市场监管"), ("各地（州、市）教育局", "教育"),
        ("各县（区）人民政府", None), ("各级政府办公室", None), ("各县区党委", None), ("国务院各部委", None), ("各有关部门", None),
        ("各级行政执法部门", None), ("各数据提供部门", None), ("各学校", None), ("各教育集团", None), ("地直各部门", None),
    ],
)  # fmt: skip
def test_a_set_of_departments_of_places_has_the_function_of_its_members(
    name: str, function: str | None
) -> None:
    assert is_set(name)
    assert normalise(name, "510000").function == function


@pytest.mark.parametrize("name", ["地区生产总值", "地质局", "地方"])
def test_no_rank_of_a_prefecture(name: str) -> None:
    assert place_of(name, "652900").level is None or not is_organ(name)


@pytest.mark.parametrize(
    "name", ["各有关部门", "各地", "有关单位", "各责任单位", "相关部门", "各部门", "各单位", "各级各部门"]
)
def test_sets_without_a_rank_are_sets(name: str) -> None:
    assert is_set(name)
    assert is_organ(name)


@pytest.mark.parametrize("name", ["市财政局", "县发改委", "自治区教育厅", "国家发展改革委", "某县人民政府"])
def test_single_organs_are_no_sets(name: str) -> None:
    assert not is_set(name)


@pytest.mark.parametrize(
    "text",
    [
        "以下简称《条例》", "试行", "含县级市", "2022年底前完成", "下同", "详见附件", "不超过5个工作日", "征求意见稿", "",
        "一", "第一阶段", "包括线上线下", "如政务服务中心", "每年", "长期坚持", "持续推进", "即办件", "推进部门协同的办公室",
        "https://www.example.cn", "主动公开", "各类", "各项工作", "有关规定", "简称专班办公室", "列第一位者为牵头单位",
    ],
)  # fmt: skip
def test_remarks_are_no_organs(text: str) -> None:
    assert not is_organ(text)


def test_functions_of_the_tables_are_sound() -> None:
    names = [function.name for function in functions()]
    assert len(names) == len(set(names)) >= 90
    for name, function, kind, _ in rows("central_organs", ("name", "function", "type", "aliases")):
        assert function_named(function) is not None, name
        assert OrganType(kind)
    for code, function, kind in rows("agency_codes", ("code", "function", "type")):
        assert function_named(function) is not None, code
        assert OrganType(kind)


def test_party_organs_behind_the_committee_are_found() -> None:
    for body, function in (
        ("委宣传部", "宣传"),
        ("委组织部", "组织"),
        ("委政法委", "政法"),
        ("委编办", "编制"),
    ):
        found = function_of(body)
        assert found is not None
        assert (found.name, found.organ_type) == (function, OrganType.PARTY)


@pytest.mark.parametrize(
    ("name", "first"),
    [("国家卫健委", "国家卫生健康委员会"), ("工信部", "工业和信息化部"), ("央行", "中国人民银行")],
)
def test_central_organs_go_by_short_names(name: str, first: str) -> None:
    found = central_organ(name)
    assert found is not None
    assert found[0] == first
