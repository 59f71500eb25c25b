"""Agency codes: where one begins in running text, and whose it may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Level, OrganType
from kg.reference.abbreviations import code_candidates, code_start

# what stands before the code | the code
CASES = """
经市政府同意并结合|国办发
现将|国发
和|国动委发
轮换按照|国粮仓规
验收，纳入|川建发
依据国有|资产
和|赣府厅发
根据|南府办字
|洪投促办字
|粤农农函
|京教办
|沪府办规
|浙政办发
|鲁政字
|苏政办发
|川办发
|豫政办明电
|闽政办网传
|黔府办函
|桂政办电
|琼府办
|青政办发
|宁政规发
|新政办发
|藏政办发
|内政办发
|渝府办发
|津政办规
|深府办规
|厅字
|中办发
|建办市函
|财税
|财金
|发改办高技
|人社部函
|国卫办医函
|教职成厅函
|市监注发
|银保监办发
|税总函
|证监会公告
|国家卫生健康委公告
《关于印发管理办法的通知》（|赣府厅发
省政府办公厅|赣府厅发
国务院办公厅|国办发
市医疗保障局|医保发
县人社局|安人社字
，|并政发
，|于府办字
（|龙南府办字
根据|龙南府办字
|慈政发
|市政发
转发市农业农村局|洪农发
国务院|国发
根据|国务院令
|中华人民共和国国务院令
按照|住房和城乡建设部令
现转发你们，省人民政府办公厅印发的|赣府厅明
《实施意见》|洪府公开办字
及|国函
依据|自然资办函
按|发改投资
|赣市府办字
|新兵办发
|晋政办发
|陕政办函
|甘政办发
|吉政办函
|黑政办规
|辽政办
|冀政办字
|皖政办秘
|鄂政办发
|湘政办发
|云政办发
|国市监信发
|工信部联企业
|财政部 税务总局公告
|赣财资环
|穗府办规
|杭政办函
|甬政办发
|成办发
|筑府办函
|昆政办
|兰政办发
|邕府办
|呼政办字
|哈政办规
|沈政办发
|长府办发
以|国办函
市政府办公室关于转发|宁府办发
县应急局、县消防大队|宁应急字
落实区政府办|西办通
县委办、市委办|临办发
按旗政府办|鄂府办发
|区政府办发
经国务院同意，现转发给你们，|国办发
原|国食药监办
|江西省人民政府令
鲁政办发〔2022〕1号、|鲁政办字
|苏环办
|浙发改财金
|京发改规
|沪经信规范
|粤府函
|发改农经
|教外际
|国科发高
|农办市
市财政局|财农字
文号：|黔农函
按|甬鄞政发
执行|深福府办规
，|沈和政办发
依据|乌天政办
以|榕鼓政办
和|合经开管
落实|津滨政办发
及|成高新财发
按照|酒市环委办函
以及|苏司通
执行|武汉街办
对照|豫营商办
据|赣防指
省疫情防控指挥部办公室|豫疫情防指办
，以及|沪商服务
按照|西双版纳州政办
经费比例满足|怀市财预
省财政厅等三部门|湘财农
补助资金|鄂财农发
，同时|粤府函
依|国办发
市政府|邵市政办发
中卫市水务局、财政局|卫水发
成都市人民政府办公厅|成办发
经大理白族自治州人民政府|大政复
执行教育部等六部门|教财
根据财政部等六部委|财农
、安徽省|皖财农
成都市|成办函
按酉阳县|酉阳府办发
，并取得|冀发改外资
资金使用遵守|陕财办建
，已获|湘自然资函
按照|同公通字
根据|和行办发
按前述|沪河长办
见上述|人社部函
根据|县教发
桂林市公安局等6部门|市公通
桂林市公安局|市公通
市公安局|公通
按照市|赣财社
全区|教发
原|财农
市财政局|财农
国家发展改革委|发改办产业
教育部办公厅|教基厅函
某市委|临办发
，按|豫发改收费
根据|财企
依据|国市监反垄断
按|津人社局发
执行|人社部联财
根据|东委法办
按|宝市局函
奖补标准按|那政办发
按照|本政发
根据本|财农字
由|市委宣发
参照省厅|湘教发
街道办事处|龙街发
县卫健委|长卫发
和县普查办|湟普办字
按市农普办|洛农普办
市文明办|赣市文明办
落实市安委办|安委办
依据|国人普办
，按|国经普办字
（2）|国科发区
区科技局|宁科发区
落实|发改地区
|浙市监办
按|津市场监管办
按|酒市环委办函
"""
TABLE = [tuple(line.split("|")) for line in CASES.strip("\n").splitlines()]


@pytest.mark.parametrize(("before", "code"), TABLE)
def test_a_code_begins_behind_what_precedes_it(before: str, code: str) -> None:
    text = before + code
    assert text[code_start(text) :] == code


@pytest.mark.parametrize(
    "text", ["", "《关于进一步做好有关工作的通知》", "以下简称《条例》（", "根据", "5", "\n"]
)
def test_where_no_code_ends_the_text_nothing_is_taken(text: str) -> None:
    assert code_start(text) == len(text)


@pytest.mark.parametrize(
    ("text", "learned", "code"),
    [
        ("请各地认真执行某字头发", {"某字头发"}, "某字头发"),
        ("市数字办洪数办字", {"洪数办字", "数办字"}, "洪数办字"),
        ("转发了虔公开办字", {"虔公开办字"}, "虔公开办字"),
        ("（赣财农", {"财农"}, "赣财农"),
    ],
)
def test_codes_that_held_directives_bear_are_known_leftwards(text: str, learned: set[str], code: str) -> None:
    assert text[code_start(text, learned) :] == code


@given(st.text(alphabet="国办发赣府厅字根据和《》（）、市政 \n第省a1", max_size=60))
def test_the_start_lies_within_the_text(text: str) -> None:
    assert 0 <= code_start(text) <= len(text)


@pytest.mark.parametrize(
    ("code", "division", "level", "kind"),
    [
        ("国发", "000000", "central", "government"),
        ("国办发", "000000", "central", "office"),
        ("中办发", "000000", "central", "party"),
        ("财税", "000000", "central", "department"),
        ("赣府厅发", "360000", "province", "office"),
        ("赣府发", "360000", "province", "government"),
        ("洪府办发", "360100", "city", "office"),
        ("粤府办", "440000", "province", "office"),
        ("穗府办规", "440100", "city", "office"),
        ("沪府规", "310000", "province", "government"),
        ("苏政发", "320000", "province", "government"),
        ("甬政办发", "330200", "city", "office"),
        ("蓉府函", "510100", "city", "government"),
        ("粤教函", "440000", "province", "department"),
        ("浙委办", "330000", "province", "party"),
        ("新兵办发", "660000", "province", "office"),
        ("人社部函", "000000", "central", "department"),
    ],
)
def test_the_likeliest_candidate_of_a_code(code: str, division: str, level: str, kind: str) -> None:
    first = code_candidates(code)[0]
    assert (first.division_code, first.level, first.organ_type) == (division, Level(level), OrganType(kind))


@pytest.mark.parametrize(
    ("code", "divisions"),
    [
        ("青政办发", {"630000", "370200"}),
        ("宁政发", {"640000", "320100", "350900", "630100"}),
        ("南府办", {"450100", "360100"}),
        ("吉府发", {"220000", "360800"}),
        ("长政发", {"220100", "430100"}),
        ("济政字", {"370100", "370800"}),
    ],
)
def test_shared_abbreviations_keep_all_their_candidates(code: str, divisions: set[str]) -> None:
    assert divisions <= {candidate.division_code for candidate in code_candidates(code)}


def test_a_county_is_proposed_by_its_first_character_but_not_as_known() -> None:
    found = [c for c in code_candidates("宁府办字") if c.division_code == "360730"]
    assert [c.known for c in found] == [False]


def test_nothing_is_proposed_for_what_is_no_code() -> None:
    assert code_candidates("") == ()
