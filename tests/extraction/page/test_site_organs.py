"""Whose a directive is, where the organs of the site that publishes it stand around it."""

from __future__ import annotations

import pytest
from directive_text import directive_of

TITLE = "关于加强档案工作的通知"
TO = "各县（区）人民政府，市政府各部门："
TEXT = "现将加强档案工作的有关事项通知如下，请认真贯彻执行。\n"
DAY = "2021年3月10日\n"


@pytest.mark.parametrize(
    ("above", "signed", "issuers"),
    [
        ("承办:柳川市大数据局\n", "柳川市教育局", ("柳川市教育局",)),
        ("2021-03-12 柳川市信息中心\n", "柳川市教育局", ("柳川市教育局",)),
        ("柳川市人民政府\n", "柳川市教育局", ("柳川市教育局",)),
        ("柳川市人民政府\n", "柳川市人民政府", ("柳川市人民政府",)),
        ("柳川市人民政府办公室\n柳川市人民政府\n", "柳川市人民政府", ("柳川市人民政府",)),
        ("柳川市教育局\n柳川市财政局\n", "柳川市教育局\n柳川市财政局", ("柳川市教育局", "柳川市财政局")),
    ],
)
def test_the_organ_of_the_site_above_the_title_issues_nothing(
    above: str, signed: str, issuers: tuple[str, ...]
) -> None:
    found = directive_of(f"{above}{TITLE}\n{TO}\n{TEXT}{signed}\n{DAY}")
    assert found.issuers == issuers
    assert found.notice_title in (TITLE, f"{' '.join(issuers)}{TITLE}")


@pytest.mark.parametrize(
    ("table", "issuers"),
    [
        ("索引号：1\n发布机构：安达市政府办\n成文日期：2021-03-10\n", ("安达市人民政府办公室",)),
        ("索 引 号 1 发布机构 安达市教育局 公开日 2021-07-04\n", ("安达市教育局",)),
        ("索引号：1\n发布机构：安达市人民政府网站\n成文日期：2021-03-10\n", ()),
        ("索引号：1\n发布机构：安达市青山镇人民政府\n成文日期：2021-03-10\n", ()),
    ],
)
def test_what_the_portal_names_where_nobody_signs(table: str, issuers: tuple[str, ...]) -> None:
    assert directive_of(f"{table}{TITLE}\n各乡镇人民政府，市政府各部门：\n{TEXT}").issuers == issuers


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("市政府关于加强档案工作的通知\n安政发〔2021〕5号\n", "安达市人民政府"),  # the text names 安达市
        ("市政府关于印发安达市档案规划的通知\n", "安达市人民政府"),
        ("市政府关于印发柳川市档案规划的通知\n", "市政府"),  # a place that nobody knows
        ("县政府关于加强档案工作的通知\n安政发〔2021〕5号\n", "县政府"),
    ],
)
def test_a_government_named_by_its_rank_alone(head: str, issuer: str) -> None:
    assert directive_of(f"{head}{TO}\n{TEXT}一、安达市档案馆要加强管理。\n").issuers == (issuer,)


@pytest.mark.parametrize(
    ("title", "issuers"),
    [
        ("安达市人民政府森林防火禁火令", ("安达市人民政府",)),
        ("安达市森林草原防灭火指挥部禁火令", ("安达市森林草原防灭火指挥部",)),
        ("安达市人民政府工作规则", ("安达市人民政府",)),
        ("安达市总河长令", ()),
    ],
)
def test_the_organ_that_an_order_or_a_rule_begins_with(title: str, issuers: tuple[str, ...]) -> None:
    found = directive_of(f"{title}\n为加强管理，现作如下规定，请遵照执行。\n一、严禁野外用火。\n")
    assert found.issuers == issuers
    assert found.notice_title == title


@pytest.mark.parametrize("gap", [" ", "：", ":", "　"])
@pytest.mark.parametrize("word", ["名称", "内容概况", "发文标题", "名　称"])
def test_the_word_before_a_title_is_the_sites(word: str, gap: str) -> None:
    table = f"索引号 1 成文日期 2021-03-10\n{word}{gap}安达市教育局{TITLE}\n"
    found = directive_of(f"{table}{TO}\n{TEXT}")
    assert found.notice_title == f"安达市教育局{TITLE}"
    assert found.issuers == ("安达市教育局",)


def test_an_answer_is_a_title() -> None:
    found = directive_of(
        f"安达市教育局\n关于对第7号建议的\n答 复\n安教函〔2021〕5号\n李某代表：\n{TEXT}安达市教育局\n{DAY}"
    )
    assert found.notice_title == "安达市教育局关于对第7号建议的答复"


def test_a_footer_above_the_text_is_no_title() -> None:
    page = f"承办：安达市人民政府办公室\n涉密文件严禁上网\n{TO}\n{TEXT}安达市教育局\n{DAY}"
    assert directive_of(page).notice_title == ""
    assert directive_of(page).issuers == ("安达市教育局",)


@pytest.mark.parametrize(
    ("printer", "issuers"),
    [("安达市教育局办公室", ("安达市教育局",)), ("安达市人民政府办公室", ("安达市人民政府办公室",))],
)
def test_the_office_that_prints_is_the_organs_that_issues(printer: str, issuers: tuple[str, ...]) -> None:
    assert directive_of(f"{TITLE}\n{TO}\n{TEXT}{printer}　2021年3月10日印发\n").issuers == issuers


@pytest.mark.parametrize(
    ("line", "recipients"),
    [
        ("各乡镇党委、人民政府：", ("各乡镇党委、人民政府",)),
        ("各乡镇人民政府、市教育局：", ("各乡镇人民政府", "市教育局")),
    ],
)
def test_the_organs_of_one_place_are_one_recipient(line: str, recipients: tuple[str, ...]) -> None:
    assert directive_of(f"安达市人民政府{TITLE}\n{line}\n{TEXT}").recipients == recipients


@pytest.mark.parametrize(
    ("title", "signed", "issuer"),
    [
        ("安达市红星镇防汛预案", "红星镇人民政府", "安达市红星镇人民政府"),
        ("安达市红星街道办事处防汛预案", "红星街道办事处", "安达市红星街道办事处"),
        ("安达市防汛预案", "红星镇人民政府", "红星镇人民政府"),
        ("安达市太平镇防汛预案", "红星镇人民政府", "红星镇人民政府"),
        ("红星镇防汛预案", "红星镇人民政府", "红星镇人民政府"),
    ],
)
def test_a_township_is_of_the_county_that_the_title_names_before_it(
    title: str, signed: str, issuer: str
) -> None:
    assert directive_of(f"{title}\n{TEXT}{signed}\n2021年3月10日\n").issuers == (issuer,)
