"""Labelled pairs (标注对): how they were drafted is read and counted by kind; a wrong entry is named with its file."""

from __future__ import annotations

import json

import pytest
from similar_words import write_golds

from kg.cli.correspondence_table import accuracy_lines
from kg.evaluation.accuracy import ALL, Accuracy, accuracy
from kg.evaluation.gold import APART, CHAIN, DRAFTINGS, PLAN, GoldError
from kg.evaluation.golds import read_pairs
from kg.linking.correspondence.model import shipped


@pytest.fixture
def golds(tmp_path):
    return sorted(write_golds(tmp_path).glob("*.json"))


def rewritten(path, **entries):
    content = json.loads(path.read_text(encoding="utf-8")) | entries
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


@pytest.mark.parametrize("drafting", DRAFTINGS)
def test_how_a_pair_was_drafted_is_read(golds, drafting):
    rewritten(golds[0], drafting=drafting)
    assert read_pairs(golds)[0].drafting == drafting


def test_a_pair_that_does_not_say_was_drafted_on_a_plan(golds):
    assert {pair.drafting for pair in read_pairs(golds)} == {PLAN}


@pytest.mark.parametrize("wrong", ["", "chains", None, 3, True])
def test_another_way_of_drafting_is_an_error_that_names_the_file(golds, wrong):
    rewritten(golds[0], drafting=wrong)
    with pytest.raises(GoldError, match=golds[0].name):
        read_pairs(golds)


def test_a_sentence_that_is_in_neither_text_is_an_error_that_names_file_and_label(golds):
    labels = json.loads(golds[0].read_text(encoding="utf-8"))["labels"]
    labels[1] |= {"id": "T07.M2", "measure": labels[1]["measure"] + "另有一事"}
    rewritten(golds[0], labels=labels)
    with pytest.raises(GoldError, match=f"{golds[0].name}.*T07.M2"):
        read_pairs(golds)


def test_what_readers_look_for_beside_a_gap_is_read(golds):
    content = json.loads(golds[0].read_text(encoding="utf-8"))
    pair = read_pairs(golds)[0]
    first, second, third = (m.text for m in pair.lower.measures()[:3])
    content["labels"][0] |= {"id": "T07.M2", "nearest": [second], "nearest_optional": [third, first]}
    rewritten(golds[0], labels=content["labels"])
    read = read_pairs(golds)[0].labels
    assert (read[0].nearest, read[0].nearest_optional, read[0].looked_for) == ({1}, {0, 2}, {0, 1, 2})
    assert not read[1].looked_for
    content["labels"][0]["nearest_optional"] = [first + "另有一事"]
    rewritten(golds[0], labels=content["labels"])
    with pytest.raises(GoldError, match=f"{golds[0].name}.*T07.M2"):
        read_pairs(golds)


def test_means_are_told_by_kind_before_those_of_all(golds):
    for path, drafting in zip(golds, (PLAN, PLAN, CHAIN, CHAIN, CHAIN, APART), strict=False):
        rewritten(path, drafting=drafting, written=True)
    (scored,) = accuracy(golds[:6], shipped()).scored
    assert [(m.kind, m.count) for m in scored.means] == [(PLAN, 2), (CHAIN, 3), (ALL, 6)]
    lines = list(accuracy_lines(Accuracy((), (scored,), None, ())))
    told = [line.split(" gap F1")[0].split("(")[0].strip() for line in lines if " gap F1   " in line]
    assert told == ["mean of 2 on a plan", "mean of 3 in chains", "mean of all 6"]
