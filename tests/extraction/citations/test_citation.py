"""One typed citation for a title and its number; roles by cue; what is issued here is no citation."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice
from hypothesis import example, given
from hypothesis import strategies as st

from kg.extraction.citations.citation import Known, find_citations
from kg.model import DocNumber

NOTHING_OWN = Known(frozenset(), None, "", 0)


def cited(text: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (c.title, str(c.number) if c.number else None, c.role.value)
        for c in find_citations(text, NOTHING_OWN)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("根据《关于甲的通知》（国办发〔2022〕5号）精神", [("关于甲的通知", "国办发〔2022〕5号", "basis")]),
        ("根据《关于甲的通知》(国办发[2022]5号)要求", [("关于甲的通知", "国办发〔2022〕5号", "basis")]),
        ("达到国家标准《民宿基本要求与评价》的", [("民宿基本要求与评价", None, "mentions")]),
        ("抓紧制定地方标准《民宿评价》", []),
        ("按照《关于甲的通知》国办发〔2022〕5号要求", [("关于甲的通知", "国办发〔2022〕5号", "basis")]),
        (
            "根据《关于甲的意见》（国发〔2021〕1号）、《关于乙的通知》（粤府办〔2022〕2号）要求",
            [("关于甲的意见", "国发〔2021〕1号", "basis"), ("关于乙的通知", "粤府办〔2022〕2号", "basis")],
        ),
        ("根据国办发〔2022〕5号文件精神", [(None, "国办发〔2022〕5号", "basis")]),
        (
            "根据国办发〔2022〕5号、粤府办〔2022〕2号文件",
            [(None, "国办发〔2022〕5号", "basis"), (None, "粤府办〔2022〕2号", "basis")],
        ),
        ("为贯彻落实《关于甲的意见》，", [("关于甲的意见", None, "implements")]),
        ("依照《中华人民共和国预算法》规定", [("中华人民共和国预算法", None, "law")]),
        ("《甲省政府信息公开条例》", [("甲省政府信息公开条例", None, "law")]),
        (
            "《关于甲的通知》（国办发〔2012〕5号）同时废止。",
            [("关于甲的通知", "国办发〔2012〕5号", "repeals")],
        ),
        ("对《甲办法》作如下修改：", [("甲办法", None, "amends")]),
        (
            "你市《关于设立甲开发区的请示》（甲府〔2022〕5号）收悉。",
            [("关于设立甲开发区的请示", "甲府〔2022〕5号", "replies")],
        ),
        ("现将《关于甲的通知》转发给你们", [("关于甲的通知", None, "forwards")]),
        ("参见《关于甲的通知》。", [("关于甲的通知", None, "mentions")]),
        ("根据《甲村村规民约》规定", [("甲村村规民约", None, "basis")]),
        (
            "根据《关于转发〈关于甲的意见〉的通知》（甲府办〔2022〕5号）",
            [("关于转发〈关于甲的意见〉的通知", "甲府办〔2022〕5号", "basis")],
        ),
        ("企业应执行《甲财务通则》，", [("甲财务通则", None, "mentions")]),
        (
            "转制后应执行《甲准则》或《乙准则》。",
            [("甲准则", None, "mentions"), ("乙准则", None, "mentions")],
        ),
        ("严格执行《甲工作方案》，", [("甲工作方案", None, "implements")]),
        ("要认真贯彻执行《甲工作方案》。", [("甲工作方案", None, "implements")]),
        ("转制后符合《甲用地目录》的，可继续使用。", [("甲用地目录", None, "mentions")]),
        ("甲局正在对《甲规划》进行修订。", [("甲规划", None, "mentions")]),
        ("现决定对《甲规划》进行修订。", [("甲规划", None, "amends")]),
        ("抓紧修订《甲规划》。", [("甲规划", None, "mentions")]),
        (
            "你省也制订了《甲省水污染治理方案》（以下简称《方案》），《方案》要按期实施。",
            [("甲省水污染治理方案", None, "mentions"), ("甲省水污染治理方案", None, "mentions")],
        ),
        ("我局制定了《甲省水污染治理方案》。", []),
        ("根据<关于甲的通知>要求", [("关于甲的通知", None, "basis")]),
        ("落实《甲规划》《乙规划》", [("甲规划", None, "implements"), ("乙规划", None, "implements")]),
        ("按照《国务院令第722号》", []),
    ],
)
def test_titles_numbers_and_roles(text: str, found: list[tuple[str | None, str | None, str]]) -> None:
    assert cited(text) == found


@pytest.mark.parametrize(
    "near_miss",
    [
        "各村要修订《村规民约》，",
        "填写《政府信息公开申请表》",
        "核发《食品经营许可证》",
        "刊登于《人民日报》",
        "制定《甲实施方案》",
        "签订《承诺书》",
        "出具《一次性告知书》",
        "根据实际情况",
        "建立《工作台账》",
        "出版《甲年鉴》",
        "入库前取得《检验报告》",
        "委托机构出具结论后查验《房屋安全鉴定报告》",
        "按时提交《工程质量检测报告》",
        "签订《2022年度消防安全目标责任书》",
        "落实《消防安全责任书》",
        "不在《适用范围》内",
        "县府办在次年1月31日前完成年度评估并向社会公布《政府信息公开工作年度报告》",
        "每年1月底前编制和发布《政府信息公开工作年度报告》",
        "按本办法附件《乙经办规程》执行",
    ],
)
def test_near_misses_are_no_citations(near_miss: str) -> None:
    assert cited(near_miss) == []


@pytest.mark.parametrize(
    "title",
    [
        "2022年甲省门诊特殊慢性疾病病种范围",
        "乙县2021年度安全生产责任书",
        "甲省2022年地下水监测报告",
        "甲市水资源调查评价报告",
    ],
)
def test_lists_and_papers_of_a_year_or_a_place_are_documents(title: str) -> None:
    assert [t for t, _, _ in cited(f"将治理任务纳入《{title}》管理。")] == [title]


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("市住建局已制定《乙市海绵城市办法》。", True),
        ("近年来先后出台了《乙市托育机构办法》。", True),
        ("已编制完成《乙市供水规划》。", True),
        ("已启动起草《乙市海绵城市办法》。", False),
        ("已要求各县制定《防汛应急预案》。", False),
        ("已建立《工作台账》。", False),
        ("牵头制定《乙市养老设施规划》，年底前印发。", False),
        ("尚未制定《乙市冷库办法》。", False),
    ],
)
def test_what_is_made_already_is_cited(said: str, made: bool) -> None:
    assert bool(cited(said)) is made


def test_three_spans_slice_back() -> None:
    text = "各部门：根据《关于甲的通知》（国办发〔2022〕5号）精神，"
    (citation,) = find_citations(text, NOTHING_OWN)
    assert citation.title_span is not None
    assert citation.number_span is not None
    assert (
        text[citation.span.start : citation.span.end]
        == citation.text
        == "《关于甲的通知》（国办发〔2022〕5号）"
    )
    assert text[citation.title_span.start : citation.title_span.end] == "《关于甲的通知》"
    assert text[citation.number_span.start : citation.number_span.end] == "国办发〔2022〕5号"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("根据《甲省信访条例》（以下简称《条例》），落实《条例》规定。", ["甲省信访条例", "甲省信访条例"]),
        (
            "根据《关于甲的意见》（国发〔2021〕1号，以下简称《意见》）。按照《意见》要求",
            ["关于甲的意见", "关于甲的意见"],
        ),
        (
            "根据《关于甲的意见》（国发〔2021〕1号）（以下简称“意见”）。按照《意见》要求",
            ["关于甲的意见", "关于甲的意见"],
        ),
        ("按照《意见》要求", []),
    ],
)
def test_short_names_stand_for_what_introduced_them(text: str, titles: list[str]) -> None:
    assert [c.title for c in find_citations(text, NOTHING_OWN)] == titles


def test_a_notice_in_brackets_carries_a_title() -> None:
    (citation,) = find_citations(
        "根据《甲省人民政府关于印发〈乙办法〉的通知》（甲府发〔2022〕5号）", NOTHING_OWN
    )
    assert citation.carried_title == "乙办法"


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("按照《财政部 生态环境部 国家能源局关于组织申报的通知》。", "财政部、生态环境部、国家能源局"),
        ("按照《教育部办公厅公安部办公厅关于做好校车安全的通知》。", "教育部办公厅、公安部办公厅"),
        ("按照《应急管理部消防救援局关于做好检查的通知》。", "应急管理部消防救援局"),
        ("根据省政府办公厅《关于甲的通知》", "省政府办公厅"),
        ("根据《国务院办公厅关于甲的通知》", "国务院办公厅"),
        ("根据市防指《关于甲的通知》", "市防指"),
        ("按照省森防指《关于甲的通知》要求", "省森防指"),
        ("按照《甲办法》", None),
        ("按照市民政局向社会公布的《甲办法》", "市民政局"),
        ("按照2023年5月前省政府向社会公布的《甲办法》", "省政府"),
        ("按照评估后向社会公布的《甲办法》", None),
        ("根据《教育部等五部门关于印发〈甲方案〉的通知》", "教育部"),
        ("根据《甲省教育厅等8部门关于加强乙工作的通知》", "甲省教育厅"),
        ("根据《甲省2023年8部门联合检查方案》", None),
        ("为贯彻落实国家卫生健康委等10部门《关于甲的意见》", "国家卫生健康委"),
        ("根据省教育厅等五部门联合印发的《甲办法》", "省教育厅"),
        ("按照省财政厅、省水利厅等部门《关于甲的通知》", "省财政厅、省水利厅"),
        ("协调教育等10部门《关于甲的通知》", None),
        ("省能源局原《关于甲的通知》同时废止。", "省能源局"),
        ("教育部办公厅2019年印发的《关于甲的通知》同时废止。", "教育部办公厅"),
        ("按照省民政厅、省财政厅于2019年5月6日联合印发的《关于甲的通知》", "省民政厅、省财政厅"),
        ("2019年印发的《关于甲的通知》同时废止。", None),
        ("省能源局原来《关于甲的通知》", None),
        ("按照市残联、市民政局印发的《甲办法》", "市残联、市民政局"),
        ("执行省消防救援总队《甲规定》", "省消防救援总队"),
        ("按照《甲省农发行关于乙的通知》", "甲省农发行"),
        ("按照试行《甲办法》的要求", None),
        ("按照工作部署印发的《甲办法》", None),
    ],
)
def test_issuers_of_what_is_cited(text: str, issuer: str | None) -> None:
    (citation,) = find_citations(text, NOTHING_OWN)
    assert citation.issuer == issuer


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("落实中办、国务院办公厅印发的《关于甲的意见》《关于乙的意见》", ["中办、国务院办公厅"] * 2),
        ("落实省政府印发的《关于甲的意见》（甲府发〔2022〕5号）和《关于乙的意见》", ["省政府"] * 2),
        ("落实省政府印发的《关于甲的意见》、《关于乙的意见》（丙办发〔2022〕5号）", ["省政府", None]),
        ("落实省政府印发的《关于甲的意见》《市财政局关于乙的意见》", ["省政府", "市财政局"]),
        ("落实省政府印发的《关于甲的意见》《中华人民共和国预算法》", ["省政府", None]),
        ("落实省政府印发的《关于甲的意见》，按照《关于乙的意见》", ["省政府", None]),
        ("落实省政府《关于甲的意见》《关于乙的意见》", ["省政府", None]),
    ],
)
def test_one_issued_governs_the_titles_beside_it(text: str, issuers: list[str | None]) -> None:
    assert [citation.issuer for citation in find_citations(text, NOTHING_OWN)] == issuers


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("认真落实国务院办公厅关于深化政务公开的工作要求，", "国务院办公厅"),
        ("贯彻落实市委、市政府关于优化营商环境的决策部署，", "市委、市政府"),
        ("按照党中央、国务院关于改革的部署，", "党中央、国务院"),
    ],
)
def test_vague_bases_name_an_organ_and_no_title(text: str, organ: str) -> None:
    (citation,) = find_citations(text, NOTHING_OWN)
    assert (citation.title, citation.number, citation.issuer) == (None, None, organ)


def test_what_a_notice_issues_is_no_citation_but_what_it_forwards_is() -> None:
    issued = directive_of(
        "甲市人民政府关于印发《甲市办法》的通知\n甲府发〔2023〕5号\n各县（区）人民政府：\n《甲市办法》已经同意，现印发给你们。\n甲市办法\n第一条 为了规范，制定本办法。\n第二条 各部门应当落实。"
    )
    assert [c.title for c in issued.citations] == []
    forwarded = directive_of(
        notice(
            "现将《乙省方案》转发给你们，请认真落实。", title="甲市人民政府办公室关于转发《乙省方案》的通知"
        )
    )
    assert {(c.title, c.role.value) for c in forwarded.citations} == {("乙省方案", "forwards")}


@given(st.text("《》〈〉<>根据关于印发的通知办法（）()〔〕2022国办发5号，。以下简称\n", max_size=100))
@example("《〉》")
def test_citation_spans_slice_back(text: str) -> None:
    for citation in find_citations(text, NOTHING_OWN):
        assert text[citation.span.start : citation.span.end] == citation.text


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("根据国务院令第591号公布的《甲条例》", [("甲条例", "国务院令第591号")]),
        (
            "某市人民政府令第5号公布的《甲办法》、《乙决定》（市政府令第14号）",
            [("甲办法", "某市人民政府令第5号"), ("乙决定", "市政府令第14号")],
        ),
        ("按照国办发〔2022〕5号印发《实施方案》", [(None, "国办发〔2022〕5号"), ("实施方案", None)]),
        ("《甲办法》（省政府令第5号）公布的《乙目录》", [("甲办法", "省政府令第5号"), ("乙目录", None)]),
        (
            "《甲方案》《乙方案》（国办发〔2021〕1号、鲁政办发〔2021〕2号）",
            [("甲方案", "国办发〔2021〕1号"), ("乙方案", "鲁政办发〔2021〕2号")],
        ),
        ("《甲方案》、《乙方案》（国办发〔2021〕1号）", [("甲方案", None), ("乙方案", "国办发〔2021〕1号")]),
        (
            "《甲条例》和《乙方案》（国办发〔2021〕1号、国办发〔2021〕2号）",
            [("甲条例", None), ("乙方案", "国办发〔2021〕1号"), (None, "国办发〔2021〕2号")],
        ),
        ("每年1月底前发布《甲区人才目录》", []),
        ("国务院发布《甲条例》", [("甲条例", None)]),
        ("执行《某省用水定额》", [("某省用水定额", None)]),
    ],
)
def test_a_number_goes_to_its_own_title(text: str, pairs: list[tuple[str | None, str | None]]) -> None:
    own = Known(frozenset(), None, "", 0)
    found = [(c.title, str(c.number) if c.number else None) for c in find_citations(text, own)]
    assert found == pairs


LAW, LAW_SHORT = "中华人民共和国甲促进法实施条例", "甲促进法实施条例"
NOTICE = "乙部办公厅关于印发〈丙行动计划实施意见〉的通知"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"根据《{LAW}》，制定本方案。\n依照《{LAW_SHORT}》处理。", [LAW, LAW]),
        (f"依照《{LAW_SHORT}》处理。\n根据《{LAW}》，制定本方案。", [LAW, LAW]),
        (f"根据《{NOTICE}》（乙办〔2020〕3号）。\n按照《丙行动计划实施意见》执行。", [NOTICE, NOTICE]),
        (
            f"根据《{NOTICE}》（乙办〔2020〕3号）。\n按照《丙行动计划实施意见》（丁发〔2021〕4号）执行。",
            [NOTICE, "丙行动计划实施意见"],
        ),
        (
            "《乙部关于印发〈丙方案〉的通知》《丁省关于印发〈丙方案〉的通知》印发后，按《丙方案》执行。",
            ["乙部关于印发〈丙方案〉的通知", "丁省关于印发〈丙方案〉的通知", "丙方案"],
        ),
        (f"依照《{LAW_SHORT}》处理。", [LAW_SHORT]),
    ],
)
def test_a_document_cited_in_full_is_meant_by_its_shorter_name(text: str, titles: list[str]) -> None:
    assert [title for title, _, _ in cited(text)] == titles


def test_a_shorter_name_that_is_the_directives_own_is_no_citation() -> None:
    own = Known(frozenset({"丙方案"}), None, "甲市关于印发丙方案的通知", 0)
    text = "《甲市关于印发〈丙方案〉的通知》（甲发〔2020〕3号）同时废止，各地按照《丙方案》执行。"
    assert [c.title for c in find_citations(text, own)] == ["甲市关于印发〈丙方案〉的通知"]


@pytest.mark.parametrize(
    ("line", "title", "carried"),
    [
        (
            "1.甲市人民政府关于加强供热管理的通知（甲政〔2003〕17号）",
            "甲市人民政府关于加强供热管理的通知",
            None,
        ),
        (
            "（二）甲市人民政府办公室关于印发乙办法的通知 (甲政办[2006]43号)；",
            "甲市人民政府办公室关于印发乙办法的通知",
            "乙办法",
        ),
        ("　　关于做好防汛工作的意见（甲政〔2007〕52号）", "关于做好防汛工作的意见", None),
        ("1.按照甲市人民政府关于供热的通知办理（甲政〔2003〕17号）", None, None),
        ("1.发放补贴，甲市人民政府关于供热的通知（甲政〔2003〕17号）", None, None),
        ("1.供热管理通知（甲政〔2003〕17号）", None, None),
    ],
)
def test_a_list_names_titles_without_marks(line: str, title: str | None, carried: str | None) -> None:
    (citation,) = find_citations(f"决定废止下列文件：\n{line}\n自公布之日起执行。", NOTHING_OWN)
    assert (citation.title, citation.carried_title) == (title, carried)
    assert citation.number is not None
    assert citation.text in line


def test_an_earlier_number_of_the_same_code_begins_where_its_own_does() -> None:
    own = Known(frozenset(), DocNumber("那民宗发", 2021, 13), "", 0)
    numbers = [c.number for c in find_citations("按那民宗发〔2020〕2号、桂民宗发〔2020〕3号执行", own)]
    assert list(map(str, numbers)) == ["那民宗发〔2020〕2号", "桂民宗发〔2020〕3号"]


def test_a_part_of_its_own_number_that_reads_as_one_is_no_citation() -> None:
    text = "甲市场监管质公告〔2020〕14号\n甲市市场监督管理局关于抽查结果的公告\n现将抽查结果公告如下。\n甲市市场监督管理局\n2020年8月7日\n"
    found = directive_of(text)
    assert str(found.number) == "甲市场监管质公告〔2020〕14号"
    assert found.citations == ()


@pytest.mark.parametrize(
    ("said", "cited"),
    [
        ("按照《地名 标志》国家标准设置标志。", ["地名标志"]),
        ("符合《乡村客栈等级划分与评定》要求。", ["乡村客栈等级划分与评定"]),
        ("填写《验收登记表》，标准另行通知。", []),
        ("编制《验收手册》标准化样本。", []),
        ("我局已牵头起草《预制菜生产规范》市级地方标准，11月发布。", ["预制菜生产规范"]),
        ("执行《养老机构护理规范》等2项国家标准。", ["养老机构护理规范"]),
        ("抓紧制定《社区食堂服务规范》省级地方标准。", []),
        ("应符合《保护性耕作机械 秸秆粉碎还田机》规定。", ["保护性耕作机械秸秆粉碎还田机"]),
        ("应符合《登记申请表》要求。", []),
        ("以《中华人民共和国职业分类大典（2022年版）》为基础。", ["中华人民共和国职业分类大典（2022年版）"]),
        ("编写《安全词典》。", []),
    ],
)
def test_a_standard_is_told_by_its_title_or_by_the_word_behind_it(said: str, cited: list[str]) -> None:
    assert [c.title for c in find_citations(said, NOTHING_OWN)] == cited


ANNEXED = "特此公告。\n附件：甲市切制品种目录（第二批）.docx\n"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"将当归纳入《甲市切制品种目录（第二批）》。\n{ANNEXED}", []),
        (f"将当归纳入《甲市切制品种目录（第一批）》。\n{ANNEXED}", ["甲市切制品种目录（第一批）"]),
        (
            f"将当归纳入《甲市切制品种目录（第二批）》（甲药发〔2020〕3号）。\n{ANNEXED}",
            ["甲市切制品种目录（第二批）"],
        ),
        (
            f"将当归纳入《甲市切制品种目录（第二批）》（以下简称《目录》）。\n《目录》内品种可以销售。\n{ANNEXED}",
            [],
        ),
        ("特此公告。\n附件：乙厅转发《丙部关于丁的通知》的通知\n", []),
        ("参照《丙部关于丁的通知》。\n附件：乙厅转发《丙部关于丁的通知》的通知\n", ["丙部关于丁的通知"]),
        (f"根据《甲市切制品种目录（第二批）》办理。\n{ANNEXED}", ["甲市切制品种目录（第二批）"]),
        (
            "市局编制了《咸阳市矿山生态修复实施方案（2022—2025年）》。\n",
            ["咸阳市矿山生态修复实施方案（2022—2025年）"],
        ),
        ("市局要编制《咸阳市矿山生态修复实施方案（2022—2025年）》。\n", []),
        ("市局上半年编制完成《咸阳市矿山生态修复实施方案（2022—2025年）》。\n", []),
        (
            "市局已编制完成《咸阳市矿山生态修复实施方案（2022—2025年）》。\n",
            ["咸阳市矿山生态修复实施方案（2022—2025年）"],
        ),
        (
            "市局编制完成了《咸阳市矿山生态修复实施方案（2022—2025年）》。\n",
            ["咸阳市矿山生态修复实施方案（2022—2025年）"],
        ),
        ("市局编制了《咸阳市矿山生态修复管理办法（征求意见稿）》。\n", []),
        ("对制定了《突发事件应急预案》的企业予以奖励。\n", []),
    ],
)
def test_an_annex_is_no_citation_and_what_a_place_has_made_is_one(text: str, titles: list[str]) -> None:
    found = directive_of(f"甲市药监局关于切制品种的公告\n为加强管理，现将有关事项公告如下：\n{text}")
    assert [citation.title for citation in found.citations] == titles
