from __future__ import annotations

from pathlib import Path

import pytest
from fixtures_directive import SAMPLE, expected_paragraphs, write_all_formats

from kg.reading import SUPPORTED, read


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return write_all_formats(tmp_path_factory.mktemp("formats"))


@pytest.mark.parametrize("suffix", [".txt", ".md", ".docx", ".pdf", ".html"])
def test_every_format_gives_the_same_paragraphs(files: dict[str, Path], suffix: str) -> None:
    text = read(files[suffix])
    assert text.plain.split("\n") == expected_paragraphs(SAMPLE)
    assert [text.slice(p) for p in text.paragraphs] == text.plain.split("\n")
    assert text.source.media_type == SUPPORTED[suffix]
    assert text.source.path == f"directive{suffix}"
    assert len(text.source.sha256) == 64


def test_page_says_what_its_metadata_table_says(files: dict[str, Path]) -> None:
    said = read(files[".html"]).metadata
    assert {word: said.get(word) for word in SAMPLE.metadata} == SAMPLE.metadata
    assert said["发布日期"] == "2022-03-16 09:00"


def test_pages_begin_where_the_pdf_turns_them(files: dict[str, Path]) -> None:
    text = read(files[".pdf"])
    assert len(text.pages) >= 2
    assert text.pages[0] == 0
    assert list(text.pages) == sorted(text.pages)
    assert text.pages[-1] < len(text.plain)
