"""What a model has seen is told by hash, name, family and text, not by what a file is called."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from labelled import pair
from similar_words import write_golds

from kg.cli.correspondence_table import accuracy_lines, correspondence_lines
from kg.evaluation.accuracy import Accuracy, Way, accuracy
from kg.evaluation.golds import joined_families, read_pairs
from kg.evaluation.provenance import records, told_apart
from kg.linking.correspondence.model import shipped

LEARNT = [pair("a", family="ab"), pair("b", family="ab"), pair("c")]


def model_of(pairs):
    return replace(shipped(), provenance={"labels": records(pairs)})


@pytest.mark.parametrize(
    ("given", "seen", "changed"),
    [
        (pair("a", family="ab"), True, False),
        (pair("renamed", sha256="hash of a"), True, False),
        (pair("a", family="ab", sha256="edited"), True, True),
        (pair("a", family="another", sha256="edited"), True, True),
        (pair("new", family="ab"), True, False),  # it says itself that it shares a text or a plan
        (pair("new"), False, False),
        (pair("ab"), True, False),  # a family's name: the family where none is given
        (pair("d", family="de"), False, False),
    ],
)
def test_a_pair_is_known_by_hash_name_or_family(given, seen, changed):
    told = told_apart([given], model_of(LEARNT))
    assert (bool(told.seen), bool(told.unseen), bool(told.changed)) == (seen, not seen, changed)


def test_what_is_of_one_family_with_a_known_pair_is_not_unseen():
    told = told_apart(
        [pair("renamed", family="mine", sha256="hash of a"), pair("sister", family="mine"), pair("other")],
        model_of(LEARNT),
    )
    assert [p.name for p in told.seen] == ["renamed", "sister"]
    assert [p.name for p in told.unseen] == ["other"]


@pytest.mark.parametrize("provenance", [{}, {"labels": [{"name": "a"}]}])
def test_without_hashes_no_labels_are_said_to_have_changed(provenance):
    assert told_apart(LEARNT, replace(shipped(), provenance=provenance)).changed == ()


def test_pairs_that_share_a_text_are_one_family_whatever_they_say():
    one, two, three, four = (pair(name) for name in ("d", "c", "b", "a"))
    pairs = [one, replace(two, upper=one.lower), replace(three, lower=two.lower), four]
    assert [p.family for p in joined_families(pairs)] == ["b", "b", "b", "a"]
    assert {p.name: p.family for p in joined_families(pairs[::-1])} == {
        "a": "a",
        "b": "b",
        "c": "b",
        "d": "b",
    }


def test_families_that_share_no_text_stay_as_they_are():
    assert joined_families(LEARNT) == LEARNT


@pytest.fixture
def golds(tmp_path):
    return sorted(write_golds(tmp_path).glob("*.json"))


def test_a_renamed_training_pair_is_not_printed_as_never_seen(golds):
    model = model_of(read_pairs(golds[:2]))
    renamed = golds[0].rename(golds[0].with_name("correspondence-mine.json"))
    assert [(s.way, [p.name for p in s.pairs]) for s in accuracy([renamed, golds[2]], model).scored] == [
        (Way.UNSEEN, ["pair2"]),
        (Way.LEARNT, ["mine"]),
    ]


def test_a_renamed_and_relabelled_copy_is_known_by_its_texts_beside_the_original(golds):
    model = model_of(read_pairs(golds[:2]))
    content = json.loads(golds[0].read_text(encoding="utf-8"))
    copy = golds[0].with_name("correspondence-copy.json")
    copy.write_text(json.dumps(content | {"labels": content["labels"][1:]}), encoding="utf-8")
    assert [s.way for s in accuracy([copy], model).scored] == [Way.UNSEEN]
    assert [s.way for s in accuracy([golds[0], copy], model).scored] == [Way.LEARNT]


def test_relabelled_pairs_are_named_above_the_tables(golds):
    told = Accuracy(("a", "b"), (), None, ())
    assert [line for line in accuracy_lines(told) if line.endswith(": a, b")]
    assert not [line for line in accuracy_lines(replace(told, changed=())) if line]
    lines = list(correspondence_lines(golds[:1], None, None, lambda _: None))
    assert not any("labelled otherwise" in line for line in lines)
