"""Heads and signatures as portals and offices leave them: what is printed twice, run together or without its form."""

from __future__ import annotations

import pytest
from directive_text import directive_of

BODY = "各区县教育局：\n为做好工作，现就有关事项通知如下。\n一、加强领导。健全机制。\n"
TITLE, NUMBER = "关于印发《洛阳市校园方案》的通知", "洛教〔2023〕5号"
FULL = f"洛阳市教育局{TITLE}"
SIGNED = "洛阳市教育局\n2023年3月1日\n"
THREE = ("洛阳市教育局", "洛阳市财政局", "洛阳市民政局")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"{FULL}\n来源：教育局　发布时间：2023-03-05\n{TITLE}\n{NUMBER}\n", FULL),
        (f"{FULL}\n发布时间：2023-03-05\n洛阳市教育局\n{TITLE}\n{NUMBER}\n", FULL),
        (f"{FULL}-洛阳市人民政府门户网站\n{NUMBER}\n", FULL),
        (f"{FULL}_洛阳市教育局\n{NUMBER}\n", FULL),
        (f"{FULL}（{NUMBER}）\n", FULL),
        (f"{TITLE}　{NUMBER}\n", TITLE),
        (f"{NUMBER}\n{TITLE}\n时间：2023-03-05 来源：教育局\n{NUMBER}\n{TITLE}\n", TITLE),
        (f"{FULL}\n（{NUMBER}）\n{NUMBER}\n", FULL),
        (
            f"洛阳市教育局关于做好《甲办法》（试行）实施工作的通知\n{NUMBER}\n",
            "洛阳市教育局关于做好《甲办法》（试行）实施工作的通知",
        ),
        (f"洛阳市教育局关于校园—社区工作的通知\n{NUMBER}\n", "洛阳市教育局关于校园—社区工作的通知"),
    ],
)
def test_a_title_is_said_once_without_number_and_site(head: str, title: str) -> None:
    found = directive_of(head + BODY + SIGNED)
    assert (found.notice_title, str(found.number)) == (title, NUMBER)
    assert found.issuers == ("洛阳市教育局",)


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("洛阳市教育局\n洛阳市财政局\n洛阳市民政局\n文件\n", "2023年3月1日\n"),
        ("洛阳市教育局　洛阳市财政局\n洛阳市民政局\n", "2023年3月1日\n"),
        ("", "洛阳市教育局    洛阳市财政局\n洛阳市民政局\n2023年3月1日\n"),
        ("", "洛阳市教育局 财政局\n民政局\n2023年3月1日\n"),
        ("", "洛阳市教育局（盖章）\n洛阳市财政局（章）\n洛阳市民政局(代章)\n2023年3月1日\n"),
    ],
)
def test_organs_of_a_masthead_or_a_signature_are_all_named(head: str, foot: str) -> None:
    found = directive_of(f"{head}{NUMBER}\n{TITLE}\n{BODY}{foot}")
    assert found.issuers == THREE


def test_a_party_group_issues_under_its_name_and_its_meetings_minutes_under_the_organs() -> None:
    assert directive_of(f"中共洛阳市教育局党组{TITLE}\n{BODY}").issuers == ("中共洛阳市教育局党组",)
    minutes = "洛阳市教育局党组会议纪要\n会议研究了有关问题。\n一、同意方案。抓紧实施。\n"
    assert directive_of(minutes).issuers == ("洛阳市教育局",)


@pytest.mark.parametrize(
    ("foot", "written"),
    [
        ("洛阳市教育局\n2023-03-01\n", "2023-03-01"),
        ("洛阳市教育局\n2023.3.1\n", "2023-03-01"),
        ("洛阳市教育局\n2023/3/1\n", "2023-03-01"),
        ("洛阳市教育局\n2023 - 3 - 1\n附件\n名单\n甲校\n", "2023-03-01"),
        ("洛阳市教育局\n2023年3月1日\n2023-03-05\n", "2023-03-01"),
        ("洛阳市教育局\n2023-03\n", None),
        ("联系方式见附件。\n2023-03-05\n", None),
    ],
)
def test_a_date_in_digits_is_written_only_below_a_signature(foot: str, written: str | None) -> None:
    found = directive_of(f"{FULL}\n2023-03-09\n{NUMBER}\n{BODY}{foot}")
    assert found.written == written
    assert found.issuers == ("洛阳市教育局",)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"LYGF-2023-0001\n{NUMBER}\n{FULL}\n", FULL),
        (f"{NUMBER}\n（LYFS2023-2023-01005）\n{FULL}\n", FULL),
        (f"{FULL}\n{NUMBER}\nLYGF—2023—0001\n", FULL),
        (f"{FULL}\n豫部规〔2023〕14号（统一编号）\n{NUMBER}\n", FULL),
        (f"{FULL}\n{NUMBER}\n备案登记号：豫府法备〔2023〕31号\n", FULL),
        (f"豫府规登〔2023〕31号\n{FULL}\n{NUMBER}\n", FULL),
        (f"【通知】{FULL}\n{NUMBER}\n", FULL),
        (f"【规范性文件】{TITLE}\n{NUMBER}\n", TITLE),
        (f"【文字解读】《洛阳市校园方案》政策解读\n{NUMBER}\n", "《洛阳市校园方案》政策解读"),
        (f"政策解读｜《洛阳市校园方案》政策解读\n{NUMBER}\n", "《洛阳市校园方案》政策解读"),
    ],
)
def test_registration_codes_and_labels_are_no_part_of_a_title(head: str, title: str) -> None:
    found = directive_of(head + BODY + SIGNED)
    assert (found.notice_title, str(found.number)) == (title, NUMBER)
    assert found.issuers == ("洛阳市教育局",)


@pytest.mark.parametrize("between", [" ", "　", "、", "，", "\n"])
def test_the_first_of_several_own_numbers_is_the_directives_and_none_is_cited(between: str) -> None:
    head = f"洛阳市教育局 洛阳市财政局{TITLE}\n{NUMBER}{between}洛财〔2023〕7号\n"
    found = directive_of(head + BODY + SIGNED)
    assert str(found.number) == NUMBER
    assert found.citations == ()


@pytest.mark.parametrize(
    ("note", "written", "kept"),
    [
        ("（2023年3月1日洛阳市第十五届人民代表大会常务委员会第三次会议通过）", "2023-03-01", ""),
        ("(2023年3月1日市第十五届人大常委会第三次会议批准)", "2023-03-01", ""),
        ("（2023年3月1日）", "2023-03-01", ""),
        ("（草案）", None, "（草案）"),
    ],
)
def test_a_decision_is_dated_by_the_meeting_that_passed_it(note: str, written: str | None, kept: str) -> None:
    title = "洛阳市人民代表大会常务委员会关于加强校园安全的决议"
    found = directive_of(f"{title}\n{note}\n会议听取了报告，决定如下：\n一、加强领导。健全机制。\n")
    assert (found.notice_title, found.written) == (title + kept, written)
    assert found.issuers == ("洛阳市人民代表大会常务委员会",)


@pytest.mark.parametrize(
    ("behind", "number"),
    [
        ("（2023年第5号）", "洛阳市教育局公告2023年第5号"),
        ("(第5号)", "洛阳市教育局公告第5号"),
        ("（2023-03-02）", None),
        ("(2023/3/2)", None),
        ("（2023年3月2日）", None),
    ],
)
def test_a_serial_number_or_a_date_behind_a_title_is_no_part_of_it(behind: str, number: str | None) -> None:
    title = "洛阳市教育局关于校园开放的公告"
    found = directive_of(f"{title}{behind}\n现将有关事项公告如下：\n一、开放时间。每周六开放。\n" + SIGNED)
    assert found.notice_title == title
    assert (str(found.number) if found.number else None) == number


@pytest.mark.parametrize(
    "trail",
    [
        "您当前所在的位置：首页 / 政务公开",
        "您目前所在位置：首页 > 文件",
        "你现在的位置: 首页",
        "当前所处位置：首页 - 文件",
        "您的位置：首页",
    ],
)
def test_what_stands_above_the_line_that_tells_where_the_page_is_belongs_to_the_site(trail: str) -> None:
    found = directive_of(f"洛阳市教育局\n{trail}\n{FULL}\n{NUMBER}\n{BODY}{SIGNED}")
    assert (found.notice_title, found.issuers) == (FULL, ("洛阳市教育局",))


@pytest.mark.parametrize(
    "above",
    [
        "洛阳市教育局\t\t互联网+政务服务\t|\t设为首页\t|\t加入收藏\n通知公告",
        "·洛阳市人民政府关于张某任职的通知\n·关于2020年国庆节放假的通知",
        "最新文件\n●洛阳市财政局关于张某任职的通知",
    ],
)
def test_a_bar_or_a_list_of_links_above_a_title_is_none_of_it(above: str) -> None:
    found = directive_of(f"{above}\n洛阳市教育局\n{TITLE}\n{NUMBER}\n{BODY}{SIGNED}")
    assert (found.notice_title, found.issuers) == (FULL, ("洛阳市教育局",))
    assert str(found.number) == NUMBER


def test_a_title_that_is_an_entry_of_a_list_stands_without_its_mark() -> None:
    assert directive_of(f"·{FULL}\n{NUMBER}\n{BODY}{SIGNED}").notice_title == FULL


@pytest.mark.parametrize(
    "line",
    ["洛阳市人民政府关于废止、修改部分", "洛阳市人民政府关于空气、水、土壤"],
)
def test_a_line_of_a_title_that_lists_begins_no_recipients(line: str) -> None:
    found = directive_of(
        f"{line}\n管理办法的决定\n各县（市、区）人民政府：\n现决定如下。\n一、废止甲办法。\n"
    )
    assert found.notice_title == f"{line}管理办法的决定"
    assert found.recipients == ("各县（市、区）人民政府",)


@pytest.mark.parametrize(
    ("lines", "issuers"),
    [
        ("洛阳市教育局 洛阳市财政局\n洛阳市民政局关于开展校园检查的通知\n", THREE),
        ("洛阳市教育局\n洛阳市民政局关于开展校园检查的通知\n", ("洛阳市民政局",)),
        ("洛阳市政府 新闻中心\n洛阳市民政局关于开展校园检查的通知\n", ("洛阳市民政局",)),
    ],
)
def test_organs_side_by_side_above_one_more_issue_with_it(lines: str, issuers: tuple[str, ...]) -> None:
    assert directive_of(f"{lines}{NUMBER}\n{BODY}").issuers == issuers


@pytest.mark.parametrize(
    ("above", "joint"),
    [
        ("教育部办公厅　财政部办公厅\n", True),
        ("教育部办公厅 国家税务总局办公厅\n", True),
        ("教育部办公厅\n", False),
        ("教育部 财政部办公厅 中国政府网\n", False),
        ("国务院 国务院办公厅\n", False),
        ("全国工商联 全国工商联办公厅\n", False),
        ("洛阳市教育局 洛阳市财政局\n", False),
    ],
)
def test_organs_of_the_state_side_by_side_above_one_more_issue_with_it(above: str, joint: bool) -> None:
    title = "全国工商联办公厅关于开展校园检查的通知"
    found = directive_of(f"{above}{title}\n{NUMBER}\n{BODY}")
    names = tuple(above.split()) if joint else ()
    assert found.issuers == (*names, "全国工商联办公厅")
    assert found.notice_title == " ".join([*names, title])


def test_organs_that_sign_letter_by_letter_are_read() -> None:
    signed = "国 家 发 展 改 革 委\n水　　利　　部\n2023年3月1日\n"
    found = directive_of(f"关于印发《校园方案》的通知\n发改环资〔2023〕5号\n{BODY}{signed}")
    assert found.issuers == ("国家发展改革委", "水利部")


@pytest.mark.parametrize(
    ("foot", "number"),
    [
        (f"{SIGNED}\n{NUMBER}\n", NUMBER),
        (f"{SIGNED}\n（{NUMBER}）\n附件\n", NUMBER),
        (f"{SIGNED}\n{NUMBER}\n一、本通知自印发之日起施行。\n", None),
        (f"{SIGNED}\n豫府规登〔2023〕第 31 号\n", None),
        (f"{NUMBER}\n{SIGNED.split(chr(10))[1]}\n（公章）\n", NUMBER),
        (SIGNED.replace("\n", f"\n{NUMBER}\n", 1), NUMBER),
        (f"附件\n{NUMBER}\n{SIGNED.split(chr(10))[1]}\n", None),
    ],
)
def test_a_number_on_the_last_line_is_the_directives(foot: str, number: str | None) -> None:
    found = directive_of(f"{FULL}\n{BODY}{foot}")
    assert (str(found.number) if found.number else None) == number
    assert not any("规登" in citation.text for citation in found.citations)


@pytest.mark.parametrize(
    ("head", "title", "number"),
    [
        (
            "海关总署公告2024年第37号（关于互市商品监管有关事项的公告）\n",
            "关于互市商品监管有关事项的公告",
            "海关总署公告2024年第37号",
        ),
        (
            "海关总署公告2024年第37号 关于互市商品监管（试点）有关事项的公告\n",
            "关于互市商品监管（试点）有关事项的公告",
            "海关总署公告2024年第37号",
        ),
        (
            "索引号：1234/5\n标题：海关总署公告2024年第37号（关于互市商品监管有关事项的公告）\n"
            "海关总署\n公　　告\n2024年第37号\n",
            "关于互市商品监管有关事项的公告",
            "海关总署公告2024年第37号",
        ),
        (
            "海关总署关于互市商品监管有关事项的公告\n公告〔2024〕37号\n",
            "海关总署关于互市商品监管有关事项的公告",
            "海关总署公告2024年第37号",
        ),
    ],
)
def test_an_announcement_is_known_by_the_number_before_its_title(head: str, title: str, number: str) -> None:
    found = directive_of(
        f"{head}现将有关事项公告如下。\n一、适用范围。按规定办理。\n海关总署\n2024年3月1日\n"
    )
    assert (found.notice_title, str(found.number)) == (title, number)


@pytest.mark.parametrize(
    "line",
    [f"（{NUMBER}　2023年3月1日）", f"{NUMBER}　　（2023年3月1日）", f"{NUMBER} 2023年3月1日"],
)
def test_the_day_beside_the_number_is_that_of_the_directive(line: str) -> None:
    found = directive_of(f"{FULL}\n{line}\n{BODY}")
    assert (str(found.number), found.written) == (NUMBER, "2023-03-01")


def test_the_number_of_an_order_before_its_title_is_no_part_of_it() -> None:
    title = "甘肃省人民政府关于修改《甘肃省档案办法》的决定"
    found = directive_of(
        f"甘肃省人民政府令第18号　{title}\n来源：省政府\n甘肃省人民政府令第18号\n{title}\n{BODY}"
    )
    assert (found.title, str(found.number)) == (title, "甘肃省人民政府令第18号")


@pytest.mark.parametrize(
    "line",
    [
        f"{NUMBER}（公开）",
        f"{NUMBER}（此件主动公开）",
        f"{NUMBER} 【现行有效】",
        f"{NUMBER}　洛阳市教育局",
        f"{NUMBER}　内部明电",
        f"{NUMBER} 特急",
        f"LYJY—2023—01006    {NUMBER}",
        f"{NUMBER}　LYJY-2023-01006",
        f"[{NUMBER}]",
        f"《{NUMBER}》",
        f"★{NUMBER}★",
        f"洛阳市教育局文件　{NUMBER}",
        "洛教〔二〇二三〕5号",
        "洛教（2023）第五号",
        "洛教发\n〔2023〕5号",
        "洛教发〔2023〕\n5号",
        "洛教发〔2023〕5\n号",
        "洛教发〔2023〕0\n5号",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_number_with_something_beside_it_or_broken_over_two_lines(line: str, above: bool) -> None:
    head = f"{line}\n{FULL}\n" if above else f"{FULL}\n{line}\n"
    found = directive_of(head + BODY + SIGNED)
    assert str(found.number).replace("洛教发", "洛教") == NUMBER
    assert (found.notice_title, found.citations) == (FULL, ())


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("洛阳市教育局公告2023年第1\n2号", "洛阳市教育局公告2023年第12号"),
        ("洛阳市教育局公告2023年第\n12号", "洛阳市教育局公告2023年第12号"),
        ("洛教发〔2023〕1\n2号楼改造", "洛教发〔2023〕1号"),
        ("洛教发〔2023〕12345\n6号", "洛教发〔2023〕12345号"),
    ],
)
def test_a_number_that_a_line_end_cuts_goes_on_as_numbers_do(line: str, number: str) -> None:
    assert str(directive_of(f"{line}\n{FULL}\n{BODY}{SIGNED}").number) == number


@pytest.mark.parametrize(
    "line", ["洛教〔2023〕4号关于校园工作的意见", "根据洛教〔2023〕5号", "洛教〔2023〕5号和洛教〔2023〕6号"]
)
def test_a_number_within_words_is_not_the_directives(line: str) -> None:
    assert str(directive_of(f"{FULL}\n{BODY}{line}\n{SIGNED}").number) != NUMBER


@pytest.mark.parametrize(
    ("title", "file", "number"),
    [
        (FULL, f"{NUMBER}.pdf", NUMBER),
        (FULL, f"原文下载：{NUMBER}.pdf", NUMBER),
        (FULL, f"附件下载：\n{FULL}（{NUMBER}）.doc", NUMBER),
        (FULL, f"{NUMBER}关于印发《校园方案》的通知.PDF", NUMBER),
        # near misses: another's file
        (FULL, f"附件：{NUMBER}.pdf", "None"),
        (FULL, "校园方案.pdf", "None"),
        (FULL, f"关于停课的公告（{NUMBER}）.doc", "None"),
        ("洛阳市教育局转发《校园方案》的通知", f"{NUMBER}.pdf", "None"),
    ],
)
def test_a_file_below_the_text_tells_the_number(title: str, file: str, number: str) -> None:
    found = directive_of(f"{title}\n{BODY}{SIGNED}发布日期：2023-03-05 浏览：7次\n{file}\n")
    assert str(found.number) == number


MADE = "各单位：\n根据《乙条例》，我局制定了《甲市补贴细则》，现印发给你们，请遵照执行。\n"
RULES = "甲市补贴细则\n第一条　为加强管理，制定本细则。\n第二条　各地应当加强监督。\n"
AT_FOOT = "洛阳市教育局　洛阳市财政局关于印发《甲市补贴细则》的通知"


@pytest.mark.parametrize("articles", [3, 130])
@pytest.mark.parametrize("rule", ["——————————\n", ""])
def test_the_table_below_a_text_tells_its_title_and_number(articles: int, rule: str) -> None:
    more = "".join(f"第{n}条　县级教育部门应当做好第{n}项工作。\n" for n in range(3, articles))
    fields = f"{rule}标题：{AT_FOOT}\n文号：{NUMBER} 洛财〔2023〕7号\n发布日期：2023-03-16\n"
    found = directive_of(
        f"{MADE}洛阳市教育局　洛阳市财政局\n2023年3月1日\n{RULES}{more}有效期至2026年1月9日。\n{fields}"
    )
    assert found.notice_title == AT_FOOT.replace("　", " ")
    assert (found.title, str(found.number)) == ("甲市补贴细则", NUMBER)
    assert [citation.title for citation in found.citations] == ["乙条例"]


@pytest.mark.parametrize(
    ("said", "title", "number"),
    [
        (
            "洛阳市教育局关于停课的批复（洛教函〔2023〕5号）",
            "洛阳市教育局关于停课的批复",
            "洛教函〔2023〕5号",
        ),
        ("洛阳市教育局关于停课的批复", "洛阳市教育局关于停课的批复", "None"),
        ("洛阳市教育局关于停课（放假）的批复", "洛阳市教育局关于停课（放假）的批复", "None"),
    ],
)
def test_a_portals_title_ends_before_the_number_behind_it(said: str, title: str, number: str) -> None:
    found = directive_of(
        f"文件名称\t{said}\n发文单位\t洛阳市教育局\n成文日期\t2023年03月01日\n甲县教育局：\n"
        "你局《关于停课的请示》收悉。现批复如下：\n一、同意停课。抓紧落实。\n2023年3月1日\n"
    )
    assert (found.notice_title, str(found.number)) == (title, number)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("《洛阳市补贴办法》\n政策解读\n", "《洛阳市补贴办法》政策解读"),
        ("关于《洛阳市补贴办法》\n的起草说明\n", "关于《洛阳市补贴办法》的起草说明"),
        (
            "《洛阳市教育局关于印发〈洛阳市补贴\n办法〉的通知》\n文字解读\n",
            "《洛阳市教育局关于印发〈洛阳市补贴办法〉的通知》文字解读",
        ),
        ("《洛阳市补贴办法》政策解读\n", "《洛阳市补贴办法》政策解读"),
        ("洛阳市补贴办法\n政策解读\n", "洛阳市补贴办法"),
    ],
)
def test_an_explanation_is_named_over_two_lines(head: str, title: str) -> None:
    text = "近日，市教育局印发了《洛阳市补贴办法》（洛教〔2023〕5号，以下简称《办法》）。现解读如下。\n"
    found = directive_of(
        f"{head}2023-10-19 10:05　来源：教育科\n{text}一、出台背景\n为加强管理，制定本办法。\n"
    )
    assert found.notice_title == title


@pytest.mark.parametrize(
    ("title", "below", "number"),
    [
        ("印发《柳川市台账管理办法》", "柳川市台账管理办法", "柳府办字〔2021〕97号"),
        ("印发柳川市台账管理办法", "柳川市台账\n管理办法", "柳府办字〔2021〕97号"),
        # near misses: the number of what is passed on, or of what another annex says
        ("转发《柳川市台账管理办法》", "柳川市台账管理办法", None),
        ("印发《柳川市台账管理办法》", "关于加强台账管理的通知", None),
    ],
)
def test_a_number_between_the_date_and_what_a_notice_issues_is_the_notices(
    title: str, below: str, number: str | None
) -> None:
    found = directive_of(
        f"柳川市人民政府办公室关于{title}的通知\n各县：\n现印发给你们。\n柳川市人民政府办公室\n2021年12月3日\n"
        f"柳府办字〔2021〕97号\n{below}\n第一条 各县应当建立台账。\n第二条 本办法自印发之日起施行。\n"
    )
    assert (str(found.number) if found.number else None) == number


@pytest.mark.parametrize(
    ("carried", "number"),
    [
        (
            "第一条 各县应当建立台账。\n第二条 本办法自印发之日起施行。\n第三条 由市局解释。\n柳府办字〔2021〕97号\n",
            "柳府办字〔2021〕97号",
        ),
        (
            "第一条 各县应当建立台账。\n抄送：市委办公室。\n柳川市人民政府办公室　　2021年12月6日印发\n柳府办字〔2021〕97号\n",
            "柳府办字〔2021〕97号",
        ),
        ("第一条 各县应当建立台账。\n第二条 废止下列文件。\n甲办法\n柳府办字〔2018〕7号\n", None),
    ],
)
def test_a_number_below_what_a_notice_carries_is_the_notices(carried: str, number: str | None) -> None:
    text = f"柳川市人民政府办公室关于印发《柳川市台账管理办法》的通知\n各县：\n现印发给你们。\n柳川市人民政府办公室\n2021年12月3日\n柳川市台账管理办法\n{carried}"
    found = directive_of(text)
    assert (str(found.number) if found.number else None) == number
