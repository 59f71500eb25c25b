"""A number that is cited goes to its own title and its own organ, wherever it stands and however short it is written."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.extraction.citations.citation import Known, find_citations

NOTHING_OWN = Known(frozenset(), None, "", 0)
METHODS, REPLY = "乙省河道采砂管理办法", "关于河道采砂有关问题的通知"


def cited(text: str) -> list[tuple[str | None, str | None]]:
    found = find_citations(text, NOTHING_OWN)
    return [(c.title, str(c.number) if c.number else None) for c in found]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (f"按照赣水河〔2019〕5号《{METHODS}》规定", [(METHODS, "赣水河〔2019〕5号")]),
        (f"按照赣水河〔2019〕5号文件《{METHODS}》规定", [(METHODS, "赣水河〔2019〕5号")]),
        (f"按照省水利厅（赣水河〔2019〕5号）《{METHODS}》规定", [(METHODS, "赣水河〔2019〕5号")]),
        # near misses: another document follows, or the number is that of the title before it
        (f"按照赣水河〔2019〕5号、《{METHODS}》规定", [(None, "赣水河〔2019〕5号"), (METHODS, None)]),
        (f"按照赣水河〔2019〕5号和《{METHODS}》规定", [(None, "赣水河〔2019〕5号"), (METHODS, None)]),
        (
            f"按照《{REPLY}》（赣水河〔2019〕5号）《{METHODS}》规定",
            [(REPLY, "赣水河〔2019〕5号"), (METHODS, None)],
        ),
        (
            f"1.{REPLY}（赣水河〔2019〕5号）《{METHODS}》规定",
            [(REPLY, "赣水河〔2019〕5号"), (METHODS, None)],
        ),
    ],
)
def test_a_number_right_before_a_title_is_its_own(
    text: str, pairs: list[tuple[str | None, str | None]]
) -> None:
    assert cited(text) == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "根据2019年《乙省关于修改部分规章的决定》第一次修正，依据乙省人民政府令第7号第二次修正",
            [("乙省关于修改部分规章的决定", None), (None, "乙省人民政府令第7号")],
        ),
        (
            f"《{METHODS}》按照赣水河〔2019〕5号执行",
            [(METHODS, None), (None, "赣水河〔2019〕5号")],
        ),
        (f"《{METHODS}》赣水河〔2019〕5号", [(METHODS, "赣水河〔2019〕5号")]),
        (f"《{METHODS}》（根据赣水河〔2019〕5号印发）", [(METHODS, "赣水河〔2019〕5号")]),
    ],
)
def test_a_number_behind_words_of_its_own_is_another_documents(
    text: str, pairs: list[tuple[str | None, str | None]]
) -> None:
    assert cited(text) == pairs


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("执行赣水函〔2014〕32号和〔2016〕57号", ["赣水函〔2014〕32号", "赣水函〔2016〕57号"]),
        (
            "执行国发〔2014〕3号、〔2016〕5号及〔2017〕8号文件",
            ["国发〔2014〕3号", "国发〔2016〕5号", "国发〔2017〕8号"],
        ),
        (
            "执行海关总署公告2019年第76号、2020年第5号",
            ["海关总署公告2019年第76号", "海关总署公告2020年第5号"],
        ),
        ("执行南京海关公告2020年第8号", ["南京海关公告2020年第8号"]),
        ("依照国务院令第253号、第682号", ["国务院令第253号", "国务院令第682号"]),
        # near misses
        ("执行赣水函〔2014〕32号。〔2016〕57号", ["赣水函〔2014〕32号"]),
        ("执行赣水函〔2014〕32号和（2016）57", ["赣水函〔2014〕32号"]),
        ("依照国务院令第253号、第六条", ["国务院令第253号"]),
        ("依照国务院令第253号、第5号公告", ["国务院令第253号"]),
        ("依照国务院令第253号、2020年第5号", ["国务院令第253号"]),
        ("和〔2016〕57号", []),
    ],
)
def test_the_next_number_of_the_same_code_may_leave_it_out(text: str, numbers: list[str]) -> None:
    assert [number for _, number in cited(text)] == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("依照市场监管总局、教育部等四部门令第45号", ["市场监管总局、教育部等四部门令第45号"]),
        ("依照乙市公安局、乙市水利局令第5号", ["乙市水利局令第5号"]),
        (
            "现就赣水函〔2014〕32号、特就赣人社就业发〔2014〕3号说明",
            ["赣水函〔2014〕32号", "赣人社就业发〔2014〕3号"],
        ),
        ("补充说明，并就赣水函〔2014〕32号答复", ["赣水函〔2014〕32号"]),
        ("（管护资金按永财农〔2021〕8号拨付）", ["永财农〔2021〕8号"]),
        ("立项，环评批复为恩州环审〔2022〕27号", ["恩州环审〔2022〕27号"]),
        ("主要依据条例，同时参考了环办水体函〔2022〕9号", ["环办水体函〔2022〕9号"]),
        ("2021年发布的祁连县人民政府令第1号废止", ["祁连县人民政府令第1号"]),
        ("现行规定为兴国县人民政府令第3号", ["兴国县人民政府令第3号"]),
        # near misses
        ("（永财农〔2021〕8号）", ["永财农〔2021〕8号"]),
    ],
)
def test_where_the_organs_of_a_number_begin(text: str, numbers: list[str]) -> None:
    assert [number for _, number in cited(text)] == numbers


@pytest.mark.parametrize("words", ["在", "以", "与", "将"])
def test_a_number_behind_a_title_and_a_preposition_is_anothers(words: str) -> None:
    text = f"《{METHODS}》{words}赣水河〔2019〕5号文件基础上修改。"
    assert cited(text) == [(METHODS, None), (None, "赣水河〔2019〕5号")]


def test_a_number_alone_means_the_title_that_it_stands_behind_elsewhere() -> None:
    twice = (
        f"根据《{REPLY}》（赣水河〔2019〕5号）。违反（赣水河〔2019〕5号）规定的，按赣水河〔2020〕6号办理。"
    )
    assert cited(twice) == [
        (REPLY, "赣水河〔2019〕5号"),
        (REPLY, "赣水河〔2019〕5号"),
        (None, "赣水河〔2020〕6号"),
    ]
    doubtful = (
        f"《{REPLY}》（赣水河〔2019〕5号）、《{METHODS}》（赣水河〔2019〕5号）。按赣水河〔2019〕5号办理。"
    )
    assert cited(doubtful)[-1] == (None, "赣水河〔2019〕5号")


ISSUER = "江西省水利厅"


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("有关要求参照2020年第8号通告执行。", [f"{ISSUER}通告2020年第8号"]),
        ("有关要求按我厅2020年第8号公告执行。", [f"{ISSUER}公告2020年第8号"]),
        ("有关要求按省财政厅2020年第8号公告执行。", ["省财政厅公告2020年第8号"]),
        ("附件：江西省水利厅2022年第35号公告附件。", []),
        ("附件：省水利厅2022年第35号公告附件。", []),
        ("有关要求按省水利厅2022年第36号公告执行。", ["省水利厅公告2022年第36号"]),
    ],
)
def test_a_number_without_its_organ_is_the_issuers(said: str, numbers: list[str]) -> None:
    text = f"{ISSUER}\n关于取水许可的公告\n（2022年　第35号）\n为规范取水，现公告如下。\n{said}\n{ISSUER}\n2022年5月9日\n"
    assert [str(c.number) for c in directive_of(text).citations] == numbers


def test_a_number_without_its_organ_is_nobodys_where_several_issue_or_no_announcement_does() -> None:
    joint = "江西省水利厅 江西省财政厅\n关于取水许可的公告\n2022年第35号\n参照2020年第8号通告执行。\n江西省水利厅 江西省财政厅\n2022年5月9日\n"
    assert directive_of(joint).citations == ()
    assert directive_of(notice("请参照2020年第8号通告执行。")).citations == ()


@pytest.mark.parametrize(
    "title",
    ["乙省海洋功能区划（2011—2020年）", "乙省主体功能区划", "进口商品负面清单", "准入负面清单（2022年版）"],
)
def test_zonings_and_negative_lists_are_documents(title: str) -> None:
    assert cited(f"应当符合《{title}》的要求") == [(title, None)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("应当符合《船用救生衣》（GB/T 4303）的要求", "船用救生衣"),
        ("质量达到《苜蓿干草捆》(NY/T 1170—2006)", "苜蓿干草捆"),
        ("执行DB15/T 1490《打贮草》", "打贮草"),
        ("执行GB 18306-2015《地震动参数》", "地震动参数"),
        ("按照《中华人民共和国进出口税则》征税", "中华人民共和国进出口税则"),
        (
            "落实《中共四川省委关于制定第十四个五年规划和远景目标的建议》部署",
            "中共四川省委关于制定第十四个五年规划和远景目标的建议",
        ),
    ],
)
def test_standards_tariffs_and_proposals_of_plans_are_documents(text: str, title: str) -> None:
    assert cited(text) == [(title, None)]


@pytest.mark.parametrize(
    "text",
    [
        "应当穿着《船用救生衣》（附照片）",
        "填写《乙单》（A4）",
        "办好《乙市人民政府公报》",
        "按《若干措施》办理",
    ],
)
def test_what_is_no_document_or_too_short_to_tell_is_not_cited(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize("title", ["辽宁省轻微违法行为不予处罚清单", "行政权力清单（2023年版）"])
def test_a_list_that_an_authority_issues_is_cited_where_it_is_followed(title: str) -> None:
    assert cited(f"认真执行《{title}》") == [(title, None)]
    assert cited(f"认真执行《甲市处罚规定》和《{title}》，规范执法")[1:] == [(title, None)]
    assert cited(f"抓紧编制《{title}》") == []
    assert cited(f"在附件中列出《{title}》") == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("根据司法部《公共法律服务事项清单》要求，制定本方案", True),
        ("落实住房和城乡建设部印发的《城市体检指标清单》", True),
        ("对照国家医保局下发的《飞行检查问题清单》自查", True),
        # near misses: of work, of an office at home, and handed in
        ("对照国家医保局下发的《问题清单》自查", False),
        ("对照县医保局下发的《飞行检查问题清单》自查", False),
        ("由国家医保局下发《飞行检查问题清单》", False),
        ("对照生态环境部反馈的《整改问题清单》", False),
        ("按照县司法局《公共法律服务事项清单》", False),
        ("向司法部报送《公共法律服务事项清单》", False),
    ],
)
def test_a_list_of_an_organ_of_the_state_is_cited(text: str, named: bool) -> None:
    assert [title for title, _ in cited(text)] == (
        [text[text.index("《") + 1 : text.index("》")]] if named else []
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("此前已签订的《资金使用协议》，履行至期满为止", False),
        ("各单位原签订的《供用热合同》继续有效", False),
        # near misses: of parties that are named
        ("按照安图县文旅局与管委会签订的《联动协议》，30分钟内完成集结", True),
        ("与平湖市已签订的《水域保洁联动协议》到期续签", True),
        ("此前已签订的《江西省湖南省合作协议》继续有效", True),
    ],
)
def test_an_agreement_that_many_sign_is_none(text: str, named: bool) -> None:
    assert bool(cited(text)) is named


@pytest.mark.parametrize(
    "title", ["问题清单", "隐患整改清单", "购物清单（样式）", "辽宁省2024年重点任务清单", "不予处罚清单"]
)
def test_lists_filled_in_are_none(title: str) -> None:
    assert cited(f"应当对照《{title}》办理") == []


DRAFT = "河道采砂技术标准（征求意见稿）"


@pytest.mark.parametrize(
    "title",
    [
        f"江西省水利厅关于征求《{DRAFT}》意见的函",
        f"江西省水利厅关于对《{DRAFT}》公开征求意见的通知",
        f"江西省水利厅关于《{DRAFT}》《砂石规范》公开征求社会意见的通知",
        f"江西省水利厅关于征求《{DRAFT}》修改意见的函",
        f"江西省水利厅关于公开征求《{DRAFT}》（修订草案）修改意见的公告",
    ],
)
def test_the_draft_on_which_opinions_are_asked_is_no_citation(title: str) -> None:
    said = f"根据《乙省采砂条例》，我厅起草了《{DRAFT}》，请研究提出意见。"
    found = directive_of(notice(said, title=title))
    assert [c.title for c in found.citations] == ["乙省采砂条例"]


def test_what_is_in_force_is_cited_where_opinions_of_changing_it_are_asked() -> None:
    found = directive_of(notice("请研究。", title="江西省水利厅关于征求《乙省采砂办法》修订意见的函"))
    assert [c.title for c in found.citations] == ["乙省采砂办法"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        # the head's own number, broken over lines, is no citation
        (
            "国务院关于2018年度\n国家科学技术奖励的决定\n国发〔2018〕44号\n各省、自治区、直辖市人民政府：\n为推进创新，决定如下。",
            set(),
        ),
        (
            "国务院办公厅对全国政协十届四次会议\n第4626号提案的答复\n国办函〔2006〕82号\n王某某委员：\n您提出的提案收悉。",
            set(),
        ),
        (
            "国务院办公厅关于黄金\n经济政策有关问题的复函\n国办函〔1996〕16号\n国家经贸委、冶金部：\n"
            "另外，白银的经济政策继续按照《国务院办公厅关于调整白银经济政策问题的复函》（国办函〔1994〕69号）的有关规定执行。",
            {"国办函〔1994〕69号"},
        ),
        (
            "国务院关于同意组建2008年北京奥运会\n首都国际机场协调委员会的批复\n国函〔2006〕38号\n民航总局：\n"
            "你局《关于报送首都国际机场协调委员会组建方案的请示》（民航总局〔2006〕80号）收悉。现批复如下：\n同意组建。",
            {"民航总局〔2006〕80号"},
        ),
        (
            "国务院关于同意建设国家自主创新示范区的批复\n国函〔2018〕145号\n科技部：\n"
            "你们关于支持乙市高新技术产业开发区建设国家自主创新示范区的请示（国科发高〔2018〕235号）收悉。现批复如下：\n同意建设。",
            {"国科发高〔2018〕235号"},
        ),
        (
            "国务院办公厅\n关于乙省所提问题办理情况的函\n国办函〔2004〕71号\n乙省人民政府：\n"
            "该委将按照《国务院关于投资体制改革的决定》（国发〔2004〕20号，以下简称《决定》）精神组织论证。\n"
            "上报的《关于2005年退耕还林计划的请示》（发改农经〔2004〕1933号）已经国务院批准。",
            {"国发〔2004〕20号", "发改农经〔2004〕1933号"},
        ),
        (
            "中华人民共和国国务院令\n第706号\n现公布修订后的《专利代理条例》。\n专利代理条例\n"
            "（1991年3月4日中华人民共和国国务院令第76号发布　2018年9月6日国务院第23次常务会议修订通过）\n第一条　为了规范专利代理行为，制定本条例。",
            {"国务院令第76号"},
        ),
    ],
)
def test_numbers_cited_by_documents_of_the_central_government(text: str, numbers: set[str]) -> None:
    assert {str(c.number) for c in directive_of(text).citations if c.number} == numbers


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        # the serial number of a 公告 whose title names its organ
        (
            "根据《乙省税务局关于停报的公告》（2021年第25号）规定",
            [("乙省税务局关于停报的公告", "乙省税务局公告2021年第25号")],
        ),
        # … or names none, when it is nobody's
        ("根据《关于停报的公告》（2021年第25号）规定", [("关于停报的公告", "2021年第25号")]),
        ("根据《关于停报的通告》（2021年第8号，以下简称8号）", [("关于停报的通告", "2021年第8号")]),
        ("《产业指导目录（2019年本）》（2019年第29号）", [("产业指导目录（2019年本）", "2019年第29号")]),
        ("《丙危险物质要求》（2022年第8号公告）", [("丙危险物质要求", "公告2022年第8号")]),
        (
            "《乙省税务局关于停报的公告》（2021年第8号公告）",
            [("乙省税务局关于停报的公告", "乙省税务局公告2021年第8号")],
        ),
        ("根据《关于停报的通知》（2021年第25号）规定", [("关于停报的通知", None)]),
        ("《乙市人民政府公报》（2021年第3号）", []),
        ("根据《乙省税务局关于停报的公告》（2021年修正）规定", [("乙省税务局关于停报的公告", None)]),
        # a 机关代字 before 通告
        ("《关于禁渔的通告》（新农通告2020年第1号）", [("关于禁渔的通告", "新农通告〔2020〕1号")]),
        ("《关于禁渔的通知》（另发通告2020年第1号）", [("关于禁渔的通知", None)]),
        # what amended an order, its organ unsaid; but orders side by side
        (f"《{METHODS}》（水利部令第40号，第79号修正）", [(METHODS, "水利部令第40号")]),
        (f"《{METHODS}》（水利部令第40号公布，第79号第二次修改）", [(METHODS, "水利部令第40号")]),
        (
            f"《丙条例》、《{METHODS}》（水利部令第40号公布，2019年第45号水利部令修订）",
            [("丙条例", None), (METHODS, "水利部令第40号"), (None, "水利部令2019年第45号")],
        ),
        (
            f"《丙条例》、《{METHODS}》（国务院令第5号、水利部令第40号）",
            [("丙条例", "国务院令第5号"), (METHODS, "水利部令第40号")],
        ),
        # a part of what is named before it
        ("按赣水河〔2019〕5号文附件《丙规程》执行", [(None, "赣水河〔2019〕5号")]),
        (f"按《{METHODS}》的附件1《丙规程》执行", [(METHODS, None)]),
        (f"附件：《{METHODS}》", [(METHODS, None)]),
        (f"见附件《{REPLY}》", [(REPLY, None)]),
        ("水利部令第40号、第79号", [(None, "水利部令第40号"), (None, "水利部令第79号")]),
        ("水利部令第40号，第79号", [(None, "水利部令第40号"), (None, "水利部令第79号")]),
        # marks lost around the year
        (f"《{METHODS}》（豫财资环2021 12号）", [(METHODS, "豫财资环〔2021〕12号")]),
        (f"《{METHODS}》（豫财资环2021年12号）", [(METHODS, "豫财资环〔2021〕12号")]),
        (f"《{METHODS}》（楼2021 12号窗口领取）", [(METHODS, None)]),
        # the number within the marks
        (f"《{METHODS}（水利部令第40号）》的规定", [(METHODS, "水利部令第40号")]),
        (
            "《关于丙的通知（赣财（农）发〔2022〕6号）》明确的机制",
            [("关于丙的通知", "赣财（农）发〔2022〕6号")],
        ),
        (
            "《关于丙的通知（赣财发〔2022〕6号）》《关于丁的通知》（赣财发〔2022〕7号）",
            [("关于丙的通知", "赣财发〔2022〕6号"), ("关于丁的通知", "赣财发〔2022〕7号")],
        ),
        ("填报《丙登记表（赣统字〔2022〕6号）》", []),
        (
            "《关于修改〈丙规定〉（赣府发〔2020〕2号）的决定》",
            [("关于修改〈丙规定〉（赣府发〔2020〕2号）的决定", None)],
        ),
        # the kind of a 公告 before its serial
        ("《水利部关于丁的公告》（公告2021年第9号）", [("水利部关于丁的公告", "水利部公告2021年第9号")]),
        ("《关于丁的公告》（公告2021年第9号）", [("关于丁的公告", "公告2021年第9号")]),
        # what a list names without marks, its number behind or before it
        (
            "1.乙市财政局关于印发《丙目录》的通知（乙财〔2017〕35号）",
            [("乙市财政局关于印发《丙目录》的通知", "乙财〔2017〕35号")],
        ),
        (
            "1. 成财发〔2017〕35号  乙市财政局关于印发《丙目录》的通知",
            [("乙市财政局关于印发《丙目录》的通知", "成财发〔2017〕35号")],
        ),
        (
            "1. 成财发〔2017〕35号、成财发〔2017〕36号的通知",
            [(None, "成财发〔2017〕35号"), (None, "成财发〔2017〕36号")],
        ),
        ("按成财发〔2017〕35号关于加强供热管理的通知", [(None, "成财发〔2017〕35号")]),
    ],
)
def test_what_tells_the_number_of_a_title(text: str, pairs: list[tuple[str | None, str | None]]) -> None:
    assert cited(text) == pairs


@pytest.mark.parametrize(
    ("line", "pairs"),
    [
        ("（三）乙政办发〔2011〕152号（关于加强棉花监督的通知）", [("关于加强棉花监督的通知", "乙政办发〔2011〕152号")]),
        ("按照苏政办发〔2021〕15号（关于推进充电的意见）要求", [("关于推进充电的意见", "苏政办发〔2021〕15号")]),
        ("1　长沙市人民政府关于供热的通知　长政发〔2013〕5号　废止", [("长沙市人民政府关于供热的通知", "长政发〔2013〕5号")]),
        ("2 长沙市户外广告管理办法 长政办发〔2014〕3号", [("长沙市户外广告管理办法", "长政办发〔2014〕3号")]),
        ("长沙市财政局 长沙市教育局关于校舍的通知 长财〔2014〕3号", [("长沙市财政局长沙市教育局关于校舍的通知", "长财〔2014〕3号")]),
        ("3 长政发〔2013〕5号 长沙市人民政府关于供热的决定 2013年5月1日", [("长沙市人民政府关于供热的决定", "长政发〔2013〕5号")]),
        ("1\t长沙市人民政府关于供热的决定\t市住建局\t长政发〔2013〕5号\t废止", [("长沙市人民政府关于供热的决定", "长政发〔2013〕5号")]),
        ("1\t长政发〔2013〕5号\t长沙市供热办法（试行）\t废止", [("长沙市供热办法（试行）", "长政发〔2013〕5号")]),
        ("| 2 | 长沙市供热办法 | 长沙市人民政府令第45号 | 废止 |", [("长沙市供热办法", "长沙市人民政府令第45号")]),
        ("5\t长沙市人民政府关于供热的决定（长政发〔2013〕5号）\t废止", [("长沙市人民政府关于供热的决定", "长政发〔2013〕5号")]),
        # near misses: what somebody is to do, running text, and cells of a ledger
        ("5\t按长沙市人民政府关于供热的决定办理（长政发〔2013〕5号）", [(None, "长政发〔2013〕5号")]),
        ("1\t落实就业补贴政策\t长政发〔2013〕10号\t市人社局", [(None, "长政发〔2013〕10号")]),
        ("1.长沙市要落实好就业办法（长政发〔2013〕10号）。", [(None, "长政发〔2013〕10号")]),
        ("1 推进建设 根据长沙市人民政府关于公房的决定 长政发〔2013〕10号 完成", [(None, "长政发〔2013〕10号")]),
        ("1\t关于公房的通知\t按长政发〔2013〕10号办理", [(None, "长政发〔2013〕10号")]),
    ],
)  # fmt: skip
def test_a_list_names_a_title_beside_its_number(
    line: str, pairs: list[tuple[str | None, str | None]]
) -> None:
    assert cited(line) == pairs


def test_the_own_serial_number_is_not_cited() -> None:
    page = "湖南省水利厅公告\n2023年第31号\n现将有关事项公告如下：\n一、《关于停采的公告》（2023年第31号）所称河道。\n"
    assert not any(c.number for c in directive_of(page).citations)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            f"《{METHODS}》（衡政办发〔2020〕15号，衡府规登〔2020〕第22号）",
            [(METHODS, "衡政办发〔2020〕15号")],
        ),
        (f"《{METHODS}》（渝府办发〔2020〕15号，渝文审〔2020〕22号）", [(METHODS, "渝府办发〔2020〕15号")]),
        (f"《{METHODS}》（衡民登〔2020〕22号）", [(METHODS, "衡民登〔2020〕22号")]),
        (
            f"《{METHODS}》(乙政发(2021)14号，以下简称《管理办法》)明确，依据《管理办法》第八条办理",
            [(METHODS, "乙政发〔2021〕14号"), (METHODS, None)],
        ),
        (
            f"《{METHODS}》(乙政发(2021)14号)(以下简称《管理办法》)明确，依据《管理办法》第八条办理",
            [(METHODS, "乙政发〔2021〕14号"), (METHODS, None)],
        ),
        (
            "1.甲市关于犬类管理的通告（明政〔2010〕通告第4号）",
            [("甲市关于犬类管理的通告", "明政〔2010〕通告第4号")],
        ),
    ],
)
def test_registers_are_no_numbers_and_brackets_hold_brackets(
    text: str, pairs: list[tuple[str | None, str | None]]
) -> None:
    assert cited(text) == pairs


LAW = "《森林防火条例》（2008年11月19日国务院第36次常务会议修订，国务院令第541号"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (f"根据{LAW}）执行", [("森林防火条例", "国务院令第541号")]),
        (f"根据{LAW}公布）执行", [("森林防火条例", "国务院令第541号")]),
        # near misses: the order that revised it, and a notice of another
        (f"根据{LAW}修订）执行", [("森林防火条例", None), (None, "国务院令第541号")]),
        (
            f"《{METHODS}》（2019年3月1日省政府常务会议通过，参见赣水河〔2019〕5号）",
            [(METHODS, None), (None, "赣水河〔2019〕5号")],
        ),
        (f"批准文号：琼府土〔2023〕416号\n批准文件名称：《{REPLY}》\n", [(REPLY, "琼府土〔2023〕416号")]),
        (f"批准文件：《{REPLY}》\n批准文号：琼府土〔2023〕416号\n", [(REPLY, "琼府土〔2023〕416号")]),
        (
            f"批准文号：琼府土〔2023〕416号\n依据：《{REPLY}》\n",
            [(None, "琼府土〔2023〕416号"), (REPLY, None)],
        ),
    ],
)
def test_a_number_told_with_how_a_rule_was_made_or_in_a_table_is_the_titles(
    text: str, pairs: list[tuple[str | None, str | None]]
) -> None:
    assert cited(text) == pairs


def test_the_number_of_an_approval_is_not_the_announcements_own() -> None:
    text = f"关于征收土地的公告\n现公告如下：\n批准机关：海南省人民政府\n批准文号：琼府土〔2023〕416号\n批准文件名称：《{REPLY}》\n三亚市人民政府\n2023年1月1日\n"
    assert directive_of(text).number is None


DUTIES = "《乙办法》（甲府发〔2020〕1号）"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            f"根据{DUTIES}、南昌市旅游民宿管理暂行办法（洪文旅规〔2021〕2号）等",
            [("乙办法", "甲府发〔2020〕1号"), ("南昌市旅游民宿管理暂行办法", "洪文旅规〔2021〕2号")],
        ),
        (
            "落实《乙办法》，国务院办公厅关于加强供热的意见（国办发〔2021〕2号）等",
            [("乙办法", None), ("国务院办公厅关于加强供热的意见", "国办发〔2021〕2号")],
        ),
        (
            f"{'认真' * 110}落实{DUTIES}、关于加强供热的意见（洪府发〔2021〕2号）等",
            [("乙办法", "甲府发〔2020〕1号"), ("关于加强供热的意见", "洪府发〔2021〕2号")],
        ),
        # near misses: what somebody does, asks or agrees to is no title
        (
            f"{DUTIES}、南昌市制定的实施方案（洪府发〔2021〕2号）",
            [("乙办法", "甲府发〔2020〕1号"), (None, "洪府发〔2021〕2号")],
        ),
        (
            "落实《乙办法》，经研究同意南昌市人民政府关于供热的意见（洪府发〔2021〕2号）",
            [("乙办法", None), (None, "洪府发〔2021〕2号")],
        ),
        (
            "落实《乙办法》，你县关于设立园区的请示（洪府〔2022〕118号）收悉",
            [("乙办法", None), (None, "洪府〔2022〕118号")],
        ),
    ],
)
def test_a_title_without_marks_stands_behind_another_document(
    text: str, pairs: list[tuple[str | None, str | None]]
) -> None:
    assert cited(text) == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("1.洪府〔2009〕2号  印发乙暂行办法的通知", [("印发乙暂行办法的通知", "洪府〔2009〕2号")]),
        ("1.洪府〔2009〕2号  印发乙暂行办法", [(None, "洪府〔2009〕2号")]),
        (
            "四、我局2019年第1号通告（洪药通告2019年第1号）",
            [(None, "我局通告〔2019〕1号"), (None, "洪药通告〔2019〕1号")],
        ),
        ("执行DBS45/034《食品安全地方标准 螺蛳粉》", [("食品安全地方标准螺蛳粉", None)]),
        (
            "《市长办公会议纪要》（〔2018〕22号）已议定",
            [("市长办公会议纪要", "市长办公会议纪要〔2018〕22号")],
        ),
        ("《乙登记办法》（〔2018〕22号）", [("乙登记办法", None)]),
        ("《乙登记办法》（（88）交安字512号）", [("乙登记办法", "交安字〔1988〕512号")]),
        ("《乙登记办法》（[1985]劳人字第 10 号）", [("乙登记办法", "劳人字〔1985〕10号")]),
        ("依照（1999）高民终字第12号判决，第（88）页文字5号", []),
        ("预审意见文号为利自然资预审字第〔2022〕19号", [(None, "利自然资预审字〔2022〕19号")]),
    ],
)
def test_titles_and_numbers_of_other_makes(text: str, pairs: list[tuple[str | None, str | None]]) -> None:
    assert cited(text) == pairs


def test_a_list_above_the_first_sentence_keeps_its_lines_whole() -> None:
    text = notice(
        "经研究，决定：\n一、废止下列文件\n1.《乙办法》（赣水河〔2019〕5号）\n"
        "2.乙省水利厅关于印发《丙暂行规定》的通知 赣水河〔2013〕41号\n以上文件不再执行。"
    )
    assert ("乙省水利厅关于印发《丙暂行规定》的通知", "赣水河〔2013〕41号") in [
        (c.title, str(c.number)) for c in directive_of(text).citations
    ]
