"""Every notebook runs from top to bottom, without a network, and is kept without its outputs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")
pytest.importorskip("ipykernel")

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
NO_NETWORK = """
import socket

def refused(*_):
    raise OSError("a notebook asked for the network")

socket.getaddrinfo = refused
"""


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.name)
def notebook(request):
    return request.param


def test_it_runs_without_a_network_and_says_something(notebook, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    kernels = tmp_path / "kernels" / "this"
    kernels.mkdir(parents=True)
    argv = f'["{sys.executable}", "-m", "ipykernel_launcher", "-f", "{{connection_file}}"]'
    (kernels / "kernel.json").write_text(
        f'{{"argv": {argv}, "display_name": "this", "language": "python"}}', encoding="utf-8"
    )
    found = nbformat.read(notebook, as_version=4)
    found.cells.insert(0, nbformat.v4.new_code_cell(NO_NETWORK))
    resources = {"metadata": {"path": str(notebook.parent)}}
    nbclient.NotebookClient(found, timeout=300, kernel_name="this", resources=resources).execute()
    cells = [cell for cell in found.cells[1:] if cell.cell_type == "code"]
    assert all(cell.outputs for cell in cells if "print(" in cell.source)
    said = "".join(output.get("text", "") for cell in cells for output in cell.outputs)
    assert "赣府厅字〔2022〕45号" in said
    assert "surrogate" in said


def test_it_is_kept_without_outputs(notebook):
    found = nbformat.read(notebook, as_version=4)
    nbformat.validate(found)
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in found.cells)
