"""公告 and 通告 that are numbered without an organ: the number is their issuers'."""

from __future__ import annotations

import pytest
from directive_text import directive_of

BODY = "为加强监管，现将有关事项公告如下：\n一、适用范围。本市各单位应当遵守。\n"
ONE, BOTH = "洛阳市市场监督管理局", "洛阳市市场监督管理局洛阳市财政局"
SIGNED = {ONE: f"{ONE}\n2022年3月1日\n", BOTH: "洛阳市市场监督管理局\n洛阳市财政局\n2022年3月1日\n"}


@pytest.mark.parametrize(
    ("head", "number", "signed"),
    [
        ("洛阳市市场监督管理局关于药品抽检的公告\n2022年第1号\n", f"{ONE}公告2022年第1号", ONE),
        ("洛阳市市场监督管理局\n关于药品抽检的公告\n（2022年第1号）\n", f"{ONE}公告2022年第1号", ONE),
        (
            "洛阳市市场监督管理局　洛阳市财政局\n关于药品抽检的通告\n2022年 第 1 号\n",
            f"{BOTH}通告2022年第1号",
            BOTH,
        ),
        ("关于药品抽检的公告\n2022年第1号\n", f"{ONE}公告2022年第1号", ONE),
        ("关于药品抽检的公告\n第1号\n", f"{ONE}公告第1号", ONE),
        ("2022年第1号\n关于药品抽检的通告\n", f"{ONE}通告2022年第1号", ONE),
        ("洛阳市市场监督管理局公告\n2022年第1号\n关于药品抽检的公告\n", f"{ONE}公告2022年第1号", ONE),
        ("洛阳市市场监督管理局公告\n（第一号）\n", f"{ONE}公告第1号", ONE),
        ("索引号：12/3\n文号：2022年第1号\n关于药品抽检的公告\n", f"{ONE}公告2022年第1号", ONE),
        ("关于药品抽检的公告（试行）\n〔2022〕第1号\n", f"{ONE}公告2022年第1号", ONE),
        # near misses
        ("关于药品抽检的通知\n第1号\n", "None", ONE),
        ("关于药品抽检的公告\n第1期\n", "None", ONE),
        ("关于药品抽检的公告\n洛市监〔2022〕5号\n", "洛市监〔2022〕5号", ONE),
        ("文号：2022年\n关于药品抽检的公告\n", "None", ONE),
    ],
)
def test_a_serial_number_alone_is_the_issuers(head: str, number: str, signed: str) -> None:
    found = directive_of(head + BODY + SIGNED[signed])
    assert str(found.number) == number
    assert "".join(found.issuers) == signed
    assert all("第1号" not in m.text for m in found.unnumbered)


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("柳川市人民政府常务会议纪要\n〔2023〕17号\n", "柳川市人民政府常务会议纪要〔2023〕17号"),
        ("柳川市人民政府\n专题会议纪要\n〔2023〕17号\n", "柳川市人民政府专题会议纪要〔2023〕17号"),
        ("柳川市人民政府专题会议纪要\n第17期\n", "None"),
        ("会议纪要\n〔2023〕17号\n", "None"),
    ],
)
def test_minutes_are_numbered_by_their_masthead(head: str, number: str) -> None:
    text = f"{head}柳川市人民政府办公室　　2023年8月22日\n关于研究防汛工作的会议纪要\n8月18日，市长主持召开会议，研究防汛工作。纪要如下：\n一、加强巡查。由市水利局每天巡查一次。\n"
    assert str(directive_of(text).number) == number


@pytest.mark.parametrize(("word", "issuers"), [("解读机关", ("铁岭市水利局",)), ("责任单位", ())])
def test_an_explanation_is_issued_by_whom_it_names(word: str, issuers: tuple[str, ...]) -> None:
    text = f"《铁岭市防汛办法》政策解读\n近日，市政府办公室印发了《铁岭市防汛办法》。现就有关内容解读如下。\n一、背景。汛期将至。\n二、联系方式\n{word}：铁岭市水利局　解读人：某某\n"
    assert directive_of(text).issuers == issuers


@pytest.mark.parametrize(
    ("title", "line", "issuers"),
    [
        ("关于《铁岭市防汛办法》的解读说明", "解读机关：铁岭市水利局", ("铁岭市水利局",)),
        ("关于《铁岭市防汛办法》的解读", "索引号\t12/3\t解读机关\t铁岭市水利局", ("铁岭市水利局",)),
        ("铁岭市财政局关于《铁岭市防汛办法》的解读", "解读机关：铁岭市水利局", ("铁岭市财政局",)),
        ("关于做好政策工作的通知", "解读机关：铁岭市水利局", ()),
    ],
)
def test_the_row_of_who_explains_names_the_issuer_of_an_explanation(
    title: str, line: str, issuers: tuple[str, ...]
) -> None:
    text = f"{line}\n发布日期：2023-05-06\n{title}\n现就有关内容解读如下。\n一、背景。汛期将至，各县要加强巡查。\n"
    assert directive_of(text).issuers == issuers


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("局公告〔2022〕5号", f"{ONE}公告2022年第5号"),
        ("局通告〔2022〕5号", f"{ONE}通告2022年第5号"),
        ("厅公告〔2022〕5号", "厅公告2022年第5号"),  # of another rank
        ("洛公告〔2022〕5号", "洛公告〔2022〕5号"),
    ],
)
def test_a_number_that_names_but_the_rank_is_the_issuers(line: str, number: str) -> None:
    found = directive_of(f"{line}\n关于公布抽检名录的公告\n{BODY}{SIGNED[ONE]}")
    assert str(found.number) == number
    assert found.citations == ()
