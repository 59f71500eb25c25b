from __future__ import annotations

from pathlib import Path

import pytest
from word_comparer import WordComparer

from kg.pipeline.build import build

DIRECTIVES = Path(__file__).resolve().parents[2] / "data" / "directives"


@pytest.fixture(scope="session")
def directives():
    """The folder of the bundled directives."""
    return DIRECTIVES


@pytest.fixture
def built():
    """Builds without the fitted model, whose judgement is not what is tested here."""

    def run(*sources, **named):
        return build(sources, comparer=WordComparer(), **named)

    return run
