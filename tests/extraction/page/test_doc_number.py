"""Every form in which a document number is written becomes one canonical form, and nothing else becomes one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.page.doc_number import find_numbers, parse_number
from kg.model import DocNumber

CODES = (
    "国办发",
    "赣府厅字",
    "洪府厅发",
    "粤府办",
    "财税",
    "发改能源",
    "建办质函",
    "川办发",
    "桂政发",
    "浙政办函",
)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("国办发〔2022〕5号", ["国办发〔2022〕5号"]),
        ("国办发[2022]5号", ["国办发〔2022〕5号"]),
        ("国办发【2022】5号", ["国办发〔2022〕5号"]),
        ("国办发(2022)5号", ["国办发〔2022〕5号"]),
        ("国办发（2022）5号", ["国办发〔2022〕5号"]),
        ("国办发﹝2022﹞5号", ["国办发〔2022〕5号"]),
        ("国办发［2022］5号", ["国办发〔2022〕5号"]),
        ("国办发〔２０２２〕５号", ["国办发〔2022〕5号"]),
        ("国家税务总局公告２０２３年第１７号", ["国家税务总局公告2023年第17号"]),
        ("国办发〔2021〕62 号", ["国办发〔2021〕62号"]),
        ("《补贴办法》（苏财（农）发〔2021〕7号）", ["苏财（农）发〔2021〕7号"]),
        ("按照甘自然资(建)函〔2020〕5号要求", ["甘自然资（建）函〔2020〕5号"]),
        ("琼府办（函）〔2021〕9号", ["琼府办（函）〔2021〕9号"]),
        ("国办发 〔 2021 〕 62 号", ["国办发〔2021〕62号"]),
        ("赣府厅字〔2022〕第45号", ["赣府厅字〔2022〕45号"]),
        ("赣府厅字〔2022〕045号", ["赣府厅字〔2022〕45号"]),
        ("国发〔2015〕50", ["国发〔2015〕50号"]),
        ("财税〔2018〕54号、55号", ["财税〔2018〕54号", "财税〔2018〕55号"]),
        ("国务院令第722号", ["国务院令第722号"]),
        ("中华人民共和国国务院令第711号", ["国务院令第711号"]),
        ("国务院令第七百二十二号", ["国务院令第722号"]),
        ("国家税务总局公告2019年第25号", ["国家税务总局公告2019年第25号"]),
        ("渝公通告〔2020〕6号", ["渝公通告〔2020〕6号"]),
        ("商务部公告2020年第6号", ["商务部公告2020年第6号"]),
        ("经市政府同意并结合国办发〔2022〕5号", ["国办发〔2022〕5号"]),
        ("现将国发〔2019〕5号转发给你们", ["国发〔2019〕5号"]),
        ("国发〔2019〕5号和赣府厅发〔2020〕17号", ["国发〔2019〕5号", "赣府厅发〔2020〕17号"]),
        (
            "国发〔2019〕5号、国办发〔2019〕6号、发改能源〔2019〕7号",
            ["国发〔2019〕5号", "国办发〔2019〕6号", "发改能源〔2019〕7号"],
        ),
        ("（国办发〔2019〕61号）", ["国办发〔2019〕61号"]),
        ("（粤府办〔2019〕61号，以下简称《通知》）", ["粤府办〔2019〕61号"]),
    ],
)
def test_each_written_form_has_one_canonical_form(written: str, canonical: list[str]) -> None:
    assert [str(hit.number) for hit in find_numbers(written)] == canonical


@pytest.mark.parametrize(
    "near_miss",
    [
        "2022年5月1日",
        "办公楼3号",
        "中山路15号",
        "第5号台风",
        "京（2022）不动产权第0001号楼",
        "〔2022〕",
        "电话：0791-88888888",
        "GB/T 9704-2012",
        "（2022年）5人",
        "法令第五条",
        "二十二号文件",
        "（2021）3次会议",
    ],
)
def test_near_misses_are_no_numbers(near_miss: str) -> None:
    assert [str(hit.number) for hit in find_numbers(near_miss)] == []


@given(st.sampled_from(CODES), st.integers(1980, 2099), st.integers(1, 9999))
def test_a_number_that_was_printed_is_read_back(code: str, year: int, serial: int) -> None:
    number = DocNumber(code, year, serial)
    assert parse_number(str(number)) == number


@given(st.sampled_from(["国务院令", "某省人民政府令", "公安部令"]), st.integers(1, 999))
def test_an_order_that_was_printed_is_read_back(code: str, serial: int) -> None:
    number = DocNumber(code, None, serial)
    assert parse_number(str(number)) == number


@given(st.text("国办发〔2022〕[]（）()5号第令 、和\n公告年", max_size=60))
def test_spans_stand_in_the_text_in_order(text: str) -> None:
    hits = list(find_numbers(text))
    assert all(0 <= h.span.start < h.span.end <= len(text) for h in hits)
    assert [h.span for h in hits] == sorted(h.span for h in hits)


@given(st.text(max_size=200))
def test_parse_number_never_raises(text: str) -> None:
    assert parse_number(text) is None or isinstance(parse_number(text), DocNumber)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("甘市监发〔2021〕 2 9 7号", ["甘市监发〔2021〕297号"]),
        ("浙江省人民政府令第 3 8 4 号", ["浙江省人民政府令第384号"]),
        (
            "按照国市监反垄断〔2020〕73号、甘市监发〔2020〕118号文件要求",
            ["国市监反垄断〔2020〕73号", "甘市监发〔2020〕118号"],
        ),
        ("根据国市监反垄规〔2020〕73号", ["国市监反垄规〔2020〕73号"]),
        ("洪府办发〔2021〕62 号", ["洪府办发〔2021〕62号"]),
        ("投入（2021） 5 6个项目", []),
        ("根据我市实际〔2020〕", []),
    ],
)
def test_blanks_between_digits_and_codes_behind_a_cue(text: str, numbers: list[str]) -> None:
    assert [str(hit.number) for hit in find_numbers(text)] == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2020年8月4日行署专题会议纪要（〔2020〕9号）议定", ["行署专题会议纪要〔2020〕9号"]),
        ("按照县政府常务会议纪要〔2020〕9号执行", ["县政府常务会议纪要〔2020〕9号"]),
        ("根据市委专题会议纪要（〔2020〕第9号）", ["市委专题会议纪要〔2020〕9号"]),
        ("根据县政府会议纪要（甲府纪〔2020〕9号）", ["甲府纪〔2020〕9号"]),
        ("关于供热的专题会议纪要（〔2020〕9号）", []),
        ("县政府常务会议议定（〔2020〕9号）", []),
    ],
)
def test_minutes_are_numbered_by_their_name(text: str, numbers: list[str]) -> None:
    hits = list(find_numbers(text))
    assert [str(hit.number) for hit in hits] == numbers
    assert all(text[slice(*hit.span)].count("（") == text[slice(*hit.span)].count("）") for hit in hits)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("（建设部、财政部令第165号）", ["建设部、财政部令第165号"]),
        ("（住房和城乡建设部令第51号）", ["住房和城乡建设部令第51号"]),
        ("工业和信息化部令第55号和公安部令第82号", ["工业和信息化部令第55号", "公安部令第82号"]),
        ("按照财政部、税务总局公告2022年第14号要求", ["财政部、税务总局公告2022年第14号"]),
        ("根据财政部 税务总局公告2023年第12号", ["财政部税务总局公告2023年第12号"]),
        ("根据省财政厅、省税务局公告2022年第5号", ["省财政厅、省税务局公告2022年第5号"]),
        ("（原国家质检总局令第36号）", ["国家质检总局令第36号"]),
        ("市规划和自然资源局公告2022年第3号", ["市规划和自然资源局公告2022年第3号"]),
        ("中华人民共和国交通运输部令2022年第3号", ["交通运输部令2022年第3号"]),
        ("河北省人民政府令〔2019〕第9号", ["河北省人民政府令〔2019〕第9号"]),
        ("河北省人民政府令〔2019〕9号", ["河北省人民政府令〔2019〕第9号"]),
        ("衡政办发„2011‟52号", ["衡政办发〔2011〕52号"]),
        ("2004年8月24日怀政发〔2004〕38号", ["怀政发〔2004〕38号"]),
        ("已废止。\n(2004年8月24日怀政发〔2004〕38号)", ["怀政发〔2004〕38号"]),
        ("国家发展改革委2021年第43号令", ["国家发展改革委令2021年第43号"]),
        ("市政府第32号令", ["市政府令第32号"]),
        # the organ behind the number; 国令 is what orders of the State Council have on their heads
        ("2019年第709号国务院令第三次修订", ["国务院令第709号"]),
        ("国令第617号", ["国务院令第617号"]),
        ("2018年第5号交通运输部令和第3号省政府令", ["交通运输部令2018年第5号", "省政府令第3号"]),
        ("2020年第3号财政部公告", ["财政部公告2020年第3号"]),
        ("第3号文件、国务院令", []),
        ("第16号修改后的国务院令", []),
        ("2021年第5号部令", []),
        ("不符合总局2020年第3号公告", ["总局公告2020年第3号"]),
        ("违反某市人民政府令第3号", ["某市人民政府令第3号"]),
        ("某省人民代表大会常务委员会公告第12号", ["某省人民代表大会常务委员会公告第12号"]),
        ("经甲、乙同意，和省政府令第276号", ["省政府令第276号"]),
        ("（本市）\n2011年5月20日某市人民政府令第115号", ["某市人民政府令第115号"]),
        ("会议同意撤销市政府令第98号规定的收费", ["市政府令第98号"]),
        ("决定取消国务院令第98号设定的许可", ["国务院令第98号"]),
        ("会议审议市政府令第98号的清理意见", ["市政府令第98号"]),
        ("招标公告第3号", []),
        ("下达指令第3号", []),
        # 指挥部 in short, no 指令
        ("按照县森防指2024年第1号令", ["县森防指令2024年第1号"]),
        ("按照县森防指第1号令", ["县森防指令第1号"]),
        ("下达指第3号令", []),
        ("市防汛指令2023年第2号", ["市防汛指令2023年第2号"]),
        ("执行消防指令第3号", []),
        ("县总河长令2022年第1号", ["县总河长令2022年第1号"]),
        # numbered departments of central organs
        ("按照安监总厅管三〔2014〕70号文件", ["安监总厅管三〔2014〕70号"]),
        ("省安监局安监总管三〔2009〕116号", ["安监总管三〔2009〕116号"]),
        ("执行安监总厅管四函〔2014〕70号", ["安监总厅管四函〔2014〕70号"]),
        ("省教育厅教财〔2020〕1号", ["教财〔2020〕1号"]),
        ("资金管理遵照渝财教〔2021〕66号", ["渝财教〔2021〕66号"]),
    ],
)
def test_orders_and_announcements_keep_all_their_organs(text: str, numbers: list[str]) -> None:
    hits = list(find_numbers(text))
    assert [str(hit.number) for hit in hits] == numbers
    assert all(text[h.span.start : h.span.end].endswith(("号", "令", "告")) for h in hits)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("（明政〔2008〕文90号）", ["明政〔2008〕文90号"]),
        ("闽政[1999]综字第012号", ["闽政〔1999〕综字12号"]),
        ("（明政〔2010〕通告第4号）", ["明政〔2010〕通告第4号"]),
        ("（明政〔2010〕规12号、13号）", ["明政〔2010〕规12号", "明政〔2010〕规13号"]),
        ("广府纪要第〔2023〕26号", ["广府纪要〔2023〕26号"]),
        ("粤府字第〔2022〕12号", ["粤府字〔2022〕12号"]),
        # near misses: a case of a court, words that follow a year, and a number of nobody
        ("根据（2022）京01民初12号判决", []),
        ("最高法〔2022〕民终12号", []),
        ("明政〔2008〕文化局", []),
        ("第〔2022〕6号", []),
    ],
)
def test_letters_behind_the_year_belong_to_a_number_and_an_ordinal_before_it_does_not(
    text: str, numbers: list[str]
) -> None:
    found = [hit.number for hit in find_numbers(text)]
    assert [str(number) for number in found] == numbers
    assert [parse_number(str(number)) for number in found] == found
