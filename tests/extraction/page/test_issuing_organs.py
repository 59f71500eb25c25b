"""Who issues a directive: joint titles, signatures in full, minutes, what is forwarded, and pages without a date."""

from __future__ import annotations

import pytest
from directive_text import directive_of

from kg.extraction.page.full_names import fuller, with_place
from kg.extraction.text.title import issuer_prefix

BODY = "各有关单位：\n为做好工作，现就有关事项通知如下。\n一、加强领导。健全机制。\n"


def issuers(title: str, foot: str, body: str = BODY) -> tuple[str, ...]:
    return directive_of(f"{title}\n{body}{foot}").issuers


@pytest.mark.parametrize(
    ("name", "known", "full"),
    [
        ("发展改革委", ["青海省发展和改革委员会", "青海省财政厅"], "青海省发展和改革委员会"),
        ("卫健委", ["荆州市卫生健康委员会"], "荆州市卫生健康委员会"),
        ("荆州市卫健委", ["荆州市卫生健康委员会"], "荆州市卫生健康委员会"),
        ("市住建局", ["洛阳市住房和城乡建设局"], "洛阳市住房和城乡建设局"),
        ("洛阳市住建局", ["荆州市住房和城乡建设局"], "洛阳市住建局"),
        ("财政厅", ["青海省财政局"], "财政厅"),
        ("国家医保局办公室", ["国家医疗保障局办公室"], "国家医疗保障局办公室"),
        ("国家医保局办公室", ["国家医疗保障局", "甘肃省医疗保障局办公室"], "国家医保局办公室"),
        ("市公安局", ["洛阳市公安局涧西分局"], "市公安局"),
        ("消防救援大队", ["洛阳市消防救援支队"], "消防救援大队"),
        ("财政局", ["洛阳市涧西区财政局", "洛阳市财政局"], "洛阳市涧西区财政局"),
        ("发展改革局", ["洛阳市涧西区发展和改革局", "洛阳市发展和改革局"], "发展改革局"),
    ],
)
def test_a_name_is_completed_by_the_same_organ_alone(name: str, known: list[str], full: str) -> None:
    assert fuller(name, known) == full


@pytest.mark.parametrize(
    ("names", "full"),
    [
        (["青海省教育厅", "发展改革委", "财政厅"], ["青海省教育厅", "青海省发展改革委", "青海省财政厅"]),
        (["自治区民政厅", "财政厅"], ["自治区民政厅", "自治区财政厅"]),
        (["市市场监督管理局", "教育局"], ["市市场监督管理局", "市教育局"]),
        (["洛阳市民政局", "洛阳市财政局"], ["洛阳市民政局", "洛阳市财政局"]),
        (["市民政局", "市财政局"], ["市民政局", "市财政局"]),
        (["教育部", "财政部"], ["教育部", "财政部"]),
        (["青海省财政厅", "国家税务总局青海省税务局"], ["青海省财政厅", "国家税务总局青海省税务局"]),
        (["河北省教育厅", "共青团河北省委"], ["河北省教育厅", "共青团河北省委"]),
        (["河北省教育厅"], ["河北省教育厅"]),
    ],
)
def test_organs_of_a_joint_title_share_the_place_of_the_first(names: list[str], full: list[str]) -> None:
    assert with_place(names) == tuple(full)


@pytest.mark.parametrize(
    ("title", "foot", "named"),
    [
        (
            "青海省教育厅 发展改革委 财政厅关于做好营养工作的意见",
            "青海省教育厅　青海省发展和改革委员会　青海省财政厅\n二〇二二年八月二十六日\n",
            ("青海省教育厅", "青海省发展和改革委员会", "青海省财政厅"),
        ),
        (
            "青海省教育厅 发展改革委 财政厅关于做好营养工作的意见",
            "2022年8月26日\n",
            ("青海省教育厅", "青海省发展改革委", "青海省财政厅"),
        ),
        (
            "财政部 水利部关于印发《治理资金办法》的通知",
            "财  政  部     水  利  部\n2023年5月19日\n",
            ("财政部", "水利部"),
        ),
        (
            "关于加强防控监督工作的通知",
            "国家卫生健康委办公厅　　教育部办公厅\n国家疾控局综合司\n2022年9月14日\n",
            ("国家卫生健康委办公厅", "教育部办公厅", "国家疾控局综合司"),
        ),
        (
            "荆州市卫健委关于做好防疫工作的通知",
            "荆州市卫生健康委员会\n2022年8月26日\n",
            ("荆州市卫生健康委员会",),
        ),
    ],
)
def test_joint_issuers_are_named_in_full(title: str, foot: str, named: tuple[str, ...]) -> None:
    assert issuers(title, foot) == named


@pytest.mark.parametrize(
    "title",
    [
        "转发湖北省卫生健康委关于印发《湖北省慢性病管理办法》的通知",
        "转发湖北省卫生健康委关于做好慢性病管理工作的通知",
        "关于转发湖北省卫生健康委慢性病管理办法的通知",
        "批转市发展改革委关于做好慢性病管理工作的意见的通知",
        "印发《荆州市慢性病管理办法》的通知",
    ],
)
def test_a_title_that_opens_with_what_it_does_names_no_issuer(title: str) -> None:
    assert issuer_prefix(title) is None
    assert issuers(title, "荆州市卫生健康委员会\n2021年11月10日\n") == ("荆州市卫生健康委员会",)


def test_who_forwards_is_named_before_the_verb() -> None:
    title = "荆州市卫生健康委员会转发省卫生健康委关于做好工作的通知"
    assert issuers(title, "2021年11月10日\n") == ("荆州市卫生健康委员会",)


@pytest.mark.parametrize(
    ("foot", "signed"),
    [
        ("特此通告。\n2021年11月10日\n洛阳市教育局\n", ("洛阳市教育局",)),
        ("特此通告。\n2021年11月10日\n洛阳市教育局\n关闭 | 洛阳市信息办 技术支持\n", ("洛阳市教育局",)),
        ("洛阳市财政局\n2021年11月10日\n洛阳市教育局\n", ("洛阳市财政局",)),
        ("特此通告。\n2021年11月10日\n洛阳市教育局\n地址一览\n", ()),
    ],
)
def test_who_signs_below_the_date_is_alone_there(foot: str, signed: tuple[str, ...]) -> None:
    assert issuers("关于加强电动自行车停放管理的通告", foot) == signed


@pytest.mark.parametrize(
    ("foot", "signed"),
    [
        (
            "洛阳市公安局涧西分局\n洛阳市涧西区消防救援大队\n洛阳市涧西区市场监督管理局\n",
            ("洛阳市公安局涧西分局", "洛阳市涧西区消防救援大队", "洛阳市涧西区市场监督管理局"),
        ),
        (
            "附件：1.名单\n洛阳市公安局交通警察支队\n洛阳市城市管理局\n",
            ("洛阳市公安局交通警察支队", "洛阳市城市管理局"),
        ),
        (
            "洛阳市教育局 洛阳市妇联\n上一篇：关于停水的通知\n版权所有：洛阳市教育局\n",
            ("洛阳市教育局", "洛阳市妇联"),
        ),
        ("特此通告。\n洛阳海关\n", ("洛阳海关",)),
        ("二、联系单位\n洛阳市教育局\n洛阳市财政局\n", ()),
    ],
)
def test_all_organs_on_the_last_lines_sign_without_a_date(foot: str, signed: tuple[str, ...]) -> None:
    assert issuers("关于加强电动自行车停放管理的通告", foot) == signed


@pytest.mark.parametrize("dated", ["2020年6月11日", "二〇二〇年六月十一日"])
@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("洛阳市人民政府\n专题会议纪要\n〔2020〕17号\n", "关于研究土壤治理有关问题的会议纪要\n"),
        ("洛阳市人民政府常务会议纪要\n（第5期）\n", ""),
    ],
)
def test_minutes_are_issued_by_the_organ_beside_their_date(head: str, title: str, dated: str) -> None:
    line = f"洛阳市人民政府办公室　　　　{dated}\n"
    text = f"{head}{line}{title}2020年6月8日上午，副市长主持召开会议，研究有关问题。纪要如下：\n一、同意方案。抓紧实施。\n"
    found = directive_of(text)
    assert found.issuers == ("洛阳市人民政府办公室",)
    assert found.written == "2020-06-11"


def test_minutes_without_such_a_line_are_the_meetings() -> None:
    text = "洛阳市人民政府常务会议纪要\n会议研究了有关问题。\n一、同意方案。抓紧实施。\n2020年6月11日\n"
    assert directive_of(text).issuers == ("洛阳市人民政府",)
