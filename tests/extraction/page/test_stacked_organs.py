"""Organs that stand on lines of their own above a title, or where it should be, are organs and no title."""

from __future__ import annotations

import pytest
from directive_text import directive_of

from kg.model import OrganType

RULES = "洛阳市废旧金属回收办法\n第一条　为了规范回收，制定本办法。\n第二条　经营者应当登记。\n"
PROMULGATES = (
    "《洛阳市废旧金属回收办法》已经审议通过，现予公布，自2022年3月1日起施行。\n2022年1月5日\n" + RULES
)


@pytest.mark.parametrize("kind", ["令", "命 令", "公　告"])
@pytest.mark.parametrize("stacked", ["{0}\n{1}\n", "{0}　{1}\n"], ids=["a line each", "side by side"])
def test_an_order_of_several_organs_has_them_on_the_lines_above_it(kind: str, stacked: str) -> None:
    organs = ("中华人民共和国商务部", "中华人民共和国海关总署")
    found = directive_of(f"{stacked.format(*organs)}{kind}\n2022年第4号\n{PROMULGATES}")
    assert found.issuers == organs
    assert str(found.number) == f"商务部、海关总署{''.join(kind.split()).removeprefix('命')}2022年第4号"
    assert found.title == found.notice_title == "洛阳市废旧金属回收办法"
    assert [t.marker.strip() for t in found.tasks] == ["第一条", "第二条"]


def test_an_announcement_of_several_organs_goes_by_their_names() -> None:
    text = "洛阳市公安局\n洛阳市水利局\n公告\n第4号\n自即日起禁止捕捞。\n洛阳市公安局 洛阳市水利局\n2022年1月5日\n"
    found = directive_of(text)
    assert found.issuers == ("洛阳市公安局", "洛阳市水利局")
    assert found.title == "洛阳市公安局、洛阳市水利局公告"


def test_blanks_between_organs_part_them_and_blanks_between_letters_do_not() -> None:
    joint = directive_of(f"商务部 海关总署公告\n2022年第4号\n{PROMULGATES}")
    spaced = directive_of(f"洛 阳 市 人 民 政 府 令\n第4号\n{PROMULGATES}")
    assert joint.issuers == ("商务部", "海关总署")
    assert spaced.issuers == ("洛阳市人民政府",)


CARRIED = "洛阳市水库管护补助办法"
TABLE = "索引号：\t12/3\t信息分类：\t其他\n名称：\t{0}\t文号：\t洛水农〔2023〕14号\n发布日期：\t2023-07-15\t生成日期：\t2023-07-10\n"
BODY = f"各县（区）水利局：\n现将《{CARRIED}》印发给你们，请遵照执行。\n洛阳市水利局　洛阳市财政局\n2023年7月10日\n{CARRIED[:5]}\n{CARRIED[5:]}\n第一条　为了规范管护，制定本办法。\n第二条　各县应当落实补助。\n"


@pytest.mark.parametrize("unknown", ["", "咨询处室：\t农水处\t咨询电话：\t0379-1234567\n"])
def test_where_the_page_prints_organs_for_a_title_the_table_has_it(unknown: str) -> None:
    title = f"关于印发{CARRIED}的通知"
    found = directive_of(f"洛阳市水利局 洛阳市财政局\n{TABLE.format(title)}{unknown}\n{BODY}")
    assert (found.notice_title, found.title) == (title, CARRIED)
    assert found.issuers == ("洛阳市水利局", "洛阳市财政局")
    assert found.recipients == ("各县（区）水利局",)
    assert len(found.tasks) == 2
    assert found.unnumbered == ()
    assert found.citations == ()


def test_organs_alone_are_no_title() -> None:
    found = directive_of("洛阳市水利局　洛阳市财政局\n洛水农〔2023〕14号\n" + BODY.replace("印发", "发"))
    assert found.notice_title == ""
    assert str(found.number) == "洛水农〔2023〕14号"


def test_a_number_in_brackets_above_the_title_is_the_directives_own() -> None:
    text = "（洛水农〔2023〕14号）\n洛阳市水利局关于加强管护的通知\n各县（区）水利局：\n请加强管护。\n洛阳市水利局\n2023年7月10日\n"
    found = directive_of(text)
    assert str(found.number) == "洛水农〔2023〕14号"
    assert found.citations == ()


@pytest.mark.parametrize(
    ("masthead", "title", "issuer"),
    [
        ("湖北省经济和信息化厅文件", "省经信厅关于开展诊断的通知", "湖北省经济和信息化厅"),
        ("湖北省经济和信息化厅", "省经信厅关于开展诊断的通知", "湖北省经济和信息化厅"),
        ("湖北省荆州市公安县教育局文件", "公安县教育局关于开展诊断的通知", "公安县教育局"),
    ],
)
def test_the_masthead_says_in_full_whose_place_a_title_leaves_out(
    masthead: str, title: str, issuer: str
) -> None:
    signed = title.split("关于")[0]
    text = (
        f"{masthead}\n鄂经信节能〔2019〕12号\n{title}\n各有关单位：\n请加强管理。\n{signed}\n2019年5月7日\n"
    )
    assert directive_of(text).issuers == (issuer,)


def test_the_order_below_a_rules_title_says_whose_it_is_and_the_site_does_not() -> None:
    text = "河南省交通运输厅\n河南省公路路政规定\n（2017年11月3日河南省人民政府令第98号公布　2019年6月28日修正）\n第一条　为加强管理，制定本规定。\n第二条　各地应当加强监督。\n"
    found = directive_of(text)
    assert found.issuers == ("河南省人民政府",)
    assert str(found.number) == "河南省人民政府令第98号"


DUTY = "各县（市、区）民政局、教育局：\n为做好工作，现提出如下意见。\n一、加强领导。健全机制。\n"
ABOUT = "关于加强午托管理的指导意见"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("安达市民政局   安达市住房\n和城乡建设局\n", "安达市民政局 安达市住房和城乡建设局"),
        ("安达市民政局   安达市\n住房和城乡建设局\n", "安达市民政局 安达市住房和城乡建设局"),
        ("安达市民政局   安达市住房和\n城乡建设局", "安达市民政局 安达市住房和城乡建设局"),
        ("安达市住房和\n城乡建设局", "安达市住房和城乡建设局"),
        ("安达市民政局　安达市住房和城\n乡建设局", "安达市民政局 安达市住房和城乡建设局"),
        # the masthead above the organs of the title
        ("安达市民政局　安达市教育局\n安达市民政局　安达市教育局\n", "安达市民政局 安达市教育局"),
        ("安达市民政局\n安达市教育局\n安达市民政局\n安达市教育局\n", "安达市民政局 安达市教育局"),
        ("黑龙江省安达市教育局\n安达市教育局\n", "安达市教育局"),
        ("安达市教育局\n安达市教育局", "安达市教育局"),
        # near misses: a menu above an organ, and organs that each stand whole
        ("安达市政务公开\n教育局", "教育局"),
        ("安达市民政局\n安达市教育局\n", "安达市民政局 安达市教育局"),
    ],
)
def test_organs_of_a_title_are_whole_and_said_once(head: str, title: str) -> None:
    found = directive_of(f"{head}{ABOUT}\n{DUTY}")
    assert found.notice_title == title + ABOUT
    assert len(found.issuers) == len(title.split())


@pytest.mark.parametrize(
    ("top", "signed", "issuer"),
    [
        ("安达市人民政府", "安达市人民政府办公室", "安达市人民政府办公室"),
        ("安达市人民政府办公室", "安达市人民政府办公室", "安达市人民政府办公室"),
        ("安达市教育局", "安达市教育局办公室", "安达市教育局"),
        (
            "珠江路街道办事处文件",
            "洛阳市涧西区人民政府珠江路街道办事处",
            "洛阳市涧西区人民政府珠江路街道办事处",
        ),
        ("教育局文件", "安达市教育局", "安达市教育局"),
        ("安达市教育局文件", "教育局", "安达市教育局"),
    ],
)
def test_who_signs_in_full_issues(top: str, signed: str, issuer: str) -> None:
    found = directive_of(f"{top}\n来源：办公室\n关于加强午托管理的通知\n{DUTY}{signed}\n2023年4月17日\n")
    assert found.issuers == (issuer,)


@pytest.mark.parametrize(
    ("head", "title", "issuers"),
    [
        ("{0}\n{1}　　文件\n{2}\n{t}\n{n}", "{t}", 3),
        ("{0}\n{1}　　文件\n{2}\n{n}\n{t}", "{t}", 3),
        ("{0}\n{1}\n文件\n{2}\n{t}\n{n}", "{t}", 3),
        ("{0}　文件\n{1}\n{2}\n{t}\n{n}", "{t}", 3),
        ("{0}\n{1}\n{2}文件\n{n}\n{t}", "{t}", 3),
        # near misses: the title's own organ, whose masthead it is; the government's site above
        ("{0}文件\n{0}\n{t}\n{n}", "{0}{t}", 1),
        ("{0}文件\n{n}\n{0}{t}", "{0}{t}", 1),
        ("文件\n{0}\n{t}\n{n}", "{0}{t}", 1),
        ("洛阳市人民政府\n{0}文件\n{n}\n{t}", "{t}", 1),
    ],
)
@pytest.mark.parametrize("signs", [True, False])
def test_a_masthead_of_several_stands_on_several_lines(
    head: str, title: str, issuers: int, signs: bool
) -> None:
    organs = ("洛阳市水利局", "洛阳市财政局", "国家税务总局洛阳市税务局")
    said = {"t": "关于做好供水工作的通知", "n": "洛水农〔2023〕14号"}
    text = "各县（区）水利局：\n现将有关事项通知如下，请认真贯彻执行。\n"
    signed = "　".join(organs[:issuers]) + "\n" if signs else ""
    found = directive_of(head.format(*organs, **said) + f"\n{text}{signed}2023年5月6日\n")
    assert found.issuers == organs[:issuers]
    assert found.notice_title == title.format(*organs, **said)
    assert str(found.number) == said["n"]


def test_an_office_of_the_government_is_no_second_line_of_its_masthead() -> None:
    head = "洛阳市人民政府文件\n洛阳市人民政府办公室\n关于做好供水工作的通知\n洛政办〔2023〕14号\n"
    for signed in ("", "洛阳市人民政府办公室\n"):
        found = directive_of(f"{head}各县（区）水利局：\n现将有关事项通知如下。\n{signed}2023年5月6日\n")
        assert found.issuers == ("洛阳市人民政府办公室",)


@pytest.mark.parametrize(
    "signed",
    [
        "{0}\n（{1}代章）\n",
        "{0}（{1}代章）\n",
        "{0}\n（盖章）\n",
        "{0}\n洛水农〔2023〕14号\n",
    ],
)
def test_who_seals_for_another_issues_nothing(signed: str) -> None:
    text = "关于做好供水工作的通知\n各县（区）水利局：\n现将有关事项通知如下，请认真贯彻执行。\n"
    foot = signed.format("洛阳市水利局", "洛阳市财政局")
    assert directive_of(f"{text}{foot}2023年5月6日\n").issuers == ("洛阳市水利局",)


def test_an_organ_may_stand_with_its_other_name_in_brackets() -> None:
    organs = ("洛阳市市场监督管理局（洛阳市知识产权局）", "洛阳市财政局")
    head = "洛市监发〔2022〕67号\n" + "\n".join(organs)
    found = directive_of(
        f"{head}\n关于促进质押融资的意见\n各县（区）财政局：\n一、增加补助。\n"
        + "\n".join(organs)
        + "\n2022年6月24日\n"
    )
    assert found.issuers == organs
    assert found.title == f"{organs[0]} {organs[1]}关于促进质押融资的意见"
    assert found.organ_type is OrganType.DEPARTMENT
