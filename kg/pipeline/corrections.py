"""Corrections beside the sources (人工更正), laid over what was extracted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from kg.extraction.corrections import Correction, Corrections, read_corrections
from kg.model import Directive
from kg.pipeline.sources import read_directive, telling

FILE_NAME = "corrections.tsv"


def beside(sources: Iterable[str | Path]) -> tuple[Corrections, ...]:
    """The corrections files in the folders named and beside the files named, each once."""
    found: dict[Path, Corrections] = {}
    for source in map(Path, sources):
        path = ((source if source.is_dir() else source.parent) / FILE_NAME).resolve()
        if path not in found and path.is_file():
            found[path] = read_corrections(path)
    return tuple(found.values())


def hashes(corrections: Iterable[Corrections]) -> str:
    """The SHA-256 of the files, in order."""
    return " ".join(sorted(sha256(Path(file.path).read_bytes()).hexdigest() for file in corrections))


def corrected(directive: Directive, corrections: Iterable[Corrections]) -> Directive:
    """The directive with all that speaks of it, as :meth:`Corrections.apply`."""
    return Corrections("", tuple(entry for file in corrections for entry in file.entries)).apply(directive)


def unmatched(
    directives: Sequence[Directive], corrections: Iterable[Corrections]
) -> tuple[tuple[str, Correction], ...]:
    """Corrections that speak of no directive, each with the file it stands in."""
    return tuple((file.path, one) for file in corrections for one in file.unmatched(directives))


def read_corrected(path: str | Path) -> Directive:
    """The directive in one file, with the corrections beside it."""
    with telling(path):
        return corrected(read_directive(path), beside([path]))
