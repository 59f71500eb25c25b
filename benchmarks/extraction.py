"""Extraction and reading speed over real text, against a bare scan by ``re``, as one table.

Run ``python benchmarks/extraction.py [FOLDER] [--seconds N] [--compare MODULE:FUNCTION]``.  FOLDER holds files of
any readable format (default: the bundled directives); they are read once and extracted again and again on one
core.  A function to compare with takes the plain text of one file.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from statistics import median

from kg.extraction.citations.citation import Known, find_citations
from kg.extraction.directive import extract
from kg.model import Text
from kg.reading import ReadingError, iter_files, read

_BUNDLED = Path(__file__).parent.parent / "data" / "directives"
_BARE = re.compile(r"《[^《》]+》|[\u4e00-\u9fff]{1,10}〔\d{4}〕\d+号")
_ROUNDS = 5
_NOTHING = Known(frozenset(), None, "", 0)


def _speed(work: Callable[[Text], object], texts: list[Text], seconds: float) -> tuple[int, float]:
    """Characters worked through, and million characters a second of processor time: the median of five rounds."""
    for text in texts:
        work(text)
    done = 0
    speeds: list[float] = []
    for _ in range(_ROUNDS):
        worked = 0
        begin = time.process_time()
        while (spent := time.process_time() - begin) < seconds / _ROUNDS:
            for text in texts:
                work(text)
                worked += len(text.plain)
        speeds.append(worked / spent / 1e6)
        done += worked
    return done, median(speeds)


def _bare(text: Text) -> int:
    return sum(1 for _ in _BARE.finditer(text.plain))


def _citations(text: Text) -> int:
    return len(find_citations(text.plain, _NOTHING))


def _compared(name: str) -> Callable[[Text], object]:
    module, _, function = name.partition(":")
    found = getattr(import_module(module), function)
    return lambda text: found(text.plain)


def _row(*cells: object) -> None:
    print("".join(f"{cell:<34}" if n == 0 else f"{cell:>16}" for n, cell in enumerate(cells)))


def _extraction(texts: list[Text], seconds: float, compare: str | None) -> None:
    size = sum(len(text.plain) for text in texts)
    print(f"{len(texts)} texts, {size:,} characters, repeated\n")
    _row("extraction", "characters", "M chars/s", "of bare re")
    works: list[tuple[str, Callable[[Text], object]]] = [
        ("bare scan by re", _bare),
        ("citations alone", _citations),
        ("whole extraction", extract),
    ]
    if compare:
        works.append((compare, _compared(compare)))
    bare = None
    for name, work in works:
        done, speed = _speed(work, texts, seconds)
        bare = bare or speed
        _row(name, f"{done:,}", f"{speed:.2f}", f"{speed / bare:.3f}")


def _copies(texts: Iterable[Text], folder: Path) -> None:
    """The texts as .txt, .md, .html and .docx."""
    from docx import Document

    for number, text in enumerate(texts):
        lines = [text.slice(span) for span in text.paragraphs]
        (folder / f"{number}.txt").write_text("\n".join(lines), encoding="utf-8")
        (folder / f"{number}.md").write_text("\n\n".join(lines), encoding="utf-8")
        body = "".join(f"<p>{line}</p>" for line in lines)
        page = f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>"
        (folder / f"{number}.html").write_text(page, encoding="utf-8")
        document = Document()
        for line in lines:
            document.add_paragraph(line)
        document.save(str(folder / f"{number}.docx"))


def _reading(texts: list[Text], given: list[Path]) -> None:
    print()
    _row("reading", "files", "characters", "M chars/s")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _copies(texts, folder)
        paths = [*folder.iterdir(), *(p for p in given if p.suffix == ".pdf")]
        for suffix in sorted({path.suffix for path in paths}):
            files = [path for path in paths if path.suffix == suffix]
            begin = time.process_time()
            done = sum(len(read(path).plain) for path in files)
            spent = time.process_time() - begin
            _row(suffix, len(files), f"{done:,}", f"{done / spent / 1e6:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path, default=_BUNDLED)
    parser.add_argument("--seconds", type=float, default=3.0, help="processor time for each line")
    parser.add_argument("--compare", metavar="MODULE:FUNCTION")
    options = parser.parse_args()
    texts: list[Text] = []
    paths: list[Path] = []
    for path in iter_files([options.folder]):
        try:
            texts.append(read(path))
            paths.append(Path(path))
        except ReadingError as failure:
            print(failure, file=sys.stderr)
    if not texts:
        sys.exit(f"no readable file in {options.folder}")
    _extraction(texts, options.seconds, options.compare)
    _reading(texts, paths)


if __name__ == "__main__":
    main()
