"""Sentence similarity as a signal: it finds what words do not, and only with the model it was fitted for."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from similar_words import SUBJECTS, spacy_folder, unseen, vector_folder, write_golds

from kg.evaluation.fitting import fitted
from kg.evaluation.gold import GoldError
from kg.extraction.directive import extract
from kg.findings.coverage import Comparer
from kg.linking.correspondence.model import ModelError, SimilarityMismatch, load, shipped
from kg.linking.correspondence.prepared import prepare
from kg.linking.correspondence.signals import NAMES, SIMILARITY, signals
from kg.linking.similarity import SimilarityError, opened
from kg.nlp.concepts import reworded
from kg.pipeline.compare import given
from kg.reading import read


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("similar")


@pytest.fixture(scope="module")
def golds(home):
    return sorted(write_golds(home / "gold").glob("*.json"))


@pytest.fixture(scope="module")
def sides(home):
    return tuple(extract(read(path)) for path in unseen(home / "unseen"))


@pytest.fixture(scope="module")
def vectors(home):
    return opened(str(vector_folder(home / "vectors")))


@pytest.fixture(scope="module")
def plain(golds):
    return fitted(golds)


@pytest.fixture(scope="module")
def similar(golds, vectors):
    return fitted(golds, similarity=vectors)


def found(sides, model, similarity=None):
    upper, lower = sides
    return Comparer(model, similarity).pair(upper, lower, given(upper, lower)).findings


def answers(sides, findings):
    """For every upper sentence the lower ones that are said to answer it."""
    words = {measure.id: measure.text for measure in sides[1].measures()}
    return {f.text: [words[link.lower] for link in f.counterparts] for f in findings}


@pytest.mark.parametrize("make", [vector_folder, spacy_folder], ids=["folder of vectors", "spaCy pipeline"])
def test_other_words_for_the_same_are_found_with_vectors_and_not_without(home, golds, sides, plain, make):
    similarity = opened(str(make(home / make.__name__)))
    with_vectors = answers(sides, found(sides, fitted(golds, similarity=similarity), similarity))
    a, b, c, d = SUBJECTS[8:]
    assert with_vectors == {
        f"{a[0]}。": [f"{a[1]}。"],
        f"{b[0]}。": [f"{b[1]}。"],
        f"{c[0]}。": [],
        f"{d[0]}。": [],
    }
    assert not any(answers(sides, found(sides, plain)).values())


def test_a_link_shows_the_similarity_it_rests_on(sides, similar, vectors):
    shown = {
        s.name: s.value for f in found(sides, similar, vectors) for c in f.counterparts for s in c.signals
    }
    assert shown.pop(SIMILARITY) == 1.0
    assert set(shown) <= {"meaning"}  # no word in common


def test_the_other_signals_keep_their_places_and_values(sides, plain):
    upper, lower = (prepare(side, plain.weights, reworded) for side in sides)
    alike = np.linspace(0, 1, len(upper.texts) * len(lower.texts)).reshape(len(upper.texts), -1)
    bare, more = signals(upper, lower), signals(upper, lower, alike)
    assert (bare.names, more.names) == (NAMES, (*NAMES, SIMILARITY))
    assert np.array_equal(bare.values, more.values[:, :, : len(NAMES)])
    assert np.array_equal(bare.met, more.met)
    assert more.values[:, :, -1] == pytest.approx(alike, abs=1e-6)


def test_vectors_see_neither_years_nor_the_issuers_own_place(sides, plain):
    upper = sides[0]
    task = upper.tasks[0]
    measure = replace(task.measures[0], text="2031年底前在甲市修缮漏雨屋顶。")
    upper = replace(upper, tasks=(replace(task, measures=(measure,)),))
    assert prepare(upper, plain.weights, reworded).texts == ("底前在修缮漏雨屋顶。",)


def test_the_same_labels_and_vectors_give_the_same_model_and_findings(home, golds, sides, similar, vectors):
    (home / "one.json").write_bytes(similar.saved())
    again = opened(str(vector_folder(home / "elsewhere")))
    (home / "two.json").write_bytes(fitted(golds[::-1], similarity=again).saved())
    one, two = (json.loads((home / name).read_text(encoding="utf-8")) for name in ("one.json", "two.json"))
    assert one["provenance"].pop("similarity") == {"name": "vectors", "sha256": vectors.sha256}
    assert two["provenance"].pop("similarity") == {"name": "elsewhere", "sha256": vectors.sha256}
    assert one == two
    kept = load(home / "one.json")
    assert found(sides, kept, vectors) == found(sides, load(home / "two.json"), again)


def test_a_model_says_whether_it_needs_a_similarity(plain, similar):
    assert (plain.needs_similarity, similar.needs_similarity) == (False, True)
    assert not shipped().needs_similarity


def test_a_model_and_a_similarity_that_do_not_go_together_are_refused(tmp_path, plain, similar, vectors):
    with pytest.raises(SimilarityMismatch, match="请加 --similarity"):
        Comparer(similar)
    for without in (plain, shipped()):
        with pytest.raises(SimilarityMismatch, match=r"kg fit .* --similarity"):
            Comparer(without, vectors)
    folder = vector_folder(tmp_path / "turned")
    with np.load(folder / "vectors.npz") as held:
        np.savez(folder / "vectors.npz", words=held["words"], vectors=held["vectors"][::-1])
    with pytest.raises(SimilarityMismatch, match=r"vectors.*turned"):
        Comparer(similar, opened(str(folder)))


def test_a_model_whose_stages_know_different_signals_is_refused(tmp_path, similar):
    (tmp_path / "model.json").write_bytes(similar.saved())
    content = json.loads((tmp_path / "model.json").read_text(encoding="utf-8"))
    for stage in ("first", "second"):
        damaged = json.loads(json.dumps(content))
        damaged[stage]["names"].remove(SIMILARITY)
        (tmp_path / "damaged.json").write_text(json.dumps(damaged), encoding="utf-8")
        with pytest.raises(ModelError, match="信号"):
            load(tmp_path / "damaged.json")


@pytest.mark.parametrize(("field", "part"), [("provenance", None), ("first", "mean"), ("status", "names")])
def test_a_model_with_a_part_set_to_nothing_is_refused(tmp_path, similar, field, part):
    (tmp_path / "model.json").write_bytes(similar.saved())
    content = json.loads((tmp_path / "model.json").read_text(encoding="utf-8"))
    if part is None:
        content[field] = None
    else:
        content[field][part] = None
    (tmp_path / "damaged.json").write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(ModelError):
        load(tmp_path / "damaged.json")


def test_labels_without_one_of_the_statuses_cannot_be_learnt_from(tmp_path):
    golds = sorted(write_golds(tmp_path).glob("*.json"))
    for path in golds:
        path.write_text(path.read_text(encoding="utf-8").replace('"partial"', '"covered"'), encoding="utf-8")
    with pytest.raises(GoldError, match="partial"):
        fitted(golds)


@pytest.mark.parametrize("name", ["zh_not_installed", "no/such/folder"])
def test_what_is_neither_pipeline_nor_folder_is_said(name):
    with pytest.raises(SimilarityError, match=name):
        opened(name)
