"""``kg review``: what is taken is counted by rows, what is not is told with its place, and ends with 1."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path

import pytest

from kg.linking.review.sssom_file import FILE_NAME
from kg.pipeline import build


class Queue:
    """An exported queue of a graph; ``rows`` are its first ones, to be filled in and written by ``save``."""

    def __init__(self, kg) -> None:
        self.kg, self.path = kg, Path("queue.tsv")
        self.export()

    def export(self, *options: str) -> None:
        self.kg.text("review", "export", *options, "-o", self.path)
        with self.path.open(encoding="utf-8", newline="") as file:
            self.rows = list(csv.DictReader(file, delimiter="\t"))

    def take(self, *options: str):
        with self.path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, self.rows[0], delimiter="\t", lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.rows)
        return self.kg.run("review", "import", self.path, *options)


@pytest.fixture
def filled(own) -> Queue:
    return Queue(own)


def test_rows_are_counted_as_people_count_them_and_listed_whatever_was_decided(filled):
    words = ("未见对应", "不适用", "部分对应")
    rows = [
        next(row for row in filled.rows if row["status"] == one) for one in ("已对应", "未见对应", "部分对应")
    ]
    for row, word in zip(rows, words, strict=True):
        row["decision"] = word
    done = filled.take("--author", "督查室")
    assert (done.exit_code, done.stderr) == (
        0,
        "decisions (核定记录): 3 new, 3 in all, 0 suspect (待重新核定)\n",
    )
    listed = filled.kg.text("query", "--named", "reviewed").splitlines()[1:]
    assert {row["object_label"] for row in rows} == {line.split("\t")[2] for line in listed}


@pytest.mark.parametrize(
    ("change", "options", "code", "says"),
    [
        ({}, (), 0, "没有填写核定结论"),
        ({"decision": "不适用"}, (), 0, "未注明核定人"),
        ({"decision": "已落实"}, (), 1, "已落实"),
        ({"decision": "部分对应", "chosen": "1", "decided_part": "并无此语"}, (), 1, "并无此语"),
    ],
)
def test_what_is_passed_over_is_told(filled, change, options, code, says):
    filled.rows[0].update(change)
    done = filled.take(*options)
    assert done.exit_code == code
    assert says in done.stderr
    assert ("1 not taken (未采纳)" in done.stderr) == bool(code)
    assert code == 0 or "queue.tsv（第2行）" in done.stderr


def test_a_contradiction_names_the_row_and_the_decision_that_stands(filled):
    filled.rows[0].update(decision="未见对应")
    filled.take("--author", "王")
    filled.rows[0].update(decision="部分对应", chosen="1")
    done = filled.take("--author", "李")
    assert done.exit_code == 1
    assert "queue.tsv（第2行）" in done.stderr
    assert "与先前核定矛盾：王" in done.stderr
    assert "0 new, 1 in all, 0 suspect (待重新核定), 1 not taken" in done.stderr


def test_a_decision_is_corrected_or_taken_back(filled):
    filled.rows[0].update(decision="已对应", chosen="3")
    filled.rows[1].update(decision="不适用")
    filled.take("--author", "王")
    filled.export("--decided")
    assert sorted(row["decision"] for row in filled.rows) == ["不适用", "已对应"]
    assert "0 new, 2 in all" in filled.take("--author", "李").stderr
    answered, exempt = sorted(filled.rows, key=lambda row: row["decision"], reverse=True)
    answered["chosen"] = "2" if answered["chosen"] == "1" else "1"
    exempt["decision"] = "撤销"
    done = filled.take()
    assert (done.exit_code, done.stderr.count("--overrule")) == (1, 2)
    assert "0 new, 2 in all, 0 suspect (待重新核定), 2 not taken" in done.stderr
    done = filled.take("--overrule")
    assert done.exit_code == 0
    assert "1 new, 1 in all, 0 suspect (待重新核定), 1 withdrawn (撤销)" in done.stderr
    listed = filled.kg.text("query", "--named", "reviewed").splitlines()[1:]
    assert len(listed) == 1
    assert answered[f"candidate_{answered['chosen']}_text"] in listed[0]


def test_decided_rows_have_no_share_of_doubt(filled):
    done = filled.kg.run("review", "export", "--decided", "--doubtful", "30%", "-o", "x.tsv")
    assert done.exit_code == 2


def test_decisions_taken_in_while_a_build_compares_are_in_its_graph(filled, monkeypatch):
    def slow(*sources, **named):
        report = built(*sources, **named)
        filled.take("--author", "王")
        return report

    filled.rows[0].update(decision="未见对应")
    built = build.build
    monkeypatch.setattr(build, "build", slow)
    filled.kg.text("build", "data/directives", "-o", "graph")
    assert len(filled.kg.text("query", "--named", "reviewed").splitlines()) == 2


def test_what_went_into_a_graph_stands_in_its_manifest(filled):
    def noted():
        return json.loads(Path("graph/manifest.json").read_text(encoding="utf-8"))["build"]

    assert (noted()["reviews"], "rules" in noted(), "corrections" in noted()) == ("", False, False)
    filled.rows[0].update(decision="未见对应")
    filled.take("--author", "王")
    Path("rules.csv").write_text("免答,于都县人民政府,*,*,*\n", encoding="utf-8")
    sha = hashlib.sha256(Path("rules.csv").read_bytes()).hexdigest()
    reviewed = noted()["reviews"]
    filled.kg.text("build", "data/directives", "--rules", "rules.csv", "-o", "graph")
    assert (noted()["reviews"], noted()["rules"]) == (reviewed, sha)
    assert reviewed


def test_a_build_tells_of_kept_rows_that_are_no_decisions_and_why_others_are_suspect(filled):
    filled.rows[0].update(decision="未见对应")
    filled.take("--author", "王")
    kept = Path("graph") / FILE_NAME
    lines = kept.read_text(encoding="utf-8").splitlines()
    other = lines[-1].replace("\t王\t", "\t李\t").replace("\tmissing\t", "\texempt\t")
    kept.write_text("\n".join([*lines, other, "乱写"]) + "\n", encoding="utf-8")
    done = filled.kg.run("build", "data/directives", "-o", "graph")
    assert f"{FILE_NAME}（第{len(lines) + 2}行）" in done.stderr
    assert "2 decisions: 核定意见相互矛盾 2" in done.stdout
