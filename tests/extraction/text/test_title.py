"""Titles are read with their brackets balanced; what a notice carries and forwards is told apart."""

from __future__ import annotations

import pytest
from directive_text import directive_of, notice

from kg.extraction.text.title import carried_title, forwarded_title, issuer_prefix, quoted_titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("按照《甲办法》执行", ["甲办法"]),
        ("《甲》《乙》", ["甲", "乙"]),
        ("《甲》和《乙》、《丙》", ["甲", "乙", "丙"]),
        ("《关于印发〈甲办法〉的通知》", ["关于印发〈甲办法〉的通知"]),
        ("《关于印发《甲办法》的通知》", ["关于印发《甲办法》的通知"]),
        (
            "《关于转发〈乙省关于印发《甲办法》的通知〉的通知》",
            ["关于转发〈乙省关于印发《甲办法》的通知〉的通知"],
        ),
        ("《关于印发<甲办法>的通知》", ["关于印发<甲办法>的通知"]),
        ("关于印发《甲（试行）》的通知", ["甲（试行）"]),
        ("《甲\n办法》", []),
        ("《没有收尾的书名号", []),
        ("收尾》在前", []),
        ("《》", []),
    ],
)
def test_quoted_titles_are_balanced(text: str, titles: list[str]) -> None:
    assert [q.title for q in quoted_titles(text)] == titles
    assert [text[q.span.start : q.span.end] for q in quoted_titles(text)] == [f"《{t}》" for t in titles]


@pytest.mark.parametrize(
    ("title", "carried"),
    [
        ("甲省人民政府办公厅关于印发2022年甲省政务公开工作要点的通知", "2022年甲省政务公开工作要点"),
        ("甲市人民政府关于印发《甲市物业管理办法》的通知", "甲市物业管理办法"),
        ("甲市人民政府印发关于加快发展的若干措施的通知", "关于加快发展的若干措施"),
        ("甲县人民政府关于公布《甲县权责清单》的公告", "甲县权责清单"),
        (
            "甲市财政局 甲市民政局关于印发《甲市救助资金管理办法（试行）》的通知",
            "甲市救助资金管理办法（试行）",
        ),
        ("甲市人民政府办公室关于修订印发甲市突发事件应急预案的通知", "甲市突发事件应急预案"),
        ("甲市人民政府关于下发《甲市供热方案》的通知", "甲市供热方案"),
        ("关于印发＜甲市供热方案＞的通知", "甲市供热方案"),
        ("甲县人民政府关于转发《甲市方案》的通知", None),
        ("甲市人民政府批转市财政局关于预算管理意见的通知", None),
        ("甲市人民政府关于加强水利工作的意见", None),
        ("甲市人民政府关于张三同志任职的通知", None),
    ],
)
def test_what_a_notice_carries(title: str, carried: str | None) -> None:
    assert carried_title(title) == carried


@pytest.mark.parametrize(
    ("title", "forwarded"),
    [
        ("甲县人民政府办公室关于转发《甲市实施方案》的通知", "甲市实施方案"),
        ("国务院办公厅转发民政部关于加强救助意见的通知", "民政部关于加强救助意见"),
        ("甲市人民政府关于加强水利工作的意见", None),
    ],
)
def test_what_a_notice_forwards(title: str, forwarded: str | None) -> None:
    assert forwarded_title(title) == forwarded


@pytest.mark.parametrize(
    ("title", "issuers"),
    [
        ("财政部 税务总局关于调整政策的通知", "财政部 税务总局"),
        ("甲市人民政府关于加强水利工作的意见", "甲市人民政府"),
        ("中共甲县委办公室 甲县人民政府办公室印发《乙》的通知", "中共甲县委办公室 甲县人民政府办公室"),
        ("关于加强水利工作的意见", None),
        ("2022年工作要点", None),
    ],
)
def test_organs_before_guanyu_issue(title: str, issuers: str | None) -> None:
    assert issuer_prefix(title) == issuers


FORWARDED = [
    ("甲市人民政府办公室转发市财政局关于加强预算管理意见的通知", "关于加强预算管理的意见"),
    ("甲市人民政府办公室转发市财政局关于加强预算管理的意见的通知", "市财政局关于加强预算管理的意见"),
    (
        "甲市人民政府批转市财政局关于预算管理情况和改进工作意见报告的通知",
        "关于预算管理情况\n和改进工作意见的报告",
    ),
    ("甲市人民政府办公室关于转发《市财政局预算管理办法》的通知", "市财政局预算管理办法"),
]


@pytest.mark.parametrize(("notice_title", "lines"), FORWARDED)
def test_a_text_forwarded_whole_gives_its_title_and_is_cited(notice_title: str, lines: str) -> None:
    title = lines.replace("\n", "")
    basis = "为贯彻《乙省预算条例》（乙政发〔2022〕8号），制定以下措施。"
    body = f"市财政局《{title}》已经市人民政府同意，现转发给你们，请认真执行。\n甲市人民政府办公室\n2023年3月1日\n{lines}\n{basis}\n一、严格管理。管好预算。\n二、加强监督。公开决算。"
    directive = directive_of(notice(body, title=notice_title))
    assert (directive.title, directive.notice_title) == (title, notice_title)
    assert {c.title for c in directive.citations} == {title, "乙省预算条例"}


@pytest.mark.parametrize(
    "body",
    [
        "现将《关于加强预算管理的意见》转发给你们，请认真执行。\n各县要于6月底前报送情况。",
        "现将《关于加强预算管理的意见》（乙财发〔2023〕3号）转发给你们，请认真执行。\n关于加强预算管理的意见\n一、严格管理。管好预算。",
        "现转发给你们，请认真执行。\n关于加强预算管理的意见\n乙财发〔2023〕3号\n一、严格管理。管好预算。",
    ],
)
def test_a_text_only_passed_on_or_numbered_by_its_issuer_stays_another_directive(body: str) -> None:
    title = "甲市人民政府办公室转发省财政厅关于加强预算管理意见的通知"
    directive = directive_of(notice(body, title=title))
    assert directive.title == title
    named = [c.title for c in directive.citations if c.title]
    assert named == ["关于加强预算管理的意见"] * body.count("《")
