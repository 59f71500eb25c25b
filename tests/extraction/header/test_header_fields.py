"""Header and imprint: who issues what to whom, when, under which number; what is masked stays null with a warning."""

from __future__ import annotations

from typing import Any

import pytest
from directive_text import directive_of, notice

BODY = "为加强档案工作，现就有关事项通知如下：\n一、加强领导。健全机制。\n二、加强保障。落实经费。\n"
TITLE = "甲市人民政府办公室关于做好档案工作的通知"


def page(
    head: str = "",
    tail: str = "",
    number: str = "甲府办发〔2023〕5号",
    title: str = TITLE,
    date: str = "2023年3月1日",
) -> str:
    return f"{head}{title}\n{number}\n各县（区）人民政府，市政府各部门：\n{BODY}甲市人民政府办公室\n{date}\n{tail}"


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2023年3月1日", "2023-03-01"),
        ("2023 年 3 月 1 日", "2023-03-01"),
        ("２０２３年３月１日", "2023-03-01"),
        ("二〇二三年三月一日", "2023-03-01"),
        ("二○二三年三月一日", "2023-03-01"),
        ("二O二三年十二月二十一日", "2023-12-21"),
        ("二零二三年三月一日", "2023-03-01"),
        ("（2023年3月1日）", "2023-03-01"),
        ("2023年元月3日", "2023-01-03"),
        ("二〇二三年元月三日", "2023-01-03"),
        ("2023年×月×日", None),
        ("2023年X月XX日", None),
    ],
)
def test_written_dates(date: str, written: str | None) -> None:
    directive = directive_of(page(date=date))
    assert directive.written == written
    assert ("masked_date" in {n.kind for n in directive.notices}) is (written is None)


@pytest.mark.parametrize("number", ["甲府办发〔2023〕×号", "甲府办发〔XXXX〕XX号", "甲府办发〔2023〕**号"])
def test_a_masked_number_is_null_with_a_warning(number: str) -> None:
    directive = directive_of(page(number=number))
    assert directive.number is None
    assert "masked_number" in {n.kind for n in directive.notices}


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("联系人：张某　　电话：0917-3260000　　　　　　2023年6月5日", "2023-06-05"),
        ("联系人：张某  电话：0917-3260000        二〇二三年六月五日", "2023-06-05"),
        ("联系人：张某　　电话：0917-3260000　　　　　　2023年6月5日前", None),
        ("联系人：张某　2023年6月5日", None),
    ],
)
def test_the_date_behind_whom_to_ask_below_the_signature(line: str, written: str | None) -> None:
    found = directive_of(page(date=line))
    assert found.written == written
    assert found.issuers == ("甲市人民政府办公室",)


def test_a_date_behind_whom_to_ask_is_none_of_a_text_that_goes_on() -> None:
    line = "联系人：张某　　电话：0917-3260000　　　　　　2023年6月5日"
    assert directive_of(f"{TITLE}\n各县：\n{line}\n{BODY}").written is None


def test_a_date_of_publication_is_not_the_written_date() -> None:
    text = page(date="").replace("甲市人民政府办公室\n\n", "") + "发布时间：2023-05-06\n"
    assert directive_of(text).written is None


@pytest.mark.parametrize(
    ("mark", "secrecy"),
    [("机密", "机密"), ("秘 密", "秘密"), ("绝密★30年", "绝密"), ("内部资料", None), ("秘书处", None)],
)
def test_a_secrecy_mark_is_a_loud_warning(mark: str, secrecy: str | None) -> None:
    directive = directive_of(page(head=f"{mark}\n"))
    assert directive.secrecy == secrecy
    assert ("secret" in {n.kind for n in directive.notices}) is (secrecy is not None)


@pytest.mark.parametrize(
    ("mark", "urgency"), [("特急", "特急"), ("加 急", "加急"), ("紧急程度：特急", "特急"), ("紧急通知", None)]
)
def test_urgency(mark: str, urgency: str | None) -> None:
    assert directive_of(page(head=f"{mark}\n")).urgency == urgency


@pytest.mark.parametrize(
    ("line", "disclosure"),
    [
        ("（此件公开发布）", "公开发布"),
        ("(此件主动公开)", "主动公开"),
        ("（此件依申请公开）", "依申请公开"),
        ("此件不予公开", "不予公开"),
        ("公开方式：主动公开", "主动公开"),
        ("信息公开选项：主动公开", "主动公开"),
        ("信息公开属性：依申请公开", "依申请公开"),
        ("（此页无正文）", None),
    ],
)
def test_disclosure(line: str, disclosure: str | None) -> None:
    assert directive_of(page(tail=f"{line}\n")).disclosure == disclosure


@pytest.mark.parametrize(
    ("line", "copied", "printed"),
    [
        (
            "抄送：市委各部门，市人大常委会办公室。\n甲市人民政府办公室 2023年3月2日印发",
            ("市委各部门", "市人大常委会办公室"),
            "2023-03-02",
        ),
        (
            "抄 送：市委办公室，市纪委监委，市法院，市检察院。\n甲市人民政府办公室秘书科　2023年3月2日印",
            ("市委办公室", "市纪委监委", "市法院", "市检察院"),
            "2023-03-02",
        ),
        ("抄报：省政府办公厅。\n2023年3月2日印发", ("省政府办公厅",), "2023-03-02"),
        ("分送：各县（区）人民政府。", ("各县（区）人民政府",), None),
        ("抄送：省水利厅，赣州市医保局、赣州市水务局。", ("省水利厅", "赣州市医保局", "赣州市水务局"), None),
        ("抄送：省水利厅，赣州市医保局、水务局。", ("省水利厅", "赣州市医保局、水务局"), None),
        ("抄送：市委，县人大常委会、县政协办公室。", ("市委", "县人大常委会、县政协办公室"), None),
        ("抄送：市人大，县委、县政府。", ("市人大", "县委、县政府"), None),
        (
            "抄送：应急管理部，部公路局、部科学研究院。",
            ("应急管理部", "部公路局", "部科学研究院"),
            None,
        ),
        ("抄送：市委各部门。\n甲市人民政府办公室秘书处\n2023年3月2日印发", ("市委各部门",), "2023-03-02"),
        ("抄送：省水利厅，部分县水利局、住建局。", ("省水利厅", "部分县水利局、住建局"), None),
        (
            "抄送：市委各部门，各人民团体。\n市人大常委会办公室，市政协办公室，\n市法院、市检察院，市工商联。\n甲市人民政府办公室 2023年3月2日印发",
            (
                "市委各部门",
                "各人民团体",
                "市人大常委会办公室",
                "市政协办公室",
                "市法院",
                "市检察院",
                "市工商联",
            ),
            "2023-03-02",
        ),
    ],
)
def test_imprint(line: str, copied: tuple[str, ...], printed: str | None) -> None:
    directive = directive_of(page(tail=f"{line}\n"))
    assert (directive.copied_to, directive.printed) == (copied, printed)
    assert not directive.notices


def test_no_duty_below_the_copies_is_one_of_them() -> None:
    directive = directive_of(page(tail="抄送：市委各部门。\n请各县（区）将总结报送市政府办公室。\n"))
    assert directive.copied_to == ("市委各部门",)
    assert [m.text for m in directive.unnumbered] == ["请各县（区）将总结报送市政府办公室。"]


@pytest.mark.parametrize(
    ("title", "issuers"),
    [
        ("甲市财政局 甲市民政局关于做好救助工作的通知", ("甲市财政局", "甲市民政局")),
        ("甲市财政局、甲市民政局关于做好救助工作的通知", ("甲市财政局", "甲市民政局")),
        (
            "甲市财政局\n甲市民政局\n甲市教育局\n关于做好救助工作的通知",
            ("甲市财政局", "甲市民政局", "甲市教育局"),
        ),
        (
            "中共甲市委办公室 甲市人民政府办公室关于做好救助工作的通知",
            ("中共甲市委办公室", "甲市人民政府办公室"),
        ),
        (
            "中共甲市委办公室甲市人民政府办公室印发《甲市救助方案》的通知",
            ("中共甲市委办公室", "甲市人民政府办公室"),
        ),
        ("甲市人民政府关于做好救助工作的通知", ("甲市人民政府",)),
    ],
)
def test_issuers_in_the_title(title: str, issuers: tuple[str, ...]) -> None:
    assert directive_of(page(title=title)).issuers == issuers


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("甲市人民政府办公室\n关于做好档案工作的\n通知", "甲市人民政府办公室关于做好档案工作的通知"),
        (
            "甲市人民政府办公室关于印发《甲市档案\n管理办法》的通知",
            "甲市人民政府办公室关于印发《甲市档案管理办法》的通知",
        ),
        ("甲市人民政府办公室 关于 2023 年档案工作的通知", "甲市人民政府办公室关于2023年档案工作的通知"),
    ],
)
def test_titles_over_several_lines(lines: str, title: str) -> None:
    assert directive_of(page(title=lines)).notice_title == title


def test_a_carried_title_over_two_lines_keeps_the_guanyu_that_the_notice_drops() -> None:
    directive = directive_of(
        "某县人民政府办公室关于印发贯彻《某省垃圾管理条例》推进分类工作方案的通知\n某府办〔2019〕26号\n各镇人民政府：\n"
        "现印发给你们，请认真执行。\n某县人民政府办公室\n2019年5月5日\n"
        "关于贯彻《某省垃圾管理条例》\n推进分类的工作方案\n一、公开政策\n及时公开政策。"
    )
    assert directive.title == "关于贯彻《某省垃圾管理条例》推进分类的工作方案"


def test_number_signatory_and_masthead() -> None:
    directive = directive_of(
        f"甲市人民政府办公室文件\n甲府办发〔2023〕5号　　签发人：张三\n关于做好档案工作的通知\n各县（区）人民政府：\n{BODY}2023年3月1日\n"
    )
    assert (str(directive.number), directive.signatory) == ("甲府办发〔2023〕5号", "张三")
    assert directive.issuers == ("甲市人民政府办公室",)
    assert directive.notice_title == "关于做好档案工作的通知"


@pytest.mark.parametrize(
    ("line", "recipients"),
    [
        ("各市、县（区）人民政府，省政府各部门：", ("各市、县（区）人民政府", "省政府各部门")),
        ("各县(区)人民政府,市政府各部门:", ("各县(区)人民政府", "市政府各部门")),
        ("各乡镇人民政府、各街道办事处、县政府各部门：", ("各乡镇人民政府", "各街道办事处", "县政府各部门")),
        ("局机关各科室、局属各单位：", ("局机关各科室", "局属各单位")),
        (
            "各设区市水利局、平潭综合实验区水利局，厅机关各处室：",
            ("各设区市水利局", "平潭综合实验区水利局", "厅机关各处室"),
        ),
        (
            "各县（区）人民政府、开发区管委会，市直各单位：",
            ("各县（区）人民政府、开发区管委会", "市直各单位"),
        ),
        ("各县（区）水利局、公安局，市直各单位：", ("各县（区）水利局、公安局", "市直各单位")),
        ("湖南省人民政府，国家发展改革委、水利部：", ("湖南省人民政府", "国家发展改革委", "水利部")),
        ("湖南省人民政府，教育部、财政部办公厅：", ("湖南省人民政府", "教育部、财政部办公厅")),
        ("各党支部，组织部、宣传部：", ("各党支部", "组织部、宣传部")),
        ("乙县人民政府：", ("乙县人民政府",)),
        ("省财政厅：", ("省财政厅",)),
    ],
)
def test_recipients(line: str, recipients: tuple[str, ...]) -> None:
    text = page().replace("各县（区）人民政府，市政府各部门：", line)
    assert directive_of(text).recipients == recipients


def test_a_line_that_announces_what_follows_is_no_recipient() -> None:
    text = page().replace("各县（区）人民政府，市政府各部门：\n", "")
    assert directive_of(text).recipients == ()


@pytest.mark.parametrize(
    ("lines", "annexes"),
    [
        ("附件：甲市档案检查表\n", ("甲市档案检查表",)),
        ("附件：1.甲市档案检查表\n2.甲市档案名录\n", ("甲市档案检查表", "甲市档案名录")),
        ("附件：1.2017年档案检查表\n2.2017年档案名录\n", ("2017年档案检查表", "2017年档案名录")),
        ("附件:1．甲市档案检查表\n　　　2．甲市档案名录\n", ("甲市档案检查表", "甲市档案名录")),
        ("附：甲市档案检查表\n", ("甲市档案检查表",)),
        ("", ()),
    ],
)
def test_annexes(lines: str, annexes: tuple[str, ...]) -> None:
    assert (
        directive_of(page().replace("甲市人民政府办公室\n2023", f"{lines}甲市人民政府办公室\n2023")).annexes
        == annexes
    )


@pytest.mark.parametrize(
    ("sentence", "effective", "expires"),
    [
        ("本办法自2023年5月1日起施行。", "2023-05-01", None),
        ("本办法自2023年5月1日起施行，有效期5年。", "2023-05-01", "2028-04-30"),
        ("本办法自2023年5月1日起施行，有效期至2028年4月30日。", "2023-05-01", "2028-04-30"),
        ("本通知自印发之日起施行，有效期至2025年12月31日。", "2023-03-01", "2025-12-31"),
        ("本办法自公布之日起施行，有效期两年。", "2023-03-01", "2025-02-28"),
        ("本意见自2023年5月1日起执行，执行期限至2024年4月30日止。", "2023-05-01", "2024-04-30"),
        ("本规定执行期限为2019年1月1日至2023年12月31日。", "2019-01-01", "2023-12-31"),
        ("上述政策适用于所有企业，执行期限为2019年1月1日至2023年12月31日。", "2019-01-01", "2023-12-31"),
        ("合同执行期限为2019年1月1日至2023年12月31日。", None, None),
        ("本办法自发布之日起30日后施行。", None, None),
        ("许可证有效期5年。", None, None),
        ("《旧办法》自2012年5月1日起施行，现予废止。", None, None),
        ("自2022年1月1日起，各部门不再开展评估。", None, None),
    ],
)
def test_entry_into_force_and_expiry(sentence: str, effective: str | None, expires: str | None) -> None:
    directive = directive_of(
        page().replace("甲市人民政府办公室\n2023", f"{sentence}\n甲市人民政府办公室\n2023")
    )
    assert (directive.effective, directive.expires) == (effective, expires)


ORDER = "甲省人民政府令\n第123号\n《甲省供水办法》已经2023年2月1日省人民政府第5次常务会议审议通过，现予公布，自2023年5月1日起施行。\n省长 张三\n2023年3月1日\n甲省供水办法\n第一条 为了规范供水，制定本办法。\n第二条 供水企业应当保障供水。\n"

KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "order": (
        ORDER,
        {
            "number": "甲省人民政府令第123号",
            "title": "甲省供水办法",
            "issuers": ("甲省人民政府",),
            "written": "2023-03-01",
            "effective": "2023-05-01",
        },
    ),
    "reply": (
        "甲省人民政府关于同意设立乙开发区的批复\n甲府字〔2023〕5号\n乙市人民政府：\n你市《关于设立乙开发区的请示》（乙府文〔2022〕9号）收悉。现批复如下：\n一、同意设立。\n二、你市要加强管理。\n甲省人民政府\n2023年3月1日\n",
        {
            "number": "甲府字〔2023〕5号",
            "title": "甲省人民政府关于同意设立乙开发区的批复",
            "issuers": ("甲省人民政府",),
            "document_type": "批复",
        },
    ),
    "announcement": (
        "甲市市场监督管理局公告\n2023年第7号\n关于药品抽检结果的公告\n为加强监管，现将抽检结果公告如下。\n甲市市场监督管理局\n2023年3月1日\n",
        {
            "number": "甲市市场监督管理局公告2023年第7号",
            "issuers": ("甲市市场监督管理局",),
            "written": "2023-03-01",
        },
    ),
    "letter": (
        "甲市财政局关于对市政协第15号提案答复的函\n甲财函〔2023〕5号\n张三委员：\n您提出的提案收悉，现答复如下：\n一、加强领导。我局将健全机制。\n二、加强保障。我局将落实经费。\n甲市财政局\n2023年3月1日\n",
        {
            "number": "甲财函〔2023〕5号",
            "title": "甲市财政局关于对市政协第15号提案答复的函",
            "document_type": "函",
        },
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_other_kinds_of_document(name: str) -> None:
    text, wanted = KINDS[name]
    directive = directive_of(text)
    got = {field: getattr(directive, field) for field in wanted}
    got |= {"number": str(directive.number)} if "number" in wanted else {}
    assert got == wanted


def test_contact_lines_are_dropped() -> None:
    directive = directive_of(page(tail="（联系人：张三，联系电话：0791-12345678）\n"))
    assert not any("联系人" in m.text for m in directive.measures())


def test_approval() -> None:
    directive = directive_of(
        notice(
            "《甲市方案》已经市政府同意，现印发给你们。", title="甲市人民政府办公室关于印发《甲市方案》的通知"
        )
    )
    assert directive.approved_by == "市政府"


def test_spans_of_the_header_slice_back() -> None:
    directive = directive_of(page(head="机密\n"))
    for warning in directive.notices:
        assert warning.span is None or directive.text.slice(warning.span)


@pytest.mark.parametrize(
    ("title", "signed", "issuer"),
    [
        ("区政府办公室关于做好消防的通知", "甲市乙区人民政府办公室", "甲市乙区人民政府办公室"),
        ("县政府办关于做好消防的通知", "乙县人民政府办公室", "乙县人民政府办公室"),
        ("自治区防汛指挥部办公室关于做好防汛的通知", "甲自治区防汛指挥部办公室", "甲自治区防汛指挥部办公室"),
        ("高新区管委会关于做好消防的通知", "甲市高新区管理委员会", "甲市高新区管理委员会"),
        ("甲市教育局关于做好消防的通知", "甲市财政局", "甲市教育局"),
    ],
)
def test_an_issuer_is_named_in_full_where_the_signature_does(title: str, signed: str, issuer: str) -> None:
    text = f"{title}\n各单位：\n{BODY}{signed}\n2023年3月1日\n"
    assert directive_of(text).issuers == (issuer,)


@pytest.mark.parametrize(
    ("line", "recipients"),
    [
        (
            "各省交通运输厅，长江航务管理局、珠江航务管理局，各直属海事机构：",
            ("各省交通运输厅", "长江航务管理局", "珠江航务管理局", "各直属海事机构"),
        ),
        ("各市水利局，华东地区水文局、水文站：", ("各市水利局", "华东地区水文局、水文站")),
        (
            "各社区居委会，街道各办（中心），辖区各物业企业：",
            ("各社区居委会", "街道各办（中心）", "辖区各物业企业"),
        ),
        (
            "甲州防汛指挥部，各地防汛指挥部；兵团防汛办公室；指挥部各成员单位：",
            ("甲州防汛指挥部", "各地防汛指挥部", "兵团防汛办公室", "指挥部各成员单位"),
        ),
        (
            "各区市场监管局，市局执法总队、机场分局，各第三方平台：",
            ("各区市场监管局", "市局执法总队、机场分局", "各第三方平台"),
        ),
        ("集团各部室，各子公司：", ("集团各部室", "各子公司")),
        ("各县教育局，部属高校附属中小学：", ("各县教育局", "部属高校附属中小学")),
        ("各县教育局，市属各类研学基地营地：", ("各县教育局", "市属各类研学基地营地")),
        ("公司各部（室）、各子公司：", ("公司各部（室）", "各子公司")),
        ("各社区（居）委会、镇直各办所、各学校：", ("各社区（居）委会", "镇直各办所", "各学校")),
        ("各县水利局、财政局：", ("各县水利局、财政局",)),  # those of each county
        ("各市教育（教体）局、体育局：", ("各市教育（教体）局、体育局",)),
        ("省财政厅、省民政厅：", ("省财政厅", "省民政厅")),
        (
            "各省教育厅、市场监管局，新疆生产建设兵团教育局、市场监管局：",
            ("各省教育厅、市场监管局", "新疆生产建设兵团教育局、市场监管局"),
        ),
        (
            "各县政府，甲乙高新区管委会、丙丁经开区管委会：",
            ("各县政府", "甲乙高新区管委会", "丙丁经开区管委会"),
        ),
        ("水利部规划司、淮河水利委员会，省财政厅：", ("水利部规划司", "淮河水利委员会", "省财政厅")),
        ("水利部规划司、水文司，省财政厅：", ("水利部规划司、水文司", "省财政厅")),
        ("各市、县人民政府：", ("各市、县人民政府",)),
        ("市政府各部门、各直属单位：", ("市政府各部门、各直属单位",)),
        ("县直各部门、乙县供电公司：", ("县直各部门", "乙县供电公司")),
        ("为加强消防工作，根据有关规定，要求如下：", ()),
        ("请各单位做好准备；各部门要配合：", ()),
        ("全市上下，安全第一：", ()),
    ],
)
def test_recipients_of_other_kinds(line: str, recipients: tuple[str, ...]) -> None:
    text = f"甲市人民政府办公室关于做好消防的通知\n{line}\n{BODY}甲市人民政府办公室\n2023年3月1日\n"
    assert directive_of(text).recipients == recipients


@pytest.mark.parametrize(
    "head",
    [
        "发往：见报头　　签批盖章：某某\n等级：特急·明电　甲防办发电〔2021〕15号　甲机发　号\n",
        "等级  加急·明电    甲防办发电〔2021〕15号\n",
    ],
)
def test_the_head_of_a_telegram(head: str) -> None:
    directive = directive_of(
        f"{head}甲市防汛办公室关于做好防汛的紧急通知\n各县防汛办公室：\n{BODY}甲市防汛办公室\n2021年7月1日\n"
    )
    assert str(directive.number) == "甲防办发电〔2021〕15号"
    assert directive.urgency in ("特急", "加急")
    assert directive.notice_title == "甲市防汛办公室关于做好防汛的紧急通知"
    assert directive.recipients == ("各县防汛办公室",)


def test_a_title_in_the_documents_own_words_goes_before_the_portals() -> None:
    text = "甲高新区管委会关于印发《乙办法》的通知\n时间：2020-09-30 16:40 来源：某局\n甲高新技术产业开发区管理委员会\n关于印发《乙办法》的通知（2020年9月25日印发）\n"
    directive = directive_of(f"{text}各单位：\n{BODY}甲高新区管委会\n2020年9月25日\n")
    assert directive.notice_title == "甲高新技术产业开发区管理委员会关于印发《乙办法》的通知"
