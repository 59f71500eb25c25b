from __future__ import annotations

import corpus_factory
import pytest

from kg.graph.store import GraphStore


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    """The factory's corpus as a graph on disk."""
    folder = tmp_path_factory.mktemp("graph") / "built"
    GraphStore.write(folder, corpus_factory.corpus(), {"sources": ["here"]})
    return GraphStore.open(folder)
