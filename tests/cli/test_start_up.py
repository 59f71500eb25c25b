"""What a command loads, since import time is what its users wait for."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "spacy",
    "rdflib",
    "networkx",
    "sklearn",
    "scipy",
    "pyshacl",
    "jinja2",
    "openpyxl",
    "pyvis",
    "numpy",
    "rich",
}


@pytest.mark.parametrize(
    ("arguments", "also"),
    [
        (["--help"], {"pyoxigraph"}),
        (["show", "data/directives/ningdu-2023.txt"], {"pyoxigraph"}),
        (["gaps"], set()),
        (["trace", "赣府厅字〔2022〕45号#T01.M1"], set()),
    ],
)
def test_a_command_loads_only_what_it_needs(kg, arguments, also):
    code = (
        "import sys, atexit; from kg.cli import main\n"
        "atexit.register(lambda: print(*{m.partition('.')[0] for m in sys.modules}, file=sys.stderr))\n"
        f"main({arguments!r})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not (HEAVY | also) & set(done.stderr.split())
