from __future__ import annotations

from bisect import bisect_right

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Text
from kg.reading import EmptyFile, read_bytes

SAID = "关于印发工作方案的通知\n各县（区）人民政府，市政府各部门：\n一、为了进一步推进工作，现通知如下。"
TRADITIONAL = (
    "關於印發工作方案的通知\n各縣（區）人民政府，市政府各部門：\n一、為了進一步推進國家的工作，現通知如下。"
)


@pytest.mark.parametrize(
    ("encoding", "mark", "said"),
    [
        ("utf-8", b"", SAID),
        ("utf-8", b"\xef\xbb\xbf", SAID),
        ("gb18030", b"", SAID),
        ("gbk", b"", SAID),
        ("gb18030", b"\x84\x31\x95\x33", SAID),
        ("gb18030", b"", TRADITIONAL),
        ("utf-16-le", b"\xff\xfe", SAID),
        ("utf-16-be", b"\xfe\xff", SAID),
        ("utf-16-le", b"", SAID),
        ("utf-16-be", b"", SAID),
        ("utf-32-le", b"\xff\xfe\x00\x00", SAID),
        ("big5hkscs", b"", TRADITIONAL),
        ("utf-16-le", b"", SAID.replace("\n", "")),
        ("utf-16-be", b"", SAID.replace("\n", "")),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_is_detected(encoding: str, mark: bytes, said: str, end: str) -> None:
    text = read_bytes(mark + said.replace("\n", end).encode(encoding), "a.txt")
    assert text.plain == said
    notices = {n.kind: n.text for n in text.notices}
    assert ("encoding" in notices) == (encoding != "utf-8")


def test_few_damaged_bytes_are_read_and_reported_with_their_line() -> None:
    data = (SAID + "\n" + SAID).encode()
    text = read_bytes(data[:-1] + b"\xff", "a.txt")
    assert text.plain.startswith(SAID)
    assert [n.kind for n in text.notices] == ["damaged_characters"]
    assert "第6行" in text.notices[0].text


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("\u3000\u3000一、目标\u3000\n\n\n \t二、任务 ", "一、目标\n二、任务"),
        ("中共中央\u3000国务院", "中共中央\u3000国务院"),
        ("国务院\u00a0办公厅", "国务院 办公厅"),
        ("推\u200b进\u00ad公\ufeff开\u0007", "推进公开"),
        ("序号\t任务\t单位\n1\t推进公开\t市办", "序号\t任务\t单位\n1\t推进公开\t市办"),
        ("**一、目标。**内容", "一、目标。内容"),
        ("**一、目标****二、任务**", "一、目标二、任务"),
        ("标题**。**", "标题。"),
        ("**关于印发\n方案的通知**", "关于印发\n方案的通知"),
        ("按照**《方案》**要求", "按照《方案》要求"),
        ("联系人：李**，电话138****1234", "联系人：李**，电话138****1234"),
        ("2**3", "2**3"),
        ("第一页\f第二页", "第一页\n第二页"),
        ("甲\u2028乙", "甲\n乙"),
        ("\u200b**\u3000标题**\u3000", "标题"),
        ("⼀、⼯作⺠生", "一、工作民生"),
        ("《<甲>的通知》[2022]5号 <>", "《<甲>的通知》[2022]5号 <>"),
        ("# 不是标记", "# 不是标记"),
    ],
)
def test_lines_of_text_are_paragraphs_less_what_nobody_sees(raw: str, plain: str) -> None:
    assert read_bytes(raw.encode(), "a.txt").plain == plain


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("---\ntitle: x\ndate: y\n---\n# 通知\n正文", "通知\n正文"),
        ("# 一、目标 #\n## **二、任务**", "一、目标\n二、任务"),
        ("###三、保障", "三、保障"),
        ("#1号工程", "#1号工程"),
        ("- 甲\n* 乙\n+ 丙\n> 丁", "甲\n乙\n丙\n丁"),
        ("1\\. 推进\n2022\\-2023", "1. 推进\n2022-2023"),
        ("见[通知](https://a.gov.cn/b.html)。", "见通知。"),
        ('见[通知](./b.html "题")。', "见通知。"),
        ("国发[2022]5号、[2022](5号)", "国发[2022]5号、[2022](5号)"),
        ("![图](a.png)文", "文"),
        ("《<甲>的通知》<br>乙<b>丙</b>", "《<甲>的通知》乙丙"),
        ("| 序号 | 任务 |\n|:---|---:|\n| 1 | 推进**公开** |\n| 2 | |", "序号\t任务\n1\t推进公开\n2"),
        ("甲\n---\n乙\n===\n***\n丙", "甲\n乙\n丙"),
        ("A|B 两类", "A|B 两类"),
        ("-5度以下，—2—", "-5度以下，—2—"),
        ("`代码`甲", "代码甲"),
    ],
)
def test_markdown_leaves_the_words(raw: str, plain: str) -> None:
    assert read_bytes(raw.encode(), "a.md").plain == plain


def _raw_index(text: Text, at: int) -> int:
    plain, raw = text.offsets[bisect_right(text.offsets, (at, 1 << 60)) - 1]
    return raw + at - plain


_PIECES = st.sampled_from(
    [
        "一、目标",
        "**",
        "\u200b",
        "\u3000",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\u00a0",
        "文。",
        "#",
        "# ",
        "- ",
        "|",
        "[甲](http://a)",
        "\\.",
        "a",
        "\ufeff",
    ]
)


@settings(max_examples=300)
@given(st.lists(_PIECES, max_size=40).map("".join), st.sampled_from(["a.txt", "a.md"]))
def test_every_character_leads_back_to_its_place_in_the_file(raw: str, name: str) -> None:
    raw = "始" + raw
    try:
        text = read_bytes(raw.encode(), name)
    except EmptyFile:
        return
    assert list(text.offsets) == sorted(text.offsets)
    for at, character in enumerate(text.plain):
        origin = raw[_raw_index(text, at)] if character != "\n" else "\n"
        assert character == origin or (character, origin) in {(" ", "\u00a0"), ("\t", "|")}
    assert [text.slice(p) for p in text.paragraphs] == text.plain.split("\n")
    assert all(text.slice(p).strip() for p in text.paragraphs)


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("关(guān)于印发(fā)公务(wù)方案", "关于印发公务方案"),
        ("关（guān）于印发（fā）公务（wù）方案", "关于印发公务方案"),
        ("多音字重(chóng)要读准", "多音字重(chóng)要读准"),
        ("路长5公里(km)、8公里(km)、9公里(km)", "路长5公里(km)、8公里(km)、9公里(km)"),
        ('<p>各县：</p><p style="text-align: right">甲&nbsp;乙</p>', "各县：\n甲 乙"),
        ("甲<br/>乙<span class='a'>丙</span>", "甲\n乙丙"),
        ("<正>甲府发[2021]1号", "甲府发[2021]1号"),
        ("a<b 且 b>c，《<方案>的通知》", "a<b 且 b>c，《<方案>的通知》"),
        ("索??引??号：1\n第一章?总则", "索  引  号：1\n第一章 总则"),
        ("如何办理??", "如何办理??"),
    ],
)
def test_what_mirrors_put_into_a_text_is_not_read(raw: str, plain: str) -> None:
    text = read_bytes(raw.encode(), "a.txt")
    assert text.plain == plain
    for at, letter in enumerate(text.plain):
        break_point = text.offsets[bisect_right(text.offsets, (at, len(raw))) - 1]
        if letter not in " \n":
            assert raw[break_point[1] + at - break_point[0]] == letter
