"""Text and Markdown: every status worded, surrogates said, no percentage without a denominator."""

from dataclasses import replace

import pytest
from sample_corpus import BUREAU, CITY, CORPUS, COUNTY, HOSTILE, PROVINCE

from kg.extraction.correction import anchor, measure_anchor, task_anchor
from kg.model import Corpus, Ground, Notice, PairState, Status
from kg.views.anchors import anchors_text
from kg.views.lookup import Lookup
from kg.views.markdown import escaped, gaps_markdown
from kg.views.selection import Filters
from kg.views.text import NOTHING_LISTED, figures, gaps_text, plain_text, show_text

LOOKUP = Lookup(CORPUS.directives, CORPUS.not_held)


def render(view, *kinds):
    return view(CORPUS, Filters(kinds=kinds))


def test_plain_is_the_text_that_spans_index():
    for directive in CORPUS.directives:
        plain = plain_text(directive)
        assert all(plain[m.span.start : m.span.end] == m.text for m in directive.measures())


@pytest.mark.parametrize("directive", [PROVINCE, CITY, COUNTY, BUREAU], ids=lambda d: d.id)
def test_show_has_number_every_task_and_every_sentence(directive):
    shown = show_text(directive)
    assert str(directive.number) in shown
    assert all(f"{t.marker}{t.title}" in shown for t in directive.tasks)
    assert all(m.text in shown for m in directive.measures())
    assert "未见印发日期" in shown


def test_show_says_rules_and_targets_in_chinese():
    shown = show_text(PROVINCE)
    assert "频次 每季度至少开展1次（每季度不少于1次）" in shown
    assert "指标 综合窗口占比：80%以上（≥80%）" in shown
    assert ">=" not in shown


def test_anchors_are_those_of_corrections():
    shown = anchors_text(CITY)
    assert CITY.text.source.sha256[:12] in shown
    assert anchor(CITY.text.plain) in shown
    for task in CITY.tasks:
        assert f"{task_anchor(task)}  {task.id[-3:]}" in shown
        assert all(measure_anchor(measure) in shown for measure in task.measures)
    assert "人工更正" not in shown
    told = replace(CITY, notices=(Notice("corrected", "人工更正：年份"),))
    assert "以原文件为准" in anchors_text(told)


def test_show_says_where_a_citation_leads():
    assert "〔依据〕 未收录 → 临政办发〔2024〕3号" in show_text(COUNTY)


@pytest.mark.parametrize("view", [gaps_text, gaps_markdown])
def test_gaps_word_every_status_and_the_surrogate(view):
    shown = render(view)
    for word in [
        "已对应",
        "部分对应",
        "未见对应",
        "不适用",
        "无法核对",
        "以2023年版代替",
        "与2023年版相比未见",
    ]:
        assert word in shown


def test_pair_without_denominator_has_no_percentage():
    assert "%" not in figures(CORPUS.pairs[3], LOOKUP)
    assert "%" not in figures(CORPUS.pairs[4], LOOKUP)
    assert "5/9（55.6%；引用对应）" in figures(CORPUS.pairs[0], LOOKUP)


@pytest.mark.parametrize(("view", "glossary"), [(gaps_text, 1), (gaps_markdown, 0)])
def test_what_holds_for_every_pair_is_said_once(view, glossary):
    shown = render(view)
    assert shown.count("统计范围：所列 4 件已收录公文") == 1
    assert shown.count("措辞各有侧重") == glossary


@pytest.mark.parametrize("view", [gaps_text, gaps_markdown])
@pytest.mark.parametrize(
    "hint",
    ["〔总体性要求，不计入统计", "所列责任主体为其他单位", "未明确责任单位", "下级要求更高", "需人工复核"],
)
def test_gaps_show_every_hint(view, hint):
    assert hint.lstrip("〔" if view is gaps_markdown else "") in render(view)


@pytest.mark.parametrize("view", [gaps_text, gaps_markdown])
def test_filters_are_printed_and_limit_what_is_listed(view):
    shown = render(view, "partial")
    assert "仅列：部分对应" in shown
    assert "残疾人绿色通道" in shown
    assert "最接近的内容" not in shown


@pytest.mark.parametrize("view", [gaps_text, gaps_markdown])
@pytest.mark.parametrize(
    ("kind", "listed", "bare"),
    [
        ("unsourced", 2, 3),
        ("covered", 2, 3),
        ("unknown", 1, 4),
        ("not_held", 0, 0),  # a kind of citations: no pair has any
        ("", 5, 0),
    ],
)
def test_pairs_with_nothing_of_a_kind_are_named_and_not_described(view, kind, listed, bare):
    shown = render(view, *filter(None, [kind]))
    assert shown.count("对应依据：") == listed
    said = shown.partition(NOTHING_LISTED)[2].strip().splitlines()
    named = [line for line in said if " → " in line]
    assert len(named) == bare
    assert all(line.endswith(("：无", "不作对照。", "不等于未见对应。")) for line in named)


def test_a_local_task_is_quoted_in_brackets_that_no_number_has():
    assert "〔2.综合窗口改革〕" in render(gaps_text)
    assert "（2.综合窗口改革）" not in render(gaps_text)


def test_nothing_to_list_is_said():
    assert gaps_text(Corpus((), (), (), ())) == "没有可列示的条目。\n"


def test_markdown_escapes_words_of_documents():
    shown = render(gaps_markdown)
    assert HOSTILE not in shown
    assert escaped("|a|") == r"\|a\|"
    for line in shown.splitlines():
        if line.startswith("| ") and "结论" not in line:
            cells = line.replace(r"\|", "").count("|")
            assert cells in {4, 5}


def accepted(finding):
    return replace(finding, counterparts=(replace(finding.counterparts[0], review="accepted"),))


def flagged(*flags):
    return lambda finding: replace(finding, flags=(*finding.flags, *flags))


@pytest.mark.parametrize(
    ("status", "change", "checked"),
    [
        (Status.COVERED, lambda finding: finding, 0),
        (Status.COVERED, accepted, 1),
        (Status.MISSING, flagged("reviewed"), 1),
        (Status.EXEMPT, flagged("reviewed"), 1),
        (Status.EXEMPT, flagged("reviewed", "suspect"), 0),
        (Status.MISSING, flagged("reviewed", "framing"), 0),
    ],
)
def test_what_people_decided_is_counted_whatever_they_decided(status, change, checked):
    pair = CORPUS.pairs[0]
    first = next(f for f in pair.findings if f.status is status and "framing" not in f.flags)
    changed = tuple(change(f) if f is first else f for f in pair.findings)
    whole = sum("framing" not in f.flags and f.status is not Status.UNKNOWN for f in changed)
    assert f"，经人工核定 {checked}/{whole}（" in figures(replace(pair, findings=changed), LOOKUP)


def test_a_cited_directive_is_called_held_only_where_it_is():
    pair = next(p for p in CORPUS.pairs if p.answers.state is PairState.UPPER_NOT_HELD)
    said = gaps_text(replace(CORPUS, pairs=(pair,), citation_findings=()))
    assert "上级文件已收录" not in said
    assert "上级文件未收录" in said


@pytest.mark.parametrize(
    ("ground", "evidence", "label"),
    [
        (Ground.CITED, "《甲要点》有要求，制定本方案。", "原文"),
        (Ground.GIVEN, "根据甲市要点，制定本方案。", "原文"),
        (Ground.GIVEN, "《乙方案》与《甲要点》", "依据"),
        (Ground.INFERRED, "《乙方案》；《甲要点》", "依据"),
    ],
)
def test_only_what_stands_in_a_text_is_called_its_words(ground, evidence, label):
    pair = CORPUS.pairs[0]
    pair = replace(pair, answers=replace(pair.answers, ground=ground, evidence=evidence))
    assert f"\n  {label}：{evidence}\n" in gaps_text(replace(CORPUS, pairs=(pair,)))
