"""Sentence similarity from vectors that the user has (句向量相似度): a signal of correspondence, off by default.

Nothing is downloaded: an installed spaCy pipeline with vectors, or an embedding model in a local folder.
Models are fitted with one similarity or with none, so each says by a hash which vectors it is.
"""

from __future__ import annotations

import hashlib
import importlib
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from kg.errors import UNREADABLE, Mendable
from kg.reference.folding import fold_text

Matrix = NDArray[np.float64]
_MOST_WORD = 24
_MOST_BYTES = 8 * 1024**3
_MODULES = "modules.json"
_KEPT = 64  # directives whose vectors are kept: an upper one is held against many


class SimilarityError(Mendable):
    """Vectors that cannot be used; the message names the pipeline, file and line, and what to do."""

    exit_code = UNREADABLE


class Similarity(Protocol):
    """Whatever can say how near sentences are in meaning; ``sha256`` is that of its vectors."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    @property
    def sha256(self) -> str:
        """The same for the same vectors, wherever they lie."""
        ...

    def matrix(self, upper_texts: Sequence[str], lower_texts: Sequence[str]) -> Matrix:
        """Upper × lower, each 0 (nothing alike, or nothing known) to 1 (the same)."""
        ...


def similarities(
    similarity: Similarity | None, upper_texts: Sequence[str], lower_texts: Sequence[str]
) -> Matrix | None:
    """The matrix of two directives' sentences; None where no similarity is switched on."""
    return None if similarity is None else similarity.matrix(upper_texts, lower_texts)


def opened(name_or_folder: str) -> Similarity:
    """The similarity a user names: an installed spaCy pipeline, the folder of one, or that of an embedding model.

    :class:`SimilarityError` says what is lacking.
    """
    folder = Path(name_or_folder)
    if folder.is_dir() and not (folder / "meta.json").is_file():
        return LocalEmbedding(folder)
    return SpacyVectors(name_or_folder)


class SpacyVectors:
    """The vectors of a spaCy pipeline, by the name of an installed package or by its folder."""

    def __init__(self, name_or_path: str | Path) -> None:
        import spacy  # here: half a second that only those pay who switched this on

        try:
            self._nlp: Any = spacy.load(name_or_path)
        except (OSError, ValueError, ImportError) as error:
            raise SimilarityError(
                f"{name_or_path}: no such folder, and no installed spaCy pipeline that loads"
                " (没有这个文件夹，也没有安装这个 spaCy 模型)"
            ) from error
        if not self._nlp.vocab.vectors_length:
            raise SimilarityError(
                f"{name_or_path}: the pipeline has no vectors (没有词向量); take one such as zh_core_web_md"
            )
        meta = self._nlp.meta
        self.name = f"{meta['lang']}_{meta['name']} {meta['version']}"
        self.sha256 = hashlib.sha256(np.asarray(self._nlp.vocab.vectors.data).tobytes()).hexdigest()
        self._rows = lru_cache(_KEPT)(self._vectors)

    def matrix(self, upper_texts: Sequence[str], lower_texts: Sequence[str]) -> Matrix:
        """Cosine of the averaged word vectors, negative ones as 0."""
        return cosines(self._rows(tuple(upper_texts)), self._rows(tuple(lower_texts)))

    def _vectors(self, texts: Sequence[str]) -> Matrix:
        rows = [np.asarray(self._nlp.make_doc(text).vector, dtype=np.float64) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, self._nlp.vocab.vectors_length))


class LocalEmbedding:
    """An embedding model in a local folder.

    Either static word vectors, ``*.npz`` with the arrays ``words`` and ``vectors`` or ``*.vec``/``*.txt`` in
    word2vec's text format, or, where the package is installed, a sentence-transformers model.
    Raises :class:`SimilarityError` for a folder that holds none, or several, or a damaged one.
    """

    def __init__(self, folder: Path) -> None:
        files = _files(Path(folder))
        self.name = Path(folder).resolve().name
        self.sha256 = _digest(files)
        self._rows = lru_cache(_KEPT)(_loaded(Path(folder), files))

    def matrix(self, upper_texts: Sequence[str], lower_texts: Sequence[str]) -> Matrix:
        """Cosine of the sentence vectors, negative ones as 0."""
        return cosines(self._rows(tuple(upper_texts)), self._rows(tuple(lower_texts)))


def cosines(upper: Matrix, lower: Matrix) -> Matrix:
    """Cosines of all rows of two matrices, within 0..1; a row without direction is like nothing."""
    if not len(upper) or not len(lower):
        return np.zeros((len(upper), len(lower)))
    return np.clip(_unit(upper) @ _unit(lower).T, 0.0, 1.0)


def _unit(rows: Matrix) -> Matrix:
    rows = np.nan_to_num(rows, nan=0.0, posinf=0.0, neginf=0.0)
    largest = np.abs(rows).max(axis=1, keepdims=True, initial=0.0)
    scaled = rows / np.where(largest > 0, largest, 1.0)
    length = np.linalg.norm(scaled, axis=1, keepdims=True)
    unit: Matrix = scaled / np.where(length > 0, length, 1.0)
    return unit


def _files(folder: Path) -> list[Path]:
    """The file of static vectors, or all files of a sentence-transformers model."""
    if not folder.is_dir():
        raise SimilarityError(f"{folder}: no such folder (没有这个文件夹)")
    if (folder / _MODULES).is_file():
        return sorted(p for p in folder.rglob("*") if p.is_file() and not _hidden(p.relative_to(folder)))
    found = sorted(p for p in folder.iterdir() if p.suffix in (".npz", ".vec", ".txt") and p.is_file())
    vectors = [p for p in found if p.suffix != ".txt"] or found
    if len(vectors) != 1:
        raise SimilarityError(
            f"{folder}: expected one .npz or .vec file or a sentence-transformers model, found {len(vectors)}"
        )
    return vectors


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _digest(files: Iterable[Path]) -> str:
    """Of the contents in their order."""
    whole = hashlib.sha256()
    for path in files:
        try:
            with path.open("rb") as file:
                whole.update(hashlib.file_digest(file, "sha256").digest())
        except OSError as error:
            raise SimilarityError(f"{path}: not readable ({error.strerror})") from error
    return whole.hexdigest()


def _loaded(folder: Path, files: Sequence[Path]) -> Callable[[Sequence[str]], Matrix]:
    if (folder / _MODULES).is_file():
        return _sentence_transformer(folder)
    return _StaticVectors(*(_from_npz if files[0].suffix == ".npz" else _from_text)(files[0]))


def _sentence_transformer(folder: Path) -> Callable[[Sequence[str]], Matrix]:
    try:
        package: Any = importlib.import_module("sentence_transformers")
    except ImportError as error:
        raise SimilarityError(
            f"{folder}: needs the package sentence-transformers, which is not installed (尚未安装)"
        ) from error
    try:
        model: Any = package.SentenceTransformer(str(folder), local_files_only=True)
    except Exception as error:  # whatever a damaged model leads that package into
        raise SimilarityError(f"{folder}: the model cannot be loaded ({type(error).__name__})") from error

    def embed(texts: Sequence[str]) -> Matrix:
        if not texts:
            return np.zeros((0, 1))
        rows: Matrix = np.asarray(model.encode(list(texts), show_progress_bar=False), dtype=np.float64)
        return rows

    return embed


class _StaticVectors:
    """Averages the vectors of the longest known words, read from left to right."""

    def __init__(self, words: Sequence[str], vectors: Matrix) -> None:
        self._places: dict[str, int] = {}
        for place, word in enumerate(words):
            self._places.setdefault(fold_text(word).casefold(), place)
        self._places.pop("", None)
        self._vectors = vectors
        self._longest = min(max(map(len, self._places), default=1), _MOST_WORD)

    def __call__(self, texts: Sequence[str]) -> Matrix:
        rows = np.zeros((len(texts), self._vectors.shape[1]))
        for row, text in enumerate(texts):
            places = list(self._words(fold_text(text).casefold()))
            if places:
                rows[row] = self._vectors[places].mean(axis=0)
        return rows

    def _words(self, text: str) -> Iterator[int]:
        start = 0
        while start < len(text):
            for length in range(min(self._longest, len(text) - start), 0, -1):
                place = self._places.get(text[start : start + length])
                if place is not None:
                    yield place
                    start += length
                    break
            else:
                start += 1


def _from_npz(path: Path) -> tuple[list[str], Matrix]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise SimilarityError(f"{path}: too large (文件过大)")
        with np.load(path, allow_pickle=False) as arrays:
            words = [str(word) for word in arrays["words"].tolist()]
            vectors = np.asarray(arrays["vectors"], dtype=np.float64)
    except SimilarityError:
        raise
    except Exception as error:  # zip, header and type errors of many kinds
        raise SimilarityError(f"{path}: no arrays words and vectors ({type(error).__name__})") from error
    if vectors.ndim != 2 or len(vectors) != len(words) or not vectors.size:
        raise SimilarityError(f"{path}: {len(words)} words, vectors of shape {vectors.shape}")
    return words, vectors


def _from_text(path: Path) -> tuple[list[str], Matrix]:
    """Word2vec's text format: a line with count and dimensions, which may be absent, then a word a line."""
    words: list[str] = []
    rows: list[Matrix] = []
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                parts = line.rstrip().split(" ")
                if (number == 1 and len(parts) == 2) or not line.strip():
                    continue
                words.append(parts[0])
                rows.append(_numbers(path, number, parts[1:], len(rows[0]) if rows else None))
    except (OSError, UnicodeDecodeError) as error:
        raise SimilarityError(f"{path}: not readable as UTF-8 text ({type(error).__name__})") from error
    if not rows:
        raise SimilarityError(f"{path}: no vectors in the file (没有词向量)")
    return words, np.stack(rows)


def _numbers(path: Path, line: int, parts: Sequence[str], expected: int | None) -> Matrix:
    try:
        values = np.array([float(part) for part in parts], dtype=np.float64)
    except ValueError as error:
        raise SimilarityError(f"{path}, line {line}: a vector holds something else than numbers") from error
    if not len(values) or (expected is not None and len(values) != expected):
        raise SimilarityError(f"{path}, line {line}: {len(values)} numbers, expected {expected or 'some'}")
    if not all(map(math.isfinite, values)):
        raise SimilarityError(f"{path}, line {line}: a number is not finite")
    return values
