"""Sentence similarity from vectors the user has; tiny ones are made here."""

from __future__ import annotations

import builtins
import importlib.util
import sys
import types
from pathlib import Path

import numpy as np
import pytest

from kg.linking.similarity import LocalEmbedding, SimilarityError, SpacyVectors, cosines, opened

WORDS = {"节水": (1.0, 0.0, 0.0), "节约用水": (0.9, 0.1, 0.0), "巡查": (0.0, 1.0, 0.0), "水": (0.0, 0.0, 1.0)}


def word2vec(folder: Path, header: bool = True) -> Path:
    lines = [f"{len(WORDS)} 3"] if header else []
    lines += [" ".join([word, *map(str, vector)]) for word, vector in WORDS.items()]
    (folder / "vectors.vec").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def npz(folder: Path) -> Path:
    np.savez(folder / "vectors.npz", words=np.array(list(WORDS)), vectors=np.array(list(WORDS.values())))
    return folder


def spacy_folder(folder: Path) -> Path:
    import spacy

    nlp = spacy.blank("zh")
    for word, vector in WORDS.items():
        for char in word:
            nlp.vocab.set_vector(char, np.array(vector, dtype="float32"))
    nlp.to_disk(folder / "pipeline")
    return folder / "pipeline"


@pytest.mark.parametrize(
    "make", [word2vec, lambda f: word2vec(f, False), npz], ids=["vec", "no header", "npz"]
)
def test_static_vectors_see_the_longest_known_words(tmp_path: Path, make) -> None:
    found = LocalEmbedding(make(tmp_path)).matrix(
        ["推进节水。", "每月巡查", "无"], ["节 约用水", "巡查", "水"]
    )
    assert found.shape == (3, 3)
    assert found[0, 0] > 0.9
    assert found[1] == pytest.approx([found[1, 0], 1.0, 0.0])
    assert found[0, 2] == 0.0
    assert found[2] == pytest.approx([0.0, 0.0, 0.0])
    assert ((found >= 0) & (found <= 1)).all()


def test_a_spacy_pipeline_with_vectors_is_enough(tmp_path: Path) -> None:
    similarity = SpacyVectors(spacy_folder(tmp_path))
    found = similarity.matrix(["巡查", "节水"], ["巡查", "查巡", ""])
    assert found.shape == (2, 3)
    assert found[0, 0] == pytest.approx(1.0)
    assert found[0, 1] == pytest.approx(1.0)
    assert found[0, 0] > found[1, 0]
    assert found[0, 2] == 0.0
    assert similarity.matrix([], ["巡查"]).shape == (0, 1)


def test_a_pipeline_without_vectors_or_none_is_refused(tmp_path: Path) -> None:
    import spacy

    spacy.blank("zh").to_disk(tmp_path / "bare")
    with pytest.raises(SimilarityError, match="no vectors"):
        SpacyVectors(tmp_path / "bare")
    with pytest.raises(SimilarityError, match="zh_not_installed"):
        SpacyVectors("zh_not_installed")


def test_a_sentence_transformers_folder_needs_that_package(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(SimilarityError, match="sentence-transformers"):
        LocalEmbedding(tmp_path)


def test_a_sentence_transformers_folder_is_loaded_from_disk_only(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    asked = []

    class SentenceTransformer:
        def __init__(self, folder: str, **options: object) -> None:
            asked.append((folder, options))

        def encode(self, texts: list[str], **_: object) -> np.ndarray:
            return np.array([[len(text), 1.0] for text in texts], dtype="float32")

    package = types.SimpleNamespace(SentenceTransformer=SentenceTransformer)
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)
    found = LocalEmbedding(tmp_path).matrix(["甲乙"], ["丙丁", "戊"])
    assert asked == [(str(tmp_path), {"local_files_only": True})]
    assert found[0, 0] == pytest.approx(1.0)
    assert found[0, 1] < 1.0
    assert LocalEmbedding(tmp_path).matrix([], ["甲"]).shape == (0, 1)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("none.md", b"x", "found 0"),
        ("a.vec", b"", "no vectors"),
        ("a.vec", "1 2\n水 1 x\n".encode(), "line 2"),
        ("a.vec", "水 1 2\n河 1\n".encode(), "line 2"),
        ("a.vec", "水 1 2\n河 nan 1\n".encode(), "line 2"),
        ("a.vec", "节水器具 1 2\n".encode("gb18030"), "UTF-8"),
        ("a.npz", b"PK broken", "words and vectors"),
    ],
)
def test_a_damaged_folder_is_named_with_its_line(
    tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SimilarityError, match=says) as error:
        LocalEmbedding(tmp_path)
    assert str(tmp_path) in str(error.value)


@pytest.mark.parametrize(
    "arrays",
    [
        {"words": np.array(["a"]), "vectors": np.ones((2, 3))},
        {"words": np.array(["a"]), "vectors": np.ones(3)},
        {"words": np.array([]), "vectors": np.ones((0, 3))},
        {"words": np.array(["a"]), "other": np.ones((1, 3))},
        {"words": np.array([{}], dtype=object), "vectors": np.ones((1, 3))},
    ],
    ids=range(5),
)
def test_arrays_that_do_not_fit_are_refused(tmp_path: Path, arrays: dict) -> None:
    np.savez(tmp_path / "a.npz", **arrays)
    with pytest.raises(SimilarityError):
        LocalEmbedding(tmp_path)


def test_two_sets_of_vectors_are_not_guessed_between(tmp_path: Path) -> None:
    word2vec(npz(tmp_path))
    with pytest.raises(SimilarityError, match="found 2"):
        LocalEmbedding(tmp_path)


def test_cosines_stay_within_bounds_whatever_the_numbers() -> None:
    rows = np.array([[1e300, -1e300], [0.0, 0.0], [np.inf, np.nan], [-1.0, 1.0]])
    found = cosines(rows, rows)
    assert ((found >= 0) & (found <= 1)).all()
    assert found[0, 0] == pytest.approx(1.0)
    assert found[0, 3] == 0.0


def test_the_module_loads_no_model_package(monkeypatch) -> None:
    real = builtins.__import__

    def guarded(name: str, *rest: object) -> object:
        assert name.split(".")[0] not in ("spacy", "sentence_transformers", "torch"), name
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", guarded)
    found = importlib.util.find_spec("kg.linking.similarity")
    found.loader.exec_module(importlib.util.module_from_spec(found))  # a copy: others keep theirs


@pytest.mark.parametrize("make", [word2vec, npz, spacy_folder], ids=["vec", "npz", "spaCy"])
def test_vectors_are_known_by_their_content_wherever_they_lie(tmp_path: Path, monkeypatch, make) -> None:
    folders = [tmp_path / name for name in ("one", "copy", "other")]
    for folder in folders:
        folder.mkdir()
        if folder.name == "other":
            monkeypatch.setitem(WORDS, "水", (0.0, 0.5, 0.5))
        make(folder)
    one, copy, other = (opened(str(f if make is not spacy_folder else f / "pipeline")) for f in folders)
    assert one.sha256 == copy.sha256 != other.sha256
    assert isinstance(one, SpacyVectors if make is spacy_folder else LocalEmbedding)


def test_a_sentence_transformers_model_is_known_by_all_its_files_but_hidden_ones(
    tmp_path: Path, monkeypatch
) -> None:
    package = types.SimpleNamespace(SentenceTransformer=lambda *_, **__: None)
    monkeypatch.setitem(sys.modules, "sentence_transformers", package)
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    (tmp_path / "weights").mkdir()
    before = opened(str(tmp_path)).sha256
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "lock").write_bytes(b"x")
    assert opened(str(tmp_path)).sha256 == before
    (tmp_path / "weights" / "model.bin").write_bytes(b"x")
    assert opened(str(tmp_path)).sha256 != before
