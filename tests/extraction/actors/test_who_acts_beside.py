"""Who must act is told beside adverbs of time, prohibitions, conditions and partners; a post alone names nobody."""

from __future__ import annotations

import pytest

from kg.extraction.actors.actors import find_parties


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("县水利局全年组织水库演练不少于2次。", ("县水利局",)),
        ("每个街道全年举办文化活动不少于4场。", ("每个街道",)),
        ("市财政局今年安排治理资金不少于1亿元。", ("市财政局",)),
        ("县卫生健康局常年组织巡回义诊。", ("县卫生健康局",)),
        ("区城管局逐月通报考评结果。", ("区城管局",)),
        ("县财政局足额安排工作经费，不得挤占挪用。", ("县财政局",)),
        ("融媒体中心每日播放防溺水公益广告。", ("融媒体中心",)),
        ("疾控中心每周开展监测分析。", ("疾控中心",)),
        ("全年组织演练不少于2次。", ()),
        ("企业长期拖欠工资的，依法处理。", ()),
        ("市属企业全年用电量下降5%。", ()),
        ("新建融媒体中心每日播出节目。", ()),
    ],
)
def test_an_adverb_of_time_hides_no_subject(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("省级财政承担地方配套部分的60%，不得转嫁给村集体。", ("省级财政",)),
        ("市级财政负担所需经费，不得向学生家长摊派。", ("市级财政",)),
        ("登记机关收到申请材料齐全的应当当场办理。", ("登记机关",)),
        ("登记机关收到申请后，能够当场办理的应当当场办理。", ("登记机关",)),
        ("受理机关收到投诉，能够当场处理的应当当场处理。", ("受理机关",)),
        ("对收到的举报要及时核查。", ()),
        ("申请人收到通知的应当及时补正。", ()),
        ("材料齐全能够当场办结的应当当场办结。", ()),
    ],
)
def test_neither_a_prohibition_behind_nor_a_condition_before_the_duty_unsays_the_subject(
    sentence: str, actors: tuple[str, ...]
) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("由县农业农村局会同县财政局收回补助资金。", ("县农业农村局", "县财政局")),
        ("由市教育局会同市公安局暂停其招生资格。", ("市教育局", "市公安局")),
        ("由县水利局会同供电所架设临时线路。", ("县水利局", "供电所")),
        ("由县林业局会同县公安局5个工作日内办结。", ("县林业局", "县公安局")),
        ("会同市财政局制定年度资金分配方案。", ("市财政局",)),
        ("联合县消防救援大队对商场进行检查。", ("县消防救援大队",)),
        ("会同机制建立健全。", ()),
        ("联合采购办公室设在市医保局。", ()),
        ("区环委办要会同区政府督查室开展抽查。", ("区环委办", "区政府督查室")),
        ("县委办会同县委组织部、县委党校举办培训班。", ("县委办", "县委组织部", "县委党校")),
    ],
)
def test_a_partner_acts_whatever_the_verb_and_at_the_head_of_a_sentence(
    sentence: str, actors: tuple[str, ...]
) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("交警、辖区派出所每周组织整治。", ("交警", "辖区派出所")),
        (
            "由县级人民政府负总责、乡镇人民政府具体组织、村级组织落实。",
            ("县级人民政府", "乡镇人民政府", "村级组织"),
        ),
        ("各县城市管理局牵头、街道办事处具体实施。", ("各县城市管理局", "街道办事处")),
        ("由市教育局牵头、各县区落实的机制要完善。", ("市教育局",)),
        ("省科技厅联合省人力资源社会保障厅增设职称系列。", ("省科技厅", "省人力资源社会保障厅")),
        ("各级教育行政部门和学校工作人员不得兼职取酬。", ("各级教育行政部门和学校",)),
        (
            "每个设区市至少形成2项、每个县（市、区）至少形成1项品牌。",
            ("每个设区市", "每个县（市、区）"),
        ),
        ("每个村至少建成2个、每个村至少有1名医生。", ()),
        ("学校所在社区负责秩序，校方不得拒绝开放。", ("学校所在社区", "校方")),
        ("招聘会主办方要制定预案。", ("招聘会主办方",)),
        ("施工方案要经评审，主办方面要配合。", ()),
        ("中试基地应当面向社会开放。", ("中试基地",)),
        ("监测站点应常年免费向群众开放。", ("监测站点",)),
        ("示范基地要达到10个以上，快递网点应不少于20个。", ()),
        ("销售门店不得违规住人。", ("销售门店",)),
        ("县社财务审计股10个工作日内审核完毕。", ("县社财务审计股",)),
        ("培训机构开班前5个工作日须填报计划。", ("培训机构",)),
        ("餐饮企业可燃气体报警器安装率达到100%。", ()),
    ],
)
def test_who_carries_out_what_another_leads(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("学校、福利机构等人员密集场所要落实值班制度。", ("学校", "福利机构")),
        ("商场、车站等公共场所要配备急救设备。", ()),
        ("宾馆、饭店等场所要公示价格。", ()),
        ("公共场所要设置禁烟标识。", ()),
        ("每季度到联系企业走访不少于1次。", ()),
        ("市直部门每月到联系单位调研1次。", ("市直部门",)),
    ],
)
def test_places_act_only_where_bodies_are_named_of_them(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        (
            "各县人民政府是防火工作的责任主体，政府主要负责人是第一责任人，要加强领导。",
            ("各县人民政府",),
        ),
        ("单位主要负责人是第一责任人，要亲自抓。", ()),
        ("部门主要负责人应到场指挥。", ()),
        ("县政府主要负责人要亲自抓。", ("县政府",)),
        ("各单位主要负责人要亲自过问。", ("各单位",)),
        ("县水利局是河道管理的行政主管部门，负责日常巡查。", ("县水利局",)),
    ],
)
def test_a_post_or_a_predicate_names_no_body_of_its_own(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("line", "actors"),
    [
        ("镇供电所：保障泵站用电，抢修受损线路。", ("镇供电所",)),
        ("县交通运输局：确保道路畅通。", ("县交通运输局",)),
        ("镇卫生院：储备药品。", ("镇卫生院",)),
        ("重点企业：保障用电用气。", ()),
        ("县级医院：提升诊疗能力。", ()),
        ("服务中心：提供一站式服务。", ()),
        ("保障措施：确保资金到位。", ()),
    ],
)
def test_what_a_body_does_may_stand_behind_a_colon(line: str, actors: tuple[str, ...]) -> None:
    assert find_parties(line).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("县科技局会同县工信局围绕茶叶及林果产业链开展攻关。", ("县科技局", "县工信局")),
        ("县水利局会同同级发改、农业农村等部门，对山塘逐一核查。", ("县水利局", "同级发改、农业农村等部门")),
        ("县水利局会同发改、财政等部门开展排查。", ("县水利局", "发改、财政等部门")),
        ("县水利局会同县财政局等部门开展排查。", ("县水利局", "县财政局")),
        ("省水利厅商省财政厅统筹补助资金。", ("省水利厅", "省财政厅")),
        ("县商务局组织电商企业参加培训。", ("县商务局",)),
    ],
)
def test_a_partner_is_told_whatever_both_do(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("县财政一次性给予20万元奖补。", ("县财政",)),
        ("县科技局一次性给予50万元奖励。", ("县科技局",)),
        ("单个企业每年最高10万元。", ()),
        ("新认定的高新技术企业一次性给予20万元奖励。", ()),
        ("本年度新入规企业每年给予10万元补助。", ()),
    ],
)
def test_who_pays_acts_and_who_is_paid_does_not(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("由区疾控局当日通报镇街。", ("区疾控局",)),
        ("由县水利局立即通知下游乡镇。", ("县水利局",)),
        ("由调解委员会及时介入调解。", ("调解委员会",)),
        ("由县向乡镇下沉。", ()),
    ],
)
def test_how_soon_stands_between_who_is_charged_and_the_verb(sentence: str, actors: tuple[str, ...]) -> None:
    assert find_parties(sentence).actors == actors
