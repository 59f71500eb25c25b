"""Heads of pages as crawlers save them: menus and news above, lines run together or broken, words without values."""

from __future__ import annotations

import pytest
from directive_text import directive_of

FULL = "柳川市人民政府关于加强档案工作的通知"
NUMBER = "柳政发〔2010〕12号"
TO = "各县（区）人民政府，市政府各部门："
TEXT = "为加强档案工作，现将有关事项通知如下：\n一、加强领导。各单位要健全机制，落实责任。\n"
SIGNED = "柳川市人民政府\n2010年3月10日\n"
RECIPIENTS = ("各县（区）人民政府", "市政府各部门")


@pytest.mark.parametrize(
    "page",
    [
        f"• 索引号:\n  1234/2010-12\n• 主题分类:\n• 发文机构:\n  市政府网站\n• 发文字号:\n  {NUMBER}\n• 成文日期:\n  2010年03月10日 16:40\n• 内容概述:\n{FULL}\n{TO}\n{TEXT}",
        f"- 索引号：1234\n- 发文字号：{NUMBER}\n- 成文日期：2010-03-10\n{FULL}\n发布时间：2010-03-12 17:45 浏览次数：\n{TO}\n{TEXT}",
        f"索 引 号 主题分类 综合政务 \\ 其他\n发布机构 市人民政府 文  号 {NUMBER}\n成文日期 2010-03-10\n{FULL}\n{TO}\n{TEXT}",
        f"索??引??号: 1234 发文机关: 市政府 文??????号: {NUMBER}\n主题分类: 档案 成文日期: 2010-03-10\n标??题:\n{FULL}\n{TO}\n{TEXT}",
        f"【法规标题】{FULL}\n【颁布单位】柳川市人民政府\n【发文字号】{NUMBER}\n【颁布时间】2010-3-10\n{FULL}\n{TO}\n{TEXT}",
        f"{FULL}\n作者:某某资料网 时间:2010-03-12 08:15:00   浏览:417   来源:某某资料网\n下载地址: 点击此处下载\n{FULL}\n柳川市人民政府\n{FULL}\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"政府信息公开\n1. 目录\n2. 市人民政府\n1. 专项规划\n2. 预决算公开\n1. 政策解读\n{FULL}\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"中国政府网 柳川市政府网 English\n走进柳川 政务公开 网上办事\n{FULL}\n上载日期: 2010-03-11 来源: 市政府\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"柳川市出台新规\n某网获悉，近日柳川市人民政府印发了《关于加强档案管理的意见》，提出健全机制，落实责任，做好有关工作。\n全文如下：\n{FULL}\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"{NUMBER}《{FULL}》\n浏览量：  时间：2010-03-12 08:15:00\n《{FULL}》\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"{FULL}\n日期：2010/03/12 17:06:44  来源：柳川市人民政府  字体：【小 中 大】  背景色：\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"{FULL}\n{NUMBER}\n日期：2010/03/12 17:06:44  来源：柳川市人民政府  字体：【小 中 大】  背景色：\n{TO}\n{TEXT}{SIGNED}",
        f"{FULL}\n导读：档案是历史的记录，加强档案工作是各级各部门义不容辞的责任，也是依法行政的基础。\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"{NUMBER}\n{FULL}\n您现在的位置： 首页> 政策文件\n{TO}\n{TEXT}{SIGNED}",
        f"{FULL}\n{NUMBER}\n【来源：市政府】 【发布时间：2010-03-15 08:30】\n您现在的位置： 首页> 政策文件\n{TO}\n{TEXT}{SIGNED}",
        f"柳川市财政局预算公开\n您现在的位置： 首页> 政策文件\n{FULL}\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"[发文字号] {NUMBER}\n[成文日期] 2010-03-10\n[有效性]\n柳川市人民政府\n关于加强档案工作的通知\n{TO}\n{TEXT}",
        f"[发文字号] {NUMBER}\n[成文日期] 2010-03-10\n[主题分类]\n{FULL}\n{TO}\n{TEXT}",
        f"编号：{NUMBER}\n{FULL}\n{TO}\n{TEXT}{SIGNED}",
        f"编 号：柳政发〔2010〕 12 号\n{FULL}\n{TO}\n{TEXT}{SIGNED}",
        f"—{NUMBER}—\n{FULL}\n{TO}\n{TEXT}{SIGNED}",
        f"{FULL}\n（{NUMBER}，2010年3月10日）\n{TO}\n{TEXT}柳川市人民政府\n",
        f"索引号  12/3\n发布机构  柳川市人民政府\n{FULL}\n{NUMBER}\n{TO}\n{TEXT}2010年3月10日\n",
        f"{FULL}(2010年修订)\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"{FULL}({NUMBER})-柳川政府网\n时间:2010-03-12\n{TO}\n{TEXT}{SIGNED}",
        f"{FULL}(全文)\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"柳川市财政局大学生行动计划\n柳川市人民政府\n关于加强\n档案工作的通知\n关于加强\n档案工作的通知\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"柳 政 发 〔 2010 〕 12 号\n{FULL}\n{TO}\n{TEXT}{SIGNED}",
        f"{FULL} {NUMBER} {TO} {TEXT}{SIGNED}",
        f"{FULL}\n{NUMBER}\n{TO}{TEXT}{SIGNED}",
        f"{FULL}\n{NUMBER}\n各县（区）人民政府，市政\n府各部门：\n{TEXT}{SIGNED}",
        f"{FULL}\n{NUMBER}\n各县（区）人民政府，市政府各部\n门：\n{TEXT}{SIGNED}",
        f"{FULL}\n（{NUMBER}　2010年3月10日）\n{TO}\n{TEXT}",
        f"{FULL}\n(2010年3月10日{NUMBER})\n{TO}\n{TEXT}",
        f"{FULL}\n{TO}\n{TEXT}{SIGNED}（{NUMBER}）\n",
        f"{FULL}\n{NUMBER}　　　2010-03-12\n{TO}\n{TEXT}{SIGNED}",
        f"柳川市：{FULL}\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"【已失效】{FULL}\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"{FULL}\n{FULL} {TO[:12]}…\n2010-03-12　阅读 21\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}",
        f"{FULL}\n{NUMBER.replace('〔', '„').replace('〕', '‟')}\n{TO}\n{TEXT}{SIGNED}",
        f"{FULL}\n{NUMBER}\n{TO[:-1]}\n{TEXT}{SIGNED}",
        f"{FULL}\n{NUMBER}\n{TO}\n{TEXT}柳川市人民政府 2010年3月10日（此件公开发布）\n",
        f"{FULL}\n{NUMBER}\n{TO}\n{TEXT}柳川市人民政府\n2010年3月10\n",
        f'<p>{FULL}</p><p>{NUMBER}</p><p>{TO}</p><p>{TEXT}</p><p align="right">柳川市人民政府</p><p>2010年3月10日</p>',
        f"首页 政务公开 正文 {FULL} {NUMBER} {TO} " + f"{TEXT}特此通知。 {SIGNED}".replace("\n", " "),
    ],
)
def test_the_head_is_read_whatever_the_page_puts_around_it(page: str) -> None:
    found = directive_of(page)
    assert found.notice_title == FULL
    assert str(found.number) == NUMBER
    assert found.issuers == ("柳川市人民政府",)
    assert found.recipients == RECIPIENTS
    assert found.written == "2010-03-10"
    assert found.citations == ()


@pytest.mark.parametrize(
    ("head", "issuers"),
    [
        (f"{NUMBER}\n柳川市人民政府\n", ("柳川市人民政府",)),
        (f"柳川市人民政府\n{NUMBER}\n", ("柳川市人民政府",)),
        ("柳政发〔2010〕××号\n柳川市人民政府\n", ("柳川市人民政府",)),
        (f"{NUMBER}\n柳川市财政局　柳川市档案局\n", ("柳川市财政局", "柳川市档案局")),
        (f"{NUMBER}\n柳川市财政局\n柳川市档案局\n", ("柳川市财政局", "柳川市档案局")),
        # near misses: no organ, or one that the text speaks of
        (f"{NUMBER}\n政务公开\n", ()),
        (f"{NUMBER}\n各县人民政府\n", ()),
    ],
)
def test_organs_below_the_title_issue_what_nobody_signs(head: str, issuers: tuple[str, ...]) -> None:
    assert directive_of(f"关于加强档案工作的通知\n{head}{TO}\n{TEXT}2010年3月10日\n").issuers == issuers


def test_below_a_reply_stands_whom_it_answers_and_a_signature_is_believed_first() -> None:
    reply = (
        f"关于同意设立档案馆的批复\n{NUMBER}\n柳川市教育局\n你局请示收悉。现批复如下：\n{TEXT}2010年3月10日\n"
    )
    assert directive_of(reply).issuers == ()
    signed = f"关于加强档案工作的通知\n{NUMBER}\n柳川市档案局\n{TO}\n{TEXT}{SIGNED}"
    assert directive_of(signed).issuers == ("柳川市人民政府",)


@pytest.mark.parametrize("line", ["编号：LC-2010-003", "备案编号：柳府规〔2010〕3号", "编号：2010003"])
def test_another_number_behind_the_word_is_none(line: str) -> None:
    assert directive_of(f"{line}\n{FULL}\n{TO}\n{TEXT}{SIGNED}").number is None


@pytest.mark.parametrize("sep", ["　", " ", "\n"])
def test_party_and_government_stay_together_in_a_title_with_its_number_behind(sep: str) -> None:
    title = "关于印发《柳城区档案工作责任制实施细则》的通知"
    organs = ("中共安达市委办公室", "安达市人民政府办公室")
    page = f"{sep.join(organs)}{title}　安办发〔2010〕12号\n{TO}\n{TEXT}{'　'.join(organs)}　2010年3月10日\n实施细则\n第一条　为了做好工作，制定本细则。\n"
    found = directive_of(page)
    assert found.notice_title == " ".join(organs) + title
    assert (found.issuers, str(found.number), found.written) == (organs, "安办发〔2010〕12号", "2010-03-10")


@pytest.mark.parametrize(
    "block",
    [
        f"索引号\t123\t主题分类\t档案\n发文机关\t柳川市人民政府\t成文日期\t2010-03-10\n发文字号\t{NUMBER}\n",
        f"索引号\n：\n123\n成文日期\n：\n2010-03-10\n发文字号\n：\n{NUMBER}\n",
        f"索引号：123发文机关：柳川市人民政府成文日期：2010-03-10发文字号：{NUMBER}发布日期：2010-03-12\n",
        f"索引号 123 发文机关 柳川市人民政府 成文日期 2010-03-10 发文字号 {NUMBER} 发布日期 2010-03-12\n",
        f"【发布部门】柳川市人民政府【发文字号】{NUMBER}【发布日期】2010-03-12【成文日期】2010.03.10\n",
        f"发文机关: 柳川市人民政府\n发文字号: {NUMBER}\n成文日期: 2010-03-10 00:00:00\n",
        f"1. 索引号：123\n2. 发文机关：柳川市人民政府\n3. 文号：{NUMBER}\n4. 成文日期：2010-03-10\n",
        f"索引号：\n发文机关：柳川市人民政府\n文号：{NUMBER}\n主题词：\n成文日期：二〇一〇年三月十日\n有效性：\n",
    ],
)
def test_a_block_of_metadata_is_read_in_any_layout(block: str) -> None:
    found = directive_of(f"{block}{FULL}\n{TO}\n{TEXT}")
    assert (found.notice_title, str(found.number), found.written) == (FULL, NUMBER, "2010-03-10")
    assert (found.issuers, found.recipients, found.citations) == (("柳川市人民政府",), RECIPIENTS, ())


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("（B）\n", FULL),
        ("（A类）\n", FULL),
        ("（试行）\n", f"{FULL}（试行）"),
        ("(2010年修订)\n", FULL),
    ],
)
def test_what_stands_below_a_title_may_be_none_of_it(below: str, title: str) -> None:
    found = directive_of(f"{FULL}\n{below}{NUMBER}\n{TO}\n{TEXT}{SIGNED}")
    assert (found.notice_title, str(found.number)) == (title, NUMBER)


@pytest.mark.parametrize("day", ["2 0 1 0 年 1 2 月 1 0 日", "2010 年 12 月 10 日", "２０１０年１２月１０日"])
def test_a_date_may_be_set_letter_by_letter(day: str) -> None:
    assert directive_of(f"{FULL}\n{NUMBER}\n{TO}\n{TEXT}柳川市人民政府\n{day}\n").written == "2010-12-10"


def test_a_word_of_the_portals_table_is_no_organ() -> None:
    page = f"索引号  12/3\n发布机构  柳川市档案局\n关于加强档案工作的通知\n{NUMBER}\n{TO}\n{TEXT}柳川市档案局\n2010年3月10日\n"
    assert directive_of(page).issuers == ("柳川市档案局",)


@pytest.mark.parametrize("date", ["二◯一◯年三月十日", "二о一о年三月十日", "2010年3月10日。", "2010年3月10"])
def test_a_date_below_the_signature_may_be_damaged(date: str) -> None:
    assert directive_of(f"{FULL}\n{NUMBER}\n{TO}\n{TEXT}柳川市人民政府\n{date}\n").written == "2010-03-10"


@pytest.mark.parametrize(
    ("said", "cited"),
    [
        ("《柳川市档案方案》已经市政府同意，现印发给你们，请认真贯彻执行。", []),
        ("《柳川市档案方案》已经市政府审议通过，现予印发。", []),
        ("现将《柳川市档案方案》印发给你们，请遵照执行。", []),
        ("现将《柳川市档案方案》、《柳川市查阅办法》印发给你们，请遵照执行。", []),
        ("根据《柳川市查阅办法》，制定了《柳川市档案方案》，现印发给你们。", ["柳川市查阅办法"]),
        ("现就《柳川市查阅办法》的执行通知如下，另印发有关材料。", ["柳川市查阅办法"]),
        ("现将《甲省档案方案》转发给你们，请认真落实。", ["甲省档案方案"]),
        (
            "《柳川市档案方案》已经同意，现印发给你们。2008年印发的《柳川市档案方案》（柳政发〔2008〕3号）同时废止。",
            ["柳川市档案方案"],
        ),
    ],
)
def test_what_a_notice_without_title_issues_is_its_title_and_no_citation(said: str, cited: list[str]) -> None:
    found = directive_of(f"{NUMBER}\n{TO}\n{said}\n{SIGNED}柳川市档案方案\n一、目标。到年底全部建成。\n")
    assert found.notice_title == ""
    assert [c.title for c in found.citations] == cited
    if not cited or (cited[0] == "柳川市查阅办法" and "制定了" in said):
        assert found.title == "柳川市档案方案"


@pytest.mark.parametrize(
    ("above", "organs"),
    [
        ("陕西省教育厅 陕西省财政厅", ("陕西省教育厅", "陕西省财政厅")),
        ("陕西省教育厅 财政厅 民政厅", ("陕西省教育厅", "陕西省财政厅", "陕西省民政厅")),
        ("陕西省教育厅 陕西省教育厅", ("陕西省教育厅",)),  # the site's name above the title
        ("陕西省人民政府 陕西省教育厅", ("陕西省教育厅",)),
        ("首页 教育动态 陕西省教育厅", ("陕西省教育厅",)),
    ],
)
@pytest.mark.parametrize("number", [" 陕教〔2010〕12号", ""])
def test_organs_side_by_side_in_a_page_run_into_one_line(
    above: str, organs: tuple[str, ...], number: str
) -> None:
    text = TEXT.replace("\n", " ")
    signed = " ".join(organs)
    page = f"{above}关于加强档案工作的通知{number} {TO} {text}二、严格管理。各单位要完善制度，做好登记，定期检查。 {signed} 2010年3月10日 "
    found = directive_of(page)
    assert found.notice_title == f"{' '.join(above.split()[-len(organs) :])}关于加强档案工作的通知"
    assert (found.issuers, found.recipients) == (organs, RECIPIENTS)


@pytest.mark.parametrize(
    ("line", "recipients"),
    [
        (TO, RECIPIENTS),
        (
            "柳川高新区管委会，各乡（镇）人民政府，市直各委、办、局：",
            ("柳川高新区管委会", "各乡（镇）人民政府", "市直各委、办、局"),
        ),
        ("市发展改革委、各县财政局：", ("市发展改革委", "各县财政局")),
        ("市财政局：", ()),  # what a form or a list says of an organ looks the same
        ("加强组织领导，各单位要做到：", ()),
        ("会议要求，各部门：", ()),
    ],
)
def test_a_page_may_begin_with_the_recipients(line: str, recipients: tuple[str, ...]) -> None:
    found = directive_of(f"{line}\n{TEXT}{SIGNED}")
    assert (found.notice_title, found.recipients) == ("", recipients)


@pytest.mark.parametrize(
    ("page", "number", "written"),
    [
        ("柳川市档案办法\n（2010年3月10日柳川市人民政府令第12号发布）\n", "柳川市人民政府令第12号", "2010-03-10"),
        ("柳川市人民政府令\n第12号\n《柳川市档案办法》已经通过，现予公布。\n市长 张三\n二○一○年三月十日\n柳川市档案办法\n", "柳川市人民政府令第12号", "2010-03-10"),
        ("柳川市人民政府令第12号\n《柳川市档案办法》已经通过，现予公布。\n2010年3月10日\n柳川市档案办法\n", "柳川市人民政府令第12号", "2010-03-10"),
    ],
)  # fmt: skip
def test_an_order_names_its_organ(page: str, number: str, written: str) -> None:
    found = directive_of(f"{page}第一条 为了加强档案管理，制定本办法。\n第二条 市档案局负责。\n")
    assert (found.title, str(found.number), found.written) == ("柳川市档案办法", number, written)
    assert found.issuers == ("柳川市人民政府",)


@pytest.mark.parametrize(
    ("organ", "number", "issuer"),
    [
        ("省人民政府", "青政发〔2018〕26号", "青海省人民政府"),
        ("省政府办公厅", "青政办发〔2018〕26号", "青海省人民政府办公厅"),
        ("市人民政府", "某政发〔2018〕26号", "市人民政府"),
        ("省财政厅", "青财字〔2018〕26号", "省财政厅"),
    ],
)
def test_a_government_named_by_rank_has_the_place_of_its_number(organ: str, number: str, issuer: str) -> None:
    assert directive_of(f"{organ}关于加强档案工作的意见\n{number}\n{TO}\n{TEXT}").issuers == (issuer,)


@pytest.mark.parametrize(
    "line",
    [
        "南府办函202058",  # both brackets are lost: nothing is certain
        "附 柳政发〔2010〕12号",  # a letter that is none of a code
    ],
)
def test_a_broken_number_is_not_guessed(line: str) -> None:
    found = directive_of(f"{line}\n{FULL}\n{TO}\n{TEXT}{SIGNED}")
    assert found.number is None
    assert found.notice_title == FULL


@pytest.mark.parametrize(
    "body",
    [
        "一、目标。健全机制。\n各有关单位要做好以下几项工作：\n加强领导。",
        "关于档案工作的通知要求较高。各单位要认真落实，确保完成。",
        "各单位要做到以下几点：加强领导，健全机制，落实责任，做好有关工作，按时完成各项任务。",
    ],
)
def test_sentences_that_look_like_a_head_are_text(body: str) -> None:
    found = directive_of(f"{FULL}\n{NUMBER}\n{TO}\n{body}\n{SIGNED}")
    assert found.recipients == RECIPIENTS
    assert found.text.plain.replace("\n", "").count(body.replace("\n", "")) == 1
    assert found.notice_title == FULL


@pytest.mark.parametrize("status", ["（有效）", "(现行有效)", "（已废止）", "（全文）"])
def test_a_status_behind_the_title_is_no_part_of_it(status: str) -> None:
    assert directive_of(f"{FULL}{status}\n{NUMBER}\n{TO}\n{TEXT}{SIGNED}").notice_title == FULL


def test_an_edition_of_the_same_title_with_another_number_is_cited() -> None:
    earlier = f"《{FULL}》（柳政发〔2005〕3号）自本通知印发之日起废止。\n"
    directive = directive_of(f"{FULL}\n{NUMBER}\n{TO}\n{TEXT}{earlier}{SIGNED}")
    assert [(c.title, str(c.number), c.role.value) for c in directive.citations] == [
        (FULL, "柳政发〔2005〕3号", "repeals")
    ]
    own = f"《{FULL}》（{NUMBER}）自印发之日起施行。\n"
    assert directive_of(f"{FULL}\n{NUMBER}\n{TO}\n{TEXT}{own}{SIGNED}").citations == ()


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("（试行）", "柳川市查阅办法（试行）"),
        ("（2010年版）", "柳川市查阅办法（2010年版）"),
        ("（征求意见稿）", "柳川市查阅办法（征求意见稿）"),
        ("（市档案局）", "柳川市查阅办法"),
        ("（2010年3月1日通过）", "柳川市查阅办法"),
    ],
)
def test_an_edition_on_a_line_of_its_own_belongs_to_the_title_above_it(line: str, title: str) -> None:
    notice = f"柳川市人民政府关于印发柳川市查阅办法的通知\n{NUMBER}\n{TO}\n现将《柳川市查阅办法》印发给你们，请遵照执行。\n"
    found = directive_of(f"{notice}{SIGNED}柳川市查阅办法\n{line}\n第一条 为规范查阅，制定本办法。\n")
    assert found.title == title


def test_a_masthead_of_several_on_several_lines_is_told_in_full_by_who_signs() -> None:
    page = (
        f"自治区档案局\n自治区文物局文件\n桂档发〔2010〕12号\n关于公布示范馆名单的通知\n各市档案局：\n{TEXT}"
    )
    signed = "广西壮族自治区档案局\n广西壮族自治区文物局\n2010年3月10日\n"
    assert directive_of(page + signed).issuers == ("广西壮族自治区档案局", "广西壮族自治区文物局")


@pytest.mark.parametrize(
    "title",
    [
        "铁岭市委办公室 市政府办公室印发《关于加强档案工作的意见》",
        "中共铁岭市委办公室 铁岭市人民政府办公室印发《关于加强档案工作的意见》",
    ],
)
def test_what_a_headline_says_is_issued_is_the_title_and_no_citation(title: str) -> None:
    found = directive_of(
        f"{title}\n近日，铁岭市印发了《关于加强档案工作的意见》，并发出通知，要求各地结合实际认真贯彻落实。\n"
        f"《关于加强档案工作的意见》主要内容如下。\n{TEXT}（编辑：某某）\n"
    )
    assert found.title == "关于加强档案工作的意见"
    assert len(found.issuers) == 2
    assert found.issuers[-1] == "铁岭市人民政府办公室"
    assert found.citations == ()
    assert "编辑" not in found.text.slice(found.tasks[-1].measures[-1].span)
