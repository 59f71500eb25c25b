"""What a finding says of itself is said in every view: text, Markdown, table and report."""

from dataclasses import replace

import pytest
from sample_corpus import CORPUS

from kg.flags import Flag
from kg.model import Status
from kg.views.gap_tables import gaps_csv
from kg.views.markdown import gaps_markdown
from kg.views.report import render_report
from kg.views.text import gaps_text
from kg.views.words import FLAGS


def shown(view, status, **changes):
    pair = next(p for p in CORPUS.pairs if any(f.status is status for f in p.findings))
    first = next(f for f in pair.findings if f.status is status)
    changed = replace(first, **changes)
    pair = replace(pair, findings=tuple(changed if f is first else f for f in pair.findings))
    return view(replace(CORPUS, pairs=(pair,)))


VIEWS = pytest.mark.parametrize("view", [gaps_text, gaps_markdown, gaps_csv, render_report])


@VIEWS
@pytest.mark.parametrize(
    ("reason", "flags"),
    [
        ("全文未见对应条目；该任务的责任单位（市商务局）中没有下级发文机关", ("addressed_to_others",)),
        ("人工核定：已由县文件落实", ("reviewed",)),
        ("人工核定（督查室）", ("reviewed",)),
    ],
)
def test_a_reason_that_tells_more_than_that_nothing_was_found_is_shown(view, reason, flags):
    assert reason in shown(view, Status.MISSING, reason=reason, flags=flags)


@VIEWS
def test_a_partial_by_hand_without_what_is_left_out_says_so(view):
    said = "（核定时未填写）"
    assert said in shown(view, Status.PARTIAL, missing_part=None, flags=("reviewed",))
    assert said not in shown(view, Status.PARTIAL, missing_part=None, flags=())


def test_every_flag_has_its_word():
    assert set(FLAGS) == set(Flag)


@VIEWS
def test_a_decision_to_be_taken_anew_is_not_counted_nor_called_decided(view):
    words = FLAGS[Flag.SUSPECT], f"{FLAGS[Flag.REVIEWED]}{'、' if view is gaps_csv else '·'}"
    page = shown(view, Status.COVERED, flags=(Flag.REVIEWED, Flag.SUSPECT))
    assert [word in page for word in words] == [True, False]
    assert FLAGS[Flag.REVIEWED] in shown(view, Status.COVERED, flags=(Flag.REVIEWED,))
