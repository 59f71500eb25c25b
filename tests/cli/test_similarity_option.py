"""``--similarity`` and ``--model`` from fitting to the findings."""

from __future__ import annotations

import csv
import json
from importlib import resources

import pytest
from similar_words import LOWER, UPPER, spacy_folder, unseen, vector_folder, write_golds

SHIPPED = resources.files("kg.linking.correspondence").joinpath("model.json")


@pytest.fixture(scope="module")
def similar_home(tmp_path_factory):
    home = tmp_path_factory.mktemp("similar")
    write_golds(home / "gold")
    unseen(home / "texts")
    vector_folder(home / "vectors")
    spacy_folder(home / "pipeline")
    return home


@pytest.fixture
def home(similar_home, own, monkeypatch):
    """A folder with labels, texts, vectors, and models fitted with and without them; ``own`` runs in it."""
    monkeypatch.chdir(similar_home)
    for name, options in {
        "plain": (),
        "similar": ("--similarity", "vectors"),
        "spacy": ("--similarity", "pipeline"),
    }.items():
        if not (similar_home / f"{name}.json").exists():
            own.text("fit", "gold", "-o", f"{name}.json", *options)
    return own


PAIR = ("--upper", "texts/unseen-upper.txt", "--lower", "texts/unseen-lower.txt", "--format", "json")
MODEL = {"vectors": "similar.json", "pipeline": "spacy.json"}


def statuses(said):
    return [f["status"] for pair in json.loads(said)["pairs"] for f in pair["findings"]]


@pytest.mark.parametrize("vectors", MODEL)
def test_what_was_fitted_with_vectors_compares_with_them(home, vectors):
    model = ("--model", MODEL[vectors], "--similarity", vectors)
    assert statuses(home.text("gaps", *PAIR, *model)) == ["covered", "covered", "missing", "missing"]
    assert statuses(home.text("gaps", *PAIR, "--model", "plain.json")) == ["missing"] * 4


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("gaps", *PAIR, "--similarity", "vectors"), 3, "kg fit"),
        (("gaps", *PAIR, "--model", "plain.json", "--similarity", "vectors"), 3, "kg fit"),
        (("gaps", *PAIR, "--model", "similar.json"), 3, "--similarity"),
        (("gaps", *PAIR, "--model", "similar.json", "--similarity", "pipeline"), 3, "不同"),
        (("gaps", *PAIR, "--model", "no-such.json"), 3, "no-such.json"),
        (("gaps", *PAIR, "--model", "gold/correspondence-pair0.json"), 3, "correspondence-pair0.json"),
        (("gaps", "--model", "similar.json", "--similarity", "vectors"), 2, "--upper"),
        (("build", "texts", "-o", "g", "--similarity", "zh_not_installed"), 3, "zh_not_installed"),
        (("build", "texts", "-o", "g", "--model", "similar.json"), 3, "--similarity"),
        (("evaluate", "gold", "--model", "similar.json"), 3, "--similarity"),
        (("fit", "gold", "-o", "m.json", "--similarity", "texts"), 3, "texts"),
    ],
)
def test_what_does_not_go_together_is_one_clear_line(home, arguments, code, said):
    result = home.run(*arguments)
    assert result.exit_code == code, result.output
    assert result.stderr.startswith("kg: ")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_the_shipped_model_named_finds_what_it_finds_unnamed(kg, tmp_path):
    graph = tmp_path / "graph"
    kg.text("build", "data/directives", "-o", graph, "--model", str(SHIPPED))
    named, unnamed = (kg.text(*g, "gaps", "--format", "json") for g in (("-g", graph), ()))
    assert named == unnamed
    pair = ("--upper", "赣府厅字〔2022〕45号", "--lower", "宁府办字〔2023〕56号", "--format", "json")
    assert kg.text("gaps", *pair, "--model", str(SHIPPED)) == kg.text("gaps", *pair)
    noted = json.loads((kg.folder / "graph" / "manifest.json").read_text(encoding="utf-8"))["build"]
    assert not {"model", "similarity"} & set(noted)


def test_evaluation_cross_validates_with_vectors(home):
    said = {
        options: next(
            line
            for line in home.text("-q", "evaluate", "gold", *options).splitlines()
            if "link F1" in line and line.startswith("mean of 8 real")
        )
        for options in (("--model", "plain.json"), ("--model", "similar.json", "--similarity", "vectors"))
    }
    plain, similar = (float(line.split("link F1")[1].split()[0]) for line in said.values())
    assert plain < similar == 1.0


def test_decisions_are_laid_over_what_the_same_model_proposes(home, tmp_path):
    """The graph notes what it was built with: no other model may propose what decisions are laid over."""
    graph, queue = tmp_path / "graph", tmp_path / "queue.tsv"
    model = ("--model", "similar.json", "--similarity", "vectors")
    home.text("build", "texts", "-o", graph, *model)
    home.text("-g", graph, "review", "export", "-o", queue)
    with queue.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t")
        rows = [{**row, "decision": "未见对应" if row["status"] == "已对应" else ""} for row in table]
    rows[[row["decision"] for row in rows].index("未见对应")]["decision"] = (
        ""  # one covered measure undecided
    )
    with queue.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter="\t")
        writer.writeheader()
        writer.writerows(rows)
    for other in ((), ("--model", "plain.json"), ("--model", "spacy.json", "--similarity", "pipeline")):
        refused = home.run("-g", graph, "review", "import", queue, *other)
        assert (refused.exit_code, "--model" in refused.stderr) == (2, True), refused.output
    home.text("-g", graph, "review", "import", queue, *model)
    decided = home.text("-g", graph, "gaps", "--format", "json")
    assert sorted(statuses(decided)) == ["covered", "missing", "missing", "missing"]
    pair = ("--upper", UPPER, "--lower", LOWER, "--format", "json")
    assert statuses(home.text("-g", graph, "gaps", *pair, *model)) == statuses(decided)
    assert statuses(home.text("-g", graph, "gaps", *pair, "--model", "plain.json")) == ["missing"] * 4
