"""An order (令, 公告) has a number and no title of its own: its title is that of what it promulgates."""

from __future__ import annotations

import pytest
from directive_text import directive_of

RULES = "第一条　为了规范供水，制定本办法。\n第二条　供水企业应当保障供水。\n"
TITLE = "洛阳市城市供水办法"


@pytest.mark.parametrize(
    "said",
    [
        f"《{TITLE}》已经2023年2月1日市人民政府第5次常务会议审议通过，现予公布，自2023年5月1日起施行。",
        f"《{TITLE}》业经市人民政府第5次常务会议通过，现予发布。",
        f"现公布《{TITLE}》，自2023年5月1日起施行。",
        f"根据《中华人民共和国水法》，现将《{TITLE}》予以公布。",
        f"依照《河南省供水条例》第五条，市人民政府制定了《{TITLE}》。现发布《{TITLE}》，自公布之日起施行。",
    ],
)
@pytest.mark.parametrize("whole", [True, False], ids=["with the text", "the order alone"])
@pytest.mark.parametrize(
    "head", ["", f"索引号：12/3\n标题：{TITLE}\n发文字号：洛阳市人民政府令第123号\n体裁分类：令\n"]
)
def test_an_order_is_titled_by_what_it_promulgates(said: str, whole: bool, head: str) -> None:
    text = f"{head}洛阳市人民政府令\n第123号\n{said}\n市长　张三\n2023年3月1日\n"
    found = directive_of(text + (f"{TITLE}\n{RULES}" if whole else ""))
    assert (found.title, found.notice_title) == (TITLE, TITLE)
    assert (str(found.number), found.document_type) == ("洛阳市人民政府令第123号", "命令")
    assert (found.issuers, found.written) == (("洛阳市人民政府",), "2023-03-01")
    assert TITLE not in {c.title for c in found.citations}


ORDER = "洛阳市人民政府令"
SAID = f"《{TITLE}》已经2023年2月1日市人民政府第5次常务会议审议通过，现予公布，自2023年5月1日起施行。\n市长　张三\n2023年3月1日\n{TITLE}\n{RULES}"


@pytest.mark.parametrize(
    "head",
    [
        f"{ORDER}（第123号）\n",
        f"{ORDER}\n（第 123 号）\n",
        f"政策文件\n{ORDER}（第123号）\n2023-03-05 17:40 来源：市政府办公室\n{ORDER}\n第 １２３ 号\n",
        f"{ORDER}（第123号）\n发布日期：2023-03-05\n",
        f"市政府令（第123号）\n{ORDER}\n第123号\n",
        f"{ORDER}第123号（关于公布《{TITLE}》的令）\n",
        f"洛阳市人民政府公报 2023年第5期（总第83期）\n市政府令\n·4·\n{ORDER}\n第 123 号\n",
    ],
)
def test_an_order_whose_number_stands_in_brackets(head: str) -> None:
    found = directive_of(head + SAID)
    assert (str(found.number), found.title) == (f"{ORDER}第123号", TITLE)
    assert (found.issuers, found.written) == (("洛阳市人民政府",), "2023-03-01")
    assert TITLE not in {c.title for c in found.citations}
    assert found.recipients == ()


def test_an_order_that_amends_is_addressed_to_nobody() -> None:
    decision = f"洛阳市人民政府关于修改《{TITLE}》的决定"
    said = f"《洛阳市人民政府关于修改〈{TITLE}〉的决定》已经市政府第5次常务会议审议通过，现予公布，自公布之日起施行。"
    text = f"{ORDER}\n（第123号）\n{said}\n市长　张三\n2023年3月1日\n{decision}\n市政府决定对《{TITLE}》作如下修改：\n一、删去第五条。\n"
    found = directive_of(text)
    assert (str(found.number), found.title, found.recipients) == (f"{ORDER}第123号", decision, ())


def test_a_rule_is_numbered_by_the_order_below_its_title() -> None:
    text = f"{TITLE}（市政府令第123号）\n发布日期：2023-03-05\n{TITLE}\n（2023年3月1日{ORDER}第123号公布　自2023年5月1日起施行）\n{RULES}"
    found = directive_of(text)
    assert (str(found.number), found.title, found.written) == (f"{ORDER}第123号", TITLE, "2023-03-01")
    assert found.issuers == ("洛阳市人民政府",)


def test_what_an_announcement_promulgates_keeps_its_own_kind() -> None:
    decision = "洛阳市人民代表大会常务委员会关于加强水源保护的决定"
    text = f"洛阳市人民代表大会常务委员会公告\n（第7号）\n《{decision}》已由常务委员会通过，现予公布。\n2023年3月1日\n{decision}\n一、加强保护。健全机制。\n"
    found = directive_of(text)
    assert (found.title, found.notice_title, found.document_type) == (decision, decision, "决定")


def test_an_order_that_names_no_text_goes_by_its_number() -> None:
    text = "洛阳市人民政府令\n第123号\n自2023年3月1日起，全市禁止野外用火。\n市长　张三\n2023年2月25日\n"
    found = directive_of(text)
    assert (found.notice_title, found.document_type) == ("洛阳市人民政府令第123号", "命令")


def test_a_notice_without_a_title_is_not_titled_by_what_it_rests_on() -> None:
    text = "洛教〔2023〕5号\n各区县教育局：\n根据《河南省校园条例》，现就有关事项通知如下。\n一、加强领导。健全机制。\n洛阳市教育局\n2023年3月1日\n"
    found = directive_of(text)
    assert (found.title, str(found.number)) == ("", "洛教〔2023〕5号")
    assert [c.title for c in found.citations] == ["河南省校园条例"]


ANNOUNCEMENT = "特此公告。\n河南省水利厅\n2023年3月1日\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("河南省水利厅公告\n2023年第7号\n", "河南省水利厅公告"),
        ("河南省水利厅　　通　告\n2023年 第7号\n", "河南省水利厅通告"),
        ("河南省水利厅公告\n（第七号）\n", "河南省水利厅公告"),
        (
            "索引号：12/3\n标题：河南省水利厅公告 2023年第7号\n河南省水利厅公告\n2023年第7号\n",
            "河南省水利厅公告2023年第7号",
        ),
        ("索引号：12/3\n标题：关于取水许可的公告\n河南省水利厅公告\n2023年第7号\n", "关于取水许可的公告"),
        ("索引号：12/3\n标题：取水许可\n关于取水许可的公告\n2023年第7号\n", "关于取水许可的公告"),
    ],
)
@pytest.mark.parametrize(
    "said",
    [
        "根据《中华人民共和国水法》《河南省取水条例》规定，决定对下列单位发放许可证，现予公告。",
        "为规范取水，依据《河南省取水条例》第五条，现就有关事项公告如下。",
        "经审查，决定对下列单位发放许可证。",
    ],
)
def test_an_announcement_that_promulgates_nothing_goes_by_its_printed_head(
    head: str, title: str, said: str
) -> None:
    found = directive_of(f"{head}{said}\n{ANNOUNCEMENT}")
    assert (found.title, found.notice_title) == (title, title)
    assert found.issuers == ("河南省水利厅",)
    assert len(found.citations) == said.count("《")


@pytest.mark.parametrize(
    "head",
    [
        "天津市人民政府令\n津政令第 41 号\n",
        "天津市人民政府令\n津政令〔2024〕41号\n",
        "天津市人民政府令\n第41号\n",
        "津政令第41号\n天津市人民政府令\n",
    ],
)
def test_an_order_with_the_letters_of_its_organ_goes_by_what_it_promulgates(head: str) -> None:
    found = directive_of(
        f"{head}《天津市照明移交规定》已经2024年1月8日市人民政府第36次常务会议通过，现予公布。\n"
        "市长　某某\n2024年1月15日\n天津市照明移交规定\n第一条　为了加强管理，制定本规定。\n"
    )
    assert (found.notice_title, found.title) == ("天津市照明移交规定",) * 2
    assert found.issuers == ("天津市人民政府",)
    assert found.number is not None
    assert found.number.agency_code.endswith("令")
    assert found.citations == ()
