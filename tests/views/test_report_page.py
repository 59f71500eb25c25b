"""The gap report: what it says, what it never says, and that it needs nothing but itself."""

import re
from dataclasses import replace

import pytest
from sample_corpus import CORPUS, HOSTILE

from kg.model import Corpus, Ground, PairState, Status
from kg.views.report import render_report
from kg.views.report.content import contents, pieces
from kg.views.selection import NO_FILTERS, Filters

PAGE = render_report(CORPUS)
EMPTY = Corpus((), (), (), ())


def article(number):
    return re.findall(r'<article class="pair".*?</article>', PAGE, re.S)[number - 1]


def only(*pairs):
    return replace(CORPUS, pairs=pairs)


def test_same_corpus_gives_the_same_page():
    assert render_report(CORPUS) == PAGE


def test_page_names_no_address_at_all():
    assert not re.search(r"https?:|//[a-z]", PAGE.replace("</", "<"))
    assert not re.search(r"<(link|iframe|img|object)\b|@import|url\((?!#)", PAGE)


def test_words_of_documents_never_become_markup():
    assert HOSTILE not in PAGE
    assert "&lt;script&gt;alert(&#39;越权&#39;)&lt;/script&gt;" in PAGE


def test_surrogate_is_said_loudly_and_its_missing_is_worded_as_a_difference():
    shown = article(2)
    assert "以2023年版代替" in shown
    assert "与2023年版相比未见" in shown
    assert "未见对应</span>" not in shown
    assert "不计入应落实" in shown


def test_cited_pair_words_missing_as_missing():
    assert "未见对应</span>" in article(1)
    assert "相比未见" not in article(1)


def test_lower_not_held_is_all_unknown_and_nothing_is_missing():
    shown = article(5)
    assert 'data-status="unknown"' in shown
    assert 'data-status="missing"' not in shown
    assert "无从判断" in shown


def test_upper_not_held_has_no_table_and_no_rate():
    shown = article(4)
    assert '<table class="findings' not in shown
    assert "%" not in shown


@pytest.mark.parametrize("number", [4, 5])
def test_empty_denominator_prints_no_percentage(number):
    page = render_report(only(CORPUS.pairs[number - 1]))
    body = page.split("</style>", 1)[1]
    assert not re.search(r"\d%）", body)
    assert "不计算比例" in body


def test_pair_of_framing_only_prints_no_percentage():
    pair = CORPUS.pairs[0]
    page = render_report(only(replace(pair, findings=pair.findings[:1])))
    assert "0/0 条，无可比条目，不计算比例" in page
    assert "无可比条目</td>" in page


def test_every_rate_has_numerator_denominator_ground_and_corpus():
    page = render_report(only(CORPUS.pairs[0]), corpus_name="临江省样例库")
    assert "完全对应 4/9 条（44.4%）" in page
    assert "完全或部分对应 5/9 条（55.6%）" in page
    assert "引用对应" in page
    assert "临江省样例库" in page


def test_surrogate_missing_is_not_added_to_what_is_owed():
    rows = {ground: totals for ground, _, _, totals in contents(CORPUS, NO_FILTERS, "").by_ground}
    assert rows[Ground.SURROGATE.value].owed == 4
    assert rows[Ground.SURROGATE.value].missing == 5
    assert rows[Ground.CITED.value].owed == 9


def test_grounds_are_never_summed_together():
    grounds = [row[0] for row in contents(CORPUS, NO_FILTERS, "").by_ground]
    assert grounds == ["cited", "surrogate", "inferred"]


def test_findings_stand_in_the_order_of_the_upper_directive():
    serials = [int(n) for n in re.findall(r'<td class="n">(\d+)<small>', article(1))]
    assert serials == list(range(1, 12))


def test_what_is_left_out_is_marked_in_the_upper_sentence():
    assert "<mark>综合窗口占比达到80%以上</mark>" in article(1)
    assert "未落实部分" in article(1)


@pytest.mark.parametrize(
    ("text", "part", "marked"),
    [
        ("公开清单，每年更新。", "每年更新", ["每年更新"]),
        ("公开清单，每年更新。", "公开清单；每年更新", ["公开清单", "每年更新"]),
        ("公开清单。", "不在原文", []),
        ("公开清单。", None, []),
    ],
)
def test_marked_pieces_join_to_the_sentence(text, part, marked):
    cut = pieces(text, part)
    assert "".join(piece.text for piece in cut) == text
    assert [piece.text for piece in cut if piece.left_out] == marked


def test_middle_band_is_marked_for_reading_and_unknown_never_is():
    assert article(1).count('class="doubt"') == 1
    pair = CORPUS.pairs[4]
    doubtful = tuple(replace(f, probability=0.5) for f in pair.findings)
    assert 'class="doubt"' not in render_report(only(replace(pair, findings=doubtful)))


def test_nearest_sentence_and_why_stand_under_missing():
    assert "最接近的内容" in article(1)
    assert "同为政务服务场所管理，但未提出同一要求" in article(1)


def test_initiatives_are_no_fault():
    section = PAGE.split('id="initiatives"')[1].split("</section>")[0]
    assert "5.打造“望事好办”服务品牌" in section
    assert "不作为问题" in section


def test_citation_defects_and_absent_documents_are_listed():
    assert "引用的版本已有新版" in PAGE.split('id="citations"')[1]
    absent = PAGE.split('id="absent"')[1].split("</section>")[0]
    assert absent.index("临政办发〔2024〕3号") < absent.index("清河县人民政府")


def test_active_filter_is_printed_and_changes_no_figure():
    page = render_report(CORPUS, Filters(kinds=("missing",)))
    assert "仅列：未见对应" in page
    assert "完全对应 4/9 条（44.4%）" in page
    rows = re.findall(r'data-status="(\w+)"', page)
    assert rows
    assert set(rows) == {"missing"}


def test_every_anchor_that_is_linked_exists():
    ids = set(re.findall(r'\bid="([^"]+)"', PAGE))
    assert set(re.findall(r'href="#([^"]+)"', PAGE)) <= ids


def test_empty_corpus_gives_a_page_and_no_percentage():
    page = render_report(EMPTY)
    assert "没有可对照的上下级文件" in page
    assert "%" not in page.split("</style>", 1)[1]


def test_no_word_of_the_machine_is_shown():
    body = re.sub(r"<(style|script)>.*?</\1>", "", PAGE, flags=re.S)
    words = re.sub(r"<[^>]+>", " ", body)
    for word in [*Status, *Ground, *PairState]:
        assert not re.search(rf"\b{word.value}\b", words)


@pytest.mark.browser
def test_report_opens_offline_and_filters_by_status(browser, tmp_path):
    browser.open(PAGE, tmp_path)
    assert browser.console() == []
    assert browser.requests() == []
    visible = "return [...document.querySelectorAll('tr.row')].filter(r => r.offsetParent !== null).length"
    everything = browser.run(visible)
    assert everything == sum(len(p.findings) for p in CORPUS.pairs)
    browser.run("document.querySelector('#filter input[value=covered]').click()")
    covered = sum(f.status is Status.COVERED for p in CORPUS.pairs for f in p.findings)
    assert browser.run(visible) == everything - covered
    said = browser.run("return document.getElementById('active-filter').innerText")
    assert "部分对应" in said
    assert "已对应" not in said
    browser.run("document.getElementById('only-doubtful').click()")
    assert browser.run(visible) == browser.run(
        "return document.querySelectorAll('tr.row[data-doubtful]:not([data-status=covered])').length"
    )
